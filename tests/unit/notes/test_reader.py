"""What the note reader makes of a line: its day, its sum, its need, and what the host settled."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planner.notes.left_alone import subject_left_alone
from planner.notes.line import LineKind, YearlyDate
from planner.notes.reader import apply_settled, read_line, read_notes
from planner.people.facts import Topic
from planner.people.person import Kind, Person
from planner.values.money import Money
from planner.values.record import changed
from tests.unit.notes.table import INES, TODAY, read


def test_the_bare_need_is_told_apart() -> None:
    assert read("allergic to kiwi too").need == "kiwi"
    assert read("no pork").need == "no pork"
    assert read("Ines is coeliac").need == "coeliac"
    assert read("she doesn't drink").need == "no alcohol"


@pytest.mark.parametrize(
    "line",
    [
        "allergic to lupin and anything that has quinoa",
        "vegan bar the odd oyster",
        "shellfish ok, just not raw",
    ],
)
def test_a_need_that_would_lose_a_food_is_the_line_as_written(line: str) -> None:
    assert read(line).need == line


def test_every_food_of_a_list_is_a_need() -> None:
    assert read("does not eat pork, beef or shellfish").need == "no pork, no beef, no shellfish"
    assert read("vegan and kosher").need == "vegan, kosher"
    assert read("doesn't drink milk").need == "no milk"
    assert read("won't eat raw fish").need == "no raw fish"


def test_allergies_are_health_and_chosen_diets_taste() -> None:
    assert read("allergic to nuts").topic is Topic.HEALTH
    assert read("vegetarian since university").topic is Topic.TASTE


def test_a_promise_carries_the_day_it_is_due() -> None:
    assert read("I'll send her the list by Friday").due == date(2026, 11, 20)
    assert read("promised her the book next week").due == date(2026, 11, 23)
    assert read("I'll send her the list").due is None


def test_a_question_is_due_the_day_of_the_event() -> None:
    assert read("ask how the recital went on 12 December").due == date(2026, 12, 12)


def test_a_birthday_keeps_its_year_only_where_it_was_said() -> None:
    assert read("birthday 4 May").on == YearlyDate(month=5, day=4)
    assert read("born 4 May 1981").on == YearlyDate(month=5, day=4, year=1981)


def test_a_birthday_without_a_day_is_not_guessed() -> None:
    line = read("her birthday is in March")
    assert line.on is None
    assert not line.sure


def test_a_cost_is_read_with_its_currency() -> None:
    assert read("taxi £18").amount == Money(amount=Decimal("18.0"), currency="GBP")
    assert read("bill was 84,50 with tip").amount == Money(amount=Decimal("84.50"), currency="EUR")


def test_blank_lines_are_skipped_and_text_is_kept_as_written() -> None:
    text = "  born in Faro \r\n\r\n   \nvegan\n"
    assert [line.text for line in read_notes(text, (INES,), TODAY, "EUR")] == ["  born in Faro ", "vegan"]


def test_what_the_host_settled_stays_while_the_text_does() -> None:
    lines = read_notes("loves baking bread\nborn in Faro", (INES,), TODAY, "EUR")
    settled = changed(lines[0], kind=LineKind.PREFERENCE, topic=Topic.TASTE)
    again = apply_settled(lines, (settled,), TODAY)
    assert again[0].kind is LineKind.PREFERENCE
    assert again[0].sure
    assert again[1] == lines[1]
    other = read_notes("loves baking bread at home", (INES,), TODAY, "EUR")
    assert apply_settled(other, (settled,), TODAY) == other


def test_only_the_beginning_of_a_very_long_line_is_read() -> None:
    assert read("she rows " + "and rows " * 200 + "and is allergic to nuts").kind is LineKind.FACT


@pytest.mark.parametrize(
    ("line", "kind", "due"),
    [
        ("ill send her the pump catalogue by tuesday", LineKind.PROMISE, date(2026, 11, 24)),
        ("shes sending me the plans by friday", LineKind.THEY_OWE, date(2026, 11, 20)),
        ("ive promised her the book", LineKind.PROMISE, None),
        ("dont forget to send her the list", LineKind.PROMISE, None),
        ("shes allergic to kiwi", LineKind.DIET, None),
        ("was ill, sent soup to her mother", LineKind.FACT, None),
        ("shes ill", LineKind.FACT, None),
        ("64.50 with tip, paid by me", LineKind.COST, None),
        ("dont mention the redundancies", LineKind.FACT, None),
    ],
)
def test_what_is_typed_without_an_apostrophe_is_read_as_with_one(
    line: str, kind: LineKind, due: date | None
) -> None:
    found = read(line)
    assert (found.kind, found.due) == (kind, due)


def test_a_passing_remark_on_a_lunch_is_of_no_topic() -> None:
    assert read("Great lunch, she was late").topic is Topic.OTHER


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("dont mention the redundancies", "the redundancies"),
        ("Don’t bring up Brexit with her", "Brexit"),
        ("avoid talking about her ex", "her ex"),
        ("her divorce is off limits", "her divorce"),
        ("steer clear of the subject of money", "money"),
        ("they never raise prices", ""),
        ("avoid nuts", ""),
        ("got no raise this year", ""),
    ],
)
def test_a_subject_to_leave_alone_is_read_as_one(line: str, subject: str) -> None:
    assert subject_left_alone(line) == subject
    assert read(line).need.startswith("stay off") is bool(subject)


def test_what_is_settled_to_be_a_promise_has_the_day_it_names() -> None:
    (line,) = read_notes("the brochure by tuesday", (INES,), TODAY, "EUR")
    settled = changed(line, kind=LineKind.THEY_OWE, due=None)
    assert apply_settled((line,), (settled,), TODAY)[0].due == date(2026, 11, 24)
    without = changed(settled, by_hand=True)
    assert apply_settled((line,), (without,), TODAY)[0].due is None


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("sleeps badly since the move", Topic.HEALTH),
        ("toys with the idea of a bakery", Topic.DREAMS),
        ("passed his driving test at last", Topic.MILESTONE),
        ("trained as a welder", Topic.WORK),
        ("the roof cost her an arm and a leg", Topic.MONEY),
        ("Obinna's lad scored twice", Topic.FAMILY),
    ],
)
def test_turns_of_phrase_tell_the_topic(line: str, topic: Topic) -> None:
    people = (Person(id="o", name="Obinna Eze", kind=Kind.CUSTOMER),)
    assert read_line(line, people, TODAY, "EUR").topic is topic
