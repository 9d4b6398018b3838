"""Gifts on Today: who was long not thought of, and a gift taken a step further where it is told of."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.steps import state_of
from planner.courtship.touches import TouchKind
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Kind, Person
from planner.values.money import Money
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.gifts import GiftsScreen
from screens.sheets.gift import GiftSheet
from screens.today import TodayScreen
from screens.widgets.row_list import RowList
from tests.pilot.desks import RAVI
from tests.pilot.walk import keys_for, press, screen_text, settle

TODAY = date(2026, 11, 26)
LEONIE = Person(id="leonie", name="Léonie", kind=Kind.PAST_CUSTOMER, added_on=date(2020, 1, 1))
BORN = Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=6)
BOOK = Gift(
    id="g", person_id="ravi", what="a book on bees", occasion="birthday", for_on=date(2026, 12, 6),
    steps=(GiftStep(state=GiftState.IDEA, on=date(2026, 11, 20)),),
)  # fmt: skip


def days(app: HostbookApp) -> RowList[object]:
    panel = app.screen.query_one("#days", RowList)
    panel.focus()
    return panel


async def test_who_was_long_not_thought_of_is_named_and_enter_opens_their_gifts(desk: Desk) -> None:
    desk.book.people.put(LEONIE)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        assert len(days(app).items) == 1
        assert "Days coming up, gifts" in screen_text(app)
        assert "something small, chosen for them" in screen_text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, GiftsScreen)
        assert app.screen.person == LEONIE


async def test_a_reminder_is_done_with_a_note_put_off_and_let_go_for_a_round(desk: Desk) -> None:
    desk.book.people.put(LEONIE)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        days(app)
        await press(pilot, "space")
        (touch,) = desk.book.touches.all()
        assert (touch.person_id, touch.kind, touch.on) == ("leonie", TouchKind.NOTE, TODAY)
        assert not days(app).items
        await press(pilot, "u", "p", "right", "tab", *keys_for("moving house"), "enter")
        assert not days(app).items
        await press(pilot, "P")
        assert "to be thought of" in screen_text(app)
        assert "moving house" in screen_text(app)
        await press(pilot, "escape", "u")
        assert len(days(app).items) == 1
        await press(pilot, "x")
        assert "as long again" in screen_text(app)
        await press(pilot, "enter")
        assert not days(app).items


async def test_a_gift_for_a_day_goes_on_by_space_from_the_idea_to_the_thanks(desk: Desk) -> None:
    desk.book.people.put(changed(RAVI, occasions=(BORN,)))
    desk.book.gifts.put(BOOK)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        days(app)
        assert "buy a book on bees" in screen_text(app)
        await press(pilot, "space")
        assert isinstance(app.screen, GiftSheet)
        await press(pilot, *keys_for("18"), "enter")
        assert isinstance(app.screen, TodayScreen)
        assert state_of(desk.book.gifts["g"]) is GiftState.BOUGHT
        assert "send a book on bees" in screen_text(app)
        await press(pilot, "space")
        assert state_of(desk.book.gifts["g"]) is GiftState.SENT
        assert [touch.kind for touch in desk.book.touches.all()] == [TouchKind.GIFT]
        assert "a book on bees, sent Thu 26 Nov" in " ".join(screen_text(app).split())
        assert any("Sent: a book on bees" in said.message for said in app._notifications)
        await press(pilot, "u")
        assert state_of(desk.book.gifts["g"]) is GiftState.BOUGHT
        assert not desk.book.touches.all()
        await press(pilot, "space", "space", "space")
        assert state_of(desk.book.gifts["g"]) is GiftState.THANKED
        await press(pilot, "space")
        assert len(desk.book.gifts["g"].steps) == 5


async def test_a_gift_that_may_not_be_given_is_stopped_on_today_too(desk: Desk) -> None:
    desk.book.people.put(changed(RAVI, occasions=(BORN,), government=True))
    cost = Money(amount=Decimal(18), currency="EUR")
    step = GiftStep(state=GiftState.BOUGHT, on=TODAY)
    desk.book.gifts.put(changed(BOOK, steps=(step,), cost=cost))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        days(app)
        await press(pilot, "space")
        assert "A government employs Ravi" in " ".join(screen_text(app).split())
        await press(pilot, "enter", "escape")
        assert state_of(desk.book.gifts["g"]) is GiftState.BOUGHT
        assert not desk.book.touches.all()


async def test_enter_on_a_day_with_a_gift_opens_the_gifts_at_that_one(desk: Desk) -> None:
    desk.book.people.put(changed(RAVI, occasions=(BORN,)))
    desk.book.gifts.put(BOOK)
    desk.book.gifts.put(changed(BOOK, id="first", what="a lamp", for_on=TODAY + timedelta(days=1)))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        days(app)
        days(app).cursor = [getattr(item, "gift", None) == BOOK for item in days(app).items].index(True)
        await press(pilot, "enter")
        await settle(pilot)
        assert isinstance(app.screen, GiftsScreen)
        given = app.screen.query_one("#given", RowList)
        assert given.has_focus
        assert given.highlighted == BOOK


async def test_a_long_gift_is_told_whole_on_a_narrow_line(desk: Desk) -> None:
    desk.book.people.put(changed(RAVI, occasions=(BORN,)))
    desk.book.gifts.put(changed(BOOK, what="a recording of the Fauré Requiem, by a small choir of Coimbra"))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)):
        said = " ".join(line.strip(" │┃┆").strip() for line in screen_text(app).splitlines())
        for word in ("buy", "recording", "Fauré", "Requiem", "Coimbra"):
            assert word in said
