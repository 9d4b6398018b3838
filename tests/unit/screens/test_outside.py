"""Links are handed to the system's own program, and never stop the planner."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from screens import outside
from screens.outside import handed_on, opener, said_copied

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the program")


def a_program(folder: Path, does: str) -> dict[str, str]:
    """An environment with a screen, where links are opened by a script."""
    script = folder / "xdg-open"
    script.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return {"DISPLAY": ":0", "PATH": str(folder)}


@POSIX
def test_a_link_is_handed_on_whole_and_what_the_program_writes_stays_out_of_sight(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    environ = a_program(tmp_path, f'echo noise; echo noise >&2; printf "%s" "$1" > {tmp_path}/seen')

    assert handed_on("mailto:a@b.pt?subject=A%20table&body=1", environ, "linux")

    assert (tmp_path / "seen").read_text() == "mailto:a@b.pt?subject=A%20table&body=1"
    assert capfd.readouterr() == ("", "")


@POSIX
def test_a_program_that_fails_or_is_not_there_is_said(tmp_path: Path) -> None:
    assert not handed_on("tel:+351", a_program(tmp_path, "exit 3"), "linux")
    assert not handed_on("tel:+351", {"DISPLAY": ":0", "PATH": str(tmp_path / "none")}, "linux")
    script = tmp_path / "xdg-open"
    script.write_text("no program\x00", encoding="utf-8")
    assert not handed_on("tel:+351", {"DISPLAY": ":0", "PATH": str(tmp_path)}, "linux")


@POSIX
def test_a_program_that_stays_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "PATIENCE_SECONDS", 0.05)

    assert handed_on("https://casa.pt", a_program(tmp_path, "exec /bin/sleep 1"), "linux")


def test_without_a_screen_to_open_it_on_nothing_is_started(tmp_path: Path) -> None:
    environ = a_program(tmp_path, "exit 0")
    del environ["DISPLAY"]

    assert opener(environ, "linux") is None
    assert not handed_on("https://casa.pt", environ, "linux")


@pytest.mark.parametrize("link", ["file:///etc/passwd", "javascript:1", "-help", "", "x-apple:1"])
def test_only_pages_numbers_and_letters_are_handed_on(tmp_path: Path, link: str) -> None:
    assert not handed_on(link, a_program(tmp_path, "exit 0"), "linux")


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({}, "It is copied, where your terminal allows it."),
        ({"TMUX": "default,1,0"}, "It is copied, if tmux may pass it on (set -g set-clipboard on)."),
        ({"STY": "1.x"}, "It is copied, if screen passes it on, which it seldom does."),
        (
            {"TERM_PROGRAM": "Apple_Terminal"},
            "It cannot be copied from here: macOS Terminal takes no copies.",
        ),
    ],
)
def test_what_became_of_a_copy_is_said_as_far_as_it_is_known(environ: dict[str, str], said: str) -> None:
    assert said_copied("It", environ).startswith(said)
