"""`hostbook today`: on lines of a terminal's width, quiet where nothing is due, with what was put off."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

from planner.book.repository import Book
from planner.courtship.planned import PlannedTouch
from planner.courtship.put_off import PutOff
from planner.courtship.touches import TouchKind
from planner.exchange.demo import fill_demo
from planner.people.person import Kind, Person
from planner.people.promises import Owner, Promise
from planner.verbs.printing import SCREEN, cells, wrapped
from tests.unit.verbs.conftest import Run

NOW = datetime(2026, 11, 26, 9, 10, tzinfo=UTC)
AT = "2026-11-26T09:10"
MAP = Promise(
    id="map", person_id="ines", text="send the trail map", owner=Owner.HOST, made_on=date(2026, 11, 1),
    due=date(2026, 12, 24),
)  # fmt: skip


def book_at(path: Path, *promises: Promise) -> Book:
    book = Book.open(path, clock=lambda: NOW)
    with book.transaction("begin"):
        book.people.put(Person(id="ines", name="Ines Duarte", kind=Kind.COLLEAGUE))
        for promise in promises:
            book.promises.put(promise)
    return book


def test_every_line_fits_on_a_terminal(run: Run, tmp_path: Path) -> None:
    book = Book.open(tmp_path / "demo.json", clock=lambda: NOW)
    fill_demo(book, NOW)
    book.close()
    out = run("today", "--book", str(tmp_path / "demo.json"), "--now", AT).out
    assert [line for line in out.splitlines() if cells(line) > SCREEN] == []
    headings = [line for line in out.splitlines() if line and not line.startswith(" ")][1:]
    assert headings == [
        "Outings",
        "To do by tomorrow",
        "Promised",
        "Days coming up, gifts",
        "Owed",
        "Look out",
    ]


def test_quiet_prints_nothing_where_nothing_is_due_by_tomorrow(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    book_at(path, MAP).close()
    for quiet in ("--quiet", "-q"):
        ran = run("today", quiet, "--book", str(path), "--now", AT)
        assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert run("today", "--quiet", "--json", "--book", str(path), "--now", AT).out == ""
    assert "trail map" in run("today", "--book", str(path), "--now", AT).out


def test_quiet_tells_what_is_due_and_no_more(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    soon = Promise(
        id="call", person_id="ines", text="call the choir", owner=Owner.HOST, made_on=date(2026, 11, 1),
        due=date(2026, 11, 27),
    )  # fmt: skip
    book_at(path, MAP, soon).close()
    out = run("today", "--quiet", "--book", str(path), "--now", AT).out
    assert "call the choir" in out
    assert "trail map" not in out


def test_what_is_put_off_stands_last_with_its_day_and_reason(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    book = book_at(path, MAP)
    book.put_off.put(
        PutOff(
            id="p", person_id="ines", key="promise:map", on=date(2026, 11, 26), until=date(2026, 12, 1),
            why="she is away",
        )
    )  # fmt: skip
    book.close()
    out = run("today", "--book", str(path), "--now", AT).out
    assert out.partition("Put off\n")[2] == (
        "  ·  Ines Duarte  until Tue 1 Dec  send the trail map (she is away)\n"
    )
    assert "Promised" not in out
    told = json.loads(run("today", "--json", "--book", str(path), "--now", AT).out)
    assert told["promises"] == []
    assert told["put_off"] == [
        {"person": "Ines Duarte", "what": "send the trail map", "until": "2026-12-01", "why": "she is away"}
    ]
    back = run("today", "--book", str(path), "--now", "2026-12-01T09:00").out
    assert "Promised" in back
    assert "Put off" not in back


def test_of_very_many_promises_the_first_eight_are_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    many = [
        Promise(id=f"m{n:03}", person_id="ines", text=f"map {n}", owner=Owner.HOST, made_on=date(2026, 11, 1))
        for n in range(300)
    ]
    book_at(path, *many).close()
    out = run("today", "--book", str(path), "--now", AT).out
    assert "map 7" in out
    assert "map 8" not in out
    assert "and 292 more" in out


def test_a_text_is_wrapped_under_its_beginning_and_no_word_is_lost() -> None:
    assert wrapped("> ", "one two three", 8) == ["> one", "  two", "  three"]
    assert wrapped("> ", "incomprehensible", 8) == ["> incomprehensible"]
    assert wrapped("> ", "", 8) == [">"]


def test_what_was_planned_for_today_is_told_also_for_somebody_who_is_owed_nothing(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "b.json"
    book = book_at(path)
    today = date(2026, 11, 26)
    visit = PlannedTouch(id="v", person_id="ines", touch=TouchKind.VISIT, on=today, accepted_on=today)
    book.planned.put(visit)
    book.close()
    asked = ("today", "--quiet", "--book", str(path), "--now", AT)
    assert "!  Ines Duarte  planned today  visit" in run(*asked).out
    (touch,) = json.loads(run(*asked, "--json").out)["touches"]
    assert (touch["tier"], touch["touch"], touch["planned"]) == (None, "visit", "2026-11-26")
    before = ("today", "--quiet", "--book", str(path), "--now", "2026-11-25T09:10")
    assert run(*before).out == ""
