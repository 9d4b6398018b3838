"""Days, times and lengths of time as a person says them on the telephone."""

from __future__ import annotations

from datetime import date, datetime

from planner.dates.words import FULL_DAY_NAMES, FULL_MONTH_NAMES

NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
HOUR, HALF = 60, 30
NOON, EVENING = 12, 18
MINUTES = {5: "five", 10: "ten", 15: "a quarter", 20: "twenty", 25: "twenty-five"}
QUARTERS = {15: "a quarter", 30: "a half", 45: "three quarters"}
PARTS_OF_AN_HOUR = {15: "a quarter of an hour", 30: "half an hour", 45: "three quarters of an hour"}


def spoken_number(number: int) -> str:
    """A small number in a word: ``four``; a larger one in figures."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def spoken_day(day: date) -> str:
    """A day as it is said: ``Thursday the 3rd of December``."""
    return f"{FULL_DAY_NAMES[day.weekday()]} the {_ordinal(day.day)} of {FULL_MONTH_NAMES[day.month - 1]}"


def spoken_time(at: datetime) -> str:
    """A time as it is said: ``half past twelve``, ``eight in the evening``; by figures between the fives."""
    past, to = at.minute, HOUR - at.minute
    hour = at.hour + (past > HALF)
    if past == 0:
        said = "noon" if at.hour == NOON else "midnight" if at.hour == 0 else _hour(hour)
    elif past == HALF:
        said = f"half past {_hour(hour)}"
    elif past in MINUTES:
        said = f"{MINUTES[past]} past {_hour(hour)}"
    elif to in MINUTES:
        said = f"{MINUTES[to]} to {_hour(hour)}"
    else:
        return f"{at.hour}:{at.minute:02}"
    return f"{said}{_of_the_day(at)}"


def spoken_minutes(minutes: int) -> str:
    """A length of time as it is said: ``half an hour``, ``an hour and a half``, ``two hours``."""
    hours, rest = divmod(minutes, HOUR)
    if not hours:
        return PARTS_OF_AN_HOUR.get(rest, f"{spoken_number(rest)} minutes")
    if part := QUARTERS.get(rest):
        return f"an hour and {part}" if hours == 1 else f"{spoken_number(hours)} and {part} hours"
    whole = "an hour" if hours == 1 else f"{spoken_number(hours)} hours"
    return f"{whole} and {spoken_number(rest)} minutes" if rest else whole


def _hour(hour: int) -> str:
    return NUMBERS[hour % NOON or NOON]


def _of_the_day(at: datetime) -> str:
    """``in the evening`` where the hour alone could be another; nobody lunches at night."""
    if at.hour == NOON or (at.hour == 0 and at.minute == 0):
        return ""
    if at.hour < NOON:
        return " in the morning"
    return " in the evening" if at.hour >= EVENING else " in the afternoon"


def _ordinal(number: int) -> str:
    ending = "th" if number // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
