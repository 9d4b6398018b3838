"""Filing notes from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.outings.outing import Stage
from planner.values.record import changed
from tests.unit.verbs.conftest import COFFEE, Run

NOTES = "Ines wants to row the Douro next summer\nI'll send Ines the map by friday\n12 eur with tip\n"


def test_notes_from_standard_input_are_filed_each_in_its_place(ask: Run, path: Path) -> None:
    ran = ask("file", "o-coffee", "-", given=NOTES)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Filed: Coffee with Inês Duarte and Ravi Menon.\n")
    book = Book.open(path)
    filed = book.outings["o-coffee"]
    assert filed.stage is Stage.FILED
    assert filed.outcome is not None
    assert str(filed.outcome.cost) == "12.00 EUR"
    assert "Ines wants to row the Douro next summer" in [f.text for f in book.facts.of_person("p-ines")]
    assert any(p.outing_id == "o-coffee" and p.due for p in book.promises.of_person("p-ines"))
    assert {t.person_id for t in book.touches.all() if t.outing_id == "o-coffee"} == {"p-ines", "p-ravi"}


def test_filing_is_one_write(ask: Run, path: Path) -> None:
    before = json.loads(path.read_bytes())["_meta"]
    ask("file", "o-coffee", "-", given=NOTES)
    after = json.loads(path.read_bytes())["_meta"]
    assert before != after
    generations = [
        next(value for page in meta.values() for key, value in page.items() if key == "generation")
        for meta in (before, after)
    ]
    assert generations[1] == generations[0] + 1


@pytest.mark.parametrize("words", ["o-coffee", "last", "ravi", "ines"])
def test_the_outing_is_named_by_id_by_last_or_by_a_guest(ask: Run, words: str) -> None:
    told = json.loads(ask("file", words, "-", "--dry-run", "--json", given=NOTES).out)
    assert told["outing"] == "o-coffee"
    assert told["filed"] is False


def test_a_dry_run_shows_how_each_line_is_read_and_writes_nothing(ask: Run, path: Path) -> None:
    before = path.read_bytes()
    ran = ask("file", "last", "-", "--dry-run", given=NOTES)
    assert ran.code == 0
    assert "Nothing is written." in ran.out
    kinds = [line.split()[0] for line in ran.out.splitlines()[1:]]
    assert kinds == ["fact", "promise", "cost"]
    assert path.read_bytes() == before


def test_lines_that_cannot_be_placed_stop_it_and_are_named(ask: Run, path: Path) -> None:
    before = path.read_bytes()
    ran = ask("file", "last", "-", given=NOTES + "loves the opera\n")
    assert ran.code == 1
    assert ran.err.startswith("hostbook: Nothing was filed: 1 line could not be placed.")
    assert "“loves the opera”" in ran.err
    assert ran.err.count("\n") == 1
    assert path.read_bytes() == before


def test_notes_come_from_a_file_too(ask: Run, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("\ufeff" + NOTES, encoding="utf-8")
    assert ask("file", "last", str(notes)).code == 0


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_notes_as_other_programs_write_them_are_read_too(
    ask: Run, path: Path, tmp_path: Path, encoding: str
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("Ravi loves the café\n", encoding=encoding)
    assert ask("file", "last", str(notes)).code == 0
    outcome = Book.open(path).outings["o-coffee"].outcome
    assert outcome is not None
    assert [line.text for line in outcome.lines] == ["Ravi loves the café"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("gone.txt", "there is no such file"), (".", "it is a folder"), ("bad.txt", "is not a text file"),
     ("empty.txt", "is empty"), ("a\0b", "that is no file's name")],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_one_clear_line(ask: Run, tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\0\1\2\0PNG")
    (tmp_path / "empty.txt").touch()
    ran = ask("file", "last", str(tmp_path / name))
    assert ran.code == 1
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_what_is_still_ahead_or_was_cancelled_is_not_filed(ask: Run, path: Path) -> None:
    assert "is still ahead: Thu 26 Nov, 12:30" in ask("file", "o-lunch", "-", given=NOTES).err
    Book.open(path).outings.put(changed(COFFEE, stage=Stage.CANCELLED))
    assert "was cancelled" in ask("file", "o-coffee", "-", given=NOTES).err


def test_without_notes_there_is_nothing_to_file(ask: Run) -> None:
    ran = ask("file", "last", "-", given=" \n")
    assert ran.code == 1
    assert "no line of notes was given" in ran.err


def test_notes_written_in_the_planner_are_filed_with_the_new_ones(ask: Run, path: Path) -> None:
    Book.open(path).outings.put(changed(COFFEE, debrief=changed(COFFEE.debrief, notes="Ravi plays the oboe")))
    assert ask("file", "last", "-", given="12 eur").code == 0
    outcome = Book.open(path).outings["o-coffee"].outcome
    assert outcome is not None
    assert [line.text for line in outcome.lines] == ["Ravi plays the oboe", "12 eur"]


def test_filing_again_adds_what_is_new_and_nothing_twice(ask: Run, path: Path) -> None:
    ask("file", "o-coffee", "-", given=NOTES)
    ran = ask("file", "o-coffee", "-", given=NOTES + "Ravi plays the oboe\n")
    assert ran.code == 0
    book = Book.open(path)
    facts = [f.text for f in book.facts.all() if f.outing_id == "o-coffee"]
    assert sorted(facts) == ["Ines wants to row the Douro next summer", "Ravi plays the oboe"]
    assert ask("file", "o-coffee", "-", given=NOTES).code == 1


def test_what_is_still_ahead_can_be_tried_and_is_said_to_be(ask: Run) -> None:
    ran = ask("file", "o-lunch", "-", "--dry-run", given=NOTES)
    assert "It is still ahead: Thu 26 Nov, 12:30" in ran.out
    assert "Nothing is written." in ran.out


def test_what_is_filed_of_one_guest_is_never_said_when_the_other_comes_alone(ask: Run) -> None:
    notes = (
        "ravi dosnt drink, hes off it for his pills - keep quiet\nravi is now also allergic to kiwi\n"
        "ravi wants a quote for 300 pallets\nravi snores at the opera\n"
        "ines told me in confidence that she leaves\n"
        "the place was too small for ravi\nines rows on sundays\n"
        "I'll send Ines the clinic's address by friday, keep it quiet\n"
    )
    assert ask("file", "o-coffee", "-", given=notes).code == 0
    said = ""
    for words in (["--dry-run"], ["--dry-run", "--json"], ["--json"], []):
        again = [] if "--dry-run" in words else ["--anyway"]
        said += ask("plan", "--with", "ines", "--when", "3 dec 12:30", *words, *again).out
    for words in (["ines"], ["ines", "--json"], ["ines", "--format", "html"]):
        said += ask("brief", *words).out
    said += ask("today", "--json").out + ask("today").out
    assert "ines rows on sundays" in said
    for of_ravi in ("keep quiet", "kiwi", "pallets", "snores", "too small", "in confidence that", "clinic"):
        assert of_ravi not in said, of_ravi
