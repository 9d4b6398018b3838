"""The run of show: the dated steps of an outing, from the invitation to the thank-you, and their ticks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from planner.dates.instants import instant, later
from planner.outings.deadlines import INVITE_AHEAD, KITCHEN_NOTICE, SMALL_HOURS, day_before
from planner.outings.drinks.moderation import anyone_may_drink, hard_stop, last_order
from planner.outings.gap import Part
from planner.outings.outing import Stage
from planner.outings.situation import Situation, called, local
from planner.outings.step import Step, a_step
from planner.outings.table.reservation import CAN_WAIT, unknown_of
from planner.outings.table.table_steps import TELL, booking_steps
from planner.outings.ticks import (
    ASK,
    INVITE,
    LAST_ORDER,
    RECONFIRM_GUESTS,
    is_ticked,
    tick_of,
    to_invite,
    was_asked,
)
from planner.outings.travel.homeward import said_agreed, to_agree
from planner.outings.travel.way_steps import accessible_in, homeward_steps, on_the_way, said_fetched
from planner.people.confidence import promised_words
from planner.people.needs import NeedKind
from planner.people.person import Person
from planner.people.promises import Owner, Promise
from planner.values.record import changed
from planner.values.text import listed

RIDES = "rides"
FOOD, SETTLE = "food", "settle"
NOTES, THANKS = "notes", "thanks"

BY_PLAN = (TELL, RIDES, ASK)
"""Steps that are done when the plan says so, and open again when more is to be told, agreed or known."""

SETTLING = timedelta(minutes=10)
"""Before the close: the check, out of the guests' sight."""
WITHIN_THE_HOUR = timedelta(hours=1)
"""Notes made near the time are the ones that can be trusted."""


def run_of_show(s: Situation, now: datetime) -> tuple[Step, ...]:
    """The outing's steps in the order of their times; none while it has no date or once it is cancelled.

    A step of the days before that was ticked is dated as it was ticked. One that was not done in time is
    dated today, and no later than the day of the outing.

    Args:
        s: the situation.
        now: an instant with a zone.
    """
    starts = s.outing.starts
    if starts is None or s.outing.stage is Stage.CANCELLED:
        return ()
    here = local(s, now)
    steps = (
        *(_dated(s, _ticked(s, step), starts, here) for step in _days_before(s, starts, here)),
        *on_the_way(s, starts),
        *_at_the_table(s, starts),
        *_afterwards(s, starts),
    )
    return tuple(
        sorted((_ticked(s, step) for step in steps), key=lambda step: instant(step.at, s.outing.zone))
    )


def in_place(steps: tuple[Step, ...], before: Sequence[Step]) -> tuple[Step, ...]:
    """The steps in the order they stood in before, so that none moves as it is ticked.

    A step that is new stands behind the one it follows by its time.
    """
    found = {step.key: step for step in steps}
    placed = [found[step.key] for step in before if step.key in found]
    known, at = {step.key for step in placed}, 0
    for step in steps:
        if step.key in known:
            at = placed.index(step) + 1
        else:
            placed.insert(at, step)
            at += 1
    return tuple(placed)


def promise_step(promise: Promise) -> str:
    """The key of the step that keeps a promise."""
    return f"promise:{promise.id}"


def _ticked(s: Situation, step: Step) -> Step:
    ticked = step.key not in BY_PLAN and is_ticked(s.outing, step.key)
    return changed(step, done=True) if ticked and not step.done else step


def _dated(s: Situation, step: Step, starts: datetime, here: datetime) -> Step:
    """A step of the days before: as it was ticked; if its day is over, at nine today or before the start."""
    ticked = tick_of(s.outing, step.key)
    if step.done:
        return step if ticked is None else changed(step, at=local(s, ticked.at))
    today = min(here.date(), starts.date())
    if step.at >= starts or step.at.date() >= today:
        return step
    return changed(step, at=min(datetime.combine(today, time(9)), starts - KITCHEN_NOTICE))


def _days_before(s: Situation, starts: datetime, here: datetime) -> list[Step]:
    guests = _guests(s)
    week = datetime.combine((starts - INVITE_AHEAD).date(), time(10))
    left = [called(s, id_) for id_ in to_invite(s.outing)]
    text = f"Invite {listed(left) or guests}."
    steps = [a_step(INVITE, week, text, Part.GUESTS, done=not left)] if s.guests else []
    steps += _asking(s, week)
    steps += booking_steps(s, starts, week, here)
    if s.guests:
        text = f"Reconfirm with {guests}{f': {told}' if (told := said_fetched(s)) else ''}."
        steps.append(a_step(RECONFIRM_GUESTS, day_before(starts, 10), text, Part.GUESTS))
    steps += [*_rides(s, starts), *accessible_in(s, starts)]
    steps += [_promised(s, p, day_before(starts, 9)) for p in _due_before(s, starts)]
    return steps


def unknown_to_kitchen(s: Situation) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """Whose needs are not known: those who are still to be asked, and those who were."""
    unknown = tuple(p for p in (*s.guests, *s.cohosts) if set(unknown_of(p)) - CAN_WAIT)
    asked = tuple(p for p in unknown if was_asked(s.outing, p.id))
    return tuple(p for p in unknown if p not in asked), asked


def _asking(s: Situation, week: datetime) -> list[Step]:
    """What nobody knows is to be asked; once it was asked, it is done as the answers are written down."""
    still, asked = unknown_to_kitchen(s)
    if not (still or asked):
        ticked = tick_of(s.outing, ASK) is not None
        return [a_step(ASK, week, f"Ask {_guests(s)}.", Part.GUESTS, done=True)] if ticked else []
    people = still or asked
    whom, what = listed([called(s, p.id) for p in people]), listed(_asked(people))
    text = (
        f"Ask {whom} what the kitchen should know: {what}."
        if still
        else f"You asked {whom}: write down what you were told about {what}."
    )
    must = any(p.needs.allergy is None for p in (*still, *asked))
    return [a_step(ASK, week, text, Part.GUESTS, must=must)]


def _rides(s: Situation, starts: datetime) -> list[Step]:
    text = said_agreed(s)
    done = not to_agree(s)
    return [a_step(RIDES, day_before(starts, 10), text, Part.TRANSPORT, done=done, must=True)] if text else []


def _at_the_table(s: Situation, starts: datetime) -> list[Step]:
    drink = anyone_may_drink(s)
    first = "Water and food before the first drink" if drink else "Water first"
    steps = [a_step(FOOD, starts, f"{first}; your guest orders first, you last.", Part.MODERATION)]
    stop, order = hard_stop(s), last_order(s)
    if stop is None or order is None:
        return steps
    if drink:
        steps.append(a_step(LAST_ORDER, order, "Last order of drinks; nobody is pressed.", Part.MODERATION))
    settle = max(starts, later(stop, -SETTLING, s.outing.zone))
    steps.append(a_step(SETTLE, settle, "Settle the check, out of sight.", Part.MODERATION))
    return [*steps, *homeward_steps(s, starts, stop)]


def _afterwards(s: Situation, starts: datetime) -> list[Step]:
    stop = hard_stop(s) or starts
    filed = s.outing.stage is Stage.FILED
    morning = datetime.combine((stop - SMALL_HOURS).date() + timedelta(days=1), time(9))
    text = "File what came of it, while it is fresh."
    soon = later(stop, WITHIN_THE_HOUR, s.outing.zone)
    by_night = (soon - SMALL_HOURS).date() < soon.date()
    steps = [a_step(NOTES, morning if by_night else soon, text, Part.BRIEF, done=filed)]
    if s.guests:
        steps.append(
            a_step(THANKS, min(morning, stop + timedelta(days=1)), f"Thank {_guests(s)}.", Part.GUESTS)
        )
    made = [p for p in s.promises if p.outing_id == s.outing.id and _counts(p)]
    return [*steps, *(_promised(s, p, morning) for p in made)]


def _due_before(s: Situation, starts: datetime) -> list[Promise]:
    """Earlier promises of the host's to keep before meeting these guests again, and those ticked here."""
    earlier = [p for p in s.promises if _counts(p) and p.outing_id != s.outing.id]
    still = [p for p in earlier if p.kept_on is None or is_ticked(s.outing, promise_step(p))]
    return [p for p in still if p.due is None or p.due <= starts.date()]


def _counts(promise: Promise) -> bool:
    return promise.owner is Owner.HOST and promise.dropped_on is None


def _promised(s: Situation, promise: Promise, otherwise: datetime) -> Step:
    """A promise as a step: on its day at nine, or at another time where no day was named."""
    at = datetime.combine(promise.due, time(9)) if promise.due is not None else otherwise
    text = f"You promised {called(s, promise.person_id)}: {promised_words(promise)}."
    return a_step(promise_step(promise), at, text, Part.CONVERSATION, done=promise.kept_on is not None)


def _asked(people: tuple[Person, ...]) -> list[str]:
    """Every side that somebody has not been asked about, once, in the order of the table brief."""
    sides = dict.fromkeys((*(kind.plural for kind in NeedKind), "alcohol"))
    return [side for side in sides if any(side in unknown_of(p) for p in people)]


def _guests(s: Situation) -> str:
    return listed([called(s, p.id) for p in s.guests])
