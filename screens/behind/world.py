"""The gazetteer, opened behind a screen whose lines say where something is."""

from __future__ import annotations

from typing import Any

from textual.message import Message
from textual.screen import Screen


class WorldOpened(Message):
    """The gazetteer is open: lines can say where they are."""


class World:
    """Whether one screen may look in the gazetteer without a key waiting for it.

    Args:
        screen: is told with a message once it may.
    """

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen
        self._is_opening = False
        self.is_open = False

    def see_to(self) -> None:
        """Have the gazetteer opened in a thread, once."""
        if not self.is_open and not self._is_opening:
            self._is_opening = True
            self._screen.run_worker(self._open, thread=True, group="gazetteer")

    def _open(self) -> None:
        from planner.places.venue_zone import located  # noqa: PLC0415 - reads a table, in the thread

        located("Lisbon")
        self.is_open = True
        self._screen.post_message(WorldOpened())
