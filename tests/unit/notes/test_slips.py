"""Slips of the pen in the words that decide what a line is."""

from __future__ import annotations

import pytest

from planner.notes.slips import mended


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("allergc to nuts", "allergic to nuts"),
        ("her brithday", "her birthday"),
        ("vegeterian", "vegetarian"),
        ("promissed a map", "promised a map"),
        ("alergic, allergick, llergic", "allergic, allergic, allergic"),
        ("intollerant", "intolerant"),
    ],
)
def test_a_slip_in_a_deciding_word_is_put_right(typed: str, read: str) -> None:
    assert mended(typed) == read


@pytest.mark.parametrize(
    "line",
    ["barking mad", "packing for oslo", "she promises", "praising him", "a parka", "allegro", "an allegory"],
)
def test_words_that_are_right_are_left_alone(line: str) -> None:
    assert mended(line) == line
