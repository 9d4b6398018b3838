"""The service matrix, its views and its proposal, printed."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.courtship.matrix import Service
from planner.courtship.touches import TouchKind
from planner.people.person import Kind, Tier
from tests.unit.verbs.conftest import Run

CALLS = Service(kind=Kind.CUSTOMER, tier=Tier.KEY, touch=TouchKind.CALL, times=12)


def test_a_cell_that_was_changed_is_marked_and_named(ask: Run, path: Path) -> None:
    with closing(Book.open(path)) as opened:
        opened.matrix.put(CALLS)
    said = ask("matrix").out
    assert "12 ◆" in said
    assert "call for key customers" in said
    cells = {(c["kind"], c["tier"], c["touch"]): c for c in json.loads(ask("matrix", "--json").out)}
    cell = cells["customer", "key", "call"]
    assert (cell["times"], cell["every_days"], cell["longest_days"], cell["yours"]) == (12, 30, 45, True)
    assert cells["prospect", "key", "gift"]["times"] == 0
    assert len(cells) == 42


@pytest.mark.parametrize("view", ["--months", "--losing", "--quarter", "--year"])
def test_every_view_is_printed_and_given_as_data_and_changes_nothing(ask: Run, path: Path, view: str) -> None:
    before = path.read_bytes()
    ran = ask("matrix", view)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.strip()
    assert json.loads(ask("matrix", view, "--json").out)
    assert path.read_bytes() == before


def test_the_year_says_what_is_proposed_by_week_and_what_cannot_be_kept(ask: Run) -> None:
    year = json.loads(ask("matrix", "--year", "--cap", "1", "--json").out)
    assert year["a_week"] == 1
    weeks = [date.fromisoformat(line["on"]).isocalendar()[:2] for line in year["proposed"]]
    assert len(weeks) == len(set(weeks))
    assert all(date.fromisoformat(line["on"]).weekday() < 5 for line in year["proposed"])


def test_two_views_at_once_or_a_week_of_nothing_is_refused(ask: Run) -> None:
    assert ask("matrix", "--year", "--losing").code == 2
    ran = ask("matrix", "--year", "--cap", "0")
    assert ran.code == 2
    assert "--cap takes a number from 1 to 99." in ran.err
