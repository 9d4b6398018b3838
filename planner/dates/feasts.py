"""Days that move with Easter, by their names: "Easter Monday", "Good Friday", "before Easter 2027"."""

from __future__ import annotations

from datetime import date, timedelta

from planner.dates.pieces import Read, Scan, fixed

FROM_EASTER = {
    ("shrove", "tuesday"): -47,
    ("ash", "wednesday"): -46,
    ("palm", "sunday"): -7,
    ("maundy", "thursday"): -3,
    ("good", "friday"): -2,
    ("easter", "sunday"): 0,
    ("easter", "monday"): 1,
    ("easter",): 0,
    ("ascension", "day"): 39,
    ("whit", "sunday"): 49,
    ("whit", "monday"): 50,
    ("pentecost",): 49,
}
"""How many days each is from the Easter Sunday of the western churches."""
OPENERS = frozenset(words[0] for words in FROM_EASTER)
NOT_BEFORE_GOOD = frozenset({"a", "any", "no", "as", "so", "too", "very", "such", "is", "was", "not", "have"})
"""After these a good friday is one that was good, or will be."""
YEARS = range(1900, 2200)


def moving_day(scan: Scan, place: int) -> Read | None:
    """A day that moves with Easter, with or without a year; without one the next that is not past."""
    if scan.word(place) == "good" and place and scan.word(place - 1) in NOT_BEFORE_GOOD:
        return None
    for words, days in FROM_EASTER.items():
        if scan.words(place, *words):
            at = place + len(words)
            if scan.kind(at) == "number" and scan.tokens[at].numbers[0] in YEARS:
                return fixed(_in(scan.tokens[at].numbers[0], days), len(words) + 1)
            today = scan.now.date()
            this = _in(today.year, days)
            return fixed(this if this >= today else _in(today.year + 1, days), len(words))
    return None


def names_a_feast(phrase: str) -> bool:
    """Whether a date phrase names a day that moves with Easter."""
    words = phrase.casefold().split()
    return any(tuple(words[at : at + len(name)]) == name for name in FROM_EASTER for at in range(len(words)))


def _in(year: int, days: int) -> date:
    from dateutil.easter import easter  # type: ignore[import-untyped] # noqa: PLC0415 - hardly a phrase names a feast

    sunday: date = easter(year)
    return sunday + timedelta(days=days)
