"""The notes of a debrief: as they are read, as was corrected before, and as the host settled them."""

from __future__ import annotations

from datetime import date

from planner.notes.about import WHO_DOUBTS
from planner.notes.beside import Beside, kin_named, named_beside
from planner.notes.correction import Correction
from planner.notes.corrections import as_corrected
from planner.notes.line import LineKind, NoteLine
from planner.notes.reader import apply_settled, read_notes
from planner.notes.remembering import corrections_in
from planner.outings.situation import Situation
from planner.people.person import Person
from planner.values.record import Record


class Noted(Record, frozen=True, kw_only=True):
    """How the notes of a debrief are read.

    Attributes:
        lines: each line as it is to be filed.
        corrections: what the host settled otherwise, to be remembered when it is filed; those that are new
            have no id.
    """

    lines: tuple[NoteLine, ...] = ()
    corrections: tuple[Correction, ...] = ()


def read_debrief(
    situation: Situation, today: date, competitors: tuple[str, ...], kept: tuple[Correction, ...]
) -> Noted:
    """Read the notes of a debrief: as the reader does, as was corrected before, and as settled here.

    Args:
        situation: the outing, with the debrief, among what is known.
        today: the day of writing.
        competitors: names of competitors that the book knows.
        kept: the corrections that are remembered, the newest last.
    """
    debrief, host, guests = situation.outing.debrief, situation.host, situation.guests
    beside = beside_of(situation)
    people = (*guests, *beside.cohosts, *beside.others)
    read = read_notes(
        debrief.notes,
        guests,
        today,
        host.currency,
        host_name=host.name,
        competitors=competitors,
        beside=beside,
    )
    fresh = corrections_in(read, debrief.settled, people, kept, today)
    anew = {correction.id for correction in fresh}
    known = (*(c for c in kept if c.id not in anew), *fresh)
    lines = as_corrected(read, people, known, today, host.currency)
    return Noted(lines=apply_settled(lines, debrief.settled, today), corrections=fresh)


def beside_of(situation: Situation) -> Beside:
    """Who may be named in the notes besides the guests; and how the guests' own people are called."""
    known = (fact.text for fact in (*situation.facts, *situation.past_facts))
    said = (
        *known,
        *(guest.notes for guest in situation.guests),
        *situation.outing.debrief.notes.splitlines(),
    )
    family = frozenset(name for text in said for name in kin_named(text))
    return Beside(cohosts=situation.cohosts, others=situation.aside.people, family=family)


def may_be_about(situation: Situation, line: NoteLine) -> tuple[Person, ...]:
    """Whom the host may say that a line is about: the guests, the co-hosts, and who is named in it."""
    others = named_beside(line.text, situation.guests, Beside(others=situation.aside.people))
    chosen = (p for p in situation.aside.people if p.id == line.person_id)
    people = (*situation.guests, *situation.cohosts, *others, *chosen)
    return tuple({person.id: person for person in people}.values())


def but_for_whom(line: NoteLine) -> str:
    """What the host must still look at in a line about a need, once it is said whose it is; or nothing."""
    if line.kind is not LineKind.DIET:
        return ""
    return "; ".join(doubt for doubt in line.why_unsure.split("; ") if doubt and doubt not in WHO_DOUBTS)
