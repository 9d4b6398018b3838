"""The plan board: a rail of parts, the part's form, and beside it what is still missing."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content

from planner.dates.apart import said_where
from planner.exchange.reference import guidance
from planner.outings.drafting import redraft
from planner.outings.gap import Gap, Part
from planner.outings.outing import Outing
from planner.outings.readiness import part_states, readiness
from planner.outings.run_of_show import run_of_show
from planner.outings.situation import Situation, local
from planner.outings.travel.own_time import clock_of
from planner.people.promises import Promise
from planner.values.meanwhile import Clash, laid_over
from planner.values.record import changed
from planner.values.text import counted
from screens.behind.reckoning import DaysReckoned, Reckoner
from screens.behind.router import RouterAsked, WaysHeard
from screens.desk import Desk
from screens.heading import NARROW
from screens.look import DONE, OPEN
from screens.outing_frame import SelfSaving
from screens.plan_parts.form import PartForm
from screens.plan_parts.place import FormPlace
from screens.plan_side import (
    Rail,
    day_lines,
    field_of,
    gap_rows,
    list_of_gaps,
    next_gap_line,
    nothing_missing,
    said_clash,
)
from screens.widgets.fitted import Fitted
from screens.widgets.row_list import RowList

STEPS_SHOWN = 12


class PlanScreen(SelfSaving):
    """One outing's plan. It saves itself as it is made.

    Args:
        desk: the host's desk.
        outing_id: which outing.
        part: the part to begin with.
    """

    WHAT = "the change to the plan"
    CSS_PATH = "plan.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "review", "review"),
        Binding("b", "brief", "brief"),
        Binding("m", "missing", "missing", tooltip="What is still missing"),
        Binding("ctrl+s", "save", "save now", show=False),
    ]

    def __init__(self, desk: Desk, outing_id: str, part: Part = Part.OCCASION) -> None:
        super().__init__(desk, outing_id)
        self._first = part
        self._kept = self.outing
        self._told: Situation | None = None
        self._router = RouterAsked(self, desk)
        self._open: tuple[Gap, ...] = ()
        self._reckoner = Reckoner(self, desk)

    # What it is made of.

    def body(self) -> ComposeResult:
        """The rail, the form, and what is missing."""
        self._form = FormPlace(self.desk, self.situation, self._first)
        self._rail = Rail(self._form.shown)
        self._gaps = list_of_gaps()
        with Horizontal(id="board", classes="holds"):
            yield self._rail
            yield self._form
            with Vertical(id="side", classes="holds"):
                yield self._gaps
                day = Fitted(id="day", classes="panel")
                day.border_title = "The day"
                yield day
        yield Fitted(id="next-gap")

    @property
    def kept_keys(self) -> tuple[str, ...]:
        """What is missing; in a form with many keys of its own only the line above names it."""
        return ("missing",) if self._rail.has_focus or self._form.part is Part.BRIEF else ()

    def status(self) -> Content:
        """Whether what is on the screen is in the book."""
        if self.unsaved:
            return Content.styled(f"{OPEN} not saved yet  ", "$warning")
        word = " saved" if self.size.width >= NARROW else ""  # what the plan is called matters more there
        return Content.styled(f"{DONE}{word}  ", "$dim")

    def on_mount(self) -> None:
        """Begin at the rail."""
        self._rail.show(tuple(Part), at=list(Part).index(self._form.part))
        self.set_focus(self._rail)

    def show(self) -> None:
        """The outing as the book has it, unless the host has just typed something newer."""
        kept = self.desk.book.outings.get(self.outing.id)
        if kept is None and not self.unsaved:
            self.reload()
            return
        fresh = kept is not None and kept != self.outing and not self.unsaved
        if fresh and kept is not None:
            self.outing = self._kept = kept
        fresh = self._follow_people() or fresh
        self._tell()
        if fresh:
            self._form.hold_place()
            self._form.build()
        self._form.take()

    def _follow_people(self) -> bool:
        """Make suggestions anew where a guest, the place or the host is known otherwise than before."""
        s, before = self.situation(), self._told
        if before is None or _known(before) == _known(s):
            return False
        drafted = redraft(s, guidance(), self.desk.now(), changed(before, outing=self.outing))
        if drafted == self.outing:
            return False
        self.outing = drafted
        self.save_soon()
        return True

    # Moving about.

    @on(RowList.Highlighted, "#rail")
    def _looked_at(self, event: RowList.Highlighted) -> None:
        if event.item is not None and (event.item is not self._form.part or not self._form.has_form):
            self._form.look_at(event.item)
            self._tell_next_gap()
            self.call_after_refresh(self._count_gaps)  # the key that shows them may be another
            if self._form.built is None:
                self._form.build()
            else:
                self.call_after_refresh(self._follow_rail)  # the rail answers the key, then the form follows

    def _follow_rail(self) -> None:
        """Build the form of the part the rail is on, unless it stands; of parts passed by, none is built."""
        if self.is_attached and self._rail.highlighted is self._form.part is not self._form.built:
            self._form.build()

    @on(RowList.Chosen, "#rail")
    def _entered(self) -> None:
        self._form.want(self._form.part, "")

    @on(RowList.Chosen, "#gaps")
    def _mend(self, event: RowList.Chosen) -> None:
        gap: Gap = event.item.gap
        if gap.key == "file":
            self.save()
            self.post_message(self.OpenOuting(self.outing.id, "debrief"))
            return
        self._go(gap.part)
        self._form.want(gap.part, field_of(gap))

    @on(PartForm.Ready)
    def _form_stands(self) -> None:
        self.refresh_bindings()  # its keys do what they do from the rail, too

    def action_back(self) -> None:
        """From the form to the rail, from the rail to where one came from."""
        if self.focused is not self._rail:
            self.remove_class("-missing", "-crowded")
            self._rail.focus()
            return
        super().action_back()

    def action_page_form(self, by: int) -> None:
        """Show the next page of the form, or the one before."""
        self._form.page(by)

    def action_brief(self) -> None:
        """Show the brief."""
        self._go(Part.BRIEF)

    def action_review(self) -> None:
        """The day-of checklist."""
        self.save()
        self.post_message(self.OpenOuting(self.outing.id, "review"))

    def action_missing(self) -> None:
        """Go to what is missing; where the terminal is narrow, show it in the form's place."""
        if self.has_class("-missing"):
            self.remove_class("-missing", "-crowded")
            self._rail.focus()
        else:
            self.add_class("-missing")
            self.call_after_refresh(self._gaps.focus)
            self.call_after_refresh(self._count_gaps)

    def action_save(self) -> None:
        """Save at once."""
        self.save()

    def _go(self, part: Part) -> None:
        self.remove_class("-missing", "-crowded")
        self._rail.cursor = list(Part).index(part)
        self._rail.focus()

    # Changing and saving.

    @on(PartForm.Edited)
    def _edited(self, event: PartForm.Edited) -> None:
        earlier, before = self.situation(), self.outing
        self.outing = event.change(before)
        if self.outing == before:
            return
        if (before.guests, before.venue_id, before.starts, before.kind) != (
            self.outing.guests,
            self.outing.venue_id,
            self.outing.starts,
            self.outing.kind,
        ):
            self.outing = redraft(self.situation(), guidance(), self.desk.now(), earlier)
        self.save_soon()
        self._tell()
        self._form.take()

    def keep(self, outing: Outing, what: str, *, promise: Promise | None = None, said: str = "") -> bool:
        """Save the plan with what another hostbook changed in it meanwhile; of one line, ours stands."""
        clashes: tuple[Clash, ...] = ()
        with self.saying_what_is_wrong():
            self.desk.book.refresh()
            theirs = self.desk.book.outings.get(outing.id)
            if theirs is not None:
                outing, clashes = laid_over(self._kept, outing, theirs)
        if not super().keep(outing, what, promise=promise, said=said):
            return False
        self._kept = self.outing
        for clash in clashes:
            self.notify(said_clash(clash), severity="warning", timeout=20, markup=False)
        return True

    @on(DaysReckoned)
    def _days_known(self) -> None:
        self.show()

    def rewritten(self) -> None:
        """Tell and build anew what names somebody who is erased."""
        self._tell()
        self._form.build()

    # What is told beside the form.

    def _tell(self) -> None:
        s, now = self.situation(), self.desk.now()
        self._told = s
        self._reckoner.see_to(s)
        gaps = readiness(s, now)
        self._rail.tell(part_states(s, now))
        here = local(s, now)
        self._gaps.set_empty(nothing_missing(s.outing.stage))
        self._gaps.show(gap_rows(gaps, here, said_where(here, s.outing.zone, s.host.zone)))
        self.call_after_refresh(self._count_gaps)
        steps = [
            step
            for step in run_of_show(s, now)
            if self.outing.starts and step.at.date() == self.outing.starts.date()
        ]
        day, clock = self.query_one("#day", Fitted), clock_of(s, now)
        day.border_title = f"The day · {clock}" if clock else "The day"
        day.fit(partial(day_lines, tuple(steps[:STEPS_SHOWN])))
        self._open = gaps
        self._tell_next_gap()
        self.say_heading()
        self._router.see_to(s)

    @on(WaysHeard)
    def _ways_heard(self, event: WaysHeard) -> None:
        """Keep what a router said, and show when to leave by it."""
        with self.saying_what_is_wrong():
            if self._router.take(event.heard):
                self.show()

    def _count_gaps(self) -> None:
        """Say how many gaps there are, and how many of them are out of sight."""
        number, below, all_wanted = len(self._gaps.items), self._gaps.below, self.has_class("-missing")
        if below and all_wanted and not self.has_class("-crowded"):
            self.add_class("-crowded")  # the day makes room
            self.call_after_refresh(self._count_gaps)
            return
        more = f"{below} more" if all_wanted else f"{below} more, m shows all"
        said = more if below else counted(number, "gap") if number else ""
        self._gaps.border_subtitle = said

    def on_resize(self) -> None:
        """How many gaps are in sight depends on the height."""
        super().on_resize()
        self.call_after_refresh(self._count_gaps)

    def _tell_next_gap(self) -> None:
        """One line for narrow terminals, where the side panel is folded away."""
        self.query_one("#next-gap", Fitted).fit(partial(next_gap_line, self._open))


def _known(s: Situation) -> tuple[object, ...]:
    """Who and where, as the book knows them: what suggestions are made from."""
    return (s.host, s.guests, s.cohosts, s.venue)
