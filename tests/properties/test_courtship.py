"""What always holds of the long view: touches only help, and the year's proposal keeps what can be kept."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.courtship.cadence import State, first_by
from planner.courtship.courting import Courting
from planner.courtship.free_days import free_days, is_within, workdays
from planner.courtship.heat import Mark, months_of, twelve_months
from planner.courtship.losing import losing_touch
from planner.courtship.matrix import Service, effective
from planner.courtship.owing import owed
from planner.courtship.planned import PlannedTouch
from planner.courtship.quarter import look_over, quarter_of
from planner.courtship.rhythm import BusyTime, OwnService, Rhythm
from planner.courtship.touches import Touch, TouchKind, counting
from planner.courtship.year import Asked, Proposal, in_order, propose
from planner.dates.daymath import monday_of
from planner.dates.notable import NotableDay, Observance, Sort
from planner.people.person import Kind, Person, Tier
from planner.values.record import changed

DAYS = st.sampled_from(
    (date(2026, 11, 26), date(2024, 2, 29), date(2023, 12, 31), date(2028, 1, 1), date(2027, 3, 28))
)
KINDS = st.sampled_from(TouchKind)
NAMES = ("A", "B", "C", "D")


@st.composite
def people(draw: st.DrawFn, today: date) -> tuple[Person, ...]:
    return tuple(
        Person(
            id=name, name=name, kind=draw(st.sampled_from((Kind.CUSTOMER, Kind.PROSPECT))),
            tier=draw(st.sampled_from(Tier)), keeps=draw(st.sampled_from((None, (Observance.RAMADAN,)))),
            added_on=draw(st.sampled_from((None, today - timedelta(days=400), today))),
        )
        for name in draw(st.sets(st.sampled_from(NAMES), min_size=1))
    )  # fmt: skip


@st.composite
def cells(draw: st.DrawFn) -> tuple[Service, ...]:
    made = [
        Service(
            kind=kind, tier=tier, touch=draw(KINDS), times=draw(st.integers(0, 20)),
            longest=draw(st.sampled_from((None, 7, 30, 200))),
        )
        for kind in (Kind.CUSTOMER, Kind.PROSPECT)
        for tier in Tier
        for _ in range(draw(st.integers(0, 3)))
    ]  # fmt: skip
    return effective((), made)


@st.composite
def rhythms(draw: st.DrawFn) -> Rhythm:
    days = [(draw(st.integers(1, 12)), draw(st.integers(1, 28))) for _ in range(2)]
    busy = BusyTime(from_month=days[0][0], from_day=days[0][1], to_month=days[1][0], to_day=days[1][1])
    own = OwnService(touch=draw(KINDS), times=draw(st.integers(0, 12)))
    return Rhythm(
        person_id=draw(st.sampled_from(NAMES)), as_it_comes=draw(st.booleans()) and draw(st.booleans()),
        own=(own,) if draw(st.booleans()) else (), busy=(busy,) if draw(st.booleans()) else (),
    )  # fmt: skip


@st.composite
def courtings(draw: st.DrawFn) -> Courting:
    today = draw(DAYS)
    log = draw(st.lists(st.tuples(st.sampled_from(NAMES), KINDS, st.integers(0, 900)), max_size=12))
    plans = draw(st.lists(st.tuples(st.sampled_from(NAMES), KINDS, st.integers(-40, 300)), max_size=4))
    everyone = draw(people(today))
    there = {one.id for one in everyone}
    return Courting(
        people=everyone,
        touches=tuple(
            Touch(id=f"t{n}", person_id=who, kind=kind, on=today - timedelta(days=ago))
            for n, (who, kind, ago) in enumerate(log)
        ),
        matrix=draw(cells()),
        own=tuple({one.person_id: one for one in draw(st.lists(rhythms(), max_size=3))}.values()),
        plans=tuple(
            PlannedTouch(
                id=f"p{n}", person_id=who, touch=kind, on=today + timedelta(days=ahead),
                accepted_on=today - timedelta(days=60),
            )
            for n, (who, kind, ahead) in enumerate(plans)
            if who in there
        ),
        today=today,
    )  # fmt: skip


@st.composite
def notable(draw: st.DrawFn, today: date) -> tuple[NotableDay, ...]:
    made = []
    for n in range(draw(st.integers(0, 4))):
        on = today + timedelta(days=draw(st.integers(0, 360)))
        if draw(st.booleans()):
            made.append(NotableDay(on=on, until=on, name=f"h{n}", sort=Sort.HOLIDAY))
        else:
            until = on + timedelta(days=draw(st.integers(0, 29)))
            sort = draw(st.sampled_from((Sort.FAST, Sort.FEAST)))
            made.append(NotableDay(on=on, until=until, name=f"k{n}", sort=sort, keeps=Observance.RAMADAN))
    return tuple(made)


def neglected(courting: Courting) -> dict[tuple[str, TouchKind], tuple[int, int]]:
    found = owed(
        people=courting.people, touches=courting.touches, matrix=courting.matrix, rhythms=courting.own,
        planned=courting.plans, today=courting.today,
    )  # fmt: skip
    return {(o.person.id, o.touch): (o.beyond, o.days_late) for o in found}


@given(courtings(), st.sampled_from(NAMES), KINDS, st.integers(0, 900))
def test_one_more_touch_never_makes_anyone_more_overdue(
    courting: Courting, who: str, kind: TouchKind, ago: int
) -> None:
    more = Touch(id="more", person_id=who, kind=kind, on=courting.today - timedelta(days=ago))
    with_it = Courting(
        people=courting.people, touches=(*courting.touches, more), matrix=courting.matrix, own=courting.own,
        plans=courting.plans, today=courting.today,
    )  # fmt: skip
    # Of someone whose day of coming into the book is not known nobody can say from when they were neglected.
    assume(all(one.added_on is not None for one in courting.people))
    before = neglected(courting)
    for key, now in neglected(with_it).items():
        assert now <= before.get(key, (0, 0))
    was = {one.person.id: one.worst for one in losing_touch(courting)}
    for one in losing_touch(with_it):
        beyond = max(c.beyond for c in with_it.cadences(one.person))
        assert beyond <= max((c.beyond for c in courting.cadences(one.person)), default=0)
        assert one.person.id in was
    months = twelve_months(courting.today)
    for person in courting.people:
        for then, now_ in zip(
            months_of(courting, person, months), months_of(with_it, person, months), strict=True
        ):
            is_over = then.first < courting.today.replace(day=1)
            assert len(now_.given) >= len(then.given)
            assert not is_over or now_.mark <= then.mark


@given(courtings())
def test_what_every_view_says_of_today_is_the_same(courting: Courting) -> None:
    worst = {one.person.id: one.worst for one in losing_touch(courting)}
    this = (courting.today.replace(day=1),)
    for person in courting.courted:
        (month,) = months_of(courting, person, this)
        states = [one for one in courting.cadences(person) if not _is_ahead(one.planned, courting.today)]
        beyond = any(one.state is State.BEYOND for one in states)
        assert (month.mark is Mark.BEYOND) == beyond
        assert not beyond or worst[person.id].state is State.BEYOND
        if courting.comes_as_it_may(person):
            assert person.id not in worst


def _is_ahead(planned: date | None, today: date) -> bool:
    return planned is not None and planned >= today


@given(courtings(), st.integers(-3, 1))
def test_nobody_is_said_to_have_missed_more_than_they_were_owed(courting: Courting, ahead: int) -> None:
    quarter = quarter_of(courting.today, ahead)
    assert (quarter.last - quarter.first).days in (89, 90, 91)
    for looked in look_over(courting, quarter):
        assert 0 <= looked.missed <= sum(one.owed for one in looked.shares)
        for share in looked.shares:
            assert 0 <= share.to_come <= share.owed
        if looked.as_it_comes:
            assert looked.missed == 0


@settings(deadline=None, max_examples=60)
@given(st.data(), courtings(), st.integers(0, 4))
def test_the_year_s_proposal_keeps_what_can_be_kept_and_says_what_cannot(
    data: st.DataObject, courting: Courting, cap: int
) -> None:
    days = data.draw(notable(courting.today))
    proposal = propose(courting, days, cap)
    _holds_no_more_than_a_week_does(courting, proposal)
    for line in proposal.lines:
        _may_be_asked(courting, line.on, line.person, line.touch, days)
    unmet = {(one.person.id, one.touch) for one in proposal.unmet}
    made = [(x.person.id, x.touch, x.on) for x in proposal.lines]
    for asked in in_order(courting):
        key = (asked.person.id, asked.touch)
        if key not in unmet:
            _has_no_gap(courting, proposal, asked)
        else:
            others = [one for one in made if one[:2] != key]
            assert not _can_be_kept(courting, proposal, asked, days, others), key


def _holds_no_more_than_a_week_does(courting: Courting, proposal: Proposal) -> None:
    planned = Counter(
        monday_of(p.on) for plans in courting.planned.values() for p in plans if p.on >= courting.today
    )
    proposed = Counter(monday_of(line.on) for line in proposal.lines)
    for week, number in proposed.items():
        assert number + planned[week] <= proposal.cap


def _may_be_asked(
    courting: Courting, on: date, person: Person, touch: TouchKind, days: tuple[NotableDay, ...]
) -> None:
    assert on.weekday() < 5
    rhythm = courting.rhythms.get(person.id)
    assert not any(is_within(on, one) for one in (rhythm.busy if rhythm else ()))
    for day in days:
        if day.on <= on <= day.until:
            assert day.keeps is not None
            at_table = touch in (TouchKind.OUTING, TouchKind.VISIT, TouchKind.GIFT)
            assert not person.keeps or (day.sort is Sort.FAST and not at_table)


def _planned_resets(courting: Courting, proposal: Proposal, asked: Asked) -> list[date]:
    plans = courting.planned.get(asked.person.id, ())
    kinds = counting(asked.now.touch)
    return [p.on for p in plans if p.touch in kinds and proposal.first <= p.on <= proposal.last]


def _has_no_gap(courting: Courting, proposal: Proposal, asked: Asked) -> None:
    kinds, now = counting(asked.now.touch), asked.now
    resets = _planned_resets(courting, proposal, asked)
    resets += [x.on for x in proposal.lines if x.person.id == asked.person.id and x.touch in kinds]
    by = first_by(now, courting.today)
    for on in sorted(resets):
        assert on <= by
        by = on + timedelta(days=now.longest)
    assert by >= proposal.last


def _can_be_kept(
    courting: Courting,
    proposal: Proposal,
    asked: Asked,
    days: tuple[NotableDay, ...],
    done: list[tuple[str, TouchKind, date]],
) -> bool:
    """By trying every way there is, week after week, beside what was put in before."""
    now, person = asked.now, asked.person
    taken = Counter(monday_of(on) for _, _, on in done)
    taken += Counter(
        monday_of(p.on)
        for plans in courting.planned.values()
        for p in plans
        if proposal.first <= p.on <= proposal.last
    )
    open_days = workdays(proposal.first, proposal.last, days)
    rhythm = courting.rhythms.get(person.id)
    free = [
        day
        for day in free_days(person, now.touch, rhythm, open_days, days)
        if taken[monday_of(day)] < proposal.cap
    ]
    kinds = counting(now.touch)
    resets = {on for who, kind, on in done if who == person.id and kind in kinds}
    resets |= set(_planned_resets(courting, proposal, asked))
    longest = timedelta(days=now.longest)
    after, by = now.due - timedelta(days=now.ideal), first_by(now, courting.today)
    for until in (*sorted(resets), None):
        ends = until or proposal.last
        theirs = [day for day in free if after < day and (day < ends if until else day <= ends)]
        reached = {day for day in theirs if day <= by}
        fresh = set(reached)
        while fresh:
            fresh = {
                day
                for day in theirs
                if any(monday_of(day) > monday_of(one) and day <= one + longest for one in fresh)
            } - reached
            reached |= fresh
        if by < ends and not any(one + longest >= ends for one in reached):
            return False
        if until:
            after, by = until, until + longest
    return True


def test_a_busy_time_goes_over_the_new_year() -> None:
    busy = BusyTime(from_month=12, from_day=20, to_month=1, to_day=6)
    inside = [date(2026, 12, 20), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 6)]
    outside = [date(2026, 12, 19), date(2027, 1, 7), date(2027, 6, 1)]
    assert all(is_within(day, busy) for day in inside)
    assert not any(is_within(day, busy) for day in outside)
    leap = changed(busy, from_month=2, from_day=29, to_month=2, to_day=29)
    assert is_within(date(2028, 2, 29), leap)
    assert not is_within(date(2027, 2, 28), leap)
