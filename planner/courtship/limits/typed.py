"""A line of the register and a policy as they are typed into a form, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from planner.courtship.limits.approval import APART, Approval
from planner.courtship.limits.entries import recipient_of
from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.policy import Courtesy, Covers, Per, Policy
from planner.dates.reading import Unread, read_day
from planner.dates.saying import say_dated
from planner.people.person import Person
from planner.people.typed import entered, read_list, say_list
from planner.values.money import Money, read_money
from planner.values.problem import Problem
from planner.values.record import Record, changed
from planner.values.text import fold

R = TypeVar("R", bound=Record)
MOST_HOSTS = 500
ABOUT = {
    "both": tuple(Courtesy),
    "gift": (Courtesy.GIFT,),
    "hospitality": (Courtesy.HOSPITALITY,),
}
"""What a policy may be about, by the value of its choice."""


def say_date(day: date | None) -> str:
    """A day as it would be typed: ``30 Mar 2026``."""
    return say_dated(day) if day else ""


def read_date(text: str, today: date) -> date | Problem | None:
    """A day as people say it; nothing typed is none."""
    if not text.strip():
        return None
    found = read_day(text, today)
    return Problem(text=found.why) if isinstance(found, Unread) else found.day


def read_amount(text: str, currency: str) -> Money | Problem | None:
    """An amount; nothing typed is none."""
    return read_money(text, currency) if text.strip() else None


def entry_texts(entry: Entry) -> dict[str, str]:
    """Every field of a line as it would be typed."""
    people = entry.recipients
    return {
        "received": "received" if entry.received else "given",
        "courtesy": entry.courtesy.value,
        "on": say_date(entry.on),
        "people": f"{APART} ".join(entered(r.name) for r in people),
        "organisations": _same(r.organisation for r in people),
        "relationships": _same(r.relationship for r in people),
        "also": str(entry.also),
        "what": entered(entry.what),
        "where": entered(entry.where),
        "purpose": entered(entry.purpose),
        "cost": str(entry.cost) if entry.cost else "",
        "approved": f"{APART} ".join(entered(one.who) for one in entry.approvals),
        "note": entered(entry.note),
    }


def read_entry(
    texts: Mapping[str, str], base: Entry, people: Sequence[Person], currency: str, today: date
) -> Entry | tuple[Problem, ...]:
    """The line that was typed.

    Args:
        texts: the fields that were changed; of the others the base's values stand exactly.
        base: the line as it was.
        people: those in the book, so that a name is somebody.
        currency: the currency meant when none is typed.
        today: the day it is.
    """
    read: dict[str, Callable[[str], Any]] = {
        "received": lambda text: text == "received",
        "courtesy": Courtesy,
        "on": lambda text: _past(read_date(text, today), today),
        "also": _read_also,
        "what": entered,
        "where": entered,
        "purpose": entered,
        "cost": lambda text: read_amount(text, currency),
        "note": entered,
    }
    made = _with(base, texts, read)
    if isinstance(made, tuple):
        return made
    if "approved" in texts:
        made = changed(made, approvals=_approvals(texts["approved"], made.approvals, today))
    if {"people", "organisations", "relationships"} & texts.keys():
        whole = {**entry_texts(base), **texts}
        made = changed(made, recipients=_recipients(whole, texts, base, people))
    if not made.recipients:
        return (Problem(field="people", text="Type whom it was for, or from."),)
    return made


def _approvals(text: str, before: Sequence[Approval], today: date) -> tuple[Approval, ...]:
    """Who agreed, as typed: whoever stood there already stays as they were; a name put right stays noted."""
    names = [name for part in text.split(APART) if (name := entered(part))]
    known = {entered(one.who): one for one in before}
    if len(names) == len(before):
        return tuple(changed(one, who=name) for one, name in zip(before, names, strict=True))
    return tuple(known.get(name) or Approval(who=name, on=today) for name in names)


def read_whom(text: str, people: Sequence[Person]) -> tuple[tuple[str, Person | None], ...]:
    """Each name that was typed, and whom it is: of that name, or the only one with those words in theirs."""
    names = filter(None, map(entered, text.replace("\n", APART).split(APART)))
    cards = {fold(person.name): person for person in people}
    return tuple((name, cards.get(fold(name)) or _only(name, people)) for name in names)


def _only(name: str, people: Sequence[Person]) -> Person | None:
    words = set(fold(name).split())
    found = [person for person in people if words <= set(fold(person.name).split())]
    return found[0] if len(found) == 1 else None


def policy_texts(policy: Policy) -> dict[str, str]:
    """Every field of a policy as it would be typed."""
    return {
        "name": entered(policy.name),
        "about": next((key for key, about in ABOUT.items() if set(about) == set(policy.about)), "both"),
        "receiving": "yes" if policy.receiving else "no",
        "covers": policy.covers.value,
        "organisations": say_list(policy.organisations),
        "per": policy.per.value,
        "most_each": str(policy.most_each) if policy.most_each else "",
        "most_a_year": str(policy.most_a_year) if policy.most_a_year else "",
        "since": say_date(policy.since),
        "until": say_date(policy.until),
        "approver": entered(policy.approver),
        "advice": "yes" if policy.advice else "no",
        "source": entered(policy.source),
        "note": entered(policy.note),
    }


def read_policy(
    texts: Mapping[str, str], base: Policy, currency: str, today: date
) -> Policy | tuple[Problem, ...]:
    """The policy that was typed; see :func:`read_entry`."""
    read: dict[str, Callable[[str], Any]] = {
        "name": lambda text: entered(text) or Problem(text="Type whose rule it is."),
        "about": ABOUT.__getitem__,
        "receiving": lambda text: text == "yes",
        "covers": Covers,
        "organisations": read_list,
        "per": Per,
        "most_each": lambda text: read_amount(text, currency),
        "most_a_year": lambda text: read_amount(text, currency),
        "since": lambda text: read_date(text, today),
        "until": lambda text: read_date(text, today),
        "approver": entered,
        "advice": lambda text: text == "yes",
        "source": entered,
        "note": entered,
    }
    made = _with(base, {"name": base.name, **texts}, read)
    if isinstance(made, tuple):
        return made
    if made.since and made.until and made.until < made.since:
        return (Problem(field="until", text="It would end before it begins."),)
    if made.covers is Covers.ORGANISATIONS and not made.organisations:
        return (Problem(field="organisations", text="Type the organisations whose people it covers."),)
    return made


def _with(
    base: R, texts: Mapping[str, str], read: Mapping[str, Callable[[str], Any]]
) -> R | tuple[Problem, ...]:
    values = {key: look(texts[key]) for key, look in read.items() if key in texts}
    problems = [changed(v, field=key) for key, v in values.items() if isinstance(v, Problem)]
    return tuple(problems) if problems else changed(base, **values)


def _past(day: date | Problem | None, today: date) -> date | Problem:
    if day is None:
        return Problem(text="Type the day, such as today or 12 may.")
    if isinstance(day, date) and day > today:
        return Problem(text="That day is still to come: the register is of what was given.")
    return day


def _read_also(text: str) -> int | Problem:
    typed = text.strip() or "0"
    if typed.isascii() and typed.isdigit() and int(typed[:9]) <= MOST_HOSTS:
        return int(typed)
    return Problem(text=f"A whole number from 0 to {MOST_HOSTS}.")


def _recipients(
    whole: Mapping[str, str], typed: Mapping[str, str], base: Entry, people: Sequence[Person]
) -> tuple[Recipient, ...]:
    """Whom it was for: who stood there stays as they stood, a name in the book is that person."""
    known = {fold(r.name): r for r in base.recipients}
    found: dict[str, Recipient] = {}
    for name, card in read_whom(whole["people"], people):
        before = known.get(fold(name)) or known.get(fold(card.name) if card else "")
        one = before or (recipient_of(card) if card else Recipient(person_id="", name=name))
        found[fold(one.name)] = one
    made = tuple(found.values())
    for field, key in (("organisation", "organisations"), ("relationship", "relationships")):
        if key in typed:
            parts = [entered(part) for part in typed[key].split(APART)]
            parts = parts * len(made) if len(parts) == 1 else [*parts, *[""] * len(made)]
            made = tuple(changed(r, **{field: part}) for r, part in zip(made, parts, strict=False))
    return made


def _same(values: Any) -> str:
    """One text where all are alike, else each in its place."""
    said = [entered(value) for value in values]
    return said[0] if len(set(said)) == 1 else f"{APART} ".join(said)
