"""Reckoning the notable days about an outing behind a screen, which shows them, or why there are none."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from planner.almanac.elsewhere import holiday_at, wanted_elsewhere
from planner.almanac.wanted import Reckoned, Wanted, failed, wanted
from planner.dates.notable import HolidayAt
from planner.faults import keep_fault
from planner.outings.situation import Situation
from planner.places.venue import Venue
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
        self.see_to_all(() if what is None else (what,))

    def holidays_at(self, situation: Situation, venues: Iterable[Venue]) -> tuple[HolidayAt, ...]:
        """The public holidays at places in other cities, as far as they are known; the rest are reckoned."""
        if wanted(situation) is None:
            return ()
        elsewhere = wanted_elsewhere(situation, venues)
        self.see_to_all(what for _, what in elsewhere)
        known = ((venue, what, self._desk.reckoned.get(what)) for venue, what in elsewhere)
        return tuple(holiday_at(venue, what, found) for venue, what, found in known if found is not None)

    def see_to_all(self, wants: Iterable[Wanted]) -> None:
        """Have several reckoned, one after another; of those that were to come, only these are."""
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
        missing = tuple(what for what in dict.fromkeys(wants) if self._is_missing(what))
        if missing:
            self._pause = self._screen.set_timer(PAUSE_SECONDS, partial(self._begin, missing))

    def _is_missing(self, what: Wanted) -> bool:
        known = self._desk.reckoned.get(what)
        return (known is None or known.failed) and what not in self._asked

    def _begin(self, wants: tuple[Wanted, ...]) -> None:
        self._asked.update(wants)
        self._screen.run_worker(partial(self._reckon, wants), thread=True, description="notable days")

    def _reckon(self, wants: tuple[Wanted, ...]) -> None:
        """Reckon each, and say once whether there is anything to show."""
        found = [self._reckoned(what) for what in wants]
        if any(one.days or one.unreckoned for one in found):
            self._screen.post_message(DaysReckoned())

    def _reckoned(self, what: Wanted) -> Reckoned:
        try:
            from planner.almanac.reckoning import reckon  # noqa: PLC0415 - calendars and gazetteer, in the thread

            found = reckon(what)
        except (OSError, ImportError) as wrong:
            found = failed(wrong)
        except Exception as fault:  # noqa: BLE001 - a plan stands without its holidays, whatever is wrong with them
            keep_fault(fault)
            found = failed(fault)
        self._desk.reckoned[what] = found
        return found
