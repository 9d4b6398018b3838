"""Taking someone out of the book, with what hangs on them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.book.holding import held_on
from planner.book.removing import remove_person, remove_venue, without_person
from planner.book.repository import Book
from planner.courtship.account_notes import AccountNote, AccountTopic
from planner.courtship.giving.gift import Gift
from planner.courtship.planned import PlannedTouch
from planner.courtship.put_off import PutOff
from planner.courtship.rhythm import Rhythm
from planner.courtship.touches import TouchKind
from planner.notes.correction import Correction
from planner.notes.line import LineKind
from planner.outings.outing import Outing, OutingKind
from planner.outings.parts import (
    HOST,
    Conversation,
    DrinkLimit,
    Leg,
    Mode,
    Moderation,
    Question,
    Transport,
    Way,
)
from planner.people.facts import Fact, Topic
from planner.people.person import Kind, Person
from planner.places.venue import Venue
from planner.values.record import Record, changed

INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)
RAVI = Person(id="ravi", name="Ravi Menon", kind=Kind.CUSTOMER)
OUTING = Outing(
    id="lunch",
    kind=OutingKind.LUNCH,
    guests=("ines", "ravi"),
    cohosts=("ines",),
    venue_id="lago",
    transport=Transport(
        legs=(
            Leg(traveller="ines", way=Way.HOME, mode=Mode.TAXI),
            Leg(traveller="ravi", way=Way.HOME, mode=Mode.LIFT, driver="ines"),
            Leg(traveller=HOST, way=Way.HOME, mode=Mode.WALKS),
        )
    ),
    moderation=Moderation(limits=(DrinkLimit(traveller="ines", most=1),)),
    conversation=Conversation(
        questions=(Question(text="How are the twins?", person_id="ines"), Question(text="And you?"))
    ),
)
CORRECTED = Correction(
    id="c",
    on=date(2026, 5, 1),
    person_id="ines",
    words=("laksa",),
    read_kind=LineKind.FACT,
    kind=LineKind.PREFERENCE,
)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book.open(tmp_path / "book.json")
    with book.transaction("the start"):
        book.people.put(INES)
        book.people.put(RAVI)
        book.venues.put(Venue(id="lago", name="Casa do Lago"))
        book.outings.put(OUTING)
        book.facts.put(
            Fact(id="f", person_id="ines", text="rows", topic=Topic.OTHER, learned_on=date(2026, 5, 1))
        )
    return book


DAY = date(2026, 5, 1)
COURTSHIP: tuple[tuple[str, Record], ...] = (
    ("rhythms", Rhythm(person_id="ines", as_it_comes=True)),
    ("planned", PlannedTouch(id="pl", person_id="ines", touch=TouchKind.CALL, on=DAY, accepted_on=DAY)),
    ("put_off", PutOff(id="po", person_id="ines", key="owed:call", on=DAY)),
    ("gifts", Gift(id="g", person_id="ines", what="a book")),
    ("account_notes", AccountNote(id="a", person_id="ines", topic=AccountTopic.RESULT, on=DAY)),
)


def test_nothing_that_names_a_removed_person_is_left_in_their_outings() -> None:
    left = without_person(OUTING, INES)
    assert left.guests == ("ravi",)
    assert left.cohosts == ()
    assert [leg.traveller for leg in left.transport.legs] == ["ravi", HOST]
    assert left.transport.legs[0].driver == "Ines Duarte"
    assert left.moderation.limits == ()
    assert [q.text for q in left.conversation.questions] == ["And you?"]


def test_a_person_goes_in_one_change_and_comes_back_in_one(book: Book) -> None:
    assert remove_person(book, INES) == "Deleted Ines Duarte with 1 fact; 1 outing goes on without them."
    assert "ines" not in book.people
    assert book.facts.all() == ()
    assert book.check() == ()
    assert (back := book.undo()) is not None
    assert back.label == "deleting Ines Duarte"
    assert book.people["ines"] == INES
    assert book.outings["lunch"] == OUTING
    assert len(book.facts) == 1


def test_someone_with_nothing_to_their_name_is_deleted_in_three_words(book: Book) -> None:
    ravi = remove_person(book, RAVI)
    assert ravi == "Deleted Ravi Menon; 1 outing goes on without them."


def test_a_venue_leaves_its_outings_without_a_place(book: Book) -> None:
    assert remove_venue(book, book.venues["lago"]) == "Deleted Casa do Lago; 1 outing has no place now."
    assert book.outings["lunch"].venue_id is None
    book.undo()
    assert book.outings["lunch"] == OUTING


def test_what_was_corrected_of_lines_about_someone_goes_with_them(book: Book) -> None:
    book.corrections.put(CORRECTED)
    book.corrections.put(changed(CORRECTED, id="other", person_id="ravi"))
    book.corrections.put(changed(CORRECTED, id="nobody", person_id=None))
    remove_person(book, book.people["ines"])
    assert [c.id for c in book.corrections.all()] == ["nobody", "other"]
    assert book.undo() is not None
    assert book.corrections["c"] == CORRECTED


def test_the_courtship_of_someone_goes_with_them_and_comes_back(book: Book) -> None:
    with book.transaction("the two"):
        for shelf, record in COURTSHIP:
            getattr(book, shelf).put(record)
        book.gifts.put(Gift(id="his", person_id="ravi", what="a map"))
    before = held_on(book, INES).courtship

    said = remove_person(book, INES)

    assert len(before) == len(COURTSHIP)
    assert said.startswith("Deleted Ines Duarte with 1 fact, 1 gift and 1 note on the account;")
    assert [len(getattr(book, shelf)) for shelf, _ in COURTSHIP] == [0, 0, 0, 1, 0]
    book.undo()
    assert held_on(book, INES).courtship == before
