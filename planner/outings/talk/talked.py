"""What was talked of at each earlier hour with someone, as far as the notes of it tell."""

from __future__ import annotations

from collections.abc import Sequence

from planner.notes.line import LineKind
from planner.outings.outing import Outing
from planner.people.facts import Fact

OF_A_TALK = (LineKind.FACT, LineKind.PREFERENCE, LineKind.DATE, LineKind.FOLLOW_UP_QUESTION)
"""Lines of a debrief that tell what was talked of; costs, promises and business do not."""


def talks_with(
    person_id: str, history: Sequence[Outing], facts: Sequence[Fact]
) -> tuple[tuple[str, ...], ...]:
    """What was noted at each hour with them, oldest first: the facts learned then, and the lines about them.

    Args:
        person_id: whom.
        history: the hours that took place, oldest first; those without them are passed over.
        facts: what was learned of anyone, with the outing it was learned at.
    """
    return tuple(
        (
            *(fact.text for fact in facts if fact.outing_id == hour.id and fact.person_id == person_id),
            *_lines_about(person_id, hour),
        )
        for hour in history
        if person_id in hour.guests
    )


def _lines_about(person_id: str, hour: Outing) -> tuple[str, ...]:
    lines = hour.outcome.lines if hour.outcome else ()
    return tuple(line.text for line in lines if line.kind in OF_A_TALK and line.person_id == person_id)
