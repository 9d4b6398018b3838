"""The reservation on the plan board: one key moves it on, another says that the place was told."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from textual.content import Content
from textual.pilot import Pilot
from textual.style import Style
from textual.widgets import Static

from planner.book.lookup import situation
from planner.outings.outing import Outing, Stage
from planner.outings.parts import Reservation, ReservationState
from planner.outings.table.table_brief import to_read_out
from planner.outings.table.telling import differences
from planner.values.record import changed
from screens.app import HostbookApp
from screens.asking.pick import PickScreen
from screens.desk import Desk
from screens.sheets.say import SaySheet
from screens.widgets.card import Card
from tests.pilot.desks import LUNCH
from tests.pilot.walk import DRAFT, press, saved, screen_text, type_in, until

TABLE = [*DRAFT, "down", "down", "down", "enter"]
"""From Today to the reservation of a fresh draft."""


def the_outing(desk: Desk) -> Outing:
    return desk.book.outings.all()[0]


def said(pilot: Pilot[Any], where: str) -> str:
    return str(pilot.app.screen.query_one(where, Static).content)


async def test_one_key_moves_the_table_on_and_keeps_when_and_with_whom(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *TABLE)
        assert "a asked" in screen_text(app)
        await press(pilot, "a", "down")
        await type_in(pilot, "Rosa")
        await press(pilot, "up")
        assert "a confirmed" in screen_text(app)
        await press(pilot, "a", "down")
        await type_in(pilot, "Paulo")
        await saved(pilot)
        kept = the_outing(desk).reservation
        assert [(c.state, c.with_whom) for c in kept.calls] == [
            (ReservationState.ASKED, "Rosa"),
            (ReservationState.CONFIRMED, "Paulo"),
        ]
        assert said(pilot, "#calls").endswith("of Rosa; confirmed Thu 26 Nov, 09:10 by Paulo.")
        await press(pilot, "up")
        assert "a reconfirmed" in screen_text(app)


async def test_who_was_spoken_to_is_asked_only_once_somebody_was(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *TABLE, "down")
        assert app.focused is not None
        assert any(a.id == "under" for a in app.focused.ancestors)
        await press(pilot, "up", "a", "down")
        assert any(a.id == "spoken" for a in app.focused.ancestors)


async def test_a_guest_more_makes_a_confirmed_table_need_telling_until_it_is_told(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *TABLE, "right", "right", "t")
        await saved(pilot)
        assert "Told to the place:" in said(pilot, "#brief")
        await press(pilot, "escape", "up", "up", "enter", "a")
        await type_in(pilot, "ravi")
        await press(pilot, "enter", "escape", "down", "down")
        await saved(pilot)
        assert "! Reservation" in screen_text(app)
        assert "Needs telling – one more: 3, not 2." in said(pilot, "#explained")
        assert "What to tell them now:" in said(pilot, "#brief")
        assert "One more: 3, not 2." in said(pilot, "#brief")
        await press(pilot, "enter", "t")
        await saved(pilot)
        outing = the_outing(desk)
        assert differences(situation(desk.book, outing, desk.host)) == ()
        assert "What to tell them now:" not in said(pilot, "#brief")


async def test_one_who_left_is_named_as_the_place_is_told(desk: Desk) -> None:
    diet = changed(desk.book.people["ravi"].needs, diet=("vegan",))
    desk.book.people.put(changed(desk.book.people["ravi"], needs=diet))
    desk.book.outings.put(changed(LUNCH, guests=("ines", "ravi")))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "down", "down", "down", "enter", "right", "right", "t")
        await press(pilot, "escape", "up", "up", "enter", "down", "x")
        await saved(pilot)
        found = situation(desk.book, the_outing(desk), desk.host)
        assert differences(found) == ("one fewer: 2, not 3", "no longer for Ravi: vegan")


async def test_a_table_of_an_outing_called_off_is_given_back_with_a_key(desk: Desk) -> None:
    kept = changed(LUNCH, stage=Stage.CANCELLED, reservation=Reservation(state=ReservationState.CONFIRMED))
    desk.book.outings.put(kept)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        assert "called off" in screen_text(app)
        assert "Give the table at Casa do Lago back" in screen_text(app)
        await press(pilot, "enter", "down", "down", "down", "enter")
        assert "g given back" in screen_text(app)
        assert "please take back our table for two" in said(pilot, "#brief")
        await press(pilot, "g")
        await saved(pilot)
        assert the_outing(desk).reservation.state is ReservationState.TO_BOOK
        await press(pilot, "escape", "escape")
        assert "called off" not in screen_text(app)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the program")
async def test_the_brief_is_written_in_a_letter_from_a_list_of_ways(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.book.venues.put(changed(desk.book.venues["casa"], email="mesa@casa.pt", website="casa.pt"))
    script, seen = tmp_path / "xdg-open", tmp_path / "seen"
    script.write_text(f'#!/bin/sh\nprintf "%s" "$1" > {seen}.new && mv {seen}.new {seen}\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *TABLE, "o")
        assert isinstance(app.screen, PickScreen)
        shown = screen_text(app)
        for way in ("Ring +351 21 000 0000", "Open casa.pt", "Write it to mesa@casa.pt"):
            assert way in shown
        await press(pilot, "end", "enter")
        await until(seen.exists)
        link = urlsplit(seen.read_text())
        assert (link.scheme, link.path) == ("mailto", "mesa@casa.pt")
        assert "A table for two, please" in parse_qs(link.query)["body"][0]
        assert "links" not in screen_text(app)


async def test_where_nothing_opens_a_link_it_is_said_and_nothing_stops(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("WSL_DISTRO_NAME", raising=False)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, *TABLE, "o", "enter")
        await until(lambda: "Nothing here opens it. It is +351 21 000 0000." in screen_text(app))


async def test_the_number_is_a_link_and_the_copy_is_what_is_read_out(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *TABLE)
        number = app.screen.query_one("#reach", Static).content
        assert isinstance(number, Content)
        assert [span.style for span in number.spans] == [Style(link="tel:+351210000000")]
        await press(pilot, "y")
        assert app.clipboard.startswith("A table for two, please, on Thursday the 3rd of December")


async def test_a_place_moved_on_from_is_told_so_with_a_key(desk: Desk) -> None:
    desk.book.venues.put(changed(desk.book.venues["casa"], id="tasca", name="Tasca"))
    desk.book.outings.put(changed(LUNCH, reservation=Reservation(state=ReservationState.CONFIRMED)))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "down", "down", "enter", "end", "enter")
        await saved(pilot)
        assert the_outing(desk).venue_id == "tasca"
        await press(pilot, "escape", "down", "enter")
        assert "To say to Casa do Lago:" in said(pilot, "#brief")
        assert "g given back" in screen_text(app)
        await press(pilot, "g")
        await saved(pilot)
        assert the_outing(desk).reservation.held == ()
        assert "g given back" not in screen_text(app)


async def test_a_place_is_reached_from_the_review_and_from_its_card_too(desk: Desk) -> None:
    desk.book.venues.put(changed(desk.book.venues["casa"], email="mesa@casa.pt"))
    desk.book.outings.put(LUNCH)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "r", "o")
        assert "Write it to mesa@casa.pt" in screen_text(app)
        await press(pilot, "escape", "escape", "4", "enter", "o")
        assert "Ring +351 21 000 0000" in screen_text(app)
        assert "Write to mesa@casa.pt" in screen_text(app)
        await press(pilot, "escape")
        card = app.screen.query_one(Card).render()
        assert {str(span.style) for span in card.spans if "link" in str(span.style)}


async def test_a_place_without_number_page_or_address_says_so(desk: Desk) -> None:
    desk.book.venues.put(changed(desk.book.venues["casa"], phone=""))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, "4", "enter", "o")
        assert "No number, page or address is known" in screen_text(app)


@pytest.mark.parametrize("size", [(60, 18), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_what_is_read_out_is_shown_whole_with_its_number_by_a_key_that_the_foot_names(
    desk: Desk, size: tuple[int, int]
) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=size) as pilot:
        await press(pilot, *TABLE[:-1])
        assert "w to say" in screen_text(app).splitlines()[-1]
        await press(pilot, "w")
        assert isinstance(app.screen, SaySheet)
        shown = " ".join(screen_text(app).replace("│", " ").split())
        assert "+351 21 000 0000" in shown
        for line in to_read_out(situation(desk.book, the_outing(desk), desk.host)).splitlines():
            assert line in shown
        await press(pilot, "y")
        assert app.clipboard == to_read_out(situation(desk.book, the_outing(desk), desk.host))
        await press(pilot, "escape", "enter", "w")  # and from the form itself
        assert isinstance(app.screen, SaySheet)


async def test_a_long_line_that_is_not_typed_in_ends_between_two_words(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *TABLE)
        shown = screen_text(app).splitlines()
        at = next(i for i, row in enumerate(shown) if "Ask for" in row)
        typed = the_outing(desk).reservation.table_requests
        head, tail = (row.rpartition("││")[2].strip(" │▁▂▃▄▅▆▇█") for row in shown[at : at + 2])
        assert typed.split()[: len(head.split()) - 2] == head.split()[2:]  # behind the label
        assert tail.startswith("… ")
        assert " ".join((*head.split()[2:], *tail.split()[1:])) == typed
