"""The days on a card, and what it says that a person's record has no field for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from planner.exchange.card_days import occasion_of, read_day
from planner.exchange.card_notes import (
    ADDRESS,
    ALSO_AT,
    DEPARTMENT,
    RELATED,
    RELATIONS,
    ROLE,
    SIMPLE,
    UNREAD_DAY,
    NoteLine,
)
from planner.exchange.vcard_lines import Property, components, unescaped
from planner.exchange.vcard_told import Told
from planner.people.address import Address
from planner.people.occasions import Occasion
from planner.people.typed import entered
from planner.people.typed_days import read_occasions
from planner.values.problem import Problem
from planner.values.text import fold

_DATES = {
    "BDAY": "birthday", "ANNIVERSARY": "anniversary", "X-ANNIVERSARY": "anniversary",
    "X-EVOLUTION-ANNIVERSARY": "anniversary", "X-MS-ANNIVERSARY": "anniversary",
    "X-KADDRESSBOOK-X-ANNIVERSARY": "anniversary", "X-ABDATE": "",
}  # fmt: skip
_ANDROID_EVENTS = {"1": "anniversary", "2": "", "3": "birthday"}
"""Android's numbers for the days in a card of its own."""
WHOLE = "x-hostbook-whole"
"""Of an address that stands whole in the place of the street; its town is said once more, for others."""
_COMMON_GROUPS = frozenset({"mycontacts", "my contacts", "starred", "contacts"})
"""Groups that a program puts everyone in."""


def organisation_of(told: Told) -> str:
    """Where they work."""
    return next(filter(None, (entered(components(p.value)[0]) for p in told.named("ORG"))), "")


def role_of(told: Told) -> str:
    """What they do there."""
    return told.text("TITLE") or told.text("ROLE")


def home_of(told: Told) -> Address:
    """Where they live: the address at home, or the only one where it does not say which it is."""
    return _the_address(_homes(told))


def office_of(told: Told) -> Address:
    """Where they work: the address at work."""
    return _the_address(_offices(told))


OWN_DAY = "X-HOSTBOOK-DAY"
"""Under what a day of another calendar goes out, as it is typed, and comes back."""


def occasions_of(told: Told) -> Iterator[Occasion]:
    """Their days, as far as each is one day and no other."""
    for one, text, label in _days(told.all, told):
        day = read_day(text, omitted=one.param("x-apple-omit-year"))
        if day is not None:
            yield occasion_of(day, label, one.param("x-hostbook-kind"))
    for one in told.all:
        days = read_occasions(_text(one)) if one.name == OWN_DAY else ()
        yield from () if isinstance(days, Problem) else days


def note_lines(told: Told) -> Iterator[NoteLine]:
    """What a record has no field for, in the order of the card."""
    known = {ROLE: role_of(told), ALSO_AT: organisation_of(told)}
    for one in told.all:
        for line in _lines_of(told, one):
            if line.text and known.get(line.word) != line.text:
                yield line


def _days(properties: tuple[Property, ...], told: Told) -> Iterator[tuple[Property, str, str]]:
    """Everything among them that is a day: the property, its text, and what the card calls it."""
    for one in properties:
        if one.name in _DATES:
            yield one, _text(one), told.label(one) or _DATES[one.name]
        elif one.name == "X-ANDROID-CUSTOM" and "/contact_event;" in one.value:
            _, text, sort, named, *_ = (*components(one.value), "", "", "")
            yield one, entered(text), entered(named) or _ANDROID_EVENTS.get(sort, "")


def _lines_of(told: Told, one: Property) -> Iterator[NoteLine]:
    if one.name in _SPECIAL:
        yield from _SPECIAL[one.name](told, one)
        return
    word = SIMPLE.get(one.name) or RELATIONS.get(one.name)
    if word:
        yield NoteLine(word, "", _text(one))
    for _, said, label in _days((one,), told):
        if read_day(said, omitted=one.param("x-apple-omit-year")) is None:
            yield NoteLine(UNREAD_DAY, label, said)


def _text(one: Property) -> str:
    return entered(unescaped(one.value))


def _firm(_told: Told, one: Property) -> Iterator[NoteLine]:
    firm, *within = (entered(part) for part in components(one.value))
    yield NoteLine(ALSO_AT, "", firm)
    yield NoteLine(DEPARTMENT, "", " / ".join(filter(None, within)))


def _role(_told: Told, one: Property) -> Iterator[NoteLine]:
    yield NoteLine(ROLE, "", _text(one))


def _groups(_told: Told, one: Property) -> Iterator[NoteLine]:
    groups = (entered(part).removeprefix("* ") for part in components(one.value, ","))
    yield NoteLine("Groups", "", ", ".join(g for g in groups if g and fold(g) not in _COMMON_GROUPS))


def _agent(_told: Told, one: Property) -> Iterator[NoteLine]:
    whole = unescaped(one.value)
    found = re.search(r"(?im)^FN[^:\n]*:(.*)$", whole) if "BEGIN:VCARD" in whole else None
    yield NoteLine("Assistant", "", entered(found[1]) if found else _text(one))


def _related(told: Told, one: Property) -> Iterator[NoteLine]:
    text = _text(one)
    said = told.label(one) or next(iter(sorted(one.types() - {""})), "")
    word = said.strip().capitalize()
    if not text.startswith("urn:"):  # a link to another card
        yield NoteLine(word, "", text) if word in RELATED else NoteLine("Contact", said.strip(), text)


def _android(told: Told, one: Property) -> Iterator[NoteLine]:
    if "/nickname;" in one.value:
        yield NoteLine("Nickname", "", entered(components(one.value)[1]))
    for _, said, label in _days((one,), told):
        if read_day(said) is None:
            yield NoteLine(UNREAD_DAY, label, said)


def _envelope(told: Told, one: Property) -> Iterator[NoteLine]:
    if not told.named("ADR"):  # else it is the same once more, as it is printed on an envelope
        yield NoteLine(ADDRESS, told.place(one), entered(unescaped(one.value).replace("\n", ", ")))


def _address(told: Told, one: Property) -> Iterator[NoteLine]:
    text = _envelope_text(one)
    if text not in [address.text or address.city for address in (home_of(told), office_of(told))]:
        yield NoteLine(ADDRESS, told.place(one), text)


def _homes(told: Told) -> list[Property]:
    places = told.named("ADR")
    home = [p for p in places if "home" in p.types() or "home" in told.label(p).casefold()]
    return places if not home and len(places) == 1 and not told.place(places[0]) else home


def _offices(told: Told) -> list[Property]:
    return [p for p in told.named("ADR") if "work" in p.types() or "work" in told.label(p).casefold()]


def _the_address(places: list[Property]) -> Address:
    """The first that names a street, else the first that names a town."""
    named = sorted((p for p in places if _street(p) or _town(p)), key=lambda p: not _street(p))
    if not named:
        return Address()
    return Address(text=_envelope_text(named[0]) if _street(named[0]) else "", city=_town(named[0]))


def _street(one: Property) -> str:
    return _parts(one)[2]


def _town(one: Property) -> str:
    return _parts(one)[3]


def _parts(one: Property) -> list[str]:
    parts = [", ".join(filter(None, map(entered, c.split("\n")))) for c in components(one.value)]
    return (parts + [""] * 7)[:7]


def _envelope_text(one: Property) -> str:
    """The whole address in a line, as it is written on an envelope."""
    box, more, street, city, region, code, country = _parts(one)
    rest = [] if one.param(WHOLE) == "street" else [more, box, f"{code} {city}", region, country]
    return ", ".join(filter(None, (part.strip(", ") for part in (street, *rest))))


_SPECIAL: dict[str, Callable[[Told, Property], Iterator[NoteLine]]] = {
    "ORG": _firm, "TITLE": _role, "ROLE": _role, "ADR": _address, "LABEL": _envelope, "CATEGORIES": _groups,
    "AGENT": _agent, "RELATED": _related, "X-ABRELATEDNAMES": _related, "X-ANDROID-CUSTOM": _android,
}  # fmt: skip
"""Properties that are more than one text."""
