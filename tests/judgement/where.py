"""How well the city of an address is told, or of a house by its name; half of them are kept back."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planner.places.known_world import gazetteer
from planner.places.located import locate

HALVES = ("build", "kept")
ADDRESSES, HOUSE_NAMES = FILES = ("addresses", "house_names")
NONE = "-"


class Case(NamedTuple):
    """What is typed, the city it is in, and the country's code; both ``-`` where it tells of no city."""

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


def cases(half: str, file: str = ADDRESSES) -> list[Case]:
    """What is typed, of a half: the odd lines build, the even ones are kept."""
    lines = (Path(__file__).parent / f"{file}.tsv").read_text(encoding="utf-8").splitlines()
    told = [Case(*line.split("\t")) for line in lines if not line.startswith("#")]
    return told[HALVES.index(half) :: 2]


def judge(half: str, file: str = ADDRESSES) -> Score:
    """Read every line of a half."""
    wrong, untold = [], []
    every = cases(half, file)
    for case in every:
        found = locate(gazetteer(), case.address)
        told = (found.city, found.country) if found else (NONE, NONE)
        if told == (case.city, case.country):
            continue
        if found is None:
            untold.append(case.address)
        else:
            wrong.append(f"{case.address}: {found.label}")
    return Score(len(every), tuple(wrong), tuple(untold))


def where_figures() -> str:
    """Both halves of both, in a line each."""
    return "\n".join(
        f"where, {half}: {score.number} {file.replace('_', ' ')}, {score.share:.1%} in the right city or in "
        f"none rightly, {len(score.wrong)} in a wrong one, {len(score.untold)} in none"
        for file in FILES
        for half in HALVES
        if (score := judge(half, file))
    )
