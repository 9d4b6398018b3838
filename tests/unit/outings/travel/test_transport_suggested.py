"""Which way in and home is suggested to whom, and why."""

from __future__ import annotations

import pytest

from planner.outings.gap import Severity
from planner.outings.outing import Outing, OutingKind, Stage
from planner.outings.parts import HOST, Leg, Mode, Way
from planner.outings.travel.legs import (
    leg,
)
from planner.outings.travel.transport import check_transport, suggest_transport
from planner.outings.travel.ways import minutes_of
from planner.people.address import Address
from planner.places.venue import Feature
from planner.values.point import Point
from planner.values.record import changed
from tests.unit.outings.made import (
    DAYS_BEFORE,
    HOST_RECORD,
    INES,
    RAVI,
    STRANGER,
    VENUE,
    dry,
    home,
    legs,
    lunch,
    there,
    wall,
)


def test_a_suggestion_brings_everyone_there_and_home_and_leaves_no_must() -> None:
    s = lunch(INES, RAVI, STRANGER)

    suggested = suggest_transport(s, DAYS_BEFORE)
    after = check_transport(changed(s, outing=changed(s.outing, transport=suggested)), DAYS_BEFORE)

    assert len(suggested.legs) == 8
    assert all(gap.severity is not Severity.MUST for gap in after)
    assert {gap.key for gap in after} == {"leave", "parking", "home:ines", "home:ravi", "home:new"}


def test_a_suggestion_says_why_and_keeps_what_was_set() -> None:
    walks = home("ines", Mode.WALKS)

    suggested = suggest_transport(lunch(INES, transport=legs(walks)), DAYS_BEFORE)

    assert leg(suggested, "ines", Way.HOME) == walks
    way_in = leg(suggested, "ines", Way.IN)
    assert way_in is not None
    assert (way_in.mode, way_in.note) == (
        Mode.WALKS,
        "Ines may drink: no car at the door. As on the way home.",
    )


def test_who_came_by_car_and_may_drink_is_not_suggested_to_drive_home() -> None:
    suggested = suggest_transport(lunch(INES, transport=legs(there("ines", Mode.DRIVES))), DAYS_BEFORE)

    way_home = leg(suggested, "ines", Way.HOME)

    assert way_home is not None
    assert (way_home.mode, way_home.note) == (Mode.TAXI, "Ines may drink: nobody drives.")


def test_a_dry_host_is_suggested_the_car_where_there_may_be_parking() -> None:
    none = changed(VENUE, lacks=(Feature.PARKING,))
    garage = changed(VENUE, parking="Garage A5, 2 EUR an hour")

    by_car = suggest_transport(dry(lunch(RAVI, venue=garage)), DAYS_BEFORE)
    without = leg(suggest_transport(dry(lunch(RAVI, venue=none)), DAYS_BEFORE), HOST, Way.IN)
    with_car = leg(by_car, HOST, Way.IN)

    assert with_car is not None
    assert without is not None
    assert (with_car.mode, with_car.start) == (Mode.DRIVES, "the office")
    assert by_car.parking.where == "Garage A5, 2 EUR an hour"
    assert without.mode is Mode.TAXI


def test_the_minutes_are_estimated_where_both_points_are_known() -> None:
    near = changed(VENUE, point=Point(lat=38.72, lon=-9.14))
    office = Address(text="Rua Augusta 1", point=Point(lat=38.71, lon=-9.137))
    s = changed(lunch(INES, venue=near), host=changed(HOST_RECORD, office=office))

    way = leg(suggest_transport(s, DAYS_BEFORE), HOST, Way.IN)

    assert way is not None
    assert way.minutes is None, "what nobody set is reckoned anew each time"
    minutes = minutes_of(s, way)
    assert minutes is not None
    assert 5 <= minutes <= 40


@pytest.mark.parametrize(("lat", "mode"), [(38.712, Mode.WALKS), (38.76, Mode.DRIVES)])
def test_the_host_walks_next_door_and_drives_across_town(lat: float, mode: Mode) -> None:
    venue = changed(VENUE, point=Point(lat=lat, lon=-9.137))
    office = Address(text="Rua Augusta 1", point=Point(lat=38.71, lon=-9.137))
    host = changed(HOST_RECORD, office=office, alcohol=False)

    suggested = suggest_transport(changed(lunch(RAVI, venue=venue), host=host), DAYS_BEFORE)

    assert {g.mode for g in suggested.legs if g.traveller == HOST} == {mode}


@pytest.mark.parametrize(
    ("kind", "starts", "start"),
    [
        (OutingKind.EVENT, "2026-12-05 15:00", "home"),
        (OutingKind.EVENT, "2026-12-02 19:30", "home"),
        (OutingKind.EVENT, "2026-12-02 15:00", "the office"),
        (OutingKind.LUNCH, "2026-12-06 12:30", "home"),
        (OutingKind.LUNCH, "2026-12-03 12:30", "the office"),
    ],
)
def test_nobody_sets_out_from_the_office_at_the_weekend_or_to_a_game_at_night(
    kind: OutingKind, starts: str, start: str
) -> None:
    host = changed(HOST_RECORD, home=Address(city="Cascais"), office=Address(city="Lisbon"))
    s = changed(lunch(INES, kind=kind, starts=wall(starts)), host=host)

    way = leg(suggest_transport(s, DAYS_BEFORE), HOST, Way.IN)
    homeless = leg(
        suggest_transport(changed(s, host=changed(host, home=Address())), DAYS_BEFORE), HOST, Way.IN
    )

    assert way is not None
    assert way.start == start
    assert homeless is not None
    assert homeless.start == "the office"


def test_a_dinner_sets_out_from_home() -> None:
    host = changed(HOST_RECORD, home=Address(city="Cascais"))
    s = changed(lunch(INES, kind=OutingKind.DINNER), host=host)

    way = leg(suggest_transport(s, DAYS_BEFORE), HOST, Way.IN)

    assert way is not None
    assert way.start == "home"


def test_no_suggestion_is_agreed() -> None:
    assert not any(g.agreed for g in suggest_transport(lunch(INES, RAVI), DAYS_BEFORE).legs)


def earlier_with_legs(*ways: Leg, venue: str = "lago") -> Outing:
    """A lunch in May, filed, with these ways."""
    return changed(
        lunch(INES).outing, id="may", stage=Stage.FILED, venue_id=venue, transport=legs(*ways),
        starts=wall("2026-05-12 12:30"),
    )  # fmt: skip


def test_a_guest_is_suggested_the_way_they_agreed_to_last_time_with_its_minutes() -> None:
    tram = changed(there("ines", Mode.TRANSIT, 25), start="her office")
    past = earlier_with_legs(tram, home("ines", Mode.TRANSIT))

    here = suggest_transport(changed(lunch(INES), history=(past,)), DAYS_BEFORE)
    elsewhere = changed(past, venue_id="other")
    other = suggest_transport(changed(lunch(INES), history=(elsewhere,)), DAYS_BEFORE)

    way, there_too = leg(here, "ines", Way.IN), leg(other, "ines", Way.IN)
    assert way is not None
    assert there_too is not None
    assert (way.mode, way.minutes, way.start) == (Mode.TRANSIT, 25, "her office")
    assert way.note == "As Ines agreed to last time."
    assert (there_too.mode, there_too.minutes) == (Mode.TRANSIT, None)


def test_a_way_that_was_only_pencilled_in_last_time_is_no_habit() -> None:
    past = earlier_with_legs(changed(home("ines", Mode.TRANSIT), agreed=False))

    way = leg(suggest_transport(changed(lunch(INES), history=(past,)), DAYS_BEFORE), "ines", Way.HOME)

    assert way is not None
    assert way.mode is Mode.TAXI


def test_who_drove_home_sober_last_time_is_not_suggested_to_drive_after_a_drink() -> None:
    past = earlier_with_legs(there("ines", Mode.DRIVES), home("ines", Mode.DRIVES))

    way = leg(suggest_transport(changed(lunch(INES), history=(past,)), DAYS_BEFORE), "ines", Way.HOME)

    assert way is not None
    assert way.mode is Mode.TAXI


def test_a_colleague_who_hosts_along_sets_out_from_the_office() -> None:
    office = Address(text="Rua Augusta 1", point=Point(lat=38.71, lon=-9.137))
    venue = changed(VENUE, point=Point(lat=38.76, lon=-9.137))
    s = changed(lunch(INES, venue=venue), cohosts=(RAVI,), host=changed(HOST_RECORD, office=office))

    way = leg(suggest_transport(s, DAYS_BEFORE), "ravi", Way.IN)

    assert way is not None
    assert way.start == "the office"
    assert minutes_of(s, way) is not None
