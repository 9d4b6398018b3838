"""The service matrix on the screen: its views, accepting a year's lines, changing cells and rhythms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from planner.config import load_settings, settings_path
from planner.courtship.matrix import service_key
from planner.courtship.planned import PlannedTouch
from planner.courtship.rhythm import BusyTime, OwnService, Rhythm
from planner.courtship.touches import Touch, TouchKind
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.matrix import VIEWS, MatrixScreen
from screens.matrix_views.weeks import WeekRow
from screens.sheets.rhythm import RhythmSheet
from screens.widgets.choice import Choice
from screens.widgets.field import Field
from screens.widgets.row_list import RowList
from tests.pilot.desks import LUNCH, small_desk
from tests.pilot.folk import WIDE, in_room, said
from tests.pilot.walk import press, screen_text, settle


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book of two people with a tier."""
    with small_desk(tmp_path) as made:
        yield made


def rows_of(app: HostbookApp) -> RowList[Any]:
    """The rows of the view that is shown."""
    assert isinstance(app.screen, MatrixScreen)
    return app.screen._rows


async def test_every_view_opens_by_its_key_and_by_tab_in_turn(desk: Desk) -> None:
    shown = {
        "months": "Twelve months", "losing": "Losing touch", "year": "The year ahead",
        "quarter": "The quarter 2026 Q4", "cells": "Times a year",
    }  # fmt: skip
    async with in_room(desk, "6") as (app, pilot):
        for name, (key, *_) in VIEWS.items():
            await press(pilot, key)
            assert shown[name] in screen_text(app)
        for name in VIEWS:
            await press(pilot, "tab")
            assert shown[name] in screen_text(app)


@pytest.mark.parametrize(
    ("at", "open_then"), [(18, "Losing touch"), (31, "Losing touch"), (34, "The year ahead")]
)
async def test_a_click_on_a_view_s_name_opens_it(desk: Desk, at: int, open_then: str) -> None:
    async with in_room(desk, "6") as (app, pilot):
        await pilot.click("#views", offset=(at, 0))
        await settle(pilot)
        assert open_then in screen_text(app)


async def test_an_accepted_line_is_planned_and_undo_takes_it_back(desk: Desk) -> None:
    async with in_room(desk, "6", WIDE) as (app, pilot):
        await press(pilot, "y", "space")
        (plan,) = desk.book.planned.all()
        assert (plan.person_id, plan.accepted_on) == ("ines", desk.today())
        assert plan.on >= desk.today()
        assert "planned" in screen_text(app)
        await press(pilot, "u")
        assert desk.book.planned.all() == ()


async def test_a_planned_line_can_be_taken_out_again(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "y", "space", "home", "space")
        assert desk.book.planned.all() == ()
        assert "Not planned any more" in said(app)


async def test_a_whole_week_is_accepted_in_one_write(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "y")
        rows = rows_of(app).items
        week = [row for row in rows if isinstance(row, WeekRow) and row.monday == rows[0].monday]
        await press(pilot, "w")
        assert len(desk.book.planned.all()) == len(week) > 1
        await press(pilot, "u")
        assert desk.book.planned.all() == ()


async def test_what_is_accepted_leaves_the_rest_of_the_proposal_as_it_was(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "y")
        before = {(x.line.person.id, x.line.touch, x.line.on) for x in rows_of(app).items if x.line}
        await press(pilot, "space")
        (plan,) = desk.book.planned.all()
        after = {(x.line.person.id, x.line.touch, x.line.on) for x in rows_of(app).items if x.line}
        assert before - after == {(plan.person_id, plan.touch, plan.on)}


async def test_an_outing_ahead_has_its_place_in_the_year_and_is_not_taken_out_here(desk: Desk) -> None:
    desk.book.outings.put(LUNCH)
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "y")
        rows = rows_of(app).items
        rows_of(app).cursor = next(n for n, row in enumerate(rows) if row.plan)
        await settle(pilot)
        assert "Thu 3 Dec" in screen_text(app)
        await press(pilot, "space")
        assert "lunch" in desk.book.outings
        assert desk.book.planned.all() == ()


async def test_how_many_touches_a_week_is_kept_for_the_next_time(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "y", "minus", "minus")
        assert "8 a week" in screen_text(app)
        assert load_settings(settings_path()).touches_a_week == 8


async def test_a_cell_is_changed_by_a_key_said_to_be_the_hosts_and_put_back(desk: Desk) -> None:
    async with in_room(desk, "6", WIDE) as (app, pilot):
        await press(pilot, "m", "down", "plus")
        (cell,) = desk.book.matrix.all()
        assert (service_key(cell), cell.times) == ("customer:key:call", 7)
        assert "◆ 7×" in screen_text(app)
        assert "Calls to key customers: 7 times a year, every 52 days" in screen_text(app)
        await press(pilot, "d")
        assert desk.book.matrix.all() == ()
        await press(pilot, "u")
        assert desk.book.matrix.all() == (cell,)
        await press(pilot, "minus")
        assert desk.book.matrix.all() == ()


async def test_a_cell_is_typed_with_its_longest_gap(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "m", "down", "enter")
        app.screen.query_one(Field).text = "12, 40 days"
        await settle(pilot)
        await press(pilot, "enter")
        (cell,) = desk.book.matrix.all()
        assert (cell.times, cell.longest) == (12, 40)


async def test_a_prospect_s_gift_cannot_be_typed(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "m", *["down"] * 4, *["right"] * 3, "plus", "enter")
        app.screen.query_one(Field).text = "2"
        await settle(pilot)
        await press(pilot, "enter")
        assert "never a gift" in screen_text(app)
        assert desk.book.matrix.all() == ()


async def test_somebody_in_touch_as_it_comes_slips_no_more(desk: Desk) -> None:
    desk.book.touches.put(
        Touch(id="t1", person_id="ines", kind=TouchKind.CALL, on=desk.today() - timedelta(days=300))
    )
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "o")
        assert "Ines Duarte" in screen_text(app)
        await press(pilot, "e", "right", "enter")
        rhythm = desk.book.rhythms["ines"]
        assert rhythm.as_it_comes
        assert "Ines Duarte" not in screen_text(app).partition("Losing touch")[2].partition("╰")[0]
        await press(pilot, "u")
        assert desk.book.rhythms.all() == ()


async def test_a_rhythm_of_their_own_is_typed_from_the_person_s_page_and_is_there_again(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await press(pilot, "enter", "r")
        sheet = app.screen
        assert isinstance(sheet, RhythmSheet)
        for key, text in (
            ("call", "12"),
            ("gift", "never"),
            ("busy", "20 Dec to 6 Jan (year-end)"),
            ("why", "a new job"),
        ):
            sheet.query_one(f"#{key}", Field).text = text
        await settle(pilot)
        await press(pilot, "enter")
        assert desk.book.rhythms["ines"] == Rhythm(
            person_id="ines",
            own=(OwnService(touch=TouchKind.CALL, times=12), OwnService(touch=TouchKind.GIFT, times=0)),
            busy=(BusyTime(from_month=12, from_day=20, to_month=1, to_day=6, why="year-end"),),
            why="a new job",
        )
        await press(pilot, "r")
        assert app.screen.query_one("#call", Field).text == "12"
        assert app.screen.query_one("#busy", Field).text == "20 Dec to 6 Jan (year-end)"
        app.screen.query_one("#call", Field).text = "often"
        await settle(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, RhythmSheet)


async def test_the_quarter_is_walked_with_one_key_and_who_was_looked_over_is_kept(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "r", "space", "space")
        assert {r.person_id: r.reviewed_on for r in desk.book.rhythms.all()} == {
            "ines": date(2026, 11, 26),
            "ravi": date(2026, 11, 26),
        }
        assert "1 of 1 looked over" in screen_text(app)
        await press(pilot, "space")
        assert "ravi" not in desk.book.rhythms
        await press(pilot, "left")
        assert "2026 Q3" in screen_text(app)


async def test_the_end_of_the_walk_through_the_quarter_is_said(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "r", "space")
        assert "looked over" not in said(app)
        await press(pilot, "space")
        assert "Everyone is looked over: 2 clients." in said(app)


async def test_the_quarter_to_come_shows_what_is_planned_in_it_and_is_not_looked_over_yet(desk: Desk) -> None:
    desk.book.planned.put(
        PlannedTouch(
            id="p", person_id="ines", touch=TouchKind.CALL, on=date(2027, 2, 1), accepted_on=desk.today()
        )
    )
    async with in_room(desk, "6", WIDE) as (app, pilot):
        await press(pilot, "r", "right")
        assert "2027 Q1" in screen_text(app)
        assert "1 planned" in screen_text(app)
        await press(pilot, "space")
        assert desk.book.rhythms.all() == ()


async def test_without_tiers_every_view_and_today_say_what_is_to_be_done_first(desk: Desk) -> None:
    for person in desk.book.people.all():
        desk.book.people.put(changed(person, tier=None))
    async with in_room(desk, "6") as (app, pilot):
        for key in "toy":
            await press(pilot, key)
            assert "Nobody has a tier yet" in screen_text(app)
        await press(pilot, "1")
        assert "Nobody has a tier yet" in screen_text(app)
        assert "neglected" not in screen_text(app)


async def test_the_months_say_how_many_clients_have_no_tier(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        assert "Twelve months · 2 clients ─" in screen_text(app)
        desk.book.people.put(changed(desk.book.people["ravi"], tier=None))
        await press(pilot, "o", "t")
        assert "Twelve months · 1 client · 1 without a tier" in screen_text(app)


async def test_the_months_stand_above_their_columns_in_a_view_one_comes_back_to(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        heads = [line for line in screen_text(app).splitlines() if "owed now" in line]
        await press(pilot, "m", "t")
        assert heads == [line for line in screen_text(app).splitlines() if "owed now" in line]
        assert "Mr Ap My Jn Jl" in heads[0]


async def test_enter_opens_the_person_and_escape_comes_back_to_the_same_row(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "down", "enter")
        assert "Ravi Menon" in screen_text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, MatrixScreen)
        assert app.screen.person_here == "ravi"


@pytest.mark.parametrize("room", ["1", "2", "3", "4", "5", "6"])
@pytest.mark.parametrize("letter", ["", "n", "v", "u"])
async def test_a_touch_is_logged_with_four_keys_from_anywhere(desk: Desk, room: str, letter: str) -> None:
    kinds = {"": TouchKind.CALL, "n": TouchKind.NOTE, "v": TouchKind.VISIT, "u": TouchKind.USEFUL}
    keys = ["l", "enter", *letter, "enter"]
    assert len(keys) <= 4
    async with in_room(desk, room) as (_, pilot):
        await press(pilot, *keys)
        (touch,) = desk.book.touches.all()
        assert (touch.kind, touch.on) == (kinds[letter], desk.today())


async def test_a_call_to_anyone_takes_four_keys_with_the_first_letter_of_their_name(desk: Desk) -> None:
    async with in_room(desk, "4") as (_, pilot):
        await press(pilot, "l", "r", "enter", "enter")
        (touch,) = desk.book.touches.all()
        assert (touch.person_id, touch.kind) == ("ravi", TouchKind.CALL)


async def test_logged_from_a_row_that_slips_the_touch_is_the_one_that_is_owed(desk: Desk) -> None:
    desk.book.rhythms.put(Rhythm(person_id="ines", own=(OwnService(touch=TouchKind.NOTE, times=52),)))
    async with in_room(desk, "6") as (app, pilot):
        await press(pilot, "o", "l", "enter")
        assert app.screen.query_one("#kind", Choice).value is TouchKind.NOTE
        await press(pilot, "enter")
        (touch,) = desk.book.touches.all()
        assert touch.kind is TouchKind.NOTE
        assert isinstance(app.screen, MatrixScreen)


async def test_the_rows_that_stand_are_listed_anew_only_once_the_book_is_another(desk: Desk) -> None:
    async with in_room(desk, "6") as (app, pilot):
        before = rows_of(app).items
        await press(pilot, "1")
        await press(pilot, "6")
        assert rows_of(app).items is before
        assert "C" not in screen_text(app).partition("Ines Duarte")[2].partition("\n")[0]
        today = desk.today()
        desk.book.touches.put(Touch(id="t", person_id="ines", kind=TouchKind.CALL, on=today))
        await press(pilot, "1")
        await press(pilot, "6")
        assert "C" in screen_text(app).partition("Ines Duarte")[2].partition("\n")[0]
