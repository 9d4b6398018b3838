"""Clashes: what the chosen day, place and guests have against each other; said at once, never blocking."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from planner.dates.saying import say_time
from planner.dates.zones import zone_info
from planner.outings.deadlines import best_by
from planner.outings.gap import Gap, Part, Severity, lacking
from planner.outings.outing import AHEAD, Outing, ends, kind_word
from planner.outings.situation import Situation, called, local, party
from planner.people.needs import NeedKind
from planner.people.occasions import OccasionKind, name_on, next_on
from planner.people.person import Person
from planner.places.opening import closes_before, said_closed
from planner.places.serving import can_serve, said_unserved
from planner.places.venue import Feature, Venue, has
from planner.values.text import fold, listed

NOT_ABOUT_STEPS = (
    "hear",
    "deaf",
    "light",
    "sight",
    "blind",
    "vision",
    "noise",
    "loud",
    "quiet",
    "large print",
)
"""Words of access needs that a step-free door does nothing for; any other may need one."""


def clash_gaps(s: Situation, now: datetime) -> tuple[Gap, ...]:
    """Everything about this outing that does not go together."""
    here = local(s, now)
    by = best_by(here, s.outing.starts)
    return (
        *_overlap_gaps(s, by),
        *_day_gaps(s, by),
        *([*_room_gaps(s, s.venue, by), *_need_gaps(s, s.venue, by, here)] if s.venue else []),
    )


def overlapping(s: Situation) -> tuple[Outing, ...]:
    """The other outings ahead that take place at the same time, wherever they are."""
    span = _span(s.outing)
    if span is None:
        return ()
    found = []
    for other in s.others:
        theirs = _span(other)
        if other.id == s.outing.id or other.stage not in AHEAD or theirs is None:
            continue
        if span[0] < theirs[1] and theirs[0] < span[1]:
            found.append(other)
    return tuple(found)


def _span(outing: Outing) -> tuple[datetime, datetime] | None:
    """The instants it begins and ends; at least a minute long."""
    if outing.starts is None:
        return None
    begins = outing.starts.replace(tzinfo=zone_info(outing.zone)).astimezone(UTC)
    return begins, begins + timedelta(minutes=max(1, outing.minutes))


def _overlap_gaps(s: Situation, by: datetime | None) -> list[Gap]:
    return [
        lacking(Part.OCCASION, f"overlap:{other.id}", Severity.MUST,
            f"You have {_named(other)} at {say_time(other.starts)} the same day.", by,
        )
        for other in overlapping(s)
        if other.starts is not None
    ]  # fmt: skip


def _named(outing: Outing) -> str:
    word = kind_word(outing)
    called_so = f"{'an' if word[0] in 'aeiou' else 'a'} {word}" if outing.title else f"another {word}"
    return f"{called_so} ({outing.title})" if outing.title else called_so


def _day_gaps(s: Situation, by: datetime | None) -> list[Gap]:
    if s.outing.starts is None:
        return []
    day = s.outing.starts.date()
    gaps = []
    for guest in s.guests:
        for occasion in guest.occasions:
            if next_on(occasion, day) != day:
                continue
            name, key = called(s, guest.id), f"day:{guest.id}:{occasion.kind.value}:{fold(occasion.label)}"
            if occasion.label:
                text = f"That day, for {name}: {name_on(occasion, day)}."
            elif occasion.kind is OccasionKind.BIRTHDAY:
                text = f"It is {name}’s birthday that day."
            else:
                an = "an" if occasion.kind.value[0] in "aeiou" else "a"
                text = f"{name} has {an} {occasion.kind.value} that day."
            gaps.append(lacking(Part.GUESTS, key, Severity.COULD, text, by))
    return gaps


def _room_gaps(s: Situation, venue: Venue, by: datetime | None) -> list[Gap]:
    gaps = []
    if venue.largest_party is not None and party(s) > venue.largest_party:
        text = f"{venue.name} seats {venue.largest_party} at most; you will be {party(s)}."
        gaps.append(lacking(Part.VENUE, "room", Severity.MUST, text, by))
    return [*gaps, *_hour_gaps(s.outing, venue, by)]


def _hour_gaps(outing: Outing, venue: Venue, by: datetime | None) -> list[Gap]:
    """What its opening hours have against the hour."""
    starts, end = outing.starts, ends(outing)
    if starts is None or end is None:
        return []
    if closed := said_closed(venue, starts):
        return [lacking(Part.VENUE, "closed", Severity.MUST, f"{venue.name} is {closed}.", by)]
    if shuts := closes_before(venue, starts, end):
        text = f"{venue.name} closes at {say_time(shuts)}; you end at {say_time(end)}."
        return [lacking(Part.VENUE, "hours", Severity.SHOULD, text, by)]
    return []


def _need_gaps(s: Situation, venue: Venue, by: datetime | None, here: datetime) -> list[Gap]:
    """What the place cannot do for somebody: before the hour another is chosen, in it care is taken."""
    gaps = []
    begun = s.outing.starts is not None and s.outing.starts <= here
    instead = "ask what is safe before anything is ordered" if begun else "choose another place"
    helped = "have somebody at the door to help" if begun else "choose another place"
    for person in (*s.guests, *s.cohosts):
        name = called(s, person.id)
        cannot = [
            said_unserved(kind, need, name)
            for kind in (NeedKind.ALLERGY, NeedKind.DIET, NeedKind.ACCESS)
            for need in person.needs.side(kind) or ()
            if can_serve(venue, kind, need) is False
        ]
        if cannot:
            text = f"{venue.name} {listed(cannot)}: {instead}."
            gaps.append(lacking(Part.VENUE, f"cannot:{person.id}", Severity.MUST, text, by))
        elif _needs_step_free(venue, person) and (free := has(venue, Feature.STEP_FREE)) is not True:
            known = f"{venue.name} is not step-free, and {name} may need it: {helped}."
            text = known if free is False else f"Ask whether {venue.name} is step-free: {name} may need it."
            gaps.append(lacking(Part.VENUE, f"step-free:{person.id}", Severity.MUST, text, by))
    return gaps


def _needs_step_free(venue: Venue, person: Person) -> bool:
    """Whether an access need that the venue is not known to serve may be about steps."""
    return any(
        can_serve(venue, NeedKind.ACCESS, need) is not True
        and not any(word in fold(need) for word in NOT_ABOUT_STEPS)
        for need in person.needs.access or ()
    )
