"""Real programs: killed while they save, and saving at once."""

from __future__ import annotations

import contextlib
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from planner.book.errors import BookNotSaved
from planner.book.repository import Book
from planner.people.person import Kind, Person
from tests.store.child import FACTS_EACH
from tests.store.torture import rounds

ROOT = Path(__file__).parents[2]
ENDLESS = 1_000_000


def child(mode: str, path: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.child", mode, str(path), name, str(count)]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        text=True,
        bufsize=1,
    )


def start(*processes: subprocess.Popen[str]) -> None:
    """Let the programs begin, at once, when all are ready."""
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()


def killed_after(process: subprocess.Popen[str], seconds: float) -> list[str]:
    """Kill the program that long after it began; what it had acknowledged."""
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    out, _ = process.communicate()
    assert process.returncode == -signal.SIGKILL
    return out.split()


def finished(process: subprocess.Popen[str]) -> tuple[list[str], str]:
    """What the program acknowledged before it ended by itself, and what it said of errors."""
    out, err = process.communicate(timeout=300)
    return out.split(), err


def assert_whole(book: Book) -> None:
    """Every transaction is there with all its records or not at all."""
    assert book.check() == ()
    for person in book.people.all():
        assert len(book.facts.of_person(person.id)) == FACTS_EACH


def test_a_program_killed_at_any_moment_loses_nothing_that_it_said_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    chance = random.Random(20261123)
    acknowledged: set[str] = set()
    for number in range(rounds(8, 150)):
        program = child("book", path, f"r{number:03}", ENDLESS)
        start(program)
        said = killed_after(program, chance.uniform(0, 0.12))
        acknowledged.update(said)
        book = Book.open(path)
        assert_whole(book)
        there = {person.id for person in book.people.all()}
        assert acknowledged <= there
        assert len(there - acknowledged) <= 1, "at most the one in flight"
        acknowledged = there
    assert len(acknowledged) > rounds(8, 150)
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".saving")] in ([], [".book.json.saving"])


def test_programs_that_save_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    count = rounds(40, 200)
    programs = [child("book", path, name, count) for name in ("ada", "bert", "cleo")]
    victim = child("book", path, "dora", ENDLESS)
    start(victim, *programs)
    acknowledged = set(killed_after(victim, 0.1))
    for program in programs:
        said, errors = finished(program)
        assert errors == ""
        assert len(said) == count
        acknowledged.update(said)
    book = Book.open(path)
    assert_whole(book)
    assert acknowledged <= {person.id for person in book.people.all()}


def test_stock_tinydb_loses_what_programs_save_at_once(tmp_path: Path) -> None:
    assert any(_stock_loses(tmp_path / f"stock{n}.json") for n in range(10))


def _stock_loses(path: Path) -> bool:
    """Whether two programs that save at once lose something, break the file, or fall over."""
    programs = [child("stock", path, name, 150) for name in ("ada", "bert")]
    start(*programs)
    ends = [finished(program) for program in programs]
    there = path.read_text()
    return any(error or any(f'"{word}"' not in there for word in said) for said, error in ends)


def test_an_open_book_sees_what_another_program_saves(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    book = Book.open(path)
    other = child("book", path, "ada", 2)
    start(other)
    finished(other)
    assert book.refresh()
    assert len(book.people) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are POSIX's")
def test_a_real_disk_that_takes_no_more_is_told_and_the_book_stands(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - not on Windows

    path = tmp_path / "book.json"
    book = Book.open(path)
    book.people.put(Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER))
    before = path.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(BookNotSaved, match="larger than is allowed here"):
            book.people.put(Person(id="big", name="x" * 10_000, kind=Kind.CUSTOMER))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_bytes() == before
    assert len(book.people) == 1
    with contextlib.closing(book):
        book.people.put(Person(id="big", name="x" * 10_000, kind=Kind.CUSTOMER))
    assert len(Book.open(path).people) == 2
