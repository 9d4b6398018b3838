"""A dinner in another city and zone, from an empty book and by the keys alone, in a real terminal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.e2e.terminal import Open, Terminal, hostbook, needs_tmux
from tests.loopback import serving
from tests.pilot.test_router import osrm
from tests.unit.verbs.test_calendar import parts

pytestmark = [pytest.mark.e2e, needs_tmux]

MONDAY, AT_TABLE = "2026-11-23T09:00", "2026-12-03T20:50"
"""By the host's own clock: ten to ten in Madrid."""
Lines = tuple[str | tuple[str, ...], ...]
"""Texts to be typed line by line, and keys where nothing is."""
PAST = ("Tab",)
"""A line of a form that is left as it is."""
ANEW, TURNED, TURNED_TWICE = ("C-a", "C-k"), ("Right", "Tab"), ("Right", "Right", "Tab")

HOST: Lines = (
    "Helena Prado", *[PAST] * 3, ANEW, "Lisbon", TURNED, *[PAST] * 5, "Rua Ferreira Borges 12", "Lisbon",
)  # fmt: skip
OLMO: Lines = (
    "Casa Olmo", PAST, PAST, "Calle del Prado 12", "Madrid", "40.4145, -3.6990", PAST,
    TURNED, TURNED, *[PAST] * 3, TURNED, *[PAST] * 4, "coeliac", PAST, "+34 910 000 001",
)  # fmt: skip
HARMLESS = ("none", "none", "none", "none")
LUCIA: Lines = (
    "Lucía Ferrer", *[PAST] * 6, *HARMLESS, PAST, TURNED_TWICE, *[PAST] * 6,
    "Calle de Serrano 41", "Madrid", "40.4270, -3.6874",
)  # fmt: skip
TOM: Lines = ("Tom Hall", *[PAST] * 6, "none", "coeliac", "none", "none", PAST, TURNED)
AMIRA: Lines = ("Amira Haddad", *[PAST] * 6, "none", "none", "wheelchair", "none")


def fill(terminal: Terminal, lines: Lines) -> None:
    """Go through a form from its top, line by line, and save it."""
    for line in lines:
        if isinstance(line, str):
            terminal.type(line)
            terminal.wait_for(line)
            terminal.press("Tab")
        else:
            terminal.press(*line)
    terminal.press("C-s")


def escape(terminal: Terminal, shown: str) -> None:
    """Leave a sheet or a form; a key that comes at once after would be taken for one with alt."""
    terminal.press("Escape")
    terminal.wait_for(shown)


def test_a_dinner_abroad_is_planned_from_nothing_and_taken_along(
    open_terminal: Open, tmp_path: Path, own_machine: Path
) -> None:
    book = str(tmp_path / "book.json")
    planner = open_terminal("--book", book, "--now", MONDAY)
    _who_and_where(planner)
    _drafted(planner)
    _the_way_there(planner)
    _the_table(planner)
    _taken_along(planner)
    page = next(own_machine.glob("*.html")).read_text()
    assert "Hotel Norte" in page
    assert "coeliac" in page
    first = parts(next(own_machine.glob("*.ics")).read_text())
    _the_evening(open_terminal("--book", book, "--now", AT_TABLE))
    second = parts(hostbook("--book", book, "--now", AT_TABLE, "calendar", "lucia"))
    assert second.keys() == first.keys()
    assert all(int(second[uid].sequence.value) > int(first[uid].sequence.value) for uid in first)
    settings = Path(os.environ["HOSTBOOK_CONFIG"])
    with serving(osrm) as server:
        settings.write_text(f'[online]\nrouter = "osrm"\nrouter_server = "{server.url}"\n')
        asking = open_terminal("--book", book, "--now", MONDAY)
        _the_router_is_asked(asking)
    _the_router_is_gone(asking)


def _who_and_where(planner: Terminal) -> None:
    """Who is who, and one place."""
    planner.wait_for("book")
    planner.press("Enter")
    planner.wait_for("Your name")
    fill(planner, HOST)
    planner.wait_for("Your book is empty")
    planner.press("4", "a")
    planner.wait_for("A new venue")
    fill(planner, OLMO)
    planner.wait_for("1 place")
    planner.press("3")
    for guest in (LUCIA, TOM, AMIRA):
        planner.wait_for("a add")
        planner.press("a")
        planner.wait_for("Someone new")
        fill(planner, guest)
    planner.wait_for("3 people")


def _drafted(planner: Terminal) -> None:
    """Four answers are a plan, on the clock of the place."""
    planner.press("1")
    planner.wait_for("Promised")
    planner.press("n")
    planner.wait_for("Whom would you like")
    for name in ("luc", "tom", "ami"):
        planner.type(name)
        planner.press("Enter")
    planner.press("Enter")
    planner.type("thu 3 dec 20:30")
    planner.wait_for("Thu 3 Dec, 20:30, in 10 days")
    planner.press("Enter")
    planner.wait_for("Thu 3 Dec, 20:30 (Madr")


def _the_way_there(planner: Terminal) -> None:
    """The map; then where the host sets out from, and whom they fetch."""
    planner.press("Down", "Down")
    planner.wait_for("does coeliac")
    planner.press("M")
    planner.wait_for("north-east")
    escape(planner, "enter work on it")
    planner.press("Down", "Down", "Enter")
    planner.wait_for("Casa Olmo is in Madrid")
    planner.press("Enter")
    planner.wait_for("You, in: drives")
    planner.type("Hotel Norte (40.4203, -3.7058)")
    planner.wait_for("Madrid, Spain")
    escape(planner, "enter details")
    planner.wait_for("leave by 19:54")
    planner.press("Down", "p")
    planner.wait_for("ready by 19:44, there 20:15")


def _the_table(planner: Terminal) -> None:
    """The table is asked for, is confirmed, and the place is told."""
    escape(planner, "enter work on it")
    planner.press("Up", "Enter")
    planner.wait_for("a asked")
    planner.press("a")
    planner.wait_for("‹ asked ›")
    planner.press("a")
    planner.wait_for("‹ confirmed ›")
    planner.wait_for("Needs telling")
    planner.press("t")
    planner.wait_for("the place knows all")


def _taken_along(planner: Terminal) -> None:
    """A page, and a calendar."""
    planner.press("Escape")
    planner.rest()
    planner.press("b")
    planner.wait_for("h page")
    planner.press("h")
    planner.wait_for("The page is saved")
    planner.press("c")
    planner.wait_for(".ics")
    planner.rest()
    planner.press("q")
    planner.wait_for("left with 0")


def _the_evening(evening: Terminal) -> None:
    """What is poured is counted."""
    evening.wait_for("Dinner with")
    evening.press("r")
    evening.wait_for("Last order in 10 min")
    evening.press("d", "3")
    evening.wait_for("1 of 2")
    escape(evening, "d a drink")
    evening.rest()
    evening.press("q")
    evening.wait_for("left with 0")


def _the_router_is_asked(asking: Terminal) -> None:
    """What a router says stands in the plan."""
    asking.wait_for("Dinner with")
    asking.press("Enter", "Down", "Down", "Down", "Down")
    asking.wait_for("of driving, by OSRM")


def _the_router_is_gone(asking: Terminal) -> None:
    """One line says so, and the estimate stands."""
    asking.press("Enter")
    asking.wait_for("enter details")
    asking.press("Enter")
    asking.wait_for("You, in: drives")
    asking.press(*ANEW)
    asking.type("Hotel Sur (40.4000, -3.7000)")
    escape(asking, "enter details")
    asking.wait_for("Nothing answers at 127.0.0.1")
    asking.wait_for("estimate")
    asking.rest()
    escape(asking, "enter work on it")
    asking.press("q")
    asking.wait_for("left with 0")
