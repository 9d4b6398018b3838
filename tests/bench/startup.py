"""From the start of the process to the first whole frame on a terminal, and the memory taken by then."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import resource
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.books import demo_book
from tests.bench.turns import environment, medians, ratio

PAIRS = 11
ROWS, COLUMNS = 36, 120
PATIENCE_SECONDS = 30.0
BARE_APP = "a bare Textual app"
BARE = ([sys.executable, str(Path(__file__).with_name("bare.py"))], (b"ready",))
TODAY_SHOWS = (b"Next", b"Promised", b"Owed", b"Days coming up", b"Look out", b"quit")
"""What stands in every corner of Today, its line of keys the last."""


def startup_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    with tempfile.TemporaryDirectory() as folder:
        book = demo_book(Path(folder))
        today = ([sys.executable, "-m", "planner", "--book", str(book)], TODAY_SHOWS)
        for command, shows in (BARE, today):
            _first_frame(command, shows)  # compiles what is not compiled yet
        pairs = [(_first_frame(*today), _first_frame(*BARE)) for _ in range(PAIRS)]
    times, work, sizes = ([(ours[at], bare[at]) for ours, bare in pairs] for at in range(3))
    return [
        ("first frame of Today, on the demo book", ratio(*medians(times), "ms", BARE_APP)),
        ("the processor's work by then", ratio(*medians(work), "ms", BARE_APP)),
        ("memory by then", ratio(*medians(sizes), "MB", BARE_APP)),
    ]


def _first_frame(command: Sequence[str], shows: Sequence[bytes]) -> tuple[float, float, float]:
    """Until the terminal has been sent all of this: milliseconds, those of the processor, and megabytes."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdin=its, stdout=its, stderr=its, start_new_session=True, env=environment()
    ) as process:
        os.close(its)
        try:
            _wait_for(ours, shows)
            spent = time.perf_counter() - begun
            resident, others = _resident(process.pid), _work_of_the_ended()
            process.kill()
            process.wait()
            return spent * 1000, (_work_of_the_ended() - others) * 1000, resident
        finally:
            process.kill()
            with contextlib.suppress(OSError):
                os.close(ours)


def _wait_for(terminal: int, shows: Sequence[bytes]) -> None:
    seen = b""
    until = time.perf_counter() + PATIENCE_SECONDS
    while not all(words in seen for words in shows):
        left = until - time.perf_counter()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            raise TimeoutError(f"No whole frame came; this did: {seen[-2000:]!r}")
        seen += os.read(terminal, 65536)


def _work_of_the_ended() -> float:
    """Seconds of the processor's that every process started and ended here has taken."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _resident(pid: int) -> float:
    told = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True
    ).stdout
    return int(told) / 1024
