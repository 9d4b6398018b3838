"""Asking which text stands where a field was changed here and in another hostbook at once.

No answer is a letter, nor the key that a form is saved with: neither text goes by accident.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.values.text import inert_line

LONGEST = 200
"""How much of a text is shown."""


@dataclass(frozen=True)
class Clash:
    """A field that two hostbooks changed.

    Attributes:
        label: what the field asks.
        mine: what was typed here.
        theirs: what the book has by now.
    """

    label: str
    mine: str
    theirs: str


class ClashSheet(ModalScreen[str | None]):
    """Shows both texts of each field; gives ``mine``, ``theirs``, or None to go back to the form.

    Args:
        clashes: the fields, at least one.
    """

    CSS_PATH = "leave.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss('mine')", "save yours"),
        Binding("ctrl+x", "dismiss('theirs')", "take the other"),
        Binding("escape", "dismiss", "back to the form"),
    ]

    def __init__(self, clashes: tuple[Clash, ...]) -> None:
        super().__init__()
        self._clashes = clashes

    def compose(self) -> ComposeResult:
        """Each field with both texts, then the answers."""
        with VerticalScroll(classes="sheet") as sheet:
            sheet.border_title = "Changed in another hostbook too"
            for clash in self._clashes:
                yield Static(
                    Content.assemble(
                        (f"{clash.label}\n", "$accent"),
                        ("  yours  ", "$dim"), _short(clash.mine),
                        ("\n  other  ", "$dim"), _short(clash.theirs),
                    )
                )  # fmt: skip
            yield Static(
                Content.assemble(
                    ("\n enter  ", "$accent"), "save yours",
                    ("\nctrl+x  ", "$accent"), "take the other, and save the rest of what you typed",
                    ("\n   esc  ", "$accent"), "back to the form; nothing is saved yet",
                )
            )  # fmt: skip


def _short(text: str) -> Content:
    return Content(inert_line(text)).truncate(LONGEST, ellipsis=True) if text else Content("nothing")
