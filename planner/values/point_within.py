"""A point somewhere in a text: beside the words for a place, as a link or as two decimals."""

from __future__ import annotations

from collections.abc import Iterator

from planner.values.late_pattern import LatePattern
from planner.values.point import Point, read_point

_ANY, _EXACT, _FINE = (rf"[-−–]?\d{{1,3}}\.\d{{{least},}}" for least in (1, 3, 4))
_APART = r"(?:\s*[,;]\s*|\s+)"
_PAIR = "|".join(one + _APART + other for one, other in ((_EXACT, _EXACT), (_FINE, _ANY), (_ANY, _FINE)))
_PIECE = LatePattern(rf"(?:https?://|geo:|www\.)\S+|[(\[]?(?<![\d.])(?:{_PAIR})(?!\.?\d)[)\]]?")
"""Decimals as exact as a point's, one of which may have lost its noughts: of times or prices none is made."""


def point_within(text: str) -> Point | None:
    """The point that a text is, or holds beside other words; None where there is none."""
    readings = (read_point(piece) for piece in _pieces(text))
    return next((point for point in readings if isinstance(point, Point)), None)


def words_beside(text: str) -> str:
    """What a text says beside its point and its links."""
    return _PIECE.sub(" ", text).strip(" ,;·–-")


def _pieces(text: str) -> Iterator[str]:
    if text.strip():
        yield text
    for found in _PIECE.finditer(text):
        yield found[0].rstrip(").,;]") if "://" in found[0] else found[0]
