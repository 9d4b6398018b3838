"""What always holds of what a place was told: told is told, and nothing changes unsaid."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.outings.outing import OutingKind
from planner.outings.parts import ReservationState
from planner.outings.run_of_show import run_of_show
from planner.outings.situation import Situation
from planner.outings.table.booked import BOOKED, TOLD_SIDES, booked_for, moved_on, told_all
from planner.outings.table.telling import differences, needs_telling, telling_gaps, what_changed
from planner.people.needs import NeedKind
from planner.values.record import changed
from tests.properties.situations import PEOPLE, instants, situations

CALM = settings(deadline=None, max_examples=120)
"""No deadline: a loaded machine is no defect."""
FRESH = "truffle oil"
"""A need that none of the pools has."""


def told(s: Situation, at: datetime) -> Situation:
    return changed(s, outing=changed(s.outing, reservation=told_all(s, at)))


def booked(s: Situation, state: ReservationState, at: datetime) -> Situation:
    """The table in a state of which the place knows, and all told."""
    reservation = changed(s.outing.reservation, state=ReservationState.TO_BOOK)
    s = changed(s, outing=changed(s.outing, reservation=reservation))
    return told(changed(s, outing=changed(s.outing, reservation=moved_on(s, state, at))), at)


def with_need(s: Situation, kind: NeedKind) -> Situation:
    """The first guest with one more need."""
    first = s.guests[0]
    needs = changed(first.needs, **{kind.value: (*(first.needs.side(kind) or ()), FRESH)})
    return changed(s, guests=(changed(first, needs=needs), *s.guests[1:]))


@CALM
@given(situations(), instants)
def test_after_telling_nothing_needs_telling(s: Situation, now: datetime) -> None:
    after = told(s, now)

    assert differences(after) == ()
    assert not needs_telling(after)
    assert not telling_gaps(after, now.replace(tzinfo=None))
    assert what_changed(after) == ""


@CALM
@given(situations(), st.sampled_from(BOOKED), instants, st.integers(1, 3000), st.sampled_from(TOLD_SIDES))
def test_any_change_of_party_time_name_or_needs_makes_it_need_telling(
    s: Situation, state: ReservationState, now: datetime, by: int, kind: NeedKind
) -> None:
    s = booked(s, state, now)
    kept = s.outing.reservation
    changes: list[Callable[[Situation], Situation]] = [
        lambda s: changed(
            s,
            outing=changed(
                s.outing, reservation=changed(s.outing.reservation, party_size=booked_for(s) + by)
            ),
        ),
        lambda s: changed(
            s, outing=changed(s.outing, reservation=changed(s.outing.reservation, under_name="Somebody Else"))
        ),
    ]
    if s.outing.starts is not None:
        starts = s.outing.starts + timedelta(minutes=by)
        changes.append(lambda s: changed(s, outing=changed(s.outing, starts=starts)))
    if s.outing.kind is not OutingKind.EVENT:
        minutes = s.outing.minutes + by
        changes.append(lambda s: changed(s, outing=changed(s.outing, minutes=minutes)))
    if s.guests:
        changes.append(lambda s: with_need(s, kind))
    if s.guests and kept.party_size is None:
        changes.append(
            lambda s: changed(s, guests=s.guests[1:], outing=changed(s.outing, guests=s.outing.guests[1:]))
        )

    for change in changes:
        other = change(s)
        assert needs_telling(other)
        assert not needs_telling(told(other, now))
        steps = [step for step in run_of_show(other, now) if step.key == "tell"]
        assert all(not step.done for step in steps)


@CALM
@given(situations(), instants, instants)
def test_the_order_of_telling_and_booking_does_not_matter(
    s: Situation, now: datetime, then: datetime
) -> None:
    assume(s.outing.reservation.state not in BOOKED)

    def book(s: Situation, at: datetime) -> Situation:
        reservation = moved_on(s, ReservationState.CONFIRMED, at)
        return changed(s, outing=changed(s.outing, reservation=reservation))

    one, other = told(book(s, now), then), book(told(s, now), then)

    assert one.outing.reservation.told == other.outing.reservation.told
    assert differences(one) == differences(other) == ()


@CALM
@given(situations(), instants, st.permutations(PEOPLE))
def test_who_is_told_of_first_does_not_matter(s: Situation, now: datetime, order: list[str]) -> None:
    kept = told(s, now).outing.reservation
    assert kept.told is not None
    needs = tuple(sorted(kept.told.needs, key=lambda need: order.index(need.person_id)))
    shuffled = changed(kept, told=changed(kept.told, needs=needs))

    assert differences(changed(s, outing=changed(s.outing, reservation=shuffled))) == ()
