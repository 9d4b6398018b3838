"""How far the table is: when it came so far, who was spoken to, and what the place was told by it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from planner.outings.outing import Outing, Stage
from planner.outings.parts import Call, Held, Reservation, ReservationState, Told, ToldNeed
from planner.outings.situation import Situation, party
from planner.people.needs import NeedKind
from planner.people.person import Person
from planner.places.venue import Venue
from planner.values.record import changed
from planner.values.text import fold

BOOKED = (ReservationState.ASKED, ReservationState.CONFIRMED, ReservationState.RECONFIRMED)
"""States in which the place knows of the table, in the order it comes so far."""
SURE = (ReservationState.CONFIRMED, ReservationState.RECONFIRMED)
"""States in which the place has said yes."""
TOLD_SIDES = (NeedKind.ALLERGY, NeedKind.DIET, NeedKind.ACCESS)
"""Needs the place must prepare for; seating goes with the table requests."""
CANCEL_AHEAD = timedelta(days=1)
"""Before the start: until when a table can usually be given back, as long as the place was not asked."""
PASSING = timedelta(minutes=1)
"""A state left within it was only passed by on the way to another: nobody was spoken with."""


def at_table(s: Situation) -> tuple[Person, ...]:
    """Everyone at the table whose needs the place is told of: guests and co-hosts."""
    return (*s.guests, *s.cohosts)


def booked_for(s: Situation) -> int:
    """How many the place is to expect: as set, else everyone at the table."""
    size = s.outing.reservation.party_size
    return party(s) if size is None else size


def booked_under(s: Situation) -> str:
    """Under whose name it is: as set, else the host's."""
    return s.outing.reservation.under_name.strip() or s.host.name


def is_guessed(s: Situation) -> bool:
    """Whether the time until which the table can be given back is only the usual one: nobody has asked."""
    starts = s.outing.starts
    return starts is not None and s.outing.reservation.cancel_by == starts - CANCEL_AHEAD


def known_needs(s: Situation) -> tuple[ToldNeed, ...]:
    """Every known need the place has to be told of, in the order of the table brief."""
    return tuple(
        ToldNeed(person_id=person.id, kind=kind, need=need)
        for person in at_table(s)
        for kind in TOLD_SIDES
        for need in person.needs.side(kind) or ()
    )


def same_need(told: ToldNeed) -> tuple[str, NeedKind, str]:
    """By what two needs are the same, however they are written."""
    return told.person_id, told.kind, fold(told.need)


def moved_on(s: Situation, state: ReservationState, at: datetime, with_whom: str = "") -> Reservation:
    """The reservation in another state, and when it came so far.

    Once the place is asked, it knows how many come, when, and under which name; what it was told of needs is
    said apart (see :func:`told_all`). Going back forgets the calls of the states that are left.

    Args:
        s: the situation.
        state: the state it comes to.
        at: the instant, with a zone.
        with_whom: who was spoken to.
    """
    kept = s.outing.reservation
    if state is kept.state:
        return kept
    moved = changed(kept, state=state, calls=_calls(kept, state, at.astimezone(UTC), with_whom))
    if state not in BOOKED or kept.state in BOOKED:
        return moved
    needs = kept.told.needs if kept.told is not None else ()
    return changed(moved, told=_told(s, at, needs), told_before=kept.told)


def moved_back(s: Situation, state: ReservationState) -> Reservation:
    """The reservation as it was before it came to the state it is in, and what the place was told then.

    Args:
        s: the situation.
        state: the state it goes back to.
    """
    kept = s.outing.reservation
    back = changed(kept, state=state, calls=kept.calls[:-1])
    return back if state in BOOKED else changed(back, told=kept.told_before, told_before=None)


def before_moving(outing: Outing) -> Reservation:
    """The reservation of an outing whose time is about to change: the place goes by the old one until told.

    What was reconfirmed is to be reconfirmed once more.
    """
    kept = outing.reservation
    if kept.state not in BOOKED:
        return kept
    told = kept.told or Told()
    kept = changed(kept, told=changed(told, starts=told.starts or outing.starts))
    if kept.state is not ReservationState.RECONFIRMED:
        return kept
    calls = tuple(c for c in kept.calls if c.state is not ReservationState.RECONFIRMED)
    return changed(kept, state=ReservationState.CONFIRMED, calls=calls)


def next_state(state: ReservationState) -> ReservationState | None:
    """The state that comes next in the life of a reservation; None at its end, and where none is needed."""
    life = (ReservationState.TO_BOOK, *BOOKED)
    return life[life.index(state) + 1] if state in life[:-1] else None


def spoken_to(reservation: Reservation, with_whom: str) -> Reservation:
    """The reservation with who was spoken to at the latest call."""
    if not reservation.calls:
        return reservation
    latest = changed(reservation.calls[-1], with_whom=with_whom)
    return changed(reservation, calls=(*reservation.calls[:-1], latest))


def told_all(s: Situation, at: datetime) -> Reservation:
    """The reservation once the place was told all there is to tell.

    Args:
        s: the situation.
        at: the instant, with a zone.
    """
    kept = s.outing.reservation
    return changed(kept, told=_told(s, at, known_needs(s)), told_before=kept.told)


def told_nothing_new(reservation: Reservation) -> Reservation:
    """The reservation as it was before the place was last told."""
    return changed(reservation, told=reservation.told_before, told_before=None)


def elsewhere(outing: Outing, before: Venue | None) -> Reservation:
    """The reservation once the outing is at another place: nothing is booked there, nobody there was told.

    The place it was at keeps its table until that is given back; where the outing comes back to a place that
    still keeps one, it has it as before.

    Args:
        outing: the outing, at the other place already.
        before: the place it was at.
    """
    kept = outing.reservation
    held = [table for table in kept.held if table.venue_id != outing.venue_id]
    if before is not None and kept.state in BOOKED:
        held.append(
            Held(
                venue_id=before.id,
                place=before.name,
                phone=kept.phone or before.phone,
                state=kept.state,
                calls=kept.calls,
                confirmation=kept.confirmation,
                told=kept.told,
                cancel_by=kept.cancel_by,
            )
        )
    there = next((table for table in kept.held if table.venue_id == outing.venue_id), None)
    need_none = kept.state is ReservationState.NOT_NEEDED
    return changed(
        kept,
        state=there.state if there else kept.state if need_none else ReservationState.TO_BOOK,
        confirmation=there.confirmation if there else "",
        calls=there.calls if there else (),
        told=there.told if there else None,
        told_before=None,
        held=tuple(held),
        cancel_by=there.cancel_by if there else None,
    )


def given_back(s: Situation, at: datetime) -> Reservation:
    """The reservation once every table was given back that nobody comes to.

    Those that other places keep are gone; the outing's own is where the outing was called off.

    Args:
        s: the situation.
        at: the instant, with a zone.
    """
    kept = changed(s.outing.reservation, held=())
    if s.outing.stage is not Stage.CANCELLED:
        return kept
    call = Call(state=ReservationState.TO_BOOK, at=at.astimezone(UTC))
    return changed(
        kept,
        state=ReservationState.TO_BOOK,
        calls=(call,),
        confirmation="",
        told=None,
        told_before=None,
    )


def _calls(kept: Reservation, state: ReservationState, at: datetime, with_whom: str) -> tuple[Call, ...]:
    """The calls once it comes to a state: of those before, the ones of the states it has passed."""
    if state not in BOOKED:
        return ()
    passed = [c for c in kept.calls if c.state in BOOKED and BOOKED.index(c.state) <= BOOKED.index(state)]
    if kept.state in BOOKED and BOOKED.index(kept.state) > BOOKED.index(state):
        return tuple(passed)
    if passed and at - passed[-1].at < PASSING and not passed[-1].with_whom:
        passed.pop()
    return (*passed, Call(state=state, at=at, with_whom=with_whom))


def _told(s: Situation, at: datetime, needs: tuple[ToldNeed, ...]) -> Told:
    return Told(
        at=at.astimezone(UTC),
        party=booked_for(s),
        starts=s.outing.starts,
        minutes=s.outing.minutes,
        under_name=booked_under(s),
        needs=needs,
    )
