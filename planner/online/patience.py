"""When a service that failed may be asked again: not at once, and each time a little later."""

from __future__ import annotations

from datetime import datetime, timedelta

FIRST = timedelta(minutes=2)
LONGEST = timedelta(hours=1)


class Patience:
    """How long a service is left alone after it failed."""

    def __init__(self) -> None:
        self._until: datetime | None = None
        self._rest = FIRST
        self.trouble = ""
        """Why it gave no answer when it was last asked, in words; empty where it did."""

    def may_ask(self, now: datetime) -> bool:
        """Whether it may be asked now."""
        return self._until is None or now >= self._until

    def failed(self, now: datetime, retry_after: float | None = None, trouble: str = "") -> None:
        """It gave no answer: leave it alone for as long as it asked for, and no shorter than we would."""
        self.trouble = trouble
        asked = timedelta(seconds=min(retry_after or 0.0, LONGEST.total_seconds() * 24))
        self._until = now + max(self._rest, asked)
        self._rest = min(self._rest * 2, LONGEST)

    def answered(self) -> None:
        """It answered: it may be asked at any time."""
        self._until, self._rest, self.trouble = None, FIRST, ""
