"""The lines of a column are all given away, to those that want them first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screens.widgets.shares import LEAST, shares

WANTED = st.lists(st.integers(1, 60), min_size=1, max_size=4)


@given(WANTED, st.integers(0, 80))
def test_all_lines_are_given_and_nobody_is_left_without(wanted: list[int], room: int) -> None:
    given_ = shares(wanted, room, range(len(wanted)))
    assert all(lines >= min(LEAST, want) for lines, want in zip(given_, wanted, strict=True))
    assert sum(given_) == max(room, sum(min(LEAST, want) for want in wanted))


@given(WANTED, st.integers(0, 80))
def test_where_all_fits_each_has_what_it_wants(wanted: list[int], room: int) -> None:
    given_ = shares(wanted, room, range(len(wanted)))
    if sum(wanted) <= room:
        assert all(lines >= want for lines, want in zip(given_, wanted, strict=True))
    else:
        assert all(lines <= want for lines, want in zip(given_, wanted, strict=True))


def test_who_has_two_turns_gets_two_lines() -> None:
    assert shares([20, 20], 16, (0, 0, 1)) == [10, 6]
    assert shares([20, 3], 16, (0, 0, 1)) == [13, 3]
    assert shares([3, 2], 16, (0, 0, 1)) == [9, 7]
