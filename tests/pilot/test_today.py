"""Today, through its keys."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.outings.parts import HOST, Leg, Mode, Transport, Way
from planner.people.promises import Owner, Promise
from planner.values.problem import Problem
from planner.values.record import changed
from planner.verbs.opening import Clock
from screens.app import HostbookApp
from screens.desk import Desk
from screens.today import TodayScreen
from screens.widgets.row_list import RowList
from tests.bench.books import demo_desk
from tests.pilot.desks import INES, LUNCH_TODAY
from tests.pilot.walk import press, screen_text, settle, until

PLACELESS = changed(LUNCH_TODAY, venue_id=None)
MAP = Promise(
    id="map", person_id="ines", text="send the trail map", owner=Owner.HOST, made_on=date(2026, 11, 1),
    due=date(2026, 11, 20),
)  # fmt: skip


async def test_an_empty_book_says_what_to_do_first(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)):
        assert "Press n and name who" in screen_text(app)


async def test_the_next_outing_stands_first_with_its_gravest_gaps(desk: Desk) -> None:
    desk.book.outings.put(PLACELESS)
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)):
        text = screen_text(app)
        assert "Lunch with Ines Duarte" in text
        assert "no place yet" in text
        assert "!" in text


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_an_outing_in_another_zone_is_told_by_the_hosts_clock(
    desk: Desk, size: tuple[int, int]
) -> None:
    """It is 09:10 in Lisbon: a dinner at 20:30 in Madrid is at 19:30 there."""
    way = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, minutes=50)
    there = datetime(2026, 11, 26, 20, 30)
    desk.book.outings.put(
        changed(
            LUNCH_TODAY, zone="Europe/Madrid", starts=there, venue_id="casa", transport=Transport(legs=(way,))
        )
    )
    app = HostbookApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        text = screen_text(app)
        assert "today 20:30 (Madrid)" in text
        assert "leave by 18:" in text
        assert "leave by 19:" not in text
        await press(pilot, "2")
        await settle(pilot)
        assert "in 10 h 20" in screen_text(app)


async def test_a_promise_is_kept_with_one_key_and_taken_back_with_another(desk: Desk) -> None:
    desk.book.promises.put(MAP)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.query_one("#promised", RowList).focus()
        await pilot.press("space")
        assert desk.book.promises["map"].kept_on == date(2026, 11, 26)
        await pilot.press("u")
        assert desk.book.promises["map"].kept_on is None


async def test_a_change_by_another_hostbook_is_shown_and_said(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        other = Book.open(desk.book.path, clock=desk.clock)
        other.outings.put(PLACELESS)
        other.close()
        app._look_again()
        await settle(pilot)
        assert "Lunch with Ines Duarte" in screen_text(app)
        assert any("changed by another hostbook" in said.message for said in app._notifications)


async def test_a_call_is_logged_in_four_keys(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "l", "i", "enter", "enter")
        touches = desk.book.touches.all()
        assert [(t.person_id, t.kind.value) for t in touches] == [("ines", "call")]
        assert isinstance(app.screen, TodayScreen)


async def test_names_with_markup_are_shown_as_they_are_written(desk: Desk) -> None:
    desk.book.people.put(changed(INES, name="Kim [VIP] [/] [b]Lee"))
    desk.book.outings.put(PLACELESS)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)):
        assert "Kim [VIP] [/] [b]Lee" in screen_text(app)


async def test_among_very_many_people_who_is_at_risk_comes_behind_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.today.MANY_PEOPLE", 0)
    app = HostbookApp(demo_desk(tmp_path))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "warm and thin" in screen_text(app)
        assert app.screen.query_one("#risks", RowList).items


async def test_a_panel_of_thousands_opens_and_its_end_is_reached(desk: Desk) -> None:
    with desk.book.transaction("many"):
        for n in range(3000):
            desk.book.promises.put(changed(MAP, id=f"m{n:05}", text=f"send her map number {n} of the trail"))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.query_one("#promised", RowList).focus()
        await press(pilot, "end")
        assert "number 2999" in screen_text(app)
        assert "3000 in all" in screen_text(app)


async def test_a_terminal_of_twenty_by_five_is_survived(desk: Desk) -> None:
    desk.book.outings.put(PLACELESS)
    app = HostbookApp(desk)
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.press("down", "tab", "2", "1", "question_mark", "escape")
        await pilot.resize_terminal(120, 36)
        await settle(pilot)
        assert "Lunch with Ines Duarte" in screen_text(app)


async def test_without_a_profile_again_the_welcome_is_there_again(bare_desk: Desk) -> None:
    app = HostbookApp(bare_desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        await pilot.press("M", "ctrl+s")
        assert isinstance(app.screen, TodayScreen)
        await pilot.press("u")
        assert "start my book" in screen_text(app)


async def test_a_place_that_is_meant_comes_before_people_nearly_named_so(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"casa")
        text = screen_text(app)
        assert "Casa do Lago" in text
        assert "Ravi" not in text or text.index("Casa do Lago") < text.index("Ravi")


@pytest.mark.parametrize(
    "moment", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)], ids=["first", "last"]
)
async def test_today_opens_whatever_the_machines_clock_says(
    desk: Desk, moment: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.verbs.opening.machine_now", lambda: moment)
    clock = Clock(None, "Europe/Lisbon")
    app = HostbookApp(Desk(book=desk.book, clock=clock, settings=desk.settings))
    async with app.run_test(size=(100, 30)) as pilot:
        for key in ("2", "3", "4", "5", "1"):
            await press(pilot, key)
        assert "Owed" in screen_text(app)


async def test_what_is_amiss_in_the_settings_is_said_at_the_start(desk: Desk) -> None:
    wrong = (Problem(field="theme", text="There is no theme [red]."),)
    app = HostbookApp(Desk(book=desk.book, clock=desk.clock, settings=desk.settings, wrong=wrong))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert [said.message for said in app._notifications] == ["There is no theme [red]."]


async def test_the_path_of_a_kept_fault_is_no_markup(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("screens.patient_app.keep_fault", lambda _: Path("/home/[red]me[/nothing]/fault.txt"))
    app = HostbookApp(desk)
    with pytest.raises(RuntimeError):
        await _run_into_a_fault(app)
    told = "".join(capsys.readouterr())
    assert "hostbook stopped because of a fault of its own" in told
    assert "/home/[red]me[/nothing]/fault.txt" in told


async def _run_into_a_fault(app: HostbookApp) -> None:
    def fail() -> None:
        raise RuntimeError

    async with app.run_test(size=(200, 30)):
        app.call_later(fail)
        await until(lambda: app._exception is not None)


async def test_an_empty_book_names_the_first_three_steps_with_their_keys(bare_desk: Desk) -> None:
    bare_desk.book.save_host(bare_desk.host)
    app = HostbookApp(bare_desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        said = screen_text(app)
        for step in ("n  plan a first outing", "3  then a: add a person", "4  then a: add a place"):
            assert step in said


async def test_a_small_terminal_keeps_the_keys_of_the_rooms_and_the_smallest_the_name(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(40, 12)) as pilot:
        await settle(pilot)
        assert "1 Today 2 3 4 5" in screen_text(app).splitlines()[0]
        await pilot.resize_terminal(20, 5)
        await settle(pilot)
        assert "Today" in screen_text(app).splitlines()[0]
