"""People as vCards of version 3.0, which phones and address books read most widely."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from planner.dates.other_calendars import Calendar
from planner.exchange.card_days import AT_WORK, NO_YEAR
from planner.exchange.card_notes import ADDRESS, ALSO_AT, DEPARTMENT, RELATED, ROLE, SIMPLE, NoteLine, parted
from planner.exchange.vcard_extras import OWN_DAY, WHOLE
from planner.exchange.vcard_lines import Card, Property
from planner.exchange.vcard_read import OWN_ID, own_name, read_card
from planner.exchange.vcard_told import Told
from planner.exchange.vcard_ways import APART, OWN_WAY, contacts_of
from planner.people.address import Address
from planner.people.candidate import Candidate
from planner.people.entry import person_texts
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import ContactKind, ContactPoint, Person
from planner.people.typed_days import say_occasions
from planner.values.record import changed

OCTETS = 75
"""The longest line of a vCard, in bytes of UTF-8, without its end (RFC 2426)."""
PARTICLES = frozenset(
    {"al", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
     "le", "los", "mac", "mc", "ter", "van", "vom", "von", "zu", "zum", "zur"}
)  # fmt: skip
"""Words that belong to the family name after them."""

_WORDS = {word: name for name, word in SIMPLE.items() if not name.startswith("X-")}
_CHAT = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:\S+")
Made = tuple[str, str]
"""A property's name with its parameters, and its value with its backslashes."""


def as_vcards(people: Iterable[Person]) -> str:
    """The people as one file of cards.

    What vCard has properties for goes out under them; what only a book of hosts knows, and what would not
    come back exactly, goes along under names of hostbook's own.
    """
    return "".join(f"{folded(line)}\r\n" for person in people for line in _lines(person))


def folded(line: str) -> str:
    """A line broken as vCard wants it, never inside a character."""
    if len(line) <= OCTETS and line.isascii():
        return line
    parts, room = [""], OCTETS
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if size > room:
            parts.append("")
            room = OCTETS - 1
        parts[-1] += character
        room -= size
    return "\r\n ".join(parts)


def escaped(text: str) -> str:
    """A text as a value holds it."""
    return re.sub(r"([\\,;])", r"\\\1", text).replace("\n", "\\n")


def _lines(person: Person) -> Iterator[str]:
    made = [("UID", f"{OWN_ID}{person.id}"), *_made(person)]
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield "PRODID:-//hostbook//hostbook//EN"
    for name, value in (*made, *_own(person, made)):
        yield f"{name}:{value}"
    yield "END:VCARD"


def _own(person: Person, made: list[Made]) -> Iterator[Made]:
    """What does not come back from vCard's own properties as it is in the book."""
    yield own_name("kind"), person.kind.value
    back = read_card(Card(number=1, line=1, properties=tuple(_property(*one) for one in made)), "")
    empty = Person(id="", name="", kind=person.kind)
    read = back.person if isinstance(back, Candidate) else empty
    same = changed(read, id=person.id, kind=person.kind, added_on=person.added_on)
    if sorted(same.notes.split("\n")) == sorted(person.notes.split("\n")):
        same = changed(same, notes=person.notes)
    if same == person:
        return  # so it is with most, and what follows takes its time
    texts, was = person_texts(person), person_texts(same)
    for field, text in texts.items():
        if text != was[field]:
            yield own_name(field), escaped(text)


def _property(name: str, value: str) -> Property:
    head, *params = name.split(";")
    group, _, bare = head.rpartition(".")
    said = tuple((key.casefold(), text) for key, _, text in (param.partition("=") for param in params))
    return Property(name=bare.upper(), value=value, group=group, params=said)


def _made(person: Person) -> Iterator[Made]:
    words, lines = parted(person.notes)
    family, given = _family_and_given(person.name)
    yield "FN", escaped(person.name)
    yield "N", f"{escaped(family)};{escaped(given)};;;"
    first, _, last = person.say_as.rpartition(" ")
    if person.say_as:
        yield "X-PHONETIC-FIRST-NAME", escaped(first or last)
    if first:
        yield "X-PHONETIC-LAST-NAME", escaped(last)
    within = [line.text for line in lines if line.word == DEPARTMENT][:1]
    if person.organisation or within:
        yield "ORG", ";".join(escaped(part) for part in (person.organisation, *within))
    if person.role:
        yield "TITLE", escaped(person.role)
    yield from (_way(point) for point in person.contacts)
    yield from _address("HOME", person.home)
    yield from _address("WORK", person.office)
    for number, occasion in enumerate(person.occasions, 1):
        yield from _day(occasion, f"day{number}")
    left: list[str] = []
    for number, line in enumerate(lines, 1):
        properties = tuple(_noted(line, person, f"item{number}"))
        yield from properties
        if not properties and [line.text] != within:
            left.append(str(line))
    if note := "\n".join(filter(None, (words, *left))):
        yield "NOTE", escaped(note)


def _family_and_given(name: str) -> tuple[str, str]:
    """A name's two parts by the commonest custom; the whole name goes along beside them."""
    words = name.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in PARTICLES:
        at -= 1
    return (" ".join(words[at:]), " ".join(words[:at])) if at > 0 else ("", name)


def _way(point: ContactPoint) -> Made:
    """A way to reach someone; one that would come back as another goes under a name of hostbook's own."""
    name, value = _usual_way(point)
    place = f";TYPE={point.place.name}" if point.place else ""
    if tuple(contacts_of(Told([_property(name + place, value)]))) == (point,):
        return name + place, value
    return f"{OWN_WAY};TYPE={point.kind.name}{place}", escaped(point.value)


def _usual_way(point: ContactPoint) -> Made:
    value = escaped(point.value)
    word, _, rest = point.value.partition(" ")
    if point.kind is ContactKind.EMAIL:
        return "EMAIL;TYPE=INTERNET", value
    if point.kind is not ContactKind.OTHER:
        return f"TEL;TYPE={'CELL' if point.kind is ContactKind.MOBILE else 'VOICE'}", value
    if word in APART:
        return f"TEL;TYPE={word.upper()}", escaped(rest)
    return "IMPP" if _CHAT.fullmatch(point.value) else f"{OWN_WAY};TYPE=OTHER", value


def _day(occasion: Occasion, group: str) -> Iterator[Made]:
    """A day; one without a year in the way that Apple's programs began and others follow."""
    if occasion.calendar is not Calendar.COMMON:
        yield (
            OWN_DAY,
            escaped(say_occasions((occasion,))),
        )  # nobody else reads such a day, or worse, reads it wrong
        return
    unknown = f";X-APPLE-OMIT-YEAR={NO_YEAR}" if occasion.year is None else ""
    value = f"{occasion.year or NO_YEAR:04d}-{occasion.month:02d}-{occasion.day:02d}"
    if occasion.kind is OccasionKind.BIRTHDAY and not occasion.label:
        yield f"BDAY;VALUE=date{unknown}", value
        return
    yield f"{group}.X-ABDATE;X-HOSTBOOK-KIND={occasion.kind.name}{unknown}", value
    if occasion.kind is OccasionKind.ANNIVERSARY and not occasion.label:
        yield f"{group}.X-ABLabel", "_$!<Anniversary>!$_"
    elif occasion.label or occasion.kind in AT_WORK:
        yield f"{group}.X-ABLabel", escaped(occasion.label or occasion.kind.value)


def _address(place: str, address: Address) -> Iterator[Made]:
    """An address; a whole one stands in the place of the street, with its town once more for others."""
    if address.text:
        whole = f";{WHOLE.upper()}=street"
        yield f"ADR;TYPE={place}{whole}", f";;{escaped(address.text)};{escaped(address.city)};;;"
    elif address.city:
        yield f"ADR;TYPE={place}", f";;;{escaped(address.city)};;;"


def _noted(line: NoteLine, person: Person, group: str) -> Iterator[Made]:
    """The properties that a line of the notes came from; none where it stays in the notes."""
    text = escaped(line.text)
    if line.word == ADDRESS:
        place = f";TYPE={line.sort.upper()}" if line.sort in ("home", "work") else ""
        yield (f"ADR{place}" if place or not line.sort else f"{group}.ADR"), f";;{text};;;;"
        if line.sort and not place:
            yield f"{group}.X-ABLabel", escaped(line.sort)
    elif line.word in RELATED:
        label = escaped(line.sort) if line.word == "Contact" else f"_$!<{line.word}>!$_"
        yield f"{group}.X-ABRELATEDNAMES", text
        if label:
            yield f"{group}.X-ABLabel", label
    elif line.word == "Groups":
        yield "CATEGORIES", ",".join(escaped(one) for one in line.text.split(", "))
    elif line.word in _WORDS:
        yield _WORDS[line.word], text
    elif line.word == ROLE and person.role:
        yield "ROLE", text
    elif line.word == ALSO_AT and person.organisation:
        yield "ORG", text
