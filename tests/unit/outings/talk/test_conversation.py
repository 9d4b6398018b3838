"""What to ask, what was promised, what to leave alone."""

from __future__ import annotations

from datetime import date, datetime

from planner.exchange.reference import guidance
from planner.notes.line import LineKind
from planner.outings.gap import Severity
from planner.outings.outcome import Outcome
from planner.outings.outing import Stage
from planner.outings.parts import Conversation, Question
from planner.outings.talk.asking import stay_off, suggest_questions
from planner.outings.talk.conversation import (
    OWN,
    check_conversation,
    explain_conversation,
    promised,
    shared_ground,
    suggest_conversation,
)
from planner.outings.talk.last_time import last_time
from planner.people.address import Address
from planner.people.bank import BankQuestion
from planner.people.facts import Sensitivity, Topic
from planner.people.guidance import Guidance
from planner.people.host import Host
from planner.people.person import Kind
from planner.people.promises import Owner
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, HOST_RECORD, INES, RAVI, by_key, lunch, texts
from tests.unit.outings.noted import GUIDANCE, MAY, earlier, fact, line, promise

TODAY = date(2026, 11, 21)


def test_what_is_due_to_be_asked_again_comes_first() -> None:
    facts = (fact("regatta in May"), fact("exam on 20 November", Topic.FAMILY, ask_again=date(2026, 11, 20)))
    first = suggest_questions(changed(lunch(INES), facts=facts), GUIDANCE, TODAY)[0]
    assert first.text == "How did the exam go?"
    assert first.why == "To ask again: you noted “exam on 20 November” in May."
    assert first.fact_id == "f:exam on 20 November"


def test_what_is_to_be_asked_later_waits() -> None:
    later = fact("exam in January", Topic.FAMILY, ask_again=date(2027, 1, 20))
    asked = suggest_questions(changed(lunch(INES), facts=(later,)), Guidance(), TODAY)
    assert asked == ()


def test_a_day_between_now_and_the_outing_counts_as_passed() -> None:
    recital = fact("her recital", Topic.FAMILY, ask_again=date(2026, 11, 30))
    asked = suggest_questions(changed(lunch(INES), facts=(recital,)), Guidance(), TODAY)
    assert [q.text for q in asked] == ["How did your recital go?"]


def test_a_due_fact_that_makes_no_question_is_still_carried() -> None:
    due = fact("thinking about the house", Topic.FAMILY, ask_again=MAY)
    (asked,) = suggest_questions(changed(lunch(INES), facts=(due,)), Guidance(), TODAY)
    assert asked.text == "How has it gone since: “thinking about the house”?"


def test_the_bank_asks_for_what_is_not_known_yet_and_says_so() -> None:
    facts = (fact("grew up in Maputo", Topic.PLACE), fact("loves jazz"), fact("two sons", Topic.FAMILY))
    asked = suggest_questions(changed(lunch(INES), facts=facts), GUIDANCE, TODAY)
    assert asked[0].text == "What would you do with a free year?"
    assert asked[0].why == "You do not know yet what Ines hopes for. It shows what is missed."
    assert "Where did you grow up?" not in [q.text for q in asked[:2]]


def test_deep_questions_wait_until_people_know_each_other() -> None:
    deep = Guidance(questions=(BankQuestion(text="What are you proud of?", topic=Topic.MILESTONE, depth=3),))
    stranger = lunch(INES)
    assert suggest_questions(stranger, deep, TODAY) == ()
    friends = changed(stranger, history=tuple(earlier(f"o{n}") for n in range(4)))
    assert len(suggest_questions(friends, deep, TODAY)) == 1


def test_a_question_for_another_kind_of_person_is_not_asked() -> None:
    theirs = Guidance(
        questions=(BankQuestion(text="What do you make?", topic=Topic.WORK, kinds=(Kind.SUPPLIER,)),)
    )
    assert suggest_questions(lunch(INES), theirs, TODAY) == ()


def test_what_was_asked_last_time_is_not_asked_again() -> None:
    regatta = fact("regatta in May")
    fresh = changed(lunch(INES), facts=(regatta,))
    asked = suggest_questions(fresh, GUIDANCE, TODAY)
    again = suggest_questions(changed(fresh, history=(earlier(asked=asked),)), GUIDANCE, TODAY)
    assert not {q.text for q in asked} & {q.text for q in again}


def test_a_fact_asked_about_last_time_is_not_asked_in_other_words() -> None:
    asked = (Question(text="What news of the regatta?", person_id="ines", fact_id="f:regatta in May"),)
    situation = changed(lunch(INES), facts=(fact("regatta in May"),), history=(earlier(asked=asked),))
    assert suggest_questions(situation, Guidance(), TODAY) == ()
    wanted = changed(situation, facts=(fact("regatta in May", ask_again=date(2026, 11, 1)),))
    assert [q.text for q in suggest_questions(wanted, Guidance(), TODAY)] == ["How did the regatta go?"]


def test_a_fact_that_is_chosen_already_is_not_asked_in_other_words() -> None:
    chosen = Conversation(questions=(Question(text="So, the regatta?", fact_id="f:regatta in May"),))
    situation = changed(lunch(INES, conversation=chosen), facts=(fact("regatta in May"),))
    assert suggest_questions(situation, Guidance(), TODAY) == ()


def test_what_is_chosen_already_is_not_suggested_twice() -> None:
    chosen = Conversation(questions=(Question(text="where did you grow up?"),))
    asked = suggest_questions(lunch(INES, conversation=chosen), GUIDANCE, TODAY, most=9)
    assert "Where did you grow up?" not in [q.text for q in asked]


def test_every_guest_has_a_turn() -> None:
    facts = (
        fact("regatta in May"),
        fact("concert in June"),
        fact("wedding in July", Topic.FAMILY, of="ravi"),
    )
    asked = suggest_questions(changed(lunch(INES, RAVI), facts=facts), Guidance(), TODAY)
    assert [q.person_id for q in asked] == ["ines", "ravi", "ines"]


def test_something_private_is_not_asked_before_others() -> None:
    private = fact("marathon in May", sensitivity=Sensitivity.PRIVATE)
    assert suggest_questions(changed(lunch(INES), facts=(private,)), Guidance(), TODAY)
    assert not suggest_questions(changed(lunch(INES, RAVI), facts=(private,)), Guidance(), TODAY)


def test_business_never_becomes_a_question() -> None:
    business = fact("wants to renew the contract with us", Topic.DREAMS)
    assert suggest_questions(changed(lunch(INES), facts=(business,)), Guidance(), TODAY) == ()


def test_a_subject_to_stay_off_is_not_asked_about() -> None:
    guest = changed(INES, stays_off=("regatta",))
    situation = changed(lunch(guest), facts=(fact("regatta in May"),))
    assert suggest_questions(situation, Guidance(), TODAY) == ()


def test_no_guest_no_question() -> None:
    assert suggest_questions(lunch(), GUIDANCE, TODAY) == ()


def test_a_subject_to_stay_off_is_named_once_with_or_without_its_article() -> None:
    guest = changed(INES, stays_off=("the merger",))
    hates = fact("hates to talk about the merger", Topic.WORK)
    assert stay_off(changed(lunch(guest), facts=(hates,)), Guidance()) == ("the merger",)


def test_politics_religion_and_health_are_left_alone_and_what_each_would_rather_leave() -> None:
    guest = changed(INES, stays_off=("the merger", "Politics"))
    plan = Conversation(stay_off=("the flood",))
    assert stay_off(lunch(guest, conversation=plan), GUIDANCE) == (
        "politics", "religion", "health", "the merger", "the flood",
    )  # fmt: skip


def test_prices_and_customers_are_left_alone_with_a_competitor() -> None:
    rival = changed(INES, kind=Kind.COMPETITOR)
    assert {"prices", "customers"} <= set(stay_off(lunch(rival), GUIDANCE))
    assert not {"prices", "customers"} & set(stay_off(lunch(INES), GUIDANCE))


def test_open_promises_of_both_sides_come_by_the_day_they_are_due() -> None:
    late = promise("the choir's address", due=date(2026, 12, 9), owner=Owner.GUEST)
    soon = promise("the trail map", due=date(2026, 11, 27))
    kept = changed(promise("a book"), kept_on=MAY)
    of_another = promise("a call", of="ravi")
    situation = changed(lunch(INES), promises=(late, kept, of_another, soon))
    assert promised(situation) == (soon, late)


def test_the_last_time_says_when_where_and_what_was_learned() -> None:
    outcome = Outcome(
        filed_at=datetime(2026, 5, 12, 16).astimezone(),
        lines=(
            line("loves port", LineKind.PREFERENCE),
            line("64 eur", LineKind.COST),
            line("ask about the exam", LineKind.FOLLOW_UP_QUESTION),
        ),
        warmth=4,
    )
    facts = (
        fact("regatta in June", outing_id="o0"),
        fact("sails", outing_id="o9"),
        fact("ask about the exam", outing_id="o0"),
    )
    situation = changed(lunch(INES), facts=facts, history=(changed(earlier(), outcome=outcome),))
    last = last_time(situation)
    assert last is not None
    assert (last.on, last.what, last.where, last.warmth) == (MAY, "lunch", "Casa do Lago", 4)
    assert last.learned == ("regatta in June", "loves port")


def test_a_first_outing_has_no_last_time() -> None:
    assert last_time(lunch(INES)) is None
    assert last_time(changed(lunch(INES), history=(earlier(guests=("ravi",)),))) is None


def test_the_strongest_ground_of_all_guests_comes_first() -> None:
    host = changed(HOST_RECORD, interests=("rowing",), places_lived=("Porto",))
    guests = (changed(INES, home=Address(city="Porto")), RAVI)
    situation = changed(lunch(*guests), host=host, facts=(fact("rows; rowing club", of="ravi"),))
    assert [(s.text, s.person_id) for s in shared_ground(situation)] == [
        ("rowing", "ravi"),
        ("Porto", "ines"),
    ]


def test_a_plan_without_questions_is_a_gap_until_there_are_three() -> None:
    gap = by_key(check_conversation(lunch(INES), DAYS_BEFORE))["conversation:questions"]
    assert (gap.severity, gap.text) == (
        Severity.SHOULD, "Choose what to ask Ines: three good questions are plenty.",
    )  # fmt: skip
    two = Conversation(questions=(Question(text="A?"), Question(text="B?")))
    gaps = check_conversation(lunch(INES, conversation=two), DAYS_BEFORE)
    assert texts(gaps) == {"conversation:questions": "Choose 1 more question, if a good one comes to mind."}
    three = changed(two, questions=(*two.questions, Question(text="C?")))
    assert check_conversation(lunch(INES, conversation=three), DAYS_BEFORE) == ()


def test_a_promise_due_before_you_meet_is_a_gap() -> None:
    situation = changed(lunch(INES), promises=(promise("the trail map", due=date(2026, 11, 27)),))
    said = texts(check_conversation(situation, DAYS_BEFORE))
    assert said["conversation:promise:p:the trail map"] == (
        "Keep your promise to Ines before you meet: “the trail map”."
    )
    later = changed(lunch(INES), promises=(promise("the trail map", due=date(2027, 1, 1)),))
    assert "conversation:promise:p:the trail map" not in texts(check_conversation(later, DAYS_BEFORE))


def test_an_outing_that_is_over_lacks_no_question() -> None:
    assert check_conversation(lunch(INES, stage=Stage.FILED), DAYS_BEFORE) == ()


def test_each_kind_of_person_is_asked_something_made_for_them() -> None:
    own = {
        kind: {q.text for q in guidance().questions if kind in q.kinds and len(q.kinds) <= 2} for kind in Kind
    }
    for kind, made_for_them in own.items():
        asked = suggest_questions(lunch(changed(INES, kind=kind)), guidance(), TODAY)
        assert {q.text for q in asked} & made_for_them, kind


def test_a_subject_of_several_words_is_left_alone_too() -> None:
    guest = changed(INES, stays_off=("the house hunt",))
    facts = (fact("ask about the house hunt"),)
    assert suggest_questions(changed(lunch(guest), facts=facts), Guidance(), TODAY) == ()


def test_the_suggested_conversation_keeps_what_is_chosen_and_fills_up_to_three() -> None:
    chosen = Conversation(questions=(Question(text="Mine?"),), notes="the regatta")

    suggested = suggest_conversation(lunch(INES, conversation=chosen), DAYS_BEFORE, GUIDANCE)

    assert suggested.notes == "the regatta"
    assert suggested.questions[0].text == "Mine?"
    assert len(suggested.questions) == 3
    assert all(q.why for q in suggested.questions[1:])


def test_the_questions_are_explained_by_what_they_grow_from() -> None:
    rowing = fact("loves rowing on the Douro")
    questions = (
        Question(text="How is the boat?", why="You noted it.", fact_id=rowing.id),
        Question(text="Where did you grow up?", why="Not known yet."),
        Question(text="And the twins?", why=OWN),
    )
    s = changed(
        lunch(INES, conversation=Conversation(questions=questions)),
        facts=(rowing,),
        host=changed(HOST_RECORD, interests=("rowing",)),
        promises=(promise("the trail map"),),
    )

    weak = changed(
        s,
        guests=(changed(INES, home=Address(city="Porto")),),
        host=Host(name="Rita", places_lived=("Porto",)),
    )
    assert "To build on: Porto with Ines." in explain_conversation(weak)
    home = changed(weak, host=Host(name="Rita", home=Address(city="Porto")))
    assert [ground.weak for ground in shared_ground(home)] == [True]
    assert "To build on" not in explain_conversation(home)
    assert explain_conversation(s) == (
        "3 questions: 1 from what you noted, 1 of your own and 1 to learn something new. "
        "To build on: rowing with Ines. You still owe Ines a promise: keep it before you meet."
    )


def test_what_is_not_chosen_or_nobody_to_ask_is_said() -> None:
    only_new = Conversation(questions=(Question(text="A?"), Question(text="B?")))

    assert explain_conversation(lunch(INES)) == "No question is chosen yet."
    assert explain_conversation(lunch(INES, conversation=only_new)) == "2 questions, to learn something new."
    assert explain_conversation(lunch()) == "Add a guest, and questions come with their reasons."


def test_ground_that_filled_the_last_two_hours_goes_down_and_says_so() -> None:
    host = changed(HOST_RECORD, interests=("rowing",), places_lived=("Porto",))
    facts = (fact("rows; rowing club"), fact("years in Porto"))
    rowed = Outcome(
        filed_at=datetime(2026, 5, 12, 16).astimezone(), lines=(line("rows on Sundays", person_id="ines"),)
    )
    cost = Outcome(
        filed_at=datetime(2026, 5, 12, 16).astimezone(),
        lines=(line("rowing club, 64 eur", LineKind.COST), line("rows", person_id="ravi")),
    )
    twice = tuple(changed(earlier(f"o{n}"), outcome=rowed) for n in range(2))
    situation = changed(lunch(INES), host=host, facts=facts)
    assert [s.text for s in shared_ground(situation)] == ["rowing", "Porto"]
    assert [s.text for s in shared_ground(changed(situation, history=twice))] == ["Porto", "rowing"]
    of_others = tuple(changed(earlier(f"o{n}"), outcome=cost) for n in range(2))
    assert [s.text for s in shared_ground(changed(situation, history=of_others))] == ["rowing", "Porto"]


def test_a_fact_learned_at_each_of_the_last_hours_was_talked_of() -> None:
    host = changed(HOST_RECORD, interests=("rowing",))
    facts = (fact("rows", outing_id="o0"), fact("rowing at dawn", outing_id="o1"))
    history = (earlier("o0"), earlier("o1"))
    (ground,) = shared_ground(changed(lunch(INES), host=host, facts=facts, history=history))
    assert ground.why.endswith("You talked of it the last two times.")
