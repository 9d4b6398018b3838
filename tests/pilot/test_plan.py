"""The plan board, through its keys."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import datetime
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from planner.book.lookup import situation
from planner.book.repository import Book
from planner.outings.gap import Part
from planner.outings.outing import OutingKind, Stage
from planner.outings.parts import HOST, Way
from planner.outings.readiness import PartState, part_states
from planner.outings.travel.legs import has_way_home, leg
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from screens.plan_parts.form import PartForm
from screens.plan_parts.guests import GuestsForm
from screens.plan_parts.place import FormPlace
from screens.widgets.field import Field
from screens.widgets.row_list import RowList
from tests.pilot.desks import LUNCH
from tests.pilot.walk import DRAFT, keys_for, press, saved, screen_text, send, settle, until

MOST_KEYS = 15


async def test_at_most_fifteen_keys_lead_from_today_to_a_complete_draft(desk: Desk) -> None:
    assert len(DRAFT) <= MOST_KEYS
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT)
        assert isinstance(app.screen, PlanScreen)
    (outing,) = desk.book.outings.all()
    s = situation(desk.book, outing, desk.host)
    assert outing.kind is OutingKind.LUNCH
    assert outing.guests == ("ines",)
    assert outing.starts == datetime(2026, 12, 3, 12, 30)
    assert outing.venue_id == "casa"
    assert outing.stage is Stage.PLANNED
    assert outing.purpose
    assert outing.reservation.under_name == "Marta Silva"
    assert outing.reservation.table_requests
    for way in Way:
        assert leg(outing.transport, HOST, way) is not None
        assert leg(outing.transport, "ines", way) is not None
    assert has_way_home(s, "ines")
    assert len(outing.conversation.questions) == 3
    assert all(question.why for question in outing.conversation.questions)
    states = part_states(s, desk.now())
    done = (Part.OCCASION, Part.VENUE, Part.MODERATION, Part.CONVERSATION)
    assert {states[part] for part in done} == {PartState.DONE}


async def test_what_another_hostbook_changes_in_a_plan_at_the_same_moment_is_kept_or_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.app.LOOK_AGAIN_SECONDS", 3600)  # looked at a moment later, it is no surprise
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, *DRAFT)
        await saved(pilot)
        plan = app.screen
        assert isinstance(plan, PlanScreen)
        with closing(Book.open(desk.book.path, clock=desk.clock)) as other:
            outing = other.outings.all()[0]
            table = changed(outing.reservation, confirmation="LAGO-118")
            other.outings.put(changed(outing, purpose="written elsewhere", reservation=table))
        plan.query_one("#purpose", Field).text = "hear how the move went"
        await until(lambda: plan.outing.purpose == "hear how the move went")
        plan.save()
        kept = desk.book.outings.all()[0]
        assert kept.purpose == "hear how the move went"
        assert kept.reservation.confirmation == "LAGO-118"
        await settle(pilot)
        told = [one.message for one in app._notifications]
        assert any(
            "too: purpose. What you have here stands. The other was “written elsewhere”." in words
            for words in told
        )


async def test_a_plan_saves_itself_while_it_is_typed(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT)
        app.screen.query_one("#purpose", Field).text = "hear how the move went"
        await saved(pilot)
        assert desk.book.outings.all()[0].purpose == "hear how the move went"


async def test_leaving_at_once_saves_what_was_just_typed(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT)
        app.screen.query_one("#purpose", Field).text = "hear how the move went"
        await press(pilot, "escape", "escape", "2")
    assert desk.book.outings.all()[0].purpose == "hear how the move went"


async def test_a_day_that_cannot_be_read_stays_as_typed_and_moves_nothing(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT)
        before = desk.book.outings.all()[0].starts
        app.screen.query_one("#when", Field).text = "31 feb"
        await settle(pilot)
        assert "31 feb" in screen_text(app)
        await press(pilot, "down", "up")
        assert app.screen.query_one("#when", Field).query_one(Input).value == "31 feb"
        assert desk.book.outings.all()[0].starts == before


async def test_the_rail_walks_through_every_part(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT)
        seen = []
        for _ in Part:
            await settle(pilot)
            seen.append(str(app.screen.query_one("#form").border_title))
            await press(pilot, "down")
        assert seen == [part.value.capitalize() for part in Part]


async def test_the_rail_may_be_run_through_faster_than_the_parts_open(desk: Desk) -> None:
    desk.book.outings.put(LUNCH)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_outing(LUNCH.id, "plan")
        await settle(pilot)
        for key in (*("down",) * 8, *("up",) * 7):
            app.post_message(Key(key, None))
            await asyncio.sleep(0)
        await settle(pilot)
        assert app.screen.query_one("#rail", RowList).highlighted is Part.GUESTS
        (form,) = app.screen.query(PartForm)
        assert isinstance(form, GuestsForm)
        assert form.children


async def test_a_gap_leads_to_the_part_that_mends_it(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *DRAFT, "m")
        gaps = app.screen.query_one("#gaps", RowList)
        at = next(i for i, row in enumerate(gaps.items) if row.gap.part is Part.NO_PITCH)
        gaps.cursor = at
        await press(pilot, "enter")
        assert str(app.screen.query_one("#form").border_title) == "No pitch"


async def test_a_plan_changed_elsewhere_is_shown_as_it_is_now(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT)
        other = Book.open(desk.book.path, clock=desk.clock)
        outing = other.outings.all()[0]
        other.outings.put(changed(outing, purpose="written elsewhere"))
        other.close()
        app._look_again()
        await settle(pilot)
        assert app.screen.query_one("#purpose", Field).query_one(Input).value == "written elsewhere"


async def test_a_day_that_was_not_read_is_kept_for_the_next_time(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT)
        app.screen.query_one("#when", Field).text = "31 feb"
        await settle(pilot)
        await press(pilot, "q")
        assert app.return_code == 0
    with closing(Book.open(desk.book.path)) as book:
        assert list(book.unsaved.values()) == ["31 feb"]


async def test_a_plan_follows_what_is_learned_of_a_guest_meanwhile(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, "down", "enter", "enter")
        desk.book.people.put(changed(desk.book.people["ines"], alcohol=False, drinks=()))
        await press(pilot, "escape")
        await saved(pilot)
    outing = desk.book.outings.all()[0]
    home = leg(outing.transport, "ines", Way.HOME)
    assert home is not None
    assert "may drink" not in home.note


async def test_a_new_outing_that_was_begun_is_there_again(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(
            pilot, "n", *keys_for("ines"), "enter", "enter", *keys_for("next thu 13:15"), "escape", "n"
        )
        text = screen_text(app)
        assert "Ines Duarte" in text
        assert "next thu 13:15" in text
        await press(pilot, "enter", "ctrl+s")
        assert isinstance(app.screen, PlanScreen)
        assert desk.typed == {}


async def test_what_a_day_runs_into_is_said_while_it_is_typed(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(
            pilot, *DRAFT, "escape", "n", *keys_for("ravi"), "enter", "enter", *keys_for("3 dec 13:00")
        )
        assert "You have" in screen_text(app)
        field = app.screen.query_one("#when", Field)
        field.text = "12 nov 2026 12:30"
        await settle(pilot)
        assert "in the past" in field.reading.echo


@asynccontextmanager
async def on_plan(desk: Desk) -> AsyncIterator[tuple[HostbookApp, Pilot[Any]]]:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *DRAFT)
        assert isinstance(app.screen, PlanScreen)
        yield app, pilot


async def test_the_rail_answers_before_the_form_is_built_and_forms_passed_by_are_not_built(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[Part] = []
    build, paint, paints = FormPlace.build, PlanScreen._on_timer_update, [True]

    def watched(place: FormPlace) -> None:
        built.append(place.part)
        build(place)

    def held_back(screen: PlanScreen) -> None:
        if paints[0]:
            paint(screen)

    monkeypatch.setattr(FormPlace, "build", watched)
    monkeypatch.setattr(PlanScreen, "_on_timer_update", held_back)
    async with on_plan(desk) as (app, pilot):
        built.clear()
        rail = app.screen.query_one("#rail", RowList)
        paints[0] = False
        send(app, *["down"] * 4)
        await until(lambda: rail.highlighted is list(Part)[4])
        assert built == []
        paints[0] = True
        await settle(pilot)
        assert built == [list(Part)[4]]
        assert type(app.screen.query_one(PartForm)).__name__ == "TransportForm"


async def test_enter_pressed_in_one_breath_with_the_rail_goes_into_the_form_it_came_to(desk: Desk) -> None:
    async with on_plan(desk) as (app, pilot):
        send(app, "down", "down", "down", "enter")
        await settle(pilot)
        assert app.focused is not None
        assert any(type(a).__name__ == "ReservationForm" for a in app.focused.ancestors)


async def test_the_panel_of_the_form_is_lit_while_the_keys_go_into_it(desk: Desk) -> None:
    async with on_plan(desk) as (app, pilot):
        form = app.screen.query_one("#form")
        dark = form.styles.border_top
        await pilot.press("enter")
        assert form.styles.border_top != dark
        await pilot.press("escape")
        assert form.styles.border_top == dark


async def test_a_page_down_on_the_rail_scrolls_the_form(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT, "b", "pagedown")
        form = app.screen.query_one(PartForm)
        assert form.scroll_offset.y > 0
        assert app.screen.query_one("#rail", RowList).has_focus
        await press(pilot, "pageup")
        assert form.scroll_offset.y == 0


async def test_gaps_out_of_sight_are_counted_and_m_shows_them_all(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 24)) as pilot:
        await press(pilot, *DRAFT)
        assert "more, m shows all" in screen_text(app)
        gaps = app.screen.query_one("#gaps", RowList)
        before = gaps.below
        assert 0 < before < len(gaps.items)
        await press(pilot, "m")
        assert gaps.below < before


async def test_on_a_small_terminal_the_outing_keeps_its_name_beside_whether_it_is_saved(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(40, 12)) as pilot:
        await press(pilot, *DRAFT)
        await saved(pilot)
        assert "Lunch with Ines Duarte · " in screen_text(app).splitlines()[0]
        assert "●" in screen_text(app).splitlines()[0]


async def test_the_day_says_whose_clock_its_hours_are_on_where_it_is_not_the_hosts(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *DRAFT)
        await saved(pilot)
        assert "─ The day ─" in screen_text(app)
        (outing,) = desk.book.outings.all()
        desk.book.outings.put(changed(outing, zone="Europe/Madrid"))
        await press(pilot, "r", "escape")
        assert "─ The day · Madrid time ─" in screen_text(app)
