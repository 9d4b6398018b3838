"""What went wrong with a service on the network, in words that can be shown as they are."""

from __future__ import annotations

from typing import Any

from planner.errors import HostbookError


class NoAnswer(HostbookError):
    """A service gave no answer that can be used; the gazetteer or the estimate stands in.

    The message is one line in a person's words, and names the server but never what was asked of it.

    Attributes:
        retry_after: seconds for which the server asks to be left alone, where it said so.
        given: what the server sent with its refusal, where that was JSON; None otherwise.
    """

    def __init__(self, message: str, *, retry_after: float | None = None, given: Any = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        self.given = given
