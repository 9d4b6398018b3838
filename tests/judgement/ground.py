"""How well common ground is found: how many pairs called related are, and how many that are, are found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.people.ground.comparing import compare
from planner.places.known_world import known_world
from tests.judgement.lines import rows

HALVES = ("build", "kept")


class Judged(NamedTuple):
    """A pair, whether it is related, and what was found to be shared."""

    mine: str
    theirs: str
    related: bool
    found: str | None


class Figures(NamedTuple):
    """The figures of a half.

    Attributes:
        pairs: how many there are.
        precision: of those called related, the share that is.
        recall: of those related, the share that was found.
    """

    pairs: int
    precision: float
    recall: float


def judge(half: str) -> tuple[Judged, ...]:
    """Every pair of a half with what was found."""
    known = known_world()
    judged = []
    for row in rows(f"ground_{half}.tsv"):
        ground = compare(row["mine"], row["theirs"], known)
        found = ground.shared if ground and ground.related else None
        judged.append(Judged(row["mine"], row["theirs"], row["related"] == "yes", found))
    return tuple(judged)


def figures(half: str) -> Figures:
    """The figures of a half."""
    judged = judge(half)
    called = [j for j in judged if j.found is not None]
    true = [j for j in judged if j.related]
    right = sum(j.related for j in called)
    return Figures(len(judged), right / max(1, len(called)), right / max(1, len(true)))


def misjudged(half: str) -> Iterator[str]:
    """The pairs that were called related and are not, and then those that were missed."""
    judged = judge(half)
    for j in judged:
        if j.found is not None and not j.related:
            yield f"wrong: {j.mine} | {j.theirs}: {j.found}"
    for j in judged:
        if j.found is None and j.related:
            yield f"missed: {j.mine} | {j.theirs}"


def ground_figures() -> str:
    """Both halves in a line each, and under them every pair that is not right."""
    lines = []
    for half in HALVES:
        got = figures(half)
        lines.append(
            f"common ground, {half:5}: precision {got.precision:6.1%}, recall {got.recall:6.1%} "
            f"of {got.pairs} pairs"
        )
        lines += [f"  {line}" for line in misjudged(half)]
    return "\n".join(lines)
