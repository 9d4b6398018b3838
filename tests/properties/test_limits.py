"""What must always hold of shares, sums and limits."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from planner.courtship.limits.checking import check_giving, holds_on
from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.finding import Proposed, Verdict
from planner.courtship.limits.policy import Courtesy, Covers, Per, Policy
from planner.courtship.limits.shares import own_share, shares, split, totals
from planner.courtship.limits.sums import by_organisation, by_person, by_year, whole
from planner.exchange.register import register_csv
from planner.exchange.safe_csv import BYTE_ORDER_MARK, FORMULA_STARTS
from planner.people.person import GiftLimit, Kind, Person
from planner.values.money import Money
from planner.values.rate import Rate
from planner.values.record import changed

CURRENCIES = st.sampled_from(["EUR", "USD", "JPY"])
AMOUNTS = st.decimals(0, 5000, places=2)
MONEY = st.builds(Money, amount=AMOUNTS, currency=CURRENCIES)
DAYS = st.dates(date(2025, 12, 1), date(2027, 1, 31))
PEOPLE = tuple(
    Person(
        id=f"p{n}",
        name=f"Guest {n}",
        kind=Kind.CUSTOMER,
        organisation=where,
        government=gov,
        gift_limit=limit,
    )
    for n, (where, gov, limit) in enumerate(
        [
            ("Lago SA", None, None),
            ("lago s.a.", True, GiftLimit(most=Money(amount=Decimal(40), currency="EUR"))),
            ("", False, None),
        ]
    )
)
RECIPIENTS = tuple(Recipient(person_id=p.id, name=p.name, organisation=p.organisation) for p in PEOPLE)
ENTRIES = st.builds(
    Entry,
    id=st.uuids().map(str),
    courtesy=st.sampled_from(Courtesy),
    on=DAYS,
    recipients=st.lists(st.sampled_from(RECIPIENTS), max_size=3, unique=True).map(tuple),
    also=st.integers(0, 3),
    received=st.booleans(),
    cost=st.none() | MONEY,
)
POLICIES = st.builds(
    Policy,
    id=st.uuids().map(str),
    name=st.just("rule"),
    about=st.sampled_from([(Courtesy.GIFT,), tuple(Courtesy)]),
    receiving=st.booleans(),
    covers=st.sampled_from(Covers),
    organisations=st.just(("LAGO SA",)),
    per=st.sampled_from(Per),
    most_each=st.none() | MONEY,
    most_a_year=st.none() | MONEY,
    since=st.none() | DAYS,
    until=st.none() | DAYS,
)
PROPOSED = st.builds(
    Proposed,
    courtesy=st.sampled_from(Courtesy),
    on=DAYS,
    each=MONEY,
    received=st.booleans(),
    what=st.just("lunch"),
)
RATES = st.lists(
    st.builds(
        Rate, base=st.just("USD"), quote=st.just("EUR"), rate=st.decimals("0.01", 100, places=4), on=DAYS
    ),
    max_size=2,
).map(tuple)


@given(MONEY, st.integers(1, 12))
def test_shares_add_up_to_the_bill_and_differ_by_a_cent_at_most(cost: Money, number: int) -> None:
    parts = split(cost, number)
    assert sum(part.amount for part in parts) == cost.amount
    assert max(p.amount for p in parts) - min(p.amount for p in parts) <= (
        1 if cost.currency == "JPY" and cost.amount % 1 == 0 else Decimal("0.01")
    )
    assert list(parts) == sorted(parts, key=lambda part: -part.amount)


@given(st.lists(ENTRIES, max_size=8))
def test_everybody_s_shares_and_the_host_s_own_add_up_to_the_register(entries: list[Entry]) -> None:
    whole = totals(entry.cost for entry in entries)
    parts = [money for entry in entries for _, money in shares(entry)] + [
        own_share(entry) for entry in entries
    ]
    assert totals(parts) == whole


@given(PROPOSED, st.lists(ENTRIES, min_size=1, max_size=6), st.lists(POLICIES, max_size=4), RATES, AMOUNTS)
def test_nothing_that_is_over_is_lost_by_giving_more(
    proposed: Proposed,
    all_lines: list[Entry],
    policies: list[Policy],
    rates: tuple[Rate, ...],
    more: Decimal,
) -> None:
    *register, another = all_lines

    def over(thought_of: Proposed, lines: list[Entry]) -> set[str]:
        found = check_giving(
            thought_of, PEOPLE, policies=policies, register=lines, rates=rates, today=date(2026, 6, 1)
        )
        assert len({f.key for f in found}) == len(found)
        return {f.key for f in found if f.verdict is Verdict.OVER}

    def held(thought_of: Proposed, lines: list[Entry]) -> set[str]:
        found = check_giving(
            thought_of, PEOPLE, policies=policies, register=lines, rates=rates, today=date(2026, 6, 1)
        )
        return {f.key for f in found if f.verdict is not Verdict.WITHIN}

    assert proposed.each is not None
    dearer = changed(proposed, each=changed(proposed.each, amount=proposed.each.amount + more))
    for later, lines in (
        (dearer, register),
        (proposed, [*register, another]),
        (dearer, [*register, another]),
    ):
        assert over(proposed, register) <= over(later, lines)
        assert held(proposed, register) <= held(later, lines)


@given(POLICIES, DAYS)
def test_a_policy_says_nothing_outside_its_days(policy: Policy, day: date) -> None:
    bounds = (policy.since or date.min, policy.until or date.max)
    assert holds_on(policy, day) is (bounds[0] <= day <= bounds[1])
    proposed = Proposed(courtesy=Courtesy.GIFT, on=day, each=Money(amount=Decimal(10**6), currency="EUR"))
    found = check_giving(proposed, PEOPLE, policies=(policy,), register=(), today=day, own_rules=False)
    assert not found or bounds[0] <= day <= bounds[1]
    if policy.until is not None and policy.until < date.max - timedelta(days=1):
        after = changed(proposed, on=policy.until + timedelta(days=1))
        assert not check_giving(after, PEOPLE, policies=(policy,), register=(), today=day, own_rules=False)


TEXTS = st.sampled_from(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "Ines", "", "a\n=b"])


@given(st.lists(ENTRIES, max_size=5), TEXTS, TEXTS)
def test_no_cell_of_the_register_is_ever_run(entries: list[Entry], name: str, words: str) -> None:
    hostile = [
        changed(
            entry,
            what=words,
            where=name,
            purpose=words,
            note=name,
            recipients=tuple(changed(r, name=name, organisation=words) for r in entry.recipients),
        )
        for entry in entries
    ]
    rows = list(csv.reader(io.StringIO(register_csv(hostile).removeprefix(BYTE_ORDER_MARK))))
    assert len(rows) == 1 + len(entries)
    for row in rows:
        for cell in row:
            assert not cell.lstrip(" ").startswith(FORMULA_STARTS)


@given(st.lists(ENTRIES, max_size=8, unique_by=lambda entry: entry.id))
def test_every_way_of_summing_adds_up_to_the_register(entries: list[Entry]) -> None:
    everything = whole(entries)
    for grouped in (by_year(entries), by_person(entries), by_organisation(entries)):
        for way in ("given", "received"):
            added = totals(money for one in grouped for money in getattr(one, way))
            assert added == getattr(everything, way)
