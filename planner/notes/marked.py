"""A line with its guests marked, so that the cues can be read without knowing anyone's name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from planner.notes.contractions import apostrophed
from planner.notes.names import HOST, Names
from planner.notes.slips import mended
from planner.notes.who import Mention, find_mentions
from planner.notes.words import Word, folded, plain, words

SHARED = "x"
"""The mark of a mention that may mean several guests."""


class Marked(NamedTuple):
    """A line made ready for reading.

    Attributes:
        plain: the line as typed, one kind of apostrophe and dash.
        said: its words.
        mentions: the guests it names.
        full: folded, each guest written as ``@`` and an index, ``@x`` where a name is shared.
        rest: the same, without who told it ("@0 says that …").
        teller: the mark of who told it, or empty.
    """

    plain: str
    said: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    full: str
    rest: str
    teller: str

    @property
    def keys(self) -> list[str]:
        """The keys of its words, guests' names left out."""
        spans = [(m.start, m.end) for m in self.mentions]
        return [w.key for w in self.said if not any(a <= w.start < b for a, b in spans)]


def mark(text: str, names: Names) -> Marked:
    """Mark the guests in a line, and set apart who told it."""
    line = plain(text)
    said = words(line)
    mentions = find_mentions(said, names)
    pieces: list[str] = []
    at = 0
    for mention in mentions:
        pieces += [_unmarked(line[at : mention.start]), _mark_of(mention)]
        at = mention.end
    pieces.append(_unmarked(line[at:]))
    full = " ".join("".join(pieces).split()).lstrip("-*•·>+ ")
    teller, rest = _told(full)
    return Marked(line, said, mentions, full, rest, teller)


def _unmarked(text: str) -> str:
    """A stretch of the line folded, its own @ signs spelled out so that they mark nobody."""
    return mended(apostrophed(folded(text).replace("@", " at ")))


def _mark_of(mention: Mention) -> str:
    if mention.guests == (HOST,):
        return "i"
    return f"@{mention.guests[0]}" if len(mention.guests) == 1 else f"@{SHARED}"


@cache
def _telling_word() -> re.Pattern[str]:
    """Cheap test: most lines do not say who told them."""
    return re.compile(
        r"\b(?:sa(?:ys?|id)|t(?:ells?|old|hinks?|hought)|mention|reckon|hear|report|let slip|confided|"
        r"claim|believes|reveal|hint|was saying|explained|added|whisper|pointed|remarked|acc?ording|from|"
        r"per|via)"
    )


@cache
def _tellings() -> tuple[re.Pattern[str], ...]:
    verbs = (
        r"(?:says|say|said|tells me|told me|told us|mentioned|mentions|reckons|thinks|thought|heard|"
        r"hears|reports|reported|let slip|confided|claims|believes|revealed|hinted|was saying|explained|"
        r"added|whispered|pointed out|remarked)"
    )
    who = r"(?P<who>@\w+|he|she|they)"
    return (
        re.compile(
            r"^(?:acc?ording to|i heard from|heard from|hear from|from what|per|via|learn(?:ed|t) from|"
            r"told by) (?P<who>@\w+)(?: (?:says|said|tells me))?[:,]?(?: that\b)? (?P<rest>\S.*)$"
        ),
        re.compile(
            rf"^(?:{who} )?(?:also |just |then )?{verbs}(?: to (?:me|us))?(?: that\b)?[:,]? (?P<rest>\S.*)$"
        ),
        re.compile(
            r"^(?P<rest>\S.*?)[,(;-]? ?\(?(?:acc?ording to|says|said|per|via|(?:i )?heard (?:it )?from|"
            r"(?:as )?told by) (?P<who>@\w+)\)?[.]?$"
        ),
        re.compile(
            r"^(?P<rest>\S.*?),? (?P<who>@\w+|he|she|they) (?:says|said|told me|tells me|thinks|"
            r"reckons)[.]?$"
        ),
    )


def _told(full: str) -> tuple[str, str]:
    """Who told it, as a mark or empty, and what was told."""
    if not _telling_word().search(full):
        return "", full
    for pattern in _tellings():
        found = pattern.match(full)
        if found:
            return found["who"] or "", found["rest"]
    return "", full
