"""Register: what was given and accepted, to whom and why; what it comes to; and what a line still lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from planner.book.done import TakenBack
from planner.book.limits_known import unregistered
from planner.book.register_kept import bring_in_filed, remove_line
from planner.courtship.limits.entries import chosen, in_order, missing, years_of
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.sums import (
    OWN,
    Sum,
    by_organisation,
    by_person,
    by_year,
    said_sum,
    share_of_either,
    whole,
)
from planner.values.text import counted, inert_line
from screens.desk import Desk
from screens.filtered import Filtered
from screens.look import NEEDS_YOU
from screens.register_rows import line_lines, line_row, sum_lines, sum_row
from screens.taking_along import save_register, say_saved
from screens.widgets.card import Card
from screens.widgets.row_list import RowList

VIEWS = {"lines": "Lines", "people": "By person", "organisations": "By organisation", "years": "By year"}
"""What is listed, and what it is called."""
SUMS = {"people": by_person, "organisations": by_organisation, "years": by_year}
Row = Entry | Sum


class RegisterScreen(Filtered[Row]):
    """Every line of the register, those that lack something first.

    Args:
        desk: the host's desk.
    """

    ROOM = "Register"
    CSS_PATH = "register.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add", tooltip="Add a line: something given, or accepted"),
        Binding("e", "edit", "edit", show=False, tooltip="Change a line, or add what it lacks"),
        Binding("d", "delete", "delete"),
        Binding("y", "year", "year", tooltip="Another year, or all of them"),
        Binding("v", "view", "sums", tooltip="What each person, organisation and year comes to"),
        Binding(
            "p", "policies", "policies", tooltip="The limits you hold to, and the rates between currencies"
        ),
        Binding("s", "save", "save", tooltip="Save what is shown as a table and as data"),
        Binding("b", "bring_in_filed", "bring in", tooltip="Bring in what was filed before the register"),
        Binding("slash", "filter", "filter", key_display="/"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._year: int | None = None
        self._view = "lines"
        self._shown: tuple[object, ...] = ()
        self._outside: tuple[Entry, ...] = ()

    def body(self) -> ComposeResult:
        """The filter over the list, what it comes to beneath, and a card of the line under the cursor."""
        self._list: RowList[Row] = RowList(self._paint, id="list", classes="-marked", enter="edit")
        with Horizontal(id="columns", classes="holds"):
            with Vertical(id="lines", classes="panel"):
                yield self.filter_line("name or organisation")
                yield self._list
                yield Static(id="sum")
            with VerticalScroll(id="card", classes="panel", can_focus=False):
                yield Card()

    # What is shown

    def show(self) -> None:
        """The lines that are chosen, as the book has them now; what it had before is there already."""
        book, today = self.desk.book, self.desk.today()
        now = (book.register.all(), book.outings.all(), today)
        if not self._shown or any(a is not b and a != b for a, b in zip(now, self._shown, strict=True)):
            self._shown, self._outside = now, unregistered(book)
            here = self._list.highlighted
            self.look(here.id if isinstance(here, Entry) else None)

    def _not_in_it(self) -> int:
        """How many outings of the year were filed before there was a register."""
        return sum(self._year in (None, entry.on.year) for entry in self._outside)

    def _chosen(self) -> tuple[Entry, ...]:
        """The lines of the year in which somebody, or their organisation, is called as is typed."""
        typed, every = self._filter.value, self.desk.book.register.all()
        named = {e.id for e in chosen(every, person=typed)} | {
            e.id for e in chosen(every, organisation=typed)
        }
        return tuple(e for e in chosen(every, year=self._year) if e.id in named)

    def look(self, keep: str | None = None) -> None:
        """List the chosen lines, or their sums, with the cursor on the line to keep or on the first."""
        lines = self._chosen()
        rows: Sequence[Row] = SUMS[self._view](lines) if self._view in SUMS else in_order(lines)
        at = next((n for n, row in enumerate(rows) if isinstance(row, Entry) and row.id == keep), 0)
        self._list.set_empty(self._nothing())
        self._list.show(rows, at=at)
        panel = self.query_one("#lines")
        panel.border_title = f"{VIEWS[self._view]}, {self._year or 'all years'}"
        panel.border_subtitle = counted(len(lines), "line")
        self.query_one("#sum", Static).update(self._sum(lines, rows))
        self._say_card()

    def lists(self, record_id: str) -> bool:
        """Whether a line is of the year that is chosen, and as is typed."""
        return any(entry.id == record_id for entry in self._chosen())

    def stand(self, record_id: str) -> None:
        """Put the cursor on a line, where need be without the year or the filter that would hide it."""
        entry = self.desk.book.register.get(record_id)
        if entry is not None and entry.on.year != self._year:
            self._year = None
        super().stand(record_id)

    def _nothing(self) -> str:
        outside = self._not_in_it()
        if outside and not self._filter.value:
            were = "outing was" if outside == 1 else "outings were"
            return f"Nothing yet. {outside} {were} filed before the register began: press b to bring them in."
        if len(self.desk.book.register):
            return "No line fits. y chooses another year."
        return "Nothing is in the register yet: filing an outing fills it, and a adds a line."

    def _sum(self, lines: Sequence[Entry], rows: Sequence[Row]) -> Content:
        """What they come to, what of them is lacking, and what is not in the register."""
        parts = [Content.assemble((said_sum(whole(lines)), "bold"))]
        own = next((row for row in rows if isinstance(row, Sum) and row.label == OWN and row.given), None)
        if own is not None:  # the row stands last, where it is not in sight
            parts.append(Content(f"Of it yours and co-hosts’: {' and '.join(map(str, own.given))}."))
        if self._filter.value.strip():
            parts.append(
                Content.styled(f"Their own share: {said_sum(share_of_either(lines, self._filter.value))}", "")
            )
        if lacking := sum(bool(missing(entry)) for entry in lines):
            words = counted(lacking, "line lacks something", "lines lack something")
            parts.append(Content.styled(f"{NEEDS_YOU} {words}.", "$warning"))
        if outside := self._not_in_it():
            words = counted(outside, "filed outing is", "filed outings are")
            parts.append(Content.styled(f"{NEEDS_YOU} {words} not in it (b).", "$warning"))
        return Content("  ").join(parts)

    def _paint(self, row: Row, width: int) -> Sequence[Content]:
        return line_row(row, width) if isinstance(row, Entry) else sum_row(row, width)

    @on(RowList.Highlighted, "#list")
    def _say_card(self) -> None:
        row, today = self._list.highlighted, self.desk.today()
        card = self.query_one(Card)
        if isinstance(row, Entry):
            card.say(lambda width: line_lines(row, width, today))
        elif row is not None:
            card.say(lambda width: sum_lines(row, width))
        else:
            card.say(lambda _: [])
        self.refresh_bindings()

    def action_back(self) -> None:
        """Clear the filter, go back to the lines, then go back."""
        if self._view == "lines" or self.is_filtering:
            super().action_back()
        else:
            self._view = "lines"
            self.look()

    # What is done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that need a line are not offered without; bringing in only where there is something to."""
        if action in ("edit", "delete"):
            return self.is_mounted and isinstance(self._list.highlighted, Entry)
        if action == "bring_in_filed":
            return bool(self._outside)
        return super().check_action(action, parameters)

    def action_year(self) -> None:
        """From all years to the newest, to the one before, and to all again."""
        years = [None, *years_of(self.desk.book.register.all())]
        at = years.index(self._year) if self._year in years else 0
        self._year = years[(at + 1) % len(years)]
        self.look()

    def action_view(self) -> None:
        """From the lines to the sums: by person, by organisation, by year."""
        views = list(VIEWS)
        self._view = views[(views.index(self._view) + 1) % len(views)]
        self.look()

    def action_add(self) -> None:
        """A new line."""
        self._open_form(None)

    def action_edit(self) -> None:
        """Change the line under the cursor."""
        row = self._list.highlighted
        if isinstance(row, Entry):
            self._open_form(row)

    @on(RowList.Chosen, "#list")
    def _open_row(self, event: RowList.Chosen) -> None:
        """Change the line; of a sum, show its lines."""
        row = event.item
        if isinstance(row, Entry):
            self._open_form(row)
        elif row.label != OWN:
            view, self._view = self._view, "lines"
            if view == "years":
                self._year = int(row.label)
            else:
                self._filter.value = row.label
            self.look()

    def _open_form(self, entry: Entry | None) -> None:
        from screens.forms.entry import EntryForm  # noqa: PLC0415 - built when first wanted

        form = EntryForm(self.desk, entry)
        self.app.push_screen(form, lambda _: self._after(form.saved))

    def _after(self, saved: Entry | None) -> None:
        if saved is not None:
            self._view = "lines"
            self.stand(saved.id)

    def stand_on(self, back: TakenBack) -> bool:
        """Put the cursor on a line that undo has brought back."""
        ids = back.ids("register")
        if ids:
            self.stand(ids[0])
        return bool(ids)

    def action_delete(self) -> None:
        """Take the line out of the register."""
        row = self._list.highlighted
        if isinstance(row, Entry):
            with self.saying_what_is_wrong():
                said = remove_line(self.desk.book, row)
                self.notify(f"{said} Press u to take it back.", markup=False)
            self.renew()

    def action_bring_in_filed(self) -> None:
        """Write lines of what was filed before there was a register."""
        with self.saying_what_is_wrong():
            number = bring_in_filed(self.desk.book)
            self.notify(f"Brought in: {counted(number, 'line')}. Press u to take it back.", markup=False)
        self.renew()

    def action_policies(self) -> None:
        """The limits that are held to."""
        from screens.policies import PoliciesScreen  # noqa: PLC0415 - built when first wanted

        self.app.push_screen(PoliciesScreen(self.desk), lambda _: self.renew())

    def action_save(self) -> None:
        """Save what is shown, among the downloads."""
        lines = in_order(self._chosen())
        of = inert_line(self._filter.value).strip()
        title = " ".join(str(part) for part in ("hostbook register", self._year, of) if part)
        say_saved(self, lambda: save_register(lines, title))
