"""The one grammar of dates: which rules are tried at each place of a phrase, the longest reading first."""

from __future__ import annotations

from collections.abc import Callable

from planner.dates import calendar, clock, counts, feasts, periods, relative
from planner.dates.pieces import Read, Scan, UnreadError
from planner.dates.words import MONTHS, NUMBERS, OPENERS, ORDINALS, WEEKDAYS, WINDOWS

Rule = Callable[[Scan, int], Read | None]

WORD_RULES: tuple[Rule, ...] = (
    relative.near_day,
    relative.day_end,
    periods.weekday_of_month,
    relative.weekday,
    relative.week,
    relative.weekend,
    counts.counted,
    counts.weekday_in_weeks,
    periods.ending,
    calendar.named_date,
    calendar.day_of_month,
    calendar.named_day,
    feasts.moving_day,
    clock.words,
    clock.hint,
)
RULES: dict[str, tuple[Rule, ...]] = {
    "word": WORD_RULES,
    "number": (counts.counted, calendar.named_date, calendar.day_after_weekday, clock.figures, clock.words),
    "ordinal": (periods.weekday_of_month, calendar.named_date, calendar.day_of_month),
    "iso": (calendar.written_date,),
    "slash": (calendar.written_date,),
    "dashed": (calendar.written_date,),
    "dotted": (clock.figures, calendar.written_date),
    "clock": (clock.figures,),
    "h": (counts.counted, clock.figures),
}
"""The rules that can begin with each kind of token; any other kind is no part of a date."""

BEGINNINGS = frozenset({*WEEKDAYS, *MONTHS, *NUMBERS, *ORDINALS, *WINDOWS, *OPENERS, *feasts.OPENERS})
"""Every word that a rule can begin with, so that the words of a sentence are passed over at once."""


def longest(scan: Scan, place: int) -> Read | None:
    """The longest stretch that any rule reads from a place; the first rule where two are as long.

    Raises:
        UnreadError: only a rule that found the words impossible spoke up ("31 Feb").
    """
    kind = scan.kind(place)
    if kind == "word" and scan.word(place) not in BEGINNINGS:
        return None
    best: Read | None = None
    refusal: UnreadError | None = None
    for rule in RULES.get(kind, ()):
        try:
            found = rule(scan, place)
        except UnreadError as why:
            refusal = refusal or why
            continue
        if found is not None and (best is None or found.length > best.length):
            best = found
    if refusal is not None and (best is None or best.length == 1):
        raise refusal
    return best
