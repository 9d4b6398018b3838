"""Running the planner: over one book, and then the other, until the host leaves."""

from __future__ import annotations

from collections.abc import Callable

from screens.app import DEMO, OWN, HostbookApp
from screens.desk import Desk


def run_planner(own: Callable[[], Desk], demo: Callable[[], Desk], *, start_in_demo: bool) -> int:
    """Run the planner until the host leaves; gives the exit code.

    Args:
        own: opens the host's own book.
        demo: opens a throw-away demo book.
        start_in_demo: which of the two to begin with.
    """
    desk = demo() if start_in_demo else own()
    while True:
        app = HostbookApp(desk)
        answer = app.run(mouse=desk.settings.mouse)
        desk.book.close()
        if app.return_code:
            return app.return_code
        if answer not in (DEMO, OWN):
            return 0
        desk = demo() if answer == DEMO else own()
