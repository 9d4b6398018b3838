"""The ticks of an outing's steps: what was done and when, and who was to come then."""

from __future__ import annotations

from datetime import UTC, datetime

from planner.outings.outing import Outing, Stage, Tick
from planner.values.record import changed

INVITE, RECONFIRM_GUESTS, ASK = "invite", "reconfirm guests", "ask"
"""The steps that are taken with each guest."""
READ = "read"
"""The step of reading the brief."""
LAST_ORDER = "last order"
"""The step of the last order of drinks."""
OF_GUESTS = (INVITE, RECONFIRM_GUESTS)
"""Steps that are done for those who were to come then, and open again for a guest who is added."""


def tick(outing: Outing, step_key: str, at: datetime) -> Outing:
    """The outing with a step ticked; a step that is ticked already keeps its first tick.

    Args:
        outing: the outing.
        step_key: the step's key.
        at: the instant it was done, with a zone.

    Raises:
        ValueError: the instant has no zone.
    """
    if at.tzinfo is None:
        raise ValueError("a tick needs an instant with a zone")
    if is_ticked(outing, step_key):
        return outing
    of = (*outing.guests, *outing.cohosts) if step_key in (*OF_GUESTS, ASK) else None
    fresh = Tick(step=step_key, at=at.astimezone(UTC), of=of)
    return changed(outing, ticks=(*untick(outing, step_key).ticks, fresh))


def untick(outing: Outing, step_key: str) -> Outing:
    """The outing with a step's tick taken back."""
    return changed(outing, ticks=tuple(t for t in outing.ticks if t.step != step_key))


def is_ticked(outing: Outing, step_key: str) -> bool:
    """Whether the host has ticked the step; one that is of the guests, for all who come now."""
    ticked = tick_of(outing, step_key)
    if ticked is None or ticked.of is None or step_key not in OF_GUESTS:
        return ticked is not None
    return set(outing.guests) <= set(ticked.of)


def tick_of(outing: Outing, step_key: str) -> Tick | None:
    """The tick of a step, if it has one."""
    return next((t for t in outing.ticks if t.step == step_key), None)


def to_invite(outing: Outing) -> tuple[str, ...]:
    """The ids of the guests who are still to be invited: all, or those who were added since."""
    invited = tick_of(outing, INVITE)
    if invited is None:
        return outing.guests if outing.stage in (Stage.IDEA, Stage.PLANNED) else ()
    return () if invited.of is None else tuple(id_ for id_ in outing.guests if id_ not in invited.of)


def was_asked(outing: Outing, person_id: str) -> bool:
    """Whether the host has said that somebody was asked about their needs."""
    asked = tick_of(outing, ASK)
    return asked is not None and (asked.of is None or person_id in asked.of)
