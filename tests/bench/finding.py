"""The finder among ten thousand people and a hundred thousand facts: made ready, then a key at a time."""

from __future__ import annotations

import asyncio
import gc
import random
import re
import tempfile
import time
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from importlib.resources import files
from pathlib import Path

from planner.book.findable import Findable
from planner.book.repository import Book
from planner.config import Settings
from planner.finding.search import Found, find
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.address import Address
from planner.people.facts import Fact, Topic
from planner.people.host import Host
from planner.people.needs import Needs
from planner.people.person import ContactKind, ContactPoint, Kind, Person
from planner.people.promises import Owner, Promise
from planner.places.venue import Remark, Venue
from screens.desk import Desk
from tests.bench.books import GIVEN, NOW
from tests.bench.turns import part, ratio
from tests.bench.watched import Painted, watched

PEOPLE, FACTS_EACH = 10_000, 10
TODAY = date(2026, 11, 26)
SYLLABLES = [
    "ba",
    "ro",
    "ke",
    "li",
    "mun",
    "der",
    "sa",
    "to",
    "vi",
    "rek",
    "hal",
    "no",
    "ser",
    "ta",
    "gu",
    "ol",
    "bri",
    "an",
    "dou",
    "men",
    "fe",
    "ki",
    "lu",
    "zan",
    "po",
]
SAID = (
    "{name} has taken up {thing} since the move",
    "went to see {thing} with her sister {name}",
    "his daughter {name} plays in a {thing} league on Saturdays",
    "would love to try {thing} one day, or {other}",
    "grew up near {place}, still follows {thing}",
    "{name} starts at university in {place} next autumn, {thing} on the side",
    "never misses {thing}; reads about {other} on the train to {place}",
)
TYPED = (
    "ines duarte", "baro rowing", "chess", "university halta", "ines daughter", "lunch ravi", "walnuts",
    "+351 21 00", "the train", "procuremnet", "pryia rwoing", "a", "sister kelimun", "zzzqqq", "cello ines",
    "quiet corner table", "send the map", "saturdays league daughter", "univresity in rekhal",
)  # fmt: skip
"""What is typed, a letter at a time."""
PAINTED = TYPED[:8]
"""What of it is typed in the planner."""


def finding_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    with tempfile.TemporaryDirectory() as folder:
        book = great_book(Path(folder))
        desk = Desk(book=book, clock=lambda: NOW, settings=Settings(zone="Europe/Lisbon"))
        steps = _steps(desk.findable)
        gc.freeze()  # as the finder does when it has read a great book
        looked = [_looked_through(desk.findable) for _ in range(9)]
        keys = [spent for query in TYPED for spent in _keys(desk.findable, query)]
        painted = asyncio.run(_painted(desk))
        book.close()
    against_one_look = "p95" + ratio(part(keys, 0.95), part(looked, 0.5), "ms", "one look through every text")
    return [
        (
            f"{PEOPLE:,} people, {PEOPLE * FACTS_EACH:,} facts: made ready",
            f"{sum(steps):5.0f} ms, in {len(steps)} steps, p95 {part(steps, 0.95):.1f} ms",
        ),
        (
            "  a key: what fits is found",
            f"p50 {part(keys, 0.5):4.1f} ms, {against_one_look} ({len(keys)} keys)",
        ),
        ("  a key to its rows in the finder, on the screen", _told([p.rows for p in painted if p.rows])),
        ("    to the first frame that it painted", _told([p.first for p in painted])),
        ("    to the last of them", _told([p.all for p in painted])),
        ("    frames painted", f"{sum(p.frames for p in painted) / len(painted):.2f}"),
    ]


def _told(milliseconds: Sequence[float]) -> str:
    middle, most = part(milliseconds, 0.5), part(milliseconds, 0.95)
    return (
        f"p50 {middle:4.0f} ms, p95 {most:4.0f} ms, most {max(milliseconds):4.0f} ({len(milliseconds)} keys)"
    )


def _looked_through(findable: Findable) -> float:
    """Milliseconds in which one word is looked for in every text, as it is without an index."""
    begun = time.perf_counter()
    assert not any(" zzzqqq" in key for key in findable.index.keys.values())
    return (time.perf_counter() - begun) * 1000


async def _painted(desk: Desk) -> list[Painted]:
    """When each key typed in the finder was answered on the screen."""
    async with watched(desk) as watch:
        await watch.press("slash", opens=True)
        keys = [key for query in PAINTED for key in (*query, *("backspace",) * len(query))]
        return await watch.walk(keys)


def _steps(findable: Findable) -> list[float]:
    """Milliseconds of each step until everything can be found."""
    steps, begun = [], time.perf_counter()
    for _ in findable.catch_up():
        now = time.perf_counter()
        steps.append((now - begun) * 1000)
        begun = now
    return steps


def _keys(findable: Findable, query: str) -> list[float]:
    """Milliseconds of each key that types a query, and of each that takes it back."""
    spent, before = [], Found()
    ends = [*range(1, len(query) + 1), *range(len(query) - 1, 0, -1)]
    for end in ends:
        begun = time.perf_counter()
        before = find(findable.index, query[:end], before=before)
        spent.append((time.perf_counter() - begun) * 1000)
    return spent


def great_book(folder: Path) -> Book:
    """A book of ten thousand people, with ten facts, two outings and a promise each, and of many venues."""
    luck = random.Random(3)
    things = _things()
    names = [_name(luck) for _ in range(3_000)]
    book = Book.open(folder / "book.json", clock=lambda: NOW)
    with book.transaction("fill"):
        book.save_host(Host(name="Marta Silva", zone="Europe/Lisbon"))
        for n in range(300):
            book.venues.put(_venue(n, luck, names))
        for n in range(PEOPLE):
            _put_person(book, n, luck, names, things)
    return book


def _things() -> list[str]:
    """What people are interested in, as the bundled lists name it."""
    folder = files("data") / "interests"
    lines = [line for file in sorted(folder.iterdir(), key=lambda f: f.name) if file.name.endswith(".txt")
             for line in file.read_text("utf-8").splitlines()]  # fmt: skip
    named = (re.split(r"[|=:;,>\t]", line.strip(" -#"))[0].strip() for line in lines)
    return [name for name in named if name]


def _name(luck: random.Random) -> str:
    return "".join(luck.choices(SYLLABLES, k=luck.randint(2, 4))).capitalize()


def _venue(n: int, luck: random.Random, names: list[str]) -> Venue:
    noted = (Remark(on=TODAY, text="a quiet corner table by the window"),) if n % 3 == 0 else ()
    return Venue(id=f"v{n:04}", name=f"Casa {luck.choice(names)}", city=luck.choice(names), remarks=noted)


def _put_person(book: Book, n: int, luck: random.Random, names: list[str], things: list[str]) -> None:
    person = Person(
        id=f"p{n:06}",
        name=f"{luck.choice(GIVEN) if n % 2 else luck.choice(names)} {luck.choice(names)}",
        kind=Kind.CUSTOMER,
        organisation=f"{luck.choice(names)} SA",
        role=luck.choice(("head of procurement", "buyer", "managing director", "engineer")),
        home=Address(city=luck.choice(names)),
        contacts=(
            ContactPoint(kind=ContactKind.MOBILE, value=f"+351 21 {n:04} {luck.randrange(1000):03}"),
            ContactPoint(kind=ContactKind.EMAIL, value=f"{luck.choice(names).lower()}.{n}@lago.example"),
        ),
        needs=Needs(allergy=("walnuts",) if n % 50 == 0 else None),
        added_on=TODAY,
    )
    book.people.put(person)
    for m in range(FACTS_EACH):
        book.facts.put(
            Fact(
                id=f"f{n:06}-{m}",
                person_id=person.id,
                text=luck.choice(SAID).format(
                    name=luck.choice(names), thing=luck.choice(things), other=luck.choice(things),
                    place=luck.choice(names),
                ),
                topic=luck.choice(list(Topic)),
                learned_on=TODAY - timedelta(days=luck.randrange(2_000)),
            )
        )  # fmt: skip
    book.promises.put(
        Promise(
            id=f"q{n:06}", person_id=person.id, text=f"send the {luck.choice(things)} map", owner=Owner.HOST,
            made_on=TODAY - timedelta(days=luck.randrange(900)),
        )
    )  # fmt: skip
    for m in range(2):
        book.outings.put(
            Outing(
                id=f"o{n:06}-{m}",
                kind=luck.choice((OutingKind.LUNCH, OutingKind.DINNER)),
                purpose="Hear how the move went",
                guests=(person.id,),
                venue_id=f"v{luck.randrange(300):04}",
                starts=datetime(2026, 11, 20, 12, 30) - timedelta(days=luck.randrange(2_000)),
                zone="Europe/Lisbon",
                stage=Stage.FILED,
            )
        )
