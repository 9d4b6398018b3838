"""How a line typed in a form, a plan or a sheet is read: to a value and its echo, or to a problem."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from planner.dates.coming import read_coming
from planner.dates.lengths import read_minutes
from planner.dates.reading import Unread, read_day, read_time, read_when_at, slash_note
from planner.dates.saying import say_day, say_distance, say_minutes, say_time, say_typed, say_when
from planner.dates.zones import city_of, local_now
from planner.people.typed import read_list
from planner.values.money import Money, read_money
from planner.values.problem import Problem
from planner.values.text import inert_line, sentence
from screens.widgets.field import Reading

T = TypeVar("T")

PAST = "that is in the past"
NO_DAY = frozenset({"", "never", "no", "none", "no day", "-"})
"""What is typed for no day at all."""


def read_by(
    read: Callable[[str], Any], echo: Callable[[Any], str] | None = None
) -> Callable[[str], Reading[Any]]:
    """A planner's reader as a field wants it.

    Args:
        read: gives the value typed, or a problem.
        echo: says what the value was read to be; nothing is echoed without it.
    """

    def look(text: str) -> Reading[Any]:
        value = read(text)
        if isinstance(value, Problem):
            return Reading(None, problem=value.text)
        return Reading(value, echo=echo(value) if echo else "")

    return look


def zone(read: Callable[[str], str | Problem], now: datetime) -> Callable[[str], Reading[str]]:
    """A time zone, said back with the city it was read from and the time it is there.

    Args:
        read: gives the zone typed, or a problem; an empty one is no zone.
        now: the present instant, with a zone.
    """

    def look(typed: str) -> Reading[str]:
        found = read(typed)
        if isinstance(found, Problem):
            return Reading(None, problem=found.text)
        if not found:
            return Reading(found)
        named = "" if typed.strip() == found else f"{city_of(found)}: {found}, "
        return Reading(found, echo=f"{named}now {say_time(local_now(now, found))}")

    return look


def words(typed: str) -> Reading[str]:
    """Any words, on one line, inert."""
    return Reading(inert_line(typed))


def several(typed: str) -> Reading[tuple[str, ...]]:
    """Several things, as every other form reads them."""
    return Reading(read_list(typed))


def with_slash(typed: str, reading: Reading[T]) -> Reading[T]:
    """The reading of a day, saying so where a slash in it could be read both ways."""
    note = "" if reading.problem else slash_note(typed)
    return replace(reading, echo="; ".join(filter(None, (reading.echo, note)))) if note else reading


def moment(
    wall: datetime,
    *,
    ahead: bool = False,
    meal: Callable[[], str] = str,
    far: Callable[[datetime], str] | None = None,
) -> Callable[[str], Reading[datetime]]:
    """A day and a time, as people say them; empty for none.

    Args:
        wall: the wall time now.
        ahead: whether it should lie ahead, and it is said where it does not.
        meal: the word for the hour that is chosen, which tells morning from evening.
        far: how far off a time is, where it is not told from the wall time.
    """

    def read(typed: str) -> Reading[datetime]:
        if not typed.strip():
            return Reading(None)
        found = read_when_at(meal(), typed, wall)
        if isinstance(found, Unread):
            return Reading(None, problem=found.why)
        distance = far(found.at) if far else say_distance(found.at, wall)
        past = f"; {PAST}" if ahead and found.at < wall else ""
        known = typed == say_typed(found.at, wall)
        said = (distance if known else f"{say_when(found.at, wall)}, {distance}") + past
        return with_slash(typed, Reading(found.at, echo=said))

    return read


def past_day(today: date) -> Callable[[str], Reading[date]]:
    """A day that has been, today at the latest, as people say it."""

    def read(typed: str) -> Reading[date]:
        found = read_day(typed, today)
        if isinstance(found, Unread):
            return Reading(None, problem=found.why)
        if found.day > today:
            return Reading(None, problem="That day is still to come; a past one needs “last”, or its year.")
        said = "" if found.day == today else say_day(found.day, today)
        return with_slash(typed, Reading(found.day, echo=said))

    return read


def past_day_or_none(today: date) -> Callable[[str], Reading[date]]:
    """A day that has been, as people say it; empty for none."""
    read = past_day(today)
    return lambda typed: read(typed) if typed.strip() else Reading(None)


def day_ahead(today: date) -> Callable[[str], Reading[date]]:
    """A day to come, as loosely as people say it."""
    read_due = due_day(today)

    def read(typed: str) -> Reading[date]:
        found = read_due(typed)
        if found.value is not None and found.value < today:
            return Reading(None, problem=f"{sentence(PAST)}.")
        return found

    return read


def due_day(today: date) -> Callable[[str], Reading[date]]:
    """A day by which something is due, as loosely as people say it; it may be past already."""

    def read(typed: str) -> Reading[date]:
        found = read_coming(typed, today)
        if isinstance(found, Unread):
            return Reading(None, problem=found.why)
        return with_slash(typed, Reading(found, echo=said_ahead(found, today)))

    return read


def said_ahead(day: date, today: date) -> str:
    """A day and how far off it is: "Thu 3 Dec, in 12 days"."""
    return f"{say_day(day, today)}, {say_distance(day, datetime.combine(today, time()))}"


def due_day_or_none(today: date) -> Callable[[str], Reading[date]]:
    """A day by which something is due; empty, or a word for it, for none."""
    read = due_day(today)
    return lambda typed: Reading(None) if typed.strip().casefold() in NO_DAY else read(typed)


def left_as(was: T | None, text: str, read: Callable[[str], Reading[T]]) -> Callable[[str], Reading[T]]:
    """What stands there already is read as what it is, for as long as it is left so.

    Args:
        was: the value that stands there, if any.
        text: how it stands there.
        read: how anything else is read.
    """
    return lambda typed: Reading(was) if was is not None and typed == text else read(typed)


def time_of(day: date | None, *, after: datetime | None = None) -> Callable[[str], Reading[datetime]]:
    """A time on the outing's day; past midnight where it would otherwise lie before the start."""

    def read(typed: str) -> Reading[datetime]:
        if not typed.strip():
            return Reading(None)
        if day is None:
            return Reading(None, problem="Give the outing a day first.")
        found = read_time(typed)
        if isinstance(found, Unread):
            return Reading(None, problem=found.why)
        at = datetime.combine(day, found)
        if after is not None and at < after:
            at += timedelta(days=1)
        return Reading(at)

    return read


def duration(typed: str) -> Reading[int]:
    """Minutes, as people say them."""
    found = read_minutes(typed)
    if isinstance(found, Unread):
        return Reading(None, problem=found.why)
    return Reading(found, echo=say_minutes(found))


def amount(currency: str) -> Callable[[str], Reading[Money]]:
    """Money; empty for none."""

    def read(typed: str) -> Reading[Money]:
        if not typed.strip():
            return Reading(None)
        found = read_money(typed, currency)
        if isinstance(found, Problem):
            return Reading(None, problem=found.text)
        return Reading(found, echo=str(found))

    return read


def whole(least: int, most: int) -> Callable[[str], Reading[int]]:
    """A whole number within bounds; empty for none."""

    def read(typed: str) -> Reading[int]:
        kept = typed.strip()
        if not kept:
            return Reading(None)
        if not (kept.isascii() and kept.isdigit()) or not least <= int(kept[:9]) <= most:
            return Reading(None, problem=f"A whole number from {least} to {most}.")
        return Reading(int(kept))

    return read
