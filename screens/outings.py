"""Outings: everything planned, the ideas, and what was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from planner.book.done import TakenBack
from planner.book.lookup import people_named, situation
from planner.dates.apart import say_far
from planner.dates.instants import instant, wall
from planner.dates.saying import say_day, say_when
from planner.outings.calling_off import who_counts_on_it
from planner.outings.drafting import brought_back, cancelled
from planner.outings.naming import outing_title
from planner.outings.outcome import Debrief
from planner.outings.outing import MET, Outing, Stage, ends
from planner.outings.situation import Situation
from planner.places.elsewhere import city_elsewhere
from planner.values.text import closed, counted, inert_line, listed
from screens.frame import Frame
from screens.look import BEGUN, DONE, NEEDS_YOU, NOTHING, OPEN
from screens.taking_along import save_all, say_saved
from screens.widgets.lines import spread
from screens.widgets.row_list import RowList

GLYPHS = {
    Stage.IDEA: (OPEN, "$dim"),
    Stage.PLANNED: (BEGUN, "$foreground"),
    Stage.CONFIRMED: (DONE, "$success"),
    Stage.HOSTED: (NEEDS_YOU, "$accent"),
    Stage.FILED: (NOTHING, "$dim"),
    Stage.CANCELLED: (NOTHING, "$dim"),
}
"""Each stage's glyph and colour; its word stands at the end of the row."""

ORDER = {"to file": 0, "ahead": 1, "idea": 2, "past": 3}
HEADS = {"to file": "To file", "ahead": "Ahead", "idea": "Ideas", "past": "Past or cancelled"}
"""What each group is called above its first row."""
WHEN_WIDTH = 19
END_WIDTH = 10
LEAST_VENUE = 16
"""The narrowest column the venues stand in; where there is less, each stands beside its title."""


@dataclass(frozen=True)
class Entry:
    """A row of the list.

    Attributes:
        outing: the outing.
        title: what it is called.
        venue: the name of the place.
        city: the place's city, where it is another than the host's.
        group: under which head it stands.
        head: the lines above the first of a group.
    """

    outing: Outing
    title: str
    venue: str
    city: str
    group: str
    head: tuple[str, ...] = ()


class OutingsScreen(Frame):
    """All outings in one list: to file, ahead, ideas, past."""

    ROOM = "Outings"
    CSS_PATH = "outings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "open('review')", "review"),
        Binding("f", "open('debrief')", "file it"),
        Binding("c", "cancel", "cancel it", tooltip="Cancel the outing, or bring a cancelled one back"),
        Binding("d", "delete", "delete"),
        Binding("s", "calendar", show=False, tooltip="Save all that is coming up for your calendar"),
    ]

    def body(self) -> ComposeResult:
        """One list."""
        self._list: RowList[Entry] = RowList(
            self._paint,
            lines=lambda entry, _: 1 + len(entry.head),
            heads=lambda entry: len(entry.head),
            empty="No outings yet. Press n and name who you would like to know better.",
            classes="panel",
        )
        self._list.border_title = "Outings"
        self._title_width = 0
        yield self._list

    def on_mount(self) -> None:
        """The keys go to the list."""
        self.set_focus(self._list)

    def show(self) -> None:
        """Everything in the book."""
        book = self.desk.book
        entries = _under_heads(sorted(map(self._entry, book.outings.all()), key=_order))
        self._title_width = max((Content(inert_line(e.title)).cell_length for e in entries), default=0)
        self._list.show(entries)
        waiting = sum(e.group == "to file" for e in entries)
        self._list.border_subtitle = f"{counted(len(entries), 'outing')}" + (
            f", {waiting} to file" if waiting else ""
        )

    def _entry(self, outing: Outing) -> Entry:
        book = self.desk.book
        venue = book.venues.get(outing.venue_id) if outing.venue_id else None
        return Entry(
            outing=outing,
            title=outing_title(outing, people_named(book, outing.guests)),
            venue=venue.name if venue else "",
            city=city_elsewhere(venue, book.host),
            group=_group(outing, wall(self.desk.now(), outing.zone)),
        )

    def stand_on(self, back: TakenBack) -> bool:
        """Put the cursor on the outing that undo has brought back."""
        return self._list.stand_on(back.ids("outings"), lambda entry: entry.outing.id)

    def action_calendar(self) -> None:
        """Save all that is coming up for a calendar."""
        say_saved(self, lambda: save_all(self.desk))

    @property
    def person_here(self) -> str | None:
        """The guest of honour of the highlighted outing, for logging a touch."""
        entry = self._list.highlighted
        return entry.outing.guests[0] if entry and entry.outing.guests else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what suits the highlighted outing's stage."""
        entry = self._list.highlighted if self.is_mounted else None
        if action in ("open", "cancel", "delete") and entry is None:
            return False
        if entry is not None and action == "open":
            return (entry.group == "ahead") == (parameters == ("review",)) and entry.group != "idea"
        if entry is not None and action == "cancel":
            return entry.outing.stage not in MET
        return True

    def on_key(self, event: events.Key) -> None:
        """What has not been yet is not filed: the key says so, so that no notes are typed into nothing."""
        entry = self._list.highlighted
        if event.key == "f" and entry is not None and not self.check_action("open", ("debrief",)):
            event.stop()
            self.notify("It has not been yet: you file it once it has.", severity="warning", markup=False)

    def action_open(self, at: str) -> None:
        """Open the highlighted outing at a place."""
        if self._list.highlighted:
            self.post_message(self.OpenOuting(self._list.highlighted.outing.id, at))

    def action_cancel(self) -> None:
        """Cancel, or bring back."""
        entry = self._list.highlighted
        if entry is None:
            return
        back = entry.outing.stage is Stage.CANCELLED
        found = self._situation(entry)
        outing = brought_back(found, self.desk.now()) if back else cancelled(entry.outing)
        with self.saying_what_is_wrong():
            with self.desk.book.transaction(f"{'bringing back' if back else 'cancelling'} {entry.title}"):
                self.desk.book.outings.put(outing)
            said = closed(f"{'Back on' if back else 'Cancelled'}: {inert_line(entry.title)}")
            tell = who_counts_on_it(found)
            if tell:
                said += f" Still to tell: {listed(tell)}."
            self.notify(f"{said} Press u to take it back.", timeout=15 if tell else None, markup=False)
        self.renew()

    def _situation(self, entry: Entry) -> Situation:
        return situation(self.desk.book, entry.outing, self.desk.host)

    def action_delete(self) -> None:
        """Take the outing out of the book; it can be undone."""
        entry = self._list.highlighted
        if entry is not None:
            self.when_sure(
                f"Delete {entry.title}?", _hangs_on(self._situation(entry)), lambda: self._delete(entry)
            )

    def _delete(self, entry: Entry) -> None:
        with self.saying_what_is_wrong():
            with self.desk.book.transaction(f"deleting {entry.title}"):
                self.desk.book.outings.remove(entry.outing.id)
            self.notify(
                f"{closed(f'Deleted: {inert_line(entry.title)}')} Press u to take it back.", markup=False
            )
        self.renew()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        at = (
            "debrief"
            if event.item.group in ("to file", "past") and event.item.outing.stage is not Stage.CANCELLED
            else "plan"
        )
        self.post_message(self.OpenOuting(event.item.outing.id, at))

    @on(RowList.Highlighted)
    def _moved(self) -> None:
        self.refresh_bindings()

    def _paint(self, entry: Entry, width: int) -> Sequence[Content]:
        now, own = self.desk.wall(), self.desk.host.zone
        glyph, colour = GLYPHS[entry.outing.stage]
        if entry.group == "to file":
            glyph, colour = NEEDS_YOU, "$accent bold"
        starts = entry.outing.starts
        end = "" if entry.group == "idea" else entry.outing.stage.value
        if entry.group == "to file":
            end = entry.group
        elif entry.group == "ahead" and starts:
            end = say_far(starts, entry.outing.zone, now, own)
        title = Content.styled(inert_line(entry.title), "bold" if entry.group in ("to file", "ahead") else "")
        room = width - 2 - WHEN_WIDTH - END_WIDTH - self._title_width
        if entry.venue and room >= LEAST_VENUE:
            title = title.truncate(self._title_width, pad=True)
        left = Content.assemble((f"{glyph} ", colour), (_when(starts, now).ljust(WHEN_WIDTH), "$dim"), title)
        if entry.venue:
            left = Content.assemble(left, (f"  {inert_line(entry.venue)}", "$dim"))
        city = f", {entry.city}" if entry.city else ""
        if left.cell_length + cell_len(city) + 1 + END_WIDTH <= width:
            left = Content.assemble(left, (city, "$dim"))
        row = spread(left, Content.styled(end, "$accent" if end == "to file" else "$dim"), width)
        return [*(Content.styled(line, "$accent bold") for line in entry.head), row]


def _when(starts: datetime | None, now: datetime) -> str:
    """The day and the time; of a year far off the day alone."""
    if starts is None:
        return "no day yet"
    said = say_when(starts, now)
    return said if len(said) < WHEN_WIDTH else say_day(starts.date(), now.date())


def _under_heads(entries: list[Entry]) -> list[Entry]:
    """The entries, the first of each group under its name, and under an empty line but for the topmost."""
    return [
        replace(entry, head=("", HEADS[entry.group]) if at else (HEADS[entry.group],))
        if not at or entries[at - 1].group != entry.group
        else entry
        for at, entry in enumerate(entries)
    ]


def _hangs_on(found: Situation) -> str:
    """What goes with an outing, and who counts on it; nothing for a plan that nobody was told of."""
    outing, said = found.outing, []
    if outing.stage is Stage.FILED:
        said.append("What came of it is filed: its notes and its ratings go with it.")
    counting = who_counts_on_it(found)
    if outing.stage is Stage.CONFIRMED:
        said.append("It is confirmed.")
    if counting:
        said.append(f"Still to tell: {listed(counting)}. Cancelled (c) instead, it stays in the book.")
    lines = sum(1 for line in outing.debrief.notes.splitlines() if line.strip())
    if lines:
        said.append(f"{counted(lines, 'line')} of notes not filed yet would go too.")
    elif outing.debrief != Debrief():
        said.append("What you marked of it is not filed yet, and would go too.")
    return " ".join(said)


def _group(outing: Outing, here: datetime) -> str:
    if outing.stage in (Stage.FILED, Stage.CANCELLED):
        return "past"
    end = ends(outing)
    if end is None:
        return "idea"
    return "to file" if outing.stage is Stage.HOSTED or end <= here else "ahead"


def _order(entry: Entry) -> tuple[int, float]:
    starts = entry.outing.starts
    at = instant(starts, entry.outing.zone).timestamp() if starts else 0.0
    return ORDER[entry.group], -at if entry.group == "past" else at
