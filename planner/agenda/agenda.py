"""What is due now and soon, in the order of what cannot wait."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from math import inf
from typing import Any, NamedTuple, TypeVar, cast

from planner.agenda.aside import without_aside
from planner.agenda.items import Ahead, Promised, ToAsk, ToThank, since
from planner.courtship.account_notes import AccountNote
from planner.courtship.giving.days_due import DayDue, days_due
from planner.courtship.giving.gestures import Gestures
from planner.courtship.giving.gift import Gift
from planner.courtship.giving.gifts_due import GiftDue, gifts_due
from planner.courtship.giving.steps import is_to_be_thanked_for
from planner.courtship.matrix import Service
from planner.courtship.owing import Owed, owed
from planner.courtship.planned import PlannedTouch
from planner.courtship.put_off import PutOff, latest
from planner.courtship.rhythm import Rhythm
from planner.courtship.touches import Touch
from planner.dates.instants import instant
from planner.dates.zones import zone_info
from planner.outings.naming import outing_title
from planner.outings.outing import AHEAD, Outing, Stage, ends
from planner.outings.parts import HOST, Way
from planner.outings.readiness import readiness
from planner.outings.situation import Situation, local
from planner.outings.travel.legs import leave_by, leg
from planner.people.confidence import may_ask
from planner.people.facts import Fact, is_to_be_asked
from planner.people.person import Person
from planner.people.promises import Promise, by_due, is_open
from planner.standing.risks import StandingRisk, standing_risks
from planner.values.record import Record

T = TypeVar("T")


class Agenda(Record, frozen=True, kw_only=True):
    """What is due.

    Attributes:
        ahead: outings, the ones to file first, then the soonest; ideas without a date last.
        promised: open promises, the soonest due first.
        days: days coming up, the soonest to begin first and what is seen to last.
        to_thank: what was given to the host and not thanked for, the longest ago first.
        gifts: gifts to be bought or sent by soon, and who was long not thought of.
        to_ask: what was to be asked again by now and stands in no plan yet, the longest due first.
        owed: the most pressing touch owed to each client: what is planned for today, then the most neglected.
        risks: accounts at risk, the highest tier first.
    """

    ahead: tuple[Ahead, ...] = ()
    promised: tuple[Promised, ...] = ()
    days: tuple[DayDue, ...] = ()
    to_thank: tuple[ToThank, ...] = ()
    gifts: tuple[GiftDue, ...] = ()
    to_ask: tuple[ToAsk, ...] = ()
    owed: tuple[Owed, ...] = ()
    risks: tuple[StandingRisk, ...] = ()

    @property
    def coming_called(self) -> str:
        """What the days, the thanks, the gifts and the questions are called, as far as there are any."""
        there = (("to thank", self.to_thank), ("gifts", self.gifts), ("to ask", self.to_ask))
        more = [word for word, found in there if found]
        return ", ".join(("Days" if len(more) > 1 else "Days coming up", *more))

    def coming(self, today: date) -> tuple[DayDue | ToThank | ToAsk | GiftDue, ...]:
        """The days, the thanks, the gifts and the questions in one row: first the days to begin on by now.

        Who is only to be thought of comes last.
        """
        urgent = sum(1 for day in self.days if not day.seen_to and day.begin <= today)
        made = tuple(one for one in self.gifts if one.gift is not None)
        thoughts = self.gifts[len(made) :]
        return (
            *self.days[:urgent], *self.to_thank, *made, *self.to_ask, *self.days[urgent:], *thoughts,
        )  # fmt: skip


class Sources(NamedTuple):
    """What the agenda is drawn from beside the outings that are ahead.

    Attributes:
        people: everyone in the book.
        matrix: what each tier is owed.
        gestures: what suits which day.
        promises: every promise.
        touches: every touch, as the log where there is one.
        outings: every outing.
        facts: what was learned.
        gifts: every gift, those to the host too.
        notes: what was written down of accounts.
        rhythms: where people differ from their tier.
        planned: touches put down for a day.
        put_off: everything that was put off or let go: until its day it is not due.
    """

    people: tuple[Person, ...]
    matrix: tuple[Service, ...]
    gestures: Gestures
    promises: tuple[Promise, ...] = ()
    touches: Iterable[Touch] = ()
    outings: tuple[Outing, ...] = ()
    facts: tuple[Fact, ...] = ()
    gifts: tuple[Gift, ...] = ()
    notes: tuple[AccountNote, ...] = ()
    rhythms: tuple[Rhythm, ...] = ()
    planned: tuple[PlannedTouch, ...] = ()
    put_off: tuple[PutOff, ...] = ()


class Kept:
    """Gives again what was reckoned before, while all that it was reckoned from is as it was."""

    def __init__(self) -> None:
        self._last: dict[Callable[..., object], tuple[dict[str, object], object]] = {}

    def __call__(self, reckon: Callable[..., T], **given: Any) -> T:
        """What a function of records gives."""
        last = self._last.get(reckon)
        if last is None or last[0] != given:
            last = self._last[reckon] = (given, reckon(**given))
        return cast("T", last[1])


def make_agenda(
    sources: Sources,
    *,
    situations: tuple[Situation, ...],
    to_ask: tuple[Fact, ...] = (),
    zone: str,
    now: datetime,
    kept: Kept | None = None,
    with_risks: bool = True,
) -> Agenda:
    """The agenda as of a moment.

    Args:
        sources: what it is drawn from.
        situations: every outing that is ahead, or hosted and not filed, or called off and its table kept.
        to_ask: the facts with a day to be asked again.
        zone: the host's IANA zone: the day begins and ends there.
        now: an instant with a zone.
        kept: what was reckoned for the agenda before, where there was one: most of it changes with the day.
        with_risks: whether accounts at risk are wanted; see :func:`risks_of`.
    """
    today = now.astimezone(zone_info(zone)).date()
    s, kept = sources, kept or Kept()
    known = {person.id: person for person in s.people}
    aside = latest(s.put_off)
    ahead = tuple(sorted((_ahead(one, now) for one in situations), key=_when))
    days = kept(
        days_due, people=s.people, gifts=s.gifts, put_off=s.put_off, gestures=s.gestures, today=today,
        touches=s.touches, planned=s.planned,
    )  # fmt: skip
    to_thank = without_aside(_to_thank(known, s.gifts), aside, today)
    due_to = kept(
        owed, people=s.people, touches=s.touches, matrix=s.matrix, rhythms=s.rhythms, planned=s.planned,
        outings_ahead={g for one in situations if one.outing.stage in AHEAD for g in one.outing.guests},
        put_off=s.put_off, today=today, first_of_each=True,
    )  # fmt: skip
    return Agenda(
        ahead=without_aside(ahead, aside, today),
        promised=without_aside(kept(_promised, promises=s.promises, people=s.people), aside, today),
        days=days,
        to_thank=to_thank,
        gifts=kept(
            gifts_due, people=s.people, gifts=s.gifts, touches=s.touches, put_off=s.put_off,
            every=s.gestures.reminder, beside=_beside(ahead, (*days, *to_thank, *due_to), s.rhythms),
            today=today,
        ),
        to_ask=without_aside(_to_ask(situations, known, to_ask, today), aside, today),
        owed=due_to,
        risks=risks_of(s, today, kept) if with_risks else (),
    )  # fmt: skip


def risks_of(sources: Sources, today: date, kept: Kept) -> tuple[StandingRisk, ...]:
    """Accounts at risk; among thousands of people they take longer to reckon than all the rest."""
    s = sources
    return kept(
        standing_risks, people=s.people, touches=s.touches, outings=s.outings, facts=s.facts,
        promises=s.promises, gifts=s.gifts, notes=s.notes, put_off=s.put_off, today=today,
    )  # fmt: skip


def _beside(
    ahead: Iterable[Ahead], due: Iterable[DayDue | ToThank | Owed], rhythms: Iterable[Rhythm]
) -> frozenset[str]:
    """Whom nobody need be reminded of: met soon, on the agenda already, or in touch as it comes."""
    met = {g for one in ahead if one.outing.starts is not None for g in one.outing.guests}
    at_ease = {one.person_id for one in rhythms if one.as_it_comes}
    return frozenset(met | at_ease | {one.person.id for one in due})


def _promised(promises: tuple[Promise, ...], people: tuple[Person, ...]) -> tuple[Promised, ...]:
    known = {person.id: person for person in people}
    open_ = tuple(p for p in promises if is_open(p) and p.person_id in known)
    return tuple(Promised(promise=p, person=known[p.person_id]) for p in by_due(open_))


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
        situation=situation,
        over=outing.stage is Stage.HOSTED or (end is not None and end <= local(situation, now)),
    )


def _when(ahead: Ahead) -> tuple[bool, float, str]:
    starts = ahead.outing.starts
    at = instant(starts, ahead.outing.zone).timestamp() if starts else inf
    return (not ahead.over, at, ahead.outing.id)
