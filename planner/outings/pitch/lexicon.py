"""The kinds of word that the no-pitch reader tells apart, read late from ``data/pitch_kinds.json``."""

from __future__ import annotations

import pkgutil
from functools import cache

import msgspec

FILE = "pitch_kinds.json"


def kinds_of(stem: str) -> tuple[str, ...]:
    """The kinds that a stem is of: who acts, what they do, what it is about; mostly none."""
    return _by_stem().get(stem, ())


@cache
def _by_stem() -> dict[str, tuple[str, ...]]:
    return msgspec.json.decode(pkgutil.get_data("data", FILE) or b"", type=dict[str, tuple[str, ...]])
