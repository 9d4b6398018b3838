"""How well dates in words are read: right, wrong, or honestly unread, on both halves of the set."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from planner.dates.reading import When, read_when
from tests.judgement.lines import rows


class Case(NamedTuple):
    """A phrase, the moment it is read at, what it should come to and what it came to."""

    phrase: str
    now: str
    wanted: str
    got: str


class Score(NamedTuple):
    """The cases of a half by how they came out."""

    right: tuple[Case, ...]
    wrong: tuple[Case, ...]
    unread: tuple[Case, ...]

    @property
    def share(self) -> float:
        """The share of cases that are right, 0 to 1."""
        return len(self.right) / (len(self.right) + len(self.wrong) + len(self.unread))


def judge(half: str) -> Score:
    """Reads every phrase of a half, ``build`` or ``kept``; a date given where none is right is wrong."""
    right: list[Case] = []
    wrong: list[Case] = []
    unread: list[Case] = []
    for row in rows(f"when_{half}.tsv"):
        found = read_when(row["phrase"], datetime.fromisoformat(row["now"]))
        got = found.at.isoformat(timespec="minutes") if isinstance(found, When) else "null"
        case = Case(row["phrase"], row["now"], row["when"], got)
        outcome = right if got == case.wanted else unread if got == "null" else wrong
        outcome.append(case)
    return Score(tuple(right), tuple(wrong), tuple(unread))


def when_figures() -> str:
    """Both halves in a line each, and under them every line that is not right."""
    lines = []
    for half in ("build", "kept"):
        score = judge(half)
        lines.append(
            f"dates in words, {half:5}: {score.share:6.1%} right, {len(score.wrong)} wrong, "
            f"{len(score.unread)} unread of {sum(map(len, score))}"
        )
        lines += [f"  {c.phrase!r} at {c.now}: {c.got}, not {c.wanted}" for c in score.wrong + score.unread]
    return "\n".join(lines)
