"""The book as the rest of hostbook uses it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from planner.book.errors import BookChanged, BookError, BookMissing
from planner.book.repository import Book
from planner.courtship.touches import Touch, TouchKind
from planner.errors import HostbookError
from planner.outings.outing import Outing, OutingKind
from planner.people.facts import Fact, Topic
from planner.people.host import Host
from planner.people.person import Kind, Person
from planner.values.record import changed
from tests.unit.book.conftest import NOON

if TYPE_CHECKING:
    from pathlib import Path

INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)
TOMAS = Person(id="tomas", name="Tomas Brandt", kind=Kind.PROSPECT)


def fact(record_id: str, person: Person = INES) -> Fact:
    return Fact(
        id=record_id, person_id=person.id, text="Rows at dawn", topic=Topic.RECREATION, learned_on=NOON.date()
    )


def test_what_was_put_is_there_when_the_book_is_opened_again(book: Book, path: Path) -> None:
    starts = datetime(2026, 12, 3, 12, 30)
    outing = Outing(id="o", kind=OutingKind.LUNCH, guests=("ines",), cohosts=("tomas",), starts=starts)
    book.people.put(INES)
    book.outings.put(outing)
    book.save_host(Host(name="Rui", interests=("rowing",)))
    again = Book.open(path)
    assert again.people.all() == (INES,)
    assert again.outings["o"] == outing
    assert again.host == Host(name="Rui", interests=("rowing",))


def test_records_come_in_the_order_of_their_ids(book: Book) -> None:
    book.people.put(TOMAS)
    book.people.put(INES)
    assert book.people.all() == (INES, TOMAS)


def test_a_record_that_is_not_there_is_said_in_words(book: Book) -> None:
    assert book.people.get("nobody") is None
    assert "nobody" not in book.people
    with pytest.raises(HostbookError, match="This person is no longer in the book"):
        book.people["nobody"]


def test_a_new_book_leaves_no_file_until_something_is_saved(book: Book, path: Path) -> None:
    assert not path.parent.exists()
    book.people.put(INES)
    assert path.exists()


def test_a_book_that_may_not_be_made_must_be_there(path: Path) -> None:
    with pytest.raises(BookMissing, match="There is no book at"):
        Book.open(path, create=False)


def test_what_is_about_a_person_is_found_by_the_person(book: Book) -> None:
    with book.transaction("two facts and a touch"):
        book.facts.put(fact("f2"))
        book.facts.put(fact("f1"))
        book.facts.put(fact("f3", TOMAS))
        book.touches.put(Touch(id="t", person_id="ines", kind=TouchKind.CALL, on=date(2026, 11, 20)))
        assert book.facts.of_person("ines") == (fact("f1"), fact("f2"))
    assert book.facts.of_person("ines") == (fact("f1"), fact("f2"))
    book.facts.put(fact("f1", TOMAS))
    assert book.facts.of_person("ines") == (fact("f2"),)
    assert [f.id for f in book.facts.of_person("tomas")] == ["f1", "f3"]
    assert [t.id for t in book.touches.of_person("ines")] == ["t"]


def test_outings_are_found_by_guest_and_by_cohost(book: Book) -> None:
    book.outings.put(Outing(id="o", kind=OutingKind.COFFEE, guests=("ines",), cohosts=("tomas",)))
    assert [o.id for o in book.outings.with_person("ines")] == ["o"]
    assert [o.id for o in book.outings.with_person("tomas")] == ["o"]


def test_a_transaction_is_one_write(book: Book) -> None:
    book.people.put(INES)
    before = book._storage.current().generation
    with book.transaction("file the lunch"):
        book.people.put(TOMAS)
        book.facts.put(fact("f1"))
        book.people.remove("ines")
        assert book.people.all() == (TOMAS,)
        assert len(book.people) == 1
        assert "ines" not in book.people
    assert book._storage.current().generation == before + 1


def test_a_transaction_that_fails_changes_nothing(book: Book, path: Path) -> None:
    book.people.put(INES)
    before = path.read_bytes()

    def a_step_too_far() -> None:
        with book.transaction("a step too far"):
            book.people.remove("ines")
            book.facts.put(fact("f1"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        a_step_too_far()
    assert book.people.all() == (INES,)
    assert len(book.facts) == 0
    assert path.read_bytes() == before


def test_an_inner_transaction_that_fails_drops_only_its_own_changes(book: Book) -> None:
    def inner() -> None:
        with book.transaction("inner"):
            book.people.put(TOMAS)
            raise ZeroDivisionError

    with book.transaction("outer"):
        book.people.put(INES)
        with pytest.raises(ZeroDivisionError):
            inner()
        with book.transaction("another"):
            book.facts.put(fact("f1"))
    assert book.people.all() == (INES,)
    assert len(book.facts) == 1
    assert (back := book.undo()) is not None
    assert back.label == "outer"
    assert book.people.all() == ()


def test_undo_takes_back_a_whole_transaction_and_says_which(book: Book) -> None:
    book.people.put(INES)
    book.facts.put(fact("f1"))
    with book.transaction("delete Ines Duarte"):
        book.people.remove("ines")
        book.facts.remove("f1")
    with book.transaction("add Tomas"):
        book.people.put(TOMAS)
    assert (back := book.undo()) is not None
    assert back.label == "add Tomas"
    assert (back := book.undo()) is not None
    assert back.label == "delete Ines Duarte"
    assert book.people.all() == (INES,)
    assert book.facts.of_person("ines") == (fact("f1"),)


def test_there_is_nothing_to_undo_in_a_fresh_session(book: Book, path: Path) -> None:
    book.people.put(INES)
    again = Book.open(path)
    assert again.undo() is None


def test_saving_what_is_already_there_writes_nothing(book: Book, path: Path) -> None:
    book.people.put(INES)
    before = path.stat()
    book.people.put(INES)
    book.people.remove("nobody")
    assert path.stat() == before
    assert (back := book.undo()) is not None
    assert back.label == "save Ines Duarte"
    assert book.undo() is None


def test_undo_refuses_when_someone_else_has_changed_the_same_record(book: Book, path: Path) -> None:
    book.people.put(INES)
    other = Book.open(path)
    other.people.put(changed(INES, role="Head of procurement"))
    with pytest.raises(
        BookChanged, match="“save Ines Duarte” cannot be taken back: it was changed again since"
    ):
        book.undo()
    assert book.people["ines"].role == "Head of procurement"
    other.people.put(INES)
    assert (back := book.undo()) is not None
    assert back.label == "save Ines Duarte"


def test_two_open_books_lose_nothing_of_each_other(book: Book, path: Path) -> None:
    other = Book.open(path)
    book.people.put(INES)
    other.people.put(TOMAS)
    assert other.people.all() == (INES, TOMAS)
    assert book.people.all() == (INES,)
    assert book.refresh()
    assert not book.refresh()
    assert book.people.all() == (INES, TOMAS)


def test_a_save_that_meets_another_programs_change_still_tells_it_at_the_next_refresh(
    book: Book, path: Path
) -> None:
    book.people.put(INES)
    Book.open(path).facts.put(fact("f1"))
    book.people.put(TOMAS)
    assert len(book.facts) == 1
    assert book.refresh()
    assert not book.refresh()


def test_the_later_save_wins_where_both_changed_one_record(book: Book, path: Path) -> None:
    book.people.put(INES)
    other = Book.open(path)
    other.people.put(changed(INES, role="Buyer"))
    book.people.put(changed(INES, role="Head of procurement"))
    other.refresh()
    assert other.people["ines"].role == "Head of procurement"


def test_ids_are_unique_and_sort_by_when_they_were_made(book: Book) -> None:
    ids = [book.new_id() for _ in range(2000)]
    assert ids == sorted(set(ids))


def test_an_id_that_a_record_has_is_not_given_again(book: Book, path: Path) -> None:
    first = book.new_id()
    book.people.put(changed(INES, id=first))
    other = Book.open(path, clock=lambda: NOON)
    other._fresh_ids._last = (NOON, book._fresh_ids._last[1] - 1)
    assert other.new_id() != first


def test_a_record_that_could_not_be_read_back_is_not_taken(book: Book, path: Path) -> None:
    with pytest.raises(BookError, match="This person cannot be kept as it is"):
        book.people.put(changed(INES, name=3))
    with pytest.raises(BookError, match="This person cannot be kept as it is"):
        book.people.put(changed(INES, name="\ud800"))
    assert not path.exists()


def test_check_finds_references_that_lead_nowhere(book: Book) -> None:
    book.people.put(INES)
    book.facts.put(fact("f1"))
    assert book.check() == ()
    book.outings.put(
        Outing(id="o", kind=OutingKind.LUNCH, guests=("ghost",), cohosts=("ines", "ghost"), venue_id="v")
    )
    book.facts.put(changed(fact("f2"), person_id="ghost", outing_id="o2"))
    assert sorted(problem.text for problem in book.check()) == [
        "A fact (f2) comes from an outing not in the book.",
        "A fact (f2) is about a person who is not in the book.",
        "An outing (o) names a co-host who is not in the book.",
        "An outing (o) names a guest who is not in the book.",
        "An outing (o) names a venue that is not in the book.",
    ]


def test_check_names_what_is_in_a_zone_that_does_not_exist(book: Book) -> None:
    book.save_host(Host(name="Marta", zone="Europe/Lisbo"))
    book.outings.put(Outing(id="o", kind=OutingKind.LUNCH, zone="Nowhere/\x1b[31m"))
    host, outing = (problem.text for problem in book.check())
    assert "Your profile names “Europe/Lisbo”" in host
    assert "An outing (o) is in “Nowhere/" in outing
    assert "\x1b" not in outing


def test_a_new_record_never_takes_the_place_of_one_after_a_gap(book: Book, path: Path) -> None:
    for record_id in ("a", "b", "c"):
        book.people.put(changed(INES, id=record_id))
    book.people.remove("a")
    book.people.put(changed(INES, id="d"))
    assert [person.id for person in Book.open(path).people.all()] == ["b", "c", "d"]


def test_records_that_change_their_places_in_the_file_are_all_still_there(book: Book, path: Path) -> None:
    with book.transaction("two"):
        book.people.put(INES)
        book.people.put(TOMAS)
    assert book.people.all() == (INES, TOMAS)
    other = Book.open(path)
    with other.transaction("none"):
        other.people.remove("ines")
        other.people.remove("tomas")
    with other.transaction("the other way round"):
        other.people.put(TOMAS)
        other.people.put(INES)
    assert book.refresh()
    assert book.people.all() == (INES, TOMAS)
    assert book.check() == ()


def test_undo_tells_which_records_are_back_and_which_are_as_before(book: Book) -> None:
    book.people.put(INES)
    book.facts.put(fact("f1"))
    with book.transaction("delete a fact, change Ines Duarte, add Tomas"):
        book.facts.remove("f1")
        book.people.put(changed(INES, role="Head of procurement"))
        book.people.put(TOMAS)
    assert (back := book.undo()) is not None
    assert (back.returned, back.restored) == ({"facts": ("f1",)}, {"people": ("ines",)})
    assert (back.ids("facts"), back.ids("people"), back.ids("venues")) == (("f1",), ("ines",), ())
