"""Backups: when they are made, which are kept, and how a book is brought back from one."""

from __future__ import annotations

import contextlib
import errno
import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from planner.book import backups, migrations
from planner.book.backups import Backup, backups_of, folder_of, too_old
from planner.book.errors import BookDamaged, BookError, BookMissing, BookNotSaved, BookTooNew, BookUnsealed
from planner.book.repository import Book
from planner.book.restore import list_backups, restore
from planner.disk import files
from planner.disk.calls import CREATE, RealDisk
from planner.people.person import Kind, Person
from tests.store.keepers import PATH, BookSession
from tests.store.simulated import Crash, SimulatedDisk

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)
TOMAS = Person(id="tomas", name="Tomas Brandt", kind=Kind.PROSPECT)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "book.json"


@pytest.fixture
def clock() -> Clock:
    return Clock()


def names(path: Path) -> list[str]:
    return [backup.path.name for backup in list_backups(path)]


def test_the_first_write_of_a_day_makes_a_backup_of_the_day_before(path: Path, clock: Clock) -> None:
    book = Book.open(path, clock=clock)
    book.people.put(INES)
    before = path.read_bytes()
    clock.now += timedelta(days=1)
    book.people.put(TOMAS)
    clock.now += timedelta(hours=1)
    book.people.remove("ines")
    assert names(path) == ["20261124T120000Z-daily.json"]
    assert list_backups(path)[0].path.read_bytes() == before


def test_a_backup_by_hand_is_a_book_of_its_own(path: Path, clock: Clock) -> None:
    book = Book.open(path, clock=clock)
    with pytest.raises(BookMissing, match="nothing to back up"):
        book.backup()
    book.people.put(INES)
    copy = book.backup()
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    assert Book.open(copy).people.all() == (INES,)
    assert book.backup() != copy
    assert names(path) == ["20261123T120000Z-by-hand-2.json", "20261123T120000Z-by-hand.json"]


def test_seven_days_and_four_weeks_of_a_year_of_work_are_kept(path: Path, clock: Clock) -> None:
    book = Book.open(path, clock=clock)
    for day in range(60):
        clock.now = NOON + timedelta(days=day)
        book.people.put(Person(id=f"p{day}", name="X", kind=Kind.CUSTOMER))
    days = [backup.made.date() for backup in list_backups(path)]
    last = (NOON + timedelta(days=59)).date()
    assert days[:7] == [last - timedelta(days=n) for n in range(7)]
    weeks = {day.isocalendar()[:2] for day in days}
    assert len(weeks) == 4
    assert len(days) <= 7 + 4


@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from(["daily", "before-import", "by-hand"]))))
def test_the_newest_days_and_what_was_made_by_hand_are_never_dropped(made: list[tuple[int, str]]) -> None:
    kept = [
        Backup(NOON - timedelta(days=days), number, folder_of(PATH) / f"{days}-{number}", why)
        for number, (days, why) in enumerate(made)
    ]
    dropped = too_old(kept)
    assert all(backup.why != backups.BY_HAND for backup in dropped)
    own = sorted({backup.made.date() for backup in kept if backup.why != backups.BY_HAND}, reverse=True)
    assert not {backup.made.date() for backup in dropped} & set(own[:7])
    left = set(kept) - set(dropped)
    weeks = {backup.made.isocalendar()[:2] for backup in kept if backup.why != backups.BY_HAND}
    assert {backup.made.isocalendar()[:2] for backup in left} >= set(sorted(weeks, reverse=True)[:4])
    assert too_old(tuple(left)) == ()


def test_no_older_backup_is_dropped_before_the_new_one_was_found_good(path: Path, clock: Clock) -> None:
    book = Book.open(path, clock=clock)
    for day in range(20):
        clock.now = NOON + timedelta(days=day)
        book.people.put(Person(id=f"p{day}", name="X", kind=Kind.CUSTOMER))
    before = names(path)
    clock.now += timedelta(days=1)
    real = files.write_durably

    def bad_sector(disk: RealDisk, to: Path, chunks: list[bytes], *, beside: Path | None = None) -> object:
        stat = real(disk, to, chunks, beside=beside)
        if folder_of(path) == to.parent:
            to.write_bytes(to.read_bytes()[:-1] + b"!")
        return stat

    with mock.patch.object(files, "write_durably", bad_sector):
        book.people.put(INES)
    assert set(before) < set(names(path))
    assert "does not read back as it was written" in book.warnings[0].text
    assert "ines" in Book.open(path).people


def test_a_backup_that_cannot_be_made_is_a_warning_and_the_rep_can_still_save() -> None:
    disk = SimulatedDisk()
    session = BookSession(disk)
    session.save(("ada",))
    disk.before_call = lambda _number, call: _refuse(call, "mkdir", 13)
    session.save(("bert",))
    assert BookSession(disk).shown() == ("bert",)
    assert session.book._notes[0].text.startswith("Today's backup is missing.")
    disk.before_call = lambda _number, _call: None
    session.save(("cleo",))
    assert session.book._notes == ()


def _refuse(call: str, which: str, code: int) -> None:
    if call == which:
        raise OSError(code, "refused")


def test_a_damaged_book_comes_back_from_its_newest_good_backup_and_its_bytes_are_kept(
    path: Path, clock: Clock
) -> None:
    book = Book.open(path, clock=clock)
    book.people.put(INES)
    book.backup()
    book.people.put(TOMAS)
    newest = book.backup()
    newest.write_bytes(newest.read_bytes()[:-5])
    damaged = path.read_bytes()[:-5]
    path.write_bytes(damaged)
    with pytest.raises(BookDamaged, match="is cut short: 5 bytes are missing") as caught:
        Book.open(path)
    assert caught.value.backup is not None
    assert str(caught.value.backup) in str(caught.value)
    restored = restore(path, clock=clock)
    assert restored.source == caught.value.backup
    assert not restored.adopted
    assert restored.set_aside is not None
    assert restored.set_aside.read_bytes() == damaged
    assert restored.set_aside.stat().st_mode & 0o777 == 0o600
    assert Book.open(path).people.all() == (INES,)
    assert book.refresh()
    assert book.people.all() == (INES,)


def test_a_chosen_backup_is_restored_and_what_was_there_is_kept(path: Path, clock: Clock) -> None:
    book = Book.open(path, clock=clock)
    book.people.put(INES)
    chosen = book.backup()
    book.people.put(TOMAS)
    first = restore(path, from_backup=chosen, clock=clock)
    second = restore(path, from_backup=first.set_aside, clock=clock)
    assert first.set_aside != second.set_aside
    assert Book.open(path).people.all() == (INES, TOMAS)


def test_a_sound_book_goes_back_only_to_a_backup_that_is_named(path: Path, clock: Clock) -> None:
    book = Book.open(path, clock=clock)
    book.people.put(INES)
    chosen = book.backup()
    book.people.put(TOMAS)
    before = path.read_bytes()
    with pytest.raises(BookError, match=r"is sound, so it was left as it is.*name the backup"):
        restore(path, clock=clock)
    assert path.read_bytes() == before
    restore(path, from_backup=chosen, clock=clock)
    assert Book.open(path).people.all() == (INES,)


def test_a_backup_that_cannot_be_made_says_so_and_nothing_of_a_change(path: Path) -> None:
    book = Book.open(path)
    book.people.put(INES)
    real = RealDisk.open

    def read_only(disk: RealDisk, at: Path, how: int) -> int:
        if at.suffix == ".lock":
            raise OSError(errno.EACCES, "refused")
        return real(disk, at, how)

    with mock.patch.object(RealDisk, "open", read_only), pytest.raises(BookNotSaved) as caught:
        book.backup()
    assert str(caught.value) == f"No backup of {book.path} could be made: permission was denied."


def test_a_lost_book_is_not_taken_for_a_new_one(path: Path, clock: Clock) -> None:
    book = Book.open(path, clock=clock)
    book.people.put(INES)
    copy = book.backup()
    path.unlink()
    with pytest.raises(BookMissing, match="its backups are there") as caught:
        Book.open(path)
    assert str(copy) in str(caught.value)
    with pytest.raises(BookMissing):
        book.people.put(TOMAS)
    assert not path.exists()
    assert book.people.all() == (INES,)
    assert restore(path).set_aside is None
    assert Book.open(path).people.all() == (INES,)


def test_a_book_that_vanishes_under_an_open_planner_is_not_begun_anew(path: Path) -> None:
    book = Book.open(path)
    book.people.put(INES)
    path.unlink()
    with pytest.raises(BookMissing, match="it was there a moment ago"):
        book.people.put(TOMAS)
    assert not path.exists()


def test_restore_without_anything_good_changes_nothing(path: Path) -> None:
    path.write_bytes(b"Dear Ines")
    with pytest.raises(BookError, match="no good backup"):
        restore(path)
    assert path.read_bytes() == b"Dear Ines"
    with pytest.raises(BookError, match="no book can be made of it"):
        restore(path, from_backup=path)
    assert path.read_bytes() == b"Dear Ines"


def test_a_stock_tinydb_file_is_refused_and_restore_can_take_it_over(path: Path, clock: Clock) -> None:
    with TinyDB(path) as stock:
        stock.table("people").insert({"id": "ines", "name": "Ines Duarte", "kind": "customer"})
        stock.table("people").insert({"id": "odd", "shoe_size": 44})
    before = path.read_bytes()
    with pytest.raises(BookUnsealed, match="TinyDB file without hostbook's seal") as caught:
        Book.open(path)
    assert f"`hostbook restore {path}` keeps a copy" in str(caught.value)
    assert path.read_bytes() == before
    restored = restore(path, clock=clock)
    assert restored.adopted
    assert restored.set_aside is not None
    assert restored.set_aside.read_bytes() == before
    assert list_backups(path) == ()
    book = Book.open(path)
    assert book.people.all() == (INES,)
    problems = book.check()
    assert [problem.field for problem in problems] == ["people 2"]
    book.people.put(TOMAS)
    assert json.loads(path.read_text())["people"]["2"] == {"id": "odd", "shoe_size": 44}


def test_a_book_changed_by_hand_is_only_taken_over_when_that_is_said(path: Path, clock: Clock) -> None:
    book = Book.open(path, clock=clock)
    book.people.put(INES)
    copy = book.backup()
    path.write_bytes(path.read_bytes().replace(b"Ines Duarte", b"Ines Duarta"))
    with pytest.raises(BookUnsealed, match="does not match its seal"):
        Book.open(path)
    changed = path.read_bytes()
    assert restore(path, clock=clock).source == copy
    path.write_bytes(changed)
    assert restore(path, from_backup=path, clock=clock).adopted
    assert Book.open(path).people["ines"].name == "Ines Duarta"


def _call_everyone_dear(tables: migrations.Tables) -> dict[str, Any]:
    people: Mapping[str, Mapping[str, Any]] = tables.get("people", {})
    return {**tables, "people": {n: {**p, "name": f"Dear {p['name']}"} for n, p in people.items()}}


def test_a_book_changed_by_hand_without_backups_says_how_to_take_it_as_it_is(path: Path) -> None:
    Book.open(path).people.put(INES)
    path.write_bytes(path.read_bytes().replace(b"Ines", b"Inez"))
    with pytest.raises(BookError, match="To take the file as it is: `hostbook restore"):
        restore(path)
    restore(path, from_backup=path)
    assert Book.open(path).people["ines"].name == "Inez Duarte"


def test_an_older_book_is_backed_up_and_brought_up_to_date(path: Path, clock: Clock) -> None:
    Book.open(path, clock=clock).people.put(INES)
    before = path.read_bytes()
    with mock.patch.object(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, _call_everyone_dear)):
        book = Book.open(path, clock=clock)
        assert book.people["ines"].name == "Dear Ines Duarte"
        assert Book.open(path, clock=clock).people["ines"].name == "Dear Ines Duarte"
    assert names(path) == ["20261123T120000Z-before-migration.json"]
    assert list_backups(path)[0].path.read_bytes() == before
    with pytest.raises(BookTooNew, match="written by a newer hostbook") as caught:
        Book.open(path)
    assert "Nothing was changed" in str(caught.value)


def test_a_migration_that_cannot_be_backed_up_does_not_happen() -> None:
    disk = SimulatedDisk()
    BookSession(disk).save(("ada",))
    before = disk.fingerprint()
    disk.before_call = lambda _number, call: _refuse(call, "mkdir", 28)
    with (
        mock.patch.object(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, _call_everyone_dear)),
        pytest.raises(BookNotSaved, match="the disk is full"),
    ):
        BookSession(disk)
    assert disk.fingerprint() == before


def test_a_restore_stopped_at_any_moment_leaves_the_damaged_bytes_or_the_good_book() -> None:
    disk = SimulatedDisk()
    session = BookSession(disk)
    session.save(("ada",))
    session.save(("bert",))
    file = disk.seen[PATH]
    assert file is not None
    damaged = file.seen[:-9]
    for at in range(60):
        again = next(SimulatedDisk(disk.seen).after_crash())
        broken = again.seen[PATH]
        assert broken is not None
        broken.seen = broken.kept = damaged

        def stop(number: int, _call: str, at: int = at) -> None:
            if number >= at:
                raise Crash

        again.before_call = stop
        with contextlib.suppress(Crash):
            restore(PATH, disk=again, clock=lambda: NOON)
        for left in again.after_crash():
            found = left.seen[PATH]
            assert found is not None
            asides = [f.seen for p, f in left.seen.items() if f and "set-aside" in p.name]
            assert found.seen == damaged or (BookSession(left).shown() == ("ada",) and damaged in asides)


def test_what_a_dead_program_left_half_written_is_cleaned_away() -> None:
    disk = SimulatedDisk()
    session = BookSession(disk)
    session.save(("ada",))
    left = [PATH.with_name(".book.json.saving"), folder_of(PATH) / ".book.json.saving"]
    disk.mkdir(folder_of(PATH))
    for path in left:
        fd = disk.open(path, CREATE)
        disk.write(fd, memoryview(b"half a bo"))
        disk.close(fd)
    session.save(("bert",))
    assert not set(left) & set(disk.seen)


def test_a_backup_of_a_newer_hostbook_is_not_restored(path: Path, clock: Clock) -> None:
    with mock.patch.object(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, _call_everyone_dear)):
        newer = Book.open(path, clock=clock)
        newer.people.put(INES)
        newer.backup()
    before = path.read_bytes()
    with pytest.raises(BookTooNew, match="written by a newer hostbook"):
        restore(path, clock=clock)
    assert path.read_bytes() == before


def test_backups_of_a_simulated_disk_are_found_newest_first() -> None:
    disk = SimulatedDisk()
    session = BookSession(disk)
    for word in ("ada", "bert", "cleo"):
        session.save((word,))
    made = [backup.made for backup in backups_of(disk, PATH)]
    assert made == sorted(made, reverse=True)
    assert len(made) == 2
