"""The pieces of a phrase put together into one day and one time, or the reason why they cannot be."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from planner.dates.daymath import coming, exists, monday_of, next_monthly, next_yearly
from planner.dates.pieces import (
    Bare,
    Clock,
    DayEnd,
    DayOfMonth,
    DayPiece,
    Dotted,
    Fixed,
    HalfDayError,
    Hint,
    Midnight,
    Moment,
    MonthDay,
    Piece,
    UnreadError,
    Week,
    Weekday,
    WrongDayError,
)
from planner.dates.words import DAY_NAMES, FULL_DAY_NAMES, MEALS, MONTH_NAMES, PARTS, WINDOWS

LEAP_YEAR = 2000
HOURS, MINUTES, HALF_DAY, EARLY, LATE_MORNING = 24, 60, 12, 7, 9
SPOKEN_STEP = 5
"""Times are said in steps of five minutes; a date may be any number."""
SURE_WINDOWS = {
    "breakfast": (4 * 60, 13 * 60),
    "lunch": (9 * 60 + 30, 18 * 60),
    "dinner": (11 * 60, 24 * 60),
} | {part: WINDOWS[part] for part in PARTS}
"""When a time that was said exactly still fits the meal; a time outside contradicts it."""


class Settled(NamedTuple):
    """What the pieces come to: an instant, and which parts of it were said."""

    at: datetime
    has_time: bool
    has_year: bool


def settle(pieces: tuple[Piece, ...], now: datetime) -> Settled:
    """The one instant that all pieces agree on.

    Raises:
        UnreadError: they name no day or time, two of them, or an impossible one.
    """
    moments = [piece for piece in pieces if isinstance(piece, Moment)]
    if moments:
        if len(pieces) > 1:
            raise UnreadError("it counts from now and names a day or time as well")
        return Settled(moments[0].at, has_time=True, has_year=False)
    pieces = _undotted(pieces, now)
    days = [p for p in pieces if isinstance(p, (Weekday, MonthDay, DayOfMonth, Fixed, Week, DayEnd))]
    hints = {p.name for p in pieces if isinstance(p, Hint)}
    if any(isinstance(p, Midnight) for p in pieces):
        return _midnight(pieces, now)
    clock = _one_clock(pieces)
    _one_of_a_kind(hints)
    bare = next((p for p in pieces if isinstance(p, Bare)), None)
    if bare is not None:
        if not days or not (hints or all(isinstance(p, Fixed) for p in days)):
            raise UnreadError(_day_or_time(bare))
        clock = Clock(bare.hour, 0)
    at = _time(clock, hints)
    day = _day(days, at, now)
    if bare is not None and _also_a_day(bare, days, day, now):
        raise UnreadError(_day_or_time(bare))
    has_year = any(isinstance(p, MonthDay) and p.year is not None for p in days)
    return Settled(datetime.combine(day, at or time()), at is not None, has_year)


def _undotted(pieces: tuple[Piece, ...], now: datetime) -> tuple[Piece, ...]:
    """The pieces with "12.10" made a date where no other piece is one, and a time where it cannot be."""
    settled: list[Piece] = []
    for piece in pieces:
        if not isinstance(piece, Dotted):
            settled.append(piece)
            continue
        others = [p for p in pieces if p is not piece] + settled
        settled.append(_date_or_time(piece, others, now.date()))
    return tuple(settled)


def _date_or_time(piece: Dotted, others: list[Piece], today: date) -> MonthDay | Clock:
    time_like = piece.minutes and piece.first < HOURS and piece.second < MINUTES
    sure = piece.first > HALF_DAY or piece.first == 0
    clock = Clock(piece.first, piece.second, sure=sure, written=True)
    dated = any(isinstance(p, (MonthDay, DayOfMonth, Fixed, Week)) for p in others)
    if dated or not exists(LEAP_YEAR, piece.second, piece.first):
        if time_like:
            return clock
        raise UnreadError(f"“{piece.first}.{piece.second}” is neither a date nor a time")
    if not time_like:
        return MonthDay(piece.first, piece.second)
    weekdays = {p.weekday for p in others if isinstance(p, Weekday)}
    day = next_yearly(piece.second, piece.first, today)
    if weekdays and day is not None and {day.weekday()} != weekdays:
        return clock
    hinted = weekdays or any(isinstance(p, Hint) for p in others)
    if hinted and piece.second % SPOKEN_STEP == 0:
        raise UnreadError(
            f"“{piece.first}.{piece.second:02}” may be a date or a time; write a time with a colon"
        )
    return MonthDay(piece.first, piece.second)


def _midnight(pieces: tuple[Piece, ...], now: datetime) -> Settled:
    """Midnight alone or tonight is the coming one; beside any other day it belongs to two days."""
    others = {p for p in pieces if not isinstance(p, Midnight)}
    today = now.date()
    if not others <= {Fixed(today), Hint("night")} or (others == {Fixed(today)}):
        raise UnreadError("midnight may be the start or the end of that day; say 0:15 or 23:45")
    return Settled(datetime.combine(today + timedelta(days=1), time()), has_time=True, has_year=False)


def _one_clock(pieces: tuple[Piece, ...]) -> Clock | None:
    clocks = {p for p in pieces if isinstance(p, Clock)}
    bares = {p for p in pieces if isinstance(p, Bare)}
    if len(clocks) + len(bares) > 1:
        raise UnreadError("it names two different times")
    return next(iter(clocks), None)


def _one_of_a_kind(hints: set[str]) -> None:
    parts = hints & set(PARTS)
    if len(parts) > 1 or len(hints - parts) > 1:
        raise UnreadError(f"“{min(hints)}” and “{max(hints)}” are two different times")


def _time(clock: Clock | None, hints: set[str]) -> time | None:
    """The time of day that the clock and the hints come to; None where nothing was said."""
    if clock is None:
        return _implied(hints) if hints else None
    minutes = clock.hour * 60 + clock.minute
    if clock.sure or clock.hour > HALF_DAY:
        for name in hints:
            start, end = SURE_WINDOWS.get(name, (0, 24 * 60))
            if not start <= minutes < end:
                raise UnreadError(f"{_as_said(clock)} does not go with “{name}”")
        return time(clock.hour, clock.minute)
    if hints:
        return _told_by(clock, hints)
    if clock.hour >= LATE_MORNING or (clock.written and clock.hour >= EARLY):
        return time(clock.hour, clock.minute)
    said = _as_said(clock)
    later = f"{clock.hour + HALF_DAY}:{clock.minute:02}"
    raise HalfDayError(f"{said} may be morning or evening; say {said}am or {later}")


def _told_by(clock: Clock, hints: set[str]) -> time:
    """A twelve-hour time that a meal or a part of the day places in the morning or the evening."""
    base = clock.hour % HALF_DAY * 60 + clock.minute
    fits = [
        minutes
        for minutes in (base, base + HALF_DAY * 60)
        if all(WINDOWS[name][0] <= minutes < WINDOWS[name][1] for name in hints)
    ]
    if len(fits) != 1:
        raise UnreadError(f"{_as_said(clock)} does not go with “{' '.join(sorted(hints))}”")
    return time(fits[0] // 60, fits[0] % 60)


def _implied(hints: set[str]) -> time:
    """The time that a meal implies, or a part of the day where no meal was named."""
    meal = next(iter(hints - set(PARTS)), None)
    part = next(iter(hints & set(PARTS)), None)
    if meal is None and part is not None:
        return time(*PARTS[part])
    if meal not in MEALS:
        raise UnreadError(f"“{meal}” has no usual time here; add one")
    hour, minute = MEALS[meal]
    if part is not None and not WINDOWS[part][0] <= hour * 60 + minute < WINDOWS[part][1]:
        raise UnreadError(f"“{meal}” is at {hour}:{minute:02}; add the time you mean")
    return time(hour, minute)


def _day(days: list[DayPiece], at: time | None, now: datetime) -> date:
    """The one day that every piece agrees on; without any, the next on which the time is still ahead."""
    first = now.date()
    over = at is not None and datetime.combine(first, at) < now.replace(second=0, microsecond=0)
    if over:
        first += timedelta(days=1)
    ends = [p for p in days if isinstance(p, DayEnd)]
    rest = [p for p in days if not isinstance(p, DayEnd)]
    if not rest:
        if ends:
            return now.date()
        if at is None:
            raise UnreadError("it names no day")
        return first
    weeks = [p for p in rest if isinstance(p, Week)]
    plain = [p for p in rest if isinstance(p, Weekday) and not p.weeks and not p.calendar]
    sure = [p for p in rest if p not in weeks and p not in plain]
    found = {_resolved(p, first, now.date()) for p in sure}
    found |= _of_weeks(weeks, plain)
    if not found:
        found = {_plain(p, at, over=over, today=now.date()) for p in plain}
    if len(found) > 1:
        early, late = sorted(found)[:2]
        raise UnreadError(f"{_said(early)} and {_said(late)} are two different days")
    day = next(iter(found))
    for piece in plain:
        if day.weekday() != piece.weekday:
            raise WrongDayError(f"{_said(day)} {day.year} is not a {FULL_DAY_NAMES[piece.weekday]}")
    return day


def _resolved(piece: DayPiece, first: date, today: date) -> date:
    """The day of a piece that needs no other, from the first day that counts."""
    if isinstance(piece, Weekday):
        if piece.calendar:
            return monday_of(today) + timedelta(days=7 * piece.weeks + piece.weekday)
        return coming(piece.weekday, today) + timedelta(days=7 * piece.weeks)
    if isinstance(piece, MonthDay):
        day = next_yearly(piece.month, piece.day, first)
        if piece.year is not None:
            day = date(piece.year, piece.month, piece.day)
    elif isinstance(piece, DayOfMonth):
        day = next_monthly(piece.day, first)
    else:
        day = piece.day if isinstance(piece, Fixed) else None
    if day is None:
        raise UnreadError("the calendar has no such day")
    return day


def _of_weeks(weeks: list[Week], plain: list[Weekday]) -> set[date]:
    if not weeks:
        return set()
    if plain:
        return {week.monday + timedelta(days=piece.weekday) for week in weeks for piece in plain}
    if not all(week.alone for week in weeks):
        raise UnreadError("a whole week is not a day; say which")
    return {week.monday for week in weeks}


def _plain(piece: Weekday, at: time | None, *, over: bool, today: date) -> date:
    """The coming weekday: today only where a time was said that is still ahead."""
    if piece.weekday == today.weekday() and at is not None and not over:
        return today
    return coming(piece.weekday, today)


def _also_a_day(bare: Bare, days: list[DayPiece], day: date, now: datetime) -> bool:
    """Whether the bare number beside a weekday could as well be the day of the month."""
    named = any(isinstance(p, Weekday) for p in days)
    return named and next_monthly(bare.hour, now.date()) == day


def _said(day: date) -> str:
    return f"{DAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]}"


def _as_said(clock: Clock) -> str:
    """The time as it was said, "8" or "8:30", without telling morning from evening."""
    return f"{clock.hour}:{clock.minute:02}" if clock.minute or clock.sure else str(clock.hour)


def _day_or_time(bare: Bare) -> str:
    evening = f"{bare.hour % HALF_DAY + HALF_DAY}:00"
    return f"“{bare.hour}” may be a day or a time; say {bare.hour}am or {evening}, or the day with its month"
