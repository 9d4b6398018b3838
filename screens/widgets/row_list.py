"""A list that paints only the rows in view: quick at ten and at ten thousand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import accumulate, chain, repeat
from typing import Any, ClassVar, Generic, TypeVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

from screens.widgets.kept import KeptLines
from screens.widgets.lines import in_one, wrap_cells
from screens.widgets.lit import Looks, surroundings

T = TypeVar("T")
UPRIGHT = Style(reverse=False)
"""How the rest of a line is drawn, whatever its words look like."""


class RowList(ScrollView, Generic[T], can_focus=True, inherit_bindings=False):
    """Items painted as rows of one or more lines, one of them highlighted.

    Args:
        paint: gives an item's lines for a width in cells.
        lines: gives the number of lines an item takes at a width; one for all when left out.
        tall: an item takes as many lines as are painted of it, and `lines` is left out.
        whole: how many items are given all their lines; those after them have one each. None for all.
        heads: gives how many of an item's first lines are the heading of a group: the cursor stays off them.
        empty: what to say when there is nothing.
        enter: what Enter does with a row, in a word, for the line of keys.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home,g", "edge(0)", "First", show=False),
        Binding("end,G", "edge(-1)", "Last", show=False),
    ]

    DEFAULT_CSS = """
    RowList {
        background: transparent;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        overflow-x: hidden;
    }
    RowList > .row-list--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    RowList > .row-list--resting { background: transparent; }
    RowList.-marked > .row-list--resting { background: $block-cursor-blurred-background; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"row-list--cursor", "row-list--resting"}

    class OfRow(Message):
        """Something about a row."""

        def __init__(self, row_list: RowList[Any], item: Any) -> None:
            super().__init__()
            self.row_list = row_list
            self.item = item

        @property
        def control(self) -> RowList[Any]:
            """The list."""
            return self.row_list

    class Highlighted(OfRow):
        """Another row is highlighted."""

    class Chosen(OfRow):
        """The highlighted row was chosen with Enter or a click."""

    class Left(Message):
        """An arrow was pressed past the first (-1) or the last (1) row."""

        def __init__(self, row_list: RowList[Any], direction: int) -> None:
            super().__init__()
            self.row_list = row_list
            self.direction = direction

        @property
        def control(self) -> RowList[Any]:
            """The list."""
            return self.row_list

    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    """The row that is highlighted; where it moves, two rows are painted again and not the list."""

    def __init__(
        self,
        paint: Callable[[T, int], Sequence[Content]],
        *,
        lines: Callable[[T, int], int] | None = None,
        tall: bool = False,
        whole: int | None = None,
        heads: Callable[[T], int] = lambda _: 0,
        empty: str = "Nothing here yet.",
        enter: str = "open",
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        own = dict(self._bindings.key_to_bindings)
        self._bindings.key_to_bindings.clear()
        self._bindings.bind("enter", "choose", enter)  # first: the last to go where it is narrow
        self._bindings.key_to_bindings.update(own)
        self._paint = paint
        self._lines = (lambda item, width: len(paint(item, width))) if tall else lines
        self._whole = whole
        self._heads = heads
        self._empty = empty
        self._items: Sequence[T] = ()
        self._looks = Looks()
        self._lines_kept = KeptLines()
        self._tops: list[int] = [0]
        self._width = 0
        self._look: tuple[object, ...] = ()
        self._look_may_differ = True
        self._painted: dict[tuple[int, int, bool, bool], list[Strip]] = {}

    @property
    def items(self) -> Sequence[T]:
        """What it lists."""
        return self._items

    @property
    def highlighted(self) -> T | None:
        """The item under the cursor, or None when there is none."""
        return self._items[self.cursor] if 0 <= self.cursor < len(self._items) else None

    @property
    def below(self) -> int:
        """How many items are not wholly in sight, being further down."""
        bottom = round(self.scroll_offset.y) + self.scrollable_content_region.height
        return sum(1 for end in self._tops[1:] if end > bottom) if self._items else 0

    def lines_of(self, item: T, width: int) -> int:
        """The lines that an item takes at a width in cells."""
        return self._lines(item, width) if self._lines else 1

    def lines_at(self, width: int, *, most: int) -> int:
        """The lines that it all takes at a width in cells; counted no further than the most that matters."""
        if not self._items:
            return sum(max(1, len(wrap_cells(line, max(1, width)))) for line in self._empty.splitlines())
        lines = 0
        for item in self._items:
            lines += self.lines_of(item, max(1, width))
            if lines > most:
                break
        return lines

    def show(self, items: Sequence[T], *, at: int | None = None) -> None:
        """List other items, keeping the cursor where it is unless told where to put it."""
        if bool(items) != bool(self._items) and self.is_mounted:
            self.refresh_bindings()
        self._items = items
        self._forget()
        wanted = self.cursor if at is None else at
        self.set_reactive(RowList.cursor, max(0, min(wanted, len(items) - 1)))
        self._measure()
        self._reveal()
        self.refresh()
        self.post_message(self.Highlighted(self, self.highlighted))

    def set_empty(self, words: str) -> None:
        """Change what is said when there is nothing."""
        if words == self._empty:
            return
        self._empty = words
        self._forget()
        self.refresh()

    def stand_on(self, keys: Iterable[object], key: Callable[[T], object]) -> bool:
        """Put the cursor on an item by its key.

        Args:
            keys: those that are looked for.
            key: gives an item's.

        Returns:
            Whether any of them is listed; the first that is has the cursor.
        """
        rows = {key(item): row for row, item in enumerate(self._items)}
        found = next((rows[one] for one in keys if one in rows), None)
        if found is not None:
            self.cursor = found
        return found is not None

    def watch_cursor(self, old: int, new: int) -> None:
        """Show the new place and tell; only the two rows are painted again."""
        self._reveal()
        for row in (old, new):
            if row < len(self._items):
                self.refresh_lines(self._tops[row], self._tops[row + 1] - self._tops[row])
        self.post_message(self.Highlighted(self, self.highlighted))

    def action_move(self, by: int) -> None:
        """Move the cursor by rows; past an end, say so."""
        to = self.cursor + by
        if not 0 <= to < len(self._items):
            self.post_message(self.Left(self, by))
            return
        self.cursor = to

    def action_page(self, by: int) -> None:
        """Move the cursor by a page."""
        if not self._items:
            return
        top = self._tops[self.cursor] + by * max(1, self.size.height - 1)
        self.cursor = max(0, min(self._at(top), len(self._items) - 1))

    def action_edge(self, index: int) -> None:
        """Move the cursor to the first or the last row."""
        if self._items:
            self.cursor = 0 if index == 0 else len(self._items) - 1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Where there is nothing, there is nothing to choose."""
        return action != "choose" or bool(self._items)

    def action_choose(self) -> None:
        """Choose the highlighted row."""
        item = self.highlighted
        if item is not None:
            self.post_message(self.Chosen(self, item))

    def on_click(self, event: events.Click) -> None:
        """Highlight the clicked row; a second click chooses it."""
        row = self._at(event.y - self.gutter.top + round(self.scroll_offset.y))
        if not 0 <= row < len(self._items) or event.y < 0:
            return
        if row == self.cursor and event.chain > 1:
            self.action_choose()
        self.cursor = row

    def watch_has_focus(self, has_focus: bool) -> None:
        """Look as the style sheets have it, without matching again what was matched before."""
        self._looks.put_on(self, self.update_node_styles, lit=has_focus)

    def on_resize(self) -> None:
        """Rows are painted for a width."""
        self._measure()
        self._reveal()

    def notify_style_update(self) -> None:
        """Rows are painted in a theme's colours; a frame that is drawn otherwise leaves them as they are."""
        self._look_may_differ = True
        if self._looks.forget():
            self._lines_kept.forget()
        super().notify_style_update()

    def _look_again(self) -> None:
        """Paint anew what would look otherwise: where the focus goes, only the frame around the rows does."""
        self._look_may_differ = False
        look = (
            self.app.theme,
            self.visual_style,
            *(self.get_visual_style(name) for name in sorted(self.COMPONENT_CLASSES)),
        )
        if look != self._look:
            self._look = look
            self._forget()

    def _forget(self) -> None:
        """Paint every row anew."""
        self._painted.clear()
        self._lines_kept.forget()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint what is in view, but for the lines that look as they did before.

        Rows that are painted at another width than they were measured for are measured anew: a list that is
        mounted amid a layout may never be told of its width.
        """
        if self._items and self._room != self._width:
            self._lay_out()  # painted now, they stand as they will
            self.call_later(self._measure_late)
        if crop.width != self.outer_size.width:
            return super().render_lines(crop)
        titles = self.border_title, self.border_subtitle
        alike = surroundings(self), self.background_colors, self.outer_size, self.size, titles
        return self._lines_kept.give(crop, alike, self._on_lines(crop), super().render_lines)

    def _on_lines(self, crop: Region) -> list[Hashable]:
        """What is on each line of the list, frame and all."""
        gutter, focus = self.gutter, self.has_focus
        begins, ends = gutter.top, self.outer_size.height - gutter.bottom
        down, here = round(self.scroll_offset.y) - begins, range(0)
        if self._items:
            here = range(self._tops[self.cursor], self._tops[self.cursor + 1])
        return [
            (focus, y + down, y + down in here) if begins <= y < ends else (focus, y)
            for y in range(crop.y, crop.bottom)
        ]

    def render_line(self, y: int) -> Strip:
        """Paint one line of what is in view."""
        if self._look_may_differ:
            self._look_again()
        width, room = self.scrollable_content_region.width, self._room
        if width <= 0:
            return Strip.blank(0)  # on a terminal too narrow for any word
        line = y + round(self.scroll_offset.y)
        if not self._items:
            words = Content.styled(self._empty, "$dim")
            said = Visual.to_strips(self, words, room, None, self.visual_style, pad=True)
            return said[line] if line < len(said) else Strip.blank(width, self.rich_style)
        row = self._at(line)
        if line >= self._tops[-1]:
            return Strip.blank(width, self.rich_style)
        here = row == self.cursor
        key = (row, width, here, here and self.has_focus)
        if key not in self._painted:
            item = self._items[row]
            above = self._heads(item) if here else 0
            told = self._whole is None or row < self._whole
            lines = self._paint(item, room)
            self._painted[key] = [
                self._strip(line.truncate(room, ellipsis=True), width, cursor=here and at >= above)
                for at, line in enumerate(lines if told else in_one(lines))
            ]
        strips = self._painted[key]
        within = line - self._tops[row]
        return strips[within] if within < len(strips) else Strip.blank(width, self.rich_style)

    def _strip(self, content: Content, width: int, *, cursor: bool) -> Strip:
        """One line as Textual would draw it, but in few styles: each is worked out once, not word by word."""
        style = self.visual_style
        if cursor:
            style += self.get_visual_style("row-list--cursor" if self.has_focus else "row-list--resting")
        pieces = content.first_line.expand_tabs().render(style, end="", parse_style=self._get_style)
        strip = Strip([Segment(text, (style + look).rich_style) for text, look in pieces])
        return strip.extend_cell_length(width, (style + UPRIGHT).rich_style)

    @property
    def _room(self) -> int:
        """The width of a row's words: they never touch the scrollbar."""
        return max(1, self.scrollable_content_region.width - 1)

    def _measure_late(self) -> None:
        if self.virtual_size.height != max(1, self._tops[-1]):
            self._measure()
            self._reveal()
            self.refresh()

    def _lay_out(self) -> None:
        """Give each row its lines at the width there is."""
        room = self._room
        # Until it has a width no row is worth wrapping, unless it is to open further down.
        many = self._lines if self.size.width or self.cursor else None
        told = [many(item, room) for item in self._items[: self._whole]] if many else []
        heights = chain(told, repeat(1, len(self._items) - len(told)))
        before, self._tops = self._tops, [0, *accumulate(heights)]
        if room != self._width:  # else what is painted stays: opening, it is told its size twice
            self._width = room
            self._forget()
        elif self._tops != before:
            self._lines_kept.forget()

    def _measure(self) -> None:
        self._lay_out()
        size = Size(0, max(1, self._tops[-1]))
        if self.styles.is_auto_height:
            self.virtual_size = size
        elif size != self.virtual_size:
            # Its own size stays, so that nothing is laid out anew: only the scrollbar is another.
            self.set_reactive(RowList.virtual_size, size)
            self._scroll_update(size)
            self.refresh()

    def _at(self, line: int) -> int:
        return bisect_right(self._tops, line) - 1

    def _reveal(self) -> None:
        if not self._items or not self.is_mounted:
            return
        top, bottom = self._tops[self.cursor], self._tops[self.cursor + 1]
        self.scroll_to_region(Region(0, top, 1, bottom - top), animate=False, force=True, immediate=True)
