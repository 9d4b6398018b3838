"""The book as files: everything in the JSON, and cells that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.dates.notable import Observance
from planner.exchange.export import PEOPLE, VENUES
from planner.exchange.safe_csv import BYTE_ORDER_MARK, as_csv, safe_cell
from planner.people.needs import Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import GiftLimit, Kind, Person
from planner.places.venue import Venue
from planner.values.point import Point
from planner.values.record import changed


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", " =1"])
def test_a_spreadsheet_never_runs_a_cell(text: str) -> None:
    assert str(safe_cell(text)).startswith("'")


def test_numbers_and_plain_words_stay_as_they_are() -> None:
    assert safe_cell(-9.1366) == -9.1366
    assert safe_cell("Inês") == "Inês"
    assert safe_cell(None) == ""
    assert [safe_cell(told) for told in (True, False)] == ["yes", "no"]
    assert safe_cell(date(2026, 11, 23)) == "2026-11-23"


@given(st.lists(st.text(), min_size=1))
def test_a_cell_never_breaks_its_row(names: list[str]) -> None:
    people = [Person(id=str(n), name=name, kind=Kind.CUSTOMER) for n, name in enumerate(names)]
    text = as_csv(people, PEOPLE).removeprefix(BYTE_ORDER_MARK)
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == len(names) + 1
    assert {len(row) for row in rows} == {len(PEOPLE)}


def test_unknown_none_and_known_are_three_different_cells() -> None:
    person = Person(
        id="1", name="Ines", kind=Kind.CUSTOMER,
        needs=Needs(allergy=("kiwi", "walnuts (not sure – ask)"), diet=()),
        gift_limit=GiftLimit(words="lunch is fine"),
        occasions=(Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=14),),
    )  # fmt: skip
    told = {name: cell(person) for name, cell in PEOPLE.items()}
    assert (told["allergies"], told["diet"], told["access"]) == (
        "kiwi; possibly walnuts – ask",
        "none",
        "unknown",
    )
    assert told["gift limit"] == "lunch is fine"
    assert told["keeps"] == "unknown"
    assert PEOPLE["keeps"](changed(person, keeps=())) == "none"
    assert PEOPLE["keeps"](changed(person, keeps=(Observance.EID,))) == "Eid"
    assert told["days"] == "birthday 03-14"


def test_a_point_is_two_numbers() -> None:
    venue = Venue(id="1", name="Casa", point=Point(lat=38.7, lon=-9.1))
    assert (VENUES["latitude"](venue), VENUES["longitude"](venue)) == (38.7, -9.1)
