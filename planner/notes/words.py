"""A line cut into words, folded for comparing, each with where it stands."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from planner.values.late_pattern import LatePattern

MOST_READ = 1000
"""Characters of a line that are read; what a line is about stands at its start."""

WORD = LatePattern(r"[^\W_]+(?:[-.&'][^\W_]+)*'?")
CLITIC = LatePattern(r"'(?:s|ll|d|ve|re|m)?$")
COURTESY = LatePattern(r"-(?:san|sama|sensei|kun)$", re.IGNORECASE)
"""Japanese courtesy after a name: *Watanabe-san*."""
LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ß": "ss"}
    | dict.fromkeys("’‘ʼ´`′", "'")
    | dict.fromkeys("‐‑‒–—−", "-")
)
"""Letters that Unicode does not take apart, and the one apostrophe and dash the reader looks for."""


class Word(NamedTuple):
    """One word of a line.

    Attributes:
        key: folded, without apostrophes, hyphens and points, and without a trailing *'s*, *'ll* or *-san*.
        tail: that trailing part, folded, apostrophe and all.
        raw: as typed.
        start: where it begins in the plain line.
        end: one past its last character.
        after: the character that follows it, if any.
    """

    key: str
    tail: str
    raw: str
    start: int
    end: int
    after: str = ""


def plain(text: str) -> str:
    """The start of a line with one kind of apostrophe, dash and space, and no control characters."""
    head = text[:MOST_READ]
    if not head.isascii():
        head = head.translate(LETTERS)
    return head if head.isprintable() else "".join(c if c.isprintable() else " " for c in head)


def folded(text: str) -> str:
    """The text without case and accents; its spaces are left as they are."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(LETTERS)


def key_of(text: str) -> str:
    """A word as keys are compared: folded, letters and digits only."""
    low = folded(text)
    return low if low.isalnum() else "".join(c for c in low if c.isalnum())


def words(line: str) -> tuple[Word, ...]:
    """The words of a :func:`plain` line, in order."""
    found = []
    for match in WORD.finditer(line):
        raw = match[0]
        start, end = match.span()
        clitic = CLITIC.search(raw.lower()) if "'" in raw else None
        cut = clitic.start() if clitic else len(raw)
        tail = raw[cut:].lower() if clitic else ""
        key = key_of(COURTESY.sub("", raw[:cut]) if "-" in raw else raw[:cut])
        found.append(Word(key, tail, raw, start, end, line[end : end + 1]))
    return tuple(found)
