"""Keys and pastes dealt out one at a time: each when all that the one before it set off has come to rest."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message_pump import MessagePump
from textual.widget import Widget

if TYPE_CHECKING:
    from textual._queue import Queue
    from textual.message import Message

PATIENCE_SECONDS = 2.0
"""How long one thing is waited for: what never comes to rest must not take the keyboard away."""
QUIET_TURNS = 3
"""Turns of the event loop without anything under way that count as rest: between two steps of one thing
(a widget that is there, and whoever waited for it) there is a turn in which neither can be seen."""
MOVES = frozenset({"up", "down", "left", "right", "pageup", "pagedown"})
"""Keys that are held down to run through a list: what one move would open need not be there for the next."""
NAP_AFTER_TURNS, NAP_SECONDS = 200, 0.002
"""After so many turns something is being waited for, and looking at each would only keep the machine busy."""


class InTurn:
    """Holds what the keyboard sends until it is its turn.

    A terminal is read in gulps, and Textual deals out a gulp at once, every key to whatever has the focus at
    that moment, before the first of them has opened its form or moved the focus: what was typed ahead would
    land in the screen it was to leave. Here, a key is dealt out when no widget has anything left to do for
    the one before it, no screen is coming or going, and nothing waits for the next painting.

    Args:
        app: whose keys they are.
        deal: deals one of them out, in the application's own time.
    """

    def __init__(self, app: App[Any], deal: Callable[[events.Key | events.Paste], Awaitable[None]]) -> None:
        self._app = app
        self._deal = deal
        self._held: deque[events.Key | events.Paste] = deque()
        self._dealer: asyncio.Task[None] | None = None
        self._writing_in: Widget | None = None
        self._given_up: set[object] = set()
        self._before = ""

    def take(self, event: events.Key | events.Paste) -> None:
        """Deal it out after all that came before it."""
        self._held.append(event)
        if not self.is_holding:
            self._dealer = asyncio.create_task(self._deal_all())

    @property
    def is_holding(self) -> bool:
        """Whether there are keys still to be dealt out."""
        return self._dealer is not None and not self._dealer.done()

    async def _deal_all(self) -> None:
        while self._held and self._app.is_running:
            event = self._held[0]
            if self._writing_in is None or self._writing_in is not self._takes(event):
                await self._rest(event)
                self._writing_in = self._takes(event)
            self._before = event.key if isinstance(event, events.Key) else ""
            self._app.call_later(self._deal, self._held.popleft())

    def _takes(self, event: events.Key | events.Paste) -> Widget | None:
        """The field that a letter is written in: those after it may follow at once, as they lead nowhere."""
        if not isinstance(event, events.Key) or not event.is_printable or not self._app.screen_stack:
            return None
        focused = self._app.focused
        return focused if focused and focused.check_consume_key(event.key, event.character) else None

    async def _rest(self, event: events.Key | events.Paste) -> None:
        """Wait until nothing is under way but what has been given up."""
        looks = quiet = 0
        since, all_along = monotonic(), set[object]()
        while quiet < QUIET_TURNS:
            await asyncio.sleep(0 if looks < NAP_AFTER_TURNS else NAP_SECONDS)
            busy = set(self._under_way(event))
            self._given_up &= busy
            busy -= self._given_up
            quiet = 0 if busy else quiet + 1
            looks, all_along = looks + 1, all_along & busy
            if not all_along:  # what was under way is done, or nothing was
                looks, since, all_along = 0, monotonic(), busy
            elif looks > NAP_AFTER_TURNS and monotonic() - since > PATIENCE_SECONDS:
                self._given_up |= all_along

    def _under_way(self, event: events.Key | events.Paste) -> Iterator[object]:
        app = self._app
        if _is_busy(app):
            yield app
        if not app.screen_stack:
            return  # leaving
        if isinstance(event, events.Key) and event.key in MOVES and event.key == self._before:
            yield from (n for n in app._registry if _is_busy(n) and _stands(n))  # noqa: SLF001 - nor of these
            return
        # What waits for the next painting: the rest of a form's fields, a focus to be set.
        yield from app.screen._callbacks  # noqa: SLF001 - Textual does not tell
        yield from (node for node in app._registry if _is_busy(node) or node._pruning)  # noqa: SLF001
        if getattr(app.screen, "is_waiting", False):
            yield app.screen  # the finder is to open what comes first, and is not done finding


def _is_busy(pump: MessagePump) -> bool:
    """Whether it is doing anything but waiting for a message: answering one, being mounted, ending."""
    queue: Queue[Message | None] = pump._message_queue  # noqa: SLF001 - neither Textual nor asyncio tells
    return bool(queue.values) or not queue.ready_event._waiters  # noqa: SLF001


def _stands(node: DOMNode) -> bool:
    """Whether it is neither coming nor going."""
    return node._is_mounted and not node._pruning  # noqa: SLF001 - as above
