"""Painted lines, kept by what is on them: what looks as it did before is not painted anew."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import cast

from textual.geometry import Region
from textual.strip import Strip

MOST_LINES = 500
"""How many lines are kept: more than a terminal shows, in both looks, and not all of a long list."""


class KeptLines:
    """The lines of one widget as they were painted, frame and all.

    Textual paints a widget anew as a whole when the focus comes or goes, though most of its lines look as
    they did the last time that it had it, or had not.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, Strip] = {}
        self._alike: Hashable = None

    def forget(self) -> None:
        """Paint every line anew."""
        self._kept.clear()

    def give(
        self,
        crop: Region,
        alike: Hashable,
        on_them: Sequence[Hashable],
        paint: Callable[[Region], list[Strip]],
    ) -> list[Strip]:
        """Give lines, painting those that are not known.

        Args:
            crop: which lines, in their whole width.
            alike: what all the lines look by; where it differs, none is known any more.
            on_them: what is on each line.
            paint: paints some of the lines.
        """
        if alike != self._alike or len(self._kept) > MOST_LINES:
            self._alike = alike
            self._kept.clear()
        strips = list(map(self._kept.get, on_them))
        at = 0
        while None in strips[at:]:
            at = strips.index(None, at)
            end = next((n for n in range(at, len(strips)) if strips[n] is not None), len(strips))
            strips[at:end] = fresh = paint(Region(crop.x, crop.y + at, crop.width, end - at))
            self._kept.update(zip(on_them[at:end], fresh, strict=True))
            at = end
        return cast("list[Strip]", strips)
