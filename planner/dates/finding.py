"""Date phrases found inside a sentence: "I'll send the map by friday" holds "friday", said with "by"."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from planner.dates.grammar import longest
from planner.dates.pieces import Bare, Clock, DayOfMonth, Dotted, Hint, Midnight, Piece, Scan, UnreadError
from planner.dates.reading import When
from planner.dates.settling import settle
from planner.dates.tokens import Token, tokenise
from planner.dates.words import FILLERS, MEALS, ORDINALS, WEEKDAYS
from planner.values.record import Record
from planner.values.text import word_set

PREPOSITIONS = word_set("by on in within from before after until till since for at around due")
LONGEST_RUN = 8
LONGEST_TEXT = 10_000
"""Beyond this a line is no note; the rest of it is not looked at."""
TIMES = (Bare, Clock, Dotted, Hint, Midnight)
ALSO_WORDS = frozenset({"sat", "sun", "wed", "mon", "mar", "sa", "su", "mo", "we", "tu", "th", "fr"})
"""Short weekdays that are words or names too: only believed after a preposition, "this" or "next"."""
FRACTIONS = frozenset({2, 3, 4, 5, 8, 10})
COUNTED = """
    floor time child daughter son street avenue ave st year grade party person round edition birthday
    anniversary one half visit place generation class degree grandchild wife husband kid date course
    glass bottle century
"""
COUNTED_THINGS = frozenset(COUNTED.split())
"""What "the 3rd" may count instead of days."""


class Found(Record, frozen=True, kw_only=True):
    """A date phrase inside a text.

    Attributes:
        start: where it begins, without the preposition before it.
        end: one past its last character.
        text: as it stands there.
        when: what it reads as.
        preposition: by, on, in, within, from, before, after, until, since, for, at; empty without one.
    """

    start: int
    end: int
    text: str
    when: When
    preposition: str = ""


class _Stretch(NamedTuple):
    """Tokens read as date pieces, standing next to each other in a text."""

    first: int
    end: int
    pieces: tuple[Piece, ...]


def find_when(text: str, now: datetime) -> tuple[Found, ...]:
    """The date phrases of a text, in order, read by the same grammar as a date field.

    What reads as a date only by a stretch ("the sun", "we sat", "the 2nd floor", a price, a meal without a
    day) is left alone.
    """
    scan = Scan(tokenise(text[:LONGEST_TEXT]), now)
    found: list[Found] = []
    place = 0
    while place < len(scan.tokens):
        run = _run(scan, place)
        one = _settled(scan, run, text) if run else None
        if one is None:
            place += 1
            continue
        if one[0] is not None:
            found.append(one[0])
        place = one[1]
    return tuple(found)


def _run(scan: Scan, place: int) -> list[_Stretch]:
    """The stretches read one after the other from a place, up to a word or a stop that is no date."""
    run: list[_Stretch] = []
    while place < len(scan.tokens) and len(run) < LONGEST_RUN:
        if run and _stops(scan.tokens[place]):
            break
        read = _read(scan, place)
        if read is not None:
            run.append(read)
            place = read.end
        elif run and scan.word(place) in FILLERS:
            place += 1
        else:
            break
    return run


def _read(scan: Scan, place: int) -> _Stretch | None:
    try:
        read = longest(scan, place)
    except (UnreadError, OverflowError, ValueError):
        return None
    if read is None or not _believable(scan, place, read.length, read.pieces):
        return None
    return _Stretch(place, place + read.length, read.pieces)


def _settled(scan: Scan, run: list[_Stretch], text: str) -> tuple[Found | None, int] | None:
    """The longest beginning of the run that comes to one instant, and the place after it.

    Two days side by side that contradict each other are passed over together.
    """
    while run:
        pieces = tuple(piece for stretch in run for piece in stretch.pieces)
        if not _weak(pieces):
            try:
                at = settle(pieces, scan.now)
            except (UnreadError, OverflowError, ValueError):
                pass
            else:
                first, last = scan.tokens[run[0].first], scan.tokens[run[-1].end - 1]
                said = text[first.start : last.end]
                when = When(at=at.at, has_time=at.has_time, has_year=at.has_year, phrase=said)
                preposition = _preposition(scan, run[0].first)
                return (
                    Found(start=first.start, end=last.end, text=said, when=when, preposition=preposition),
                    run[-1].end,
                )
        if _clashes(scan, run):
            return None, run[-1].end
        run = run[:-1]
    return None


def _clashes(scan: Scan, run: list[_Stretch]) -> bool:
    """Whether the last stretch names a day right behind another: then neither is to be believed alone."""
    if len(run) < 2 or all(isinstance(piece, TIMES) for piece in run[-1].pieces):  # noqa: PLR2004 - two clash
        return False
    before, last = run[-2], run[-1]
    together = last.first == before.end and not scan.tokens[last.first].gap.strip()
    return together and not all(isinstance(piece, TIMES) for piece in before.pieces)


def _weak(pieces: tuple[Piece, ...]) -> bool:
    """Whether the pieces name no day, nor a time that can be nothing else."""
    if any(not isinstance(piece, TIMES) for piece in pieces):
        return False
    return not any(isinstance(piece, Clock) and piece.sure for piece in pieces)


def _believable(scan: Scan, place: int, length: int, pieces: tuple[Piece, ...]) -> bool:
    """Whether the stretch is meant as a date, and not a word or number that only looks like one."""
    token, piece = scan.tokens[place], pieces[0]
    led = place > 0 and scan.word(place - 1) in PREPOSITIONS | {"the", "due"}
    if isinstance(piece, (Bare, Dotted)) or _ends_a_span(scan, place):
        return False
    if isinstance(piece, DayOfMonth):
        return led and token.kind == "ordinal" and not _counts_things(scan, place + length)
    if token.kind == "slash" and len(token.numbers) < 3:  # noqa: PLR2004 - day and month
        return led or not _is_fraction(token)
    if length == 1 and token.word in WEEKDAYS and token.text.lower() in ALSO_WORDS:
        follows = scan.kind(place + 1) in ("number", "clock", "ordinal", "slash")
        return follows or (place > 0 and scan.word(place - 1) in PREPOSITIONS)
    if isinstance(piece, Hint):
        return piece.name not in MEALS or not token.gap.strip()
    return not (token.word in ORDINALS and length == 1)


def _counts_things(scan: Scan, place: int) -> bool:
    """Whether the word at a place is what an ordinal before it counts: "the 3rd floor"."""
    return place < len(scan.tokens) and scan.tokens[place].text.lower() in COUNTED_THINGS


def _ends_a_span(scan: Scan, place: int) -> bool:
    """Whether the stretch only ends a span, "12-18 Dec" or "12 to 18 Dec"."""
    if place and scan.kind(place - 1) == "span":
        return True
    return (
        place > 1 and scan.word(place - 1) in ("to", "and") and scan.kind(place - 2) in ("number", "ordinal")
    )


def _is_fraction(token: Token) -> bool:
    """Whether "3/4", "8/10" or "24/7" is meant as a share, a mark or a saying, and not as a day."""
    part, whole = token.numbers
    padded = token.text.startswith("0") or "/0" in token.text
    return token.text == "24/7" or (part <= whole and whole in FRACTIONS and not padded)


def _stops(token: Token) -> bool:
    """Whether a sentence or a clause ends before the token."""
    gap = token.gap
    if any(mark in gap for mark in ";!?\n()"):
        return True
    return "." in gap and token.kind == "word" and token.text[:1].isupper()


def _preposition(scan: Scan, first: int) -> str:
    """The preposition that a phrase begins with or stands behind, over an article."""
    if scan.word(first) in ("in", "within", "after", "before"):
        return scan.word(first)
    place = first - 1
    if place >= 0 and scan.word(place) in ("the", "this"):
        place -= 1
    word = scan.word(place) if place >= 0 else ""
    return {"till": "until", "around": "at"}.get(word, word) if word in PREPOSITIONS else ""
