"""One labelled line that holds one of a few values, moved with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from screens.look import DONE, OPEN
from screens.widgets.lit import Looks

V = TypeVar("V")
LABEL_WIDTH = 17
APART = 4
"""Cells that an option takes beside its word: a glyph and a space before it, two spaces after."""


class Choice(Widget, Generic[V], can_focus=True):
    """All the values in a row, the chosen one marked; a glyph and a colour both say which.

    Args:
        label: what it asks.
        options: the values, each with its word.
        value: the one chosen at first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "Left", show=False),
        Binding("right,space", "move(1)", "Right", show=False),
        Binding("enter", "done", "Next", show=False),
    ]

    DEFAULT_CSS = """
    Choice { height: auto; min-height: 1; }
    Choice:focus { background: $block-cursor-background; }
    """

    class Changed(Message):
        """Another value was chosen."""

        def __init__(self, choice: Choice[Any], value: Any) -> None:
            super().__init__()
            self.choice = choice
            self.value = value

        @property
        def control(self) -> Choice[Any]:
            """The choice."""
            return self.choice

    class Done(Message):
        """Enter was pressed on it."""

        def __init__(self, choice: Choice[Any]) -> None:
            super().__init__()
            self.choice = choice

        @property
        def control(self) -> Choice[Any]:
            """The choice."""
            return self.choice

    index: reactive[int] = reactive(0, init=False)

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[V, str]],
        value: V,
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._looks = Looks()
        self._label = label
        self._options = options
        values = [v for v, _ in options]
        self.set_reactive(Choice.index, values.index(value) if value in values else 0)

    @property
    def value(self) -> V:
        """The chosen value."""
        return self._options[self.index][0]

    def set_value(self, value: V) -> None:
        """Choose a value without telling anyone."""
        self.set_reactive(Choice.index, [v for v, _ in self._options].index(value))
        self.refresh()

    def choose(self, value: V) -> None:
        """Choose a value as a key would."""
        self.index = [v for v, _ in self._options].index(value)

    def word_of(self, value: V) -> str:
        """What stands for a value."""
        return next((word for one, word in self._options if one == value), "")

    def notify_style_update(self) -> None:
        """Another theme, or another class, gives it other looks."""
        self._looks.forget()
        super().notify_style_update()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Look as the style sheets have it, without matching again what was matched before."""
        self._looks.put_on(self, self.update_node_styles, lit=has_focus)

    def watch_index(self) -> None:
        """Tell of the new choice."""
        self.post_message(self.Changed(self, self.value))

    def action_move(self, by: int) -> None:
        """Choose a neighbour; the ends meet."""
        self.index = (self.index + by) % len(self._options)

    def action_done(self) -> None:
        """Go on from it."""
        self.post_message(self.Done(self))

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        at = event.x - LABEL_WIDTH
        for index, (_, word) in enumerate(self._options):
            if 0 <= at < len(word) + APART:
                self.index = index
                return
            at -= len(word) + APART

    def render(self) -> Content:
        """The label and the values."""
        width = LABEL_WIDTH + sum(len(word) + APART for _, word in self._options)
        if width > self.size.width > 0:
            return self._narrow()
        label = Content.styled(
            self._label[: LABEL_WIDTH - 1].ljust(LABEL_WIDTH), "$accent" if self.has_focus else "$dim"
        )
        parts = [
            Content.styled(f"{DONE} {word}  ", "$accent bold" if self.has_focus else "bold")
            if index == self.index
            else Content.styled(f"{OPEN} {word}  ", "$dim")
            for index, (_, word) in enumerate(self._options)
        ]
        return Content.assemble(label, *parts)

    def _narrow(self) -> Content:
        label = Content.styled(
            self._label[: LABEL_WIDTH - 1].ljust(LABEL_WIDTH), "$accent" if self.has_focus else "$dim"
        )
        return Content.assemble(label, "‹ ", (self._options[self.index][1], "bold"), " ›")
