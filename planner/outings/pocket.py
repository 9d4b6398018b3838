"""What of an outing may lie open on a phone at the table: what the host needs there, and nothing private."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from planner.outings.brief import Brief, brief
from planner.outings.discretion import discreet
from planner.outings.parts import Reservation
from planner.outings.run_of_show import run_of_show
from planner.outings.situation import Situation
from planner.outings.step import Step
from planner.outings.table.table_steps import TELL
from planner.outings.talk.asking import stay_off
from planner.outings.ticks import ASK
from planner.people.confidence import in_confidence, is_delicate, may_be_named
from planner.people.facts import Fact, may_show
from planner.people.guidance import Guidance
from planner.people.needs import Needs
from planner.people.person import Person
from planner.people.promises import Promise
from planner.values.late_pattern import LatePattern
from planner.values.record import changed

ON_THE_CARD = "something that is on their card"
"""What stands for a promise that a neighbour is not to read."""
NEED_ON_THE_CARD = "a need that is on their card"
TELL_THEM = "Tell the place what it should know of your guests."
SEE_THE_PLAN = "See the plan."
DATED = LatePattern(
    r"\S+ (?:sometime|(?:by )?(?:\d\d:\d\d|(?:today|[A-Z]\w+ \d{1,2} [A-Z]\w+(?: \d{4})?)(?:, \d\d:\d\d)?))"
)
"""How a line of a step or a gap begins: its mark and its time, which may be a whole day."""
LONG_BEFORE = timedelta(days=400)
"""Before an outing, none of its steps is late yet."""
NOTHING_SAID = Needs(allergy=(), diet=(), access=(), seating=())


def in_pocket(situation: Situation) -> Situation:
    """The situation as a neighbour at the next table may read it.

    What goes: facts that are private or sensitive, of health, of money or of a sorrow, the questions that
    grew from them, the words of a promise or a purpose that is delicate or was told in confidence, and the
    street where somebody lives. What stays is what the host must have at hand: names, numbers, allergies,
    diets, access, seats and drinks.
    """
    s = discreet(situation, hides=_may_not_lie_open)
    s = changed(
        s, guests=tuple(map(_without_street, s.guests)), cohosts=tuple(map(_without_street, s.cohosts))
    )
    purpose = "" if _is_quiet(s.outing.purpose) else s.outing.purpose
    return changed(s, outing=changed(s.outing, purpose=purpose), promises=tuple(map(_promise, s.promises)))


def pocket_brief(situation: Situation, guidance: Guidance, now: datetime) -> Brief:
    """The brief for the phone and for paper: as the brief is, without what a neighbour is not to read.

    Of the subjects to stay off only the usual ones stand there: a guest's own would be read by that guest.

    Args:
        situation: the outing among what is known, whole.
        guidance: as for the brief.
        now: an instant with a zone.
    """
    s = in_pocket(situation)
    usual = changed(
        s,
        outing=changed(s.outing, conversation=changed(s.outing.conversation, stay_off=())),
        guests=tuple(changed(guest, stays_off=()) for guest in s.guests),
        facts=(),
    )
    made = changed(brief(s, guidance, now), stay_off=(" · ".join(stay_off(usual, guidance)),))
    quiet = changed(s, guests=tuple(map(_worded, s.guests)), cohosts=tuple(map(_worded, s.cohosts)))
    if (quiet.guests, quiet.cohosts) == (s.guests, s.cohosts):
        return made
    worded = brief(quiet, guidance, now)
    return changed(
        made,
        who=worded.who,
        eats=worded.eats,
        table=worded.table,
        run_of_show=tuple(map(_dated_only, made.run_of_show)),
        gaps=tuple(map(_dated_only, made.gaps)),
    )


def steps_as_planned(situation: Situation, *, private: bool) -> tuple[Step, ...]:
    """The run of show with every step at the time it was planned for, however late it is now.

    Args:
        situation: the outing among what is known, whole.
        private: whether the words may say of a guest what others should not read: what they must not eat, how
            they get about, what was promised in confidence.
    """
    starts = situation.outing.starts
    if starts is None:
        return ()
    early = (starts - LONG_BEFORE).replace(tzinfo=UTC)
    if private:
        return run_of_show(situation, early)
    s = in_pocket(situation)
    bare = changed(
        s,
        guests=tuple(map(_bare, s.guests)),
        cohosts=tuple(map(_bare, s.cohosts)),
        outing=changed(s.outing, reservation=_told_nothing(s.outing.reservation)),
    )
    words = {step.key: step.text for step in run_of_show(bare, early)}
    return tuple(
        step if step.key == ASK else changed(step, text=words.get(step.key, _instead(step)))
        for step in run_of_show(s, early)
    )


def _may_not_lie_open(fact: Fact) -> bool:
    return not (may_show(fact, private=True) and may_be_named(fact))


def _is_quiet(text: str) -> bool:
    return in_confidence(text) or is_delicate(text)


def _promise(promise: Promise) -> Promise:
    return changed(promise, text=ON_THE_CARD) if _is_quiet(promise.text) else promise


def _worded(person: Person) -> Person:
    """Somebody whose needs say nothing of what was told in confidence; none of them is left out."""
    sides = {name: getattr(person.needs, name) for name in person.needs.__struct_fields__}
    worded = {
        name: tuple(NEED_ON_THE_CARD if in_confidence(need) else need for need in side)
        for name, side in sides.items()
        if side
    }
    return changed(person, needs=changed(person.needs, **worded))


def _dated_only(line: str) -> str:
    """A line of a step or a gap; of one that tells what was told in confidence, its mark and its time."""
    if not in_confidence(line):
        return line
    dated = DATED.match(line)
    return f"{dated[0]} {SEE_THE_PLAN}" if dated else SEE_THE_PLAN


def _bare(person: Person) -> Person:
    return changed(person, needs=NOTHING_SAID)


def _told_nothing(reservation: Reservation) -> Reservation:
    """A table of which no place was told what anyone needs: else each need would be one that is no more."""
    told = reservation.told
    return reservation if told is None else changed(reservation, told=changed(told, needs=()))


def _instead(step: Step) -> str:
    return TELL_THEM if step.key == TELL else SEE_THE_PLAN


def _without_street(person: Person) -> Person:
    """Someone without the street of their door: how long the way there takes is known all the same."""
    return changed(person, home=changed(person.home, text=""), office=changed(person.office, text=""))
