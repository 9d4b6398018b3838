"""Times of day as people say them: 12:30, 7pm, 19h30, half past seven, at eight, noon, over lunch."""

from __future__ import annotations

from planner.dates.pieces import Bare, Clock, Hint, Midnight, Piece, Read, Scan, UnreadError
from planner.dates.words import MONTHS, NUMBERS, WEEKDAYS, WINDOWS

HALVES = ("am", "pm")
HOURS, MINUTES, HALF_DAY = 24, 60, 12
ALSO_YEARS = range(2000, 2060)
"""Four figures that are a year unless what stands before them asks for a time."""
ASK_FOR_A_TIME = frozenset({"at", "around", "today", "tomorrow", "tonight", *WEEKDAYS})
SHORT_PARTS = {"eve": "evening", "am": "morning", "pm": "afternoon"}
"""Parts of the day only behind a day: "I am" and "new year's eve" are none."""
PARTS_AFTER = ("morning", "afternoon", "evening", "night")
RANGE_LIKE = 12
"""Up to this, "10 to 12" may be from ten to twelve as well as ten minutes to twelve."""
EARLY = 7
"""Before this hour a time without a leading zero is as likely meant in the afternoon."""
PAST, TO = ("past", "after"), ("to", "before", "til", "till")
SPOKEN_STEP = 5
"""Times are said in steps of five minutes."""
SPOKEN_MINUTES = frozenset({5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55})


def figures(scan: Scan, place: int) -> Read | None:
    """A time in figures: 12:30, 7.30pm, 19h30, 1930, 7pm, 19 Uhr, 8 o'clock."""
    kind = scan.kind(place)
    if place and scan.word(place - 1) in ("in", "within") and kind != "number":
        return None
    if kind == "clock" or (kind == "dotted" and _is_time(scan, place)):
        return _with_minutes(scan, place)
    if kind == "h":
        hour, minute = (*scan.tokens[place].numbers, 0)[:2]
        if len(scan.tokens[place].numbers) == 1 and hour < EARLY:
            return None
        return _read(_clock(hour, minute, sure=True), 1 + _ish(scan, place + 1))
    if kind == "number":
        return _number(scan, place)
    return None


def _is_time(scan: Scan, place: int) -> bool:
    """Whether two numbers with a dot are marked as a time: by "at", "am", "Uhr", "in the evening"."""
    token = scan.tokens[place]
    if len(token.text.rstrip(".").split(".")[-1]) != 2 or len(token.numbers) != 2:  # noqa: PLR2004 - minutes
        return False
    led = place > 0 and scan.word(place - 1) in ("at", "around")
    after = scan.word(place + 1) in HALVES or _is_hour_word(scan, place + 1)
    return led or after or _part_after(scan, place + 1) is not None


def _part_after(scan: Scan, place: int) -> tuple[Hint, int] | None:
    """The part of the day behind an hour, "in the evening" or "at night", and the place after it."""
    if scan.words(place, "at", "night"):
        return Hint("night"), place + 2
    at = scan.skip(place + 1, "the") if scan.word(place) == "in" else place
    if at > place and scan.word(at) in PARTS_AFTER:
        return Hint(scan.word(at)), at + 1
    return None


def _with_minutes(scan: Scan, place: int) -> Read:
    token = scan.tokens[place]
    hour, minute = token.numbers[:2]
    if token.numbers[2:] not in ((), (0,)):
        raise UnreadError(f"“{token.text}” has seconds; hours and minutes are enough")
    half = _half_after(scan, place)
    if half:
        return _read(half_day(hour, minute, half), 2 + _ish(scan, place + 2))
    padded = token.text.startswith("0") or hour > HALF_DAY or hour == 0
    taken = 2 if _is_hour_word(scan, place + 1) else 1
    clock = _clock(hour, minute, sure=padded or taken > 1)
    return _read(clock._replace(written=True), taken + _ish(scan, place + taken))


def _number(scan: Scan, place: int) -> Read | None:
    token = scan.tokens[place]
    number = token.numbers[0]
    split = len(token.text) in (3, 4)
    hour, minute = divmod(number, 100) if split else (number, 0)
    half = _half_after(scan, place)
    if half:
        return _read(half_day(hour, minute, half), 2 + _ish(scan, place + 2))
    if split:
        return _unpunctuated(scan, place, hour, minute)
    return _after_hour(scan, number, place, place + 1)


def _half_after(scan: Scan, place: int) -> str:
    """The "am" or "pm" behind a time; "a" and "p" only where they touch it."""
    after = scan.word(place + 1)
    glued = after in ("a", "p") and scan.tokens[place + 1].start == scan.tokens[place].end
    return after[0] + "m" if after in HALVES or glued else ""


def _unpunctuated(scan: Scan, place: int, hour: int, minute: int) -> Read | None:
    """Three or four figures as a time: "1930", "at 930"; what may be a year is none by itself."""
    token = scan.tokens[place]
    taken = 2 if _is_hour_word(scan, place + 1) else 1
    before = scan.word(place - 1) if place else ""
    asked = before in ASK_FOR_A_TIME or taken > 1 or (place and scan.kind(place - 1) == "iso")
    yearlike = token.numbers[0] in ALSO_YEARS and not (asked and minute % SPOKEN_STEP == 0)
    yearlike = yearlike or before == "in"
    if minute >= MINUTES or hour >= HOURS or yearlike or scan.word(place + 1) in MONTHS:
        return None
    clock = _clock(hour, minute, sure=token.text.startswith("0") or hour > HALF_DAY)
    four = len(token.text) == 4  # noqa: PLR2004 - hours and minutes in full
    return _read(clock._replace(written=four), taken + _ish(scan, place + taken))


def _after_hour(scan: Scan, hour: int, place: int, end: int) -> Read | None:
    """An hour with what may stand behind it: am, o'clock, noon, Uhr; or by itself."""
    word = scan.word(end)
    part = _part_after(scan, end)
    if word in HALVES:
        return _read(half_day(hour, 0, word), end + 1 - place)
    if word == "o'clock" or scan.words(end, "o", "clock"):
        end += 1 if word == "o'clock" else 2
        half = scan.word(end)
        return (
            _half_or_hint(scan, hour, 0, place, end)
            if half in HALVES
            else _read(_clock(hour, 0), end - place)
        )
    if part is not None and 1 <= hour <= HALF_DAY:
        return Read((_clock(hour, 0), part[0]), part[1] - place)
    if word in ("noon", "midnight") and hour == HALF_DAY:
        return _noon(scan, end, end + 1 - place)
    if _is_hour_word(scan, end) and hour >= EARLY and scan.tokens[end].text.lower() in ("uhr", "h"):
        return _spaced(scan, hour, place, end + 1)
    return _bare(scan, hour, place, end)


def _spaced(scan: Scan, hour: int, place: int, end: int) -> Read:
    """An hour of the 24-hour clock with its minutes apart: "19 h 30", "19 Uhr 30"."""
    if scan.kind(end) == "number" and len(scan.tokens[end].text) == 2:  # noqa: PLR2004 - minutes
        return _read(_clock(hour, scan.tokens[end].numbers[0], sure=True), end + 1 - place)
    return _read(_clock(hour, 0, sure=True), end - place)


def _bare(scan: Scan, number: int, place: int, end: int) -> Read | None:
    """A number by itself: a time after "at", else only where a meal or part of the day says so."""
    before = scan.word(place - 1) if place else ""
    if before in ("at", "around") or scan.word(end) == "ish":
        return _read(_clock(number, 0), end - place + _ish(scan, end))
    if before == "for" or not 1 <= number <= HALF_DAY:
        return None
    return _read(Bare(number), end - place)


def words(scan: Scan, place: int) -> Read | None:
    """A time in words: "half past seven", "quarter to one", "seven thirty", "eight o'clock", "noon"."""
    word = scan.word(place)
    if word in ("noon", "midnight"):
        return _noon(scan, place, 1)
    if scan.words(place, "mid", "day"):
        return _read(Clock(HALF_DAY, 0, sure=True), 2)
    spoken = _past_or_to(scan, place)
    if spoken is not None:
        return spoken
    hour = NUMBERS.get(word)
    if hour is None or hour > HOURS:
        return None
    hour, at = scan.number(place) or (hour, place + 1)
    minute = scan.number(at)
    if minute is not None and scan.kind(at) == "word" and minute[0] in SPOKEN_MINUTES and hour < HOURS:
        return _half_or_hint(scan, hour, minute[0], place, minute[1])
    return _after_hour(scan, hour, place, at)


def _past_or_to(scan: Scan, place: int) -> Read | None:
    """A time by its distance from the hour: "half past seven", "half seven", "quarter to one"."""
    start = scan.skip(place, "a")
    word = scan.word(start)
    if word == "half":
        minutes, at = 30, start + 1
    elif word == "quarter":
        minutes, at = 15, start + 1
    else:
        found = scan.number(start)
        if found is None or found[0] not in SPOKEN_MINUTES:
            return None
        minutes, at = found[0], scan.skip(found[1], "minute")
    link = scan.word(at)
    ranged = link in TO and minutes <= RANGE_LIKE and scan.word(at - 1) != "minute"
    if (link not in PAST + TO and word != "half") or ranged:
        return None
    at += link in PAST + TO
    if scan.word(at) in ("noon", "midnight"):
        base, end = (HALF_DAY if scan.word(at) == "noon" else 0), at + 1
    else:
        found = scan.number(at)
        if found is None or found[0] > HALF_DAY or found[0] < 1:
            return None
        base, end = found
    end += scan.word(end) == "o'clock"
    total = base * MINUTES + (-minutes if link in TO else minutes)
    hour, minute = divmod(total % (HOURS * MINUTES), MINUTES)
    if scan.word(end - 1) in ("noon", "midnight"):
        return _read(_clock(hour, minute, sure=True), end - place)
    return _half_or_hint(scan, hour or HALF_DAY, minute, place, end)


def _half_or_hint(scan: Scan, hour: int, minute: int, place: int, end: int) -> Read:
    if scan.word(end) in HALVES:
        return _read(half_day(hour, minute, scan.word(end)), end + 1 - place)
    return _read(_clock(hour, minute), end - place + _ish(scan, end))


def _noon(scan: Scan, place: int, taken: int) -> Read:
    if scan.word(place) == "noon":
        return _read(Clock(HALF_DAY, 0, sure=True), taken)
    return _read(Midnight(), taken)


def hint(scan: Scan, place: int) -> Read | None:
    """A meal or a part of the day; "first thing" is the morning, and "fri am" says it in two letters."""
    word = scan.word(place)
    if scan.words(place, "first", "thing"):
        return _read(Hint("morning"), 2)
    if word in SHORT_PARTS:
        before = scan.word(place - 1) if place else ""
        dated = before in WEEKDAYS or before in MONTHS or before in ("today", "tomorrow")
        numbered = scan.kind(place - 1) in ("ordinal", "iso", "slash", "dotted") if place else False
        return _read(Hint(SHORT_PARTS[word]), 1) if dated or numbered else None
    return _read(Hint(word), 1 + (scan.word(place + 1) == "time")) if word in WINDOWS else None


def half_day(hour: int, minute: int, half: str) -> Clock:
    """The 24-hour clock's time for an hour said with am or pm."""
    if hour > HALF_DAY and half == "pm":
        return _clock(hour, minute, sure=True)
    if not 1 <= hour <= HALF_DAY:
        raise UnreadError(f"{hour}{half} is not a time of day")
    return _clock(hour % HALF_DAY + (HALF_DAY if half == "pm" else 0), minute, sure=True)


def _clock(hour: int, minute: int, *, sure: bool = False) -> Clock:
    if hour >= HOURS or minute >= MINUTES:
        raise UnreadError(f"{hour}:{minute:02} is not a time of day")
    return Clock(hour, minute, sure=sure or hour > HALF_DAY or hour == 0)


def _is_hour_word(scan: Scan, place: int) -> bool:
    """Whether "Uhr", "h" or "hrs" stands at a place, which mark the 24-hour clock."""
    return scan.word(place) == "hour" and scan.tokens[place].text.lower() in ("uhr", "h", "hrs", "hours")


def _ish(scan: Scan, place: int) -> int:
    return int(scan.word(place) == "ish")


def _read(piece: Piece, taken: int) -> Read:
    return Read((piece,), taken)
