"""How long a way takes, estimated offline from two points: always a range, always called an estimate."""

from __future__ import annotations

from math import ceil, floor

from planner.values.point import Point
from planner.values.record import Record

SHORT_KM, LONG_KM = 2.0, 5.0
"""Straight-line distances between which streets wind less and less."""
SHORT_DETOUR, LONG_DETOUR = 1.7, 1.35
"""Street distance over straight distance. 1.343 is the mean over 300 European cities
(doi 10.1177/23998083231168870); short trips in a centre were measured at 1.55 on foot and 1.69 by car."""

CENTRE_KM = 7.0
"""Street kilometres driven at a centre's pace before the road opens up."""


class Pace(Record, frozen=True, kw_only=True):
    """How fast a mode goes, and what it costs before it moves.

    Attributes:
        centre: km/h in a centre.
        open_slow, open_fast: km/h beyond it, in heavy and in light traffic.
        wait_least, wait_most: minutes of waiting or walking before and after.
    """

    centre: float
    open_slow: float
    open_fast: float
    wait_least: float = 0.0
    wait_most: float = 0.0


PACES = {
    "walks": Pace(centre=5.0, open_slow=5.0, open_fast=5.0),
    "cycles": Pace(centre=12.7, open_slow=12.7, open_fast=12.7),
    "drives": Pace(centre=21.0, open_slow=35.0, open_fast=60.0),
    "lift": Pace(centre=21.0, open_slow=35.0, open_fast=60.0),
    "taxi": Pace(centre=21.0, open_slow=35.0, open_fast=60.0, wait_least=3.0, wait_most=8.0),
    "transit": Pace(centre=15.0, open_slow=22.0, open_fast=40.0, wait_least=6.0, wait_most=15.0),
}
"""Paces by the word for the mode. Foot 5, bike 12.7 and car in a centre 21 km/h are measured means; the pace
beyond a centre, the waits and all of transit are our own cautious assumptions."""

LIGHT, HEAVY = 0.85, 1.3
"""How much better or worse than the mean a day may go: our own assumption, so that a range is shown."""


class Estimate(Record, frozen=True, kw_only=True):
    """A way, as it may turn out.

    Attributes:
        km: along the streets, estimated.
        low: minutes on a good day.
        high: minutes to reckon with when leaving.
    """

    km: float
    low: int
    high: int

    def __str__(self) -> str:
        minutes = f"{self.low}" if self.low == self.high else f"{self.low}–{self.high}"
        return f"about {self.km:.1f} km, {minutes} min (estimate)"


def estimate(a: Point, b: Point, mode: str) -> Estimate:
    """Estimate the way between two points without a network.

    Args:
        a: from.
        b: to.
        mode: ``walks``, ``cycles``, ``drives``, ``lift``, ``taxi`` or ``transit``.

    Returns:
        Street kilometres and a range of minutes; both grow with the distance and never shrink.

    Raises:
        ValueError: the mode is not one of those.
    """
    pace = PACES.get(mode)
    if pace is None:
        raise ValueError(f"no pace is known for {mode!r}; known are {', '.join(PACES)}")
    km = street_km(straight_km(a, b))
    near, far = min(km, CENTRE_KM), max(0.0, km - CENTRE_KM)
    good = pace.wait_least + LIGHT * 60 * (near / pace.centre + far / pace.open_fast)
    bad = pace.wait_most + HEAVY * 60 * (near / pace.centre + far / pace.open_slow)
    return Estimate(km=round(km, 1), low=max(1, floor(good)), high=max(1, ceil(bad)))


def straight_km(a: Point, b: Point) -> float:
    """The distance as the crow flies, in kilometres, on a sphere: right to half a per cent."""
    # late: geopy is needed only where two points are known, and most commands never get there
    from geopy.distance import great_circle  # type: ignore[import-untyped]  # noqa: PLC0415

    return float(great_circle((a.lat, a.lon), (b.lat, b.lon)).km)


def street_km(straight: float) -> float:
    """The distance along streets for one as the crow flies: short ways wind more than long ones."""
    if straight <= SHORT_KM:
        return straight * SHORT_DETOUR
    if straight >= LONG_KM:
        return straight * LONG_DETOUR
    share = (straight - SHORT_KM) / (LONG_KM - SHORT_KM)
    return straight * (SHORT_DETOUR + share * (LONG_DETOUR - SHORT_DETOUR))
