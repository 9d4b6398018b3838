"""Text made inert, tables in step."""

from __future__ import annotations

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.verbs.printing import cells, cut, document, padded, prepare_streams, say, table


def test_control_sequences_are_shown_and_not_sent(capsys: pytest.CaptureFixture[str]) -> None:
    say("Ines\x1b[2J\x9b2J\u202e Duarte")
    out = capsys.readouterr().out
    assert out == "Ines␛[2J�2J Duarte\n"


def test_a_line_end_in_a_cell_does_not_break_the_row() -> None:
    assert table([("a\nb", "c")], indent="") == ["a b  c"]


@pytest.mark.parametrize(
    ("text", "width"),
    [("Ines", 4), ("Inês", 4), ("Ine\u0302s", 4), ("田中", 4), ("👩‍🍳 chef", 7), ("👍🏽", 2), ("שלום", 4)],
)
def test_width_is_counted_in_cells(text: str, width: int) -> None:
    assert cells(text) == width


def test_columns_line_up_whatever_the_letters() -> None:
    lines = table([("田中", "x"), ("Ines", "x"), ("Inês", "x")], indent="")
    assert {cells(line) for line in lines} == {7}


def test_the_last_column_runs_on_and_others_are_cut() -> None:
    long = "word " * 30
    (line,) = table([(long, long)], indent="")
    assert line.endswith(long.strip())
    assert "…" in line
    assert len(line) < 2 * len(long)


@given(st.text(max_size=200), st.integers(min_value=2, max_value=60))
def test_a_cut_text_fits(text: str, most: int) -> None:
    assert cells(cut(text, most)) <= most


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=30))
def test_padding_never_cuts(text: str) -> None:
    assert padded(text, 10).startswith(text)


def test_a_sign_the_terminal_lacks_has_a_stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    prepare_streams()
    say("●○ Inês … 12 × 田中")
    sys.stdout.flush()
    assert raw.getvalue() == b"*o In?s ... 12 x ??\n"


def test_a_document_is_utf_8_whatever_the_terminal_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    prepare_streams()
    say("first")
    document("Inês\n")
    assert raw.getvalue().decode("utf-8") == "first\nInês\n"
