"""One labelled line of a form that reads what is typed as it is typed, and echoes what it was read to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from planner.values.text import inert_line
from screens.look import NEEDS_YOU
from screens.widgets.lines import wrap_cells
from screens.widgets.writing import Line

V = TypeVar("V")


@dataclass(frozen=True)
class Reading(Generic[V]):
    """What a typed text was read to be.

    Attributes:
        value: the value, or None when it could not be read.
        echo: shown beside the field when it was read ("Thu 3 Dec, 12:30, in 12 days").
        problem: shown instead when it was not; what was typed stays.
    """

    value: V | None
    echo: str = ""
    problem: str = ""


def plain(text: str) -> Reading[str]:
    """The reading of a field that takes any text."""
    return Reading(value=text.strip())


class Field(Horizontal, Generic[V]):
    """A label, an input, and beneath it the echo or the problem; beside it where a screen has the room.

    An empty field is not scolded before anything was typed in it.

    Args:
        label: what it asks, in a word or two.
        text: what it holds at first.
        read: how its text is read.
        hint: shown in the empty input.
        suggestions: offered as the host types; taken with the right arrow, and with tab where what is typed
            cannot be read as it stands.
    """

    DEFAULT_CSS = """
    Field { layout: grid; grid-size: 2; grid-columns: 17 1fr; grid-rows: auto; height: auto; min-height: 1; }
    Field > .field--label { width: 17; color: $dim; padding: 0 1 0 0; text-wrap: nowrap; }
    Field > .field--label.-here { color: $accent; }
    Field > Input { width: 1fr; background: $panel; color: $foreground; }
    Field > Input:focus { background: $block-cursor-background; }
    Field > .field--echo { column-span: 2; width: 1fr; padding: 0 0 0 17; color: $dim; }
    Field > .field--echo.-problem { color: $error; }
    Field > .field--echo.-empty { display: none; }
    """

    class Changed(Message):
        """What is typed was read anew."""

        def __init__(self, field: Field[Any], reading: Reading[Any]) -> None:
            super().__init__()
            self.field = field
            self.reading = reading

        @property
        def control(self) -> Field[Any]:
            """The field."""
            return self.field

    class Done(Message):
        """Enter was pressed in it."""

        def __init__(self, field: Field[Any]) -> None:
            super().__init__()
            self.field = field

        @property
        def control(self) -> Field[Any]:
            """The field."""
            return self.field

    def __init__(
        self,
        label: str,
        *,
        text: str = "",
        read: Callable[[str], Reading[V]],
        hint: str = "",
        suggestions: Sequence[str] = (),
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._label = label
        self._read = read
        self._first = inert_line(text)
        self._hint = hint
        self._suggestions = tuple(inert_line(one) for one in suggestions)
        self.reading = read(self._first)
        self._touched = bool(text)
        self._rest = ""

    def compose(self) -> ComposeResult:
        """The label, the input and the echo."""
        yield Static(Content(self._label), classes="field--label")
        suggester = SuggestFromList(self._suggestions, case_sensitive=False) if self._suggestions else None
        line = Line(self._first, placeholder=self._hint, suggester=suggester, select_on_focus=False)
        line.wants_more = bool(self.reading.problem)
        yield line
        yield Static(classes="field--echo")

    def on_mount(self) -> None:
        """Say at once what the first text was read to be."""
        self._say()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(Input).value if self.is_mounted else self._first

    @text.setter
    def text(self, text: str) -> None:
        self.query_one(Input).value = text

    def read_again(self) -> None:
        """Read what is typed once more, because what it depends on has changed."""
        self.reading = self._read(self.text)
        self._say()

    def focus_input(self) -> None:
        """Put the cursor in it."""
        self.screen.set_focus(self.query_one(Input))

    def on_descendant_focus(self) -> None:
        """Light the label; a class on it alone restyles less than ``:focus-within`` on the field would."""
        self.query(".field--label").add_class("-here")
        self._fit()

    def on_descendant_blur(self) -> None:
        """Dim the label."""
        self.query(".field--label").remove_class("-here")
        self._fit()

    def on_resize(self) -> None:
        """How much of the text has room depends on the width."""
        self._fit()

    def _fit(self) -> None:
        """What of the text has no room in the input is said beneath it, unless it is being typed."""
        line = next(iter(self.query(Input)), None)
        room = line.content_region.width if line is not None and not line.has_focus else 0
        rest = " ".join(wrap_cells(self.text, room)[1:]) if 0 < room < cell_len(self.text) else ""
        if rest != self._rest:
            self._rest = rest
            self._say()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._touched = self._touched or bool(event.value)
        self.reading = self._read(event.value)
        self.query_one(Line).wants_more = bool(self.reading.problem)
        self._say()
        self.post_message(self.Changed(self, self.reading))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Done(self))

    def insist(self) -> None:
        """Say what is wrong even though nothing has been typed yet."""
        self._touched = True
        self._say()

    def _say(self) -> None:
        echo = next(iter(self.query(".field--echo").results(Static)), None)
        if echo is None:
            return  # the screen was left while the field was still being made
        problem = self.reading.problem if self._touched else ""
        echo.set_class(bool(problem), "-problem")
        says = "" if self.reading.echo == self.text.strip() else self.reading.echo
        says = says or (f"… {self._rest}" if self._rest else "")
        echo.set_class(not problem and not says, "-empty")
        echo.update(Content(inert_line(f"{NEEDS_YOU} {problem}" if problem else says)))
