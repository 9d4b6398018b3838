"""Every key that works here, on one sheet."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen

from planner.values.text import sentence
from screens.heading import ROOM_NAMES
from screens.widgets.fitted import Fitted
from screens.widgets.key_bar import key_words
from screens.widgets.lines import hanging

MOVING = ("move(", "page(", "edge(", "list(")
BACK = ("back", "screen.back")
LAST = ("undo", "keys", "quit")
"""What stands last of what can be done everywhere."""
ROOM = "room("
KEYS_WIDTH = 12

Rows = dict[str, tuple[str, list[str]]]
"""What is done, and the keys that do it, by the action."""


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
            yield Fitted()

    def on_mount(self) -> None:
        """Set the lines to the width."""
        self.query_one(Fitted).fit(self._page)

    def _page(self, width: int) -> Content:
        here: Rows = {}
        moving: Rows = {}
        everywhere: Rows = {}
        for active in self._beneath.active_bindings.values():
            binding = active.binding
            if (
                not binding.description
                or not active.enabled
                or binding.system
                or is_scrolling(binding.action)
                or binding.action.startswith(ROOM)
            ):
                continue
            inside = everywhere if active.node is self.app else here
            place = moving if is_moving(binding.action) else inside
            does, keys = place.setdefault(binding.action, (binding.tooltip or binding.description, []))
            place[binding.action] = (
                max(does, binding.tooltip or "", key=len),
                [*keys, key_words(binding.key)],
            )
        everywhere[ROOM] = (", ".join(ROOM_NAMES), [f"1 to {len(ROOM_NAMES)}"])
        last = {action: everywhere.pop(action) for action in LAST if action in everywhere}
        return Content("\n").join(
            [
                *_rows("Here", here, width),
                *_rows("Everywhere", everywhere | last, width),
                *_rows("Moving", moving, width),
                Content.styled(
                    "Tab moves between the parts of a screen, arrows within one; esc goes back.", "$dim"
                ),
                Content.styled("Where you type: ctrl+u clears a line, ctrl+z takes a change back.", "$dim"),
                Content.styled(
                    "Plans save themselves as you make them; u takes back the last change.", "$dim"
                ),
            ]
        )


def is_moving(action: str) -> bool:
    """Whether it moves about rather than does something."""
    return action in BACK or action.startswith(MOVING)


def is_scrolling(action: str) -> bool:
    """Textual's own keys for scrolling and focus say nothing of what can be done here."""
    return action.startswith(("scroll_", "page_", "app.focus", "focus_", "screen.copy"))


def _rows(head: str, rows: Rows, width: int) -> list[Content]:
    if not rows:
        return []
    lines = [Content.styled(head, "bold")]
    for does, keys in rows.values():
        pressed = Content.styled("  " + ", ".join(keys)[:KEYS_WIDTH].ljust(KEYS_WIDTH + 2), "$accent")
        lines += hanging(pressed, [(sentence(does), "")], Content(""), width)
    return [*lines, Content("")]
