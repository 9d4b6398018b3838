"""A router asked about the ways of a plan before it is printed, where one is switched on; never for long."""

from __future__ import annotations

from planner.book.lookup import situation
from planner.errors import HostbookError
from planner.online.servers import AGENT, router_server
from planner.outings.situation import Situation
from planner.verbs.opening import Opened
from planner.verbs.printing import complain

SECONDS = 4.0
"""How long a router may keep a command waiting, for all it is asked."""


def with_router(opened: Opened, s: Situation, *, keep: bool = True) -> Situation:
    """The situation with what a router says of its ways that the book does not know yet.

    Where it says nothing, a line tells so and the estimate stands.

    Args:
        opened: the open book and the settings.
        s: the outing among what is known.
        keep: whether anything may be asked and kept; where nothing is to be written, nothing is asked.
    """
    online = opened.settings.online
    server = router_server(online)
    if not server or not keep:
        return s
    # late: only where a router is switched on
    from planner.book.answers import keep_answers  # noqa: PLC0415
    from planner.book.ways_known import ways_to_ask  # noqa: PLC0415
    from planner.config import cache_folder  # noqa: PLC0415
    from planner.online.routing import Router  # noqa: PLC0415

    router = Router(sort=online.router, server=server)
    wanted = ways_to_ask(opened.book, s, opened.today, router.noted)
    if not wanted:
        return s
    from planner.online.asking_ways import ask_ways  # noqa: PLC0415

    heard = ask_ways(
        router,
        wanted,
        agent=AGENT,
        on=opened.today,
        folder=cache_folder(),
        seconds=SECONDS,
    )
    if heard.trouble:
        complain(heard.trouble)
    try:
        keep_answers(opened.book, heard.answers, opened.today)
    except HostbookError as error:
        complain(f"What the router said could not be kept: {error}")
        return s
    return situation(opened.book, s.outing, opened.host)
