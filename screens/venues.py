"""Venues: every place in the book, found as one types, beside a card of the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from planner.book.removing import remove_venue
from planner.places.entry import BANDS
from planner.places.search import find_venues
from planner.places.venue import Venue
from planner.values.text import inert_line
from screens.cards.venue import stars, venue_lines, venue_name
from screens.directory import Directory
from screens.widgets.marks import Cell, columns
from screens.widgets.row_list import RowList

if TYPE_CHECKING:
    from screens.forms.venue import VenueForm


class VenuesScreen(Directory[Venue]):
    """Every place in the book.

    Args:
        desk: the host's desk.
    """

    ROOM = "Venues"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add"),
        Binding("e", "edit", "edit"),
        Binding("d", "delete", "delete"),
        Binding("slash", "filter", "filter", key_display="/"),
    ]
    TABLE = "venues"
    ASKS = "name, city, cuisine or what it offers"
    NO_MATCH = "No place is called anything like"
    NO_RECORD = "No place is in your book yet. Press a to add the first one."
    COUNTED_AS = ("place", "places")

    def every(self) -> Sequence[Venue]:
        """Every place in the book."""
        return self.desk.book.venues.all()

    def found(self, typed: str) -> tuple[Venue, ...]:
        """The places that match, by name."""
        return find_venues(self.every(), typed)

    def row(self, record: Venue, width: int) -> Sequence[Content]:
        """Its name, kitchen, city, price and stars."""
        return [
            columns(
                (
                    Cell(inert_line(record.name), "bold", 18, 26),
                    Cell(inert_line(record.cuisine) or record.kind.value, "", 12, 24),
                    Cell(inert_line(record.city), "$dim", 8, 12),
                    Cell(BANDS.get(record.price_band or 0, ""), "$dim", 8, 8),
                    Cell(stars(record), "$dim", 8, 8),
                ),
                width,
            )
        ]

    def card(self, record: Venue, width: int) -> list[Content]:
        """The place in full."""
        return [venue_name(record), *venue_lines(record, width)]

    def form(self, record: Venue | None) -> VenueForm:
        """The form of a place."""
        from screens.forms.venue import VenueForm  # noqa: PLC0415 - built when first wanted

        return VenueForm(self.desk, record)

    @on(RowList.Chosen, "#list")
    def _chosen(self, event: RowList.Chosen) -> None:
        self.post_message(self.OpenVenue(event.item.id))

    def action_delete(self) -> None:
        """Take the place out of the book."""
        if (venue := self.here) is not None:
            self.take_out(venue, remove_venue)
