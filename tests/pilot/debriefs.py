"""The debrief of one lunch, opened, written in and read back, for its tests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from textual.pilot import Pilot
from textual.widgets import TextArea

from planner.outings.outing import Outing, Stage
from planner.values.record import changed
from screens.app import HostbookApp
from screens.debrief import DebriefScreen
from screens.debrief_rows import ReadAs
from screens.desk import Desk
from screens.widgets.row_list import RowList
from tests.pilot.desks import LUNCH
from tests.pilot.walk import settle

HOSTED = changed(LUNCH, starts=datetime(2026, 11, 25, 12, 30), stage=Stage.HOSTED)
FOR_TWO = changed(HOSTED, guests=("ines", "ravi"))
NOTES = """\
her regatta went badly
allergic to kiwi too
I'll send the trail map by friday
64 eur with tip"""
NEWS = "her regatta went badly"
OF_NEITHER = "took up rowing last spring"


async def open_debrief(app: HostbookApp, pilot: Pilot[Any]) -> None:
    """Open the debrief of the lunch."""
    app.open_outing("lunch", "debrief")
    await settle(pilot)
    assert isinstance(app.screen, DebriefScreen)


@asynccontextmanager
async def at_debrief(
    desk: Desk, outing: Outing, size: tuple[int, int] = (120, 36)
) -> AsyncIterator[tuple[HostbookApp, Pilot[Any]]]:
    """The debrief of this outing."""
    desk.book.outings.put(outing)
    app = HostbookApp(desk)
    async with app.run_test(size=size) as pilot:
        await open_debrief(app, pilot)
        yield app, pilot


async def write(app: HostbookApp, pilot: Pilot[Any], text: str) -> None:
    """Have these notes in it, read."""
    app.screen.query_one("#notes", TextArea).text = text
    await settle(pilot)


def readings(app: HostbookApp) -> RowList[ReadAs]:
    """The lines, each with what it was read as."""
    return app.screen.query_one("#read", RowList)


def filed(desk: Desk) -> tuple[tuple[object, ...], ...]:
    """What a filing may have written."""
    book = desk.book
    return book.facts.all(), book.promises.all(), book.touches.all()
