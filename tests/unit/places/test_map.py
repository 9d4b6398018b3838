"""The map in characters: every place is on it, and no name hides another, wherever on earth it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.places.canvas import LINE, Canvas, cells_of
from planner.places.flat import bearing, flat, near_enough, wind
from planner.places.map import Drawn, Mark, MarkSort, draw_map, said_ring
from planner.values.point import Point

WIDTH, HEIGHT = 46, 18


def mark(lat: float, lon: float, label: str, sort: MarkSort = MarkSort.GUEST, *, exact: bool = True) -> Mark:
    return Mark(point=Point(lat=lat, lon=lon), sort=sort, name=f"{label}’s office", label=label, exact=exact)


CASA = mark(38.7552, -9.1546, "Casa do Lago", MarkSort.VENUE)
YOU = mark(38.7350, -9.1452, "you", MarkSort.HOST)
INES = mark(38.7400, -9.1600, "Ines")


def rows(drawn: Drawn) -> list[str]:
    return ["".join(text for text, _ in row) for row in drawn.rows]


def where(drawn: Drawn, text: str) -> tuple[int, int]:
    return next((n, row.index(text)) for n, row in enumerate(rows(drawn)) if text in row)


def ways(drawn: Drawn) -> dict[str, str]:
    return {line.name.removesuffix("’s office"): line.way for line in drawn.key}


def test_every_place_stands_on_the_map_with_its_name_and_in_its_direction() -> None:
    drawn = draw_map((INES, YOU, CASA), WIDTH, HEIGHT)
    casa, you, ines = (where(drawn, name) for name in ("◆", "● you", "● Ines"))
    assert casa[0] < ines[0] < you[0]  # north is up
    assert ines[1] < casa[1] < you[1]  # west is left
    assert "◆ Casa do Lago" in rows(drawn)[casa[0]]
    assert ways(drawn) == {
        "Casa do Lago": "",
        "you": "about 4.0 km by road, south",
        "Ines": "about 3.0 km by road, south",
    }
    assert drawn.scale == "The ring: 1 km straight. North is up."


def test_a_place_of_which_only_the_city_is_known_is_an_open_mark_and_says_so() -> None:
    drawn = draw_map((CASA, mark(38.70, -9.20, "Ravi", exact=False)), WIDTH, HEIGHT)
    assert where(drawn, "○ Ravi")
    assert ways(drawn)["Ravi"].endswith("; only the city is known")


def test_a_place_far_off_stands_at_the_rim_with_its_distance_and_leaves_the_near_ones_their_room() -> None:
    kenji = mark(35.68, 139.69, "Kenji")
    near, drawn = (draw_map(some, WIDTH, HEIGHT) for some in ((CASA, YOU), (CASA, YOU, kenji)))
    assert where(drawn, "Kenji 11,140 km")
    assert ways(drawn)["Kenji"] == "about 11,140 km straight, north-east, off the map"
    assert where(drawn, "● you")[0] - where(drawn, "◆")[0] > HEIGHT // 2
    assert near.scale == drawn.scale


def test_two_places_only_are_shown_as_far_apart_as_they_are_across_the_date_line_too() -> None:
    fiji, samoa = mark(-17.8, 177.9, "Fiji", MarkSort.VENUE), mark(-13.8, -171.8, "Samoa")
    drawn = draw_map((fiji, samoa), WIDTH, HEIGHT)
    assert where(drawn, "Samoa")[1] > where(drawn, "◆")[1]
    assert ways(drawn)["Samoa"] == "about 1,190 km straight, east"
    assert drawn.scale.startswith("The ring: 500 km") or drawn.scale.startswith("The ring: 200 km")


def test_it_is_drawn_at_the_pole() -> None:
    pole, ann = mark(90, 0, "Pole", MarkSort.VENUE), mark(89.9, 120, "Ann")
    drawn = draw_map((pole, ann), WIDTH, HEIGHT)
    assert where(drawn, "Pole")
    assert where(drawn, "Ann")
    assert ways(drawn)["Ann"].startswith("about 15 km")


def test_one_place_alone_has_a_street_s_ring_and_none_has_no_map() -> None:
    alone = draw_map((CASA,), WIDTH, HEIGHT)
    assert where(alone, "◆ Casa do Lago")
    assert "200 m" in alone.scale
    assert draw_map((), WIDTH, HEIGHT) == Drawn()
    assert draw_map((CASA,), 3, 2) == Drawn()


def test_places_at_one_point_all_have_a_glyph_and_say_where_they_are() -> None:
    same = tuple(mark(38.7552, -9.1546, name) for name in ("Ana", "Bo", "Cy"))
    drawn = draw_map((CASA, YOU, *same), WIDTH, HEIGHT)
    text = "\n".join(rows(drawn))
    assert text.count("●") == 4
    assert [ways(drawn)[name] for name in ("Ana", "Bo", "Cy")] == ["at the same place"] * 3


def test_a_name_without_room_has_a_letter_that_no_other_has() -> None:
    crowd = tuple(mark(38.7352 + n / 9000, -9.1452, f"Maximiliana {n}") for n in range(5))
    drawn = draw_map((CASA, *crowd), 24, 9)
    letters = [line.letter for line in drawn.key if line.letter]
    assert letters
    assert len(letters) == len(set(letters))


def test_somebody_anywhere_in_the_same_city_has_no_way_drawn_to_them() -> None:
    ines = Mark(
        point=Point(lat=38.7167, lon=-9.1333), sort=MarkSort.GUEST, name="Ines’s home (Lisbon)", label="Ines",
        exact=False, nearby=True,
    )  # fmt: skip
    (_, key) = draw_map((CASA, ines), WIDTH, HEIGHT).key
    assert key.way == "somewhere in the same city; only the city is known"


def test_wide_letters_and_accents_take_the_cells_they_take() -> None:
    assert [cells_of(text) for text in ("café", "cafe\u0301", "東京", "")] == [4, 4, 4, 0]
    canvas = Canvas(8, 1)
    canvas.write(0, 1, "東e\u0301", "guest")
    assert canvas.rows() == (((" ", ""), ("東e\u0301", "guest"), ("    ", "")),)
    assert not canvas.is_free(0, 2, 1)
    assert canvas.is_free(0, 4, 4)


def test_a_dot_is_one_of_the_eight_of_its_character() -> None:
    canvas = Canvas(1, 1)
    canvas.dot(0, 0)
    canvas.dot(1, 3)
    canvas.dot(9, 9)
    assert canvas.rows() == ((("⢁", LINE),),)


@pytest.mark.parametrize(
    ("lat", "lon", "said"),
    [(39, -9, "north"), (39, -8, "north-east"), (38, -8, "east"), (37, -9, "south"), (38, -10, "west")],
)
def test_directions_are_said_by_the_eight_winds(lat: float, lon: float, said: str) -> None:
    assert wind(Point(lat=38, lon=-9), Point(lat=lat, lon=lon)) == said


def test_a_map_reaches_as_far_as_places_follow_one_another() -> None:
    assert near_enough(()) == 0
    assert near_enough((9000,)) == 9000
    assert near_enough((3, 9000)) == 3
    assert near_enough((0.01, 4, 20, 90)) == 90
    assert [said_ring(km) for km in (0.2, 5, 2000)] == ["200 m", "5 km", "2,000 km"]


points = st.builds(Point, lat=st.floats(-90, 90), lon=st.floats(-180, 180)) | st.builds(
    Point, lat=st.floats(38.70, 38.76), lon=st.floats(-9.20, -9.12)
)
marks = st.lists(
    st.builds(
        Mark,
        point=points,
        sort=st.sampled_from(MarkSort),
        name=st.sampled_from(["Ines’s office", "東京駅", "דנה", ""]),
        label=st.sampled_from(["Ines", "東京駅", "דנה", "", "a\x1b[2Jb"]),
        exact=st.booleans(),
    ),
    max_size=9,
).map(tuple)


@given(marks, st.integers(9, 90), st.integers(3, 30))
def test_whatever_the_places_the_map_fills_its_cells_and_no_name_hides_another(
    some: tuple[Mark, ...], width: int, height: int
) -> None:
    drawn = draw_map(some, width, height)
    assert bool(drawn.rows) is bool(some)
    assert all(cells_of(row) == width for row in rows(drawn))
    assert len(drawn.rows) == (height if some else 0)
    assert "\x1b" not in "".join(rows(drawn)) + "".join(line.name + line.way for line in drawn.key)
    letters = [line.letter for line in drawn.key if line.letter]
    assert len(letters) == len(set(letters))


@given(st.lists(st.tuples(st.floats(-0.03, 0.03), st.floats(-0.03, 0.03)), min_size=1, max_size=6))
def test_every_name_on_the_map_is_whole_or_a_letter_stands_in_for_it(near: list[tuple[float, float]]) -> None:
    names = ["Ana", "Bob", "Cleo", "Dora", "Emil", "Fay"][: len(near)]
    guests = tuple(mark(38.7 + lat, -9.1 + lon, name) for (lat, lon), name in zip(near, names, strict=True))
    drawn = draw_map((mark(38.7, -9.1, "V", MarkSort.VENUE), *guests), 60, 20)
    text = "\n".join(rows(drawn))
    assert text.count("●") >= len(names) - len([line for line in drawn.key if line.letter])
    inked = {run for row in drawn.rows for run, ink in row if ink == MarkSort.GUEST}
    written = " ".join(inked)
    for name, line in zip(names, [k for k in drawn.key if k.sort is MarkSort.GUEST], strict=True):
        assert line.letter or name in written


@given(points, points)
def test_from_the_middle_every_distance_and_direction_is_true(middle: Point, point: Point) -> None:
    east, north = flat(middle, point)
    far = (east**2 + north**2) ** 0.5
    assert far <= 20_038
    if 1 < far < 19_000:
        west = bearing(middle, point) > 3.14159265
        assert (east < 0) is west or abs(east) < 0.01 * far
