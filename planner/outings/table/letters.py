"""Letters that an outing asks for: to the place, with what is to be said to it now."""

from __future__ import annotations

from planner.dates.saying import say_in_full, say_time
from planner.outings.outing import OutingKind, Stage
from planner.outings.situation import Situation
from planner.outings.table.booked import BOOKED
from planner.outings.table.table_brief import is_about_changes, to_read_out
from planner.values.links import mailbox
from planner.values.record import Record
from planner.values.text import inert, inert_line


class Letter(Record, frozen=True, kw_only=True):
    """A letter, ready to be sent from the host's own mail.

    Attributes:
        to: the addresses; empty where none is known.
        subject: in a line.
        body: plain text.
    """

    to: tuple[str, ...] = ()
    subject: str = ""
    body: str = ""


def letter_to_place(s: Situation) -> Letter:
    """What is to be said to the place now, as a letter: nothing of any guest but what the table needs."""
    box = mailbox(s.venue.email) if s.venue is not None else ""
    lines = ("Good day,", "", to_read_out(s), "", "With kind regards,", s.host.name, s.host.mobile)
    return Letter(
        to=(box,) if box else (),
        subject=inert_line(_subject(s)),
        body=inert("\n".join(lines)).strip(),
    )


def _subject(s: Situation) -> str:
    what = "Tickets" if s.outing.kind is OutingKind.EVENT else "A table"
    starts = s.outing.starts
    when = f" on {say_in_full(starts)} at {say_time(starts)}" if starts else ""
    if s.outing.stage is Stage.CANCELLED and s.outing.reservation.state in BOOKED:
        return f"{what}{when}: we cannot come"
    return f"{what}{when}" + (": what has changed" if is_about_changes(s) else "")
