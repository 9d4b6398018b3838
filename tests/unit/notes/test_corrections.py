"""What was corrected is remembered for the next line of its like, and for no other."""

from __future__ import annotations

from datetime import date

import pytest

from planner.notes.correction import Correction
from planner.notes.corrections import as_corrected
from planner.notes.line import LineKind, NoteLine
from planner.notes.reader import read_as, read_line
from planner.notes.remembering import corrections_in, say_correction
from planner.people.facts import Topic
from planner.people.person import Kind, Person
from planner.values.money import Money
from planner.values.record import changed

TODAY = date(2026, 11, 3)
LATER = date(2026, 11, 20)
INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)
RAVI = Person(id="ravi", name="Ravi Menon", kind=Kind.CUSTOMER)
ONE, TWO = (INES,), (INES, RAVI)


def read(text: str, guests: tuple[Person, ...] = ONE) -> NoteLine:
    return read_line(text, guests, TODAY, "EUR")


def corrected(
    text: str,
    *,
    guests: tuple[Person, ...] = ONE,
    kept: tuple[Correction, ...] = (),
    **other: object,
) -> tuple[Correction, ...]:
    """What is remembered when a line is settled so by hand."""
    line = read(text, guests)
    settled = changed(line, sure=True, why_unsure="", by_hand=True, **other)
    return tuple(
        changed(c, id=c.id or f"c{len(kept)}")
        for c in corrections_in((line,), (settled,), guests, kept, TODAY)
    )


def again(text: str, kept: tuple[Correction, ...], guests: tuple[Person, ...] = ONE) -> NoteLine:
    return as_corrected((read(text, guests),), guests, kept, LATER, "EUR")[0]


KRILLS = corrected("krill skewers from the stall", kind=LineKind.PREFERENCE, topic=Topic.TASTE)


def test_a_line_of_its_like_is_read_as_the_one_that_was_corrected() -> None:
    line = again("the krill skewers of that stall", KRILLS)
    assert (line.kind, line.topic) == (LineKind.PREFERENCE, Topic.TASTE)
    assert line.sure
    assert line.corrected_on == TODAY


@pytest.mark.parametrize(
    "other",
    [
        "krill fishing is her brother's trade",
        "never the krill skewers from the stall",
        "krill skewers: 14 eur",
        "krill skewers above blinking lanterns downstream",
        "allergic to krill skewers",
        "skewers",
    ],
)
def test_a_line_that_is_not_of_its_like_is_read_as_ever(other: str) -> None:
    assert again(other, KRILLS) == read(other)


def test_only_a_line_that_was_read_the_same_way_is_read_otherwise() -> None:
    fact = changed(read("krill skewers from the stall"), kind=LineKind.VENUE_NOTE, topic=None)
    assert as_corrected((fact,), ONE, KRILLS, LATER, "EUR") == (fact,)


def test_a_topic_is_remembered_too() -> None:
    kept = corrected("has a stall for old maps", topic=Topic.RECREATION)
    assert again("the stall with old maps again", kept).topic is Topic.RECREATION


def test_what_is_confirmed_as_it_was_read_is_no_correction() -> None:
    assert corrected("krill skewers from the stall") == ()
    assert (
        corrected("krill skewers from the stall", kept=KRILLS, kind=LineKind.PREFERENCE, topic=Topic.TASTE)
        == ()
    )


def test_what_was_not_settled_by_hand_is_no_correction() -> None:
    line = read("krill skewers from the stall")
    assert corrections_in((line,), (changed(line, kind=LineKind.COST),), ONE, (), TODAY) == ()


def test_a_line_corrected_back_is_read_as_at_first() -> None:
    back = corrected("krill skewers from the stall", kept=KRILLS)
    assert back[0].id == KRILLS[0].id
    assert again("krill skewers from the stall", back) == read("krill skewers from the stall")


def test_of_two_alike_the_nearest_counts() -> None:
    nearer = corrected(
        "krill skewers from the harbour stall", kept=KRILLS, kind=LineKind.VENUE_NOTE, topic=None
    )
    both = (*KRILLS, *nearer)
    assert again("krill skewers from the harbour stall", both).kind is LineKind.VENUE_NOTE
    assert again("krill skewers from the stall", both).kind is LineKind.PREFERENCE


def test_a_name_of_their_own_is_known_the_next_time() -> None:
    kept = corrected("Nessie loves old maps", guests=TWO, person_id="ines")
    assert [c.called for c in kept] == ["nessie"]
    line = again("Nessie's boat sank", kept, TWO)
    assert line.person_id == "ines"
    assert line.corrected_on == TODAY
    assert "whom" not in line.why_unsure
    assert again("Nessie's boat sank", kept, (RAVI, changed(INES, id="other"))).person_id is None
    assert again("Ravi loves Nessie", kept, TWO).person_id == "ravi"


def test_a_competitor_named_is_known_the_next_time() -> None:
    kept = corrected("Halvorsen have been round twice", kind=LineKind.COMPETITOR, topic=None)
    assert [c.competitor for c in kept] == ["halvorsen"]
    assert again("liked the Halvorsen people", kept).kind is LineKind.COMPETITOR
    assert again("seals on the beach at home", kept).kind is LineKind.FACT


def test_other_peoples_names_are_not_kept() -> None:
    (kept,) = corrected("her cousin Beatrix met Ines at the stall with Kowalczyk", topic=Topic.WORK)
    assert not {"beatrix", "ines", "duarte", "kowalczyk"} & set(kept.words)
    assert kept.person_id == "ines"


def test_a_line_read_otherwise_has_the_day_and_the_sum_of_its_kind() -> None:
    promise = read_as(read("the brochure by friday"), LineKind.PROMISE, None, TODAY, "EUR")
    assert promise.due == date(2026, 11, 6)
    cost = read_as(read("the boat 45"), LineKind.COST, None, TODAY, "EUR")
    assert str(cost.amount) == str(Money(amount=45, currency="EUR"))  # type: ignore[arg-type]
    day = read_as(read("the fair on 3 March"), LineKind.DATE, Topic.MILESTONE, TODAY, "EUR")
    assert str(day.on) == "03-03"
    assert read_as(day, LineKind.FACT, Topic.OTHER, TODAY, "EUR").on is None


def test_a_correction_is_said_in_words() -> None:
    assert say_correction(KRILLS[0], "") == "a preference, not a fact: krill, skewers, stall"
    (named,) = corrected("Nessie loves old maps", guests=TWO, person_id="ines")
    assert say_correction(named, "Ines Duarte") == "Nessie is Ines Duarte"
