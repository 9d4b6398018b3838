"""The installed `hostbook` as a shell runs it: pipes, exit codes, odd places for a book, odd locales."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from planner.book.repository import Book
from planner.exchange.demo import fill_demo

pytestmark = pytest.mark.e2e

HOSTBOOK = str(Path(sys.executable).with_name("hostbook"))
NOW = "2026-11-26T09:10"
NOBODY = 65534
HEEDING_INTERRUPTS = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Runs a command as a terminal does: what a shell puts into the background is started deaf to interrupts."""
UNNAMED = {"PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "LC_ALL": "C"}
"""The C locale, with Python's own remedies for it switched off."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo book, made once."""
    path = tmp_path_factory.mktemp("made") / "book.json"
    now = datetime(2026, 11, 26, 9, 10, tzinfo=UTC)
    book = Book.open(path, clock=lambda: now)
    fill_demo(book, now)
    book.close()
    return path


@pytest.fixture
def book(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(made, tmp_path / "book.json"))


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine that never ran hostbook."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "LC_", "LANG", "HOSTBOOK_"))}
    return {**kept, "HOME": str(tmp_path / "home"), "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def run(env: dict[str, str], *argv: str, **how: Any) -> subprocess.CompletedProcess[bytes]:
    """Run hostbook without a terminal, on no input unless some is given."""
    how.setdefault("input", b"")
    return subprocess.run([HOSTBOOK, *argv], env=env, capture_output=True, timeout=60, check=False, **how)


def one_line(ran: subprocess.CompletedProcess[bytes], code: int = 1) -> str:
    """The one line on standard error that goes with an exit code."""
    said = ran.stderr.decode()
    assert ran.returncode == code, said
    assert said.count("\n") == 1
    assert said.startswith("hostbook: ")
    assert "Traceback" not in said
    return said


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


@pytest.mark.parametrize(
    ("argv", "code"),
    [([], 0), (["today"], 1), (["check"], 1), (["backup"], 1), (["restore"], 1), (["export"], 1),
     (["plan", "--with", "ines"], 1), (["file", "last"], 1), (["nonsense"], 2), (["today", "--nonsense"], 2)],
    ids=str,
)  # fmt: skip
def test_without_a_book_every_verb_says_so_and_makes_none(
    env: dict[str, str], tmp_path: Path, argv: list[str], code: int
) -> None:
    gone = tmp_path / "gone" / "book.json"
    ran = run(env, *argv, "--book", str(gone))
    assert ran.returncode == code
    if code:
        one_line(ran, code)
    assert b"Traceback" not in ran.stderr
    assert not gone.exists()


def _damaged(book: Path) -> Path:
    book.write_bytes(book.read_bytes()[:-100])
    return book


def _empty(book: Path) -> Path:
    book.write_bytes(b"")
    return book


def _not_json(book: Path) -> Path:
    book.write_bytes(b"\x00\xffhello")
    return book


def _newer(book: Path) -> Path:
    text = book.read_text(encoding="utf-8")
    assert '"schema":' in text
    book.write_text(text.replace('"schema":', '"schema":9', 1), encoding="utf-8")
    return book


def _folder(book: Path) -> Path:
    return book.parent


def _through_a_file(book: Path) -> Path:
    return book / "inside.json"


def _a_device(_: Path) -> Path:
    return Path("/dev/null")


def _a_loop(book: Path) -> Path:
    loop = book.with_name("loop.json")
    loop.symlink_to(loop)
    return loop


def _too_long(book: Path) -> Path:
    return book.with_name("x" * 4000)


@pytest.mark.parametrize(
    ("wrong", "verb"),
    [(_damaged, "today"), (_damaged, "backup"), (_empty, "check"), (_not_json, "people"), (_newer, "today"),
     (_newer, "backup"), (_folder, "today"), (_through_a_file, "today"), (_a_device, "today"),
     (_a_loop, "today"), (_too_long, "today")],
    ids=lambda part: getattr(part, "__name__", part),
)  # fmt: skip
def test_a_book_that_cannot_be_one_is_a_clear_line_and_is_left_alone(
    book: Path, env: dict[str, str], wrong: Any, verb: str
) -> None:
    place = wrong(book)
    before = book.read_bytes()
    one_line(run(env, verb, "--book", str(place)))
    assert book.read_bytes() == before


def test_a_damaged_book_comes_back_and_its_bytes_are_kept(book: Path, env: dict[str, str]) -> None:
    where = ["--book", str(book)]
    assert run(env, "backup", *where).returncode == 0
    whole, damaged = book.read_bytes(), _damaged(book).read_bytes()
    assert "hostbook restore" in one_line(run(env, "people", *where))
    ran = run(env, "restore", *where, "--json")
    aside = Path(json.loads(ran.stdout)["set_aside"])
    assert aside.read_bytes() == damaged
    assert run(env, "people", *where).stdout.count(b"\n") == 30
    assert len(whole) > len(damaged)


def test_settings_that_cannot_be_read_are_a_clear_line(
    book: Path, env: dict[str, str], tmp_path: Path
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("theme = [")
    assert str(settings) in one_line(
        run({**env, "HOSTBOOK_CONFIG": str(settings)}, "today", "--book", str(book))
    )


@pytest.fixture
def open_place(made: Path) -> Iterator[Path]:
    """A folder that any user can get to, with a copy of the book in it."""
    place = Path(tempfile.mkdtemp(prefix="hostbook-e2e-"))
    place.chmod(0o755)
    shutil.copy(made, place / "book.json")
    yield place
    for path in (place, *place.rglob("*")):
        path.chmod(stat.S_IRWXU)
    shutil.rmtree(place)


def _as_somebody() -> dict[str, Any]:
    """How to run as a user whom permissions bind; skips where nobody else can run this Python."""
    if os.geteuid():
        return {}
    how: dict[str, Any] = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    try:
        subprocess.run([HOSTBOOK, "--version"], check=True, capture_output=True, **how)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("root is bound by no permission, and nobody else can run this Python")
    return how


def test_a_book_in_a_folder_that_can_only_be_read_is_read(open_place: Path, env: dict[str, str]) -> None:
    how, env = _as_somebody(), {**env, "HOME": str(open_place)}
    (open_place / "book.json").chmod(0o444)
    open_place.chmod(0o555)
    where = ["--book", str(open_place / "book.json"), "--now", NOW]
    ran = run(env, "today", *where, **how)
    assert (ran.returncode, ran.stderr) == (0, b"")
    one_line(run(env, "plan", "--with", "ines", "--when", "thu", *where, **how))
    one_line(run(env, "backup", *where, **how))


def test_a_book_that_may_not_be_read_is_a_clear_line(open_place: Path, env: dict[str, str]) -> None:
    how, env = _as_somebody(), {**env, "HOME": str(open_place)}
    (open_place / "book.json").chmod(0)
    assert "permission" in one_line(run(env, "today", "--book", str(open_place / "book.json"), **how))


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
