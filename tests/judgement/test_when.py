"""Dates in words are read as well as promised, on lines kept back from the building."""

from __future__ import annotations

import pytest

from tests.judgement.when import judge


@pytest.mark.parametrize("half", ["build", "kept"])
def test_at_least_95_in_100_dates_are_right(half: str) -> None:
    score = judge(half)
    assert score.share >= 0.95, (score.wrong, score.unread)


@pytest.mark.parametrize("half", ["build", "kept"])
def test_no_date_is_wrong(half: str) -> None:
    assert judge(half).wrong == ()
