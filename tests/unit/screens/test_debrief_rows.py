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


def test_a_doubt_names_the_key_that_settles_it() -> None:
    def told(doubt: str) -> str:
        line = NoteLine(text="rows", kind=LineKind.FACT, sure=False, why_unsure=doubt)
        return reading_row(ReadAs(line), 110, date(2026, 11, 26))[1].plain.strip()

    assert told("whom it is about") == "whom it is about: enter keeps it, w somebody else"
    assert told("which day it is") == "which day it is: enter keeps it, d the day"
    assert told("what it is about; whom it is about").endswith("enter keeps it, t the topic, w somebody else")
