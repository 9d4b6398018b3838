"""The judgement sets as they lie beside this file: tab-separated, one line a case, headings first."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def rows(name: str) -> tuple[dict[str, str], ...]:
    """The cases of one set, each a mapping from the headings to what stands under them."""
    head, *lines = (HERE / name).read_text(encoding="utf-8").rstrip("\n").split("\n")
    headings = head.split("\t")
    return tuple(dict(zip(headings, line.split("\t"), strict=True)) for line in lines)
