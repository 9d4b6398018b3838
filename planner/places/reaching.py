"""How a place is reached: by telephone, by letter, on its page, each with the link that does it."""

from __future__ import annotations

from planner.places.venue import Venue
from planner.values.links import mail_link, mailbox, page_link, phone_link
from planner.values.record import Record
from planner.values.text import inert_line


class Reach(Record, frozen=True, kw_only=True):
    """One way to reach a place.

    Attributes:
        does: what it does, with what it is done by: ``Ring +351 210 000 011``.
        shown: what it goes by, as it was typed.
        link: the link that does it.
    """

    does: str
    shown: str
    link: str


def ways_to_reach(venue: Venue | None, phone: str = "") -> tuple[Reach, ...]:
    """The ways to reach a place: its number, its page, its address for letters; what is none is left out.

    Args:
        venue: the place, if one is chosen.
        phone: a number that goes before the place's own.
    """
    number = inert_line(phone) or (inert_line(venue.phone) if venue is not None else "")
    found = [("Ring", number, phone_link(number))] if number else []
    if venue is not None:
        page, box = inert_line(venue.website), mailbox(venue.email)
        found.append(("Write to", box, mail_link((box,)) if box else ""))
        found.append(("Open", page, page_link(page) if page else ""))
    return tuple(Reach(does=f"{verb} {shown}", shown=shown, link=link) for verb, shown, link in found if link)
