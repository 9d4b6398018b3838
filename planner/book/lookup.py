"""Records looked up together: an outing's situation, and the day's agenda, from a book."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from planner.agenda.agenda import Agenda, Kept, Sources, make_agenda
from planner.book.limits_known import with_limits
from planner.book.repository import Book
from planner.book.ways_known import with_ways
from planner.courtship.giving.gestures import Gestures
from planner.courtship.matrix import Service, effective
from planner.dates.zones import zone_info
from planner.outings.outing import AHEAD, MET, Outing, OutingKind, Stage
from planner.outings.situation import Aside, Situation
from planner.outings.table.reservation import is_held
from planner.people.facts import Fact, still_holds
from planner.people.host import Host
from planner.people.person import Person
from planner.places.venue import Venue, latest_note
from planner.values.record import changed


def people_named(book: Book, ids: tuple[str, ...]) -> tuple[Person, ...]:
    """The people with these ids, in this order; ids that the book does not have are passed over."""
    return tuple(person for id_ in ids if (person := book.people.get(id_)) is not None)


def situation(book: Book, outing: Outing, host: Host) -> Situation:
    """One outing among what the book knows of it.

    Args:
        book: the book.
        outing: the outing, which need not be saved yet.
        host: the host, or a nameless one until the profile is written.
    """
    found = _situation(book, outing, _planned(book), host, book.now())
    return changed(found, aside=aside(book, outing)) if outing.debrief.notes.strip() else found


def situation_with(book: Book, person: Person, host: Host) -> Situation:
    """Someone among what the book knows of them, as over a coffee that has no day yet.

    Args:
        book: the book.
        person: whom.
        host: the host, or a nameless one until the profile is written.
    """
    coffee = Outing(id="", kind=OutingKind.COFFEE, guests=(person.id,), zone=host.zone)
    return _situation(book, coffee, (), host, book.now())


def _planned(book: Book) -> tuple[Outing, ...]:
    """The outings that are ahead and have a date: what another may run into."""
    return tuple(o for o in book.outings.all() if o.stage in AHEAD and o.starts)


def _situation(
    book: Book, outing: Outing, planned: tuple[Outing, ...], host: Host, now: datetime
) -> Situation:
    guests = people_named(book, outing.guests)
    facts = sorted(
        (f for g in guests for f in book.facts.of_person(g.id)), key=lambda f: (f.learned_on, f.id)
    )
    on = _day_of(outing, now)
    earlier = {
        o.id: o
        for guest in guests
        for o in book.outings.with_person(guest.id)
        if o.id != outing.id and o.stage in MET and o.starts is not None
    }
    venue = book.venues.get(outing.venue_id) if outing.venue_id else None
    history = tuple(sorted(earlier.values(), key=lambda o: o.starts or datetime.min))  # noqa: DTZ901 - wall times
    found = Situation(
        outing=outing,
        host=host,
        guests=guests,
        cohosts=people_named(book, outing.cohosts),
        venue=venue,
        facts=tuple(f for f in facts if still_holds(f, on)),
        past_facts=tuple(f for f in facts if not still_holds(f, on)),
        promises=tuple(p for g in guests for p in book.promises.of_person(g.id)),
        history=history,
        others=tuple(o for o in planned if o.id != outing.id),
        away=_away(book, outing, (*history, *_noted_at(book, venue))),
    )
    return with_limits(book, with_ways(book, found))


def aside(book: Book, outing: Outing) -> Aside:
    """What the notes of a debrief may tell of besides the guests."""
    from planner.notes.beside import keys_in, may_name  # noqa: PLC0415 - only where there are notes

    keys, here = keys_in(outing.debrief.notes), {*outing.guests, *outing.cohosts}
    settled = {line.person_id for line in outing.debrief.settled}
    people = tuple(
        p for p in book.people.all() if p.id not in here and (p.id in settled or may_name(p.name, keys))
    )
    beside = (*outing.cohosts, *(p.id for p in people))
    return Aside(
        people=people,
        facts=tuple(f for i in beside for f in book.facts.of_person(i) if f.outing_id == outing.id),
        promises=tuple(p for i in beside for p in book.promises.of_person(i) if p.outing_id == outing.id),
    )


def _noted_at(book: Book, venue: Venue | None) -> tuple[Outing, ...]:
    """The outing that the latest note of a place comes from, where it comes from one."""
    note = latest_note(venue) if venue is not None else None
    noted = book.outings.get(note.outing_id) if note is not None and note.outing_id else None
    return (noted,) if noted is not None else ()


def _away(book: Book, outing: Outing, hours: Iterable[Outing]) -> tuple[Person, ...]:
    """Who was a guest at one of some hours, or the place was told of, and is not at this one."""
    here, told = {*outing.guests, *outing.cohosts}, outing.reservation.told
    left = [need.person_id for need in told.needs] if told is not None else []
    there = dict.fromkeys((*(g for hour in hours for g in hour.guests), *left))
    return people_named(book, tuple(id_ for id_ in there if id_ not in here))


def _met_since(book: Book, fact: Fact) -> bool:
    """Whether they were hosted since the day from which it was to be asked: then it was, or was let be."""
    day = fact.ask_again or fact.learned_on
    return any(
        o.stage in MET and o.id != fact.outing_id and o.starts and o.starts.date() >= day
        for o in book.outings.with_person(fact.person_id)
    )


def _day_of(outing: Outing, now: datetime) -> date:
    """The day for which facts are wanted: the outing's own, or today where that is later or it has none."""
    today = now.astimezone(zone_info(outing.zone)).date()
    return max(today, outing.starts.date()) if outing.starts else today


def sources(book: Book, matrix: tuple[Service, ...], gestures: Gestures, today: date) -> Sources:
    """What the agenda is drawn from.

    Args:
        book: the book.
        matrix: the touches owed to each tier as bundled; what the host changed of it is in the book.
        gestures: what suits which day.
        today: the day to judge by.
    """
    return Sources(
        people=book.people.all(),
        matrix=effective(matrix, book.matrix.all()),
        gestures=gestures,
        promises=book.promises.all(),
        touches=book.touches.log(today),
        outings=book.outings.all(),
        facts=book.facts.all(),
        gifts=book.gifts.all(),
        notes=book.account_notes.all(),
        rhythms=book.rhythms.all(),
        planned=book.planned.all(),
        put_off=book.put_off.all(),
    )


def agenda(
    book: Book,
    host: Host,
    known: Sources,
    now: datetime,
    *,
    dated: Callable[[Situation], Situation] = lambda s: s,
    kept: Kept | None = None,
    with_risks: bool = True,
) -> Agenda:
    """What is due, as of a moment.

    Args:
        book: the book.
        host: the host.
        known: what it is drawn from.
        now: an instant with a zone.
        dated: gives a situation its notable days, where they are to be told.
        kept: what was reckoned for the agenda before.
        with_risks: whether accounts at risk are wanted.
    """
    planned = _planned(book)
    wanted = (*AHEAD, Stage.HOSTED, Stage.CANCELLED)
    live = (dated(_situation(book, o, planned, host, now)) for o in known.outings if o.stage in wanted)
    return make_agenda(
        known,
        situations=tuple(s for s in live if s.outing.stage is not Stage.CANCELLED or is_held(s, now)),
        to_ask=tuple(f for f in known.facts if f.ask_again is not None and not _met_since(book, f)),
        zone=host.zone,
        now=now,
        kept=kept,
        with_risks=with_risks,
    )
