"""Planning from the command line, choosing a place, and reading the page."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.dates.notable import Observance
from planner.outings.outing import OutingKind, Stage
from planner.places.venue import Remark, Venue, VenueKind
from planner.values.record import changed
from tests.unit.verbs.conftest import CASA, INES, NOW, Run


def _outings(path: Path) -> set[str]:
    return {outing.id for outing in Book.open(path).outings.all()}


def test_a_lunch_with_someone_known_is_a_whole_plan_with_its_reasons(ask: Run, path: Path) -> None:
    ran = ask("plan", "--with", "ines", "--kind", "lunch", "--when", "next thu 12:30", "--json")
    told = json.loads(ran.out)
    assert told["saved"] is True
    assert told["title"] == "Lunch with Inês Duarte"
    assert told["venue"]["name"] == "Casa do Lago"
    assert "quiet" in told["venue"]["reasons"]
    assert "walnuts" in told["table_brief"]
    assert told["gaps"]
    saved = Book.open(path).outings[told["outing"]["id"]]
    assert saved.kind is OutingKind.LUNCH
    assert saved.stage is Stage.PLANNED
    assert str(saved.starts) == "2026-12-03 12:30:00"
    assert saved.conversation.questions
    assert saved.transport.legs


def test_a_plan_is_drafted_by_the_days_that_its_guests_keep(ask: Run, path: Path) -> None:
    book = Book.open(path)
    book.people.put(changed(INES, keeps=(Observance.SHABBAT,)))
    book.close()
    told = json.loads(ask("plan", "--with", "ines", "--when", "sat 28 nov 13:00", "--json").out)
    way = Book.open(path).outings[told["outing"]["id"]].transport.legs
    notes = [one.note for one in way if one.traveller == INES.id]
    assert notes
    assert all(note.startswith("Shabbat: ask how Inês comes and goes") for note in notes)


def test_the_plan_in_words_says_when_where_why_and_what_is_missing(ask: Run) -> None:
    out = ask("plan", "--with", "ines", "--when", "next thu 12:30").out
    assert out.startswith("Lunch with Inês Duarte\nThu 3 Dec, 12:30, in 10 days · 1 h 30\n")
    for heading in ("Where", "To read to the place", "Getting there, and home", "Ask", "Still missing"):
        assert f"\n{heading}\n" in out
    assert "  · quiet" in out
    assert "Saved. Read it: hostbook brief " in out


def test_the_plan_says_why_each_part_is_so(ask: Run) -> None:
    out = ask("plan", "--with", "ines", "--when", "next thu 12:30", "--dry-run").out
    told = json.loads(ask("plan", "--with", "ines", "--when", "next thu 12:30", "--dry-run", "--json").out)

    assert "\nWhy so\n  Reservation: To book: Casa do Lago" in out
    assert "\nNo pitch\n  I am here to know Inês, not to sell." in out
    assert list(told["reasons"]) == ["reservation", "transport", "moderation", "conversation", "no pitch"]


def test_a_day_in_the_past_is_said_at_once_and_stops_nothing(ask: Run) -> None:
    past = ask("plan", "--with", "ines", "--when", "12 nov 2026 12:30", "--dry-run")
    ahead = ask("plan", "--with", "ines", "--when", "next thu 12:30", "--dry-run")

    assert past.code == 0
    assert "! That is in the past: is it the day you mean?" in past.out
    assert "in the past" not in ahead.out


def test_a_dry_run_writes_nothing(ask: Run, path: Path) -> None:
    before = path.read_bytes()
    ran = ask("plan", "--with", "ines", "--when", "next thu 12:30", "--dry-run")
    assert ran.code == 0
    assert ran.out.endswith("Nothing is written.\n")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [["ines", "duarte", "ravi", "menon"], ["Ines Duarte", "ravi menon"], ["ines,", "ravi", "menon"],
     ["ines duarte, ravi menon"], ["ines", "menon"]],
    ids=" ".join,
)  # fmt: skip
def test_several_guests_are_understood_however_they_are_parted(ask: Run, words: list[str]) -> None:
    told = json.loads(ask("plan", "--with", *words, "--when", "next thu", "--dry-run", "--json").out)
    assert told["outing"]["guests"] == ["p-ines", "p-ravi"]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--with", "rav"], "“rav” may be Ravi Menon (Obi Foods) or Ravina Shah (Brenner AG)."),
        (["--with", "nobody", "--when", "thu"], "Nobody in the book is called “nobody”."),
        (["--with", "ines", "--when", "blursday"], "I could not read “blursday”"),
        (["--with", "ines", "--venue", "the moon"], "No venue in the book is called “the moon”."),
        (["--with", " , "], "Name a person."),
    ],
)
def test_what_cannot_be_planned_is_one_clear_line(ask: Run, path: Path, argv: list[str], said: str) -> None:
    before = path.read_bytes()
    ran = ask("plan", *argv)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"hostbook: {said}")
    assert ran.err.count("\n") == 1
    assert path.read_bytes() == before


def test_a_kind_there_is_not_is_a_slip_of_use(ask: Run) -> None:
    ran = ask("plan", "--with", "ines", "--kind", "luhch")
    assert ran.code == 2
    assert "--kind cannot be “luhch”. Did you mean “lunch”?" in ran.err


def test_a_place_that_is_named_is_taken(ask: Run) -> None:
    told = json.loads(ask("plan", "--with", "ines", "--venue", "bar ato", "--dry-run", "--json").out)
    assert told["venue"]["name"] == "Bar Alto"


def test_an_event_is_a_game_with_its_title(ask: Run) -> None:
    told = json.loads(
        ask(
            "plan", "--with", "ravi menon", "--kind", "game", "--title", "Benfica – Porto",
            "--when", "sat 19:00", "--dry-run", "--json",
        ).out
    )  # fmt: skip
    assert told["title"] == "Benfica – Porto with Ravi Menon"
    assert told["outing"]["event"] == "game"


def test_a_plan_without_a_day_is_an_idea(ask: Run) -> None:
    told = json.loads(ask("plan", "--with", "ines", "--dry-run", "--json").out)
    assert told["outing"].get("starts") is None


@pytest.mark.parametrize("argv", [[], ["ines"], ["o-lunch"], ["next"]])
def test_the_brief_of_the_next_outing_or_the_one_named(ask: Run, argv: list[str]) -> None:
    ran = ask("brief", *argv)
    assert ran.code == 0
    assert ran.out.startswith("Lunch with Inês Duarte\nThu 26 Nov, 12:30, in 3 days\nCasa do Lago")
    assert all(len(line) <= 80 for line in ran.out.splitlines())


def test_the_brief_comes_in_every_format(ask: Run) -> None:
    assert ask("brief", "--format", "markdown").out.startswith("# Lunch with Inês Duarte")
    assert ask("brief", "--format", "html").out.startswith("<!doctype html>")
    assert json.loads(ask("brief", "--format", "json").out)["title"] == "Lunch with Inês Duarte"
    assert ask("brief", "--json").out == ask("brief", "--format", "json").out
    assert (
        "--format cannot be “pdf”. It can be text, markdown, html, json."
        in ask("brief", "--format", "pdf").err
    )


def test_without_an_outing_ahead_there_is_no_brief_and_it_says_what_to_do(run: Run, path: Path) -> None:
    ran = run("brief", "--book", str(path), "--now", "2027-01-01")
    assert ran.code == 1
    assert "No outing with a date lies ahead" in ran.err


def test_venues_are_listed_and_ranked_for_an_outing(ask: Run) -> None:
    assert [v["name"] for v in json.loads(ask("venues", "--json").out)] == ["Bar Alto", "Casa do Lago"]
    ranked = json.loads(ask("venues", "--for", "ines", "--json").out)
    assert [v["name"] for v in ranked] == ["Casa do Lago", "Bar Alto"]
    assert ranked[0]["fits"] > ranked[1]["fits"]
    needs = {need["need"]: need["served"] for need in ranked[0]["needs"]}
    assert needs
    assert set(needs.values()) <= {True, False, None}
    out = ask("venues", "--for", "ines").out
    assert "1 Casa do Lago  fits ●●●●● 5 of 5" in out
    assert "  ! not quiet" in out


def test_today_tells_what_is_due_in_every_part(ask: Run) -> None:
    out = ask("today").out
    assert out.startswith("Mon 23 Nov, 09:00\n")
    for told in (
        "Coffee with Inês Duarte and Ravi Menon", "to be filed", "Lunch with Inês Duarte · Casa do Lago",
        "send the trail map", "46th birthday",
    ):  # fmt: skip
        assert told in out
    assert "\nOwed\n" in out
    steps = out.partition("To do by tomorrow\n")[2].partition("\n\n")[0]
    assert "Coffee with" in steps
    assert "Settle the check" not in steps


def test_today_as_json_has_the_same_parts(ask: Run) -> None:
    told = json.loads(ask("today", "--json").out)
    assert set(told) == {
        "now", "outings", "steps", "promises", "touches", "days", "to_thank", "gifts", "to_ask", "risks",
        "put_off",
    }  # fmt: skip
    assert [o["id"] for o in told["outings"]] == ["o-coffee", "o-lunch"]
    assert told["outings"][0]["to_file"] is True
    assert told["promises"][0]["due"] == "2026-11-23"
    (day,) = told["days"]
    assert (day["person"], day["day"], day["what"]) == ("Inês Duarte", "2026-11-27", "birthday")
    assert (day["begin"], day["seen_to"]) == ("2026-11-27", None)


def test_the_moment_asked_for_is_the_hosts_wall_time_or_an_instant(run: Run, path: Path) -> None:
    wall = run("today", "--json", "--book", str(path), "--now", "2026-07-01T12:00")
    instant = run("today", "--json", "--book", str(path), "--now", "2026-07-01T12:00Z")
    assert json.loads(wall.out)["now"] == "2026-07-01T12:00"
    assert json.loads(instant.out)["now"] == "2026-07-01T13:00"
    offset = run("today", "--json", "--book", str(path), "--now", "2026-07-01T12:00+02:00")
    assert json.loads(offset.out)["now"] == "2026-07-01T11:00"


def test_a_moment_the_clocks_skip_is_said(run: Run, path: Path) -> None:
    ran = run("today", "--book", str(path), "--now", "2027-03-28T01:30")
    assert ran.code == 1
    assert "The clocks go forward" in ran.err


def test_an_empty_book_says_what_to_do_next(run: Run, tmp_path: Path) -> None:
    Book.open(tmp_path / "b.json").people.put(changed(INES, occasions=()))
    ran = run("today", "--book", str(tmp_path / "b.json"), "--now", NOW)
    assert ran.code == 0
    Book.open(tmp_path / "b.json").people.remove(INES.id)
    for verb in ("today", "people", "venues"):
        ran = run(verb, "--book", str(tmp_path / "b.json"), "--now", NOW)
        assert ran.code == 0
        assert "hostbook" in ran.out


def test_a_place_that_cannot_be_told_apart_is_asked_about(ask: Run, path: Path) -> None:
    Book.open(path).venues.put(changed(CASA, id="v-2", name="Casa do Rio"))
    ran = ask("plan", "--with", "ines", "--venue", "casa")
    assert "“casa” may be Casa do Lago or Casa do Rio." in ran.err


def test_the_same_plan_a_second_time_is_made_only_when_it_is_meant(ask: Run, path: Path) -> None:
    asked = ("plan", "--with", "ines", "--when", "next thu 12:30")
    assert ask(*asked).code == 0
    before = _outings(path)
    again = ask(*asked)
    assert again.code == 1
    assert "You already have lunch with Inês Duarte then." in again.err
    assert "--anyway" in again.err
    assert _outings(path) == before
    assert ask(*asked, "--anyway").code == 0
    assert len(_outings(path)) == len(before) + 1
    assert ask("plan", "--with", "ines", "--when", "next thu 19:00").code == 0


def test_no_stadium_is_drafted_for_a_lunch_and_nowhere_one_would_not_go_again(ask: Run, path: Path) -> None:
    cold = Remark(on=datetime.fromisoformat(NOW).date(), text="food cold, not again")
    with closing(Book.open(path)) as book:
        for venue in book.venues.all():
            book.venues.put(changed(venue, remarks=(*venue.remarks, cold)))
        book.venues.put(Venue(id="loftus", name="Loftus Road", kind=VenueKind.STADIUM))

    lunch = json.loads(ask("plan", "--with", "ines", "--when", "next thu 12:30", "--dry-run", "--json").out)
    said = ask("plan", "--with", "ines", "--when", "next thu 12:30", "--dry-run").out

    assert lunch["venue"] is None
    assert "No place in the book fits yet." in said


def test_half_past_one_of_a_lunch_is_in_the_afternoon_and_without_the_meal_it_is_asked(ask: Run) -> None:
    argv = ("plan", "--with", "ines", "--when", "next thu 1.30", "--dry-run", "--json")

    assert json.loads(ask(*argv, "--kind", "lunch").out)["outing"]["starts"] == "2026-12-03T13:30:00"
    assert "may be morning or evening" in ask(*argv).err


def test_the_map_of_an_outing_is_printed_with_its_ways_in_words(ask: Run) -> None:
    out = ask("venues", "--for", "ines", "--map").out
    assert out.splitlines()[0] == "Casa do Lago"
    assert "○ Casa do Lago" in out  # only its city is known
    assert "Where Inês sets out from is not known" in out
    told = json.loads(ask("venues", "--for", "ines", "--map", "--json").out)
    assert told["map"][0]["name"] == "Casa do Lago"
    refused = ask("venues", "--map")
    assert refused.code == 1
    assert "Whose map?" in refused.err


def test_a_plan_on_another_clock_says_whose_times_its_deadlines_are(ask: Run, path: Path) -> None:
    here = ("plan", "--with", "ravi", "--when", "tue 1 dec dinner", "--venue", "Casa do Lago", "--dry-run")
    assert "\nStill missing\n" in ask(*here).out
    with closing(Book.open(path)) as book:
        book.venues.put(changed(CASA, zone="Europe/Madrid"))
    assert "\nStill missing (Madrid time)\n" in ask(*here).out
