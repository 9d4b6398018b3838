"""What a router said of a way, kept: found again, asked anew after weeks, gone with the person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from planner.book.answers import keep_answers
from planner.book.erasing import erase_person
from planner.book.lookup import situation
from planner.book.repository import Book
from planner.book.ways_known import ways_to_ask
from planner.outings.parts import Leg, Mode, Transport, Way
from planner.outings.situation import Situation
from planner.outings.travel.ways import way_of, ways_wanted
from planner.people.address import Address
from planner.places.answer import Answer
from planner.places.way import Routed
from planner.places.way_answer import FRESH, as_answer
from planner.values.point import Point
from planner.values.record import changed
from tests.unit.outings.made import HOST_RECORD, INES, LUNCH, VENUE

TODAY = date(2026, 11, 22)
SOURCE = "OSRM http://router.example"
SCHAAN, LAGO = Point(lat=38.72, lon=-9.16), Point(lat=38.76, lon=-9.137)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A guest who comes by taxi from a known point to a known point."""
    one = Leg(traveller=INES.id, way=Way.IN, mode=Mode.TAXI)
    with closing(Book.open(tmp_path / "book.json", clock=lambda: datetime(2026, 11, 22, tzinfo=UTC))) as made:
        made.save_host(HOST_RECORD)
        made.people.put(changed(INES, office=Address(point=SCHAAN)))
        made.venues.put(changed(VENUE, point=LAGO))
        made.outings.put(changed(LUNCH, guests=(INES.id,), transport=Transport(legs=(one,))))
        yield made


def plan(book: Book) -> Situation:
    return situation(book, book.outings[LUNCH.id], HOST_RECORD)


def said(book: Book, found: Routed | None, on: date = TODAY) -> Answer:
    """A router's answer to what the plan needs, kept."""
    (wanted,) = ways_wanted(plan(book))
    answer = as_answer(wanted.key, found, source=SOURCE, on=on, of=wanted.of)
    keep_answers(book, [answer], TODAY)
    return answer


def found(seconds: float = 600) -> Routed:
    return Routed(start=SCHAAN, end=LAGO, by="car", seconds=seconds, km=6.5, source="OSRM", seen=TODAY)


def source_shown(book: Book) -> str:
    s = plan(book)
    way = way_of(s, s.outing.transport.legs[0])
    return way.source if way else ""


def test_what_a_router_said_is_found_again_wherever_the_plan_is_looked_up(book: Book) -> None:
    assert source_shown(book) == "estimate"
    said(book, found())
    assert source_shown(book) == "OSRM"


def test_it_is_asked_anew_after_weeks_and_of_another_router_and_shown_until_then(book: Book) -> None:
    said(book, found())
    s = plan(book)
    assert ways_to_ask(book, s, TODAY + FRESH, SOURCE) == ()
    assert len(ways_to_ask(book, s, TODAY + FRESH + timedelta(days=1), SOURCE)) == 1
    assert len(ways_to_ask(book, s, TODAY, "Valhalla http://router.example")) == 1
    assert source_shown(book) == "OSRM"


def test_a_way_the_router_does_not_know_is_not_asked_for_again_and_the_estimate_stands(book: Book) -> None:
    said(book, None)
    assert ways_to_ask(book, plan(book), TODAY, SOURCE) == ()
    assert source_shown(book) == "estimate"


@pytest.mark.parametrize("given", ["", "{", "7", '{"seconds": 5}', '{"seconds":-5,"km":1,"router":"OSRM"}'])
def test_an_answer_that_makes_no_sense_counts_for_nothing(book: Book, given: str) -> None:
    answer = said(book, found())
    book.answers.put(changed(answer, given=given))
    assert source_shown(book) == "estimate"


def test_what_was_said_of_a_guests_way_goes_with_the_guest(book: Book) -> None:
    said(book, found())
    erase_person(book, book.people[INES.id])
    assert book.answers.all() == ()
