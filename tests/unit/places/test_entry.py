"""A venue, typed and said again."""

from __future__ import annotations

from datetime import date

import pytest

from planner.places.entry import read_band, read_served, read_venue, same_venues, venue_texts
from planner.places.hours import read_closed
from planner.places.venue import Feature, Remark, Venue, VenueKind, Weekday, has
from planner.values.point import Point
from planner.values.problem import Problem

LAGO = Venue(
    id="v1",
    name="Casa do Lago",
    address="Rua do Lago 3",
    city="Lisbon",
    point=Point(lat=38.7107, lon=-9.1366),
    cuisine="fish",
    features=(Feature.QUIET, Feature.STEP_FREE),
    lacks=(Feature.PARKING,),
    serves=("vegan", "walnut allergy"),
    price_band=2,
    largest_party=12,
    closed_on=(Weekday.MON, Weekday.SUN),
    phone="+351 21 000 0000",
    table_notes="The garden table.\nNot by the kitchen.",
)


def refused(fields: dict[str, str]) -> dict[str, str]:
    problems = read_venue(fields, LAGO)
    assert isinstance(problems, tuple)
    return {p.field: p.text for p in problems}


def test_a_venue_is_typed_back_as_it_is() -> None:
    assert read_venue(venue_texts(LAGO), Venue(id="v1", name="", kind=VenueKind.BAR)) == LAGO


def test_each_feature_is_known_yes_known_no_or_unknown() -> None:
    venue = read_venue({"has quiet": "no", "has parking": "", "has private room": "yes"}, LAGO)
    assert isinstance(venue, Venue)
    assert [has(venue, f) for f in (Feature.QUIET, Feature.PARKING, Feature.PRIVATE_ROOM)] == [
        False,
        None,
        True,
    ]
    assert has(venue, Feature.STEP_FREE) is True


def test_its_history_is_never_touched_by_a_form() -> None:
    old = Venue(id="v1", name="X", remarks=(Remark(on=date(2026, 5, 12), rating=5),))
    venue = read_venue(venue_texts(old) | {"name": "Y"}, old)
    assert isinstance(venue, Venue)
    assert venue.remarks == old.remarks


def test_problems_are_told_with_their_field() -> None:
    wrong = {"name": "", "point": "95, 0", "price_band": "5", "largest_party": "-2", "closed_on": "blursday",
             "zone": "Nowhere", "has quiet": "maybe"}  # fmt: skip
    found = refused(wrong)
    assert set(found) == set(wrong)
    assert found["point"] == "Latitude goes from -90 to 90. Is it the other way round: 0, 95?"


@pytest.mark.parametrize(("text", "band"), [("", None), ("2", 2), ("€€€", 3), ("Lavish", 4)])
def test_a_price_band_is_a_figure_a_word_or_signs(text: str, band: int | None) -> None:
    assert read_band(text) == band


@pytest.mark.parametrize("text", ["sun, mon", "Sundays and Mondays", "monday sunday", "mon / sun."])
def test_closed_days_are_read_however_they_are_listed(text: str) -> None:
    assert read_closed(text) == (Weekday.MON, Weekday.SUN)


def test_a_day_too_short_to_tell_is_refused() -> None:
    assert isinstance(read_closed("t"), Problem)


def test_the_same_venue_is_found_however_it_is_written() -> None:
    assert same_venues("CASA  do Lago", (LAGO,)) == (LAGO,)
    assert same_venues("Casa do Lago", (LAGO,), but="v1") == ()


def test_a_new_venue_needs_a_name() -> None:
    problems = read_venue({}, Venue(id="v2", name=""))
    assert isinstance(problems, tuple)
    assert [p.field for p in problems] == ["name"]


def test_a_number_is_nothing_that_a_place_serves() -> None:
    assert isinstance(read_served("120"), Problem)
    assert read_served("vegan, nuts") == ("vegan", "nuts")
