"""The table, or the tickets: what to ask for, what to read to the place, what it was not told yet."""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.dates.saying import say_in_full, say_time
from planner.outings.deadlines import INVITE_AHEAD, KITCHEN_NOTICE, best_by, day_before, is_soon, still_ahead
from planner.outings.gap import Gap, Part, Severity
from planner.outings.outing import OutingKind
from planner.outings.parts import Reservation, ReservationState
from planner.outings.saying_needs import said_at_table, said_need
from planner.outings.situation import Situation, called, local, party
from planner.people.needs import NeedKind, unknown_sides
from planner.people.person import Person
from planner.values.record import changed
from planner.values.text import fold, inert_line, listed, sentence

ASK = "unknown – ask"
AWAY = "away from the kitchen, the washrooms and the till"
"""The table to ask for, whatever else (Boston Globe, 2013)."""
CANCEL_AHEAD = timedelta(days=1)
"""Before the start: until when a table can usually be given back, as long as the place was not asked."""
BOOKED = (ReservationState.ASKED, ReservationState.CONFIRMED, ReservationState.RECONFIRMED)
"""States in which the place knows how many come."""
TOLD_SIDES = (NeedKind.ALLERGY, NeedKind.DIET, NeedKind.ACCESS)
"""Needs the place must prepare for; seating goes with the table requests."""


def suggest_reservation(s: Situation, now: datetime) -> Reservation:
    """The reservation with what is still open filled in; what the host has set stays.

    The party size stays open until the place is asked (see :func:`moved_on`), so that it follows the guests.

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
        table_requests=kept.table_requests or _requests(s),
        cancel_by=cancel_by,
        reconfirm_by=reconfirm_by,
    )


def booked_for(s: Situation) -> int:
    """How many the place is told to expect: as set, else everyone at the table."""
    size = s.outing.reservation.party_size
    return party(s) if size is None else size


def moved_on(s: Situation, state: ReservationState) -> Reservation:
    """The reservation in another state; once the place is asked, the party size is what it was asked for."""
    size = booked_for(s) if state in BOOKED else s.outing.reservation.party_size
    return changed(s.outing.reservation, state=state, party_size=size)


def need_keys(s: Situation) -> tuple[str, ...]:
    """Keys of the known needs the place has to be told of, in the order of the table brief."""
    return tuple(key for p in _people(s) for kind in TOLD_SIDES for key in _keys(p, kind))


CAN_WAIT = {"seating"}
"""What can as well be asked at the table."""


def unknown_of(person: Person) -> tuple[str, ...]:
    """What nobody has asked a person yet, in words: ``allergies``, ``diet``, … ``alcohol``."""
    alcohol = ("alcohol",) if person.alcohol is None else ()
    return (*(kind.plural for kind in unknown_sides(person.needs)), *alcohol)


def to_tell(s: Situation) -> str:
    """What the place has to be told, told or not, in one sentence; empty where no need is known."""
    said = []
    for person in _people(s):
        needs = [said_need(kind, need) for kind in TOLD_SIDES for need in person.needs.side(kind) or ()]
        if needs:
            said.append(f"{listed(needs)} for {called(s, person.id)}")
    allergy = any(p.needs.allergy for p in _people(s))
    return inert_line(f"Tell the {'kitchen' if allergy else 'place'}: {'; '.join(said)}.") if said else ""


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


def table_brief(s: Situation) -> str:
    """One text to read to the place: the table, then every guest's needs, the unknown said as such."""
    kept, starts = s.outing.reservation, s.outing.starts
    what = "Tickets" if s.outing.kind is OutingKind.EVENT else "Table"
    when = f"{say_in_full(starts)} at {say_time(starts)}" if starts else "day and time still open"
    lines = [f"{what} under {kept.under_name or s.host.name}, {when}, for {booked_for(s)}."]
    lines += [
        f"Allergies: {_rolled(s, NeedKind.ALLERGY)}.",
        f"Diet: {_rolled(s, NeedKind.DIET)}.",
        f"Drinks: {_drinks(s)}.",
        f"Access: {_rolled(s, NeedKind.ACCESS)}.",
        f"Seating: {_rolled(s, NeedKind.SEATING)}.",
    ]
    said = set(_seating_and_access(s))
    asked = [wish for wish in (kept.table_requests or _requests(s)).split("; ") if wish not in said]
    if requests := "; ".join(asked):
        lines.append(f"Please: {requests.rstrip('.')}.")
    return "\n".join(inert_line(line) for line in lines)


def table_gap(s: Situation) -> Gap | None:
    """A party that does not match what was booked; None while nothing was booked or it fits."""
    kept = s.outing.reservation
    if kept.state not in BOOKED or kept.party_size is None or kept.party_size == party(s):
        return None
    text = f"The table is for {kept.party_size} and you will be {party(s)}: tell the place."
    severity = Severity.MUST if kept.party_size < party(s) else Severity.COULD
    return _gap("party", severity, text, s.outing.starts - KITCHEN_NOTICE if s.outing.starts else None)


def check_reservation(s: Situation, now: datetime) -> tuple[Gap, ...]:
    """What the reservation lacks, and what the place has not been told."""
    here, starts = local(s, now), s.outing.starts
    party_gap = table_gap(s)
    return (
        *_state_gaps(s, here, starts),
        *([party_gap] if party_gap else []),
        *(gap for p in _people(s) if (gap := _tell_gap(s, p, here)) is not None),
    )


def explain_reservation(s: Situation) -> str:
    """How far it is, and why it is asked for so."""
    kept = s.outing.reservation
    place = s.venue.name if s.venue else "a place still to choose"
    if kept.state is ReservationState.NOT_NEEDED:
        return inert_line(f"No reservation needed at {place}.")
    number = f", number {kept.confirmation}" if kept.confirmation else ""
    said = [f"{sentence(kept.state.value)}: {place}, for {booked_for(s)}{number}."]
    if AWAY in kept.table_requests:
        said.append("A table away from the noise, so that you hear each other.")
    if kept.reconfirm_by is not None and kept.state is not ReservationState.RECONFIRMED:
        at = f"{say_in_full(kept.reconfirm_by)}, {say_time(kept.reconfirm_by)}"
        said.append(f"Reconfirm by {at}, while a slip can still be mended.")
    starts = s.outing.starts
    if starts is not None and kept.cancel_by == starts - CANCEL_AHEAD and kept.state not in BOOKED:
        said.append("Until when it can be cancelled is a guess: ask.")
    return inert_line(" ".join(said))


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
        who = s.venue.name if s.venue else "The place"
        by = still_ahead(here, day_before(starts, 12), starts - KITCHEN_NOTICE, starts) if starts else None
        return [_gap("answer", soon, f"{who} has not confirmed yet: ring them.", by)]
    by = s.outing.reservation.reconfirm_by
    if by is not None and starts is not None and by > starts:
        text = "The time to reconfirm the table is after its start: set it again."
        return [_gap("reconfirm table", Severity.SHOULD, text, starts)]
    if state is ReservationState.CONFIRMED and by is not None and by - here <= timedelta(days=1):
        return [_gap("reconfirm table", Severity.SHOULD, f"Reconfirm the table{place}.", by)]
    return []


def _tell_gap(s: Situation, person: Person, here: datetime) -> Gap | None:
    """What the place has not been told of one person; an allergy among it is a must."""
    told = set(s.outing.reservation.told)
    untold = [
        (kind, need)
        for kind in TOLD_SIDES
        for need, key in zip(person.needs.side(kind) or (), _keys(person, kind), strict=True)
        if key not in told
    ]
    if not untold:
        return None
    allergy = any(kind is NeedKind.ALLERGY for kind, _ in untold)
    needs = listed([said_need(kind, need) for kind, need in untold])
    text = f"Tell the {'kitchen' if allergy else 'place'}: {needs} for {called(s, person.id)}."
    by = tell_by(s, here)
    return _gap(f"tell:{person.id}", Severity.MUST if allergy else Severity.SHOULD, text, by)


def _gap(key: str, severity: Severity, text: str, by: datetime | None) -> Gap:
    return Gap(key=key, part=Part.RESERVATION, severity=severity, text=inert_line(text), by=by)


def _people(s: Situation) -> tuple[Person, ...]:
    return (*s.guests, *s.cohosts)


def _keys(person: Person, kind: NeedKind) -> list[str]:
    return [f"{person.id}:{kind.value}:{fold(need)}" for need in person.needs.side(kind) or ()]


def _rolled(s: Situation, kind: NeedKind) -> str:
    return _by_answer(s, {p.id: _answer(kind, p.needs.side(kind)) for p in _people(s)})


def _answer(kind: NeedKind, side: tuple[str, ...] | None) -> str:
    if side is None:
        return ASK
    return listed([said_at_table(kind, need) for need in side]) if side else "none"


def _drinks(s: Situation) -> str:
    answers = {}
    for person in _people(s):
        likes = f" – likes {listed(person.drinks)}" if person.drinks else ""
        alcohol = {True: "alcohol is fine", False: "no alcohol", None: ASK}[person.alcohol]
        answers[person.id] = f"{alcohol}{likes}"
    return _by_answer(s, answers)


def _by_answer(s: Situation, answers: dict[str, str]) -> str:
    """Every answer once; names only where the answers differ and somebody needs something."""
    if not answers:
        return ASK
    if len(set(answers.values())) == 1:
        only = next(iter(answers.values()))
        return only if len(answers) == 1 or only in ("none", ASK) else f"{only} (all)"
    grouped: dict[str, list[str]] = {}
    for traveller, answer in answers.items():
        if answer != "none":
            grouped.setdefault(answer, []).append(called(s, traveller))
    said = [f"{answer} ({listed(names)})" for answer, names in grouped.items()]
    return "; ".join([*said, "otherwise none"] if "none" in answers.values() else said)


def _requests(s: Situation) -> str:
    if s.outing.kind is OutingKind.EVENT:
        wishes: list[str] = ["seats together"]
    else:
        wishes = [s.venue.table_notes.strip().rstrip(".")] if s.venue and s.venue.table_notes.strip() else []
        wishes.append(AWAY)
    return "; ".join((*wishes, *_seating_and_access(s)))


def _seating_and_access(s: Situation) -> list[str]:
    """What each needs of the seat and of the way to it, as it stands among the table requests."""
    return [
        f"{need} ({called(s, person.id)})"
        for person in _people(s)
        for need in (*(person.needs.seating or ()), *(person.needs.access or ()))
    ]


def _reconfirm_by(starts: datetime, here: datetime) -> datetime | None:
    return next((t for t in (day_before(starts, 17), starts - KITCHEN_NOTICE) if t > here), None)


def _if_ahead(at: datetime, here: datetime) -> datetime | None:
    return at if at > here else None
