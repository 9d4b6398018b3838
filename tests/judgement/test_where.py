"""The city of an address is told as well as promised, on addresses kept back from the building."""

from __future__ import annotations

import pytest

from tests.judgement.where import HALVES, cases, judge


@pytest.mark.parametrize("half", HALVES)
def test_at_least_95_in_100_addresses_are_in_their_city(half: str) -> None:
    score = judge(half)
    assert score.share >= 0.95, (score.wrong, score.untold)


def test_the_halves_have_no_address_in_common() -> None:
    built, kept = ({case.address for case in cases(half)} for half in HALVES)
    assert len(built) > 100
    assert len(kept) > 100
    assert not built & kept
