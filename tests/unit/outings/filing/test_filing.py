"""What came of it goes to its place, once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from planner.courtship.touches import TouchKind
from planner.notes.line import LineKind, NoteLine, YearlyDate
from planner.outings.filing.filing import Filed, file_outing, reopened, unplaced
from planner.outings.filing.noted import may_be_about, read_debrief
from planner.outings.filing.summary import filed_summary
from planner.outings.outcome import Debrief
from planner.outings.outing import Stage
from planner.outings.situation import Aside, Situation
from planner.people.facts import Sensitivity, Topic
from planner.people.promises import Owner
from planner.values.money import Money
from planner.values.record import changed
from tests.unit.outings.made import INES, RAVI, STRANGER, euros, lunch, wall
from tests.unit.outings.noted import fresh_ids, line

AFTER = datetime(2026, 12, 3, 16, tzinfo=UTC)
DAY = date(2026, 12, 3)

NOTES = (
    line("regatta went badly, broke an oar", topic=Topic.RECREATION),
    line("wants to row the Douro", topic=Topic.DREAMS, due=date(2027, 6, 1)),
    line("allergic to kiwi too", LineKind.DIET, topic=Topic.HEALTH, need="kiwi"),
    line("loves port tonic", LineKind.PREFERENCE, topic=Topic.TASTE),
    line("birthday 14 March", LineKind.DATE, on=YearlyDate(month=3, day=14)),
    line("I'll send the trail map by friday", LineKind.PROMISE, due=date(2026, 12, 4)),
    line("she will send the recipe", LineKind.THEY_OWE),
    line("she asked about our lead times", LineKind.BUSINESS),
    line("Kessler visits them too", LineKind.COMPETITOR),
    line("ask how the exam went", LineKind.FOLLOW_UP_QUESTION, due=date(2027, 1, 20)),
    line("64 eur with tip", LineKind.COST, amount=euros(64)),
    line("corner table is quiet", LineKind.VENUE_NOTE),
)


def filed(lines: tuple[NoteLine, ...] = NOTES, situation: Situation | None = None) -> Filed:
    return file_outing(situation or lunch(INES), lines, AFTER, fresh_ids())


def after(situation: Situation, done: Filed) -> Situation:
    """The situation once everything filed is saved."""
    people = {p.id: p for p in done.people}
    return changed(
        situation,
        outing=done.outing,
        guests=tuple(people.get(p.id, p) for p in situation.guests),
        facts=(*situation.facts, *done.facts),
        promises=(*situation.promises, *done.promises),
        venue=done.venue or situation.venue,
    )


def test_the_outing_is_filed_with_every_line() -> None:
    done = filed()
    assert done.outing.stage is Stage.FILED
    assert done.outing.outcome is not None
    assert done.outing.outcome.lines == NOTES
    assert done.outing.outcome.filed_at == AFTER
    assert done.outing.debrief == Debrief()
    assert done.problems == ()


def test_facts_carry_their_topic_their_day_and_their_outing() -> None:
    facts = {f.text: f for f in filed().facts}
    oar = facts["regatta went badly, broke an oar"]
    assert (oar.person_id, oar.topic, oar.learned_on, oar.outing_id) == ("ines", Topic.RECREATION, DAY, "o1")
    assert facts["wants to row the Douro"].ask_again == date(2027, 6, 1)
    assert facts["ask how the exam went"].ask_again == date(2027, 1, 20)
    assert facts["she asked about our lead times"].topic is Topic.WORK
    assert facts["Kessler visits them too"].topic is Topic.WORK


def test_needs_drinks_and_days_go_on_the_card() -> None:
    (ines,) = filed().people
    assert ines.needs.allergy == ("kiwi",)
    assert ines.drinks == ("port tonic",)
    assert [(o.month, o.day) for o in ines.occasions] == [(3, 14)]


def test_a_line_with_a_doubt_is_kept_as_a_fact_too() -> None:
    back = line("she is not allergic to walnuts after all", LineKind.DIET)
    doubt = line("maybe allergic to sesame? not sure", LineKind.DIET)
    done = filed((back, doubt))
    assert [f.text for f in done.facts] == [back.text, doubt.text]
    assert [p.needs.allergy for p in done.people] == [("sesame (not sure – ask)",)]


def test_promises_of_both_sides_are_kept_apart() -> None:
    promises = {p.owner: p for p in filed().promises}
    assert promises[Owner.HOST].due == date(2026, 12, 4)
    assert promises[Owner.GUEST].text == "she will send the recipe"
    assert {p.outing_id for p in promises.values()} == {"o1"}


def test_every_guest_is_touched_once() -> None:
    touches = filed((), lunch(INES, RAVI)).touches
    assert [(t.person_id, t.kind, t.on, t.text) for t in touches] == [
        ("ines", TouchKind.OUTING, DAY, "lunch"),
        ("ravi", TouchKind.OUTING, DAY, "lunch"),
    ]
    assert len({t.id for t in touches}) == 2


def test_the_place_remembers_what_was_noted_and_how_good_it_was() -> None:
    venue = filed(situation=lunch(INES, debrief=Debrief(place=5))).venue
    assert venue is not None
    (remark,) = venue.remarks
    assert (remark.text, remark.rating, remark.on, remark.outing_id) == (
        "corner table is quiet",
        5,
        DAY,
        "o1",
    )
    assert filed(()).venue is None


def test_the_marks_of_the_debrief_are_the_outcome() -> None:
    marks = Debrief(notes="…", warmth=4, place=3, moderate=True, pitched=False, cost=euros(70))
    outcome = filed(situation=lunch(INES, debrief=marks)).outing.outcome
    assert outcome is not None
    assert (outcome.warmth, outcome.place, outcome.moderate, outcome.pitched) == (4, 3, True, False)
    assert outcome.cost == euros(70), "the amount typed in its own field is the whole"


def test_costs_in_one_currency_are_added() -> None:
    costs = (
        line("64 eur", LineKind.COST, amount=euros(64)),
        line("taxi 11", LineKind.COST, amount=euros(11)),
    )
    outcome = filed(costs).outing.outcome
    assert outcome is not None
    assert outcome.cost == euros(75)


def test_costs_in_two_currencies_are_never_added() -> None:
    dollars = Money(amount=Decimal(10), currency="USD")
    costs = (line("64 eur", LineKind.COST, amount=euros(64)), line("tip", LineKind.COST, amount=dollars))
    done = filed(costs)
    assert done.outing.outcome is not None
    assert done.outing.outcome.cost is None
    assert [p.text for p in done.problems] == [
        "The costs are in EUR and USD, which are not added up: type the whole in one of them."
    ]


def test_filing_again_writes_nothing_twice() -> None:
    before = lunch(INES, debrief=Debrief(place=5))
    first = filed(situation=before)
    saved = after(before, first)
    again = file_outing(
        changed(saved, outing=reopened(first.outing)), NOTES, AFTER, lambda: "a fresh id that nothing needs"
    )
    assert (again.facts, again.promises, again.people) == ((), (), ())
    assert again.touches == first.touches
    assert again.venue == first.venue
    assert again.outing == first.outing


def test_the_same_line_twice_is_one_fact() -> None:
    assert len(filed((line("two sons"), line("Two  sons"))).facts) == 1


def test_a_correction_made_later_changes_the_fact_it_made() -> None:
    before = lunch(INES)
    first = filed((line("two sons", topic=Topic.OTHER),))
    again = file_outing(after(before, first), (line("two sons", topic=Topic.FAMILY),), AFTER, fresh_ids())
    (fact,) = again.facts
    assert (fact.id, fact.topic) == (first.facts[0].id, Topic.FAMILY)


def test_health_and_money_are_not_for_every_glance() -> None:
    facts = filed((line("bad knee", topic=Topic.HEALTH), line("selling the flat", topic=Topic.MONEY))).facts
    assert [f.sensitivity for f in facts] == [Sensitivity.SENSITIVE, Sensitivity.PRIVATE]


def test_a_subject_to_leave_alone_is_both_a_fact_and_on_the_card() -> None:
    done = filed((line("would rather not talk about the merger"),))
    assert len(done.facts) == 1
    assert done.people[0].stays_off == ("the merger",)


def test_a_line_about_nobody_needs_a_person_when_there_are_several() -> None:
    both = lunch(INES, RAVI)
    lines = (line("two sons"), line("64 eur", LineKind.COST), line("is moving", person_id="ravi"))
    (problem,) = unplaced(lines, both)
    assert problem.text == "Whom is “two sons” about? To file it, choose Ines or Ravi."
    done = filed(lines, both)
    assert [f.text for f in done.facts] == ["is moving"]
    assert done.problems == (problem,)
    assert done.outing.outcome is not None
    assert done.outing.outcome.lines == lines


def test_business_at_a_table_of_several_stays_with_the_outing() -> None:
    lines = (
        line("they asked when the contract ends", LineKind.BUSINESS),
        line("Acme is courting them", LineKind.COMPETITOR),
        line("Acme called him", LineKind.COMPETITOR, person_id="ravi"),
    )
    done = filed(lines, lunch(INES, RAVI))
    assert done.problems == ()
    assert [(f.text, f.person_id) for f in done.facts] == [("Acme called him", "ravi")]
    assert "2 lines of business kept with the outing" in filed_summary(done)
    assert "kept with the outing" not in " ".join(filed_summary(filed(lines, lunch(INES))))


def test_with_one_guest_a_line_is_about_them() -> None:
    assert unplaced(NOTES, lunch(INES)) == ()


def test_without_a_guest_the_line_says_to_add_one() -> None:
    (problem,) = unplaced((line("two sons"),), lunch())
    assert "add the guest" in problem.text
    assert filed((line("two sons"),), lunch()).facts == ()


def test_a_diet_of_someone_who_was_not_there_becomes_a_fact() -> None:
    (fact,) = filed((line("allergic to nuts", LineKind.DIET, person_id="her-sister"),)).facts
    assert (fact.person_id, fact.topic) == ("her-sister", Topic.HEALTH)


def test_notes_on_a_place_that_is_not_chosen_are_said_to_stay() -> None:
    nowhere = lunch(INES, venue=None)
    (problem,) = filed((line("too loud", LineKind.VENUE_NOTE),), nowhere).problems
    assert problem.field == "venue_id"


def test_the_day_is_the_outings_own_but_never_after_today() -> None:
    early = file_outing(lunch(INES, starts=wall("2026-12-05 12:30")), NOTES, AFTER, fresh_ids())
    assert {f.learned_on for f in early.facts} == {DAY}
    undated = file_outing(lunch(INES, starts=None), NOTES, AFTER, fresh_ids())
    assert {f.learned_on for f in undated.facts} == {DAY}


def test_the_summary_says_what_was_written() -> None:
    assert filed_summary(filed(situation=lunch(INES, debrief=Debrief(place=5)))) == (
        "5 facts on Ines",
        "Ines’s card brought up to date (allergic to kiwi; likes to drink: port tonic; birthday 14 Mar)",
        "1 promise by Fri 4 Dec",
        "1 thing owed to you",
        "Casa do Lago remembered, 5 of 5",
        "64.00 EUR spent",
    )


def test_a_filed_outing_reopens_with_its_notes_and_marks() -> None:
    marks = Debrief(warmth=4, place=5, moderate=True, pitched=False)
    again = reopened(filed(situation=lunch(INES, debrief=marks)).outing)
    assert again.stage is Stage.HOSTED
    assert again.outcome is None
    assert again.debrief == changed(marks, notes="\n".join(n.text for n in NOTES), settled=NOTES)
    assert reopened(lunch(INES).outing) == lunch(INES).outing


def test_what_was_begun_anew_of_a_filed_outing_is_there_when_it_is_reopened() -> None:
    begun = Debrief(notes="he rows", warmth=2)
    again = reopened(changed(filed().outing, debrief=begun))
    assert (again.stage, again.outcome, again.debrief) == (Stage.HOSTED, None, begun)
    assert filed(situation=changed(lunch(INES), outing=again)).outing.debrief == Debrief()


def test_what_is_about_a_co_host_or_somebody_away_is_filed_on_them_and_once() -> None:
    notes = "Ravi is moving to Bristol\nAmara is allergic to kiwi\nrows on Sundays"
    with_both = changed(
        lunch(INES, debrief=Debrief(notes=notes)), cohosts=(RAVI,), aside=Aside(people=(STRANGER,))
    )
    lines = read_debrief(with_both, DAY, (), ()).lines
    assert [line.person_id for line in lines] == ["ravi", "new", "ines"]
    done = filed(lines, with_both)
    assert {(fact.person_id, fact.text) for fact in done.facts} == {
        ("ravi", "Ravi is moving to Bristol"),
        ("ines", "rows on Sundays"),
    }
    (amara,) = (person for person in done.people if person.id == "new")
    assert amara.needs.allergy == ("kiwi",)
    assert [touch.person_id for touch in done.touches] == ["ines"]
    again = changed(with_both, facts=done.facts, aside=Aside(people=(amara,), facts=done.facts))
    assert filed(lines, again).facts == ()


def test_a_line_that_may_be_of_two_is_not_the_only_guests_until_it_is_said() -> None:
    both = line("Ines and Ravi row", why_unsure="which of them it is about", sure=False)
    with_ravi = changed(lunch(INES), cohosts=(RAVI,))
    assert unplaced((both,), with_ravi)
    assert [person.id for person in may_be_about(with_ravi, both)] == ["ines", "ravi"]
    assert not unplaced((line("rows"),), with_ravi)


def test_a_need_that_is_taken_back_is_said_when_it_is_filed_however_many_were_there() -> None:
    kosher = changed(INES, needs=changed(INES.needs, diet=("kosher",)))
    for there in ((kosher,), (kosher, RAVI)):
        s = lunch(*there, debrief=Debrief(notes="Ines vegan now not kosher"))
        done = filed(read_debrief(s, DAY, (), ()).lines, s)
        (problem,) = done.problems
        assert problem.text.startswith("Ines, “Ines vegan now not kosher”: it takes back kosher")
