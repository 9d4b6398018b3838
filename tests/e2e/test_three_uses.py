"""The three uses in a real terminal: plan an outing, review it on the day, file what came of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.terminal import Open, hostbook, needs_tmux

pytestmark = [pytest.mark.e2e, needs_tmux]

MONDAY, THURSDAY, AFTERNOON = "2026-11-23T09:00", "2026-11-26T09:10", "2026-11-26T15:30"


def test_a_new_host_plans_reviews_and_files_without_a_dead_end(open_terminal: Open, tmp_path: Path) -> None:
    book = tmp_path / "book.json"

    # Monday: the first start, a name for oneself, a lunch with someone new.
    monday = open_terminal("--book", str(book), "--now", MONDAY)
    monday.wait_for("book")
    monday.press("Enter")
    monday.wait_for("Your name")
    monday.type("Marta Silva")
    monday.press("C-s")
    monday.wait_for("Your book is empty")
    monday.press("n")
    monday.wait_for("Whom would you like")
    monday.type("Ines Duarte")
    monday.wait_for("add Ines Duarte")
    monday.press("Enter", "Enter")
    monday.type("thu")
    monday.wait_for("in 3 days")
    monday.press("Enter")
    monday.wait_for("Lunch with Ines Duarte · Thu 26 Nov, 12:30")
    monday.wait_for("saved")
    monday.press("b")
    monday.wait_for("Your first outing together")
    monday.rest()
    monday.press("q")
    monday.wait_for("left with 0")

    # Thursday morning: the review.
    morning = open_terminal("--book", str(book), "--now", THURSDAY)
    morning.wait_for("today 12:30")
    morning.press("r")
    morning.wait_for("Run of show")
    morning.press("x")
    morning.press("Space")
    morning.wait_for("done")
    morning.rest()
    morning.press("q")
    morning.wait_for("left with 0")

    # Thursday afternoon: what came of it.
    afternoon = open_terminal("--book", str(book), "--now", AFTERNOON)
    afternoon.wait_for("to file")
    afternoon.press("f")
    afternoon.wait_for("Read as")
    afternoon.type(
        "her regatta went badly, broke an oar\nallergic to kiwi\nI'll send the trail map by friday\n"
    )
    afternoon.wait_for("kiwi")
    afternoon.press("C-s")
    afternoon.wait_for("Promised")
    afternoon.wait_for("trail map")
    afternoon.rest()
    afternoon.press("q")
    afternoon.wait_for("left with 0")

    told = json.loads(hostbook("--book", str(book), "--now", AFTERNOON, "person", "Ines", "--json"))
    assert "kiwi" in json.dumps(told)
    assert "regatta" in json.dumps(told)


def test_the_demo_book_opens_survives_a_small_window_and_leaves_nothing_behind(open_terminal: Open) -> None:
    demo = open_terminal("demo", "--now", THURSDAY)
    demo.wait_for("Lunch with Ines Duarte")
    demo.resize(20, 5)
    demo.press("Down", "Tab", "Down")
    demo.resize(120, 36)
    for key, shown in (
        ("2", "28 outings"),
        ("3", "30 people"),
        ("4", "Casa do Lago"),
        ("5", "Helena"),
        ("1", "Owed"),
    ):
        demo.press(key)
        demo.wait_for(shown)
    demo.rest()
    demo.press("q")
    screen = demo.wait_for("left with 0")
    assert "Traceback" not in screen


def test_a_killed_planner_loses_nothing_that_was_saved(open_terminal: Open, tmp_path: Path) -> None:
    book = tmp_path / "book.json"
    first = open_terminal("--book", str(book), "--now", MONDAY)
    first.wait_for("book")
    first.press("Enter")
    first.wait_for("Your name")
    first.type("Marta Silva")
    first.press("C-s")
    first.wait_for("Your book is empty")
    first.press("n")
    first.wait_for("Whom would you like")
    first.type("Zo Lin")
    first.wait_for("add Zo Lin")
    first.press("Enter", "Enter")
    first.type("fri 19:00")
    first.press("Enter")
    first.wait_for("saved")
    first.close()  # the terminal is gone, and hostbook with it

    again = open_terminal("--book", str(book), "--now", MONDAY)
    again.wait_for("Dinner with Zo Lin")


def test_what_is_typed_in_one_gulp_goes_where_it_was_meant_to(open_terminal: Open) -> None:
    demo = open_terminal("demo", "--now", MONDAY)
    demo.wait_for("Promised")
    demo.send(b"nines duarte\r\rfri 13:15\r")
    demo.wait_for("Fri 27 Nov, 13:15")
    demo.send(b"3aZoe Quist\tzoh-ee\x13\r")
    demo.wait_for("zoh-ee")
    demo.rest()
    assert "Zoe Quist" in demo.screen()
    demo.press("q")
    demo.wait_for("left with 0")
