"""What the host read otherwise than hostbook did, remembered for the next line of its like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from planner.notes.about import WHO_DOUBTS
from planner.notes.correction import Correction
from planner.notes.likeness import Likeness, likeness_of, nearness
from planner.notes.line import LineKind, NoteLine
from planner.notes.marked import Marked, mark
from planner.notes.names import names_of
from planner.notes.reader import read_as
from planner.notes.who import AFTER_A_NAME, ALSO_WORDS
from planner.people.person import Person
from planner.values.record import changed

ALIKE = 0.5
"""Nearness from which a line is of another's like.

In the building half of the judgement set every pair of lines that is as near as that, and read alike, is of
one kind, and 19 of 20 are of one topic.
"""
ANY_NAME_IN = (LineKind.FACT, LineKind.PREFERENCE, LineKind.BUSINESS, LineKind.VENUE_NOTE)
"""What a line may have been read as that the name of a competitor makes one about a competitor."""


def as_corrected(
    lines: Sequence[NoteLine],
    guests: tuple[Person, ...],
    corrections: Iterable[Correction],
    today: date,
    currency: str,
) -> tuple[NoteLine, ...]:
    """The lines as read, those like one that was corrected read as that was.

    A line is only read otherwise where it was read just as the corrected one was, and is near to it.

    Args:
        lines: as they were read.
        guests: who was there.
        corrections: the newest last.
        today: the day of writing, for the day by which a line of its new kind is due.
        currency: the currency of amounts typed without one.
    """
    known = tuple(corrections)
    if not known:
        return tuple(lines)
    names = tuple(guest.name for guest in guests)
    after = []
    for line in lines:
        marked = marked_with(line.text, names)
        after.append(_told_whom(_told_what(line, marked, known, today, currency), marked, guests, known))
    return tuple(after)


def _told_what(
    line: NoteLine, marked: Marked, known: tuple[Correction, ...], today: date, currency: str
) -> NoteLine:
    like = correction_for(line, marked, known)
    if like is None:
        return line
    doubts = [doubt for doubt in _doubts(line) if doubt in WHO_DOUBTS]
    return changed(
        read_as(line, like.kind, like.topic, today, currency),
        sure=not doubts,
        why_unsure="; ".join(doubts),
        corrected_on=like.on,
    )


def _told_whom(
    line: NoteLine, marked: Marked, guests: tuple[Person, ...], known: tuple[Correction, ...]
) -> NoteLine:
    doubts = _doubts(line)
    if not WHO_DOUBTS & set(doubts):
        return line
    like = called_as(marked, guests, known)
    if like is None:
        return line
    others = [doubt for doubt in doubts if doubt not in WHO_DOUBTS]
    return changed(
        line,
        person_id=like.person_id,
        sure=not others,
        why_unsure="; ".join(others),
        corrected_on=like.on,
    )


def _doubts(line: NoteLine) -> list[str]:
    return [doubt for doubt in line.why_unsure.split("; ") if doubt]


def called_as(marked: Marked, guests: tuple[Person, ...], known: Sequence[Correction]) -> Correction | None:
    """The newest correction that tells who of the guests is meant by the name at the head of the line."""
    name, there = name_at_head(marked), {guest.id for guest in guests}
    return next((c for c in reversed(known) if name and c.called == name and c.person_id in there), None)


def correction_for(line: NoteLine, marked: Marked, known: Sequence[Correction]) -> Correction | None:
    """The correction by which a line is read otherwise, if by any: of several the nearest, the newest.

    Args:
        line: as it was read.
        marked: the line, its guests marked.
        known: the corrections, the newest last.
    """
    about = likeness_of(marked)
    best, found = ALIKE, None
    for correction in known:
        if (correction.read_kind, correction.read_topic) != (line.kind, line.topic):
            continue
        near = nearness(Likeness(correction.words, correction.denies, correction.counts), about)
        if near >= best:
            best, found = near, correction
    if found is not None:
        return found if (found.kind, found.topic) != (line.kind, line.topic) else None
    return _of_a_competitor(line, marked, known)


def _of_a_competitor(line: NoteLine, marked: Marked, known: Sequence[Correction]) -> Correction | None:
    """The correction that made a competitor known whom the line names."""
    if line.kind not in ANY_NAME_IN:
        return None
    padded = f" {' '.join(word.key for word in marked.said)} "
    return next((c for c in reversed(known) if c.competitor and f" {c.competitor} " in padded), None)


def name_at_head(marked: Marked) -> str:
    """The name that leads a line, where it looks like a person's: *Beto loves cycling*, *Beto's wife*."""
    if len(marked.said) <= 1:
        return ""
    head, following = marked.said[:2]
    if not head.raw[:1].isupper() or head.key in ALSO_WORDS or marked.mentions:
        return ""
    return head.key if head.tail == "'s" or following.key in AFTER_A_NAME else ""


@lru_cache(maxsize=2048)
def marked_with(text: str, guests: tuple[str, ...]) -> Marked:
    """A line with its guests marked.

    Remembered, since the notes are read anew at every key and all lines but one are as they were.
    """
    return mark(text, names_of(guests))
