"""What stays in sight in the review, at every size: what to do now, when to leave, allergies, three steps."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from planner.book.repository import Book
from planner.config import Settings
from planner.outings.outing import OutingKind
from planner.outings.parts import HOST, Glass, Leg, Mode, Moderation, Pour, Transport, Way
from planner.outings.step import Step
from planner.outings.table.table_steps import BOOK
from planner.outings.ticks import INVITE, tick
from planner.people.needs import Needs
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.widgets.row_list import RowList
from tests.pilot.desks import CASA, INES, LUNCH, LUNCH_TODAY, NOW, RAVI
from tests.pilot.desks import HOST as HOSTED_BY
from tests.pilot.walk import screen_text, settle


def _steps(app: HostbookApp) -> RowList[Step]:
    return app.screen.query_one("#steps", RowList)


SIZES = [(60, 18), (80, 24), (120, 36)]
HOMEWARD = (
    Leg(traveller=HOST, way=Way.HOME, mode=Mode.TAXI),
    Leg(traveller="ines", way=Way.HOME, mode=Mode.TAXI, agreed=True),
)
EVENING = datetime(2026, 11, 26, 19, 20, tzinfo=UTC)


@pytest.fixture
def abroad(tmp_path: Path) -> Iterator[Desk]:
    """A dinner in Madrid of a host from Lisbon, in ten minutes, with much amiss and nothing ticked."""
    now = EVENING
    with closing(Book.open(tmp_path / "abroad.json", clock=lambda: now)) as book:
        lucia = changed(INES, id="lucia", name="Lucía Ferrer", needs=changed(INES.needs, allergy=("sesame",)))
        tom = changed(
            RAVI, id="tom", name="Tom Hall", needs=Needs(allergy=("prawns", "kiwi"), diet=("coeliac",))
        )
        amira = changed(
            RAVI, id="amira", name="Amira Haddad", alcohol=True, needs=Needs(access=("wheelchair",))
        )
        with book.transaction("the start"):
            book.save_host(HOSTED_BY)
            for person in (lucia, tom, amira):
                book.people.put(person)
            book.venues.put(changed(CASA, name="Casa Olmo", city="Madrid", zone="Europe/Madrid"))
            book.outings.put(
                changed(
                    LUNCH,
                    id="dinner",
                    kind=OutingKind.DINNER,
                    guests=("lucia", "tom", "amira"),
                    starts=datetime(2026, 11, 26, 20, 30),
                    zone="Europe/Madrid",
                    moderation=Moderation(pours=(Pour(traveller="lucia", glass=Glass.WINE, at=now),) * 4),
                )
            )
        yield Desk(book=book, clock=lambda: now, settings=Settings(zone="Europe/Lisbon"))


@asynccontextmanager
async def _reviewed(desk: Desk, size: tuple[int, int]) -> AsyncIterator[tuple[HostbookApp, Pilot[Any]]]:
    """The review of the one outing there is, at a size."""
    app = HostbookApp(desk)
    async with app.run_test(size=size) as pilot:
        app.open_outing(desk.book.outings.all()[0].id, "review")
        await settle(pilot)
        yield app, pilot


def _in_sight(steps: RowList[Step]) -> int:
    """How many steps are wholly in sight."""
    top = round(steps.scroll_offset.y)
    bottom = top + steps.scrollable_content_region.height
    return sum(top <= a and b <= bottom for a, b in pairwise(steps._tops))


def _partly_in_sight(steps: RowList[Step]) -> int:
    """How many steps are in sight, some of their words at least."""
    top = round(steps.scroll_offset.y)
    bottom = top + steps.scrollable_content_region.height
    return sum(a < bottom and top < b for a, b in pairwise(steps._tops))


def _shown(app: HostbookApp) -> str:
    """What is on the screen, without its frames, in one line."""
    return " ".join(re.sub("[│▁▂▃▄▅▆▇█\N{NO-BREAK SPACE}]", " ", screen_text(app)).split())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_allergies_access_and_three_steps_are_in_sight_however_much_is_amiss(
    abroad: Desk, size: tuple[int, int]
) -> None:
    async with _reviewed(abroad, size) as (app, pilot):
        steps = _steps(app)
        for _ in steps.items:
            head, _, beneath = _shown(app).partition("In a minute")
            assert "Lucía: allergic to sesame" in head
            assert "Tom: allergic to" in head
            for word in ("prawns", "kiwi", "coeliac", "Amira: allergies not asked, wheelchair"):
                assert word in head
            assert "No way home yet" in beneath
            assert "water and food now" in beneath
            assert _partly_in_sight(steps) >= 3
            if size != (60, 18):
                assert _in_sight(steps) >= 3
            await pilot.press("down")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_three_whole_steps_and_some_of_the_page_are_in_sight(desk: Desk, size: tuple[int, int]) -> None:
    desk.book.outings.put(LUNCH_TODAY)
    async with _reviewed(desk, size) as (app, pilot):
        steps = _steps(app)
        for _ in steps.items:
            assert _in_sight(steps) >= 3
            assert "Where Casa do Lago" in _shown(app)
            await pilot.press("down")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_what_to_do_now_and_when_to_leave_stand_first(desk: Desk, size: tuple[int, int]) -> None:
    way = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, minutes=20)
    desk.book.outings.put(changed(LUNCH_TODAY, transport=Transport(legs=(way,))))
    async with _reviewed(desk, size) as (app, pilot):
        now, leave = (row.split() for row in screen_text(app).splitlines()[1:3])
        assert now[:4] == ["Now", "Book", "the", "table"]
        assert leave == ["Leave", "11:45,", "in", "2", "h", "35,", "by", "taxi"]
        step = _steps(app).highlighted
        assert step is not None
        assert step.key == BOOK  # the cursor is on it: enter does it
        await pilot.press("enter")
        assert "Now Tell the kitchen: walnuts (allergy) for Ines." in " ".join(_shown(app).split())


async def test_leaving_comes_first_where_it_is_sooner(desk: Desk) -> None:
    way = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, minutes=20)
    outing = changed(LUNCH_TODAY, transport=Transport(legs=(way, *HOMEWARD)))
    desk.book.people.put(changed(desk.book.people["ines"], needs=changed(INES.needs, allergy=())))
    for key in (INVITE, BOOK, "reconfirm guests", "reconfirm table", "read"):
        outing = tick(outing, key, NOW)
    desk.book.outings.put(outing)
    async with _reviewed(desk, (80, 24)) as (app, _):
        rows = [row.split() for row in screen_text(app).splitlines()[1:5] if row[1:2].strip()]
        assert [row[:2] for row in rows] == [["Leave", "11:45,"], ["Next", "12:15,"], ["Needs", "●"]]


@pytest.mark.parametrize("size", [(60, 18), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_arrow_gives_the_page_the_room_of_the_steps_until_all_of_it_was_read(
    abroad: Desk, size: tuple[int, int]
) -> None:
    async with _reviewed(abroad, size) as (app, pilot):
        assert "→ more" in screen_text(app).splitlines()[-1]
        page = app.screen.query_one("#page")
        before, read = page.size.height, ""
        for _ in range(30):
            read += f" {_shown(app)}"
            await pilot.press("right")
            if page.size.height <= before:
                break
            assert page.size.height > before
            assert "Lucía: allergic to sesame" in screen_text(app)
        assert page.scroll_offset.y == 0
        assert page.size.height == before
        for words in ("Casa Olmo", "Your first outing together", "Stay off", "your other customers"):
            assert words in read


async def test_moving_among_the_steps_gives_them_their_room_back(abroad: Desk) -> None:
    async with _reviewed(abroad, (60, 18)) as (app, pilot):
        await pilot.press("right", "right")
        assert _partly_in_sight(_steps(app)) < 3
        await pilot.press("down")
        assert _partly_in_sight(_steps(app)) >= 3
        await pilot.press("right", "right", "left", "left", "left", "left")
        assert _partly_in_sight(_steps(app)) >= 3


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_hours_say_whose_clock_they_are_on_where_it_is_not_the_hosts(
    abroad: Desk, desk: Desk, size: tuple[int, int]
) -> None:
    async with _reviewed(abroad, size) as (app, _):
        assert "Run of show · Madrid time" in screen_text(app)
        assert "close 22:00 (Madrid time)" in _shown(app)
    desk.book.outings.put(LUNCH_TODAY)
    async with _reviewed(desk, size) as (app, _):
        assert "time" not in screen_text(app).partition("Run of show")[2].splitlines()[0]


async def test_at_few_columns_the_name_gives_way_and_the_hour_stays(abroad: Desk) -> None:
    async with _reviewed(abroad, (60, 18)) as (app, pilot):
        assert "· 20:30 (Madrid) " in screen_text(app).splitlines()[0]
        await pilot.press("ctrl+t")
        first = screen_text(app).splitlines()[0]
        assert "… · 20:30 (Madrid) " in first
        assert "private" in first
