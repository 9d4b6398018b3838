"""Venues: every place in the book, found as one types, beside a card of the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from planner.book.removing import remove_venue
from planner.places.entry import BANDS
from planner.places.search import find_venues
from planner.places.venue import Venue
from planner.values.text import counted, inert_line
from screens.directory import Directory
from screens.venue_card import stars, venue_lines, venue_name
from screens.widgets.card import Card
from screens.widgets.marks import Cell, columns
from screens.widgets.row_list import RowList
from screens.widgets.writing import Line


class VenuesScreen(Directory):
    """Every place in the book.

    Args:
        desk: the host's desk.
    """

    ROOM = "Venues"
    CSS_PATH = "people.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add"),
        Binding("e", "edit", "edit"),
        Binding("d", "delete", "delete"),
        Binding("slash", "filter", "filter", key_display="/"),
    ]

    def body(self) -> ComposeResult:
        """The filter over the list, and the card."""
        self._filter = Line(placeholder="/ filter by name, city, cuisine or what it offers", id="filter")
        self._list: RowList[Venue] = RowList(_paint, id="list", classes="-marked")
        with Horizontal(id="columns"):
            with Vertical(id="directory", classes="panel"):
                yield self._filter
                yield self._list
            with VerticalScroll(id="card", classes="panel", can_focus=False):
                yield Card()

    def on_mount(self) -> None:
        """The keys go to the list."""
        self.set_focus(self._list)

    def show(self) -> None:
        """Every venue as the book has it now."""
        here = self._list.highlighted
        self._look(here.id if here else None)

    def _look(self, keep: str | None = None) -> None:
        typed = self._filter.value
        every = self.desk.book.venues.all()
        found = find_venues(every, typed)
        at = next((i for i, v in enumerate(found) if v.id == keep), None) if keep else 0
        self._list.set_empty(
            f"No place is called anything like “{inert_line(typed)}”."
            if every
            else "No place is in your book yet. Press a to add the first one."
        )
        self._list.show(found, at=at)
        total = counted(len(every), "place")
        self.query_one("#directory").border_title = "Venues"
        self.query_one("#directory").border_subtitle = f"{len(found)} of {total}" if typed.strip() else total

    @on(RowList.Highlighted, "#list")
    def _highlighted(self) -> None:
        venue = self._list.highlighted
        self.query_one(Card).say(
            lambda width: [venue_name(venue), *venue_lines(venue, width)] if venue else []
        )

    # What is done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Keys that need a venue are not offered without."""
        if action in ("edit", "delete"):
            return self.is_mounted and self._list.highlighted is not None
        return True

    @on(RowList.Chosen, "#list")
    def _chosen(self, event: RowList.Chosen) -> None:
        self.post_message(self.OpenVenue(event.item.id))

    def action_add(self) -> None:
        """A new place."""
        self._open_form(None)

    def action_edit(self) -> None:
        """Change the place under the cursor."""
        self._open_form(self._list.highlighted)

    def _open_form(self, venue: Venue | None) -> None:
        from screens.venue_form import VenueForm  # noqa: PLC0415 - built when first wanted

        form = VenueForm(self.desk, venue)
        self.app.push_screen(form, lambda _: self._after(form.saved))

    def _after(self, saved: Venue | None) -> None:
        if saved is not None:
            if saved not in find_venues(self.desk.book.venues.all(), self._filter.value):
                self._filter.value = ""
            self._look(saved.id)

    def action_delete(self) -> None:
        """Take the place out of the book."""
        venue = self._list.highlighted
        if venue is None:
            return
        with self.saying_what_is_wrong():
            said = remove_venue(self.desk.book, venue)
            self.notify(f"{said} Press u to take it back.", markup=False)
        self.renew()


def _paint(venue: Venue, width: int) -> Sequence[Content]:
    return [
        columns(
            (
                Cell(inert_line(venue.name), "bold", 18, 26),
                Cell(inert_line(venue.cuisine) or venue.kind.value, "", 12, 24),
                Cell(inert_line(venue.city), "$dim", 8, 12),
                Cell(BANDS.get(venue.price_band or 0, ""), "$dim", 8, 8),
                Cell(stars(venue), "$dim", 8, 8),
            ),
            width,
        )
    ]
