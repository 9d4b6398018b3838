"""The page of the review and its steps: side by side, or one above the other with the room shared out."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message

from planner.outings.step import Step
from screens.cards.frame import CardPlace
from screens.widgets.fitted import Fitted
from screens.widgets.row_list import RowList

IN_SIGHT = 3
"""Steps that are in sight wherever the cursor is, beneath the page."""
SHARE = 0.4
"""Of the room for both, what the steps have at least where they stand beneath the page."""
LEAST = 3
"""Lines that the page has, its title among them, before the steps are given more than their three."""

TIGHT = "-tight"
"""The class while there is so little room that the promise, which is on the page too, makes way."""


class Page(CardPlace):
    """The page to read in a minute; it tells when there is more or less room."""

    class Resized(Message):
        """The room is another."""

    def on_resize(self) -> None:
        """Tell."""
        self.post_message(self.Resized())


class Sheets(Container):
    """The page and the steps.

    Beneath the page the steps have room for three, and the page has the rest. While it is read, it has the
    room of all but the step under the cursor.

    Args:
        steps: the run of show.
    """

    def __init__(self, steps: RowList[Step]) -> None:
        super().__init__(id="sheets", classes="holds")
        self.page = Page(Fitted(id="page-text"), id="page", classes="panel")
        self._steps = steps
        self._read_at = ""
        self._is_read = False

    def compose(self) -> ComposeResult:
        """The page, then the steps."""
        yield self.page
        yield self._steps

    @property
    def is_stacked(self) -> bool:
        """Whether the steps stand beneath the page."""
        return self.screen.has_class("-narrow") or self.screen.has_class("-small")

    @property
    def can_be_turned(self) -> bool:
        """Whether there is more of the page than is in sight, or it is being read."""
        hidden = self.is_stacked and self.page.outer_size.height < LEAST
        return hidden or self._is_read or self.page.show_vertical_scrollbar

    def turn(self, direction: int) -> bool:
        """Give the page the room of the steps, or give it back; False where it is to be turned in its place.

        Args:
            direction: 1 for more of the page, -1 for back.
        """
        if not self.is_stacked:
            return False
        if not self._is_read:
            if direction > 0:
                self._is_read, self._read_at = True, self._at
                self.share_out()
            return True
        y, end = self.page.scroll_offset.y, self.page.max_scroll_y
        if y >= end if direction > 0 else y <= 0:
            self._stop_reading()
            return True
        return False

    @on(Page.Resized)
    def share_out(self) -> None:
        """Set how high the steps are."""
        steps, room = self._steps, self._steps.outer_size.height + self.page.outer_size.height
        if not self.is_stacked:
            self._is_read = False
            steps.styles.height = None
            return
        width, frame = max(1, steps.scrollable_content_region.width - 1), steps.gutter.height
        lines = [steps.lines_of(step, width) for step in steps.items] or [1]
        here = min(steps.cursor, len(lines) - 1)
        if self._is_read:
            wanted = lines[here] if room - lines[here] - frame > 2 * LEAST else 0
        else:
            wanted = max(_most(lines, range(len(lines))), int(room * SHARE) - frame)
            if room - wanted - frame < LEAST:  # just enough for those around the cursor
                wanted = _most(lines, range(here - IN_SIGHT + 1, here + 1))
        if self.screen.has_class("-low") and not self._is_read:
            without = room - self.screen.has_class(TIGHT)  # as it would be with the promise beneath
            self.screen.set_class(without < wanted + frame + 1, TIGHT)
        steps.styles.height = max(1, min(wanted + frame, room - 1))

    @on(RowList.Highlighted, "#steps")
    def _moved(self) -> None:
        """Whoever moves among the steps has read enough of the page; other steps may want other room."""
        if self._is_read and self._at != self._read_at:
            self._stop_reading()
        elif self.is_mounted:
            self.share_out()

    @property
    def _at(self) -> str:
        return self._steps.highlighted.key if self._steps.highlighted else ""

    def _stop_reading(self) -> None:
        self._is_read = False
        self.page.scroll_home(animate=False)
        self.share_out()


def _most(lines: list[int], begins: range) -> int:
    """The most lines that steps in sight together take, of those that begin at these."""
    return max(sum(lines[max(0, at) : max(0, at) + IN_SIGHT]) for at in begins)
