"""What is said where something could not be written, the same on every screen and sheet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from textual.screen import Screen

from planner.errors import HostbookError
from planner.values.text import inert_line

SAID_SECONDS = 15
"""How long it is said: whoever typed it is to read why."""


@contextmanager
def saying_what_is_wrong(screen: Screen[Any]) -> Iterator[None]:
    """Around anything that writes: an error is said in a line, and the screen stays as it is."""
    try:
        yield
    except HostbookError as error:
        say_not_saved(screen, error)


def say_not_saved(screen: Screen[Any], error: HostbookError) -> None:
    """Say why something could not be written."""
    screen.notify(
        inert_line(str(error)), title="Not saved", severity="error", timeout=SAID_SECONDS, markup=False
    )
