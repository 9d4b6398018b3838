"""What the tests of Today's keys share: one of its panels, and the planner opened on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from screens.app import HostbookApp
from screens.desk import Desk
from screens.widgets.row_list import RowList


def on_panel(app: HostbookApp, name: str) -> RowList[object]:
    """The keys go to a panel of Today."""
    panel = app.screen.query_one(f"#{name}", RowList)
    panel.focus()
    return panel


@asynccontextmanager
async def today_on(desk: Desk, panel: str) -> AsyncIterator[tuple[HostbookApp, Pilot[str]]]:
    """The planner opened, with the keys going to a panel of Today."""
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        on_panel(app, panel)
        yield app, pilot
