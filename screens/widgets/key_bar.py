"""The one line at the foot of a screen that shows the few keys that matter here."""

from __future__ import annotations

from textual import events
from textual.app import ScreenStackError
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.widget import Widget

KEY_WORDS = {
    "slash": "/",
    "question_mark": "?",
    "escape": "esc",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "pageup": "page up",
    "pagedown": "page down",
    "delete": "del",
    "plus": "+",
    "minus": "-",
    "full_stop": ".",
    "comma": ",",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def key_words(key: str) -> str:
    """A key as it is printed on a keyboard: ``ctrl+s``, ``enter``, ``/``."""
    *modifiers, last = key.split("+")
    return "+".join([*modifiers, KEY_WORDS.get(last, last)])


ESCAPE = "escape"
UNDO = "u"
"""The key that takes back the last change; it is offered where there is one."""
PRIVATE = "private"
"""The action of a key that stands in for no letter: it is told among all the keys."""
LAST = "keys"
"""The action that shows every key; it stands last. Neither it nor the way back is ever left out."""

FAIR = 70
"""From so many cells on, what a screen never wants left out is not."""


class KeyBar(Widget):
    """The active bindings that ask to be shown, in one drawn line; each can be clicked.

    Textual's own Footer mounts widgets at every change of focus; this draws one line instead.
    """

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; padding: 0 1; color: $dim; background: $surface; text-wrap: nowrap; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[tuple[int, int, str, object]] = []
        self._drawn: Content | None = None
        self._worded: dict[Binding, Content] = {}

    def on_mount(self) -> None:
        """Follow the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.look_again())

    def on_resize(self) -> None:
        """How many keys have room depends on the width."""
        self.look_again()

    def look_again(self) -> None:
        """Draw the keys anew where others matter now; most moves of the focus leave them as they are."""
        if not self.is_attached or not self.size:
            return  # not there or not laid out yet, or not any more: it is drawn when it is painted
        drawn = self._keys() if self.screen.is_current else None
        if drawn is None or drawn != self._drawn:
            self._drawn = drawn
            self.refresh()

    async def on_click(self, event: events.Click) -> None:
        """Do what the clicked key does."""
        at = event.x - 1
        for start, end, action, node in self._spans:
            if start <= at < end:
                await self.app.run_action(action, default_namespace=node)  # type: ignore[arg-type]
                return

    def render(self) -> Content:
        """The keys as they were last looked at; those of a screen that is not in view, when it is painted."""
        if self._drawn is None:
            self._drawn = self._keys()
        return self._drawn

    def _keys(self) -> Content:
        """The keys that work now, as many as have room beside the way back and what shows the others."""
        at = self.screen.focused
        typing = at is not None and at.check_consume_key("a", "a")
        away = typing or self._is_above_another()
        undo = getattr(self.screen, "can_undo", False)
        shown = [
            a
            for a in self.screen.active_bindings.values()
            if a.enabled
            and (
                _matters(a.binding, typing=typing, away=away, undo=undo)
                or (typing and a.node is not at and _works_while_typing(a.binding))
            )
        ]
        keys = {a.binding.action: (self._words(a.binding), a.node) for a in reversed(shown)}
        room = max(0, self.size.width - 2)
        ways_out = {a.binding.action for a in shown if a.binding.key == ESCAPE} | {LAST}
        if room >= FAIR:
            ways_out |= {*getattr(self.screen, "kept_keys", ())}
        held = {action: keys[action][0].cell_length + 2 for action in ways_out if action in keys}
        self._spans, parts, used = [], [], 0
        for action in self._in_order(shown):
            part, node = keys[action]
            held.pop(action, None)
            if used + part.cell_length > room - sum(held.values()):
                continue
            self._spans.append((used, used + part.cell_length, action, node))
            parts.append(part)
            used += part.cell_length + 2
        return Content("  ").join(parts)

    def _is_above_another(self) -> bool:
        """Whether there is a screen to go back to; while the planner is left, there is none at all."""
        try:
            return self.app.screen_stack[0] is not self.screen
        except ScreenStackError:
            return False

    def _in_order(self, shown: list[ActiveBinding]) -> list[str]:
        """What is nearest the cursor first, then the way back; what shows all the other keys stands last."""

        def place(active: ActiveBinding) -> int:
            if active.binding.action == LAST:
                return 4
            if active.node is self.app:
                return 2 if active.binding.key == UNDO else 3
            return 1 if active.binding.key == ESCAPE else 0

        return list(dict.fromkeys(a.binding.action for a in sorted(shown, key=place)))

    def _words(self, binding: Binding) -> Content:
        if binding not in self._worded:
            key = self.app.get_key_display(binding)
            self._worded[binding] = Content.assemble((key, "$accent"), (f" {binding.description}", "$dim"))
        return self._worded[binding]


def _matters(binding: Binding, *, typing: bool, away: bool, undo: bool) -> bool:
    """Whether a key is worth its place: the way back where there is one, no letter where one types."""
    if binding.key == ESCAPE:
        return away
    asks = undo if binding.key == UNDO else binding.show
    return asks and not (typing and _is_typed(binding.key))


def _works_while_typing(binding: Binding) -> bool:
    """Whether a key that is not shown elsewhere is the way to do it where its letter would be typed."""
    stands_in = binding.key.startswith("ctrl+") and binding.action != PRIVATE
    return stands_in and bool(binding.description) and not binding.system


def _is_typed(key: str) -> bool:
    """Whether a key writes a character where there is something to write in."""
    return len(key) == 1 or key in ("slash", "question_mark", "space", "comma", "full_stop", "plus", "minus")
