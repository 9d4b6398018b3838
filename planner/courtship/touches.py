"""Touches: every gesture towards a person, in one log."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

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
    """The touches that really happened by a day, by person: put in order once, and only where asked for.

    Args:
        touches: the log.
        today: what is dated later has not happened.
    """

    def __init__(self, touches: Iterable[Touch], today: date) -> None:
        self._today = today
        self._touches: dict[str, list[Touch]] = {}
        for touch in touches:
            theirs = self._touches.get(touch.person_id)
            if theirs is None:
                theirs = self._touches[touch.person_id] = []
            theirs.append(touch)
        self._days: dict[str, dict[TouchKind, list[date]]] = {}

    def of(self, person_id: str) -> dict[TouchKind, list[date]]:
        """The days of a person's touches of each kind, the earliest first."""
        days = self._days.get(person_id)
        if days is None:
            days = {}
            for touch in self._touches.get(person_id, ()):
                if touch.on <= self._today:
                    days.setdefault(touch.kind, []).append(touch.on)
            for kind in days:
                days[kind].sort()
            self._days[person_id] = days  # whole: the year is worked out in a thread beside the screen
        return days

    def last_reset(self, person_id: str, kind: TouchKind) -> date | None:
        """The last day on which the clock of one kind was reset for a person; None where it never was."""
        days = self.of(person_id)
        return max((days[one][-1] for one in counting(kind) if one in days), default=None)

    def resets(self, person_id: str, kind: TouchKind) -> list[date]:
        """The days on which the clock of one kind was reset for a person, the earliest first."""
        days = self.of(person_id)
        kinds = counting(kind)
        if len(kinds) == 1:
            return days.get(kind, [])
        return sorted(day for one in kinds for day in days.get(one, ()))
