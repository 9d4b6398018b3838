"""A policy: a dated, sourced limit on gifts and hospitality."""

from datetime import date
from enum import StrEnum

from planner.values.money import Money
from planner.values.record import Record


class Courtesy(StrEnum):
    """What a limit is about, and what a line of the register is."""

    GIFT = "gift"
    HOSPITALITY = "hospitality"


class Covers(StrEnum):
    """Whom a policy covers."""

    EVERYONE = "everyone"
    GOVERNMENT = "government employees"
    ORGANISATIONS = "named organisations"


class Per(StrEnum):
    """Over whom the year's amount is counted."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Policy(Record, frozen=True, kw_only=True):
    """One limit. A bundled pack becomes one once the host takes it on; every field is theirs to change.

    Attributes:
        id: the pack's own, or the book's.
        name: whose rule it is, in words.
        about: gifts, hospitality, or both.
        receiving: whether it is about what the host is given.
        covers: whom it covers.
        organisations: whose people, where it covers named organisations.
        per: over whom a year is counted.
        most_each: the most on one occasion; None for no such limit.
        most_a_year: the most in a calendar year; None for no such limit.
        since: the first day it holds; None for always.
        until: the last day it holds; None while it stands.
        approver: who must agree to more, several apart by ``;``, each on their own; empty where nobody may.
        advice: whether it forbids nothing: more may be given, and it is worth knowing (a rule of tax).
        source: where it was seen.
        seen: when it was seen.
        note: what else it says, in a line.
    """

    id: str
    name: str
    about: tuple[Courtesy, ...]
    receiving: bool = False
    covers: Covers = Covers.EVERYONE
    organisations: tuple[str, ...] = ()
    per: Per = Per.PERSON
    most_each: Money | None = None
    most_a_year: Money | None = None
    since: date | None = None
    until: date | None = None
    approver: str = ""
    advice: bool = False
    source: str = ""
    seen: date | None = None
    note: str = ""
