"""Lines that sell are told from the rest as well as when last measured, on lines kept back too."""

from __future__ import annotations

import json

import pytest

from tests.judgement.lines import rows
from tests.judgement.pitch import CLEAN, cases, figures, misread
from tests.judgement.pitch_kinds import kinds_by_stem
from tests.judgement.pitch_weigh import LEXICON, MODEL, weigh, written


@pytest.mark.parametrize(("half", "precision", "f1"), [("build", 0.96, 0.95), ("kept", 0.92, 0.89)])
def test_lines_that_sell_are_marked_and_hardly_any_other(half: str, precision: float, f1: float) -> None:
    read = cases(half)
    got = figures(read)
    assert got.precision >= precision, "\n".join(misread(read))
    assert got.f1 >= f1, "\n".join(misread(read))


def test_the_reason_named_is_mostly_the_true_one() -> None:
    assert figures(cases("kept")).reason >= 0.7


def test_no_line_stands_twice_and_none_in_both_halves() -> None:
    lines = [row["line"].casefold() for half in ("build", "kept") for row in rows(f"pitch_{half}.tsv")]
    assert len(set(lines)) == len(lines)


def test_about_half_the_lines_are_clean() -> None:
    for half in ("build", "kept"):
        clean = [row["reason"] == CLEAN for row in rows(f"pitch_{half}.tsv")]
        assert 0.4 <= sum(clean) / len(clean) <= 0.65


def test_the_bundled_kinds_are_those_of_the_lists() -> None:
    assert LEXICON.read_text(encoding="utf-8") == written(kinds_by_stem()), (
        "make pitch, and commit what it makes"
    )


def test_the_bundled_weights_are_those_of_the_building_lines() -> None:
    cases_now = [(row["reason"], row["line"]) for row in rows("pitch_build.tsv")]
    made, kept = json.loads(written(weigh(cases_now))), json.loads(MODEL.read_text(encoding="utf-8"))
    assert made.keys() == kept.keys()
    made_weights, kept_weights = _weights(made["traits"]), _weights(kept["traits"])
    assert made_weights.keys() == kept_weights.keys(), "make pitch, and commit what it makes"
    assert all(abs(made_weights[n] - kept_weights[n]) <= 1 for n in kept_weights)


def _weights(traits: dict[str, str]) -> dict[tuple[str, str], int]:
    listed = ((first, cells.split()) for first, cells in traits.items())
    return {
        (first, name): int(weight)
        for first, cells in listed
        for name, weight in zip(cells[::2], cells[1::2], strict=True)
    }
