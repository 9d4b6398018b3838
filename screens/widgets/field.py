"""One labelled line of a form that reads what is typed as it is typed, and echoes what it was read to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from planner.values.text import inert_line
from screens.look import NEEDS_YOU
from screens.widgets.lines import wrap_cells
from screens.widgets.writing import Line

V = TypeVar("V")
LABEL_WIDTH = 17
"""Cells of the label and the space after it."""
LONG = 24
"""Cells that an input has on a small terminal; of a longer text, the rest may have to be echoed."""


@dataclass(frozen=True)
class Reading(Generic[V]):
    """What a typed text was read to be.

    Attributes:
        value: the value, or None when it could not be read.
        echo: shown beside the field when it was read ("Thu 3 Dec, 12:30, in 12 days").
        problem: shown instead when it was not; what was typed stays.
        doubt: shown in place of the echo, as a warning, where it was read and may be saved but is unlikely.
    """

    value: V | None
    echo: str = ""
    problem: str = ""
    doubt: str = ""


def plain(text: str) -> Reading[str]:
    """The reading of a field that takes any text."""
    return Reading(value=text.strip())


def all_read(fields: Iterable[Field[Any]]) -> bool:
    """Whether all that is asked can be read; else the first that cannot says so and has the keys."""
    unread = next((field for field in fields if field.display and field.reading.problem), None)
    if unread is not None:
        unread.insist()
        unread.focus_input()
    return unread is None


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
    Field { layout: vertical; height: auto; min-height: 1; }
    Field > Input { width: 1fr; margin: 0 0 0 17; background: $panel; color: $foreground; }
    Field > Input:focus { background: $block-cursor-background; }
    Field > .field--echo { width: 1fr; padding: 0 0 0 17; color: $dim; }
    Field > .field--echo.-problem { color: $error; }
    Field > .field--echo.-doubt { color: $warning; }
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

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """As Textual has it, but that a field that grows is not laid out twice: it never scrolls."""

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
        self._label = label[: LABEL_WIDTH - 1]
        self._read = read
        self._heard = inert_line(text)
        self.reading = read(self._heard)
        self._touched = bool(text)
        self._rest = ""
        offered = tuple(map(inert_line, suggestions))
        suggester = SuggestFromList(offered, case_sensitive=False) if offered else None
        self._line = Line(self._heard, placeholder=hint, suggester=suggester, select_on_focus=False)
        self._echo: Static | None = None
        self._echoed = ("", "")

    def compose(self) -> ComposeResult:
        """The input, and the echo where there is one or may be: most fields never have any."""
        yield self._line
        self._say()
        if self._echo is None and cell_len(self._heard) > LONG:
            self._echo = Static(classes="field--echo -empty")
        if self._echo is not None:
            yield self._echo

    def render(self) -> Content:
        """The label, drawn on the field itself: a widget of its own takes as long as the input to mount."""
        return Content.styled(self._label, "$accent" if self._line.has_focus else "$dim")

    def on_mount(self) -> None:
        """Follow the focus; and the field may have had its size before its input had any."""
        self.watch(self._line, "has_focus", self._light, init=False)
        if self._echo is not None:
            self.call_after_refresh(self._fit)

    @property
    def text(self) -> str:
        """What is typed."""
        return self._line.value

    @text.setter
    def text(self, text: str) -> None:
        self._line.value = text

    @property
    def hint(self) -> str:
        """What stands in the input while it is empty."""
        return self._line.placeholder

    @hint.setter
    def hint(self, hint: str) -> None:
        self._line.placeholder = hint

    def read_again(self) -> None:
        """Read what is typed once more, because what it depends on has changed."""
        self.reading = self._read(self.text)
        self._say()

    def focus_input(self) -> None:
        """Put the cursor in it."""
        self.screen.set_focus(self._line)

    def _light(self) -> None:
        """Light the label, or dim it; a class, or ``:focus-within``, would have all in it styled anew."""
        self.refresh(Region(0, 0, LABEL_WIDTH, 1))
        self._check_refresh()  # asks for it now; when the field is next idle, the line is painted already
        self._fit()

    def on_resize(self) -> None:
        """How much of the text has room depends on the width."""
        self._fit()

    def _fit(self) -> None:
        """What of the text has no room in the input is said beneath it, unless it is being typed."""
        room = 0 if self._line.has_focus else self._line.content_region.width
        lines = wrap_cells(self.text, room) if 0 < room < cell_len(self.text) else []
        rest = " ".join(lines[1:])
        self._line.show_head(lines[0] if rest else "")
        if rest != self._rest:
            self._rest = rest
            self._say()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value == self._heard:
            return  # told of what it held at first
        self._heard = event.value
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
        problem = self.reading.problem if self._touched else ""
        doubt = "" if problem else self.reading.doubt
        says = "" if self.reading.echo == self.text.strip() else self.reading.echo
        says = says or (f"… {self._rest}" if self._rest else "")
        warned = problem or doubt
        sort = "-problem" if problem else "-doubt" if doubt else ""
        echoed = (inert_line(f"{NEEDS_YOU} {warned}" if warned else says), sort)
        if echoed == self._echoed:
            return
        self._echoed, (words, _) = echoed, echoed
        fresh = self._echo is None
        echo = self._echo = self._echo or Static(classes="field--echo")
        for wrong in ("-problem", "-doubt"):
            echo.set_class(sort == wrong, wrong)
        echo.set_class(not words, "-empty")
        echo.update(Content(words))
        if fresh and self._line.is_attached:  # else it is composed with the rest
            self.mount(echo)
