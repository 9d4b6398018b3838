"""Which place, and where: ranking, the map, the order of pick-ups, and the gazetteer."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.book.lookup import situation
from planner.outings.choosing import wish
from planner.outings.outing import Outing, OutingKind
from planner.outings.situation import Situation
from planner.outings.travel.charting import chart_outing
from planner.places.best_order import best_order
from planner.places.fit import rank_venues
from planner.places.known_world import gazetteer
from planner.places.map import draw_map
from planner.places.travel import straight_km
from planner.places.venue import Venue
from planner.values.point import Point
from planner.values.record import changed
from screens.desk import Desk
from tests.bench.books import demo_desk
from tests.bench.turns import medians, ratio

PLACES, GUESTS, STOPS = 300, 6, 8
TURNS = 7


def place_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    with TemporaryDirectory() as folder:
        desk = demo_desk(Path(folder))
        venues, asked = _many_places(desk), wish(_lunch(desk))
        chart = chart_outing(_lunch(desk), venues[0], venues[1:])
        points = [venue.point for venue in venues if venue.point]
        measured = _by_turns(lambda: _measure(points), lambda: rank_venues(venues, asked))
        drawn = _by_turns(lambda: _measure(points), lambda: draw_map(chart.marks, 76, 18))
        desk.book.close()
    hops = tuple(tuple(abs(i - j) * 7 % 23 + 1 for j in range(STOPS + 2)) for i in range(STOPS + 2))
    ordered = _by_turns(lambda: _measure(points), lambda: _order_anew(hops))
    found = _by_turns(lambda: _measure(points), _look_up_first)
    beside = f"distances of {PLACES} places and {GUESTS} guests"
    return [
        (f"{PLACES} places weighed for {GUESTS} guests", ratio(*measured, "ms", beside)),
        ("the map of a place and all about it", ratio(*drawn, "ms", beside)),
        (f"the best order of {STOPS} pick-ups", ratio(*ordered, "ms", beside)),
        ("the first city looked up by its name", ratio(*found, "ms", beside)),
    ]


def _lunch(desk: Desk) -> Situation:
    """A lunch of six whose homes or offices are known."""
    people = [p for p in desk.book.people.all() if p.home.point or p.office.point]
    outing = Outing(
        id="o",
        kind=OutingKind.LUNCH,
        guests=tuple(p.id for p in people[:GUESTS]),
        starts=datetime(2026, 12, 3, 12, 30),
        zone=desk.host.zone,
    )
    return situation(desk.book, outing, desk.host)


def _many_places(desk: Desk) -> tuple[Venue, ...]:
    """The demo book's places over and over, each a little farther east."""
    some = desk.book.venues.all()
    return tuple(
        changed(
            some[n % len(some)],
            id=f"v{n}",
            point=Point(lat=38.7 + n % 17 / 300, lon=-9.2 + n % 31 / 300),
        )
        for n in range(PLACES)
    )


def _measure(points: list[Point]) -> None:
    for point in points:
        for other in points[:GUESTS]:
            straight_km(point, other)


def _look_up_first() -> None:
    gazetteer.cache_clear()
    assert gazetteer().city("Setúbal") is not None


def _order_anew(hops: tuple[tuple[int, ...], ...]) -> None:
    best_order.cache_clear()
    best_order(hops)


def _by_turns(other: Callable[[], object], ours: Callable[[], object]) -> tuple[float, float]:
    ours()
    pairs = [(_spent(ours), _spent(other)) for _ in range(TURNS)]
    return medians(pairs)


def _spent(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
