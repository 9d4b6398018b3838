"""Common ground: what the host's own life shares with what is known of a person, and how that is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from planner.dates.saying import say_dated
from planner.people.confidence import may_stand
from planner.people.facts import Fact, Topic
from planner.people.ground.comparing import WEAK, Ground, strongest
from planner.people.ground.reading import Known
from planner.people.host import Host
from planner.people.person import Person, first_name
from planner.values.late_pattern import LatePattern
from planner.values.record import Record
from planner.values.text import bare, fold, inert_line, sentence

SAME_WORDS = 0.8
"""Strength of the same words on both sides that nothing else is known of."""
NEIGHBOURS = 0.3
"""Strength of living where the host lives: true of most guests."""
WEAKEST = 0.3
"""Below this it is not worth a word."""
FADED = 0.75
"""What is left of the strength when the fact is older than :data:`FRESH_DAYS`."""
FRESH_DAYS = 730
WARM = 1.08
"""What warmth in the fact's own words adds."""
TALKED_OUT = {2: 0.8, 3: 0.6}
"""What is left of the strength of ground that came up at each of the last hours together, by how many."""
TIMES = {2: "two", 3: "three"}
WARMLY = LatePattern(
    r"\b(?:loves?|adores?|mad about|passion\w*|obsess\w*|fanatic\w*|lights? up|crazy about|"
    r"lives for|favou?rite|"
    r"proud\w*|best (?:day|thing|time)|dreams? of|devoted|never misses|happiest|delight\w*|thrilled)\b"
)
"""Words of warmth."""
SHORTEST = 3
"""Letters that words must have before the same on both sides count: shorter ones meet by chance."""


class Shared(Record, frozen=True, kw_only=True):
    """One thing the host and a person share.

    Attributes:
        text: what it is, in a few words.
        why: how that is known on both sides, in words that name the fact and its date.
        how: the guest's side of it alone.
        person_id: with whom.
        strength: 0 to 1.
        fact_id: the fact it rests on; empty where it rests on the person's card.
        talked: that it came up each of the last times, in words; else empty.
        weak: whether it is a weak link, and is said to be one.
    """

    text: str
    why: str
    how: str
    person_id: str
    strength: float
    fact_id: str = ""
    talked: str = ""
    weak: bool = False


class _Side(Enum):
    """What of the host's profile it is, and how a reason begins with it."""

    INTEREST = "Your profile says “{}”"
    SCHOOL = "You were at {}"
    PLACE = "You know {} well"
    HOME = "You live in {}"
    OFFICE = "You work in {}"
    LANGUAGE = "You speak {}"
    FAMILY = "Of your own family you say “{}”"


PLACES = (_Side.PLACE, _Side.HOME, _Side.OFFICE)


class _Mine(NamedTuple):
    side: _Side
    said: str
    text: str


class _Theirs(NamedTuple):
    text: str
    how: str
    fact: Fact | None = None
    taste: bool = False


def common_ground(
    host: Host,
    person: Person,
    facts: tuple[Fact, ...],
    known: Known,
    talks: tuple[tuple[str, ...], ...] = (),
) -> tuple[Shared, ...]:
    """What the two share, best first: how close it is, how fresh and how warm the fact, and not talked out.

    Args:
        host: the host's own profile.
        person: the guest.
        facts: what was learned about anyone; only this person's ordinary and private ones are read.
        known: what is known of the world.
        talks: what was noted at each earlier hour together, oldest first; ground that came up at each of the
            last goes down, and says so.
    """
    theirs = tuple(_theirs(person, facts))
    latest = max((t.fact.learned_on for t in theirs if t.fact), default=date.min)
    best: dict[str, Shared] = {}
    for their in theirs:
        for shared in _with(host, person, their, known, latest, talks=talks):
            before = best.get(fold(shared.text))
            if before is None or shared.strength > before.strength:
                best[fold(shared.text)] = shared
    return tuple(sorted(best.values(), key=lambda s: -s.strength))


def _with(
    host: Host,
    person: Person,
    their: _Theirs,
    known: Known,
    latest: date,
    *,
    talks: tuple[tuple[str, ...], ...],
) -> Iterator[Shared]:
    """What one thing known of the person shares with the host: the strongest for each side of their life."""
    best: dict[_Side, tuple[float, Ground, _Mine]] = {}
    for mine in _mine(host):
        ground = _ground(mine, their, known)
        strength = _strength(ground, their, latest) if ground else 0
        if ground and mine.side in (_Side.HOME, _Side.OFFICE):
            strength = _of_home(ground, mine, their, strength)
        if ground and strength >= max(WEAKEST, best[mine.side][0] if mine.side in best else 0):
            best[mine.side] = (strength, ground, mine)
    for strength, ground, mine in best.values():
        times = _times_running(mine, talks, known)
        said = f"you talked of it the last {TIMES[times]} times" if times in TIMES else ""
        weak = "a weak link" if strength < WEAK else ""
        yield Shared(
            text=_text(ground, mine, their),
            why=" ".join(
                (_why(ground, mine, their, weak=bool(weak)), *([f"{sentence(said)}."] if said else ()))
            ),
            how="; ".join(part for part in (their.how, weak, said) if part),
            person_id=person.id,
            strength=round(strength * TALKED_OUT.get(times, 1.0), 3),
            fact_id=their.fact.id if their.fact else "",
            talked=said,
            weak=bool(weak),
        )


def _times_running(mine: _Mine, talks: tuple[tuple[str, ...], ...], known: Known) -> int:
    """At how many of the last hours, without a break, this came up; three at most."""
    times = 0
    for lines in talks[: -max(TIMES) - 1 : -1]:
        if not any(_ground(mine, _Theirs(line, ""), known) for line in lines):
            break
        times += 1
    return times


def _mine(host: Host) -> Iterator[_Mine]:
    """The lines of the host's profile, each as a text to be read."""
    here = (fold(host.home.city), fold(host.office.city))
    office = host.office.city if here[0] != here[1] else ""
    places = tuple(place for place in host.places_lived if fold(place) not in here)
    for side, lines, frame in (
        (_Side.INTEREST, host.interests, "{}"),
        (_Side.SCHOOL, host.schools, "studied at {}"),
        (_Side.HOME, (host.home.city,), "lived in {}"),
        (_Side.OFFICE, (office,), "lived in {}"),
        (_Side.PLACE, places, "lived in {}"),
        (_Side.LANGUAGE, host.languages, "speaks {}"),
        (_Side.FAMILY, (host.family_stage,), "{}"),
    ):
        for line in lines:
            if line.strip():
                yield _Mine(side, line.strip(), frame.format(line.strip()))


def _theirs(person: Person, facts: tuple[Fact, ...]) -> Iterator[_Theirs]:
    """What is known of the person, the card first and then the facts, the freshest first."""
    name = first_name(person)
    for liked in (*person.favourites, *person.drinks):
        yield _Theirs(liked, f"{name} counts “{inert_line(liked)}” among the favourites", taste=True)
    if person.home.city.strip():
        yield _Theirs(f"lives in {person.home.city}", f"it is home to {name}")
    own = [f for f in facts if f.person_id == person.id and f.retired_on is None]
    for fact in sorted(own, key=lambda f: f.learned_on, reverse=True):
        if may_stand(fact):
            day = say_dated(fact.learned_on)
            taste = fact.topic is Topic.TASTE
            yield _Theirs(fact.text, f"“{inert_line(fact.text)}” ({name}, {day})", fact, taste)


def _ground(mine: _Mine, their: _Theirs, known: Known) -> Ground | None:
    own = known.read(mine.text)
    if mine.side is _Side.SCHOOL:  # its city is no school
        own = own._replace(places=())
    ground = strongest(own, known.read(their.text), known.taxonomy)
    if ground and ":" in ground.shared:
        made = their.taste and _is_made(ground, known)  # a tart that is loved makes nobody a baker
        if made or mine.side is _Side.SCHOOL:  # another school of its kind is no school
            ground = None
    understood = own.things or own.places or own.stages or own.may_mean
    if ground is None and not understood and _same_words(mine, their):
        return Ground(mine.said, SAME_WORDS, mine.said)
    return ground


def _is_made(ground: Ground, known: Known) -> bool:
    """Whether what joins the two is a thing one makes, as cooks and bakers do."""
    topic, cooking = known.taxonomy.number(ground.what), known.taxonomy.number("cooking")
    return topic is not None and cooking in known.taxonomy.above(topic)


def _strength(ground: Ground, their: _Theirs, latest: date) -> float:
    """How strong the ground is, for how fresh and how warm what it rests on is."""
    strength = ground.strength
    if their.fact and (latest - their.fact.learned_on).days > FRESH_DAYS:
        strength *= FADED
    if WARMLY.search(fold(their.text)):
        strength = min(1.0, strength * WARM)
    return round(strength, 3)


def _of_home(ground: Ground, mine: _Mine, their: _Theirs, strength: float) -> float:
    """What is left where it is about the host's own city: most guests live there, or near it."""
    if fold(ground.shared) != fold(mine.said):
        return 0
    return strength if their.fact else min(strength, NEIGHBOURS)


def _text(ground: Ground, mine: _Mine, their: _Theirs) -> str:
    """What is shared: in the host's own words only where the other side says them too."""
    if ":" in ground.shared or mine.side in (_Side.FAMILY, *PLACES):
        return ground.shared
    said_by_both = f" {bare(mine.said)} " in f" {bare(their.text)} "
    return mine.said if said_by_both else ground.shared


def _why(ground: Ground, mine: _Mine, their: _Theirs, *, weak: bool) -> str:
    lead = mine.side.value.format(inert_line(mine.said))
    known = f"{lead}; {their.how}."
    told = mine.side is _Side.FAMILY or ":" in ground.what
    if told or bare(ground.what) in (bare(mine.said), bare(their.text)):
        return f"{known} A weak link." if weak else known
    return f"{known} {'A weak link' if weak else 'The link'}: {ground.what}."


def _same_words(mine: _Mine, their: _Theirs) -> bool:
    """Whether the same words stand on both sides, nothing being known of what they mean."""
    words, text = bare(mine.said), f" {bare(their.text)} "
    if mine.side in PLACES and mine.said not in their.text:
        return False
    if len(words) < SHORTEST or f" {words} " not in text or mine.side in (_Side.FAMILY, _Side.LANGUAGE):
        return False
    return not AGAINST.search(text.partition(f" {words} ")[0])


AGAINST = LatePattern(
    r"\b(?:hates?|dislikes?|detests?|bored|boring|not|never|no|nothing|isn t|doesn t|don t|"
    r"didn t|can t|cannot|"
    r"gave up|given up|stopped|quit|avoids?|afraid|instead of|rather than|tired of|without)\b"
)
"""Words that turn a mention into its opposite."""
