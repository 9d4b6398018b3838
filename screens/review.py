"""The review: what to do now, the page to read in a minute, the ticks; amber until each has a way home."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from planner.book.accounts import with_thin
from planner.dates.apart import said_where
from planner.dates.saying import say_day, say_time, say_when
from planner.errors import HostbookError
from planner.exchange.reference import guidance
from planner.outings.at_hand import next_step
from planner.outings.brief import MOST_SHARED, brief
from planner.outings.doing import do_step, undo_step
from planner.outings.no_pitch import take_promise, withdraw_promise
from planner.outings.outing import Outing, Stage
from planner.outings.run_of_show import RIDES, in_place, run_of_show, unknown_to_kitchen
from planner.outings.situation import Situation, called, local
from planner.outings.step import Step
from planner.outings.table.letters import letter_to_place
from planner.outings.table.table_brief import to_read_out
from planner.outings.table.telling import place_name
from planner.outings.talk.conversation import shared_ground
from planner.outings.ticks import ASK
from planner.outings.travel.homeward import taxis_home, without_way_home
from planner.outings.travel.own_time import clock_of
from planner.places.reaching import ways_to_reach
from planner.values.record import changed
from planner.values.text import counted, inert_line, listed
from screens.behind.reckoning import DaysReckoned, Reckoner
from screens.cards.brief import draw_minute
from screens.cards.frame import CardFrame
from screens.desk import Desk
from screens.heading import DEMO, PRIVATE, ROOMY
from screens.look import DONE, NEEDS_YOU, OPEN
from screens.outing_frame import OutingFrame
from screens.outside import copy
from screens.review_foot import home_line, hour_line, is_amber, promise_line
from screens.review_head import head_lines
from screens.review_sheets import Sheets
from screens.sheets.reach import reach, with_links
from screens.widgets.card import Card
from screens.widgets.fitted import Fitted
from screens.widgets.lines import hanging
from screens.widgets.row_list import RowList

WHEN_WIDTH = 7
BESIDE = 10
"""Cells of the heading that are not for its title: the clock, and what stands around it."""


class ReviewScreen(OutingFrame, CardFrame):
    """Five minutes before: read, tick, go."""

    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "tick", show=False),
        Binding("d", "pour", "a drink", tooltip="A drink is poured: then a number, for whom"),
        Binding("x", "promise", "the promise is mine"),
        Binding("x", "withdraw", "take the promise back"),
        Binding("t", "taxis", "taxis home", tooltip="A taxi home for everyone who has no way home"),
        Binding("c", "copy", "copy the table brief"),
        Binding(
            "o",
            "reach",
            "reach the place",
            show=False,
            tooltip="Ring the place, write to it, or open its page",
        ),
        Binding("p", "plan", "plan"),
        Binding("f", "file", "file what came of it"),
    ]

    def __init__(self, desk: Desk, outing_id: str) -> None:
        super().__init__(desk, outing_id)
        self._reckoner = Reckoner(self, desk)
        self._lacks_a_way_home = False
        self._look = (False, False)

    def body(self) -> ComposeResult:
        """What is to be done now; the page and the steps; and beneath them what must not be missed."""
        yield Card(id="head")
        self._steps: RowList[Step] = RowList(
            self._card,
            tall=True,
            enter="tick",
            empty="Its steps stand here once it has a day.",
            id="steps",
            classes="panel",
        )
        self._steps_of: datetime | None = None
        self._sheets = Sheets(self._steps)
        yield self._sheets
        yield Static(id="hour")
        yield Static(id="home")
        yield Static(id="promise")

    @on(DaysReckoned)
    def _days_known(self) -> None:
        self.show()

    def on_mount(self) -> None:
        """The keys go to the steps."""
        self.set_focus(self._steps)

    def heading(self) -> Content:
        """With whom, and the hour; where there is little room the name gives way."""
        starts, zone = self.outing.starts, self.outing.zone
        if starts is None or self.size.width >= ROOMY or self.outing.stage is Stage.CANCELLED:
            return super().heading()
        here = local(self.situation(), self.desk.now())
        hour = say_time(starts) if starts.date() == here.date() else say_when(starts, here)
        when = Content.styled(f" · {hour}{said_where(starts, zone, self.desk.host.zone)}", "$dim")
        marks = len(DEMO) * self.desk.demo + len(PRIVATE) * self.desk.private.is_on
        room = max(0, self.size.width - BESIDE - marks - when.cell_length)
        title = Content.styled(self.title_line(), "bold").truncate(room, ellipsis=True)
        return Content.assemble(title, when)

    def show(self) -> None:
        """The page, the steps, the way home and the promise as they are now."""
        if not self.reload():
            return
        s, now = self.situation(), self.desk.now()
        self._reckoner.see_to(s)
        shown = self.desk.shown(with_thin(self.desk.book, s, self.desk.today()))
        page = brief(shown, guidance(), now)
        steps = run_of_show(s, now)
        self.query_one("#head", Card).say(lambda width: head_lines(shown, steps, now, width))
        self._look = self._size_classes()
        shared = tuple(ground.text for ground in shared_ground(shown)[:MOST_SHARED])
        ways = ways_to_reach(s.venue)
        self.query_one("#page-text", Fitted).fit(
            lambda width: with_links(
                draw_minute(
                    page,
                    width,
                    topics=shared if self._sheets.is_stacked else (),
                    promise=self.has_class("-low") or self.has_class("-small"),
                ),
                ways,
            )
        )
        self._show_steps(s, steps)
        self._say_foot(s)
        self.refresh_bindings()

    def _show_steps(self, s: Situation, steps: tuple[Step, ...]) -> None:
        """The steps, each where it stood while the outing's day does, with the cursor on the same one."""
        here, starts = self._steps.highlighted, self.outing.starts
        if starts == self._steps_of:
            steps = in_place(steps, self._steps.items)
        self._steps_of = starts
        wanted = here or next_step(s, steps, self.desk.now())
        first_open = next((i for i, step in enumerate(steps) if not step.done), 0)
        at = next((i for i, step in enumerate(steps) if wanted and step.key == wanted.key), None)
        self._steps.show(steps, at=at if here or at is not None else first_open)
        done = f"{sum(step.done for step in steps)} of {counted(len(steps), 'step')} done" if steps else ""
        clock, low = clock_of(s, self.desk.now()), self.has_class("-low")
        titles = ("Run of show", clock, done if low else "")
        self._steps.border_title = self._titled(" · ".join(filter(None, titles)))
        self._sheets.page.border_title = self._titled("In a minute")
        self._steps.border_subtitle = "" if low else done
        self.call_after_refresh(self._sheets.share_out)

    def on_resize(self) -> None:
        """Another size may have room for other words."""
        super().on_resize()
        if self._look != self._size_classes():
            self.show()

    def action_turn_card(self, direction: int) -> None:
        """Turn the page; one above the steps first takes their room, and at its ends gives it back."""
        if not self._sheets.turn(direction):
            super().action_turn_card(direction)

    def _titled(self, title: str) -> str:
        """A panel's title; where its frame is but a line, that stands off from it."""
        return f" {title} " if self.has_class("-low") else title

    def _on_to_what_is_open(self) -> None:
        """Past the step that is done, to the next that is not; where none is, the cursor stays."""
        at, steps = self._steps.cursor, self._steps.items
        if steps[at].done:
            self._steps.cursor = next((i for i in range(at, len(steps)) if not steps[i].done), at)

    def _size_classes(self) -> tuple[bool, bool]:
        """What the words hang on: whether the steps stand beneath the page, and whether lines are few."""
        return self._sheets.is_stacked, self.has_class("-low")

    def catch_up(self) -> bool:
        """Take the outing as another hostbook left it, before it is written again; False where it is gone."""
        with suppress(HostbookError):  # saving says it, where the book cannot be read
            self.desk.book.refresh()
        return self.reload()

    def action_tick(self) -> None:
        """Tick the highlighted step, or take its tick back."""
        step = self._steps.highlighted
        if step is None or not self.catch_up():
            return
        ticked = any(t.step == step.key for t in self.outing.ticks)
        if step.done and not ticked:
            self.notify("That is done as far as the plan tells. Press p to change the plan.", markup=False)
            return
        s = self.situation()
        still, asked = unknown_to_kitchen(s) if step.key == ASK else ((), ())
        if asked and not still:
            self.post_message(self.OpenPerson(asked[0].id))
            return
        done = undo_step(s, step.key) if step.done else do_step(s, step.key, self.desk.now())
        if done.outing.transport == s.outing.transport and step.key == RIDES:
            self.notify("The plan does not say how yet. Press p to change the plan.", markup=False)
            return
        if self.keep(done.outing, "the tick", promise=done.promise):
            self.show()
            if not step.done:
                self._on_to_what_is_open()
            if still:
                self._say_to_write(listed([called(s, person.id) for person in (*still, *asked)]))

    def _say_to_write(self, names: str) -> None:
        words = f"Asked. Once {inert_line(names)} answered, enter on this step again opens the card."
        self.notify(words, markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The promise is made or taken back; taxis are ordered where somebody has no way home."""
        if action in ("promise", "withdraw"):
            return (action == "withdraw") is (self.outing.no_pitch.promised_at is not None)
        if action == "pour":
            return self.outing.stage not in (Stage.FILED, Stage.CANCELLED)
        if action == "turn_card":
            return self.is_mounted and self._sheets.can_be_turned
        if action == "taxis":
            return self._lacks_a_way_home
        return super().check_action(action, parameters)

    def action_promise(self) -> None:
        """Make the promise the host's own."""
        if self.catch_up() and self.keep(take_promise(self.outing, self.desk.now()), "the promise"):
            self.show()

    def action_withdraw(self) -> None:
        """Take the promise back."""
        if self.catch_up() and self.keep(withdraw_promise(self.outing), "the promise"):
            self.show()

    def action_pour(self) -> None:
        """Count a drink that was poured."""
        from screens.sheets.pour import PourScreen  # noqa: PLC0415 - built when first wanted

        if not self.catch_up():
            return
        starts, s = self.outing.starts, self.situation()
        if starts is None or local(s, self.desk.now()).date() < starts.date():
            self.notify("It has not begun yet: drinks are counted on the day.", markup=False)
        else:
            self.app.push_screen(PourScreen(self.desk, s, self._poured))

    def _poured(self, change: Callable[[Outing], Outing], what: str) -> Situation | None:
        """Save what was poured, or taken back."""
        if not self.catch_up() or not self.keep(change(self.outing), what):
            return None
        return self.situation()

    def action_taxis(self) -> None:
        """Plan a taxi home for everyone who has no way home."""
        if self.catch_up():
            transport = taxis_home(self.situation())
            if self.keep(changed(self.outing, transport=transport), "the taxis home"):
                self.show()

    def action_copy(self) -> None:
        """Copy the table brief."""
        copy(self.app, to_read_out(self.situation()), "What is to be read out to the place")

    def action_reach(self) -> None:
        """Show the ways to reach the place: a letter has in it what is to be said now."""
        s = self.situation()
        reach(self.app, place_name(s), s.venue, s.outing.reservation.phone, letter_to_place(s))

    def action_plan(self) -> None:
        """Back to the plan."""
        self.dismiss()
        self.post_message(self.OpenOuting(self.outing.id, "plan"))

    def action_file(self) -> None:
        """On to the debrief."""
        self.dismiss()
        self.post_message(self.OpenOuting(self.outing.id, "debrief"))

    @on(RowList.Chosen, "#steps")
    def _chosen(self) -> None:
        self.action_tick()

    def _say_foot(self, s: Situation) -> None:
        """The hour, the way home and the promise, beneath the page and the steps."""
        now, width, low = self.desk.now(), self.size.width - 2, self.has_class("-low")
        hour = hour_line(s, now, width, tight=self._sheets.is_stacked, low=low)
        line = self.query_one("#hour", Static)
        line.display = hour is not None
        line.update(hour or "")
        self._lacks_a_way_home = bool(without_way_home(s))
        self.set_class(is_amber(s), "-amber")
        self.query_one("#home", Static).update(home_line(s, now, width))
        self.query_one("#promise", Static).update(promise_line(s, low=low))

    def _card(self, step: Step, width: int) -> list[Content]:
        look = "$dim" if step.done else ""
        mark = Content.assemble(
            (f"{DONE} ", "$success") if step.done else (f"{OPEN} ", "$dim"),
            (self._when(step.at).ljust(WHEN_WIDTH), look or "$accent"),
        )
        must = Content.styled(NEEDS_YOU if step.must and not step.done else "", "$warning bold")
        return hanging(mark, [(inert_line(step.text), look)], must, width)

    def _when(self, at: datetime) -> str:
        starts = self.outing.starts
        if starts is not None and at.date() == starts.date():
            return say_time(at)
        return say_day(at.date(), self.desk.today())[:6].rstrip()
