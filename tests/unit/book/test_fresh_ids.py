"""New ids sort after the old ones, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from planner.book.fresh_ids import FreshIds

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def test_ids_stay_unique_when_one_second_has_given_all_it_has() -> None:
    fresh = FreshIds(lambda: NOON)
    fresh._last = (NOON, 32**4 - 3)
    ids = [fresh.next(lambda _: False) for _ in range(5)]
    assert ids == sorted(set(ids))


def test_ids_go_on_in_order_when_the_clock_is_set_back() -> None:
    times = iter([NOON, NOON - timedelta(hours=1), NOON - timedelta(days=1)])
    fresh = FreshIds(lambda: next(times))
    ids = [fresh.next(lambda _: False) for _ in range(3)]
    assert ids == sorted(set(ids))


def test_an_id_that_is_taken_is_not_given() -> None:
    fresh, given = FreshIds(lambda: NOON), set[str]()

    def taken(made: str) -> bool:
        given.add(made)
        return len(given) == 1

    assert fresh.next(taken) == max(given)
    assert len(given) == 2
