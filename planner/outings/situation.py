"""Everything a function needs to judge one outing, looked up: no book, no clock."""

from __future__ import annotations

from datetime import datetime

from planner.courtship.limits.entry import Entry
from planner.courtship.limits.policy import Policy
from planner.dates.notable import Dusk, HolidayAt, NotableDay, Unreckoned
from planner.dates.zones import zone_info
from planner.outings.outing import Outing, Stage
from planner.outings.parts import HOST
from planner.people.facts import Fact
from planner.people.host import Host
from planner.people.person import Person, first_name
from planner.people.promises import Promise
from planner.places.venue import Venue
from planner.places.way import Routed
from planner.values.record import Record


class Aside(Record, frozen=True, kw_only=True):
    """What the notes of an outing may tell of besides its guests.

    Attributes:
        people: those in the book whom the notes may name, and who were not there.
        facts: what was filed from this outing on them and on co-hosts.
        promises: the same, for promises.
    """

    people: tuple[Person, ...] = ()
    facts: tuple[Fact, ...] = ()
    promises: tuple[Promise, ...] = ()


class Situation(Record, frozen=True, kw_only=True):
    """One outing among what the book knows of it.

    Attributes:
        outing: the outing.
        host: the host.
        guests: the guests, in the outing's order.
        cohosts: colleagues who host along.
        venue: the chosen venue, if one is.
        facts: what was learned about the guests and still holds, oldest first.
        past_facts: what no longer holds, for filing nothing twice and knowing what was talked of.
        unsaid: what holds and may not be shown just now; it is told nobody, and says what not to ask.
        promises: every promise to or from the guests.
        history: earlier outings with any of the guests, hosted or filed, oldest first.
        others: every other outing that still lies ahead, for clashes.
        away: who was along at an hour of the history or at this place, and is not here now.
        aside: what the notes of its debrief may tell of besides the guests.
        days: the public holidays where it is, and what the guests keep, about its day; None while that is not
            reckoned.
        dusk: when the sun sets where it is on its day, reckoned with the days where the place is known.
        unreckoned: which days about it could not be told.
        ways: what a router said of the ways of its plan.
        policies: the limits on what may be given that the host has taken on.
        given: what of its year counts for its guests by those; nothing while there are none.
        holidays_at: the public holidays of places in other cities that it may yet go to.
        planned: what is planned before it for the same guests, in that year.
        line: its own line in the register, where it was filed before.
        thin: the accounts of guests that are warm and thin, by name; none where that was not read.
    """

    outing: Outing
    host: Host
    guests: tuple[Person, ...] = ()
    cohosts: tuple[Person, ...] = ()
    venue: Venue | None = None
    facts: tuple[Fact, ...] = ()
    past_facts: tuple[Fact, ...] = ()
    unsaid: tuple[Fact, ...] = ()
    promises: tuple[Promise, ...] = ()
    history: tuple[Outing, ...] = ()
    others: tuple[Outing, ...] = ()
    away: tuple[Person, ...] = ()
    aside: Aside = Aside()
    days: tuple[NotableDay, ...] | None = None
    dusk: Dusk | None = None
    unreckoned: tuple[Unreckoned, ...] = ()
    ways: tuple[Routed, ...] = ()
    thin: tuple[str, ...] = ()
    policies: tuple[Policy, ...] = ()
    given: tuple[Entry, ...] = ()
    holidays_at: tuple[HolidayAt, ...] = ()
    planned: tuple[Entry, ...] = ()
    line: Entry | None = None


def local(situation: Situation, now: datetime) -> datetime:
    """The wall time at the outing's place, without a zone.

    Args:
        situation: the outing among what is known.
        now: an instant with a zone.
    """
    return now.astimezone(zone_info(situation.outing.zone)).replace(tzinfo=None)


def party(situation: Situation) -> int:
    """How many will be at the table: the host, the co-hosts and the guests."""
    return 1 + len(situation.cohosts) + len(situation.guests)


def travellers(situation: Situation) -> tuple[str, ...]:
    """Everyone who comes and goes: the host first, then guests, then co-hosts, by id."""
    return (HOST, *(p.id for p in situation.guests), *(p.id for p in situation.cohosts))


def of_the_party(situation: Situation, traveller: str) -> Person | None:
    """Which guest or co-host a traveller is; None for the host."""
    return next((p for p in (*situation.guests, *situation.cohosts) if p.id == traveller), None)


def called(situation: Situation, traveller: str) -> str:
    """What to call a traveller: ``you`` for the host, else the first name, the whole where two share it."""
    if traveller == HOST:
        return "you"
    names = {person.id: person for person in (*situation.guests, *situation.cohosts)}
    if traveller not in names:
        return traveller
    first = first_name(names[traveller])
    shared = sum(first_name(person) == first for person in names.values()) > 1
    return names[traveller].name if shared else first


def is_over(situation: Situation, now: datetime) -> bool:
    """Whether it is done with: hosted, filed, cancelled, or past its start by a day."""
    outing = situation.outing
    if outing.stage in (Stage.HOSTED, Stage.FILED, Stage.CANCELLED):
        return True
    return outing.starts is not None and outing.starts.date() < local(situation, now).date()
