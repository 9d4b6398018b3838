"""How things are measured: by turns, in medians, and as ratios of what was measured beside them."""

from __future__ import annotations

import os
import statistics
from collections.abc import Sequence
from pathlib import Path


def medians(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The medians of two measures taken in turn, so that what slows the machine slows both."""
    one, two = zip(*pairs, strict=True)
    return statistics.median(one), statistics.median(two)


def ratio(ours: float, other: float, unit: str, to: str) -> str:
    """One measure as so many times another, with both."""
    return f"{ours / other:5.2f} × {to} ({ours:.0f} {unit} against {other:.0f} {unit})"


def part(of: Sequence[float], share: float) -> float:
    """The measure below which this share of them lies."""
    return sorted(of)[min(len(of) - 1, round(share * (len(of) - 1)))]


def environment() -> dict[str, str]:
    """The environment of a measured process: as installed, what Python compiles kept, and no settings."""
    unwanted = ("NO_COLOR", "TEXTUAL_THEME", "PYTHONDONTWRITEBYTECODE")
    own = {name: value for name, value in os.environ.items() if name not in unwanted}
    own["HOSTBOOK_CONFIG"] = str(Path(__file__).with_name("no-settings.toml"))  # as before any is changed
    return own | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
