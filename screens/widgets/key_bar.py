"""The one line at the foot of a screen that shows the few keys that matter here."""

from __future__ import annotations

from textual import events
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
        room = max(0, self.size.width - 2)
        parts: list[Content] = []
        spans: list[tuple[int, int, str, object]] = []
        used = 0
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if not binding.show or not active.enabled or any(binding.action == span[2] for span in spans):
                continue
            part = Content.assemble(
                (self.app.get_key_display(binding), "$accent"), (f" {binding.description}", "$dim")
            )
            if used + part.cell_length > room:
                continue
            spans.append((used, used + part.cell_length, binding.action, active.node))
            parts.append(part)
            used += part.cell_length + 2
        self._spans = spans
        return Content("  ").join(parts)
