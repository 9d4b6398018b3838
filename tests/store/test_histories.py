"""Whatever two programs do to one book, in whatever order, it holds what a plain dictionary would."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from planner.book.errors import BookChanged
from planner.people.facts import Fact, Topic
from planner.people.person import Kind, Person
from tests.store.keepers import MONDAY, BookSession
from tests.store.simulated import SimulatedDisk
from tests.store.torture import rounds

if TYPE_CHECKING:
    from planner.book.repository import Book

IDS = st.sampled_from(["ada", "bert", "cleo", "dora"])
WORDS = st.text(max_size=5)
PROGRAMS = st.integers(0, 1)
Model = dict[tuple[str, str], str]


def fact(record_id: str, person_id: str, word: str) -> Fact:
    return Fact(id=record_id, person_id=person_id, text=word, topic=Topic.OTHER, learned_on=MONDAY.date())


class TwoPrograms(RuleBasedStateMachine):
    """Two programs with the same book open, and what it should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.disk = SimulatedDisk()
        self.books = [BookSession(self.disk).book, BookSession(self.disk).book]
        self.model: Model = {}
        self.undo: list[list[tuple[Model, Model]]] = [[], []]

    @rule(program=PROGRAMS, record_id=IDS, word=WORDS)
    def put(self, program: int, record_id: str, word: str) -> None:
        with self._doing(program) as book:
            book.people.put(Person(id=record_id, name=word, kind=Kind.CUSTOMER))
            self.model["people", record_id] = word

    @rule(program=PROGRAMS, record_id=IDS)
    def remove(self, program: int, record_id: str) -> None:
        with self._doing(program) as book:
            book.people.remove(record_id)
            self.model.pop(("people", record_id), None)

    @rule(program=PROGRAMS, changes=st.lists(st.tuples(IDS, st.none() | WORDS), max_size=4), person=IDS)
    def several_at_once(self, program: int, changes: list[tuple[str, str | None]], person: str) -> None:
        with self._doing(program) as book, book.transaction("several"):
            for record_id, word in changes:
                if word is None:
                    book.facts.remove(record_id)
                    self.model.pop(("facts", record_id), None)
                else:
                    book.facts.put(fact(record_id, person, word))
                    self.model["facts", record_id] = f"{person} {word}"

    @rule(program=PROGRAMS, record_id=IDS)
    def fail_halfway(self, program: int, record_id: str) -> None:
        def fail() -> None:
            with self.books[program].transaction("fails"):
                self.books[program].people.put(Person(id=record_id, name="never", kind=Kind.CUSTOMER))
                raise ZeroDivisionError

        with contextlib.suppress(ZeroDivisionError):
            fail()

    @rule(program=PROGRAMS)
    def take_back(self, program: int) -> None:
        if not self.undo[program]:
            assert self.books[program].undo() is None
            return
        before, after = self.undo[program][-1]
        touched = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        if any(self.model.get(key) != after.get(key) for key in touched):
            try:
                self.books[program].undo()
            except BookChanged:
                return
            raise AssertionError("what someone else changed was taken back")
        assert self.books[program].undo() is not None
        self.undo[program].pop()
        for key in touched:
            self.model.pop(key, None)
            if key in before:
                self.model[key] = before[key]

    @rule(program=PROGRAMS)
    def open_again(self, program: int) -> None:
        self.books[program] = BookSession(self.disk).book
        self.undo[program] = []

    @rule(program=PROGRAMS)
    def look(self, program: int) -> None:
        self.books[program].refresh()
        assert _content(self.books[program]) == self.model

    @invariant()
    def the_file_holds_it_all(self) -> None:
        assert _content(BookSession(self.disk).book) == self.model

    def _doing(self, program: int) -> _Step:
        return _Step(self, program)


class _Step:
    """One transaction of one program, remembered as undo should remember it."""

    def __init__(self, machine: TwoPrograms, program: int) -> None:
        self._machine, self._program = machine, program
        self._before = dict(machine.model)

    def __enter__(self) -> Book:
        return self._machine.books[self._program]

    def __exit__(self, *_: object) -> None:
        after = dict(self._machine.model)
        if after != self._before:
            self._machine.undo[self._program].append((self._before, after))


def _content(book: Book) -> Model:
    people: Model = {("people", person.id): person.name for person in book.people.all()}
    facts: Model = {("facts", f.id): f"{f.person_id} {f.text}" for f in book.facts.all()}
    by_person = {f.id for who in ("ada", "bert", "cleo", "dora") for f in book.facts.of_person(who)}
    assert by_person == {f.id for f in book.facts.all()}
    return people | facts


TestTwoPrograms = TwoPrograms.TestCase
TestTwoPrograms.settings = settings(
    max_examples=rounds(80, 1000), stateful_step_count=rounds(30, 50), deadline=None
)
