"""What is kept for another day: evidence of an account is not asked for at a table."""

from __future__ import annotations

from planner.outings.situation import Situation
from planner.values.text import inert_line, listed


def another_day(situation: Situation) -> str:
    """What to offer on a day of its own, in one quiet line; empty where no account is warm and thin."""
    if not situation.thin:
        return ""
    names = listed([inert_line(name) for name in situation.thin])
    are = "is" if len(situation.thin) == 1 else "are"
    return (
        f"{names} {are} warm and thin: offer to go through the results, on a day of their own and not here."
    )
