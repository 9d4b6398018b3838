"""New ids: each sorts after every other this book has given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from planner.values.ids import CHANCE_LENGTH, make_id

_CHANCES = 32**CHANCE_LENGTH


class FreshIds:
    """Gives ids, a later one always sorting after an earlier.

    Args:
        clock: tells the moment, with a zone.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._last = (datetime.min.replace(tzinfo=UTC), 0)

    def next(self, taken: Callable[[str], bool]) -> str:
        """A new id.

        Args:
            taken: tells whether a record has it already.
        """
        import secrets  # noqa: PLC0415 - 5 ms with what it needs, and most verbs only read

        second, chance = self._last
        now = self._clock().replace(microsecond=0)
        if now > second:
            second, chance = now, secrets.randbelow(_CHANCES // 2)
        elif chance + 1 < _CHANCES:
            chance += 1
        else:
            second, chance = second + timedelta(seconds=1), secrets.randbelow(_CHANCES // 2)
        self._last = (second, chance)
        made = make_id(second, chance)
        return self.next(taken) if taken(made) else made
