"""The looks of a widget with the focus and without: each is matched with the style sheets once, and kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from textual.widget import Widget

MOST_LOOKS = 8
"""How many looks are kept: of two states, at the sizes that a terminal had of late."""


class Looks:
    """What the style sheets make of one widget in each of its states.

    To match a widget and its parts with the sheets takes Textual a millisecond or two, and a move of the
    focus matches every widget that it lights or dims; a known look is put on in a tenth of that.

    Attributes:
        are_known: whether the look that is being put on is one the widget had before, all around it alike.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, dict[str, Any]] = {}
        self._around: Hashable = None
        self.are_known = False

    def put_on(self, widget: Widget, state: Hashable, match: Callable[[], object]) -> None:
        """Let the widget look as it is to in the state that it is in by now.

        Args:
            widget: whose looks these are. Its parts (component classes) look the same in each of its states.
            state: what it looks by, beside the theme and the classes that it and what is around it have.
            match: matches it with the style sheets.
        """
        app = widget.app
        sheets = app.theme, app._css_update_count  # noqa: SLF001 - Textual tells of sheets in no other way
        around = sheets, widget.mouse_hover, *(node.classes for node in widget.ancestors)
        key = state, widget.classes, around
        if key in self._kept:
            self.are_known = around == self._around
            _dress(widget, self._kept[key])
            self.are_known = False
        else:
            match()
            if len(self._kept) == MOST_LOOKS:
                self._kept.clear()
            self._kept[key] = dict(widget.styles.base.get_rules())
        self._around = around


def _dress(widget: Widget, look: dict[str, Any]) -> None:
    """Put on a look that is known; of what changes, a frame's colours concern nothing within the frame."""
    styles = widget.styles.base
    worn: dict[str, Any] = dict(styles.get_rules())
    other = {name: look.get(name) for name in worn.keys() | look.keys() if worn.get(name) != look.get(name)}
    for name, value in other.items():
        if _is_colour_of_frame(name, worn.get(name), value):
            styles.set_rule(name, value)
        else:
            setattr(styles, name, value)
    if other:
        widget.notify_style_update()
        widget.refresh()


def _is_colour_of_frame(name: str, before: Any, now: Any) -> bool:
    if name.startswith(("border_title_", "border_subtitle_")):
        return before is not None and now is not None
    return name.startswith("border_") and bool(before and now) and before[0] == now[0]
