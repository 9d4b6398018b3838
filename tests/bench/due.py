"""What is due, among ten thousand people and five thousand promises: reckoned at first, and again."""

from __future__ import annotations

import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from planner.agenda.agenda import Kept
from planner.book.lookup import agenda, sources
from planner.exchange.gestures import gestures
from planner.exchange.services import service_matrix
from planner.people.promises import Owner, Promise
from screens.desk import Desk
from tests.bench.books import NOW, great_desk

PROMISES = 5000


def due_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    with tempfile.TemporaryDirectory() as folder:
        desk = great_desk(Path(folder))
        with desk.book.transaction("promise"):
            for n in range(PROMISES):
                desk.book.promises.put(_promise(n))
        kept = Kept()
        first, risks, again = _spent(desk, kept), _spent(desk, kept, risks=True), _spent(desk, kept)
        desk.book.close()
    return [
        ("what is due, without accounts at risk", f"{first:5.0f} ms"),
        ("accounts at risk, reckoned behind the screen", f"{risks:5.0f} ms"),
        ("what is due, when a minute has passed", f"{again:5.0f} ms"),
    ]


def _spent(desk: Desk, kept: Kept, *, risks: bool = False) -> float:
    begun = time.process_time()
    known = sources(desk.book, service_matrix(), gestures(), desk.today())
    agenda(desk.book, desk.host, known, NOW, kept=kept, with_risks=risks)
    return (time.process_time() - begun) * 1000


def _promise(n: int) -> Promise:
    return Promise(
        id=f"q{n:06}", person_id=f"p{n:06}", text="I'll send her the trail map by friday", owner=Owner.HOST,
        made_on=date(2026, 1, 1), due=date(2026, 11, 1) + timedelta(days=n % 60) if n % 4 else None,
    )  # fmt: skip
