"""Putting off, letting go, and taking back, through the keys of Today."""

from __future__ import annotations

from datetime import date

from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.steps import state_of
from planner.courtship.owing import Owed
from planner.courtship.touches import TouchKind
from planner.outings.outing import Stage
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Tier
from planner.people.promises import Owner, Promise
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.sheets.aside import AsideSheet
from screens.sheets.put_off import PutOffSheet
from screens.today import TodayScreen
from screens.widgets.row_list import RowList
from tests.pilot.desks import INES, LUNCH_TODAY
from tests.pilot.todays import on_panel, today_on
from tests.pilot.walk import press, screen_text, settle, type_in

TODAY = date(2026, 11, 26)
MAP = Promise(
    id="map", person_id="ines", text="send the trail map", owner=Owner.HOST, made_on=date(2026, 11, 1),
    due=date(2026, 11, 27),
)  # fmt: skip


async def test_a_promise_is_put_off_with_a_reason_comes_back_on_its_day_and_is_listed(desk: Desk) -> None:
    desk.book.promises.put(MAP)
    async with today_on(desk, "promised") as (app, pilot):
        await press(pilot, "p", "right", "tab")
        assert "Mon 30 Nov, in 4 days" in screen_text(app)
        assert "its day, Fri 27 Nov, is over" in screen_text(app)
        await type_in(pilot, "she is away")
        await press(pilot, "enter")
        (kept,) = desk.book.put_off.all()
        assert (kept.person_id, kept.key, kept.on, kept.until, kept.why) == (
            "ines", "promise:map", TODAY, date(2026, 11, 30), "she is away",
        )  # fmt: skip
        assert desk.book.promises["map"] == MAP
        assert "trail map" not in screen_text(app)
        assert "P: 1 put off" in screen_text(app)
        await press(pilot, "P")
        assert "she is away" in screen_text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, TodayScreen)
        assert not desk.book.put_off.all()
        assert "end the trail map" in screen_text(app)


async def test_what_was_put_off_is_there_again_with_u_under_the_cursor(desk: Desk) -> None:
    desk.book.promises.put(MAP)
    async with today_on(desk, "promised") as (app, pilot):
        await press(pilot, "p", "enter")
        assert "end the trail map" not in screen_text(app)
        await press(pilot, "u")
        assert "end the trail map" in screen_text(app)
        assert not desk.book.put_off.all()


async def test_a_day_typed_at_once_is_the_day_it_comes_back(desk: Desk) -> None:
    desk.book.promises.put(MAP)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        on_panel(app, "promised")
        await press(pilot, "p")
        await type_in(pilot, "3 dec")
        assert "Thu 3 Dec, in 7 days" in screen_text(app)
        await press(pilot, "enter")
        (kept,) = desk.book.put_off.all()
        assert kept.until == date(2026, 12, 3)


async def test_a_day_typed_that_is_no_day_to_come_is_said_and_stays(desk: Desk) -> None:
    desk.book.promises.put(MAP)
    async with today_on(desk, "promised") as (app, pilot):
        await press(pilot, "p", "left")  # a day
        await press(pilot, "enter")
        assert isinstance(app.screen, PutOffSheet)
        assert "Write the day" in screen_text(app)
        await type_in(pilot, "today")
        await press(pilot, "enter")
        assert "A day still to come" in screen_text(app)
        await press(pilot, *["backspace"] * 5)
        await type_in(pilot, "3 Dec")
        await press(pilot, "enter")
        assert desk.book.put_off.all()[0].until == date(2026, 12, 3)


async def test_a_promise_let_go_is_dropped_with_the_reason_and_taken_back_from_the_list(desk: Desk) -> None:
    desk.book.promises.put(MAP)
    async with today_on(desk, "promised") as (app, pilot):
        await press(pilot, "x")
        await type_in(pilot, "lost it")
        await press(pilot, "enter")
        dropped = desk.book.promises["map"]
        assert (dropped.dropped_on, dropped.dropped_why) == (TODAY, "lost it")
        await press(pilot, "P")
        assert "let go Thu 26 Nov" in screen_text(app)
        await press(pilot, "enter")
        assert desk.book.promises["map"] == MAP


async def test_a_promise_gets_another_day_or_none(desk: Desk) -> None:
    desk.book.promises.put(MAP)
    async with today_on(desk, "promised") as (_, pilot):
        await press(pilot, "d")
        await type_in(pilot, "4 Dec")
        await press(pilot, "enter")
        assert desk.book.promises["map"].due == date(2026, 12, 4)
        await press(pilot, "d", "backspace", "enter")
        assert desk.book.promises["map"].due is None
        await press(pilot, "u", "u")
        assert desk.book.promises["map"] == MAP


async def test_what_was_typed_as_a_reason_is_there_again(desk: Desk) -> None:
    desk.book.promises.put(MAP)
    async with today_on(desk, "promised") as (app, pilot):
        await press(pilot, "p", "tab")
        await type_in(pilot, "snow")
        await press(pilot, "escape")
        assert not desk.book.put_off.all()
        await press(pilot, "p")
        assert "snow" in screen_text(app)


async def test_an_owed_call_is_logged_with_a_key_and_its_person_planned_with_another(desk: Desk) -> None:
    async with today_on(desk, "owed") as (app, pilot):
        first = app.screen.query_one("#owed", RowList).highlighted
        assert isinstance(first, Owed)
        await press(pilot, "space")
        (touch,) = desk.book.touches.all()
        assert (touch.person_id, touch.kind, touch.on) == (first.person.id, first.touch, TODAY)
        await press(pilot, "u")
        assert not desk.book.touches.all()
        await press(pilot, "n")
        assert first.person.name in screen_text(app)
        assert not isinstance(app.screen, TodayScreen)


async def test_a_card_for_a_birthday_is_logged_with_a_key_and_the_day_is_seen_to(desk: Desk) -> None:
    day = Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=3)
    desk.book.people.put(changed(INES, occasions=(day,), tier=Tier.GROWTH))
    async with today_on(desk, "days") as (app, pilot):
        assert "post a card" in screen_text(app)
        await press(pilot, "space")
        (touch,) = desk.book.touches.all()
        assert (touch.kind, touch.text) == (TouchKind.NOTE, "birthday")
        assert "note, Thu 26 Nov" in screen_text(app)
        await press(pilot, "space")
        assert len(desk.book.touches) == 1


async def test_a_birthday_let_go_is_not_shown_this_year(desk: Desk) -> None:
    day = Occasion(kind=OccasionKind.BIRTHDAY, month=11, day=27)
    desk.book.people.put(changed(INES, occasions=(day,)))
    async with today_on(desk, "days") as (app, pilot):
        await press(pilot, "x", "enter")
        (kept,) = desk.book.put_off.all()
        assert (kept.key, kept.until) == ("day:birthday::2026", None)
        assert "birthday" not in screen_text(app).replace("No birthdays", "")


async def test_what_was_given_to_the_host_is_thanked_for_with_a_key(desk: Desk) -> None:
    came = GiftStep(state=GiftState.RECEIVED, on=date(2026, 11, 20))
    desk.book.gifts.put(Gift(id="port", person_id="ines", what="port", from_them=True, steps=(came,)))
    async with today_on(desk, "days") as (app, pilot):
        assert "thank them for port" in screen_text(app)
        await press(pilot, "space")
        assert state_of(desk.book.gifts["port"]) is GiftState.THANKED
        assert "port" not in screen_text(app)


async def test_an_outing_with_a_day_to_come_is_not_put_off(desk: Desk) -> None:
    desk.book.outings.put(LUNCH_TODAY)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "p", "x")
        assert isinstance(app.screen, TodayScreen)
        desk.book.outings.put(changed(LUNCH_TODAY, stage=Stage.IDEA, starts=None))
        app.screen.renew()
        await press(pilot, "p", "enter")
        assert desk.book.put_off.all()[0].key == "idea:lunch"
        assert "Lunch with Ines" not in screen_text(app)


async def test_private_mode_lists_nothing_private_and_no_reason(desk: Desk) -> None:
    asked = Fact(
        id="f", person_id="ines", text="how the move went", topic=Topic.FAMILY, learned_on=date(2026, 5, 1),
        ask_again=date(2026, 11, 1), sensitivity=Sensitivity.PRIVATE,
    )  # fmt: skip
    desk.book.facts.put(asked)
    desk.book.promises.put(MAP)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        for panel in ("days", "promised"):
            on_panel(app, panel)
            await press(pilot, "p", "tab")
            await type_in(pilot, "not now")
            await press(pilot, "enter")
        await press(pilot, "P")
        assert "how the move went" in screen_text(app)
        await press(pilot, "ctrl+t")
        assert not isinstance(app.screen, AsideSheet)
        await press(pilot, "P")
        await settle(pilot)
        assert "how the move went" not in screen_text(app)
        assert "not now" not in screen_text(app)
        assert "send the trail map" in screen_text(app)
