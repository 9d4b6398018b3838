"""The book as a file among others: who may read it, links, folders, other programs, and its lock."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import threading
import time
import types
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tinydb import TinyDB, where

from planner.book.errors import BookChanged, BookLocked, BookNotSaved, BookUnreadable
from planner.book.lock import locked
from planner.book.migrations import current_schema
from planner.book.repository import Book
from planner.book.storage import BookStorage
from planner.book.whereabouts import default_book_path, warnings_about
from planner.disk.calls import RealDisk
from planner.people.person import Kind, Person

if TYPE_CHECKING:
    from collections.abc import Iterator

INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)
TOMAS = Person(id="tomas", name="Tomas Brandt", kind=Kind.PROSPECT)
NOBODY = 65534

posix = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@posix
def test_a_book_and_all_beside_it_are_their_owners_alone_from_the_first_byte(tmp_path: Path) -> None:
    path = tmp_path / "data" / "hostbook" / "book.json"
    seen: set[tuple[str, int]] = set()

    class Watching(RealDisk):
        def write(self, fd: int, data: memoryview) -> int:
            seen.update((p.name, mode(p)) for p in path.parent.rglob("*") if p.is_file())
            return super().write(fd, data)

    old = os.umask(0)
    try:
        Book(BookStorage(path, disk=Watching())).people.put(INES)
    finally:
        os.umask(old)
    assert seen == {("book.json.lock", 0o600), (".book.json.saving", 0o600)}
    assert mode(path) == 0o600
    assert mode(path.parent) == mode(path.parent.parent) == 0o700


@posix
def test_a_folder_that_was_there_keeps_its_mode_and_the_book_is_closed_again(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    path = tmp_path / "book.json"
    book = Book.open(path)
    book.people.put(INES)
    path.chmod(0o644)
    book.people.put(TOMAS)
    assert mode(path) == 0o600
    assert mode(tmp_path) == 0o755


def test_a_link_to_a_book_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "book.json", tmp_path / "link.json"
    real.parent.mkdir()
    link.symlink_to(real)
    by_link, by_name = Book.open(link), Book.open(real)
    by_link.people.put(INES)
    by_name.people.put(TOMAS)
    assert link.is_symlink()
    assert len(Book.open(link).people) == 2
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith("link")] == ["link.json"]


def test_links_in_a_circle_are_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.json").symlink_to(tmp_path / "b.json")
    (tmp_path / "b.json").symlink_to(tmp_path / "a.json")
    with pytest.raises(BookUnreadable, match="its links go round in a circle"):
        Book.open(tmp_path / "a.json")


def test_a_folder_in_the_books_place_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(BookUnreadable, match="there is a folder of that name"):
        Book.open(tmp_path)


def test_a_file_in_the_folders_place_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(BookUnreadable, match="part of its path is a file"):
        Book.open(tmp_path / "data" / "book.json")


@pytest.fixture
def read_only() -> Iterator[Path]:
    """A folder that this program may only read."""
    folder = Path(tempfile.mkdtemp())
    book = folder / "book.json"
    Book.open(book).people.put(INES)
    for path, bits in ((book, 0o644), (folder / "book.json.lock", 0o644), (folder, 0o555)):
        path.chmod(bits)
    root = os.geteuid() == 0
    if root:  # the owner of all may write anywhere
        os.seteuid(NOBODY)
    try:
        yield book
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


@posix
def test_a_book_in_a_read_only_folder_can_be_read_and_says_that_it_cannot_be_saved(read_only: Path) -> None:
    before = read_only.read_bytes()
    book = Book.open(read_only)
    assert book.people.all() == (INES,)
    assert any("can only be read" in problem.text for problem in book.warnings)
    with pytest.raises(BookNotSaved, match="permission was denied"):
        book.people.put(TOMAS)
    assert book.people.all() == (INES,)
    assert read_only.read_bytes() == before


@posix
def test_a_book_that_may_not_be_read_is_said_in_words(read_only: Path) -> None:
    euid = os.geteuid()
    if os.getuid() == 0:
        os.seteuid(0)
    read_only.chmod(0o000)
    if os.getuid() == 0:
        os.seteuid(euid)
    with pytest.raises(BookUnreadable, match="permission was denied"):
        Book.open(read_only)


def test_a_lock_that_another_holds_is_said_and_not_waited_for_without_end(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    Book.open(path).people.put(INES)
    book = Book(BookStorage(path, patience=0.1))
    with locked(RealDisk(), path), pytest.raises(BookLocked, match="Another hostbook is writing"):
        book.people.put(TOMAS)
    assert book.people.all() == (INES,)
    book.people.put(TOMAS)
    assert len(Book.open(path).people) == 2


def test_a_lock_that_is_let_go_in_time_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    book = Book(BookStorage(path, patience=10))
    held = threading.Event()

    def hold() -> None:
        with locked(RealDisk(), path):
            held.set()
            time.sleep(0.1)

    other = threading.Thread(target=hold)
    other.start()
    held.wait()
    book.people.put(INES)
    other.join()
    assert len(Book.open(path).people) == 1


def test_the_lock_of_windows_is_asked_for_without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real msvcrt cannot run here; this keeps the call to it honest."""
    asked: list[tuple[int, int, int]] = []

    def locking(fd: int, how: int, size: int) -> None:
        asked.append((fd, how, size))
        if len(asked) > 1:
            raise PermissionError(13, "locked")

    fake = types.SimpleNamespace(locking=locking, LK_NBLCK=2)
    monkeypatch.setitem(sys.modules, "msvcrt", fake)
    monkeypatch.setattr(sys, "platform", "win32")
    assert RealDisk().try_lock(7)
    assert not RealDisk().try_lock(7)
    assert asked == [(7, 2, 1), (7, 2, 1)]


def test_the_whole_of_tinydb_works_on_the_storage(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    with TinyDB(path, storage=BookStorage) as db:
        table = db.table("people")
        assert table.insert_multiple([{"id": "a", "n": 1}, {"id": "b", "n": 2}]) == [1, 2]
        table.update({"n": 3}, where("id") == "a")
        table.upsert({"id": "c", "tags": ["x"]}, where("id") == "c")
        table.remove(where("id") == "b")
        assert [dict(d) for d in table.search(where("n") == 3)] == [{"id": "a", "n": 3}]
        db.insert({"in": "the default table"})
        assert db.tables() == {"people", "_default"}
    with TinyDB(path, storage=BookStorage) as db:
        assert [dict(d) for d in db.table("people")] == [{"id": "a", "n": 3}, {"id": "c", "tags": ["x"]}]
        db.drop_table("_default")
        db.table("people").truncate()
        assert len(db.table("people")) == 0


def test_stock_tinydb_reads_a_book(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    book = Book.open(path)
    book.people.put(INES)
    book.people.put(TOMAS)
    with TinyDB(path, access_mode="r") as db:
        found = db.table("people").get(where("id") == "ines")
        assert isinstance(found, dict)
        assert found["name"] == "Ines Duarte"
    assert json.loads(path.read_text())["_meta"]["1"]["schema"] == current_schema()


def test_what_the_storage_hands_out_is_never_its_own_memory(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    db = TinyDB(path, storage=BookStorage)
    db.insert({"tags": ["x"], "deep": {"er": [1]}})
    storage = db.storage
    tables = storage.read()
    for _ in range(2):
        tables = storage.read()
        assert tables is not None
        page = tables["_default"]["1"]
        page["tags"].append("y")
        page["deep"]["er"].clear()
        page["new"] = 1
        document = db.get(doc_id=1)
        assert document == {"tags": ["x"], "deep": {"er": [1]}}
        assert isinstance(document, dict)
        document["tags"].append("z")
    assert tables is not None
    tables.clear()
    assert db.all() == [{"tags": ["x"], "deep": {"er": [1]}}]


def test_a_bare_tinydb_cannot_overwrite_what_it_has_not_seen(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    one, two = BookStorage(path), BookStorage(path)
    one.write({"people": {"1": {"id": "a"}}})
    seen = one.read()
    two.read()
    two.write({"people": {"1": {"id": "b"}}})
    assert seen is not None
    with pytest.raises(BookChanged, match="changed by another program"):
        one.write(seen)
    assert json.loads(path.read_text())["people"] == {"1": {"id": "b"}}


def test_the_document_numbers_of_another_program_are_not_used_again(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    one, two = Book.open(path), Book.open(path)
    for n in range(3):
        one.people.put(Person(id=f"one{n}", name="X", kind=Kind.CUSTOMER))
        two.people.put(Person(id=f"two{n}", name="X", kind=Kind.CUSTOMER))
    assert len(Book.open(path).people) == 6


@pytest.mark.parametrize(
    "folder",
    ["Dropbox", "Dropbox (Personal)", "OneDrive", "OneDrive - Brenner GmbH", "Google Drive", "iCloud Drive",
     "Mobile Documents", "Nextcloud"],
)  # fmt: skip
def test_a_book_in_a_cloud_folder_is_warned_about(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "clients" / "book.json"
    (problem,) = warnings_about(path)
    assert f"“{folder}”, which is copied to other machines" in problem.text


@pytest.mark.parametrize("folder", ["Documents", "drop", "dropboxes", "box office", "my-google"])
def test_an_ordinary_folder_is_not_warned_about(tmp_path: Path, folder: str) -> None:
    assert warnings_about(tmp_path / folder / "book.json") == ()


@pytest.mark.parametrize(
    "name",
    [
        "book (conflicted copy 2026-11-21).json",
        "book (Rui's conflicted copy).json",
        "book.sync-conflict-20261121-101010-ABCDEFG.json",
        "book (1).json",
        "book_conflict-20261121.json",
    ],
)
def test_a_conflicted_copy_beside_the_book_is_warned_about(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("{}")
    (tmp_path / "bookkeeping.json").write_text("{}")
    (problem,) = Book.open(tmp_path / "book.json").warnings
    assert f"“{name}” lies beside the book" in problem.text


def test_the_default_place_is_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    path = default_book_path()
    assert path.name == "book.json"
    assert path.parent.name == "hostbook"
    if sys.platform == "linux":
        assert path.parent.parent == tmp_path
