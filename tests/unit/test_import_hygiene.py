"""What is loaded, and only when: a verb that needs no screen is not to wait for one."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.exchange.demo import fill_demo

LOADED = "import sys; {}; print('\\n' + '\\n'.join(sys.modules))"
VERB = LOADED.format("from planner.cli import main; main(sys.argv[1:])")
SCREENS = {"textual", "rich", "screens"}
SLOW = {"geopy", "rapidfuzz", "asyncio", "numpy", "icalendar", "segno"}
CALENDARS = {"holidays", "hijridate", "pyluach", "dateutil"}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("book") / "book.json"
    made = Book.open(path)
    fill_demo(made, datetime.now(UTC))
    made.close()
    return str(path)


def _loaded(code: str, *args: str) -> set[str]:
    """The modules that a new Python has loaded in the end."""
    done = subprocess.run(
        [sys.executable, "-c", code, *args], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return set(done.stdout.splitlines())


def _roots(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


@pytest.mark.parametrize(
    "verb",
    [
        ("today",),
        ("people",),
        ("person", "Ines"),
        ("matrix",),
        ("matrix", "--losing"),
        ("gifts",),
        ("check",),
        ("backup",),
        ("--version",),
        ("--help",),
        ("explain", "when", "next thu 12:30"),
        ("explain", "notes", "loves rowing"),
        ("explain", "pitch", "show our new platform"),
        ("explain", "ground", "rowing\tsculls"),
    ],
    ids=" ".join,
)
def test_a_verb_without_a_screen_loads_none_and_nothing_slow(verb: tuple[str, ...], book: str) -> None:
    assert not _roots(_loaded(VERB, *verb, *_where(verb, book))) & (SCREENS | SLOW)


@pytest.mark.parametrize(
    "verb", [("--version",), ("explain", "when", "next thu 12:30"), ("explain", "pitch", "our platform")]
)
def test_a_verb_without_a_book_loads_neither_the_book_nor_the_zones(verb: tuple[str, ...]) -> None:
    loaded = _loaded(VERB, *verb)
    assert not _roots(loaded) & {"tinydb", "zoneinfo", "tomllib", "platformdirs"}
    assert "planner.book.repository" not in loaded


@pytest.mark.parametrize("verb", ["today", "people", "venues", "check"])
def test_reading_a_book_does_without_what_writes_it(verb: str, book: str) -> None:
    loaded = _loaded(VERB, verb, "--book", book)
    assert "planner.book.repository" in loaded
    assert "tinydb" not in loaded


TODAY = (
    "import screens.app, screens.today; from pathlib import Path; from datetime import UTC, datetime; "
    "from planner.book.lookup import agenda, sources; from planner.book.repository import Book; "
    "from planner.exchange.gestures import gestures; "
    "from planner.exchange.services import service_matrix; book = Book.open(Path(sys.argv[1])); "
    "now = datetime.now(UTC); known = sources(book, service_matrix(), gestures(), now.date()); "
    "assert agenda(book, book.host, known, now).ahead"
)


def test_the_way_to_today_loads_only_what_today_shows(book: str) -> None:
    loaded = _loaded(LOADED.format(TODAY), book)
    assert not _roots(loaded) & {"geopy", "rapidfuzz", "numpy", "markdown_it", "tinydb", "tomllib"}
    assert not _roots(loaded) & CALENDARS
    assert not {"planner.almanac.reckoning", "planner.almanac.kept", "planner.places.located"} & loaded
    assert not {"planner.people.bank", "planner.notes.words", "planner.outings.run_of_show"} & loaded
    assert not {module for module in loaded if module.endswith(("_markdown", "_help_panel", "_data_table"))}
    assert not {"screens.plan", "screens.people", "screens.forms.form", "planner.verbs.demo"} & loaded


def _where(verb: tuple[str, ...], book: str) -> tuple[str, ...]:
    return () if verb[0].startswith("--") else ("--book", book)


def test_the_demo_book_is_only_made_where_it_was_asked_for(tmp_path: Path) -> None:
    loaded = _loaded(VERB, "--book", str(tmp_path / "new.json"))
    assert "planner.exchange.demo" not in loaded


@pytest.mark.parametrize(
    "verb",
    [("people",), ("person", "Ines"), ("venues",), ("matrix", "--quarter"), ("check",)],
    ids=" ".join,
)
def test_no_calendar_is_opened_by_a_verb_that_shows_no_outings_day(verb: tuple[str, ...], book: str) -> None:
    assert not _roots(_loaded(VERB, *verb, "--book", book)) & CALENDARS


def test_the_day_s_text_opens_calendars_only_for_an_outing_of_the_next_days(book: str) -> None:
    far = ("today", "--book", book, "--now", "2020-01-01T09:00")
    assert not _roots(_loaded(VERB, *far)) & CALENDARS
