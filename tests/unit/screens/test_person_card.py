"""What a person's card tells, and what of it only the host may see."""

from __future__ import annotations

from planner.dates.notable import Observance
from planner.people.person import Kind, Person
from screens.cards.person import needs_lines, taste_lines

AMIRA = Person(id="a", name="Amira", kind=Kind.CUSTOMER, keeps=(Observance.RAMADAN, Observance.EID))


def test_what_is_kept_stands_on_the_card_and_not_in_private_mode() -> None:
    assert "Keeps" in str(taste_lines(AMIRA, 60, private=False)[0])
    assert taste_lines(AMIRA, 60, private=True) == []


def test_nobody_is_named_as_not_asked_what_they_keep() -> None:
    unknown = Person(id="b", name="Bo", kind=Kind.CUSTOMER)
    assert not any("keep" in str(line).casefold() for line in needs_lines(unknown, 60))
