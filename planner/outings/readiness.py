"""Readiness: every gap of a plan by the time it matters, and the state of each part for the rail."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from planner.dates.saying import say_day, say_when
from planner.outings.clashes import clash_gaps
from planner.outings.deadlines import SMALL_HOURS, WORKDAY_ENDS, week_ahead
from planner.outings.drinks.moderation import check_moderation
from planner.outings.gap import Gap, Part, Severity, in_order
from planner.outings.groundwork import groundwork_gaps
from planner.outings.kept_days import day_gaps
from planner.outings.no_pitch import check_no_pitch
from planner.outings.outcome import Debrief
from planner.outings.outing import Stage, ends
from planner.outings.parts import Conversation, Moderation, ReservationState, Transport, Way
from planner.outings.situation import Situation, is_over, local
from planner.outings.table.reservation import check_reservation, give_back_gaps
from planner.outings.table.telling import needs_telling
from planner.outings.talk.conversation import check_conversation
from planner.outings.ticks import READ, is_ticked
from planner.outings.travel.clock import clock_gaps
from planner.outings.travel.transport import check_transport
from planner.values.record import changed
from planner.values.text import counted

FILE_WITHIN = timedelta(days=1)
"""Notes are best within the hour, and a day late at most: later they cannot be trusted."""

AT_THE_TABLE = frozenset({
    "ask", "tell", "cannot", "step-free", "room", "closed", "hours", "overlap", "day", "table", "party",
    "give back", "home", "drinks", "food", "without", "accept", "limit", "close", "last order",
})  # fmt: skip
"""How the keys of the gaps begin that can still do harm, or be mended, once the hour has begun."""
HOMEWARD = ("order", "door", "room", "chair")
"""How the keys of gaps begin that are of one way, which the key ends with: the way home is still ahead."""
BEFORE_IT = frozenset({"day:holiday"})
"""Keys that are of the hour alone before it begins, however their like is: the place was open."""


class PartState(StrEnum):
    """How far one part of a plan is; the value is the word that goes with its glyph."""

    DONE = "done"
    BEGUN = "begun"
    OPEN = "open"
    NEEDS_YOU = "needs you"


def readiness(s: Situation, now: datetime) -> tuple[Gap, ...]:
    """Everything the plan still lacks, by the time each matters.

    Of an outing that is over, only the filing is left; of one that is filed, nothing; of one that was called
    off, the table that the place still keeps.

    Args:
        s: the situation.
        now: an instant with a zone.
    """
    if s.outing.stage in (Stage.FILED, Stage.CANCELLED):
        return give_back_gaps(s, now)
    stop = ends(s.outing)
    if is_over(s, now) or (stop is not None and stop <= local(s, now)):
        by = datetime.combine((stop - SMALL_HOURS + FILE_WITHIN).date(), WORKDAY_ENDS) if stop else None
        late = by is not None and by <= local(s, now) and s.outing.debrief == Debrief()
        text = (
            "Did it happen? File what came of it, or give it another day."
            if late
            else "File what came of it."
        )
        return (Gap(key="file", part=Part.BRIEF, severity=Severity.SHOULD, text=text, by=by, whole_day=True),)
    return in_order([gap for gap in _lacking(s, now) if not _has_begun(s, now) or _still_matters(gap)])


def _lacking(s: Situation, now: datetime) -> tuple[Gap, ...]:
    """Everything a plan of an hour that is not over lacks, whether or not it can still be mended."""
    gaps = (
        *groundwork_gaps(s, now),
        *clock_gaps(s),
        *clash_gaps(s, now),
        *day_gaps(s, now),
        *check_reservation(s, now),
        *check_transport(s, now),
        *check_moderation(s, now),
        *check_conversation(s, now),
        *check_no_pitch(s, now),
    )
    week = week_ahead(s.outing.starts) if s.outing.starts else None
    once = {gap.key: gap for gap in gaps}.values()
    return tuple(changed(g, whole_day=g.by is not None and g.by == week) for g in once)


def _has_begun(s: Situation, now: datetime) -> bool:
    return s.outing.starts is not None and s.outing.starts <= local(s, now)


def _still_matters(gap: Gap) -> bool:
    """Whether a gap can still do harm, or be mended, once the hour has begun."""
    head, tail = gap.key.partition(":")[0], gap.key.rpartition(":")[2]
    if head in HOMEWARD and tail in tuple(Way):
        return tail == Way.HOME
    if head == "limit":
        return gap.severity is Severity.MUST
    if head == "accept" and gap.severity is Severity.COULD:
        return False  # nobody is asked at the table what they may accept
    return head in AT_THE_TABLE and gap.key not in BEFORE_IT


def part_states(s: Situation, now: datetime) -> dict[Part, PartState]:
    """The state of every part: what needs the host first, then what is begun, open or done."""
    gaps, over = readiness(s, now), is_over(s, now)
    states = {part: _state(s, part, [g for g in gaps if g.part is part], over=over) for part in Part}
    if over or not _has_begun(s, now) or s.outing.stage in (Stage.FILED, Stage.CANCELLED):
        return states
    # what was left undone until the hour began is not done because it can no longer be mended
    left = {gap.part for gap in _lacking(s, now) if gap.severity is Severity.MUST}
    return {
        part: PartState.BEGUN if part in left and state is PartState.DONE else state
        for part, state in states.items()
    }


def explain_readiness(gaps: tuple[Gap, ...]) -> str:
    """How ready it is, in a few words: every gap counts, as on the plan and in the brief."""
    musts = sum(g.severity is Severity.MUST for g in gaps)
    if not gaps:
        return "Ready."
    said = counted(len(gaps), "gap")
    if all(g.severity is Severity.COULD for g in gaps):
        return f"Ready but for {said} that can wait."
    first = next((g for g in gaps if g.by is not None and g.severity is not Severity.COULD), None)
    when = ""
    if first is not None and first.by is not None:
        by = first.by
        when = f", the first by {say_day(by.date(), by.date()) if first.whole_day else say_when(by, by)}"
    if musts:
        said += f" ({musts} cannot wait)" if len(gaps) > musts else " that cannot wait"
    return f"{said}{when}."


def _state(s: Situation, part: Part, gaps: list[Gap], *, over: bool) -> PartState:
    if any(g.severity is Severity.MUST for g in gaps):
        return PartState.NEEDS_YOU
    if part is Part.RESERVATION and gaps and needs_telling(s) and not over:
        return PartState.NEEDS_YOU  # the place prepares for what is no longer so
    if over:
        return PartState.OPEN if gaps else PartState.DONE
    if any(g.severity is Severity.SHOULD for g in gaps):
        return PartState.BEGUN if _touched(s, part) else PartState.OPEN
    return PartState.DONE if _touched(s, part) else PartState.OPEN


def _touched(s: Situation, part: Part) -> bool:
    """Whether the host has put anything into a part."""
    outing = s.outing
    return {
        Part.OCCASION: outing.starts is not None,
        Part.GUESTS: bool(s.guests),
        Part.VENUE: s.venue is not None,
        Part.RESERVATION: outing.reservation.state is not ReservationState.TO_BOOK,
        Part.TRANSPORT: outing.transport != Transport(),
        Part.MODERATION: outing.moderation != Moderation() or bool(s.guests),
        Part.CONVERSATION: outing.conversation != Conversation(),
        Part.NO_PITCH: outing.no_pitch.promised_at is not None,
        Part.BRIEF: is_ticked(outing, READ),
    }[part]
