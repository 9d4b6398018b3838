"""Holidays, fasts and feasts on the screens: they come when they are reckoned, and never hold up a key."""

from __future__ import annotations

import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from planner.almanac import reckoning
from planner.almanac.wanted import Reckoned, Wanted, wanted
from planner.dates.notable import Observance
from planner.outings.outing import Outing
from planner.people.address import Address
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.new_outing import NewOutingScreen
from screens.plan import PlanScreen
from screens.plan_parts.venue import VenuePart
from screens.review import ReviewScreen
from screens.widgets.field import Field
from screens.widgets.row_list import RowList
from tests.pilot.desks import CASA, INES, LUNCH
from tests.pilot.walk import press, screen_text, settle, type_in, until

HOLIDAY = changed(LUNCH, starts=datetime(2026, 12, 1, 12, 30))
"""On the day Portugal keeps as Restoration of Independence Day."""
FAILED = "Holidays could not be reckoned: the calendars are gone."
RAMADAN = changed(LUNCH, starts=datetime(2027, 2, 17, 12, 30))


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screens.behind.reckoning.wanted", wanted)
    monkeypatch.setattr("screens.behind.reckoning.PAUSE_SECONDS", 0.001)


def _told(app: HostbookApp) -> str:
    return " ".join(screen_text(app).replace("│", " ").split())


def _beside_the_day(app: HostbookApp) -> str:
    """What the form of the occasion says beneath its day."""
    found = app.screen.query("#that-day")
    return str(found.first(Static).render()) if found else ""


def _gaps(app: HostbookApp) -> dict[str, str]:
    """What the board says is missing, by its keys."""
    assert isinstance(app.screen, PlanScreen)
    return {row.gap.key: row.gap.text for row in app.screen._gaps.items}


@asynccontextmanager
async def _plan_of(
    desk: Desk, outing: Outing, *keeps: Observance
) -> AsyncIterator[tuple[HostbookApp, Pilot[Any]]]:
    desk.book.people.put(changed(INES, keeps=keeps or None))
    desk.book.venues.put(CASA)
    desk.book.outings.put(outing)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        app.push_screen(PlanScreen(desk, outing.id))
        await until(lambda: isinstance(app.screen, PlanScreen))
        await settle(pilot)
        yield app, pilot


@pytest.mark.parametrize(
    ("day", "flagged", "free"),
    [
        (datetime(2026, 12, 1, 12, 30), "Casa do Lago", "Casa Olmo"),
        (datetime(2026, 10, 12, 12, 30), "Casa Olmo", "Casa do Lago"),
    ],
)
async def test_of_several_places_only_those_are_flagged_in_whose_country_it_is_a_holiday(
    desk: Desk, day: datetime, flagged: str, free: str
) -> None:
    desk.book.venues.put(changed(CASA, id="olmo", name="Casa Olmo", city="Madrid"))
    async with _plan_of(desk, changed(LUNCH, starts=day)) as (app, pilot):
        await press(pilot, "down", "down")

        def is_flagged(name: str) -> bool:
            (fit,) = (
                one
                for one in app.screen.query_one(VenuePart).query_one(RowList).items
                if one.venue.name == name
            )
            return any("public holiday" in flag for flag in fit.flags)

        await until(lambda: is_flagged(flagged))
        await settle(pilot)
        assert not is_flagged(free)


async def test_a_public_holiday_comes_to_what_is_missing_and_enter_leads_to_the_day(desk: Desk) -> None:
    async with _plan_of(desk, HOLIDAY) as (app, pilot):
        await until(lambda: "day:holiday" in _gaps(app))
        await settle(pilot)
        await press(pilot, "m", "home")
        await press(pilot, *["down"] * list(_gaps(app)).index("day:holiday"), "enter")
        assert app.focused is not None
        assert app.focused.parent is app.screen.query_one("#when")


async def test_a_fast_is_told_by_what_the_guest_keeps_and_not_in_private_mode(desk: Desk) -> None:
    async with _plan_of(desk, RAMADAN, Observance.RAMADAN) as (app, pilot):
        await until(lambda: "day:Ramadan" in _gaps(app))
        assert "fasts until sunset, 18:16" in _gaps(app)["day:Ramadan"]
        await press(pilot, "ctrl+t")
        assert "day:Ramadan" not in _gaps(app)
        await press(pilot, "ctrl+t")
        assert "day:Ramadan" in _gaps(app)


async def test_nobody_is_guessed_at(desk: Desk) -> None:
    async with _plan_of(desk, RAMADAN) as (app, pilot):
        await until(lambda: bool(desk.reckoned))
        await settle(pilot)
        assert "day:Ramadan" not in _gaps(app)


async def test_the_review_has_the_day_on_its_page(desk: Desk) -> None:
    desk.book.people.put(changed(INES, keeps=(Observance.RAMADAN,)))
    desk.book.venues.put(CASA)
    desk.book.outings.put(RAMADAN)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        app.push_screen(ReviewScreen(desk, RAMADAN.id))
        await until(lambda: isinstance(app.screen, ReviewScreen))
        await settle(pilot)
        await until(lambda: "Ines keeps Ramadan" in _told(app))
        await settle(pilot)


async def test_a_new_outing_says_what_the_day_is_beside_it(desk: Desk) -> None:
    desk.book.people.put(INES)
    desk.book.save_host(changed(desk.host, office=Address(city="Lisbon")))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "n")
        await type_in(pilot, "ines")
        await press(pilot, "enter", "enter")
        await type_in(pilot, "1 dec")
        assert isinstance(app.screen, NewOutingScreen)
        await until(lambda: "Restoration of" in _told(app))
        await settle(pilot)


async def test_keys_answer_while_days_are_reckoned_and_the_board_stands_where_they_cannot_be(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Wanted] = []

    def broken(what: Wanted) -> Reckoned:
        begun.append(what)
        raise OSError("the calendars are gone")

    monkeypatch.setattr(reckoning, "reckon", broken)
    async with _plan_of(desk, HOLIDAY) as (app, pilot):
        await until(lambda: _beside_the_day(app) == FAILED)
        await settle(pilot)
        assert "day:holiday" not in _gaps(app)
        await press(pilot, "m", "escape", "down")
        assert isinstance(app.screen, PlanScreen)
        assert len(begun) == 1


async def test_what_failed_on_one_screen_is_tried_again_on_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Wanted) -> Reckoned:
        raise KeyError("no such rule")

    monkeypatch.setattr("screens.behind.reckoning.keep_fault", lambda _: None)
    with monkeypatch.context() as still:
        still.setattr(reckoning, "reckon", broken)
        async with _plan_of(desk, HOLIDAY) as (app, pilot):
            await until(lambda: "hostbook made a mistake" in _beside_the_day(app))
            await settle(pilot)
    async with _plan_of(desk, HOLIDAY) as (app, pilot):
        await until(lambda: "day:holiday" in _gaps(app))
        await settle(pilot)
        assert "could not be reckoned" not in _beside_the_day(app)


async def test_days_beyond_the_tables_are_said_not_to_be_known_and_in_private_mode_not_whose(
    desk: Desk,
) -> None:
    far = changed(LUNCH, starts=datetime(2036, 6, 3, 12, 30))
    async with _plan_of(desk, far, Observance.DIWALI, Observance.HOLI) as (app, pilot):
        said = "When Diwali and Holi fall in 2036 is not known."
        await until(lambda: _beside_the_day(app) == said)
        await settle(pilot)
        await press(pilot, "ctrl+t")
        assert _beside_the_day(app) == ""
        assert "Diwali" not in screen_text(app)


async def test_a_new_outing_says_that_holidays_could_not_be_reckoned(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Wanted) -> Reckoned:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(reckoning, "reckon", broken)
    said = "Holidays could not be reckoned: permission was denied."
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "n")
        await type_in(pilot, "ines")
        await press(pilot, "enter", "enter")
        await type_in(pilot, "1 dec")
        await until(lambda: app.screen.query_one("#when", Field).reading.echo.endswith(said))
        await settle(pilot)
