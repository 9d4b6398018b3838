"""Limits on what guests may be given, checked while an outing is planned."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.policy import Courtesy, Covers, Policy
from planner.outings.brief import brief
from planner.outings.drinks.moderation import explain_moderation, suggest_moderation, to_agree
from planner.outings.gap import Part, Severity
from planner.outings.limits import agreed, consents, said_limits, went_over
from planner.outings.outing import Outing
from planner.outings.parts import Moderation
from planner.outings.readiness import PartState, part_states, readiness
from planner.outings.situation import Situation
from planner.people.guidance import Guidance
from planner.people.person import GiftLimit
from planner.values.money import Money
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, lunch

TODAY = date(2026, 11, 21)


def eur(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="EUR")


OWN = Policy(
    id="own",
    name="our own rule",
    about=tuple(Courtesy),
    most_each=eur("100"),
    most_a_year=eur("250"),
    approver="Maria Brenner",
)
ASKED = changed(INES, gift_limit=GiftLimit(words="lunch is fine"))
BEFORE = Entry(
    id="e",
    courtesy=Courtesy.HOSPITALITY,
    on=date(2026, 5, 12),
    recipients=(Recipient(person_id="ines", name="Ines Duarte"),),
    cost=eur("200"),
)


def planned(cap: str | None, *policies: Policy, given: tuple[Entry, ...] = ()) -> Situation:
    s = lunch(ASKED, moderation=Moderation(cap_per_head=eur(cap) if cap else None))
    return changed(s, policies=policies, given=given)


def gaps(s: Situation) -> dict[str, tuple[Severity, str]]:
    return {g.key: (g.severity, g.text) for g in readiness(s, DAYS_BEFORE) if g.key.startswith("limit")}


def approved(s: Situation) -> Situation:
    return changed(s, outing=agreed(s, "Maria Brenner", "by mail", gaps(s), on=TODAY))


def test_over_a_limit_the_plan_is_amber_before_anything_is_booked_and_says_who_must_agree() -> None:
    s = planned("60", OWN, given=(BEFORE,))
    ((key, (severity, text)),) = gaps(s).items()
    assert (key, severity) == ("limit:own:year:ines", Severity.MUST)
    assert text == (
        "This lunch at 60.00 EUR a head brings Ines to 260.00 EUR this year, over the 250.00 EUR of our own"
        " rule: Maria Brenner must agree, before you book."
    )
    assert part_states(s, DAYS_BEFORE)[Part.MODERATION] is PartState.NEEDS_YOU
    assert any("Maria Brenner must agree" in line for line in brief(s, Guidance(), DAYS_BEFORE).gaps)


def test_the_gap_goes_when_the_cap_comes_down_and_when_more_is_agreed_to() -> None:
    assert gaps(planned("50", OWN, given=(BEFORE,))) == {}
    s = approved(planned("60", OWN, given=(BEFORE,)))
    assert gaps(s) == {}
    assert "Maria Brenner agreed to 60.00 EUR a head on Sat 21 Nov: by mail." in said_limits(s, TODAY)
    assert "Maria Brenner agreed" in explain_moderation(s)
    assert "Maria Brenner agreed" in " ".join(brief(s, Guidance(), DAYS_BEFORE).limits)


def test_what_was_agreed_to_holds_for_no_more_and_for_nobody_else() -> None:
    s = approved(planned("60", OWN, given=(BEFORE,)))

    def now(outing: Outing) -> dict[str, tuple[Severity, str]]:
        return gaps(changed(s, outing=outing))

    assert now(changed(s.outing, moderation=Moderation(cap_per_head=eur("61"))))
    assert not now(changed(s.outing, moderation=Moderation(cap_per_head=eur("55"))))
    other = changed(RAVI, gift_limit=GiftLimit(words="fine"))
    more = changed(BEFORE, recipients=(*BEFORE.recipients, Recipient(person_id="ravi", name="Ravi Menon")))
    both = changed(
        s,
        outing=changed(s.outing, guests=("ines", "ravi")),
        guests=(ASKED, other),
        given=(changed(more, cost=eur("400")),),
    )
    assert set(gaps(both)) == {"limit:own:year:ravi"}


def test_where_nobody_may_agree_it_is_to_be_lowered() -> None:
    s = planned("120", changed(OWN, approver="", most_a_year=None))
    severity, text = gaps(s)["limit:own:each"]
    assert severity is Severity.MUST
    assert text.endswith("and nobody may agree to more: lower it, before you book.")
    assert gaps(approved(s))


def test_a_rule_that_only_advises_can_wait() -> None:
    s = planned("120", changed(OWN, advice=True, most_a_year=None))
    assert gaps(s)["limit:own:each"][0] is Severity.COULD


def test_what_is_not_known_is_a_gap_of_its_own() -> None:
    severity, text = gaps(planned(None, OWN, given=(BEFORE,)))["limit:amount"]
    assert (severity, text) == (
        Severity.SHOULD,
        "Set the most to spend a head: our own rule cannot be checked without it.",
    )
    assert "cap" not in {g.key for g in readiness(planned(None, OWN), DAYS_BEFORE)}
    in_dollars = changed(OWN, most_each=Money(amount=Decimal(20), currency="USD"), most_a_year=None)
    assert "no rate is typed" in gaps(planned("60", in_dollars))["limit:own:each"][1]
    of_government = changed(OWN, covers=Covers.GOVERNMENT)
    assert gaps(planned("60", of_government))["limit:own:covered"] == (
        Severity.SHOULD,
        "Nobody has asked whether Ines works for a government (our own rule): ask, before you book.",
    )


def test_without_policies_nothing_is_said_of_limits() -> None:
    s = planned("5000")
    assert gaps(s) == {}
    assert said_limits(s, TODAY) == ()


def test_what_is_planned_before_it_counts_and_is_named() -> None:
    s = changed(planned("60", OWN), planned=(changed(BEFORE, id="o9-planned"),))
    assert (
        "260.00 EUR this year, with what is planned before it, over the" in gaps(s)["limit:own:year:ines"][1]
    )


def test_the_cap_that_is_suggested_keeps_within_what_is_allowed_at_once() -> None:
    s = planned(None, OWN, changed(OWN, id="low", most_each=eur("45")))
    assert suggest_moderation(s, DAYS_BEFORE).cap_per_head == eur("45")
    advice = changed(OWN, advice=True)
    assert suggest_moderation(planned(None, advice), DAYS_BEFORE).cap_per_head is None


def test_a_guest_s_own_limit_is_met_too_when_their_employer_agrees() -> None:
    s = lunch(
        changed(INES, gift_limit=GiftLimit(most=eur("25"))), moderation=Moderation(cap_per_head=eur("40"))
    )
    assert "accept:ines" in {g.key for g in readiness(s, DAYS_BEFORE)}
    yes = changed(s, outing=agreed(s, "her manager", "", ("accept:ines",), on=TODAY))
    assert "accept:ines" not in {g.key for g in readiness(yes, DAYS_BEFORE)}


BOTH = changed(OWN, most_each=eur("40"), approver="Maria Brenner; compliance")
BOTH_KEY = "limit:own:each"


def noted(s: Situation, who: str, office: str, *keys: str) -> Situation:
    return changed(s, outing=agreed(s, who, "", keys, on=TODAY, office=office))


def test_of_several_who_must_agree_each_is_noted_on_their_own_and_amber_until_all_have() -> None:
    s = planned("60", BOTH)
    ((_, text),) = gaps(s).values()
    assert text.endswith(": Maria Brenner and compliance must agree, before you book.")
    one = noted(s, "Maria Brenner", "Maria Brenner", BOTH_KEY)
    ((severity, text),) = gaps(one).values()
    assert severity is Severity.MUST
    assert text.endswith(": compliance must agree, before you book.")
    assert part_states(one, DAYS_BEFORE)[Part.MODERATION] is PartState.NEEDS_YOU
    both = noted(one, "Dana", "compliance", BOTH_KEY)
    assert gaps(both) == {}
    assert said_limits(both, TODAY)[-2:] == (
        "Maria Brenner agreed to 60.00 EUR a head on Sat 21 Nov.",
        "Dana agreed for compliance to 60.00 EUR a head on Sat 21 Nov.",
    )
    assert [(c.office, bool(c.approval), c.over) for c in consents(both, to_agree(both, DAYS_BEFORE))] == [
        ("Maria Brenner", True, ()), ("compliance", True, ()),
    ]  # fmt: skip
    dearer = changed(both, outing=changed(both.outing, moderation=Moderation(cap_per_head=eur("70"))))
    assert [(c.office, c.keys) for c in consents(dearer, to_agree(dearer, DAYS_BEFORE))] == [
        ("Maria Brenner", (BOTH_KEY,)), ("compliance", (BOTH_KEY,)),
    ]  # fmt: skip


def test_the_company_and_the_guest_s_employer_agree_each_for_themselves() -> None:
    limited = changed(INES, gift_limit=GiftLimit(most=eur("25")))
    s = changed(lunch(limited, moderation=Moderation(cap_per_head=eur("120"))), policies=(OWN,))
    asked = {one.who: one.key for one in to_agree(s, DAYS_BEFORE)}
    company, employer = "Maria Brenner", "Ines’s employer"
    assert set(asked) == {company, employer}
    for who, other in ((company, employer), (employer, company)):
        half = noted(s, who, who, asked[who])
        assert {one.who for one in to_agree(half, DAYS_BEFORE)} == {other}
    both = noted(noted(s, "Maria", company, asked[company]), "HR", employer, asked[employer])
    assert to_agree(both, DAYS_BEFORE) == ()
    assert not {"accept:ines", BOTH_KEY} & {g.key for g in readiness(both, DAYS_BEFORE)}


def test_an_older_note_stands_for_all_until_more_is_planned() -> None:
    old = noted(planned("60", BOTH), "Maria Brenner", "", BOTH_KEY)
    assert gaps(old) == {}
    dearer = changed(old, outing=changed(old.outing, moderation=Moderation(cap_per_head=eur("70"))))
    assert gaps(dearer)[BOTH_KEY][1].endswith("Maria Brenner and compliance must agree, before you book.")
    half = noted(dearer, "Dana", "compliance", BOTH_KEY)
    assert [one.who for one in half.outing.approvals] == ["Dana"]
    assert gaps(half)[BOTH_KEY][1].endswith(": Maria Brenner must agree, before you book.")


def test_what_went_over_names_who_is_still_to_be_told() -> None:
    one = noted(planned("60", BOTH), "Dana", "compliance", BOTH_KEY)
    (said,) = went_over(one, eur("60"), TODAY)
    assert said.endswith("on one occasion: Maria Brenner is to be told.")
    assert went_over(noted(one, "Maria", "Maria Brenner", BOTH_KEY), eur("60"), TODAY) == ()
