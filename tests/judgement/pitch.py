"""How well the no-pitch reader tells lines that sell from lines that only sound like it, on both halves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.outings.pitch.reasons import REASONS, SOMEHOW
from planner.outings.pitch.selling import PitchMark, check_lines
from tests.judgement.lines import rows

HALVES = ("build", "kept")
CLEAN = "clean"


class Case(NamedTuple):
    """A line with why it sells, or ``clean``, and its mark, if it has one."""

    reason: str
    line: str
    mark: PitchMark | None


class Figures(NamedTuple):
    """The figures of a half, each 0 to 1.

    Attributes:
        lines: how many lines there are.
        precision: the share of the marked lines that do sell.
        recall: the share of the lines that sell that are marked.
        f1: the harmonic mean of the two.
        reason: the share of the lines rightly marked for which the reason named is the true one.
        unnamed: the share of them for which no one reason is named.
    """

    lines: int
    precision: float
    recall: float
    f1: float
    reason: float
    unnamed: float


def cases(half: str) -> tuple[Case, ...]:
    """The lines of a half as they are read, in the order of the file."""
    return tuple(
        Case(row["reason"], row["line"], next(iter(check_lines(row["line"])), None))
        for row in rows(f"pitch_{half}.tsv")
    )


def figures(read: tuple[Case, ...]) -> Figures:
    """The figures of lines that were read."""
    marked = [case for case in read if case.mark]
    sells = [case for case in read if case.reason != CLEAN]
    right = [case for case in marked if case.reason != CLEAN]
    named = [case for case in right if case.mark and case.mark.why != SOMEHOW.why]
    fitting = [case for case in named if case.mark and case.mark.why == REASONS[case.reason].why]
    return Figures(
        lines=len(read),
        precision=len(right) / len(marked),
        recall=len(right) / len(sells),
        f1=2 * len(right) / (len(marked) + len(sells)),
        reason=len(fitting) / len(named),
        unnamed=1 - len(named) / len(right),
    )


def misread(read: tuple[Case, ...]) -> Iterator[str]:
    """The lines read wrongly: first those wrongly marked, then those missed."""
    for case in read:
        if case.mark and case.reason == CLEAN:
            yield f"wrongly marked: {case.line} (“{case.mark.phrase}”)"
    for case in read:
        if not case.mark and case.reason != CLEAN:
            yield f"missed: {case.line}"


def pitch_figures() -> str:
    """Both halves in a line each; under the kept half every line that is not right."""
    lines = []
    for half in HALVES:
        read = cases(half)
        got = figures(read)
        lines.append(
            f"pitch, {half:5}: precision {got.precision:6.1%}, recall {got.recall:6.1%}, F1 {got.f1:.3f}, "
            f"reason {got.reason:6.1%} ({got.unnamed:.1%} unnamed) of {got.lines}"
        )
        if half == "kept":
            lines += [f"  {line}" for line in misread(read)]
    return "\n".join(lines)
