"""Evidence: the signs that an account is sound however warm it is, each as of a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.courtship.account_notes import AccountNote, AccountTopic, Expectation
from planner.courtship.touches import TouchKind
from planner.dates.saying import say_short
from planner.notes.line import LineKind
from planner.people.confidence import in_confidence
from planner.people.person import Person, Tier
from planner.people.promises import Owner, Promise
from planner.standing.account import (
    A_YEAR,
    Account,
    Known,
    in_touch_days,
    kept_by,
    lines_of,
    notes_on,
    within,
)
from planner.standing.signs import Item, Sign, State
from planner.values.text import counted, inert_line, listed

REVIEW_HOLDS = {Tier.KEY: A_YEAR // 2, Tier.GROWTH: 240}
"""How many days results that were gone through hold; a year for whoever has another tier, or none. Key
clients are owed it twice a year, and of growth clients the yearly one wants a day by then."""
HOLDS_SAID = {A_YEAR // 2: "half a year", 240: "eight months", A_YEAR: "a year"}
MOST_NAMED = 3
"""How many contacts are named."""


def evidence(account: Account, on: date) -> tuple[Item, ...]:
    """The signs of a sound account as of a day, in the order of :class:`Sign`; nothing later is looked at."""
    return (
        _results(account, on),
        _expected(account, on),
        _contacts(account, on),
        _rivals(account, on),
        _hard_talk(account, on),
        _promises(account, on),
        _raised(account, on),
    )


def _everyone(account: Account) -> tuple[Known, ...]:
    return (account.of, *account.others)


def _results(account: Account, on: date) -> Item:
    reviews = [
        (touch.on, known.person)
        for known in _everyone(account)
        for touch in known.touches
        if touch.kind is TouchKind.REVIEW and touch.on <= on
    ]
    written = [(n, k.person) for k in _everyone(account) for n in notes_on(k, AccountTopic.RESULT, on)]
    reviews += [(n.reviewed_on, p) for n, p in written if n.reviewed_on is not None and n.reviewed_on <= on]
    if not reviews:
        said = "never gone through with them"
        if written:
            said = f"{counted(len(written), 'result')} written down, and never gone through with them"
        return Item(sign=Sign.RESULTS, state=State.MISSING, said=said, quote=_newest([n for n, _ in written]))
    last, person = max(reviews, key=lambda review: review[0])
    tier = account.of.person.tier
    holds = REVIEW_HOLDS.get(tier, A_YEAR) if tier else A_YEAR
    whom = "" if person.id == account.of.person.id else f", with {inert_line(person.name)}"
    since = len([n for n, _ in written if n.on > last and n.reviewed_on is None])
    whom += f"; {counted(since, 'result')} written down since" if since else ""
    if within(last, on, holds):
        return Item(sign=Sign.RESULTS, state=State.PRESENT, said=f"{_said(last, on)}{whom}", on=last)
    said = f"last {_said(last, on)}{whom}, more than {HOLDS_SAID[holds]} ago"
    return Item(sign=Sign.RESULTS, state=State.STALE, said=said, on=last)


def expectations(account: Account, on: date) -> dict[Expectation, AccountNote | None]:
    """What they expect, each with the newest note that says whether they get it; None where none does."""
    found: dict[Expectation, AccountNote | None] = {}
    notes = [n for known in _everyone(account) for n in notes_on(known, AccountTopic.EXPECTS, on)]
    for note in sorted(notes, key=lambda n: (n.on, n.id)):
        if note.expects is not None:
            before = found.get(note.expects)
            found[note.expects] = note if note.is_met is not None else before
    return found


def _expected(account: Account, on: date) -> Item:
    found = expectations(account, on)
    if not found:
        return Item(sign=Sign.EXPECTED, state=State.MISSING, said="nobody has asked them")
    unmet = [what.value for what, note in found.items() if note is not None and note.is_met is False]
    answered = [note.on for note in found.values() if note is not None]
    last = max(answered, default=None)
    if unmet:
        said = f"they miss {listed(unmet)}, {_said(last, on)}"
        return Item(sign=Sign.EXPECTED, state=State.MISSING, said=said, on=last)
    what = listed([one.value for one in found])
    met = max((n.on for n in found.values() if n is not None and n.is_met), default=None)
    if met is None:
        said = f"{what}; nobody has asked whether they get it"
        return Item(sign=Sign.EXPECTED, state=State.STALE, said=said)
    state = State.PRESENT if within(met, on) else State.STALE
    return Item(sign=Sign.EXPECTED, state=state, said=f"{what}; they get it, {_said(met, on)}", on=met)


def _contacts(account: Account, on: date) -> Item:
    where = inert_line(account.of.person.organisation)
    if not where:
        return Item(sign=Sign.CONTACTS, state=State.MISSING, said="where they work is not written down")
    if not account.others:
        return Item(sign=Sign.CONTACTS, state=State.MISSING, said=f"nobody else at {where} is in your book")
    last = {k.person.id: max(in_touch_days(k, on), default=None) for k in account.others}
    fresh = [k.person for k in account.others if within(last[k.person.id], on)]
    newest = max((day for day in last.values() if day is not None), default=None)
    if fresh:
        said = f"you are in touch with {_named(fresh)} too"
        return Item(sign=Sign.CONTACTS, state=State.PRESENT, said=said, on=newest)
    names = _named([k.person for k in account.others])
    if newest is not None:
        said = f"{names}: no word for a year, last {_said(newest, on)}"
        return Item(sign=Sign.CONTACTS, state=State.STALE, said=said, on=newest)
    return Item(sign=Sign.CONTACTS, state=State.MISSING, said=f"{names}: in your book, and never met")


def _rivals(account: Account, on: date) -> Item:
    """Whom else they look at, or that they were asked and named nobody."""
    named = named_rivals(account, on)
    notes = [n for k in _everyone(account) for n in notes_on(k, AccountTopic.ASKED, on)]
    last = max(notes, key=lambda n: (n.on, n.id), default=None)
    if last is None or (named.on is not None and named.on >= last.on):
        return named
    before = f" since {_said(named.on, on)}" if named.on is not None else ""
    said = f"asked {_said(last.on, on)}, and nobody was named{before}"
    return Item(
        sign=Sign.RIVALS, state=_fresh(last.on, on), said=said, on=last.on, quote=quotable(last.text)
    )  # fmt: skip


def named_rivals(account: Account, on: date) -> Item:
    """Whom else they look at: the newest line or note that names one."""
    named = [(day, line.text) for day, line in lines_of(account, LineKind.COMPETITOR, on)]
    named += [(n.on, n.text) for k in _everyone(account) for n in notes_on(k, AccountTopic.RIVAL, on)]
    if not named:
        return Item(sign=Sign.RIVALS, state=State.MISSING, said="nobody knows whom else they look at")
    last, text = max(named, key=lambda one: one[0])
    return Item(
        sign=Sign.RIVALS, state=_fresh(last, on), said=f"one was named {_said(last, on)}", on=last,
        quote=quotable(text),
    )  # fmt: skip


def _hard_talk(account: Account, on: date) -> Item:
    notes = [n for k in _everyone(account) for n in notes_on(k, AccountTopic.HARD_TALK, on)]
    if not notes:
        return Item(sign=Sign.HARD_TALK, state=State.MISSING, said="none was ever noted")
    last = max(notes, key=lambda n: (n.on, n.id))
    return Item(
        sign=Sign.HARD_TALK, state=_fresh(last.on, on), said=f"the last {_said(last.on, on)}", on=last.on,
        quote=quotable(last.text),
    )  # fmt: skip


def broken(account: Account, on: date) -> tuple[Promise, ...]:
    """The host's promises to anyone of the account that were due by a day and not kept by then."""
    return tuple(
        p
        for known in _everyone(account)
        for p in known.promises
        if p.owner is Owner.HOST and p.due is not None and p.due < on and p.made_on <= on
        if (p.kept_on is None or p.kept_on > on) and (p.dropped_on is None or p.dropped_on > on)
    )


def _is_given_up(promise: Promise, on: date) -> bool:
    """Whether the host let a promise go within the year, instead of keeping it."""
    return promise.owner is Owner.HOST and within(promise.dropped_on, on) and promise.kept_on is None


def _promises(account: Account, on: date) -> Item:
    kept = [p.kept_on for known in _everyone(account) for p in kept_by(known, Owner.HOST, on) if p.kept_on]
    last, late = max(kept, default=None), broken(account, on)
    count = f"{counted(len(kept), 'promise')} kept" + (f", the last {_said(last, on)}" if last else "")
    given_up = [p for known in _everyone(account) for p in known.promises if _is_given_up(p, on)]
    count += f"; {counted(len(given_up), 'promise')} given up" if given_up else ""
    if late:
        oldest = min(p.due for p in late if p.due is not None)
        said = f"{counted(len(late), 'promise')} late since {_said(oldest, on)}; {count}"
        return Item(sign=Sign.PROMISES, state=State.MISSING, said=said, on=last)
    if last is None:
        said = count if given_up else "none was made and kept yet"
        return Item(sign=Sign.PROMISES, state=State.MISSING, said=said)
    return Item(sign=Sign.PROMISES, state=_fresh(last, on), said=count, on=last)


def _raised(account: Account, on: date) -> Item:
    lines = lines_of(account, LineKind.BUSINESS, on)
    if not lines:
        return Item(sign=Sign.RAISED, state=State.MISSING, said="none is noted")
    last, line = lines[-1]
    return Item(
        sign=Sign.RAISED, state=_fresh(last, on), said=f"last {_said(last, on)}", on=last,
        quote=quotable(line.text),
    )  # fmt: skip


def quotable(text: str) -> str:
    """What the host wrote, for the host's own screen; nothing of what was said in confidence."""
    return "" if in_confidence(text) else inert_line(text)


def _newest(notes: Iterable[AccountNote]) -> str:
    last = max(notes, key=lambda n: (n.on, n.id), default=None)
    return quotable(last.text) if last is not None else ""


def _fresh(last: date, on: date) -> State:
    return State.PRESENT if within(last, on) else State.STALE


def _named(people: list[Person]) -> str:
    names = [inert_line(p.name) for p in people[:MOST_NAMED]]
    more = len(people) - len(names)
    return listed([*names, counted(more, "other")] if more else names)


def _said(day: date | None, on: date) -> str:
    """A day without its weekday: "12 Mar", with the year where it is not near."""
    return say_short(day, on) if day is not None else ""
