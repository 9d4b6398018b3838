"""The door: what it says of mistakes, what it keeps of faults, and what it loads."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from planner import cli
from planner.cli import VERBS, main
from planner.errors import HostbookError
from planner.verbs.parser import Parser


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_tells_about_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([verb, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"usage: hostbook {verb}")


def test_the_version_is_the_one_that_is_packaged(capsys: pytest.CaptureFixture[str]) -> None:
    packaged = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]["version"]
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"hostbook {packaged}\n"


def test_help_lists_every_verb_with_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert all(f"{verb} {what}" in out for verb, what in VERBS.items())


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["peple"], "hostbook: hostbook has no “peple”. Did you mean “people”? Try `hostbook --help`.\n"),
        (["today", "--jsno"], "hostbook: hostbook today does not know “--jsno”. Did you mean “--json”?"),
        (["today", "more"], "hostbook: hostbook today does not know “more”. Try `hostbook today --help`.\n"),
        (["person"], "hostbook: hostbook person needs NAME. Try `hostbook person --help`.\n"),
        (["today", "--book"], "hostbook: --book needs a value after it. Try"),
        (["today", "--now", "soon"], "hostbook: --now takes a moment such as 2026-12-03T12:30, and “soon”"),
        (["today", "--now", "0001-01-01"], "hostbook: --now can be any moment from the year 1900 to 9000"),
        (["today", "--now", "9999-12-31T23:59"], "hostbook: --now can be any moment from the year 1900 to"),
        (["today", "--json=yes"], "hostbook: --json takes no value."),
        (["explain"], "hostbook: hostbook explain needs WHAT."),
        (["\x1b[31mred"], "hostbook: hostbook has no “␛[31mred”. It can be today, "),
    ],
)  # fmt: skip
def test_a_mistyped_command_is_one_friendly_line(
    argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith(said)
    assert err.count("\n") == 1


def test_an_option_may_stand_before_or_after_its_verb(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = str(tmp_path / "gone.json")
    assert main(["--book", gone, "check"]) == 1
    before = capsys.readouterr().err
    assert main(["check", "--book", gone]) == 1
    assert capsys.readouterr().err == before
    assert gone in before


def _raising(fault: BaseException) -> type[object]:
    class Verb:
        @staticmethod
        def declare(parser: Parser) -> None:
            """Nothing to declare."""

        @staticmethod
        def run(_: object) -> int:
            secret = "Ines Duarte"  # noqa: S105 - what must not be told
            raise fault if secret else RuntimeError

    return Verb


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path


def test_a_fault_is_one_line_and_its_trace_is_kept_without_anyones_data(
    state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "_verb", lambda _: _raising(ValueError("bad name: Ines Duarte")))
    assert main(["today"]) == 1
    out, err = capsys.readouterr()
    assert not out
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert "Ines" not in err
    kept = (state / "hostbook" / "fault.txt").read_text()
    assert "ValueError" in kept
    assert "in run" in kept
    assert "Duarte" not in kept.replace('secret = "Ines Duarte"', "")


def test_the_kept_trace_is_private(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_verb", lambda _: _raising(ValueError()))
    main(["today"])
    assert (state / "hostbook" / "fault.txt").stat().st_mode & 0o077 == 0


def test_a_fault_is_told_even_where_nothing_can_be_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null/none")
    monkeypatch.setattr(cli, "_verb", lambda _: _raising(ValueError()))
    assert main(["today"]) == 1
    assert capsys.readouterr().err == (
        "hostbook: Something went wrong inside hostbook. What it said was saved is saved.\n"
    )


def test_what_cannot_be_done_is_said_on_one_line_of_standard_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "_verb", lambda _: _raising(HostbookError("No.\n\x1b[2JTry again.")))
    assert main(["today"]) == 1
    assert capsys.readouterr().err == "hostbook: No. ␛[2JTry again.\n"


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(cli, "_verb", lambda _: _raising(KeyboardInterrupt()))
    assert main(["today"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_reader_that_has_left_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    end, start = os.pipe()
    os.close(end)
    with os.fdopen(start, "w") as stream:
        monkeypatch.setattr("sys.stdout", stream)
        assert main(["explain", "pitch", "how is the garden?"]) == 0
        monkeypatch.undo()
    assert capfd.readouterr() == ("", "")
