"""The bundled policy packs: limits a host may take on."""

from __future__ import annotations

from functools import cache

from planner.courtship.limits.policy import Policy
from planner.exchange.reference import read_data
from planner.values.record import Record

ASK = "No advice: check your own policy, and ask your own adviser."
"""What goes with every one of them."""


class _Packs(Record, frozen=True, kw_only=True):
    """The whole file."""

    policy: tuple[Policy, ...]


@cache
def policy_packs() -> tuple[Policy, ...]:
    """Every bundled pack; none is in force until the host takes it on."""
    return read_data("policies.toml", _Packs).policy
