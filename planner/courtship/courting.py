"""All that the long view of the courtship is drawn from, put in order by person once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from planner.courtship.cadence import Cadence, cadence, runs_from, services_for
from planner.courtship.matrix import Service, by_client
from planner.courtship.planned import PlannedTouch, still_planned
from planner.courtship.rhythm import Rhythm
from planner.courtship.touches import Log, Touch, TouchKind, log_of
from planner.people.person import TIERED, Kind, Person, Tier

TIERS = {tier: at for at, tier in enumerate(Tier)}
KINDS = {kind: at for at, kind in enumerate(Kind)}


@dataclass(frozen=True)
class Courting:
    """The courtship of everyone, as of a day.

    Attributes:
        people: everyone; only customers and prospects with a tier are courted by the matrix.
        touches: the log, or what it is made of.
        matrix: what is owed to whom, as the host has it.
        own: where people differ from their tier.
        plans: the touches planned, and the outings ahead as such.
        today: the day to judge by.
    """

    people: tuple[Person, ...]
    touches: Iterable[Touch]
    matrix: tuple[Service, ...]
    own: tuple[Rhythm, ...]
    plans: tuple[PlannedTouch, ...]
    today: date

    @cached_property
    def log(self) -> Log:
        """The touches by person."""
        return log_of(self.touches, self.today)

    @cached_property
    def services(self) -> dict[tuple[Kind, Tier], list[Service]]:
        """What is owed, by kind of client and tier."""
        return by_client(self.matrix)

    @cached_property
    def rhythms(self) -> dict[str, Rhythm]:
        """Where people differ, by person."""
        return {one.person_id: one for one in self.own}

    @cached_property
    def planned(self) -> dict[str, tuple[PlannedTouch, ...]]:
        """What is planned and not made yet, by person, the earliest first."""
        return still_planned(self.plans, self.log, self.today)

    @cached_property
    def courted(self) -> tuple[Person, ...]:
        """Everyone with a tier: key before growth before maintain, customers before prospects, by name."""
        return tuple(sorted((p for p in self.people if p.tier is not None), key=client_order))

    @cached_property
    def without_tier(self) -> int:
        """How many customers and prospects have no tier, and so are owed nothing by the matrix."""
        return sum(person.tier is None and person.kind in TIERED for person in self.people)

    def owed_to(self, person: Person) -> list[Service]:
        """What a person is owed at all."""
        return services_for(person, self.services, self.rhythms.get(person.id))

    def comes_as_it_may(self, person: Person) -> bool:
        """Whether somebody is in touch as it comes."""
        rhythm = self.rhythms.get(person.id)
        return rhythm is not None and rhythm.as_it_comes

    def cadences(self, person: Person) -> tuple[Cadence, ...]:
        """How each touch stands with a person, the most neglected first."""
        plans = self.planned.get(person.id, ())
        found = [
            cadence(one, self.log.last_reset(person.id, one.touch), person.added_on, plans, self.today)
            for one in self.owed_to(person)
        ]
        return tuple(sorted(found, key=neglect))

    def last_heard(self, person_id: str) -> tuple[date, TouchKind] | None:
        """The day and the kind of the last touch of any kind; None where there never was one."""
        latest = self.log.latest(person_id)
        return max(((day, kind) for kind, day in latest.items()), default=None)


def client_order(person: Person) -> tuple[int, int, str, str]:
    """The order in which clients are walked through: tier, then kind, then name."""
    tier = TIERS[person.tier] if person.tier else len(TIERS)
    return (tier, KINDS[person.kind], person.name.casefold(), person.id)


def neglect(one: Cadence) -> tuple[int, int, date, str]:
    """The order of cadences of one person: the most neglected first."""
    return (-one.beyond, -one.days_late, one.due, one.touch.value)


def last_before(resets: list[date], on: date, added_on: date | None) -> date | None:
    """The day from which a clock runs as of a day: of its last reset, or of coming into the book if later."""
    passed = bisect_right(resets, on)
    last = resets[passed - 1] if passed else None
    return runs_from(last, added_on)
