"""The risks of standing that Today shows: which accounts are warm and thin, and what was heard at a table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from functools import partial

from planner.courtship.account_notes import AccountNote
from planner.courtship.cadence import RANK
from planner.courtship.giving.gift import Gift
from planner.courtship.put_off import PutOff
from planner.courtship.touches import Touch
from planner.outings.outing import Outing
from planner.people.facts import Fact
from planner.people.houses import are_one, house
from planner.people.person import Person
from planner.people.promises import Promise
from planner.standing.account import Account, Accounts, has_standing
from planner.standing.mending import Mend
from planner.standing.moved import quarter_start
from planner.standing.reading import Heed, Reading, account_name, heeds_of, is_warm, standing
from planner.standing.signs import Sign
from planner.standing.warmth import DAYS_HOLD, warmth
from planner.values.record import Record

KEY = "standing:"
"""What the key of a risk that was put off begins with."""
BESIDE_TIERS = len(RANK)
"""Where a customer without a tier stands in the order of tiers."""


class RiskKind(StrEnum):
    """What is amiss."""

    RIVAL = "a competitor was named"
    UNMET = "they miss what they expect"
    THIN = "warm and thin"


_WORDS = {RiskKind.RIVAL: "rival", RiskKind.UNMET: "unmet", RiskKind.THIN: "thin"}
_OF_SIGN = {Sign.RIVALS: RiskKind.RIVAL, Sign.EXPECTED: RiskKind.UNMET}
_FIRST = tuple(RiskKind)


class StandingRisk(Record, frozen=True, kw_only=True):
    """One risk of one account.

    Attributes:
        person: with whom it is: of an organisation the contact of the highest tier.
        account: what the account is called.
        kind: what is amiss.
        said: the risk in a sentence, in hostbook's own words.
        on: the day that it is known by: of what was heard, or the first of this quarter.
        quote: what the host wrote of it; only for the host to see, and not in private mode.
        mends: what would help.
    """

    person: Person
    account: str
    kind: RiskKind
    said: str
    on: date
    quote: str = ""
    mends: tuple[Mend, ...] = ()


def risk_key(risk: StandingRisk) -> str:
    """Under what it is put off or let go.

    What was heard is let go for good, and is there again when it is heard anew; a thin account is let go for
    the quarter.
    """
    return f"{KEY}{_WORDS[risk.kind]}:{risk.on.isoformat()}"


def kind_of(key: str) -> RiskKind | None:
    """What is amiss, by the key of one that was put off; None for the key of anything else."""
    word = key.removeprefix(KEY).partition(":")[0] if key.startswith(KEY) else ""
    return next((kind for kind, one in _WORDS.items() if one == word), None)


def standing_risks(
    *,
    people: tuple[Person, ...],
    touches: Iterable[Touch] = (),
    outings: tuple[Outing, ...] = (),
    facts: tuple[Fact, ...] = (),
    promises: tuple[Promise, ...] = (),
    gifts: tuple[Gift, ...] = (),
    notes: tuple[AccountNote, ...] = (),
    put_off: tuple[PutOff, ...] = (),
    today: date,
) -> tuple[StandingRisk, ...]:
    """What stands at risk, each account's once: the highest tier first, then what was heard, then the thin.

    Args:
        people: everyone.
        touches: the log.
        outings: every outing.
        facts: what was learned.
        promises: every promise.
        gifts: every gift.
        notes: what was written down of accounts.
        put_off: what was put off or let go.
        today: the day to judge by.
    """
    of = partial(
        Accounts, touches=touches, outings=outings, facts=facts, promises=promises, gifts=gifts, notes=notes
    )
    lately = of(people=people, since=today - timedelta(days=DAYS_HOLD))
    may_be = [p for p in people if has_standing(p) and _may_be_at_risk(lately.account(p), today)]
    ids, theirs = {p.id for p in may_be}, {house(p.organisation).stem for p in may_be} - {""}
    near = tuple(p for p in people if p.id in ids or house(p.organisation).stem in theirs) if may_be else ()
    accounts = of(people=near)
    resting = {(p.person_id, p.key) for p in put_off if p.until is None or p.until > today}
    found: dict[tuple[str, RiskKind, date], list[StandingRisk]] = {}
    for person in sorted(may_be, key=_tier):
        where = house(person.organisation)
        for risk in _risks(accounts.account(person), today):
            alike = found.setdefault((where.stem or person.id, risk.kind, risk.on), [])
            if not any(are_one(where, house(other.person.organisation)) for other in alike):
                alike.append(risk)
    every = (risk for alike in found.values() for risk in alike)
    shown = [risk for risk in every if (risk.person.id, risk_key(risk)) not in resting]
    return tuple(sorted(shown, key=_order))


def _may_be_at_risk(lately: Account, today: date) -> bool:
    """Whether anything is at risk, by what was noted of late: a quick look before the whole is read."""
    return is_warm(warmth(lately.of, today)) or any(h.sign in _OF_SIGN for h in heeds_of(lately, today))


def _risks(account: Account, today: date) -> list[StandingRisk]:
    """What stands at risk of one account."""
    now = standing(account, today)
    risks = [_heard(account, heed, now.mends) for heed in now.heeds if heed.sign in _OF_SIGN]
    if now.reading is Reading.THIN:
        risks.append(
            StandingRisk(
                person=account.of.person,
                account=account_name(account),
                kind=RiskKind.THIN,
                said=now.said,
                on=quarter_start(today),
                mends=now.mends,
            )
        )
    return risks


def _heard(account: Account, heed: Heed, mends: tuple[Mend, ...]) -> StandingRisk:
    name = account_name(account)
    return StandingRisk(
        person=account.of.person, account=name, kind=_OF_SIGN[heed.sign], said=f"{name}: {heed.said}",
        on=heed.on, quote=heed.quote, mends=mends,
    )  # fmt: skip


def _tier(person: Person) -> tuple[int, str, str]:
    return RANK[person.tier] if person.tier else BESIDE_TIERS, person.name, person.id


def _order(risk: StandingRisk) -> tuple[int, int, str, str]:
    return _tier(risk.person)[0], _FIRST.index(risk.kind), risk.person.name, risk.person.id
