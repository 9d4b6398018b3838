"""Points, typed or pasted."""

from __future__ import annotations

import pytest

from planner.values.point import Point, read_point
from planner.values.problem import Problem

LISBON = Point(lat=38.7107, lon=-9.1366)


@pytest.mark.parametrize(
    "typed",
    [
        "38.7107, -9.1366",
        " 38.7107;-9.1366 ",
        "38.7107 -9.1366",
        "38.7107 N 9.1366 W",
        "38.7107° n, 9.1366° w",
        "https://www.google.com/maps/place/Baixa/@38.7107,-9.1366,17z/data=!3m1",
        "https://maps.google.com/?q=38.7107,-9.1366",
        "https://www.google.com/maps/search/?api=1&query=38.7107%2C-9.1366",
        "https://maps.apple.com/?ll=38.7107,-9.1366",
        "https://www.openstreetmap.org/#map=17/38.7107/-9.1366",
        "https://www.openstreetmap.org/?mlat=38.7107&mlon=-9.1366#map=5/1.0/2.0",
    ],
)
def test_a_pair_or_a_map_link_is_a_point(typed: str) -> None:
    assert read_point(typed) == LISBON


def test_a_link_without_a_position_says_which_one_has_it() -> None:
    found = read_point("https://maps.app.goo.gl/abc123")
    assert isinstance(found, Problem)
    assert "paste the longer one" in found.text


def test_south_and_east_are_read_by_their_letters() -> None:
    assert read_point("33.9 S 151.2 E") == Point(lat=-33.9, lon=151.2)


@pytest.mark.parametrize("typed", ["-33.9 S 151.2 E", "33.9 S -151.2 W", "-33.9 N 151.2", "33.9 -151.2 E"])
def test_a_sign_beside_a_letter_is_not_guessed_at(typed: str) -> None:
    assert read_point(typed) == Problem(text="Type a minus sign or a letter, not both: 33.9 S, 151.2 E.")


@pytest.mark.parametrize(
    "typed", ["", "38.7107", "Rua Augusta 1", "1, 2, 3", "https://example.com/lisbon", "nan, 0"]
)
def test_what_is_not_a_point_is_said_with_an_example(typed: str) -> None:
    problem = read_point(typed)
    assert isinstance(problem, Problem)
    assert "38.7107, -9.1366" in problem.text


@pytest.mark.parametrize(
    ("typed", "side"),
    [("90.1, 0", "Latitude"), ("-91, 0", "Latitude"), ("0, 180.5", "Longitude"), ("0, -181", "Longitude")],
)
def test_a_point_off_the_earth_is_refused(typed: str, side: str) -> None:
    problem = read_point(typed)
    assert isinstance(problem, Problem)
    assert problem.text.startswith(side)


def test_the_poles_and_the_date_line_are_on_the_earth() -> None:
    assert read_point("90, -180") == Point(lat=90, lon=-180)
    assert read_point("-90, 180") == Point(lat=-90, lon=180)


def test_a_point_is_read_back_as_it_is_written() -> None:
    assert read_point(str(LISBON)) == LISBON
