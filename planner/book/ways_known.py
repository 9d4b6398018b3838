"""What the book knows of the ways of a plan from a router, and which of them are still to be asked about."""

from __future__ import annotations

from datetime import date

from planner.book.repository import Book
from planner.outings.situation import Situation
from planner.outings.travel.pickups import hops_wanted
from planner.outings.travel.ways import ways_wanted
from planner.places.way import Wanted
from planner.places.way_answer import is_fresh, read_answer, way_answer_id
from planner.values.record import changed


def all_wanted(s: Situation) -> tuple[Wanted, ...]:
    """Every way of a plan that a router could tell: each traveller's, and the hops of the rounds, once."""
    found: dict[str, Wanted] = {}
    for one in (*ways_wanted(s), *hops_wanted(s)):
        before = found.setdefault(way_answer_id(one.key), one)
        found[way_answer_id(one.key)] = changed(before, of=tuple(dict.fromkeys((*before.of, *one.of))))
    return tuple(found.values())


def with_ways(book: Book, s: Situation) -> Situation:
    """The situation with what a router said of the ways of its plan, however long ago."""
    if not len(book.answers):
        return s  # most books were never asked for a way: nothing to look up
    found = []
    for wanted in all_wanted(s):
        answer = book.answers.get(way_answer_id(wanted.key))
        known = read_answer(answer, wanted.key) if answer is not None else None
        if known is not None:
            found.append(known)
    return changed(s, ways=tuple(found)) if found else s


def ways_to_ask(book: Book, s: Situation, today: date, source: str) -> tuple[Wanted, ...]:
    """The ways of a plan that a router was not asked about, or only some weeks ago.

    Args:
        book: the book.
        s: the plan among what is known.
        today: the day.
        source: the router, as its answers are noted: what another one said is asked anew.
    """
    return tuple(w for w in all_wanted(s) if not _is_known(book, w, today, source))


def _is_known(book: Book, wanted: Wanted, today: date, source: str) -> bool:
    answer = book.answers.get(way_answer_id(wanted.key))
    return answer is not None and answer.source == source and is_fresh(answer, today)
