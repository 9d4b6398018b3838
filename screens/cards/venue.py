"""A venue in the fewest lines: where, what it offers and lacks, what it can serve, and which table."""

from __future__ import annotations

from textual.content import Content

from planner.places.entry import BANDS
from planner.places.hours import print_hours
from planner.places.reaching import ways_to_reach
from planner.places.venue import Feature, Venue, has, rating
from planner.values.text import inert_line
from screens.look import OPEN
from screens.sheets.reach import with_links
from screens.widgets.card import labelled, pieces


def venue_name(venue: Venue) -> Content:
    """The name."""
    return Content.styled(inert_line(venue.name), "bold $accent")


def venue_lines(venue: Venue, width: int) -> list[Content]:
    """The whole card without the name."""
    what = (venue.kind.value, venue.cuisine, BANDS.get(venue.price_band or 0, ""), stars(venue))
    where = ", ".join(t for t in (venue.address, venue.city) if t)
    lines = pieces([(text, "") for text in (*what, where) if text], width)
    reached = pieces([(text, "$dim") for text in (venue.phone, venue.website, venue.email) if text], width)
    lines += [with_links(line, ways_to_reach(venue)) for line in reached]
    lines += _offers(venue, width)
    for label, items, style in (
        ("Can serve", venue.serves, ""),
        ("Cannot", venue.cannot_serve, "bold $error"),
    ):
        if items:
            lines += labelled(label, [(item, style) for item in items], width)
    about = [f"seats {venue.largest_party} together"] if venue.largest_party else []
    if venue.closed_on and not venue.hours:
        about.append("closed " + ", ".join(day.value.capitalize() for day in venue.closed_on))
    if about:
        lines += labelled("Tables", [(text, "") for text in about], width)
    if hours := print_hours(venue.hours, venue.closed_on):
        lines += labelled("Open", [(text, "") for text in hours.split("; ")], width)
    for label, text in (("Parking", venue.parking), ("Ask for", " ".join(venue.table_notes.split()))):
        if text:
            lines += labelled(label, [(text, "")], width)
    if venue.point is None:
        known = "city only" if venue.city.strip() else "not known"
        lines += labelled("Point", [(f"{known}: when to leave cannot be told", "$dim")], width)
    return lines


def stars(venue: Venue) -> str:
    """The mean of its ratings in words, or nothing."""
    mean = rating(venue)
    return f"{mean:.1f} of 5" if mean is not None else ""


def _offers(venue: Venue, width: int) -> list[Content]:
    known: dict[bool | None, list[str]] = {True: [], False: [], None: []}
    for feature in Feature:
        known[has(venue, feature)].append(feature.value)
    lines: list[Content] = []
    if known[True]:
        lines += labelled("Has", [(word, "bold") for word in known[True]], width)
    if known[False]:
        lines += labelled("Has not", [(word, "") for word in known[False]], width)
    if known[None]:
        lines += labelled("Not known", [(f"{OPEN} {word}", "$warning") for word in known[None]], width)
    return lines
