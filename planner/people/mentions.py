"""Where a text names a person, and the same text without the name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from planner.people.person import Person, first_of

SOMEONE = "someone"
"""What stands where a name stood."""
SHORTEST = 3
"""Letters that a name in one word must have to be told from other words."""


def mentions(text: str, person: Person, *, in_short: bool = False) -> bool:
    """Whether a text names the person.

    Args:
        text: any text.
        person: whom.
        in_short: whether the first or the last name alone is the person too, as it is at their own table.
    """
    return any(pattern.search(text) for pattern in _patterns(person.name, in_short))


def without_name(text: str, person: Person, *, in_short: bool = False) -> str:
    """The text with ``someone`` where it names the person; see :func:`mentions`."""
    for pattern in _patterns(person.name, in_short):
        text = pattern.sub(SOMEONE, text)
    return text


@lru_cache(maxsize=64)
def _patterns(name: str, in_short: bool) -> tuple[re.Pattern[str], ...]:
    """The whole name in any case, with its accents or without; one word of it only as it is written."""
    words = name.split()
    if not words:
        return ()
    whole = "|".join(r"\s+".join(map(re.escape, said.split())) for said in _ways(name))
    found = [re.compile(rf"(?<!\w)(?:{whole})(?!\w)", re.IGNORECASE)]
    if in_short:
        single = {one for word in (first_of(name), words[-1]) if len(word) >= SHORTEST for one in _ways(word)}
        if single:
            found.append(re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(single)))})(?!\w)"))
    return tuple(found)


def _ways(name: str) -> tuple[str, ...]:
    apart = unicodedata.normalize("NFKD", name)
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return tuple(dict.fromkeys((name, unicodedata.normalize("NFC", name), apart, bare)))
