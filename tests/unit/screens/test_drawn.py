"""What the shared widgets draw: columns, pieces of text, and how long ago a day was."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from screens.widgets.card import TWO_COLUMNS, in_columns, labelled, pieces
from screens.widgets.lines import hanging, wrap_cells
from screens.widgets.marks import Cell, ago, columns

TODAY = date(2026, 11, 21)
ROW = (Cell("Ines Duarte", "bold", 18, 24), Cell("Lago SA", "", 12, 24), Cell("no touch", "", 13, 13))


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "yesterday"),
        (5, "5 days ago"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (59, "8 weeks ago"),
        (60, "2 months ago"),
        (364, "12 months ago"),
        (365, "1 year ago"),
        (800, "2 years ago"),
        (-1, "ahead"),
    ],
)
def test_a_day_is_so_long_ago(days: int, said: str) -> None:
    assert ago(TODAY - timedelta(days=days), TODAY) == said


@given(st.integers(1, 200))
def test_a_row_is_exactly_as_wide_as_its_place(width: int) -> None:
    assert columns(ROW, width, growing=(1,)).cell_length == width


def test_the_last_cells_are_left_out_where_there_is_no_room() -> None:
    assert "Lago" in columns(ROW, 47).plain
    assert "no touch" in columns(ROW, 47).plain
    assert "no touch" not in columns(ROW, 46).plain
    assert columns(ROW, 31).plain.strip() == "Ines Duarte"


WORDS = st.text("abc dé🚣", max_size=30)


@given(st.lists(WORDS, max_size=6), st.integers(25, 90))
def test_nothing_that_is_said_on_a_card_is_lost_or_too_wide(texts: list[str], width: int) -> None:
    lines = labelled("Drinks", [(text, "") for text in texts], width)
    said = "".join(line.plain for line in lines)
    for text in texts:
        assert all(word in said for word in text.split() if len(word) < 6)
    assert all(line.cell_length <= width for line in lines)


def test_pieces_stand_beside_each_other_until_the_line_is_full() -> None:
    lines = pieces([("white wine", ""), ("water", ""), ("espresso", "")], 20)
    assert [line.plain for line in lines] == ["white wine · water", "espresso"]


PIECES = st.lists(st.text(st.characters(categories=("L", "N", "Zs")), min_size=1, max_size=40), max_size=4)


@given(PIECES, st.integers(20, 90))
def test_a_row_loses_no_word_and_is_never_too_wide(texts: list[str], width: int) -> None:
    rows = hanging(Content("! "), [(text, "") for text in texts], Content("19 d late"), width)
    said = "".join(row.plain[2:] for row in rows).replace("19 d late", "", 1)
    assert "".join(said.split()) == "".join("".join(texts).split())
    assert all(cell_len(row.plain) <= width for row in rows)


def test_a_piece_that_fits_on_a_line_is_not_broken() -> None:
    rows = hanging(
        Content("· "), [("Ines Duarte", ""), ("5 years together", "")], Content("Wed 2 Dec"), width=31
    )
    assert [row.plain for row in rows] == ["· Ines Duarte         Wed 2 Dec", "  5 years together"]


def test_what_stands_at_the_end_of_a_row_is_whole_however_long_its_words() -> None:
    first, *rest = hanging(
        Content("○ "), [("Send Tomás the catalogue dates", "")], Content("by Fri"), width=24
    )
    assert first.plain == "○ Send Tomás the  by Fri"
    assert [row.plain for row in rest] == ["  catalogue dates"]


def test_the_halves_of_a_card_stand_beside_each_other_where_there_is_room() -> None:
    def left(width: int) -> list[Content]:
        return [Content("a" * width), Content("b")]

    def right(width: int) -> list[Content]:
        return [Content("c" * width)]

    assert len(in_columns(left, right, TWO_COLUMNS)) == 2
    assert len(in_columns(left, right, TWO_COLUMNS - 1)) == 3
    assert in_columns(left, right, TWO_COLUMNS)[0].cell_length == TWO_COLUMNS


def test_no_line_ends_with_the_dot_between_two_pieces() -> None:
    assert wrap_cells("Casa do Lago · Lisbon · +351 21", 15) == ["Casa do Lago", "Lisbon · +351", "21"]
    assert wrap_cells("the sign is ·", 20) == ["the sign is ·"]
