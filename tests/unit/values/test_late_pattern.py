"""Patterns that are made ready at their first use."""

from __future__ import annotations

import re

from planner.values.late_pattern import LatePattern


def test_a_late_pattern_reads_as_a_compiled_one() -> None:
    late, now = LatePattern(r"(\w)\d", re.IGNORECASE), re.compile(r"(\w)\d", re.IGNORECASE)
    for text in ("a1", "xa1 b2", "", "ab"):
        for way in ("search", "match", "fullmatch"):
            ours, theirs = getattr(late, way)(text), getattr(now, way)(text)
            assert (ours and ours.groups()) == (theirs and theirs.groups())
        assert [m.span() for m in late.finditer(text)] == [m.span() for m in now.finditer(text)]
        assert late.sub(r"\1", text) == now.sub(r"\1", text)


def test_nothing_is_compiled_before_it_is_used() -> None:
    late = LatePattern("(")  # no regular expression
    assert "ready" not in vars(late)


def test_it_is_compiled_once() -> None:
    late = LatePattern("a")
    assert late.ready is late.ready
