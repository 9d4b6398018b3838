"""Taking a plan along: a code for the phone, a file for the calendar."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from screens.sheets.code import CodeSheet
from screens.widgets.fitted import Fitted
from tests.pilot.desks import LUNCH
from tests.pilot.walk import press, screen_text, settle, until

BRIEF = ("2", "enter", "b", "enter")
"""From Today to the brief of the only outing."""


@pytest.fixture
def desk_with_lunch(desk: Desk) -> Desk:
    desk.book.outings.put(LUNCH)
    return desk


def has_code(text: str) -> bool:
    """Whether a code is drawn in it, and not only frames and bars."""
    return sum(text.count(block) for block in "█▀▄") > 100


async def test_a_code_stands_over_the_brief_and_turns_into_the_place(desk_with_lunch: Desk) -> None:
    app = HostbookApp(desk_with_lunch)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *BRIEF, "p")
        assert isinstance(app.screen, CodeSheet)
        hour = screen_text(app)
        assert "for the calendar" in hour
        assert has_code(hour)
        await press(pilot, "m")
        place = screen_text(app)
        assert "for the map" in place
        assert has_code(place)
        await press(pilot, "c")
        assert screen_text(app) == hour
        await press(pilot, "escape")
        assert isinstance(app.screen, PlanScreen)


@pytest.mark.usefixtures("own_machine")
@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_keys_of_the_brief_work_while_the_rail_shows_it(
    desk_with_lunch: Desk, size: tuple[int, int]
) -> None:
    app = HostbookApp(desk_with_lunch)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "2", "enter", "b")
        assert "p phone  h page" in screen_text(app).splitlines()[-1]
        await press(pilot, "h")
        assert "The page is saved" in [note.message for note in app._notifications][-1]
        await press(pilot, "p")
        assert isinstance(app.screen, CodeSheet)


@pytest.mark.usefixtures("own_machine")
async def test_nothing_that_was_said_covers_the_code(desk_with_lunch: Desk) -> None:
    app = HostbookApp(desk_with_lunch)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, *BRIEF, "p")
        code = screen_text(app)
        await press(pilot, "escape", "h")
        await until(lambda: "The page is saved" in screen_text(app))
        await press(pilot, "p")
        await until(lambda: bool(app.screen.query("Toast")))
        await settle(pilot)
        assert screen_text(app) == code
        await press(pilot, "escape")
        await until(lambda: "The page is saved" in screen_text(app))


async def test_the_brief_stands_there_though_nothing_told_it_of_its_width(
    desk_with_lunch: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        Fitted, "on_resize", lambda _: None
    )  # now and then Textual sends no resize to what is new
    app = HostbookApp(desk_with_lunch)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *BRIEF)
        await settle(pilot)
        assert "Eats" in screen_text(app)


async def test_a_small_terminal_is_told_how_large_it_must_be(desk_with_lunch: Desk) -> None:
    app = HostbookApp(desk_with_lunch)
    async with app.run_test(size=(60, 16)) as pilot:
        await press(pilot, *BRIEF, "p")
        assert "The code needs 2" in screen_text(app)
        await pilot.resize_terminal(100, 40)
        await settle(pilot)
        assert has_code(screen_text(app))


async def test_the_calendar_is_saved_among_the_downloads_and_said_where(
    desk_with_lunch: Desk, own_machine: Path
) -> None:
    (own_machine / "Downloads").mkdir()
    app = HostbookApp(desk_with_lunch)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, *BRIEF, "c")
        await press(pilot, "c")
        assert "~/Downloads/Lunch with Ines Duarte 2026-12-03.ics" in screen_text(app)
    (file,) = (own_machine / "Downloads").iterdir()
    assert "UID:lunch@hostbook" in file.read_text()


async def test_the_page_is_saved_and_said_where(desk_with_lunch: Desk, own_machine: Path) -> None:
    app = HostbookApp(desk_with_lunch)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, *BRIEF, "h")
        assert "~/Lunch with Ines Duarte 2026-12-03.html" in screen_text(app)
    page = (own_machine / "Lunch with Ines Duarte 2026-12-03.html").read_text()
    assert 'href="tel:+351210000000"' in page
    assert "<script" not in page


async def test_all_that_is_coming_up_is_saved_from_the_list_of_outings(
    desk_with_lunch: Desk, own_machine: Path
) -> None:
    app = HostbookApp(desk_with_lunch)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "2", "s")
        assert "~/hostbook days.ics" in screen_text(app)
    assert "UID:lunch@hostbook" in (own_machine / "hostbook days.ics").read_text()


async def test_an_outing_without_a_day_says_why_it_is_not_saved(desk: Desk) -> None:
    desk.book.outings.put(changed(LUNCH, starts=None))
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, *BRIEF, "c")
        assert "has no day yet" in screen_text(app)
        await press(pilot, "p")
        assert "It has no day yet" in screen_text(app)
