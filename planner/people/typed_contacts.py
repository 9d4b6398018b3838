"""Ways to reach someone, as people type them: numbers, mail addresses, and what is said beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planner.people.person import ContactKind, ContactPlace, ContactPoint
from planner.people.typed import entered, read_list, say_list
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import fold

_NUMBER = re.compile(r"\+?[\d\s()/.\-]+(?:\s*(?:ext\.?|x)\s*\d+)?", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+")
_KIND_WORDS = {
    "mobile": ContactKind.MOBILE, "cell": ContactKind.MOBILE, "phone": ContactKind.PHONE,
    "office": ContactKind.PHONE, "tel": ContactKind.PHONE, "landline": ContactKind.PHONE,
    "email": ContactKind.EMAIL, "mail": ContactKind.EMAIL, "other": ContactKind.OTHER,
}  # fmt: skip
_SHORT_WORDS = {
    **dict.fromkeys(("m", "mob", "mobil", "handy", "cellphone", "c"), ContactKind.MOBILE),
    **dict.fromkeys(("t", "telephone", "ph", "direct", "desk", "switchboard", "o"), ContactKind.PHONE),
    **dict.fromkeys(("w", "h", "work", "home"), ContactKind.PHONE),
}  # fmt: skip
"""What people write beside a number; anything else with these words is no number."""
_MESSAGES = frozenset({"whatsapp", "wa", "sms", "text", "texts", "signal", "telegram"})
"""Ways that reach a mobile; they are kept beside the number."""
_PLACES = {
    "w": ContactPlace.WORK,
    "work": ContactPlace.WORK,
    "h": ContactPlace.HOME,
    "home": ContactPlace.HOME,
}
_PLACED = re.compile(r"(.*\S) \((home|work)\)", re.IGNORECASE)
"""Where a way to reach someone reaches them."""
_LED = re.compile(r"(?P<word>[^\W\d_]+)\s*[:.]?\s*(?P<rest>\+?[\d(].*)")
_TRAILED = re.compile(r"(?P<number>\+?[\d(][\d\s()/.\-]*?\d)\s*[–-]?\s*\(?(?P<words>[^\W\d_][^\d@()]*)\)?")
LEAST_DIGITS = 4
"""Fewer digits than this are no telephone number, not even an extension worth calling a guest on."""
WHOLE_DIGITS = 7
"""From so many digits on, what stands on either side of a slash is a number of its own."""
_LANDLINE = re.compile(
    r"0(?:1[1-489]|2|3)|(?:\+|00)(?:44(?:0)?[123]|49(?:0)?[2-9]|33(?:0)?[1-5]|351[23]|34[89]|390|"
    r"31(?:0)?[1-57]|32(?:0)?[1-35-9]|41(?:0)?[2-6]|43(?:0)?[1-57]|353(?:0)?[1-79])"
)
"""How a number begins that is no mobile's, in plans we know (the ITU's list of national numbering plans)."""


def read_contacts(text: str) -> tuple[ContactPoint, ...] | Problem:
    """Ways to reach someone: ``+351 91 234 5678, ines@lago.pt, office +351 21 …``, the best first.

    A number is a mobile unless it is said to be another (``office``, ``w``, ``(home)``) or begins as only a
    landline does.
    """
    points: list[ContactPoint] = []
    for part in (way for item in read_list(text) for one in _halves(item) for way in _apart(one)):
        point = _contact(part)
        if isinstance(point, Problem):
            return point
        if point not in points:
            points.append(point)
    return tuple(points)


def say_contacts(points: Iterable[ContactPoint]) -> str:
    """Ways to reach someone, as they would be typed."""
    said = []
    for point in points:
        value = entered(str(point))
        bare = _contact(value)
        plain = isinstance(bare, ContactPoint) and bare.kind is point.kind and str(bare) == value
        said.append(value if plain else f"{point.kind.value} {value}")
    return say_list(said)


def _halves(text: str) -> tuple[str, ...]:
    """Two ways with a slash or an *or* between them, where each is whole by itself."""
    halves = [half for half in re.split(r"\s*/\s*|\s+or\s+", text) if half]
    whole = all(_MAIL.fullmatch(h) or _digits(h) >= WHOLE_DIGITS for h in halves)
    return tuple(halves) if len(halves) > 1 and whole else (text,)


def _apart(text: str) -> tuple[str, ...]:
    """A mail address and a number with only a space between them, as two; else the text as it is."""
    words = text.split()
    mail = next((i for i, word in enumerate(words) if _MAIL.fullmatch(word)), None)
    if mail is None:
        return (text,)
    around = (" ".join(words[:mail]), words[mail], " ".join(words[mail + 1 :]))
    numbers = [part for part in (around[0], around[2]) if part]
    return tuple(p for p in around if p) if numbers and all(map(_ends_in_number, numbers)) else (text,)


def _ends_in_number(text: str) -> bool:
    found = _LED.fullmatch(text)
    known = found is not None and fold(found["word"]) in {*_KIND_WORDS, *_SHORT_WORDS, *_MESSAGES}
    bare = found["rest"] if found and known else text
    return bool(_NUMBER.fullmatch(bare)) and _digits(bare) >= LEAST_DIGITS


def _contact(text: str) -> ContactPoint | Problem:
    """One way to reach someone, and where: ``office +351 21 … (work)``."""
    placed = _PLACED.fullmatch(text)
    point = _unplaced_contact(placed[1] if placed else text)
    if placed is None or isinstance(point, Problem):
        return point
    return changed(point, place=ContactPlace(placed[2].casefold()))


def _unplaced_contact(text: str) -> ContactPoint | Problem:
    word, _, rest = text.partition(" ")
    named = _KIND_WORDS.get(word.rstrip(":.").casefold())
    if named is not None:
        value = rest.strip()
        return (
            ContactPoint(kind=named, value=value)
            if value
            else Problem(text=f"Type the {word.rstrip(':.')} itself after “{word}”.")
        )
    return _marked_number(text) or _bare_contact(text)


def _marked_number(text: str) -> ContactPoint | None:
    """A number with words before or behind that say what it is: ``m 07911 …``, ``07911 … whatsapp only``."""
    led = _LED.fullmatch(text)
    if led and _NUMBER.fullmatch(led["rest"]) and _digits(led["rest"]) >= LEAST_DIGITS:
        return _number(led["rest"], led["word"])
    trailed = _TRAILED.fullmatch(text)
    if trailed and _digits(trailed["number"]) >= WHOLE_DIGITS:
        place = _PLACES.get(fold(trailed["words"]).strip())
        bare = _bare_contact(trailed["number"]) if place else None
        if isinstance(bare, ContactPoint):
            return changed(bare, place=place)
        return _number(trailed["number"], trailed["words"].strip())
    return None


def _number(number: str, words: str) -> ContactPoint | None:
    first = fold(words).split()[0].rstrip(":.")
    if first in _MESSAGES:
        return ContactPoint(kind=ContactKind.MOBILE, value=f"{number} ({words})")
    kind = _SHORT_WORDS.get(first) or _KIND_WORDS.get(first)
    if kind is None or kind in (ContactKind.EMAIL, ContactKind.OTHER):
        return None
    more = fold(words) != first
    return ContactPoint(kind=kind, value=f"{number} ({words})" if more else number, place=_PLACES.get(first))


def _bare_contact(text: str) -> ContactPoint | Problem:
    if _NUMBER.fullmatch(text):
        if _digits(text) < LEAST_DIGITS:
            return Problem(text=f"“{text}” is too short for a number.")
        landline = _LANDLINE.match(re.sub(r"[^\d+]", "", text))
        return ContactPoint(kind=ContactKind.PHONE if landline else ContactKind.MOBILE, value=text)
    if _MAIL.fullmatch(text):
        return ContactPoint(kind=ContactKind.EMAIL, value=text)
    if "@" in text[1:] and " " not in text:
        return Problem(text=f"“{text}” is not a whole mail address.")
    return ContactPoint(kind=ContactKind.OTHER, value=text)


def _digits(text: str) -> int:
    return sum(c.isdigit() for c in text)
