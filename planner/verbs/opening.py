"""The book a verb works on, and the moment it works at."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from planner.book.errors import BookMissing
from planner.book.lock import PATIENCE
from planner.book.repository import Book
from planner.book.whereabouts import default_book_path
from planner.config import Settings, amiss, load_settings, settings_path, usable
from planner.dates.daymath import within_reach
from planner.dates.zones import is_zone, local_now, to_utc
from planner.errors import HostbookError
from planner.people.host import Host
from planner.values.problem import Problem
from planner.verbs.printing import complain


def machine_now() -> datetime:
    """The instant the machine's clock shows, in UTC; it may stand anywhere."""
    return datetime.now(UTC)


class Clock:
    """Tells the moment: the machine's, or for ever the one that was asked for."""

    def __init__(self, fixed: datetime | None, zone: str) -> None:
        self._fixed = fixed
        self.zone = zone
        """The IANA zone that a moment without an offset is in."""

    def amiss(self) -> tuple[Problem, ...]:
        """What is to be said of a machine's clock that stands where no calendar goes; else nothing."""
        shown = machine_now() if self._fixed is None else None
        if shown is None or within_reach(shown) == shown:
            return ()
        year = f"This machine's clock shows the year {shown.year}."
        return (Problem(field="clock", text=f"{year} Until it is set right, nothing is due on time."),)

    def __call__(self) -> datetime:
        """The instant, in UTC."""
        if self._fixed is None:
            return within_reach(machine_now())
        if self._fixed.tzinfo is not None:
            return within_reach(self._fixed).astimezone(UTC)
        instant = to_utc(self._fixed, self.zone)
        if isinstance(instant, Problem):
            raise HostbookError(instant.text)
        return within_reach(instant)


class Opened(NamedTuple):
    """What a verb works on.

    Attributes:
        book: the open book.
        clock: gives the moment, with a zone.
        settings: how the host wants hostbook to behave.
        wrong: what was amiss in the settings, and has been said.
    """

    book: Book
    clock: Clock
    settings: Settings
    wrong: tuple[Problem, ...] = ()

    @property
    def host(self) -> Host:
        """The host's profile; a nameless one until it is written."""
        return self.book.host or Host(name="", zone=self.clock.zone)

    @property
    def now(self) -> datetime:
        """The moment, with a zone."""
        return self.clock()

    @property
    def wall(self) -> datetime:
        """The wall time where the host lives, without a zone."""
        return local_now(self.clock(), self.clock.zone)

    @property
    def today(self) -> date:
        """The day it is where the host lives."""
        return self.wall.date()


def open_book(args: argparse.Namespace, *, create: bool = False, patience: float = PATIENCE) -> Opened:
    """Open the book that the arguments name, or the host's usual one.

    Args:
        args: the parsed arguments, with ``book`` and ``now``.
        create: whether a path without a book is a new, empty book.
        patience: seconds to wait while another program holds the lock.

    Raises:
        HostbookError: it cannot be opened, or the settings cannot be read.
    """
    settings, wrong = settings_now()
    path = book_path(args, settings)
    clock = Clock(args.now, settings.zone)
    try:
        book = Book.open(path, clock=clock, create=create, patience=patience)
    except BookMissing as missing:
        raise HostbookError(
            f"{missing} Start one with `hostbook`, or look around with `hostbook demo`."
        ) from missing
    return opened(book, clock, settings, wrong)


def settings_now() -> tuple[Settings, tuple[Problem, ...]]:
    """The settings without what is amiss in them, and that, which is said in a line.

    Raises:
        SettingsUnreadable: their file cannot be read as settings.
    """
    settings = load_settings(settings_path())
    wrong = amiss(settings)
    for problem in wrong:
        complain(problem.text)
    return usable(settings), wrong


def opened(book: Book, clock: Clock, settings: Settings, wrong: tuple[Problem, ...]) -> Opened:
    """What a verb works on, with the clock set to the zone of the book's host."""
    if book.host is not None and is_zone(book.host.zone):
        clock.zone = book.host.zone
    for problem in (stands := clock.amiss()):
        complain(problem.text)
    return Opened(book=book, clock=clock, settings=settings, wrong=(*wrong, *stands))


def book_path(args: argparse.Namespace, settings: Settings) -> Path:
    """Where the book is: as asked for, else as the settings say, else its usual place."""
    named = args.book if args.book is not None else settings.book
    if args.book is not None and not args.book.strip():
        raise HostbookError("--book names no file.")
    if not named:
        return default_book_path()
    if "\0" in named:
        raise HostbookError("A path cannot hold a null character.")
    return Path(named).expanduser()
