"""How a line that was read is drawn."""

from __future__ import annotations

from datetime import date

from planner.notes.line import LineKind, NoteLine
from screens.debrief_rows import ReadAs, reading_row


def test_a_long_doubt_is_told_whole_on_as_many_rows_as_it_takes() -> None:
    doubt = "alcohol left for now: the card stays as it is until she says so herself"
    line = NoteLine(text="no wine for bea", kind=LineKind.DIET, sure=False, why_unsure=doubt)

    _, *rows = reading_row(ReadAs(line, "Bea"), 50, date(2026, 11, 26))

    assert all(row.cell_length <= 50 for row in rows)
    told = " ".join(" ".join(row.plain for row in rows).split())
    assert told == f"{doubt}: enter keeps it, o another kind"
