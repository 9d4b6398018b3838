"""What happened, and will, between the host and a person or at a place: moments in the order of time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from textual.content import Content

from planner.book.lookup import people_named
from planner.book.repository import Book
from planner.courtship.touches import TouchKind
from planner.dates.saying import say_day
from planner.outings.naming import outing_title
from planner.outings.outing import MET, Outing, Stage
from planner.people.person import Person
from planner.places.elsewhere import city_elsewhere
from planner.places.venue import Venue
from planner.values.text import inert_line
from screens.look import BEGUN, DONE, NOTHING, OPEN, TOUCH
from screens.widgets.lines import hanging

DAY_WIDTH = 11
ROOMY = 44
"""From this width on a city that has no room beside an outing may stand beneath it."""
MARKS = {
    Stage.IDEA: OPEN,
    Stage.PLANNED: BEGUN,
    Stage.CONFIRMED: BEGUN,
    Stage.HOSTED: TOUCH,
    Stage.FILED: DONE,
    Stage.CANCELLED: NOTHING,
}


@dataclass(frozen=True)
class Moment:
    """One thing on one day.

    Attributes:
        on: the day; None for an outing that has none yet.
        mark: a glyph.
        text: what it was.
        note: a word at the end of the line: an outing's stage, a rating.
        outing: the outing, if it was one.
        city: the city it was in, where that is another than the host's.
    """

    on: date | None
    mark: str
    text: str
    note: str = ""
    outing: Outing | None = None
    city: str = ""


def moments_with(book: Book, person: Person) -> list[Moment]:
    """The outings with a person and the other touches, the latest first."""
    found = [_outing(book, o) for o in book.outings.with_person(person.id)]
    for touch in book.touches.of_person(person.id):
        if touch.kind is TouchKind.OUTING and touch.outing_id in book.outings:
            continue
        text = f"{touch.kind.value}: {inert_line(touch.text)}" if touch.text else touch.kind.value
        found.append(Moment(touch.on, TOUCH, text))
    return _latest_first(found)


def moments_at(book: Book, venue: Venue) -> list[Moment]:
    """The outings at a venue and what was noted of it, the latest first."""
    found = [replace(_outing(book, o), city="") for o in book.outings.all() if o.venue_id == venue.id]
    for remark in venue.remarks:
        stars = f"{remark.rating} of 5" if remark.rating else ""
        found.append(Moment(remark.on, TOUCH, inert_line(remark.text) or "your rating", stars))
    return _latest_first(found)


def paint_moment(moment: Moment, today: date, width: int) -> list[Content]:
    """A moment: the day, what it was, and beneath that what has no room; its city only where it has room."""
    day = say_day(moment.on, today) if moment.on else "no day yet"
    ahead = moment.on is None or moment.on >= today
    mark = Content.assemble(
        (f"{moment.mark} ", "$accent" if ahead else "$dim"), (day.ljust(DAY_WIDTH) + " ", "$dim")
    )
    text = (moment.text, "bold" if ahead and moment.outing else "")
    note = Content.styled(moment.note, "$dim")
    with_city = hanging(mark, [text, *([(moment.city, "$dim")] if moment.city else [])], note, width)
    return with_city if len(with_city) == 1 or width >= ROOMY else hanging(mark, [text], note, width)


def open_at(outing: Outing) -> str:
    """Where an outing is opened from a history: its debrief once it was hosted, else its plan."""
    return "debrief" if outing.stage in MET else "plan"


def _outing(book: Book, outing: Outing) -> Moment:
    title = outing_title(outing, people_named(book, outing.guests))
    day = outing.starts.date() if outing.starts else None
    venue = book.venues.get(outing.venue_id) if outing.venue_id else None
    city = city_elsewhere(venue, book.host)
    return Moment(day, MARKS[outing.stage], title, outing.stage.value, outing, city)


def _latest_first(moments: list[Moment]) -> list[Moment]:
    return sorted(moments, key=lambda m: m.on or date.max, reverse=True)
