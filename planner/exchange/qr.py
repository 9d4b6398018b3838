"""QR codes drawn with half blocks, two rows of modules to a line, as large as a terminal has room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

QUIET, LEAST_QUIET = 4, 2
"""Light modules around the code: as ISO/IEC 18004 has them, and what phones make do with."""
HALVES = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}
"""What stands for a dark or light module above one that is dark or light."""


class Code(NamedTuple):
    """A code that fits.

    Attributes:
        modules: its rows, dark modules true, the quiet ones around it included.
        holds: what a camera reads from it.
    """

    modules: tuple[tuple[bool, ...], ...]
    holds: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The code as lines of a terminal, dark on light: whoever shows them paints black on white."""
        rows = [*self.modules, *([(False,) * len(self.modules)] if len(self.modules) % 2 else [])]
        return tuple(
            "".join(HALVES[pair] for pair in zip(upper, lower, strict=True))
            for upper, lower in zip(rows[::2], rows[1::2], strict=True)
        )


def code_fitting(texts: Sequence[str], columns: int, rows: int) -> Code | None:
    """The code of the first text that has room, with as much quiet around it as there is room for.

    Args:
        texts: what to write, the fullest first; each says the same in fewer characters than the one before.
        columns: of the terminal.
        rows: of the terminal.

    Returns:
        The code, or None where even the last text takes more room.
    """
    side = min(columns, 2 * rows)
    for text in texts:
        modules = _modules(text)
        if modules and (quiet := min(QUIET, (side - len(modules)) // 2)) >= LEAST_QUIET:
            return Code(_surrounded(modules, quiet), text)
    return None


def rows_wanted(texts: Sequence[str]) -> int:
    """How many rows a terminal needs to show the last of some texts."""
    modules = _modules(texts[-1])
    return -(-(len(modules) + 2 * LEAST_QUIET) // 2)


def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The code of a text without what is around it; nothing where no code is large enough."""
    import segno  # noqa: PLC0415 - a tenth of a second, and only codes need it

    try:
        # what is beyond ASCII is said to be UTF-8: left to guess, readers guess wrong
        made = segno.make(text, error="l", micro=False, encoding="utf-8", eci=not text.isascii())
    except segno.DataOverflowError:
        return ()
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def _surrounded(modules: tuple[tuple[bool, ...], ...], quiet: int) -> tuple[tuple[bool, ...], ...]:
    side, beside = len(modules) + 2 * quiet, (False,) * quiet
    around = ((False,) * side,) * quiet
    return (*around, *((*beside, *row, *beside) for row in modules), *around)
