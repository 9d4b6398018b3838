"""Settings, the profile, and the first run, through their keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.config import load_settings, settings_path
from planner.people.address import Address
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.first_run import FirstRunScreen
from screens.forms.host import HostForm
from screens.settings import SettingsScreen
from screens.today import TodayScreen
from tests.pilot.folk import USUAL, WIDE, a_desk, in_room, put, said
from tests.pilot.small_book import HOST, NOW, small_desk
from tests.pilot.walk import press, screen_text


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book with a host."""
    with a_desk(tmp_path) as made:
        yield made


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Desk]:
    """A book nobody has written in."""
    book = Book.open(tmp_path / "book.json", clock=lambda: NOW)
    yield small_desk(tmp_path, book)
    book.close()


async def test_it_says_who_you_are_where_the_book_is_and_what_is_sent(desk: Desk) -> None:
    async with in_room(desk, "5", WIDE) as (app, _):
        text = screen_text(app)
        for words in ("Tomas Reis", "rowing · jazz", "book.json", "3 people", "Nothing. Your book"):
            assert words in text


async def test_it_shows_all_that_the_profile_holds(desk: Desk) -> None:
    office = Address(text="Rua Augusta 1", city="Lisbon")
    desk.book.save_host(changed(HOST, mobile="+351 912 345 678", alcohol=False, office=office))
    async with in_room(desk, "5", WIDE) as (app, _):
        text = screen_text(app)
        for words in (
            "+351 912 345 678",
            "you do not drink",
            "Rua das Flores 8, Lisbon · 38.71170, -9.14320",
            "Rua Augusta 1, Lisbon · city only: when to leave cannot be told",
        ):
            assert words in text


@pytest.mark.parametrize("size", [USUAL, WIDE])
async def test_a_backup_is_made_and_listed_in_sight(desk: Desk, size: tuple[int, int]) -> None:
    async with in_room(desk, "5", size) as (app, pilot):
        await press(pilot, "b")
        text = screen_text(app)
        assert "1 backup" in text
        assert "09:10  by hand" in text
        assert "Backed up, beside the book: 20261121T091000Z-by-hand.json" in text


async def test_the_book_is_checked_and_what_is_wrong_is_said(desk: Desk) -> None:
    async with in_room(desk, "5", WIDE) as (app, pilot):
        await pilot.press("c")
        assert "all is well" in screen_text(app)
        desk.book.people.remove("p-ravi")
        await pilot.press("c")
        assert "not in the book" in " ".join(screen_text(app).split())


async def test_the_theme_changes_at_once_and_is_kept(desk: Desk) -> None:
    async with in_room(desk, "5", WIDE) as (app, pilot):
        await pilot.press("right")
        assert app.theme == "linen"
        assert load_settings(settings_path()).theme == "linen"
        await pilot.press("down", "right")
        assert load_settings(settings_path()).mouse is False
        assert load_settings(settings_path()).theme == "linen"


async def test_settings_that_cannot_be_written_are_a_line_not_a_crash(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("HOSTBOOK_CONFIG", str(tmp_path / "file" / "settings.toml"))
    async with in_room(desk, "5", WIDE) as (app, pilot):
        await pilot.press("right")
        assert isinstance(app.screen, SettingsScreen)
        assert "could not be written" in said(app)


async def test_the_profile_is_edited_and_checked(desk: Desk) -> None:
    async with in_room(desk, "5", WIDE) as (app, pilot):
        await pilot.press("e")
        await put(app, zone="Nowhere/At all", currency="blorp")
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, HostForm)
        text = " ".join(screen_text(app).split())
        assert "Type a zone such as Europe/Lisbon, or its city." in text
        assert "Type a currency code" in text
        await put(app, zone="Europe/Paris", currency="€", languages="Portuguese; English, some")
        await pilot.press("ctrl+s")
        assert desk.book.host == changed(
            HOST, zone="Europe/Paris", currency="EUR", languages=("Portuguese", "English, some")
        )
        assert isinstance(app.screen, SettingsScreen)


async def test_the_first_run_begins_with_a_name_and_opens_today(bare: Desk) -> None:
    app = HostbookApp(bare)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        assert isinstance(app.screen, FirstRunScreen)
        assert "start my book" in screen_text(app)
        await pilot.press("enter")
        assert isinstance(app.screen, HostForm)
        await pilot.press("escape")
        assert isinstance(app.screen, FirstRunScreen)
        await pilot.press("s", *"Mar", "ctrl+s")
        assert bare.book.host is not None
        assert bare.book.host.name == "Mar"
        assert isinstance(app.screen, TodayScreen)


async def test_the_first_run_leads_to_the_demo_book(bare: Desk) -> None:
    app = HostbookApp(bare)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "enter")
    assert app.return_value == "demo"
    assert bare.book.host is None


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (40, 10)])
async def test_a_tiny_terminal_breaks_nothing(desk: Desk, bare: Desk, size: tuple[int, int]) -> None:
    async with in_room(desk, "5", size) as (app, pilot):
        await pilot.press("b", "c", "down", "right", "e", "tab", "escape")
        assert isinstance(app.screen, SettingsScreen)
