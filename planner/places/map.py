"""A small map in characters: places with their names, and in braille the ways and a ring of distance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from math import ceil, cos, hypot, pi, sin

from planner.places.canvas import TALL, WIDE, Canvas, Run, cells_of
from planner.places.flat import LEAST_KM, SAME_KM, Flat, flat, near_enough, wind
from planner.places.travel import straight_km
from planner.places.weighing.nearness import is_by_road, km_between, said_km
from planner.values.point import Point
from planner.values.record import Record
from planner.values.text import inert_line

VENUE_GLYPH, EXACT_GLYPH, CITY_GLYPH, OTHER_GLYPH, PARKING_GLYPH = "◆", "●", "○", "·", "P"
CITY_WORDS = "only the city is known"
STRAIGHT = "straight"
"""How a distance as the crow flies is called, beside those by road."""
NEARBY_KM = 1.0
"""What is not farther than this is on the map in any case."""
MARGIN_COLUMNS, MARGIN_ROWS = 4, 1
"""Cells between the outermost places and the rim, for their names."""
STEPS = (1, 2, 5)
RING_SHARE = 0.5
"""A ring reaches at most so far into the smaller side of the map."""
DASH, RING_DOTS = 3, 2.5
"""Dots from one to the next along a way, and along the ring."""
NUDGE = 3
"""So many cells a glyph may stand beside its place where that is taken."""


class MarkSort(StrEnum):
    """What a place is on the map; those named first are drawn first."""

    VENUE = "venue"
    HOST = "host"
    GUEST = "guest"
    PARKING = "parking"
    OTHER = "other"


COMERS = (MarkSort.HOST, MarkSort.GUEST)
"""Places that people come from: a map reaches as far as they do."""


class Mark(Record, frozen=True, kw_only=True):
    """A place on the map.

    Attributes:
        point: where it is.
        sort: what it is.
        name: in full, for the key: ``Ines’s office``.
        label: in short, for the map itself: ``Ines``.
        exact: whether the point is its own; else it is only the middle of its city.
        nearby: whether it is anywhere in the middle's own city: no way to it can be told.
    """

    point: Point
    sort: MarkSort
    name: str
    label: str
    exact: bool = True
    nearby: bool = False


class KeyLine(Record, frozen=True, kw_only=True):
    """A line of the key.

    Attributes:
        glyph: as on the map.
        letter: what stands beside the glyph on the map where its name has no room; else empty.
        name: the place.
        way: how far it is from the middle, and which way; empty for the middle itself.
        sort: what it is.
    """

    glyph: str
    letter: str
    name: str
    way: str
    sort: MarkSort


class Drawn(Record, frozen=True, kw_only=True):
    """A map as it is drawn: its rows from the top, its key, and what its ring says."""

    rows: tuple[tuple[Run, ...], ...] = ()
    key: tuple[KeyLine, ...] = ()
    scale: str = ""


def draw_map(marks: Sequence[Mark], width: int, height: int) -> Drawn:
    """Draw the places around the venue, or around the first of them where no venue is among them.

    From the middle all distances and directions are true, whatever part of the earth it is. What is too far
    off to be shown with the rest stands at the rim, in its direction, with its distance.

    Args:
        marks: the places; without any there is nothing to draw.
        width: of the map, in cells.
        height: of the map, in rows.
    """
    if not marks or width < 2 * MARGIN_COLUMNS + 1 or height < 2 * MARGIN_ROWS + 1:
        return Drawn()
    order = list(MarkSort)
    middle, *others = sorted(marks, key=lambda mark: order.index(mark.sort))
    reach = _reach(middle, others)
    others = [m for m in others if m.sort in COMERS or straight_km(middle.point, m.point) <= reach]
    at = [(0.0, 0.0), *(flat(middle.point, mark.point) for mark in others)]
    return _Sheet([middle, *others], at, (width, height), reach).drawn()


def _reach(middle: Mark, others: Sequence[Mark]) -> float:
    """How far the map reaches, in kilometres; other venues and a car park beyond it are left out."""
    coming = [straight_km(middle.point, mark.point) for mark in others if mark.sort in COMERS]
    return max(near_enough(coming), NEARBY_KM)


class _Sheet:
    """One map while it is drawn: the first of its marks is the middle."""

    def __init__(self, marks: list[Mark], at: list[Flat], size: tuple[int, int], reach: float) -> None:
        width, height = size
        self._marks, self._at = marks, at
        self._canvas = Canvas(width, height)
        self._off = {n for n, place in enumerate(at) if hypot(*place) > reach + SAME_KM}
        inside = [place for n, place in enumerate(at) if n not in self._off]
        (left, right), (low, high) = ((min(side), max(side)) for side in zip(*inside, strict=True))
        wide, tall = WIDE * (width - 2 * MARGIN_COLUMNS), TALL * (height - 2 * MARGIN_ROWS)
        self._km = max((right - left) / wide, (high - low) / tall, LEAST_KM / min(wide, tall))
        self._middle = (left + right) / 2, (low + high) / 2
        self._ring = _round_below(RING_SHARE * self._km * min(WIDE * width, TALL * height))

    def drawn(self) -> Drawn:
        """The map."""
        places = [self._dot(place) for place in self._at]
        for n in self._off:
            places[n] = self._at_rim(places[0], self._at[n])
        for n, mark in enumerate(self._marks):
            if n and mark.sort in COMERS and not mark.nearby:
                self._way(places[0], places[n])
        self._draw_ring(places[0])
        cells = [self._put_glyph(mark, *place) for mark, place in zip(self._marks, places, strict=True)]
        letters = [self._put_label(n, cell) if cell else "" for n, cell in enumerate(cells)]
        key = tuple(
            self._key_line(n, letter)
            for n, letter in enumerate(letters)
            if self._marks[n].sort is not MarkSort.OTHER
        )
        scale = f"The ring: {said_ring(self._ring)} {STRAIGHT}. North is up."
        return Drawn(rows=self._canvas.rows(), key=key, scale=scale)

    def _dot(self, place: Flat) -> Flat:
        """A place in dots from the top left."""
        x = WIDE * self._canvas.width / 2 + (place[0] - self._middle[0]) / self._km
        y = TALL * self._canvas.height / 2 - (place[1] - self._middle[1]) / self._km
        return x, y

    def _at_rim(self, middle: Flat, place: Flat) -> Flat:
        """Where the way to a far place leaves the map, in dots."""
        far = hypot(*place)
        east, south = place[0] / far, -place[1] / far
        right = WIDE * (self._canvas.width - 1) - 1
        foot = TALL * self._canvas.height - 1
        steps = [((right if east > 0 else WIDE) - middle[0]) / east] if east else []
        steps += [((foot if south > 0 else 0) - middle[1]) / south] if south else []
        step = min(steps)
        return middle[0] + step * east, middle[1] + step * south

    def _way(self, start: Flat, end: Flat) -> None:
        length = hypot(end[0] - start[0], end[1] - start[1])
        for n in range(int(length // DASH) + 1):
            share = n * DASH / length if length else 0.0
            self._canvas.dot(start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1]))

    def _draw_ring(self, middle: Flat) -> None:
        radius = self._ring / self._km
        dots = max(8, ceil(2 * pi * radius / RING_DOTS))
        for n in range(dots):
            turn = 2 * pi * n / dots
            self._canvas.dot(middle[0] + radius * sin(turn), middle[1] - radius * cos(turn))

    def _put_glyph(self, mark: Mark, x: float, y: float) -> tuple[int, int] | None:
        """Write the glyph at its place, or beside it where another stands there; the cell it has."""
        canvas = self._canvas
        column, row = min(int(x // WIDE), canvas.width - 1), min(int(y // TALL), canvas.height - 1)
        for down, right in _around():
            if canvas.is_free(row + down, column + right, 1):
                canvas.write(row + down, column + right, _glyph(mark), mark.sort)
                return row + down, column + right
        return None

    def _put_label(self, n: int, cell: tuple[int, int]) -> str:
        """Write a place's name beside its glyph, else a letter, which is given back."""
        mark = self._marks[n]
        name = inert_line(mark.label)
        texts = (
            [f"{name} {said_km(km_between(self._marks[0].point, mark.point))}", name]
            if n in self._off
            else [name]
        )
        for text in texts:
            if text and self._fitted(text, cell, mark.sort):
                return ""
        if mark.sort is MarkSort.OTHER:
            return ""
        letter = self._letter(name, n)
        if not self._fitted(letter, cell, mark.sort):
            self._canvas.write(*cell, letter[:1], mark.sort)  # in so dense a crowd it stands for the glyph
        return letter

    def _fitted(self, text: str, cell: tuple[int, int], ink: str) -> bool:
        cells, canvas = cells_of(text), self._canvas
        for row, column, gap in _beside(cell, cells):
            if gap is None and ink == MarkSort.OTHER:
                return False  # above or beneath its dot a name could be any other's
            if canvas.is_free(row, column, cells) and (gap is None or canvas.is_free(row, gap, 1)):
                canvas.write(row, column, text, ink)
                if gap is not None:
                    canvas.write(row, gap, " ", "")
                return True
        return False

    def _letter(self, name: str, n: int) -> str:
        """The first letter of a name, else a number: no two places in the key have the same."""
        first = next((c for c in name.upper() if c.isalpha() and cells_of(c) == 1), "")
        same = [m for m in self._marks[:n] if inert_line(m.label).upper()[:1] == first]
        return first if first and not same else str(n)

    def _key_line(self, n: int, letter: str) -> KeyLine:
        mark, middle = self._marks[n], self._marks[0]
        return KeyLine(
            glyph=_glyph(mark),
            letter=letter,
            name=inert_line(mark.name),
            way=_said_way(middle, mark, off=n in self._off) if n else "" if mark.exact else CITY_WORDS,
            sort=mark.sort,
        )


def said_ring(km: float) -> str:
    """The ring's distance from the middle: ``200 m``, ``5 km``, ``2,000 km``."""
    return f"{km * 1000:.0f} m" if km < 1 else f"{km:,.0f} km"


def _said_way(middle: Mark, mark: Mark, *, off: bool) -> str:
    km = km_between(middle.point, mark.point)
    if mark.nearby:
        return f"somewhere in the same city; {CITY_WORDS}"
    if km < SAME_KM:
        return "at the same place" if mark.exact and middle.exact else f"there too; {CITY_WORDS}"
    only = "" if mark.exact else f"; {CITY_WORDS}"
    far = ", off the map" if off else ""
    measure = "by road" if is_by_road(middle.point, mark.point) else STRAIGHT
    return f"about {said_km(km)} {measure}, {wind(middle.point, mark.point)}{far}{only}"


def _glyph(mark: Mark) -> str:
    if not mark.exact:
        return CITY_GLYPH
    named = {MarkSort.VENUE: VENUE_GLYPH, MarkSort.PARKING: PARKING_GLYPH, MarkSort.OTHER: OTHER_GLYPH}
    return named.get(mark.sort, EXACT_GLYPH)


def _round_below(km: float) -> float:
    """The greatest round distance that is not beyond another: 200 m, 500 m, 1 km and so on."""
    size, best = 0.01, 0.01
    while size <= km:
        best = max((step * size for step in STEPS if step * size <= km), default=best)
        size *= 10
    return best


def _around() -> Iterator[tuple[int, int]]:
    """The cell itself, then those around it, the nearest first; a cell is twice as high as wide."""
    span = range(-NUDGE, NUDGE + 1)
    near = [(down, right) for down in span for right in span if hypot(2 * down, right) <= NUDGE]
    return iter(sorted(near, key=lambda cell: (hypot(2 * cell[0], cell[1]), cell)))


def _beside(cell: tuple[int, int], cells: int) -> Iterator[tuple[int, int, int | None]]:
    """Where a name may stand: its row and column, and the cell between it and its glyph, if on one row."""
    row, column = cell
    yield row, column + 2, column + 1
    yield row, column - 1 - cells, column - 1
    for down in (1, -1):
        yield row + down, column - cells // 2, None
        yield row + down, column, None
        yield row + down, column - cells + 1, None
