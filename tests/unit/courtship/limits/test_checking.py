"""What every limit says of a courtesy before it is booked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planner.courtship.limits.checking import check_giving
from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.finding import Finding, Lacks, Proposed, Verdict
from planner.courtship.limits.policy import Courtesy, Covers, Per, Policy
from planner.people.person import GiftLimit, Kind, Person
from planner.values.money import Money
from planner.values.rate import Rate
from planner.values.record import changed

DAY = date(2026, 12, 3)
BOTH = (Courtesy.GIFT, Courtesy.HOSPITALITY)


def eur(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="EUR")


def usd(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


INES = Person(
    id="ines",
    name="Ines Duarte",
    kind=Kind.CUSTOMER,
    organisation="Lago S.A.",
    gift_limit=GiftLimit(words="fine"),
)
RAVI = changed(INES, id="ravi", name="Ravi Menon", organisation="Obi Foods")
OWN = Policy(
    id="own",
    name="Brenner’s rule",
    about=BOTH,
    most_each=eur("100"),
    most_a_year=eur("250"),
    approver="Maria Brenner",
)
LUNCH = Proposed(courtesy=Courtesy.HOSPITALITY, on=DAY, each=eur("60"), what="lunch")


def line(
    cost: Money | None, *people: Person, on: date = date(2026, 5, 12), also: int = 0, **more: object
) -> Entry:
    recipients = tuple(Recipient(person_id=p.id, name=p.name, organisation=p.organisation) for p in people)
    entry = Entry(
        id=f"e{on}", courtesy=Courtesy.HOSPITALITY, on=on, recipients=recipients, also=also, cost=cost
    )
    return changed(entry, **more)


def check(
    policy: Policy,
    *people: Person,
    proposed: Proposed = LUNCH,
    given: tuple[Entry, ...] = (),
    rates: tuple[Rate, ...] = (),
) -> dict[str, Finding]:
    found = check_giving(
        proposed, people or (INES,), policies=(policy,), register=given, rates=rates, today=date(2026, 11, 22)
    )
    return {finding.key: finding for finding in found}


def test_a_lunch_within_both_limits_says_how_much_of_the_year_it_brings_a_guest_to() -> None:
    found = check(OWN, given=(line(eur("160"), INES, also=1),))
    assert found["limit:own:each"].verdict is Verdict.WITHIN
    year = found["limit:own:year:ines"]
    assert year.verdict is Verdict.WITHIN
    assert (
        year.text
        == "This lunch at 60.00 EUR a head brings Ines to 140.00 of 250.00 EUR this year (Brenner’s rule)"
    )


def test_over_the_year_it_says_so_and_who_must_agree() -> None:
    year = check(OWN, given=(line(eur("200"), INES),))["limit:own:year:ines"]
    assert year.verdict is Verdict.OVER
    assert "brings Ines to 260.00 EUR this year, over the 250.00 EUR of Brenner’s rule" in year.text
    assert year.approver == "Maria Brenner"


def test_exactly_at_a_limit_is_within_it_and_a_cent_more_is_over() -> None:
    at = changed(LUNCH, each=eur("100"))
    assert check(OWN, proposed=at)["limit:own:each"].verdict is Verdict.WITHIN
    over = changed(LUNCH, each=eur("100.01"))
    assert check(OWN, proposed=over)["limit:own:each"].verdict is Verdict.OVER


def test_without_an_amount_it_is_unknown_and_says_so() -> None:
    found = check(OWN, proposed=changed(LUNCH, each=None), given=(line(eur("80"), INES),))
    assert {f.verdict for f in found.values()} == {Verdict.UNKNOWN}
    assert found["limit:own:year:ines"].lacks is Lacks.AMOUNT
    assert "Ines has had 80.00 of 250.00 EUR this year" in found["limit:own:year:ines"].text


def test_two_currencies_stay_apart_until_a_rate_is_typed() -> None:
    policy = changed(OWN, most_each=usd("50"), most_a_year=None)
    apart = check(policy)["limit:own:each"]
    assert (apart.verdict, apart.lacks) == (Verdict.UNKNOWN, Lacks.RATE)
    rate = Rate(base="USD", quote="EUR", rate=Decimal("0.80"), on=date(2026, 11, 3))
    known = check(policy, rates=(rate,))["limit:own:each"]
    assert known.verdict is Verdict.OVER
    assert "your rate of 2026-11-03 makes it 75.00 USD" in known.text


def test_a_line_in_a_currency_without_a_rate_makes_the_year_unknown() -> None:
    year = check(OWN, given=(line(usd("20"), INES),))["limit:own:year:ines"]
    assert (year.verdict, year.lacks) == (Verdict.UNKNOWN, Lacks.RATE)
    assert "20.00 USD that no rate brings into it" in year.text


def test_a_line_without_an_amount_makes_the_year_unknown() -> None:
    year = check(OWN, given=(line(None, INES),))["limit:own:year:ines"]
    assert (year.verdict, year.lacks) == (Verdict.UNKNOWN, Lacks.PAST)


def test_what_is_over_stays_over_whatever_else_is_not_known() -> None:
    given = (line(None, INES), line(eur("300"), INES, on=date(2026, 6, 1)))
    assert check(OWN, given=given)["limit:own:year:ines"].verdict is Verdict.OVER


GOV = changed(OWN, id="gov", covers=Covers.GOVERNMENT)


@pytest.mark.parametrize(
    ("employed", "keys"), [(True, {"each", "year:ines"}), (False, set()), (None, {"covered"})]
)
def test_a_government_s_limit_covers_those_it_employs(employed: bool | None, keys: set[str]) -> None:
    found = check(GOV, changed(INES, government=employed))
    assert {key.removeprefix("limit:gov:") for key in found} == keys
    if employed is None:
        assert found["limit:gov:covered"].text.startswith(
            "Nobody has asked whether Ines works for a government"
        )


def test_a_policy_of_an_organisation_covers_its_people_however_the_name_is_written() -> None:
    policy = changed(OWN, covers=Covers.ORGANISATIONS, organisations=("LAGO SA",), most_a_year=None)
    found = check(policy, INES, RAVI)
    assert found["limit:own:each"].people == ("ines",)


def test_a_year_counted_by_organisation_adds_up_all_its_people() -> None:
    policy = changed(OWN, per=Per.ORGANISATION, most_each=None)
    mate = changed(INES, id="rui", name="Rui Sá", organisation="lago sa")
    gone = Recipient(person_id="", name="someone", organisation="Lago SA")
    before = changed(line(eur("40"), INES), recipients=(gone,))
    found = check(policy, INES, mate, RAVI, given=(before,))
    assert "brings Lago S.A. to 160.00 of 250.00 EUR" in found["limit:own:year:lagosa"].text
    assert "brings Obi Foods to 60.00 of 250.00 EUR" in found["limit:own:year:obifoods"].text


def test_a_legal_form_that_is_left_out_neither_escapes_a_limit_nor_joins_two_houses() -> None:
    covering = changed(OWN, covers=Covers.ORGANISATIONS, organisations=("Lago",), most_a_year=None)
    assert check(covering, INES)["limit:own:each"].people == ("ines",)
    yearly = changed(OWN, per=Per.ORGANISATION, most_each=None)
    bare = changed(INES, id="rui", name="Rui Sá", organisation="Lago")
    assert (
        "brings Lago S.A. to 120.00 of 250.00 EUR" in check(yearly, INES, bare)["limit:own:year:lagosa"].text
    )
    other = changed(bare, organisation="Lago Lda")
    apart = check(yearly, INES, other)
    assert "brings Lago S.A. to 60.00 of 250.00 EUR" in apart["limit:own:year:lagosa"].text
    assert "brings Lago Lda to 60.00 of 250.00 EUR" in apart["limit:own:year:lagolda"].text


@pytest.mark.parametrize(
    ("day", "verdict"), [(date(2026, 3, 29), Verdict.OVER), (date(2026, 3, 30), Verdict.WITHIN)]
)
def test_the_limit_in_force_on_the_day_counts(day: date, verdict: Verdict) -> None:
    old = Policy(id="old", name="old", about=BOTH, most_a_year=usd("100"), until=date(2026, 3, 29))
    new = Policy(id="new", name="new", about=BOTH, most_a_year=usd("300"), since=date(2026, 3, 30))
    gift = Proposed(courtesy=Courtesy.GIFT, on=day, each=usd("150"), what="book")
    found = check_giving(gift, (INES,), policies=(old, new), register=(), today=day)
    assert [f.verdict for f in found] == [verdict]


def test_only_the_same_calendar_year_and_the_same_way_count() -> None:
    given = (
        line(eur("500"), INES, on=date(2025, 12, 31)),
        line(eur("500"), INES, on=date(2026, 2, 1), received=True),
        line(eur("500"), INES, on=date(2026, 2, 2), outing_id="this"),
    )
    found = check(OWN, proposed=changed(LUNCH, own_id="this"), given=given)
    assert "to 60.00 of 250.00 EUR" in found["limit:own:year:ines"].text


def test_what_a_guest_s_own_employer_allows_is_a_limit_too() -> None:
    guest = changed(INES, gift_limit=GiftLimit(most=eur("25")))
    found = check_giving(LUNCH, (guest,), policies=(), register=(), today=DAY)
    assert [f.verdict for f in found] == [Verdict.OVER]
    assert "over the 25.00 EUR that Ines’s employer allows Ines on one occasion" in found[0].text
    nothing = changed(INES, gift_limit=GiftLimit(most=eur("0")))
    unpriced = changed(LUNCH, each=None)
    found = check_giving(unpriced, (nothing,), policies=(), register=(), today=DAY)
    assert (found[0].verdict, found[0].approver) == (Verdict.OVER, "")
    unasked = changed(INES, gift_limit=None)
    found = check_giving(LUNCH, (unasked,), policies=(), register=(), today=DAY)
    assert (found[0].verdict, found[0].lacks) == (Verdict.UNKNOWN, Lacks.OWN_RULE)


@pytest.mark.parametrize("words", ["50 a year", "50 euros per year, declared", "annually 50", "50/yr"])
def test_what_an_employer_allows_in_a_year_counts_the_gifts_of_the_year(words: str) -> None:
    guest = changed(INES, gift_limit=GiftLimit(most=eur("50"), words=words))
    gift = Proposed(courtesy=Courtesy.GIFT, on=DAY, each=eur("30"), what="gift")
    before = (line(eur("28"), INES, courtesy=Courtesy.GIFT), line(eur("90"), INES, on=date(2026, 5, 13)))
    (found,) = check_giving(gift, (guest,), policies=(), register=before, today=DAY)
    assert (found.verdict, found.approver) == (Verdict.OVER, "Ines’s employer")
    assert "brings Ines to 58.00 EUR this year, over the 50.00 EUR of Ines’s employer" in found.text
    (found,) = check_giving(changed(gift, each=eur("22")), (guest,), policies=(), register=before, today=DAY)
    assert found.verdict is Verdict.WITHIN
    once = changed(guest, gift_limit=GiftLimit(most=eur("50"), words="50 each time"))
    (found,) = check_giving(gift, (once,), policies=(), register=before, today=DAY)
    assert found.verdict is Verdict.WITHIN
    (found,) = check_giving(changed(LUNCH, each=eur("45")), (guest,), policies=(), register=before, today=DAY)
    assert (found.verdict, "on one occasion" in found.text) == (Verdict.WITHIN, True)


def test_a_colleague_is_held_to_no_limit() -> None:
    assert check(OWN, changed(INES, kind=Kind.COLLEAGUE)) == {}


def test_a_policy_without_a_figure_holds_nothing_to_anything() -> None:
    bare = changed(GOV, most_each=None, most_a_year=None)
    assert check(bare, changed(INES, government=None)) == {}


def test_what_the_host_is_given_is_held_to_its_own_policies() -> None:
    receiving = changed(OWN, receiving=True)
    assert check(receiving) == {}
    found = check(receiving, proposed=changed(LUNCH, received=True, each=eur("120")))
    assert found["limit:own:each"].verdict is Verdict.OVER
