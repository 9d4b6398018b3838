"""Notes are read as well as promised, on lines kept back from the building."""

from __future__ import annotations

import pytest

from tests.judgement.notes import HALVES, figures, misread


@pytest.mark.parametrize("half", HALVES)
def test_kinds_persons_and_due_days_reach_the_aims(half: str) -> None:
    got = figures(half)
    wrong = "\n".join(misread(half))
    assert got.kind >= 0.85, wrong
    assert got.person >= 0.95, wrong
    assert got.due >= 0.90, wrong


@pytest.mark.parametrize("half", HALVES)
def test_a_line_is_hardly_ever_given_to_the_wrong_person(half: str) -> None:
    assert figures(half).wrong_person <= 0.02, "\n".join(misread(half))
