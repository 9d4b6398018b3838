"""What an outing's situation holds of the facts: those that hold on its day, and the others set apart."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from planner.book.lookup import situation
from planner.book.repository import Book
from planner.notes.line import LineKind, NoteLine
from planner.outings.filing.filing import file_outing
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.facts import Fact, Topic, reworded
from planner.people.host import Host
from planner.people.person import Kind, Person
from planner.values.record import changed

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)
ROWS = Fact(
    id="f1",
    person_id="ines",
    text="rows",
    topic=Topic.RECREATION,
    learned_on=date(2026, 5, 1),
    outing_id="o0",
)
AHEAD = Outing(id="o1", kind=OutingKind.LUNCH, guests=("ines",), starts=datetime(2026, 12, 3, 12, 30))
PAST = Outing(
    id="o0",
    kind=OutingKind.LUNCH,
    guests=("ines",),
    starts=datetime(2026, 5, 1, 12, 30),
    stage=Stage.HOSTED,
)


def _book(folder: Path, *facts: Fact) -> Book:
    book = Book.open(folder / "book.json", clock=lambda: NOW)
    with book.transaction("the start"):
        book.people.put(INES)
        book.outings.put(AHEAD)
        book.outings.put(PAST)
        for fact in facts:
            book.facts.put(fact)
    return book


def test_a_fact_that_is_over_by_the_day_of_the_outing_is_said_there_no_more(tmp_path: Path) -> None:
    book = _book(tmp_path, changed(ROWS, expires=date(2026, 12, 1)))
    ahead = situation(book, AHEAD, Host(name="Marta"))
    assert (ahead.facts, [f.id for f in ahead.past_facts]) == ((), ["f1"])
    idea = situation(book, changed(AHEAD, starts=None), Host(name="Marta"))
    assert [f.id for f in idea.facts] == ["f1"]


def test_filing_anew_brings_back_nothing_that_was_retired_or_worded_otherwise(tmp_path: Path) -> None:
    sings = changed(ROWS, id="f2", text="sings", retired_on=date(2026, 6, 1))
    book = _book(tmp_path, reworded(ROWS, "rows a single", date(2026, 6, 1)), sings)
    lines = tuple(
        NoteLine(text=text, kind=LineKind.FACT, topic=Topic.RECREATION, person_id="ines")
        for text in ("rows", "sings")
    )
    filed = file_outing(situation(book, PAST, Host(name="Marta")), lines, NOW, book.new_id)
    assert filed.facts == ()
