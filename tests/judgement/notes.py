"""How well the note reader reads lines written for it: the building half and the half kept for measuring."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from planner.notes.correction import Correction
from planner.notes.corrections import ALIKE, as_corrected, marked_with
from planner.notes.likeness import Likeness, likeness_of, nearness
from planner.notes.line import LineKind, NoteLine
from planner.notes.reader import read_line
from planner.notes.remembering import corrections_in
from planner.people.facts import Topic
from planner.people.person import Kind, Person
from planner.values.record import changed
from tests.judgement.lines import rows

HALVES = ("build", "kept")


class Case(NamedTuple):
    """A line with its true reading; a field that is empty is none."""

    guests: str
    today: str
    line: str
    kind: str
    person: str
    due: str
    date: str
    topic: str


class Figures(NamedTuple):
    """The share of lines read right, each over the lines that it is asked of.

    Attributes:
        lines: how many lines there are.
        kind: kinds right.
        kind_when_sure: kinds right among the lines the reader was sure of.
        sure: lines that it was sure of.
        person: persons right, nobody being one.
        wrong_person: lines given to a person who is not theirs.
        due: due days right, among the lines whose kind has one.
        yearly: yearly days right, among the dates.
        topic: topics right, among facts, preferences, diets and dates.
    """

    lines: int
    kind: float
    kind_when_sure: float
    sure: float
    person: float
    wrong_person: float
    due: float
    yearly: float
    topic: float


def cases(half: str) -> tuple[Case, ...]:
    """The lines of a half, in the order of the file."""
    return tuple(Case(**row) for row in rows(f"notes_{half}.tsv"))


def people(names: str) -> tuple[Person, ...]:
    """Guests of these names, each with their name for an id."""
    return tuple(Person(id=name, name=name, kind=Kind.CUSTOMER) for name in names.split(","))


def read(case: Case, corrections: tuple[Correction, ...] = ()) -> NoteLine:
    """The reader's reading of a case, as was corrected before."""
    guests, today = people(case.guests), date.fromisoformat(case.today)
    line = read_line(case.line, guests, today, "EUR")
    return as_corrected((line,), guests, corrections, today, "EUR")[0]


def corrected(half: str) -> tuple[Correction, ...]:
    """What a host would have corrected of a half: each line that is read wrongly, put right."""
    kept: tuple[Correction, ...] = ()
    for number, case in enumerate(cases(half)):
        line = read(case)
        topic = Topic(case.topic) if case.topic else line.topic
        right = changed(
            line, kind=LineKind(case.kind), topic=topic, person_id=case.person or None, by_hand=True
        )
        guests, today = people(case.guests), date.fromisoformat(case.today)
        new = corrections_in((line,), (right,), guests, kept, today)
        kept = (*kept, *(changed(c, id=c.id or f"{number:04}") for c in new))
    return kept


def figures(half: str, corrections: tuple[Correction, ...] = ()) -> Figures:
    """The figures of a half, read with what was corrected before, if anything was."""
    pairs = [(case, read(case, corrections)) for case in cases(half)]

    def share(right: Callable[[Case, NoteLine], bool], asked: Callable[[Case, NoteLine], bool]) -> float:
        over = [right(c, r) for c, r in pairs if asked(c, r)]
        return sum(over) / len(over) if over else 1.0

    return Figures(
        lines=len(pairs),
        kind=share(kind_right, lambda _c, _r: True),
        kind_when_sure=share(kind_right, lambda _c, r: r.sure),
        sure=share(lambda _c, r: r.sure, lambda _c, _r: True),
        person=share(person_right, lambda _c, _r: True),
        wrong_person=share(lambda c, r: r.person_id not in (None, c.person), lambda _c, _r: True),
        due=share(lambda c, r: str(r.due or "") == c.due, lambda c, r: bool(c.due or r.due)),
        yearly=share(lambda c, r: str(r.on or "") == c.date, lambda c, r: bool(c.date or r.on)),
        topic=share(
            lambda c, r: (r.topic or "") == c.topic,
            lambda c, r: kind_right(c, r) and bool(c.topic) and c.kind != "follow_up_question",
        ),
    )


def kind_right(case: Case, line: NoteLine) -> bool:
    """Whether the kind is the true one."""
    return line.kind.value == case.kind


def person_right(case: Case, line: NoteLine) -> bool:
    """Whether the person is the true one, or nobody where nobody is."""
    return (line.person_id or "") == case.person


def misread(half: str) -> Iterator[str]:
    """The lines read wrongly, each with what was read and what is true."""
    for case in cases(half):
        line = read(case)
        got = Case(
            case.guests,
            case.today,
            case.line,
            line.kind.value,
            line.person_id or "",
            str(line.due or ""),
            str(line.on or ""),
            line.topic.value if case.topic and line.topic else case.topic,
        )
        if got != case:
            differences = ", ".join(
                f"{name} {a or 'none'} for {b or 'none'}"
                for name, a, b in zip(Case._fields, got, case, strict=True)
                if a != b
            )
            yield f"{case.line}: {differences}{'' if line.sure else ' (unsure: ' + line.why_unsure + ')'}"


def notes_figures() -> str:
    """Both halves in a line each, and under them every line that is not right."""
    lines = []
    for half in HALVES:
        lines.append(f"notes, {half:5}: {_said(figures(half))}")
        lines += [f"  {line}" for line in misread(half)]
    kept = corrected("build")
    lines.append(f"notes, kept, with {len(kept)} corrections of build: {_said(figures('kept', kept))}")
    return "\n".join(lines)


def _said(got: Figures) -> str:
    return (
        f"kind {got.kind:6.1%} ({got.kind_when_sure:.1%} of the {got.sure:.1%} sure), "
        f"person {got.person:6.1%} ({got.wrong_person:.1%} wrong), due {got.due:6.1%}, "
        f"yearly {got.yearly:6.1%}, topic {got.topic:6.1%} of {got.lines}"
    )


def alike(half: str) -> tuple[tuple[Case, Case], ...]:
    """The pairs of lines of a half that are read alike and are of each other's like."""
    marked = [(case, read(case), _about(case)) for case in cases(half)]
    return tuple(
        (one, other)
        for (one, line, about), (other, as_line, as_about) in combinations(marked, 2)
        if (line.kind, line.topic) == (as_line.kind, as_line.topic) and nearness(about, as_about) >= ALIKE
    )


def _about(case: Case) -> Likeness:
    return likeness_of(marked_with(case.line, tuple(case.guests.split(","))))
