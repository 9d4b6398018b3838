"""The day on one page of text: what `hostbook` prints where there is no terminal to show the planner in."""

from __future__ import annotations

from planner.verbs.brief import brief_of, text_lines
from planner.verbs.naming import next_outing
from planner.verbs.opening import Opened
from planner.verbs.printing import say
from planner.verbs.today import agenda_of
from planner.verbs.today_lines import agenda_lines

NO_BOOK_YET = (
    "There is no book yet. Run `hostbook` in a terminal to start yours, or to look around the demo book."
)


def print_day(opened: Opened) -> int:
    """Print what is due, and the brief of the next outing; gives the exit code."""
    if opened.book.host is None and not len(opened.book.people):
        say(NO_BOOK_YET)
        return 0
    say(*agenda_lines(opened, agenda_of(opened)))
    coming = next_outing(opened.book, opened.wall)
    if coming is not None:
        say("", "Next", "", *text_lines(brief_of(opened, coming)))
    return 0
