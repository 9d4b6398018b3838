"""Drafts from the book: the places that fit an outing, and a whole new plan saved at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from planner.book.lookup import people_named, situation
from planner.book.repository import Book
from planner.outings.choosing import wish
from planner.outings.discretion import names_only_others
from planner.outings.drafting import draft, new_outing
from planner.outings.naming import outing_title
from planner.outings.outing import EventKind, Outing, OutingKind
from planner.outings.situation import Situation
from planner.people.guidance import Guidance
from planner.people.host import Host
from planner.people.person import Person
from planner.places.fit import Fit, rank_venues
from planner.places.venue import Venue, latest_note
from planner.places.venue_zone import zone_of_venue
from planner.values.record import changed


def fits(book: Book, s: Situation) -> tuple[Fit, ...]:
    """Every place in the book, the best fit for the outing first."""
    venues = book.venues.all()
    return rank_venues(venues, changed(wish(s), hushed=frozenset(_hushed(book, s, venues))))


def _hushed(book: Book, s: Situation, venues: Sequence[Venue]) -> Iterator[str]:
    """The outings whose latest note of a place names somebody who is not along."""
    here = (*s.guests, *s.cohosts)
    for note in map(latest_note, venues):
        hour = book.outings.get(note.outing_id) if note is not None and note.outing_id else None
        if note is not None and hour is not None:
            away = people_named(book, tuple(g for g in hour.guests if g not in {p.id for p in here}))
            if names_only_others(note.text, here, away):
                yield hour.id


def new_plan(
    book: Book,
    host: Host,
    guidance: Guidance,
    *,
    guests: Sequence[Person],
    kind: OutingKind,
    starts: datetime | None,
    now: datetime,
    venue: Venue | None = None,
    event: EventKind | None = None,
    title: str = "",
    purpose: str = "",
    keep: bool = True,
    dated: Callable[[Situation], Situation] = lambda s: s,
) -> Outing:
    """A whole draft plan from who, what and when; the best place that can do it is taken where none is named.

    Args:
        book: the book; guests who are not in it yet are added.
        host: the host.
        guidance: the bank of questions, and how each kind of person is hosted.
        guests: the guest of honour first.
        kind: what sort of hour.
        starts: local wall time at the venue; None for an idea without a day.
        now: an instant with a zone.
        venue: where, if chosen.
        event: what sort of event.
        title: what the event is.
        purpose: in a line, if the host has one.
        keep: whether it is saved; otherwise it is only worked out.
        dated: gives a situation its notable days, as far as they are known: by them a place is weighed and
            a way suggested. It is asked again of the place that was taken, which may be in another country.
    """
    bare = new_outing(
        book.new_id(), kind, host=host, guests=guests, starts=starts, venue=venue, event=event, title=title
    )
    s = changed(situation(book, changed(bare, purpose=purpose), host), guests=tuple(guests))
    outing = draft(dated(s if venue else _at_the_best(book, dated(s))), guidance, now)
    if keep:
        _keep(book, outing, guests)
    return outing


def _at_the_best(book: Book, s: Situation) -> Situation:
    """The situation at the place that fits best, where one can do all it must and is for such an hour."""
    best = next((f.venue for f in fits(book, s) if f.may_be_drafted), None)
    if best is None:
        return s
    zone = zone_of_venue(best, s.host)
    return changed(s, outing=changed(s.outing, venue_id=best.id, zone=zone), venue=best)


def _keep(book: Book, outing: Outing, guests: Sequence[Person]) -> None:
    """Save the plan, and the guests who are new to the book, in one write."""
    with book.transaction(f"the plan for {outing_title(outing, guests)}"):
        for guest in guests:
            if guest.id not in book.people:
                book.people.put(guest)
        book.outings.put(outing)
