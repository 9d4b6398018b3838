"""A person in the fewest lines: who, needs at a table, tastes, days, and what is promised."""

from __future__ import annotations

from datetime import date, datetime, time

from textual.content import Content

from planner.book.repository import Book
from planner.courtship.cadence import owed
from planner.dates.saying import say_day, say_distance, say_yearly
from planner.exchange.reference import service_matrix
from planner.outings.outing import AHEAD
from planner.outings.saying_needs import said_at_table, said_in_short
from planner.people.common_ground import common_ground
from planner.people.facts import Fact, Sensitivity
from planner.people.host import Host
from planner.people.needs import NeedKind, unknown_sides
from planner.people.occasions import Occasion, name_on, next_on
from planner.people.person import GiftLimit, Person
from planner.people.promises import Owner, bare_words, by_due, is_open
from planner.places.known_world import known_world
from planner.values.text import counted, inert_line, listed
from screens.look import NEEDS_YOU, NOTHING, OPEN
from screens.widgets.card import labelled, pieces

MOST_OWED = 2
"""How many of the touches that are owed a card names."""
SOON = 30
"""A day within so many days stands out."""


def name_line(person: Person) -> Content:
    """The name and how to say it."""
    return Content.assemble(
        (inert_line(person.name), "bold $accent"), (f"  {inert_line(person.say_as)}", "$dim")
    )


def who_lines(person: Person, width: int) -> list[Content]:
    """The role, what they are to the host, and how to reach them."""
    tier = f", {person.tier.value}" if person.tier else ""
    work = ", ".join(inert_line(t) for t in (person.role, person.organisation) if t)
    kind = " · ".join(t for t in (f"{person.kind.value}{tier}", inert_line(person.home_city)) if t)
    return pieces([(text, "") for text in (work, kind) if text], width) + pieces(
        [(str(point), "$dim") for point in person.contacts], width
    )


def needs_lines(person: Person, width: int) -> list[Content]:
    """What they need at a table; what is known to be none; and what nobody has asked."""
    needs = person.needs
    lines: list[Content] = []
    if needs.allergy:
        lines += labelled(
            "Allergies",
            [(said_at_table(NeedKind.ALLERGY, item), "bold $error") for item in needs.allergy],
            width,
        )
    for side in (NeedKind.DIET, NeedKind.ACCESS, NeedKind.SEATING):
        if found := needs.side(side):
            lines += labelled(
                side.plural.capitalize(), [(said_in_short(side, item), "bold") for item in found], width
            )
    rest = [(f"{side.plural}: none", "") for side in NeedKind if needs.side(side) == ()]
    unknown = [side.plural for side in unknown_sides(needs)]
    if person.alcohol is None:
        unknown.append("alcohol")
    if unknown:
        rest.append((f"{OPEN} not asked: {listed(unknown)}", "$warning"))
    return lines + (labelled("Needs", rest, width) if rest else [])


def taste_lines(person: Person, width: int) -> list[Content]:
    """What they drink, what they love, and what they would rather not speak of."""
    lines: list[Content] = []
    if person.alcohol is False:
        lines += labelled("Drinks", [("no alcohol", "bold"), *((d, "") for d in person.drinks)], width)
    elif person.drinks:
        lines += labelled("Drinks", [(d, "") for d in person.drinks], width)
    elif person.alcohol:
        lines += labelled("Drinks", [("alcohol is fine; which is not known", "")], width)
    if person.favourites:
        lines += labelled("Favourites", [(f, "") for f in person.favourites], width)
    if person.stays_off:
        lines += labelled("Stays off", [(f, "") for f in person.stays_off], width)
    return lines


def day_lines(person: Person, today: date, width: int) -> list[Content]:
    """Their days, the next one first."""
    ordered = sorted(person.occasions, key=lambda o: next_on(o, today))
    return labelled("Days", [_day(o, today) for o in ordered], width) if ordered else []


def _day(occasion: Occasion, today: date) -> tuple[str, str]:
    on = next_on(occasion, today)
    said = f"{say_yearly(on.month, on.day)}, {name_on(occasion, on)}"
    soon = (on - today).days <= SOON
    distance = f", {say_distance(on, datetime.combine(today, time()))}" if soon else ""
    return said + distance, "bold" if soon else ""


def rule_lines(person: Person, width: int) -> list[Content]:
    """What their employer lets them accept, and whether a government employs them."""
    parts = [(_limit(person.gift_limit), "" if person.gift_limit else "$dim")]
    if person.government:
        parts.append((f"{NEEDS_YOU} a government employs them", "bold $warning"))
    return labelled("Gifts", parts, width)


def _limit(limit: GiftLimit | None) -> str:
    if limit is None:
        return "limit not asked"
    if limit.most is None:
        return limit.words
    most = f"at most {limit.most}" if limit.most.amount else "nothing at all"
    return f"{most}: {limit.words}" if limit.words else most


def promise_lines(book: Book, person: Person, today: date, width: int) -> list[Content]:
    """What is still open between the host and them."""
    parts: list[tuple[str, str]] = []
    for promise in by_due(tuple(p for p in book.promises.of_person(person.id) if is_open(p))):
        who = "" if promise.owner is Owner.HOST else "they: "
        late = promise.due is not None and promise.due < today
        due = f", by {say_day(promise.due, today)}" if promise.due else ""
        mark = NEEDS_YOU if late else OPEN
        parts.append((f"{mark} {who}{inert_line(bare_words(promise))}{due}", "bold $warning" if late else ""))
    return labelled("Promised", parts, width) if parts else []


def shared_lines(book: Book, host: Host, person: Person, width: int) -> list[Content]:
    """What the host and they share."""
    facts = tuple(reversed(live_facts(book, person)))
    shared = common_ground(host, person, facts, known_world())
    return labelled("You share", [(one.text, "") for one in shared], width) if shared else []


def owed_lines(book: Book, person: Person, today: date, width: int) -> list[Content]:
    """The touches they are owed, the latest first."""
    ahead = any(o.stage in AHEAD and o.starts is not None for o in book.outings.with_person(person.id))
    due = owed(
        (person,), book.touches.of_person(person.id), service_matrix(), (person.id,) if ahead else (), today
    )
    parts = [
        (f"{NEEDS_YOU} {one.touch.value}, {counted(one.days_late, 'day')} late", "bold $warning")
        if one.days_late
        else (f"{OPEN} {one.touch.value}, by {say_day(one.due, today)}", "")
        for one in due[:MOST_OWED]
    ]
    return labelled("Owed", parts, width) if parts else []


def table_lines(person: Person, width: int) -> list[Content]:
    """Who they are and what they need and like at a table."""
    return [*who_lines(person, width), *needs_lines(person, width), *taste_lines(person, width)]


def between_lines(book: Book, host: Host, person: Person, today: date, width: int) -> list[Content]:
    """What lies between the host and them; what cannot wait stands before what can."""
    return [
        *shared_lines(book, host, person, width),
        *day_lines(person, today, width),
        *promise_lines(book, person, today, width),
        *owed_lines(book, person, today, width),
        *rule_lines(person, width),
    ]


def live_facts(book: Book, person: Person) -> list[Fact]:
    """The facts that still hold, the newest first."""
    facts = [f for f in book.facts.of_person(person.id) if f.retired_on is None]
    return sorted(facts, key=lambda f: (f.learned_on, f.id), reverse=True)


def fact_text(fact: Fact, *, unasked: bool = True) -> str:
    """A fact as it may be shown: the sensitive ones only when asked for.

    Args:
        fact: the fact.
        unasked: whether nobody has asked to see the sensitive ones.
    """
    if fact.sensitivity is Sensitivity.SENSITIVE and unasked:
        return f"{NOTHING} something sensitive (v shows it)"
    return inert_line(fact.text)
