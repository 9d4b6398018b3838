"""Records as a table that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from planner.values.record import Record
from planner.values.text import inert

FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""A spreadsheet runs a cell that begins with one of these, so such a text gets an apostrophe before it
(OWASP, "CSV Injection", seen 2026)."""

BYTE_ORDER_MARK = "\ufeff"
"""Without it the best-known spreadsheet does not read a CSV as UTF-8."""

SEPARATOR = "; "
Cell = str | int | float | bool | date | None
R = TypeVar("R", bound=Record)
Columns = dict[str, Callable[[R], Cell]]


def as_csv(records: Iterable[R], columns: Columns[R]) -> str:
    """The records as a table that is safe to open in a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    for record in records:
        writer.writerow([safe_cell(cell(record)) for cell in columns.values()])
    return BYTE_ORDER_MARK + out.getvalue()


def safe_cell(value: Cell) -> str | int | float:
    """A cell that a spreadsheet shows and never runs; numbers stay numbers."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return value
    text = inert(value if isinstance(value, str) else value.isoformat())
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text
