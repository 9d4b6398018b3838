"""Ids sort by when they were made, and differ by chance."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from planner.values.ids import ALPHABET, CHANCE_LENGTH, EPOCH, make_id

NOON = datetime(2026, 12, 3, 12, tzinfo=UTC)
CHANCES = st.integers(0, 32**CHANCE_LENGTH - 1)
MOMENTS = st.integers(0, 32**7 - 1).map(lambda seconds: EPOCH + timedelta(seconds=seconds))


@given(MOMENTS, MOMENTS, CHANCES, CHANCES)
def test_an_id_made_later_sorts_later(one: datetime, other: datetime, chance: int, luck: int) -> None:
    earlier, later = make_id(one, chance), make_id(other, luck)
    if one != other:
        assert (earlier < later) is (one < other)


@given(CHANCES, CHANCES)
def test_ids_of_one_second_differ_as_their_chances_do(chance: int, luck: int) -> None:
    assert (make_id(NOON, chance) == make_id(NOON, luck)) is (chance == luck)


@given(MOMENTS, st.integers(0))
def test_an_id_is_eleven_plain_characters(moment: datetime, chance: int) -> None:
    made = make_id(moment, chance)
    assert len(made) == 11
    assert set(made) <= set(ALPHABET)


def test_an_id_is_of_the_moment_and_not_of_the_zone() -> None:
    there = NOON.astimezone(timezone(timedelta(hours=9)))
    assert make_id(there, 7) == make_id(NOON, 7)


def test_a_clock_set_before_the_first_moment_still_gives_an_id() -> None:
    assert make_id(datetime(1999, 1, 1, tzinfo=UTC), 1) == "0" * 10 + "1"
