"""Long use leaves nothing behind: no widget, no task, no subscription more than before."""

from __future__ import annotations

import asyncio
import gc
import os
from collections import Counter

from textual.pilot import Pilot
from textual.signal import Signal
from textual.widget import Widget

from screens.app import HostbookApp
from screens.desk import Desk
from tests.pilot.desks import LUNCH_TODAY
from tests.pilot.walk import settle

FOCUS_MOVES = 200
REOPENINGS = 17 if os.environ.get("HOSTBOOK_TORTURE") else 5  # of each of three
PATIENCE = 30
"""Tenths of a second to wait for what is closing."""


def _standing(app: HostbookApp) -> Counter[str]:
    """What there is: mounted nodes, widgets in memory, tasks, and who listens to signals."""
    gc.collect()
    alive = gc.get_objects()
    counts = Counter(type(thing).__name__ for thing in alive if isinstance(thing, Widget))
    counts["mounted"] = len(app._registry)
    counts["tasks"] = len(asyncio.all_tasks())
    counts["subscriptions"] = sum(
        len(callbacks)
        for thing in alive
        if isinstance(thing, Signal)
        for callbacks in thing._subscriptions.values()
    )
    return counts


async def _nothing_more(app: HostbookApp, pilot: Pilot[str], before: Counter[str]) -> None:
    """Assert that there is nothing that was not there before, once what is closing has closed."""
    more = _standing(app) - before
    for _ in range(PATIENCE):
        if not more:
            return
        await pilot.pause(0.1)
        more = _standing(app) - before
    assert not more


async def _open_and_close(pilot: Pilot[str], opening: tuple[str, ...]) -> None:
    before = pilot.app.screen
    await pilot.press(*opening)
    assert pilot.app.screen is not before
    await pilot.press("escape")
    assert pilot.app.screen is before


async def _reopen_everything(app: HostbookApp, pilot: Pilot[str], times: int) -> None:
    for _ in range(times):
        await pilot.press("1")
        await _open_and_close(pilot, ("question_mark",))
        app.open_outing("lunch", "plan")
        await settle(pilot)
        await pilot.press("down", "escape")
        await pilot.press("3")
        await _open_and_close(pilot, ("e",))
    await pilot.press("1")
    await settle(pilot)


async def test_two_hundred_moves_of_the_focus_leave_nothing_behind(desk: Desk) -> None:
    desk.book.outings.put(LUNCH_TODAY)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        app.open_outing("lunch", "plan")
        await settle(pilot)
        await pilot.press(*("tab",) * 12)
        await settle(pilot)
        before = _standing(app)
        await pilot.press(*("tab", "down", "tab", "up") * (FOCUS_MOVES // 4))
        await settle(pilot)
        await _nothing_more(app, pilot, before)


async def test_reopenings_leave_nothing_behind(desk: Desk) -> None:
    desk.book.outings.put(LUNCH_TODAY)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _reopen_everything(app, pilot, 2)
        before = _standing(app)
        await _reopen_everything(app, pilot, REOPENINGS)
        await _nothing_more(app, pilot, before)
