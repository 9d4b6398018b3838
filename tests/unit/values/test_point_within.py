"""A point beside the words for a place."""

from __future__ import annotations

import pytest

from planner.values.point import Point
from planner.values.point_within import point_within, words_beside

WELLINGTON = Point(lat=40.4226, lon=-3.6866)


@pytest.mark.parametrize(
    "text",
    [
        "40.4226, -3.6866",
        "Hotel Wellington, Calle de Velázquez 8, Madrid (40.42260, -3.68660)",
        "Hotel Wellington 40.4226 -3.6866",
        "Hotel Wellington https://www.google.com/maps/@40.4226,-3.6866,17z",
        "Hotel Wellington, geo:40.4226,-3.6866",
    ],
)
def test_a_point_in_a_text_is_found(text: str) -> None:
    assert point_within(text) == WELLINGTON


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("Hotel Norte 40.43, -3.71842", Point(lat=40.43, lon=-3.71842)),
        ("Hotel Norte (40.4203, -3.7)", Point(lat=40.4203, lon=-3.7)),
        ("Gran Vía 38, 40.420, -3.705", Point(lat=40.42, lon=-3.705)),
    ],
)
def test_noughts_at_the_end_of_a_figure_may_be_left_out(text: str, point: Point) -> None:
    assert point_within(text) == point


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hotel Wellington, Calle de Velázquez 8, 28001 Madrid",
        "gate 3, 12.30, 13.45",
        "12.5, 13.75 a head",
        "goo.gl/maps/x1",
    ],
)
def test_where_there_is_none_none_is_made_up(text: str) -> None:
    assert point_within(text) is None


def test_the_words_beside_it_are_what_is_asked_about() -> None:
    assert words_beside("Hotel Wellington, Madrid (40.42260, -3.68660)") == "Hotel Wellington, Madrid"
    assert words_beside("Hotel Norte 40.43, -3.71842") == "Hotel Norte"
    assert words_beside("Hotel Wellington, Madrid") == "Hotel Wellington, Madrid"
