"""Whether a line's subject is someone of a guest's own: family, or a pet."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.marked import Marked
from planner.notes.vocabulary import RELATIVES


@cache
def _relative_first() -> re.Pattern[str]:
    relatives = "|".join(sorted(RELATIVES, key=len, reverse=True))
    return re.compile(
        rf"^(?:(?:@\w+(?:'s|s|')?|his|her|their|the|both|has|have|got|a|an|one|two|three|four|new|old|"
        rf"older|younger|elder|eldest|youngest|oldest|middle|little|late|baby|best|second|first|step|"
        rf"in-law|only|@\w+ has|of)[ :,-]+){{0,5}}(?:{relatives})\b"
    )


def of_a_relative(line: Marked) -> bool:
    """Whether the line's subject is someone of the guest's: *her sister*, *Tom's twins*, *son Rui*."""
    return _relative_first().match(line.rest) is not None
