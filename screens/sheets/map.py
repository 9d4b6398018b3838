"""The map on a sheet: a venue, where everyone sets out from, and beside it the key with the ways in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from planner.outings.travel.charting import Chart
from planner.places.canvas import LINE
from planner.places.map import Drawn, KeyLine, MarkSort, draw_map
from planner.places.venue import Venue
from planner.values.text import inert_line
from screens.look import SMALL_SHEET_STYLE
from screens.widgets.lines import wrapped

INKS = {
    LINE: "$dim",
    MarkSort.VENUE: "$accent bold",
    MarkSort.HOST: "$success bold",
    MarkSort.GUEST: "$foreground bold",
    MarkSort.PARKING: "$foreground",
    MarkSort.OTHER: "$dim",
}
"""Each sort of place has its glyph too: a colour never tells by itself."""
BESIDE = 68
"""From this width on the key stands beside the map, else beneath it."""
KEY_SHARE, KEY_LEAST, KEY_MOST = 0.38, 26, 44
GAP = 2
LEAST_ROWS = 6
"""A map is never lower than this: where there is less room the key is turned to."""
NO_POINTS = "No points are known yet."


class MapView(Widget):
    """A map with its key, drawn once for a size."""

    DEFAULT_CSS = """
    MapView { width: 1fr; height: 1fr; text-wrap: nowrap; text-overflow: clip; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._chart = Chart()
        self._drawn: tuple[tuple[int, int], Content] | None = None

    def show(self, chart: Chart) -> None:
        """Draw another map."""
        self._chart = chart
        self._drawn = None
        self.refresh()

    def render(self) -> Content:
        """The map at the size there is."""
        size = self.content_size.width, self.content_size.height
        if self._drawn is None or self._drawn[0] != size:
            self._drawn = (size, Content("\n").join(map_lines(self._chart, *size)))
        return self._drawn[1]


class MapSheet(ModalScreen[Venue | None]):
    """The maps of one venue or of several; it gives the one that was taken, where one can be.

    Args:
        venues: the venues to turn over, the best fit first.
        at: which is shown first.
        chart: gives what stands on the map of one.
        takes: what enter does with a venue, in a few words; empty where it does nothing.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,m,q", "dismiss(None)", "back"),
        Binding("down,right,j", "turn(1)", "next place"),
        Binding("up,left,k", "turn(-1)", "place before"),
        Binding("enter", "take", "take it"),
    ]

    def __init__(
        self, venues: Sequence[Venue], at: int, chart: Callable[[Venue], Chart], *, takes: str = ""
    ) -> None:
        super().__init__()
        self._venues, self._at, self._chart, self._takes = venues, at, chart, takes
        self._view = MapView()

    def compose(self) -> ComposeResult:
        """One map."""
        with Vertical(classes="sheet"):
            yield self._view

    def on_mount(self) -> None:
        """Show the first."""
        self._show()

    def _show(self) -> None:
        venue = self._venues[self._at]
        sheet = self.query_one(".sheet")
        sheet.border_title = Content(inert_line(venue.name))
        several = f"↑↓ other places ({self._at + 1} of {len(self._venues)})" if len(self._venues) > 1 else ""
        takes = f"enter {self._takes}" if self._takes else ""
        sheet.border_subtitle = " · ".join(filter(None, (several, takes, "esc back")))
        self._view.show(self._chart(venue))

    def action_turn(self, by: int) -> None:
        """Show the next venue's map, or the one before."""
        to = self._at + by
        if 0 <= to < len(self._venues):
            self._at = to
            self._show()

    def action_take(self) -> None:
        """Take the venue that is shown."""
        if self._takes:
            self.dismiss(self._venues[self._at])


def map_lines(chart: Chart, width: int, height: int) -> list[Content]:
    """The map, its key and what is missing, in so many lines of a width."""
    if not chart.marks:
        return _said(" ".join((NO_POINTS, *chart.missing)), width)
    if width >= BESIDE:
        wide = max(KEY_LEAST, min(KEY_MOST, round(KEY_SHARE * width)))
        drawn = draw_map(chart.marks, width - wide - GAP, height)
        key = _key(drawn, chart, wide, height)
        rows = [*drawn.rows, *[((" " * (width - wide - GAP), ""),)] * (height - len(drawn.rows))]
        key += [Content("")] * (height - len(key))
        return [Content.assemble(_row(row), " " * GAP, line) for row, line in zip(rows, key, strict=False)]
    lines = _key(draw_map(chart.marks, width, height), chart, width, height - LEAST_ROWS)
    drawn = draw_map(chart.marks, width, max(LEAST_ROWS, height - len(lines)))
    return [*map(_row, drawn.rows), *_key(drawn, chart, width, height - len(drawn.rows))]


def _row(row: Sequence[tuple[str, str]]) -> Content:
    return Content.assemble(*((text, INKS.get(ink, "")) for text, ink in row))


def _key(drawn: Drawn, chart: Chart, width: int, most: int) -> list[Content]:
    """The key: each place over its way; on one line each where there are many; then what is missing."""
    tail = [line for said in (drawn.scale, *chart.missing) for line in _said(said, width)]
    roomy = [line for one in drawn.key for line in _key_lines(one, width)]
    close = [_close(one, width) for one in drawn.key]
    places = roomy if len(roomy) + 1 + len(tail) <= most else close
    blank = [Content("")] if len(places) + len(tail) < most else []
    return [*places, *blank, *tail][: max(0, most)]


def _key_lines(one: KeyLine, width: int) -> list[Content]:
    lead = Content.assemble(
        (f"{one.glyph} ", INKS[one.sort]), (f"{one.letter} " if one.letter else "", "bold")
    )
    name = Content.assemble(lead, (one.name, "bold")).truncate(width, ellipsis=True)
    return [name, *(Content.styled(line, "$dim") for line in wrapped(one.way, width, indent=2))]


def _close(one: KeyLine, width: int) -> Content:
    way = one.way.removeprefix("about ")
    lead = Content.assemble(
        (f"{one.glyph} ", INKS[one.sort]), (f"{one.letter} " if one.letter else "", "bold")
    )
    return Content.assemble(lead, one.name, (f"  {way}", "$dim")).truncate(width, ellipsis=True)


def _said(text: str, width: int) -> list[Content]:
    return [Content.styled(line, "$dim") for line in wrapped(text, width)]
