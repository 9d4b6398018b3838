"""What the host says of a table's columns, as `Wer=name`, laid over what their headings tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.errors import HostbookError
from planner.exchange.contact_files import ContactFile
from planner.exchange.contact_headings import FIELDS
from planner.values.record import changed
from planner.values.text import fold, inert_line, listed

SHOWN = 12
"""Columns that are named in one message."""


def told_columns(said: Sequence[str]) -> dict[str, str]:
    """What each column holds, by its folded heading.

    Args:
        said: a heading, an equals sign and what it holds, each: ``Wer=name``, ``Wo=organisation``.

    Raises:
        HostbookError: one says nothing, or something that no column holds; the message is a whole sentence.
    """
    by_word = {fold(word): field for field, word in FIELDS.items()} | {
        field: field for field in FIELDS if field
    }
    told = {}
    for one in said:
        heading, equals, what = one.rpartition("=")
        if not equals or not heading.strip():
            raise HostbookError(f"--map takes a heading and what is under it, as in “Wer=name”, not “{one}”.")
        field = by_word.get(fold(what))
        if field is None:
            raise HostbookError(
                f"No column holds “{inert_line(what)}”. A column can hold: {', '.join(FIELDS.values())}."
            )
        told[fold(heading)] = field
    return told


def with_told(files: Sequence[ContactFile], told: Mapping[str, str]) -> list[ContactFile]:
    """The files with the columns of their tables as the host says they are.

    Raises:
        HostbookError: a column is in none of them, or a table has none for names; it says what to do.
    """
    tables = [file.table for file in files if file.table is not None]
    there = {fold(column.heading): column.heading for table in tables for column in table.columns}
    missing = [heading for heading in told if heading not in there]
    if missing:
        has = f"the columns are {_named(list(there.values()))}" if there else "there is no table to read"
        raise HostbookError(f"There is no column “{inert_line(missing[0])}”: {has}.")
    return [_told(file, told) for file in files]


def _told(file: ContactFile, told: Mapping[str, str]) -> ContactFile:
    if file.table is None:
        return file
    columns = tuple(
        changed(column, field=told.get(fold(column.heading), column.field)) for column in file.table.columns
    )
    table = changed(file.table, columns=columns)
    if table.names_people:
        return changed(file, table=table)
    first = inert_line(columns[0].heading).replace('"', "")
    raise HostbookError(
        f"{file.source} has no column that is known to hold names; its columns are "
        f'{_named([column.heading for column in columns])}. Say which does: --map "{first}=name". '
        "Nothing was written."
    )


def _named(headings: Sequence[str]) -> str:
    shown = [inert_line(heading) for heading in headings[:SHOWN]]
    return listed([*shown, f"{len(headings) - SHOWN} more"] if len(headings) > SHOWN else shown)
