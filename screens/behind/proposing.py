"""The year's proposal, worked out behind a screen: a thread reckons the days and spreads the touches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from textual.message import Message
from textual.screen import Screen

from planner.almanac.wanted import Wanted, wanted_by
from planner.config import (
    LEAST_A_WEEK,
    MOST_A_WEEK,
    load_settings,
    save_settings,
    settings_path,
    touches_a_week,
)
from planner.courtship.courting import Courting
from planner.courtship.planned import PlannedTouch
from planner.courtship.year import DAYS_AHEAD, Line, Proposal, propose
from planner.dates.notable import NotableDay
from planner.values.record import changed
from screens.desk import Desk


class Made(NamedTuple):
    """A proposal, and the notable days it was made around."""

    proposal: Proposal
    days: tuple[NotableDay, ...]


class Proposed(Message):
    """The year is worked out."""


class Proposer:
    """The proposal as of the book; what is accepted of it leaves the rest of it as it is.

    Args:
        screen: is told with a message when it is there.
        desk: the host's desk.
    """

    def __init__(self, screen: Screen[Any], desk: Desk) -> None:
        self._screen, self._desk = screen, desk
        self.cap = touches_a_week(desk.settings)
        self._made: Made | None = None
        self._of: tuple[object, ...] = ()
        self._asked: tuple[object, ...] = ()

    def set_cap(self, cap: int) -> None:
        """How many touches a week; it is kept for the next time."""
        self.cap = max(LEAST_A_WEEK, min(cap, MOST_A_WEEK))
        save_settings(changed(load_settings(settings_path()), touches_a_week=self.cap), settings_path())

    def see_to(self, now: Courting) -> Made | None:
        """The proposal as last worked out, None before that; the screen is told when there is a newer one."""
        outings = tuple(p for p in now.plans if p.id not in self._desk.book.planned)
        hangs_on = (now.people, now.log, now.matrix, now.own, outings, now.today, self.cap)
        if not _alike(hangs_on, self._of) and not _alike(hangs_on, self._asked):
            self._asked = hangs_on
            last = now.today.fromordinal(now.today.toordinal() + DAYS_AHEAD)
            what = wanted_by(self._desk.host, now.courted, now.today, last)
            self._screen.run_worker(
                partial(self._work, now, what, self.cap, hangs_on),
                thread=True,
                exit_on_error=False,
                description="the year ahead",
            )
        return self._made

    def _work(self, now: Courting, what: Wanted, cap: int, hangs_on: tuple[object, ...]) -> None:
        from planner.almanac.reckoning import reckon  # noqa: PLC0415 - calendars and gazetteer, in the thread

        days = reckon(what).days
        made = Made(propose(now, days, cap), days)
        if hangs_on is self._asked:
            self._made, self._of = made, hangs_on
            self._screen.post_message(Proposed())


def plan_lines(desk: Desk, lines: Sequence[Line], label: str) -> None:
    """Take lines of a proposal for planned, in one write."""
    book = desk.book
    with book.transaction(label):
        for line in lines:
            book.planned.put(
                PlannedTouch(
                    id=book.new_id(), person_id=line.person.id, touch=line.touch, on=line.on,
                    accepted_on=desk.today(), why=line.why,
                )
            )  # fmt: skip


def _alike(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether two are the same things; shelves give the same records until they change."""
    return len(one) == len(other) and all(a is b or a == b for a, b in zip(one, other, strict=True))
