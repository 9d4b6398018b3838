"""What Today shows of standing: each account once, tier first, and what was let go stays away."""

from __future__ import annotations

from datetime import date, timedelta

from planner.courtship.put_off import PutOff
from planner.courtship.touches import Touch
from planner.notes.line import LineKind
from planner.outings.outing import Outing
from planner.people.facts import Fact, Topic
from planner.people.person import Kind, Person, Tier
from planner.standing.risks import RiskKind, StandingRisk, risk_key, standing_risks
from planner.values.record import changed
from tests.unit.standing.made import AMARA, REVIEWED, SOLID, TODAY, TUNDE, WARM, line, lunch


def risks(
    *people: Person, outings: tuple[Outing, ...] = WARM.outings, **more: object
) -> tuple[StandingRisk, ...]:
    fields: dict[str, object] = {"facts": WARM.facts, "today": TODAY} | more
    return standing_risks(people=people or (AMARA,), outings=outings, **fields)  # type: ignore[arg-type]


def test_a_warm_and_thin_account_is_a_risk() -> None:
    (risk,) = risks()
    assert (risk.kind, risk.account, risk.person) == (RiskKind.THIN, "Obi Foods", AMARA)
    assert risk.mends
    assert risk_key(risk) == "standing:thin:2026-10-01"


def test_a_solid_account_is_none() -> None:
    assert risks(touches=(REVIEWED,), notes=SOLID) == ()


def test_only_customers_are_at_risk() -> None:
    for kind in set(Kind) - {Kind.CUSTOMER}:
        assert risks(changed(AMARA, kind=kind, tier=None)) == ()


def test_what_was_let_go_is_there_again_next_quarter() -> None:
    (risk,) = risks()
    let_go = PutOff(id="p", person_id="amara", key=risk_key(risk), on=TODAY)
    assert risks(put_off=(let_go,)) == ()
    (again,) = risks(put_off=(let_go,), today=date(2027, 1, 1))
    assert again.kind is RiskKind.THIN


def test_what_was_put_off_is_there_again_on_its_day() -> None:
    (risk,) = risks()
    later = PutOff(id="p", person_id="amara", key=risk_key(risk), on=TODAY, until=TODAY + timedelta(days=7))
    assert risks(put_off=(later,)) == ()
    assert len(risks(put_off=(changed(later, until=TODAY),))) == 1


def test_a_competitor_that_is_heard_anew_is_shown_though_the_last_was_let_go() -> None:
    one = lunch(20, line(LineKind.COMPETITOR, "Nordvåg came by"))
    two = lunch(3, line(LineKind.COMPETITOR, "Nordvåg again"))
    first = next(r for r in risks(outings=(one,)) if r.kind is RiskKind.RIVAL)
    let_go = (PutOff(id="p", person_id="amara", key=risk_key(first), on=TODAY),)
    assert all(r.kind is not RiskKind.RIVAL for r in risks(outings=(one,), put_off=let_go))
    assert any(r.quote == "Nordvåg again" for r in risks(outings=(one, two), put_off=let_go))


def test_an_organisation_is_named_once_with_its_highest_tier() -> None:
    both = ("amara", "tunde")
    tunde = changed(TUNDE, tier=Tier.GROWTH)
    facts = (*WARM.facts, *(changed(f, id=f"t{f.id}", person_id="tunde") for f in WARM.facts))
    found = risks(tunde, AMARA, outings=(lunch(40, guests=both), lunch(90, guests=both)), facts=facts)
    assert [(r.person.id, r.kind) for r in found] == [("amara", RiskKind.THIN)]


def test_the_higher_tier_comes_first_and_what_was_heard_before_what_is_thin() -> None:
    zoe = changed(AMARA, id="zoe", name="Zoe Abt", organisation="Abt", tier=Tier.MAINTAIN)
    heard = changed(lunch(9, line(LineKind.COMPETITOR, "Nordvåg", "zoe")), guests=("zoe",))
    also = lunch(10, line(LineKind.COMPETITOR, "Balans came by"))
    found = risks(zoe, AMARA, outings=(*WARM.outings, heard, also))
    assert [(r.person.id, r.kind) for r in found] == [
        ("amara", RiskKind.RIVAL), ("amara", RiskKind.THIN), ("zoe", RiskKind.RIVAL)
    ]  # fmt: skip


def test_whoever_nothing_was_noted_of_for_a_year_is_not_read() -> None:
    assert risks(today=TODAY + timedelta(days=600)) == ()
    assert standing_risks(people=(AMARA,), today=TODAY) == ()


def test_records_of_people_who_are_gone_are_passed_over() -> None:
    stray = Fact(id="f", person_id="gone", text="x", topic=Topic.FAMILY, learned_on=TODAY)
    call = Touch(id="t", person_id="gone", kind=WARM.touches[0].kind, on=TODAY) if WARM.touches else None
    assert risks(facts=(*WARM.facts, stray), touches=(call,) if call else ())


def test_an_account_is_one_though_its_legal_form_is_left_out_and_two_where_it_is_another() -> None:
    ltd = changed(AMARA, id="bisi", name="Bisi Ade", organisation="Obi Foods Ltd")
    both = tuple(changed(one, guests=("amara", "bisi")) for one in WARM.outings)
    facts = (*WARM.facts, *(changed(f, id=f"b{f.id}", person_id="bisi") for f in WARM.facts))
    assert [r.account for r in risks(AMARA, ltd, outings=both, facts=facts)] == ["Obi Foods"]
    gmbh = changed(AMARA, organisation="Obi Foods GmbH")
    found = risks(gmbh, ltd, outings=both, facts=facts)
    assert {r.account for r in found} == {"Obi Foods GmbH", "Obi Foods Ltd"}


def test_two_of_one_name_whose_organisation_nobody_told_are_two() -> None:
    one = changed(AMARA, organisation="")
    two = changed(one, id="other")
    both = tuple(changed(o, guests=("amara", "other")) for o in WARM.outings)
    facts = (*WARM.facts, *(changed(f, id=f"o{f.id}", person_id="other") for f in WARM.facts))
    assert {r.person.id for r in risks(one, two, outings=both, facts=facts)} == {"amara", "other"}
