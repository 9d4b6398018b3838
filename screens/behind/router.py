"""A router is asked about the ways of a plan, in a thread that touches neither the screen nor the book."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message
from textual.screen import Screen

from planner.errors import HostbookError
from planner.online.servers import AGENT, router_server
from planner.outings.situation import Situation
from screens.behind.awaited import awaited
from screens.desk import Desk

if TYPE_CHECKING:
    from planner.online.asking_ways import Heard
    from planner.online.routing import Router
    from planner.places.way import Wanted


class WaysHeard(Message):
    """What a router said, or that it said nothing."""

    def __init__(self, heard: Heard) -> None:
        super().__init__()
        self.heard = heard


class RouterAsked:
    """Asks a router about the ways of a plan, once at a time and not while it is to be left alone.

    Args:
        screen: to whom what it says is posted.
        desk: the host's desk.
    """

    def __init__(self, screen: Screen[None], desk: Desk) -> None:
        self._screen, self._desk = screen, desk
        self._is_asking = False

    def see_to(self, s: Situation) -> None:
        """Ask about what a plan needs and the book does not know, where a router is switched on."""
        online, now = self._desk.settings.online, self._desk.now()
        server = router_server(online)
        if not server or self._is_asking or not self._desk.patience.may_ask(now):
            return
        from planner.book.ways_known import ways_to_ask  # noqa: PLC0415 - only where a router is switched on
        from planner.online.routing import Router  # noqa: PLC0415 - as above

        router = Router(sort=online.router, server=server)
        wanted = ways_to_ask(self._desk.book, s, self._desk.today(), router.noted)
        if wanted:
            self._is_asking = True
            ask = partial(self._ask, router, wanted, self._desk.today())
            self._screen.run_worker(ask, thread=True, group="router", description="ways asked for")

    def take(self, heard: Heard) -> bool:
        """Keep what was said, in the book's own thread; whether there is anything new to show."""
        self._is_asking = False
        patience = self._desk.patience
        if heard.failed:
            patience.failed(self._desk.now(), heard.retry_after, heard.trouble)
        else:
            patience.answered()
        if heard.trouble:
            self._screen.notify(heard.trouble, markup=False)
        if not heard.answers:
            return heard.failed
        from planner.book.answers import keep_answers  # noqa: PLC0415 - only where something was said

        try:
            keep_answers(self._desk.book, heard.answers, self._desk.today())
        except HostbookError:
            patience.failed(self._desk.now())  # what cannot be kept would be asked for again at once
            raise
        return True

    def _ask(self, router: Router, wanted: tuple[Wanted, ...], today: date) -> None:
        """Ask, and post what is said."""
        from planner.config import cache_folder  # noqa: PLC0415 - as above
        from planner.online.asking_ways import ask_ways  # noqa: PLC0415 - in the thread, which may take its time

        ask = partial(ask_ways, router, wanted, agent=AGENT, on=today, folder=cache_folder())
        heard = awaited(ask, "hostbook-ways")
        if heard is not None:
            self._screen.post_message(WaysHeard(heard))
