"""Common ground is found as well as promised, on pairs kept back from the building too."""

from __future__ import annotations

import pytest

from tests.judgement.ground import HALVES, figures, misjudged


@pytest.mark.parametrize("half", HALVES)
def test_what_is_called_related_is(half: str) -> None:
    assert figures(half).precision >= 0.95, "\n".join(misjudged(half))


@pytest.mark.parametrize("half", HALVES)
def test_most_of_what_is_related_is_found(half: str) -> None:
    assert figures(half).recall >= 0.7, "\n".join(misjudged(half))
