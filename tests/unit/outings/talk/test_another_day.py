"""Where an account is warm and thin, one line keeps its evidence for another day; nobody else reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.book.accounts import with_thin
from planner.book.repository import Book
from planner.exchange.reference import guidance
from planner.outings.brief import brief
from planner.outings.discretion import discreet
from planner.outings.pitch.selling import check_lines
from planner.outings.pocket import in_pocket
from planner.outings.situation import Situation
from planner.outings.talk.another_day import another_day
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, lunch
from tests.unit.standing.made import AMARA, REVIEWED, SOLID, TODAY, WARM

LINE = "Obi Foods is warm and thin: offer to go through the results, on a day of their own and not here."


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A book with one warm and thin account."""
    made = Book.open(tmp_path / "book.json", clock=lambda: DAYS_BEFORE)
    with made.transaction("the start"):
        made.people.put(AMARA)
        for outing in WARM.outings:
            made.outings.put(outing)
        for fact in WARM.facts:
            made.facts.put(fact)
    return made


def at_table(book: Book) -> Situation:
    return with_thin(book, lunch(AMARA, INES), TODAY)


def test_the_account_of_a_guest_is_named_and_the_line_is_no_pitch(book: Book) -> None:
    s = at_table(book)
    assert s.thin == ("Obi Foods",)
    assert another_day(s) == LINE
    assert not check_lines(LINE)
    assert brief(s, guidance(), DAYS_BEFORE).another_day == (LINE,)


def test_nothing_is_said_once_there_is_evidence(book: Book) -> None:
    with book.transaction("evidence"):
        book.touches.put(REVIEWED)
        for note in SOLID:
            book.account_notes.put(note)
    assert another_day(at_table(book)) == ""
    assert brief(at_table(book), guidance(), DAYS_BEFORE).another_day == ()


def test_it_is_neither_told_in_private_mode_nor_on_what_lies_open_on_a_phone(book: Book) -> None:
    for hidden in (discreet(at_table(book)), in_pocket(at_table(book))):
        assert another_day(hidden) == ""


def test_several_accounts_stand_in_one_line(book: Book) -> None:
    both = changed(at_table(book), thin=("Obi Foods", "Lago SA"))
    assert another_day(both).startswith("Obi Foods and Lago SA are warm and thin:")
