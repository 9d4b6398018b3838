"""Moderation: drinks, food, hours and cost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from textual.app import ComposeResult

from planner.outings.drinks.moderation import drinks_for, explain_moderation, hard_stop, last_order
from planner.outings.outing import Outing
from planner.outings.parts import HOST, DrinkLimit
from planner.outings.situation import called, travellers
from planner.values.record import changed
from planner.values.text import inert_line
from screens.plan_parts.form import PartForm, into, why
from screens.reading import amount, time_of

MOST_DRINKS = 4
DRINKS = [(number, str(number)) for number in range(MOST_DRINKS + 1)]
YES_NO = [(True, "yes"), (False, "no")]


class ModerationForm(PartForm):
    """Moderate in everything."""

    def compose(self) -> ComposeResult:
        """Drinks for each, then the hours and the cap."""
        s = self.situation
        plan, starts = s.outing.moderation, s.outing.starts
        day = starts.date() if starts else None
        yield why("explained")
        for traveller in travellers(s):
            who = "You, drinks" if traveller == HOST else f"{inert_line(called(s, traveller))}, drinks"
            yield self.pick(
                f"drinks-{traveller}",
                who,
                DRINKS,
                min(MOST_DRINKS, drinks_for(s, traveller)),
                _limit(traveller),
            )
        yield self.pick("food", "Food first", YES_NO, plan.food_first, into("moderation", "food_first"))
        yield self.line(
            "last",
            "Last order",
            into("moderation", "last_order"),
            read=time_of(day, after=starts),
            text=_clock(plan.last_order),
            hint=_suggested(last_order(s)),
        )
        yield self.line(
            "stop",
            "Hard stop",
            into("moderation", "hard_stop"),
            read=time_of(day, after=starts),
            text=_clock(plan.hard_stop),
            hint=_suggested(hard_stop(s)),
        )
        yield self.line(
            "cap",
            "Cap per head",
            into("moderation", "cap_per_head"),
            read=amount(self.desk.host.currency),
            text=str(plan.cap_per_head) if plan.cap_per_head else "",
            hint=f"like 45 {self.desk.host.currency}",
        )

    def say(self) -> None:
        """The plan in a line."""
        self.write("#explained", explain_moderation(self.situation))


def _clock(at: datetime | None) -> str:
    return f"{at:%H:%M}" if at else ""


def _suggested(at: datetime | None) -> str:
    """What is kept to while nothing is set, in words: a bare time would look like one that was set."""
    return f"suggested: {at:%H:%M}" if at else ""


def _limit(traveller: str) -> Callable[[Outing, Any], Outing]:
    def put(outing: Outing, most: int) -> Outing:
        others = tuple(one for one in outing.moderation.limits if one.traveller != traveller)
        limits = (*others, DrinkLimit(traveller=traveller, most=most))
        return changed(outing, moderation=changed(outing.moderation, limits=limits))

    return put
