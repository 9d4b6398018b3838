"""What the keys of Today do with each kind of row, and what they say where they can do nothing yet."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from planner.courtship.account_notes import AccountNote, AccountTopic
from planner.courtship.owing import Owed
from planner.courtship.planned import PlannedTouch
from planner.courtship.touches import Touch, TouchKind
from planner.outings.outing import Stage
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Tier
from planner.people.promises import Owner, Promise
from planner.standing.risks import StandingRisk
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.sheets.log_touch import LogTouchScreen
from screens.standing import StandingScreen
from screens.today import TodayScreen
from screens.widgets.choice import Choice
from tests.pilot.desks import INES, LUNCH, LUNCH_TODAY
from tests.pilot.todays import on_panel
from tests.pilot.walk import flat_text, press, settle

RIVAL = AccountNote(
    id="rival",
    person_id="ines",
    topic=AccountTopic.RIVAL,
    text="Brugge Supply called on her",
    on=date(2026, 11, 20),
)


def on_owed(app: HostbookApp, touch: TouchKind, person_id: str) -> None:
    panel = on_panel(app, "owed")
    rows = [isinstance(i, Owed) and (i.touch, i.person.id) == (touch, person_id) for i in panel.items]
    panel.cursor = rows.index(True)


def logged(desk: Desk, *, but: tuple[TouchKind, ...]) -> None:
    """Have Ines, in the book for a year, had everything today but for a few touches."""
    desk.book.people.put(changed(INES, added_on=date(2025, 11, 1)))
    for kind in TouchKind:
        if kind not in but:
            desk.book.touches.put(Touch(id=kind.name, person_id="ines", kind=kind, on=date(2026, 11, 26)))


async def test_a_touch_that_is_owed_is_logged_with_that_person_and_as_that_touch(desk: Desk) -> None:
    logged(desk, but=(TouchKind.REVIEW,))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        on_owed(app, TouchKind.REVIEW, "ines")
        await press(pilot, "l", "enter", "enter")
        (made,) = (t for t in desk.book.touches.all() if t.kind is TouchKind.REVIEW)
        assert (made.person_id, made.on) == ("ines", date(2026, 11, 26))
        assert isinstance(app.screen, TodayScreen)


async def test_with_somebody_else_it_is_a_call_again(desk: Desk) -> None:
    logged(desk, but=(TouchKind.REVIEW,))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        on_owed(app, TouchKind.REVIEW, "ines")
        await press(pilot, "l", "r", "a", "v", "enter")
        assert isinstance(app.screen, LogTouchScreen)
        assert app.screen.query_one("#kind", Choice).value is TouchKind.CALL


async def test_enter_on_an_account_at_risk_opens_how_it_stands(desk: Desk) -> None:
    desk.book.account_notes.put(RIVAL)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        (risk,) = on_panel(app, "risks").items
        assert isinstance(risk, StandingRisk)
        await press(pilot, "enter")
        assert isinstance(app.screen, StandingScreen)
        assert app.screen.person_here == "ines"
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)


@pytest.mark.parametrize(
    ("stage", "starts", "said"),
    [
        (Stage.PLANNED, datetime(2026, 11, 26, 12, 30), "r opens its review"),
        (Stage.IDEA, None, "an idea without a day"),
        (Stage.HOSTED, datetime(2026, 11, 24, 12, 30), "is written down: f."),
    ],
)
async def test_space_on_an_outing_says_what_it_would_need(
    desk: Desk, stage: Stage, starts: datetime | None, said: str
) -> None:
    desk.book.outings.put(changed(LUNCH, stage=stage, starts=starts))
    before = desk.book.outings["lunch"]
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "space")
        assert [said in note.message for note in app._notifications] == [True]
        assert desk.book.outings["lunch"] == before


async def test_space_on_an_account_at_risk_says_what_would_help(desk: Desk) -> None:
    desk.book.account_notes.put(RIVAL)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        on_panel(app, "risks")
        await press(pilot, "space")
        (note,) = app._notifications
        assert note.message.startswith("Ask Ines to a coffee")
        assert note.message.endswith("Enter: how they stand, and what would help.")


async def test_space_on_an_outing_owed_says_that_it_is_planned(desk: Desk) -> None:
    logged(desk, but=(TouchKind.OUTING,))
    desk.book.touches.put(Touch(id="visit", person_id="ines", kind=TouchKind.VISIT, on=date(2026, 11, 26)))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        on_owed(app, TouchKind.OUTING, "ines")
        await press(pilot, "space")
        (note,) = app._notifications
        assert "n plans one with Ines" in note.message


@pytest.mark.parametrize(
    ("day", "said"),
    [(28, "is for the day itself, Sat 28 Nov: l logs one"), (26, "Logged: call, Ines Duarte")],
)
async def test_space_on_a_day_waits_for_the_day_where_the_gesture_is_for_it(
    desk: Desk, day: int, said: str
) -> None:
    named = Occasion(kind=OccasionKind.NAMED, month=11, day=day)
    desk.book.people.put(changed(INES, tier=Tier.MAINTAIN, occasions=(named,)))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        on_panel(app, "days")
        await press(pilot, "space")
        (note,) = app._notifications
        assert said in note.message
        assert len(desk.book.touches.all()) == (1 if day == 26 else 0)


async def test_every_row_of_today_answers_to_space(desk: Desk) -> None:
    """Whatever the row: something is said."""
    logged(desk, but=(TouchKind.OUTING,))
    desk.book.account_notes.put(RIVAL)
    desk.book.outings.put(LUNCH_TODAY)
    desk.book.promises.put(
        Promise(id="map", person_id="ines", text="send the map", owner=Owner.HOST, made_on=date(2026, 11, 1))
    )
    birthday = Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=5)
    desk.book.people.put(changed(desk.book.people["ines"], occasions=(birthday,)))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        for name in ("next", "promised", "days", "owed", "risks"):
            panel = on_panel(app, name)
            assert panel.items, name
            app.clear_notifications()
            await press(pilot, "space")
            assert len(app._notifications) == 1, name


async def test_a_review_that_is_planned_is_owed_no_more_and_named_on_its_day(desk: Desk) -> None:
    logged(desk, but=(TouchKind.REVIEW,))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "review of results" in flat_text(app, "#owed")
        for day, shown in ((date(2026, 12, 10), ""), (date(2026, 11, 26), "planned today")):
            plan = PlannedTouch(
                id="p", person_id="ines", touch=TouchKind.REVIEW, on=day, accepted_on=date(2026, 11, 20)
            )
            desk.book.planned.put(plan)
            app.screen.renew()  # type: ignore[attr-defined]
            await settle(pilot)
            assert ("review of results" in flat_text(app, "#owed")) is bool(shown)
            assert shown in flat_text(app, "#owed")


ODD = (
    "",
    " ",
    "[b]x[/]",
    "Ｗｉｄｅ 名前がとても長い人の名前です" * 4,
    "\u202eevil",
    "a\u200bb\n\tc",
    "👩‍👩‍👧 Ana",
    "x" * 300,
)


async def test_odd_names_stand_on_today_at_every_size(desk: Desk) -> None:
    """Empty, endless, wide, right to left, with controls: nothing breaks, and the keys still answer."""
    born = Occasion(kind=OccasionKind.BIRTHDAY, month=11, day=27)
    with desk.book.transaction("odd"):
        for n, name in enumerate(ODD):
            person = changed(
                INES, id=f"odd{n}", name=name, organisation=name, occasions=(born,), added_on=date(2024, 1, 1)
            )
            desk.book.people.put(person)
            desk.book.account_notes.put(changed(RIVAL, id=f"n{n}", person_id=person.id, text=name))
            desk.book.outings.put(changed(LUNCH, id=f"o{n}", guests=(person.id,), title=name))
            desk.book.promises.put(
                Promise(
                    id=f"p{n}", person_id=person.id, text=name, owner=Owner.HOST, made_on=date(2026, 11, 1)
                )
            )
    app = HostbookApp(desk)
    async with app.run_test(size=(60, 18)) as pilot:
        await settle(pilot)
        for size in ((60, 18), (200, 50), (30, 8), (80, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            for name in ("next", "promised", "days", "owed", "risks"):
                assert len(on_panel(app, name).items) >= len(ODD) - 1, name
                await press(pilot, "end", "p", "escape", "home")
            assert isinstance(app.screen, TodayScreen)
