"""The planner with a watch on it: when a key went in, and when what it changed was painted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import NamedTuple

from textual import events
from textual.screen import Screen

from screens.app import HostbookApp
from screens.desk import Desk

SIZE = (120, 36)
PATIENCE_SECONDS = 10.0
QUIET_SECONDS = 0.06
"""When so long nothing is painted, everything is."""


class Painted(NamedTuple):
    """Milliseconds from a key.

    Attributes:
        first: until something was painted.
        all: until everything was.
    """

    first: float
    all: float


class Watch:
    """Presses keys and tells when the terminal would have had the answer."""

    def __init__(self, app: HostbookApp) -> None:
        self.app = app
        self._paintings: list[tuple[float, Screen[object]]] = []
        app.post_display_hook = self._painted  # type: ignore[method-assign]

    async def press(self, key: str, *, opens: bool = False) -> Painted:
        """Press a key and wait until all that it changed is painted.

        Args:
            key: its name, or the character it types.
            opens: whether only the painting of another screen counts.
        """
        here = self.app.screen
        self._paintings.clear()
        character = key if len(key) == 1 else None
        begun = time.perf_counter()
        self.app.post_message(events.Key(key, character))
        while time.perf_counter() - begun < PATIENCE_SECONDS:
            await asyncio.sleep(QUIET_SECONDS / 20)
            painted = [at for at, screen in self._paintings if not opens or screen is not here]
            if painted and time.perf_counter() - painted[-1] > QUIET_SECONDS:
                return Painted(*((at - begun) * 1000 for at in (painted[0], painted[-1])))
        raise TimeoutError(f"{key} painted nothing on {here}")

    async def walk(self, keys: Sequence[str]) -> list[Painted]:
        """Press keys one after another."""
        return [await self.press(key) for key in keys]

    async def rest(self) -> None:
        """Let everything under way be done."""
        await asyncio.sleep(10 * QUIET_SECONDS)

    def _painted(self) -> None:
        self._paintings.append((time.perf_counter(), self.app.screen))


@asynccontextmanager
async def watched(desk: Desk) -> AsyncIterator[Watch]:
    """The planner, opened on Today."""
    app = HostbookApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        watch = Watch(app)
        await pilot.pause()
        await watch.press("down")
        yield watch
