"""Guests who ride with the host: when each is rung for, in which order, and what is still to be asked."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.exchange.reference import guidance
from planner.outings.brief import brief
from planner.outings.gap import Severity
from planner.outings.outing import OutingKind
from planner.outings.parts import HOST, Leg, Mode, Parking, Transport, Way
from planner.outings.pocket import pocket_brief
from planner.outings.run_of_show import run_of_show
from planner.outings.situation import Situation
from planner.outings.travel.ends import End, usual_end
from planner.outings.travel.homeward import without_way_home
from planner.outings.travel.legs import arrival, leave_by, leg, round_of, with_leg
from planner.outings.travel.own_time import said_own_time
from planner.outings.travel.pickups import hops_wanted, ride_with_host, rides_with_host, said_rounds
from planner.outings.travel.transport import check_transport, suggest_transport
from planner.outings.travel.way_steps import LEAVE, fetch_step
from planner.people.address import Address
from planner.people.needs import Needs
from planner.places.way import Routed
from planner.values.point import Point
from planner.values.record import changed
from tests.unit.outings.made import (
    DAYS_BEFORE,
    HOST_RECORD,
    INES,
    RAVI,
    STARTS,
    VENUE,
    by_key,
    dry,
    home,
    legs,
    lunch,
    there,
    wall,
)

FAR, NEAR, DOOR = Point(lat=38.78, lon=-9.20), Point(lat=38.74, lon=-9.16), Point(lat=38.70, lon=-9.14)
"""The host lives far out, Ravi on the way, Ines nearer still; the venue is in the middle."""
VENUE_AT = Point(lat=38.71, lon=-9.14)
AT_HOME = changed(INES, home=Address(text="Rua das Flores 3", city="Lisbon", point=DOOR))
ON_THE_WAY = changed(RAVI, home=Address(text="Rua do Rio 9", city="Lisbon", point=NEAR))


def _dinner(**fields: object) -> Situation:
    """A dinner on the 3rd of December, whose host drinks nothing and drives from far out."""
    s = lunch(
        AT_HOME,
        ON_THE_WAY,
        venue=changed(VENUE, point=VENUE_AT, city="Lisbon"),
        kind=OutingKind.DINNER,
        starts=wall("2026-12-03 19:00"),
        minutes=150,
        **fields,
    )
    host = changed(HOST_RECORD, alcohol=False, home=Address(text="Rua Alta 1", city="Sintra", point=FAR))
    return changed(s, host=host)


def _fetched(s: Situation, *whom: str, way: Way = Way.IN) -> Situation:
    for traveller in whom or ("ines", "ravi"):
        s = changed(s, outing=changed(s.outing, transport=ride_with_host(s, traveller, way)))
    return s


def _leg(s: Situation, who: str, way: Way = Way.IN) -> Leg:
    found = leg(s.outing.transport, who, way)
    assert found is not None
    return found


def test_the_host_fetches_by_the_shortest_way_and_each_is_rung_for_in_time() -> None:
    s = _fetched(_dinner())

    driven = round_of(s, _leg(s, HOST))
    assert driven is not None
    assert [stop.rider.traveller for stop in driven.stops] == ["ravi", "ines"]
    times = [leave_by(s, _leg(s, who)) for who in (HOST, "ravi", "ines")]
    assert all(times)
    assert times == sorted(t for t in times if t)
    assert arrival(s, _leg(s, "ines")) == wall("2026-12-03 18:45")


def test_on_the_way_home_the_nearest_door_comes_first_and_the_host_last() -> None:
    s = _fetched(_dinner(), way=Way.HOME)

    driven = round_of(s, _leg(s, HOST, Way.HOME))
    assert driven is not None
    assert [stop.rider.traveller for stop in driven.stops] == ["ines", "ravi"]
    assert driven.leave == wall("2026-12-03 21:30")
    ines, ravi, own = (arrival(s, _leg(s, who, Way.HOME)) for who in ("ines", "ravi", HOST))
    assert ines
    assert ravi
    assert own
    assert wall("2026-12-03 21:30") < ines < ravi < own


def test_a_host_who_may_drink_fetches_and_takes_home_by_taxi() -> None:
    s = changed(_dinner(), host=changed(_dinner().host, alcohol=True))
    s = _fetched(_fetched(s), way=Way.HOME)

    assert _leg(s, HOST).mode is Mode.TAXI
    assert without_way_home(s) == ()


def test_a_host_who_drinks_takes_nobody_home_by_car() -> None:
    s = _fetched(_dinner(), "ines", way=Way.HOME)
    s = changed(s, host=changed(s.host, alcohol=True))

    assert set(without_way_home(s)) == {HOST, "ines"}


def test_the_steps_ring_at_each_door_between_leaving_and_arriving() -> None:
    s = _fetched(_dinner())

    steps = {step.key: step for step in run_of_show(s, DAYS_BEFORE)}
    ines = steps[fetch_step("ines")]
    assert ines.text == f"Pick up Ines at home, Rua das Flores 3, Lisbon; ready by {ines.at:%H:%M}."
    assert steps[LEAVE].at < steps[fetch_step("ravi")].at < ines.at < wall("2026-12-03 18:45")
    assert "by way of Ravi and Ines" in steps[LEAVE].text
    assert f"you pick up Ravi at {steps[fetch_step('ravi')].at:%H:%M}" in steps["reconfirm guests"].text


def test_a_slip_in_when_the_host_arrives_never_has_them_leave_after_the_start() -> None:
    s = _fetched(_dinner(), "ines")
    s = changed(s, host=changed(s.host, home=Address(), office=Address()))
    late = changed(_leg(s, HOST), minutes=None, arrive=wall("2026-12-09 18:00"))
    known = changed(_leg(s, "ines"), minutes=42)
    transport = with_leg(with_leg(s.outing.transport, late), known)
    slipped = changed(s, outing=changed(s.outing, transport=transport))

    at = {step.key: step.at for step in run_of_show(slipped, DAYS_BEFORE)}
    assert at["read"] < at[LEAVE] <= at["arrive"] < wall("2026-12-03 19:00")


def test_the_round_is_told_in_a_line_with_what_it_was_chosen_from() -> None:
    (said,) = said_rounds(_fetched(_dinner()), Way.IN)

    assert said.startswith("Your round: ")
    assert " leave home · " in said
    assert " · 18:45 there." in said
    assert said.index("Ravi (home, Rua do Rio 9, Lisbon)") < said.index(
        "Ines (home, Rua das Flores 3, Lisbon)"
    )
    assert said.endswith("min of driving, estimate, the shortest of 2 orders.")


def test_the_brief_has_the_round_and_the_page_in_the_pocket_no_street() -> None:
    s = _fetched(_dinner())

    assert any("Rua das Flores 3" in line for line in brief(s, guidance(), DAYS_BEFORE).getting_there)
    pocket = pocket_brief(s, guidance(), DAYS_BEFORE)
    said = "\n".join((*pocket.getting_there, *pocket.run_of_show))
    assert "Rua das Flores" not in said
    assert "Ines (home, Lisbon)" in said


def test_a_wheelchair_takes_its_time_at_the_door() -> None:
    slow = changed(AT_HOME, needs=Needs(access=("wheelchair",)))
    s = _fetched(_dinner())
    wheels = changed(s, guests=(slow, ON_THE_WAY))

    before, after = leave_by(s, _leg(s, HOST)), leave_by(wheels, _leg(s, HOST))
    assert before
    assert after
    assert (before - after).total_seconds() == 300


def test_a_door_that_is_not_known_is_asked_about_and_keeps_its_place() -> None:
    s = _fetched(_dinner())
    s = changed(s, guests=(changed(AT_HOME, home=Address()), ON_THE_WAY))

    driven = round_of(s, _leg(s, HOST))
    assert driven is not None
    assert [stop.rider.traveller for stop in driven.stops] == ["ines", "ravi"]
    gaps = by_key(check_transport(s, DAYS_BEFORE))
    assert gaps["door:host:in"].text.startswith("Where do you pick Ines up?")
    assert gaps["door:host:in"].severity is Severity.SHOULD
    assert "leave" not in gaps
    assert leave_by(s, _leg(s, "ravi")) is not None
    assert leave_by(s, _leg(s, HOST)) is None


def test_a_time_that_was_set_too_late_for_the_round_is_said() -> None:
    s = _fetched(_dinner())
    late = changed(_leg(s, HOST), leave_by=wall("2026-12-03 18:30"))
    rest = tuple(one for one in s.outing.transport.legs if one != _leg(s, HOST))
    s = changed(s, outing=changed(s.outing, transport=Transport(legs=(late, *rest))))

    assert (
        "You leave at 18:30; to fetch Ravi and Ines in time it is"
        in by_key(check_transport(s, DAYS_BEFORE))["late:host"].text
    )


def test_a_lift_in_with_a_host_who_walks_is_no_lift() -> None:
    lift = Leg(traveller="ines", way=Way.IN, mode=Mode.LIFT, driver=HOST)
    s = dry(lunch(INES, transport=legs(there(HOST, Mode.WALKS, 10), lift)))

    assert by_key(check_transport(s, DAYS_BEFORE))["in:ines"].text == (
        "A lift there for Ines, but you are to come on foot."
    )


def test_riding_with_the_host_keeps_where_from_and_clears_what_was_typed_of_the_length() -> None:
    s = _dinner(
        transport=legs(there(HOST, Mode.DRIVES, 20), changed(there("ines", Mode.TAXI, 9), start="work"))
    )
    s = _fetched(s, "ines")

    assert rides_with_host(s, "ines", Way.IN)
    assert (_leg(s, "ines").start, _leg(s, "ines").minutes) == ("work", None)
    assert (_leg(s, HOST).mode, _leg(s, HOST).minutes) == (Mode.DRIVES, None)


def test_who_is_fetched_is_taken_home_rather_than_to_drive_a_car_that_is_not_there() -> None:
    drives = changed(home("ines", Mode.DRIVES), agreed=False)
    s = _dinner(transport=legs(there(HOST, Mode.DRIVES), home(HOST, Mode.DRIVES), drives))
    assert rides_with_host(_fetched(s, "ines"), "ines", Way.HOME)
    agreed = changed(s.outing.transport, legs=(*s.outing.transport.legs[:2], changed(drives, agreed=True)))
    settled = _fetched(changed(s, outing=changed(s.outing, transport=agreed)), "ines")
    assert not rides_with_host(settled, "ines", Way.HOME)
    assert by_key(check_transport(settled, DAYS_BEFORE))["car:ines"].text == (
        "Ines comes with you and drives home: whose car is there?"
    )


@pytest.mark.parametrize(
    ("mode", "way_home", "asked"),
    [(Mode.TAXI, Mode.DRIVES, True), (Mode.DRIVES, Mode.DRIVES, False), (Mode.DRIVES, Mode.TAXI, False)],
)
def test_whoever_drives_home_came_with_a_car(mode: Mode, way_home: Mode, asked: bool) -> None:
    s = dry(lunch(INES, transport=legs(there(HOST, mode, 20), home(HOST, way_home))))
    gaps = by_key(check_transport(s, DAYS_BEFORE))
    assert ("car:host" in gaps) is asked
    if asked:
        assert gaps["car:host"].text == "You come by taxi and drive home: whose car is there?"


def test_the_walk_from_the_car_is_part_of_the_round() -> None:
    s = _fetched(_dinner())

    def leaving(walk: int | None) -> datetime | None:
        parked = changed(s.outing.transport, parking=Parking(where="A5", walk_minutes=walk))
        return leave_by(changed(s, outing=changed(s.outing, transport=parked)), _leg(s, HOST))

    near, far, unknown = leaving(0), leaving(10), leaving(None)
    assert near
    assert far
    assert unknown
    assert (near - far).total_seconds() == 600
    assert far < unknown < near


@pytest.mark.parametrize(
    ("zone", "starts", "said"),
    [
        ("Europe/Madrid", "2026-12-03 10:00", "08:40 (09:40 in Madrid)"),
        ("Europe/London", "2026-12-03 10:00", "09:40"),
        (
            "Pacific/Auckland",
            "2026-12-03 10:00",
            "Wed 2 Dec, 20:40 (Thu 3 Dec, 09:40 in Auckland)",
        ),
    ],
)
def test_a_time_is_told_by_both_clocks_where_they_differ(zone: str, starts: str, said: str) -> None:
    s = lunch(INES, zone=zone, starts=wall(starts))

    assert said_own_time(s, there(HOST, Mode.DRIVES), wall("2026-12-03 09:40")) == said


def test_a_guest_from_a_city_in_another_zone_has_their_own_clock() -> None:
    madrid = changed(INES, home=Address(city="Madrid"))
    s = lunch(madrid, venue=changed(VENUE, city="Lisbon"))

    assert said_own_time(s, there("ines", Mode.TRANSIT), wall("2026-12-03 09:40")) == (
        "10:40 their time (Madrid), 09:40 there"
    )
    assert said_own_time(lunch(AT_HOME), there("ines", Mode.TAXI), wall("2026-12-03 09:40")) == "09:40"


def test_on_the_night_the_clocks_go_forward_the_host_leaves_by_the_stopwatch() -> None:
    # Lisbon goes from 01:00 to 02:00 on 29 March 2026.
    s = lunch(INES, starts=wall("2026-03-29 02:30"), transport=legs(there(HOST, Mode.DRIVES, 60)))

    # 02:15 there, ten minutes of slack, an hour of way: an hour and ten before 02:15 is 00:05, not 01:05
    assert leave_by(s, there(HOST, Mode.DRIVES, 60)) == wall("2026-03-29 00:05")


def test_steps_stand_in_the_order_they_come_on_the_night_the_clocks_go_back() -> None:
    s = lunch(INES, starts=wall("2026-10-24 23:30"), minutes=150, transport=legs(home(HOST, Mode.TAXI)))

    keys = [step.key for step in run_of_show(s, datetime(2026, 10, 24, 12, tzinfo=UTC))]
    order = ["food", "last order", "taxis", "settle", "see off:ines", "file notes"]
    found = [key for key in keys if key in order]
    assert found == [key for key in order if key in found]


def test_nobody_sets_out_from_home_for_a_dinner_in_another_country() -> None:
    madrid = changed(VENUE, city="Madrid", zone="Europe/Madrid", point=Point(lat=40.42, lon=-3.70))
    s = changed(_dinner(), venue=madrid)
    s = changed(s, outing=changed(s.outing, transport=legs(there(HOST, Mode.TAXI))))

    assert usual_end(s, HOST, Way.IN) == usual_end(s, HOST, Way.HOME) == End()
    gap = by_key(check_transport(s, DAYS_BEFORE))["leave"]
    assert gap.severity is Severity.SHOULD
    assert gap.text == (
        "Casa do Lago is in Madrid, 505 km from your home: where do you stay, or set out from, that day? "
        "Enter it as From on that way."
    )
    suggested = suggest_transport(changed(s, outing=changed(s.outing, transport=Transport())), DAYS_BEFORE)
    own = leg(suggested, HOST, Way.IN)
    assert own is not None
    assert own.start == ""


def test_the_order_of_unknown_doors_is_that_of_the_guests_however_their_ways_were_typed() -> None:
    s = _fetched(_dinner(), "ravi", "ines")
    s = changed(s, guests=tuple(changed(guest, home=Address(text="Somewhere")) for guest in s.guests))

    driven = round_of(s, _leg(s, HOST))
    assert driven is not None
    assert [stop.rider.traveller for stop in driven.stops] == ["ines", "ravi"]


def test_a_router_is_asked_about_every_hop_of_a_small_round_and_believed() -> None:
    s = _fetched(_dinner())

    wanted = hops_wanted(s)
    assert len(wanted) == 7
    assert {who for one in wanted for who in one.of} == {"ines", "ravi"}

    slow = tuple(
        Routed(
            start=one.key.start,
            end=one.key.end,
            by="car",
            seconds=3600,
            km=30,
            source="OSRM",
            seen=STARTS.date(),
        )
        for one in wanted
    )
    (said,) = said_rounds(changed(s, ways=slow), Way.IN)
    assert "min of driving, by OSRM, the shortest of 2 orders." in said
    before, after = leave_by(s, _leg(s, HOST)), leave_by(changed(s, ways=slow), _leg(s, HOST))
    assert before
    assert after
    assert after < before


def test_a_router_is_not_asked_about_a_round_with_a_door_that_is_not_known() -> None:
    s = _fetched(_dinner())

    assert hops_wanted(changed(s, guests=(changed(AT_HOME, home=Address()), ON_THE_WAY))) == ()
    assert hops_wanted(_dinner()) == ()


@pytest.mark.parametrize(("said", "earlier"), [("2026-12-03 17:30", True), ("2026-12-03 18:44", False)])
def test_a_time_said_to_a_guest_stands_and_never_has_the_host_leave_later(said: str, earlier: bool) -> None:
    s = _fetched(_dinner())
    told = changed(_leg(s, "ines"), leave_by=wall(said))
    after = changed(s, outing=changed(s.outing, transport=with_leg(s.outing.transport, told)))

    assert leave_by(after, _leg(after, "ines")) == wall(said)
    before, now = leave_by(s, _leg(s, HOST)), leave_by(after, _leg(after, HOST))
    assert before
    assert now
    assert now < before if earlier else now == before
