"""A venue's card: what it offers, and what happened there."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content

from planner.book.done import TakenBack
from planner.book.removing import remove_venue
from planner.outings.travel.charting import chart_venue
from planner.places.venue import Venue
from screens.cards.frame import CardFrame
from screens.cards.history import Moment, moments_at, open_at, paint_moment
from screens.cards.venue import venue_lines, venue_name
from screens.desk import Desk
from screens.sheets.reach import reach
from screens.widgets.card import Card
from screens.widgets.row_list import RowList


class VenueScreen(CardFrame):
    """Everything the book knows of one venue.

    Args:
        desk: the host's desk.
        venue_id: which.
    """

    CSS_PATH = "card.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", "edit"),
        Binding("o", "reach", "reach them", tooltip="Ring the place, write to it, or open its page"),
        Binding("M", "map", "map", tooltip="Where it is, and how far you have"),
        Binding("d", "delete", "delete"),
    ]

    def __init__(self, desk: Desk, venue_id: str) -> None:
        super().__init__(desk)
        self._venue_id = venue_id

    @property
    def venue(self) -> Venue | None:
        """The venue as the book has it now; None once it is gone."""
        return self.desk.book.venues.get(self._venue_id)

    def heading(self) -> Content:
        """Its name."""
        return venue_name(self.venue) if self.venue else Content("Gone from the book")

    def body(self) -> ComposeResult:
        """The card over its history."""
        self._moments: RowList[Moment] = RowList(
            lambda moment, width: paint_moment(moment, self.desk.today(), width),
            tall=True,
            empty="Nothing has happened here yet. Press n to plan an outing.",
            id="moments",
            classes="panel",
        )
        self._moments.border_title = "What happened here"
        yield self.card_place()
        with Horizontal(id="below"):
            yield self._moments

    def on_mount(self) -> None:
        """The keys go to the history."""
        self.set_focus(self._moments)

    def show(self) -> None:
        """The venue as it is in the book now."""
        venue = self.venue
        if venue is None:
            self.close_as_gone()
            return
        self.query_one(Card).say(lambda width: venue_lines(venue, width))
        self._moments.show(moments_at(self.desk.book, venue))

    def stand_on(self, back: TakenBack) -> bool:
        """The venue itself is shown as it was."""
        return self._venue_id in back.ids("venues")

    @on(RowList.Chosen, "#moments")
    def _moment_chosen(self, event: RowList.Chosen) -> None:
        if event.item.outing is not None:
            self.post_message(self.OpenOuting(event.item.outing.id, open_at(event.item.outing)))

    def action_edit(self) -> None:
        """Change it."""
        from screens.forms.venue import VenueForm  # noqa: PLC0415 - built when first wanted

        self.app.push_screen(VenueForm(self.desk, self.venue))

    def action_reach(self) -> None:
        """Show the ways to reach the place."""
        if self.venue is not None:
            reach(self.app, self.venue.name, self.venue)

    def action_map(self) -> None:
        """Show where it is."""
        from screens.sheets.map import MapSheet  # noqa: PLC0415 - drawn when first wanted

        venue = self.venue
        if venue is not None:
            host, others = self.desk.host, self.desk.book.venues.all()
            self.app.push_screen(MapSheet([venue], 0, lambda one: chart_venue(host, one, others)))

    def action_delete(self) -> None:
        """Take it out of the book."""
        venue = self.venue
        if venue is None:
            return
        with self.saying_what_is_wrong():
            said = remove_venue(self.desk.book, venue)
            self.app.notify(f"{said} Press u to take it back.", markup=False)
            self.dismiss()
