"""Drinks counted in the review as they are poured, and what follows for the way home."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from textual.pilot import Pilot

from planner.outings.drinks.pours import poured
from planner.outings.outing import Outing
from planner.outings.parts import HOST, Glass, Leg, Mode, Transport, Way
from planner.values.record import changed
from screens.app import HostbookApp
from screens.debrief import DebriefScreen
from screens.desk import Desk
from screens.frame import Frame
from screens.review import ReviewScreen
from screens.sheets.pour import PourScreen
from tests.pilot.desks import LUNCH_TODAY
from tests.pilot.reviews import at_review
from tests.pilot.walk import press, screen_text, settle

AT_TABLE = datetime(2026, 11, 26, 13, 5, tzinfo=UTC)
"""The lunch is on; its last order is in 25 minutes."""
HOMES = Transport(
    legs=(
        Leg(traveller=HOST, way=Way.HOME, mode=Mode.TAXI),
        Leg(traveller="ines", way=Way.HOME, mode=Mode.TAXI, agreed=True),
        Leg(traveller="ravi", way=Way.HOME, mode=Mode.DRIVES, agreed=True),
    )
)
PARTY = changed(LUNCH_TODAY, guests=("ines", "ravi"), transport=HOMES)


@asynccontextmanager
async def _at(desk: Desk, outing: Outing) -> AsyncIterator[tuple[HostbookApp, Pilot[Any]]]:
    """The review of this outing while the hour is on; Ravi does not drink."""
    desk.book.people.put(changed(desk.book.people["ravi"], alcohol=False))
    desk.clock = lambda: AT_TABLE
    async with at_review(desk, outing) as (app, pilot):
        yield app, pilot


def _had(desk: Desk, who: str) -> int:
    return len(poured(desk.book.outings["lunch"], who))


async def test_d_and_a_number_pour_a_drink(desk: Desk) -> None:
    async with _at(desk, PARTY) as (app, pilot):
        await press(pilot, "d", "2", "1", "2")
        assert isinstance(app.screen, PourScreen)
        assert "2 of 2" in screen_text(app)
        await press(pilot, "9", "escape")
        assert isinstance(app.screen, ReviewScreen)
        assert (_had(desk, HOST), _had(desk, "ines")) == (1, 2)
        assert "You 1 of 2 · Ines 2 of 2" in screen_text(app)
        assert not app.screen.has_class("-amber")


async def test_a_drink_is_poured_of_what_is_chosen_and_stands_in_standard_drinks(desk: Desk) -> None:
    async with _at(desk, PARTY) as (app, pilot):
        await press(pilot, "d", "left", "enter")
        assert isinstance(app.screen, PourScreen)
        assert poured(desk.book.outings["lunch"], "ines")[0].glass is Glass.BEER
        assert "reckoned as 330 ml at 5 %" in screen_text(app)
        assert "about 1.3" in screen_text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, ReviewScreen)


async def test_backspace_takes_the_last_drink_back(desk: Desk) -> None:
    async with _at(desk, PARTY) as (_, pilot):
        await press(pilot, "d", "enter", "enter", "backspace")
        assert _had(desk, "ines") == 1
        await press(pilot, "backspace", "backspace")
        assert _had(desk, "ines") == 0


async def test_a_pour_is_taken_back_like_any_change(desk: Desk) -> None:
    async with _at(desk, PARTY) as (app, pilot):
        await press(pilot, "d", "2", "escape")
        app.action_undo()
        await settle(pilot)
        assert _had(desk, "ines") == 0
        assert "a glass of wine for Ines" in next(iter(app._notifications)).message


async def test_more_than_was_planned_is_amber_and_said(desk: Desk) -> None:
    async with _at(desk, PARTY) as (app, pilot):
        await press(pilot, "d", "2", "2", "2", "escape")
        assert app.screen.has_class("-amber")
        assert "one more than planned for Ines" in screen_text(app)


async def test_a_driver_who_was_to_be_dry_turns_it_amber_with_one_drink_and_t_has_a_taxi(desk: Desk) -> None:
    async with _at(desk, changed(PARTY, transport=HOMES)) as (app, pilot):
        assert not app.screen.has_class("-amber")
        await press(pilot, "d", "3", "escape")
        assert app.screen.has_class("-amber")
        said = " ".join(screen_text(app).split())
        assert "Ravi has had a drink and plans to drive home: order a taxi." in said
        await press(pilot, "t")
        kept = desk.book.outings["lunch"].transport
        assert [one.mode for one in kept.legs if one.traveller == "ravi"] == [Mode.TAXI]
        assert "Ask Ravi about the way home" in " ".join(screen_text(app).split())


async def test_t_is_offered_only_where_somebody_has_no_way_home(desk: Desk) -> None:
    async with _at(desk, PARTY) as (app, pilot):
        await press(pilot, "t")
        assert desk.book.outings["lunch"].transport == HOMES
        assert "taxis home" not in screen_text(app)


async def test_the_last_order_comes_up_as_the_minute_changes(desk: Desk) -> None:
    async with _at(desk, PARTY) as (app, pilot):
        assert "Last order in 25 min, 13:30" in screen_text(app)
        desk.clock = lambda: AT_TABLE.replace(minute=21)
        app._look_again()
        await settle(pilot)
        assert "Last order in 9 min, 13:30" in screen_text(app)
        assert not app._notifications


async def test_what_another_hostbook_changed_meanwhile_stays(desk: Desk) -> None:
    async with _at(desk, PARTY) as (_, pilot):
        await press(pilot, "d")
        desk.book.outings.put(changed(desk.book.outings["lunch"], purpose="the regatta"))
        await press(pilot, "2")
        kept = desk.book.outings["lunch"]
        assert (kept.purpose, len(kept.moderation.pours)) == ("the regatta", 1)


async def test_before_the_hour_nothing_is_said_of_it(desk: Desk) -> None:
    async with _at(desk, PARTY) as (app, pilot):
        desk.clock = lambda: AT_TABLE.replace(hour=9)
        assert isinstance(app.screen, Frame)
        app.screen.renew()
        await settle(pilot)
        assert "Last order in" not in screen_text(app)


async def test_the_debrief_says_what_was_poured_and_filing_keeps_nobodys_count(desk: Desk) -> None:
    async with _at(desk, PARTY) as (app, pilot):
        await press(pilot, "d", "2", "escape", "f")
        assert isinstance(app.screen, DebriefScreen)
        assert "Poured: You 0 of 2 · Ines 1 of 2." in screen_text(app)
        await press(pilot, "ctrl+s")
        kept = desk.book.outings["lunch"]
        assert kept.outcome is not None
        assert kept.moderation.pours == ()


async def test_before_the_day_no_drink_is_counted(desk: Desk) -> None:
    async with _at(desk, PARTY) as (app, pilot):
        desk.clock = lambda: AT_TABLE.replace(day=14)
        await press(pilot, "d")
        assert isinstance(app.screen, ReviewScreen)
        assert "It has not begun yet" in [note.message for note in app._notifications][-1]
        desk.clock = lambda: AT_TABLE.replace(hour=8)
        await press(pilot, "d")
        assert isinstance(app.screen, PourScreen)


async def test_backspace_takes_back_what_a_number_poured(desk: Desk) -> None:
    async with _at(desk, PARTY) as (_, pilot):
        await press(pilot, "d", "3", "backspace")
        assert (_had(desk, "ines"), _had(desk, "ravi")) == (0, 0)
