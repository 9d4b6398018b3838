"""What a card adds to someone in the book: everything both say is kept, and nothing is said twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from planner.dates.notable import Observance
from planner.people.address import Address
from planner.people.entry import person_texts
from planner.people.matching import ALSO_WRITTEN, name_words, names_of, way_key
from planner.people.needs import NeedKind, Needs, with_need
from planner.people.occasions import Occasion, OccasionKind, said_day
from planner.people.person import TIERED, ContactPoint, Person
from planner.people.typed_contacts import say_contacts
from planner.people.typed_days import say_occasions
from planner.values.record import changed
from planner.values.text import fold

TOLD = {"alcohol": "Alcohol", "government": "Government", "gift_limit": "Gift limit"}
"""Fields that hold one answer: the book's stands, and another one is kept in the notes."""


FIELD_WORDS = {
    "say_as": "said as", "stays_off": "stays off", "gift_limit": "gift limit", "contacts": "reach",
    "occasions": "days", "organisation": "works at", "home_text": "home", "home_city": "town",
    "home_point": "home, point", "office_text": "office", "office_city": "office, town",
    "office_point": "office, point",
}  # fmt: skip
"""What a field is called where its key would not do."""
LONGEST_SAID = 160
"""Characters of a field that are shown."""


class Difference(NamedTuple):
    """One field that a card changes: what it is called, and its text before and after.

    Of a field that holds several things, only those that come to it are said, and ``was`` is empty.
    """

    field: str
    was: str
    becomes: str


def merged(person: Person, card: Person) -> Person:
    """The person in the book with all that a card says of them.

    What was empty is filled and lists grow. Where both say something else, the card's organisation and role
    stand, since people change their work (one that only says the book's in short does not), and the book's
    word stands for all the rest; the word that does not stand is kept in the notes. To merge the same card
    again changes nothing.
    """
    aside: list[str] = []
    if name_words(card.name) not in {name_words(name) for name in names_of(person)}:
        aside.append(f"{ALSO_WRITTEN}{card.name}")
    if any(getattr(card, key) is not None for key in TOLD):
        was, said = person_texts(person), person_texts(card)
        for key, word in TOLD.items():
            _kept(word, was[key], said[key], aside)
    result = changed(
        person,
        organisation=_newer("Organisation", person, card.organisation, aside),
        role=_newer("Role", person, card.role, aside),
        say_as=_kept("Said as", person.say_as, card.say_as, aside),
        home=_address("Town" if not card.home.text else "Home", person.home, card.home, aside),
        office=_address("Office", person.office, card.office, aside),
        tier=person.tier or (card.tier if person.kind in TIERED else None),
        contacts=_contacts(person.contacts, card.contacts),
        needs=_needs(person.needs, card.needs),
        keeps=_keeps(person.keeps, card.keeps),
        alcohol=card.alcohol if person.alcohol is None else person.alcohol,
        drinks=_union(person.drinks, card.drinks),
        favourites=_union(person.favourites, card.favourites),
        stays_off=_union(person.stays_off, card.stays_off),
        occasions=_occasions(person.occasions, card.occasions, aside),
        gift_limit=person.gift_limit or card.gift_limit,
        government=card.government if person.government is None else person.government,
    )
    return changed(result, notes=_notes(person.notes, [*card.notes.split("\n"), *aside]))


def differences(before: Person, after: Person) -> tuple[Difference, ...]:
    """What is not the same, in the order of the form."""
    was, becomes = person_texts(before), person_texts(after)
    more = {
        "contacts": say_contacts(p for p in after.contacts if p not in before.contacts),
        "occasions": say_occasions(day for day in after.occasions if day not in before.occasions),
        "notes": "; ".join(line for line in after.notes.split("\n") if line not in before.notes.split("\n")),
    } | {
        key: ", ".join(item for item in getattr(after, key) if item not in getattr(before, key))
        for key in ("drinks", "favourites", "stays_off")
    }
    return tuple(
        Difference(
            FIELD_WORDS.get(key, key),
            "" if key in more else was[key],
            _short(more.get(key, becomes[key])),
        )
        for key in was
        if was[key] != becomes[key]
    )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SAID else f"{text[:LONGEST_SAID].rstrip()}…"


def _newer(word: str, person: Person, card: str, aside: list[str]) -> str:
    """What the card says, unless it says the book's word in short, or one known to be of before."""
    book = person.organisation if word == "Organisation" else person.role
    said, known = fold(card).replace(",", " ").split(), fold(book).replace(",", " ").split()
    if known[: len(said)] == said or fold(_before(word, card)) in map(fold, person.notes.split("\n")):
        return book
    if book:
        aside.append(_before(word, book))
    return card


def _before(word: str, text: str) -> str:
    return f"{word} before: {text}"


def _kept(word: str, book: str, card: str, aside: list[str]) -> str:
    if book and card and fold(card) != fold(book):
        aside.append(f"{word}, by a card: {card}")
    return book or card


def _address(word: str, book: Address, card: Address, aside: list[str]) -> Address:
    """The book's address with what only the card says; another place is kept aside."""
    both = ((book.text, card.text), (book.city, card.city))
    if any(mine and theirs and fold(mine) != fold(theirs) for mine, theirs in both):
        aside.append(f"{word}, by a card: {card}")
        return book
    return Address(text=book.text or card.text, city=book.city or card.city, point=book.point or card.point)


def _union(book: tuple[str, ...], card: tuple[str, ...]) -> tuple[str, ...]:
    known = {fold(item) for item in book}
    return (*book, *(item for item in card if fold(item) not in known))


def _contacts(book: tuple[ContactPoint, ...], card: tuple[ContactPoint, ...]) -> tuple[ContactPoint, ...]:
    """The book's ways to reach them, then the card's; a number is one however it is written."""
    kept = list(book)
    known = {_way(point): n for n, point in reversed(list(enumerate(book)))}
    placed = {_way(point) for point in book if point.place}
    for point in card:
        way = _way(point)
        at = known.setdefault(way, len(kept))
        if at == len(kept):
            kept.append(point)
        elif point.place is not None and way not in placed:
            kept[at] = changed(kept[at], place=point.place)
        if point.place is not None:
            placed.add(way)
    return tuple(kept)


def _way(point: ContactPoint) -> str:
    key = way_key(point.kind, point.value)
    return key[1] if key else fold(point.value)


def _needs(book: Needs, card: Needs) -> Needs:
    """Needs of both sides: none is ever lost, and a need that is told wins over *known none*."""
    for kind in NeedKind:
        theirs = card.side(kind)
        if theirs is not None and book.side(kind) is None:
            book = changed(book, **{kind.value: ()})
        for need in theirs or ():
            book = with_need(book, kind, need)
    return book


def _keeps(
    book: tuple[Observance, ...] | None, card: tuple[Observance, ...] | None
) -> tuple[Observance, ...] | None:
    """What both say is kept; what is told wins over *known none*, and that over *unknown*."""
    if book is None or card is None:
        return card if book is None else book
    return tuple(one for one in Observance if one in {*book, *card})


def _occasions(
    book: tuple[Occasion, ...], card: tuple[Occasion, ...], aside: list[str]
) -> tuple[Occasion, ...]:
    """Days of both sides; one that gains its year is no new one, and nobody has two birthdays."""
    kept = list(book)
    for day in card:
        at = next((n for n, known in enumerate(kept) if _is_same(known, day)), None)
        if at is not None:
            kept[at] = changed(kept[at], year=kept[at].year or day.year)
        elif _is_own_birthday(day) and any(map(_is_own_birthday, kept)):
            aside.append(f"Birthday, by a card: {said_day(day)}")
        else:
            kept.append(day)
    return tuple(kept)


def _is_same(one: Occasion, other: Occasion) -> bool:
    same_year = None in (one.year, other.year) or one.year == other.year
    named = (one.kind, one.calendar, one.month, one.day, fold(one.label)) == (
        other.kind,
        other.calendar,
        other.month,
        other.day,
        fold(other.label),
    )
    return named and same_year


def _is_own_birthday(day: Occasion) -> bool:
    return day.kind is OccasionKind.BIRTHDAY and not day.label


def _notes(book: str, more: Iterable[str]) -> str:
    """The book's notes, and the lines that it does not have yet."""
    lines = book.split("\n") if book else []
    known = {_line_key(line) for line in lines}
    for line in more:
        if line.strip() and _line_key(line) not in known:
            known.add(_line_key(line))
            lines.append(line)
    return "\n".join(lines)


def _line_key(line: str) -> str:
    return re.sub(r"\s+", " ", fold(line))
