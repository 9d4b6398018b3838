"""What cards say and a record has no field for: lines at the end of the notes, each with its word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

SIMPLE = {
    "URL": "Web",
    "NICKNAME": "Nickname",
    "CATEGORIES": "Groups",
    "AGENT": "Assistant",
    "X-SOCIALPROFILE": "Web",
    "DEATHDATE": "Died",
    "BIRTHPLACE": "Born in",
    "HOBBY": "Hobby",
    "INTEREST": "Interest",
    "EXPERTISE": "Expert in",
    "LANG": "Language",
}
"""Properties that are one text, by the word their line begins with."""

RELATIONS = {
    "X-SPOUSE": "Spouse",
    "X-EVOLUTION-SPOUSE": "Spouse",
    "X-KADDRESSBOOK-X-SPOUSESNAME": "Spouse",
    "X-MS-SPOUSE": "Spouse",
    "X-MS-CHILD": "Child",
    "X-MANAGER": "Manager",
    "X-MS-MANAGER": "Manager",
    "X-EVOLUTION-MANAGER": "Manager",
    "X-KADDRESSBOOK-X-MANAGERSNAME": "Manager",
    "X-ASSISTANT": "Assistant",
    "X-MS-ASSISTANT": "Assistant",
    "X-EVOLUTION-ASSISTANT": "Assistant",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "Assistant",
}
"""Properties that name someone, by what they are to the person."""

RELATED = (
    "Spouse", "Partner", "Child", "Mother", "Father", "Parent", "Brother", "Sister", "Friend", "Relative",
    "Manager", "Assistant", "Contact", "Colleague", "Neighbor", "Emergency",
)  # fmt: skip
"""What someone else can be to a person; goes out as RELATED."""

ADDRESS, DEPARTMENT, ALSO_AT, ROLE = "Address", "Department", "Also at", "Role"
ALSO_WRITTEN, UNREAD_DAY = "Also written", "Day"
WORDS = frozenset(
    {*SIMPLE.values(), *RELATED, ADDRESS, DEPARTMENT, ALSO_AT, ROLE, ALSO_WRITTEN, UNREAD_DAY}
)  # fmt: skip


class NoteLine(NamedTuple):
    """A line of notes that a card's property became.

    Attributes:
        word: what it is ("Address").
        sort: which of them ("home"); empty for most.
        text: what it says.
    """

    word: str
    sort: str
    text: str

    def __str__(self) -> str:
        return f"{self.word} ({self.sort}): {self.text}" if self.sort else f"{self.word}: {self.text}"


def parted(notes: str) -> tuple[str, tuple[NoteLine, ...]]:
    """A person's notes: the host's own words, and the lines at their end that cards brought."""
    lines = notes.split("\n")
    found: list[NoteLine] = []
    while lines and (line := _read(lines[-1])) is not None:
        found.insert(0, line)
        lines.pop()
    return "\n".join(lines), tuple(found)


def joined(words: str, lines: Iterable[NoteLine]) -> str:
    """Notes of the host's own words and the lines that a card brings; a line that is there is not doubled."""
    kept = words.split("\n") if words else []
    for line in map(str, lines):
        if line not in kept:
            kept.append(line)
    return "\n".join(kept)


def _read(line: str) -> NoteLine | None:
    head, colon, text = line.partition(": ")
    word, bracket, sort = head.partition(" (")
    if not colon or word not in WORDS or not text.strip() or (bracket and not sort.endswith(")")):
        return None
    return NoteLine(word, sort.removesuffix(")"), text)
