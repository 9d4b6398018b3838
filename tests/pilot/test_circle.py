"""The whole circle through the screens: plan, review, file, and plan again from what was learned."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from textual.widgets import TextArea

from planner.outings.outing import Stage
from planner.outings.parts import Way
from planner.outings.run_of_show import RIDES
from planner.outings.travel.legs import leg
from planner.values.money import Money
from screens.app import HostbookApp
from screens.debrief import DebriefScreen
from screens.desk import Desk
from screens.plan import PlanScreen
from screens.review import ReviewScreen
from screens.widgets.choice import Choice
from screens.widgets.row_list import RowList
from tests.pilot.desks import small_desk
from tests.pilot.walk import keys_for, press, screen_text, settle

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 26, 9, 10, tzinfo=UTC)
AFTERNOON = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
WEEKS_LATER = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)

NOTES = """\
her regatta went badly, she broke an oar
allergic to kiwi too
I'll send the trail map by friday
she asked about our lead times
the corner table was draughty
64 eur with tip"""


class Clock:
    """A clock the test sets."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


async def test_what_was_learned_at_one_outing_opens_the_next(tmp_path: Path) -> None:
    clock = Clock(MONDAY)
    with small_desk(tmp_path) as small:
        desk = Desk(book=small.book, clock=clock, settings=small.settings)
        await _plan(desk)
        clock.at = MORNING
        await _review(desk)
        clock.at = AFTERNOON
        await _file(desk)
        clock.at = WEEKS_LATER
        await _plan_again(desk)


async def _plan(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", *keys_for("ines"), "enter", "enter", *keys_for("thu"), "enter")
        assert isinstance(app.screen, PlanScreen)


async def _review(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r")
        assert isinstance(app.screen, ReviewScreen)
        await settle(pilot)
        assert "allergic to walnuts" in screen_text(app)
        assert app.screen.has_class("-amber")  # a taxi is pencilled in, and nobody has asked her
        steps = app.screen.query_one("#steps", RowList)
        steps.cursor = [step.key for step in steps.items].index(RIDES)
        await press(pilot, "space", "x")
        assert not app.screen.has_class("-amber")
    (outing,) = desk.book.outings.all()
    assert outing.no_pitch.promised_at == MORNING
    assert [tick.step for tick in outing.ticks] == [RIDES]


async def _file(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f")
        assert isinstance(app.screen, DebriefScreen)
        app.screen.query_one("#notes", TextArea).text = NOTES
        await settle(pilot)
        app.screen.query_one("#place", Choice).focus()
        await press(pilot, "left", "ctrl+s")
    (outing,) = desk.book.outings.all()
    assert outing.stage is Stage.FILED
    assert outing.outcome is not None
    assert outing.outcome.cost == Money(amount=Decimal(64), currency="EUR")
    assert desk.book.people["ines"].needs.allergy == ("walnuts", "kiwi")
    (promise,) = desk.book.promises.all()
    assert promise.due == date(2026, 11, 27)
    assert any("regatta" in fact.text for fact in desk.book.facts.of_person("ines"))
    assert [touch.kind.value for touch in desk.book.touches.all()] == ["outing"]
    (remark,) = desk.book.venues["casa"].remarks
    assert (remark.text, remark.rating, remark.outing_id) == ("the corner table was draughty", 5, outing.id)


async def _plan_again(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        assert "trail map" in screen_text(app)  # the promise waits on Today
        await pilot.press("n", *keys_for("ines"), "enter", "enter", *keys_for("next thu"), "enter", "b")
        brief = screen_text(app)
        assert "kiwi" in brief
        assert "Last time" in brief
        assert "regatta" in brief
        await press(pilot, *["up"] * 6)  # from the brief to the venue
        assert "5.0 of 5" in screen_text(app)
    planned = next(o for o in desk.book.outings.all() if o.stage is Stage.PLANNED)
    home = leg(planned.transport, "ines", Way.HOME)
    assert home is not None
    assert (home.note, home.agreed) == ("As Ines agreed to last time.", False)
