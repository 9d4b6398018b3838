"""Who, which outing and which venue is meant by the words of a command."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from planner.book.lookup import people_named
from planner.book.repository import Book
from planner.errors import HostbookError
from planner.outings.naming import outing_title
from planner.outings.outing import AHEAD, Outing, Stage, ends
from planner.people.person import Person
from planner.people.search import find_people, index_people
from planner.places.venue import Venue
from planner.values.text import fold, inert_line, listed
from planner.verbs.printing import cut, quoted

MOST_NAMED = 6
"""How many candidates an answer names."""
LAST, NEXT = "last", "next"


class Unclear(HostbookError):
    """The words fit nobody, or more than one."""


def person_meant(query: str, people: Sequence[Person]) -> Person:
    """The one person that a name means, forgiving accents, order and a slip of the keys.

    Raises:
        Unclear: it means nobody, or several; the message names them.
    """
    if not fold(query):
        raise Unclear("Name a person.")
    found = find_people(index_people(people), query)
    if not found:
        raise Unclear(f"Nobody in the book is called {quoted(query)}. `hostbook people` lists everyone.")
    narrowed = _narrowed(query, found)
    if len(narrowed) > 1:
        raise Unclear(
            f"{quoted(query)} may be {_candidates([_told(p) for p in narrowed])}. Say more of the name."
        )
    return narrowed[0]


def people_meant(groups: Sequence[Sequence[str]], people: Sequence[Person]) -> tuple[Person, ...]:
    """The people that the words after ``--with`` mean, each once, in order.

    A quoted name and a name before a comma each mean one person. Bare words go together for as long as
    they are part of one name: ``ines duarte ravi`` are two.

    Raises:
        Unclear: one of them means nobody, or several.
    """
    found: dict[str, Person] = {}
    for words in groups:
        if any(" " in word for word in words):
            names = [name for word in words for name in word.split(",")]
        elif any("," in word for word in words):
            names = " ".join(words).split(",")
        else:
            names = _runs(words, people)
        for name in [name for name in names if name.strip()] or [""]:
            person = person_meant(name, people)
            found.setdefault(person.id, person)
    return tuple(found.values())


def venue_meant(query: str, venues: Sequence[Venue]) -> Venue:
    """The one venue that a name means.

    Raises:
        Unclear: it means none, or several.
    """
    wanted = fold(query)
    for fits in CLOSER_FIRST:
        found = [venue for venue in venues if wanted and fits(wanted, fold(venue.name))]
        if len(found) == 1:
            return found[0]
        if found:
            names = _candidates(sorted(venue.name for venue in found))
            raise Unclear(f"{quoted(query)} may be {names}. Say more of the name.")
    raise Unclear(f"No venue in the book is called {quoted(query)}. `hostbook venues` lists them.")


def next_outing(book: Book, wall: datetime) -> Outing | None:
    """The outing that comes next, or is going on; None when nothing with a date lies ahead.

    Args:
        book: the book.
        wall: the wall time where the host lives.
    """
    coming = [o for o in book.outings.all() if o.stage in AHEAD and (end := ends(o)) and end > wall]
    return min(coming, key=lambda o: (o.starts or wall, o.id), default=None)


def last_outing(book: Book, wall: datetime) -> Outing | None:
    """The newest outing that has begun and is not filed; None when all are filed."""
    begun = [
        o for o in book.outings.all()
        if o.stage in (*AHEAD, Stage.HOSTED) and o.starts is not None and o.starts <= wall
    ]  # fmt: skip
    return max(begun, key=lambda o: (o.starts or wall, o.id), default=None)


def outing_meant(query: str, book: Book, wall: datetime, *, past: bool) -> Outing:
    """The outing meant by its id, by ``next`` or ``last``, or by the name of a guest.

    Args:
        query: the words.
        book: the book.
        wall: the wall time where the host lives.
        past: whether the last one with that guest is meant, else the next.

    Raises:
        Unclear: no outing is meant.
    """
    known = book.outings.get(query)
    if known is not None:
        return known
    if fold(query) in (LAST, NEXT):
        found = last_outing(book, wall) if fold(query) == LAST else next_outing(book, wall)
        if found is None:
            what = "waits to be filed" if fold(query) == LAST else "with a date lies ahead"
            raise Unclear(f"No outing {what}. `hostbook today` shows what there is.")
        return found
    guests = [p for p in book.people.all() if any(p.id in o.guests for o in book.outings.with_person(p.id))]
    try:
        guest = person_meant(query, guests)
    except Unclear as unclear:
        if find_people(index_people(guests), query):
            raise
        raise Unclear(f"No outing has the id or a guest called {quoted(query)}.") from unclear
    return _with_guest(guest, book, wall, past=past)


def _with_guest(guest: Person, book: Book, wall: datetime, *, past: bool) -> Outing:
    live = [
        o for o in book.outings.with_person(guest.id)
        if guest.id in o.guests and o.stage is not Stage.CANCELLED
    ]  # fmt: skip
    begun = [o for o in live if o.starts is not None and o.starts <= wall]
    ahead = [o for o in live if o not in begun]
    waiting = [o for o in begun if o.stage is not Stage.FILED]
    for choice, newest in (
        ((waiting, True), (begun, True), (ahead, False)) if past
        else (([o for o in ahead if o.starts], False), (ahead, False), (begun, True))
    ):  # fmt: skip
        if choice:
            pick = max if newest else min
            return pick(choice, key=lambda o: (o.starts or wall, o.id))
    raise Unclear(f"Every outing with {inert_line(guest.name)} was cancelled.")


def titled(book: Book, outing: Outing) -> str:
    """What an outing of this book is called."""
    return outing_title(outing, people_named(book, outing.guests))


def _runs(words: Sequence[str], people: Sequence[Person]) -> list[str]:
    """Bare words put together into the longest names that somebody has; the others stand alone."""
    names = [f" {fold(person.name)}" for person in people]
    runs, start = [], 0
    while start < len(words):
        end = next(
            (
                end
                for end in range(len(words), start + 1, -1)
                if any(all(f" {fold(word)}" in name for word in words[start:end]) for name in names)
            ),
            start + 1,
        )
        runs.append(" ".join(words[start:end]))
        start = end
    return runs


def _narrowed(query: str, found: Sequence[Person]) -> Sequence[Person]:
    """Of several who match, those whose own name comes closest to what was typed."""
    wanted = fold(query)
    for fits in CLOSER_FIRST:
        if kept := [person for person in found if fits(wanted, fold(person.name))]:
            return kept
    return found


def _is_whole(wanted: str, name: str) -> bool:
    return wanted == name


def _has_words(wanted: str, name: str) -> bool:
    return set(wanted.split()) <= set(name.split())


def _begins_words(wanted: str, name: str) -> bool:
    return all(f" {word}" in f" {name}" for word in wanted.split())


def _one_slip(wanted: str, name: str) -> bool:
    """Whether every word wanted is a word of the name, or one slip of the keys away from one."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - 50 ms, and most names are typed right

    return all(
        any(OSA.distance(word, part, score_cutoff=1) <= 1 for part in name.split()) for word in wanted.split()
    )


CLOSER_FIRST: tuple[Callable[[str, str], bool], ...] = (_is_whole, _has_words, _begins_words, _one_slip)
"""How a folded name may fit what was typed: where the closer way fits anything, the others are not asked."""


def _told(person: Person) -> str:
    where = f" ({person.organisation})" if person.organisation else ""
    return f"{person.name}{where}"


def _candidates(names: Sequence[str]) -> str:
    shown = [cut(inert_line(name)) for name in names[:MOST_NAMED]]
    return listed(
        [*shown, f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else shown,
        "and" if len(names) > MOST_NAMED else "or",
    )
