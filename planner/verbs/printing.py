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
SLIM = 22
"""Cells of a column of a table that is to fit on a terminal of usual width."""
SCREEN = 80
"""Cells of a terminal of usual width."""
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


def table(rows: Sequence[Sequence[str]], indent: str = "  ", *, width: int | None = None) -> list[str]:
    """Lines in which the cells of the rows stand under each other; the last column runs on.

    Args:
        rows: of as many cells each.
        indent: what every line begins with.
        width: where given, the cells of a line: the last column is wrapped to it, under its beginning.
    """
    if not rows:
        return []
    most = WIDEST if width is None else SLIM
    rows = [[inert_line(cell) for cell in row] for row in rows]
    rows = [[*(cut(cell, most) for cell in row[:-1]), row[-1]] for row in rows]
    widths = [max(cells(row[n]) for row in rows) for n in range(len(rows[0]) - 1)]
    lines: list[str] = []
    for row in rows:
        head = indent + "".join(padded(c, w) + GAP for c, w in zip(row, widths, strict=False))
        lines += [(head + row[-1]).rstrip()] if width is None else wrapped(head, row[-1], width)
    return lines


def wrapped(head: str, text: str, width: int = SCREEN) -> list[str]:
    """A text in lines of so many cells, all that follow the first standing in under where it begins.

    Args:
        head: what stands before its first line.
        text: the words.
        width: cells of a line; a word that is longer runs on.
    """
    lines, inset = [head], " " * cells(head)
    for word in text.split():
        begun = lines[-1] not in (head, inset)
        if begun and cells(lines[-1]) + 1 + cells(word) > width:
            lines.append(inset)
            begun = False
        lines[-1] += f" {word}" if begun else word
    return [line.rstrip() for line in lines]


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
