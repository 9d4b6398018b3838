"""How a screen opens: knowing the terminal's size, and with its sheets read once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from textual.app import ComposeResult
from textual.color import Color
from textual.css.stylesheet import Stylesheet

from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.frame import Frame
from screens.people import PeopleScreen
from tests.pilot.desks import LUNCH_TODAY
from tests.pilot.walk import press, screen_text, settle

SIZES = ((20, 5), (59, 19), (60, 20), (99, 31), (100, 32), (139, 40), (140, 50))


class Told(Frame):
    """Keeps what it was told of the terminal's size before anything of it is drawn."""

    def body(self) -> ComposeResult:
        """Nothing."""
        self.told = set(self.classes)
        yield from ()


@pytest.mark.parametrize("size", SIZES)
async def test_a_screen_knows_the_size_before_it_is_laid_out(desk: Desk, size: tuple[int, int]) -> None:
    async with HostbookApp(desk).run_test(size=size) as pilot:
        screen = Told(desk)
        pilot.app.push_screen(screen)
        await settle(pilot)
        assert len(screen.told) == len(("width", "height"))
        assert screen.told == screen.classes


@pytest.mark.parametrize("at", ["plan", "review", "debrief"])
async def test_a_minute_that_is_over_while_a_screen_is_built_is_shown_once_it_stands(
    desk: Desk, at: str
) -> None:
    desk.book.outings.put(LUNCH_TODAY)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        app.open_outing(LUNCH_TODAY.id, at)
        app._minute -= timedelta(minutes=1)
        app._look_again()
        await settle(pilot)
        assert "Lunch with Ines Duarte" in screen_text(app)


async def test_a_minute_that_is_over_while_the_planner_is_left_finds_nothing_to_show_it_in(
    desk: Desk,
) -> None:
    desk.book.outings.put(LUNCH_TODAY)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        app.open_outing(LUNCH_TODAY.id, "plan")
        await settle(pilot)
        await app.screen.remove_children()  # as screens are taken down
        app._running, app._minute = False, app._minute - timedelta(minutes=1)
        app._look_again()
        app._running = True


async def test_a_screen_follows_the_terminal_when_its_size_changes(desk: Desk) -> None:
    async with HostbookApp(desk).run_test(size=(120, 36)) as pilot:
        await pilot.resize_terminal(50, 12)
        await settle(pilot)
        assert pilot.app.screen.has_class("-small", "-low")
        assert not pilot.app.screen.has_class("-wide")


@pytest.mark.parametrize(("theme", "other"), [("lamplight", "linen"), ("linen", "lamplight")])
async def test_the_sheets_are_read_once_on_the_way_to_today(
    desk: Desk, theme: str, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    again: list[Stylesheet] = []
    reparse = Stylesheet.reparse

    def watched(sheet: Stylesheet) -> None:
        again.append(sheet)
        reparse(sheet)

    monkeypatch.setattr(Stylesheet, "reparse", watched)
    settings = changed(desk.settings, theme=theme)
    app = HostbookApp(Desk(book=desk.book, clock=desk.clock, settings=settings))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert again == []
        assert app.screen.styles.background == Color.parse(app.get_css_variables()["background"])
        app.theme = other
        await settle(pilot)
        assert app.screen.styles.background == Color.parse(app.get_css_variables()["background"])
        assert again


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_the_first_page_says_how_to_leave_it_and_lets_one(bare_desk: Desk, key: str) -> None:
    app = HostbookApp(bare_desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "q leaves" in screen_text(app)
        await press(pilot, key)
    assert not app.is_running


async def test_a_room_is_filled_once_when_it_opens_and_again_when_it_comes_back_into_view(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled, show = [], PeopleScreen.show

    def counted(screen: PeopleScreen) -> None:
        filled.append(screen)
        show(screen)

    monkeypatch.setattr(PeopleScreen, "show", counted)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "3")
        assert len(filled) == 1
        await press(pilot, "1", "3")
        assert len(filled) == len(("opened", "back"))
        await press(pilot, "question_mark", "escape")
        assert len(filled) == len(("opened", "back", "without the sheet of keys"))
