"""The review, through its keys: the way home, the ticks, the promise, and where it leads."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta

import pytest

from planner.book.repository import Book
from planner.outings.outcome import Debrief
from planner.outings.outing import Tick
from planner.outings.parts import HOST, Leg, Mode, Transport, Way
from planner.outings.run_of_show import FOOD, RIDES
from planner.outings.step import Step
from planner.outings.table.table_steps import BOOK
from planner.outings.ticks import ASK, INVITE
from planner.people.needs import Needs
from planner.values.record import changed
from screens.app import HostbookApp
from screens.debrief import DebriefScreen
from screens.desk import Desk
from screens.frame import Frame
from screens.person import PersonScreen
from screens.plan import PlanScreen
from screens.review import ReviewScreen
from screens.widgets.row_list import RowList
from tests.pilot.desks import LUNCH_TODAY, NOW
from tests.pilot.reviews import at_review
from tests.pilot.walk import screen_text, settle


def _home(mode: Mode, *, agreed: bool = True) -> Transport:
    """The host by taxi, Ines as told."""
    return Transport(
        legs=(
            Leg(traveller=HOST, way=Way.HOME, mode=Mode.TAXI),
            Leg(traveller="ines", way=Way.HOME, mode=mode, agreed=agreed),
        )
    )


def _steps(app: HostbookApp) -> RowList[Step]:
    return app.screen.query_one("#steps", RowList)


def _go_to(steps: RowList[Step], key: str) -> None:
    steps.cursor = [step.key for step in steps.items].index(key)


async def test_it_says_first_where_it_is_and_whom_to_call_there(desk: Desk) -> None:
    async with at_review(desk, LUNCH_TODAY) as (app, _):
        row = next(row for row in screen_text(app).splitlines() if "Where" in row)
        assert "Casa do Lago · Rua do Lago 4" in row
        assert "+351 21 000 0000" in row.replace("\N{NO-BREAK SPACE}", " ")


async def test_it_is_amber_until_a_guest_who_drinks_has_a_way_home(desk: Desk) -> None:
    async with at_review(desk, changed(LUNCH_TODAY, transport=_home(Mode.DRIVES))) as (app, pilot):
        assert app.screen.has_class("-amber")
        assert "No way home yet for Ines" in screen_text(app)
        desk.book.outings.put(changed(LUNCH_TODAY, transport=_home(Mode.TAXI)))
        assert isinstance(app.screen, Frame)
        app.screen.renew()
        await settle(pilot)
        assert not app.screen.has_class("-amber")
        assert "No way home yet" not in screen_text(app)


async def test_a_way_home_nobody_asked_about_stays_amber_until_its_step_is_ticked(desk: Desk) -> None:
    unasked = changed(LUNCH_TODAY, transport=_home(Mode.TAXI, agreed=False))
    async with at_review(desk, unasked) as (app, pilot):
        assert app.screen.has_class("-amber")
        assert "Ask Ines about the way home" in screen_text(app)
        steps = _steps(app)
        _go_to(steps, RIDES)
        await pilot.press("space")
        assert not app.screen.has_class("-amber")
        assert desk.book.outings["lunch"].transport == _home(Mode.TAXI)
        _go_to(steps, RIDES)
        await pilot.press("space")
        assert app.screen.has_class("-amber")


async def test_a_way_home_that_is_not_planned_cannot_be_ticked_away(desk: Desk) -> None:
    async with at_review(desk, LUNCH_TODAY) as (app, pilot):
        steps = _steps(app)
        _go_to(steps, RIDES)
        await pilot.press("space")
        assert app.screen.has_class("-amber")
        assert desk.book.outings["lunch"] == LUNCH_TODAY
        assert any("does not say how yet" in said.message for said in app._notifications)


async def test_a_guest_who_does_not_drink_may_drive_home(desk: Desk) -> None:
    desk.book.people.put(changed(desk.book.people["ines"], alcohol=False, drinks=()))
    async with at_review(desk, changed(LUNCH_TODAY, transport=_home(Mode.DRIVES))) as (app, _):
        assert not app.screen.has_class("-amber")


async def test_enter_ticks_a_step_and_takes_the_tick_back(desk: Desk) -> None:
    async with at_review(desk, LUNCH_TODAY) as (app, pilot):
        steps = _steps(app)
        _go_to(steps, FOOD)
        await pilot.press("enter")
        assert desk.book.outings["lunch"].ticks == (Tick(step=FOOD, at=NOW),)
        _go_to(steps, FOOD)
        await pilot.press("enter")
        assert not desk.book.outings["lunch"].ticks
        assert steps.highlighted is not None
        assert steps.highlighted.key == FOOD
        assert not steps.highlighted.done


async def test_ticking_one_step_after_the_other_moves_none_and_misses_none(desk: Desk) -> None:
    async with at_review(desk, changed(LUNCH_TODAY, starts=NOW.replace(tzinfo=None) + timedelta(days=9))) as (
        app,
        pilot,
    ):
        steps = _steps(app)
        keys = [step.key for step in steps.items]
        _go_to(steps, INVITE)
        await pilot.press("enter", "enter", "enter")
        assert [step.key for step in steps.items] == keys
        at = keys.index(INVITE)
        assert [tick.step for tick in desk.book.outings["lunch"].ticks] == keys[at : at + 3]
        assert BOOK in keys[at : at + 3]
        assert steps.highlighted == steps.items[at + 3]
        _go_to(steps, INVITE)
        await pilot.press("enter")
        assert steps.highlighted is steps.items[at]


async def test_a_tick_on_the_last_step_leaves_the_cursor_there(desk: Desk) -> None:
    async with at_review(desk, LUNCH_TODAY) as (app, pilot):
        await pilot.press("end", "enter")
        assert _steps(app).cursor == len(_steps(app).items) - 1


async def test_a_tick_can_be_taken_back_from_the_review(desk: Desk) -> None:
    async with at_review(desk, LUNCH_TODAY) as (app, pilot):
        await pilot.press("enter")
        assert len(desk.book.outings["lunch"].ticks) == 1
        await pilot.press("u")
        assert desk.book.outings["lunch"] == LUNCH_TODAY
        assert "0 of" in str(_steps(app).border_subtitle)


async def test_x_makes_the_promise_and_withdraws_it(desk: Desk) -> None:
    async with at_review(desk, LUNCH_TODAY) as (app, pilot):
        assert "makes it yours" in screen_text(app)
        assert "x the promise is mine" in screen_text(app)
        await pilot.press("x")
        assert desk.book.outings["lunch"].no_pitch.promised_at == NOW
        assert "makes it yours" not in screen_text(app)
        assert "x take the promise back" in screen_text(app)
        await pilot.press("x")
        assert desk.book.outings["lunch"].no_pitch.promised_at is None
        assert "makes it yours" in screen_text(app)


@pytest.mark.parametrize(("key", "screen"), [("f", DebriefScreen), ("p", PlanScreen)])
async def test_it_leads_to_the_debrief_and_to_the_plan(desk: Desk, key: str, screen: type[Frame]) -> None:
    async with at_review(desk, LUNCH_TODAY) as (app, pilot):
        await pilot.press(key)
        assert isinstance(app.screen, screen)
        assert not any(isinstance(one, ReviewScreen) for one in app.screen_stack)


async def test_asking_is_done_with_the_answers_and_enter_leads_to_where_they_are_written(desk: Desk) -> None:
    unknown = changed(desk.book.people["ines"], needs=Needs())
    desk.book.people.put(unknown)
    async with at_review(desk, LUNCH_TODAY) as (app, pilot):
        steps = _steps(app)
        _go_to(steps, ASK)
        await pilot.press("enter")
        assert steps.highlighted is not None
        assert not steps.highlighted.done
        assert steps.highlighted.text.startswith("You asked Ines: write down what you were told")
        assert any("Once Ines answered, enter on this step" in said.message for said in app._notifications)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, PersonScreen)


async def test_what_another_hostbook_wrote_meanwhile_stays_when_a_step_is_ticked(desk: Desk) -> None:
    async with at_review(desk, LUNCH_TODAY) as (_, pilot):
        with closing(Book.open(desk.book.path, clock=desk.clock)) as other:
            written = Debrief(notes="two sons, both row")
            other.outings.put(changed(other.outings["lunch"], debrief=written))
        await pilot.press("x", "space")
        outing = desk.book.outings["lunch"]
        assert outing.debrief == written
        assert outing.no_pitch.promised_at is not None
        assert outing.ticks


async def test_an_outing_deleted_by_another_hostbook_does_not_come_back_with_a_tick(desk: Desk) -> None:
    async with at_review(desk, LUNCH_TODAY) as (app, pilot):
        with closing(Book.open(desk.book.path, clock=desk.clock)) as other:
            other.outings.remove("lunch")
        await pilot.press("space")
        await settle(pilot)
        assert "lunch" not in desk.book.outings
        assert not isinstance(app.screen, ReviewScreen)
