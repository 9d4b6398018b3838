"""A standing in lines of text and as plain data, with the words beside the marks: readable without colour."""

from __future__ import annotations

from collections.abc import Iterable

from planner.people.person import Person
from planner.standing.account import Account
from planner.standing.moved import Moved
from planner.standing.reading import Heed, Standing
from planner.standing.signs import Item, State
from planner.values.text import inert_line, listed

MARKS = {State.PRESENT: "●", State.STALE: "◐", State.MISSING: "○"}
LEGEND = "● there  ◐ gone stale  ○ missing"
WARM, EVIDENCE = "Warm", "Evidence"


def dots(items: Iterable[Item]) -> str:
    """A mark for each sign of a side, those that are there first."""
    order = tuple(State)
    return "".join(MARKS[state] for state in sorted((item.state for item in items), key=order.index))


def both_sides(now: Standing) -> str:
    """Both sides in a few cells: ``Warm ●●●○○○  Evidence ●○○○○○○``."""
    return f"{WARM} {dots(now.warmth)}  {EVIDENCE} {dots(now.evidence)}"


def with_quote(said: str, quote: str) -> str:
    """What is said, with what the host wrote behind it."""
    return f"{said} “{quote}”" if quote else said


def heed_line(heed: Heed, *, quoting: bool = True) -> str:
    """What is shown at once."""
    return with_quote(heed.said, heed.quote if quoting else "")


def moved_words(one: Moved) -> str:
    """What came and what went in a quarter; empty where nothing did."""
    came = f"+ {listed([sign.value for sign in one.came])}" if one.came else ""
    went = f"− {listed([sign.value for sign in one.went])}" if one.went else ""
    return "; ".join(filter(None, (came, went)))


def known_there(account: Account) -> str:
    """Whom else the book has at their organisation, each with what they do; empty where nobody."""
    return named([known.person for known in account.others])


def named(people: Iterable[Person]) -> str:
    """People, each with what they do."""
    return listed([inert_line(f"{p.name} ({p.role})" if p.role else p.name) for p in people])


def as_data(now: Standing, moves: Iterable[Moved]) -> dict[str, object]:
    """A standing as plain data, for a script."""
    return {
        "reading": now.reading.value,
        "said": now.said,
        "warmth": [_item(item) for item in now.warmth],
        "evidence": [_item(item) for item in now.evidence],
        "heeds": [
            {"sign": h.sign.value, "said": h.said, "on": h.on.isoformat(), "quote": h.quote}
            for h in now.heeds
        ],
        "mends": [
            {
                "does": m.kind.value,
                "said": m.said,
                "people": list(m.person_ids),
                "question": m.question or None,
            }
            for m in now.mends
        ],
        "moved": [
            {
                "quarter": one.name,
                "reading": one.standing.reading.value,
                "came": [sign.value for sign in one.came],
                "went": [sign.value for sign in one.went],
            }
            for one in moves
        ],
    }


def _item(item: Item) -> dict[str, object]:
    return {
        "sign": item.sign.value,
        "state": item.state.value,
        "said": item.said,
        "on": item.on.isoformat() if item.on else None,
        "quote": item.quote,
    }
