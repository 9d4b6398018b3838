"""Files of people, whatever they are: cards are told from tables by what is in them, not by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from planner.errors import HostbookError
from planner.exchange.contact_csv import Table, read_rows, read_table
from planner.exchange.text_files import NotText, named_file
from planner.exchange.vcard_lines import count_cards
from planner.exchange.vcard_read import read_vcards
from planner.people.arrivals import Arrival, arrive
from planner.people.candidate import Candidate, Refused
from planner.people.person import Person
from planner.values.record import Record
from planner.values.text import inert_line

LARGEST = 200_000_000
"""Bytes of a file that is read: ten thousand cards with their pictures."""
LOOKED_AT = 65536
"""Bytes from the beginning that show which of the two it is."""
AT_A_TIME = 100
"""Cards between one word of how far the reading has come and the next."""
SHOWN_HEADINGS = 8
TOO_LARGE = "is too large; write it out again without pictures, or in parts"
CARDS = ("vcf", "vcard")
ENDINGS = (*CARDS, "csv", "tsv")
"""How the names of such files usually end."""


class ContactFile(Record, frozen=True, kw_only=True):
    """A file of people, ready to be read.

    Attributes:
        source: its name.
        data: its bytes; empty once they are a table.
        table: the table in it; None for cards.
        total: about how many people it holds, for showing how far the reading has come.
    """

    source: str
    data: bytes = b""
    table: Table | None = None
    total: int


def open_path(path: Path) -> ContactFile:
    """See what the file at a path holds.

    Raises:
        HostbookError: it cannot be read, or holds neither cards nor a table; the message is a whole sentence.
    """
    try:
        return open_contacts(named_file(path, LARGEST), inert_line(path.name))
    except NotText as wrong:
        raise HostbookError(f"{inert_line(str(path))} {wrong}. Nothing was written.") from wrong


def open_contacts(data: bytes, source: str) -> ContactFile:
    """See what a file holds.

    Args:
        data: the file as it is on disk.
        source: its name.

    Raises:
        NotText: it holds neither cards nor a table; the message is the end of a sentence.
    """
    if len(data) > LARGEST:
        raise NotText(TOO_LARGE)
    ending = source.rpartition(".")[2].casefold()
    start = data[:LOOKED_AT].replace(b"\0", b"").upper()
    if b"BEGIN:VCARD" in start or ending in CARDS:
        return ContactFile(source=source, data=data, total=count_cards(data))
    table = read_table(data, source)
    return ContactFile(source=source, table=table, total=max(1, len(table.rows)))


def read_contacts(file: ContactFile) -> Iterator[Candidate | Refused]:
    """Everyone in a file, and what could not be read, in order.

    Raises:
        HostbookError: it holds no cards, or no column of its table is known to hold a name.
    """
    try:
        yield from read_vcards(file.data, file.source) if file.table is None else _named_rows(file.table)
    except NotText as wrong:
        raise HostbookError(f"{file.source} {wrong}. Nothing was written.") from wrong


def _named_rows(table: Table) -> Iterator[Candidate | Refused]:
    if not table.names_people:
        headings = ", ".join(column.heading for column in table.columns[:SHOWN_HEADINGS])
        raise NotText(f"has no column that hostbook knows to hold names; its columns are {headings}")
    return read_rows(table)


def set_beside(
    files: Sequence[ContactFile], people: Sequence[Person], goes_on: Callable[[int, int], bool]
) -> tuple[list[Arrival], list[Refused]]:
    """Everyone in the files beside those in the book, and what could not be read.

    Args:
        files: the files.
        people: everyone in the book.
        goes_on: told now and then how many are read, of about how many; the reading ends where it says no.

    Raises:
        HostbookError: a file cannot be read.
    """
    total = sum(file.total for file in files)
    refused: list[Refused] = []

    def candidates() -> Iterator[Candidate]:
        everyone = (one for file in files for one in read_contacts(file))
        for done, one in enumerate(everyone, 1):
            if done % AT_A_TIME == 0 and not goes_on(done, max(done, total)):
                return
            if isinstance(one, Refused):
                refused.append(one)
            else:
                yield one

    return list(arrive(people, candidates())), refused
