"""Whom a line is about: the only guest, one of several, or somebody beside them."""

from __future__ import annotations

import pytest

from planner.notes.beside import Beside
from planner.notes.line import LineKind, NoteLine
from planner.notes.reader import read_line
from planner.people.person import Kind, Person
from planner.values.record import changed
from tests.unit.notes.table import INES, RUI, TODAY, WILL, read

PRIYA = Person(id="priya", name="Priya Nair", kind=Kind.COLLEAGUE)
PAIR = Person(id="pair", name="Jean-Luc and Marie Dubois", kind=Kind.PROSPECT)
BOB = Person(id="bob", name="Bob Marsh", kind=Kind.CUSTOMER)
BESIDE = Beside(cohosts=(PRIYA,), others=(PAIR, BOB))


def beside(line: str, *, family: str = "", guests: tuple[Person, ...] = (INES,)) -> NoteLine:
    return read_line(line, guests, TODAY, "EUR", beside=BESIDE._replace(family=frozenset(family.split())))


def test_a_line_without_a_subject_is_about_the_one_guest() -> None:
    assert read("grew up in Évora").person_id == "ines"


def test_a_line_without_a_name_is_about_nobody_for_sure_where_there_were_two() -> None:
    line = read("grew up in Évora", INES, RUI)
    assert line.person_id is None
    assert not line.sure
    assert line.why_unsure == "whom it is about"


def test_costs_and_the_place_are_about_nobody() -> None:
    assert read("bill 84").person_id is None
    assert read("terrace was windy").person_id is None


def test_where_one_guest_reports_on_another_it_is_about_the_other() -> None:
    assert read("Inês says Rui is moving to Faro", INES, RUI).person_id == "rui"
    assert read("according to Rui, Inês is expecting", INES, RUI).person_id == "ines"
    assert read("Inês says she is moving to Faro", INES, RUI).person_id == "ines"


def test_a_promise_is_to_whoever_gets_the_thing() -> None:
    assert read("I'll send Rui the photo Inês took", INES, RUI).person_id == "rui"


def test_two_guests_in_one_breath_are_left_to_the_host() -> None:
    for joined in ("and", "&", "n", "+"):
        line = read(f"Inês {joined} Rui both row", INES, RUI)
        assert line.person_id is None
        assert not line.sure


def test_the_hosts_own_name_is_the_hosts() -> None:
    line = read_line("Sofia to send Rui the map", (INES, RUI), TODAY, "EUR", host_name="Sofia Reis")
    assert (line.kind, line.person_id) == (LineKind.PROMISE, "rui")


def test_a_verb_that_is_also_a_name_is_told_by_its_place() -> None:
    assert read("Will send her the map", INES).kind is LineKind.PROMISE
    assert read("Will prefers red", INES, WILL).person_id == "will"
    assert read("she will retire in June", INES, WILL).person_id is None


def test_no_guests_at_all_is_no_trouble() -> None:
    assert read_line("vegan", (), TODAY, "EUR").person_id is None


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("priya's moving to Bristol in jan", "priya"),
        ("Priya rows on Sundays", "priya"),
        ("promised Priya the book", "priya"),
        ("jean luc allergic to shellfish definitely", "pair"),
        ("I'll send Marie the map by friday", "pair"),
        ("ask Bob how the exam went", "bob"),
        ("Bob's wife is a vet", "bob"),
        ("Inês says Bob is moving to Faro", "bob"),
    ],
)
def test_with_one_guest_a_line_that_names_another_is_about_them(line: str, who: str) -> None:
    assert beside(line).person_id == who


@pytest.mark.parametrize(
    "line",
    [
        "grew up in Cork",
        "gets on well with Priya",
        "went to school with Bob",
        "I'll introduce her to Marie",
        "her boss Bob is moving to Faro",
        "her daughter Priya plays the cello",
        "Priya, her daughter, plays the cello",
        "her dog called Bob is twelve",
        "has two kids, Ada and Bob",
        "Bob (her son) rows",
    ],
)
def test_with_one_guest_what_only_touches_another_or_is_of_their_own_is_theirs(line: str) -> None:
    assert beside(line).person_id == "ines"


def test_a_first_name_that_is_one_of_the_guests_own_stays_theirs() -> None:
    assert beside("Bob rows on Sundays").person_id == "bob"
    assert beside("Bob rows on Sundays", family="bob").person_id == "ines"


def test_what_is_about_somebody_who_was_not_there_is_asked_about() -> None:
    assert beside("Bob rows on Sundays").why_unsure == "about somebody who was not there"
    assert beside("Priya rows on Sundays").sure


def test_what_a_co_host_told_may_be_about_the_guest() -> None:
    line = beside("Priya says she rows on Sundays")
    assert (line.person_id, line.why_unsure) == ("ines", "whom it is about")


def test_two_of_one_name_who_were_not_there_are_nobody_until_it_is_said() -> None:
    two = BESIDE._replace(others=(BOB, changed(BOB, id="b2", name="Bob Hall")))
    line = read_line("Bob rows on Sundays", (INES,), TODAY, "EUR", beside=two)
    assert (line.person_id, line.why_unsure) == (None, "which of the two is meant")
    assert read_line("Bob Hall rows", (INES,), TODAY, "EUR", beside=two).person_id == "b2"


def test_a_guest_of_the_same_first_name_is_meant_before_one_who_was_not_there() -> None:
    here = Person(id="here", name="Bob Stone", kind=Kind.CUSTOMER)
    assert beside("Bob rows on Sundays", guests=(here,)).person_id == "here"
    assert beside("Bob Marsh rows on Sundays", guests=(here,)).person_id == "bob"
