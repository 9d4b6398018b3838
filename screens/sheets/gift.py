"""One gift on a sheet: what it is, for which day, what it costs, and what stands against it."""

from __future__ import annotations

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from planner.book.gifts import keep_gift, limits_on_gifts
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.ideas import Giving
from planner.courtship.giving.objections import (
    Objection,
    asked_again,
    objections,
    still_to_agree,
    stopping,
    who_may_agree,
)
from planner.courtship.giving.steps import given_on, state_of, stepped
from planner.courtship.limits.approval import Approval, offices, stands_for
from planner.dates.saying import say_day
from planner.people.person import first_name
from planner.people.typed import entered
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import closed, inert_line, listed
from screens.desk import Desk
from screens.look import GIFTS_STYLE, NEEDS_YOU, OPEN
from screens.reading import amount, due_day_or_none, left_as, words
from screens.saving import saying_what_is_wrong
from screens.sheets.noting import NotingSheet
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading, all_read
from screens.widgets.lines import wrap_cells

WHOSE = ((False, "for them"), (True, "from them, to you"))
DONE_WORDS = {GiftState.BOUGHT: "Bought", GiftState.SENT: "Sent", GiftState.RECEIVED: "Received"}
STEP_WORDS = {
    GiftState.IDEA: "keeps the idea", GiftState.BOUGHT: "notes it as bought",
    GiftState.SENT: "notes it as sent", GiftState.RECEIVED: "notes it as received",
}  # fmt: skip
ROOM = 68
"""Cells of a line on the sheet, beside its bar where it has one."""


class GiftSheet(NotingSheet[str | None]):
    """Enter keeps it, wherever the cursor is, and gives its id; what may not be given is not bought or sent.

    Args:
        desk: the host's desk.
        giving: all that is known of the person.
        gift: the gift as it is; an idea that is not in the book yet is put there.
        to: the step it is taken to; None where only its words are mended.
    """

    CSS_PATH = GIFTS_STYLE

    def __init__(self, desk: Desk, giving: Giving, gift: Gift, to: GiftState | None = None) -> None:
        is_new = gift.id not in desk.book.gifts
        record = f"gift {giving.person.id if is_new else gift.id}"
        self._limits = limits_on_gifts(desk.book)
        self._offices = who_may_agree(giving, self._limits) or ("",)
        super().__init__(desk, record, _texts(gift, desk.today(), self._offices))
        self._giving = giving
        self._gift = gift
        self._to = to
        self._is_new = is_new
        self._told = ""

    def compose(self) -> ComposeResult:
        """What, for what and when, what it costs, from what it grew, and who agreed."""
        day = left_as(self._gift.for_on, self._was["day"], due_day_or_none(self._desk.today()))
        with Vertical(classes="sheet") as sheet:
            name = inert_line(first_name(self._giving.person))
            sheet.border_title = Content(f"Something for {name}, in expectation of nothing")
            sheet.border_subtitle = (
                f"enter {STEP_WORDS.get(self._to or GiftState.IDEA, 'keeps it')} · esc back"
            )
            yield self.field("what", "What", self._read_what, "a book on bees")
            if self._is_new and not self._gift.what:
                yield Choice("It is", WHOSE, self._gift.from_them, id="whose")
            yield self.field("occasion", "For", words, "their birthday; empty for no day")
            yield self.field("day", "To be there", day, "14 March; empty for no day")
            yield self.field("cost", "Costs", amount(self._giving.currency), "25; empty while not known")
            yield self.field("why", "Since", words, "what it grew from")
            for n, office in enumerate(self._offices):
                hint = f"who agreed for {inert_line(office)}" if n else "who agreed, where it is over a limit"
                yield self.field(_agreed(n), "Agreed by", words, hint)
            yield Static(id="against")

    def on_mount(self) -> None:
        """Begin with what has to be said next."""
        self.query_one("#cost" if self._to is not None else "#what", Field).focus_input()
        self._say_against()

    # What stands against it

    def _typed_gift(self) -> Gift:
        """The gift as it is typed now."""
        values = {field.id: field.reading.value for field in self.query(Field)}
        whose = self.query(Choice)
        return changed(
            self._gift,
            what=str(values["what"] or ""),
            occasion=str(values["occasion"] or ""),
            for_on=values["day"],
            cost=values["cost"],
            why=str(values["why"] or ""),
            from_them=bool(whose.first().value) if whose else self._gift.from_them,
            approvals=self._approvals([str(values[_agreed(n)] or "") for n in range(len(self._offices))]),
        )

    def _approvals(self, names: list[str]) -> tuple[Approval, ...]:
        """Who agreed, for each of those who must; what stands as it stood is kept."""
        found = [a for a in self._gift.approvals if a.office and a.office not in self._offices]
        for office, who in zip(self._offices, names, strict=True):
            before = _of(self._gift, office, first=office == self._offices[0])
            if before is not None and before.who == who:
                found.append(before)
            elif who:
                found.append(Approval(who=who, on=self._desk.today(), office=office))
        return tuple(found)

    def _against(self, gift: Gift) -> tuple[Objection, ...]:
        return objections(gift, self._giving, self._limits)

    def _say_against(self) -> None:
        gift = self._typed_gift()
        lines: list[Content] = []
        wanted: set[str] = set()
        for one in self._against(gift):
            wanting = still_to_agree(one, gift)
            wanted |= set(wanting)
            settled = bool(one.approver) and not wanting
            mark, look = (NEEDS_YOU, "bold $error") if one.stops and not settled else (OPEN, "$dim")
            mark, look = (NEEDS_YOU, "$warning") if one.again else (mark, look)
            said = one.text + _said_agreed(one, gift, wanting)
            for at, line in enumerate(wrap_cells(inert_line(said), ROOM - 2)):
                lines.append(Content.styled(f"{mark if not at else ' '} {line}", look))
        self._show_who_may_agree(wanted)
        self.query_one("#against", Static).update(Content("\n").join(lines))

    def _show_who_may_agree(self, wanted: set[str]) -> None:
        """A line for each who must agree now, or did; one to say so in any case."""
        fields = [self.query_one(f"#{_agreed(n)}", Field) for n in range(len(self._offices))]
        shown = [
            office in wanted or bool(field.text) for office, field in zip(self._offices, fields, strict=True)
        ]
        for n, field in enumerate(fields):
            field.display = shown[n] or (n == 0 and not any(shown))

    # Keeping it

    def action_save(self) -> None:
        """Keep it, a step further where that was asked; a gift that is stopped is said to be, and stays."""
        if not all_read(self.query(Field)):
            return
        gift = self._typed_gift()
        stop = stopping(self._against(gift), gift)
        further = self._to not in (None, GiftState.IDEA)
        if stop is not None and (further or given_on(gift) is not None):
            self.notify(inert_line(stop.text), title="Not so", severity="error", markup=False)
            wanting = still_to_agree(stop, gift)
            at = _agreed(self._offices.index(wanting[0])) if wanting else "what"
            self.query_one(f"#{at}", Field).focus_input()
            return
        again = asked_again(self._against(gift)) if further and state_of(gift) is GiftState.IDEA else ""
        if again not in ("", self._told):
            self._told = again
            said = f"{again} Press enter once more to give it all the same."
            self.notify(inert_line(said), title="Again?", severity="warning", markup=False)
            return
        kept = self._stepped(gift)
        if isinstance(kept, Problem):
            self.notify(inert_line(kept.text), severity="error", markup=False)
            return
        person = self._giving.person
        with saying_what_is_wrong(self):
            keep_gift(self._desk.book, kept, person, f"the gift for {person.name}")
            self.forget()
            done = DONE_WORDS.get(self._to or GiftState.IDEA, "Noted")
            said = closed(f"{done}: {inert_line(kept.what)}")
            self.app.notify(f"{said} Press u to take it back.", markup=False)
            self.dismiss(kept.id)

    def _stepped(self, gift: Gift) -> Gift | Problem:
        today = self._desk.today()
        if not gift.steps:
            first = GiftState.RECEIVED if gift.from_them else GiftState.IDEA
            gift = changed(gift, steps=(GiftStep(state=first, on=today),))
        if self._to is None or self._to is gift.steps[-1].state or gift.from_them:
            return gift
        return stepped(gift, self._to, today)

    # What is typed

    @on(Field.Changed)
    @on(Choice.Changed)
    def _turned(self) -> None:
        self._say_against()

    def _read_what(self, text: str) -> Reading[str]:
        said = entered(text)
        return Reading(said) if said else Reading(None, problem="Write what it is.")


def _agreed(n: int) -> str:
    """The key of the line that says who agreed, of the first or another who must."""
    return f"agreed-{n}" if n else "agreed"


def _of(gift: Gift, office: str, *, first: bool) -> Approval | None:
    """What one of those who must agree agreed to; an older note, of nobody in particular, stands first."""
    return next((a for a in gift.approvals if a.office == office or (first and not a.office)), None)


def _said_agreed(one: Objection, gift: Gift, wanting: tuple[str, ...]) -> str:
    """Who agreed to it, and who of several has still to."""
    if not one.approver:
        return ""
    must = offices(one.approver)
    noted = [a.who for a in gift.approvals if any(stands_for(a, office) for office in must)]
    said = f" {listed(noted)} agreed." if noted else ""
    return said + (f" Still to agree: {listed(list(wanting))}." if noted and wanting else "")


def _texts(gift: Gift, today: date, who_may: tuple[str, ...]) -> dict[str, str]:
    """What stands in each field at first."""
    return {
        "what": gift.what,
        "occasion": gift.occasion,
        "day": say_day(gift.for_on, today) if gift.for_on else "",
        "cost": str(gift.cost) if gift.cost else "",
        "why": gift.why,
        **{
            _agreed(n): one.who if (one := _of(gift, office, first=not n)) else ""
            for n, office in enumerate(who_may)
        },
    }
