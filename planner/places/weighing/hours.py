"""The hours of a place beside those of the outing: closed then, or closing before its end."""

from __future__ import annotations

from planner.dates.notable import HolidayAt
from planner.dates.saying import say_time
from planner.dates.words import FULL_DAY_NAMES
from planner.places.hours import WEEK
from planner.places.opening import closes_before, said_closed
from planner.places.venue import Venue
from planner.places.weighing.side import BLOCKED_FIFTHS, MOST_FIFTHS, Said, Side
from planner.places.wish import Wish, is_elsewhere
from planner.values.text import inert_line, listed

FLAGGED_FIFTHS = MOST_FIFTHS - 1
"""What a place is worth at most whose hours are in doubt, or end before the outing does."""


def weigh_hours(venue: Venue, wish: Wish) -> Side:
    """Whether it is open then, as far as its hours are known; without a day, on which days it is not."""
    if wish.begins is None:
        return _without_a_day(venue)
    if closed := said_closed(venue, wish.begins):
        said = Said(text=closed, brief=closed.partition(" (")[0], decides=6.0)
        return Side(most=BLOCKED_FIFTHS, unmet=(said,))
    asked = _holiday(venue, wish)
    shuts = closes_before(venue, wish.begins, wish.ends) if wish.ends else None
    if wish.ends is None or shuts is None:
        return Side(flags=asked, most=FLAGGED_FIFTHS if asked else MOST_FIFTHS)
    text = f"closes at {say_time(shuts)}, and you end at {say_time(wish.ends)}"
    early = Said(text=text, brief=f"closes {say_time(shuts)}, before you end", decides=4.0)
    return Side(points=-0.6, most=FLAGGED_FIFTHS, flags=(early, *asked))


def _holiday(venue: Venue, wish: Wish) -> tuple[Said, ...]:
    """On a public holiday no hours can be trusted, nor that a place of which none are known is open.

    It is that of the place's own country; of a place elsewhere nothing is said before it was looked up.
    """
    there = next((one for one in wish.holidays_at if one.venue_id == venue.id), None)
    if there is None and not is_elsewhere(venue, wish.city):
        there = HolidayAt(venue_id=venue.id, name=wish.holiday)
    if there is None or not there.name:
        return ()
    where = f" in {inert_line(there.country)}" if there.country else ""
    text = f"{inert_line(there.name)} is a public holiday{where}: ask whether they open"
    return (Said(text=text, brief="a public holiday: ask", decides=2.8),)


def _without_a_day(venue: Venue) -> Side:
    open_on = {day for opening in venue.hours for day in opening.days} or {*WEEK}
    closed = [day for day in WEEK if day in venue.closed_on or day not in open_on]
    if not closed:
        return Side()
    names = [f"{FULL_DAY_NAMES[WEEK.index(day)]}s" for day in closed]
    brief = f"closed {', '.join(day.value.capitalize() for day in closed)}"
    return Side(flags=(Said(text=f"closed on {listed(names)}", brief=brief),))
