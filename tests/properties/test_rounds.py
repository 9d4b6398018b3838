"""What must hold of every leave-by and every round: over zones, as the clocks change, with any stops."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.dates.instants import instant
from planner.outings.outing import OutingKind
from planner.outings.parts import HOST, Leg, Mode, Parking, Transport, Way
from planner.outings.situation import Situation
from planner.outings.travel.legs import arrival, leave_by, leg, round_of
from planner.outings.travel.riding import hop_at
from planner.outings.travel.rounds import Round
from planner.people.address import Address
from planner.people.needs import Needs
from planner.people.person import Person
from planner.values.point import Point
from planner.values.record import changed
from tests.unit.outings.made import HOST_RECORD, INES, LUNCH, VENUE

ZONES = ("Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland", "Asia/Kolkata")
NIGHTS = (
    datetime(2026, 3, 28, 20), datetime(2026, 3, 7, 22), datetime(2026, 10, 24, 20),
    datetime(2026, 10, 31, 22), datetime(2026, 4, 4, 22), datetime(2026, 10, 3, 22),
    datetime(2026, 9, 26, 22), datetime(2026, 12, 3, 18),
)  # fmt: skip
"""Evenings about the changes of the clocks in those zones, and one that is not."""

FEWER = settings(max_examples=40, deadline=None)
"""Each example works a whole round out, many times over."""
OWN = Point(lat=38.95, lon=-9.1)
"""Where the host lives: at nobody's door."""
points = st.builds(
    Point,
    lat=st.floats(38.6, 38.9).map(lambda x: round(x, 4)),
    lon=st.floats(-9.3, -9.0).map(lambda x: round(x, 4)),
)


@st.composite
def situations(draw: st.DrawFn, most: int = 5, *, unknown: bool = True) -> Situation:
    """A dinner whose guests the host fetches and takes home, some of them from who knows where."""
    guests: list[Person] = []
    for number in range(draw(st.integers(1, most))):
        known = not unknown or draw(st.integers(0, 3)) > 0
        address = Address(text=f"Street {number}", point=draw(points) if known else None)
        wheels = Needs(access=("wheelchair",)) if draw(st.integers(0, 4)) == 0 else Needs()
        guests.append(changed(INES, id=f"g{number}", name=f"Guest{number} Name", home=address, needs=wheels))
    starts = draw(st.sampled_from(NIGHTS)) + timedelta(minutes=draw(st.integers(0, 480)))
    lifts = [Leg(traveller=g.id, way=way, mode=Mode.LIFT, driver=HOST) for g in guests for way in Way]
    own = [Leg(traveller=HOST, way=way, mode=draw(st.sampled_from((Mode.DRIVES, Mode.TAXI)))) for way in Way]
    walk = draw(st.one_of(st.none(), st.integers(0, 15)))
    transport = Transport(parking=Parking(walk_minutes=walk), legs=(*own, *lifts))
    outing = changed(
        LUNCH,
        kind=OutingKind.DINNER,
        guests=tuple(g.id for g in guests),
        starts=starts,
        zone=draw(st.sampled_from(ZONES)),
        minutes=draw(st.integers(60, 240)),
        transport=transport,
    )
    host = changed(HOST_RECORD, alcohol=False, home=Address(text="Own", point=OWN))
    return Situation(outing=outing, host=host, guests=tuple(guests), venue=changed(VENUE, point=draw(points)))


def _own(s: Situation, way: Way) -> Leg:
    found = leg(s.outing.transport, HOST, way)
    assert found is not None
    return found


def _driven(s: Situation, way: Way) -> Round:
    found = round_of(s, _own(s, way))
    assert found is not None
    return found


def _at(s: Situation, when: datetime | None) -> datetime:
    assert when is not None
    return instant(when, s.outing.zone)


@FEWER
@given(situations())
def test_no_leave_by_is_after_the_arrival_it_serves(s: Situation) -> None:
    for one in s.outing.transport.legs:
        leave, there = leave_by(s, one), arrival(s, one)
        if leave is not None and there is not None:
            assert _at(s, leave) <= _at(s, there)


@FEWER
@given(situations())
def test_every_ready_by_lies_between_leaving_and_arriving(s: Situation) -> None:
    own = _own(s, Way.IN)
    leave = leave_by(s, own)
    for stop in _driven(s, Way.IN).stops:
        if stop.at is not None:
            assert _at(s, stop.at) <= _at(s, arrival(s, own))
            assert leave is None or _at(s, leave) <= _at(s, stop.at)


@FEWER
@given(situations())
def test_stops_follow_each_other_in_time(s: Situation) -> None:
    for way in Way:
        times = [_at(s, stop.at) for stop in _driven(s, way).stops if stop.at is not None]
        assert times == sorted(times)


@FEWER
@given(situations(unknown=False), st.integers(1, 40))
def test_more_slack_never_leaves_later(s: Situation, more: int) -> None:
    parking = s.outing.transport.parking
    known = changed(parking, walk_minutes=parking.walk_minutes or 0)
    s = changed(s, outing=changed(s.outing, transport=changed(s.outing.transport, parking=known)))
    longer = changed(known, walk_minutes=(known.walk_minutes or 0) + more)
    slack = changed(s, outing=changed(s.outing, transport=changed(s.outing.transport, parking=longer)))

    for one in s.outing.transport.legs:
        if one.way is Way.IN:
            assert _at(slack, leave_by(slack, one)) <= _at(s, leave_by(s, one))


@FEWER
@given(situations(unknown=False), st.integers(0, 200))
def test_the_minutes_that_the_host_says_never_have_them_leave_later(s: Situation, minutes: int) -> None:
    own = _own(s, Way.IN)
    said = changed(own, minutes=minutes)
    legs = tuple(said if one == own else one for one in s.outing.transport.legs)
    after = changed(s, outing=changed(s.outing, transport=changed(s.outing.transport, legs=legs)))

    assert _at(s, leave_by(after, said)) <= _at(s, leave_by(s, own))


def _minutes(s: Situation, way: Way, stops: tuple[Point | None, ...]) -> int:
    """How long the round takes with its stops in this order, without the time at the doors."""
    home, there = s.host.home.point, s.venue.point if s.venue else None
    hop = hop_at(s, way)
    along = [home, *stops, there] if way is Way.IN else [there, *stops, home]
    return sum(hop(a, b) or 0 for a, b in pairwise(along) if a and b)


@FEWER
@given(situations(most=4, unknown=False))
def test_no_other_order_of_the_stops_is_shorter(s: Situation) -> None:
    for way in Way:
        taken = tuple(stop.rider.point for stop in _driven(s, way).stops)
        assert _minutes(s, way, taken) == min(_minutes(s, way, order) for order in permutations(taken))


@FEWER
@given(situations())
def test_whose_door_is_not_known_keeps_their_place_in_the_order(s: Situation) -> None:
    order = [stop.rider.traveller for stop in _driven(s, Way.IN).stops]

    for number, guest in enumerate(s.guests):
        if guest.home.point is None:
            assert order.index(guest.id) == number
