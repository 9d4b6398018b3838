"""Two changes made to one record at the same time, laid over one another."""

from __future__ import annotations

from typing import Any, NamedTuple

from planner.values.record import R, Record, changed


class Clash(NamedTuple):
    """A field that both changed, each otherwise: its name, and what the other made of it."""

    name: str
    theirs: object


def laid_over(base: R, mine: R, theirs: R) -> tuple[R, tuple[Clash, ...]]:
    """The record with both changes; where both changed one field, mine stands and theirs is told.

    Args:
        base: the record as both began with it.
        mine: the record as it was changed here.
        theirs: the record as it was changed elsewhere.
    """
    kept: dict[str, Any] = {}
    clashes: list[Clash] = []
    for name in base.__struct_fields__:
        was, here, there = (getattr(record, name) for record in (base, mine, theirs))
        if there in (was, here):
            continue
        if here == was:
            kept[name] = there
        elif isinstance(was, Record) and type(was) is type(here) is type(there):
            kept[name], within = laid_over(was, here, there)
            clashes += within
        else:
            clashes.append(Clash(name, there))
    return (changed(mine, **kept) if kept else mine), tuple(clashes)
