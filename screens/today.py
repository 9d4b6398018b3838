"""Today: what cannot wait, first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content

from planner.agenda import Ahead, ComingDay, Promised
from planner.book.lookup import agenda
from planner.courtship.cadence import Owed
from planner.dates.saying import say_day, say_distance, say_time, say_when
from planner.exchange.reference import service_matrix
from planner.outings.gap import Severity
from planner.outings.outing import Stage
from planner.people.occasions import name_of, years_at
from planner.people.promises import Owner, bare_words
from planner.values.record import changed
from planner.values.text import inert_line
from screens.frame import Frame
from screens.look import BEGUN, DONE, NEEDS_YOU, NOTHING, OPEN
from screens.widgets.lines import spread
from screens.widgets.row_list import RowList

CARD_GAPS = 2
"""How many gaps the card of the next outing names."""


ROOMY = 44
"""From this width on a row has room for what can also be seen one key further on."""


class TodayScreen(Frame):
    """The next outings, what was promised, who is owed a touch, and the days coming up."""

    ROOM = "Today"
    CSS_PATH = "today.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "open('review')", "review"),
        Binding("f", "open('debrief')", "file it"),
        Binding("space", "kept", "done"),
    ]

    def body(self) -> ComposeResult:
        """Four panels in two columns."""
        self._next: RowList[Ahead] = RowList(
            self._paint_ahead,
            lines=self._lines_of,
            empty="Nothing planned. Press n and name who you would like to know better.",
            id="next",
            classes="panel",
        )
        self._promised: RowList[Promised] = RowList(
            self._paint_promise, empty="No promise is open.", id="promised", classes="panel"
        )
        self._owed: RowList[Owed] = RowList(
            self._paint_owed, empty="Nobody is being neglected.", id="owed", classes="panel"
        )
        self._days: RowList[ComingDay] = RowList(
            self._paint_day,
            empty="No birthdays or anniversaries in the next three weeks.",
            id="days",
            classes="panel",
        )
        for panel, title in (
            (self._next, "Next"),
            (self._promised, "Promised"),
            (self._owed, "Owed"),
            (self._days, "Days coming up"),
        ):
            panel.border_title = title
        with Horizontal(id="columns"):
            with Vertical(id="left"):
                yield self._next
                yield self._promised
            with Vertical(id="right"):
                yield self._owed
                yield self._days

    def on_mount(self) -> None:
        """The keys go to the next outing."""
        self.set_focus(self._next)

    def show(self) -> None:
        """Everything as it is due now."""
        due = agenda(self.desk.book, self.desk.host, service_matrix(), self.desk.now())
        self._next.show(due.ahead)
        self._promised.show(due.promised)
        self._owed.show(due.owed)
        self._days.show(due.days)

    @property
    def person_here(self) -> str | None:
        """The person the cursor is on, for logging a touch."""
        item = self._item()
        if isinstance(item, Ahead):
            return item.outing.guests[0] if item.outing.guests else None
        return item.person.id if item is not None else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Review and file only on an outing, done only on a promise."""
        if action == "open":
            item = self._item()
            if not isinstance(item, Ahead):
                return False
            return (
                item.over if parameters == ("debrief",) else not item.over and item.outing.starts is not None
            )
        if action == "kept":
            return self.focused is self._promised and self._promised.highlighted is not None
        return True

    def action_open(self, at: str) -> None:
        """Open the highlighted outing at a place."""
        item = self._next.highlighted
        if item is not None:
            self.post_message(self.OpenOuting(item.outing.id, at))

    def action_kept(self) -> None:
        """The highlighted promise is kept."""
        item = self._promised.highlighted
        if item is None:
            return
        with self.saying_what_is_wrong(), self.desk.book.transaction("a promise kept"):
            self.desk.book.promises.put(changed(item.promise, kept_on=self.desk.today()))
        self.notify("Kept. Press u if it is not.", markup=False)
        self.renew()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        item = event.item
        if isinstance(item, Ahead):
            self.post_message(self.OpenOuting(item.outing.id, "debrief" if item.over else "plan"))
        else:
            self.post_message(self.OpenPerson(item.person.id))

    @on(RowList.Left)
    def _left(self, event: RowList.Left) -> None:
        panels = (self._next, self._promised, self._owed, self._days)
        at = next(i for i, panel in enumerate(panels) if panel is event.row_list)
        to = at + event.direction
        if 0 <= to < len(panels):
            panels[to].focus()

    @on(RowList.Highlighted)
    def _moved(self) -> None:
        self.refresh_bindings()

    def on_descendant_focus(self) -> None:
        """Which keys matter depends on the panel."""
        self.refresh_bindings()

    def _item(self) -> Ahead | Promised | Owed | ComingDay | None:
        panel = self.focused
        return panel.highlighted if isinstance(panel, RowList) else None

    # How each row is painted.

    def _lines_of(self, ahead: Ahead, width: int) -> int:
        return len(self._card(ahead, width))

    def _is_card(self, ahead: Ahead) -> bool:
        starts = ahead.outing.starts
        return not ahead.over and starts is not None and starts - self.desk.wall() < timedelta(hours=36)

    def _paint_ahead(self, ahead: Ahead, width: int) -> Sequence[Content]:
        return self._card(ahead, width)

    def _card(self, ahead: Ahead, width: int) -> list[Content]:
        wall = self.desk.wall()
        title = Content.styled(inert_line(ahead.title), "bold")
        starts = ahead.outing.starts
        if ahead.over:
            told = Content.styled("what came of it?" if width >= ROOMY else "to file", "$accent")
            return [spread(Content.assemble((f"{NEEDS_YOU} ", "$accent"), title), told, width)]
        if starts is None:
            return [
                spread(
                    Content.assemble((f"{OPEN} ", "$dim"), title), Content.styled("an idea", "$dim"), width
                )
            ]
        glyph = self._glyph(ahead)
        if not self._is_card(ahead):
            return [
                spread(
                    Content.assemble(glyph, " ", title),
                    Content.styled(_far(starts, wall, width), "$dim"),
                    width,
                )
            ]
        near = Content.styled(_near(starts, wall), "$accent bold")
        where = [inert_line(ahead.venue) or "no place yet"]
        if ahead.leave_by is not None:
            where.append(f"leave by {ahead.leave_by:%H:%M}")
        lines = [
            spread(Content.assemble(glyph, " ", title), near, width),
            spread(
                Content.styled("  " + " · ".join(where), "$dim"),
                Content.styled(say_distance(starts, wall), "$dim"),
                width,
            ),
        ]
        for gap in ahead.gaps[:CARD_GAPS]:
            until = f"until {gap.by:%H:%M}" if gap.by and gap.by.date() == wall.date() else ""
            mark = (
                (f"  {NEEDS_YOU} ", "$warning") if gap.severity is Severity.MUST else (f"  {OPEN} ", "$dim")
            )
            lines.append(spread(Content.assemble(mark, gap.text), Content.styled(until, "$dim"), width))
        rest = len(ahead.gaps) - CARD_GAPS
        if rest > 0:
            lines.append(Content.styled(f"    and {rest} more", "$dim"))
        return lines

    def _glyph(self, ahead: Ahead) -> Content:
        if any(g.severity is Severity.MUST for g in ahead.gaps):
            return Content.styled(NEEDS_YOU, "$warning bold")
        if not ahead.gaps:
            return Content.styled(DONE, "$success")
        return Content.styled(OPEN if ahead.outing.stage is Stage.IDEA else BEGUN, "$dim")

    def _paint_promise(self, item: Promised, width: int) -> Sequence[Content]:
        today, due = self.desk.today(), item.promise.due
        late = due is not None and due < today
        mark = Content.styled(NEEDS_YOU if late else OPEN, "$warning bold" if late else "$dim")
        who = "" if item.promise.owner is Owner.HOST else f"{inert_line(item.person.name)}: "
        when = (
            ""
            if due is None
            else (say_distance(due, self.desk.wall()) if late else f"by {say_day(due, today)}")
        )
        text = Content.assemble(mark, " ", (who, "$dim"), inert_line(bare_words(item.promise)))
        return [spread(text, Content.styled(when, "$warning" if late else "$dim"), width)]

    def _paint_owed(self, item: Owed, width: int) -> Sequence[Content]:
        late = item.days_late > 0
        mark = Content.styled(NEEDS_YOU if late else OPEN, "$warning bold" if late else "$dim")
        when = f"{item.days_late} d late" if late else f"by {say_day(item.due, self.desk.today())}"
        tier = f"{item.tier.value} · " if width >= ROOMY else ""
        text = Content.assemble(
            mark, f" {item.touch.value.capitalize()}  ", (inert_line(item.person.name), "bold")
        )
        return [spread(text, Content.styled(tier + when, "$dim"), width)]

    def _paint_day(self, item: ComingDay, width: int) -> Sequence[Content]:
        years = years_at(item.occasion, item.on)
        what = name_of(item.occasion) + (f" ({years})" if years else "")
        here = item.on == self.desk.today()
        mark = Content.styled(NEEDS_YOU if here else NOTHING, "$accent" if here else "$dim")
        text = Content.assemble(mark, " ", (inert_line(item.person.name), "bold"), f"  {inert_line(what)}")
        when = "today" if here else say_day(item.on, self.desk.today())
        return [spread(text, Content.styled(when, "$accent" if here else "$dim"), width)]


def _near(starts: datetime, wall: datetime) -> str:
    """``today 12:30``, ``tomorrow 08:00``, else the day in full."""
    days = (starts.date() - wall.date()).days
    word = {0: "today", 1: "tomorrow"}.get(days)
    return f"{word} {say_time(starts)}" if word else say_when(starts, wall)


def _far(starts: datetime, wall: datetime, width: int) -> str:
    """The day and the time; the day alone where there is little room."""
    return say_when(starts, wall) if width >= ROOMY else say_day(starts.date(), wall.date())
