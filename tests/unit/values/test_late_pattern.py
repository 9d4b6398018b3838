"""Patterns that are made ready at their first use."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.values.late_pattern import LatePattern

CLUED = {
    f"{room}.{name}": value
    for room in (
        "people.allergens",
        "people.confidence",
        "people.diet_words",
        "people.needs",
        "places.serving",
    )
    for name, value in vars(import_module(f"planner.{room}")).items()
    if isinstance(value, LatePattern) and value.clues
}
"""The expressions that are passed over where no clue is."""


def test_a_late_pattern_reads_as_a_compiled_one() -> None:
    late, now = LatePattern(r"(\w)\d", re.IGNORECASE), re.compile(r"(\w)\d", re.IGNORECASE)
    for text in ("a1", "xa1 b2", "", "ab"):
        for way in ("search", "match", "fullmatch"):
            ours, theirs = getattr(late, way)(text), getattr(now, way)(text)
            assert (ours and ours.groups()) == (theirs and theirs.groups())
        assert [m.span() for m in late.finditer(text)] == [m.span() for m in now.finditer(text)]
        assert late.sub(r"\1", text) == now.sub(r"\1", text)
        assert late.findall(text) == [m[0] for m in now.finditer(text)]


def test_nothing_is_compiled_before_it_is_used() -> None:
    late = LatePattern("(")  # no regular expression
    assert "ready" not in vars(late)


def test_it_is_compiled_once() -> None:
    late = LatePattern("a")
    assert late.ready is late.ready


def test_where_no_clue_is_nothing_is_compiled_and_nothing_found() -> None:
    late = LatePattern(r"one|two", re.IGNORECASE, clues=("one", "two"))
    for text in ("", "three"):
        assert late.search(text) is late.match(text) is late.fullmatch(text) is None
        assert not late.findall(text)
        assert late.sub("2", text) == text
    assert "ready" not in vars(late)
    assert late.findall("ONE and two") == ["ONE", "two"]


@pytest.mark.parametrize("name", CLUED)
@settings(max_examples=200)
@given(data=st.data())
def test_a_clue_is_in_all_that_an_expression_finds(name: str, data: st.DataObject) -> None:
    late = CLUED[name]
    text = data.draw(st.from_regex(late.ready))
    assert (late.search(text) is None) == (re.search(late.expression, text, late.flags) is None)
