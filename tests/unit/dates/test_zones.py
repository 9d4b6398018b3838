"""Wall times become instants, and the nights the clocks change are answered for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.dates.zones import is_zone, local_now, read_zone, to_utc, zone_choices, zone_of_city
from planner.values.problem import Problem


def test_a_zone_is_known_by_its_iana_name() -> None:
    assert is_zone("Europe/Helsinki")
    for name in ("", "Mars/Base", "../etc/passwd", "/etc/passwd", "Europe", "Ünsinn", "x\x00y"):
        assert not is_zone(name), name


def test_a_wall_time_becomes_its_instant() -> None:
    assert to_utc(datetime(2026, 12, 3, 12, 30), "Europe/Paris") == datetime(2026, 12, 3, 11, 30, tzinfo=UTC)


def test_a_wall_time_that_comes_twice_is_the_first() -> None:
    assert to_utc(datetime(2026, 10, 25, 2, 30), "Europe/Paris") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("local", "zone", "valid"),
    [
        (datetime(2027, 3, 28, 2, 30), "Europe/Paris", "03:00"),
        (datetime(2027, 3, 14, 2, 0), "America/New_York", "03:00"),
        (datetime(2026, 10, 4, 2, 15), "Australia/Lord_Howe", "02:30"),
    ],
)
def test_a_wall_time_that_never_comes_names_the_next(local: datetime, zone: str, valid: str) -> None:
    found = to_utc(local, zone)
    assert isinstance(found, Problem)
    assert found.text.endswith(f"is {valid}.")


def test_an_unknown_zone_is_a_problem() -> None:
    found = to_utc(datetime(2026, 12, 3, 12, 30), "Europe/Atlantis")
    assert isinstance(found, Problem)
    assert "Europe/Atlantis" in found.text


def test_the_wall_time_now_is_the_zones() -> None:
    assert local_now(datetime(2026, 11, 21, 20, 58, tzinfo=UTC), "Asia/Tokyo") == datetime(
        2026, 11, 22, 5, 58
    )
    with pytest.raises(ValueError, match="Nowhere"):
        local_now(datetime(2026, 11, 21, 20, 58, tzinfo=UTC), "Nowhere")


@pytest.mark.parametrize(
    ("city", "zone"),
    [
        ("London", "Europe/London"),
        ("new york", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Porto", None),
        ("GMT+1", None),
        ("", None),
    ],
)
def test_a_city_that_one_zone_is_named_after_is_that_zone(city: str, zone: str | None) -> None:
    assert zone_of_city(city) == zone


def test_every_choice_is_read_as_a_zone() -> None:
    choices = zone_choices()
    assert {"Lisbon", "New York", "Europe/Lisbon"} <= set(choices)
    assert all(read_zone(choice) for choice in choices)
