"""How one cadence finds its way: it bridges whatever can be bridged, and names the first gap else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.courtship.chain import Gap, Stretch, chain, week_of

MONDAY = 701
"""The first day of a week."""


def anywhere(_: int) -> int:
    return 0


def stretch(until: int, *, ideal: int = 14, longest: int = 21, is_reset: bool = False) -> Stretch:
    return Stretch(MONDAY, MONDAY + longest, until, is_reset, ideal, longest)


def test_each_day_is_as_near_its_ideal_as_the_free_days_let_it() -> None:
    free = range(MONDAY, MONDAY + 60)
    made = chain(stretch(MONDAY + 50), free, anywhere)
    assert [on - MONDAY for on, _ in made.days] == [14, 28, 42]
    assert made.gap is None


def test_before_weeks_that_cannot_be_taken_it_goes_as_far_as_it_must() -> None:
    free = [MONDAY + n for n in (14, 18, 37, 39)]  # from the ideal day 14 the next would be 23 days off
    made = chain(stretch(MONDAY + 45), free, anywhere)
    assert [on - MONDAY for on, _ in made.days] == [18, 37]
    assert made.gap is None


def test_a_gap_that_cannot_be_bridged_is_named_and_gone_over() -> None:
    free = [MONDAY + n for n in (14, 60)]
    made = chain(stretch(MONDAY + 70), free, anywhere)
    assert [on - MONDAY for on, _ in made.days] == [14, 60]
    assert made.gap == Gap(MONDAY + 14, MONDAY + 35, MONDAY + 60)


def test_what_resets_the_clock_anyway_and_in_time_needs_nothing_before_it() -> None:
    free = range(MONDAY, MONDAY + 30)
    assert chain(stretch(MONDAY + 21, is_reset=True), free, anywhere).days == []
    assert len(chain(stretch(MONDAY + 22, is_reset=True), free, anywhere).days) == 1


@given(
    st.sets(st.integers(MONDAY + 1, MONDAY + 90)),
    st.integers(7, 30),
    st.integers(0, 14),
    st.integers(MONDAY + 5, MONDAY + 90),
    st.booleans(),
)
def test_what_can_be_bridged_is_bridged_and_nothing_else(
    free: set[int], ideal: int, more: int, until: int, is_reset: bool
) -> None:
    asked = stretch(until, ideal=ideal, longest=ideal + more, is_reset=is_reset)
    made = chain(asked, sorted(free), anywhere)
    assert (made.gap is None) == _can_be_bridged(asked, free)
    days = [on for on, _ in made.days]
    assert free >= set(days)
    assert len({week_of(day) for day in days}) == len(days)
    if made.gap is None:
        by = asked.by
        for day in [*days, until]:
            assert day <= by or (not is_reset and day == until)
            by = day + asked.longest


def _can_be_bridged(asked: Stretch, free: set[int]) -> bool:
    """By trying every way there is."""
    theirs = [day for day in sorted(free) if day < asked.until + (not asked.is_reset)]
    reached = {day for day in theirs if day <= asked.by}
    for day in theirs:
        if any(week_of(one) < week_of(day) and day <= one + asked.longest for one in reached):
            reached.add(day)
    return asked.by >= asked.until or any(one + asked.longest >= asked.until for one in reached)
