"""The table, or the tickets: what to ask for, how far it is, and what it lacks."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from planner.dates.instants import wall
from planner.dates.saying import say_in_full, say_time, say_when
from planner.outings.deadlines import INVITE_AHEAD, KITCHEN_NOTICE, best_by, day_before, is_soon, still_ahead
from planner.outings.gap import Gap, Part, Severity, lacking
from planner.outings.outing import OutingKind, Stage
from planner.outings.parts import Call, Reservation, ReservationState
from planner.outings.situation import Situation, called, local, party
from planner.outings.table.booked import BOOKED, CANCEL_AHEAD, SURE, booked_for, is_guessed
from planner.outings.table.table_brief import AWAY, table_wishes
from planner.outings.table.telling import differences, needs_telling, place_name, telling_gaps
from planner.outings.ticks import RECONFIRM_GUESTS, is_ticked
from planner.people.needs import unknown_sides
from planner.people.person import Person
from planner.values.record import changed
from planner.values.text import inert_line, listed, sentence

CANCEL_NOTICE = timedelta(days=1)
"""Before the table can no longer be given back: when to be sure that everyone comes."""
CAN_WAIT = {"seating"}
"""What can as well be asked at the table."""
_gap = partial(lacking, Part.RESERVATION)


def suggest_reservation(s: Situation, now: datetime) -> Reservation:
    """The reservation with what is still open filled in; what the host has set stays.

    The party size stays open, so that it follows the guests.

    Args:
        s: the situation.
        now: an instant with a zone.
    """
    kept, starts = s.outing.reservation, s.outing.starts
    here = local(s, now)
    cancel_by, reconfirm_by = kept.cancel_by, kept.reconfirm_by
    if starts is not None and s.outing.kind is not OutingKind.EVENT:
        cancel_by = cancel_by or _if_ahead(starts - CANCEL_AHEAD, here)
        reconfirm_by = reconfirm_by or _reconfirm_by(starts, here)
    return changed(
        kept,
        under_name=kept.under_name or s.host.name,
        phone=kept.phone or (s.venue.phone if s.venue else ""),
        table_requests=kept.table_requests or table_wishes(s),
        cancel_by=cancel_by,
        reconfirm_by=reconfirm_by,
    )


def unknown_of(person: Person) -> tuple[str, ...]:
    """What nobody has asked a person yet, in words: ``allergies``, ``diet``, … ``alcohol``."""
    alcohol = ("alcohol",) if person.alcohol is None else ()
    return (*(kind.plural for kind in unknown_sides(person.needs)), *alcohol)


def is_held(s: Situation, now: datetime) -> bool:
    """Whether a place still keeps a table for an outing that is called off and is not over."""
    if s.outing.stage is not Stage.CANCELLED:
        return False
    kept = s.outing.reservation
    ahead = s.outing.starts is None or s.outing.starts > local(s, now)
    return ahead and (kept.state in BOOKED or bool(kept.held))


def give_back_gaps(s: Situation, now: datetime) -> tuple[Gap, ...]:
    """The tables of an outing that was called off, as long as the places keep them."""
    if not is_held(s, now):
        return ()
    here, kept = local(s, now), s.outing.reservation
    own = []
    if kept.state in BOOKED:
        place = f" at {s.venue.name}" if s.venue else ""
        own = [_give_back("give back", place, kept.cancel_by, s, here, guess=is_guessed(s))]
    return (*own, *_held_gaps(s, here))


def _held_gaps(s: Situation, here: datetime) -> list[Gap]:
    """The tables that other places keep, since the outing moved on from them."""
    gaps = []
    for table in s.outing.reservation.held:
        place = f" at {table.place}" + (f" ({table.phone})" if table.phone else "")
        starts = table.told.starts if table.told else None
        guess = starts is not None and table.cancel_by == starts - CANCEL_AHEAD
        gaps.append(_give_back(f"give back:{table.venue_id}", place, table.cancel_by, s, here, guess=guess))
    return gaps


def _give_back(
    key: str, place: str, by: datetime | None, s: Situation, here: datetime, *, guess: bool
) -> Gap:
    what = "tickets" if s.outing.kind is OutingKind.EVENT else "table"
    if by is not None and by > here:
        asking = "; ask" if guess else ""
        text = f"Give the {what}{place} back (until {say_when(by, here)}{asking})."
        return _gap(key, Severity.MUST, text, by)
    late = "; it is late, but kinder than an empty chair" if by is not None else ""
    return _gap(key, Severity.MUST, f"Give the {what}{place} back{late}.", s.outing.starts)


def check_reservation(s: Situation, now: datetime) -> tuple[Gap, ...]:
    """What the reservation lacks, and what the place has not been told."""
    here, starts = local(s, now), s.outing.starts
    return (
        *_state_gaps(s, here, starts),
        *_party_gaps(s),
        *_cancel_gaps(s, here),
        *telling_gaps(s, here),
        *_held_gaps(s, here),
    )


def explain_reservation(s: Situation) -> str:
    """How far it is, and why it is asked for so."""
    kept = s.outing.reservation
    place = s.venue.name if s.venue else "a place still to choose"
    if kept.state is ReservationState.NOT_NEEDED:
        return inert_line(f"No reservation needed at {place}.")
    number = f", number {kept.confirmation}" if kept.confirmation else ""
    said = [f"{sentence(kept.state.value)}: {place}, for {booked_for(s)}{number}."]
    if s.outing.stage is Stage.CANCELLED and kept.state in BOOKED:
        return inert_line(f"{said[0]} It was called off: give the table back.")
    if needs_telling(s):
        said.append(f"Needs telling – {'; '.join(differences(s))}.")
    if AWAY in kept.table_requests:
        said.append("A table away from the noise, so that you hear each other.")
    if kept.reconfirm_by is not None and kept.state is not ReservationState.RECONFIRMED:
        at = f"{say_in_full(kept.reconfirm_by)}, {say_time(kept.reconfirm_by)}"
        said.append(f"Reconfirm by {at}, while a slip can still be mended.")
    if is_guessed(s) and kept.state not in SURE:
        said.append("Until when it can be cancelled is a guess: ask.")
    return inert_line(" ".join(said))


def said_calls(s: Situation, now: datetime) -> str:
    """When it came so far and who was spoken to: ``Asked Thu 12 Nov; confirmed Fri 13 Nov by Paulo.``."""
    here = wall(now, s.host.zone)  # the host rang, by the host's own clock
    said = [_said_call(call, wall(call.at, s.host.zone), here) for call in s.outing.reservation.calls]
    return inert_line(sentence("; ".join(said)) + ".") if said else ""


def _said_call(call: Call, at: datetime, here: datetime) -> str:
    if call.state is ReservationState.TO_BOOK:
        return f"given back {say_when(at, here)}"
    by = "of" if call.state is ReservationState.ASKED else "by"
    return f"{call.state.value} {say_when(at, here)}" + (f" {by} {call.with_whom}" if call.with_whom else "")


def _state_gaps(s: Situation, here: datetime, starts: datetime | None) -> list[Gap]:
    state = s.outing.reservation.state
    place = f" at {s.venue.name}" if s.venue else ""
    soon = Severity.MUST if is_soon(here, starts) else Severity.SHOULD
    if state is ReservationState.TO_BOOK and s.venue is None:
        return []  # choosing the place comes first, and is a gap of its own
    if state is ReservationState.TO_BOOK:
        what = "Get the tickets" if s.outing.kind is OutingKind.EVENT else "Book the table"
        near = starts is not None and starts - here <= INVITE_AHEAD
        severity = Severity.MUST if near else Severity.SHOULD
        return [_gap("book", severity, f"{what}{place}, for {booked_for(s)}.", best_by(here, starts))]
    if state is ReservationState.ASKED:
        by = still_ahead(here, day_before(starts, 12), starts - KITCHEN_NOTICE, starts) if starts else None
        return [_gap("answer", soon, f"{sentence(place_name(s))} has not confirmed yet: ring them.", by)]
    by = s.outing.reservation.reconfirm_by
    if by is not None and starts is not None and by > starts:
        text = "The time to reconfirm the table is after its start: set it again."
        return [_gap("reconfirm table", Severity.SHOULD, text, starts)]
    if state is ReservationState.CONFIRMED and by is not None and by - here <= timedelta(days=1):
        return [_gap("reconfirm table", Severity.SHOULD, f"Reconfirm the table{place}.", by)]
    return []


def _party_gaps(s: Situation) -> list[Gap]:
    """A party that was set by hand, and has room for fewer than are on the plan."""
    kept = s.outing.reservation
    if kept.state is ReservationState.NOT_NEEDED or kept.party_size is None or kept.party_size >= party(s):
        return []
    text = f"The table is to be for {kept.party_size} and you will be {party(s)}: set how many come."
    return [_gap("party", Severity.MUST, text, s.outing.starts - KITCHEN_NOTICE if s.outing.starts else None)]


def _cancel_gaps(s: Situation, here: datetime) -> list[Gap]:
    """The last day on which the table can be given back, while the guests have not reconfirmed."""
    kept, by = s.outing.reservation, s.outing.reservation.cancel_by
    if kept.state not in BOOKED or by is None or not here < by <= here + CANCEL_NOTICE or not s.guests:
        return []
    if is_ticked(s.outing, RECONFIRM_GUESTS):
        return []
    names = listed([called(s, guest.id) for guest in s.guests])
    text = f"Until {say_when(by, here)} the table can be given back: be sure of {names} before."
    return [_gap("cancel", Severity.SHOULD, text, by)]


def _reconfirm_by(starts: datetime, here: datetime) -> datetime | None:
    return next((t for t in (day_before(starts, 17), starts - KITCHEN_NOTICE) if t > here), None)


def _if_ahead(at: datetime, here: datetime) -> datetime | None:
    return at if at > here else None
