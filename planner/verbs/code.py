"""The QR code that `hostbook brief --qr` draws: black on white, whatever the terminal's colours are."""

from __future__ import annotations

import os
import shutil
import sys

from planner.errors import HostbookError
from planner.exchange.pocket_codes import Sort, code_texts, said_scanned
from planner.exchange.qr import HALVES, Code, code_fitting, rows_wanted
from planner.outings.situation import Situation
from planner.values.problem import Problem
from planner.verbs.printing import document, is_terminal

BLACK_ON_WHITE, AS_BEFORE = "\x1b[38;5;16;48;5;231m", "\x1b[0m"
"""Fixed colours: those that a theme calls black and white may be anything. They are asked for in spite of
``NO_COLOR``, since without them there is nothing to read."""
BESIDE = "  "
PROMPT_ROWS = 1


def draw_code(s: Situation, sort: Sort) -> None:
    """Draw a code as large as the terminal has room for, with what it is beside it.

    Raises:
        HostbookError: there is nothing to draw, or no room for it.
    """
    texts = code_texts(s, sort)
    if isinstance(texts, Problem):
        raise HostbookError(texts.text)
    columns, rows = shutil.get_terminal_size()
    code = code_fitting(texts, columns, rows - PROMPT_ROWS)
    if code is None:
        wanted = rows_wanted(texts) + PROMPT_ROWS
        raise HostbookError(
            f"This terminal has {rows} rows and {columns} columns, and the code needs {wanted} and "
            f"{2 * wanted}. Make it larger, or its letters smaller, and try again."
        )
    if not _can_draw():
        raise HostbookError("This terminal cannot draw a code: it does not show UTF-8.")
    document(_painted(code, said_scanned(sort, code.holds), columns))


def _painted(code: Code, said: tuple[str, ...], columns: int) -> str:
    """The code, in colours where it goes to a terminal, with a few words beside it where they have room."""
    on, off = (
        (BLACK_ON_WHITE, AS_BEFORE)
        if is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"
        else ("", "")
    )
    room = columns - len(code.modules) - len(BESIDE)
    words = said if max(map(len, said)) <= room else ()
    top = (len(code.lines) - len(words)) // 2
    beside = {top + number: f"{BESIDE}{word}" for number, word in enumerate(words)}
    return "".join(f"{on}{line}{off}{beside.get(n, '')}\n" for n, line in enumerate(code.lines))


def _can_draw() -> bool:
    """Whether what is printed to can show the blocks; what is no terminal is given UTF-8."""
    if not is_terminal(sys.stdout):
        return True
    try:
        "".join(HALVES.values()).encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
