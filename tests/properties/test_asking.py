"""What must hold of the questions suggested for any table, whatever is known of its guests."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange.reference import guidance
from planner.outings.outing import EventKind, Outing, OutingKind, Stage
from planner.outings.parts import Conversation, Question
from planner.outings.situation import Situation
from planner.outings.talk.asking import stay_off, suggest_questions
from planner.people.address import Address
from planner.people.bank import Noted
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.host import Host
from planner.people.person import Kind, Person
from planner.people.staying_off import OffLimits
from planner.values.record import changed
from planner.values.text import fold
from tests.unit.outings.made import wall

TODAY = date(2026, 11, 21)
BANK = guidance().questions
TEXTS = (
    "regatta in May", "her daughter's recital on 3 March", "rows before work", "husband runs a bakery",
    "her husband died", "is learning Italian", "plays chess by post", "loves jazz", "grew up in Maputo",
    "wants to see Japan", "sings in the church choir", "hates golf", "moved to Porto", "got a new puppy",
    "wants to renew the contract with us", "knee surgery in spring", "two sons", "ask how the exam went",
    "would rather not talk about the merger", "is fasting", "was laid off", "\x1b[2J", "", "שלום",
)  # fmt: skip
SUBJECTS = ("football", "the merger", "family", "music, and wine", "work", "dogs", "Politics", "", "jazz")

facts = st.builds(
    Fact,
    id=st.uuids().map(str),
    person_id=st.sampled_from(("a", "b")),
    text=st.sampled_from(TEXTS),
    topic=st.sampled_from(Topic),
    learned_on=st.dates(date(2024, 1, 1), TODAY),
    outing_id=st.sampled_from((None, "o0", "o1")),
    sensitivity=st.sampled_from(Sensitivity),
    ask_again=st.none() | st.dates(date(2026, 1, 1), date(2027, 3, 1)),
    expires=st.none() | st.dates(date(2026, 1, 1), date(2027, 3, 1)),
)
people = st.builds(
    Person,
    id=st.just(""),
    name=st.sampled_from(("Ines Duarte", "Ravi", "", "Dr. Obi")),
    kind=st.sampled_from(Kind),
    alcohol=st.none() | st.booleans(),
    home=st.sampled_from((Address(), Address(city="Oslo"))),
    drinks=st.sampled_from(((), ("tonic",))),
    stays_off=st.lists(st.sampled_from(SUBJECTS), max_size=2).map(tuple),
)
asked_before = st.lists(
    st.sampled_from(BANK).map(lambda q: Question(text=q.text, person_id="a")), max_size=3
).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Situation:
    """A table for one or two, with some facts, some history, and stays-off."""
    guests = tuple(changed(draw(people), id=id_) for id_ in draw(st.sampled_from((("a",), ("a", "b")))))
    kind = draw(st.sampled_from(OutingKind))
    event = draw(st.sampled_from(EventKind)) if kind is OutingKind.EVENT else None
    outing = Outing(
        id="now", kind=kind, event=event, starts=wall("2026-12-03 12:30"), guests=tuple(g.id for g in guests)
    )
    history = tuple(
        Outing(
            id=f"o{n}",
            kind=OutingKind.LUNCH,
            starts=wall("2026-05-12 12:30") + timedelta(days=40 * n),
            guests=("a",),
            stage=Stage.FILED,
            conversation=Conversation(questions=draw(asked_before)),
        )
        for n in range(draw(st.integers(0, 4)))
    )
    known = tuple(draw(st.lists(facts, max_size=6)))
    return Situation(outing=outing, host=Host(name="Rita"), guests=guests, facts=known, history=history)


@settings(max_examples=40, deadline=None)
@given(tables(), st.integers(0, 12))
def test_no_question_touches_what_is_to_be_stayed_off(situation: Situation, most: int) -> None:
    off = OffLimits(stay_off(situation, guidance()))
    subject_of = {fold(q.text): (q.topic, q.subject) for q in BANK}
    for question in suggest_questions(situation, guidance(), TODAY, most):
        assert not off.bars(question.text)
        topic, subject = subject_of.get(fold(question.text), (Topic.OTHER, ""))
        assert topic not in off.topics or not subject
        assert not subject or not off.names(subject)


@settings(max_examples=40, deadline=None)
@given(tables())
def test_none_was_asked_at_the_last_hour_and_no_two_are_the_same(situation: Situation) -> None:
    asked = suggest_questions(situation, guidance(), TODAY, 12)
    texts = [fold(q.text) for q in asked]
    assert len(set(texts)) == len(texts)
    if situation.history:
        last = {fold(q.text) for q in situation.history[-1].conversation.questions}
        assert not last & {fold(q.text) for q in asked if q.person_id in ("", "a")}
    for one, other in combinations(asked[:3], 2):
        assert not (one.fact_id and one.fact_id == other.fact_id)


@settings(max_examples=30, deadline=None)
@given(tables(), st.data())
def test_noting_the_answer_takes_the_question_away(situation: Situation, data: st.DataObject) -> None:
    asked = suggest_questions(situation, guidance(), TODAY, 12)
    openers = {q.text: q for q in BANK if q.words and not q.further}
    mine = [q for q in asked if q.text in openers]
    if not mine:
        return
    question = data.draw(st.sampled_from(mine))
    word = openers[question.text].words[0].partition(">")[0].rstrip("*")
    guest = question.person_id or situation.guests[0].id
    told = Fact(
        id="told",
        person_id=guest,
        text=f"something of {word}",
        topic=openers[question.text].topic,
        learned_on=TODAY,
    )
    if Noted([told]).find(openers[question.text]) is None:
        return  # a word that by itself would tell of somebody else
    after = suggest_questions(changed(situation, facts=(*situation.facts, told)), guidance(), TODAY, 500)
    assert question.text not in {q.text for q in after if q.person_id in ("", guest)}


@settings(max_examples=20, deadline=None)
@given(tables())
def test_the_same_table_is_asked_the_same_and_more_begins_with_fewer(situation: Situation) -> None:
    three = suggest_questions(situation, guidance(), TODAY)
    assert three == suggest_questions(situation, guidance(), TODAY)
    assert suggest_questions(situation, guidance(), TODAY, 8)[: len(three)] == three
    assert all(q.text.strip() and q.why.strip() for q in three)


@settings(max_examples=20, deadline=None)
@given(tables())
def test_nothing_sensitive_is_asked_about_and_nothing_private_before_others(situation: Situation) -> None:
    held = {f.id: f for f in situation.facts}
    for question in suggest_questions(situation, guidance(), TODAY, 20):
        if question.fact_id:
            level = held[question.fact_id].sensitivity
            assert level is not Sensitivity.SENSITIVE
            assert level is Sensitivity.ORDINARY or len(situation.guests) == 1
