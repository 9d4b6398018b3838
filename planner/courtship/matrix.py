"""The service matrix: how many times a year each tier of client is owed each touch, and why."""

from collections.abc import Iterable

from planner.courtship.touches import TouchKind
from planner.people.person import TIERED, Kind, Tier
from planner.values.record import Record

DAYS_A_YEAR = 365
MOST_TIMES = 52
"""A touch a week is the most that anyone is owed."""
LEAST_LONGEST = 7
"""The shortest that a longest gap may be, in days."""


class Service(Record, frozen=True, kw_only=True):
    """One promise of the matrix.

    Attributes:
        kind: customers or prospects; nobody else is owed anything.
        tier: of which tier.
        touch: what is owed.
        times: how many times a year; 0 for never.
        why: what it is good for, in a line.
        longest: the most days between two; None for half as long again as the times a year give.
    """

    kind: Kind
    tier: Tier
    touch: TouchKind
    times: int
    why: str = ""
    longest: int | None = None


def service_key(service: Service) -> str:
    """The cell of the matrix that a service stands in: the book keeps a changed one under it."""
    return f"{service.kind}:{service.tier}:{service.touch}"


def spacing(service: Service) -> int:
    """The days between two touches that its times a year give."""
    return DAYS_A_YEAR // service.times


def usual_longest(times: int) -> int:
    """The longest gap where none is set: half as long again as so many times a year give."""
    ideal = DAYS_A_YEAR // times
    return max(LEAST_LONGEST, ideal + ideal // 2)


def longest_gap(service: Service) -> int:
    """The most days between two; never fewer than its times a year give."""
    longest = service.longest if service.longest is not None else usual_longest(service.times)
    return max(longest, spacing(service))


def suits(kind: Kind, touch: TouchKind) -> bool:
    """Whether a touch is ever owed to a kind of client: a prospect is not wooed with gifts."""
    return not (kind is Kind.PROSPECT and touch is TouchKind.GIFT)


def effective(defaults: Iterable[Service], own: Iterable[Service]) -> tuple[Service, ...]:
    """The whole matrix as the host has it, a cell for each kind of client, tier and touch.

    Args:
        defaults: the bundled cells; what is not among them is owed never.
        own: the cells that the host changed; a changed cell keeps the default's reason.
    """
    usual = {service_key(one): one for one in defaults}
    changed = {service_key(one): one for one in own if suits(one.kind, one.touch)}
    cells = []
    for kind in TIERED:
        for tier in Tier:
            for touch in TouchKind:
                empty = Service(kind=kind, tier=tier, touch=touch, times=0)
                key = service_key(empty)
                was = usual.get(key, empty)
                now = changed.get(key, was)
                why = now.why or was.why
                cells.append(
                    Service(kind=kind, tier=tier, touch=touch, times=now.times, why=why, longest=now.longest)
                )
    return tuple(cells)


def by_client(matrix: Iterable[Service]) -> dict[tuple[Kind, Tier], list[Service]]:
    """What is owed at all, by kind of client and tier."""
    found: dict[tuple[Kind, Tier], list[Service]] = {}
    for service in matrix:
        if service.times > 0:
            found.setdefault((service.kind, service.tier), []).append(service)
    return found
