"""What somebody cares about, line by line, for a gift: what they told, what they love, what they drink."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from planner.dates.saying import say_day
from planner.people.bank import OF_OTHERS
from planner.people.confidence import may_be_named
from planner.people.facts import Fact, Topic, newest_first, still_holds
from planner.people.ground.reading import Known
from planner.people.ground.senses import Meant
from planner.people.ground.stance import When, Whose
from planner.people.person import Person
from planner.people.tact import tact_with, touches_a_sorrow
from planner.values.late_pattern import LatePattern
from planner.values.text import fold, inert_line

OF_LIKING = frozenset({Topic.RECREATION, Topic.DREAMS, Topic.TASTE, Topic.OTHER, Topic.MILESTONE})
"""Topics of facts that a liking is read from: a family's are not theirs, a place may be named like a club."""
NO_LIKING = frozenset(
    {"schooling", "careers", "life stages", "faith", "wellness", "military service", "causes"}
)
"""Topics that nobody is given anything for."""
TITLE = LatePattern(
    r"\b(?:[Rr]eading|[Rr]eads?|[Ff]inished|[Rr]e-?read|[Bb]ook(?: called| by)?|[Nn]ovel(?: called| by)?) "
    r"[“\"‘']?(?P<title>(?:[A-ZÀ-Ý][\w’'-]*|\d+)"
    r"(?:(?: (?:of|the|and|in|a|to|for|on|de|da|do))* [A-ZÀ-Ý][\w’'-]*)*)",
    clues=("read", "finished", "book", "novel"),
)
"""A book, or who wrote it, as it is mentioned: what follows *reading* or *the book* and is written large."""
WISHED = LatePattern(r"\b(?:wants?|hopes?|means?|would (?:like|love)|plans?|going) to (?:re-?)?read\b")


class Line(NamedTuple):
    """A line that tells what somebody cares about.

    Attributes:
        text: the line.
        why: it as a reason, with its day.
        fact: the fact it is, if it is one.
    """

    text: str
    why: str
    fact: Fact | None = None


class Liking(NamedTuple):
    """One thing a line names.

    Attributes:
        name: what it is called.
        said: how it was said.
        above: the names of the topics it is of, each with how faintly and how far above.
    """

    name: str
    said: str
    above: dict[str, tuple[int, int]]


def lines_of(person: Person, facts: Sequence[Fact], today: date) -> Iterator[Line]:
    """What may be built on: facts that hold and may be named, the freshest first, then the card.

    What the person would rather not speak of, or what touches a sorrow, is passed over.
    """
    own = [fact for fact in facts if fact.person_id == person.id and still_holds(fact, today)]
    tact = tact_with(person, own, today)
    for fact in newest_first(own):
        if may_be_named(fact) and not touches_a_sorrow(fact, tact) and not _stays_off(person, fact.text):
            yield Line(fact.text, f"“{inert_line(fact.text)}” ({say_day(fact.learned_on, today)})", fact)
    for liked in person.favourites:
        if not _stays_off(person, liked):
            yield Line(liked, f"a favourite: {inert_line(liked)}")
    for drink in person.drinks:
        yield Line(drink, f"drinks {inert_line(drink)}")


def likings(line: Line, known: Known) -> Iterator[Liking]:
    """What a line says they care about themselves, now or one day, the plainest reading only."""
    if line.fact is not None and line.fact.topic not in OF_LIKING:
        return
    for thing in known.read(line.text).things:
        stance = thing.stance
        if stance.against or thing.slip or stance.whose is not Whose.OWN or stance.when is When.ONCE:
            continue
        above = topics_above(thing, known)
        if not above.keys() & NO_LIKING:
            yield Liking(_called(thing, known), inert_line(thing.said), above)


def title_in(line: Line) -> tuple[str, bool]:
    """The book a line mentions, and whether they only mean to read it; empty where it mentions none."""
    found = TITLE.search(line.text) if line.fact is not None else None
    if found is None or AGAINST.search(fold(line.text)) or OF_OTHERS.search(fold(line.text)):
        return "", False
    return inert_line(found["title"]), WISHED.search(fold(line.text)) is not None


AGAINST = LatePattern(r"\b(?:not|never|hates?|hated|dislike\w*|gave up|bored|boring|could ?n.t|did ?n.t)\b")


def disliked(person: Person, facts: Sequence[Fact], known: Known) -> frozenset[str]:
    """The names of what any line about them speaks against."""
    return frozenset(
        known.taxonomy.things[thing.number].name
        for fact in facts
        if fact.person_id == person.id
        for thing in known.read(fact.text).things
        if thing.stance.against and thing.stance.whose is Whose.OWN
    )


def topics_above(thing: Meant, known: Known) -> dict[str, tuple[int, int]]:
    """The names of the topics a thing is of, itself among them, each with how faintly and how far above."""
    things = known.taxonomy.things
    return {things[n].name: (way.faint, way.steps) for n, way in known.taxonomy.above(thing.number).items()}


def _called(thing: Meant, known: Known) -> str:
    """The name of an interest, without what tells it from others; that of its topic where it is no name."""
    found = known.taxonomy.things[thing.number]
    if found.name.endswith((" a", " the", " in", " on")) and found.under:
        above = found.under[0]
        found = known.taxonomy.things[above if above >= 0 else ~above]
    return found.name.partition(" (")[0]


def _stays_off(person: Person, text: str) -> bool:
    return any(fold(subject) in fold(text) for subject in person.stays_off if subject.strip())
