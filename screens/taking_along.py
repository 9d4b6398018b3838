"""Saving an outing, or all that is coming up, as a file for the phone; said in a line where it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from textual.screen import Screen

from planner.courtship.limits.entry import Entry
from planner.exchange.reference import guidance
from planner.outings.naming import outing_title
from planner.outings.situation import Situation
from screens.desk import Desk
from screens.saving import saying_what_is_wrong

SAID_SECONDS = 15
"""How long it is said where a file is: long enough to write it down."""


def say_saved(screen: Screen[Any], save: Callable[[], str]) -> None:
    """Save something, and say where it is, or why it is not."""
    with saying_what_is_wrong(screen):
        screen.notify(save(), timeout=SAID_SECONDS, markup=False)


def save_calendar(desk: Desk, situation: Situation) -> str:
    """Save an outing for a calendar, among the downloads; gives the word to say.

    Raises:
        HostbookError: it has no day, or cannot be written there.
    """
    from planner.exchange.calendar_of_book import calendar_of_outing  # noqa: PLC0415 - only when it is wanted

    made = calendar_of_outing(desk.book, situation.outing, desk.host)
    return _saved(made.text, _named(situation), "It is saved for your calendar")


def save_all(desk: Desk) -> str:
    """Save all that is coming up for a calendar, among the downloads; gives the word to say.

    Raises:
        HostbookError: it cannot be written there.
    """
    from planner.exchange.calendar_of_book import calendar_of_all  # noqa: PLC0415 - as above

    made = calendar_of_all(desk.book, desk.host)
    said = _saved(made.text, "hostbook days", "All that is coming up is saved for your calendar")
    return " ".join((said, *(problem.text for problem in made.left_out)))


def save_page(desk: Desk, situation: Situation) -> str:
    """Save the brief as a page for a phone or for paper, among the downloads; gives the word to say.

    Raises:
        HostbookError: it cannot be written there.
    """
    from planner.exchange.brief_sheet import MARK, pocket_page  # noqa: PLC0415 - as above

    page = pocket_page(situation, guidance(), desk.now())
    return _saved(page, _named(situation), "The page is saved, for your phone or for paper", "html", MARK)


def save_register(lines: Sequence[Entry], title: str) -> str:
    """Save lines of the register as a table and as data, among the downloads; gives the word to say.

    Raises:
        HostbookError: they cannot be written there.
    """
    from planner.exchange.plain_json import as_json  # noqa: PLC0415 - as above
    from planner.exchange.register import CSV_MARK, JSON_MARK, register_csv, register_data  # noqa: PLC0415

    said = _saved(register_csv(lines), title, "Saved as a table", "csv", CSV_MARK)
    data = as_json(register_data(lines)) + "\n"
    return f"{said}; {_saved(data, title, 'as data', 'json', JSON_MARK)}"


def _saved(text: str, title: str, what: str, ending: str = "ics", mark: str = "") -> str:
    from planner.exchange.calendar_text import MAKER  # noqa: PLC0415 - as above
    from planner.exchange.saving import document_path, save_document  # noqa: PLC0415 - as above

    path = save_document(text, document_path(title, ending), mark or MAKER)
    return f"{what}: {_short(path)}"


def _named(situation: Situation) -> str:
    starts = situation.outing.starts
    day = f" {starts:%Y-%m-%d}" if starts else ""
    return f"{outing_title(situation.outing, situation.guests)}{day}"


def _short(path: Path) -> str:
    """The path as a person writes it, from home."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
