"""What the lines of a register come to, by year, by person and by organisation, to the cent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.organisations import plain_organisation
from planner.courtship.limits.shares import own_share, shares, totals
from planner.values.money import Money
from planner.values.record import Record
from planner.values.text import fold, sentence

OWN = "You and co-hosts"
"""Whose share it is that no guest had."""


class Sum(Record, frozen=True, kw_only=True):
    """What one year, person or organisation comes to; all sums of one kind add up to the register.

    Attributes:
        label: whose it is.
        lines: in how many lines.
        given: what they were given, in each currency.
        received: what they gave, in each currency.
    """

    label: str
    lines: int
    given: tuple[Money, ...] = ()
    received: tuple[Money, ...] = ()


Part = tuple[str, str, Money | None]
"""A share of a line: the key of whose it is, what to call them, and how much."""


def whole(entries: Iterable[Entry]) -> Sum:
    """What all lines come to."""
    lines = tuple(entries)
    return _sum("", [(entry, entry.cost) for entry in lines])


def by_year(entries: Iterable[Entry]) -> tuple[Sum, ...]:
    """What each year comes to, the newest first."""
    return tuple(
        reversed(_grouped(entries, lambda entry: [(str(entry.on.year), str(entry.on.year), entry.cost)]))
    )


def by_person(entries: Iterable[Entry]) -> tuple[Sum, ...]:
    """What each person's shares come to, and the host's own."""
    return _grouped(
        entries,
        lambda entry: _parts(
            entry, lambda r: (r.person_id or f"~{fold(r.name)}", r.name.strip() or "someone")
        ),
    )


def by_organisation(entries: Iterable[Entry]) -> tuple[Sum, ...]:
    """What the shares of everybody at an organisation come to, and the host's own."""
    return _grouped(
        entries,
        lambda entry: _parts(
            entry,
            lambda r: (plain_organisation(r.organisation), r.organisation.strip() or "No organisation noted"),
        ),
    )


def share_of_either(entries: Iterable[Entry], typed: str) -> Sum:
    """What the shares come to of those who, or whose organisations, are called as is typed."""
    said = fold(typed)
    parts = [
        (entry, money)
        for entry in entries
        for recipient, money in shares(entry)
        if said in fold(recipient.name) or said in fold(recipient.organisation)
    ]
    return _sum(typed, parts)


def share_of(entries: Iterable[Entry], *, person: str = "", organisation: str = "") -> Sum:
    """What the shares of those chosen come to; see :func:`planner.courtship.limits.entries.chosen`."""
    who, whose = fold(person), fold(organisation)
    parts = [
        (entry, money)
        for entry in entries
        for recipient, money in shares(entry)
        if who in fold(recipient.name) and whose in fold(recipient.organisation)
    ]
    return _sum(person or organisation, parts)


def said_sum(one: Sum) -> str:
    """A sum in words: ``Given 154.00 EUR; received 20.00 EUR.``."""
    parts = [
        f"{word} {' and '.join(map(str, amounts))}"
        for word, amounts in (("given", one.given), ("received", one.received))
        if amounts
    ]
    return f"{sentence('; '.join(parts) or 'no amount yet')}."


def _parts(entry: Entry, name: Callable[[Recipient], tuple[str, str]]) -> list[Part]:
    found: list[Part] = [(*name(recipient), money) for recipient, money in shares(entry)]
    if entry.cost is None:
        found = [(*name(recipient), None) for recipient in entry.recipients]
    own = own_share(entry)
    if own is not None and (own.amount or not found):
        found.append(("", OWN, own))
    return found


def _grouped(entries: Iterable[Entry], parts_of: Callable[[Entry], list[Part]]) -> tuple[Sum, ...]:
    labels: dict[str, str] = {}
    groups: dict[str, list[tuple[Entry, Money | None]]] = {}
    for entry in entries:
        for key, label, money in parts_of(entry):
            at = f"{key}|{label == OWN}"
            labels[at] = label
            groups.setdefault(at, []).append((entry, money))
    made = [_sum(labels[at], parts) for at, parts in groups.items()]
    return tuple(sorted(made, key=lambda one: (one.label == OWN, fold(one.label))))


def _sum(label: str, parts: Sequence[tuple[Entry, Money | None]]) -> Sum:
    return Sum(
        label=label,
        lines=len({entry.id for entry, _ in parts}),
        given=totals(money for entry, money in parts if not entry.received),
        received=totals(money for entry, money in parts if entry.received),
    )
