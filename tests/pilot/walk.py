"""Walking through the planner in tests: text typed as keys, and the screen read back as text."""

from __future__ import annotations

import asyncio
from typing import Any

from textual.app import App
from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

ROUNDS = 6
PATIENCE_SECONDS, MOMENT = 20.0, 0.002
FRAMES = 0.05
"""Seconds in which Textual lays out what has changed: three of its frames."""
KEYS = {
    " ": "space",
    ",": "comma",
    ":": "colon",
    "-": "minus",
    ".": "full_stop",
    "'": "apostrophe",
    "\n": "enter",
}


def keys_for(text: str) -> list[str]:
    """The keys that type a text."""
    return [KEYS.get(character, character) for character in text]


async def type_in(pilot: Pilot[Any], text: str) -> None:
    """Type a text, key by key."""
    await pilot.press(*keys_for(text))


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys one by one, each when the one before has been answered and laid out."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def send(app: App[Any], *keys: str) -> None:
    """Send keys as one gulp of a terminal holds them: all there before the first is answered."""
    for key in keys:
        if len(key) == 1:
            app.post_message(Key(_character_to_key(key), key))
        else:
            app.post_message(Key(key, " " if key == "space" else None))


async def dealt(pilot: Pilot[Any]) -> None:
    """Wait until every key that was sent has been dealt out."""
    turns = getattr(pilot.app, "_turns", None)
    for _ in range(round(PATIENCE_SECONDS / MOMENT)):
        await asyncio.sleep(MOMENT)
        held = turns is not None and (turns.is_holding or pilot.app.message_queue_size)
        if not held or not pilot.app.is_running:
            break


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until every widget has answered, some rounds over: one message may lead to the next.

    Textual's own wait looks at the processor, which on a busy machine looks idle when it is not.
    """
    await dealt(pilot)
    for _ in range(ROUNDS):
        await pilot._wait_for_screen()
    await asyncio.sleep(FRAMES)
    await pilot._wait_for_screen()


def screen_text(app: App[Any]) -> str:
    """What is on the screen, as text."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
