"""Deadlines of whole days read as a day, and what is to be done by night waits for the morning."""

from __future__ import annotations

from datetime import timedelta

from planner.exchange.reference import guidance
from planner.outings.brief import brief
from planner.outings.parts import HOST, Leg, Mode, ReservationState, Transport
from planner.outings.readiness import readiness
from planner.outings.run_of_show import NOTES, run_of_show
from planner.outings.situation import Situation
from planner.outings.table.booked import moved_on
from planner.outings.table.reservation import said_calls
from planner.outings.travel.transport import explain_transport
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, EVE, INES, lunch, there, wall


def late(*ways: Leg) -> Situation:
    """A dinner in Madrid that ends at eleven at night; the host's clock is Lisbon's."""
    starts = wall("2026-12-03 20:30")
    return lunch(INES, starts=starts, minutes=150, zone="Europe/Madrid", transport=Transport(legs=ways))


def test_what_matters_a_week_ahead_matters_in_the_course_of_that_day() -> None:
    gaps = readiness(late(), DAYS_BEFORE)

    week = [gap for gap in gaps if gap.by == wall("2026-11-26 18:00")]
    assert week
    assert all(gap.whole_day for gap in week)
    page = brief(late(), guidance(), DAYS_BEFORE)
    assert any(line.startswith("○ by Thu 26 Nov Book") for line in page.gaps)
    assert not any("26 Nov, 20:30" in line for line in page.gaps)


def test_what_came_of_a_late_dinner_is_filed_the_next_morning() -> None:
    steps = {step.key: step for step in run_of_show(late(), DAYS_BEFORE)}

    assert steps[NOTES].at == wall("2026-12-04 09:00")
    noon = {step.key: step for step in run_of_show(lunch(INES), DAYS_BEFORE)}
    assert noon[NOTES].at == wall("2026-12-03 15:00")


def test_the_start_and_the_leave_by_are_told_by_the_hosts_clock() -> None:
    s = late(there(HOST, Mode.DRIVES, 30))
    page = brief(s, guidance(), EVE + timedelta(days=1))

    assert page.when == "Thu 3 Dec, 20:30 (Madrid), in 10 h 30"
    assert any("leave by 18:" in line and "(19:" in line for line in page.getting_there)
    assert "You leave by 18:" in explain_transport(s)


def test_calls_are_told_by_the_clock_of_the_host_who_rang() -> None:
    s = late()
    asked = moved_on(s, ReservationState.ASKED, DAYS_BEFORE)

    assert (
        said_calls(changed(s, outing=changed(s.outing, reservation=asked)), EVE) == "Asked Sat 21 Nov, 09:00."
    )
