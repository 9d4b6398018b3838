"""A monkey at the keyboard: the same random keys each time for the same seed."""

from __future__ import annotations

import random
import string
from typing import Any

from textual.pilot import Pilot

from screens.app import HostbookApp
from screens.doors import ROOMS
from tests.pilot.hostile import acting
from tests.pilot.walk import settle

SIZES = ((20, 5), (40, 10), (60, 15), (80, 24), (120, 36))
MOVES = ("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "space")
KEYS = (
    *string.ascii_letters,
    *string.digits,
    *MOVES * 3,
    *("home", "end", "pageup", "pagedown", "backspace", "delete", "insert"),
    *("slash", "question_mark", "comma", "full_stop", "plus", "minus", "left_square_bracket", "dollar_sign"),
    *(f"f{n}" for n in range(1, 13)),
    *(f"ctrl+{letter}" for letter in string.ascii_lowercase if letter not in "cqz"),
    *("ctrl+home", "ctrl+end", "ctrl+left", "shift+up", "é", "ع", "漢", "😀"),
)
BREATH = 40
"""Keys between two looks whether Escape still leads out."""
MOST_ESCAPES = 12


class Monkey:
    """Presses keys.

    Args:
        app: the planner; leaving it is made impossible.
        pilot: how its keys are pressed.
        seed: which keys.
    """

    def __init__(self, app: HostbookApp, pilot: Pilot[Any], seed: int) -> None:
        self._app, self._pilot = app, pilot
        self._chance = random.Random(seed)
        self.pressed: list[str] = []
        app.exit = lambda *_args, **_options: None  # type: ignore[method-assign]

    async def play(self, keys: int) -> None:
        """Press so many keys; now and then change the terminal's size and look for the way out."""
        for number in range(keys):
            key = self._chance.choice(KEYS)
            self.pressed.append(key)
            await self._pilot.press(key)
            assert self._app._exception is None, self.pressed[-BREATH:]
            assert not acting(self._app), (self._app.screen, self.pressed[-BREATH:])
            if number % BREATH == BREATH - 1:
                await self._leave()
                await self._pilot.resize_terminal(*self._chance.choice(SIZES))
                await self._pilot.press(str(self._chance.randint(1, 5)))

    async def _leave(self) -> None:
        for _ in range(MOST_ESCAPES):
            if len(self._app.screen_stack) == 1:
                break
            await self._pilot.press("escape")
            await settle(self._pilot)
        assert self._app.current_mode in ROOMS
        assert len(self._app.screen_stack) == 1, (self._app.screen_stack, self.pressed[-BREATH:])
