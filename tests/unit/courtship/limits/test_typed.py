"""A line of the register and a policy as they are typed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planner.courtship.limits.approval import Approval
from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.policy import Courtesy, Covers, Per, Policy
from planner.courtship.limits.typed import entry_texts, policy_texts, read_entry, read_policy
from planner.exchange.policies import policy_packs
from planner.people.person import Kind, Person
from planner.values.money import Money
from planner.values.problem import Problem
from planner.values.rate import Rate
from planner.values.record import changed
from planner.values.typed_rates import read_rates, say_rates

TODAY = date(2026, 11, 26)
INES = Person(id="ines", name="Inês Duarte", kind=Kind.CUSTOMER, organisation="Lago SA")
LINE = Entry(
    id="e",
    courtesy=Courtesy.HOSPITALITY,
    on=date(2026, 5, 12),
    recipients=(
        Recipient(person_id="ines", name="Inês Duarte", organisation="Lago SA", relationship="customer"),
        Recipient(person_id="", name="Kim", organisation="Obi", relationship="customer"),
    ),
    also=1,
    what="lunch",
    cost=Money(amount=Decimal("64.50"), currency="EUR"),
)


def read(**texts: str) -> Entry | tuple[Problem, ...]:
    return read_entry(texts, LINE, (INES,), "EUR", TODAY)


def made(**texts: str) -> Entry:
    found = read(**texts)
    assert isinstance(found, Entry)
    return found


def test_a_line_that_is_not_changed_stays_exactly_as_it_is() -> None:
    assert read_entry(entry_texts(LINE), LINE, (INES,), "EUR", TODAY) == LINE
    assert made() == LINE


def test_a_name_in_the_book_is_that_person_and_who_stood_there_stays() -> None:
    line = made(people="kim; ines duarte; Ravi")
    assert [(r.person_id, r.name) for r in line.recipients] == [
        ("", "Kim"),
        ("ines", "Inês Duarte"),
        ("", "Ravi"),
    ]


def test_organisations_stand_for_all_or_each_in_its_place() -> None:
    assert [r.organisation for r in made(organisations="Lago").recipients] == ["Lago", "Lago"]
    assert [r.organisation for r in made(organisations="Lago; Obi").recipients] == ["Lago", "Obi"]


def test_who_approved_is_noted_and_taken_back() -> None:
    line = made(approved="Maria")
    (noted,) = line.approvals
    assert (noted.who, noted.on) == ("Maria", TODAY)
    assert read_entry({"approved": ""}, line, (), "EUR", TODAY) == LINE


def test_of_several_who_approved_whoever_stays_is_as_they_were() -> None:
    old = Approval(who="Maria", on=date(2026, 1, 2), words="by mail", office="sales")
    line = changed(LINE, approvals=(old, Approval(who="Dana", on=date(2026, 1, 3))))
    assert entry_texts(line)["approved"] == "Maria; Dana"
    for typed, said in (
        ("Maria; Dana; HR", [("Maria", "by mail"), ("Dana", ""), ("HR", "")]),
        ("Maria B.; Dana", [("Maria B.", "by mail"), ("Dana", "")]),
        ("Maria", [("Maria", "by mail")]),
    ):
        read = read_entry({"approved": typed}, line, (), "EUR", TODAY)
        assert isinstance(read, Entry)
        assert [(one.who, one.words) for one in read.approvals] == said


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"on": "tomorrow"}, "on"),
        ({"on": ""}, "on"),
        ({"cost": "a lot"}, "cost"),
        ({"also": "-1"}, "also"),
        ({"people": " ; "}, "people"),
    ],
)
def test_what_cannot_be_read_is_said_of_its_field(texts: dict[str, str], field: str) -> None:
    found = read(**texts)
    assert isinstance(found, tuple)
    assert found[0].field == field


@pytest.mark.parametrize("pack", policy_packs(), ids=lambda pack: pack.id)
def test_every_pack_can_be_typed_again(pack: Policy) -> None:
    assert read_policy(policy_texts(pack), pack, "EUR", TODAY) == pack


def test_a_policy_of_one_s_own() -> None:
    policy = read_policy(
        {
            "name": "Obi Foods",
            "covers": "named organisations",
            "organisations": "Obi Foods, Obi Retail",
            "per": "organisation",
            "most_a_year": "250",
            "since": "1 jan 2026",
        },
        Policy(id="p", name="", about=tuple(Courtesy)),
        "EUR",
        TODAY,
    )
    assert isinstance(policy, Policy)
    assert (policy.covers, policy.per, policy.since) == (
        Covers.ORGANISATIONS,
        Per.ORGANISATION,
        date(2026, 1, 1),
    )
    assert policy.organisations == ("Obi Foods", "Obi Retail")
    assert policy.most_a_year == Money(amount=Decimal(250), currency="EUR")


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x", "since": "1 jan 2027", "until": "1 jan 2026"}, "until"),
        ({"name": "x", "covers": "named organisations"}, "organisations"),
    ],
)
def test_a_policy_that_makes_no_sense_is_said_of_its_field(texts: dict[str, str], field: str) -> None:
    found = read_policy(texts, Policy(id="p", name="", about=tuple(Courtesy)), "EUR", TODAY)
    assert isinstance(found, tuple)
    assert found[0].field == field


def test_a_rate_keeps_its_day_until_it_is_changed() -> None:
    old = Rate(base="USD", quote="EUR", rate=Decimal("0.92"), on=date(2026, 3, 1))
    assert say_rates((old,)) == "1 USD = 0.92 EUR"
    read = read_rates("1 USD = 0.92 EUR; £ = 1,17 euro", (old,), TODAY)
    assert read == (old, Rate(base="GBP", quote="EUR", rate=Decimal("1.17"), on=TODAY))
    newer = read_rates("usd = 0.95 eur", (old,), TODAY)
    assert newer == (Rate(base="USD", quote="EUR", rate=Decimal("0.95"), on=TODAY),)
    assert read_rates("", (old,), TODAY) == ()


@pytest.mark.parametrize(
    "text", ["0.92", "USD = EUR", "1 USD = 0 EUR", "1 USD = 1 USD", "1 XXX = 2 EUR", "1 USD = -2 EUR"]
)
def test_what_is_no_rate_is_said(text: str) -> None:
    assert isinstance(read_rates(text, (), TODAY), Problem)


RAVI = Person(id="ravi", name="Ravi Menon", kind=Kind.CUSTOMER, organisation="Monsoon Tea")
RAVI_TOO = Person(id="rao", name="Ravi Rao", kind=Kind.PROSPECT)


def test_a_first_name_that_only_one_person_has_is_that_person() -> None:
    line = read_entry({"people": "ravi; Anna"}, LINE, (INES, RAVI), "EUR", TODAY)
    assert isinstance(line, Entry)
    assert [(r.person_id, r.name) for r in line.recipients] == [("ravi", "Ravi Menon"), ("", "Anna")]
    assert line.recipients[0].organisation == "Monsoon Tea"
    both = read_entry({"people": "ravi"}, LINE, (INES, RAVI, RAVI_TOO), "EUR", TODAY)
    assert isinstance(both, Entry)
    assert [(r.person_id, r.name) for r in both.recipients] == [("", "ravi")]


def test_who_stood_on_a_line_stays_whole_when_named_in_short() -> None:
    line = read_entry({"people": "inês; Inês Duarte"}, LINE, (INES,), "EUR", TODAY)
    assert isinstance(line, Entry)
    assert line.recipients == LINE.recipients[:1]
