"""The service matrix: how many times a year each tier of client is owed each touch, and why."""

from planner.courtship.touches import TouchKind
from planner.people.person import Kind, Tier
from planner.values.record import Record

DAYS_A_YEAR = 365


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
