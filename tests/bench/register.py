"""The register over five thousand lines, half of them of filed outings: opened, filtered, summed, saved."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from planner.book.repository import Book
from planner.courtship.limits.entries import chosen, line_id, recipient_of
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.policy import Courtesy
from planner.courtship.limits.sums import by_organisation, by_person, by_year, whole
from planner.exchange.register import register_csv, register_data
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.host import Host
from planner.people.person import Kind, Person
from planner.values.money import Money
from planner.values.record import changed
from screens.desk import Desk
from tests.bench.books import FAMILY, GIVEN, NOW, desk_over
from tests.bench.turns import part
from tests.bench.watched import both, watched

LINES, PEOPLE, YEARS = 5_000, 400, 5
TURNS = (*("down",) * 10, *("pagedown",) * 6, *("pageup",) * 6)
TYPED = ("slash", *"lago 1", *("backspace",) * 6)
TIMES = 5
A_THIRD_NAMES_TWO, A_TENTH_LACKS_THE_AMOUNT = 3, 10


def register_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    with tempfile.TemporaryDirectory() as folder:
        desk = _desk(Path(folder))
        rows = asyncio.run(_on_the_screen(desk))
        lines = desk.book.register.all()
        desk.book.close()
    reckoned: dict[str, Callable[[], object]] = {
        "the whole, by person, organisation and year": lambda: (
            whole(lines), by_person(lines), by_organisation(lines), by_year(lines),
        ),
        "the lines of a name": lambda: chosen(lines, person="Ines"),
        "as a table": lambda: register_csv(lines),
        "as data": lambda: register_data(lines),
    }  # fmt: skip
    return [*rows, *((f"  {what}, reckoned", _least(work)) for what, work in reckoned.items())]


async def _on_the_screen(desk: Desk) -> list[tuple[str, str]]:
    async with watched(desk) as watch:
        await watch.rest()
        once = await watch.press("7", opens=True)
        moves = await watch.walk(TURNS)
        sums = [await watch.press("v") for _ in range(4)]
        years = [await watch.press("y") for _ in range(YEARS + 1)]
        typed = await watch.walk(TYPED)
        await watch.press("escape")
        await watch.press("1", opens=True)
        again = await watch.press("7", opens=True)
    return [
        (f"Register, {LINES:,} lines: opens, again", both(once, again)),
        ("  a row or a page down or up", _p95([one.all for one in moves])),
        ("  by person, by organisation, by year, its lines", _p95([one.all for one in sums])),
        ("  another year", _p95([one.all for one in years])),
        ("  a letter of the filter", _p95([one.all for one in typed])),
    ]


def _p95(spent: list[float]) -> str:
    return f"p95 {part(spent, 0.95):4.0f} ms"


def _least(work: Callable[[], object]) -> str:
    """The processor's time, the least of some."""
    spent = []
    for _ in range(TIMES):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return f"{min(spent) * 1000:5.0f} ms"


def _desk(folder: Path) -> Desk:
    """A desk over a book whose filed outings each have their line, and as many gifts have theirs."""
    book = Book.open(folder / "book.json", clock=lambda: NOW)
    people = [_person(n) for n in range(PEOPLE)]
    with book.transaction("fill"):
        book.save_host(Host(name="Marta Silva", zone="Europe/Lisbon"))
        for person in people:
            book.people.put(person)
        for n in range(LINES):
            _put(book, n, people)
    return desk_over(book)


def _person(n: int) -> Person:
    return Person(
        id=f"p{n:06}",
        name=f"{GIVEN[n % 10]} {FAMILY[n // 10 % 10]} {n}",
        kind=Kind.CUSTOMER,
        organisation=f"Lago {n // 7}",
    )


def _put(book: Book, n: int, people: list[Person]) -> None:
    guests = [people[n % PEOPLE], *([people[(n + 1) % PEOPLE]] if n % A_THIRD_NAMES_TWO == 0 else [])]
    on = NOW.date() - timedelta(days=n * 365 * YEARS // LINES)
    cost = Money(amount=Decimal(1000 + n % 9000) / 100, currency="EUR")
    is_meal = n % 2 == 0
    entry = Entry(
        id=f"g{n:06}",
        courtesy=Courtesy.HOSPITALITY if is_meal else Courtesy.GIFT,
        on=on,
        recipients=tuple(recipient_of(guest) for guest in guests),
        also=1 if is_meal else 0,
        what="lunch" if is_meal else "a book",
        where="Casa do Lago" if is_meal else "",
        purpose="Hear how the move went",
        cost=cost if n % A_TENTH_LACKS_THE_AMOUNT else None,
    )
    if not is_meal:
        book.register.put(entry)
        return
    outing = Outing(
        id=f"o{n:06}",
        kind=OutingKind.LUNCH,
        purpose=entry.purpose,
        guests=tuple(guest.id for guest in guests),
        starts=datetime(on.year, on.month, on.day, 12, 30),
        zone="Europe/Lisbon",
        stage=Stage.FILED,
    )
    book.outings.put(outing)
    book.register.put(changed(entry, id=line_id(outing.id), outing_id=outing.id))
