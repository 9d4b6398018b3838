"""The no-pitch reader: which lines of a host's notes sell, why, and another way to spend that minute."""

from __future__ import annotations

import re
from functools import lru_cache

from planner.outings.pitch_asks import ASKS
from planner.outings.pitch_senses import CLAUSE, GUEST_RAISED, INNOCENT, LEFT_ALONE, REMINDER
from planner.outings.pitch_words import OFFERS, Family
from planner.values.late_pattern import LatePattern
from planner.values.record import Record

STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
FAMILIES = (*OFFERS, *ASKS)
"""The first family that speaks for a line names the reason."""
READERS = tuple(
    (family, LatePattern(rf"\b(?:{'|'.join(family.phrases)})", re.IGNORECASE)) for family in FAMILIES
)
SMALL = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})
"""What an expression takes for a small letter in either case, and ``lower`` does not make one."""
WORTH_READING = re.compile(r"[^\W\d_]{3}")
"""A line without a word is not read."""


class PitchMark(Record, frozen=True, kw_only=True):
    """One line that sells.

    Attributes:
        number: which line it is, from 1.
        line: the line, as written.
        phrase: the words that sell, as written.
        why: what they do, in words.
        instead: another way to spend that minute.
    """

    number: int
    line: str
    phrase: str
    why: str
    instead: str


def check_lines(text: str) -> tuple[PitchMark, ...]:
    """The lines of talking notes, or of an invitation, that sell: one mark a line, in order.

    Words in another sense, reminders not to sell, and answers to business the guest raised stay clean.
    Where it cannot tell, it says nothing.
    """
    marks = []
    for number, line in enumerate(text.splitlines(), 1):
        if (found := _read(line)) is not None:
            phrase, family = found
            marks.append(
                PitchMark(number=number, line=line, phrase=phrase, why=family.why, instead=family.instead)
            )
    return tuple(marks)


@lru_cache(maxsize=512)  # notes are read again at every key press, and one line of them has changed
def _read(line: str) -> tuple[str, Family] | None:
    """The words of a line that sell, and how; None where it is clean."""
    plain = line.translate(STRAIGHT)
    if not WORTH_READING.search(plain):
        return None
    readers = _that_may_speak(plain)
    if not readers:
        return None
    blotted = INNOCENT.sub(lambda m: " " * len(m[0]), plain)
    start = 0
    for stop in (*(m.end() for m in CLAUSE.finditer(blotted)), len(blotted)):
        found = _sells(blotted, start, stop, readers)
        if found is not None:
            family, begin, end = found
            return line[begin:end].strip(), family
        start = stop
    return None


def _that_may_speak(line: str) -> tuple[tuple[Family, LatePattern], ...]:
    """The families with a stem in the line, with their phrases; none of the others can match it.

    Making all phrases ready takes longer than reading a book, and most lines hold no stem: a plan's purpose
    is read on the way to Today. What is blotted out later leaves gaps wider than any space in a stem.
    """
    small = line.translate(SMALL).lower()
    return tuple(reader for reader in READERS if any(stem in small for stem in reader[0].stems))


def _sells(
    line: str, start: int, stop: int, readers: tuple[tuple[Family, LatePattern], ...]
) -> tuple[Family, int, int] | None:
    """The family and the span of the first phrase in the clause that sells, if one does."""
    clause = line[start:stop]
    if LEFT_ALONE.search(clause) or GUEST_RAISED.search(line[:stop]):
        return None
    for family, phrases in readers:
        for found in phrases.finditer(clause):
            if not REMINDER.search(clause[: found.end()]):
                return family, start + found.start(), start + found.end()
    return None
