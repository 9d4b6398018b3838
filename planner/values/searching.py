"""What every search has in common: text made ready for it, and names that are nearly what was typed."""

from __future__ import annotations

from collections.abc import Sequence

from planner.values.text import fold

SLIP_CUTOFF = 74.0
"""The likeness (rapidfuzz, 0 to 100) from which a misspelt name counts: "pryia patel" finds Priya Patel."""


def spaced(text: str) -> str:
    """The text for searching: folded, and a hyphen parts words as a space does."""
    return fold(text).replace("-", " ")


def nearly(names: Sequence[str], query: str, limit: int | None = None) -> tuple[int, ...]:
    """The places of the names that are nearly what was typed, the likest first.

    Args:
        names: as :func:`spaced` gives them.
        query: what was typed, likewise.
        limit: the most to give.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - 56 ms, and most searches never need it

    scored = process.extract(
        query, names, scorer=fuzz.partial_ratio, score_cutoff=SLIP_CUTOFF, limit=limit or len(names)
    )
    return tuple(position for _, _, position in scored)
