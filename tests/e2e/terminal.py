"""A real terminal for the end-to-end tests: hostbook inside tmux, keys sent in, the screen read back."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="a real terminal is driven with tmux")
PATIENCE = 30.0
"""Seconds to wait for something to appear before the test gives up; a busy machine needs most of it."""


SMALL = (80, 24)


class Terminal:
    """One tmux session of its own server.

    Args:
        folder: where its socket is.
        words: hostbook's arguments.
        environment: what the program sees beside the machine's own.
        size: columns and lines.
    """

    def __init__(
        self, folder: Path, words: list[str], environment: Mapping[str, str], size: tuple[int, int]
    ) -> None:
        self._socket = str(folder / "tmux")
        command = shlex.join([sys.executable, "-m", "planner", *words])
        wish = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment}
        for name in ("TMUX", "COLUMNS", "LINES"):  # the test runner sets the last two to its own size
            wish.pop(name, None)
        columns, lines = size
        # What is left on the screen after hostbook ends is part of what a person sees.
        shell = f"{command}; code=$?; echo; echo left with $code; exec sleep 600"
        self._tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(lines), shell, env=wish
        )

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names: ``Enter``, ``Escape``, ``C-s``, or a character."""
        for key in keys:
            self._tmux("send-keys", key)
            time.sleep(0.05)

    def type(self, text: str) -> None:
        """Type a text; line ends are Enter."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.press("Enter")
            self._tmux("send-keys", "-l", line)
            time.sleep(0.1)

    def send(self, raw: bytes) -> None:
        """Send bytes as a broken terminal might."""
        self._tmux("send-keys", "-H", *(f"{byte:02x}" for byte in raw))
        time.sleep(0.1)

    def rest(self) -> None:
        """Wait until nothing changes on the screen any more."""
        until, before = time.monotonic() + PATIENCE, ""
        while time.monotonic() < until and (now := self.screen()) != before:
            before = now
            time.sleep(0.6)

    def resize(self, columns: int, lines: int) -> None:
        """Give the window another size."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(lines))

    def screen(self) -> str:
        """What is on the screen now."""
        return self._tmux("capture-pane", "-p")

    def wait_for(self, text: str) -> str:
        """The screen, once the text is on it.

        Raises:
            AssertionError: it did not appear in time; the message shows what was there instead.
        """
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            screen = self.screen()
            if text in screen:
                return screen
            time.sleep(0.1)
        raise AssertionError(f"“{text}” did not appear. On the screen was:\n{self.screen()}")

    def close(self) -> None:
        """End the session and its server."""
        subprocess.run(["tmux", "-S", self._socket, "kill-server"], check=False, capture_output=True)

    def _tmux(self, *words: str, env: Mapping[str, str] | None = None) -> str:
        done = subprocess.run(
            ["tmux", "-S", self._socket, *words], check=True, capture_output=True, text=True, env=env
        )
        return done.stdout


Open = Callable[..., Terminal]
"""Opens a terminal with hostbook's words, and a size."""


def hostbook(*words: str) -> str:
    """What a verb prints."""
    run = subprocess.run(
        [sys.executable, "-m", "planner", *words], check=True, capture_output=True, text=True
    )
    return run.stdout
