"""A service that failed is left alone for a while, and each time a little longer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from planner.online.patience import LONGEST, Patience

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def rest(patience: Patience, now: datetime) -> timedelta:
    """How long it is left alone from now on."""
    minutes = next(m for m in range(24 * 61) if patience.may_ask(now + timedelta(minutes=m)))
    return timedelta(minutes=minutes)


def test_it_may_be_asked_at_first() -> None:
    assert Patience().may_ask(NOW)


def test_each_failure_makes_for_a_longer_rest_up_to_an_hour() -> None:
    patience, rests = Patience(), []
    for _ in range(8):
        patience.failed(NOW)
        rests.append(rest(patience, NOW))
    assert rests[0] == timedelta(minutes=2)
    assert rests == sorted(rests)
    assert rests[-1] == LONGEST


def test_a_server_that_says_how_long_is_heeded() -> None:
    patience = Patience()
    patience.failed(NOW, 30 * 60)
    assert rest(patience, NOW) == timedelta(minutes=30)


def test_an_answer_ends_the_rest() -> None:
    patience = Patience()
    patience.failed(NOW)
    patience.failed(NOW)
    patience.answered()
    assert patience.may_ask(NOW)
    patience.failed(NOW)
    assert rest(patience, NOW) == timedelta(minutes=2)
