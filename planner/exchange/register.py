"""The register as a table that is safe to open in a spreadsheet, and as data; figures to the cent."""

from __future__ import annotations

from collections.abc import Sequence

from planner.courtship.limits.entries import missing
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.shares import own_share, shares
from planner.courtship.limits.sums import Sum, by_organisation, by_person, by_year, whole
from planner.exchange.safe_csv import SEPARATOR, Columns, as_csv
from planner.values.money import Money

CSV_MARK, JSON_MARK = "date,way,courtesy,what,place,purpose", '"lines": ['
"""How a table and the data of the register begin, so that a newer one may take their place."""


def register_csv(entries: Sequence[Entry]) -> str:
    """A row for each line of the register."""
    return as_csv(entries, REGISTER)


def register_data(entries: Sequence[Entry]) -> dict[str, object]:
    """The lines, and what they come to, as plain data; amounts are texts, so that no cent is lost."""
    return {
        "lines": [_data(entry) for entry in entries],
        "totals": _sum(whole(entries)),
        "by_year": [_sum(one) for one in by_year(entries)],
        "by_person": [_sum(one) for one in by_person(entries)],
        "by_organisation": [_sum(one) for one in by_organisation(entries)],
    }


def _amount(money: Money | None) -> str:
    return str(money).rpartition(" ")[0] if money is not None else ""


def _people(entry: Entry, field: str) -> str:
    return SEPARATOR.join(getattr(recipient, field) for recipient in entry.recipients)


REGISTER: Columns[Entry] = {
    "date": lambda e: e.on,
    "way": lambda e: "received" if e.received else "given",
    "courtesy": lambda e: e.courtesy.value,
    "what": lambda e: e.what,
    "place": lambda e: e.where,
    "purpose": lambda e: e.purpose,
    "people": lambda e: _people(e, "name"),
    "organisations": lambda e: _people(e, "organisation"),
    "relationships": lambda e: _people(e, "relationship"),
    "amount": lambda e: _amount(e.cost),
    "currency": lambda e: e.cost.currency if e.cost else "",
    "their shares": lambda e: SEPARATOR.join(_amount(money) for _, money in shares(e)),
    "own share": lambda e: _amount(own_share(e)),
    "approved by": lambda e: SEPARATOR.join(a.who for a in e.approvals),
    "approved on": lambda e: SEPARATOR.join(a.on.isoformat() for a in e.approvals),
    "approved as": lambda e: SEPARATOR.join(a.words for a in e.approvals if a.words),
    "missing": lambda e: SEPARATOR.join(missing(e)),
    "note": lambda e: e.note,
    "id": lambda e: e.id,
}


def _data(entry: Entry) -> dict[str, object]:
    had = {id(recipient): money for recipient, money in shares(entry)}
    return {
        "id": entry.id,
        "date": entry.on.isoformat(),
        "way": "received" if entry.received else "given",
        "courtesy": entry.courtesy.value,
        "what": entry.what,
        "place": entry.where,
        "purpose": entry.purpose,
        "people": [
            {
                "id": recipient.person_id or None,
                "name": recipient.name,
                "organisation": recipient.organisation,
                "relationship": recipient.relationship,
                "share": _amount(had.get(id(recipient))) or None,
            }
            for recipient in entry.recipients
        ],
        "amount": _amount(entry.cost) or None,
        "currency": entry.cost.currency if entry.cost else None,
        "own_share": _amount(own_share(entry)) or None,
        "approved": [
            {"by": one.who, "on": one.on.isoformat(), "as": one.words, "of": one.office or None}
            for one in entry.approvals
        ],
        "missing": list(missing(entry)),
        "note": entry.note,
        "outing": entry.outing_id,
        "gift": entry.gift_id,
    }


def _sum(one: Sum) -> dict[str, object]:
    label = {"of": one.label} if one.label else {}
    return {
        **label,
        "lines": one.lines,
        "given": {money.currency: _amount(money) for money in one.given},
        "received": {money.currency: _amount(money) for money in one.received},
    }
