"""The bundled policy packs."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from planner.courtship.limits.checking import holds_on
from planner.courtship.limits.policy import Covers
from planner.exchange.policies import policy_packs

PACKS = {pack.id: pack for pack in policy_packs()}


def test_every_pack_says_where_it_was_seen_and_when() -> None:
    assert len(PACKS) == len(policy_packs())
    for pack in PACKS.values():
        assert pack.source, pack.id
        assert pack.seen is not None, pack.id
        assert pack.name, pack.id
        assert pack.note, pack.id


def test_the_us_executive_branch_allows_20_at_once_and_50_a_year_and_nobody_may_agree_to_more() -> None:
    pack = PACKS["us-executive-branch"]
    assert pack.covers is Covers.GOVERNMENT
    assert pack.most_each is not None
    assert pack.most_a_year is not None
    assert (pack.most_each.amount, pack.most_a_year.amount) == (Decimal(20), Decimal(50))
    assert pack.approver == ""


def test_finra_s_limit_rises_on_30_march_2026_and_one_of_the_two_always_holds() -> None:
    old, new = PACKS["finra-3220-until-2026"], PACKS["finra-3220"]
    turn = date(2026, 3, 30)
    assert old.most_a_year is not None
    assert new.most_a_year is not None
    assert (old.most_a_year.amount, new.most_a_year.amount) == (Decimal(100), Decimal(300))
    for days in range(-400, 400):
        day = turn + timedelta(days=days)
        assert [holds_on(old, day), holds_on(new, day)] == [day < turn, day >= turn]


def test_a_rule_of_tax_advises_and_forbids_nothing() -> None:
    assert [pack.id for pack in PACKS.values() if pack.advice] == ["us-tax-gifts"]
