"""A server is asked once a second, by however many hostbooks, and left alone when it asks for it."""

from __future__ import annotations

import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from planner.disk.calls import RealDisk
from planner.disk.lock import held
from planner.online import pacing
from planner.online.errors import NoAnswer
from planner.online.pacing import EVERY, Pace

SERVER = "https://nominatim.example.org"
ASKING = """
import sys, time
from pathlib import Path
from planner.online.pacing import Pace
pace = Pace("https://nominatim.example.org", Path(sys.argv[1]))
for _ in range(2):
    pace.wait()
    print(time.time(), flush=True)
"""


class Clock:
    """A clock that goes on only while somebody sleeps."""

    def __init__(self, at: float = 1_000_000.0) -> None:
        self.at = at
        self.slept: list[float] = []

    def now(self) -> float:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += seconds

    def pace(self, folder: Path, server: str = SERVER) -> Pace:
        return Pace(server, folder, now=self.now, sleep=self.sleep)


def test_the_first_question_waits_for_nothing_and_the_next_for_a_second(tmp_path: Path) -> None:
    clock = Clock()
    pace = clock.pace(tmp_path / "new" / "folder")
    pace.wait()
    assert clock.slept == []
    clock.at += 0.25
    pace.wait()
    assert clock.slept == [EVERY - 0.25]


def test_each_server_has_turns_of_its_own(tmp_path: Path) -> None:
    clock = Clock()
    clock.pace(tmp_path).wait()
    clock.pace(tmp_path, "https://photon.example.org/api").wait()
    assert clock.slept == []
    clock.pace(tmp_path, "https://NOMINATIM.example.org/another/path").wait()
    assert clock.slept == [EVERY]


def test_several_programs_share_the_turns(tmp_path: Path) -> None:
    asking = [
        subprocess.Popen([sys.executable, "-c", ASKING, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    times = sorted(float(line) for one in asking for line in one.communicate(timeout=60)[0].split())
    assert len(times) == 4
    # A turn is stamped just before it is told, so two may be told a little less than a second apart.
    assert all(later - before > EVERY * 0.8 for before, later in pairwise(times))


def test_a_clock_that_was_set_back_stops_nobody(tmp_path: Path) -> None:
    clock = Clock()
    clock.pace(tmp_path).wait()
    clock.at -= 86_400
    clock.pace(tmp_path).wait()
    assert clock.slept == []


def test_a_server_is_left_alone_until_its_time_and_not_for_ever(tmp_path: Path) -> None:
    clock = Clock()
    pace = clock.pace(tmp_path)
    pace.leave_alone(600)
    with pytest.raises(NoAnswer, match="10 minutes more"):
        clock.pace(tmp_path).wait()
    clock.at += 600
    pace.wait()
    pace.leave_alone(10**9)
    clock.at += pacing.LONGEST
    pace.wait()


def test_a_short_wait_is_waited_for(tmp_path: Path) -> None:
    clock = Clock()
    pace = clock.pace(tmp_path)
    pace.leave_alone(3)
    pace.wait()
    assert clock.slept == [3]


@pytest.mark.parametrize("kept", [b"", b"{", b'["a", 1]', b"\xff", b"[1e999, 0]"])
def test_a_file_of_times_that_cannot_be_read_is_begun_anew(kept: bytes, tmp_path: Path) -> None:
    clock = Clock()
    pace = clock.pace(tmp_path)
    pace.wait()
    (path,) = [p for p in tmp_path.iterdir() if p.suffix != ".lock"]
    path.write_bytes(kept)
    pace.wait()
    pace.wait()
    assert clock.slept == [EVERY]


def test_where_the_folder_cannot_be_written_the_turns_hold_within_the_program(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    clock = Clock()
    server = f"https://{time.time_ns()}.example.org"
    clock.pace(tmp_path / "file", server).wait()
    clock.pace(tmp_path / "file", server).wait()
    assert clock.slept == [EVERY]
    clock.pace(tmp_path / "file", server).leave_alone(600)
    with pytest.raises(NoAnswer):
        clock.pace(tmp_path / "file", server).wait()


def test_who_waits_too_long_for_others_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacing, "PATIENCE", 0.05)
    clock = Clock()
    pace = clock.pace(tmp_path)
    pace.wait()
    (path,) = [p for p in tmp_path.iterdir() if p.suffix != ".lock"]
    with held(RealDisk(), path, 0), pytest.raises(NoAnswer, match="Other hostbooks"):
        pace.wait()
