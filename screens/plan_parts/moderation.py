"""Moderation: drinks, food, hours and cost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from planner.outings.drinks.moderation import (
    drinks_for,
    explain_moderation,
    hard_stop,
    last_order,
    to_agree,
)
from planner.outings.limits import ToAgree, agreed
from planner.outings.outing import Outing
from planner.outings.parts import HOST, DrinkLimit
from planner.outings.situation import Situation, called, local, travellers
from planner.values.record import changed
from planner.values.text import inert_line, listed, sentence
from screens.look import NEEDS_YOU
from screens.plan_parts.form import PartForm, into, says, why
from screens.reading import amount, time_of
from screens.sheets.approval import ApprovalSheet
from screens.widgets.choice import Choice
from screens.widgets.field import Field

MOST_DRINKS = 4
DRINKS = [(number, str(number)) for number in range(MOST_DRINKS + 1)]
AGREED = [(False, "not yet"), (True, "yes: who")]
YES_NO = [(True, "yes"), (False, "no")]


class ModerationForm(PartForm):
    """Moderate in everything."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "approve", "agreed", tooltip="Note who agreed to what goes over a limit"),
    ]

    def compose(self) -> ComposeResult:
        """Drinks for each, then the hours and the cap."""
        s = self.situation
        plan = s.outing.moderation
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
        yield self._hour("last", "Last order", "last_order", plan.last_order, last_order(s))
        yield self._hour("stop", "Hard stop", "hard_stop", plan.hard_stop, hard_stop(s))
        yield self.line(
            "cap",
            "Cap per head",
            into("moderation", "cap_per_head"),
            read=amount(self.desk.host.currency),
            text=str(plan.cap_per_head) if plan.cap_per_head else "",
            hint=f"like 45 {self.desk.host.currency}",
        )
        yield Choice("Agreed", AGREED, plan_agreed(s, self.desk.now()), id="agreed")
        yield says("over")

    def _hour(
        self, key: str, label: str, name: str, at: datetime | None, usual: datetime | None
    ) -> Field[datetime]:
        """A time on its day, with the usual one as a hint."""
        starts = self.situation.outing.starts
        return self.line(
            key,
            label,
            into("moderation", name),
            read=time_of(starts.date() if starts else None, after=starts),
            text=_clock(at),
            hint=_suggested(usual),
        )

    def say(self) -> None:
        """The plan in a line."""
        self.write("#explained", explain_moderation(self.situation))
        over = to_agree(self.situation, self.desk.now())
        self.write("#over", Content("\n").join(_over(one) for one in over))
        self.query_one("#over").display = bool(over)
        choice = self.query_one("#agreed", Choice)
        choice.display = bool(over) or self.situation.outing.approval is not None
        choice.disabled = not choice.display  # what is not seen is passed over by the arrows
        choice.set_value(plan_agreed(self.situation, self.desk.now()))
        if self.is_attached:  # a form that is passed by has no screen any more
            self.screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An agreement is noted where something is over a limit, or one was noted."""
        if action == "approve":
            return self.situation.outing.approval is not None or bool(
                to_agree(self.situation, self.desk.now())
            )
        return super().check_action(action, parameters)

    def action_approve(self) -> None:
        """Note who agreed to what is over a limit."""
        over, approval = to_agree(self.situation, self.desk.now()), self.situation.outing.approval
        who = approval.who if approval and not over else listed(list(dict.fromkeys(one.who for one in over)))
        said = tuple(one.text for one in over)
        words = approval.words if approval else ""
        self.app.push_screen(ApprovalSheet(said, who, words, noted=approval is not None), self._agreed)

    @on(Choice.Changed, "#agreed")
    def _says_agreed(self, event: Choice.Changed) -> None:
        """Somebody agreed: who; or nobody did after all."""
        event.stop()
        if event.value:
            self.action_approve()
        else:
            self._agreed(("", ""))

    def _agreed(self, answer: tuple[str, str] | None) -> None:
        if answer is None:
            self.say()  # the choice stands where it stood
            return
        (who, words), today = answer, local(self.situation, self.desk.now()).date()
        now = self.desk.now()

        def agree(outing: Outing) -> Outing:
            s = changed(self.situation, outing=outing)
            keys = dict.fromkeys(
                (*(outing.approval.about if outing.approval else ()), *(o.key for o in to_agree(s, now)))
            )
            return agreed(s, who, words, keys, today) if who else changed(outing, approval=None)

        self.edit(agree)
        self.notify(f"Noted: {inert_line(who)} agreed." if who else "Noted: nobody agreed.", markup=False)


def plan_agreed(s: Situation, now: datetime) -> bool:
    """Whether all that is over a limit and may be agreed to is."""
    return s.outing.approval is not None and not to_agree(s, now)


def _over(one: ToAgree) -> Content:
    text = f"{NEEDS_YOU} {one.text} {sentence(one.who)} must agree."
    return Content.styled(inert_line(text), "$warning")


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
