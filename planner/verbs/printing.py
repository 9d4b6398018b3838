"""What the verbs print with: text made inert, tables that line up, JSON that no terminal acts on."""

from __future__ import annotations

import codecs
import io
import os
import sys
import unicodedata
from collections.abc import Sequence
from typing import TextIO

from planner.exchange.plain_json import as_json
from planner.values.text import inert, inert_line

WIDEST = 44
"""Cells of a table's column; what is longer ends in an ellipsis."""
GAP = "  "
PLAIN = {"●": "*", "◐": "~", "○": "o", "·": "-", "▸": ">", "◆": "#", "–": "-", "—": "-", "…": "...", "×": "x",
         "“": '"', "”": '"', "‘": "'", "’": "'", "→": "->"}  # fmt: skip
"""What stands for hostbook's own signs where the terminal's encoding lacks them."""

ZERO_WIDTH = frozenset({"Mn", "Me", "Cf"})
JOINER = "\u200d"
SKIN_TONES = range(0x1F3FB, 0x1F400)


def prepare_streams() -> None:
    """Make standard output, error and input take and give any text without failing."""
    codecs.register_error("hostbook", _stand_in)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="hostbook")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")


def say(*lines: str) -> None:
    """Print lines of text; what could act on a terminal is shown instead."""
    for line in lines:
        print(inert(line))


def complain(text: str) -> None:
    """Print one line on standard error."""
    if sys.stderr is not None:
        print(f"hostbook: {inert_line(text)}", file=sys.stderr)


def say_json(value: object, *, indent: int | None = 2) -> None:
    """Print plain data as JSON; ``indent=None`` keeps it on one line."""
    document(as_json(value, indent=indent) + "\n")


def document(text: str) -> None:
    """Print a document for another program: UTF-8 whatever the locale is."""
    out = sys.stdout
    if isinstance(out, io.TextIOWrapper) and not out.isatty():
        out.flush()
        out.buffer.write(text.encode("utf-8", "replace"))
    else:
        print(text, end="")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; one that is closed is none."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def table(rows: Sequence[Sequence[str]], indent: str = "  ") -> list[str]:
    """Lines in which the cells of the rows stand under each other; the last column runs on."""
    if not rows:
        return []
    rows = [[inert_line(cell) for cell in row] for row in rows]
    rows = [[*(cut(cell) for cell in row[:-1]), row[-1]] for row in rows]
    widths = [max(cells(row[n]) for row in rows) for n in range(len(rows[0]) - 1)]
    return [
        (indent + GAP.join([*(padded(c, w) for c, w in zip(row, widths, strict=False)), row[-1]])).rstrip()
        for row in rows
    ]


def cells(text: str) -> int:
    """How many cells of a terminal the text takes."""
    if text.isascii():
        return len(text)
    taken, joined = 0, False
    for character in text:
        taken += 0 if joined else _cells_of(character)
        joined = character == JOINER
    return taken


def padded(text: str, width: int) -> str:
    """The text with spaces to a width in cells."""
    return text + " " * (width - cells(text))


def cut(text: str, most: int = WIDEST) -> str:
    """The text, ended by an ellipsis where it takes more than so many cells."""
    if len(text) <= most // 2 or cells(text) <= most:
        return text
    kept = text[:most]
    while cells(kept) > most - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def quoted(typed: object) -> str:
    """What somebody typed, as a message repeats it: in quotation marks, on one line, and not all of it."""
    return f"“{cut(inert_line(str(typed)))}”"


def close_output() -> None:
    """Send what is left of the output nowhere: nobody reads it any more."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        return


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in ZERO_WIDTH or ord(character) in SKIN_TONES:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(PLAIN.get(character, "?") for character in lost), error.end
