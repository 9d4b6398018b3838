"""The people around a person, and their animals, as the facts and the days that were noted name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from planner.dates.words import FULL_DAY_NAMES, FULL_MONTH_NAMES
from planner.people.facts import Fact
from planner.people.person import Person, first_name
from planner.values.late_pattern import LatePattern
from planner.values.text import fold, inert_line

NEAREST_FIRST = (
    "wife", "husband", "spouse", "partner", "fiancé", "fiancée", "fiance", "fiancee", "girlfriend",
    "boyfriend", "daughter", "daughters", "son", "sons", "twins", "triplets", "children", "kids",
    "baby", "eldest", "youngest", "stepdaughter", "stepson", "granddaughter", "grandson",
    "grandchildren", "goddaughter", "godson", "mother", "mum", "mom", "father", "dad", "parents",
    "sister", "sisters", "brother", "brothers", "grandmother", "grandfather", "niece", "nieces",
    "nephew", "nephews", "aunt", "uncle", "cousin", "cousins", "dog", "dogs", "puppy", "cat", "cats",
    "kitten", "horse", "pony", "parrot", "rabbit", "assistant", "secretary", "boss",
)  # fmt: skip
"""Who may stand around someone, in the order in which they are told."""
_KIN = "|".join(sorted(NEAREST_FIRST, key=len, reverse=True))
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_KIN_NAMED = LatePattern(
    rf"(?<![\w-])(?P<kin>(?i:{_KIN}))(?![\w-])"
    rf"(?:,? (?:is called |called |named )?(?P<name>{_NAME}(?: and {_NAME})?))?"
)
_NAMED_KIN = LatePattern(
    rf"(?P<name>{_NAME})(?:,? (?:is )?(?:her|his|their)(?: \w+)?| \() ?(?P<kin>(?i:{_KIN}))(?![\w-])"
)
_NOT_THEIRS = LatePattern(
    r"\b(?:no|without|late|business|channel|trading|training|law|dance|tennis|hot|like a|former|ex)[ -]$",
    re.IGNORECASE,
)
_NOT_KIN = LatePattern(
    rf"^ (?:{_KIN}|tongue|christmas|grand|riding|race|racing|nature|company|figure|city|in law)\b",
    re.IGNORECASE,
)
_GONE = LatePattern(
    r"\b(?:died|dead|passed away|funeral|lost (?:her|his|their)|widow\w*|divorc\w*|separated)\b"
)
_OWNER = LatePattern(rf"^(?P<name>{_NAME}?)['’]s? ")
_NO_NAMES = frozenset(map(fold, (*FULL_DAY_NAMES, *FULL_MONTH_NAMES, "I")))


def people_around(person: Person, facts: Iterable[Fact]) -> tuple[str, ...]:
    """Who stands around them, in words, the nearest first: ``daughter Marta``, ``twins``, ``Rui``.

    Someone who is told of by kin alone is left out where another of the same kin is known by name. Of
    losses nothing is told here.

    Args:
        person: in whose life.
        facts: what was learned of them and may be shown.
    """
    found: dict[tuple[str, str], None] = {}
    for fact in facts:
        if not _GONE.search(fold(fact.text)):
            found |= dict.fromkeys(_named_in(inert_line(fact.text), person))
    named = {kin for kin, name in found if name}
    told = [(kin, name) for kin, name in found if name or kin not in named]
    told.sort(key=lambda one: NEAREST_FIRST.index(one[0]))
    known = " ".join(name for _, name in told)
    owners = [name for name in _owners(person) if name not in known]
    return (*(f"{kin} {name}".strip() for kin, name in told), *dict.fromkeys(owners))


def _named_in(text: str, person: Person) -> Iterator[tuple[str, str]]:
    taken: set[int] = set()
    for found in _NAMED_KIN.finditer(text):
        if _is_name(found["name"], person):
            taken.add(found.start("kin"))
            yield found["kin"].lower(), found["name"]
    for found in _KIN_NAMED.finditer(text):
        apart = _NOT_THEIRS.search(text[: found.start()]) or _NOT_KIN.search(text[found.end("kin") :])
        if found.start("kin") in taken or apart:
            continue
        name = found["name"] or ""
        yield found["kin"].lower(), name if _is_name(name, person) else ""


def _is_name(name: str, person: Person) -> bool:
    return fold(name) not in _NO_NAMES and fold(name) != fold(first_name(person))


def _owners(person: Person) -> Iterator[str]:
    """Whose days they keep beside their own."""
    for occasion in person.occasions:
        found = _OWNER.match(occasion.label)
        if found and _is_name(found["name"], person):
            yield found["name"]
