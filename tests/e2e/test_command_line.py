"""The installed `hostbook` as a shell runs it: pipes, exit codes, odd locales."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.shell import HOSTBOOK, NOW, one_line, run

pytestmark = pytest.mark.e2e

HEEDING_INTERRUPTS = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Runs a command as a terminal does: what a shell puts into the background is started deaf to interrupts."""
UNNAMED = {"PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "LC_ALL": "C"}
"""The C locale, with Python's own remedies for it switched off."""


@pytest.mark.parametrize(
    "argv",
    [["today"], ["people"], ["person", "ines"], ["venues"], ["brief"], ["check"], []],
    ids=" ".join,
)  # fmt: skip
def test_verbs_print_and_give_zero(book: Path, env: dict[str, str], argv: list[str]) -> None:
    ran = run(env, *argv, "--book", str(book), "--now", NOW)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode()
    assert b"\x1b" not in ran.stdout


def test_planning_filing_and_reading_again_go_round(book: Path, env: dict[str, str]) -> None:
    where = ["--book", str(book)]
    ran = run(env, "plan", "--with", "omar", "--when", "tomorrow 12:30", "--json", *where, "--now", NOW)
    outing = json.loads(ran.stdout)["outing"]["id"]
    after = "2026-11-27T16:00"
    notes = b"loves old maps\nI'll send Omar the sea chart by tuesday\n48 eur with tip\n"
    ran = run(env, "file", outing, "-", *where, "--now", after, input=notes)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"sea chart" in run(env, "today", *where, "--now", after).stdout
    ran = run(env, "plan", "--with", "omar", "--when", "next thu", *where, "--now", after, "--dry-run")
    assert b"sea chart" in ran.stdout
    assert b"old maps" in run(env, "person", "omar", *where, "--now", after).stdout


def test_people_come_in_and_go_out_again(book: Path, env: dict[str, str], tmp_path: Path) -> None:
    where = ["--book", str(book), "--now", NOW]
    cards = "BEGIN:VCARD\nFN:Mariana Costa\nBDAY:--0415\nEND:VCARD\nBEGIN:VCARD\nTEL:1\nEND:VCARD\n"
    (tmp_path / "phone.vcf").write_text(cards, encoding="utf-16")
    ran = run(env, "import", "phone.vcf", *where, cwd=tmp_path)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"number 2 (line 5) has no name" in ran.stdout
    assert b"Brought in: 1 new." in ran.stdout
    assert b"15 Apr" in run(env, "person", "mariana", *where).stdout
    assert run(env, "export", "--to", "out", *where, cwd=tmp_path).returncode == 0
    again = run(env, "import", "out/people.vcf", "phone.vcf", *where, cwd=tmp_path)
    assert b"Nothing had to be written." in again.stdout


def test_what_is_no_file_of_people_is_one_clear_line(book: Path, env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "bin.vcf").write_bytes(bytes(range(256)) * 40)
    before = book.read_bytes()
    assert "is not a text file. Nothing was written." in one_line(
        run(env, "import", "bin.vcf", "--book", str(book), cwd=tmp_path)
    )
    assert book.read_bytes() == before


@pytest.mark.parametrize("argv", [["today"], ["people", "--json"], ["--help"], ["demo"]], ids=" ".join)
def test_a_reader_that_leaves_early_is_no_fault(book: Path, env: dict[str, str], argv: list[str]) -> None:
    where = [] if argv in (["--help"], ["demo"]) else ["--book", str(book)]
    end, start = os.pipe()
    os.close(end)
    with os.fdopen(start, "wb") as nobody_reads:
        ran = subprocess.run(
            [HOSTBOOK, *argv, *where], env=env, stdin=subprocess.DEVNULL, stdout=nobody_reads,
            stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_fault(book: Path, env: dict[str, str], closed: str) -> None:
    before = book.read_bytes()
    command = f'"{HOSTBOOK}" today --book "{book}" {closed}'
    ran = subprocess.run(["/bin/sh", "-c", command], env=env, capture_output=True, timeout=60, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert book.read_bytes() == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this machine has no full device")
def test_a_full_disk_under_the_output_is_one_line(book: Path, env: dict[str, str]) -> None:
    command = f'"{HOSTBOOK}" today --book "{book}" > /dev/full'
    ran = subprocess.run(["/bin/sh", "-c", command], env=env, capture_output=True, timeout=60, check=False)
    assert "no space left on device" in one_line(ran)


def test_an_interrupt_is_quiet(env: dict[str, str]) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", HEEDING_INTERRUPTS, HOSTBOOK, "explain", "when", "-"], env=env,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    _until_reading(child.pid)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert (child.returncode, out, err) == (130, b"", b"")


def _until_reading(pid: int) -> None:
    """Wait until a process sleeps in a read of its standard input, where the machine can tell."""
    told = Path(f"/proc/{pid}/wchan")
    for _ in range(200):
        time.sleep(0.05)
        if not told.exists() or "pipe" in told.read_text():
            break
    time.sleep(0.2)


@pytest.mark.parametrize("odd", [UNNAMED, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}])
def test_a_locale_without_the_signs_gets_others(book: Path, env: dict[str, str], odd: dict[str, str]) -> None:
    where = ["--book", str(book), "--now", NOW]
    ran = run({**env, **odd}, *where)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"! " in ran.stdout
    ran = run({**env, **odd}, "people", "--json", *where)
    assert any(person["name"].startswith("Tomás") for person in json.loads(ran.stdout.decode("utf-8")))
    said = run({**env, **odd}, "person", "Zoë\u202e", *where)
    assert said.returncode == 1
    assert b"Traceback" not in said.stderr


def test_a_document_is_utf_8_in_any_locale(book: Path, env: dict[str, str]) -> None:
    where = ["--book", str(book), "--now", NOW]
    plain = run(env, "brief", "--format", "html", *where).stdout
    assert run({**env, **UNNAMED}, "brief", "--format", "html", *where).stdout == plain
    assert "·".encode() in plain


def test_bytes_that_are_no_text_do_no_harm(book: Path, env: dict[str, str]) -> None:
    odd = subprocess.run(
        [HOSTBOOK.encode(), b"person", b"\xff\xfe", b"--book", os.fsencode(book)], env=env,
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    one_line(odd)
    ran = run(env, "explain", "when", "-", "--json", input=b"\xff\n\x00\nthu\n")
    assert ran.returncode == 0
    assert len([json.loads(line) for line in ran.stdout.splitlines()]) == 3


def test_a_terminal_for_output_alone_gets_text(book: Path, env: dict[str, str]) -> None:
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "wb") as terminal:
        child = subprocess.Popen(
            [HOSTBOOK, "--book", str(book), "--now", NOW], env=env, stdin=subprocess.DEVNULL, stdout=terminal,
            stderr=subprocess.PIPE,
        )  # fmt: skip
    seen = b""
    with os.fdopen(ours, "rb", buffering=0) as screen:
        while True:
            try:
                piece = screen.read(65536)
            except OSError:
                break
            if not piece:
                break
            seen += piece
    _, err = child.communicate(timeout=30)
    assert (child.returncode, err) == (0, b"")
    assert b"\x1b" not in seen
    assert "Run of show" in seen.decode()


def test_the_demo_leaves_nothing_behind(env: dict[str, str], tmp_path: Path) -> None:
    rooms = tmp_path / "rooms"
    rooms.mkdir()
    ran = run({**env, "TMPDIR": str(rooms)}, "demo", "--now", NOW)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "Ines Duarte" in ran.stdout.decode()
    assert not list(rooms.iterdir())
    assert not (tmp_path / "home").exists()


def test_python_dash_m_is_the_same_door(env: dict[str, str]) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "planner", "--version"], env=env, capture_output=True, check=True
    )
    assert ran.stdout == run(env, "--version").stdout


def test_all_that_is_held_is_printed_and_erased_with_its_backups(book: Path, env: dict[str, str]) -> None:
    where = ["--book", str(book), "--now", NOW]
    held = json.loads(run(env, "person", "ines", "--everything", "--json", *where).stdout)
    assert len(held["facts"]) == 10
    assert run(env, "person", "ines", "--erase", *where, input=b"Ines\n").returncode == 1
    done = run(env, "person", "ines", "--erase", "--with-backups", *where, input=b"Ines Duarte\n")
    assert done.returncode == 0, done.stderr
    assert b"Erased Ines Duarte with 10 facts" in done.stdout
    left = b"".join(path.read_bytes() for path in book.parent.rglob("*.json"))
    for gone in (held["person"]["name"], held["person"]["id"], *(fact["text"] for fact in held["facts"])):
        assert gone.encode() not in left
    assert run(env, "check", *where).returncode == 0
