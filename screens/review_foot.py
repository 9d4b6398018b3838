"""The foot of the review: what was poured and what nears, who has no way home, and the promise."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content

from planner.outings.drinks.hour import coming_up, over_plan, said_counts, said_over
from planner.outings.drinks.moderation import may_drink
from planner.outings.gap import Severity
from planner.outings.no_pitch import promise_words, when_raised
from planner.outings.readiness import readiness
from planner.outings.situation import Situation, called, travellers
from planner.outings.travel.homeward import said_without, without_way_home
from planner.outings.travel.legs import has_way_home, is_pencilled
from planner.outings.travel.own_time import clock_of
from planner.values.text import inert_line, listed
from screens.look import DONE, NEEDS_YOU, OPEN

TO_ORDER = (" t plans taxis, p opens the plan.", " t plans taxis.", " t: taxis")
"""What can be done where somebody has no way home: as much of it as has room on the line."""


def is_amber(s: Situation) -> bool:
    """Whether somebody has no way home that is agreed, or had more than was planned."""
    return bool(without_way_home(s) or _to_ask(s) or over_plan(s))


def hour_line(s: Situation, now: datetime, width: int, *, tight: bool, low: bool) -> Content | None:
    """Who has had how many, and the last order and the close as they near; None at other hours.

    Args:
        s: the outing among what is known.
        now: an instant with a zone.
        width: the cells there are.
        tight: whether only those are named who had something.
        low: whether lines are few, so that it takes one.
    """
    coming, counts, over = coming_up(s, now), said_counts(s, had_only=tight), said_over(s)
    if not (coming.text or counts):
        return None
    clock = clock_of(s, now) if coming.text else ""
    said = f"{coming.text} ({clock})" if clock else coming.text
    poured = f"Poured  {counts}" if counts else ""
    if tight and over and (low or len(over) + 2 > width):
        poured, over = "", f"{counts}: {over.partition(': ')[2]}"
    apart = "   " if len(f"{said}   {poured}") <= width else "\n"
    return Content.assemble(
        (said, "$warning bold" if coming.near else "$dim"),
        apart if said and poured else "",
        (poured, "$warning" if over else ""),
        ("\n" if over and (said or poured) else "", ""),
        (f"{NEEDS_YOU} {over}" if over else "", "$warning"),
    )


def home_line(s: Situation, now: datetime, width: int) -> Content:
    """Who has no way home, or is to be asked about it; else what cannot wait, else that everyone has one.

    Args:
        s: the outing among what is known.
        now: an instant with a zone.
        width: the cells there are.
    """
    without, asked = inert_line(said_without(s)), _to_ask(s)
    said = f" {without}" if without else ""
    if asked:
        said += f" Ask {listed([inert_line(name) for name in asked])} about the way home, then tick it."
    if without:
        said += next((hint for hint in TO_ORDER if len(said) + len(hint) < width), TO_ORDER[-1])
    if said:
        return Content.assemble((NEEDS_YOU, "$warning bold"), (said, "$warning"))
    musts = [g for g in readiness(s, now) if g.severity is Severity.MUST]
    if musts:
        return Content.assemble((f"{NEEDS_YOU} ", "$warning bold"), inert_line(musts[0].text))
    every = all(has_way_home(s, t) for t in travellers(s))
    text = "Everyone has a way home." if every else "Everyone who may drink has a way home."
    return Content.assemble((f"{DONE} ", "$success"), (text, "$dim"))


def promise_line(s: Situation, *, low: bool) -> Content:
    """The promise not to pitch, and whose it is; in a word where lines are few and the page has it."""
    mine = s.outing.no_pitch.promised_at is not None
    mark = Content.styled(f"{DONE} ", "$success") if mine else Content.styled(f"{OPEN} ", "$dim")
    text = f"{promise_words(s)} If business comes up: {inert_line(when_raised(s))}"
    if low:
        text = "No pitch: the promise is yours." if mine else "No pitch:"
    ask = Content("") if mine else Content.assemble(("  x", "$accent"), (" makes it yours", "$dim"))
    return Content.assemble(mark, (text, "" if mine else "$dim"), ask)


def _to_ask(s: Situation) -> list[str]:
    """Who may drink and has a way home that is but pencilled in, by name."""
    may = [t for t in travellers(s) if may_drink(s, t)]
    return [called(s, t) for t in may if has_way_home(s, t) and is_pencilled(s, t)]
