"""What happened at a place before, and with whom: how it was liked, and how often in a row."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from planner.dates.saying import say_yearly
from planner.people.confidence import in_confidence
from planner.places.suiting import sworn_off
from planner.places.venue import Venue, latest_note, rating
from planner.places.weighing.side import Said, Side
from planner.places.wish import PastVisit, Wish
from planner.values.text import counted, fold, inert_line, listed

MIDDLING = 3
"""The rating, of 5, that neither praises nor blames."""
RECENT_DAYS = 45
"""Within these days a second visit with the same people feels like a habit."""
RUNNING = 2
"""So many times in a row with the same people are enough: the next is to be somewhere else."""
SHORTEST_NAME = 3


def weigh_liking(venue: Venue, wish: Wish) -> Side:  # noqa: ARG001 - every side is asked alike
    """How the host liked it."""
    if (no := sworn_off(venue)) is not None:
        text = f"on {_day(no.on)} you noted not to go again"
        return Side(points=-2.0, against=(Said(text=text, brief="not again", decides=5.0),))
    mean = rating(venue)
    if mean is None:
        return Side()
    times = sum(r.rating is not None for r in venue.remarks)
    words = f"you rated it {mean:.1f} of 5 over {counted(times, 'visit')}"
    said = Said(text=words, brief=f"{mean:.1f} of 5", decides=2.0)
    points = (mean - MIDDLING) * 0.5
    return Side(points=points, reasons=(said,)) if points > 0 else Side(points=points, flags=(said,))


def weigh_notes(venue: Venue, wish: Wish) -> Side:
    """What was noted of it last."""
    note = latest_note(venue)
    if note is None or in_confidence(note.text) or note.outing_id in wish.hushed:
        return Side()
    words = inert_line(note.text)
    return Side(
        reasons=(Said(text=f"on {_day(note.on)} you noted “{words}”", brief=f"“{words}”", decides=0.5),)
    )


def weigh_past(venue: Venue, wish: Wish) -> Side:
    """The hours spent there with these people: dear to them, long ago, only lately, or too often in a row."""
    beloved = _beloved(venue, wish)
    loved = (Said(text=beloved, brief=beloved.partition(" (")[0], decides=4.5),) if beloved else ()
    gift = 0.5 if beloved else 0.0
    visits = [v for v in wish.past if v.venue_id == venue.id]
    if not visits:
        return Side(points=gift, reasons=loved)
    last = max(visits, key=lambda v: v.on)
    along = _along(last, wish)
    running = _running(venue, wish)
    if running and not beloved:
        before = listed([_day(day, wish) for day in running])
        text = f"a third time running {along}: the last were {before}"
        return Side(points=-0.8, flags=(Said(text=text, brief="a third time running", decides=4.0),))
    text = f"you were here {along} on {_day(last.on, wish)}"
    said = Said(text=text, brief=f"here {along} {_day(last.on, wish)}", decides=2.2)
    if wish.on is not None and (wish.on - last.on).days <= RECENT_DAYS:
        return Side(points=gift - 0.5, reasons=loved, flags=(said,))
    return Side(points=gift + 0.3, reasons=(*loved, said))


def _running(venue: Venue, wish: Wish) -> tuple[date, ...]:
    """The days of the last hours with all of these people, where those were all here; else none."""
    company = {guest.id for guest in wish.guests if guest.id}
    with_all = [v for v in wish.past if company and company <= set(v.who)]
    with_all.sort(key=lambda v: v.on)
    last = with_all[-RUNNING:]
    here = len(last) == RUNNING and all(v.venue_id == venue.id for v in last)
    return tuple(v.on for v in last) if here else ()


def _along(visit: PastVisit, wish: Wish) -> str:
    """With whom of today's guests it was: ``with Ines``; ``together`` where it was all of them."""
    names = [guest.name for guest in wish.guests if guest.id in visit.who]
    return "together" if not names or len(names) == len(wish.guests) else f"with {listed(names)}"


def _beloved(venue: Venue, wish: Wish) -> str:
    """Whose favourite it is, with what they love there; empty where it is nobody's."""
    name = _words(venue.name)
    if len(name.strip()) < SHORTEST_NAME:
        return ""
    for guest in wish.guests:
        found = next((f for f in guest.favourites if name in _words(f)), None)
        if found is not None:
            what = "" if _words(found) == name else f" ({inert_line(found)})"
            return f"{guest.name}’s favourite{what}"
    return ""


@lru_cache(maxsize=4096)
def _words(text: str) -> str:
    words = " ".join(re.findall(r"[^\W_]+", fold(text)))
    return f" {words} "


def _day(day: date, wish: Wish | None = None) -> str:
    """The day, with its year where that is not the outing's own."""
    same = wish is not None and wish.on is not None and wish.on.year == day.year
    return say_yearly(day.month, day.day, None if same else day.year)
