"""Asking, on the way out of a form, what becomes of what was typed and not saved."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class LeaveSheet(ModalScreen[str | None]):
    """Asks what to do with what is typed: ``save``, ``discard``, ``later``, or None to go on typing.

    Escape is ``later``: pressed often enough, it always leads out, and nothing typed is lost by it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s,enter,ctrl+s", "dismiss('save')", "save it"),
        Binding("d", "dismiss('discard')", "discard it"),
        Binding("t", "dismiss", "go on typing"),
        Binding("escape", "dismiss('later')", "leave it for later"),
    ]

    def compose(self) -> ComposeResult:
        """The question and its three answers."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Not saved yet"
            yield Static(
                Content("\n").join(
                    Content.assemble((f"{key:>5}  ", "$accent"), does)
                    for key, does in (
                        ("s", "save it"),
                        ("d", "discard what I typed"),
                        ("t", "go on typing"),
                        ("esc", "leave, and keep it for later"),
                    )
                )
            )
