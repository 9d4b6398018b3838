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
    "text",
    ["", "Hotel Wellington, Calle de Velázquez 8, 28001 Madrid", "gate 3, 12.30, 13.45", "goo.gl/maps/x1"],
)
def test_where_there_is_none_none_is_made_up(text: str) -> None:
    assert point_within(text) is None


def test_the_words_beside_it_are_what_is_asked_about() -> None:
    assert words_beside("Hotel Wellington, Madrid (40.42260, -3.68660)") == "Hotel Wellington, Madrid"
    assert words_beside("Hotel Wellington, Madrid") == "Hotel Wellington, Madrid"
