"""The city of what is typed is told as well as promised, on addresses and on the names of houses."""

from __future__ import annotations

import pytest

from tests.judgement.where import ADDRESSES, FILES, HALVES, HOUSE_NAMES, cases, judge


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize(("file", "least"), [(ADDRESSES, 0.98), (HOUSE_NAMES, 0.95)])
def test_the_city_of_what_is_typed_is_told_as_well_as_promised(half: str, file: str, least: float) -> None:
    score = judge(half, file)
    assert score.share >= least, (score.wrong, score.untold)


@pytest.mark.parametrize("file", FILES)
def test_the_halves_have_nothing_in_common(file: str) -> None:
    built, kept = ({case.address for case in cases(half, file)} for half in HALVES)
    assert len(built) > 50
    assert len(kept) > 50
    assert not built & kept
