"""How a text stands to what it names: for or against it, now, once or one day, and whose liking it is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from planner.people.ground.stance_words import (
    AGAINST,
    AGAINST_AFTER,
    BARE_OTHER,
    CHILD,
    COACHES,
    FOR,
    ONCE,
    OTHER,
    OWNER_AFTER,
    SELF,
    SHARED,
    TURNED,
    WISH,
)
from planner.people.ground.words import Word


class Whose(StrEnum):
    """Who does or likes it."""

    OWN = "own"
    CHILD = "child"
    OTHER = "other"


class When(StrEnum):
    """When it was, is or may be done."""

    NOW = "now"
    ONCE = "once"
    WISH = "wish"


class Stance(NamedTuple):
    """How a text stands to one thing it names."""

    against: bool = False
    whose: Whose = Whose.OWN
    when: When = When.NOW
    coaches: bool = False


DENIALS = frozenset({"no", "not", "never", "nope"})
"""What follows a name and its question mark where it is denied: *vegetarian? no*."""


def clause_of(words: tuple[Word, ...], text: str, at: int) -> tuple[int, int]:
    """The numbers of the words between which the clause of a word lies."""
    begin, end = 0, len(words)
    for i in range(at, 0, -1):
        if _parts(text[words[i - 1].end : words[i].start], words, i):
            begin = i
            break
    for i in range(at + 1, len(words)):
        if _parts(text[words[i - 1].end : words[i].start], words, i):
            end = i
            break
    return begin, end


JOINTS = frozenset({"but", "although", "though", "whereas", "while", "however", "yet"})


def _parts(between: str, words: tuple[Word, ...], at: int) -> bool:
    """Whether a clause ends between a word and the one before it."""
    return any(c in between for c in ".;:!?–—()/") or " - " in between or _turns(words, at)


def _turns(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word begins a new thought: *but* does, *anything but* does not."""
    return words[at].plain in JOINTS and words[at - 1].plain not in (
        "anything",
        "nothing",
        "all",
        "everything",
    )


def stance(words: tuple[Word, ...], text: str, begin: int, end: int) -> Stance:
    """How a text stands to what its words from one number to another name."""
    first, last = clause_of(words, text, begin)
    before = _joined(words[first:begin], text)
    after = _joined(words[end:last], text)
    earlier = _joined(words[:begin], text)
    return Stance(
        against=_against(before, after, _joined(words[begin:end], text)) or _denied(words, text, end),
        whose=_whose(earlier, after),
        when=_when(before, after),
        coaches=COACHES.search(before) is not None,
    )


def _joined(words: tuple[Word, ...], text: str) -> str:
    """Words with commas kept as words of their own, for the patterns."""
    parts: list[str] = []
    for i, word in enumerate(words):
        if i and "," in text[words[i - 1].end : word.start]:
            parts.append(",")
        parts.append(word.plain)
    if words and "," in text[words[-1].end : words[-1].end + 2]:
        parts.append(",")
    return " ".join(parts)


def _against(before: str, after: str, name: str) -> bool:
    plain = FOR.sub(" ", before)
    found = list(AGAINST.finditer(plain))
    if found:
        since = f"{plain[found[-1].end() :]} {name}"
        if not TURNED.search(since) and since.count(",") <= 1:
            return True
    return AGAINST_AFTER.search(after) is not None


def _denied(words: tuple[Word, ...], text: str, end: int) -> bool:
    return (
        end < len(words)
        and words[end].plain in DENIALS
        and "?" in text[words[end - 1].end : words[end].start]
    )


def _when(before: str, after: str) -> When:
    if WISH.search(before):
        return When.WISH
    if ONCE.search(before) or ONCE.search(after):
        return When.ONCE
    return When.NOW


def _whose(earlier: str, after: str) -> Whose:
    """Whose it is: the last person named before it as a subject, or the one it is said to belong to."""
    if OWNER_AFTER.search(after):
        return Whose.OTHER
    best: tuple[int, Whose] = (-1, Whose.OWN)
    subjects = [(m, Whose.OTHER) for m in OTHER.finditer(earlier)]
    subjects += [(m, Whose.CHILD) for m in CHILD.finditer(earlier)]
    subjects += [(m, Whose.OTHER) for m in [BARE_OTHER.search(earlier)] if m]
    for found, whose in subjects:
        if not SHARED.search(earlier[: found.start()]) and found.start() > best[0]:
            best = (found.start(), whose)
    own = [m.start() for m in SELF.finditer(earlier)]
    if own and own[-1] > best[0]:
        return Whose.OWN
    return best[1]
