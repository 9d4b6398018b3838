"""The places a text names, found on the map and told apart by the country or region said with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from planner.people.ground.place_words import (
    DAYS,
    EVERYDAY,
    FAMOUS,
    FOND,
    LEADS,
    NAMES_TOO,
    ONCE,
    PARTS,
    ROOTS,
    WORK,
)
from planner.people.ground.senses import KINDS, is_only_a_name
from planner.people.ground.stance import Stance, stance
from planner.people.ground.words import Word
from planner.values.place import Place, Scale
from planner.values.text import fold

Named = Callable[[str], tuple[Place, ...]]
"""Gives every place of a name: countries, regions, then cities by people."""

LONGEST = 4
"""Words in the longest name of a place that is looked for."""
FAMED = 3.0
"""How many times as many people a city must have as its namesakes to be meant without a word more."""
LARGE = 150_000
"""People in a city that is meant though its name is written small."""


class Where(NamedTuple):
    """A place that a text names.

    Attributes:
        place: the place.
        said: the words as they stand in the text.
        roots: whether the text says that someone lived or was at home there.
        once: whether it says that this was in the past, or abroad.
        sure: whether it is the one place of its name that can be meant.
        may_be: every place of the name.
        stance: how the text stands to it.
        begin: number of the first word.
        end: number of the word after the last.
    """

    place: Place
    said: str
    roots: bool
    once: bool
    sure: bool
    may_be: tuple[Place, ...]
    stance: Stance
    begin: int
    end: int


def candidates(
    words: tuple[Word, ...], text: str, named: Named
) -> tuple[tuple[int, int, tuple[Place, ...]], ...]:
    """The stretches of words that may name a place, the longest at each word, and every place of the name."""
    found = []
    at = 0
    while at < len(words):
        hit = next(_starting(at, words, text, named), None)
        if hit is None:
            at += 1
        else:
            found.append((at, hit[0], hit[1]))
            at = hit[0]
    return tuple(found)


def places_meant(
    words: tuple[Word, ...],
    text: str,
    stretches: tuple[tuple[int, int, tuple[Place, ...]], ...],
    taken: frozenset[int],
) -> tuple[Where, ...]:
    """The places a text surely names.

    Args:
        words: the text's words.
        text: the text itself.
        stretches: what :func:`candidates` found.
        taken: numbers of the words that name something else.
    """
    free = [s for s in stretches if not taken.intersection(range(s[0], s[1]))]
    plain = " ".join(w.plain for w in words)
    roots = ROOTS.search(plain) is not None or len(words) <= LONGEST
    once = ONCE.search(plain) is not None
    if WORK.search(plain) and not (roots or once):
        return ()
    roots = roots or FOND.search(plain) is not None
    meant = []
    for begin, end, places in free:
        others = [p for b, _, found in free if b != begin for p in found if p.scale is not Scale.CITY]
        within = _said_within(begin, end, free, words, text)
        settled = _settled(places, others, within)
        place = settled or (None if within else places[0])
        if place is not None and not _is_other(begin, end, words, text):
            said = text[words[begin].start : words[end - 1].end]
            meant.append(
                Where(
                    place,
                    said,
                    roots,
                    once,
                    settled is not None,
                    places,
                    stance(words, text, begin, end),
                    begin,
                    end,
                )
            )
    narrow = [w for w in meant if not any(_names_it(w.place, o.place) for o in meant if o is not w)]
    return tuple(narrow)


def _names_it(wide: Place, narrow: Place) -> bool:
    """Whether the wider place was only said to tell which the narrower one is."""
    if wide.scale is Scale.COUNTRY:
        return narrow.scale is not Scale.COUNTRY and narrow.country == wide.country
    return wide.scale is Scale.REGION and narrow.scale is Scale.CITY and narrow.region == wide.name


def _starting(
    at: int, words: tuple[Word, ...], text: str, named: Named
) -> Iterator[tuple[int, tuple[Place, ...]]]:
    for size in range(min(LONGEST, len(words) - at), 0, -1):
        stretch = words[at : at + size]
        if not (stretch[0].capital and stretch[-1].capital) and not _stands(at, words, size):
            continue
        if any(c in text[stretch[0].start : stretch[-1].end] for c in ",;:/()"):
            continue
        key = " ".join(w.plain for w in stretch)
        if size == 1 and not _single(at, words, key):
            continue
        places = named(key)
        if places and not stretch[0].capital:
            places = tuple(p for p in places if p.scale is not Scale.CITY or p.people >= LARGE)
        if places:
            yield at + size, places


def _stands(at: int, words: tuple[Word, ...], size: int) -> bool:
    """Whether a place would stand at a word that is written small."""
    return (at > 0 and words[at - 1].plain in LEADS) or len(words) == size


def _single(at: int, words: tuple[Word, ...], key: str) -> bool:
    """Whether a lone word may be taken for a place's name."""
    leads = at > 0 and words[at - 1].plain in LEADS
    if key in NAMES_TOO:
        return (
            leads
            or len(words) == 1
            or (at + 1 < len(words) and words[at + 1].capital and not leads and at > 0)
        )
    if key in EVERYDAY:
        return words[at].capital and leads
    return len(key) > 2 or words[at].capital  # noqa: PLR2004 - two letters are a code


def _is_other(begin: int, end: int, words: tuple[Word, ...], text: str) -> bool:
    """Whether it is not a place here: *Chicago, the musical*, *a dog called Paris*, *Boston Consulting*."""
    if is_only_a_name(begin, end, words):
        return True
    if end + 1 < len(words) and words[end].plain == "the" and words[end + 1].plain in KINDS:
        return True
    owns = text[words[end - 1].start : words[end - 1].end][-2:] in ("'s", "’s")
    follows = end < len(words) and text[words[end - 1].end : words[end].start] == " "
    if follows and words[end].capital and not owns:
        return words[end].plain not in DAYS
    before = words[begin - 1] if begin > 1 else None
    within = before is not None and before.capital and text[before.end : words[begin].start] == " "
    return within and before is not None and before.plain not in PARTS


def _said_within(
    begin: int,
    end: int,
    free: list[tuple[int, int, tuple[Place, ...]]],
    words: tuple[Word, ...],
    text: str,
) -> bool:
    """Whether a wider place follows straight after: *Lisbon, Ohio*."""
    for other, _, places in free:
        if other == end and begin != other and "," in text[words[end - 1].end : words[end].start]:
            return any(p.scale is not Scale.CITY for p in places)
    return False


def _settled(places: tuple[Place, ...], others: list[Place], said_within: bool) -> Place | None:
    """The one place that is meant: the one within another that is named too, or the one that all know.

    Where a wider place is named straight after it and no namesake lies there, none of them is meant.
    """
    for wide in others:
        within = [p for p in places if _within(p, wide)]
        if within:
            return max(within, key=lambda p: p.people)
    if said_within:
        return None
    largest = [p for p in places if p.scale is not Scale.CITY]
    cities = sorted((p for p in places if p.scale is Scale.CITY), key=lambda p: -p.people)
    if largest and not (cities and cities[0].region == largest[0].name and cities[0].people > LARGE):
        wide = largest[0]
        same = [p for p in largest[1:] if p.country != wide.country]
        far = [c for c in cities if c.country != wide.country and c.people > LARGE]
        return None if same or far else wide
    famed = next((c for c in cities if FAMOUS.get(fold(c.name)) == c.country), None)
    if famed is not None:
        return famed
    if len(cities) > 1 and cities[0].people < FAMED * cities[1].people and not _close(cities[0], cities[1]):
        return None
    return cities[0] if cities else None


def _within(place: Place, wide: Place) -> bool:
    if place is wide or place.scale is Scale.COUNTRY:
        return False
    if wide.scale is Scale.COUNTRY:
        return place.country == wide.country
    return place.scale is Scale.CITY and place.country == wide.country and place.region == wide.name


def _close(one: Place, other: Place) -> bool:
    return one.country == other.country and one.region == other.region
