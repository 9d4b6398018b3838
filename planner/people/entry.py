"""A person as they are typed into a form, and back: texts by field, and problems in a person's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from planner.people.needs import NeedKind
from planner.people.person import TIERED, Kind, Person, Tier
from planner.people.typed import (
    entered,
    entered_text,
    read_allergies,
    read_diet,
    read_gift_limit,
    read_list,
    read_name,
    read_side,
    read_yes_no,
    say_gift_limit,
    say_list,
    say_side,
    say_yes_no,
)
from planner.people.typed_address import ADDRESSES, READ_ADDRESS, address_key, address_texts
from planner.people.typed_contacts import read_contacts, say_contacts
from planner.people.typed_days import read_occasions, say_occasions
from planner.people.typed_drinks import contradiction, read_drinks, told_apart
from planner.people.typed_keeps import read_keeps, say_keeps
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import fold


def read_kind(text: str) -> Kind | Problem:
    """What someone is to the host's company."""
    said = fold(text)
    kind = next((k for k in Kind if k.value == said), None)
    return kind or Problem(text=f"Choose one of {', '.join(k.value for k in Kind)}.")


def read_tier(text: str) -> Tier | Problem | None:
    """How much courtship they are owed; nothing typed is no tier."""
    said = fold(text)
    if not said:
        return None
    tier = next((t for t in Tier if t.value == said), None)
    return tier or Problem(text=f"Choose one of {', '.join(t.value for t in Tier)}, or none.")


_READ: dict[str, Callable[[str], Any]] = {
    "name": read_name, "say_as": entered, "organisation": entered, "role": entered, "kind": read_kind,
    "tier": read_tier, "contacts": read_contacts, "alcohol": read_yes_no,
    "keeps": read_keeps, "drinks": read_drinks, "favourites": read_list,
    "stays_off": read_list, "occasions": read_occasions,
    "government": read_yes_no, "notes": entered_text,
}  # fmt: skip
"""How each field is read; needs and the gift limit are read apart."""

_READ_SIDE: dict[NeedKind, Callable[[str], Any]] = {
    NeedKind.ALLERGY: read_allergies, NeedKind.DIET: read_diet,
    NeedKind.ACCESS: read_side, NeedKind.SEATING: read_side,
}  # fmt: skip

_SAY: dict[str, Callable[[Person], str]] = {
    "name": lambda p: entered(p.name),
    "say_as": lambda p: entered(p.say_as),
    "organisation": lambda p: entered(p.organisation),
    "role": lambda p: entered(p.role),
    "kind": lambda p: p.kind.value,
    "tier": lambda p: p.tier.value if p.tier else "",
    "contacts": lambda p: say_contacts(p.contacts),
    "allergy": lambda p: say_side(p.needs.allergy),
    "diet": lambda p: say_side(p.needs.diet),
    "access": lambda p: say_side(p.needs.access),
    "seating": lambda p: say_side(p.needs.seating),
    "keeps": lambda p: say_keeps(p.keeps),
    "alcohol": lambda p: say_yes_no(p.alcohol),
    "drinks": lambda p: say_list(p.drinks),
    "favourites": lambda p: say_list(p.favourites),
    "stays_off": lambda p: say_list(p.stays_off),
    "occasions": lambda p: say_occasions(p.occasions),
    "gift_limit": lambda p: say_gift_limit(p.gift_limit),
    "government": lambda p: say_yes_no(p.government),
    "notes": lambda p: entered_text(p.notes),
}


def person_texts(person: Person) -> dict[str, str]:
    """Every field of a person as it would be typed; each side of the needs stands under its own name."""
    addresses = {
        key: text for which in ADDRESSES for key, text in address_texts(which, getattr(person, which)).items()
    }
    return {key: say(person) for key, say in _SAY.items()} | addresses


def read_person(texts: Mapping[str, str], base: Person, currency: str) -> Person | tuple[Problem, ...]:
    """The person that was typed. A tier that does not go with the kind is dropped (see :func:`dropped_tier`).

    Args:
        texts: what stands in each field, by the keys that :func:`person_texts` gives; a field that is not
            there, or still says what the base says, keeps the base's value exactly.
        base: the person as they were; a nameless one for someone new.
        currency: the ISO 4217 code meant where an amount has none.

    Returns:
        The person, or every problem, each with the field that it is about.
    """
    was = person_texts(base)
    problems: list[Problem] = []
    parts: dict[str, dict[str, Any]] = {part: {} for part in ("", "needs", *ADDRESSES)}
    for key, (part, name, read) in _readers(currency).items():
        typed = texts.get(key, was[key])
        if typed == was[key] and key != "name":
            continue
        value = parts[part][name] = read(typed)
        if isinstance(value, Problem):
            problems.append(changed(value, field=key))
    values = parts.pop("")
    if "drinks" in values and not problems:
        alcohol = values.get("alcohol", base.alcohol)
        against = contradiction(values["drinks"], alcohol)
        problems += [against] if against else []
        values["drinks"], said = told_apart(values["drinks"])
        values["alcohol"] = alcohol if said is None else said
    if problems:
        return tuple(problems)
    if values.get("kind", base.kind) not in TIERED:
        values["tier"] = None
    inner = {part: changed(getattr(base, part), **typed) for part, typed in parts.items()}
    return changed(base, **inner, **values)


def _readers(currency: str) -> dict[str, tuple[str, str, Callable[[str], Any]]]:
    """How each field is read, and where its value goes: into which part of the person, under what name."""
    own = {key: ("", key, read) for key, read in _READ.items()}
    sides = {kind.value: ("needs", kind.value, read) for kind, read in _READ_SIDE.items()}
    limit = {"gift_limit": ("", "gift_limit", lambda typed: read_gift_limit(typed, currency))}
    places = {
        address_key(which, part): (which, part, read)
        for which in ADDRESSES
        for part, read in READ_ADDRESS.items()
    }
    return own | sides | limit | places


def dropped_tier(kind: Kind, tier: Tier | None) -> str:
    """What to say when this kind of person cannot keep this tier; empty when nothing is dropped."""
    if tier is None or kind in TIERED:
        return ""
    article = "An" if kind.value[0] in "aeiou" else "A"
    return f"{article} {kind.value} has no tier; “{tier.value}” will be dropped."
