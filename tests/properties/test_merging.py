"""Merging a card into the book loses nothing of either side, and to merge it again changes nothing."""

from __future__ import annotations

from datetime import date
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.people.arrivals import Likeness, arrive, settled
from planner.people.candidate import Candidate
from planner.people.merging import merged
from planner.people.needs import NeedKind, need_key
from planner.people.person import Kind, Person
from planner.values.record import changed
from planner.values.text import fold
from tests.properties.test_vcards import FOLK

TODAY = date(2026, 11, 26)


@given(FOLK, FOLK)
def test_to_merge_a_card_again_changes_nothing(person: Person, card: Person) -> None:
    once = merged(person, card)
    assert merged(once, card) == once
    assert merged(once, once) == once


@given(FOLK, FOLK)
def test_all_that_both_sides_say_is_still_said(person: Person, card: Person) -> None:
    both = merged(person, card)
    said = fold(
        f"{both.name}\n{both.organisation}\n{both.role}\n{both.say_as}\n{both.home}\n{both.office}\n{both.notes}"
    )
    for side in (person, card):
        for text in (
            side.organisation,
            side.role,
            side.say_as,
            side.home.text,
            side.home.city,
            side.office.text,
        ):
            assert fold(text) in said
        assert {fold(d) for d in side.drinks} <= {fold(d) for d in both.drinks}
        for kind in NeedKind:
            kept = {need_key(need) for need in both.needs.side(kind) or ()}
            assert {need_key(need) for need in side.needs.side(kind) or ()} <= kept
            assert side.needs.side(kind) is None or both.needs.side(kind) is not None
    assert {(c.kind, c.value) for c in person.contacts} <= {(c.kind, c.value) for c in both.contacts}
    assert set(person.notes.split("\n")) <= {*both.notes.split("\n"), ""}
    assert (both.id, both.name, both.kind, both.added_on) == (person.id, person.name, person.kind, None)


def _cards(people: list[Person]) -> list[Candidate]:
    return [
        Candidate(source="a.vcf", number=n, line=n, person=changed(p, id=""), says_kind=True)
        for n, p in enumerate(people, 1)
    ]


@settings(max_examples=50)
@given(st.lists(FOLK, max_size=4))
def test_the_same_file_twice_changes_nothing(people: list[Person]) -> None:
    cards, numbers = _cards(people), count()
    book: dict[str, Person] = {}
    for _ in range(2):
        arrivals = list(arrive(book.values(), cards))
        before = dict(book)
        book |= settled(arrivals, book.get, lambda: f"n{next(numbers)}", TODAY, Kind.PROSPECT)
    assert book == before
    assert {a.likeness for a in arrive(book.values(), cards)} <= {Likeness.SAME, Likeness.SUSPECT}
