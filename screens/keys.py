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

MOVING = ("move(", "page(", "edge(", "list(")
MOVES = ("choose", "back")
"""What moves about rather than does something."""


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
        here: dict[str, list[str]] = {}
        moving: dict[str, list[str]] = {}
        everywhere: dict[str, list[str]] = {}
        for active in self._beneath.active_bindings.values():
            binding = active.binding
            if (
                not binding.description
                or not active.enabled
                or binding.system
                or is_scrolling(binding.action)
            ):
                continue
            inside = everywhere if active.node is self.app else here
            place = moving if binding.action in MOVES or binding.action.startswith(MOVING) else inside
            place.setdefault(binding.tooltip or binding.description, []).append(key_words(binding.key))
        return Content("\n").join(
            [
                *_rows("Here", here),
                *_rows("Everywhere", everywhere),
                *_rows("Moving", moving),
                Content.styled(
                    "Tab moves between the parts of a screen, arrows within one; esc goes back.", "$dim"
                ),
                Content.styled(
                    "Plans save themselves as you make them; u takes back the last change.", "$dim"
                ),
            ]
        )


def is_scrolling(action: str) -> bool:
    """Textual's own keys for scrolling and focus say nothing of what can be done here."""
    return action.startswith(("scroll_", "page_", "app.focus", "focus_", "screen.copy"))


def _rows(head: str, keys: dict[str, list[str]]) -> list[Content]:
    rows = [
        Content.assemble(("  " + ", ".join(pressed)[:16].ljust(18), "$accent"), does[:1].upper() + does[1:])
        for does, pressed in keys.items()
    ]
    return [Content.styled(head, "bold"), *rows, Content("")]
