"""Records looked up together: an outing's situation, and the day's agenda, from a book."""

from __future__ import annotations

from datetime import datetime

from planner.agenda import Agenda, make_agenda
from planner.book.repository import Book
from planner.courtship.matrix import Service
from planner.outings.outing import AHEAD, Outing, Stage
from planner.outings.situation import Situation
from planner.people.host import Host
from planner.people.person import Person


def people_named(book: Book, ids: tuple[str, ...]) -> tuple[Person, ...]:
    """The people with these ids, in this order; ids that the book does not have are passed over."""
    return tuple(person for id_ in ids if (person := book.people.get(id_)) is not None)


def situation(book: Book, outing: Outing, host: Host) -> Situation:
    """One outing among what the book knows of it.

    Args:
        book: the book.
        outing: the outing, which need not be saved yet.
        host: the host, or a nameless one until the profile is written.
    """
    return _situation(book, outing, host, _planned(book))


def _planned(book: Book) -> tuple[Outing, ...]:
    """The outings that are ahead and have a date: what another may run into."""
    return tuple(o for o in book.outings.all() if o.stage in AHEAD and o.starts)


def _situation(book: Book, outing: Outing, host: Host, planned: tuple[Outing, ...]) -> Situation:
    guests = people_named(book, outing.guests)
    earlier = {
        o.id: o
        for guest in guests
        for o in book.outings.with_person(guest.id)
        if o.id != outing.id and o.stage in (Stage.HOSTED, Stage.FILED) and o.starts is not None
    }
    return Situation(
        outing=outing,
        host=host,
        guests=guests,
        cohosts=people_named(book, outing.cohosts),
        venue=book.venues.get(outing.venue_id) if outing.venue_id else None,
        facts=tuple(
            sorted(
                (f for g in guests for f in book.facts.of_person(g.id) if f.retired_on is None),
                key=lambda f: (f.learned_on, f.id),
            )
        ),
        promises=tuple(p for g in guests for p in book.promises.of_person(g.id)),
        history=tuple(sorted(earlier.values(), key=lambda o: o.starts or datetime.min)),  # noqa: DTZ901 - wall times
        others=tuple(o for o in planned if o.id != outing.id),
    )


def agenda(book: Book, host: Host, matrix: tuple[Service, ...], now: datetime) -> Agenda:
    """What is due, as of a moment.

    Args:
        book: the book.
        host: the host.
        matrix: the touches owed to each tier.
        now: an instant with a zone.
    """
    planned = _planned(book)
    live = tuple(o for o in book.outings.all() if o.stage in AHEAD or o.stage is Stage.HOSTED)
    return make_agenda(
        situations=tuple(_situation(book, o, host, planned) for o in live),
        people=book.people.all(),
        promises=book.promises.all(),
        touches=book.touches.all(),
        matrix=matrix,
        zone=host.zone,
        now=now,
    )
