"""A dinner in another city and zone, whole: planned by the keys, taken along, sat through."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from planner.almanac.wanted import wanted
from planner.book.repository import Book
from planner.config import Settings
from planner.dates.notable import Observance
from planner.online.servers import Online
from planner.outings.drinks.pours import poured
from planner.outings.outing import Outing, Stage
from planner.outings.parts import HOST, Mode, ReservationState, Way
from planner.outings.table.telling import differences
from planner.outings.travel.legs import has_way_home, leave_by, leg, way_home_settled
from planner.people.needs import Needs
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from screens.plan_parts.brief import BriefForm
from screens.plan_parts.transport import LegChoice
from screens.review import ReviewScreen
from screens.sheets.code import CodeSheet
from tests.loopback import serving
from tests.pilot.abroad import HOTEL, furnish
from tests.pilot.test_router import osrm
from tests.pilot.walk import flat_text, press, saved, settle, type_in, until
from tests.unit.verbs.test_calendar import parts

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
AT_TABLE = datetime(2026, 12, 3, 20, 50, tzinfo=UTC)
"""Ten to ten in Madrid; an hour earlier on the host's own clock at home."""
ROOMY = (120, 60)
GUESTS = ("lucia", "tom", "amira")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The host's desk in Lisbon, with everything switched off."""
    book = Book.open(tmp_path / "book.json", clock=lambda: MONDAY)
    furnish(book)
    yield Desk(book=book, clock=lambda: MONDAY, settings=Settings(zone="Europe/Lisbon"))
    book.close()


@pytest.fixture(autouse=True)
def _days_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screens.behind.reckoning.wanted", wanted)
    monkeypatch.setattr("screens.behind.reckoning.PAUSE_SECONDS", 0.001)


async def test_a_dinner_abroad_from_the_first_key_to_the_last_order(desk: Desk, own_machine: Path) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=ROOMY, notifications=True) as pilot:
        await _drafted(app, pilot, desk)
        await _the_place_is_weighed_and_drawn(app, pilot)
        await _ways_are_told_by_the_right_clock(app, pilot, desk)
        await _nobody_who_drinks_has_only_their_own_wheel(app, pilot, desk)
        await _the_table_is_asked_for_and_told(app, pilot, desk)
        await _the_days_are_reckoned(app, pilot, desk)
        await _the_plan_is_taken_along(app, pilot, desk, own_machine)
        await _drinks_are_counted_as_they_are_poured(app, pilot, desk)
    await _a_router_is_asked_and_then_is_gone(desk)


async def _drafted(app: HostbookApp, pilot: Pilot[Any], desk: Desk) -> None:
    """Four answers make a plan, at the one place that can do it, on that place's clock."""
    await press(pilot, "n")
    for name in GUESTS:
        await type_in(pilot, name)
        await press(pilot, "enter")
    await press(pilot, "enter")
    await type_in(pilot, "thu 3 dec 20:30")
    await press(pilot, "enter")
    assert isinstance(app.screen, PlanScreen)
    dinner = _dinner(desk)
    assert (dinner.guests, dinner.venue_id, dinner.zone) == (GUESTS, "olmo", "Europe/Madrid")
    assert dinner.starts == datetime(2026, 12, 3, 20, 30)
    assert "Thu 3 Dec, 20:30 (Madrid), in 10 days" in flat_text(app)


async def _the_place_is_weighed_and_drawn(app: HostbookApp, pilot: Pilot[Any]) -> None:
    """What speaks for a place and against it is said, and a map says how far it is."""
    await press(pilot, "down", "down")
    weighed = _read(app)
    assert weighed.index("Casa Olmo") < weighed.index("Casa do Lago") < weighed.index("Taberna Alta")
    assert "step-free · does coeliac · good without alcohol 2.9 km from Lucía’s home" in weighed
    assert "! about 500 km from Tom’s office (Madrid), Amira’s home (Madrid) and Lucía’s home" in weighed
    assert "! cannot do it fits ●○○○○ ! has no way in for Amira (wheelchair)" in weighed
    await press(pilot, "M")
    drawn = _read(app)
    assert "Lucía’s home about 2.9 km by road" in drawn
    assert "Casa Olmo is in Madrid, 505 km from your home." in drawn
    await press(pilot, "escape")


async def _ways_are_told_by_the_right_clock(app: HostbookApp, pilot: Pilot[Any], desk: Desk) -> None:
    """Who is far from home says where they stay; a guest is fetched; each door has its time, in Madrid."""
    await press(pilot, "down", "down", "enter")
    far = (
        "Casa Olmo is in Madrid, 505 km from your home · enter, then at From where you set out from that day"
    )
    assert far in _read(app)
    await press(pilot, "enter")
    await type_in(pilot, HOTEL)
    await until(lambda: "40.42030, -3.70580 · Madrid, Spain" in _read(app))
    await press(pilot, "escape", "down", "p")
    await saved(pilot)
    told = _read(app)
    assert (
        "Your round 19:34 leave Hotel Atlántico, Gran Vía 38 19:44 Lucía (home, Calle de Serrano 41" in told
    )
    assert "ready by 19:44, there 20:15 · driven by you" in told
    own = leg(_dinner(desk).transport, HOST, Way.IN)
    assert own is not None
    assert leave_by(_plan(app).situation(), own) == datetime(2026, 12, 3, 19, 34)
    app.screen.query_one(f"#leg-home-{HOST}", LegChoice).focus()
    await settle(pilot)
    assert "back to Hotel Atlántico, Gran Vía 38 · from 23:00, there about 23:" in _read(app)


async def _nobody_who_drinks_has_only_their_own_wheel(
    app: HostbookApp, pilot: Pilot[Any], desk: Desk
) -> None:
    """A way home that somebody drives after a drink cannot wait; one that was only pencilled in is agreed."""
    toms = app.screen.query_one("#leg-home-tom", LegChoice)
    toms.focus()
    await _turned_to(pilot, toms, Mode.DRIVES)
    assert not has_way_home(_plan(app).situation(), "tom")
    assert "! drinks are planned for who drives" in _read(app)
    await _turned_to(pilot, toms, Mode.TAXI)
    for who in GUESTS:
        app.screen.query_one(f"#leg-home-{who}", LegChoice).focus()
        await press(pilot, "a")
    await saved(pilot)
    assert all(way_home_settled(_plan(app).situation(), who) for who in GUESTS)


async def _the_table_is_asked_for_and_told(app: HostbookApp, pilot: Pilot[Any], desk: Desk) -> None:
    """Asked, confirmed, told; a need that comes after is to be told, and then is; reconfirmed."""
    await press(pilot, "escape", "up", "enter", "a", "a")
    await saved(pilot)
    assert "Needs telling – Tom: coeliac; Amira: wheelchair." in _read(app)
    await press(pilot, "t")
    await saved(pilot)
    assert _dinner(desk).reservation.state is ReservationState.CONFIRMED
    assert differences(_plan(app).situation()) == ()
    lucia = desk.book.people["lucia"]
    desk.book.people.put(changed(lucia, needs=Needs(allergy=("sesame",), diet=(), access=(), seating=())))
    _plan(app).renew()
    await settle(pilot)
    assert "Needs telling – Lucía: sesame" in _read(app)
    await press(pilot, "t", "a")
    await saved(pilot)
    assert _dinner(desk).reservation.state is ReservationState.RECONFIRMED
    assert differences(_plan(app).situation()) == ()


async def _the_days_are_reckoned(app: HostbookApp, pilot: Pilot[Any], desk: Desk) -> None:
    """What a guest keeps is told of the day it meets, and what the country keeps where the table is."""
    outing = _dinner(desk)
    desk.book.people.put(changed(desk.book.people["amira"], keeps=(Observance.SHABBAT,)))
    desk.book.outings.put(changed(outing, starts=datetime(2026, 12, 8, 20, 30)))
    _plan(app).renew()
    await until(lambda: "day:holiday" in _gaps(app))
    assert "in Spain" in _gaps(app)["day:holiday"]
    desk.book.outings.put(changed(outing, starts=datetime(2026, 12, 4, 20, 30)))
    _plan(app).renew()
    await until(lambda: "Shabbat" in " ".join(_gaps(app).values()))
    desk.book.outings.put(outing)
    _plan(app).renew()
    await until(lambda: "Shabbat" not in " ".join(_gaps(app).values()))
    await settle(pilot)


async def _the_plan_is_taken_along(
    app: HostbookApp, pilot: Pilot[Any], desk: Desk, own_machine: Path
) -> None:
    """A page without what is private, a code, and a calendar that a second import brings up to date."""
    await press(pilot, "escape", "b")
    await until(lambda: isinstance(_plan(app)._form.shown(), BriefForm))
    await press(pilot, "h")
    text = await _written(own_machine, ".html")
    assert "rows on the Manzanares" in text
    assert "leaving Ferrer" not in text
    assert "Tom: no allergies; coeliac" in text
    assert "<script" not in text
    assert "http" not in text.replace("https://olmo.example", "").replace("https://www.google.com/maps", "")
    await press(pilot, "p")
    assert isinstance(app.screen, CodeSheet)
    assert sum(_read(app).count(block) for block in "█▀▄") > 100
    await press(pilot, "escape", "c")
    plain = await _written(own_machine, ".ics")
    first = parts(plain)
    (hour,) = (part for part in first.values() if part.name == "VEVENT")
    assert hour.dtstart.value == datetime(2026, 12, 3, 19, 30, tzinfo=UTC)
    outing = _dinner(desk)
    desk.book.outings.put(changed(outing, purpose="hear how the regatta went"))
    _plan(app).renew()
    await settle(pilot)
    await press(pilot, "c")
    await until(lambda: _texts(own_machine, ".ics") != [plain])
    second = parts(await _written(own_machine, ".ics"))
    assert second.keys() == first.keys()
    assert all(int(second[uid].sequence.value) > int(first[uid].sequence.value) for uid in first)
    for word in ("coeliac", "wheelchair", "accessible", "sesame", "600 000"):
        assert word not in plain.replace("\n ", "")


async def _drinks_are_counted_as_they_are_poured(app: HostbookApp, pilot: Pilot[Any], desk: Desk) -> None:
    """On the evening: what is poured, what it counts as, and amber where it goes past the plan."""
    desk.clock = lambda: AT_TABLE
    app.open_outing(_dinner(desk).id, "review")
    await settle(pilot)
    assert isinstance(app.screen, ReviewScreen)
    assert "Last order in 10 min, 22:00" in _read(app)
    assert not app.screen.has_class("-amber")
    await press(pilot, "d", "3", "3", "escape")
    assert len(poured(_dinner(desk), "tom")) == 2
    assert "Tom 2 of 2" in _read(app)
    assert not app.screen.has_class("-amber")
    await press(pilot, "d", "3", "escape")
    assert app.screen.has_class("-amber")
    assert "may drive" not in _read(app)
    await press(pilot, "escape")


async def _a_router_is_asked_and_then_is_gone(desk: Desk) -> None:
    """What a router says stands beside the day it said so; where it has gone, one line, and the estimate."""
    desk.clock = lambda: MONDAY
    dinner = _dinner(desk)
    desk.book.outings.put(changed(dinner, stage=Stage.PLANNED))
    with serving(osrm) as server:
        desk.settings = changed(desk.settings, online=Online(router="osrm", router_server=server.url))
        app = HostbookApp(desk)
        async with app.run_test(size=ROOMY, notifications=True) as pilot:
            app.push_screen(PlanScreen(desk, dinner.id))
            await until(lambda: len(server.asked) > 0)
            await press(pilot, *["down"] * 4)
            await until(lambda: "of driving, by OSRM." in _read(app))
    app = HostbookApp(desk)
    olmo = desk.book.venues["olmo"]
    assert olmo.point is not None
    desk.book.venues.put(changed(olmo, point=changed(olmo.point, lat=40.4190)))
    notes: list[str] = []  # on a busy machine one is gone again before it is looked for
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "notify", lambda message, **_: notes.append(message))
        await _the_estimate_stands(app, desk, dinner.id)
    assert len([note for note in notes if "127.0.0.1" in note]) == 1


async def _the_estimate_stands(app: HostbookApp, desk: Desk, dinner: str) -> None:
    """Where no router answers, it is said beside the ways, and the estimate is there."""
    async with app.run_test(size=ROOMY, notifications=True) as pilot:
        app.push_screen(PlanScreen(desk, dinner))
        await press(pilot, *["down"] * 4)
        line = "Nothing answers at 127.0.0.1. The estimate stands."
        await until(lambda: line in str(app.screen.query_one("#explained", Static).content))
        assert "estimate" in _read(app)
        assert "by OSRM" not in _read(app)


async def _turned_to(pilot: Pilot[Any], choice: LegChoice, mode: Mode) -> None:
    """Turn a choice by its keys until it stands at a way of going."""
    for _ in Mode:
        if choice.value is not mode:
            await press(pilot, "right")
    assert choice.value is mode
    await saved(pilot)


async def _written(folder: Path, sort: str) -> str:
    """The one file of a sort, once it is there."""
    await until(lambda: bool(_texts(folder, sort)))
    (text,) = _texts(folder, sort)
    return text


def _texts(folder: Path, sort: str) -> list[str]:
    return [file.read_text() for file in folder.iterdir() if file.suffix == sort]


def _plan(app: HostbookApp) -> PlanScreen:
    assert isinstance(app.screen, PlanScreen)
    return app.screen


def _gaps(app: HostbookApp) -> dict[str, str]:
    return {row.gap.key: row.gap.text for row in _plan(app)._gaps.items}


def _dinner(desk: Desk) -> Outing:
    (outing,) = desk.book.outings.all()
    return outing


def _read(app: HostbookApp) -> str:
    """What stands in the middle of the board, or on the screen or sheet that is over it."""
    within = "#form" if isinstance(app.screen, PlanScreen) else ".sheet"
    return flat_text(app, within if app.screen.query(within) else "")
