"""An outing as entries of a calendar: the hour itself, with its reminders, and each step as a thing to do."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from planner.dates.zones import to_utc, zone_info
from planner.exchange.calendar_entry import Bell, Entry, Invited, Standing, uid_of
from planner.outings.gap import Part
from planner.outings.naming import outing_title
from planner.outings.outing import Outing, Stage
from planner.outings.pocket import in_pocket, steps_as_planned
from planner.outings.saying_needs import said_in_short
from planner.outings.situation import Situation
from planner.outings.step import Step
from planner.outings.table.booked import SURE
from planner.outings.ticks import READ, tick_of
from planner.outings.travel.way_steps import ACCESSIBLE_IN, LEAVE
from planner.people.needs import NeedKind
from planner.people.person import ContactKind, Person, contact
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import inert_line, listed

MAIL = re.compile(r"[^@\s<>,;:\"]+@[^@\s<>,;:\"]+\.[^@\s<>,;:\".]+")
STANDING = {
    Stage.IDEA: Standing.TENTATIVE,
    Stage.PLANNED: Standing.TENTATIVE,
    Stage.CANCELLED: Standing.CANCELLED,
}
"""What a calendar shows of an outing's stage; every other is confirmed, and so is one with a sure table."""
PROMISE = "promise:"
"""How the key of a step begins that keeps a promise: it goes by the promise's own name everywhere."""
PLAINLY = {ACCESSIBLE_IN: "taxi in"}
"""Steps whose keys tell what somebody needs, by the names that they go by in a calendar."""


def outing_entries(
    s: Situation, *, private: bool = False, invite: bool = False
) -> tuple[Entry, ...] | Problem:
    """An outing and its steps; nothing while it has no date.

    They are the same however late it is: two calendars made of the same book hold the same.

    Args:
        s: the outing among what is known, whole.
        private: whether they may say what guests need, how they are reached, and what was told in confidence.
        invite: whether those who come are named with their mail addresses.

    Returns:
        The hour first, then its steps; or the problem that its time is none.
    """
    outing = s.outing
    if outing.starts is None:
        return ()
    starts = to_utc(outing.starts, outing.zone)
    if isinstance(starts, Problem):
        return starts
    shown = s if private else in_pocket(s)
    steps = steps_as_planned(_as_if_on(s), private=private)
    hour = _hour(shown, starts, private=private, invite=invite)
    if outing.stage is not Stage.CANCELLED:
        hour = hour._replace(bells=_bells(outing, starts, steps))
    else:
        steps = tuple(step for step in steps if not step.key.startswith(PROMISE))  # what was promised stands
    return (hour, *(_task(outing, step, hour) for step in steps))


def outing_uid(outing: Outing) -> str:
    """The name of an outing's hour."""
    return uid_of(outing.id)


def step_uid(outing: Outing, key: str) -> str:
    """The name of a step; one that keeps a promise has the promise's own."""
    if key.startswith(PROMISE):
        return uid_of(key.removeprefix(PROMISE))
    return uid_of(outing.id, PLAINLY.get(key, key))


def place_line(s: Situation) -> str:
    """The venue with its address, in a line; empty while none is chosen."""
    venue = s.venue
    return inert_line(", ".join(filter(None, (venue.name, venue.address, venue.city)))) if venue else ""


def _as_if_on(s: Situation) -> Situation:
    """An outing that was cancelled with the steps it had: a calendar that has them is to cancel them too."""
    if s.outing.stage is not Stage.CANCELLED:
        return s
    return changed(s, outing=changed(s.outing, stage=Stage.PLANNED))


def _hour(s: Situation, starts: datetime, *, private: bool, invite: bool) -> Entry:
    outing, venue = s.outing, s.venue
    return Entry(
        uid=outing_uid(outing),
        summary=outing_title(outing, s.guests),
        standing=_standing(outing),
        at=starts,
        until=starts + timedelta(minutes=outing.minutes),
        description=tuple(filter(None, map(inert_line, _told(s, private=private)))),
        location=place_line(s),
        point=venue.point if venue else None,
        invited=tuple(filter(None, map(_invited, (*s.guests, *s.cohosts)))) if invite else (),
        is_private=private,
    )


def _standing(outing: Outing) -> Standing:
    standing = STANDING.get(outing.stage, Standing.CONFIRMED)
    is_sure = standing is Standing.TENTATIVE and outing.reservation.state in SURE
    return Standing.CONFIRMED if is_sure else standing


def _told(s: Situation, *, private: bool) -> list[str]:
    """What the hour is for, who comes, and what is asked at the door."""
    reservation, venue = s.outing.reservation, s.venue
    phone = reservation.phone or (venue.phone if venue else "")
    booked = reservation.state in SURE
    name = f"Table under {reservation.under_name}" if reservation.under_name else ""
    number = f"confirmation {reservation.confirmation}" if reservation.confirmation else ""
    parking = s.outing.transport.parking.where or (venue.parking if venue else "")
    return [
        s.outing.purpose,
        *(_who(p, private=private) for p in (*s.guests, *s.cohosts)),
        ", ".join(filter(None, (name, number))) if booked else "",
        f"Telephone: {phone}" if phone else "",
        f"Parking: {parking}" if parking else "",
    ]


def _who(person: Person, *, private: bool) -> str:
    said = [person.name, ", ".join(filter(None, (person.role, person.organisation)))]
    if private:
        needs = [said_in_short(kind, need) for kind in NeedKind for need in person.needs.side(kind) or ()]
        said += [contact(person, ContactKind.MOBILE, ContactKind.PHONE), listed(needs)]
    return " · ".join(filter(None, said))


def _invited(person: Person) -> Invited | None:
    mail = contact(person, ContactKind.EMAIL).strip()
    return Invited(inert_line(person.name), mail) if MAIL.fullmatch(mail) and mail.isascii() else None


def _bells(outing: Outing, starts: datetime, steps: tuple[Step, ...]) -> tuple[Bell, ...]:
    """When to read the brief and when to leave, unless that is done."""
    wanted = (step for step in steps if step.key in (READ, LEAVE) and not step.done)
    return tuple(Bell(_instant(outing, step) - starts, step.text) for step in wanted)


def _task(outing: Outing, step: Step, hour: Entry) -> Entry:
    ticked = tick_of(outing, step.key) if step.done else None
    open_ = Standing.CANCELLED if hour.standing is Standing.CANCELLED else Standing.TO_DO
    return Entry(
        uid=step_uid(outing, step.key),
        summary=f"{step.text.removesuffix('.')} · {hour.summary}",
        standing=Standing.DONE if step.done else open_,
        at=_instant(outing, step),
        is_task=True,
        location=hour.location if step.part in (Part.TRANSPORT, Part.RESERVATION) else "",
        of=hour.uid,
        done_at=ticked.at if ticked else None,
        is_private=hour.is_private,
    )


def _instant(outing: Outing, step: Step) -> datetime:
    """The instant of a step; one in an hour that is skipped is as late as the clocks go forward."""
    return step.at.replace(tzinfo=zone_info(outing.zone)).astimezone(UTC)
