"""Entries written as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from planner import __version__
from planner.exchange.calendar_entry import Entry, Standing, Yearly

if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar import Alarm, Event, Todo

MAKER = "-//hostbook//hostbook"
"""How a calendar of hostbook's own is told from others."""
NO_MAIL = "invalid:nomail"
"""The address of an organiser of whom none is known, as Apple and Exchange write it."""
LARGEST = 2**31 - 1


def calendar_text(entries: Iterable[Entry], *, made_at: datetime, revision: int, organiser: str) -> str:
    """The entries as an iCalendar file, its lines folded and ended as the standard says.

    Times are instants in UTC, which every reader gets right. A calendar that imports it a second time knows
    each entry by its UID and takes the one with the higher SEQUENCE.

    Args:
        entries: what to write.
        made_at: this moment, with a zone.
        revision: a number that has grown if anything in the entries has changed: the book's generation.
        organiser: the host's name; may be empty.
    """
    from icalendar import Calendar  # noqa: PLC0415 - a quarter of a second, and only calendars need it

    entries = tuple(entries)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"{MAKER} {__version__}//EN")
    if not any(entry.invited for entry in entries):  # who publishes a calendar names nobody as coming
        calendar.add("method", "PUBLISH")
    for entry in entries:
        part = _task(entry) if entry.is_task else _hour(entry, organiser)
        part.add("dtstamp", made_at.astimezone(UTC))
        part.add("sequence", min(revision, LARGEST))
        for bell in entry.bells:
            part.add_component(_alarm(bell.text, bell.after))
        calendar.add_component(part)
    return str(calendar.to_ical(), "utf-8")


def _hour(entry: Entry, organiser: str) -> Event:
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    _common(event, entry)
    event.add("dtstart", entry.at)
    if entry.until is not None:
        event.add("dtend", entry.until)
        _add_organiser(event, organiser)
    if entry.yearly is not None:
        last = {"bymonth": 2, "bymonthday": -1}
        event.add("rrule", {"freq": "yearly", **(last if entry.yearly is Yearly.LAST_OF_FEBRUARY else {})})
        event.add("transp", "TRANSPARENT")
    if entry.standing is not None:
        event.add("status", entry.standing.value)
    for invited in entry.invited:
        event.add("attendee", _address(f"mailto:{invited.mail}", invited.name), encode=False)
    return event


def _task(entry: Entry) -> Todo:
    from icalendar import Todo  # noqa: PLC0415 - as above

    task = Todo()
    _common(task, entry)
    task.add("due", entry.at)
    if entry.standing is not None:
        task.add("status", entry.standing.value)
    if entry.standing is Standing.DONE:
        task.add("percent-complete", 100)
        if entry.done_at is not None:
            task.add("completed", entry.done_at.astimezone(UTC))
    if entry.of:
        task.add("related-to", entry.of)
    return task


def _common(part: Event | Todo, entry: Entry) -> None:
    part.add("uid", entry.uid)
    part.add("summary", entry.summary)
    if entry.description:
        part.add("description", "\n".join(entry.description))
    if entry.location:
        part.add("location", entry.location)
    if entry.point is not None:
        part.add("geo", (round(entry.point.lat, 6), round(entry.point.lon, 6)))
    if entry.is_private:
        part.add("class", "PRIVATE")


def _add_organiser(event: Event, name: str) -> None:
    event.add("organizer", _address(NO_MAIL, name), encode=False)


def _address(uri: str, name: str) -> object:
    from icalendar import vCalAddress, vText  # noqa: PLC0415 - as above

    address = vCalAddress(uri)
    if name:
        address.params["cn"] = vText(name)
    return address


def _alarm(text: str, after: object) -> Alarm:
    from icalendar import Alarm  # noqa: PLC0415 - as above

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", after)
    return alarm
