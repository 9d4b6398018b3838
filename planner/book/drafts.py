"""Drafts from the book: the places that fit an outing, and a whole new plan saved at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from planner.book.lookup import situation
from planner.book.repository import Book
from planner.outings.choosing import wish
from planner.outings.drafting import draft, new_outing
from planner.outings.naming import outing_title
from planner.outings.outing import EventKind, Outing, OutingKind
from planner.outings.situation import Situation
from planner.people.guidance import Guidance
from planner.people.host import Host
from planner.people.person import Person
from planner.places.fit import Fit, rank_venues
from planner.places.venue import Venue
from planner.values.record import changed


def fits(book: Book, s: Situation) -> tuple[Fit, ...]:
    """Every place in the book, the best fit for the outing first."""
    return rank_venues(book.venues.all(), wish(s))


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
    """
    bare = new_outing(
        book.new_id(), kind, host=host, guests=guests, starts=starts, venue=venue, event=event, title=title
    )
    s = changed(situation(book, changed(bare, purpose=purpose), host), guests=tuple(guests))
    if venue is None:
        best = next((f.venue for f in fits(book, s) if not f.unmet), None)
        if best is not None:
            placed = changed(s.outing, venue_id=best.id, zone=best.zone or host.zone)
            s = changed(s, outing=placed, venue=best)
    outing = draft(s, guidance, now)
    if keep:
        with book.transaction(f"the plan for {outing_title(outing, guests)}"):
            for guest in guests:
                if guest.id not in book.people:
                    book.people.put(guest)
            book.outings.put(outing)
    return outing
