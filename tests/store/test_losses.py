"""The ways to lose a book on a simulated disk, and the mutants that prove that these tests bite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest

from planner.book import seal
from tests.store.keepers import PATH, BookSession, StockSession, person
from tests.store.mutants import MUTANTS
from tests.store.probes import STATES, crash_losses, damage_losses, failure_losses, interleaving_losses, run
from tests.store.simulated import SimulatedDisk
from tests.store.torture import TORTURE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHORT = STATES[:2]

PROBES: dict[str, Callable[[Any], Iterator[str]]] = {
    "crash": crash_losses,
    "failure": lambda keeper: failure_losses(keeper, states=SHORT),
    "interleaving": interleaving_losses,
    "damage": lambda keeper: damage_losses(keeper, PATH, SHORT),
}


def test_a_crash_at_any_moment_loses_nothing_that_was_said_to_be_saved() -> None:
    assert list(crash_losses(BookSession)) == []


@pytest.mark.torture
@pytest.mark.skipif(not TORTURE, reason="a long run: make torture")
def test_a_crash_while_recovering_from_a_crash_loses_nothing_either() -> None:
    assert list(crash_losses(BookSession, again=True)) == []


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_every_system_call_that_fails_is_told_and_the_book_stands(*, lasting: bool) -> None:
    assert list(failure_losses(BookSession, states=STATES if TORTURE else SHORT, lasting=lasting)) == []


def test_a_second_program_that_saves_at_any_moment_loses_nothing_and_breaks_nothing() -> None:
    assert list(interleaving_losses(BookSession)) == []


def test_a_damaged_book_is_refused_with_its_newest_good_backup_and_not_touched() -> None:
    assert list(damage_losses(BookSession, PATH, SHORT)) == []


def test_a_big_book_that_is_damaged_anywhere_is_refused_too() -> None:
    big = [("ada",), tuple(f"{n} of many people" for n in range(5_000))]
    assert list(damage_losses(BookSession, PATH, big, every=1_009 if TORTURE else 40_009)) == []


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_caught(name: str) -> None:
    probe, mutation = MUTANTS[name]
    with mutation:
        assert run(BookSession, SimulatedDisk()).acknowledged == STATES[-1], "it must work on a good day"
        assert _finds_a_loss(PROBES[probe], BookSession)


@pytest.mark.parametrize("probe", ["crash", "failure", "interleaving"])
def test_stock_tinydb_is_caught(probe: str) -> None:
    assert run(StockSession, SimulatedDisk()).acknowledged == STATES[-1], "it must work on a good day"
    assert _finds_a_loss(PROBES[probe], StockSession)


def _finds_a_loss(probe: Callable[[Any], Iterator[str]], keeper: object) -> bool:
    try:
        return next(probe(keeper), None) is not None
    except Exception:  # noqa: BLE001 - a program that falls over has lost its user's work too
        return True


def test_a_change_of_the_same_size_in_a_file_of_the_same_number_and_time_is_seen() -> None:
    assert _sees_a_lookalike()
    with mock.patch.object(seal, "head_of", return_value=b""):
        assert not _sees_a_lookalike()


def _sees_a_lookalike() -> bool:
    """Whether an open program sees that the file is another one of the same size, number and time."""
    disk = SimulatedDisk()
    BookSession(disk).save(("aaaa",))
    first = BookSession(disk)
    before = disk.seen[PATH]
    second = BookSession(disk)
    for word in ("bbbb", "cccc", "dddd", "eeee"):
        second.book.people.put(person(0, word))
        there = disk.seen[PATH]
        assert before is not None
        assert there is not None
        assert len(there.seen) == len(before.seen)
        if there.number == before.number:
            return first.book.refresh() and first.shown() == (word,)
    raise AssertionError("the disk did not use the number again")
