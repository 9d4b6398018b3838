"""The no-pitch checklist: the promise before walking in, and the plan for when business comes up."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from planner.outings.no_pitch import (
    check_own_words,
    explain_no_pitch,
    promise_words,
    take_promise,
    usual_answer,
    withdraw_promise,
)
from planner.outings.outing import Outing
from planner.values.text import inert_line
from screens.look import DONE, NEEDS_YOU
from screens.plan_parts.form import PartForm, into, note, says, why
from screens.reading import words

MINE = [(True, "it is mine"), (False, "not yet")]


class NoPitchForm(PartForm):
    """The host's own promise."""

    def compose(self) -> ComposeResult:
        """The promise, the plan, the check."""
        plan = self.situation.outing.no_pitch
        yield why("explained")
        yield says("promise")
        yield self.pick("mine", "The promise", MINE, plan.promised_at is not None, self._with_promise)
        yield self.line(
            "raised",
            "Business raised",
            into("no_pitch", "when_raised"),
            read=words,
            text=plan.when_raised,
            hint=usual_answer(self.situation),
        )
        yield note("usual")
        yield says("check")

    def say(self) -> None:
        """The promise in words, and what of the host's own words sells."""
        self.write("#explained", explain_no_pitch(self.situation))
        self.write("#promise", Content.styled(f"“{inert_line(promise_words(self.situation))}”\n", "bold"))
        self.write("#usual", "What you will do when a guest raises business.\n")
        outing = self.situation.outing
        marks = check_own_words(outing)
        if not marks:
            self.write("#check", Content.assemble((f"{DONE} ", "$success"), "Nothing in your notes sells."))
            return
        lines = [
            Content.assemble(
                (f"{NEEDS_YOU} “{inert_line(mark.line.strip())}”\n", "$warning"),
                f"  {mark.why}\n",
                (f"  {mark.instead}", "$dim"),
            )
            for mark in marks
        ]
        self.write("#check", Content("\n").join(lines))

    def _with_promise(self, outing: Outing, mine: bool) -> Outing:
        return take_promise(outing, self.desk.now()) if mine else withdraw_promise(outing)
