"""A table of people, as spreadsheets and address books write them out: its columns and its rows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from planner.exchange.card_days import column_is_day_first
from planner.exchange.contact_headings import LEFT_OUT, NAMES, field_of
from planner.exchange.contact_rows import row_properties
from planner.exchange.text_files import NotText, as_utf8, decoded
from planner.exchange.vcard_lines import Card
from planner.exchange.vcard_read import read_card
from planner.people.candidate import Candidate, Refused
from planner.people.person import TITLES
from planner.values.record import Record, changed
from planner.values.text import fold

APART = (",", ";", "\t", "|")
PREAMBLE = 10
"""Lines that may stand before the headings: some programs write a greeting there."""
ENOUGH = 2
"""Headings that are known, from which on a line is the line of headings."""
MOST_OPEN = 20
"""Quotation marks that are never closed, from which on a file is no table."""
LONGEST = 100_000
"""Characters of one cell that are read; no note is as long."""
HONORIFICS = TITLES | {
    "m",
    "mme",
    "mlle",
    "dhr",
    "mevr",
    "sig",
    "sigra",
    "srta",
    "don",
    "dona",
    "ing",
    "dott",
    "fr",
    "hr",
}


class Column(Record, frozen=True, kw_only=True):
    """A column of a table.

    Attributes:
        heading: what stands above it.
        sample: the first thing in it.
        field: what it holds, as :func:`~planner.exchange.contact_headings.field_of` says; empty: left out.
    """

    heading: str
    sample: str
    field: str


class Row(Record, frozen=True, kw_only=True):
    """A row of a table.

    Attributes:
        line: that on which it begins, from 1.
        cells: from the left.
        open: whether a quotation mark in it is never closed; it is one line then.
    """

    line: int
    cells: tuple[str, ...]
    open: bool = False


class Table(Record, frozen=True, kw_only=True):
    """A table of people.

    Attributes:
        source: the name of the file.
        columns: from the left.
        rows: without the headings.
    """

    source: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def names_people(self) -> bool:
        """Whether any column is known to hold a name."""
        return any(column.field in NAMES for column in self.columns)


def read_table(data: bytes, source: str) -> Table:
    """The table in a file, its columns told by their headings as far as those are known.

    Args:
        data: the file as it is on disk.
        source: its name.

    Raises:
        NotText: it is empty, no text, or no table.
    """
    text = decoded(as_utf8(data))
    if hint := re.match(r"sep=(.)\r?\n", text):  # what a spreadsheet writes for itself
        rows = _rows(text[hint.end() :], hint[1])
    else:
        rows = max((_rows(text, apart) for apart in APART), key=_likelihood)
    at = next((n for n, row in enumerate(rows[:PREAMBLE]) if _known(row) >= ENOUGH), 0)
    if not rows:
        raise NotText("holds no rows")
    body = tuple(rows[at + 1 :])
    if not body:
        raise NotText("has headings, and nobody beneath them")
    columns = tuple(
        Column(
            heading=heading.strip() or f"Column {n + 1}",
            sample=next(
                (row.cells[n].strip() for row in body if n < len(row.cells) and row.cells[n].strip()), ""
            ),
            field=field_of(heading),
        )
        for n, heading in enumerate(rows[at].cells)
    )
    return Table(source=source, columns=_with_titles(columns, body), rows=body)


def read_rows(table: Table) -> Iterator[Candidate | Refused]:
    """Everyone in a table, and the rows that could not be read, in order."""
    day_first = {
        n: column_is_day_first([row.cells[n] for row in table.rows if n < len(row.cells)])
        for n, column in enumerate(table.columns)
        if column.field in ("birthday", "anniversary") or column.field.startswith("event.")
    }
    known = next((told for told in day_first.values() if told is not None), None)
    for number, row in enumerate(table.rows, 1):
        if row.open:
            why = "opens a quotation mark that nothing closes"
            yield Refused(source=table.source, number=number, line=row.line, why=why)
            continue
        if len(row.cells) > len(table.columns) and any(
            cell.strip() for cell in row.cells[len(table.columns) :]
        ):
            why = f"has {len(row.cells)} cells, and the table has {len(table.columns)} headings"
            yield Refused(source=table.source, number=number, line=row.line, why=why)
            continue
        if max(map(len, row.cells), default=0) > LONGEST:
            why = "has a cell longer than any note is"
            yield Refused(source=table.source, number=number, line=row.line, why=why)
            continue
        properties = row_properties(
            [(column.heading, column.field) for column in table.columns], row.cells, day_first=known
        )
        yield read_card(Card(number=number, line=row.line, properties=properties), table.source)


def _rows(text: str, apart: str) -> list[Row]:
    """The rows that are not blank; a quotation mark that is never closed spoils its own line only."""
    csv.field_size_limit(max(LONGEST * 100, csv.field_size_limit()))
    lines = list(io.StringIO(text, newline=""))
    found: list[Row] = []
    start = 0
    for _ in range(MOST_OPEN):
        for row, end in _parted(lines, apart, start):
            if end > row.line and _is_open(lines[row.line - 1 : end], apart):
                found.append(changed(row, cells=row.cells[:1], open=True))
                start = row.line
                break
            found.append(row)
        else:
            return found
    raise NotText(f"leaves {MOST_OPEN} quotation marks open, so that nobody can say where a row ends")


def _parted(lines: list[str], apart: str, start: int) -> Iterator[tuple[Row, int]]:
    """The rows from a line on, each with the line on which it ends."""
    reader = csv.reader(lines[start:], delimiter=apart)
    before = start
    try:
        for cells in reader:
            end = start + reader.line_num
            if any(cell.strip() for cell in cells):
                yield Row(line=before + 1, cells=tuple(cells)), end
            before = end
    except csv.Error as error:
        raise NotText(f"cannot be read as a table on line {start + reader.line_num}: {error}") from None


def _is_open(lines: list[str], apart: str) -> bool:
    """Whether lines that were read as one row are held together only by a quotation mark left open."""
    try:
        list(csv.reader(lines, delimiter=apart, strict=True))
    except csv.Error:
        return True
    return False


def _known(row: Row) -> int:
    return sum(1 for cell in row.cells if field_of(cell) != LEFT_OUT)


def _likelihood(rows: list[Row]) -> tuple[int, int]:
    """How likely rows were parted at the right sign: by headings that are known, then by how many cells."""
    start = rows[:PREAMBLE]
    return max(map(_known, start), default=0), min((len(row.cells) for row in start), default=0)


def _with_titles(columns: tuple[Column, ...], rows: tuple[Row, ...]) -> tuple[Column, ...]:
    """The columns with each ``title`` told to be a role, or what is said before a name."""
    titles = [n for n, column in enumerate(columns) if column.field == "title"]
    has_role = any(column.field == "role" for column in columns)

    def meaning(n: int) -> str:
        words = {
            fold(row.cells[n]).rstrip(".") for row in rows if n < len(row.cells) and row.cells[n].strip()
        }
        before = bool(words) and all(set(re.findall(r"\w+", word)) <= HONORIFICS for word in words)
        return "prefix" if before or has_role or (len(titles) > 1 and n == titles[0]) else "role"

    return tuple(changed(c, field=meaning(n)) if n in titles else c for n, c in enumerate(columns))
