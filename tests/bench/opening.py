"""Opening each screen for the first time, as a new process does, and opening it again."""

from __future__ import annotations

import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.books import demo_desk
from tests.bench.turns import environment
from tests.bench.watched import Watch, watched

PROCESSES = 3
AGAIN = 3
WAYS = {
    "Outings": ("1", "2"),
    "People": ("1", "3"),
    "Venues": ("1", "4"),
    "Settings": ("1", "5"),
    "Plan": ("1", "enter"),
    "Review": ("1", "r"),
    "new outing": ("1", "n"),
    "a person": ("3", "enter"),
    "a person's form": ("3", "e"),
}
"""From which room, and with which key, each is opened."""


def opening_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    runs = [
        json.loads(
            subprocess.run(
                [sys.executable, "-m", "tests.bench.opening"],
                capture_output=True,
                check=True,
                env=environment(),
            ).stdout
        )
        for _ in range(PROCESSES)
    ]
    rows = []
    for name in WAYS:
        once = statistics.median(run[name][0] for run in runs)
        again = statistics.median(spent for run in runs for spent in run[name][1:])
        rows.append((f"{name} opens, and opens again", f"{once:5.0f} ms; {again:.0f} ms"))
    return rows


async def _open_each() -> dict[str, list[float]]:
    with tempfile.TemporaryDirectory() as folder:
        desk = demo_desk(Path(folder))
        async with watched(desk) as watch:
            found = {name: await _open_again_and_again(watch, *way) for name, way in WAYS.items()}
        desk.book.close()
    return found


async def _open_again_and_again(watch: Watch, room: str, key: str) -> list[float]:
    spent = []
    for _ in range(1 + AGAIN):
        if type(watch.app.screen).__name__ != {"1": "TodayScreen", "3": "PeopleScreen"}[room]:
            await watch.press(room)
        spent.append((await watch.press(key, opens=True)).all)
        if len(watch.app.screen_stack) > 1:
            await watch.press("escape", opens=True)
    return spent


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(_open_each())))
