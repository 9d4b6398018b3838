"""What every screen with a card has: a card that is longer than its place is turned, as a page is."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from screens.frame import Frame
from screens.widgets.card import Card

LINES_KEPT = 2
"""Lines of the card that stay in sight as it is turned, for the eye to go on from; of a short one fewer."""


class CardPlace(VerticalScroll, can_focus=False):
    """Where a card stands; it tells its screen when the card comes to be longer than it."""

    def watch_show_vertical_scrollbar(self) -> None:
        """The keys that turn the card matter only where there is more of it."""
        self.screen.refresh_bindings()


class CardFrame(Frame):
    """A screen with a card, whether it is the screen's own or that of what is chosen beside it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "turn_card(1)", "more", tooltip="More of the card"),
        Binding("left", "turn_card(-1)", "Back up the card", show=False),
    ]

    def card_place(self, id: str = "card", classes: str | None = None) -> CardPlace:  # noqa: A002 - Textual's
        """The card, in its place."""
        return CardPlace(Card(), id=id, classes=classes)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The card is turned where there is more of it."""
        if action == "turn_card":
            return self.is_mounted and self.query_one(CardPlace).show_vertical_scrollbar
        return super().check_action(action, parameters)

    def action_turn_card(self, direction: int) -> None:
        """Show more of the card; past its end, its head again."""
        place = self.query_one(CardPlace)
        if direction > 0 and place.scroll_offset.y >= place.max_scroll_y:
            place.scroll_home(animate=False)
            return
        height = place.scrollable_content_region.height
        lines = max(1, height - min(LINES_KEPT, height // 4))
        place.scroll_relative(y=direction * lines, animate=False)

    def close_as_gone(self) -> None:
        """Go back, once what is under way is done: whoever the card is of is gone from the book."""
        self.call_later(self._close)

    def _close(self) -> None:
        self.dismiss()  # not awaited: Textual refuses to wait for a screen inside itself
