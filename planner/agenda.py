"""The agenda: what is due now and soon, in the order of what cannot wait."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from math import inf

from planner.courtship.cadence import Owed, one_each, owed
from planner.courtship.matrix import Service
from planner.courtship.touches import Touch
from planner.dates.instants import instant
from planner.dates.zones import zone_info
from planner.outings.gap import Gap
from planner.outings.naming import outing_title
from planner.outings.outing import AHEAD, Outing, Stage, ends
from planner.outings.parts import HOST, Way
from planner.outings.readiness import readiness
from planner.outings.situation import Situation, local
from planner.outings.travel.legs import leave_by, leg
from planner.people.confidence import may_ask
from planner.people.facts import Fact, is_to_be_asked
from planner.people.occasions import Occasion, next_on
from planner.people.person import Person
from planner.people.promises import Promise, by_due, is_open
from planner.values.record import Record

DAYS_AHEAD = 21
"""How far ahead days that come round are named."""


class Ahead(Record, frozen=True, kw_only=True):
    """An outing still to come, or to be filed.

    Attributes:
        outing: the outing.
        title: what it is called.
        venue: the venue's name; empty while none is chosen.
        leave_by: when the host sets out, local time there; None while unknown.
        gaps: what it still lacks, in the order it matters.
        over: whether it is past, and waits to be filed.
    """

    outing: Outing
    title: str
    venue: str = ""
    leave_by: datetime | None = None
    gaps: tuple[Gap, ...] = ()
    over: bool = False


class Promised(Record, frozen=True, kw_only=True):
    """An open promise and whom it ties."""

    promise: Promise
    person: Person


class ComingDay(Record, frozen=True, kw_only=True):
    """A day of someone's that comes round soon."""

    person: Person
    occasion: Occasion
    on: date


class ToAsk(Record, frozen=True, kw_only=True):
    """A fact whose day to be asked again has come, and of whom it is."""

    fact: Fact
    person: Person


class Agenda(Record, frozen=True, kw_only=True):
    """What is due.

    Attributes:
        ahead: outings, the ones to file first, then the soonest; ideas without a date last.
        promised: open promises, the soonest due first.
        owed: the most pressing touch owed to each client, the most neglected first.
        days: days coming up within :data:`DAYS_AHEAD`.
        to_ask: what was to be asked again by now and stands in no plan yet, the longest due first.
    """

    ahead: tuple[Ahead, ...] = ()
    promised: tuple[Promised, ...] = ()
    owed: tuple[Owed, ...] = ()
    days: tuple[ComingDay, ...] = ()
    to_ask: tuple[ToAsk, ...] = ()


def make_agenda(
    *,
    situations: tuple[Situation, ...],
    people: tuple[Person, ...],
    promises: tuple[Promise, ...],
    touches: tuple[Touch, ...],
    matrix: tuple[Service, ...],
    to_ask: tuple[Fact, ...] = (),
    zone: str,
    now: datetime,
) -> Agenda:
    """The agenda as of a moment.

    Args:
        situations: every outing that is ahead, or hosted and not filed, or called off and its table kept.
        people: everyone in the book.
        promises: every promise.
        touches: every touch.
        matrix: what each tier is owed.
        to_ask: the facts with a day to be asked again.
        zone: the host's IANA zone: the day begins and ends there.
        now: an instant with a zone.
    """
    today = now.astimezone(zone_info(zone)).date()
    known = {person.id: person for person in people}
    with_an_outing = {g for s in situations if s.outing.stage in AHEAD for g in s.outing.guests}
    return Agenda(
        ahead=tuple(sorted((_ahead(s, now) for s in situations), key=_when)),
        promised=tuple(
            Promised(promise=p, person=known[p.person_id])
            for p in by_due(promises)
            if is_open(p) and p.person_id in known
        ),
        owed=one_each(
            owed(people=people, touches=touches, matrix=matrix, outings_ahead=with_an_outing, today=today)
        ),
        days=_coming_days(people, today),
        to_ask=_to_ask(situations, known, to_ask, today),
    )


def _coming_days(people: tuple[Person, ...], today: date) -> tuple[ComingDay, ...]:
    """The days that come round from today on, the soonest first."""
    found = [
        ComingDay(person=person, occasion=occasion, on=on)
        for person in people
        for occasion in person.occasions
        if (on := next_on(occasion, today)) <= today + timedelta(days=DAYS_AHEAD)
    ]
    return tuple(sorted(found, key=lambda d: (d.on, d.person.name, d.person.id)))


def _to_ask(
    situations: tuple[Situation, ...], known: dict[str, Person], facts: tuple[Fact, ...], today: date
) -> tuple[ToAsk, ...]:
    """What is to be asked again by now; not what a plan asks already, nor what nobody is asked."""
    planned = {q.fact_id for s in situations for q in s.outing.conversation.questions}
    due = [f for f in facts if is_to_be_asked(f, today) and may_ask(f) and f.id not in planned]
    due.sort(key=lambda f: (f.ask_again or today, f.id))
    return tuple(ToAsk(fact=f, person=known[f.person_id]) for f in due if f.person_id in known)


def _ahead(situation: Situation, now: datetime) -> Ahead:
    outing = situation.outing
    end = ends(outing)
    setting_out = leg(outing.transport, HOST, Way.IN)
    return Ahead(
        outing=outing,
        title=outing_title(outing, situation.guests),
        venue=situation.venue.name if situation.venue else "",
        leave_by=leave_by(situation, setting_out) if setting_out else None,
        gaps=readiness(situation, now),
        over=outing.stage is Stage.HOSTED or (end is not None and end <= local(situation, now)),
    )


def _when(ahead: Ahead) -> tuple[bool, float, str]:
    starts = ahead.outing.starts
    at = instant(starts, ahead.outing.zone).timestamp() if starts else inf
    return (not ahead.over, at, ahead.outing.id)
