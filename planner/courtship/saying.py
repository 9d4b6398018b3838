"""The long view in words: what is late, what cannot be kept and why, what a quarter brought."""

from __future__ import annotations

from datetime import date

from planner.courtship.cadence import Cadence, State
from planner.courtship.heat import LETTERS
from planner.courtship.losing import Slipping
from planner.courtship.matrix import Service, longest_gap, spacing
from planner.courtship.quarter import Looked, Share
from planner.courtship.touches import TouchKind
from planner.courtship.year import Unmet
from planner.dates.saying import say_day, say_short, say_yearly
from planner.people.person import Kind, Person, Tier
from planner.values.text import counted, sentence

SHORT = {TouchKind.REVIEW: "review"}
"""A touch's word where there is little room."""
SEVERAL = {
    TouchKind.OUTING: "outings", TouchKind.CALL: "calls", TouchKind.NOTE: "notes", TouchKind.VISIT: "visits",
    TouchKind.GIFT: "gifts", TouchKind.USEFUL: "useful things", TouchKind.REVIEW: "reviews",
}  # fmt: skip


def short(kind: TouchKind) -> str:
    """A touch in a word or two."""
    return SHORT.get(kind, kind.value)


def say_clients(kind: Kind, tier: Tier) -> str:
    """A row of the matrix: "key customers", "customers to maintain"."""
    return f"{kind.value}s to maintain" if tier is Tier.MAINTAIN else f"{tier.value} {kind.value}s"


def say_like(person: Person) -> str:
    """Whose like somebody is: "key customers"."""
    return say_clients(person.kind, person.tier) if person.tier else person.kind.value


def say_letters() -> str:
    """What the letters of the months mean."""
    return " · ".join(f"{letter} {short(kind)}" for kind, letter in LETTERS.items())


def say_late(one: Cadence, today: date) -> str:
    """How a cadence stands, in few words: "19 d late", "planned 3 Dec", "due 9 Dec"."""
    if one.planned is not None and one.planned >= today:
        return f"planned {say_yearly(one.planned.month, one.planned.day)}"
    if one.days_late:
        return f"{one.days_late} d late"
    return "due today" if one.due == today else f"due {say_yearly(one.due.month, one.due.day)}"


def say_cadence(one: Cadence, today: date) -> str:
    """How a cadence stands, in a sentence without its end."""
    said = [f"{short(one.touch)} due {say_day(one.due, today)}"]
    if one.days_late:
        said.append(f"{counted(one.days_late, 'day')} late")
    if one.state is State.BEYOND:
        said.append(f"{one.beyond} past the longest gap of {one.longest}")
    elif one.state is State.DUE:
        said.append(f"at the latest by {say_day(one.latest, today)}")
    if one.planned is not None:
        missed = "" if one.planned >= today else ", and not made"
        said.append(f"planned for {say_day(one.planned, today)}{missed}")
    return ", ".join(said)


def say_slipping(one: Slipping, today: date) -> str:
    """Who slips, in sentences."""
    said = say_cadence(one.worst, today)
    heard = "Nothing is logged with them yet."
    if one.heard_on is not None and one.heard is not None:
        heard = f"Last in touch: {one.heard.value}, {say_day(one.heard_on, today)}."
    more = f" {counted(one.others, 'other touch', 'other touches')} due." if one.others else ""
    instead = ""
    if one.instead is not None:
        kind, on = one.instead
        instead = f" Planned: {short(kind)}, {say_day(on, today)}, which does for it."
    return f"{sentence(said)}.{instead} {heard}{more}"


def say_service(one: Service) -> str:
    """A cell of the matrix in a sentence: what is owed to whom, and how far apart."""
    who = say_clients(one.kind, one.tier)
    if not one.times:
        return f"No {SEVERAL[one.touch]} are owed to {who}."
    times = "once a year" if one.times == 1 else f"{one.times} times a year"
    gaps = f"every {counted(spacing(one), 'day')}, at most {longest_gap(one)} apart"
    return f"{SEVERAL[one.touch].capitalize()} to {who}: {times}, {gaps}."


def say_unmet(one: Unmet, today: date) -> str:
    """Why a cadence cannot be kept, and when there is room: "weeks full until 16 Apr, no room later"."""
    why = "weeks full" if one.full else "busy or on holiday"
    then = f"room again {say_short(one.until, today)}" if one.until else "no room later"
    return f"{why} until {say_short(one.by, today)}, {then}"


def say_share(one: Share) -> str:
    """What was owed and given of one touch in a quarter: "call 1 of 2 (1 to come)", "visit planned"."""
    if not one.owed and not one.given:
        return f"{short(one.touch)} planned"
    if not one.owed:
        return f"{short(one.touch)} {one.given}{' (and planned)' if one.planned else ''}"
    counts = ((one.to_come if one.to_come > one.planned else 0, "to come"), (one.planned, "planned"))
    ahead = ", ".join(f"{number} {word}" for number, word in counts if number)
    return f"{short(one.touch)} {one.given} of {one.owed}{f' ({ahead})' if ahead else ''}"


def say_looked(one: Looked) -> str:
    """One person's quarter in a line."""
    if one.as_it_comes:
        return " · ".join(["in touch as it comes", *map(say_share, one.shares)])
    return " · ".join(map(say_share, one.shares)) or "nothing owed, nothing given"
