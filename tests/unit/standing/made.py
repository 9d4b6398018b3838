"""An account that is warm and thin, and what would make it solid, for tests to change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from planner.courtship.account_notes import AccountNote, AccountTopic, Expectation
from planner.courtship.touches import Touch, TouchKind
from planner.notes.line import LineKind, NoteLine
from planner.outings.outcome import Outcome
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.facts import Fact, Topic
from planner.people.person import Kind, Person, Tier
from planner.people.promises import Owner, Promise
from planner.standing.account import Account, Known
from planner.standing.reading import Standing
from planner.standing.signs import Item, Sign
from planner.values.record import changed

TODAY = date(2026, 11, 26)
AMARA = Person(id="amara", name="Amara Obi", kind=Kind.CUSTOMER, tier=Tier.KEY, organisation="Obi Foods")
TUNDE = Person(id="tunde", name="Tunde Bello", kind=Kind.CUSTOMER, organisation="obi foods")


def ago(days: int) -> date:
    """A day so many days before today."""
    return TODAY - timedelta(days=days)


def lunch(
    days: int, *lines: NoteLine, warmth: int | None = 5, guests: tuple[str, ...] = ("amara",)
) -> Outing:
    """A lunch so many days ago, filed with these lines."""
    return Outing(
        id=f"lunch{days}",
        kind=OutingKind.LUNCH,
        guests=guests,
        starts=datetime.combine(ago(days), time(12, 30)),
        stage=Stage.FILED,
        outcome=Outcome(filed_at=datetime(2026, 11, 1, tzinfo=UTC), lines=lines, warmth=warmth),
    )


def line(kind: LineKind, text: str, person: str | None = "amara") -> NoteLine:
    """One line of the notes."""
    return NoteLine(text=text, kind=kind, person_id=person)


def touch(kind: TouchKind, days: int, person: str = "amara", text: str = "") -> Touch:
    """A touch so many days ago."""
    return Touch(id=f"{kind}{days}{person}", person_id=person, kind=kind, on=ago(days), text=text)


def fact(topic: Topic, days: int, text: str = "sings alto") -> Fact:
    """Something learned so many days ago."""
    return Fact(id=f"{topic}{days}", person_id="amara", text=text, topic=topic, learned_on=ago(days))


def note(topic: AccountTopic, days: int, text: str = "", **fields: object) -> AccountNote:
    """Something written down of the account so many days ago."""
    blank = AccountNote(id=f"{topic}{days}", person_id="amara", topic=topic, on=ago(days), text=text)
    return changed(blank, **fields)


def promise(
    made: int, *, due: int | None = None, kept: int | None = None, owner: Owner = Owner.HOST
) -> Promise:
    """A promise made so many days ago."""
    return Promise(
        id=f"promise{made}",
        person_id="amara",
        text="send the drawings",
        owner=owner,
        made_on=ago(made),
        due=ago(due) if due is not None else None,
        kept_on=ago(kept) if kept is not None else None,
    )


WARM = Known(
    person=AMARA,
    outings=(lunch(40), lunch(150)),
    facts=(fact(Topic.FAMILY, 40), fact(Topic.RECREATION, 150), fact(Topic.DREAMS, 41)),
)
"""Met twice, warmly, and three personal things known: warm, and no evidence at all."""
REVIEWED = touch(TouchKind.REVIEW, 30)
SOLID = (
    note(AccountTopic.EXPECTS, 30, expects=Expectation.PREDICTABLE, is_met=True),
    note(AccountTopic.HARD_TALK, 60, "the late pallets"),
)
"""With results gone through, what makes it solid."""


def known(before: Known = WARM, **more: tuple[object, ...]) -> Known:
    """The same with more records on some of its shelves."""
    values = {name: (*getattr(before, name), *records) for name, records in more.items()}
    return changed(before, **values)


def account(of: Known = WARM, *others: Known) -> Account:
    """The account."""
    return Account(of=of, others=others)


def item(now: Standing, sign: Sign) -> Item:
    """How one sign stands."""
    return next(i for i in (*now.warmth, *now.evidence) if i.sign is sign)
