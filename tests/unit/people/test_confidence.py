"""What is guarded: a sorrow, an illness, and what is not to be raised."""

from __future__ import annotations

from datetime import date

import pytest

from planner.outings.filing.gathering import guard_of
from planner.people.confidence import in_confidence, is_delicate, may_be_named
from planner.people.facts import Fact, Sensitivity, Topic


@pytest.mark.parametrize(
    "text",
    [
        "mum poorly",
        "dont mention her mum, poorly",
        "don’t bring up brexit",
        "best not mention the ex",
        "her dad is not well",
        "his nan has dementia",
    ],
)
def test_a_sorrow_and_what_is_not_to_be_raised_are_guarded_and_never_named(text: str) -> None:
    fact = Fact(id="f", person_id="p", text=text, topic=Topic.FAMILY, learned_on=date(2026, 5, 1))
    assert is_delicate(text)
    assert guard_of(text, Topic.FAMILY) is Sensitivity.PRIVATE
    assert not may_be_named(fact)


def test_a_pregnancy_is_in_confidence_and_sensitive() -> None:
    assert in_confidence("pregnant, not public")
    assert guard_of("pregnant, not public", Topic.FAMILY) is Sensitivity.SENSITIVE


@pytest.mark.parametrize(
    "text",
    [
        "her regatta went poorly",
        "the event was poorly run",
        "dying to see Oslo",
        "not well known here",
        "don't forget to ask about the recital",
        "loves port",
    ],
)
def test_what_only_sounds_like_it_is_not(text: str) -> None:
    assert not is_delicate(text)
    assert guard_of(text, Topic.RECREATION) is Sensitivity.ORDINARY
