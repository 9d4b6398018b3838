"""What services answered is kept, is not asked twice, and goes with the person it tells of."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.book.answers import KEPT, MOST, keep_answers, kept_answer
from planner.book.erasing import erase_person
from planner.book.errors import BookChanged
from planner.book.guarding import guard
from planner.book.holding import held_on
from planner.book.removing import remove_person
from planner.book.repository import Book
from planner.people.address import Address
from planner.people.person import Kind, Person
from planner.places.answer import Answer, answer_id
from planner.values.record import changed

TODAY = date(2026, 11, 22)
NOMINATIM = "Nominatim https://nominatim.example.org"
INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)


def answer(asked: str, *, on: date = TODAY, of: tuple[str, ...] = ()) -> Answer:
    return Answer(id=answer_id(NOMINATIM, asked), asked=asked, given="[]", source=NOMINATIM, on=on, of=of)


def test_an_answer_is_kept_for_a_year_and_for_its_own_source_only(book: Book) -> None:
    keep_answers(book, [answer("Rua Garrett 12, Lisboa")], TODAY)
    asked = "Rua Garrett 12, Lisboa"
    assert kept_answer(book, NOMINATIM, asked, TODAY) == answer(asked)
    assert kept_answer(book, "Photon https://photon.example.org", asked, TODAY) is None
    assert kept_answer(book, NOMINATIM, asked, TODAY + KEPT) is not None
    assert kept_answer(book, NOMINATIM, asked, TODAY + KEPT + timedelta(days=1)) is None


def test_the_same_question_has_one_answer_the_newest(book: Book) -> None:
    keep_answers(book, [answer("a")], TODAY)
    later = answer("a", on=TODAY + timedelta(days=2))
    keep_answers(book, [later], TODAY)
    assert book.answers.all() == (later,)


def test_keeping_an_answer_is_nothing_that_undo_takes_back(book: Book) -> None:
    book.people.put(INES)
    keep_answers(book, [answer("a")], TODAY)
    taken = book.undo()
    assert taken is not None
    assert taken.label != ""
    assert book.people.all() == ()
    assert len(book.answers) == 1


def test_what_is_too_old_goes_and_so_do_the_oldest_where_there_are_too_many(book: Book) -> None:
    keep_answers(book, [answer("old", on=TODAY - KEPT - timedelta(days=1))], TODAY)
    many = [answer(f"place {n}", on=TODAY - timedelta(days=n % 300)) for n in range(MOST)]
    keep_answers(book, many, TODAY)
    assert len(book.answers) == MOST
    assert kept_answer(book, NOMINATIM, "old", TODAY) is None
    keep_answers(book, [answer("new")], TODAY)
    assert len(book.answers) == MOST
    gone = [n for n in range(MOST) if kept_answer(book, NOMINATIM, f"place {n}", TODAY) is None]
    assert [n % 300 for n in gone] == [299]
    assert kept_answer(book, NOMINATIM, "new", TODAY) is not None


def test_an_answer_goes_with_the_person_it_tells_of(book: Book) -> None:
    book.people.put(INES)
    theirs = answer("Rua Garrett 12, Lisboa", of=("ines",))
    keep_answers(book, [theirs, answer("Rossio")], TODAY)
    assert held_on(book, INES).answers == (theirs,)
    erase_person(book, INES)
    assert [a.asked for a in book.answers.all()] == ["Rossio"]
    assert b"Garrett" not in book.path.read_bytes()


def test_what_was_asked_elsewhere_about_where_they_live_goes_too(book: Book) -> None:
    ines = changed(INES, home=Address(text="Rua Garrett  12", city="Lisboa"))
    book.people.put(ines)
    keep_answers(book, [answer("RUA GARRETT 12, Lisboa"), answer("Rossio")], TODAY)
    erase_person(book, ines)
    assert [a.asked for a in book.answers.all()] == ["Rossio"]
    assert b"garrett" not in book.path.read_bytes().lower()


def test_deleting_a_person_takes_their_answers_and_undo_brings_them_back(book: Book) -> None:
    book.people.put(INES)
    keep_answers(book, [answer("Rua Garrett 12, Lisboa", of=("ines",))], TODAY)
    remove_person(book, INES)
    assert book.answers.all() == ()
    book.undo()
    assert len(book.answers) == 1


def test_an_answer_that_comes_after_its_person_was_erased_elsewhere_is_not_kept(book: Book) -> None:
    book.people.put(INES)
    guard(book)
    other = Book.open(book.path)
    erase_person(other, INES)
    with pytest.raises(BookChanged):
        keep_answers(book, [answer("Rua Garrett 12, Lisboa", of=("ines",))], TODAY)
    assert book.answers.all() == ()
