"""The courtship of everyone, gathered from a book: kept while nothing that it hangs on has changed."""

from __future__ import annotations

from datetime import date, timedelta

from planner.book.repository import Book
from planner.courtship.courting import Courting
from planner.courtship.matrix import Service, effective
from planner.courtship.planned import PlannedTouch
from planner.courtship.touches import TouchKind
from planner.outings.outing import AHEAD


def courting(book: Book, defaults: tuple[Service, ...], today: date, was: Courting | None = None) -> Courting:
    """All that the long view is drawn from.

    Args:
        book: the book.
        defaults: the bundled matrix.
        today: the day to judge by.
        was: what was gathered before; it is given again where nothing is otherwise.
    """
    made = Courting(
        people=book.people.all(),
        touches=book.touches.log(today),
        matrix=effective(defaults, book.matrix.all()),
        own=book.rhythms.all(),
        plans=(*book.planned.all(), *outings_as_plans(book, today)),
        today=today,
    )
    same = was is not None and was.people is made.people and was.touches is made.touches
    if was is not None and same and (made.matrix, made.own, made.plans) == (was.matrix, was.own, was.plans):
        return was
    return made


def outings_as_plans(book: Book, today: date) -> tuple[PlannedTouch, ...]:
    """The outings ahead that have a day, as touches planned for each guest, still to be made."""
    ahead = book.outings.some(
        lambda o: o.stage in AHEAD and o.starts is not None and o.starts.date() >= today
    )
    return tuple(
        PlannedTouch(
            id=f"{outing.id}:{guest}", person_id=guest, touch=TouchKind.OUTING, on=outing.starts.date(),
            accepted_on=outing.starts.date() + timedelta(days=1),
        )
        for outing in ahead
        if outing.starts is not None
        for guest in outing.guests
    )  # fmt: skip
