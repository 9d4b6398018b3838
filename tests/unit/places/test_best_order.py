"""The best order of stops: never worse than any other, and near to what was named."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.places.best_order import MOST_STOPS, Hops, best_order, length


@st.composite
def hops(draw: st.DrawFn, most: int = 6) -> Hops:
    """Minutes between a start, some stops and an end; there and back may differ."""
    size = draw(st.integers(0, most)) + 2
    row = st.lists(st.integers(0, 90), min_size=size, max_size=size).map(tuple)
    return tuple(draw(row) for _ in range(size))


@given(hops())
def test_no_other_order_is_shorter(minutes: Hops) -> None:
    found = best_order(minutes)

    every = list(permutations(range(len(minutes) - 2)))
    assert length(minutes, found) == min(length(minutes, order) for order in every)
    assert found in every


@given(hops(most=4), st.integers(0, 90))
def test_of_orders_as_short_the_one_that_was_named_first_is_taken(minutes: Hops, same: int) -> None:
    alike = tuple(tuple(same for _ in row) for row in minutes)

    assert best_order(alike) == tuple(range(len(minutes) - 2))


def test_eight_stops_are_put_in_order_and_nine_are_not() -> None:
    # stops along a line, named from the far end
    places = [0, *range(MOST_STOPS, 0, -1), MOST_STOPS + 1]
    along = tuple(tuple(abs(a - b) for b in places) for a in places)
    assert best_order(along) == tuple(reversed(range(MOST_STOPS)))

    nine = tuple(tuple(1 for _ in range(MOST_STOPS + 3)) for _ in range(MOST_STOPS + 3))
    with pytest.raises(ValueError, match="9 stops"):
        best_order(nine)
