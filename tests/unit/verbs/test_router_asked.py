"""`brief` and `plan` with a router switched on: asked once, kept, and never a reason to fail."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.config import Settings, save_settings
from planner.online.servers import Online
from planner.people.address import Address
from planner.values.point import Point
from planner.values.record import changed
from tests.loopback import Reply, free_port, serving
from tests.unit.verbs.conftest import CASA, HOST, Run

OFFICE = Point(lat=38.735, lon=-9.1452)
LAGO = Point(lat=38.7552, lon=-9.1546)


def osrm(_: str) -> Reply:
    """Ten minutes for three kilometres, as OSRM says it."""
    said = {
        "code": "Ok",
        "routes": [{"duration": 600.0, "distance": 3400.0}],
        "waypoints": [{"distance": 4.0}, {"distance": 9.5}],
    }
    return Reply(json.dumps(said).encode())


@pytest.fixture
def points(path: Path) -> Path:
    """The small book, with the points of the office and of the place."""
    with closing(Book.open(path)) as book:
        book.save_host(changed(HOST, office=Address(text="Rua Augusta 1", point=OFFICE)))
        book.venues.put(changed(CASA, point=LAGO))
    return path


def switch_on(home: Path, server: str) -> None:
    """Settings that name a router."""
    online = Online(router="osrm", router_server=server)
    save_settings(Settings(zone="Europe/Lisbon", online=online), home / "settings.toml")


def test_a_plan_asks_once_and_the_brief_leaves_by_what_was_said(
    ask: Run, points: Path, own_home: Path
) -> None:
    with serving(osrm) as server:
        switch_on(own_home, server.url)
        planned = ask("plan", "--with", "ines", "--kind", "lunch", "--when", "next thu 12:30")
        assert (planned.code, planned.err) == (0, "")
        asked = len(server.asked)
        assert asked == 2, "the way there and the way home"
        read = ask("brief", "--format", "markdown")
        assert (read.code, read.err) == (0, "")
    with closing(Book.open(points)) as book:
        assert len(book.answers) == asked


def test_a_dry_run_asks_nobody(ask: Run, points: Path, own_home: Path) -> None:
    with serving(osrm) as server:
        switch_on(own_home, server.url)
        ran = ask("plan", "--with", "ines", "--kind", "lunch", "--when", "next thu 12:30", "--dry-run")
        assert ran.code == 0
        assert server.asked == []


def test_a_router_that_does_not_answer_is_one_line_and_the_plan_is_made(
    ask: Run, points: Path, own_home: Path
) -> None:
    switch_on(own_home, f"http://127.0.0.1:{free_port()}")
    ran = ask("plan", "--with", "ines", "--kind", "lunch", "--when", "next thu 12:30")
    assert ran.code == 0
    assert ran.err == "hostbook: Nothing answers at 127.0.0.1. The estimate stands.\n"
    assert "leave by" in ran.out
