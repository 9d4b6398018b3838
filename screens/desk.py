"""What every screen is handed: the book, the clock, and the reference content."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from planner.agenda.agenda import Kept
from planner.almanac.wanted import Reckoned, Wanted, wanted, with_days
from planner.book.repository import Book
from planner.book.unsaved import Unsaved
from planner.config import Settings
from planner.courtship.put_off import PutOff
from planner.dates.zones import is_zone, local_now
from planner.outings.situation import Situation
from planner.people.facts import Fact, may_show
from planner.people.host import Host
from planner.values.problem import Problem
from planner.values.record import Record

if TYPE_CHECKING:
    from planner.agenda.aside import Aside
    from planner.book.findable import Findable
    from planner.online.patience import Patience

TELLS_FACTS = "-tells-facts"
"""The class of sheets that show facts: they close when private mode begins."""


class PrivateMode:
    """Whether somebody may be looking on; one key changes it, and every screen heeds it.

    Attributes:
        is_on: whether only ordinary facts are shown.
    """

    def __init__(self, *, is_on: bool) -> None:
        self.is_on = is_on


class Desk:
    """The tools on the host's desk.

    Args:
        book: the open book.
        clock: gives the present instant, with a zone.
        settings: how the host wants hostbook to behave.
        wrong: what was amiss in the settings, to be said once.
        demo: whether the book is the throw-away demo book.
    """

    def __init__(
        self,
        *,
        book: Book,
        clock: Callable[[], datetime],
        settings: Settings,
        wrong: tuple[Problem, ...] = (),
        demo: bool = False,
    ) -> None:
        self.book, self.clock, self.settings = book, clock, settings
        self.wrong, self.demo = wrong, demo
        self.at_risk: set[str] = set()
        """The outings whose newest change could not be saved; quitting says so first."""
        self.reckoned: dict[Wanted, Reckoned] = {}
        """The notable days that were reckoned already, by what they hang on."""
        self.kept = Kept()
        """What was reckoned of the book, until the book or the day is another."""

    @cached_property
    def private(self) -> PrivateMode:
        """Private mode: at first as the settings have it."""
        return PrivateMode(is_on=self.settings.private)

    @cached_property
    def findable(self) -> Findable:
        """What can be found in the book; read when it is first looked into, and then kept up."""
        from planner.book.findable import Findable  # noqa: PLC0415 - the way to Today does without

        return Findable(self.book)

    @cached_property
    def patience(self) -> Patience:
        """How long the router is left alone after it failed."""
        from planner.online.patience import Patience  # noqa: PLC0415 - only where a router is switched on

        return Patience()

    def may_show(self, fact: Fact) -> bool:
        """Whether a screen may show a fact now."""
        return may_show(fact, private=self.private.is_on)

    def aside(self) -> tuple[Aside, ...]:
        """What is put off and what was let go lately, as far as a screen may show it now."""
        from planner.book.aside import aside_in  # noqa: PLC0415 - only where something may have been put off

        return tuple(one for one in aside_in(self.book, self.today()) if self._may_show(one.source))

    def _may_show(self, source: Record) -> bool:
        """Whether what stands behind something put off may be shown: a fact to be asked may be private."""
        fact = self.book.facts.get(source.key.partition(":")[2]) if isinstance(source, PutOff) else None
        return fact is None or self.may_show(fact)

    def shown(self, situation: Situation) -> Situation:
        """A situation as a screen may show it now; what is saved or filed is made from the whole one."""
        if not self.private.is_on:
            return situation
        from planner.outings.discretion import discreet  # noqa: PLC0415 - asked for in private mode only

        return discreet(situation)

    def dated(self, situation: Situation) -> Situation:
        """A situation with its notable days, where they were reckoned; in private mode public ones only."""
        what = wanted(situation)
        found = self.reckoned.get(what) if what is not None else None
        if found is None:
            return situation
        known = with_days(situation, found)
        if not self.private.is_on:
            return known
        from planner.outings.discretion import of_everyone  # noqa: PLC0415 - as above

        return of_everyone(known)

    @property
    def typed(self) -> Unsaved:
        """What was typed and is not saved yet, by record and field: it is there again on return."""
        return self.book.unsaved

    def now(self) -> datetime:
        """The present instant, with a zone."""
        return self.clock()

    def wall(self) -> datetime:
        """The wall time where the host lives, without a zone."""
        return self.local(self.clock())

    def local(self, instant: datetime) -> datetime:
        """The wall time at an instant where the host lives; in UTC where the book names no known zone."""
        zone = self.host.zone
        return local_now(instant, zone if is_zone(zone) else "UTC")

    def today(self) -> date:
        """The day it is where the host lives."""
        return self.wall().date()

    @property
    def host(self) -> Host:
        """The host's profile; a nameless one until it is written."""
        return self.book.host or Host(name="", zone=self.settings.zone)
