"""The looks of a widget with the focus and without: each is matched with the style sheets once, and kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from textual.widget import Widget

MOST_LOOKS = 8
"""How many looks are kept: of two states, at the sizes that a terminal had of late."""


WITHIN = "-within"
"""The class of a panel that the keys go into; it lights the panel's frame and nothing else."""


def surroundings(widget: Widget) -> Hashable:
    """What a widget looks by beside the focus: the theme, and the classes that it has and what it is in."""
    app, lit = widget.app, {WITHIN}
    sheets = app.theme, app._css_update_count  # noqa: SLF001 - Textual tells of sheets in no other way
    return sheets, widget.mouse_hover, *(node.classes - lit for node in widget.ancestors_with_self)


class Looks:
    """What the style sheets make of one widget with the focus, and without.

    To match a widget and its parts with the sheets takes Textual a millisecond or two, and a move of the
    focus matches every widget that it lights or dims; a known look is put on in a tenth of that.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, dict[str, Any]] = {}
        self._is_changing = False

    def forget(self) -> bool:
        """Keep no look, since the widget was styled anew; False where only the focus changes how it looks."""
        if not self._is_changing:
            self._kept.clear()
        return not self._is_changing

    def put_on(self, widget: Widget, match: Callable[[], object], *, lit: bool) -> None:
        """Let the widget look as it is to now, and keep how it looked until now.

        Args:
            widget: whose looks these are. Its parts (component classes) look the same in both.
            match: matches it with the style sheets.
            lit: whether it has the focus now; until now, it was the other way round.
        """
        around, worn = surroundings(widget), _worn(widget)
        kept = self._kept.get((lit, around))
        self._is_changing = True
        if kept is not None:
            _dress(widget, worn, kept)
        else:
            match()
            if len(self._kept) >= MOST_LOOKS:
                self._kept.clear()
            self._kept[lit, around] = _worn(widget)
            if widget.is_mounted:
                self._kept.setdefault((not lit, around), worn)
        self._is_changing = False


def _worn(widget: Widget) -> dict[str, Any]:
    return dict(widget.styles.base.get_rules())


def _dress(widget: Widget, worn: dict[str, Any], look: dict[str, Any]) -> None:
    """Put on a look that is known; of what changes, a frame's colours concern nothing within the frame."""
    styles = widget.styles.base
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
