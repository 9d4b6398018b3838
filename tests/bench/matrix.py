"""The service matrix over two thousand people and ten years of touches."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from planner.book.courted import courting
from planner.book.repository import Book
from planner.courtship.touches import Touch, TouchKind
from planner.courtship.year import propose
from planner.exchange.services import service_matrix
from planner.people.host import Host
from planner.people.person import Kind, Person, Tier
from screens.desk import Desk
from tests.bench.books import FAMILY, GIVEN, NOW, desk_over
from tests.bench.turns import part
from tests.bench.watched import both, watched

PEOPLE, YEARS = 2_000, 10
TIERS = (Tier.KEY, Tier.GROWTH, Tier.GROWTH, Tier.MAINTAIN, Tier.MAINTAIN)
A_YEAR = {Tier.KEY: 12, Tier.GROWTH: 8, Tier.MAINTAIN: 4}
"""How many touches someone of a tier had in each of the years."""
KINDS = (TouchKind.CALL, TouchKind.NOTE, TouchKind.USEFUL, TouchKind.OUTING, TouchKind.VISIT)
VIEWS = {"losing touch": "o", "the quarter": "r", "its cells": "m", "twelve months": "t"}
TURNS = (*("down",) * 10, *("pagedown",) * 6, *("pageup",) * 6)


def matrix_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    with tempfile.TemporaryDirectory() as folder:
        desk = _desk(Path(folder))
        rows = asyncio.run(_on_the_screen(desk))
        now = courting(desk.book, service_matrix(), desk.today())
        begun = perf_counter()
        made = propose(now, ())
        seconds = perf_counter() - begun
        desk.book.close()
    told = f"{seconds * 1000:5.0f} ms; {len(made.lines)} lines, {len(made.unmet)} cannot be kept"
    return [*rows, ("the year ahead, worked out in a thread", told)]


async def _on_the_screen(desk: Desk) -> list[tuple[str, str]]:
    touches = len(desk.book.touches)
    async with watched(desk) as watch:
        await watch.rest()
        once = await watch.press("6", opens=True)
        keys = await watch.walk(TURNS)
        views = {name: await watch.press(key) for name, key in VIEWS.items()}
        await watch.press("1", opens=True)
        again = await watch.press("6", opens=True)
    return [
        (f"Matrix, {PEOPLE:,} people, {touches:,} touches: opens, again", both(once, again)),
        ("  a row or a page down or up", f"p95 {part([m.all for m in keys], 0.95):4.0f} ms"),
        *((f"  {name}", f"{painted.all:5.0f} ms") for name, painted in views.items()),
    ]


def _desk(folder: Path) -> Desk:
    """A desk over a book of clients who had about what they are owed."""
    book = Book.open(folder / "book.json", clock=lambda: NOW)
    with book.transaction("fill"):
        book.save_host(Host(name="Marta Silva", zone="Europe/Lisbon"))
        for n in range(PEOPLE):
            _put(book, n)
    return desk_over(book)


def _put(book: Book, n: int) -> None:
    tier, today = TIERS[n % len(TIERS)], NOW.date()
    person = Person(
        id=f"p{n:06}",
        name=f"{GIVEN[n % 10]} {FAMILY[n // 10 % 10]} {n}",
        kind=Kind.CUSTOMER,
        tier=tier,
        added_on=today - timedelta(days=366 * YEARS),
    )
    book.people.put(person)
    gap = 365 // A_YEAR[tier]
    for m in range(A_YEAR[tier] * YEARS):
        on = today - timedelta(days=m * gap + n % 60)
        touch = Touch(id=f"t{n:06}-{m:04}", person_id=person.id, kind=KINDS[(n + m) % len(KINDS)], on=on)
        book.touches.put(touch)
