"""Whom a line is about: the guest it names, the one reported on, or the only one there."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.line import LineKind
from planner.notes.marked import SHARED, Marked

FOR_SOMEONE = re.compile(r"\bfor @|@\w+'s\b|@\w+ (?:taxi|cab)\b")
"""A sum spent on someone in particular."""
MARK = re.compile(r"@(\w+?)(?='|\b)")


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


def whom(line: Marked, kind: LineKind, guests: int) -> tuple[int | None, str]:
    """The index of the guest a line is about, or None; and what is not sure about it, or an empty string."""
    named = list(dict.fromkeys(MARK.findall(line.full)))
    if kind is LineKind.VENUE_NOTE or (kind is LineKind.COST and not FOR_SOMEONE.search(line.full)):
        return None, ""
    if not named:
        return _unnamed(guests)
    if named == [SHARED]:
        return None, "which of the two is meant"
    if len(named) == 1:
        return int(named[0]), ""
    return _of_several(line, kind, named)


def _unnamed(guests: int) -> tuple[int | None, str]:
    """A line without a name is about the one guest; with several there, it cannot be told."""
    if guests == 0:
        return None, ""
    return (0, "") if guests == 1 else (None, "whom it is about")


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
        return None, "which of them it is about"
    if kind is LineKind.THEY_OWE:
        return _index(inside[0])
    return _index(named[0])


def _index(mark: str) -> tuple[int | None, str]:
    return (None, "which of the two is meant") if mark == SHARED else (int(mark), "")
