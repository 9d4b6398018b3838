"""The finder: a key from anywhere, what is found as one types, and the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from planner.book.gifts import keep_gift
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.facts import Fact, Sensitivity, Topic
from planner.places.venue import Remark
from planner.values.record import changed
from screens.app import HostbookApp
from screens.debrief import DebriefScreen
from screens.desk import Desk
from screens.finder import screen as finder
from screens.finder.screen import FinderScreen
from screens.forms.person import PersonForm
from screens.gifts import GiftsScreen
from screens.person import PersonScreen
from screens.venue import VenueScreen
from screens.widgets.row_list import RowList
from tests.pilot.desks import CASA, small_desk
from tests.pilot.walk import keys_for, press, screen_text, send, settle, type_in, until

CELLO = Fact(
    id="cello", person_id="ines", text="plays the cello", topic=Topic.RECREATION, learned_on=date(2026, 5, 12)
)
LUNCH = Outing(
    id="lunch",
    kind=OutingKind.LUNCH,
    purpose="hear how the regatta went",
    guests=("ines",),
    venue_id="casa",
    starts=datetime(2026, 11, 12, 12, 30),
    zone="Europe/Lisbon",
    stage=Stage.HOSTED,
)


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose book says a few things."""
    with small_desk(tmp_path) as desk:
        with desk.book.transaction("some more"):
            desk.book.facts.put(CELLO)
            desk.book.facts.put(
                changed(CELLO, id="boat", text="rows an old boat", learned_on=date(2026, 9, 1))
            )
            desk.book.outings.put(LUNCH)
            loud = Remark(on=date(2026, 5, 1), text="the terrace is loud on Fridays")
            desk.book.venues.put(changed(CASA, remarks=(loud,)))
        yield desk


async def _find(pilot: Pilot[Any], typed: str) -> RowList[Any]:
    await press(pilot, "slash")
    await type_in(pilot, typed)
    await settle(pilot)
    return pilot.app.screen.query_one(RowList)


def _lines(rows: RowList[Any], width: int = 200) -> list[str]:
    return [str(line) for row in rows.items for line in rows._paint(row, width)]


async def test_a_fact_opens_its_person_with_the_cursor_on_it(told: Desk) -> None:
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = await _find(pilot, "cel ines")
        assert _lines(rows)[0] == "plays the cello"
        await press(pilot, "enter")
        assert isinstance(app.screen, PersonScreen)
        facts = app.screen.query_one("#facts", RowList)
        assert [fact.id for fact in facts.items] == ["boat", "cello"]
        assert facts.highlighted is not None
        assert facts.highlighted.id == "cello"
        await press(pilot, "up")
        app.screen.renew()
        assert facts.highlighted.id == "boat"
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_a_gift_opens_the_gifts_of_its_person_with_the_cursor_on_it(told: Desk) -> None:
    sent = GiftStep(state=GiftState.SENT, on=date(2026, 10, 3))
    lamp = Gift(id="lamp", person_id="ines", what="a paper lamp", steps=(sent,))
    told.book.gifts.put(changed(lamp, id="bell", what="a bicycle bell", steps=()))
    keep_gift(told.book, lamp, told.book.people["ines"], "the lamp")
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = await _find(pilot, "paper lamp")
        assert _lines(rows) == ["a paper lamp", "gift      Ines Duarte · Sat 3 Oct · sent"]
        await press(pilot, "enter")
        await settle(pilot)
        assert isinstance(app.screen, GiftsScreen)
        given = app.screen.query_one("#given", RowList)
        assert given.has_focus
        assert given.highlighted == lamp


async def test_an_outing_that_is_over_opens_at_its_debrief_and_a_venues_note_at_the_venue(told: Desk) -> None:
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        await _find(pilot, "regatta")
        await press(pilot, "enter")
        assert isinstance(app.screen, DebriefScreen)
        await press(pilot, "escape")
        await _find(pilot, "terrace")
        await press(pilot, "enter")
        assert isinstance(app.screen, VenueScreen)


async def test_the_words_typed_stand_out_without_any_colour(told: Desk) -> None:
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = await _find(pilot, "cel ines")
        text, about = rows._paint(rows.items[0], 60)
        looks = [(text.plain[span.start : span.end], str(span.style)) for span in text.spans]
        assert ("cel", "bold underline") in looks
        marked = [
            about.plain[span.start : span.end] for span in about.spans if "underline" in str(span.style)
        ]
        assert marked == ["Ines"]


async def test_of_a_long_text_the_stretch_that_says_it_is_shown(told: Desk) -> None:
    told.book.facts.put(
        changed(CELLO, id="long", text="so it went on " * 700 + "until the tailboard fell off")
    )
    app = HostbookApp(told)
    async with app.run_test(size=(40, 12)) as pilot:
        await _find(pilot, "tailb")
        assert "tailboard" in screen_text(app)


async def test_a_letter_and_all_that_it_finds_are_painted_at_once(told: Desk) -> None:
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        await _find(pilot, "pla")
        painted = []
        app.post_display_hook = lambda: painted.append(screen_text(app))  # type: ignore[method-assign]
        await type_in(pilot, "y")
        assert len(painted) == 1
        assert "play" in painted[0]
        assert "plays the cello" in painted[0]
        await type_in(pilot, "z")
        assert "add playz to the book" in painted[1]


async def test_escape_leads_back_to_where_one_was(told: Desk) -> None:
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "down")
        before = screen_text(app)
        await press(pilot, "ctrl+p")
        assert isinstance(app.screen, FinderScreen)
        await press(pilot, "ctrl+p")
        assert len(app.screen_stack) == 2
        await press(pilot, "escape")
        assert screen_text(app) == before


@pytest.mark.parametrize("way", ["1", "2", "5", "open person", "open outing", "open venue"])
async def test_a_slash_opens_the_finder_from_every_screen(told: Desk, way: str) -> None:
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        match way:
            case "open person":
                app.open_person("ines")
            case "open outing":
                app.open_outing("lunch", "plan")
            case "open venue":
                app.open_venue("casa")
            case _:
                await press(pilot, way)
        await settle(pilot)
        await press(pilot, "slash")
        assert isinstance(app.screen, FinderScreen)


async def test_where_one_types_a_slash_is_typed(told: Desk) -> None:
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "a", "slash")
        assert app.screen.query(Input).first().value == "/"
        await press(pilot, "ctrl+p")
        assert isinstance(app.screen, FinderScreen)


async def test_what_a_directory_was_filtered_by_is_looked_for_everywhere(told: Desk) -> None:
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "slash")
        await type_in(pilot, "cello")
        assert "Press ctrl+p to look everywhere" in screen_text(app)
        await press(pilot, "ctrl+p")
        rows = app.screen.query_one(RowList)
        assert _lines(rows)[0] == "plays the cello"
        await type_in(pilot, "boat")
        assert app.screen.query_one(Input).value == "boat"
        assert _lines(rows)[0] == "rows an old boat"


async def test_a_name_nobody_has_can_be_added(told: Desk) -> None:
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = await _find(pilot, "Zoe Marsh")
        assert _lines(rows) == ["Nothing in your book says “Zoe Marsh”.", "+ add Zoe Marsh to the book"]
        await press(pilot, "enter")
        assert isinstance(app.screen, PersonForm)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, PersonScreen)
        assert "Zoe Marsh" in {person.name for person in told.book.people.all()}


async def test_in_private_mode_only_what_is_ordinary_is_found(told: Desk) -> None:
    told.book.facts.put(
        changed(CELLO, id="pay", text="cello teacher unpaid", sensitivity=Sensitivity.PRIVATE)
    )
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = await _find(pilot, "teacher")
        assert "cello teacher unpaid" in _lines(rows)
        told.private.is_on = True
        await pilot.pause(finder.AGAIN_SECONDS * 2)
        assert "cello teacher unpaid" not in _lines(rows)


async def test_what_is_no_longer_so_is_dim_and_says_since_when(told: Desk) -> None:
    over = changed(CELLO, id="over", text="cello lessons on Mondays", expires=date(2026, 6, 1))
    gone = changed(CELLO, id="gone", text="cello for sale", retired_on=date(2026, 9, 3))
    with told.book.transaction("over"):
        told.book.facts.put(over)
        told.book.facts.put(gone)
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = await _find(pilot, "cello")
        lines = _lines(rows)
        assert lines[0] == "plays the cello"
        assert {lines[2], lines[4]} == {over.text, gone.text}
        assert "expired Mon 1 Jun" in lines[lines.index(over.text) + 1]
        assert "retired Thu 3 Sep" in lines[lines.index(gone.text) + 1]
        looks = [{str(span.style) for span in rows._paint(row, 60)[0].spans} for row in rows.items[:3]]
        assert looks == [{"bold underline"}, *[{"$dim", "$dim bold underline"}] * 2]


async def test_what_only_something_sensitive_says_is_said_to_be_so_but_not_in_private_mode(
    told: Desk,
) -> None:
    ill = changed(CELLO, id="ill", text="chemotherapy until May", sensitivity=Sensitivity.SENSITIVE)
    told.book.facts.put(ill)
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = await _find(pilot, "chemotherapy")
        assert _lines(rows)[0] == "Only what is sensitive says “chemotherapy”: on a card, v shows it."
        assert "until May" not in screen_text(app)
        await press(pilot, "ctrl+t")
        assert not isinstance(app.screen, FinderScreen)
        rows = await _find(pilot, "chemotherapy")
        assert _lines(rows)[0] == "Nothing in your book says “chemotherapy”."


async def test_what_was_learned_since_is_found_the_next_time(told: Desk) -> None:
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        await _find(pilot, "viola")
        await press(pilot, "escape")
        told.book.facts.put(changed(CELLO, text="plays the viola"))
        rows = await _find(pilot, "viola")
        assert _lines(rows)[0] == "plays the viola"


async def test_the_cursor_stays_where_it_was_moved_to_when_the_book_changes(told: Desk) -> None:
    for n in range(6):
        told.book.facts.put(changed(CELLO, id=f"c{n}", text=f"cello, lesson {n}"))
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = await _find(pilot, "lesson")
        await press(pilot, "down", "down", "down")
        here = rows.items[rows.cursor].entry.id
        told.book.facts.put(changed(CELLO, id="c9", text="cello, lesson 9", learned_on=date(2026, 11, 1)))
        await until(lambda: len(rows.items) == 7)
        assert rows.items[rows.cursor].entry.id == here
        assert rows.cursor == 4


async def test_markup_in_what_was_written_is_shown_as_it_is(told: Desk) -> None:
    told.book.facts.put(changed(CELLO, text="[bold]plays[/] the [cello"))
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        await _find(pilot, "cello")
        assert "[bold]plays[/] the [cello" in screen_text(app)


@pytest.fixture
def read_in_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """A book that takes long to read: nothing of it is read at once, and then little at a time."""
    monkeypatch.setattr(finder, "AT_ONCE_SECONDS", 0.0)
    monkeypatch.setattr(finder, "A_SLICE_SECONDS", 0.0)


@pytest.mark.usefixtures("read_in_slices")
async def test_a_book_that_takes_long_to_read_is_read_while_one_types(
    told: Desk,
) -> None:
    with told.book.transaction("many"):
        for n in range(400):
            told.book.facts.put(changed(CELLO, id=f"g{n:04}", text=f"grew up in street number{n}"))
        told.book.facts.put(changed(CELLO, id="a0", text="first learned of all", learned_on=date(2020, 1, 1)))
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        send(app, "slash", *keys_for("first learned"), "enter")
        seen = False
        for _ in range(400):
            await pilot.pause(0.02)
            screen = app.screen
            seen = seen or (isinstance(screen, FinderScreen) and screen.is_waiting)
            if isinstance(screen, PersonScreen):
                break
        assert seen
        await settle(pilot)
        assert isinstance(app.screen, PersonScreen)
        highlighted = app.screen.query_one("#facts", RowList).highlighted
        assert highlighted is not None
        assert highlighted.id == "a0"


@pytest.mark.usefixtures("read_in_slices")
async def test_what_is_read_meanwhile_is_listed_before_all_is_read(
    told: Desk,
) -> None:
    with told.book.transaction("many"):
        for n in range(4000):
            text, day = (
                ("lives in street 1", date(2026, 11, 1)) if n else ("lives on a boat", date(2026, 11, 9))
            )
            told.book.facts.put(changed(CELLO, id=f"g{n:04}", text=text, learned_on=day))
    app = HostbookApp(told)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash")
        send(app, *keys_for("lives on"))
        await until(lambda: "lives on a boat" in _lines(app.screen.query_one(RowList)))
        assert not told.findable.is_ready
