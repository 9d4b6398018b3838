"""The debrief: write as to a colleague; each line is read as it is written, and filed with one key."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.widgets import Static, TextArea

from planner.book.filed import keep_filed
from planner.dates.saying import say_day
from planner.errors import HostbookError
from planner.outings.drinks.hour import said_counts
from planner.outings.filing.filing import file_outing, reopened, unplaced
from planner.outings.filing.summary import filed_summary
from planner.outings.outcome import Debrief
from planner.outings.outing import Outing, Stage
from planner.outings.situation import local
from planner.values.record import changed
from planner.values.text import inert_line
from screens.debrief_readings import WithReadings
from screens.desk import Desk
from screens.look import OPEN
from screens.widgets.choice import Choice
from screens.widgets.writing import Writing

WARMTH = [(None, "not said"), (1, "1 cold"), (2, "2 cool"), (3, "3 fair"), (4, "4 warm"), (5, "5 very warm")]
PLACE = [(None, "not said"), (1, "1 poor"), (2, "2 dull"), (3, "3 fair"), (4, "4 good"), (5, "5 splendid")]
MODERATE = [(None, "not said"), (True, "yes"), (False, "no")]
ROOM_TO_SAY_MORE = 110
"""From this width on the heading has room for what becomes of the notes."""
HINT = """\
Write as you would to a colleague, a line a thing:

her regatta went badly, broke an oar
allergic to kiwi too
I'll send the trail map by friday
64 eur with tip"""


class DebriefScreen(WithReadings):
    """What came of it."""

    WHAT = "the notes"
    CSS_PATH = "debrief.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "file", "file it", priority=True),
        Binding("o", "kind", "kind", tooltip="It is of another kind"),
        Binding("w", "who", "whom", tooltip="Whom it is about"),
        Binding("t", "topic", "topic"),
        Binding("d", "day", "day", tooltip="By when it is due, when to ask, or which day it is"),
        Binding("c", "corrections", "corrected", tooltip="What you corrected before, to look at and forget"),
    ]

    def __init__(self, desk: Desk, outing_id: str) -> None:
        super().__init__(desk, outing_id)
        self._open(self.outing)

    def _open(self, kept: Outing) -> None:
        """Take the outing as the book has it; a filed one as it was before, to be filed anew."""
        self._refiling = kept.stage is Stage.FILED
        self.outing = reopened(kept)

    def body(self) -> ComposeResult:
        """What is written, what it is read as, and the marks."""
        debrief = self.outing.debrief
        yield Static(id="filed", classes="dim")
        with Container(id="pages", classes="holds"):
            notes = Writing(debrief.notes, id="notes", placeholder=HINT, classes="panel")
            notes.border_title = "Notes"
            notes.border_subtitle = "tab: correct how a line is read"
            yield notes
            yield self.readings()
        with Horizontal(id="marks"):
            yield Choice("Warmth", WARMTH, debrief.warmth, id="warmth")
            yield Choice("Moderate", MODERATE, debrief.moderate, id="moderate")
        with Horizontal(id="marks-too"):
            yield Choice("The place", PLACE, debrief.place, id="place")
            yield Choice("Did I pitch", MODERATE, debrief.pitched, id="pitched")

    def on_mount(self) -> None:
        """Ready to write."""
        notes = self.query_one("#notes", TextArea)
        notes.focus()
        notes.move_cursor(notes.document.end)
        self._read_all()

    def status(self) -> Content:
        """Whether it is filed, and whether what is written is kept."""
        if self.unsaved:
            return Content.styled(f"{OPEN} writing  ", "$dim")
        word, more = "not filed yet", "; what you write is kept"
        kept = self.desk.book.outings.get(self.outing.id)
        if self._refiling and kept is not None and kept.debrief != Debrief():
            word, more = "changes kept", "; file it anew"
        elif self._refiling:
            word, more = "filed before", "; you can file it anew"
        word += more if self.size.width >= ROOM_TO_SAY_MORE else ""
        return Content.styled(f"{word}  ", "$dim")

    def show(self) -> None:
        """The outing as the book has it, with what is being written; the readings depend on its guests."""
        kept = self.desk.book.outings.get(self.outing.id)
        if kept is None:
            self.reload()
            return
        self._say_filed(kept)
        self._cover_what_was_filed(covered=self.desk.private.is_on and self._refiling)
        if self.unsaved:
            self.outing = changed(reopened(kept), debrief=self.outing.debrief)
        elif reopened(kept) != self.outing:
            self._take(kept)
        self._read_all()

    def _say_filed(self, kept: Outing) -> None:
        """Over the notes of what was filed before, say when that was, and what filing it again does."""
        above, outcome = self.query_one("#filed", Static), kept.outcome
        counts = said_counts(self.situation())
        above.display = outcome is not None or bool(counts)
        above.update(Content(f"Poured: {counts}. Once filed, nobody's count is kept." if counts else ""))
        if outcome is not None:
            day = say_day(self.desk.local(outcome.filed_at).date(), self.desk.today())
            above.update(Content(f"Filed on {day}; ctrl+s files it anew, replacing that."))

    def _cover_what_was_filed(self, *, covered: bool) -> None:
        """In private mode, show nothing of what was filed; what is being written is the host's own."""
        pages = self.query_one("#pages")
        if covered is pages.display:
            pages.display = not covered
            self.set_focus(self.query_one("#warmth" if covered else "#notes"))
        if covered:
            self.query_one("#filed", Static).update(
                Content("Private mode: what was filed here is not shown. ctrl+t shows it.")
            )

    def _take(self, kept: Outing) -> None:
        """Show a debrief that was changed elsewhere, or taken back."""
        self._open(kept)
        notes, debrief = self.query_one("#notes", TextArea), self.outing.debrief
        if notes.text != debrief.notes:
            notes.text = debrief.notes
        for choice in self.query(Choice):
            choice.set_value(getattr(debrief, choice.id or ""))

    def save(self, *, said: str = "") -> bool:
        """Save what is written into the outing as it is now, whatever else of it was changed meanwhile.

        Of a filed outing the outcome stays as it is until it is filed anew.
        """
        debrief = self.outing.debrief
        if self.unsaved:
            with suppress(HostbookError):  # saving says it, where the book cannot be read
                self.desk.book.refresh()
            kept = self.desk.book.outings.get(self.outing.id)
            if kept is not None:
                if kept.outcome is not None:
                    bare = changed(debrief, emptied=False)
                    debrief = changed(debrief, emptied=bare == Debrief())
                as_filed = kept.outcome is not None and debrief == reopened(_as_filed(kept)).debrief
                self.outing = changed(kept, debrief=Debrief() if as_filed else debrief)
        wanted = self.outing.debrief
        done = super().save(said=said)
        if self.outing.debrief != wanted:  # somebody was erased by another hostbook meanwhile
            self._take(self.outing)
            self._read_all()
        else:
            self.outing = changed(reopened(self.outing), debrief=debrief)
        return done

    # Writing.

    @on(TextArea.Changed)
    def _wrote(self) -> None:
        notes = self.query_one("#notes", TextArea).text
        if notes != self.outing.debrief.notes:
            self._mark(changed(self.outing.debrief, notes=notes))
        self._read_all()

    @on(Choice.Changed)
    def _marked(self, event: Choice.Changed) -> None:
        self._mark(changed(self.outing.debrief, **{event.choice.id or "": event.value}))

    # Filing.

    def action_file(self) -> None:
        """File it; ask first where it has not even begun."""
        starts = self.outing.starts
        ahead = starts is not None and starts > local(self.situation(), self.desk.now())
        about = "It has not begun yet. Filed, it counts as a touch of today." if ahead else ""
        self.when_sure(f"File {self.title_line()} already?", about, self._file)

    def _file(self) -> None:
        """File everything in one write."""
        self.save()
        s, noted = self.situation(), self._noted()
        lines = noted.lines
        lost = unplaced(lines, s)
        if lost:
            title = "One line needs a person" if len(lost) == 1 else f"{len(lost)} lines need a person"
            self.notify(inert_line(lost[0].text), title=title, severity="warning", markup=False)
            self._read.focus()
            self._read.cursor = next(i for i, row in enumerate(self._read.items) if row.problem)
            return
        filed = file_outing(s, lines, self.desk.now(), self.desk.book.new_id, noted.corrections)
        try:
            keep_filed(self.desk.book, filed)
        except HostbookError as error:
            self.say_not_saved(error)
            return
        self.is_saved()
        said = (
            "; ".join(inert_line(line) for line in filed_summary(filed))
            or "nothing to remember but that it was"
        )
        self.app.notify(f"{said}. Press u to take it back.", title="Filed", timeout=10, markup=False)
        for problem in filed.problems:
            self.app.notify(inert_line(problem.text), severity="warning", timeout=12, markup=False)
        self.dismiss()


def _as_filed(outing: Outing) -> Outing:
    return changed(outing, debrief=Debrief())
