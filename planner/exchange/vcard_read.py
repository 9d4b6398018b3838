"""A card's properties to someone who may come into the book."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.exchange.card_notes import joined
from planner.exchange.vcard_extras import (
    home_of,
    note_lines,
    occasions_of,
    office_of,
    organisation_of,
    role_of,
)
from planner.exchange.vcard_lines import Card, components, read_cards
from planner.exchange.vcard_told import Told
from planner.exchange.vcard_ways import contacts_of
from planner.people.candidate import Candidate, Refused
from planner.people.entry import person_texts, read_person
from planner.people.person import ContactKind, Kind, Person
from planner.people.typed import entered
from planner.values.text import fold

OWN = "X-HOSTBOOK-"
"""What only a book of hosts knows goes out under this name and comes back by it."""
OWN_ID = "urn:hostbook:"
LONGEST_NAME = 300
"""Characters of a name; what is longer is no name."""
STAND_IN = Kind.PROSPECT
"""The kind of someone of whom nobody has said it: of all kinds the one that is never given presents."""
ANY_CURRENCY = "EUR"
"""Amounts go out with their currency; this is only asked for."""


def read_vcards(data: bytes, source: str) -> Iterator[Candidate | Refused]:
    """Everyone on the cards of a file, and what could not be read, in order.

    Args:
        data: the file as it is on disk.
        source: its name.

    Raises:
        NotText: the file holds no cards.
    """
    for card in read_cards(data):
        yield read_card(card, source)


def read_card(card: Card, source: str) -> Candidate | Refused:
    """Someone on a card, or why nobody can be read from it."""

    def refused(why: str, *, is_fault: bool = True) -> Refused:
        return Refused(source=source, number=card.number, line=card.line, why=why, is_fault=is_fault)

    if card.fault:
        return refused(card.fault)
    told = Told(card.properties)
    if why := _not_a_person(told):
        return refused(why, is_fault=False)
    contacts = tuple(contacts_of(told))
    name = _name(told)
    if not name:
        mail = next((p.value for p in contacts if p.kind is ContactKind.EMAIL), "")
        return refused(f"has no name, only the address {mail}" if mail else "has no name")
    if len(name) > LONGEST_NAME:
        return refused(f"has a name of {len(name):,} characters, and none is that long")
    uid = told.text("UID")
    words = "\n".join(dict.fromkeys(filter(None, told.texts("NOTE", whole=True))))
    person = Person(
        id=uid.removeprefix(OWN_ID) if uid.startswith(OWN_ID) else "",
        name=name,
        kind=STAND_IN,
        say_as=" ".join(filter(None, (told.text(f"X-PHONETIC-{at}-NAME") for at in PHONETIC))),
        organisation=organisation_of(told),
        role=role_of(told),
        contacts=contacts,
        home=home_of(told),
        office=office_of(told),
        occasions=tuple(dict.fromkeys(occasions_of(told))),
        notes=joined(words, note_lines(told)),
    )
    read, says_kind = _with_own(told, person)
    return Candidate(source=source, number=card.number, line=card.line, person=read, says_kind=says_kind)


COURTESIES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "sir", "madam", "herr", "frau", "m", "mme", "mlle", "monsieur",
     "madame", "sr", "sra", "srta", "sig", "dhr", "mevr"}
)  # fmt: skip
"""What is said to anyone before their name, and is not written in a book of people."""
PHONETIC = ("FIRST", "MIDDLE", "LAST")
"""The parts in which programs write how a name is said."""


def own_name(field: str) -> str:
    """The property under which a field that only a book of hosts has goes out."""
    return OWN + field.upper().replace("_", "-")


def _with_own(told: Told, person: Person) -> tuple[Person, bool]:
    """The person with what only a book of hosts knows, and whether that says the kind.

    A field that cannot be read is left out; the rest comes in.
    """
    if not any(one.name.startswith(OWN) for one in told.all):
        return person, False
    own = {
        key: told.text(own_name(key), whole=True) for key in person_texts(person) if told.named(own_name(key))
    }
    for _ in range(2):
        read = read_person(own, person, ANY_CURRENCY)
        if isinstance(read, Person):
            return read, "kind" in own
        own = {key: text for key, text in own.items() if key not in {problem.field for problem in read}}
    return person, False


def _not_a_person(told: Told) -> str:
    """Why the card is of no person; empty where it is of one."""
    kind = fold(told.text("KIND") or told.text("X-ADDRESSBOOKSERVER-KIND"))
    if kind == "group":
        return f"is a group, {_name(told) or 'without a name'}; the people in it have cards of their own"
    if kind in ("org", "organization", "location", "application", "device"):
        return f"is of no person but of {_name(told) or 'something without a name'}"
    company = fold(told.text("X-ABSHOWAS")) == "company"
    firm = organisation_of(told)
    if firm and not _name_of_parts(told) and (company or fold(_name(told)) in ("", fold(firm))):
        return f"is of a company, {firm}, and names no person"
    return ""


def _name(told: Told) -> str:
    """The name as they would sign it: the courtesy that some programs write before it is no part of it."""
    said, made = told.text("FN"), _name_of_parts(told)
    before = next((entered(parts[3]) for p in told.named("N") if len(parts := components(p.value)) > 3), "")  # noqa: PLR2004 - the place of titles
    if before and fold(before).rstrip(".") in COURTESIES:
        said, made = (name.removeprefix(before).strip() for name in (said, made))
    if "," in said and made and sorted(_words(said)) == sorted(_words(made)):
        return made  # filed under "Duarte, Ines"
    return said or made or told.text("NICKNAME")


def _name_of_parts(told: Told) -> str:
    for one in told.named("N"):
        parts = [entered(part.replace(",", " ")) for part in components(one.value)]
        family, given, more, before, after = (*parts, "", "", "", "", "")[:5]
        if name := entered(f"{before} {given} {more} {family} {after}"):
            return name
    return ""


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", fold(name))
