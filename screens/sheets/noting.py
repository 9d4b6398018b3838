"""What the sheets on which something is noted have in common: their keys, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from screens.desk import Desk
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading

R = TypeVar("R")
V = TypeVar("V")


class NotingSheet(ModalScreen[R]):
    """Enter keeps it, wherever the cursor is; esc goes back, and what was typed is there again the next time.

    Args:
        desk: the host's desk.
        record: under what it is kept until it is saved.
        was: what stands in each field at first that is kept so, by the field's id.
        classes: those of the sheet.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back"),
        Binding("enter,ctrl+s", "save", "keep it"),
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Previous field", show=False),
    ]

    def __init__(self, desk: Desk, record: str, was: dict[str, str], *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._desk = desk
        self._record, self._was = record, was

    def field(self, key: str, label: str, read: Callable[[str], Reading[V]], hint: str) -> Field[V]:
        """A field; in it is what was typed before and not saved, else what the book has."""
        text = self._desk.typed.get((self._record, key), self._was[key])
        return Field(label, text=text, read=read, hint=hint, id=key)

    def forget(self) -> None:
        """It is saved: nothing of it is kept any more."""
        for key in self._was:
            self._desk.typed.hold((self._record, key), None)

    def action_save(self) -> None:
        """Keep it."""
        raise NotImplementedError

    def action_back(self) -> None:
        """Go back; what was typed is kept."""
        if any(record == self._record for record, _ in self._desk.typed):
            self.app.notify("What you typed is kept until you come back to it.", markup=False)
        self.dismiss()

    @on(Field.Changed)
    def _keep_typed(self, event: Field.Changed) -> None:
        key, text = event.field.id or "", event.field.text
        if key in self._was:
            is_new = bool(text.strip()) and text != self._was[key]
            self._desk.typed.hold((self._record, key), text if is_new else None)

    @on(Field.Done)
    @on(Choice.Done)
    def _entered(self) -> None:
        self.action_save()
