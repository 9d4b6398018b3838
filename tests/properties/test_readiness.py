"""What always holds of readiness, whatever is known and whatever is not."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given, settings

from planner.outings.clashes import clash_gaps
from planner.outings.drinks.moderation import explain_moderation, may_drink, suggest_moderation
from planner.outings.gap import Part, Severity, in_order
from planner.outings.parts import HOST, Transport
from planner.outings.readiness import explain_readiness, part_states, readiness
from planner.outings.situation import Situation, local, travellers
from planner.outings.table.reservation import CAN_WAIT, explain_reservation, suggest_reservation
from planner.outings.table.table_brief import NOT_KNOWN, table_brief
from planner.outings.travel.legs import has_way_home
from planner.outings.travel.transport import check_transport, explain_transport, suggest_transport
from planner.people.allergens import allergens
from planner.people.needs import NeedKind
from planner.people.person import Person
from planner.values.record import changed
from planner.values.text import inert_line
from tests.properties.situations import instants, situations

ABOUT_NEEDS = ("tell", "cannot", "step-free")
"""Gaps that grow from a known need; while the need is unknown, asking takes their place."""

KNOWLEDGE = ("allergy", "diet", "access", "seating", "alcohol", "gift_limit", "government", "contacts")

CALM = settings(deadline=None, max_examples=120)
"""No deadline: a loaded machine is no defect."""


def forgotten(person: Person, what: str) -> Person:
    """The person with one thing no longer known."""
    if what in {kind.value for kind in NeedKind}:
        return changed(person, needs=changed(person.needs, **{what: None}))
    return changed(person, **{what: () if what == "contacts" else None})


@CALM
@given(situations(), instants)
def test_every_function_of_a_plan_answers_for_any_situation(s: Situation, now: datetime) -> None:
    gaps = readiness(s, now)
    clash_gaps(s, now)
    suggest_reservation(s, now)
    suggest_moderation(s, now)

    assert set(part_states(s, now)) == set(Part)
    assert gaps == in_order(list(gaps))
    assert len({gap.key for gap in gaps}) == len(gaps)
    said = (explain_reservation(s), explain_transport(s), explain_moderation(s), explain_readiness(gaps))
    assert all(line.endswith(".") for line in said)


@CALM
@given(situations(), instants)
def test_forgetting_something_of_a_person_never_loses_a_gap(s: Situation, now: datetime) -> None:
    before = {gap.key for gap in readiness(s, now)}
    has_begun = s.outing.starts is not None and s.outing.starts <= local(s, now)
    for whose in (*s.outing.guests, *s.outing.cohosts):
        for what in KNOWLEDGE:
            less = changed(
                s,
                guests=tuple(forgotten(p, what) if p.id == whose else p for p in s.guests),
                cohosts=tuple(forgotten(p, what) if p.id == whose else p for p in s.cohosts),
            )
            after = {gap.key: gap for gap in readiness(less, now)}

            lost = before - set(after)
            if what in ("gift_limit", "government") and has_begun:
                assert lost <= {f"accept:{whose}"}  # nobody is asked at the table what they may accept
            elif what not in {kind.value for kind in NeedKind}:
                assert not lost
            elif lost:
                chairs = {f"chair:{whose}:in", f"chair:{whose}:home"}
                assert lost <= {f"{about}:{whose}" for about in ABOUT_NEEDS} | chairs
                plural = NeedKind(what).plural
                assert plural in CAN_WAIT or plural in after[f"ask:{whose}"].text


@CALM
@given(situations(), instants)
def test_forgetting_whether_someone_drinks_never_makes_a_way_home_safer(s: Situation, now: datetime) -> None:
    less = changed(s, guests=tuple(changed(g, alcohol=None) for g in s.guests))

    before = {g.key for g in check_transport(s, now) if g.severity is Severity.MUST}
    after = {g.key for g in check_transport(less, now) if g.severity is Severity.MUST}

    assert before <= after


@CALM
@given(situations(), instants)
def test_whoever_may_drink_has_a_way_home_or_a_must_of_their_own(s: Situation, now: datetime) -> None:
    musts = {g.key for g in check_transport(s, now) if g.severity is Severity.MUST}

    for traveller in travellers(s):
        if may_drink(s, traveller):
            assert has_way_home(s, traveller) or f"home:{traveller}" in musts


@CALM
@given(situations(), instants)
def test_no_suggestion_passes_for_an_agreement(s: Situation, now: datetime) -> None:
    bare = changed(s, outing=changed(s.outing, transport=Transport()))

    planned = changed(s, outing=changed(s.outing, transport=suggest_transport(bare, now)))

    left = {gap.key for gap in check_transport(planned, now)}
    assert {f"home:{t}" for t in travellers(s) if t != HOST} <= left


@CALM
@given(situations(), instants)
def test_a_suggested_plan_from_nothing_takes_everyone_home(s: Situation, now: datetime) -> None:
    bare = changed(s, outing=changed(s.outing, transport=Transport()))

    planned = changed(s, outing=changed(s.outing, transport=suggest_transport(bare, now)))

    assert all(has_way_home(planned, traveller) for traveller in travellers(planned))


@CALM
@given(situations())
def test_the_table_brief_tells_every_known_need_and_says_what_is_unknown(s: Situation) -> None:
    brief = table_brief(s)

    for person in (*s.guests, *s.cohosts):
        for kind in NeedKind:
            side = person.needs.side(kind)
            assert side is not None or f"{NOT_KNOWN}, I will tell you" in brief
            for need in side or ():
                named = allergens(need) if kind is NeedKind.ALLERGY else ()
                assert all(inert_line(name) in brief for name in named or (need,))
