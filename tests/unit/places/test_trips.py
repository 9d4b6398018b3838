"""The estimate's ranges hold what routers said of the trips of the shipped sample."""

from __future__ import annotations

import pytest

from planner.places.travel import straight_km
from tests.bench.ways import MODES, sample, share_within, way_rows

TRIPS = sample()
FLOOR = 0.9


def test_the_sample_is_large_and_of_every_mode_and_length() -> None:
    assert len(TRIPS) >= 60
    assert {t.by for t in TRIPS} == set(MODES)
    assert {t.router for t in TRIPS} == {"OSRM", "Valhalla"}
    away = [straight_km(t.key.start, t.key.end) for t in TRIPS]
    assert min(away) < 0.5
    assert max(away) > 15


@pytest.mark.parametrize("half", ["built", "kept"])
def test_nine_in_ten_ranges_hold_the_routers_time(half: str) -> None:
    assert share_within([t for t in TRIPS if t.half == half]) >= FLOOR


@pytest.mark.parametrize("by", sorted(MODES))
def test_of_each_mode_most_do(by: str) -> None:
    assert share_within([t for t in TRIPS if t.by == by]) >= 0.8


def test_the_bench_says_so_for_each_mode_and_half() -> None:
    assert len(way_rows()) == 7
    assert all("in the range" in said for _, said in way_rows())
