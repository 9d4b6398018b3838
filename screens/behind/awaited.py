"""An answer that is waited for in a thread, for as long as anybody wants it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from typing import TypeVar

from textual.worker import get_current_worker

T = TypeVar("T")
LOOK_UP_SECONDS = 0.05
"""How often a worker that waits for an answer looks whether anybody still wants it."""


def awaited(ask: Callable[[], T], name: str) -> T | None:
    """Ask in a thread of its own, which nobody who leaves hostbook meanwhile waits for.

    Args:
        ask: asks, in that thread; what it raises is raised here.
        name: of that thread.

    Returns:
        What it answers; None once the thread worker that this is called from is cancelled.
    """
    worker = get_current_worker()
    answer: Future[T] = Future()

    def run() -> None:
        try:
            answer.set_result(ask())
        except Exception as wrong:  # noqa: BLE001 - it is raised where the answer is waited for
            answer.set_exception(wrong)

    Thread(target=run, name=name, daemon=True).start()
    while not wait([answer], LOOK_UP_SECONDS).done:
        if worker.is_cancelled:
            return None
    return answer.result()
