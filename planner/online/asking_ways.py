"""The ways of a plan, asked of a router one after the other; the first that gets no answer is the last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from time import monotonic

from planner.online.errors import NoAnswer
from planner.online.http import is_here
from planner.online.pacing import Pace
from planner.online.routing import SECONDS, NoWay, Router, route
from planner.places.answer import Answer
from planner.places.way import Wanted
from planner.places.way_answer import as_answer
from planner.values.record import Record


class Heard(Record, frozen=True, kw_only=True):
    """What came of asking.

    Attributes:
        answers: what is to be kept; a way that the router knows nothing of is noted too.
        trouble: what is to be said, in one line; empty where all went well.
        failed: whether the router gave no answer, so that it is to be left alone for a while.
        retry_after: seconds for which it asked to be left alone.
    """

    answers: tuple[Answer, ...] = ()
    trouble: str = ""
    failed: bool = False
    retry_after: float | None = None


def ask_ways(
    router: Router,
    wanted: Sequence[Wanted],
    *,
    agent: str,
    on: date,
    folder: Path | None = None,
    seconds: float = 3 * SECONDS,
) -> Heard:
    """Ask a router about some ways.

    Nothing is raised and nothing is kept: what came of it is for the book's own thread.

    Args:
        router: whom to ask.
        wanted: the ways.
        agent: what hostbook calls itself.
        on: the day, to be noted with the answers.
        folder: where all hostbooks of this user keep when a server was asked: one on another machine is asked
            once a second at most.
        seconds: how long all of it may take.
    """
    pace = None if folder is None or is_here(router.server) else Pace(router.server, folder)
    until = monotonic() + seconds
    answers: list[Answer] = []
    trouble = ""
    for one in wanted:
        try:
            if pace is not None:
                pace.wait()
            left = min(SECONDS, until - monotonic())
            if left <= 0:
                break
            found = route(router, one.key, agent=agent, on=on, seconds=left)
        except NoWay as none:
            found, trouble = None, f"{none} The estimate stands."
        except NoAnswer as failure:
            if pace is not None and failure.retry_after is not None:
                pace.leave_alone(failure.retry_after)
            return Heard(
                answers=tuple(answers),
                trouble=f"{failure} The estimate stands.",
                failed=True,
                retry_after=failure.retry_after,
            )
        answers.append(as_answer(one.key, found, source=router.noted, on=on, of=one.of))
    return Heard(answers=tuple(answers), trouble=trouble)
