"""Read notes line by line: what each line is, whom it is about, by when, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from planner.notes.about import whom
from planner.notes.beside import NOBODY, Beside, named_beside
from planner.notes.bodies import gets_about
from planner.notes.days import due_in, yearly_in
from planner.notes.kinds import is_yearly, read_kind
from planner.notes.left_alone import subject_left_alone
from planner.notes.line import LineKind, NoteLine
from planner.notes.marked import mark
from planner.notes.money_said import amount_in, is_below_zero
from planner.notes.names import names_of
from planner.notes.needs_said import NeedsSaid, needs_said
from planner.notes.topics import topic_of
from planner.notes.words import folded, plain
from planner.people.facts import Topic
from planner.people.person import Person
from planner.values.record import changed
from planner.values.text import fold

LINE_END = re.compile(r"\r\n|\r|\n")
DUE_KINDS = frozenset({LineKind.PROMISE, LineKind.THEY_OWE, LineKind.FOLLOW_UP_QUESTION})


def read_notes(
    text: str,
    guests: tuple[Person, ...],
    today: date,
    currency: str,
    *,
    host_name: str = "",
    competitors: Iterable[str] = (),
    beside: Beside = NOBODY,
) -> tuple[NoteLine, ...]:
    """Read every line that is not blank.

    Args:
        text: the notes, a line for each thing.
        guests: who was there.
        today: the day of writing, from which "by Friday" is counted.
        currency: the currency of amounts typed without one.
        host_name: the host's own name, so that it is not taken for a guest's.
        competitors: names of competitors that the book knows.
        beside: who may be named besides the guests.

    Returns:
        One reading a line, in order, each with its text as written.
    """
    known = tuple(competitors)
    return tuple(
        read_line(line, guests, today, currency, host_name=host_name, competitors=known, beside=beside)
        for line in LINE_END.split(text)
        if line.strip()
    )


def read_line(
    line: str,
    guests: tuple[Person, ...],
    today: date,
    currency: str,
    *,
    host_name: str = "",
    competitors: Iterable[str] = (),
    beside: Beside = NOBODY,
) -> NoteLine:
    """Read one line; see :func:`read_notes`. A line is read by itself, whatever stands around it."""
    known = frozenset(fold(c) for c in competitors if c.strip())
    people = (*guests, *named_beside(line, guests, beside))
    named = Named(
        tuple(person.name for person in people),
        guests=len(guests),
        table=sum(person in guests or person in beside.cohosts for person in people),
    )
    reading, index = _read(line, named, host_name=host_name, today=today, currency=currency, known=known)
    return reading if index is None else changed(reading, person_id=people[index].id)


class Named(NamedTuple):
    """Whom a line may name.

    Attributes:
        names: of the guests, then of the co-hosts, then of who was not there.
        guests: how many of them were guests.
        table: how many were there.
    """

    names: tuple[str, ...]
    guests: int
    table: int


@lru_cache(maxsize=2048)
def _read(
    line: str, there: Named, *, host_name: str, today: date, currency: str, known: frozenset[str]
) -> tuple[NoteLine, int | None]:
    """One line's reading and the index of whom it is about.

    Remembered, since the notes are read anew at every key and all lines but one are as they were.
    """
    marked = mark(line, names_of(there.names, host_name))
    on = yearly_in(marked.plain, today) if is_yearly(marked) else None
    reading = read_kind(marked, dated=on is not None, alone=there.guests == 1, known_competitors=known)
    index, who_doubt = whom(marked, reading.kind, there.guests, there.table)
    kind = reading.kind
    body = kind is LineKind.FACT and gets_about(marked.rest)
    topic = Topic.HEALTH if body else topic_of(marked, kind)
    off = subject_left_alone(marked.plain) if kind is LineKind.FACT else ""
    lost = "what it is about" if not off and kind is LineKind.FACT and topic is Topic.OTHER else ""
    said = needs_said(marked) if kind is LineKind.DIET else NeedsSaid()
    doubts = [doubt for doubt in (reading.doubt or lost or said.doubt, who_doubt) if doubt]
    below_zero = kind is LineKind.COST and is_below_zero(line)
    if below_zero:
        doubts = [*doubts, "an amount cannot be below zero"]
    filed = NoteLine(
        text=line,
        kind=kind,
        topic=topic,
        due=due_in(marked.plain, today) if kind in DUE_KINDS else None,
        on=on if kind is LineKind.DATE else None,
        amount=amount_in(marked.full, currency) if kind is LineKind.COST and not below_zero else None,
        need=f"stay off {off}" if off else said.words,
        sure=not doubts,
        why_unsure="; ".join(doubts),
    )
    return filed, index


def read_as(line: NoteLine, kind: LineKind, topic: Topic | None, today: date, currency: str) -> NoteLine:
    """The line as one of another kind or topic, with the day or the sum that such a line has.

    Args:
        line: as it was read.
        kind: what it is.
        topic: what it is about.
        today: the day of writing.
        currency: the currency of an amount typed without one.
    """
    words = plain(line.text)
    return changed(
        line,
        kind=kind,
        topic=topic,
        due=line.due or due_in(words, today) if kind in DUE_KINDS else None,
        on=line.on or yearly_in(words, today) if kind is LineKind.DATE else None,
        amount=line.amount or amount_in(folded(words), currency) if kind is LineKind.COST else None,
        need=line.need if kind is line.kind else "",
    )


def apply_settled(
    lines: tuple[NoteLine, ...], settled: tuple[NoteLine, ...], today: date
) -> tuple[NoteLine, ...]:
    """The lines, each as the host settled it where they did; one whose text changed is read anew.

    Args:
        lines: as they were read.
        settled: as the host settled them.
        today: the day of writing, for the day by which what was settled to be a promise is due.
    """
    kept = {line.text: line for line in settled}
    return tuple(_settled(line, kept, today) for line in lines)


def _settled(line: NoteLine, kept: dict[str, NoteLine], today: date) -> NoteLine:
    by_hand = kept.get(line.text)
    if by_hand is None:
        return line
    due = by_hand.due
    if due is None and not by_hand.by_hand and by_hand.kind in DUE_KINDS:
        due = due_in(plain(by_hand.text), today)
    kept_open = by_hand.by_hand and not by_hand.sure
    return changed(by_hand, due=due, sure=not kept_open, why_unsure=by_hand.why_unsure if kept_open else "")
