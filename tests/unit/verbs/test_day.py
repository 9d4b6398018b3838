"""Where there is no terminal, the planner gives the day as text."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.unit.verbs.conftest import NOW, Run


def test_without_a_terminal_the_day_and_the_next_brief_are_printed(run: Run, path: Path) -> None:
    ran = run("--book", str(path), "--now", NOW)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Mon 23 Nov, 09:00\n")
    assert "\nNext\n\nLunch with Inês Duarte\n" in ran.out
    assert "Run of show" in ran.out


def test_without_a_terminal_or_a_book_it_says_how_to_begin(run: Run, tmp_path: Path) -> None:
    ran = run("--book", str(tmp_path / "none" / "b.json"))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("There is no book yet.")
    assert not (tmp_path / "none").exists()


def test_the_demo_book_is_gone_afterwards(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rooms = tmp_path / "rooms"
    rooms.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(rooms))
    ran = run("demo", "--now", NOW)
    assert (ran.code, ran.err) == (0, "")
    assert "Lunch with Ines Duarte" in ran.out
    assert not list(rooms.iterdir())


def test_a_demo_without_room_is_one_clear_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/dev/null")
    ran = run("demo")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "hostbook: There is no room for a demo book: not a directory.\n"


@pytest.mark.parametrize(
    "moment", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)], ids=["first", "last"]
)
@pytest.mark.parametrize("verb", [(), ("today",), ("people",), ("check",)])
def test_a_machines_clock_that_stands_anywhere_gives_a_sane_view(
    run: Run, path: Path, moment: datetime, verb: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.verbs.opening.machine_now", lambda: moment)
    ran = run(*verb, "--book", str(path))
    assert ran.code == 0
    assert ran.out
    assert ran.err == (
        f"hostbook: This machine's clock shows the year {moment.year}. "
        "Until it is set right, nothing is due on time.\n"
    )
    assert run(*verb, "--book", str(path), "--now", NOW).err == ""


def test_what_is_amiss_in_the_settings_is_one_line_and_they_stay(
    run: Run, path: Path, own_home: Path
) -> None:
    kept = own_home / "settings.toml"
    kept.write_text('theme = "neon"\n')
    ran = run("today", "--book", str(path), "--now", NOW)
    assert ran.code == 0
    assert ran.err.count("\n") == 1
    assert "“neon”" in ran.err
    assert kept.read_text() == 'theme = "neon"\n'


def test_a_promise_that_is_also_a_step_is_said_once(ask: Run) -> None:
    for key in ("tomorrow 12:30", "tomorrow 19:00"):
        ask("plan", "--with", "ines", "--when", key)
    today = ask("today").out

    assert "You promised" not in today
    assert "\nPromised\n" in today
    assert "Invite" in today
