"""Reckoning the notable days about an outing behind a screen, which shows them, or why there are none."""

from __future__ import annotations

from functools import partial
from typing import Any

from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from planner.almanac.wanted import Wanted, failed, wanted
from planner.faults import keep_fault
from planner.outings.situation import Situation
from screens.desk import Desk

PAUSE_SECONDS = 0.3
"""A pause in typing after which a day is reckoned: the keys come first."""


class DaysReckoned(Message):
    """Something has come to the desk to be shown: notable days, or that they could not be told."""


class Reckoner:
    """What one screen wants reckoned. A thread does it, which touches neither a widget nor the book.

    Args:
        screen: is told with a message when there is something to show.
        desk: the host's desk.
    """

    def __init__(self, screen: Screen[Any], desk: Desk) -> None:
        self._screen, self._desk = screen, desk
        self._asked: set[Wanted] = set()
        self._pause: Timer | None = None

    def see_to(self, situation: Situation) -> None:
        """Have the days of an outing reckoned after a pause, unless they are known, or asked for already."""
        what = wanted(situation)
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
        known = self._desk.reckoned.get(what) if what is not None else None
        if what is not None and (known is None or known.failed) and what not in self._asked:
            self._pause = self._screen.set_timer(PAUSE_SECONDS, partial(self._begin, what))

    def _begin(self, what: Wanted) -> None:
        self._asked.add(what)
        self._screen.run_worker(partial(self._reckon, what), thread=True, description="notable days")

    def _reckon(self, what: Wanted) -> None:
        try:
            from planner.almanac.reckoning import reckon  # noqa: PLC0415 - calendars and gazetteer, in the thread

            found = reckon(what)
        except (OSError, ImportError) as wrong:
            found = failed(wrong)
        except Exception as fault:  # noqa: BLE001 - a plan stands without its holidays, whatever is wrong with them
            keep_fault(fault)
            found = failed(fault)
        self._desk.reckoned[what] = found
        if found.days or found.unreckoned:
            self._screen.post_message(DaysReckoned())
