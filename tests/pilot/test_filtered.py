"""What the rooms with a filter above their list have in common, through their keys."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from textual.widgets import Input

from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.policy import Courtesy
from planner.values.money import Money
from screens.desk import Desk
from screens.filtered import Filtered
from screens.finder.screen import FinderScreen
from screens.widgets.row_list import RowList
from tests.pilot.folk import in_room
from tests.pilot.walk import press, settle

LINE = Entry(
    id="tea",
    courtesy=Courtesy.HOSPITALITY,
    on=date(2026, 5, 12),
    recipients=(Recipient(person_id="ines", name="Ines Duarte"),),
    what="tea",
    cost=Money(amount=Decimal(4), currency="EUR"),
)

pytestmark = pytest.mark.parametrize("room", ["3", "4", "7"])


async def test_a_slash_where_it_came_to_filter_opens_the_finder(desk: Desk, room: str) -> None:
    async with in_room(desk, room) as (app, pilot):
        await press(pilot, "slash")
        assert isinstance(app.screen, Filtered)
        assert app.screen.is_filtering
        await press(pilot, "slash")
        await settle(pilot)
        assert isinstance(app.screen, FinderScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, Filtered)
        assert not app.screen.is_filtering


async def test_what_it_is_filtered_by_is_looked_for_everywhere(desk: Desk, room: str) -> None:
    async with in_room(desk, room) as (app, pilot):
        await press(pilot, "slash", *"row", "ctrl+p")
        assert isinstance(app.screen, FinderScreen)
        assert app.screen.query_one(Input).value == "row"


async def test_the_arrows_lead_from_the_filter_into_the_list_and_back(desk: Desk, room: str) -> None:
    desk.book.register.put(LINE)
    async with in_room(desk, room) as (app, pilot):
        await press(pilot, "up")
        assert isinstance(app.focused, Input)
        await press(pilot, "down")
        assert isinstance(app.focused, RowList)


async def test_escape_clears_the_filter_and_stays(desk: Desk, room: str) -> None:
    async with in_room(desk, room) as (app, pilot):
        here = app.screen
        await press(pilot, "slash", *"zz", "enter", "escape")
        assert app.screen is here
        assert isinstance(here, Filtered)
        assert here.looked_for == ""
        assert isinstance(app.focused, RowList)
