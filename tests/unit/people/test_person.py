"""What someone is called, and how they are reached."""

from __future__ import annotations

import pytest

from planner.people.person import Kind, Person, first_name


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Ines Duarte", "Ines"),
        ("Dr Beatriz Falcão", "Beatriz"),
        ("T. Hall", "T. Hall"),
        ("J Menon", "J Menon"),
        ("Prof. Dr. Falk", "Falk"),
        ("Cher", "Cher"),
        ("Dr", "Dr"),
    ],
)
def test_a_person_is_called_by_the_first_name_and_never_by_a_title_or_an_initial(
    name: str, called: str
) -> None:
    assert first_name(Person(id="p", name=name, kind=Kind.CUSTOMER)) == called
