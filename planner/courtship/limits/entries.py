"""Lines of the register: what each still lacks, which are chosen, and without somebody who is gone."""

from __future__ import annotations

from collections.abc import Iterable

from planner.courtship.limits.approval import Approval
from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.policy import Courtesy
from planner.people.mentions import SOMEONE, mentions, without_name
from planner.people.person import Person
from planner.values.record import changed
from planner.values.text import fold, listed

AMOUNT, PURPOSE, PLACE, RELATIONSHIP, WHAT, WHOM = (
    "amount", "purpose", "place", "relationship", "what it was", "whom it was for",
)  # fmt: skip


def line_id(of: str) -> str:
    """The id of the line of an outing or a gift, made of its own: it is written again, and never twice."""
    return f"{of}-given"


def recipient_of(person: Person) -> Recipient:
    """Somebody as a line names them."""
    return Recipient(
        person_id=person.id,
        name=person.name,
        organisation=person.organisation,
        relationship=person.kind.value,
    )


def missing(entry: Entry) -> tuple[str, ...]:
    """What a line does not say yet, each in a word or two.

    What a record needs is 26 CFR 1.274-5A's: the amount, time and place, the business purpose, the
    relationship; of a gift what it was in place of the place.
    """
    is_gift = entry.courtesy is Courtesy.GIFT
    said = (
        (WHOM, entry.recipients),
        (AMOUNT, entry.cost is not None),
        (WHAT, entry.what.strip()) if is_gift else (PLACE, entry.where.strip()),
        (PURPOSE, entry.purpose.strip()),
        (RELATIONSHIP, all(r.relationship.strip() for r in entry.recipients)),
    )
    return tuple([word for word, there in said if not there])


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Lines that lack something first, while it can be remembered; then the newest first."""
    return tuple(sorted(entries, key=lambda e: (not missing(e), -e.on.toordinal(), e.id)))


def chosen(
    entries: Iterable[Entry], *, year: int | None = None, person: str = "", organisation: str = ""
) -> tuple[Entry, ...]:
    """The lines of a year, of somebody, or of an organisation; each left out chooses nothing.

    Args:
        entries: lines.
        year: the calendar year.
        person: part of a recipient's name, folded.
        organisation: part of the name of a recipient's organisation, folded.
    """
    who, whose = fold(person), fold(organisation)

    def fits(entry: Entry) -> bool:
        return (
            (year is None or entry.on.year == year)
            and (not who or any(who in fold(r.name) for r in entry.recipients))
            and (not whose or any(whose in fold(r.organisation) for r in entry.recipients))
        )

    return tuple(entry for entry in entries if fits(entry))


def years_of(entries: Iterable[Entry]) -> tuple[int, ...]:
    """The years that have lines, the newest first."""
    return tuple(sorted({entry.on.year for entry in entries}, reverse=True))


def is_of(entry: Entry, person_id: str) -> bool:
    """Whether somebody is named in a line."""
    return any(r.person_id == person_id for r in entry.recipients)


def without_card(entry: Entry, person_id: str) -> Entry:
    """The line of somebody who was taken out of the book: a ledger keeps the name."""
    return changed(
        entry,
        recipients=tuple(
            changed(r, person_id="") if r.person_id == person_id else r for r in entry.recipients
        ),
    )


def forgotten(entry: Entry, person: Person, *, in_short: bool = False) -> Entry:
    """The line of somebody who is erased: what was given stays, and where they worked; who it was does not.

    Args:
        entry: a line.
        person: who is erased.
        in_short: whether the first or last name alone is theirs here.
    """
    if not is_of(entry, person.id):
        return entry
    alone = len(entry.recipients) == 1

    def bare(text: str) -> str:
        return without_name(text, person, in_short=alone or in_short)

    return changed(
        entry,
        recipients=tuple(
            changed(r, person_id="", name=SOMEONE) if r.person_id == person.id else r
            for r in entry.recipients
        ),
        what=bare(entry.what),
        purpose=bare(entry.purpose),
        note="" if mentions(entry.note, person, in_short=alone or in_short) else entry.note,
        approvals=tuple(approval_without(one, person, in_short=alone or in_short) for one in entry.approvals),
    )


def approval_without(approval: Approval, person: Person, *, in_short: bool) -> Approval:
    """What was agreed to, without whom it was for."""
    return changed(
        approval,
        words=without_name(approval.words, person, in_short=in_short),
        office=without_name(approval.office, person, in_short=True),
        of=tuple(id_ for id_ in approval.of if id_ != person.id),
        about=tuple(key for key in approval.about if not key.endswith(f":{person.id}")),
    )


def said_whom(entry: Entry) -> str:
    """Whom it was for, or who gave it: the names, and where they work."""
    names = listed([r.name.strip() or SOMEONE for r in entry.recipients])
    houses = listed(
        list(dict.fromkeys(r.organisation.strip() for r in entry.recipients if r.organisation.strip()))
    )
    return f"{names}, {houses}" if names and houses else names
