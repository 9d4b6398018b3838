"""What stands on an outing's map, and what is said to be missing from it."""

from __future__ import annotations

from planner.outings.outing import OutingKind
from planner.outings.situation import Situation
from planner.outings.travel.charting import chart_outing, chart_venue
from planner.people.address import Address
from planner.places.map import MarkSort
from planner.places.venue import Venue
from planner.values.point import Point
from planner.values.record import changed
from tests.unit.outings.made import HOST_RECORD, INES, RAVI, VENUE, lunch

CASA = changed(VENUE, city="Lisbon", point=Point(lat=38.7552, lon=-9.1546))
OFFICE = Address(point=Point(lat=38.735, lon=-9.1452))
INES_AT_WORK = changed(INES, office=Address(city="Lisbon", point=Point(lat=38.74, lon=-9.16)))
RAVI_IN_CASCAIS = changed(RAVI, home=Address(city="Cascais"))


def at_work(s: Situation) -> Situation:
    return changed(s, host=changed(HOST_RECORD, office=OFFICE))


def test_the_venue_and_where_everyone_sets_out_from_are_on_it() -> None:
    chart = chart_outing(at_work(lunch(INES_AT_WORK, RAVI_IN_CASCAIS)), CASA)
    assert [(m.sort, m.name, m.exact) for m in chart.marks] == [
        (MarkSort.VENUE, "Casa do Lago", True),
        (MarkSort.HOST, "your office", True),
        (MarkSort.GUEST, "Ines’s office", True),
        (MarkSort.GUEST, "Ravi’s home (Cascais)", False),
    ]
    assert chart.missing == ()


def test_a_guest_in_the_same_city_of_whom_no_more_is_known_may_be_anywhere_in_it() -> None:
    ines = changed(INES, home=Address(city="lisbon"))
    (mark,) = [m for m in chart_outing(lunch(ines), CASA).marks if m.label == "Ines"]
    assert (mark.exact, mark.nearby) == (False, True)


def test_who_comes_from_too_far_off_is_not_asked_for_an_address_that_is_known() -> None:
    lisbon = Address(city="Lisbon", point=Point(lat=38.71, lon=-9.14))
    madrid = changed(VENUE, city="Madrid", point=Point(lat=40.42, lon=-3.70))
    s = changed(lunch(INES, kind=OutingKind.DINNER), host=changed(HOST_RECORD, home=lisbon, office=Address()))
    away, here = chart_outing(s, madrid), chart_outing(s, CASA)
    assert [m.sort for m in away.marks] == [MarkSort.VENUE]
    far, unknown = away.missing
    assert far.startswith("Casa do Lago is in Madrid, 503 km from your home. Where you set out from that day")
    assert unknown == "Where Ines sets out from is not known: the card has lines for home and office."
    assert MarkSort.HOST in [m.sort for m in here.marks]


def test_what_is_not_known_is_said_with_what_to_do() -> None:
    chart = chart_outing(changed(lunch(INES, RAVI), host=changed(HOST_RECORD, office=Address())), VENUE)
    assert chart.marks == ()
    assert chart.missing == (
        "Casa do Lago has no point yet: e on its card, then paste a map link at Point.",
        "Where you set out from is not known: your home and office stand in the settings (5, then e).",
        "Where Ines and Ravi set out from is not known: their cards have lines for home and office.",
    )


def test_a_car_park_is_on_it_where_its_words_hold_a_point() -> None:
    parking = "geo:38.756,-9.156"
    parks = chart_outing(lunch(INES), changed(CASA, parking=parking)).marks
    assert MarkSort.PARKING in [m.sort for m in parks]
    for words in ("Restauradores, 4 minutes on foot", "P2, 3 eur", ""):
        marks = chart_outing(lunch(INES), changed(CASA, parking=words)).marks
        assert MarkSort.PARKING not in [m.sort for m in marks]


def test_the_nearest_other_venues_are_on_it_and_none_without_a_point() -> None:
    others = [Venue(id=f"v{n}", name=f"V{n}", point=Point(lat=38.7 + n / 100, lon=-9.1)) for n in range(9)]
    chart = chart_venue(HOST_RECORD, CASA, [CASA, Venue(id="x", name="X"), *others])
    names = [m.name for m in chart.marks if m.sort is MarkSort.OTHER]
    assert len(names) == 6
    assert "V5" in names
    assert not {"X", "Casa do Lago"} & set(names)


def test_a_venue_by_itself_is_shown_with_the_host_s_own_places() -> None:
    chart = chart_venue(changed(HOST_RECORD, office=OFFICE, home=OFFICE), CASA)
    assert [m.name for m in chart.marks] == ["Casa do Lago", "your office", "your home"]
