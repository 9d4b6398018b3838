"""What is due now and soon, in the order of what cannot wait."""

from __future__ import annotations

from datetime import date, datetime
from math import inf

from planner.agenda.aside import without_aside
from planner.agenda.items import Ahead, Promised, ToAsk, ToThank, since
from planner.courtship.cadence import Owed, one_each, owed
from planner.courtship.giving.days_due import DayDue, days_due
from planner.courtship.giving.gestures import Gestures
from planner.courtship.giving.gift import Gift
from planner.courtship.giving.steps import is_to_be_thanked_for
from planner.courtship.matrix import Service
from planner.courtship.planned import PlannedTouch
from planner.courtship.put_off import PutOff, latest
from planner.courtship.rhythm import Rhythm
from planner.courtship.touches import Touch
from planner.dates.instants import instant
from planner.dates.zones import zone_info
from planner.outings.naming import outing_title
from planner.outings.outing import AHEAD, Stage, ends
from planner.outings.parts import HOST, Way
from planner.outings.readiness import readiness
from planner.outings.situation import Situation, local
from planner.outings.travel.legs import leave_by, leg
from planner.people.confidence import may_ask
from planner.people.facts import Fact, is_to_be_asked
from planner.people.person import Person
from planner.people.promises import Promise, by_due, is_open
from planner.values.record import Record


class Agenda(Record, frozen=True, kw_only=True):
    """What is due.

    Attributes:
        ahead: outings, the ones to file first, then the soonest; ideas without a date last.
        promised: open promises, the soonest due first.
        days: days coming up, the soonest to begin first and what is seen to last.
        to_thank: what was given to the host and not thanked for, the longest ago first.
        to_ask: what was to be asked again by now and stands in no plan yet, the longest due first.
        owed: the most pressing touch owed to each client, the most neglected first.
    """

    ahead: tuple[Ahead, ...] = ()
    promised: tuple[Promised, ...] = ()
    days: tuple[DayDue, ...] = ()
    to_thank: tuple[ToThank, ...] = ()
    to_ask: tuple[ToAsk, ...] = ()
    owed: tuple[Owed, ...] = ()

    def coming(self, today: date) -> tuple[DayDue | ToThank | ToAsk, ...]:
        """The days, the thanks and the questions in one row: first the days to begin on by now."""
        urgent = sum(1 for day in self.days if not day.seen_to and day.begin <= today)
        return (*self.days[:urgent], *self.to_thank, *self.to_ask, *self.days[urgent:])


def make_agenda(
    *,
    situations: tuple[Situation, ...],
    people: tuple[Person, ...],
    promises: tuple[Promise, ...],
    touches: tuple[Touch, ...],
    matrix: tuple[Service, ...],
    gestures: Gestures,
    rhythms: tuple[Rhythm, ...] = (),
    planned: tuple[PlannedTouch, ...] = (),
    gifts: tuple[Gift, ...] = (),
    to_ask: tuple[Fact, ...] = (),
    put_off: tuple[PutOff, ...] = (),
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
        gestures: what suits which day.
        rhythms: where people differ from their tier.
        planned: touches put down for a day.
        gifts: every gift, those to the host too.
        to_ask: the facts with a day to be asked again.
        put_off: everything that was put off or let go: until its day it is not due.
        zone: the host's IANA zone: the day begins and ends there.
        now: an instant with a zone.
    """
    today = now.astimezone(zone_info(zone)).date()
    known = {person.id: person for person in people}
    with_an_outing = {g for s in situations if s.outing.stage in AHEAD for g in s.outing.guests}
    aside = latest(put_off)
    ahead = tuple(sorted((_ahead(s, now) for s in situations), key=_when))
    promised = tuple(
        Promised(promise=p, person=known[p.person_id])
        for p in by_due(tuple(p for p in promises if is_open(p) and p.person_id in known))
    )
    late = owed(
        people=people, touches=touches, matrix=matrix, rhythms=rhythms, planned=planned,
        outings_ahead=with_an_outing, put_off=put_off, today=today,
    )  # fmt: skip
    return Agenda(
        ahead=without_aside(ahead, aside, today),
        promised=without_aside(promised, aside, today),
        days=days_due(
            people=people, gifts=gifts, put_off=put_off, gestures=gestures, today=today, touches=touches,
            planned=planned,
        ),
        to_thank=without_aside(_to_thank(known, gifts), aside, today),
        to_ask=without_aside(_to_ask(situations, known, to_ask, today), aside, today),
        owed=one_each(late),
    )  # fmt: skip


def _to_thank(known: dict[str, Person], gifts: tuple[Gift, ...]) -> tuple[ToThank, ...]:
    """What the host was given and has not said thank you for, the longest ago first."""
    found = [
        ToThank(gift=gift, person=known[gift.person_id])
        for gift in gifts
        if is_to_be_thanked_for(gift) and gift.person_id in known
    ]
    return tuple(sorted(found, key=lambda one: (since(one.gift) or date.max, one.gift.id)))


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
