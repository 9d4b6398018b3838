"""What the day of an outing is to its place and its guests: a public holiday, a fast, a feast, a rest."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum
from typing import NamedTuple

from planner.dates.notable import Dusk, NotableDay, Observance, Sort, length, surely_on
from planner.dates.saying import say_day, say_time
from planner.outings.deadlines import best_by
from planner.outings.gap import Gap, Part, Severity
from planner.outings.outing import ends
from planner.outings.parts import ReservationState
from planner.outings.situation import Situation, called, local
from planner.outings.ticks import to_invite
from planner.people.person import Person
from planner.values.text import inert_line, listed

AFTERNOON, NIGHT = 16, 20
"""Hours between which dusk falls on most days in most places, where it is not known."""
BEFORE_DUSK = timedelta(hours=1)
"""Whoever keeps a day that begins at dusk is on the way home so long before it."""
SATURDAY = 5
GRAVE = (Sort.FAST, Sort.REST)


class Meets(Enum):
    """How an hour and a day that is kept meet."""

    IS = "the hour lies in it"
    MAY_FALL = "it may fall on that day"
    MAY_LIE = "the hour may lie in it: when it begins or ends there is not known"
    BEGINS = "it begins at dusk, when the hour is over"
    OVER = "it is over for the day when the hour begins"


class Kept(NamedTuple):
    """A day that somebody at the table keeps.

    Attributes:
        day: the day.
        whose: who keeps it.
        meets: how the hour meets it.
        turn: the wall time at which it begins or ends that day; None where that is not known.
    """

    day: NotableDay
    whose: tuple[Person, ...]
    meets: Meets
    turn: datetime | None


def day_gaps(s: Situation, now: datetime) -> tuple[Gap, ...]:
    """What to think of, or ask, because of the day it is; nothing while the days are not reckoned.

    Once a guest is invited for that day they know it themselves, and it only stays in mind.
    """
    starts = s.outing.starts
    if starts is None or not s.days:
        return ()
    here = local(s, now)
    by, said = best_by(here, starts), say_day(starts.date(), here.date())
    gaps = [_holiday_gap(s, said), *(_kept_gap(s, kept, said) for kept in kept_then(s))]
    return tuple(
        Gap(key=key, part=Part.OCCASION, severity=severity, text=inert_line(text), by=by)
        for key, severity, text in filter(None, gaps)
    )


def that_day(s: Situation) -> tuple[str, ...]:
    """What the day is: holidays first, then what somebody keeps, and what could not be told."""
    holidays = _holidays(s)
    lines = [f"{listed([day.name for day in holidays])} in {holidays[0].country_name}"] if holidays else []
    for kept in kept_then(s):
        who, keep = _who(s, kept)
        turn = f", {say_time(kept.turn)}" if kept.turn else ""
        lines.append({
            Meets.IS: f"{who} {keep} {kept.day.name} – {_lowered(kept.day.means)}",
            Meets.MAY_FALL: f"{who} {keep} {kept.day.name}, which may be that day: ask",
            Meets.MAY_LIE: f"{who} {keep} {kept.day.name} {_while(s, kept.day)}: does the hour suit?",
            Meets.BEGINS: f"{who} {keep} {kept.day.name}, which begins at dusk{turn}",
            Meets.OVER: f"{who} {keep} {kept.day.name}, and may eat from {_end(kept.day)}{turn}",
        }[kept.meets])  # fmt: skip
    return (*lines, *untold(s))


def untold(s: Situation) -> tuple[str, ...]:
    """Which days about the outing could not be told, of those that concern it."""
    kept = {one for person in (*s.guests, *s.cohosts) for one in person.keeps or ()}
    return tuple(one.said for one in s.unreckoned if not one.keeps or kept.intersection(one.keeps))


def kept_then(s: Situation) -> tuple[Kept, ...]:
    """What those at the table keep on the outing's day, by what they told: of each the gravest part."""
    starts, stops = s.outing.starts, ends(s.outing)
    if starts is None or stops is None:
        return ()
    found: dict[Observance, Kept] = {}
    for day in sorted(s.days or (), key=lambda day: (list(Sort).index(day.sort), length(day))):
        whose = tuple(p for p in (*s.guests, *s.cohosts) if day.keeps in (p.keeps or ()))
        if not whose or day.keeps is None or day.keeps in found:
            continue
        met = _met(day, starts, stops, s.dusk or Dusk())
        if met is not None:
            found[day.keeps] = Kept(day, whose, *met)
    return tuple(found.values())


def day_of_rest(s: Situation, traveller: str) -> str:
    """The day of rest that somebody keeps in the hour, or may, by its name; empty where there is none."""
    resting = (k for k in kept_then(s) if k.day.sort is Sort.REST)
    meeting = (k for k in resting if k.meets not in (Meets.OVER, Meets.BEGINS))
    return next((k.day.name for k in meeting if traveller in {p.id for p in k.whose}), "")


def _met(
    day: NotableDay, starts: datetime, stops: datetime, dusk: Dusk
) -> tuple[Meets, datetime | None] | None:
    """How an hour meets a day, and when that day begins or ends; None where they do not meet."""
    on = starts.date()
    if not surely_on(day, on):
        near = timedelta(days=day.give)
        return (Meets.MAY_FALL, None) if day.on - near <= on <= day.until + near else None
    if day.sort is Sort.FAST and not day.from_dusk:
        end = dusk.nightfall if day.keeps is Observance.MINOR_FASTS else dusk.sunset
        return _until(starts, end, AFTERNOON)
    if not day.from_dusk or day.on < on < day.until:
        return Meets.IS, None
    if on == day.until:
        met, turn = _until(starts, dusk.nightfall, NIGHT)
        return (met, turn) if met is not Meets.OVER else None
    if dusk.sunset is None:
        return (Meets.MAY_LIE if stops.hour >= AFTERNOON or stops.date() > on else Meets.BEGINS), None
    return (Meets.IS if stops > dusk.sunset - BEFORE_DUSK else Meets.BEGINS), dusk.sunset


def _until(starts: datetime, end: datetime | None, likely: int) -> tuple[Meets, datetime | None]:
    """How an hour meets what ends at some time of its day; where that is not known, after the likely hour."""
    if end is None:
        return (Meets.IS if starts.hour < likely else Meets.MAY_LIE), None
    return (Meets.IS if starts < end else Meets.OVER), end


def _holidays(s: Situation) -> tuple[NotableDay, ...]:
    on = s.outing.starts.date() if s.outing.starts else None
    return tuple(day for day in s.days or () if day.keeps is None and on is not None and surely_on(day, on))


def _holiday_gap(s: Situation, said: str) -> tuple[str, Severity, str] | None:
    """A public holiday where it is: the place may be shut, and a guest not at work."""
    days, starts = _holidays(s), s.outing.starts
    if not days or starts is None:
        return None
    names, place = listed([day.name for day in days]), s.venue.name if s.venue else "the place"
    asks = [] if s.outing.reservation.state is ReservationState.CONFIRMED else [f"is {place} open"]
    if to_invite(s.outing) and starts.weekday() < SATURDAY:
        guests = [called(s, p.id) for p in s.guests]
        asks.append(f"{'is' if len(guests) == 1 else 'are'} {listed(guests)} at work")
    if not asks:
        return None
    text = f"{said} is {names} in {days[0].country_name}: {', and '.join(asks)}?"
    return "day:holiday", Severity.SHOULD, text


def _kept_gap(s: Situation, kept: Kept, said: str) -> tuple[str, Severity, str] | None:
    """What a fast, a feast or a day of rest asks of the host, and how gravely."""
    day, meets = kept.day, kept.meets
    if meets in (Meets.BEGINS, Meets.OVER) or day.keeps is None:
        return None
    waiting = {person.id for person in kept.whose} & set(to_invite(s.outing))
    severity = Severity.MUST if day.sort in GRAVE else Severity.SHOULD
    by_day = day.from_dusk and s.outing.starts is not None and s.outing.starts.hour < AFTERNOON
    if day.sort is Sort.FEAST and by_day:
        severity = Severity.COULD  # what is kept of it is kept at home after dusk
    if meets is not Meets.IS:
        severity = Severity.SHOULD if day.sort in GRAVE else Severity.COULD
    if not waiting:
        if day.sort not in (*GRAVE, Sort.ABSTINENCE):
            return None
        severity = Severity.COULD
    return f"day:{day.keeps.value}", severity, _asked(s, kept, said)


def _asked(s: Situation, kept: Kept, said: str) -> str:
    day, turn = kept.day, kept.turn
    who, keep = _who(s, kept)
    if kept.meets is Meets.MAY_FALL:
        return f"{said} may be {day.name}, which {who} {keep}: ask."
    if kept.meets is Meets.MAY_LIE:
        return f"{who} {keep} {day.name} {_while(s, day)}: does the hour suit?"
    if day.sort is Sort.FAST and not day.from_dusk:
        fast = "fasts" if keep == "keeps" else "fast"
        at = f", {say_time(turn)}" if turn else ""
        return f"{day.name}: {who} {fast} until {_end(day)}{at}. Begin then, or choose another day."
    at = ""
    if turn is not None:
        at = (
            f" from dusk, {say_time(turn)}"
            if turn.date() == day.on
            else f" until {_end(day)}, {say_time(turn)}"
        )
    is_in = "is" if length(day) <= 2 else "is in"  # noqa: PLR2004 - an evening and its day
    then = "Choose another day." if day.sort in GRAVE else day.means
    return f"{said} {is_in} {day.name}{at}, which {who} {keep}. {then}"


def _end(day: NotableDay) -> str:
    return "nightfall" if day.from_dusk or day.keeps is Observance.MINOR_FASTS else "sunset"


def _while(s: Situation, day: NotableDay) -> str:
    """The part of the outing's day on which it is kept, where no time for that is known."""
    begins = day.from_dusk and s.outing.starts is not None and s.outing.starts.date() == day.on
    return "from dusk" if begins else f"until {_end(day)}"


def _who(s: Situation, kept: Kept) -> tuple[str, str]:
    """Who keeps it, and the verb."""
    return listed([called(s, p.id) for p in kept.whose]), "keeps" if len(kept.whose) == 1 else "keep"


def _lowered(text: str) -> str:
    """A sentence as it goes on after a colon, without its full stop."""
    return text[:1].lower() + text[1:].rstrip(".")
