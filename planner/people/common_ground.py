"""Common ground: what the host's own life shares with what is known of a person, and how that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from planner.dates.saying import say_yearly
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.host import Host
from planner.people.person import Person, first_name
from planner.values.late_pattern import LatePattern
from planner.values.record import Record
from planner.values.text import fold

INTEREST, SCHOOL, HOME, PLACE, LANGUAGE, NEIGHBOURS = 0.9, 0.9, 0.7, 0.6, 0.5, 0.3
"""How strong each sort of ground is, 0 to 1, when it is fresh."""
FADED = 0.75
"""What is left of the strength when the fact is older than :data:`FRESH_DAYS`."""
FRESH_DAYS = 730

AGAINST = LatePattern(
    r"\b(?:hates?|dislikes?|detests?|bored|boring|not|never|no|nothing|isn t|doesn t|does not|don t|"
    r"didn t|can t|cannot|gave up|given up|stopped|quit|allergic|avoids?|afraid|instead of|rather than|"
    r"tired of|"
    r"without)\b"
)
"""Words that turn a mention into its opposite."""
SPEAKING = LatePattern(
    r"\b(?:speaks?|spoke|speaking|fluent|native|bilingual|learn\w*|stud\w+|language|mother tongue)\b"
)
WHERE = r"(?:in|to|from|near|around|at|outside|via|visits?|visited|of)\s+"
TWO_SENSES = frozenset(
    {"bath", "battle", "best", "boston", "buffalo", "cork", "deal", "essen", "hull", "java", "lens",
     "lima", "mobile", "nice", "orange", "phoenix", "reading", "rugby", "sandwich", "split", "tours",
     "troy", "turkey",
     "ware"}
)  # fmt: skip
"""Place names that are everyday words too: they count when written as a name, where a place would stand."""
SHORTEST = 3
"""Letters a word must have before it counts: shorter ones meet by chance."""


class Shared(Record, frozen=True, kw_only=True):
    """One thing the host and a person share.

    Attributes:
        text: what it is, in a word or two.
        why: how that is known, in words that name the fact and its date.
        person_id: with whom.
        strength: 0 to 1.
    """

    text: str
    why: str
    person_id: str
    strength: float


def common_ground(host: Host, person: Person, facts: tuple[Fact, ...]) -> tuple[Shared, ...]:
    """What the two surely share, strongest first: the same words, never a guess at a likeness.

    Args:
        host: the host's own profile.
        person: the guest.
        facts: what was learned about anyone; only this person's ordinary and private ones are read.
    """
    theirs = tuple(
        f
        for f in reversed(facts)
        if f.person_id == person.id
        and f.sensitivity is not Sensitivity.SENSITIVE
        and f.topic is not Topic.HEALTH
    )
    latest = max((f.learned_on for f in theirs), default=date.min)
    best: dict[str, Shared] = {}
    for shared in _all(host, person, theirs, latest):
        known = best.get(fold(shared.text))
        if known is None or shared.strength > known.strength:
            best[fold(shared.text)] = shared
    return tuple(sorted(best.values(), key=lambda s: -s.strength))


def _all(host: Host, person: Person, facts: tuple[Fact, ...], latest: date) -> Iterator[Shared]:
    name = first_name(person)
    noted = partial(_noted, person=person, latest=latest)
    for interest in _long_enough(host.interests):
        lead = f"{_capital(interest)} is one of yours"
        for favourite in (f for f in (*person.favourites, *person.drinks) if _says(f, interest)):
            why = f"{lead}; {name} counts “{favourite}” among the favourites."
            yield Shared(text=interest, why=why, person_id=person.id, strength=INTEREST)
        yield from noted(interest, lead, [f for f in facts if _says(f.text, interest)], strength=INTEREST)
    for school in _long_enough(host.schools):
        said = [f for f in facts if _says(f.text, school)]
        yield from noted(school, f"You were at {school}", said, strength=SCHOOL)
    for place in _long_enough(_places(host)):
        lead = f"You know {place} well"
        if fold(place) == fold(person.home_city):
            why = f"{lead}; it is home to {name}."
            own = fold(place) in (fold(host.home.city), fold(host.office.city))
            yield Shared(text=place, why=why, person_id=person.id, strength=NEIGHBOURS if own else HOME)
        yield from noted(place, lead, [f for f in facts if _says_place(f.text, place)], strength=PLACE)
    for language in _long_enough(host.languages):
        spoken = [f for f in facts if _says(f.text, language) and SPEAKING.search(_plain(f.text))]
        yield from noted(language, f"You speak {language}", spoken, strength=LANGUAGE)


def _noted(
    text: str, lead: str, facts: list[Fact], *, person: Person, strength: float, latest: date
) -> Iterator[Shared]:
    """The ground that the freshest of the facts gives, if there is one."""
    for fact in facts[:1]:
        day = say_yearly(fact.learned_on.month, fact.learned_on.day, fact.learned_on.year)
        why = f"{lead}; of {first_name(person)} you noted “{fact.text}” on {day}."
        faded = (latest - fact.learned_on).days > FRESH_DAYS
        yield Shared(text=text, why=why, person_id=person.id, strength=strength * (FADED if faded else 1))


def _places(host: Host) -> tuple[str, ...]:
    own = (*host.places_lived, host.home.city, host.office.city)
    return tuple(dict.fromkeys(p for p in own if p.strip()))


def _long_enough(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w.strip() for w in words if len(fold(w)) >= SHORTEST)


def _plain(text: str) -> str:
    """Folded, with everything but letters and digits as single spaces."""
    return " ".join(re.sub(r"[^\w]+", " ", fold(text)).split())


def _says(text: str, phrase: str) -> bool:
    """Whether the text says the phrase in whole words, and not against it."""
    wanted, plain = _plain(phrase), _plain(text)
    if not wanted:
        return False
    found = re.search(rf"\b{re.escape(wanted)}\b", plain)
    return found is not None and not AGAINST.search(plain[: found.start()])


def _says_place(text: str, place: str) -> bool:
    """Whether the text names the place as a place."""
    if not _says(text, place):
        return False
    plain = _plain(place)
    stands = re.search(rf"\b{WHERE}{re.escape(plain)}\b", _plain(text)) is not None
    named = re.search(rf"(?<=\S )\b{re.escape(place[:1].upper() + place[1:])}\b", text) is not None
    return stands and named if plain in TWO_SENSES else stands or named


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
