"""Times of another zone: on both clocks, and as far off as they are."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.dates.apart import own_time, said_where, say_far, say_full_there, say_on_both
from planner.dates.instants import instant, wall

LISBON, MADRID, TOKYO = "Europe/Lisbon", "Europe/Madrid", "Asia/Tokyo"
ZONES = (
    LISBON,
    MADRID,
    TOKYO,
    "America/New_York",
    "Pacific/Auckland",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
)
NOON = datetime(2026, 11, 26, 18, 20)


def test_a_start_in_another_zone_is_as_far_off_as_it_is() -> None:
    starts = datetime(2026, 11, 26, 20, 30)

    assert say_full_there(starts, MADRID, NOON, LISBON) == "Thu 26 Nov, 20:30 (Madrid), in 1 h 10"
    assert say_full_there(starts, LISBON, NOON, LISBON) == "Thu 26 Nov, 20:30, in 2 h 10"
    assert said_where(starts, "Europe/Paris", MADRID) == ""


def test_a_time_is_said_on_both_clocks_with_the_days_where_they_differ() -> None:
    assert say_on_both(datetime(2026, 11, 26, 19, 12), MADRID, LISBON) == "18:12 (19:12 in Madrid)"
    assert say_on_both(datetime(2026, 11, 26, 8, 0), TOKYO, LISBON) == (
        "Wed 25 Nov, 23:00 (Thu 26 Nov, 08:00 in Tokyo)"
    )
    assert say_on_both(datetime(2026, 11, 26, 8, 0), LISBON, LISBON) == "08:00"


@given(
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
    ahead=st.integers(-4000, 4000),
    zone=st.sampled_from(ZONES),
    own=st.sampled_from(ZONES),
)
def test_the_distance_said_is_that_of_the_instants_whatever_the_zones(
    now: datetime, ahead: int, zone: str, own: str
) -> None:
    moment = now.replace(second=0, microsecond=0, tzinfo=UTC)
    starts, here = wall(moment + timedelta(minutes=ahead), zone), wall(moment, own)

    said = say_far(starts, zone, here, own)

    days = (own_time(starts, zone, own).date() - here.date()).days
    assert instant(starts, zone) - moment == timedelta(minutes=ahead)
    if found := re.fullmatch(r"(in )?(?:(\d+) h)? ?(?:(\d+)(?: min)?)?( ago)?", said):
        minutes = int(found[2] or 0) * 60 + int(found[3] or 0)
        assert (minutes if found[1] else -minutes) == ahead
    else:
        named = {"now": 0, "tomorrow": 1, "yesterday": -1}
        number = re.search(r"\d+", said)
        told = named[said] if said in named else int(number[0]) if number else 0
        assert (-told if said.endswith("ago") else told) == days
        assert said != "now" or ahead == 0
