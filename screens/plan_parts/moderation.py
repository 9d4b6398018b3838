"""Moderation: drinks, food, hours and cost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
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
from planner.outings.limits import Consent, agreed, consents, said_agreed
from planner.outings.outing import Outing
from planner.outings.parts import HOST, DrinkLimit
from planner.outings.situation import Situation, called, local, travellers
from planner.values.record import changed
from planner.values.text import inert_line, listed, sentence
from screens.look import DONE, NEEDS_YOU
from screens.plan_parts.form import PartForm, into, says, why
from screens.reading import amount, time_of
from screens.sheets.approval import ApprovalSheet, Noted
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
        theirs = consents(self.situation, to_agree(self.situation, self.desk.now()))
        today = self.desk.today()
        over = theirs if any(one.over for one in theirs) else ()  # else the first lines say who agreed
        self.write("#over", Content("\n").join(_stands(one, today) for one in over))
        self.query_one("#over").display = bool(over)
        choice = self.query_one("#agreed", Choice)
        choice.display = bool(theirs)
        choice.disabled = not choice.display  # what is not seen is passed over by the arrows
        choice.set_value(plan_agreed(self.situation, self.desk.now()))
        if self.is_attached:  # a form that is passed by has no screen any more
            self.screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An agreement is noted where something is over a limit, or one was noted."""
        if action == "approve":
            return bool(self.situation.outing.approvals or to_agree(self.situation, self.desk.now()))
        return super().check_action(action, parameters)

    def action_approve(self) -> None:
        """Note who agreed to what is over a limit: of several who must, each on their own."""
        theirs = consents(self.situation, to_agree(self.situation, self.desk.now()))
        if theirs:
            self.app.push_screen(ApprovalSheet(theirs, self.desk.today()), self._agreed)
        else:
            self.say()

    @on(Choice.Changed, "#agreed")
    def _says_agreed(self, event: Choice.Changed) -> None:
        """Somebody agreed: who; or nobody did after all."""
        event.stop()
        if event.value:
            self.action_approve()
        else:
            self.edit(lambda outing: changed(outing, approvals=()))
            self.notify("Noted: nobody agreed.", markup=False)

    def _agreed(self, noted: Noted | None) -> None:
        if noted is None:
            self.say()  # the choice stands where it stood
            return
        today = local(self.situation, self.desk.now()).date()

        def agree(outing: Outing) -> Outing:
            s = changed(self.situation, outing=outing)
            if noted.who:
                return agreed(s, noted.who, noted.words, noted.keys, on=today, office=noted.office)
            left = tuple(one for one in outing.approvals if one.office != noted.office)
            return changed(outing, approvals=left)

        self.notify(self._said(noted), markup=False)
        self.edit(agree)

    def _said(self, noted: Noted) -> str:
        """What was noted, and who is still to agree; asked before the change is made."""
        if not noted.who:
            return (
                "Noted: they did not agree."
                if len(self.situation.outing.approvals) > 1
                else "Noted: nobody agreed."
            )
        still = (one.who for one in to_agree(self.situation, self.desk.now()))
        left = dict.fromkeys(who for who in still if who != noted.office)
        more = f" Still to agree: {inert_line(listed(list(left)))}." if left else ""
        return f"Noted: {inert_line(noted.who)} agreed.{more}"


def plan_agreed(s: Situation, now: datetime) -> bool:
    """Whether all that is over a limit and may be agreed to is."""
    return bool(s.outing.approvals) and not to_agree(s, now)


def _stands(one: Consent, today: date) -> Content:
    """How it stands with one of those who must agree."""
    if one.over or one.approval is None:
        lines = [f"{NEEDS_YOU} {text} {sentence(one.office)} must agree." for text in one.over]
        return Content("\n").join(Content.styled(inert_line(line), "$warning") for line in lines)
    return Content.styled(f"{DONE} {inert_line(said_agreed(one.approval, today))}", "$success")


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
