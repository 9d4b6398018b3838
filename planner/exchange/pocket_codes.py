"""What a phone's camera takes from a code: an outing for its calendar, or a place for its map."""

from __future__ import annotations

from enum import StrEnum
from urllib.parse import quote_plus

from planner.exchange.calendar_entry import Entry
from planner.exchange.calendar_outing import outing_entries
from planner.outings.outing import kind_word
from planner.outings.situation import Situation
from planner.places.venue import Venue
from planner.values.problem import Problem
from planner.values.text import inert_line, sentence

MAPS = "https://www.google.com/maps/search/?api=1&query="
"""A link that every phone opens in a map, and a browser where there is none."""
SHORT = 24
"""Characters that a name is cut to where there is little room."""
POINT_AT_IT = ("Point its camera at the", "code, and tap what it says.")
ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;"})


class Sort(StrEnum):
    """What a code takes to the phone."""

    CALENDAR = "calendar"
    MAP = "map"


def code_texts(s: Situation, sort: Sort) -> tuple[str, ...] | Problem:
    """What a code may hold, the fullest first, each shorter than the one before; or why there is none.

    Args:
        s: the outing among what is known.
        sort: what to take along.
    """
    texts = _calendar_texts(s) if sort is Sort.CALENDAR else _map_texts(s.venue)
    if isinstance(texts, Problem):
        return texts
    return tuple(sorted(dict.fromkeys(texts), key=lambda text: len(text.encode()), reverse=True))


def map_link(venue: Venue) -> str:
    """A link to the place on a map, by its point or else its address; empty where neither is known."""
    if venue.point is not None:
        return f"{MAPS}{venue.point.lat:.6f}%2C{venue.point.lon:.6f}"
    return _search(venue.name, venue.address, venue.city) if venue.address or venue.city else ""


def _calendar_texts(s: Situation) -> tuple[str, ...] | Problem:
    entries = outing_entries(s)
    if isinstance(entries, Problem):
        return entries
    if not entries:
        return Problem(text="It has no day yet, so there is nothing for a calendar.")
    hour = entries[0]
    place = inert_line(s.venue.name) if s.venue else ""
    phone = next((line for line in hour.description if line.startswith("Telephone: ")), "")
    short = sentence(inert_line(kind_word(s.outing)))
    return (
        _event(hour, hour.summary, hour.location, phone, uid=hour.uid),
        _event(hour, hour.summary, hour.location, uid=hour.uid),
        _event(hour, hour.summary, hour.location),
        _event(hour, hour.summary, place),
        _event(hour, _cut(hour.summary), _cut(place)),
        _event(hour, _cut(hour.summary), ""),
        _event(hour, short, ""),
    )


def _event(hour: Entry, summary: str, location: str, description: str = "", *, uid: str = "") -> str:
    """One event as cameras know it: bare, without the calendar around it, and no line folded."""
    values = (
        ("UID", uid),
        ("SUMMARY", summary),
        ("DTSTART", f"{hour.at:%Y%m%dT%H%M%SZ}"),
        ("DTEND", f"{hour.until:%Y%m%dT%H%M%SZ}" if hour.until else ""),
        ("LOCATION", location),
        ("DESCRIPTION", description),
    )
    lines = [f"{name}:{value.translate(ESCAPED)}" for name, value in values if value]
    return "\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT"))


def _cut(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…"


def _map_texts(venue: Venue | None) -> tuple[str, ...] | Problem:
    if venue is None:
        return Problem(text="No place is chosen yet.")
    if venue.point is not None:
        return (f"geo:{venue.point.lat:.5f},{venue.point.lon:.5f}",)
    if not (venue.address or venue.city):
        return Problem(text=f"Neither an address nor a point of {inert_line(venue.name)} is known.")
    return (map_link(venue), _search(venue.name, venue.city), _search(_cut(venue.address or venue.name)))


def _search(*words: str) -> str:
    return f"{MAPS}{quote_plus(inert_line(', '.join(filter(None, words))))}"


def said_scanned(sort: Sort, holds: str) -> tuple[str, ...]:
    """What a camera makes of a code, in a few short lines.

    Args:
        sort: what it takes along.
        holds: what is in it.
    """
    lines = holds.splitlines()
    if sort is Sort.MAP:
        return ("The place, for the map", "of your phone.", "", *POINT_AT_IT)
    names = {line.partition(":")[0] for line in lines}
    without = () if "LOCATION" in names else ("", "The place had no room.")
    return ("The hour, for the calendar", "of your phone.", *without, "", *POINT_AT_IT)
