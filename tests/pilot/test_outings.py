"""The outings room, through its keys: cancelling, deleting, and what a row opens."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from planner.outings.outcome import Debrief, Outcome
from planner.outings.outing import Outing, Stage, Tick
from planner.outings.parts import Reservation, ReservationState
from planner.outings.ticks import INVITE
from planner.people.address import Address
from planner.values.record import changed
from screens.app import HostbookApp
from screens.asking.confirm import ConfirmScreen
from screens.cards.history import Moment, paint_moment
from screens.debrief import DebriefScreen
from screens.desk import Desk
from screens.frame import Frame
from screens.look import DONE
from screens.outings import OutingsScreen
from screens.plan import PlanScreen
from screens.review import ReviewScreen
from tests.pilot.desks import CASA, HOST, LUNCH, NOW
from tests.pilot.walk import flat_text, screen_text, settle

CONFIRMED = changed(
    LUNCH,
    stage=Stage.CONFIRMED,
    reservation=Reservation(state=ReservationState.CONFIRMED, under_name="Marta Silva"),
    ticks=(Tick(step=INVITE, at=NOW),),
)
IDEA = changed(LUNCH, starts=None, stage=Stage.IDEA)
HOSTED = changed(LUNCH, starts=datetime(2026, 11, 24, 12, 30), stage=Stage.HOSTED)
FILED = changed(
    HOSTED, stage=Stage.FILED, outcome=Outcome(filed_at=datetime(2026, 11, 24, 15, 0, tzinfo=UTC))
)
CANCELLED = changed(LUNCH, stage=Stage.CANCELLED)


@asynccontextmanager
async def _at(desk: Desk, outing: Outing) -> AsyncIterator[tuple[HostbookApp, Pilot[Any]]]:
    """The outings room, with nothing in it but this outing."""
    desk.book.outings.put(outing)
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2")
        assert isinstance(app.screen, OutingsScreen)
        yield app, pilot


# Confirmed by word of mouth: nothing in its plan says so.
AGREED = changed(LUNCH, stage=Stage.CONFIRMED)


@pytest.mark.parametrize(
    "outing", [LUNCH, CONFIRMED, AGREED, IDEA], ids=["planned", "confirmed", "agreed", "idea"]
)
async def test_c_cancels_and_brings_back_at_the_stage_it_had(desk: Desk, outing: Outing) -> None:
    async with _at(desk, outing) as (app, pilot):
        await pilot.press("c")
        assert desk.book.outings["lunch"].stage is Stage.CANCELLED
        assert "cancelled" in screen_text(app)
        await pilot.press("c")
        assert desk.book.outings["lunch"] == outing


@pytest.mark.parametrize("outing", [HOSTED, FILED], ids=lambda outing: outing.stage.value)
async def test_what_has_been_cannot_be_cancelled(desk: Desk, outing: Outing) -> None:
    async with _at(desk, outing) as (_, pilot):
        await pilot.press("c")
        assert desk.book.outings["lunch"] == outing


async def test_deleting_what_is_filed_asks_first(desk: Desk) -> None:
    async with _at(desk, FILED) as (app, pilot):
        await pilot.press("d")
        assert isinstance(app.screen, ConfirmScreen)
        assert "What came of it is filed" in screen_text(app)
        await pilot.press("escape")
        assert desk.book.outings["lunch"] == FILED
        await pilot.press("d")
        await pilot.press("enter")
        assert desk.book.outings.all() == ()


@pytest.mark.parametrize(
    ("debrief", "said"),
    [
        (Debrief(notes="her regatta went badly\n\n64 eur"), "2 lines of notes not filed yet"),
        (Debrief(warmth=4), "What you marked of it is not filed yet"),
    ],
)
async def test_deleting_what_is_not_filed_yet_asks_first(desk: Desk, debrief: Debrief, said: str) -> None:
    async with _at(desk, changed(HOSTED, debrief=debrief)) as (app, pilot):
        await pilot.press("d")
        assert isinstance(app.screen, ConfirmScreen)
        assert said in " ".join(screen_text(app).split())
        await pilot.press("escape")
        assert desk.book.outings["lunch"].debrief == debrief


async def test_deleting_what_others_count_on_asks_first_and_names_them(desk: Desk) -> None:
    async with _at(desk, CONFIRMED) as (app, pilot):
        await pilot.press("d")
        assert isinstance(app.screen, ConfirmScreen)
        said = " ".join(screen_text(app).replace("│", " ").split())
        assert "It is confirmed." in said
        assert "Casa do Lago +351 21 000 0000 and Ines" in said
        await pilot.press("escape")
        assert desk.book.outings["lunch"] == CONFIRMED


async def test_cancelling_says_who_is_still_to_be_told(desk: Desk) -> None:
    async with _at(desk, CONFIRMED) as (app, pilot):
        await pilot.press("c")
        (said,) = app._notifications
        assert said.message.startswith("Cancelled: Lunch with Ines Duarte. Still to tell: Casa do Lago +351")
        assert "and Ines." in said.message


async def test_the_key_for_filing_says_that_an_outing_has_not_been_yet(desk: Desk) -> None:
    async with _at(desk, CONFIRMED) as (app, pilot):
        await pilot.press("f")
        (said,) = app._notifications
        assert said.message == "It has not been yet: you file it once it has."
        assert isinstance(app.screen, OutingsScreen)


async def test_what_was_deleted_comes_back_whole(desk: Desk) -> None:
    async with _at(desk, CONFIRMED) as (app, pilot):
        await pilot.press("d")
        await pilot.press("enter")
        assert desk.book.outings.all() == ()
        assert "No outings yet" in screen_text(app)
        await pilot.press("u")
        assert desk.book.outings["lunch"] == CONFIRMED
        assert "Casa do Lago" in screen_text(app)


@pytest.mark.parametrize(
    ("outing", "screen"),
    [
        (IDEA, PlanScreen),
        (LUNCH, PlanScreen),
        (CANCELLED, PlanScreen),
        (HOSTED, DebriefScreen),
        (FILED, DebriefScreen),
    ],
    ids=lambda value: value.stage.value if isinstance(value, Outing) else "",
)
async def test_enter_opens_the_plan_or_the_debrief(desk: Desk, outing: Outing, screen: type[Frame]) -> None:
    async with _at(desk, outing) as (app, pilot):
        await pilot.press("enter")
        assert isinstance(app.screen, screen)


@pytest.mark.parametrize(
    ("key", "outing", "screen"),
    [
        ("r", LUNCH, ReviewScreen),
        ("f", HOSTED, DebriefScreen),
        ("r", HOSTED, OutingsScreen),
        ("f", LUNCH, OutingsScreen),
        ("r", IDEA, OutingsScreen),
    ],
)
async def test_only_what_suits_its_stage_is_opened_by_key(
    desk: Desk, key: str, outing: Outing, screen: type[Frame]
) -> None:
    async with _at(desk, outing) as (app, pilot):
        await pilot.press(key)
        assert isinstance(app.screen, screen)


@pytest.mark.parametrize(("city", "named"), [("Madrid", True), ("Lisbon", False)])
async def test_a_city_that_is_not_the_hosts_is_named_where_there_is_room(
    desk: Desk, city: str, named: bool
) -> None:
    book = desk.book
    book.save_host(changed(HOST, home=Address(city="Lisbon")))
    book.venues.put(changed(CASA, city=city))
    book.outings.put(LUNCH)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("2")
        assert ("Casa do Lago, Madrid" in screen_text(app)) is named
        app.open_person("ines")
        await settle(pilot)
        assert ("Madrid" in flat_text(app, "#moments")) is named
        await pilot.press("escape")
        app.open_venue("casa")
        await settle(pilot)
        assert "Madrid" not in flat_text(app, "#moments")


async def test_a_city_takes_no_room_from_a_title(desk: Desk) -> None:
    book = desk.book
    book.save_host(changed(HOST, home=Address(city="Lisbon")))
    book.venues.put(changed(CASA, city="Llanfairpwllgwyngyll"))
    book.outings.put(LUNCH)
    app = HostbookApp(desk)
    async with app.run_test(size=(70, 24)) as pilot:
        await pilot.press("2")
        assert "Casa do" in screen_text(app)
        assert "Llan" not in screen_text(app)


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (80, ["Lunch with Ines Duarte  Madrid", "planned"]),
        (46, ["Lunch with Ines Duarte", "planned", "Madrid"]),
        (40, ["Lunch with Ines", "Duarte"]),
    ],
)
def test_the_city_in_a_history_stands_beside_an_outing_or_beneath_it_or_not_at_all(
    width: int, lines: list[str]
) -> None:
    moment = Moment(NOW.date(), DONE, "Lunch with Ines Duarte", "planned", LUNCH, "Madrid")
    drawn = "\n".join(line.plain for line in paint_moment(moment, NOW.date(), width))
    for line in lines:
        assert line in drawn
    assert ("Madrid" in drawn) is (width > 40)
    assert all(cell_len(line) <= width for line in drawn.split("\n"))
