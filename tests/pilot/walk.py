"""Walking through the planner in tests: keys pressed, the screen waited for, and read back as text.

Nothing here waits for a time: it waits for what is to be, and gives up with a failure where that never comes.
"""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import Callable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.command import CommandPalette
from textual.events import Key
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen

from screens.outing_frame import SelfSaving

if TYPE_CHECKING:
    from textual._queue import Queue
    from textual.message import Message

PATIENCE_SECONDS = 60.0
"""How long a busy machine may take."""
MOMENT = 0.001
QUIET_LOOKS = 3
"""Looks one after another that find nothing under way: between two steps of one thing neither can be seen."""
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


FRAMES = str.maketrans(dict.fromkeys(("│─╭╮╰╯▁▂▃▄▅▆▇" + "".join(map(chr, range(0x2801, 0x2900)))), " "))
"""What panels, bars and maps are drawn with."""
DRAFT = ["n", *keys_for("ines"), "enter", "enter", *keys_for("thu"), "enter"]
"""From Today to a whole draft of a lunch with a person in the book."""


async def type_in(pilot: Pilot[Any], text: str) -> None:
    """Type a text, key by key."""
    await press(pilot, *keys_for(text))


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys one by one, each when the one before has been answered and painted."""
    for key in keys:
        send(pilot.app, key)
        await settle(pilot)


def send(app: App[Any], *keys: str) -> None:
    """Send keys as one gulp of a terminal holds them: all there before the first is answered."""
    for key in keys:
        if len(key) == 1:
            app.post_message(Key(_character_to_key(key), key))
        else:
            app.post_message(Key(key, _character_of(key)))


def _character_of(key: str) -> str | None:
    """What a key with a name of its own types, if anything."""
    try:
        return unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        return None


async def until(true: Callable[[], bool]) -> None:
    """Wait until something is so; fail where it does not come to be."""
    end = monotonic() + PATIENCE_SECONDS
    while not true():
        assert monotonic() < end, "what was waited for did not come to be"
        await asyncio.sleep(MOMENT)


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until all is answered and painted, and nothing comes or goes any more."""
    app, quiet = pilot.app, 0

    def rests() -> bool:
        nonlocal quiet
        quiet = 0 if any(_under_way(app)) else quiet + 1
        return quiet == QUIET_LOOKS or not app.is_running

    await until(rests)


async def saved(pilot: Pilot[Any]) -> None:
    """Wait until a plan or a debrief has saved itself, and shows it."""
    await settle(pilot)  # what was put into a field is not known to the screen before
    stack = pilot.app.screen_stack
    await until(lambda: not any(isinstance(screen, SelfSaving) and screen.unsaved for screen in stack))
    await settle(pilot)


def screen_text(app: App[Any]) -> str:
    """What is on the screen, as text."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def flat_text(app: App[Any], within: str = "") -> str:
    """What stands on the screen, or in one widget of it, in one line and without frames.

    Args:
        app: the planner.
        within: how to find the widget; the whole screen without it.
    """
    lines = screen_text(app).splitlines()
    if within:
        room = app.screen.query_one(within).region
        lines = [line[room.x : room.right] for line in lines[room.y : room.bottom]]
    return " ".join(" ".join(lines).translate(FRAMES).split())


def _under_way(app: App[Any]) -> Iterator[bool]:
    """What is still to come to rest; Textual's own wait takes a busy machine for an idle planner."""
    turns = getattr(app, "_turns", None)
    yield turns is not None and turns.is_holding
    yield _is_busy(app)
    yield app._resize_timer is not None
    if app.screen_stack:
        yield _is_to_be_painted(app.screen)
    yield from (_is_busy(node) or node._pruning for node in app._registry)
    # A worker that waits for a sheet's answer rests; one that reads a file or finds does not.
    found = CommandPalette._GATHER_COMMANDS_GROUP
    yield from (
        not worker.is_finished for worker in app.workers if worker._thread_worker or worker.group == found
    )


def _is_busy(pump: MessagePump) -> bool:
    """Whether it does anything but wait for a message."""
    queue: Queue[Message | None] = pump._message_queue
    return bool(queue.values) or not queue.ready_event._waiters


def _is_to_be_painted(screen: Screen[Any]) -> bool:
    marked = screen._layout_required, screen._scroll_required, screen._repaint_required
    return any(marked) or bool(screen._dirty_widgets or screen._callbacks or screen._recompose_required)
