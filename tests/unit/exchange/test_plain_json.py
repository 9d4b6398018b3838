"""JSON in which nothing can act on a terminal."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.plain_json import as_json

ACTING = "\x1b\x07\x08\x7f\x85\x9b\u2028\u202e\u2066"


@given(st.text())
def test_json_reads_back_as_it_was(text: str) -> None:
    assert json.loads(as_json({"text": text})) == {"text": text}


@given(st.text(alphabet=ACTING + "ab"))
def test_json_holds_nothing_a_terminal_acts_on(text: str) -> None:
    assert not set(as_json([text], indent=None)) & set(ACTING)


def test_half_a_character_is_escaped() -> None:
    assert as_json("\udcff", indent=None) == '"\\udcff"'
