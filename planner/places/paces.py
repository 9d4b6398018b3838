"""How fast people go, how much their ways wind, what an hour's traffic does: the figures of an estimate."""

from datetime import time

from planner.places.way import Hour
from planner.values.record import Record


class Pace(Record, frozen=True, kw_only=True):
    """How fast a mode goes, how much its ways wind, and what it costs before it moves.

    Attributes:
        fast, slow: km/h on a good and on a bad day: in a centre, beyond it, and on the open road; where
            each ends is in the bands below.
        straight, winding: kilometres along the streets to one as the crow flies, at least and at most,
            for a short, a long and a far way.
        wait_least, wait_most: minutes of waiting, parking or walking before and after.
        farthest: kilometres as the crow flies beyond which nobody goes like this.
    """

    fast: tuple[float, float, float]
    slow: tuple[float, float, float]
    straight: tuple[float, float, float]
    winding: tuple[float, float, float]
    wait_least: float = 0.0
    wait_most: float = 0.0
    farthest: float


CAR = Pace(
    fast=(45.0, 66.0, 105.0),
    slow=(20.0, 35.0, 65.0),
    straight=(1.2, 1.15, 1.1),
    winding=(1.9, 1.4, 1.35),
    farthest=900.0,
)
WALK = Pace(
    fast=(5.4, 5.4, 5.4),
    slow=(4.2, 4.2, 4.2),
    straight=(1.1, 1.1, 1.1),
    winding=(1.8, 1.6, 1.45),
    farthest=12.0,
)
CYCLE = Pace(
    fast=(17.0, 17.0, 17.0),
    slow=(10.5, 10.5, 10.5),
    straight=(1.1, 1.1, 1.1),
    winding=(1.8, 1.5, 1.4),
    farthest=35.0,
)
TRANSIT = Pace(
    fast=(22.0, 40.0, 90.0),
    slow=(12.0, 20.0, 45.0),
    straight=(1.1, 1.1, 1.1),
    winding=(1.7, 1.45, 1.35),
    wait_least=5.0,
    wait_most=15.0,
    farthest=300.0,
)
"""The ends are our own cautious assumptions around measured means: 5 km/h on foot, 12.7 by bicycle, 21 by car
in a centre. ``make bench`` holds them against routers, save the waits and all of transit."""

LIKELY = (1.7, 1.35, 1.35)
"""Kilometres along the streets to one as the crow flies. 1.343 is the mean over 300 European cities
(doi 10.1177/23998083231168870); short ways in a centre were measured at 1.55 on foot and 1.69 by car."""

FAST_BANDS, SLOW_BANDS = (2.0, 15.0), (5.0, 25.0)
"""Kilometres along the streets at which a centre's pace ends, and at which the open road begins: on a good
day in a village, on a bad one in a large city."""

PARKING = (1.0, 6.0)
"""Minutes, at least and at most, to park and to walk in."""
TAXI_COMES = (2.0, 9.0)
"""Minutes, at least and at most, until an ordered taxi has come."""
TAXI_FARTHEST = 80.0


class Traffic(Record, frozen=True, kw_only=True):
    """What others on the road do to a way: factors on its good and on its bad end.

    An estimate's bad end is slow traffic already; a router's time is that of an empty road, so that it has
    factors of its own.
    """

    good: float = 1.0
    bad: float = 1.0
    routed_good: float = 1.0
    routed_bad: float = 1.0


TRAFFIC = {
    "car": {
        Hour.QUIET: Traffic(bad=0.8, routed_bad=1.25),
        Hour.DAY: Traffic(routed_bad=1.5),
        Hour.PEAK: Traffic(good=1.15, bad=1.4, routed_good=1.15, routed_bad=1.9),
    },
    "transit": {Hour.PEAK: Traffic(bad=1.15)},
    "bike": dict.fromkeys(Hour, Traffic(routed_good=0.85, routed_bad=1.3)),
    "foot": dict.fromkeys(Hour, Traffic(routed_good=0.9, routed_bad=1.2)),
}
"""By how a router goes. That the evening rush nearly doubles a way by car is TomTom's finding in 218 cities
(Traffic Index 2014, gpsbusinessnews.com, seen 2026-11-22); the rest is our own cautious assumption. All of it
holds in a town, not on the open road."""

PEAKS = ((time(7), time(9, 30)), (time(16), time(18, 30)))
"""When people go to work and come home, on weekdays: our own assumption."""
NIGHT = (time(22), time(6))
"""From when until when the roads are empty."""
