"""The verbs that look after the book: check, backup, restore, export."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from planner.book.repository import Book
from planner.people.facts import Topic
from planner.values.record import changed
from tests.unit.verbs.conftest import INES, REGATTA, Run


def test_a_sound_book_is_said_to_be_sound(ask: Run, path: Path) -> None:
    ran = ask("check")
    assert ran.code == 0
    assert str(path) in ran.out
    assert "It holds 3 people, 2 venues, 2 outings, 1 fact, 1 promise and 1 touch." in ran.out
    assert ran.out.endswith("The book is sound.\n")


def test_a_fact_about_nobody_is_a_fault(ask: Run, path: Path) -> None:
    Book.open(path).facts.put(changed(REGATTA, person_id="gone", topic=Topic.OTHER))
    ran = ask("check", "--json")
    assert ran.code == 1
    told = json.loads(ran.out)
    assert told["sound"] is False
    assert told["problems"][0]["where"] == "facts f-regatta"
    assert ran.err == "hostbook: The book has 1 fault; everything else in it can be used.\n"


def test_a_backup_says_where_it_is(ask: Run) -> None:
    made = Path(json.loads(ask("backup", "--json").out)["backup"])
    assert made.is_file()
    assert str(made) in ask("restore", "--list", "--json").out


def test_a_damaged_book_names_its_backup_and_restore_brings_it_back(ask: Run, path: Path) -> None:
    ask("backup")
    damaged = path.read_bytes()[:-40]
    path.write_bytes(damaged)
    ran = ask("today")
    assert ran.code == 1
    assert "Nothing was changed" in ran.err
    assert "hostbook restore" in ran.err
    assert path.read_bytes() == damaged
    told = json.loads(ask("restore", "--json").out)
    assert Path(told["set_aside"]).read_bytes() == damaged
    assert ask("people", "ines").code == 0


def test_restore_leaves_a_sound_book_and_says_how_to_go_back(ask: Run, path: Path) -> None:
    ask("backup")
    before = path.read_bytes()
    ran = ask("restore")
    assert ran.code == 1
    assert "name the backup: `hostbook restore BACKUP`" in ran.err
    assert path.read_bytes() == before


def test_a_named_backup_is_restored(ask: Run, path: Path) -> None:
    first = Path(json.loads(ask("backup", "--json").out)["backup"])
    Book.open(path).people.remove("p-ravina")
    assert ask("restore", first.name).out.startswith(f"The book at {path} is restored from {first}.\n")
    assert "Ravina" in ask("people").out


def test_a_backup_that_is_not_there_is_said(ask: Run, path: Path) -> None:
    before = path.read_bytes()
    ran = ask("restore", "nowhere.json")
    assert ran.code == 1
    assert "There is no backup “nowhere.json”" in ran.err
    assert path.read_bytes() == before


def test_an_export_holds_everything_in_files_only_the_host_can_read(ask: Run, tmp_path: Path) -> None:
    ran = ask("export", "--json", "--to", str(tmp_path / "out"))
    told = json.loads(ran.out)
    folder = Path(told["folder"])
    assert sorted(p.name for p in folder.iterdir()) == sorted(told["files"])
    assert all(p.stat().st_mode & 0o077 == 0 for p in (folder, *folder.iterdir()))
    everything = json.loads((folder / "hostbook.json").read_text(encoding="utf-8"))
    assert [p["name"] for p in everything["people"]] == ["Inês Duarte", "Ravi Menon", "Ravina Shah"]
    assert everything["host"]["name"] == "Joana Reis"
    people = list(
        csv.DictReader(io.StringIO((folder / "people.csv").read_text(encoding="utf-8-sig"), newline=""))
    )
    assert people[0]["allergies"] == "walnuts"
    assert people[0]["diet"] == "none"
    assert people[0]["access"] == "unknown"


def test_an_export_writes_over_nothing(ask: Run, tmp_path: Path) -> None:
    mine = tmp_path / "people.csv"
    mine.write_text("mine")
    ran = ask("export", "--to", str(tmp_path))
    assert ran.code == 1
    assert mine.read_text() == "mine"
    assert not (tmp_path / "hostbook.json").exists()


def test_an_export_without_a_folder_makes_a_new_one_each_time(ask: Run, tmp_path: Path) -> None:
    ask("export")
    ask("export")
    assert {p.name for p in tmp_path.glob("hostbook-*")} == {"hostbook-2026-11-23", "hostbook-2026-11-23-2"}


def test_an_export_that_cannot_be_written_is_one_line(ask: Run) -> None:
    ran = ask("export", "--to", "/dev/null/x")
    assert ran.code == 1
    assert ran.err == (
        "hostbook: The export into /dev/null/x failed: part of its path is a file, not a folder.\n"
    )


def test_a_formula_in_a_name_is_harmless_in_the_csv(ask: Run, path: Path, tmp_path: Path) -> None:
    Book.open(path).people.put(changed(INES, name='=HYPERLINK("http://x","y")'))
    ask("export", "--to", str(tmp_path / "out"))
    text = (tmp_path / "out" / "people.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[1][1] == '\'=HYPERLINK("http://x","y")'
