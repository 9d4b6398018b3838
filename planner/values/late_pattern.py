"""A regular expression that is made ready when it is first used: importing a reader costs nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class LatePattern:
    """As ``re.compile`` gives it, but compiled at the first use: most of what is read in a sitting needs few.

    Args:
        expression: the regular expression.
        flags: those of ``re``.
        clues: pieces in small letters of which one stands in every text with a match. A text without any is
            passed over at once: a long expression that is seldom met is then seldom made ready.
    """

    def __init__(
        self, expression: str, flags: re.RegexFlag = re.NOFLAG, *, clues: tuple[str, ...] = ()
    ) -> None:
        self.expression = expression
        self.flags = flags
        self.clues = clues

    @cached_property
    def ready(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.expression, self.flags)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match anywhere."""
        return self.ready.search(text) if self._may_be_in(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning."""
        return self.ready.match(text) if self._may_be_in(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text."""
        return self.ready.fullmatch(text) if self._may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, from the left."""
        return self.ready.finditer(text) if self._may_be_in(text) else iter(())

    def findall(self, text: str) -> list[str]:
        """The text of every match, from the left."""
        return [match[0] for match in self.finditer(text)]

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every match put differently."""
        return self.ready.sub(by, text) if self._may_be_in(text) else text

    def _may_be_in(self, text: str) -> bool:
        return not self.clues or any(map(text.casefold().__contains__, self.clues))
