"""The people in the book, and everything about one of them."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.courtship.account_notes import AccountNote, AccountTopic
from planner.notes.line import LineKind, NoteLine
from planner.outings.outcome import Outcome
from planner.outings.outing import Stage
from planner.people.facts import Sensitivity, reworded
from planner.values.record import changed
from tests.unit.verbs.conftest import COFFEE, INES, LUNCH, REGATTA, Run


def test_everyone_is_listed_with_when_you_last_met_and_next_meet(ask: Run) -> None:
    ran = ask("people")
    assert ran.code == 0
    first = ran.out.splitlines()[0]
    assert first.split("  ")[0] == "Inês Duarte"
    assert "last Fri 20 Nov" in first
    assert "next Thu 26 Nov" in first
    assert len(ran.out.splitlines()) == 3


def test_a_search_forgives_accents_and_a_slip(ask: Run) -> None:
    assert [p["name"] for p in json.loads(ask("people", "ines", "--json").out)] == ["Inês Duarte"]
    assert [p["name"] for p in json.loads(ask("people", "mennon", "--json").out)] == ["Ravi Menon"]


def test_nobody_fitting_is_said(ask: Run) -> None:
    ran = ask("people", "zzz")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "hostbook: Nobody in the book fits “zzz”.\n"


def test_a_person_is_told_whole_with_the_unknown_said_as_such(ask: Run) -> None:
    out = ask("person", "ines", "duarte").out
    assert out.splitlines()[0] == (
        "Inês Duarte (ee-NESH doo-AR-te) · head of purchasing, Lago SA · customer, key"
    )
    told = {line.strip().split("  ")[0]: line.split("  ")[-1].strip() for line in out.splitlines()}
    assert told["Allergies"] == "walnuts"
    assert told["Diet"] == "none"
    assert told["Access"] == "unknown – ask"
    assert "rows in the Douro regatta" in out
    assert "send the trail map" in out
    assert "Lunch with Inês Duarte" in out
    assert "birthday" in out


def test_what_you_talked_of_each_last_time_is_shared_ground_that_comes_last(ask: Run, path: Path) -> None:
    shown = ask("person", "ines", "duarte").out.split("Share\n")[1].split("\n\n")[0]
    assert shown.strip().startswith("rowing ")
    book = Book.open(path)
    book.facts.put(changed(REGATTA, id="f-choir", text="sings in a choir"))
    for day in (9, 16):
        noted = NoteLine(text="rows at dawn", kind=LineKind.FACT, person_id="p-ines")
        filed = Outcome(filed_at=datetime(2026, 11, day, tzinfo=UTC), lines=(noted,))
        at = datetime(2026, 11, day, 10, 0)
        book.outings.put(changed(COFFEE, id=f"o-{day}", starts=at, stage=Stage.FILED, outcome=filed))
    book.outings.remove("o-coffee")
    book.close()
    choir, rowing = ask("person", "ines", "duarte").out.split("Share\n")[1].split("\n\n")[0].splitlines()
    assert choir.strip().startswith("choir ")
    assert rowing.endswith("You talked of it the last two times.")


def test_a_person_as_json_is_the_whole_record_and_what_hangs_on_it(ask: Run) -> None:
    told = json.loads(ask("person", "ines duarte", "--json").out)
    assert told["name"] == "Inês Duarte"
    assert [f["text"] for f in told["facts"]] == ["rows in the Douro regatta"]
    assert {o["id"] for o in told["outings"]} == {"o-lunch", "o-coffee"}


@pytest.mark.parametrize("query", ["ravi", "ravi m", "menon", "ravii menon", "ravi menno", "rawi", "ravvi"])
def test_a_part_of_a_name_is_enough_even_one_slip_off(ask: Run, query: str) -> None:
    assert json.loads(ask("person", query, "--json").out)["name"] == "Ravi Menon"


def test_a_name_that_fits_several_lists_them(ask: Run) -> None:
    ran = ask("person", "rav")
    assert ran.code == 1
    assert ran.err == (
        "hostbook: “rav” may be Ravi Menon (Obi Foods) or Ravina Shah (Brenner AG). Say more of the name.\n"
    )


def test_a_name_that_fits_nobody_says_where_to_look(ask: Run) -> None:
    assert ask("person", "zzz").err.startswith("hostbook: Nobody in the book is called “zzz”.")
    assert ask("person", " ").err == "hostbook: Name a person.\n"


def test_hostile_text_is_shown_inert_everywhere(ask: Run, path: Path) -> None:
    book = Book.open(path)
    book.people.put(
        changed(
            INES, name="Bo\x1b[31mb\x9b[bold]\u202e", organisation="[red]Lago[/]\n\x07", notes="\x1b]0;x\x07"
        )
    )
    for argv in (["people"], ["person", "bo"], ["today"], ["people", "--json"], ["person", "bo", "--json"]):
        ran = ask(*argv)
        assert ran.code == 0, ran.err
        assert not set(ran.out) & set("\x1b\x9b\x07\u202e")
    assert "[red]Lago[/]" in ask("people").out


def test_a_very_long_name_is_repeated_in_short(ask: Run) -> None:
    err = ask("person", "x" * 10_000).err
    assert err.startswith("hostbook: Nobody in the book is called “xxx")
    assert len(err) < 200


def test_everything_held_on_a_person_is_printed_with_where_it_stands(ask: Run, path: Path) -> None:
    book = Book.open(path)
    fact = reworded(book.facts["f-regatta"], "rows a single", date(2026, 6, 1))
    book.facts.put(
        changed(
            fact, retired_on=date(2026, 7, 1), expires=date(2026, 6, 20), sensitivity=Sensitivity.SENSITIVE
        )
    )
    book.facts.put(changed(REGATTA, id="f-ravi", person_id="p-ravi", text="rides with Inês Duarte"))
    book.unsaved["p-ines", "notes"] = "half typed"
    book.unsaved.keep()
    backup = book.backup()
    out = ask("person", "ines", "--everything").out
    for words in (
        "rows a single", "sensitive · learned Tue 12 May · expired Sat 20 Jun · retired Wed 1 Jul",
        "before Mon 1 Jun: rows in the Douro regatta", "send the trail map", "call",
        "fact about Ravi Menon: rides with Inês Duarte", "p-ines, notes: half typed",
        backup.name,
    ):  # fmt: skip
        assert words in out
    data = json.loads(ask("person", "ines", "--everything", "--json").out)
    assert data["person"]["id"] == "p-ines"
    assert data["facts"][0]["earlier"] == [{"text": "rows in the Douro regatta", "until": "2026-06-01"}]
    assert str(backup) in data["files"]


def test_someone_is_erased_only_when_their_whole_name_is_typed(ask: Run, path: Path) -> None:
    refused = ask("person", "ines", "--erase", given="Ines\n")
    assert refused.code == 1
    assert "Nobody was erased" in refused.err
    assert "p-ines" in Book.open(path).people
    done = ask("person", "ines", "--erase", given="ines duarte\n")
    assert done.code == 0
    assert "Erased Inês Duarte with 1 fact, 1 promise and 1 touch" in done.out
    assert "They still stand in these" in done.out
    assert "Duarte" not in path.read_text(encoding="utf-8")


def test_the_backups_go_with_someone_erased_when_that_is_asked(ask: Run, path: Path) -> None:
    backup = Book.open(path).backup()
    data = json.loads(ask("person", "ines", "--erase", "--with-backups", "--json", given="Inês Duarte\n").out)
    assert str(backup) in data["deleted"]
    assert data["still_in"] == []
    assert not backup.exists()


def test_backups_are_not_deleted_without_erasing(ask: Run) -> None:
    assert ask("person", "ines", "--with-backups").err == "hostbook: --with-backups goes with --erase.\n"


def test_how_a_customer_stands_is_told_with_its_evidence_and_what_would_help(ask: Run, path: Path) -> None:
    book = Book.open(path)
    on = date(2026, 11, 20)
    book.account_notes.put(
        AccountNote(id="n", person_id=INES.id, topic=AccountTopic.RIVAL, on=on, text="Nordvåg came by")
    )
    told = ask("person", "ines", "duarte").out.split("\nStanding\n")[1]
    assert "! A competitor: one was named 20 Nov. “Nordvåg came by”" in told
    assert "○ results gone through" in told
    assert "What would help" in told
    assert "How it moved" in told
    data = json.loads(ask("person", "ines", "duarte", "--json").out)["standing"]
    assert {one["sign"]: one["state"] for one in data["evidence"]}["competitors"] == "present"
    assert data["moved"][0]["quarter"] == "Oct–Dec 2026"


def test_only_a_customer_has_a_standing(ask: Run) -> None:
    assert "Standing" not in ask("person", "ravi").out
    assert json.loads(ask("person", "ravi", "--json").out)["standing"] is None


def test_an_outing_on_another_clock_names_its_city(ask: Run, path: Path) -> None:
    with closing(Book.open(path, clock=lambda: datetime(2026, 11, 22, 9, 0, tzinfo=UTC))) as book:
        book.outings.put(changed(LUNCH, zone="Europe/Madrid"))
    card = ask("person", "ines").out
    assert "Thu 26 Nov, 12:30 (Madrid)  " in card
    assert "Fri 20 Nov, 10:00  " in card
