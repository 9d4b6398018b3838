"""Notes are read as well as they were when last measured, on lines kept back from the building too."""

from __future__ import annotations

import pytest

from tests.judgement.notes import HALVES, figures, misread


@pytest.mark.parametrize(("half", "least"), [("build", 0.95), ("kept", 0.85)])
def test_kinds_are_mostly_right(half: str, least: float) -> None:
    assert figures(half).kind >= least, "\n".join(misread(half))


@pytest.mark.parametrize("half", HALVES)
def test_persons_are_right_and_hardly_ever_someone_else(half: str) -> None:
    got = figures(half)
    assert got.person >= 0.95, "\n".join(misread(half))
    assert got.wrong_person <= 0.03, "\n".join(misread(half))


@pytest.mark.parametrize("half", HALVES)
def test_what_it_is_sure_of_is_right_more_often_than_the_rest(half: str) -> None:
    got = figures(half)
    assert got.kind_when_sure >= got.kind
