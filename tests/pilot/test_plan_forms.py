"""The forms of the plan board, through their keys."""

from __future__ import annotations

import asyncio
from datetime import date

from planner.book.lookup import situation
from planner.outings.gap import Part, Severity
from planner.outings.parts import Mode, ReservationState, Way
from planner.outings.readiness import readiness
from planner.outings.travel.legs import leg
from planner.places.venue import Remark
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from screens.plan_parts.form import PartForm
from screens.sheets.leg import LegScreen
from screens.sheets.map import MapSheet
from screens.widgets.choice import Choice
from screens.widgets.field import Field
from screens.widgets.row_list import RowList
from tests.pilot.desks import LUNCH_TODAY
from tests.pilot.walk import DRAFT, keys_for, press, saved, screen_text, settle, type_in

TRANSPORT = [*DRAFT, *["down"] * 4, "enter"]


async def test_text_typed_on_a_choice_of_the_plan_leads_nowhere(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, "enter", "up")
        assert isinstance(app.focused, Choice)
        was = app.focused.value
        await type_in(pilot, "friday 12:30, lunch/q")
        await press(pilot, "home", "end")
        assert isinstance(app.screen, PlanScreen)
        assert isinstance(app.focused, Choice)
        assert app.focused.value != was  # a space goes on to the next
        assert len(desk.book.outings) == 1


async def test_a_plan_changed_elsewhere_leaves_the_cursor_in_its_line(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, "down", "down", "down", "enter", "down", "down")
        line = _line_with_the_cursor(app)
        outing = desk.book.outings.all()[0]
        desk.book.outings.put(changed(outing, purpose="the regatta"))
        assert isinstance(app.screen, PlanScreen)
        app.screen.show()
        await settle(pilot)
        assert _line_with_the_cursor(app) == line
        await press(pilot, "escape")
        desk.book.outings.put(changed(outing, purpose="the choir"))
        app.screen.show()
        await settle(pilot)
        assert app.focused is app.screen.query_one("#rail")


async def test_news_that_comes_while_a_form_gives_way_to_another_is_no_fault(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, "down", "down", "down")
        plan, outing = app.screen, desk.book.outings.all()[0]
        assert isinstance(plan, PlanScreen)
        for number in range(3):
            desk.book.outings.put(changed(outing, purpose=f"regatta {number}"))
            plan.show()
            for _ in range(30):
                await asyncio.sleep(0)
                plan.show()
        await settle(pilot)
        assert "To book: Casa do Lago" in screen_text(app)


def _line_with_the_cursor(app: HostbookApp) -> str | None:
    assert app.focused is not None
    return next((widget.id for widget in app.focused.ancestors_with_self if widget.id), None)


async def test_a_reservation_confirmed_here_is_confirmed_in_the_book(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, "down", "down", "down", "enter", "right", "right")
        await saved(pilot)
        assert desk.book.outings.all()[0].reservation.state is ReservationState.CONFIRMED
        await press(pilot, "t")
        await saved(pilot)
        assert desk.book.outings.all()[0].reservation.told


async def test_a_drinking_guest_without_a_way_home_cannot_be_missed(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT)
        await press(pilot, "down", "down", "down", "down", "enter", "tab", "tab", "tab")
        assert app.focused is not None
        assert app.focused.id == "leg-home-ines"
        assert isinstance(app.focused, Choice)
        app.focused.choose(Mode.DRIVES)
        await saved(pilot)
        outing = desk.book.outings.all()[0]
        home = leg(outing.transport, "ines", Way.HOME)
        assert home is not None
        assert home.mode is Mode.DRIVES
        gaps = readiness(situation(desk.book, outing, desk.host), desk.now())
        assert [g.severity for g in gaps if g.key == "home:ines"] == [Severity.MUST]
        await press(pilot, "escape")
        assert "! Transport" in screen_text(app)


async def test_a_key_says_that_a_way_home_is_agreed_and_another_way_is_to_be_agreed_anew(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT)
        await press(pilot, "down", "down", "down", "down", "enter", "tab", "tab")
        await press(pilot, "a")  # the host's own way needs no asking: it leads to the guest's
        assert "not agreed yet" in screen_text(app)
        await press(pilot, "a")
        await saved(pilot)
        legs = desk.book.outings.all()[0].transport.legs
        assert [(g.traveller, g.way) for g in legs if g.agreed] == [("ines", Way.HOME)]
        assert "● agreed" in screen_text(app)
        await press(pilot, "right")
        await saved(pilot)
        assert not any(g.agreed for g in desk.book.outings.all()[0].transport.legs)


async def test_a_lift_that_somebody_else_drives_is_to_be_agreed_anew(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT)
        await press(pilot, "down", "down", "down", "down", "enter", "tab", "tab", "tab")
        assert isinstance(app.focused, Choice)
        app.focused.choose(Mode.LIFT)
        await press(pilot, "a", "enter")  # agreed; then its details
        screen = app.screen
        assert isinstance(screen, LegScreen)
        screen.query_one("#driver", Field).text = "her partner"
        await press(pilot, "ctrl+s")
        await saved(pilot)
        outing = desk.book.outings.all()[0]
        home = leg(outing.transport, "ines", Way.HOME)
        assert home is not None
        assert (home.driver, home.agreed) == ("her partner", False)


async def test_arrows_move_between_the_lines_of_the_forms_of_the_plan(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *TRANSPORT, "down", "down")
        assert app.focused is not None
        assert app.focused.id == "leg-home-host"
        await press(pilot, "up", "up", "up")
        assert app.focused.id == "leg-in-host"
        await press(pilot, "escape", "up", "enter", "down")
        assert any(a.id == "under" for a in app.focused.ancestors)


async def test_arrows_lead_past_the_ends_of_a_list_in_a_form(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT, *["down"] * 6, "enter", "end", "down")
        assert app.focused is not None
        assert not isinstance(app.focused, RowList)
        assert any(isinstance(a, PartForm) for a in app.focused.ancestors)


async def test_a_anywhere_in_the_transport_form_leads_to_the_way_home_to_be_agreed(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *TRANSPORT, "a")
        assert app.focused is not None
        assert app.focused.id == "leg-home-ines"
        assert any("Press a again when Ines has agreed." in said.message for said in app._notifications)
        await press(pilot, "a")
        await saved(pilot)
        home = leg(desk.book.outings.all()[0].transport, "ines", Way.HOME)
        assert home is not None
        assert home.agreed
        await press(pilot, "up", "a")
        assert any("way home is agreed" in said.message for said in app._notifications)


async def test_on_a_low_terminal_a_place_says_why_in_a_line_and_all_of_it_where_there_is_room(
    desk: Desk,
) -> None:
    note = Remark(on=date(2026, 9, 30), rating=5, text="Rosa kept the garden table without being asked. " * 3)
    desk.book.venues.put(changed(desk.book.venues["casa"], remarks=(note,)))
    for size, whole in (((80, 24), False), ((80, 40), True)):
        app = HostbookApp(desk)
        async with app.run_test(size=size) as pilot:
            await press(pilot, "n", *keys_for("ines"), "enter", "enter", *keys_for("thu"), "enter")
            assert isinstance(app.screen, PlanScreen)
            app.screen._rail.cursor = list(Part).index(Part.VENUE)
            await settle(pilot)
            text = " ".join(screen_text(app).replace("│", " ").split())
            assert "5.0 of 5" in text
            assert ("Rosa kept" in text) is whole


async def test_no_place_is_drafted_that_is_not_gone_back_to_and_the_form_says_what_to_do(desk: Desk) -> None:
    for venue in desk.book.venues.all():
        note = Remark(on=date(2026, 9, 30), text="food cold, not again")
        desk.book.venues.put(changed(venue, remarks=(note,)))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *keys_for("ines"), "enter", "enter", *keys_for("thu"), "enter")
        assert isinstance(app.screen, PlanScreen)
        assert desk.book.outings.all()[0].venue_id is None
        app.screen._rail.cursor = list(Part).index(Part.VENUE)
        await settle(pilot)
        assert "No place fits yet: a adds one." in screen_text(app)
        app.screen._rail.focus()
        await press(pilot, "enter", "enter")
        await saved(pilot)
        assert desk.book.outings.all()[0].venue_id is not None
        assert "No place fits yet" not in screen_text(app)
        assert any("not to go again" in said.message for said in app._notifications)


async def test_the_keys_of_the_venue_and_the_reservation_work_from_the_rail_and_only_there(
    desk: Desk,
) -> None:
    desk.book.outings.put(LUNCH_TODAY)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_outing(LUNCH_TODAY.id, "plan")
        await settle(pilot)
        await press(pilot, "M", "y")
        assert isinstance(app.screen, PlanScreen)
        assert not app.clipboard
        await press(pilot, "down", "down", "M")
        assert isinstance(app.screen, MapSheet)
        await press(pilot, "escape", "down", "y")
        assert app.clipboard
        await press(pilot, "question_mark")
        shown = screen_text(app)
        assert "Copy what is to be read out to the place" in shown
        assert "The place has been told everything" in " ".join(shown.split())
