"""Whom a line is about: the guest it names, the one reported on, or the only one there."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.line import LineKind
from planner.notes.marked import SHARED, Marked

FOR_SOMEONE = re.compile(r"\bfor @|@\w+'s\b|@\w+ (?:taxi|cab)\b")
"""A sum spent on someone in particular."""
MARK = re.compile(r"@(\w+?)(?='|\b)")
SUBJECT = re.compile(
    r"^(?:(?:also|and|but|then|ps|nb|oh|so|well|btw)[:,]? )*@(?P<who>\w+?)(?='|\b)"
    r"(?P<too>(?:,| and| &| n|/| \+) ?(?:she|he|they|her|him|them)\b)?"
)
"""Who leads a line, and whether a guest is named in the same breath: *Priya and she both row*."""
TO_DO = (LineKind.PROMISE, LineKind.FOLLOW_UP_QUESTION)

WHOM = "whom it is about"
WHICH_OF_TWO = "which of the two is meant"
WHICH_OF_THEM = "which of them it is about"
NOT_THERE = "about somebody who was not there"
NAMES_SEVERAL = frozenset({WHICH_OF_TWO, WHICH_OF_THEM})
WHO_DOUBTS = NAMES_SEVERAL | {WHOM, NOT_THERE}
"""What may not be sure about whom a line is about."""


@cache
def _recipients() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(r"\b(?:promised|owe|told|assured|offered)(?: to)? @(\w+)"),
        re.compile(
            r"\b(?:send|email|mail|forward|give|get|lend|show|introduce|invite|call|ring|text|bring|buy|"
            r"tell|find|message|ping|share with|pass|post|write|drop|hand|book|thank|put|connect|"
            r"whatsapp|let|take|phone|make)(?: to| for)? @(\w+)(?!'s)"
        ),
        re.compile(r"\b(?:to|for|with) @(\w+)(?!'s)"),
    )


@cache
def _of_others() -> tuple[re.Pattern[str], ...]:
    """Of somebody who is no guest: whom to ask, and who gets a thing that no guest gets."""
    return (
        re.compile(r"^(?:to )?ask @(\w+)(?!'s)"),
        re.compile(r"^(?!.*\b(?:her|him|them)\b).*\bto @(\w+)(?!'s)"),
    )


def whom(line: Marked, kind: LineKind, guests: int, table: int | None = None) -> tuple[int | None, str]:
    """The index of whom a line is about, or None; and what is not sure about it, or an empty string.

    Args:
        line: the line, all whom it names marked: the guests first, then co-hosts, then who was not there.
        kind: what it is.
        guests: how many guests there were.
        table: how many there were with the co-hosts.
    """
    named = list(dict.fromkeys(MARK.findall(line.full)))
    if kind is LineKind.VENUE_NOTE or (kind is LineKind.COST and not FOR_SOMEONE.search(line.full)):
        return None, ""
    if not named:
        return _unnamed(guests)
    if all(mark != SHARED and int(mark) >= guests for mark in named):
        index, doubt = _of_no_guest(line, kind, guests)
    elif named == [SHARED]:
        index, doubt = None, WHICH_OF_TWO
    elif len(named) == 1:
        index, doubt = int(named[0]), ""
    else:
        index, doubt = _of_several(line, kind, named)
    away = index is not None and table is not None and index >= table
    return index, NOT_THERE if away and not doubt else doubt


def _of_no_guest(line: Marked, kind: LineKind, guests: int) -> tuple[int | None, str]:
    """A line that names others only: it is about them where they lead it or get something in it."""
    one = 0 if guests == 1 else None
    if line.teller.startswith("@") and not MARK.search(line.rest):
        return one, WHOM
    subject = SUBJECT.match(line.rest)
    if subject is not None:
        return (one, WHICH_OF_THEM) if subject["too"] else _index(subject["who"])
    for pattern in (*_recipients()[:-1], *_of_others()) if kind in TO_DO else ():
        found = pattern.search(line.full)
        if found:
            return _index(found[1])
    return _unnamed(guests)


def _unnamed(guests: int) -> tuple[int | None, str]:
    """A line without a name is about the one guest; with several there, it cannot be told."""
    if guests == 0:
        return None, ""
    return (0, "") if guests == 1 else (None, WHOM)


def _of_several(line: Marked, kind: LineKind, named: list[str]) -> tuple[int | None, str]:
    if kind is LineKind.PROMISE:
        for pattern in _recipients():
            found = pattern.search(line.full)
            if found:
                return _index(found[1])
    inside = list(dict.fromkeys(MARK.findall(line.rest)))
    teller = line.teller.removeprefix("@")
    others = [mark for mark in inside if mark != teller]
    if line.teller.startswith("@") and others:
        first = inside[0]
        return _index(first if first != teller else others[0])
    if re.search(r"@\w+(?:,| and| &| n| 'n'| 'n|/| \+) ?@\w+", line.rest) and kind is not LineKind.THEY_OWE:
        return None, WHICH_OF_THEM
    if kind is LineKind.THEY_OWE:
        return _index(inside[0])
    return _index(named[0])


def _index(mark: str) -> tuple[int | None, str]:
    return (None, WHICH_OF_TWO) if mark == SHARED else (int(mark), "")
