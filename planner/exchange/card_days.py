"""Days as cards write them: whole, without a year, with a stand-in for the year, or in words."""

from __future__ import annotations

from datetime import date

from planner.people.occasions import Occasion, OccasionKind
from planner.values.late_pattern import LatePattern

NO_YEAR = 1604
"""What Apple's programs write for a year that is not known; a leap year, so that 29 February can be kept."""
LEAP_YEAR = 2000
AT_WORK = (OccasionKind.WORK, OccasionKind.BUSINESS)
"""The kinds of day that a card has no word for: their name goes along as the label."""
EARLIEST = 1000
"""Earlier years stand for none: programs write 0001, 0000 or 1604."""

_ISO = LatePattern(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?")
_YEARLESS = LatePattern(r"--(\d{2})-?(\d{2})(?:T.*)?")
_DOTTED = LatePattern(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?")
_SLASHED = LatePattern(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_YEAR_FIRST = LatePattern(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")

Day = tuple[int, int, int | None]
"""Month, day, and the year where it is known."""


def read_day(text: str, *, omitted: str = "", day_first: bool | None = None) -> Day | None:
    """The day a text names, or None where it names none, or could name two.

    Args:
        text: as a card or a table has it.
        omitted: the year that stands for none here, where the card says so.
        day_first: whether figures with slashes begin with the day; None where that is not known.
    """
    text = text.strip()
    if found := _YEARLESS.fullmatch(text):
        return _existing(None, int(found[1]), int(found[2]))
    if found := _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
        year = int(found[1])
        known = EARLIEST <= year != NO_YEAR and found[1] != omitted
        return _existing(year if known else None, int(found[2]), int(found[3]))
    if found := _DOTTED.fullmatch(text):
        return _existing(int(found[3]) if found[3] else None, int(found[2]), int(found[1]))
    if found := _SLASHED.fullmatch(text):
        return _slashed(int(found[1]), int(found[2]), int(found[3]), day_first=day_first)
    return None


def column_is_day_first(texts: list[str]) -> bool | None:
    """Whether a column writes its days with the day first; None where nothing in it shows that."""
    pairs = [(int(f[1]), int(f[2])) for text in texts if (f := _SLASHED.fullmatch(text.strip()))]
    if any(first > 12 for first, _ in pairs):  # noqa: PLR2004 - months in a year
        return True
    return False if any(second > 12 for _, second in pairs) else None  # noqa: PLR2004 - months in a year


def _slashed(first: int, second: int, year: int, *, day_first: bool | None) -> Day | None:
    if first == second:
        return _existing(year, first, second)
    if day_first is None:
        if first <= 12 and second <= 12:  # noqa: PLR2004 - months in a year
            return None  # 3/4 is two days, and a wrong birthday is worse than none
        day_first = first > second
    return _existing(year, second, first) if day_first else _existing(year, first, second)


def _existing(year: int | None, month: int, day: int) -> Day | None:
    try:
        date(year or LEAP_YEAR, month, day)
    except ValueError:
        return None
    return month, day, year


def occasion_of(day: Day, label: str, kind: str = "") -> Occasion:
    """The day under the name that a card gives it.

    Args:
        day: month, day and year.
        label: as the card has it, in whatever case; Apple's ``_$!<Anniversary>!$_`` already bared.
        kind: the kind where the card came from a book of hosts.
    """
    said = label.strip()
    if kind in OccasionKind.__members__:
        known = OccasionKind[kind]
        own = "" if known in AT_WORK and said == known.value else said
    elif said.casefold() in ("birthday", "anniversary", *(one.value for one in AT_WORK)):
        known, own = OccasionKind(said.casefold()), ""
    else:
        known = OccasionKind.ANNIVERSARY if "anniversary" in said.casefold() else OccasionKind.NAMED
        own = said
    return Occasion(kind=known, month=day[0], day=day[1], year=day[2], label=own)
