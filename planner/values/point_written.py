"""A position as people write it: decimals or degrees and minutes, letters or signs, commas either way."""

from __future__ import annotations

from typing import NamedTuple

from planner.values.late_pattern import LatePattern
from planner.values.problem import Problem

SAME = str.maketrans({
    "−": "-", "–": "-", "‐": "-", "‑": "-", "º": "°", "˚": "°", "∘": "°", "’": "'", "‘": "'", "′": "'",
    "´": "'", "`": "'", "ʹ": "'", "”": '"', "“": '"', "″": '"', "„": '"', "ʺ": '"', "，": ",", "\u00a0": " ",
    "\u202f": " ", "\u2009": " ", "\u200e": None, "\u200f": None, "\ufeff": None, "[": None, "]": None,
    "(": None, ")": None, "{": None, "}": None,
})  # fmt: skip
"""Marks that are written for one another, and brackets that mean nothing."""

_LAT, _LON = r"lat(?:itude)?[^\w+-]*", r"(?:lon(?:gitude)?|lng|long)[^\w+-]*"
_ONE = r"[+-]?\d+(?:[.,]\d+)?"
_NAMED = LatePattern(
    rf"[^\w-]*{_LAT}(?P<lat>{_ONE})[^\w-]+{_LON}(?P<lon>{_ONE})\W*"
    rf"|[^\w-]*{_LON}(?P<lon2>{_ONE})[^\w-]+{_LAT}(?P<lat2>{_ONE})\W*"
)
_WORDS = (
    (LatePattern(r"\b(?:north|norte|nord|noord)\b"), "n"),
    (LatePattern(r"\b(?:south|sul|sur|sud|süd|zuid)\b"), "s"),
    (LatePattern(r"\b(?:east|este|leste|est|ost|oost)\b"), "e"),
    (LatePattern(r"\b(?:west|oeste|ouest|ovest)\b"), "w"),
    (LatePattern(r"\bdeg(?:rees?)?\b"), "°"),
    (LatePattern(r"\bmin(?:utes?)?\b"), "'"),
    (LatePattern(r"\bsec(?:onds?)?\b|''"), '"'),
)
_IN_LETTERS = LatePattern(r"(\d)\s?d\s?(\d+)\s?m(?:\s?(\d+(?:[.,]\d+)?)s)?")
"""Degrees, minutes and seconds by their first letters; the s may be the south where no other stands."""
_INNER_COMMA = LatePattern(r"(?<=\d),(?=\d)")
_FOUR = LatePattern(r"\s*-?\d{1,3},\d{3,},\s*-?\d{1,3},\d{3,}\s*")
_TOKEN = LatePattern(
    r"(?P<number>[-+]?\d+(?:\.\d+)?)\s*(?P<mark>[°'\":]?)|(?P<letter>[nsewo])|(?P<gap>[\s,;/|]+)"
)

EXAMPLE = "Type latitude and longitude, such as 38.7107, -9.1366, or paste a map link."
BOTH = Problem(text="Type a minus sign or a letter, not both: 33.9 S, 151.2 E.")
O_IS_TWO = Problem(text="O is west in Portuguese and east in German: type W or E.")
UP_TO_60 = Problem(text="Minutes and seconds go to 60, such as 38° 42' 38\" N, 9° 8' 12\" W.")
HALF = Problem(text="Type both with a point or a space between: 38.7107, -9.1366 or 38,7107 -9,1366.")
MANY, SIXTY, PARTS = 2, 60, 3
UNITS = (1, 60, 3600)


class Degrees(NamedTuple):
    """One of the two, as it is written.

    Attributes:
        parts: degrees, minutes, seconds, as many as there are.
        letter: of its direction, small; empty where there is none.
        is_minus: whether a minus sign stands before it.
    """

    parts: tuple[float, ...]
    letter: str
    is_minus: bool


def written(text: str) -> tuple[float, float] | Problem:
    """Latitude and longitude, or what stands in the way of reading them."""
    plain = text.translate(SAME).casefold().strip()
    if named := _NAMED.fullmatch(plain):
        groups = named.groupdict()
        lat, lon = groups["lat"] or groups["lat2"], groups["lon"] or groups["lon2"]
        return float(lat.replace(",", ".")), float(lon.replace(",", "."))
    for word, letter in _WORDS:
        plain = word.sub(letter, plain)
    in_letters = _IN_LETTERS.search(plain) is not None
    plain = _IN_LETTERS.sub(lambda found: f"{found[1]}°{found[2]}'{found[3] or ''}", plain)
    points = _with_points(plain)
    if isinstance(points, Problem):
        return points
    two = _two(points)
    if two is None or (in_letters and not (two[0].letter and two[1].letter)):
        return Problem(text=EXAMPLE)
    return _signed(*two)


def _with_points(plain: str) -> str | Problem:
    """The text with decimal points for decimal commas, where it is sure that they are such."""
    commas = len(_INNER_COMMA.findall(plain))
    if "." in plain or not commas:
        return plain
    if _FOUR.fullmatch(plain):
        whole, part, other, rest = plain.split(",")
        return f"{whole}.{part} {other}.{rest}"
    apart = _INNER_COMMA.sub("", plain)
    if commas <= MANY and any(c in apart for c in " ,;/|nsew"):
        return _INNER_COMMA.sub(".", plain)
    return HALF if commas == 1 else plain


def _two(plain: str) -> tuple[Degrees, Degrees] | None:
    """The two of a position in the order they are written."""
    tokens = _tokens(plain)
    if tokens is None:
        return None
    letters = [at for at, token in enumerate(tokens) if token[0] == "letter"]
    numbers = [at for at, token in enumerate(tokens) if token[0] == "number"]
    if not numbers or len(letters) not in (0, 1, MANY):
        return None
    if len(letters) == MANY:
        before = letters[0] < numbers[0]
        cut = letters[1] if before else letters[0] + 1
        halves = tokens[:cut], tokens[cut:]
    elif len(numbers) % 2:
        return None
    else:
        cut = numbers[len(numbers) // 2]
        halves = tokens[:cut], tokens[cut:]
        if letters and any(token[1] == "o" for token in tokens if token[0] == "letter"):
            return None
    one, other = _degrees(halves[0]), _degrees(halves[1])
    return None if one is None or other is None else (one, other)


def _tokens(plain: str) -> list[tuple[str, str, str]] | None:
    """Numbers with their marks, and letters; None where anything else stands in the text."""
    found, at = [], 0
    while at < len(plain):
        token = _TOKEN.ready.match(plain, at)
        if token is None:
            return None
        if token["number"]:
            found.append(("number", token["number"], token["mark"]))
        elif token["letter"]:
            found.append(("letter", token["letter"], ""))
        at = token.end()
    return found


def _degrees(tokens: list[tuple[str, str, str]]) -> Degrees | None:
    """One of the two: a letter before or after one to three numbers, the later ones without a sign."""
    numbers = [(text, mark) for kind, text, mark in tokens if kind == "number"]
    letter = next((text for kind, text, _ in tokens if kind == "letter"), "")
    order = [mark for _, mark in numbers]
    usual = all(mark in ("", ":", "°'\""[at]) for at, mark in enumerate(order))
    if not 1 <= len(numbers) <= PARTS or not usual or any(text[0] in "+-" for text, _ in numbers[1:]):
        return None
    if any("." in text for text, _ in numbers[:-1]):
        return None
    return Degrees(tuple(abs(float(text)) for text, _ in numbers), letter, numbers[0][0].startswith("-"))


def _signed(one: Degrees, other: Degrees) -> tuple[float, float] | Problem:
    """Latitude and longitude as signed degrees; the letters say which is which."""
    letters = one.letter + other.letter
    if "o" in letters:
        return O_IS_TWO
    if any(half.letter and half.is_minus for half in (one, other)):
        return BOTH
    if any(part >= SIXTY for half in (one, other) for part in half.parts[1:]):
        return UP_TO_60
    if one.letter in ("e", "w") or other.letter in ("n", "s"):
        one, other = other, one
    if one.letter in ("e", "w") or other.letter in ("n", "s"):
        return Problem(text="One of the two is north or south, the other east or west.")
    return _value(one), _value(other)


def _value(half: Degrees) -> float:
    size = sum(part / unit for part, unit in zip(half.parts, UNITS, strict=False))
    return -size if half.is_minus or half.letter in ("s", "w") else size
