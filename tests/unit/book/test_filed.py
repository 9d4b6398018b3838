"""Keeping a filing: one write, all or nothing."""

from __future__ import annotations

from datetime import date

import pytest

from planner.book.errors import BookError
from planner.book.filed import keep_filed
from planner.book.repository import Book
from planner.courtship.touches import Touch, TouchKind
from planner.outings.filing.filing import Filed
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.facts import Fact, Topic
from planner.people.person import Kind, Person
from planner.people.promises import Owner, Promise
from planner.places.venue import Venue
from planner.values.record import changed

ON = date(2026, 11, 23)
INES = Person(id="p", name="Ines Duarte", kind=Kind.CUSTOMER)
FILED = Filed(
    outing=Outing(id="o", kind=OutingKind.LUNCH, guests=("p",), stage=Stage.FILED),
    people=(changed(INES, drinks=("tea",)),),
    facts=(Fact(id="f", person_id="p", text="sails", topic=Topic.RECREATION, learned_on=ON),),
    promises=(Promise(id="r", person_id="p", text="send the map", owner=Owner.HOST, made_on=ON),),
    touches=(Touch(id="t", person_id="p", kind=TouchKind.OUTING, on=ON),),
    venue=Venue(id="v", name="Casa do Lago"),
)


def test_every_record_is_kept_and_taken_back_together(book: Book) -> None:
    book.people.put(INES)
    keep_filed(book, FILED)
    assert book.outings["o"].stage is Stage.FILED
    assert book.people["p"].drinks == ("tea",)
    assert [len(shelf) for shelf in (book.facts, book.promises, book.touches, book.venues)] == [1, 1, 1, 1]
    assert (back := book.undo()) is not None
    assert back.label == "filing Lunch with Ines Duarte"
    assert book.people["p"] == INES
    assert [len(s) for s in (book.outings, book.facts, book.promises, book.touches, book.venues)] == [0] * 5


def test_where_one_record_cannot_be_kept_none_is(book: Book) -> None:
    book.people.put(INES)
    spoilt = changed(FILED, venue=Venue(id="v", name="\ud800"))
    with pytest.raises(BookError):
        keep_filed(book, spoilt)
    assert book.people["p"] == INES
    assert len(book.outings) == 0
