"""Whether two names are of one organisation."""

from __future__ import annotations

from planner.people.houses import is_one_house
from planner.values.text import fold


def plain_organisation(name: str) -> str:
    """An organisation's name as it is compared: folded, letters and figures only."""
    return "".join(c for c in fold(name) if c.isalnum())


def is_same_organisation(one: str, other: str) -> bool:
    """Whether two names are of one organisation, however they are written: ``Lago S.A.`` is ``LAGO``."""
    return is_one_house(one, other)
