"""Notes are read as well as they were when last measured, on lines kept back from the building too."""

from __future__ import annotations

import pytest

from tests.judgement.notes import HALVES, alike, corrected, figures, misread


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


def test_what_was_corrected_in_the_built_half_makes_nothing_of_the_kept_half_worse() -> None:
    before, after = figures("kept"), figures("kept", corrected("build"))
    assert after.kind >= before.kind
    assert after.topic >= before.topic
    assert after.person >= before.person


def test_lines_of_a_like_are_of_one_kind() -> None:
    pairs = alike("build")
    assert len(pairs) >= 20
    assert all(one.kind == other.kind for one, other in pairs)
    assert sum(one.topic == other.topic for one, other in pairs) >= 0.9 * len(pairs)
