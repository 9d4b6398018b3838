"""The demo book: a believable book, laid out around today, filled in the way a host's own is."""

from __future__ import annotations

from datetime import datetime

from planner.book.repository import Book
from planner.errors import HostbookError
from planner.exchange.demo_filler import Filler, good
from planner.exchange.demo_gifts import demo_gifts
from planner.exchange.demo_limits import fill_policies, fill_register
from planner.exchange.demo_outings import OutingFiller
from planner.exchange.demo_pages import (
    AccountPages,
    HostPage,
    OutingPage,
    Outings,
    People,
    Venues,
)
from planner.exchange.reference import read_data
from planner.people.host import Host
from planner.people.host_entry import read_host

FIRST_YEAR, LAST_YEAR = 1950, 2150
"""The years of a clock that the demo book is laid out in; the notes of its past reach a year back."""


class ClockAstray(HostbookError):
    """A clock so far from today that no day of the demo book could be said."""


def fill_demo(book: Book, now: datetime) -> None:
    """Fill an empty book with the demo, in one write.

    Everything goes the way a host's own input goes: forms are read, dates are read, plans are drafted, notes
    are read line by line and filed. The same moment gives the same book, ids and all.

    Args:
        book: an empty book.
        now: the instant the demo is looked at, with a zone; all its days are counted from it.

    Raises:
        ClockAstray: the clock shows a year that no day is read in.
        DemoDamaged: a page of the demo does not read; a test would have seen it.
    """
    if not FIRST_YEAR <= now.year <= LAST_YEAR:
        raise ClockAstray(
            f"This computer’s clock shows the year {now.year}, and the demo book is laid out around today. "
            "Set the clock, or give a day: hostbook demo --now 2026-12-03T12:30."
        )
    host = good(read_host(read_data("demo/host.toml", HostPage).typed, Host(name="")), "host")
    with book.transaction("fill the demo book"):
        book.save_host(host)
        filler = Filler(book, host, now)
        outings = OutingFiller(filler)
        for venue in read_data("demo/venues.toml", Venues).venue:
            filler.venue(venue)
        for person in read_data("demo/people.toml", People).person:
            filler.person(person)
        fill_policies(book)
        for outing in sorted(read_data("demo/outings.toml", Outings).outing, key=_when):
            outings.outing(outing)
        for note in read_data("demo/accounts.toml", AccountPages).note:
            filler.account_note(note)
        for gift in demo_gifts(filler.id_of, filler.new_id, filler.from_today, host.currency):
            book.gifts.put(gift)
        fill_register(book, filler.of, lambda days: filler.from_today(-days), filler.new_id)


def _when(page: OutingPage) -> tuple[bool, int]:
    return page.days is None, page.days or 0
