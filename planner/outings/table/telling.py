"""What the place knows otherwise than it is now, in words to be read to it, until it is told."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from planner.dates.saying import say_in_full, say_time
from planner.dates.spoken import spoken_minutes, spoken_number
from planner.outings.deadlines import KITCHEN_NOTICE, best_by, day_before, still_ahead
from planner.outings.gap import Gap, Part, Severity, lacking
from planner.outings.outing import OutingKind
from planner.outings.parts import ReservationState, Told, ToldNeed
from planner.outings.saying_needs import said_need
from planner.outings.situation import Situation, called
from planner.outings.table.booked import (
    BOOKED,
    at_table,
    booked_for,
    booked_under,
    known_needs,
    same_need,
)
from planner.people.needs import NeedKind, need_key
from planner.people.person import Person, first_name
from planner.values.text import inert_line, listed

LITTLE = timedelta(hours=4)
"""Up to which a change of the time is said by how much it is; what is more is another time altogether."""
_gap = partial(lacking, Part.RESERVATION)


def differences(s: Situation) -> tuple[str, ...]:
    """All that the place is still to be told, in words: the table, then every need, the softest last."""
    people = tuple(
        f"{called(s, p.id)}: {listed(_said(untold))}" for p in at_table(s) if (untold := _untold(s, p))
    )
    gone = tuple(f"no longer for {who}: {listed(_said(needs))}" for who, needs in _gone_by_name(s))
    return tuple(inert_line(text) for text in (*table_differences(s), *people, *gone))


def table_differences(s: Situation) -> tuple[str, ...]:
    """How the table differs from what the place was told: how many, when, how long, under which name."""
    kept = s.outing.reservation
    told = kept.told
    if told is None or kept.state not in BOOKED:
        return ()
    said = (_party(s, told), _when(s, told), _how_long(s, told), _name(s, told))
    return tuple(text for text in said if text)


def needs_telling(s: Situation) -> bool:
    """Whether a table that is asked for or booked goes by something that is no longer so.

    A need that went away alone is no reason to ring: it is said at the next call.
    """
    return s.outing.reservation.state in BOOKED and not knows_all(s)


def knows_all(s: Situation) -> bool:
    """Whether there is nothing left that the place should be rung for."""
    return not (table_differences(s) or any(_untold(s, p) for p in at_table(s)))


def must_be_told(s: Situation) -> bool:
    """Whether what is to be told can spoil the hour or harm someone: an allergy, or another table."""
    return bool(table_differences(s)) or any(p.needs.allergy for p in at_table(s))


def to_tell(s: Situation) -> str:
    """What the place has to be told of needs, told or not, in one sentence; empty where none is known."""
    said = []
    for person in at_table(s):
        needs = [need for need in known_needs(s) if need.person_id == person.id]
        if needs:
            said.append(f"{listed(_said(needs))} for {called(s, person.id)}")
    allergy = any(p.needs.allergy for p in at_table(s))
    return inert_line(f"Tell the {'kitchen' if allergy else 'place'}: {'; '.join(said)}.") if said else ""


def what_changed(s: Situation) -> str:
    """All that changed since the place was told, in one sentence; empty where nothing did."""
    changes = differences(s)
    return inert_line(f"Tell {place_name(s)} – {'; '.join(changes)}.") if changes else ""


def place_name(s: Situation) -> str:
    """What to call the place within a sentence."""
    return s.venue.name if s.venue is not None and s.venue.name.strip() else "the place"


def tell_by(s: Situation, here: datetime) -> datetime | None:
    """When the place is best told of needs: with the booking, else as the table is reconfirmed.

    Two hours before the start is the last that a kitchen can do anything with.
    """
    kept, starts = s.outing.reservation, s.outing.starts
    if starts is None:
        return None
    if kept.state in (ReservationState.TO_BOOK, ReservationState.ASKED):
        return best_by(here, starts)
    last = starts - KITCHEN_NOTICE
    return still_ahead(here, min(kept.reconfirm_by or day_before(starts, 17), last), last)


def telling_gaps(s: Situation, here: datetime) -> tuple[Gap, ...]:
    """What the place has not been told: of the table, and of each person."""
    by = tell_by(s, here)
    gaps = []
    if changes := table_differences(s):
        text = f"Tell {place_name(s)} – {'; '.join(changes)}."
        gaps.append(_gap("table", Severity.MUST, text, by))
    for person in at_table(s):
        if untold := _untold(s, person):
            allergy = any(need.kind is NeedKind.ALLERGY for need in untold)
            whom, needs = "kitchen" if allergy else "place", listed(_said(untold))
            text = f"Tell the {whom}: {needs} for {called(s, person.id)}."
            gaps.append(_gap(f"tell:{person.id}", Severity.MUST if allergy else Severity.SHOULD, text, by))
    said = {gap.key for gap in gaps}
    for person_id, gone in _gone(s).items():
        if f"tell:{person_id}" not in said:
            whose = _name_of(s, person_id)
            text = f"Say when you next ring: no longer for {whose}, {listed(_said(gone))}."
            gaps.append(_gap(f"tell:{person_id}", Severity.COULD, text, by))
    return tuple(gaps)


def _party(s: Situation, told: Told) -> str:
    now = booked_for(s)
    if told.party is None or told.party == now:
        return ""
    more = now - told.party
    return f"{spoken_number(abs(more))} {'more' if more > 0 else 'fewer'}: {now}, not {told.party}"


def _when(s: Situation, told: Told) -> str:
    now, then = s.outing.starts, told.starts
    if then is None or then == now:
        return ""
    if now is None:
        return f"not on {say_in_full(then)}: another day, still open"
    if now.date() != then.date():
        return (
            f"another day: {say_in_full(now)} at {say_time(now)}, not {say_in_full(then)} at {say_time(then)}"
        )
    by = abs(now - then)
    if by > LITTLE:
        return f"another time: {say_time(now)}, not {say_time(then)}"
    length = spoken_minutes(round(by.total_seconds() / 60))
    return f"{length} {'later' if now > then else 'earlier'}: {say_time(now)}"


def _how_long(s: Situation, told: Told) -> str:
    more = 0 if told.minutes is None or s.outing.kind is OutingKind.EVENT else s.outing.minutes - told.minutes
    if not more:
        return ""
    ends = s.outing.starts + timedelta(minutes=s.outing.minutes) if s.outing.starts else None
    until = f": until {say_time(ends)}" if ends else ""
    return f"{spoken_minutes(abs(more))} {'longer' if more > 0 else 'shorter'}{until}"


def _name(s: Situation, told: Told) -> str:
    now = booked_under(s)
    if told.under_name is None or told.under_name == now or not now:
        return ""
    return f"under {now}, not {told.under_name}" if told.under_name else f"under {now}"


def _untold(s: Situation, person: Person) -> list[ToldNeed]:
    """The known needs of one person that the place has not been told."""
    told = s.outing.reservation.told
    known = {same_need(need) for need in told.needs} if told is not None else set()
    return [need for need in known_needs(s) if need.person_id == person.id and same_need(need) not in known]


def _gone(s: Situation) -> dict[str, list[ToldNeed]]:
    """The needs that the place was told of and that are none now, by whose they were.

    A need that is merely not known any more is not gone: it is asked about.
    """
    told = s.outing.reservation.told
    here = {person.id: person for person in at_table(s)}
    gone: dict[str, list[ToldNeed]] = {}
    for need in told.needs if told is not None else ():
        side = here[need.person_id].needs.side(need.kind) if need.person_id in here else ()
        if side is not None and need_key(need.need) not in map(need_key, side):
            gone.setdefault(need.person_id, []).append(need)
    return gone


def _gone_by_name(s: Situation) -> list[tuple[str, list[ToldNeed]]]:
    return [(_name_of(s, person_id), needs) for person_id, needs in _gone(s).items()]


def _name_of(s: Situation, person_id: str) -> str:
    """What to call somebody who may not come any more; nobody is named who is not in the book."""
    if any(person.id == person_id for person in at_table(s)):
        return called(s, person_id)
    left = next((person for person in s.away if person.id == person_id), None)
    return first_name(left) if left is not None else "one who does not come any more"


def _said(needs: list[ToldNeed]) -> list[str]:
    return [said_need(need.kind, need.need) for need in needs]
