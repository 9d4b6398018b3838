"""The one line at the foot of a screen that shows the few keys that matter here."""

from __future__ import annotations

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static


class KeyBar(Static):
    """The active bindings that ask to be shown, in one drawn line; each can be clicked.

    Textual's own Footer mounts widgets at every change of focus; this draws one line instead.
    """

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; padding: 0 1; color: $dim; background: $surface; text-wrap: nowrap;
        link-style: none; link-color: $dim; link-background: transparent;
        link-style-hover: none; link-color-hover: $foreground; link-background-hover: $boost; }
    """

    def on_mount(self) -> None:
        """Follow the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._draw)
        self._draw(self.screen)

    def on_resize(self) -> None:
        """Fit the keys to the width."""
        self._draw(self.screen)

    def _draw(self, screen: Screen[object]) -> None:
        room = max(0, self.size.width - 2)
        parts: list[Content] = []
        used = 0
        seen: set[str] = set()
        for active in screen.active_bindings.values():
            binding = active.binding
            if not binding.show or not active.enabled or binding.action in seen:
                continue
            seen.add(binding.action)
            key = self.app.get_key_display(binding)
            part = Content.from_markup(
                f"[@click={_click(binding.action)}][$accent]$key[/] $does[/]",
                key=key,
                does=binding.description,
            )
            if used + part.cell_length > room:
                continue
            parts.append(part)
            used += part.cell_length + 2
        self.update(Content("  ").join(parts))


def _click(action: str) -> str:
    name = action if "." in action.partition("(")[0] else f"screen.{action}"
    return name if "(" in name else f"{name}()"
