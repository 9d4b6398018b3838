"""An invitation in the host's own words beside the plan: who is left out or still in, and what else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from planner.dates.saying import say_in_full, say_time
from planner.dates.words import FULL_DAY_NAMES, FULL_MONTH_NAMES
from planner.outings.situation import Situation, called
from planner.people.person import Person, first_name
from planner.values.late_pattern import LatePattern
from planner.values.text import fold, inert_line, listed

MONTH_LETTERS = 3
_NAMED = "|".join(f"{name[:MONTH_LETTERS]}(?:{name[MONTH_LETTERS:]})?" for name in FULL_MONTH_NAMES)
_MONTH = rf"({_NAMED})\b"

_CLOCK = LatePattern(
    r"\b([01]?\d|2[0-3])[:h]([0-5]\d)\b(?: ?([ap])\.?m\b)?|\b(1[0-2]|[1-9]) ?([ap])\.?m\b", re.IGNORECASE
)
_DAY = LatePattern(
    rf"\b([12]?\d|3[01])(?:st|nd|rd|th)?(?: of)? {_MONTH}|\b{_MONTH} ([12]?\d|3[01])(?:st|nd|rd|th)?\b",
    re.IGNORECASE,
)
_WEEKDAY = LatePattern(rf"\b({'|'.join(FULL_DAY_NAMES)})\b", re.IGNORECASE)
_PLACE = LatePattern(r"\bWould you [^?]*?, at ([^?(]+?) ?(?:\([^?)]*\))?\?")
"""The place as hostbook's own wording has it, where that sentence was left as it is."""
_GREETING = LatePattern(r"\s*(?:dear|hello|hi|hey)\s+([^,\n].*)", re.IGNORECASE)
_ALONG = LatePattern(r"^(.+) comes? along\.$", re.MULTILINE)
"""Who hosts along, as hostbook's own wording has it."""
_EVERYBODY = frozenset(
    ("all", "everyone", "everybody", "both", "friends", "colleagues", "guests", "team", "there", "folks")
)
_AND = LatePattern(r",|&|/|\+|\band\b", re.IGNORECASE)
_NOBODY = frozenset(
    ("mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor", "sir", "madam", "family", "partner", "guest",
     "friend", "colleague", "husband", "wife", "spouse", "company", "co", "again", "my", "dear", "dears")
)  # fmt: skip
"""Words of a greeting that are nobody's name."""
HALF_A_DAY = 12
MOST_WORDS = 3
"""Of a name, as one greets by it."""


def not_as_planned(s: Situation) -> str:
    """What the host's own invitation says otherwise than the plan, in a sentence; empty where nothing is.

    Only what the words name is compared: an invitation that greets nobody by name, or says no time, is
    as its host wants it.
    """
    text = s.outing.conversation.invitation
    if not text.strip():
        return ""
    said = [words for words in (_of_guests(s, text), _of_the_hour(s, text), _of_the_place(s, text)) if words]
    return inert_line(f"Your invitation {listed(said)}.") if said else ""


def _of_guests(s: Situation, text: str) -> str:
    missing = [p for p in s.guests if not _is_named(p, text)]
    greeting = _GREETING.match(text)
    greeted = re.findall(r"[^\W\d_]{2,}", greeting[1]) if greeting else []
    named = [word for word in greeted if word[0].isupper() and fold(word) not in _EVERYBODY]
    if missing and (named or len(missing) < len(s.guests)):
        return f"does not name {listed([called(s, p.id) for p in missing])}"
    if missing:
        return ""  # who is greeted by a pet name is not known by it
    gone = [*_others_in(greeting[1] if greeting else "", s.guests), *_others_along(s, text)]
    return (
        f"still names {listed(gone)}, who {'is' if len(gone) == 1 else 'are'} not on the plan" if gone else ""
    )


def _others_along(s: Situation, text: str) -> list[str]:
    found = _ALONG.search(text)
    return _others_in(found[1], (*s.cohosts, *s.guests)) if found else []


def _others_in(names: str, coming: Sequence[Person]) -> list[str]:
    """Who is named in a list of names and does not come; of a sentence only what begins it is read."""
    said = [part.strip(" .;:!") for part in _AND.sub("\n", names).split("\n")]
    said = [part for part in said if part]
    if not all(map(_is_like_a_name, said)):
        said = [part.strip() for part in _AND.sub("\n", names.partition(",")[0]).split("\n")]
    return [
        name
        for name in said
        if _is_like_a_name(name)
        and not set(_words(fold(name))) & (_EVERYBODY | _NOBODY)
        and not any(_is_named(person, name) for person in coming)
    ]


def _is_like_a_name(part: str) -> bool:
    words = part.split()
    return 0 < len(words) <= MOST_WORDS and all(word[0].isupper() and len(word) > 1 for word in words)


def _of_the_hour(s: Situation, text: str) -> str:
    starts = s.outing.starts
    if starts is None:
        return ""
    said = []
    days = list(_DAY.finditer(text))
    weekdays = _WEEKDAY.findall(text)
    if days and not any(_is_on(match, starts) for match in days):
        said.append(f"{days[0][0]} where the plan has {say_in_full(starts)}")
    elif not days and weekdays and _weekday(starts) not in map(str.casefold, weekdays):
        said.append(f"{weekdays[0]} where the plan has {say_in_full(starts)}")
    clocks = list(_CLOCK.finditer(text))
    if clocks and not any(_is_at(match, starts) for match in clocks):
        said.append(f"{clocks[0][0]} where the plan has {say_time(starts)}")
    return f"says {listed(said)}" if said else ""


def _of_the_place(s: Situation, text: str) -> str:
    found = _PLACE.search(" ".join(text.split()))
    if found is None or s.venue is None or not s.venue.name.strip():
        return ""
    name = inert_line(s.venue.name)
    return "" if fold(name) in fold(text) else f"says {found[1].strip()} where the plan has {name}"


def _weekday(starts: datetime) -> str:
    return FULL_DAY_NAMES[starts.weekday()].casefold()


def _is_on(match: re.Match[str], starts: datetime) -> bool:
    month = (match[2] or match[3])[:MONTH_LETTERS].casefold()
    return (
        int(match[1] or match[4]) == starts.day
        and month == FULL_MONTH_NAMES[starts.month - 1][:MONTH_LETTERS].casefold()
    )


def _is_at(match: re.Match[str], starts: datetime) -> bool:
    hour, minute, half = (
        int(match[1] or match[4]),
        int(match[2] or 0),
        (match[3] or match[5] or "").casefold(),
    )
    if minute != starts.minute:
        return False
    if half:
        return hour % HALF_A_DAY + (HALF_A_DAY if half == "p" else 0) == starts.hour
    return hour == starts.hour or (hour <= HALF_A_DAY and hour % HALF_A_DAY == starts.hour % HALF_A_DAY)


def _is_named(person: Person, text: str) -> bool:
    """Whether somebody is named by the first name or the last; a script without spaces has no words."""
    first, whole = fold(first_name(person)), fold(text)
    names = {*_words(first), *_words(fold(person.name))[-1:]}
    return bool(names & set(_words(whole))) or (not first.isascii() and first in whole)


def _words(folded: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", folded)
