"""The review of one outing, opened, for its tests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from planner.outings.outing import Outing
from screens.app import HostbookApp
from screens.desk import Desk
from screens.review import ReviewScreen
from tests.pilot.walk import settle


@asynccontextmanager
async def at_review(desk: Desk, outing: Outing) -> AsyncIterator[tuple[HostbookApp, Pilot[Any]]]:
    """The review of this outing."""
    desk.book.outings.put(outing)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_outing(outing.id, "review")
        await settle(pilot)
        assert isinstance(app.screen, ReviewScreen)
        yield app, pilot
