"""What the forms of the plan board have in common: labelled lines bound to the outing they change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, ClassVar, TypeVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from planner.dates.apart import say_far
from planner.outings.outing import Outing
from planner.outings.situation import Situation
from planner.values.record import changed
from screens.desk import Desk
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading
from screens.widgets.row_list import RowList
from screens.widgets.writing import writes

V = TypeVar("V")
Change = Callable[[Outing], Outing]


class PartForm(VerticalScroll, can_focus=False):
    """One part of the plan.

    It never holds the outing: it is shown a situation, and posts what is to be changed.

    Args:
        desk: the host's desk.
        situation: the outing among what is known, as it is when the form opens.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next line", show=False),
        Binding("up", "move(-1)", "Line before", show=False),
        Binding("escape", "screen.back", "to parts", show=False),
    ]

    DEFAULT_CSS = """
    PartForm { height: 1fr; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    PartForm > .note { color: $dim; height: auto; padding: 0 1 0 17; }
    PartForm > .says { height: auto; padding: 0 1 0 0; }
    PartForm > .why { color: $dim; height: auto; padding: 0 1 0 0; margin: 0 0 1 0; }
    PartForm > Field, PartForm > Choice { margin: 0 1 0 0; }
    """

    class Edited(Message):
        """Something was changed."""

        def __init__(self, change: Change) -> None:
            super().__init__()
            self.change = change

    class Ready(Message):
        """The form stands, and can be entered."""

    def __init__(self, desk: Desk, situation: Situation) -> None:
        super().__init__()
        self.desk = desk
        self.situation = situation
        self._put: dict[str, Callable[[Outing, Any], Outing]] = {}
        self._is_behind = False

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """On a choice, too, text may have been meant: of the letters only the form's own do anything there.

        What is missing is offered beneath every form, and so can be asked for from everywhere in it.
        """
        does_nothing = key not in ("m", "question_mark") and writes(key, character)
        return does_nothing and isinstance(self.screen.focused, Choice)

    def take(self, situation: Situation) -> None:
        """The situation has changed: show anew what is worked out from it, leaving what is typed alone."""
        self.situation = situation
        if self._pruning:  # another takes its place, and its lines go one by one
            return
        if self.is_mounted and self.children:  # one that is still being built says it when it is
            self.say()
        else:
            self._is_behind = True

    def say(self) -> None:
        """Write what is worked out from the situation."""

    async def mount_composed_widgets(self, widgets: list[Widget]) -> None:
        """Write it before anything is laid out: written after, all would be laid out twice."""
        mounting = self.mount_all(widgets)
        self._is_behind = False
        self.say()
        await mounting

    def on_mount(self) -> None:
        """It can be entered; where the host has gone on meanwhile, there is nothing to enter."""
        if self._is_behind and self.children:  # it was shown something newer while it was being built
            self.say()
        if self.children:
            self.post_message(self.Ready())

    def how_far(self, at: datetime) -> str:
        """How far off a time at the outing's place is by the host's own clock."""
        return say_far(at, self.situation.outing.zone, self.desk.wall(), self.desk.host.zone)

    def edit(self, change: Change) -> None:
        """Ask for a change."""
        self.post_message(self.Edited(change))

    def action_move(self, by: int) -> None:
        """Go to the next line of the form, or the one before; past the ends, show what is written there."""
        lines = [line for line in self.query("*") if line.focusable]
        here = next((at for at, line in enumerate(lines) if line.has_focus), None)
        to = None if here is None else here + by
        if to is not None and 0 <= to < len(lines):
            lines[to].focus()
        elif by > 0:
            self.scroll_end(animate=False)
        else:
            self.scroll_home(animate=False)

    @on(RowList.Left)
    def _past_the_list(self, event: RowList.Left) -> None:
        """From a list's last row on to the line below it, from its first to the line above."""
        event.stop()
        self.action_move(event.direction)

    def line(
        self,
        name: str,
        label: str,
        put: Callable[[Outing, V], Outing],
        *,
        read: Callable[[str], Reading[V]],
        text: str = "",
        hint: str = "",
        suggestions: Sequence[str] = (),
    ) -> Field[V]:
        """A typed line bound to the outing; what cannot be read yet stays on the desk as it was typed."""
        self._put[name] = put
        kept = self.desk.typed.get((self.situation.outing.id, name))
        return Field(
            label, text=text if kept is None else kept, read=read, hint=hint, suggestions=suggestions, id=name
        )

    def pick(
        self,
        name: str,
        label: str,
        options: Sequence[tuple[V, str]],
        value: V,
        put: Callable[[Outing, V], Outing],
    ) -> Choice[V]:
        """A choice bound to the outing."""
        self._put[name] = put
        return Choice(label, options, value, id=name)

    def write(self, where: str, words: str | Content) -> None:
        """Write into one of the form's own lines."""
        self.query_one(where, Static).update(Content(words) if isinstance(words, str) else words)

    @on(Field.Changed)
    def _typed(self, event: Field.Changed) -> None:
        name = event.field.id or ""
        if name not in self._put:
            return
        event.stop()
        key = (self.situation.outing.id, name)
        if event.reading.problem:
            self.desk.typed[key] = event.field.text
            return
        self.desk.typed.pop(key, None)
        put, value = self._put[name], event.reading.value
        self.edit(lambda outing: put(outing, value))

    @on(Choice.Changed)
    def _chose(self, event: Choice.Changed) -> None:
        name = event.choice.id or ""
        if name not in self._put:
            return
        event.stop()
        put, value = self._put[name], event.value
        self.edit(lambda outing: put(outing, value))


def into(part: str, name: str) -> Callable[[Outing, Any], Outing]:
    """How a value is put into one field of one part of the plan.

    Args:
        part: the outing's field that holds the part.
        name: the part's field.
    """

    def put(outing: Outing, value: object) -> Outing:
        return changed(outing, **{part: changed(getattr(outing, part), **{name: value})})

    return put


def note(name: str) -> Static:
    """A line of the form that is written, not typed."""
    return Static(id=name, classes="note")


def says(name: str) -> Static:
    """A paragraph of the form that is written, not typed."""
    return Static(id=name, classes="says")


def why(name: str) -> Static:
    """The part's explanation, in a sentence or a few, set quietly across the form."""
    return Static(id=name, classes="why")
