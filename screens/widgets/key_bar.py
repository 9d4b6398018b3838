"""The one line at the foot of a screen that shows the few keys that matter here."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
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


LAST = "keys"
"""The action that shows every key; it stands last and is never left out."""


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

    def on_mount(self) -> None:
        """Follow the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    async def on_click(self, event: events.Click) -> None:
        """Do what the clicked key does."""
        at = event.x - 1
        for start, end, action, node in self._spans:
            if start <= at < end:
                await self.app.run_action(action, default_namespace=node)  # type: ignore[arg-type]
                return

    def render(self) -> Content:
        """The keys that work now, as many as there is room for; made once for all that changed in a paint."""
        at = self.screen.focused
        typing = at is not None and at.check_consume_key("a", "a")
        shown = [
            a
            for a in self.screen.active_bindings.values()
            if a.binding.show and a.enabled and not (typing and _is_typed(a.binding.key))
        ]
        keys = {a.binding.action: (self._words(a.binding), a.node) for a in reversed(shown)}
        # In the order of what is nearest the cursor; what shows all the other keys always has its place.
        ordered = dict.fromkeys(a.binding.action for a in shown)
        room = max(0, self.size.width - 2)
        last = keys[LAST][0].cell_length + 2 if LAST in keys else 0
        self._spans, parts, used = [], [], 0
        for action in [*(a for a in ordered if a != LAST), *(a for a in ordered if a == LAST)]:
            part, node = keys[action]
            if used + part.cell_length > room - (0 if action == LAST else last):
                continue
            self._spans.append((used, used + part.cell_length, action, node))
            parts.append(part)
            used += part.cell_length + 2
        return Content("  ").join(parts)

    def _words(self, binding: Binding) -> Content:
        key = self.app.get_key_display(binding)
        return Content.assemble((key, "$accent"), (f" {binding.description}", "$dim"))


def _is_typed(key: str) -> bool:
    """Whether a key writes a character where there is something to write in."""
    return len(key) == 1 or key in ("slash", "question_mark", "space", "comma", "full_stop", "plus", "minus")
