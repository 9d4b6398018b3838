"""The small sheets, through their keys: a way in or home, the finder, a touch."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from planner.book.repository import Book
from planner.courtship.touches import TouchKind
from planner.outings.parts import Leg, Mode, Transport, Way
from planner.outings.travel.legs import leg
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.promises import Owner, Promise
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.new_outing import HINT
from screens.person import PersonScreen
from screens.plan import PlanScreen
from screens.sheets.leg import LegScreen
from screens.sheets.log_touch import LogTouchScreen
from screens.widgets.row_list import RowList
from tests.pilot.desks import INES, LUNCH
from tests.pilot.walk import press, saved, screen_text, settle, type_in

TAXI = Leg(traveller="ines", way=Way.HOME, mode=Mode.TAXI, start="Casa do Lago", minutes=20)
BY_TAXI = changed(LUNCH, transport=Transport(legs=(TAXI,)))
DRIVER, MINUTES, LEAVE_BY, AGREED = 2, 3, 4, 7
"""How many fields stand above these in the sheet."""


async def _at_the_way_home(app: HostbookApp, pilot: Pilot[Any]) -> None:
    """Open the plan, with the cursor on the guest's way home."""
    app.open_outing("lunch", "plan")
    await settle(pilot)
    if isinstance(app.screen, PlanScreen):
        await press(pilot, *["down"] * 4, "enter")
        app.screen.query_one("#leg-home-ines").focus()
        await settle(pilot)


def _way_home(desk: Desk) -> Leg | None:
    return leg(desk.book.outings["lunch"].transport, "ines", Way.HOME)


async def test_a_way_home_is_chosen_changed_in_its_sheet_and_taken_away(desk: Desk) -> None:
    desk.book.outings.put(LUNCH)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await _at_the_way_home(app, pilot)
        await press(pilot, "right")
        await saved(pilot)
        chosen = _way_home(desk)
        assert chosen is not None
        await press(pilot, "enter")
        assert isinstance(app.screen, LegScreen)
        await type_in(pilot, "Rua do Lago")
        await press(pilot, *["tab"] * MINUTES)
        await type_in(pilot, "25")
        await press(pilot, "tab", "tab", "tab")
        await type_in(pilot, "Ask for João")
        await press(pilot, "escape")
        await saved(pilot)
        settled = _way_home(desk)
        assert settled is not None
        assert (settled.start, settled.minutes, settled.note) == ("Rua do Lago", 25, "Ask for João")
        app.screen.query_one("#leg-home-ines").focus()
        await press(pilot, "left")
        await saved(pilot)
        assert _way_home(desk) is None


async def test_a_time_that_cannot_be_read_is_told_and_kept_with_the_rest_of_the_leg(desk: Desk) -> None:
    desk.book.outings.put(BY_TAXI)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await _at_the_way_home(app, pilot)
        await press(pilot, "enter", *["tab"] * LEAVE_BY)
        await type_in(pilot, "half past")
        await press(pilot, "tab", "tab")
        await type_in(pilot, "by the gate")
        await press(pilot, "escape")
        assert isinstance(app.screen, LegScreen)
        assert isinstance(app.focused, Input)
        assert app.focused.value == "half past"
        await press(pilot, "escape")
        await saved(pilot)
        assert isinstance(app.screen, PlanScreen)
        assert _way_home(desk) == changed(TAXI, note="by the gate", leave_by=TAXI.leave_by)
        app.screen.query_one("#leg-home-ines").focus()
        await press(pilot, "enter")
        assert [field.value for field in app.screen.query(Input)][LEAVE_BY] == "half past"
        await press(pilot, *["tab"] * LEAVE_BY, *["backspace"] * len("half past"))
        await type_in(pilot, "14:10")
        await press(pilot, "escape")
        await saved(pilot)
        kept = _way_home(desk)
        assert kept is not None
        assert f"{kept.leave_by:%H:%M}" == "14:10"
        assert not desk.typed


async def _found(app: HostbookApp, pilot: Pilot[Any], typed: str) -> list[str]:
    await press(pilot, "slash")
    await type_in(pilot, typed)
    await settle(pilot)
    rows = app.screen.query_one(RowList)
    found = [str(rows._paint(row, 200)[0]) for row in rows.items]
    await press(pilot, "escape")
    return found


async def test_the_finder_puts_who_is_meant_before_outings_places_and_slips(desk: Desk) -> None:
    with desk.book.transaction("some more"):
        desk.book.people.put(changed(INES, id="inez", name="Inez Prado"))
        desk.book.people.put(changed(INES, id="iris", name="Iris Lago", organisation=""))
        desk.book.outings.put(BY_TAXI)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        found = await _found(app, pilot, "ines")
        assert found[0] == "Ines Duarte"
        assert found.index("Ines Duarte") < found.index("Lunch with Ines Duarte")
        assert "Ravi Menon" not in found
        found = await _found(app, pilot, "lago")
        assert found[:2] == ["Iris Lago", "Casa do Lago"]
        assert set(found[2:4]) == {"Ines Duarte", "Inez Prado"}
        slip = await _found(app, pilot, "rvai")
        assert slip[0] == "Ravi Menon"


async def test_the_finder_names_what_can_be_done_before_what_is_only_nearly_so_called(desk: Desk) -> None:
    desk.book.people.put(changed(INES, id="undine", name="Undine Roth"))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        found = await _found(app, pilot, "und")
        assert found[0] == "Undine Roth"
        assert any(row.startswith("Undo") for row in found[1:])
        assert "Go to People" in await _found(app, pilot, "peop")


async def test_a_touch_that_was_logged_is_taken_back(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "l", "r", "a", "enter", "right", "right", "enter")
        (touch,) = desk.book.touches.all()
        assert (touch.person_id, touch.kind) == ("ravi", TouchKind.VISIT)
        await press(pilot, "u")
        assert desk.book.touches.all() == ()
        assert any("Taken back: the visit logged for Ravi Menon" in n.message for n in app._notifications)


async def test_leaving_the_touch_half_way_logs_nothing(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "l", "r", "a", "enter")
        assert isinstance(app.screen, LogTouchScreen)
        await press(pilot, "tab")
        await type_in(pilot, "no news")
        await press(pilot, "escape")
        assert desk.book.touches.all() == ()
        await press(pilot, "l", "r", "a", "enter", "enter")
    (touch,) = desk.book.touches.all()
    assert touch.text == "no news"  # what was typed is there again, and is logged with it


async def test_a_touch_holds_what_was_said_and_the_day_it_was(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "l", "r", "a", "enter", "tab")
        await type_in(pilot, "he n Bo row on sundays")
        await press(pilot, "tab", "ctrl+u")
        await type_in(pilot, "fri")
        await press(pilot, "enter")
        assert "still to come" in screen_text(app)
        await press(pilot, "ctrl+u")
        await type_in(pilot, "yesterday")
        await press(pilot, "enter")
        (touch,) = desk.book.touches.all()
        assert (touch.kind, touch.text) == (TouchKind.CALL, "he n Bo row on sundays")
        assert touch.on == desk.today() - timedelta(days=1)
        assert "Logged: call, Ravi Menon on Wed 25 Nov." in screen_text(app)


async def test_the_sheet_of_a_way_home_shows_and_says_that_it_is_agreed(desk: Desk) -> None:
    desk.book.outings.put(BY_TAXI)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await _at_the_way_home(app, pilot)
        await press(pilot, "enter")
        assert "not yet" in screen_text(app)
        await press(pilot, *["tab"] * AGREED, "right", "escape")
        await saved(pilot)
        assert _way_home(desk) == changed(TAXI, agreed=True)
        app.screen.query_one("#leg-home-ines").focus()
        await press(pilot, "enter", *["tab"] * DRIVER)
        await type_in(pilot, "Ravi")
        await press(pilot, "escape")
        await saved(pilot)
        assert _way_home(desk) == changed(TAXI, driver="Ravi", agreed=False)


async def test_a_way_home_past_midnight_ends_on_the_next_day(desk: Desk) -> None:
    desk.book.outings.put(changed(BY_TAXI, starts=datetime(2026, 12, 3, 20, 0)))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await _at_the_way_home(app, pilot)
        await press(pilot, "enter", *["tab"] * LEAVE_BY)
        await type_in(pilot, "23:50")
        await press(pilot, "tab")
        await type_in(pilot, "00:15")
        await press(pilot, "escape")
        await saved(pilot)
    late = changed(TAXI, leave_by=datetime(2026, 12, 3, 23, 50), arrive=datetime(2026, 12, 4, 0, 15))
    assert _way_home(desk) == late


async def test_a_touch_towards_somebody_new_brings_them_into_the_book_and_both_are_taken_back(
    desk: Desk,
) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "l")
        await type_in(pilot, "Bo Lund")
        await press(pilot, "enter", "enter")
        (touch,) = desk.book.touches.all()
        assert desk.book.people[touch.person_id].name == "Bo Lund"
        await press(pilot, "u")
        assert desk.book.touches.all() == ()
        assert all(person.name != "Bo Lund" for person in desk.book.people.all())


async def test_a_name_half_typed_in_a_new_outing_is_there_again(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Bo Lu")
        await press(pilot, "escape", "n")
        assert "Begun before" in screen_text(app)
        await press(pilot, "enter")
        assert isinstance(app.focused, Input)
        assert app.focused.value == "Bo Lu"
        await type_in(pilot, "nd")
        assert "add Bo Lund to the book" in screen_text(app)


async def test_what_can_be_done_is_found_by_the_words_a_person_uses(desk: Desk) -> None:
    desk.book.outings.put(BY_TAXI)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        assert any(row.startswith("Undo") for row in await _found(app, pilot, "revert"))
        assert any(row.startswith("Log a call") for row in await _found(app, pilot, "log a call"))
        assert any(row.startswith("Bring people in") for row in await _found(app, pilot, "import"))
        for typed in ("cancel", "call off"):
            assert any(row.startswith("Outings: cancel") for row in await _found(app, pilot, typed))
        assert any(row.startswith("Outings: review") for row in await _found(app, pilot, "review"))
        assert any("agree a way home" in row for row in await _found(app, pilot, "agree"))
        await press(pilot, "2")
        found = await _found(app, pilot, "call off")
        assert any(row.startswith("Cancel the outing") for row in found)
        assert not any(row.startswith("Outings: cancel") for row in found)
        assert "Delete" in await _found(app, pilot, "remove")


async def test_promises_and_facts_are_found_by_their_words_and_lead_to_the_person(desk: Desk) -> None:
    today = desk.today()
    fact = Fact(
        id="f", person_id="ines", text="sings alto in a choir", topic=Topic.RECREATION, learned_on=today
    )
    with desk.book.transaction("what was said"):
        desk.book.people.put(changed(INES, id="choi", name="Chior Berg"))
        desk.book.promises.put(
            Promise(
                id="p", person_id="ravi", text="Introduce Ravi to the choir", owner=Owner.HOST, made_on=today
            )
        )
        desk.book.facts.put(fact)
        desk.book.facts.put(
            changed(fact, id="s", text="left the choir, ill", sensitivity=Sensitivity.SENSITIVE)
        )
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        found = await _found(app, pilot, "choir")
        assert found[:2] == ["Introduce Ravi to the choir", "sings alto in a choir"]
        assert "left the choir, ill" not in found
        await press(pilot, "slash")
        await type_in(pilot, "choir")
        await press(pilot, "enter", "enter")
        assert isinstance(app.screen, PersonScreen)
        assert app.screen.person_here == "ravi"


async def test_what_was_begun_can_be_discarded_and_a_guest_taken_off_again(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Ines")
        await press(pilot, "enter")
        assert "backspace takes Ines off" in screen_text(app)
        await type_in(pilot, "Ravi")
        await press(pilot, "enter", "backspace", "escape", "n")
        assert "Ines Duarte" in screen_text(app)
        assert "Ravi" not in screen_text(app).split("Begun before")[1].split("enter")[0]
        await press(pilot, "ctrl+d")
        assert HINT in screen_text(app)
        await press(pilot, "escape", "n")
        assert "Begun before" not in screen_text(app)


async def test_what_was_typed_outlives_hostbook_itself(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Bo Lund")
        await press(pilot, "escape", "q")
    with closing(Book.open(desk.book.path)) as book:
        again = HostbookApp(Desk(book=book, clock=desk.clock, settings=desk.settings))
        async with again.run_test(size=(100, 30)) as pilot:
            await press(pilot, "n", "enter")
            assert isinstance(again.focused, Input)
            assert again.focused.value == "Bo Lund"
