"""A canvas of characters: fine lines in braille, and above them words that never touch one another."""

from __future__ import annotations

import unicodedata
from itertools import groupby

LINE = "line"
"""The ink of whatever is drawn in braille."""
BLANK = "\u2800"
"""The braille pattern without a dot; the eight dots of the others are added to its number."""
DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
"""The bit of each dot of a character: two columns of four."""
WIDE, TALL = 2, 4

Run = tuple[str, str]
"""A stretch of a row, and its ink: ``line``, or as the words were written; empty for nothing at all."""


class Canvas:
    """So many cells wide and high.

    Args:
        width: in cells.
        height: in rows.
    """

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._dots = [[0] * width for _ in range(height)]
        self._words: dict[tuple[int, int], Run] = {}
        self._taken: set[tuple[int, int]] = set()

    def dot(self, x: float, y: float) -> None:
        """One fine dot; *x* and *y* are in dots from the top left. What is outside is not drawn."""
        column, row = int(x // WIDE), int(y // TALL)
        if 0 <= column < self.width and 0 <= row < self.height:
            self._dots[row][column] |= DOTS[int(x) % WIDE][int(y) % TALL]

    def is_free(self, row: int, column: int, cells: int) -> bool:
        """Whether so many cells lie on the canvas with nothing written on them."""
        if not (0 <= row < self.height and column >= 0 and column + cells <= self.width):
            return False
        return not any((row, at) in self._taken for at in range(column, column + cells))

    def write(self, row: int, column: int, text: str, ink: str) -> None:
        """Words from a cell on; there they hide what is drawn."""
        at = column
        for character in text:
            cells = cells_of(character)
            if cells == 0:
                before = self._words.get((row, at - 1), self._words.get((row, at - 2)))
                if before:  # an accent goes with the letter that it stands on
                    place = (row, at - 1) if (row, at - 1) in self._words else (row, at - 2)
                    self._words[place] = (before[0] + character, ink)
                continue
            self._words[row, at] = (character, ink)
            self._taken.update((row, at + more) for more in range(cells))
            at += cells

    def rows(self) -> tuple[tuple[Run, ...], ...]:
        """What there is to see, row by row from the top, in runs of one ink."""
        return tuple(self._row(row) for row in range(self.height))

    def _row(self, row: int) -> tuple[Run, ...]:
        found: list[Run] = []
        at = 0
        while at < self.width:
            word = self._words.get((row, at))
            if word is not None:
                found.append(word)
                at += max(1, cells_of(word[0][0]))
                continue
            dots = self._dots[row][at]
            found.append((chr(ord(BLANK) + dots), LINE) if dots else (" ", ""))
            at += 1
        return tuple(
            ("".join(text for text, _ in run), ink) for ink, run in groupby(found, key=lambda one: one[1])
        )


def cells_of(text: str) -> int:
    """How many cells a text takes: wide letters two, accents none."""
    return sum(
        0
        if unicodedata.combining(c) or c in "\u200d\ufe0f"
        else 2
        if unicodedata.east_asian_width(c) in "WF"
        else 1
        for c in text
    )
