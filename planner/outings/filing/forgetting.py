"""An outing without a person who is erased: their part of it, and every line that is about them."""

from __future__ import annotations

from collections.abc import Iterable

from planner.courtship.limits.entries import approval_without
from planner.notes.line import OF_NOBODY, NoteLine
from planner.notes.reader import LINE_END
from planner.outings.outing import Outing, Tick
from planner.outings.parts import Conversation, Moderation, Reservation, Told, Transport
from planner.people.mentions import SOMEONE, mentions
from planner.people.person import Person
from planner.values.record import changed
from planner.values.text import fold

SHORTEST = 4
"""Letters of a note of theirs from which on a line that holds it is a copy of it."""


def forget_person(
    outing: Outing, person: Person, own_texts: Iterable[str], read: tuple[NoteLine, ...], *, in_short: bool
) -> Outing:
    """The outing with nothing left of the person.

    What was only about them goes: their legs, limits, questions and lines, and, where they were the only
    guest, what was written for the talk and the table. What is about others and names them is left to
    :func:`planner.people.mentions.without_name`.

    Args:
        outing: the outing they were at.
        person: who is erased.
        own_texts: what was learned about them and promised, as written; lines that repeat it go too.
        read: the debrief's lines as read, each with whom it is about.
        in_short: whether their first or last name alone is theirs at this table.
    """
    alone = outing.guests == (person.id,)
    copies = tuple(text for text in map(fold, own_texts) if len(text) >= SHORTEST)

    def theirs(line: NoteLine) -> bool:
        about = line.person_id == person.id or (alone and line.person_id is None)
        if line.kind not in OF_NOBODY and (about or mentions(line.text, person, in_short=in_short)):
            return True
        return any(copy in fold(line.text) for copy in copies)

    gone = {fold(line.text) for line in (*read, *outing.debrief.settled) if theirs(line)}
    tells = alone or _tells(outing, person, in_short=in_short)
    debrief, outcome = outing.debrief, outing.outcome
    if outcome is not None:
        outcome = changed(outcome, lines=tuple(line for line in outcome.lines if not theirs(line)))
    notes = "\n".join(line for line in LINE_END.split(debrief.notes) if fold(line) not in gone)
    return changed(
        outing,
        guests=tuple(g for g in outing.guests if g != person.id),
        cohosts=tuple(c for c in outing.cohosts if c != person.id),
        purpose="" if alone or mentions(outing.purpose, person, in_short=in_short) else outing.purpose,
        reservation=_table(outing.reservation, person, tells=tells),
        transport=_ways(outing.transport, person),
        moderation=_drinks(outing.moderation, person),
        conversation=_talk(outing.conversation, person, alone=alone, in_short=in_short),
        approvals=tuple(
            approval_without(one, person, in_short=alone or in_short) for one in outing.approvals
        ),
        ticks=_ticks(outing, person),
        debrief=changed(
            debrief, notes=notes, settled=tuple(line for line in debrief.settled if not theirs(line))
        ),
        outcome=outcome,
    )


def _table(table: Reservation, person: Person, *, tells: bool) -> Reservation:
    """The reservation without their needs, and without what is asked of the table where it tells of them."""
    return changed(
        table,
        table_requests="" if tells else table.table_requests,
        told=_told(table.told, person),
        told_before=_told(table.told_before, person),
        held=tuple(changed(h, told=_told(h.told, person)) for h in table.held),
    )


def _ways(transport: Transport, person: Person) -> Transport:
    """The ways of the others; whom they drove is driven by someone."""
    return changed(
        transport,
        legs=tuple(
            changed(leg, driver=SOMEONE) if leg.driver == person.id else leg
            for leg in transport.legs
            if leg.traveller != person.id
        ),
    )


def _drinks(moderation: Moderation, person: Person) -> Moderation:
    """What is planned and was poured for the others."""
    return changed(
        moderation,
        limits=tuple(limit for limit in moderation.limits if limit.traveller != person.id),
        pours=tuple(pour for pour in moderation.pours if pour.traveller != person.id),
    )


def _ticks(outing: Outing, person: Person) -> tuple[Tick, ...]:
    return tuple(
        tick if tick.of is None else changed(tick, of=tuple(id_ for id_ in tick.of if id_ != person.id))
        for tick in outing.ticks
        if not tick.step.endswith(f":{person.id}")
    )


def _told(told: Told | None, person: Person) -> Told | None:
    """What the place was told, without their needs."""
    if told is None:
        return None
    return changed(told, needs=tuple(need for need in told.needs if need.person_id != person.id))


def _tells(outing: Outing, person: Person, *, in_short: bool) -> bool:
    """Whether what is asked of the table tells of them or of a need of theirs."""
    said, needs = outing.reservation.table_requests, person.needs
    known = (*(needs.allergy or ()), *(needs.diet or ()), *(needs.access or ()), *(needs.seating or ()))
    return mentions(said, person, in_short=in_short) or any(fold(need) in fold(said) for need in known)


def _talk(talk: Conversation, person: Person, *, alone: bool, in_short: bool) -> Conversation:
    if alone:
        return Conversation()

    def kept(text: str) -> bool:
        return not mentions(text, person, in_short=in_short)

    return changed(
        talk,
        questions=tuple(
            q for q in talk.questions if q.person_id != person.id and kept(q.text) and kept(q.why)
        ),
        stay_off=tuple(subject for subject in talk.stay_off if kept(subject)),
        notes="\n".join(line for line in LINE_END.split(talk.notes) if kept(line)),
        invitation="\n".join(line for line in LINE_END.split(talk.invitation) if kept(line)),
    )
