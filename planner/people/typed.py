"""What a person types into one field, read to a value; and the value said again as it would be typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from planner.people.allergens import allergens, is_called_allergy, said_together, with_doubt_read
from planner.people.diet_words import NO_ALLERGY, diet_in, kept_together, nearly_diet
from planner.people.needs import doubtful, is_doubtful, need_key, without_doubt
from planner.people.person import GiftLimit
from planner.values.money import Money, read_money
from planner.values.problem import Problem
from planner.values.text import INVISIBLE, fold

_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])")
"""A terminal's control sequence: colours and movements, window titles, and the two-character ones."""

UNKNOWN_WORDS = frozenset({"", "?", "unknown", "not asked", "not known", "ask"})
NONE_WORDS = frozenset({"none", "no", "nothing", "known none", "no needs"})
NO_ALLERGIES = frozenset(
    {"no allergies", "no allergy", "no known allergies", "no food allergies", "no intolerances",
     "not allergic", "not allergic to anything", "allergic to nothing"}
)  # fmt: skip
_DENIES = re.compile(r"(?:no|not|never|without|\w+n['’]?t)\b")


def entered_text(text: str) -> str:
    """The text without what acts on a terminal: control characters, their sequences, direction overrides.

    Line ends stay. Emoji and right-to-left letters are left alone.
    """
    if text.isprintable():
        return text.strip()  # nearly always, and quicker: thousands of cards are read by it
    plain = _SEQUENCE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    plain = plain.replace("\u2028", "\n").replace("\u2029", "\n")
    kept = (c for c in plain if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(c for c in kept if c not in INVISIBLE).strip()


def entered(text: str) -> str:
    """As :func:`entered_text`, on one line with single spaces."""
    return " ".join(entered_text(text).split())


def read_name(text: str) -> str | Problem:
    """A name: anything with at least one character that can be seen."""
    name = entered(text)
    if not any(c.isprintable() and not c.isspace() for c in name):
        return Problem(text="Type a name.")
    return name


def read_list(text: str) -> tuple[str, ...]:
    """Several things with commas between; with semicolons where a thing has a comma of its own."""
    apart = ";" if ";" in text else ","
    found: dict[str, str] = {}
    for part in re.split(rf"[{apart}\n]", entered_text(text)):
        item = entered(part)
        if item:
            found.setdefault(fold(item), item)
    return tuple(found.values())


def say_list(items: Iterable[str]) -> str:
    """The things as they would be typed."""
    lines = [entered(item) for item in items]
    if not any("," in line for line in lines):
        return ", ".join(lines)
    return "; ".join(lines) + (";" if len(lines) == 1 else "")


def read_side(text: str) -> tuple[str, ...] | Problem | None:
    """One side of a person's needs: nothing typed is unknown, ``none`` is known to be none, else a list."""
    said = fold(text)
    if said in UNKNOWN_WORDS:
        return None
    if said in NONE_WORDS:
        return ()
    items = read_list(text)
    if not items:
        return None
    if any(fold(item) in NONE_WORDS for item in items):
        return Problem(text="Type “none” by itself, or what is needed.")
    return items


def read_allergies(text: str) -> tuple[str, ...] | Problem | None:
    """As :func:`read_side`, each by the name of what it is of: ``nut allergy`` and ``no nuts`` are nuts.

    Words that cannot be read so are kept as they are, and what is in doubt is kept with the doubt; words that
    deny an allergy are asked about, and a diet is sent where it belongs.
    """
    if fold(text).rstrip(".") in NO_ALLERGIES:
        return ()
    side = read_side(text)
    if not isinstance(side, tuple):
        return side
    names: dict[str, str] = {}
    for item in said_together(side):
        if diet := misplaced_diet(item):
            return Problem(text=diet)
        bare, unsure = with_doubt_read(item)
        read = allergens(bare)
        if not read and is_called_allergy(item) and _DENIES.match(fold(bare)):
            return Problem(text=f"Is “{item}” one they have? Type what to keep away, or “none”.")
        for name in read or (without_doubt(item),):
            known = names.get(need_key(name))
            if known is None or is_doubtful(known):
                names[need_key(name)] = doubtful(name) if unsure else name
    return tuple(names.values())


def misplaced_diet(item: str) -> str:
    """What to say of a diet that was typed among the allergies; empty where it is none."""
    if diet_in(item) in NO_ALLERGY:
        return f"“{item}” belongs beside Diet: type it there."
    near = nearly_diet(item)
    return f"“{item}”: {near}? That belongs beside Diet: type it there." if near in NO_ALLERGY else ""


def read_diet(text: str) -> tuple[str, ...] | Problem | None:
    """As :func:`read_side`; an allergy is sent where the kitchen is told of it."""
    side = read_side(text)
    if not isinstance(side, tuple):
        return side
    called = next((item for item in side if is_called_allergy(item)), "")
    wrong = Problem(text=f"“{called}” belongs beside Allergies: type it there.")
    return wrong if called else kept_together(side)


def say_side(side: tuple[str, ...] | None) -> str:
    """One side of a person's needs as it would be typed."""
    if side is None:
        return ""
    return say_list(side) if side else "none"


def read_yes_no(text: str) -> bool | Problem | None:
    """Yes, no, or nothing typed for unknown."""
    said = fold(text)
    if said in UNKNOWN_WORDS:
        return None
    if said in ("yes", "y", "true"):
        return True
    if said in ("no", "n", "false", "none"):
        return False
    return Problem(text="Type yes or no, or leave it empty while you do not know.")


def say_yes_no(value: bool | None) -> str:
    """Yes, no, or nothing."""
    return "" if value is None else "yes" if value else "no"


def read_gift_limit(text: str, currency: str) -> GiftLimit | Problem | None:
    """What they may accept: ``25 eur``, ``nothing``, ``ask``, ``25 eur; lunch is fine``, or any words.

    Args:
        text: what was typed; nothing while unknown.
        currency: the currency meant when none is typed.
    """
    typed = entered(text)
    said = fold(typed)
    if said in UNKNOWN_WORDS - {"ask"}:
        return None
    if said in ("nothing", "none", "no gifts", "no", "zero"):
        return GiftLimit(most=Money(amount=Decimal(0), currency=currency))
    head, _, words = typed.partition(";")
    most = read_money(head, currency)
    if isinstance(most, Money):
        return GiftLimit(most=most, words=words.strip())
    if _is_amount(head):
        return most
    if not _ABOUT_GIFTS.search(said):
        return Problem(text=f"What may they accept? “{typed[:24]}…” says no amount and nothing of gifts.")
    return GiftLimit(words=typed)


_ABOUT_GIFTS = re.compile(
    r"\d|\b(?:ask\w*|accept\w*|gifts?|presents?|lunch\w*|dinner\w*|meals?|coffee|drinks?|food|limit|under|"
    r"up to|polic(?:y|ies)|rules?|employer|compan(?:y|ies)|only|pays?|paid|allow\w*|"
    r"nothing|none|no|not|anything|any|all|over|below|above|small|modest|token|tickets?|flowers|wine|chocolates?|declare\w*|register|approv\w*|"
    r"boss|compliance|manager|value|worth|hospitality|treat|host|bribe\w*|law|code|own|split|each|"
    r"fine|ok(?:ay)?)\b"
)
"""What a rule on gifts in words speaks of."""


def _is_amount(text: str) -> bool:
    """Whether it was meant as an amount: a figure, and not a sentence around it."""
    return any(c.isdigit() for c in text) and len(text.split()) <= 2  # noqa: PLR2004 - an amount and a currency


def say_gift_limit(limit: GiftLimit | None) -> str:
    """What their employer allows, as it would be typed."""
    if limit is None:
        return ""
    words = entered(limit.words)
    if limit.most is None:
        return words
    most = "nothing" if limit.most.amount == 0 and not words else str(limit.most)
    return f"{most}; {words}" if words else most
