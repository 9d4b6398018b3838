"""What the installed `hostbook` does without a book, with a damaged one, and with one in an odd place."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.shell import HOSTBOOK, NOW, one_line, run

pytestmark = pytest.mark.e2e

NOBODY = 65534


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
