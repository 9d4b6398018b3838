"""Bringing people in from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.people.person import Kind
from tests.unit.exchange.cards import GROUP
from tests.unit.verbs.conftest import Run

CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Mariana Costa
ORG:Vinhos do Cabo
TEL;TYPE=CELL:+351 933 000 412
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Ines Duarte
ORG:Lago SA
TITLE:director of purchasing
EMAIL:ines@lago.example
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Ravi Menon
ORG:Harbour Tea
END:VCARD
BEGIN:VCARD
VERSION:3.0
TEL:1
END:VCARD
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Someone new, someone changed, someone to look at, a bad card and a group."""
    path = tmp_path / "phone.vcf"
    path.write_text(CARDS + GROUP, encoding="utf-8")
    return str(path)


def test_a_dry_run_shows_everything_and_writes_nothing(ask: Run, path: Path, file: str) -> None:
    before = path.read_bytes()
    ran = ask("import", file, "--dry-run")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].split(maxsplit=3) == ["new", "Mariana", "Costa", "Vinhos do Cabo"]
    assert "role: head of purchasing → director of purchasing; reach: ines@lago.example" in lines[1]
    assert "the same name, another organisation: Ravi Menon, Obi Foods" in lines[2]
    assert "phone.vcf, number 4 (line 19) has no name" in lines[3]
    assert "is a group, Wine friends" in lines[4]
    assert "5 cards: 1 new, 1 changed, 1 to look at, 1 that cannot be read and 1 passed over." in ran.out
    assert "Nothing is written." in ran.out
    assert path.read_bytes() == before


def test_the_rest_come_in_and_nothing_is_lost(ask: Run, path: Path, file: str) -> None:
    ran = ask("import", file)
    assert ran.code == 0
    assert "Brought in: 1 new and 1 changed." in ran.out
    assert "Left out until you have looked: “Ravi Menon”." in ran.out
    book = Book.open(path)
    ines = book.people["p-ines"]
    assert (ines.name, ines.role) == ("Inês Duarte", "director of purchasing")
    assert "Role before: head of purchasing" in ines.notes
    assert [p.kind for p in book.people.all() if p.name == "Mariana Costa"] == [Kind.PROSPECT]
    assert len(book.people) == 4


def test_the_same_file_twice_changes_nothing(ask: Run, path: Path, file: str) -> None:
    ask("import", file)
    before = path.read_bytes()
    ran = ask("import", file)
    assert ran.code == 0
    assert "Nothing had to be written." in ran.out
    assert path.read_bytes() == before


def test_the_backup_that_is_named_takes_it_all_back(ask: Run, path: Path, file: str) -> None:
    before = Book.open(path).people.all()
    ran = ask("import", file)
    backup = next(
        line for line in ran.out.splitlines() if line.startswith("To take it back: hostbook restore ")
    )
    ask("restore", backup.rsplit(" ", 1)[1])
    assert Book.open(path).people.all() == before


@pytest.mark.parametrize(("alike", "people"), [("leave", 4), ("merge", 4), ("apart", 5)])
def test_who_may_be_someone_known_becomes_what_is_said(
    ask: Run, path: Path, file: str, alike: str, people: int
) -> None:
    ask("import", file, "--alike", alike, "--kind", "supplier")
    book = Book.open(path)
    assert len(book.people) == people
    assert book.people["p-ravi"].organisation == ("Harbour Tea" if alike == "merge" else "Obi Foods")
    assert [p.kind for p in book.people.all() if p.name == "Mariana Costa"] == [Kind.SUPPLIER]


def test_several_files_are_one_import(ask: Run, path: Path, file: str, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("Name;Mobile\nMariana Costa;+351 933000412\nTom Hall;555 0100 20\n", encoding="utf-8")
    ran = ask("import", file, str(table))
    assert "Brought in: 2 new and 1 changed." in ran.out
    assert sum(p.name == "Mariana Costa" for p in Book.open(path).people.all()) == 1


def test_data_for_another_program(ask: Run, file: str) -> None:
    told = json.loads(ask("import", file, "--dry-run", "--json").out)
    assert [card["is"] for card in told["cards"]] == ["new", "changed", "suspect"]
    assert told["cards"][1]["changes"][0] == {
        "field": "role", "was": "head of purchasing", "becomes": "director of purchasing",
    }  # fmt: skip
    assert [(one["number"], one["line"], one["fault"]) for one in told["refused"]] == [
        (4, 19, True),
        (5, 23, False),
    ]
    assert told["written"] is False
    assert json.loads(ask("import", file, "--json").out)["added"] == 1


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty. Nothing was written."),
        (b"\x7fELF\x02\x01\x01" + bytes(500), "is not a text file. Nothing was written."),
        (b"BEGIN:VCARD\nNOTE:" + b"x" * 1_000_000 + b"\nEND:VCARD\n", "has a line of 1,000,005 characters"),
        ("BEGIN:VCARD\nFN:Инес\nEND:VCARD\n".encode("cp1251"), "an encoding that hostbook does not know"),
        (b"BEGIN:VCARD\nFN;CHARSET=klingon:\xe9\nEND:VCARD\n", "“klingon”"),
        (b"hello\n", "holds no card"),
        (b"BEGIN:VCARD\n", "has no end"),
    ],
)
def test_bad_input_gets_one_clear_line_and_nothing_is_written(
    ask: Run, path: Path, tmp_path: Path, data: bytes, says: str
) -> None:
    before = path.read_bytes()
    bad = tmp_path / "bad.vcf"
    bad.write_bytes(data)
    ran = ask("import", str(bad))
    assert (ran.code, ran.out) == (1, "")
    assert says in ran.err
    assert ran.err.count("\n") == 1
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "says"), [("nowhere.vcf", "there is no such file"), (".", "it is a folder")]
)
def test_a_file_that_cannot_be_read_says_why(ask: Run, name: str, says: str) -> None:
    ran = ask("import", name)
    assert ran.code == 1
    assert says in ran.err


def test_one_bad_file_keeps_the_good_ones_out_too(ask: Run, path: Path, file: str) -> None:
    before = path.read_bytes()
    assert ask("import", file, "nowhere.vcf").code == 1
    assert path.read_bytes() == before


def test_a_table_without_a_known_name_says_so(ask: Run, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("Wer,Wo\nTom,here\n", encoding="utf-8")
    ran = ask("import", str(table))
    assert ran.code == 1
    assert (
        "no column that is known to hold names; its columns are Wer and Wo. Say which does: --map" in ran.err
    )


def test_people_go_out_as_cards_and_come_back_unchanged(ask: Run, tmp_path: Path) -> None:
    ask("export", "--to", str(tmp_path / "out"))
    ran = ask("import", str(tmp_path / "out" / "people.vcf"))
    assert "3 cards: 3 as they are in the book." in ran.out
    assert "Nothing had to be written." in ran.out


@pytest.fixture
def table(tmp_path: Path) -> str:
    """A table whose headings nobody knows."""
    path = tmp_path / "list.csv"
    path.write_text("Wer;Wo;Was\nJana Kos;Sava;rudert\n", encoding="utf-8")
    return str(path)


def test_columns_nobody_knows_are_read_as_they_are_told(ask: Run, path: Path, table: str) -> None:
    ran = ask(
        "import", table, "--map", "Wer=name", "--map", "wo = Organisation", "--map", "Was=a line of the notes"
    )
    assert (ran.code, ran.err) == (0, "")
    (jana,) = [p for p in Book.open(path).people.all() if p.name == "Jana Kos"]
    assert (jana.organisation, jana.notes) == ("Sava", "Was: rudert")


def test_a_table_that_names_nobody_says_which_words_would_tell(ask: Run, path: Path, table: str) -> None:
    before = path.read_bytes()
    ran = ask("import", table)
    assert ran.code == 1
    assert (
        'its columns are Wer, Wo and Was. Say which does: --map "Wer=name". Nothing was written.' in ran.err
    )
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Wen=name", "There is no column “wen”: the columns are Wer, Wo and Was."),
        ("Wer=nam", "No column holds “nam”. A column can hold: left out, name,"),
        ("Wer", "--map takes a heading and what is under it"),
        ("=name", "--map takes a heading and what is under it"),
    ],
)
def test_what_is_told_of_columns_and_cannot_be_is_answered(
    ask: Run, path: Path, table: str, said: str, why: str
) -> None:
    before = path.read_bytes()
    ran = ask("import", table, "--map", said)
    assert ran.code == 1
    assert why in ran.err
    assert path.read_bytes() == before
