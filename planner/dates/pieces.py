"""What one stretch of a date phrase can mean, before the stretches are put together."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from planner.dates.tokens import Token
from planner.dates.words import NUMBERS, ORDINALS, TENS


class UnreadError(Exception):
    """Why a phrase cannot be read, in a person's words; caught inside this room and handed on as data."""


class WrongDayError(UnreadError):
    """The date that was named is not the weekday that was."""


class HalfDayError(UnreadError):
    """A time was named that may be of the morning or of the evening."""


class Weekday(NamedTuple):
    """A weekday by its name.

    Attributes:
        weekday: 0 for Monday.
        weeks: weeks after the coming one, or after this calendar week where ``calendar`` is true.
        calendar: counted in calendar weeks, as "next thu" is.
    """

    weekday: int
    weeks: int = 0
    calendar: bool = False


class MonthDay(NamedTuple):
    """A day of a named month, with the year only where one was written."""

    day: int
    month: int
    year: int | None = None


class DayOfMonth(NamedTuple):
    """A day by its number alone: "the 3rd"."""

    day: int


class Fixed(NamedTuple):
    """A day that the phrase and today settle between them: "in 10 days"."""

    day: date


class Week(NamedTuple):
    """A calendar week; alone it is its Monday, beside a weekday it says which."""

    monday: date
    alone: bool = True


class DayEnd(NamedTuple):
    """The end of the working day: today, unless another day is named."""


class Moment(NamedTuple):
    """An instant counted from now: "in two hours"."""

    at: datetime


class Clock(NamedTuple):
    """A time of day.

    Attributes:
        hour: as it was said, 0 to 24.
        minute: 0 to 59.
        sure: the 24-hour clock, or morning and evening were told apart.
        written: in figures with minutes ("8:30"), so the hours from 7 on are read as they stand.
    """

    hour: int
    minute: int
    sure: bool = False
    written: bool = False


class Midnight(NamedTuple):
    """Midnight, which belongs to two days."""


class Dotted(NamedTuple):
    """Two numbers and a dot, "12.10": a day and month where they can be one, else a time.

    Attributes:
        first: before the dot.
        second: after it.
        minutes: the second has two figures, as minutes have.
    """

    first: int
    second: int
    minutes: bool = True


class Bare(NamedTuple):
    """A number by itself, a time only beside a meal or a part of the day and a day."""

    hour: int


class Hint(NamedTuple):
    """A meal or a part of the day, which implies a time or tells morning from evening."""

    name: str


DayPiece = Weekday | MonthDay | DayOfMonth | Fixed | Week | DayEnd
TimePiece = Clock | Midnight | Bare | Hint
Piece = DayPiece | TimePiece | Moment | Dotted


class Read(NamedTuple):
    """One stretch of tokens read: what it means and how many tokens it took."""

    pieces: tuple[Piece, ...]
    length: int


def fixed(day: date, length: int) -> Read:
    """A stretch that comes to one day."""
    return Read((Fixed(day),), length)


class Scan(NamedTuple):
    """The tokens of a phrase and the moment it is read at; rules look into it from a place."""

    tokens: tuple[Token, ...]
    now: datetime

    def kind(self, place: int) -> str:
        """The kind of the token at a place; empty past the end."""
        return self.tokens[place].kind if place < len(self.tokens) else ""

    def word(self, place: int) -> str:
        """The word at a place; empty for a number or past the end."""
        return self.tokens[place].word if place < len(self.tokens) else ""

    def words(self, place: int, *words: str) -> bool:
        """Whether these words stand at a place, one after the other."""
        return all(self.word(place + step) == word for step, word in enumerate(words))

    def skip(self, place: int, *optional: str) -> int:
        """The place after any of these words that stand there."""
        while self.word(place) in optional:
            place += 1
        return place

    def number(self, place: int) -> tuple[int, int] | None:
        """The number in figures or words at a place, and the place after it."""
        if self.kind(place) == "number":
            return self.tokens[place].numbers[0], place + 1
        value = NUMBERS.get(self.word(place))
        if value is None:
            return None
        unit = NUMBERS.get(self.word(place + 1), 0)
        if value in TENS and 1 <= unit <= 9:  # noqa: PLR2004 - "twenty" takes one to nine after it
            return value + unit, place + 2
        return value, place + 1

    def ordinal(self, place: int) -> tuple[int, int] | None:
        """The ordinal in figures or words at a place, and the place after it."""
        if self.kind(place) == "ordinal":
            return self.tokens[place].numbers[0], place + 1
        tens = {"twenty": 20, "thirty": 30}.get(self.word(place))
        unit = ORDINALS.get(self.word(place + 1), 0)
        if tens and 1 <= unit <= 9:  # noqa: PLR2004 - "twenty" takes first to ninth after it
            return tens + unit, place + 2
        value = ORDINALS.get(self.word(place))
        return None if value is None else (value, place + 1)
