"""Every key that works here, on one sheet."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from screens.widgets.key_bar import key_words


class KeysScreen(ModalScreen[None]):
    """The keys of the screen beneath it, with what each does.

    Args:
        beneath: the screen whose keys are shown.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter", "dismiss", "close", show=False)
    ]

    def __init__(self, beneath: Screen[Any]) -> None:
        super().__init__()
        self._beneath = beneath

    def compose(self) -> ComposeResult:
        """One line a key."""
        with VerticalScroll(classes="sheet") as sheet:
            sheet.border_title = "Keys"
            sheet.border_subtitle = "esc closes"
            yield Static(self._lines())

    def _lines(self) -> Content:
        keys: dict[str, list[str]] = {}
        for active in self._beneath.active_bindings.values():
            binding = active.binding
            if binding.description and active.enabled and not binding.system:
                keys.setdefault(binding.tooltip or binding.description, []).append(key_words(binding.key))
        lines = [
            Content.assemble((", ".join(pressed)[:18].ljust(20), "$accent"), does[:1].upper() + does[1:])
            for does, pressed in keys.items()
        ]
        lines += [
            Content(""),
            Content.styled(
                "Tab moves between parts of a screen, arrows within one. Esc always goes back.", "$dim"
            ),
            Content.styled("Plans save themselves as you make them. u takes back the last change.", "$dim"),
        ]
        return Content("\n").join(lines)
