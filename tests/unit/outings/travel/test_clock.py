"""A start on a night when the clocks change."""

from __future__ import annotations

import pytest

from planner.outings.gap import Severity
from planner.outings.readiness import readiness
from planner.outings.travel.clock import clock_gaps
from tests.unit.outings.made import DAYS_BEFORE, INES, by_key, lunch, wall


@pytest.mark.parametrize(
    ("zone", "starts", "said", "severity"),
    [
        ("Europe/Lisbon", "2027-03-28 01:30", "there is no 01:30. Say 02:30,", Severity.SHOULD),
        ("Europe/Lisbon", "2027-10-31 01:30", "01:30 comes twice.", Severity.COULD),
        ("America/New_York", "2027-03-14 02:15", "there is no 02:15. Say 03:15,", Severity.SHOULD),
        ("Australia/Lord_Howe", "2027-10-03 02:10", "there is no 02:10. Say 02:40,", Severity.SHOULD),
    ],
)
def test_a_start_that_never_comes_or_comes_twice_is_said(
    zone: str, starts: str, said: str, severity: Severity
) -> None:
    s = lunch(INES, zone=zone, starts=wall(starts))

    gap = by_key(readiness(s, DAYS_BEFORE))["clock"]
    assert said in gap.text
    assert gap.severity is severity


@pytest.mark.parametrize(
    "starts", ["2027-03-28 00:59", "2027-03-28 02:00", "2027-10-31 00:59", "2027-10-31 02:00"]
)
def test_a_start_that_comes_once_is_not_spoken_of(starts: str) -> None:
    assert clock_gaps(lunch(INES, zone="Europe/Lisbon", starts=wall(starts))) == ()
    assert clock_gaps(lunch(INES, starts=None)) == ()
