"""How well the city of an address is told, on addresses of which half are kept back from the building."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planner.places.known_world import gazetteer
from planner.places.located import locate

HALVES = ("build", "kept")


class Case(NamedTuple):
    """An address, the city it is in, and the country's code."""

    address: str
    city: str
    country: str


class Score(NamedTuple):
    """How many there are, those told wrongly and those not told."""

    number: int
    wrong: tuple[str, ...]
    untold: tuple[str, ...]

    @property
    def share(self) -> float:
        """How many are right, from 0 to 1."""
        return 1 - (len(self.wrong) + len(self.untold)) / self.number


def cases(half: str) -> list[Case]:
    """The addresses of a half: the odd lines build, the even ones are kept."""
    lines = (Path(__file__).parent / "addresses.tsv").read_text(encoding="utf-8").splitlines()
    told = [Case(*line.split("\t")) for line in lines if not line.startswith("#")]
    return told[HALVES.index(half) :: 2]


def judge(half: str) -> Score:
    """Read every address of a half."""
    wrong, untold = [], []
    every = cases(half)
    for case in every:
        found = locate(gazetteer(), case.address)
        if found is None:
            untold.append(case.address)
        elif (found.city, found.country) != (case.city, case.country):
            wrong.append(f"{case.address}: {found.label}")
    return Score(len(every), tuple(wrong), tuple(untold))


def where_figures() -> str:
    """Both halves in a line each."""
    return "\n".join(
        f"where, {half}: {score.number} addresses, {score.share:.1%} in the right city, "
        f"{len(score.wrong)} in a wrong one, {len(score.untold)} in none"
        for half in HALVES
        if (score := judge(half))
    )
