"""Boxes to type in, one line or several: neither ever holds what could act on the terminal."""

from __future__ import annotations

from collections import deque
from typing import Any, ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Input, TextArea

from planner.values.text import inert, inert_line
from screens.widgets.lit import Looks

REMEMBERED = 50
"""How many changes to a line can be taken back."""


class Line(Input):
    """Textual's own, but that one keeps only the first of several pasted lines: this joins them.

    What was typed here can be cleared, and each change taken back: a run of typing as one, and a run of
    deleting. What is suggested is taken with tab where the text so far is not enough; elsewhere tab goes on.

    Args:
        text: what it holds at first.

    Attributes:
        wants_more: whether what is typed cannot be read as it stands.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "take", "take it", tooltip="Take what is suggested"),
        Binding("ctrl+u", "clear", "Clear the line", show=False),
        Binding("ctrl+z", "take_back", "Take the last change to the line back", show=False),
    ]

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """As Textual has it, but that a letter has nothing laid out anew: the line stays of its own size."""

    def __init__(self, text: str = "", **options: Any) -> None:
        self.wants_more = False
        self._before: deque[str] = deque(maxlen=REMEMBERED)
        self._run = 0
        self._head = ""
        self._looks = Looks()
        super().__init__(inert_line(text), compact=True, **options)
        self.cursor_blink = False
        self._before.clear()  # what it holds at first is no change

    def notify_style_update(self) -> None:
        """Another theme, or another class, gives it other looks."""
        self._looks.forget()
        super().notify_style_update()

    def show_head(self, head: str) -> None:
        """Show only the text's beginning while it is not typed in, so that no word is cut; empty for all."""
        head = head if self.value.startswith(head) else ""
        if head != self._head:
            self._head = head
            if head:
                self.scroll_to(x=0, animate=False, force=True, immediate=True)
            self.refresh()

    @property
    def _value(self) -> Text:
        """The text as it is drawn."""
        whole: Text = super()._value
        if self._head and not self.has_focus:
            whole.truncate(cell_len(self._head), overflow="crop")
        return whole

    def watch_has_focus(self, has_focus: bool) -> None:
        """Look as the style sheets have it, without matching again what was matched before."""
        self._looks.put_on(self, self.update_node_styles, lit=has_focus)

    def watch_value(self, before: str, now: str) -> None:
        """Remember what stood here: once for a run of letters typed or taken away, else every time."""
        run = len(now) - len(before)
        if run != self._run or abs(run) != 1:
            self._before.append(before)
        self._run = run

    def watch__suggestion(self) -> None:
        """Tab is offered while there is something to take."""
        if self.is_attached:
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tab takes only what is suggested for a text that is not enough; elsewhere it goes on."""
        if action == "take":
            longer = len(self._suggestion) > len(self.value)
            return self.wants_more and longer and self.cursor_at_end
        return super().check_action(action, parameters)

    def action_take(self) -> None:
        """Take what is suggested."""
        self.value = self._suggestion
        self.cursor_position = len(self.value)

    def action_clear(self) -> None:
        """Leave nothing on the line."""
        self.value = ""

    def action_take_back(self) -> None:
        """Put back what stood here before the last change."""
        if self._before:
            self.value, before = self._before.pop(), len(self._before)
            while len(self._before) > before:
                self._before.pop()  # taking back is no change to be taken back
            self._run = 0
            self.cursor_position = len(self.value)

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted, all of it, on one line."""
        event.prevent_default()
        event.stop()
        text = " ".join(line.strip() for line in event.text.splitlines() if line.strip())
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)


class Writing(TextArea):
    """Textual's own, but that one stays in memory, text and all, until the theme is next changed.

    The application's list of who watches its theme keeps it. This hears of the theme by the signal, from
    which it can take itself off.

    Args:
        text: what it holds at first.
    """

    def __init__(self, text: str = "", **options: Any) -> None:
        super().__init__(inert(text), tab_behavior="focus", show_line_numbers=False, **options)
        self.cursor_blink = False

    def watch(self, obj: DOMNode, attribute_name: str, callback: Any, init: bool = True) -> None:
        """Watch something; the application's theme by its signal."""
        if obj is self.app and attribute_name == "theme":
            self.app.theme_changed_signal.subscribe(self, lambda _: callback())
        else:
            super().watch(obj, attribute_name, callback, init)

    def on_text_area_selection_changed(self) -> None:
        """Keep the cursor in sight in whatever it stands in, once a new line has its room."""
        if self.has_focus:
            self.call_after_refresh(self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        around = self.parent
        while isinstance(around, Widget) and not around.allow_vertical_scroll:
            around = around.parent
        if isinstance(around, Widget) and self.is_attached:
            line = self.cursor_screen_offset.y - around.content_region.y + round(around.scroll_y)
            around.scroll_to_region(Region(0, line, 1, 1), animate=False)

    def on_unmount(self) -> None:
        """Leave nothing behind."""
        self.app.theme_changed_signal.unsubscribe(self)


def writes(key: str, character: str | None) -> bool:
    """Whether a key is one that text is typed with, as :meth:`check_consume_key` is asked."""
    return key == "slash" or (character or "\n").isprintable()  # Textual knows no character of the slash
