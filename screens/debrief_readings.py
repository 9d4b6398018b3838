"""What each line of a debrief is read as, and the keys that correct it."""

from __future__ import annotations

from functools import partial

from textual import on
from textual.widgets import TextArea

from planner.dates.saying import say_day
from planner.errors import HostbookError
from planner.notes.kinds import kind_name
from planner.notes.line import LineKind, NoteLine
from planner.notes.reader import read_as
from planner.notes.remembering import say_correction
from planner.outings.filing.filing import unplaced
from planner.outings.filing.noted import Noted, but_for_whom, may_be_about, read_debrief
from planner.outings.outcome import Debrief
from planner.people.facts import Topic
from planner.people.person import Kind, first_name
from planner.values.record import changed
from planner.values.text import counted, inert_line
from screens.asking.pick import PickScreen
from screens.debrief_rows import DATED, TOPICAL, ReadAs, reading_row
from screens.desk import Desk
from screens.outing_frame import SelfSaving
from screens.widgets.row_list import RowList

KINDS = [(kind, kind_name(kind)) for kind in LineKind]
TOPICS: list[tuple[Topic | None, str]] = [(topic, topic.value) for topic in Topic]


class WithReadings(SelfSaving):
    """A debrief whose notes are read line by line; what the host corrects is kept with them.

    Args:
        desk: the host's desk.
        outing_id: which outing.
    """

    _read: RowList[ReadAs]

    def __init__(self, desk: Desk, outing_id: str) -> None:
        super().__init__(desk, outing_id)
        rivals = [p for p in desk.book.people.all() if p.kind is Kind.COMPETITOR]
        self._competitors = tuple(name for p in rivals for name in (p.organisation, p.name) if name)

    def readings(self) -> RowList[ReadAs]:
        """The list of the lines, each with what it is read as."""
        self._read = RowList(
            lambda row, width: reading_row(row, width, self.desk.today()),
            tall=True,
            empty="Each line is read here as you write.",
            id="read",
            enter="that is right",
            classes="panel -marked",
        )
        self._read.border_title = "Read as"
        return self._read

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A reading is corrected where the readings are."""
        here = self.is_mounted and self.focused is self._read
        row = self._read.highlighted if here else None
        if action in ("kind", "who", "topic"):
            return row is not None
        if action == "day":
            return row is not None and row.line.kind in DATED
        if action == "corrections":
            return here and len(self.desk.book.corrections) > 0
        return super().check_action(action, parameters)

    def on_descendant_focus(self) -> None:
        """Which keys matter depends on where one is."""
        self.refresh_bindings()

    def _noted(self) -> Noted:
        kept = self.desk.book.corrections.all()
        return read_debrief(self.situation(), self.desk.today(), self._competitors, kept)

    def _read_all(self) -> None:
        s, lines = self.situation(), self._noted().lines
        problems = {line.text: p.text for line in lines for p in unplaced((line,), s)}
        names = {p.id: inert_line(first_name(p)) for p in (*s.guests, *s.cohosts, *s.aside.people)}
        self._read.show(
            [ReadAs(line, names.get(line.person_id or "", ""), problems.get(line.text, "")) for line in lines]
        )
        self._stand_beside_the_line()
        unsure = sum(row.is_doubtful for row in self._read.items)
        looks = f", {unsure} to look at (tab)" if unsure else ""
        spent = self.outing.debrief.cost or any(line.amount for line in lines if line.kind is LineKind.COST)
        lacks = "" if spent else " · no amount yet"  # the register asks for one, and now it is remembered
        self._read.border_subtitle = f"{counted(len(lines), 'line')}{looks}{lacks}" if lines else ""

    def _settle(self, line: NoteLine, **other: object) -> None:
        settled: dict[str, object] = {"sure": True, "why_unsure": "", "by_hand": True, "corrected_on": None}
        fresh = changed(line, **{**settled, **other})
        others = tuple(one for one in self.outing.debrief.settled if one.text != line.text)
        self._mark(changed(self.outing.debrief, settled=(*others, fresh)))
        self._read_all()

    def action_kind(self) -> None:
        """Say what the highlighted line is."""
        row = self._read.highlighted
        if row is not None:
            self.app.push_screen(
                PickScreen("It is", KINDS, row.line.kind), partial(self._with_kind, row.line)
            )

    def action_who(self) -> None:
        """The highlighted line is about the next guest, co-host or somebody it names."""
        row = self._read.highlighted
        if row is None:
            return
        people = [person.id for person in may_be_about(self.situation(), row.line)]
        at = people.index(row.line.person_id) if row.line.person_id in people else -1
        if people and people != [row.line.person_id]:
            why = but_for_whom(row.line)
            self._settle(row.line, person_id=people[(at + 1) % len(people)], sure=not why, why_unsure=why)
        elif people:
            self.notify("Nobody else was there, and the line names nobody else in your book.")

    def action_topic(self) -> None:
        """Say what the highlighted line is about."""
        row = self._read.highlighted
        if row is not None:
            picked = PickScreen("It is about", TOPICS, row.line.topic)
            self.app.push_screen(picked, partial(self._with_topic, row.line))

    def action_day(self) -> None:
        """Say by when the highlighted line is due, or which day it tells of."""
        from screens.sheets.day import DaySheet  # noqa: PLC0415 - built when first wanted

        row = self._read.highlighted
        if row is not None:
            self.app.push_screen(DaySheet(row.line, self.desk.today()), self._with_day)

    def _with_day(self, line: NoteLine | None) -> None:
        if line is not None:
            self._settle(line)

    def _with_kind(self, line: NoteLine, kind: LineKind | None) -> None:
        if kind is not None:
            topic = (line.topic or Topic.OTHER) if kind in TOPICAL else line.topic
            self._settle(read_as(line, kind, topic, self.desk.today(), self.desk.host.currency))

    def _with_topic(self, line: NoteLine, topic: Topic | None) -> None:
        if topic is not None:
            self._settle(line, topic=topic)

    def action_corrections(self) -> None:
        """Show what was corrected before; one that is picked is forgotten."""
        book = self.desk.book
        said = [
            (c.id, f"{say_day(c.on, self.desk.today())}  {say_correction(c, self._name_of(c.person_id))}")
            for c in reversed(book.corrections.all())
        ]
        self.app.push_screen(PickScreen("As you corrected", said, "", enter="forget it"), self._forget)

    def _name_of(self, person_id: str | None) -> str:
        person = self.desk.book.people.get(person_id or "")
        return person.name if person is not None else ""

    def _forget(self, correction_id: str | None) -> None:
        if correction_id is None:
            return
        try:
            with self.desk.book.transaction("forgetting a correction"):
                self.desk.book.corrections.remove(correction_id)
        except HostbookError as error:
            self.say_not_saved(error)
            return
        self.notify("The correction is forgotten. Press u to take that back.", title="Forgotten")
        self._read_all()

    @on(RowList.Chosen, "#read")
    def _right(self, event: RowList.Chosen) -> None:
        """It is right as it was read: on to the next that needs a look, else to the next."""
        self._settle(event.item.line)
        after = range(self._read.cursor + 1, len(self._read.items))
        self._read.cursor = next(
            (at for at in after if self._read.items[at].is_doubtful), min(after, default=self._read.cursor)
        )

    @on(TextArea.SelectionChanged, "#notes")
    def _stand_beside_the_line(self) -> None:
        """The reading of the line that is being written is the one to look at, and to correct."""
        notes = self.query_one("#notes", TextArea)
        written = sum(bool(line.strip()) for line in notes.document.lines[: notes.cursor_location[0] + 1])
        if self._read.items and not self._read.has_focus:
            self._read.cursor = min(max(1, written), len(self._read.items)) - 1

    @on(RowList.Highlighted, "#read")
    def _stand_in_the_line(self) -> None:
        """The line whose reading is being corrected is in sight, and where the writing goes on."""
        notes = self.query_one("#notes", TextArea)
        written = [i for i, line in enumerate(notes.document.lines) if line.strip()]
        if self._read.has_focus and written:
            row = written[min(self._read.cursor, len(written) - 1)]
            notes.move_cursor((row, len(notes.document.lines[row])))

    def _mark(self, debrief: Debrief) -> None:
        self.outing = changed(self.outing, debrief=debrief)
        self.save_soon()
