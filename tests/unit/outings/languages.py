"""What a regular expression cannot match without, read from its parse tree: proven, not tried."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MOST = 3000
"""Texts up to which a stretch of an expression is spelt out."""
ZERO_WIDTH = (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT)
Stretch = set[str]


def cannot_match_without(expression: str, stems: Sequence[str]) -> bool:
    """Whether every text that the expression matches, in small letters, holds one of the stems."""
    return _guarded(parser.parse(expression), stems)


def shortest_match(expression: str) -> int:
    """The fewest characters that the expression can match."""
    return int(parser.parse(expression, re.IGNORECASE).getwidth()[0])


def _guarded(tree: Any, stems: Sequence[str]) -> bool:
    """Whether some stretch of it, spelt out in every way, always holds a stem; or a part of it does."""
    texts: Stretch = {""}
    for kind, value in tree:
        if kind in ZERO_WIDTH:
            continue
        spelt = _spelt(kind, value)
        if spelt is not None and len(spelt) * len(texts) <= MOST:
            texts = {one + other for one, other in product(texts, spelt)}
            continue
        if _all_hold(texts, stems) or _part_guarded(kind, value, stems):
            return True
        texts = {""}
    return _all_hold(texts, stems)


def _part_guarded(kind: Any, value: Any, stems: Sequence[str]) -> bool:
    if kind is kinds.SUBPATTERN:
        return _guarded(value[3], stems)
    if kind is kinds.BRANCH:
        return all(_guarded(one, stems) for one in value[1])
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
        return bool(value[0]) and _guarded(value[2], stems)
    return False


def _all_hold(texts: Stretch, stems: Sequence[str]) -> bool:
    return all(any(stem in text for stem in stems) for text in texts)


def _spelt(kind: Any, value: Any) -> Stretch | None:
    """Every text that this can be, where they are few."""
    if kind is kinds.LITERAL:
        return {chr(value).lower()}
    if kind is kinds.IN and all(one is kinds.LITERAL for one, _ in value):
        return {chr(code).lower() for _, code in value}
    if kind is kinds.SUBPATTERN:
        return _all_of(value[3])
    if kind is kinds.BRANCH:
        ways = [_all_of(one) for one in value[1]]
        return None if None in ways else set().union(*(way for way in ways if way is not None))
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and value[:2] == (0, 1):
        texts = _all_of(value[2])
        return None if texts is None else texts | {""}
    return None


def _all_of(tree: Any) -> Stretch | None:
    texts: Stretch = {""}
    for kind, value in tree:
        if kind in ZERO_WIDTH:
            continue
        spelt = _spelt(kind, value)
        if spelt is None or len(spelt) * len(texts) > MOST:
            return None
        texts = {one + other for one, other in product(texts, spelt)}
    return texts
