"""Which questions are most worth asking whom, when and why, and which are never asked."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from planner.exchange.reference import guidance
from planner.outings.discretion import discreet
from planner.outings.outcome import Outcome
from planner.outings.outing import EventKind, Outing, OutingKind
from planner.outings.parts import Conversation, Question
from planner.outings.situation import Situation
from planner.outings.talk.asking import stay_off, suggest_questions
from planner.outings.talk.circumstance import depth_with, settings_of
from planner.people.address import Address
from planner.people.bank import BankQuestion, OnCard, Presumes, Setting
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.guidance import Guidance
from planner.people.needs import Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Kind, Person
from planner.values.point import Point
from planner.values.record import changed
from tests.unit.outings.made import HOST_RECORD, INES, RAVI, VENUE, lunch
from tests.unit.outings.noted import GUIDANCE, MAY, earlier, fact

TODAY = date(2026, 11, 21)
ROWING = ("row*>rowing", "rowing")


def bank(*questions: BankQuestion) -> Guidance:
    return Guidance(questions=questions)


def texts(situation: Situation, known: Guidance, most: int = 9) -> list[str]:
    return [q.text for q in suggest_questions(situation, known, TODAY, most)]


OPENER = BankQuestion(
    text="How do you like to move?", topic=Topic.RECREATION, subject="sport", words=ROWING, why="It opens."
)
FURTHER = BankQuestion(
    text="What got you started with {it}?",
    topic=Topic.RECREATION,
    subject="sport",
    words=ROWING,
    further=True,
)


def test_an_opener_is_asked_only_while_nothing_is_known_and_what_goes_on_only_then() -> None:
    both = bank(OPENER, FURTHER)
    assert texts(lunch(INES), both) == ["How do you like to move?"]
    rows = changed(lunch(INES), facts=(fact("loves a row at dawn"),))
    (asked,) = suggest_questions(rows, both, TODAY)
    assert asked.text == "What got you started with rowing?"
    assert asked.why == "You noted “loves a row at dawn” in May; this goes on from it."
    assert asked.fact_id == "f:loves a row at dawn"


@pytest.mark.parametrize(
    "text",
    ["her son rows for his school", "wants to row one day", "gave up rowing", "does not row", "used to row"],
)
def test_nothing_goes_on_from_what_is_another_s_or_not_so_now(text: str) -> None:
    situation = changed(lunch(INES), facts=(fact(text),))
    assert not any("started" in asked for asked in texts(situation, bank(FURTHER)))


def test_nothing_goes_on_from_what_may_not_be_named() -> None:
    for more in ({"sensitivity": Sensitivity.SENSITIVE}, {"topic": Topic.HEALTH}):
        known = changed(fact("rowing at dawn"), **more)
        assert texts(changed(lunch(INES), facts=(known,)), bank(OPENER, FURTHER)) == []


def test_what_the_card_tells_is_not_asked() -> None:
    asks = bank(
        *(
            BankQuestion(
                text=f"What about the {line.value}?", topic=Topic.OTHER, card=(line,), subject=line.value
            )
            for line in OnCard
        )
    )
    assert len(texts(lunch(INES), asks)) == 4
    born = Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=4)
    known = changed(INES, home=Address(city="Porto"), drinks=("tonic",), say_as="ee-NESH", occasions=(born,))
    assert texts(lunch(known), asks) == []


def test_what_was_told_last_time_comes_before_what_was_told_long_ago() -> None:
    facts = (
        fact("is restoring a boat", outing_id="o0"),
        fact("took up fencing", Topic.WORK, on=date(2026, 9, 1)),
    )
    first, second = suggest_questions(
        changed(lunch(INES), facts=facts, history=(earlier(),)), Guidance(), TODAY
    )
    assert first.text == "You were restoring a boat: how is it coming along?"
    assert first.why == "From last time: you noted “is restoring a boat” in May."
    assert second.why == "You noted “took up fencing” in September."


def test_two_grow_from_what_was_noted_and_the_third_learns_something_new() -> None:
    facts = (
        fact("took up fencing"),
        fact("moved to Porto", Topic.PLACE),
        fact("is building a shed", Topic.DREAMS),
    )
    asked = suggest_questions(changed(lunch(INES), facts=facts), GUIDANCE, TODAY)
    assert [bool(q.fact_id) for q in asked] == [True, True, False]


def test_no_three_are_of_one_topic() -> None:
    topic_of = {q.text: q.topic for q in guidance().questions}
    asked = suggest_questions(lunch(INES), guidance(), TODAY)
    assert len({topic_of[q.text] for q in asked}) == 3


def test_a_fact_that_is_over_its_time_is_not_asked_about() -> None:
    gone = fact("is restoring a boat", expires=date(2026, 11, 1))
    assert texts(changed(lunch(INES), facts=(gone,)), Guidance()) == []


def test_what_was_asked_long_ago_is_not_asked_again_either() -> None:
    asked = (Question(text="Where did you grow up?", person_id="ines"),)
    history = (earlier("o0", asked=asked), earlier("o1"), earlier("o2"))
    assert "Where did you grow up?" not in texts(changed(lunch(INES), history=history), GUIDANCE)
    grown = (Question(text="What news of the regatta?", person_id="ines", fact_id="f:regatta in May"),)
    before = (earlier("o0", asked=grown), earlier("o1"))
    assert texts(changed(lunch(INES), history=before, facts=(fact("regatta in May"),)), Guidance()) == []


def test_what_another_guest_was_asked_can_be_asked_and_what_the_table_was_asked_cannot() -> None:
    ravis = (Question(text="Where did you grow up?", person_id="ravi"),)
    tables = (Question(text="Where did you grow up?"),)
    both = ("ines", "ravi")
    assert "Where did you grow up?" in texts(
        changed(lunch(INES), history=(earlier(asked=ravis, guests=both),)), GUIDANCE
    )
    assert "Where did you grow up?" not in texts(
        changed(lunch(INES), history=(earlier(asked=tables, guests=both),)), GUIDANCE
    )


def test_the_subject_of_last_time_rests_though_the_words_are_others() -> None:
    two = bank(OPENER, changed(OPENER, text="Which sport would you try?"))
    asked = (Question(text="Which sport would you try?", person_id="ines"),)
    assert texts(changed(lunch(INES), history=(earlier(asked=asked),)), two) == []


def test_what_a_later_note_answers_is_not_asked() -> None:
    exam = fact("daughter has her exam on 12 June", Topic.FAMILY, ask_again=date(2026, 6, 13))
    asked = changed(lunch(INES), facts=(exam,))
    assert any(question.startswith("How did") for question in texts(asked, Guidance()))
    told = fact("the exam went well, Clara passed", Topic.FAMILY, on=date(2026, 9, 1))
    after = texts(changed(asked, facts=(exam, told)), Guidance())
    assert not any(question.startswith("How did") for question in after)


def test_a_note_made_before_the_event_does_not_answer_it() -> None:
    exam = fact("exam on 20 November", Topic.FAMILY, ask_again=date(2026, 11, 20))
    before = fact("revises for the November exam", Topic.FAMILY, on=date(2026, 9, 1))
    assert "How did the exam go?" in texts(changed(lunch(INES), facts=(exam, before)), Guidance())


@pytest.mark.parametrize(
    ("fields", "question"),
    [
        ({"alcohol": False}, Presumes.ALCOHOL),
        ({"alcohol": None}, Presumes.ALCOHOL),
        ({"needs": Needs(access=("wheelchair",))}, Presumes.BODY),
        ({}, Presumes.PARTNER),
        ({}, Presumes.CHILDREN),
    ],
)
def test_what_is_not_known_to_be_so_is_not_taken_for_granted(
    fields: dict[str, object], question: Presumes
) -> None:
    asks = bank(BankQuestion(text="What about it?", topic=Topic.OTHER, presumes=(question,)))
    assert texts(lunch(changed(INES, **fields)), asks) == []


def test_what_is_known_to_be_so_may_be_taken_for_granted() -> None:
    facts = (fact("her husband sails", Topic.FAMILY), fact("two sons", Topic.FAMILY))
    asks = bank(BankQuestion(text="What about it?", topic=Topic.OTHER, presumes=tuple(Presumes)))
    assert texts(changed(lunch(INES), facts=facts), asks) == [
        "How is your husband getting on?", "What about it?",
    ]  # fmt: skip


def test_someone_in_mourning_is_asked_neither_of_family_nor_for_cheer() -> None:
    lost = fact("her father died in April", Topic.FAMILY)
    asks = bank(
        BankQuestion(text="Who are your people?", topic=Topic.FAMILY),
        BankQuestion(text="What did you celebrate?", topic=Topic.MILESTONE, presumes=(Presumes.CHEER,)),
        BankQuestion(text="Where did you grow up?", topic=Topic.PLACE),
    )
    assert texts(changed(lunch(INES), facts=(lost,)), asks) == ["Where did you grow up?"]


def test_nobody_is_asked_after_someone_they_have_lost() -> None:
    bakery = fact("husband runs a bakery", Topic.FAMILY)
    assert texts(changed(lunch(INES), facts=(bakery,)), Guidance()) == ["How is your husband getting on?"]
    for sorrow in ("her husband died", "is getting divorced", "separated from Paulo"):
        sad = fact(sorrow, Topic.FAMILY, on=date(2026, 10, 1), sensitivity=Sensitivity.SENSITIVE)
        assert texts(changed(lunch(INES), facts=(bakery, sad)), Guidance()) == [], sorrow
    named = (fact("Rex is learning tricks"), fact("Rex died", Topic.FAMILY, on=date(2026, 10, 1)))
    assert texts(changed(lunch(INES), facts=named), Guidance()) == []


def test_what_may_not_be_shown_is_minded_all_the_same_and_not_told() -> None:
    bakery = fact("husband runs a bakery", Topic.FAMILY)
    sad = fact("her husband died", Topic.FAMILY, on=date(2026, 10, 1), sensitivity=Sensitivity.SENSITIVE)
    rows = fact("rowing at dawn", sensitivity=Sensitivity.PRIVATE)
    shown = discreet(changed(lunch(INES), facts=(bakery, sad, rows)))
    assert bakery in shown.facts
    assert texts(shown, bank(OPENER, FURTHER)) == []  # nor asked for what is known, but hidden


def test_someone_who_lost_their_work_is_not_asked_of_work() -> None:
    asks = bank(BankQuestion(text="What do you love about your work?", topic=Topic.WORK))
    assert texts(lunch(INES), asks)
    assert texts(changed(lunch(INES), facts=(fact("was laid off in spring", Topic.WORK),)), asks) == []


def test_someone_who_fasts_is_not_asked_of_food() -> None:
    asks = bank(BankQuestion(text="What do you love to eat?", topic=Topic.TASTE, presumes=(Presumes.FOOD,)))
    fasts = fact("is fasting this month", Topic.OTHER, on=date(2026, 11, 10))
    assert texts(lunch(INES), asks)
    assert texts(changed(lunch(INES), facts=(fasts,)), asks) == []


@pytest.mark.parametrize(
    ("subject", "left"),
    [("sport", False), ("rowing", False), ("family", True), ("ROWS", False), ("hobbies", False)],
)
def test_a_subject_to_stay_off_takes_all_its_questions_with_it(subject: str, *, left: bool) -> None:
    assert bool(texts(lunch(changed(INES, stays_off=(subject,))), bank(OPENER))) is left


def test_a_whole_topic_can_be_stayed_off() -> None:
    guest = changed(INES, stays_off=("her family",))
    facts = (fact("her twins start school in September", Topic.FAMILY),)
    asks = bank(BankQuestion(text="Who are your people?", topic=Topic.FAMILY))
    assert texts(changed(lunch(guest), facts=facts), asks) == []


@pytest.mark.parametrize(
    "text", ["sings in the church choir", "is learning Arabic for the hajj", "her election campaign in May"]
)
def test_politics_and_religion_are_not_asked_about_in_whatever_words(text: str) -> None:
    assert texts(changed(lunch(INES), facts=(fact(text),)), GUIDANCE, 1) != []
    assert not any(
        q.fact_id for q in suggest_questions(changed(lunch(INES), facts=(fact(text),)), GUIDANCE, TODAY, 9)
    )


def test_what_a_note_says_they_dislike_is_stayed_off_and_shown() -> None:
    situation = changed(
        lunch(INES), facts=(fact("hates rowing"), fact("would rather not talk about the merger"))
    )
    assert stay_off(situation, Guidance()) == ("rowing", "merger")
    assert texts(situation, bank(OPENER)) == []
    picky = changed(lunch(INES), facts=(fact("hates coriander", Topic.TASTE),))
    assert stay_off(picky, Guidance()) == ()


def test_several_guests_get_a_question_that_is_safe_for_all_after_two_of_their_own() -> None:
    asked = suggest_questions(lunch(INES, RAVI), guidance(), TODAY)
    assert [q.person_id for q in asked][:2] in (["ines", "ravi"], ["ravi", "ines"])
    assert asked[2].person_id == ""
    assert asked[2].why.startswith("Safe for everyone at the table.")


def test_what_is_not_safe_for_one_is_not_asked_of_the_table() -> None:
    dry = BankQuestion(text="What do you raise a glass to?", topic=Topic.TASTE, presumes=(Presumes.ALCOHOL,))
    asked = suggest_questions(lunch(INES, RAVI), bank(dry), TODAY)  # Ravi does not drink
    assert [q.person_id for q in asked] == ["ines"]
    deep = BankQuestion(text="What are you proud of?", topic=Topic.MILESTONE, depth=2)
    met_one = changed(lunch(INES, RAVI), history=(earlier(),))
    assert [q.person_id for q in suggest_questions(met_one, bank(deep), TODAY)] == ["ines"]
    known = changed(lunch(INES, RAVI), facts=(fact("rowing at dawn", of="ravi"),))
    assert [q.person_id for q in suggest_questions(known, bank(OPENER), TODAY)] == ["ines"]


def test_the_event_lifts_what_suits_it_and_leaves_out_what_does_not() -> None:
    only = BankQuestion(text="What do you hope for?", topic=Topic.OTHER, at=(Setting.CONCERT,), only=True)
    song = BankQuestion(text="Which song lifts you?", topic=Topic.RECREATION, at=(Setting.CONCERT,))
    concert = lunch(INES, kind=OutingKind.EVENT, event=EventKind.CONCERT)
    first, *_ = suggest_questions(concert, bank(only, song), TODAY)
    assert first.why == "It suits a concert."
    assert texts(lunch(INES), bank(only, song)) == ["Which song lifts you?"]


def test_the_season_follows_the_half_of_the_globe_and_is_unknown_where_no_point_is() -> None:
    def season(lat: float | None) -> set[Setting]:
        point = Point(lat=lat, lon=0) if lat is not None else None
        situation = lunch(INES, venue=changed(VENUE, point=point))
        return set(settings_of(situation, INES, date(2026, 12, 3))) & {
            Setting.WINTER, Setting.SPRING, Setting.SUMMER, Setting.AUTUMN,
        }  # fmt: skip

    assert season(38.7) == {Setting.WINTER}
    assert season(-33.9) == {Setting.SUMMER}
    assert season(1.3) == season(None) == set()


def test_the_setting_knows_a_first_meeting_a_long_time_and_a_journey() -> None:
    here = changed(HOST_RECORD, office=Address(city="Lisbon"))
    guest = changed(INES, home=Address(city="Oslo"))
    day = date(2026, 12, 3)
    assert {Setting.FIRST_MEETING, Setting.TRAVEL, Setting.LUNCH} <= settings_of(
        changed(lunch(guest), host=here), guest, day
    )
    again = settings_of(changed(lunch(INES), history=(earlier(),)), INES, day)
    assert Setting.LONG_TIME in again
    assert Setting.FIRST_MEETING not in again


@pytest.mark.parametrize(
    ("warm", "depth"),
    [([], 1), ([None], 2), ([3], 2), ([1], 1), ([5, 5], 3), ([3, 3], 2), ([None] * 4, 3), ([2] * 4, 2)],
)
def test_questions_go_as_deep_as_you_know_each_other(warm: list[int | None], depth: int) -> None:
    assert depth_with(tuple(_hour(n, felt) for n, felt in enumerate(warm))) == depth


def _hour(number: int, warmth: int | None) -> Outing:
    filed = datetime(2026, 5, 12, 16).astimezone()
    return changed(earlier(f"o{number}"), outcome=Outcome(filed_at=filed, warmth=warmth))


def test_what_to_ask_next_needs_no_date() -> None:
    coffee = Outing(id="", kind=OutingKind.COFFEE, guests=("ines",))
    facts: tuple[Fact, ...] = (fact("took up fencing", on=MAY), fact("regatta in May", of="ravi"))
    bare = Situation(outing=coffee, host=HOST_RECORD, guests=(INES,), facts=facts)
    asked = suggest_questions(bare, guidance(), TODAY)
    assert asked[0].text == "You had taken up fencing: how is it going?"
    assert len(asked) == 3
    assert {q.person_id for q in asked} == {"ines"}


def test_more_are_there_on_demand_and_none_twice() -> None:
    first = suggest_questions(lunch(INES), guidance(), TODAY)
    many = suggest_questions(lunch(INES), guidance(), TODAY, most=60)
    assert many[:3] == first
    assert len({q.text for q in many}) == 60
    chosen = lunch(INES, conversation=Conversation(questions=first))
    assert not {q.text for q in first} & set(texts(chosen, guidance(), 60))


def test_a_stranger_of_any_kind_gets_three_of_the_first_depth() -> None:
    first = {q.text for q in guidance().questions if q.depth == 1}
    for kind in Kind:
        guest = Person(id="new", name="Amara Obi", kind=kind)
        asked = suggest_questions(lunch(guest), guidance(), TODAY)
        assert len(asked) == 3
        assert {q.text for q in asked} <= first
