"""Opening hours as a person types them and reads them: ``tue-sat 12-15, 19-23; sun 12-16``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import time
from itertools import pairwise

from planner.places.venue import Opening, Weekday
from planner.values.late_pattern import LatePattern
from planner.values.problem import Problem
from planner.values.text import fold, inert_line

WEEK = tuple(Weekday)
GROUPS = {
    "daily": WEEK, "day": WEEK, "days": WEEK, "everyday": WEEK, "weekdays": WEEK[:5], "weekday": WEEK[:5],
    "weekends": WEEK[5:], "weekend": WEEK[5:],
}  # fmt: skip
"""Words that name several days."""
FILLERS = frozenset({"from", "open", "opens", "opening", "hours", "every", "on", "at", "o'clock", "uhr"})
SHUT = frozenset({"closed", "shut"})
HALF_DAY, FULL_DAY, HOUR = 12 * 60, 24 * 60, 60
LONGEST = 20 * 60
"""Beyond this and short of a whole day, ``12-11`` is a slip: eleven at night is meant."""
EXAMPLE = "Type days and hours, such as tue-sat 12-15, 19-23; sun 12-16."

_ALL_DAY = LatePattern(r"\b(?:all day|24 ?/ ?7|24 hours|round the clock)\b")
_DASHES = LatePattern(r"[–—−]|\b(?:to|till|til|until|through|thru)\b")
_ALSO = LatePattern(r"[&/+]|\band\b")
_TOKEN = LatePattern(
    r"(?P<time>(?:(?P<long>\d{1,2})[:.h](?P<minute>\d{2})|(?P<four>\d{4})|(?P<hour>\d{1,2}))"
    r"\s*(?P<half>[ap]\.?m\b\.?|h\b)?|noon\b|midnight\b)"
    r"|(?P<word>[^\W\d_][^\W\d_']*)\.?|(?P<dash>-)|(?P<apart>[,:])|(?P<end>;)|(?P<odd>\S)"
)

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORTEST, SHORTEST_IN_HOURS = 3, 2
"""Two letters name a day well enough beside hours (``mo-fr``); alone, fewer than three are a slip."""

Span = tuple[int, int]
"""From and to, in minutes of the day; what ends the next morning ends past 24 hours."""


def weekday(word: str, least: int = SHORTEST) -> Weekday | None:
    """The day a folded word names, in full or shortened; None where it names none."""
    if len(word) < least:
        return None
    start = word.rstrip(".").removesuffix("s") if len(word) > SHORTEST else word
    return next((day for day, name in zip(WEEK, _NAMES, strict=True) if name.startswith(start)), None)


def read_closed(text: str) -> tuple[Weekday, ...] | Problem:
    """The weekdays it is closed: ``sun, mon``, ``sundays and mondays``."""
    words = fold(text).replace(" and ", ",").replace("&", ",").replace(";", ",").replace("/", ",")
    found: set[Weekday] = set()
    for word in (part for piece in words.split(",") for part in piece.split()):
        day = weekday(word)
        if day is None:
            return Problem(text=f"“{word}” is not a day of the week. Type days such as sun, mon.")
        found.add(day)
    return in_week(found)


def in_week(days: Iterable[Weekday]) -> tuple[Weekday, ...]:
    """The days in the order of the week."""
    there = set(days)
    return tuple(day for day in WEEK if day in there)


def read_hours(text: str) -> tuple[Opening, ...] | Problem:
    """When it is open: ``tue-sat 12:00-15:00, 19:00-23:00; sun 12-16``; nothing where nothing is typed.

    A day that is not named is one it is closed; hours without a day are of every day. What ends before it
    begins ends the next morning. What could be read two ways is a problem, never a guess.
    """
    if not text.strip():
        return ()
    said = _ALSO.sub(",", _DASHES.sub("-", _ALL_DAY.sub("0:00-24:00", fold(text))))
    try:
        return _openings(_Reader(said).week())
    except _UnreadError as why:
        return Problem(text=f"{why} {EXAMPLE}")


def say_hours(hours: Sequence[Opening]) -> str:
    """The hours as they would be typed."""
    return "; ".join(f"{_days(days)} {spans}" for days, spans in _lines(hours)).strip()


def print_hours(hours: Sequence[Opening], closed_on: Sequence[Weekday] = ()) -> str:
    """The hours as a card shows them, with the days it is closed: ``Tue–Sat 12:00–15:00; closed Mon``."""
    if not hours:
        return ""
    closed = in_week({*WEEK} - {day for opening in hours for day in opening.days} | {*closed_on})
    said = [f"{_days(days, title=True)} {spans}" for days, spans in _lines(hours)]
    said += [f"closed {_days(closed, title=True)}"] if closed else []
    return "; ".join(said).replace("-", "–")


def span(opening: Opening) -> Span:
    """From and to in minutes of the day, past 24 hours where it ends the next morning."""
    opens, closes = (at.hour * HOUR + at.minute for at in (opening.opens, opening.closes))
    return opens, closes if closes > opens else closes + FULL_DAY


class _UnreadError(Exception):
    """Why a text is no opening hours."""


class _Reader:
    """Reads one text from left to right."""

    def __init__(self, said: str) -> None:
        self._tokens = [(m.lastgroup or "", m[0], m) for m in _TOKEN.finditer(said)]
        self._tokens = [(_kind(m), text, m) for _, text, m in self._tokens if text.rstrip(".") not in FILLERS]
        self._at = 0

    def _is(self, kind: str, ahead: int = 0) -> bool:
        at = self._at + ahead
        return at < len(self._tokens) and self._tokens[at][0] == kind

    def week(self) -> dict[Weekday, list[Span]]:
        """The spans of every day that was named."""
        week: dict[Weekday, list[Span]] = {}
        days: tuple[Weekday, ...] = ()
        while self._skip():
            named = self._days()
            if not named and not self._is("time"):
                raise _UnreadError(f"“{inert_line(self._tokens[self._at][1])}” is no day and no hour.")
            days = named or days or WEEK
            spans = self._spans(days)
            for day in days:
                week[day] = [*week.get(day, []), *spans] if spans else []
        return week

    def _skip(self) -> bool:
        """Pass over what parts two lines; whether anything is left."""
        while self._is("apart") or self._is("end"):
            self._at += 1
        return self._at < len(self._tokens)

    def _days(self) -> tuple[Weekday, ...]:
        found: list[Weekday] = []
        while True:
            group = self._group()
            if not group:
                return tuple(found)
            self._at += 1
            if self._is("dash") and len(group) == 1:
                self._at += 1
                last = self._group()
                if len(last) != 1:
                    raise _UnreadError("A stretch of days needs its last one.")
                self._at += 1
                begin, end = WEEK.index(group[0]), WEEK.index(last[0])
                group = tuple(WEEK[(begin + step) % 7] for step in range((end - begin) % 7 + 1))
            found += group
            while self._is("apart"):
                self._at += 1

    def _group(self) -> tuple[Weekday, ...]:
        if not self._is("word"):
            return ()
        word = self._tokens[self._at][1].rstrip(".")
        day = weekday(word, SHORTEST_IN_HOURS)
        return (day,) if day else GROUPS.get(word, ())

    def _spans(self, days: tuple[Weekday, ...]) -> list[Span]:
        if self._is("word") and self._tokens[self._at][1].rstrip(".") in SHUT:
            self._at += 1
            return []
        spans = []
        while self._is("time"):
            if not (self._is("dash", 1) and self._is("time", 2)):
                raise _UnreadError(f"“{inert_line(self._tokens[self._at][1])}” needs the hour it ends too.")
            spans.append(_read_span(self._tokens[self._at][2], self._tokens[self._at + 2][2]))
            self._at += 3
            while self._is("apart"):
                self._at += 1
        if not spans:
            raise _UnreadError(f"There are no hours for {_days(days, title=True)}.")
        return spans


def _kind(found: re.Match[str]) -> str:
    return next(
        name for name in ("time", "word", "dash", "apart", "end", "odd") if found.group(name) is not None
    )


def _read_span(first: re.Match[str], last: re.Match[str]) -> Span:
    opens, begun_in = _minutes(first)
    closes, ended_in = _minutes(last)
    if ended_in == "p" and not begun_in and opens + HALF_DAY < closes:
        opens += HALF_DAY  # 7-11pm
    said = f"{first[0].strip()}-{last[0].strip()}"
    if opens == FULL_DAY:
        opens = 0
    if closes == opens:
        raise _UnreadError(f"“{said}” ends as it begins.")
    closes += FULL_DAY if closes < opens else 0
    if LONGEST < closes - opens < FULL_DAY:
        raise _UnreadError(f"“{said}” ends the next day: say am and pm, or 23 for eleven at night.")
    return opens, closes


def _minutes(found: re.Match[str]) -> tuple[int, str]:
    """Minutes of the day, and whether ``a`` or ``p`` said which half."""
    text = found[0].strip()
    if text in ("noon", "midnight"):
        return (HALF_DAY if text == "noon" else FULL_DAY), "-"
    figures, half = found["four"], (found["half"] or "")[:1].removesuffix("h")
    hour, minute = int(found["long"] or found["hour"] or 0), int(found["minute"] or 0)
    if figures:
        hour, minute = divmod(int(figures), 100)
    if half and not 1 <= hour <= HALF_DAY // HOUR:
        raise _UnreadError(f"“{text}” is no time of day.")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if minute >= HOUR or hour * HOUR + minute > FULL_DAY:
        raise _UnreadError(f"“{text}” is no time of day.")
    return hour * HOUR + minute, half


def _openings(week: dict[Weekday, list[Span]]) -> tuple[Opening, ...]:
    """The week, days of the same hours together, in the order of their first day."""
    alike: dict[tuple[Span, ...], list[Weekday]] = {}
    for day in in_week(week):
        spans = tuple(sorted(set(week[day])))
        for one, other in pairwise(spans):
            if other[0] < one[1]:
                raise _UnreadError(f"Two of the hours on {_days((day,), title=True)} overlap.")
        if spans:
            alike.setdefault(spans, []).append(day)
    if not alike:
        raise _UnreadError("When is it open?")
    return tuple(
        Opening(days=tuple(days), opens=_time(begin), closes=_time(end))
        for spans, days in alike.items()
        for begin, end in spans
    )


def _time(minutes: int) -> time:
    hour, minute = divmod(minutes % FULL_DAY, HOUR)
    return time(hour, minute)


def _lines(hours: Sequence[Opening]) -> list[tuple[tuple[Weekday, ...], str]]:
    """The days that share their hours, with those hours."""
    alike: dict[tuple[Weekday, ...], list[str]] = {}
    for opening in hours:
        alike.setdefault(opening.days, []).append(f"{opening.opens:%H:%M}-{_end(opening)}")
    return [(days, ", ".join(spans)) for days, spans in alike.items()]


def _end(opening: Opening) -> str:
    return "24:00" if opening.closes == time(0) else f"{opening.closes:%H:%M}"


def _days(days: Sequence[Weekday], *, title: bool = False) -> str:
    """The days, three and more in a row as a stretch: ``mon, wed-fri``; all of them: ``daily``."""
    if len(days) == len(WEEK):
        return "Daily" if title else "daily"
    runs: list[list[Weekday]] = []
    for day in days:
        if runs and WEEK.index(day) == WEEK.index(runs[-1][-1]) + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    said = []
    for run in runs:
        names = [day.value.capitalize() if title else day.value for day in run]
        said += [f"{names[0]}-{names[-1]}"] if len(run) > 2 else names  # noqa: PLR2004 - three in a row
    return ", ".join(said)
