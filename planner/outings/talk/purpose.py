"""The purpose of an hour in a line: about the people, never about the business."""

from __future__ import annotations

from datetime import date

from planner.outings.situation import Situation
from planner.people.answering import is_answered
from planner.people.confidence import may_ask
from planner.people.events import event_named
from planner.people.facts import Sensitivity
from planner.people.person import Kind, Person, first_name
from planner.people.questions import has_passed
from planner.people.tact import tact_with, touches_a_sorrow
from planner.values.text import inert_line, listed

FRESH_DAYS = 365
"""Days for which news of an event is still worth an hour."""


def suggest_purpose(situation: Situation, today: date) -> str:
    """Why to meet, in a line: news of something they told, else what suits them; empty without guests.

    Args:
        situation: the outing among what is known.
        today: the day; the purpose is made for the day of the outing where that lies ahead.
    """
    guests = situation.guests
    if not guests:
        return ""
    names = [inert_line(first_name(p)) for p in guests]
    if len(guests) > 1:
        met = {g for o in situation.history for g in o.guests}
        known = all(p.id in met for p in guests)
        return f"Bring {listed(names)} together" + ("" if known else ", and get to know them beyond work")
    guest, name = guests[0], names[0]
    starts = situation.outing.starts
    news = _news(situation, guest, max(today, starts.date()) if starts else today)
    return news or _usual(situation, guest, name)


def _usual(situation: Situation, guest: Person, name: str) -> str:
    if guest.kind is Kind.COMPETITOR:
        return f"Keep good company with {name}: no prices, no customers"
    if guest.kind is Kind.COLLEAGUE:
        return f"Lend {name} an ear"
    if guest.kind is Kind.SUPPLIER:
        return f"Thank {name} in person, and hear how things are"
    if any(guest.id in o.guests for o in situation.history):
        return f"Hear what is new in {_whose(name)} life"
    return f"Get to know {name} beyond work"


def _news(situation: Situation, guest: Person, on: date) -> str:
    """What there is to hear of the freshest event they told of, or empty."""
    asked = {q.fact_id for o in situation.history[-1:] for q in o.conversation.questions}
    theirs = [f for f in (*situation.facts, *situation.unsaid) if f.person_id == guest.id]
    tact = tact_with(guest, theirs, on)
    for fact in reversed(situation.facts):
        ordinary = fact.sensitivity is Sensitivity.ORDINARY and may_ask(fact)
        fresh = (on - fact.learned_on).days <= FRESH_DAYS
        if fact.person_id != guest.id or not ordinary or not fresh or fact.id in asked:
            continue
        if touches_a_sorrow(fact, tact) or is_answered(fact, theirs):
            continue
        event = event_named(inert_line(fact.text))
        passed = has_passed(fact, on)
        if event is None or event.endswith("birthday") or passed is None:
            continue
        name = first_name(guest)
        owned = event if "’s " in event or "'s " in event or "s’ " in event else f"{_whose(name)} {event}"
        owned = owned.replace("your ", f"{_whose(name)} " if owned.startswith("your ") else "")
        return f"Hear how {owned} went" if passed else f"Hear the news of {owned}"
    return ""


def _whose(name: str) -> str:
    return f"{name}’s"
