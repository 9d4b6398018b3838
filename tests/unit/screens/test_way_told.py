"""How long a way takes, as the plan's transport tells it."""

from __future__ import annotations

from planner.outings.parts import HOST
from screens.plan_parts.transport import _said_length
from tests.unit.outings.travel.test_pickups import _dinner, _fetched, _leg


def test_the_minutes_of_the_host_who_fetches_are_those_of_the_round() -> None:
    s = _fetched(_dinner())

    assert _said_length(s, _leg(s, HOST)) == "1 h 03 of driving"
    assert "estimate" in _said_length(_dinner(), _leg(s, HOST))
