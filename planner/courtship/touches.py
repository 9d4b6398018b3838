"""Touches: every gesture towards a person, in one log."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import chain
from types import MappingProxyType

from planner.values.record import Record


class TouchKind(StrEnum):
    """What sort of gesture it was."""

    OUTING = "outing"
    CALL = "call"
    NOTE = "note"
    VISIT = "visit"
    GIFT = "gift"
    USEFUL = "useful thing"
    REVIEW = "review of results"


COUNTS_FOR = {
    TouchKind.CALL: (TouchKind.CALL, TouchKind.VISIT, TouchKind.OUTING),
    TouchKind.NOTE: (TouchKind.NOTE, TouchKind.GIFT, TouchKind.USEFUL),
}
"""Touches that reset another's clock: whoever sat with you needs no call that week, and a gift or a useful
thing comes with a note. Any other touch is reset by its own kind alone."""


class Touch(Record, frozen=True, kw_only=True):
    """A gesture that really happened.

    Attributes:
        id: the book's own id.
        person_id: towards whom.
        kind: what sort.
        on: the day.
        text: a word about it.
        outing_id: the outing it was, if it was one.
    """

    id: str
    person_id: str
    kind: TouchKind
    on: date
    text: str = ""
    outing_id: str | None = None


def counting(kind: TouchKind) -> tuple[TouchKind, ...]:
    """The kinds of touch that reset the clock of one."""
    return COUNTS_FOR.get(kind, (kind,))


class Log:
    """The touches by person, and what of them had really happened by a day.

    All that is asked of somebody is put in order once, and only where it is asked for.

    Args:
        by_person: each person's touches.
        today: what is dated later has not happened.
        days: what is known of them already: see :meth:`of`.
        latest: likewise: see :meth:`latest`.
    """

    def __init__(
        self,
        by_person: Mapping[str, Sequence[Touch]],
        today: date,
        *,
        days: Mapping[str, dict[TouchKind, list[date]]] = MappingProxyType({}),
        latest: Mapping[str, dict[TouchKind, date]] = MappingProxyType({}),
    ) -> None:
        self.by_person, self.today = by_person, today
        self._days, self._latest = dict(days), dict(latest)

    def with_touches(self, by_person: Mapping[str, Sequence[Touch]]) -> "Log":
        """The log of the same day of other touches: whose are still the very same stay in order."""
        same = {i for i, theirs in by_person.items() if self.by_person.get(i) is theirs}
        # Copied at once: a thread beside the screen may be putting somebody's in order meanwhile.
        days = {i: known for i, known in self._days.copy().items() if i in same}
        latest = {i: known for i, known in self._latest.copy().items() if i in same}
        return Log(by_person, self.today, days=days, latest=latest)

    def __iter__(self) -> Iterator[Touch]:
        return chain.from_iterable(self.by_person.values())

    def happened(self, person_id: str) -> list[Touch]:
        """A person's touches that have happened."""
        return [touch for touch in self.by_person.get(person_id, ()) if touch.on <= self.today]

    def of(self, person_id: str) -> dict[TouchKind, list[date]]:
        """The days of a person's touches of each kind, the earliest first."""
        days = self._days.get(person_id)
        if days is None:
            days = {}
            for touch in self.happened(person_id):
                days.setdefault(touch.kind, []).append(touch.on)
            for kind in days:
                days[kind].sort()
            self._days[person_id] = days  # whole: the year is worked out in a thread beside the screen
        return days

    def latest(self, person_id: str) -> dict[TouchKind, date]:
        """The day of a person's last touch of each kind."""
        latest = self._latest.get(person_id)
        if latest is None:
            latest = {}
            for touch in self.by_person.get(person_id, ()):
                if touch.on <= self.today and touch.on > latest.get(touch.kind, date.min):
                    latest[touch.kind] = touch.on
            self._latest[person_id] = latest
        return latest

    def last_reset(self, person_id: str, kind: TouchKind) -> date | None:
        """The last day on which the clock of one kind was reset for a person; None where it never was."""
        latest = self.latest(person_id)
        if kind not in COUNTS_FOR:
            return latest.get(kind)
        return max((latest[one] for one in COUNTS_FOR[kind] if one in latest), default=None)

    def resets(self, person_id: str, kind: TouchKind) -> list[date]:
        """The days on which the clock of one kind was reset for a person, the earliest first."""
        days = self.of(person_id)
        kinds = counting(kind)
        if len(kinds) == 1:
            return days.get(kind, [])
        return sorted(day for one in kinds for day in days.get(one, ()))


def log_of(touches: Iterable[Touch], today: date) -> Log:
    """Touches as the log of a day; one that is that already stays as it is."""
    if isinstance(touches, Log):
        return touches if touches.today == today else Log(touches.by_person, today)
    found: dict[str, list[Touch]] = {}
    for touch in touches:
        found.setdefault(touch.person_id, []).append(touch)
    return Log(found, today)
