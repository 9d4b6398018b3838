"""Days said from today on: today, tomorrow, weekdays, weeks and weekends."""

from __future__ import annotations

from datetime import date, timedelta

from planner.dates.daymath import coming, monday_of
from planner.dates.pieces import DayEnd, Fixed, Hint, Moment, Read, Scan, UnreadError, Week, Weekday, fixed
from planner.dates.words import WEEKDAYS

FRIDAY, SATURDAY = 4, 5
NEAR = {"today": 0, "tomorrow": 1, "yesterday": -1}
DAY_ENDS = (
    ("eod",),
    ("cob",),
    ("eob",),
    ("end", "of", "day"),
    ("end", "of", "play"),
    ("close", "of", "business"),
)


def near_day(scan: Scan, place: int) -> Read | None:
    """Now, today, tomorrow, tonight, this evening, the day after tomorrow, "tomorrow week"."""
    today, word = scan.now.date(), scan.word(place)
    if scan.words(place, "day", "after", "tomorrow"):
        return fixed(today + timedelta(days=2), 3)
    if scan.words(place, "day", "before", "yesterday"):
        return fixed(today - timedelta(days=2), 3)
    if word == "now" or scan.words(place, "right", "now"):
        return Read((Moment(scan.now.replace(second=0, microsecond=0)),), 1 if word == "now" else 2)
    return _near(scan, place, word)


def _near(scan: Scan, place: int, word: str) -> Read | None:
    today = scan.now.date()
    if word in NEAR:
        day = today + timedelta(days=NEAR[word])
        extra = {"week": 7, "fortnight": 14}.get(scan.word(place + 1), 0) if NEAR[word] >= 0 else 0
        return fixed(day + timedelta(days=extra), 2 if extra else 1)
    if word == "tonight":
        return Read((Fixed(today), Hint("night")), 1)
    if scan.words(place, "last", "night"):
        return Read((Fixed(today - timedelta(days=1)), Hint("night")), 2)
    if word == "this" and scan.word(place + 1) in ("morning", "afternoon", "evening"):
        return Read((Fixed(today), Hint(scan.word(place + 1))), 2)
    return None


def day_end(scan: Scan, place: int) -> Read | None:
    """The end of the working day, which names today or the day beside it."""
    for words in DAY_ENDS:
        if scan.words(place, *words):
            return Read((DayEnd(),), len(words))
    return None


def weekday(scan: Scan, place: int) -> Read | None:
    """A weekday: "thu", "this coming thu", "next thu", "thu week", "last thu"."""
    first = scan.skip(place, "this", "coming")
    ahead = first == place and scan.word(place) in ("next", "last")
    at = first + 1 if ahead else first
    day = WEEKDAYS.get(scan.word(at))
    if day is None:
        return None
    taken = scan.skip(at + 1, "coming") - place
    if ahead and scan.word(place) == "next":
        return Read((Weekday(day, 1, calendar=True),), taken)
    if ahead:
        return fixed(_last(day, scan.now.date(), scan.word(at)), taken)
    at = place + taken - 1
    if scan.words(at + 1, "after", "next"):
        raise UnreadError("“after next” is counted in two ways; say the date")
    if scan.word(at + 1) in ("week", "fortnight") and scan.word(at + 2) != "after":
        weeks = 1 if scan.word(at + 1) == "week" else 2
        return Read((Weekday(not_today(day, scan), weeks),), taken + 1)
    return Read((Weekday(day),), taken)


def _last(day: int, today: date, name: str) -> date:
    """The weekday before today, where that lies in the week before this one; else two days are meant."""
    before = today - timedelta(days=(today.weekday() - day - 1) % 7 + 1)
    if before >= monday_of(today):
        raise UnreadError(f"“last {name}” may be this week's or the week before's; say the date")
    return before


def not_today(day: int, scan: Scan) -> int:
    """The weekday, unless it is today's: then a count from it may mean two days."""
    if day == scan.now.weekday():
        raise UnreadError("today is that weekday, so two days may be meant; say the date")
    return day


def week(scan: Scan, place: int) -> Read | None:
    """A calendar week: "next week", "the week after next"; "this week" only beside a weekday."""
    today, at = scan.now.date(), scan.skip(place, "of")
    monday = monday_of(today)
    if scan.words(at, "week", "after", "next"):
        return Read((Week(monday + timedelta(days=14)),), at + 3 - place)
    if scan.words(at, "next", "week"):
        return Read((Week(monday + timedelta(days=7)),), at + 2 - place)
    if scan.words(at, "this", "week"):
        return Read((Week(monday, alone=False),), at + 2 - place)
    return None


def weekend(scan: Scan, place: int) -> Read | None:
    """After the weekend is the Monday, before it the Friday; the weekend itself is two days."""
    today, word = scan.now.date(), scan.word(place)
    if word in ("after", "before"):
        at = scan.skip(place + 1, "the", "this")
        if scan.word(at) != "weekend" or scan.word(at + 1) == "after":
            return None
        day = coming(0, today) if word == "after" else today + timedelta(days=(FRIDAY - today.weekday()) % 7)
        if word == "before" and today.weekday() >= SATURDAY:
            raise UnreadError("it is the weekend now; say the date")
        return fixed(day, at + 1 - place)
    at = scan.skip(place, "this", "coming", "next")
    if scan.word(at) == "weekend" and scan.word(at + 1) != "after":
        raise UnreadError("a weekend is two days; say which")
    return None
