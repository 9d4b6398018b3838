"""The planner with a watch on it: when a key went in, and when what it changed was painted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import NamedTuple

from textual import events
from textual._compositor import CompositorUpdate
from textual.geometry import Region
from textual.screen import Screen

from screens.app import HostbookApp
from screens.desk import Desk
from screens.widgets.row_list import RowList
from tests.bench.shown import Shown

SIZE = (120, 36)
PATIENCE_SECONDS = 10.0
QUIET_SECONDS = 0.06
"""When so long nothing is painted, everything is."""


class Painted(NamedTuple):
    """Milliseconds from a key.

    Attributes:
        first: until something was painted.
        rows: until the rows of the list stood as they stay; None where the key left them as they were.
        all: until everything was painted.
        work: what of that was the processor's: on a busy machine the rest is others'.
        frames: how many times something was.
    """

    first: float
    rows: float | None
    all: float
    work: float
    frames: int


def both(once: Painted, again: Painted) -> str:
    """Opening something, and opening it again."""
    work = f"the processor's work {once.work:.0f} ms; {again.work:.0f} ms"
    return f"{once.all:5.0f} ms; {again.all:.0f} ms ({work})"


class Frame(NamedTuple):
    """What was written to the terminal, when, after how much work, and the screen that it was of."""

    at: float
    work: float
    screen: Screen[object]
    written: str


class Watch:
    """Presses keys and tells when the terminal would have had the answer."""

    def __init__(self, app: HostbookApp) -> None:
        self.app = app
        self._frames: list[Frame] = []
        self._shown = Shown()
        self._display = app._display
        app._display = self._painted  # type: ignore[assignment, method-assign]

    async def press(self, key: str, *, opens: bool = False) -> Painted:
        """Press a key and wait until all that it changed is painted.

        Args:
            key: its name, or the character it types.
            opens: whether only the painting of another screen counts.
        """
        here = self.app.screen
        self._frames.clear()
        character = key if len(key) == 1 else None
        begun, at_work = time.perf_counter(), time.process_time()
        self.app.post_message(events.Key(key, character))
        while time.perf_counter() - begun < PATIENCE_SECONDS:
            await asyncio.sleep(QUIET_SECONDS / 20)
            painted = [frame for frame in self._frames if not opens or frame.screen is not here]
            if painted and time.perf_counter() - painted[-1].at > QUIET_SECONDS:
                rows = self._rows_stand(self._frames)
                first, last = ((frame.at - begun) * 1000 for frame in (painted[0], painted[-1]))
                work = (painted[-1].work - at_work) * 1000
                return Painted(first, rows and (rows - begun) * 1000, last, work, len(painted))
        raise TimeoutError(f"{key} painted nothing on {here}")

    async def walk(self, keys: Sequence[str]) -> list[Painted]:
        """Press keys one after another."""
        return [await self.press(key) for key in keys]

    async def rest(self) -> None:
        """Let everything under way be done."""
        await asyncio.sleep(10 * QUIET_SECONDS)

    def _rows_stand(self, frames: Sequence[Frame]) -> float | None:
        """When the list had its rows as it has them at last, as the terminal shows them; their marks too."""
        lists = self.app.screen.query(RowList)
        region = lists.first().scrollable_content_region if lists else Region()
        stood = [self._shown.within(region)]
        for frame in frames:
            self._shown.write(frame.written)
            stood.append(self._shown.within(region))
        last = stood.pop()
        if last == stood[0]:
            return None
        changes = (frame.at for frame, before in zip(frames, stood, strict=True) if before != last)
        return max(changes)

    def _painted(self, screen: Screen[object], update: object) -> None:
        written = ""
        if isinstance(update, CompositorUpdate):  # a terminal is sent it: headless, Textual leaves that out
            written = update.render_segments(self.app.console)
        self._display(screen, update)  # type: ignore[arg-type]
        self._frames.append(Frame(time.perf_counter(), time.process_time(), self.app.screen, written))


@asynccontextmanager
async def watched(desk: Desk) -> AsyncIterator[Watch]:
    """The planner, opened on Today."""
    app = HostbookApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        watch = Watch(app)
        await pilot.pause()
        await watch.press("down")
        yield watch
