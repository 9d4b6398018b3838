"""The last outing with the guests: when and where it was, and what was learned."""

from __future__ import annotations

from datetime import date, datetime

from planner.notes.line import LineKind
from planner.outings.discretion import line_may_be_said, may_be_said
from planner.outings.outing import Outing, kind_word
from planner.outings.situation import Situation
from planner.people.confidence import may_stand
from planner.values.record import Record
from planner.values.text import fold

NOT_LEARNED = (LineKind.FOLLOW_UP_QUESTION, LineKind.BUSINESS, LineKind.COMPETITOR)
"""Lines of which a fact is kept, but which are no news of the person."""
ON_THE_CARD = (LineKind.PREFERENCE, LineKind.DATE)
"""Lines that changed the person's card, of which no fact is kept; a need is told where they eat."""


class LastTime(Record, frozen=True, kw_only=True):
    """The last outing with any of these guests.

    Attributes:
        outing_id: which.
        on: the day.
        what: ``lunch``, ``game``, or its title.
        where: the venue's name, where it is the one chosen now; else empty.
        learned: what was learned then, in the host's words.
        warmth: 1 to 5, where it was given.
    """

    outing_id: str
    on: date
    what: str
    where: str = ""
    learned: tuple[str, ...] = ()
    warmth: int | None = None


def last_time(situation: Situation) -> LastTime | None:
    """The last outing with any of these guests, or None when this is the first."""
    ids = {p.id for p in situation.guests}
    earlier = [o for o in situation.history if o.starts is not None and ids & set(o.guests)]
    if not earlier:
        return None
    last = max(earlier, key=lambda o: o.starts or datetime.min)  # noqa: DTZ901 - local wall times carry no zone
    if last.starts is None:
        return None
    venue = situation.venue
    return LastTime(
        outing_id=last.id,
        on=last.starts.date(),
        what=last.title or kind_word(last),
        where=venue.name if venue is not None and venue.id == last.venue_id else "",
        learned=_learned(situation, last, ids),
        warmth=last.outcome.warmth if last.outcome else None,
    )


def _learned(situation: Situation, last: Outing, ids: set[str]) -> tuple[str, ...]:
    lines = last.outcome.lines if last.outcome else ()
    aside = {fold(line.text) for line in lines if line.kind in NOT_LEARNED}
    facts = [
        f.text
        for f in situation.facts
        if f.outing_id == last.id and f.person_id in ids and may_stand(f) and may_be_said(situation, f.text)
    ]
    on_cards = [line for line in lines if line.kind in ON_THE_CARD]
    told = [*facts, *(line.text for line in on_cards if line_may_be_said(situation, last, line))]
    return tuple({fold(text): text for text in told if fold(text) not in aside}.values())
