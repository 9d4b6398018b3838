"""Asking, on the way out of a form and back into it, what becomes of what was typed and not saved.

No answer is a letter: whoever types on without looking must not answer by accident.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.values.text import inert_line

SHOWN, LONGEST = 3, 32
"""How many of the texts begun are shown, and how much of each."""


class LeaveSheet(ModalScreen[str | None]):
    """Asks what to do with what is typed: ``save``, ``discard``, ``later``, or None to go on typing.

    Escape is ``later``: pressed often enough, it always leads out, and nothing typed is lost by it.
    """

    CSS_PATH = "leave.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "dismiss('save')", "save it"),
        Binding("enter", "dismiss", "go on typing"),
        Binding("escape", "dismiss('later')", "leave it for later"),
        Binding("ctrl+d", "dismiss('discard')", "discard it"),
    ]

    def compose(self) -> ComposeResult:
        """The question and its answers."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Not saved yet"
            yield Static(
                _answers(
                    ("ctrl+s", "save it"),
                    ("enter", "go on typing"),
                    ("esc", "leave, and keep it for later"),
                    ("ctrl+d", "discard what I typed"),
                )
            )


class ResumeSheet(ModalScreen[bool | None]):
    """Asks whether to go on with what was begun before and not saved.

    False is to begin afresh; None is to leave the form, and to find it so the next time.

    Args:
        begun: what it was, in a line.
    """

    CSS_PATH = "leave.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss(True)", "go on with it"),
        Binding("escape", "dismiss(None)", "leave it for later"),
        Binding("ctrl+d", "dismiss(False)", "begin afresh"),
    ]

    def __init__(self, begun: str) -> None:
        super().__init__()
        self._begun = begun

    def compose(self) -> ComposeResult:
        """What was begun, and the ways on."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Begun before and not saved"
            yield Static(Content(inert_line(self._begun)), id="begun")
            yield Static(
                _answers(
                    ("enter", "go on with it"),
                    ("esc", "leave, and keep it for later"),
                    ("ctrl+d", "discard it and begin afresh"),
                )
            )


def begun(texts: Iterable[str]) -> str:
    """What was begun, said by the first of its texts."""
    lines = (Content(inert_line(text)) for text in islice(texts, SHOWN))
    return " · ".join(line.truncate(LONGEST, ellipsis=True).plain for line in lines)


def _answers(*answers: tuple[str, str]) -> Content:
    rows: Sequence[Content] = [Content.assemble((f"{key:>6}  ", "$accent"), does) for key, does in answers]
    return Content("\n").join(rows)
