"""The reasons of a plan: why each of its five parts is suggested as it is, in a person's words."""

from __future__ import annotations

from planner.outings.drinks.moderation import explain_moderation
from planner.outings.gap import Part
from planner.outings.no_pitch import explain_no_pitch
from planner.outings.situation import Situation
from planner.outings.table.reservation import explain_reservation
from planner.outings.talk.conversation import explain_conversation
from planner.outings.travel.transport import explain_transport

EXPLAIN = {
    Part.RESERVATION: explain_reservation,
    Part.TRANSPORT: explain_transport,
    Part.MODERATION: explain_moderation,
    Part.CONVERSATION: explain_conversation,
    Part.NO_PITCH: explain_no_pitch,
}


def reasons(s: Situation) -> dict[Part, str]:
    """Each part's explanation, in the order of the plan board."""
    return {part: explain(s) for part, explain in EXPLAIN.items()}
