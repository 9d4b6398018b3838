"""Gifts in words, and in the order they are wanted: what is in the works, what waits for thanks, the rest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from planner.courtship.giving.days_due import DayDue
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.gifts_due import GiftDue, GiftWants
from planner.courtship.giving.steps import is_in_the_works, is_to_be_thanked_for, state_of, was_let_go
from planner.courtship.touches import Touch, TouchKind
from planner.dates.saying import say_day, say_distance
from planner.values.text import inert_line


def in_turn(gifts: Iterable[Gift]) -> tuple[Gift, ...]:
    """Gifts as they are wanted: in the works by their day, to be thanked for, then the newest first."""

    def order(gift: Gift) -> tuple[int, int, str]:
        last = gift.steps[-1].on.toordinal() if gift.steps else 0
        if is_in_the_works(gift):
            return (0, gift.for_on.toordinal() if gift.for_on else date.max.toordinal(), gift.id)
        if is_to_be_thanked_for(gift):
            return (1, last, gift.id)
        return (3 if was_let_go(gift) else 2, -last, gift.id)

    return tuple(sorted(gifts, key=order))


def only_logged(gifts: Iterable[Gift], touches: Iterable[Touch]) -> tuple[Gift, ...]:
    """Gifts that stand in the log of touches alone, as given then: none of them is in the book as a gift."""
    known = {gift.what for gift in gifts}
    return tuple(
        Gift(
            id=touch.id,
            person_id=touch.person_id,
            what=touch.text,
            steps=(GiftStep(state=GiftState.SENT, on=touch.on),),
        )
        for touch in touches
        if touch.kind is TouchKind.GIFT and touch.text and touch.text not in known
    )


def day_deed(day: DayDue) -> str:
    """What is done for a day that comes: with a gift in the works, the gift's next step."""
    if day.gift is None:
        return day.gesture.verb
    return f"{'send' if state_of(day.gift) is GiftState.BOUGHT else 'buy'} {inert_line(day.gift.what)}"


def due_words(due: GiftDue) -> str:
    """What is to be done about a gift, or for somebody who is to be thought of."""
    if due.gift is not None:
        verb = "send" if due.wants is GiftWants.SENDING else "buy"
        day = f", for {inert_line(due.gift.occasion)}" if due.gift.occasion else ""
        return f"{verb} {inert_line(due.gift.what)}{day}"
    if due.touch is TouchKind.USEFUL:
        return "something useful to their work"
    return "something small, chosen for them"


def gift_words(gift: Gift, today: date) -> str:
    """How far a gift is, its day, and from what it grew: "bought, for birthday Fri 27 Nov, in 5 days"."""
    state = state_of(gift)
    step = gift.steps[-1] if gift.steps else None
    said = [state.value]
    if gift.from_them:
        said = ["from them" if state is GiftState.RECEIVED else "from them, thanked"]
    if step is not None and state is not GiftState.IDEA:
        said.append(say_day(step.on, today))
    words = " ".join(said)
    if is_to_be_thanked_for(gift):
        words += ", to be thanked for"
    if is_in_the_works(gift) and gift.for_on is not None:
        far = say_distance(gift.for_on, datetime.combine(today, time()))
        words += f", for {inert_line(gift.occasion) or 'the day'} {say_day(gift.for_on, today)}, {far}"
    elif gift.occasion:
        words += f", for {inert_line(gift.occasion)}"
    why = step.why if step is not None and step.why else ""
    return f"{words}: {inert_line(why)}" if why else words
