"""Finding people, however their names are typed."""

from __future__ import annotations

import pytest

from planner.people.person import Kind, Person
from planner.people.search import find_people, index_people


def person(name: str, organisation: str = "") -> Person:
    return Person(id=name, name=name, organisation=organisation, kind=Kind.CUSTOMER)


EVERYONE = index_people(
    [
        person("José Núñez", "Acme"),
        person("Priya Patel", "Obi Foods"),
        person("Lee-Ann Wu"),
        person("Ines Duarte", "Lago SA"),
    ]
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jose nunez", "José Núñez"),
        ("NÚÑ", "José Núñez"),
        ("pryia patel", "Priya Patel"),
        ("lee ann", "Lee-Ann Wu"),
        ("duarte in", "Ines Duarte"),
        ("lago", "Ines Duarte"),
        ("inez", "Ines Duarte"),
    ],
)
def test_a_person_is_found_first(typed: str, found: str) -> None:
    assert find_people(EVERYONE, typed)[0].name == found


def test_nothing_typed_finds_everyone_by_name() -> None:
    assert [p.name for p in find_people(EVERYONE, " ")] == [
        "Ines Duarte",
        "José Núñez",
        "Lee-Ann Wu",
        "Priya Patel",
    ]


def test_nonsense_finds_nobody() -> None:
    assert find_people(EVERYONE, "qqqqzzzz") == ()


def test_a_limit_is_kept() -> None:
    assert len(find_people(EVERYONE, "", 2)) == 2
