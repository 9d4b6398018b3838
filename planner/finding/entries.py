"""What each record gives to be found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from planner.courtship.account_notes import AccountNote
from planner.courtship.giving.gift import Gift, GiftState
from planner.courtship.giving.steps import is_in_the_works, state_of, was_let_go
from planner.courtship.touches import Touch, TouchKind
from planner.dates.other_calendars import Calendar
from planner.dates.words import FULL_MONTH_NAMES
from planner.finding.entry import Entry, Sort
from planner.notes.line import LineKind, NoteLine
from planner.outings.filing.gathering import ON_THE_CARD, guard_of
from planner.outings.naming import outing_title
from planner.outings.outing import Outing, Stage
from planner.outings.saying_needs import said_at_table
from planner.people.confidence import in_confidence, is_delicate
from planner.people.facts import Fact, Sensitivity
from planner.people.needs import NeedKind
from planner.people.occasions import name_of, said_day
from planner.people.person import Person
from planner.people.promises import Owner, Promise, bare_words, is_open
from planner.places.venue import Venue
from planner.values.text import inert_line

BETWEEN = " · "
STAYS_OFF, KEEPS = "stays off", "keeps"
HOST_ALONE = (STAYS_OFF, KEEPS, "home")
"""Parts of a card that are not shown in private mode."""
HELD_ELSEWHERE = (LineKind.PROMISE, LineKind.THEY_OWE, LineKind.VENUE_NOTE)
"""Lines of notes that became a record, or a note of a venue's, which are found as such."""


def person_entries(person: Person) -> Iterator[Entry]:
    """Who they are, and each part of their card."""
    tier = f", {person.tier.value}" if person.tier else ""
    work = ", ".join(filter(None, (person.role, person.organisation)))
    yield Entry(
        sort=Sort.PERSON,
        id=person.id,
        text=inert_line(person.name),
        about=_joined(work, f"{person.kind.value}{tier}", person.home.city),
        person_id=person.id,
        on=person.added_on,
    )
    for about, text, also in _details(person):
        if said := inert_line(text):
            yield Entry(
                sort=Sort.DETAIL,
                id=person.id,
                text=said,
                about=about,
                also=also,
                person_id=person.id,
                sensitivity=Sensitivity.PRIVATE if about in HOST_ALONE else _quiet(said),
            )
    for line in person.notes.splitlines():
        if said := inert_line(line):
            yield Entry(
                sort=Sort.NOTE,
                id=person.id,
                text=said,
                person_id=person.id,
                on=person.added_on,
                sensitivity=_quiet(line),
            )


def _details(person: Person) -> Iterator[tuple[str, str, str]]:
    for kind in NeedKind:
        yield from ((kind.value, said_at_table(kind, need), "") for need in person.needs.side(kind) or ())
    yield from ((KEEPS, one.value, "") for one in person.keeps or ())
    if person.alcohol is False:
        yield "drinks", "no alcohol", ""
    yield from (("drinks", drink, "") for drink in person.drinks)
    yield from (("favourite", thing, "") for thing in person.favourites)
    yield from ((STAYS_OFF, subject, "") for subject in person.stays_off)
    for day in person.occasions:
        common = day.calendar is Calendar.COMMON
        month = FULL_MONTH_NAMES[day.month - 1] if common else day.calendar.value
        said = f"{name_of(day)}, {said_day(day)}"
        yield "day", said, f"{month} {day.kind.value}"
    yield from ((point.kind.value, str(point), "") for point in person.contacts)
    yield "home", person.home.text, ""
    yield "office", str(person.office), ""
    if person.gift_limit is not None:
        yield "gifts", person.gift_limit.words, ""


def _quiet(text: str) -> Sensitivity:
    """Who may glance at a line that the host wrote: at what was said in confidence the host alone."""
    return Sensitivity.PRIVATE if in_confidence(text) or is_delicate(text) else Sensitivity.ORDINARY


def fact_entries(fact: Fact) -> Iterator[Entry]:
    """One thing that was learned; what stands behind another fact is found as that."""
    if fact.merged_into is not None:
        return
    yield Entry(
        sort=Sort.FACT,
        id=fact.id,
        text=inert_line(fact.text),
        about=fact.topic.value,
        person_id=fact.person_id,
        on=fact.learned_on,
        live=fact.retired_on is None,
        until=fact.retired_on or fact.expires,
        sensitivity=fact.sensitivity,
    )


def promise_entries(promise: Promise) -> Iterator[Entry]:
    """One thing that was promised, as it is said in a list."""
    by = "you promised" if promise.owner is Owner.HOST else "they promised"
    yield Entry(
        sort=Sort.PROMISE,
        id=promise.id,
        text=inert_line(bare_words(promise)),
        about=by if is_open(promise) else f"{by}{BETWEEN}{'kept' if promise.kept_on else 'let go'}",
        person_id=promise.person_id,
        on=promise.due or promise.made_on,
        live=is_open(promise),
        sensitivity=_quiet(promise.text),
    )


def gift_entries(gift: Gift) -> Iterator[Entry]:
    """A gift or a gesture by what it is, how far it is, what it is for and on which days."""
    state = state_of(gift)
    how_far = "from them" if gift.from_them and state is GiftState.RECEIVED else state.value
    days = [step.on for step in gift.steps] + ([gift.for_on] if gift.for_on else [])
    is_ahead = is_in_the_works(gift) and gift.for_on is not None
    yield Entry(
        sort=Sort.GIFT,
        id=gift.id,
        text=inert_line(gift.what),
        about=_joined(how_far, f"for {inert_line(gift.occasion)}" if gift.occasion else ""),
        also=" ".join(dict.fromkeys(map(_in_full, days))),
        person_id=gift.person_id,
        on=gift.for_on if is_ahead else (gift.steps[-1].on if gift.steps else None),
        live=not was_let_go(gift),
        sensitivity=_quiet(f"{gift.what} {gift.occasion}"),
    )


def _in_full(day: date) -> str:
    """A day as it may be looked for."""
    return f"{day.isoformat()} {day.day} {FULL_MONTH_NAMES[day.month - 1]}"


def touch_entries(touch: Touch) -> Iterator[Entry]:
    """The word that was said about a touch; one that is a gift is found as a gift that was given."""
    if said := inert_line(touch.text):
        is_gift = touch.kind is TouchKind.GIFT
        yield Entry(
            sort=Sort.GIFT if is_gift else Sort.NOTE,
            id=touch.id,
            text=said,
            about=GiftState.SENT.value if is_gift else touch.kind.value,
            also=_in_full(touch.on) if is_gift else "",
            person_id=touch.person_id,
            on=touch.on,
            sensitivity=_quiet(touch.text),
        )


def account_entries(note: AccountNote) -> Iterator[Entry]:
    """What was written down of an account; the host's own to see, and nobody's beside."""
    if said := inert_line(note.text):
        quiet = in_confidence(note.text)
        yield Entry(
            sort=Sort.NOTE,
            id=note.id,
            text=said,
            about=note.topic.value,
            person_id=note.person_id,
            on=note.on,
            sensitivity=Sensitivity.SENSITIVE if quiet else Sensitivity.PRIVATE,
        )


def outing_entries(outing: Outing, guests: Sequence[Person], venue: Venue | None) -> Iterator[Entry]:
    """An outing by its title, its place, its guests and its purpose; and what was noted of it.

    Args:
        outing: the outing.
        guests: its guests, as the book has them.
        venue: where it is, once that is chosen.
    """
    title = outing_title(outing, guests)
    unnamed = ", ".join(guest.name for guest in guests if inert_line(guest.name) not in title)
    day = outing.starts.date() if outing.starts else None
    yield Entry(
        sort=Sort.OUTING,
        id=outing.id,
        text=title,
        about=_joined(outing.stage.value, venue.name if venue else "", unnamed, outing.purpose),
        also=_in_full(day) if day else "",
        outing_id=outing.id,
        on=day,
        live=outing.stage is not Stage.CANCELLED,
    )
    for about, text in (
        ("talking notes", outing.conversation.notes),
        ("invitation", outing.conversation.invitation),
        ("table", outing.reservation.table_requests),
        ("confirmation", outing.reservation.confirmation),
    ):
        lines = (line for line in text.splitlines() if inert_line(line))
        yield from (_noted(outing, line, day, about, _quiet(line)) for line in lines)
    for line in outing.outcome.lines if outing.outcome else ():
        if inert_line(line.text) and not _is_held_elsewhere(line):
            yield _noted(outing, line.text, day, "notes", _guard(line))


def _is_held_elsewhere(line: NoteLine) -> bool:
    """Whether a line of filed notes is found as a fact, a promise or a venue's note."""
    about_someone = line.person_id is not None and line.kind is not LineKind.COST
    return line.kind in HELD_ELSEWHERE or (about_someone and line.kind not in ON_THE_CARD)


def _guard(line: NoteLine) -> Sensitivity:
    """Who may glance at a line: what goes to a person's health is guarded as a fact of it would be."""
    if line.kind is LineKind.DIET:
        return Sensitivity.SENSITIVE
    return guard_of(line.text, line.topic)


def _noted(
    outing: Outing,
    line: str,
    day: date | None,
    about: str,
    sensitivity: Sensitivity,
) -> Entry:
    return Entry(
        sort=Sort.NOTE,
        id=outing.id,
        text=inert_line(line),
        about=about,
        outing_id=outing.id,
        on=day,
        live=outing.stage is not Stage.CANCELLED,
        sensitivity=sensitivity,
    )


def venue_entries(venue: Venue) -> Iterator[Entry]:
    """A venue by its name, place and offer; and what was noted of it."""
    offer = ", ".join((venue.cuisine, *(feature.value for feature in venue.features)))
    yield Entry(
        sort=Sort.VENUE,
        id=venue.id,
        text=inert_line(venue.name),
        about=_joined(venue.kind.value, venue.address, venue.city, offer.strip(", ")),
        venue_id=venue.id,
    )
    for about, text in (
        ("table", venue.table_notes),
        ("parking", venue.parking),
        ("phone", venue.phone),
        ("website", venue.website),
        ("e-mail", venue.email),
        *(("serves", need) for need in venue.serves),
        *(("cannot serve", need) for need in venue.cannot_serve),
    ):
        if said := inert_line(text):
            yield Entry(sort=Sort.NOTE, id=venue.id, text=said, about=about, venue_id=venue.id)
    for remark in venue.remarks:
        if said := inert_line(remark.text):
            quiet = _quiet(remark.text)
            yield Entry(
                sort=Sort.NOTE, id=venue.id, text=said, venue_id=venue.id, on=remark.on, sensitivity=quiet
            )


def _joined(*texts: str) -> str:
    return BETWEEN.join(said for text in texts if (said := inert_line(text)))
