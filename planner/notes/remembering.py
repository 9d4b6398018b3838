"""What is to be remembered of the lines that the host settled otherwise than they were read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.notes.competitors import company_named
from planner.notes.correction import Correction
from planner.notes.corrections import called_as, correction_for, marked_with, name_at_head
from planner.notes.kinds import kind_name
from planner.notes.likeness import Likeness, likeness_of
from planner.notes.line import LineKind, NoteLine
from planner.notes.marked import Marked
from planner.people.facts import Topic
from planner.people.person import Person
from planner.values.record import changed
from planner.values.text import inert_line

UNNAMED = ""
"""The id of a correction that is not in the book yet."""


def corrections_in(
    read: Iterable[NoteLine],
    settled: Iterable[NoteLine],
    guests: tuple[Person, ...],
    kept: Iterable[Correction],
    today: date,
) -> tuple[Correction, ...]:
    """What the host settled otherwise than it was read.

    Args:
        read: the lines as the reader read them, by itself.
        settled: the lines the host settled; only those settled by hand count.
        guests: who was there.
        kept: the corrections that are remembered already, the newest last.
        today: the day of the correction.

    Returns:
        The corrections to keep, those that are new without an id; one of the very same words as one that is
        kept has that one's, and stands in its place.
    """
    before, known = {line.text: line for line in read}, list(kept)
    names = tuple(guest.name for guest in guests)
    found: list[Correction] = []
    for line in settled:
        was = before.get(line.text)
        if was is None or not line.by_hand:
            continue
        new = _correction(was, line, marked_with(line.text, names), guests=guests, known=known, today=today)
        if new is None:
            continue
        same = next((c for c in known if _shape(c) == _shape(new)), None)
        if same is not None:
            new = changed(new, id=same.id)
        known = [*(c for c in known if c is not same), new]
        found = [*(c for c in found if c is not same), new]
    return tuple(found)


def _correction(
    was: NoteLine,
    line: NoteLine,
    marked: Marked,
    *,
    guests: tuple[Person, ...],
    known: list[Correction],
    today: date,
) -> Correction | None:
    """The correction, without an id; None where hostbook would read the line so already."""
    like, call = correction_for(was, marked, known), called_as(marked, guests, known)
    kind, topic = (like.kind, like.topic) if like is not None else (was.kind, was.topic)
    otherwise = (line.kind, line.topic) != (kind, topic)
    about = likeness_of(marked) if otherwise else Likeness(())
    competitor = company_named(marked) if otherwise and line.kind is LineKind.COMPETITOR else ""
    whom = call.person_id if call is not None else was.person_id
    called = name_at_head(marked) if line.person_id not in (None, whom) else ""
    if not (about.words or called or competitor):
        return None
    return Correction(
        id=UNNAMED,
        on=today,
        person_id=line.person_id,
        words=about.words,
        denies=about.denies,
        counts=about.counts,
        read_kind=was.kind,
        read_topic=was.topic,
        kind=line.kind,
        topic=line.topic,
        called=called,
        competitor=competitor,
    )


def say_correction(correction: Correction, name: str) -> str:
    """A correction as a person says it: ``a preference, not a fact: laksa, chilli``.

    Args:
        correction: the correction.
        name: of the person it is about, or empty.
    """
    c, said = correction, []
    if c.called:
        said.append(f"{c.called.capitalize()} is {inert_line(name) or 'someone who is gone'}")
    if c.competitor:
        said.append(f"{c.competitor.title()} is a competitor")
    if c.words:
        words = ("not " if c.denies else "") + ", ".join(c.words)
        said.append(f"{_answer(c)}: {words}")
    return "; ".join(said)


def _answer(c: Correction) -> str:
    if (c.kind, c.topic) == (c.read_kind, c.read_topic):
        return f"{kind_name(c.kind)}, as it is read"
    if c.kind is not c.read_kind:
        return f"{kind_name(c.kind)}, not {kind_name(c.read_kind)}"
    return f"about {_topic(c.topic)}, not {_topic(c.read_topic)}"


def _topic(topic: Topic | None) -> str:
    return topic.value if topic is not None else "nothing"


def _shape(correction: Correction) -> tuple[object, ...]:
    """What one correction must have in common with another to stand in its place."""
    c = correction
    return c.words, c.denies, c.counts, c.read_kind, c.read_topic, c.called, c.competitor
