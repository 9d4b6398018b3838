"""How every screen looks on the demo book, at the smallest size and at a comfortable one."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from planner.almanac.wanted import wanted
from planner.book.answers import keep_answers
from planner.book.lookup import situation
from planner.dates.notable import Observance
from planner.outings.outing import OutingKind
from planner.outings.parts import Reservation
from planner.outings.travel.ways import ways_wanted
from planner.people.address import Address
from planner.places.way import Routed
from planner.places.way_answer import as_answer
from planner.values.point import Point
from planner.values.record import changed
from screens.app import HostbookApp
from screens.finder.screen import FinderScreen
from screens.plan import PlanScreen
from screens.review import ReviewScreen
from tests.pilot.desks import NOW
from tests.pilot.walk import keys_for, press, screen_text, settle, until
from tests.snapshots.conftest import Make
from tests.unit.exchange.cards import GROUP, IPHONE

SIZES = [(80, 24), (120, 36)]

LUNCH_AT = datetime(2026, 11, 26, 12, 30)
LUNCH = ["down", "enter"]
"""From Today to the plan of the lunch today."""


def part(number: int) -> list[str]:
    """To a part of the plan, and into its form."""
    return [*LUNCH, *["down"] * number, "enter"]


LOOKS: dict[str, list[str]] = {
    "today": [],
    "today, put off": ["end", "down", "p", "right"],
    "today, what is put off": ["end", "down", "p", "enter", "x", *keys_for("lost"), "enter", "P"],
    "outings": ["2"],
    "people": ["3"],
    "person": ["3", "slash", *keys_for("ines"), "enter", "enter"],
    "person form": ["3", "a"],
    "venues": ["4"],
    "venue": ["4", "enter"],
    "venue form": ["4", "a"],
    "venue form, an address": ["4", "a", *["tab"] * 3, *keys_for("Marienplatz 1, 80331 München"), "tab"],
    "venue form, looked up": ["4", "a", *["tab"] * 3, *keys_for("Marienplatz 1, München"), "ctrl+l"],
    "settings": ["5"],
    "settings, asked on the network": ["5", "down", "down", "right", "down", "down", "right", "down", "left"],
    "new outing": ["n", *keys_for("ra")],
    "new outing, read": ["n", *keys_for("ravi"), "enter", "enter", *keys_for("dinner next fri")],
    "keys": ["question_mark"],
    "keys of a plan": [*LUNCH, "question_mark"],
    "palette": ["ctrl+p"],
    "finder": ["slash", *keys_for("ines")],
    "finder, nothing": ["slash", *keys_for("zzz")],
    "finder, a fact": ["slash", *keys_for("row ines")],
    "log a touch, with whom": ["l", *keys_for("ra")],
    "log a touch": ["l", *keys_for("ravi"), "enter"],
    "people, nobody": ["3", "slash", *keys_for("zzz")],
    "person, edited": ["3", "slash", *keys_for("ines"), "enter", "enter", "e"],
    "person, private": ["3", "slash", *keys_for("ines"), "enter", "enter", "ctrl+t"],
    "person, erasing": ["3", "slash", *keys_for("ines"), "enter", "enter", "ctrl+x"],
    "person, a fact": ["3", "slash", *keys_for("ines"), "enter", "enter", "f", *keys_for("rows on sundays")],
    "standing": ["3", "slash", *keys_for("amara"), "enter", "enter", "s"],
    "standing, a note": ["3", "slash", *keys_for("amara"), "enter", "enter", "s", "a", "right"],
    "delete, are you sure": ["3", "slash", *keys_for("ines"), "enter", "d"],
    "form, left unsaved": ["3", "a", *keys_for("omar"), "escape"],
    "form, not to be read": ["3", "a", "ctrl+s"],
    "host form": ["5", "e"],
    "outings, cancelled": ["2", "down", "c"],
    "plan": LUNCH,
    "plan, guests": part(1),
    "plan, an invitation": [*part(1), "w", "ctrl+end", *keys_for("\nsee our new price list")],
    "plan, venue": part(2),
    "plan, map": [*part(2), "M"],
    "venue, map": ["4", "enter", "M"],
    "plan, reservation": part(3),
    "plan, what to say": [*part(3), "w"],
    "plan, transport": part(4),
    "plan, moderation": part(5),
    "plan, conversation": part(6),
    "plan, no pitch": part(7),
    "plan, brief": part(8),
    "plan, a code for the phone": [*part(8), "p"],
    "plan, what is missing": [*LUNCH, "m"],
    "plan, a way in": [*part(4), "enter"],
    "plan, add a guest": [*part(1), "a", *keys_for("ra")],
    "plan, another place": [*LUNCH, "down", "down", "enter", "a"],
    "plan of an idea": ["2", "end", "home", *["down"] * 8, "enter"],
    "review": ["down", "r"],
    "review, a tick": ["down", "r", "space"],
    "debrief of what was filed": ["2", *["down"] * 11, "enter"],
    "debrief, another kind": ["f", "tab", "o"],
    "debrief, another day": ["f", *keys_for("\nsend her the map by friday"), "tab", "d"],
    "debrief": ["f", *keys_for("\nallergic to kiwi too\n62 eur with tip")],
}


HOLIDAY = {"plan": PlanScreen, "review": ReviewScreen}
"""Of a lunch on a public holiday of Portugal, in the days of Hanukkah, which a guest keeps."""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", HOLIDAY)
def test_look_of_a_holiday(
    look: str,
    size: tuple[int, int],
    demo: Make,
    snap_compare: Callable[..., bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("screens.behind.reckoning.wanted", wanted)
    monkeypatch.setattr("screens.behind.reckoning.PAUSE_SECONDS", 0.001)
    app = demo()
    (dinner,) = (o for o in app.desk.book.outings.all() if o.starts == datetime(2026, 12, 1, 19))
    app.desk.book.outings.put(changed(dinner, reservation=Reservation(), starts=datetime(2026, 12, 8, 13)))
    guest = app.desk.book.people[dinner.guests[0]]
    app.desk.book.people.put(changed(guest, keeps=(Observance.HANUKKAH,)))

    async def walked(pilot: Pilot[Any]) -> None:
        await settle(pilot)
        app.push_screen(HOLIDAY[look](app.desk, dinner.id))
        await until(lambda: bool(app.desk.reckoned))
        await settle(pilot)

    assert snap_compare(app, run_before=walked, terminal_size=size)


def walk(keys: list[str]) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Presses the keys one by one, each when the one before has been answered."""

    async def walked(pilot: Pilot[Any]) -> None:
        await settle(pilot)
        await press(pilot, *keys)
        app = pilot.app
        if isinstance(app, HostbookApp) and isinstance(app.screen, FinderScreen):
            await until(lambda: app.desk.findable.is_ready)  # it reads the book slice by slice
            await settle(pilot)

    return walked


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", LOOKS)
def test_look(look: str, size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(demo(), run_before=walk(LOOKS[look]), terminal_size=size)


def test_look_of_today_where_it_is_narrow(demo: Make, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(demo(), run_before=walk(LOOKS["today"]), terminal_size=(60, 18))


@pytest.mark.parametrize(
    "look", ["today", "plan", "review", "new outing", "debrief", "finder", "finder, a fact"]
)
def test_look_on_a_small_terminal(look: str, demo: Make, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(demo(), run_before=walk(LOOKS[look]), terminal_size=(40, 12))


@pytest.mark.parametrize(
    "look",
    [
        "today",
        "plan, reservation",
        "plan, venue",
        "plan, map",
        "review",
        "person",
        "person form",
        "keys",
        "finder",
    ],
)
def test_look_on_a_light_terminal(look: str, demo: Make, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(demo("linen"), run_before=walk(LOOKS[look]), terminal_size=(100, 30))


@pytest.mark.parametrize(
    "look",
    [
        "today",
        "plan",
        "plan, venue",
        "plan, map",
        "review",
        "people",
        "person form",
        "standing",
        "debrief",
        "finder",
    ],
)
def test_look_without_colour(
    look: str, demo: Make, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(demo(), run_before=walk(LOOKS[look]), terminal_size=(100, 30))


FEW_LINES = {"review": [], "review, the page": ["right"], "review, further down": ["down"] * 6}


@pytest.mark.parametrize("look", FEW_LINES)
def test_look_of_the_review_where_lines_are_few(
    look: str, demo: Make, snap_compare: Callable[..., bool]
) -> None:
    assert snap_compare(demo(), run_before=walk(["down", "r", *FEW_LINES[look]]), terminal_size=(60, 18))


@pytest.mark.parametrize("size", [(60, 18), *SIZES], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", ["plan", "review"])
def test_look_on_another_clock(
    look: str, size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]
) -> None:
    app = demo()
    (lunch,) = (o for o in app.desk.book.outings.all() if o.starts == LUNCH_AT)
    app.desk.book.outings.put(changed(lunch, zone="Europe/Madrid"))
    assert snap_compare(app, run_before=walk(LOOKS[look]), terminal_size=size)


FETCHED = {"ines": (38.7045, -9.1651), "ravi": (38.7369, -9.1427)}
"""Where guests of the demo book are fetched, to be seen with times."""


def _fetching(app: HostbookApp) -> HostbookApp:
    """The planner over the demo book with the doors of two guests, both coming to today's lunch."""
    book = app.desk.book
    people = {p.name.partition(" ")[0].casefold(): p for p in book.people.all()}
    for who, (lat, lon) in FETCHED.items():
        office = Address(
            text=f"Rua {people[who].organisation} 4", city="Lisbon", point=Point(lat=lat, lon=lon)
        )
        book.people.put(changed(people[who], office=office))
    lunch = next(o for o in book.outings.all() if o.starts and o.starts.date() == NOW.date())
    venue = book.venues[lunch.venue_id or ""]
    book.venues.put(changed(venue, point=Point(lat=38.7580, lon=-9.1550)))
    book.outings.put(changed(lunch, guests=(people["ines"].id, people["ravi"].id)))
    return app


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_look_of_a_round(size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]) -> None:
    keys = [*part(4), "down", "p", "down", "p"]
    assert snap_compare(_fetching(demo()), run_before=walk(keys), terminal_size=size)


def _answered(app: HostbookApp) -> HostbookApp:
    """The lunch's ways, of which a router knows the one there and knew of none back."""
    book = app.desk.book
    outing = next(o for o in book.outings.all() if o.kind is OutingKind.LUNCH and o.starts == LUNCH_AT)
    wanted = ways_wanted(situation(book, outing, app.desk.host))
    there, back = (way for way in wanted if not way.of)  # the host's own
    ends = {"start": there.key.start, "end": there.key.end}
    told = Routed(**ends, by="car", seconds=560, km=3.4, source="OSRM", seen=NOW.date())
    answers = [
        as_answer(one.key, found, source="OSRM https://router.example", on=NOW.date(), of=one.of)
        for one, found in ((there, told), (back, None))
    ]
    keep_answers(book, answers, NOW.date())
    return app


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_look_of_ways_that_a_router_told(
    size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]
) -> None:
    assert snap_compare(_answered(demo()), run_before=walk(part(4)), terminal_size=size)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_look_of_the_leg_of_a_guest_who_is_fetched(
    size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]
) -> None:
    keys = [*part(4), "down", "p", "enter"]
    assert snap_compare(_fetching(demo()), run_before=walk(keys), terminal_size=size)


def test_look_of_a_round_on_a_light_terminal(demo: Make, snap_compare: Callable[..., bool]) -> None:
    keys = [*part(4), "down", "p", "down", "p"]
    assert snap_compare(_fetching(demo("linen")), run_before=walk(keys), terminal_size=(100, 30))


AT_THE_TABLE: dict[str, list[str]] = {
    "drinks counted": ["d", "2", "1", "escape"],
    "a drink poured": ["d", "2", "d", "right"],
    "more than was planned": ["d", *["enter"] * 3, "escape"],
}
LAST_ORDER_NEARS = datetime(2026, 11, 26, 13, 22, tzinfo=UTC)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", AT_THE_TABLE)
def test_look_at_the_table(
    look: str, size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]
) -> None:
    keys = ["down", "r", *AT_THE_TABLE[look]]
    assert snap_compare(demo(now=LAST_ORDER_NEARS), run_before=walk(keys), terminal_size=size)


def test_look_at_the_table_on_a_light_terminal(demo: Make, snap_compare: Callable[..., bool]) -> None:
    keys = ["down", "r", *AT_THE_TABLE["more than was planned"], "d"]
    app = demo("linen", now=LAST_ORDER_NEARS)
    assert snap_compare(app, run_before=walk(keys), terminal_size=(100, 30))


def test_look_at_the_table_without_colour(
    demo: Make, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    keys = ["down", "r", *AT_THE_TABLE["more than was planned"]]
    assert snap_compare(demo(now=LAST_ORDER_NEARS), run_before=walk(keys), terminal_size=(80, 24))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("keys", [[], ["s"]], ids=["welcome", "the first form"])
def test_look_of_a_first_start(
    keys: list[str], size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]
) -> None:
    assert snap_compare(demo(empty=True), run_before=walk(keys), terminal_size=size)


TEA = "BEGIN:VCARD\nFN:Ravi Menon\nORG:Harbour Tea Traders\nTEL;TYPE=CELL:+44 7700 900512\nEND:VCARD\n"
NEW = "BEGIN:VCARD\nFN:Mariana Costa\nORG:Vinhos do Cabo\nTITLE:buyer\nEND:VCARD\n"
SAME = "BEGIN:VCARD\nFN:Amara Obi\nORG:Obi Foods\nEND:VCARD\n"
NAMELESS = "BEGIN:VCARD\nTEL:+351 900 000 000\nEND:VCARD\n"
FILES = {"phone.vcf": TEA + NAMELESS + GROUP + IPHONE + NEW + SAME, "guests.csv": "Wer;Wo\nTom;Leeds\n"}
BRINGING_IN: dict[str, tuple[list[str], str, list[str]]] = {
    "which file": (["2", "i"], "phone.vcf", []),
    "someone to look at": (["3", "i", "enter"], "brings in 2 of 6", []),
    "someone changed": (["3", "i", "enter"], "brings in 2 of 6", ["down", "down", "down"]),
    "the columns of a table": (["3", "i", "down", "enter"], "guests.csv", []),
}
"""The keys before a file is read, what is then to be seen, and the keys after."""


@pytest.fixture
def lying_about(own_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files that may hold people, a day and two days old."""
    folder = own_machine / "Downloads"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for age, (name, text) in enumerate(FILES.items(), 1):
        (folder / name).write_text(text, encoding="utf-8")
        day = NOW.timestamp() - 86400 * age
        os.utime(folder / name, (day, day))


@pytest.mark.usefixtures("lying_about")
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", BRINGING_IN)
def test_look_of_bringing_in(
    look: str, size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]
) -> None:
    before, seen, after = BRINGING_IN[look]

    async def looked(pilot: Pilot[Any]) -> None:
        await walk(before)(pilot)
        await until(lambda: seen in screen_text(pilot.app))
        await walk(after)(pilot)

    assert snap_compare(demo(), run_before=looked, terminal_size=size)
