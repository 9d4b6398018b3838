"""Drafting: a whole plan from who, when and where; what the host has changed is never written over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from planner.outings.drinks.moderation import suggest_moderation
from planner.outings.no_pitch import suggest_no_pitch
from planner.outings.outing import USUAL_MINUTES, EventKind, Outing, OutingKind, Stage, ends
from planner.outings.parts import (
    Leg,
    Parking,
    Reservation,
    ReservationState,
    Transport,
)
from planner.outings.situation import Situation, local, travellers
from planner.outings.table.booked import SURE, before_moving, elsewhere
from planner.outings.table.reservation import suggest_reservation
from planner.outings.table.telling import table_differences
from planner.outings.talk.conversation import suggest_conversation
from planner.outings.talk.purpose import suggest_purpose
from planner.outings.ticks import ASK, INVITE, RECONFIRM_GUESTS, is_ticked, to_invite
from planner.outings.travel.transport import suggest_transport
from planner.people.guidance import Guidance
from planner.people.host import Host
from planner.people.person import Person
from planner.places.venue import Venue
from planner.places.venue_zone import zone_of_venue
from planner.values.record import Record, changed

R = TypeVar("R", bound=Record)

UNSET_ZONE = "UTC"


def new_outing(
    outing_id: str,
    kind: OutingKind,
    *,
    host: Host,
    guests: Iterable[Person] = (),
    cohosts: Iterable[Person] = (),
    starts: datetime | None = None,
    venue: Venue | None = None,
    event: EventKind | None = None,
    title: str = "",
) -> Outing:
    """An outing with nothing planned yet: who, when and where, its usual length, its place's zone.

    Args:
        outing_id: a fresh id.
        kind: what sort of hour.
        host: whose hour it is.
        guests: the guest of honour first.
        cohosts: colleagues who host along.
        starts: local wall time at the venue.
        venue: where, if chosen.
        event: what sort of event; left out unless the kind is *event*.
        title: what the event is.
    """
    return Outing(
        id=outing_id,
        kind=kind,
        event=event if kind is OutingKind.EVENT else None,
        title=title,
        guests=tuple(p.id for p in guests),
        cohosts=tuple(p.id for p in cohosts),
        venue_id=venue.id if venue else None,
        starts=starts,
        zone=zone_of_venue(venue, host),
        minutes=USUAL_MINUTES[kind],
    )


def draft(situation: Situation, guidance: Guidance, now: datetime) -> Outing:
    """The outing with every part of its plan filled in from what is known, ready to be gone through.

    Args:
        situation: the outing, bare or begun, among what is known.
        guidance: the bank of questions, and how each kind of person is hosted.
        now: an instant with a zone.
    """
    return redraft(situation, guidance, now)


def redraft(
    situation: Situation, guidance: Guidance, now: datetime, before: Situation | None = None
) -> Outing:
    """The outing with its suggestions made afresh; the host's own words stay.

    What is empty is filled. With the situation before a change of guests, venue or time, whatever still
    stands as it would have been suggested then is taken for a suggestion and made anew; all else is the
    host's. Legs and questions of people who no longer come go with them. A table that was booked elsewhere
    is to be booked again.

    Args:
        situation: the outing as it is now, among what is known.
        guidance: the bank of questions, and how each kind of person is hosted.
        now: an instant with a zone.
        before: the outing as it was before the change, if it was changed.
    """
    outing = situation.outing
    if outing.stage in (Stage.HOSTED, Stage.FILED, Stage.CANCELLED):
        return outing
    outing = _without_leavers(outing, situation)
    if before is not None:
        outing = _without_suggestions(outing, before, guidance, now)
        if before.outing.venue_id is not None and before.outing.venue_id != outing.venue_id:
            outing = _elsewhere(outing, before.venue)
    if outing.zone == UNSET_ZONE:
        outing = changed(outing, zone=zone_of_venue(situation.venue, situation.host))
    filled = _filled(changed(situation, outing=outing), guidance, now)
    return changed(filled, stage=next_stage(changed(situation, outing=filled), now))


def next_stage(situation: Situation, now: datetime) -> Stage:
    """How far the outing has come by itself, and never past what the host alone can say.

    An idea with a day, a guest and a place is planned; a plan whose table is sure, or needs none, and whose
    guests were invited is confirmed; either is hosted once it has closed, and no more where its day is moved
    ahead again. Filing and cancelling are acts.
    """
    outing, stage, stop = situation.outing, situation.outing.stage, ends(situation.outing)
    over = stop is not None and stop <= local(situation, now)
    if stage is Stage.HOSTED and not over:
        stage = Stage.IDEA  # its day was moved ahead again
    if stage is Stage.IDEA and outing.starts and outing.guests and outing.venue_id:
        stage = Stage.PLANNED
    sure = outing.reservation.state in (*SURE, ReservationState.NOT_NEEDED) and not table_differences(
        situation
    )
    invited = is_ticked(outing, INVITE) or is_ticked(outing, RECONFIRM_GUESTS)
    if stage is Stage.CONFIRMED and to_invite(outing):
        stage = Stage.PLANNED  # a guest was added, and is still to be invited
    if stage is Stage.PLANNED and sure and invited:
        stage = Stage.CONFIRMED
    if stage in (Stage.PLANNED, Stage.CONFIRMED) and over:
        stage = Stage.HOSTED
    return stage


def cancelled(outing: Outing) -> Outing:
    """The outing called off: nothing of its plan is lost."""
    return changed(outing, stage=Stage.CANCELLED, cancelled_from=outing.stage)


def brought_back(situation: Situation, now: datetime) -> Outing:
    """A cancelled outing on again, as far along as it was, or has come by itself since."""
    outing = situation.outing
    again = changed(outing, stage=outing.cancelled_from or Stage.IDEA, cancelled_from=None)
    return changed(again, stage=next_stage(changed(situation, outing=again), now))


def moved(outing: Outing, starts: datetime) -> Outing:
    """The outing at another time: what was set relative to the start moves along.

    A place that has a table for the old time is to be told, and keeps it until then; guests are to be told
    and asked how they get home, so the ticks go, save those of questions asked and promises
    kept. Of an outing that is over, only the time changes.
    """
    if outing.starts is None or outing.stage in (Stage.HOSTED, Stage.FILED, Stage.CANCELLED):
        return changed(outing, starts=starts)
    if starts == outing.starts:
        return outing
    by = starts - outing.starts
    reservation = before_moving(outing)
    legs = tuple(
        changed(_shifted(leg, by, "leave_by", "arrive"), agreed=False) for leg in outing.transport.legs
    )
    moderation = _shifted(outing.moderation, by, "last_order", "hard_stop")
    if starts.date() != outing.starts.date():
        moderation = changed(moderation, pours=())  # they were of another day
    return changed(
        outing,
        starts=starts,
        stage=Stage.PLANNED if outing.stage is Stage.CONFIRMED else outing.stage,
        reservation=_shifted(reservation, by, "cancel_by", "reconfirm_by"),
        transport=changed(outing.transport, legs=legs),
        moderation=moderation,
        ticks=tuple(t for t in outing.ticks if t.step == ASK or t.step.startswith("promise:")),
    )


def with_kind(outing: Outing, kind: OutingKind) -> Outing:
    """The outing as another kind of hour; its length follows while it is the usual one."""
    usual = outing.minutes == USUAL_MINUTES[outing.kind]
    event = outing.event if kind is OutingKind.EVENT else None
    return changed(outing, kind=kind, event=event, minutes=USUAL_MINUTES[kind] if usual else outing.minutes)


def _shifted(record: R, by: timedelta, *names: str) -> R:
    """The record with each of its times moved along, where it is set."""
    times = {name: getattr(record, name) for name in names}
    return changed(record, **{name: at + by for name, at in times.items() if at is not None})


def _without_leavers(outing: Outing, situation: Situation) -> Outing:
    coming, ids = set(travellers(situation)), {p.id for p in situation.guests}
    legs = tuple(leg for leg in outing.transport.legs if leg.traveller in coming)
    questions = tuple(q for q in outing.conversation.questions if not q.person_id or q.person_id in ids)
    return changed(
        outing,
        transport=changed(outing.transport, legs=legs),
        conversation=changed(outing.conversation, questions=questions),
    )


def _elsewhere(outing: Outing, before: Venue | None) -> Outing:
    """At another place: the table is to be booked there, unless that place keeps one already."""
    stage = Stage.PLANNED if outing.stage is Stage.CONFIRMED else outing.stage
    return changed(outing, reservation=elsewhere(outing, before), stage=stage)


def _without_suggestions(outing: Outing, before: Situation, guidance: Guidance, now: datetime) -> Outing:
    """The outing with every part emptied that stands as it would have been suggested before."""
    bare = changed(
        before,
        outing=changed(
            before.outing,
            purpose="",
            zone=UNSET_ZONE,
            reservation=Reservation(),
            transport=Transport(),
            moderation=changed(before.outing.moderation, cap_per_head=None),
            conversation=changed(before.outing.conversation, questions=()),
            no_pitch=changed(before.outing.no_pitch, when_raised=""),
        ),
    )
    then = _filled(bare, guidance, now)
    legs, asked = set(map(_leg_key, then.transport.legs)), {q.text for q in then.conversation.questions}
    cap, answer = outing.moderation.cap_per_head, outing.no_pitch.when_raised
    kept = tuple(leg for leg in outing.transport.legs if _leg_key(leg) not in legs)
    questions = tuple(q for q in outing.conversation.questions if q.text not in asked)
    return changed(
        outing,
        purpose="" if outing.purpose == then.purpose else outing.purpose,
        zone=UNSET_ZONE if outing.zone == zone_of_venue(before.venue, before.host) else outing.zone,
        reservation=_emptied(outing.reservation, then.reservation, Reservation()),
        transport=Transport(
            parking=_emptied(outing.transport.parking, then.transport.parking, Parking()), legs=kept
        ),
        moderation=changed(
            outing.moderation, cap_per_head=None if cap == then.moderation.cap_per_head else cap
        ),
        conversation=changed(outing.conversation, questions=questions),
        no_pitch=changed(outing.no_pitch, when_raised="" if answer == then.no_pitch.when_raised else answer),
    )


def _leg_key(leg: Leg) -> Leg:
    """A leg as it is compared: an estimate of its minutes may have been made anew in between."""
    return changed(leg, minutes=None)


def _emptied(record: R, suggested: R, default: R) -> R:
    """The record with each field that stands as suggested set back to its default."""
    same = [f for f in record.__struct_fields__ if getattr(record, f) == getattr(suggested, f)]
    return changed(record, **{f: getattr(default, f) for f in same})


def _filled(situation: Situation, guidance: Guidance, now: datetime) -> Outing:
    """The outing with what is empty filled by suggestions."""
    outing = situation.outing
    today = local(situation, now).date()
    outing = changed(
        outing,
        purpose=outing.purpose.strip() or suggest_purpose(situation, today),
        reservation=suggest_reservation(situation, now),
        moderation=suggest_moderation(situation, now),
    )
    outing = changed(outing, transport=suggest_transport(changed(situation, outing=outing), now))
    so_far = changed(situation, outing=outing)
    return changed(
        outing,
        conversation=suggest_conversation(so_far, now, guidance),
        no_pitch=suggest_no_pitch(so_far, now),
    )
