"""What a terminal shows of all that was written to it: a character and its look in every cell."""

from __future__ import annotations

import re

from rich.cells import cell_len
from textual.geometry import Region

_PIECE = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[([\d;]*)m|\x1b[^a-zA-Z]*[a-zA-Z]|\n|([^\x1b\n]+)")
"""A place to go on from, a look to go on in, anything else that is no text, or text."""

Cell = tuple[str, str]


class Shown:
    """The cells of a terminal, as they are once what was written so far has arrived."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], Cell] = {}
        self._look = ""

    def write(self, text: str) -> None:
        """Take in what Textual writes for a frame."""
        x = y = 0
        for piece in _PIECE.finditer(text):
            line, column, look, words = piece.groups()
            if line is not None:
                x, y = int(column) - 1, int(line) - 1
            elif look is not None:
                self._look = "" if look in ("", "0") else f"{self._look};{look}"
            for character in words or "":
                self._cells[x, y] = (character, self._look)
                x += cell_len(character)

    def within(self, region: Region) -> dict[tuple[int, int], Cell]:
        """What stands in a part of it."""
        return {at: cell for at, cell in self._cells.items() if region.contains(*at)}
