"""Reading dates as people type them: an instant, a day or a time of day, or why it cannot be read."""

from __future__ import annotations

from datetime import date, datetime, time

from planner.dates.calendar import MONTHS_A_YEAR
from planner.dates.daymath import FIRST_YEAR, LAST_YEAR
from planner.dates.grammar import longest
from planner.dates.pieces import HalfDayError, Piece, Scan, UnreadError, WrongDayError
from planner.dates.settling import Settled, settle
from planner.dates.tokens import Token, tokenise
from planner.dates.words import FILLERS, MEALS, MONTH_NAMES
from planner.values.record import Record, changed
from planner.values.text import inert_line

LONGEST = 200
"""A date phrase is short; anything longer is refused before it is looked at."""
QUOTED = 40
SEVERAL = frozenset({"or", "and", "to", "until", "till", "between", "either", "through", "then"})


class When(Record, frozen=True, kw_only=True):
    """A date phrase read.

    Attributes:
        at: the local wall time; midnight where no time was said.
        has_time: a time was typed, or a meal or part of the day implied one.
        has_year: the year was typed.
        phrase: as it was typed.
    """

    at: datetime
    has_time: bool = False
    has_year: bool = False
    phrase: str = ""


class DayRead(Record, frozen=True, kw_only=True):
    """A phrase read as a day without a time."""

    day: date
    has_year: bool = False
    phrase: str = ""


class Unread(Record, frozen=True, kw_only=True):
    """A phrase that could not be read, and why, in words for the person who typed it.

    Attributes:
        phrase: as it was typed.
        why: the reason.
        lacks_half: all that is open is whether a time is of the morning or of the evening.
    """

    phrase: str
    why: str
    lacks_half: bool = False


def read_when(phrase: str, now: datetime) -> When | Unread:
    """The instant a phrase names, seen from ``now`` (both naive local wall time).

    The rules, all of them so that nobody has to guess:

    - Weekdays: "thu" and "this thu" are the coming one, which is today only where a time is said that is
      still ahead; "next thu" is of the following calendar week; "thu week" is a week after the coming one.
    - Dates without a year are their next occurrence, today included while the time said is ahead; "12/3"
      is month first unless that is no month, "3.12." is day first. A typed year, and words that look back
      ("yesterday", "last fri" of the week before), are read as said even where that is past.
    - A meal implies its hour (:data:`words.MEALS`), a part of the day too (:data:`words.PARTS`), and either
      tells morning from evening: "dinner at 8" is 20:00. Without one, a bare hour from 1 to 8, and "3:30"
      before 7:00, are refused; 9 to 12 and "7:30" are read as they stand on the 24-hour clock, "07:30" too.
    - A time without a day is the next time it comes round. A day without a time is its midnight, and
      :attr:`When.has_time` is false.
    - Two days, two times, a span, a weekend or a word that is no date is refused, with the reason.
    """
    if not phrase.strip():
        return Unread(phrase=phrase, why=f"There is no date yet; {_try()}")
    try:
        found = _settled(phrase, now)
    except WrongDayError as why:
        note = "; ".join(part for part in (str(why), slash_note(phrase)) if part)
        return Unread(phrase=phrase, why=f"I could not read “{quoted(phrase)}”: {note}")
    except UnreadError as why:
        lacks_half = isinstance(why, HalfDayError)
        return Unread(phrase=phrase, why=f"I could not read “{quoted(phrase)}”: {why}", lacks_half=lacks_half)
    except (OverflowError, ValueError):
        return Unread(phrase=phrase, why=f"I could not read “{quoted(phrase)}”: that is beyond the calendar")
    if not FIRST_YEAR <= found.at.year <= LAST_YEAR:
        return Unread(phrase=phrase, why=f"I could not read “{quoted(phrase)}”: that is beyond the calendar")
    return When(at=found.at, has_time=found.has_time, has_year=found.has_year, phrase=phrase)


def read_when_at(meal: str, phrase: str, now: datetime) -> When | Unread:
    """The instant a phrase names, where the meal is known: for a lunch "1.30" is 13:30.

    Args:
        meal: the word for the hour that was chosen ("lunch"); empty for none.
        phrase: as it was typed.
        now: naive local wall time.
    """
    read = read_when(phrase, now)
    if not isinstance(read, Unread) or not read.lacks_half or meal not in MEALS:
        return read
    told = read_when(f"{phrase} {meal}", now)
    return read if isinstance(told, Unread) else changed(told, phrase=phrase)


def read_day(phrase: str, today: date) -> DayRead | Unread:
    """The day a phrase names, by the same grammar; a phrase with a time in it is not a day."""
    found = read_when(phrase, datetime.combine(today, time()))
    if isinstance(found, Unread):
        return found
    if found.has_time:
        return Unread(
            phrase=phrase, why=f"I could not read “{quoted(phrase)}”: only a day goes here, no time"
        )
    return DayRead(day=found.at.date(), has_year=found.has_year, phrase=phrase)


def read_time(phrase: str) -> time | Unread:
    """The time of day a phrase names: "19:00", "7pm", "half past twelve", "noon"."""
    midnight = datetime(2001, 1, 1)  # noqa: DTZ001 - any day will do: only the time is kept
    found = read_when(phrase, midnight)
    if isinstance(found, Unread):
        return found
    if not found.has_time or _names_a_day(phrase, midnight):
        return Unread(
            phrase=phrase, why=f"I could not read “{quoted(phrase)}” as a time; try “19:30” or “7pm”"
        )
    return found.at.time()


def slash_note(text: str) -> str:
    """What to say of the first "1/12" in a text, which could be read both ways; empty where there is none."""
    for token in tokenise(text[:LONGEST]) if "/" in text else ():
        if token.kind == "slash":
            month, day, *year = token.numbers
            if month != day and month <= MONTHS_A_YEAR and day <= MONTHS_A_YEAR:
                other = " ".join([str(month), MONTH_NAMES[day - 1].lower(), *map(str, year)])
                return f"{token.text} is read month first; for the other write {other}"
    return ""


def quoted(phrase: str) -> str:
    """The phrase as an answer may quote it: on one line, inert, and short."""
    line = inert_line(phrase[:LONGEST])
    return line if len(line) <= QUOTED else line[: QUOTED - 1].rstrip() + "…"


def pieces_of(tokens: tuple[Token, ...], now: datetime) -> tuple[Piece, ...]:
    """What every stretch of the tokens means.

    Raises:
        UnreadError: a token that is no part of any date, or an impossible date.
    """
    scan = Scan(tokens, now)
    pieces: list[Piece] = []
    place = 0
    while place < len(tokens):
        read = longest(scan, place)
        if read is not None:
            pieces.extend(read.pieces)
            place += read.length
        elif scan.word(place) in FILLERS:
            place += 1
        else:
            raise UnreadError(_unknown(tokens, place))
    return tuple(pieces)


def _settled(phrase: str, now: datetime) -> Settled:
    if len(phrase) > LONGEST:
        raise UnreadError("it is too long for a date")
    pieces = pieces_of(tokenise(phrase), now)
    if not pieces:
        raise UnreadError(_try())
    return settle(pieces, now)


def _names_a_day(phrase: str, now: datetime) -> bool:
    from planner.dates.pieces import Bare, Clock, Dotted, Hint, Midnight  # noqa: PLC0415

    times = (Bare, Clock, Dotted, Hint, Midnight)
    return not all(isinstance(piece, times) for piece in pieces_of(tokenise(phrase), now))


def _unknown(tokens: tuple[Token, ...], place: int) -> str:
    """Names the word that is no part of a date."""
    if len(tokens) == 1:
        return _try()
    span = any(token.kind == "span" for token in tokens)
    if span or tokens[place].word in SEVERAL or tokens[place].text in ("/", "&", "+"):
        return "it names more than one; one day and one starting time are read here"
    return f"“{quoted(tokens[place].text)}” is no part of a date I know; {_try()}"


def _try() -> str:
    return "try “next thu 12:30” or “3 Dec 19:00”"
