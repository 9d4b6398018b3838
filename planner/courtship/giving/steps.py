"""How far a gift is: from the idea to the thanks, or let go; a step at a time, each with its day."""

from __future__ import annotations

from datetime import date

from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.values.problem import Problem
from planner.values.record import changed

ORDER = (
    GiftState.IDEA, GiftState.BOUGHT, GiftState.SENT, GiftState.RECEIVED, GiftState.THANKED,
)  # fmt: skip
"""The way of a gift; steps may be left out, and are never taken backwards."""
GIVEN = (GiftState.SENT, GiftState.RECEIVED, GiftState.THANKED)
"""From here on it was given."""
IN_THE_WORKS = (GiftState.IDEA, GiftState.BOUGHT)


def state_of(gift: Gift) -> GiftState:
    """How far it is; a gift with no step is an idea, or, from them, has been received."""
    if gift.steps:
        return gift.steps[-1].state
    return GiftState.RECEIVED if gift.from_them else GiftState.IDEA


def day_of(gift: Gift, *states: GiftState) -> date | None:
    """The day it first came to one of the states; None where it did not."""
    return next((step.on for step in gift.steps if step.state in states), None)


def given_on(gift: Gift) -> date | None:
    """The day it was given; None while it was not, and for what was given to the host."""
    return None if gift.from_them else day_of(gift, *GIVEN)


def is_in_the_works(gift: Gift) -> bool:
    """Whether it is meant to be given and was not yet."""
    return not gift.from_them and state_of(gift) in IN_THE_WORKS


def is_to_be_thanked_for(gift: Gift) -> bool:
    """Whether it is something the host was given and has not said thank you for."""
    return gift.from_them and state_of(gift) is GiftState.RECEIVED


def was_let_go(gift: Gift) -> bool:
    """Whether it was let go."""
    return state_of(gift) is GiftState.LET_GO


def next_states(gift: Gift) -> tuple[GiftState, ...]:
    """The states it may come to from where it is, the nearest first."""
    now = state_of(gift)
    if now is GiftState.LET_GO:
        return (GiftState.IDEA,)
    later = ORDER[ORDER.index(now) + 1 :]
    if gift.from_them:
        return tuple(state for state in later if state is GiftState.THANKED)
    return (*later, GiftState.LET_GO) if now in IN_THE_WORKS else later


def next_step(gift: Gift) -> GiftState | None:
    """The next step of a gift on its way; None where it has come to its end."""
    return next((state for state in next_states(gift) if state in ORDER[1:]), None)


def stepped(gift: Gift, state: GiftState, on: date, why: str = "") -> Gift | Problem:
    """The gift a step further.

    Args:
        gift: as it is.
        state: how far it is now.
        on: the day it came so far.
        why: of one that is let go, the reason.

    Returns:
        The gift with the step, or why it cannot be taken.
    """
    if state not in next_states(gift):
        return Problem(text=f"It is {state_of(gift).value} already." if state in ORDER else _too_late(gift))
    if gift.steps and on < gift.steps[-1].on:
        return Problem(text=f"It was {state_of(gift).value} only later than that day.")
    return changed(gift, steps=(*gift.steps, GiftStep(state=state, on=on, why=why)))


def _too_late(gift: Gift) -> str:
    return f"It was {state_of(gift).value} already, and cannot be let go."
