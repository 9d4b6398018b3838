"""The questions most worth asking, each with its reason, and the subjects to leave alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from planner.outings.parts import WANTED, Question
from planner.outings.situation import Situation, called
from planner.outings.talk.asked import subjects_of
from planner.outings.talk.at_table import AtTable
from planner.outings.talk.worth_asking import DUE, Worth, for_all, from_bank, from_facts, not_off
from planner.people.bank import BankQuestion
from planner.people.facts import Topic
from planner.people.guidance import Guidance, role_of
from planner.people.staying_off import OffLimits, bare_subject, disliked
from planner.values.text import fold

SAME_TOPIC, SAME_SUBJECT, GROWN, SAME_GUEST = -12.0, -60.0, -18.0, -25.0
"""What a question loses for each one before it of its topic, of its subject or fact, that grew from what was
noted too, and that is for the same guest of several."""
TURNS = 2
"""Guests who have had a question of their own before one for the whole table is wanted."""
WAITS, WANTED_NOW = -25.0, 15.0
"""What a question for the whole table loses before that, and gains then."""


def stay_off(situation: Situation, guidance: Guidance) -> tuple[str, ...]:
    """Subjects to leave alone: the usual ones, each guest's own and those of their kind, and the plan's.

    A guest's own are those of their card, and what their facts say that they dislike.
    """
    subjects = [*guidance.stay_off]
    for guest in situation.guests:
        role = role_of(guidance, guest.kind)
        theirs = [f for f in situation.facts if f.person_id == guest.id]
        subjects += (*guest.stays_off, *disliked(theirs), *(role.stay_off if role else ()))
    subjects += situation.outing.conversation.stay_off
    told: dict[str, str] = {}
    for subject in subjects:
        if subject.strip():
            told.setdefault(bare_subject(subject), subject.strip())
    return tuple(told.values())


def suggest_questions(
    situation: Situation, guidance: Guidance, today: date, most: int = WANTED
) -> tuple[Question, ...]:
    """The questions most worth asking, best first, each with its reason.

    What is due to be asked again comes first, then what was told last time, what was told before, and the
    bank's: those for topics not known yet, those that go on from something known, those that suit the hour
    and the kind of person. None is deeper than you know the guest; no three of one topic stand together, each
    guest has a turn, and among several guests one is for the whole table (its ``person_id`` is empty).

    Never one that is answered, that was asked before, or at the last hour in other words; never one that
    touches a subject to stay off, something sensitive, a sorrow, or what may not be taken for granted; never
    one that is chosen already.

    For a person with no outing ahead, ask of a bare one: a coffee with no date, as the person's page does.

    Args:
        situation: the outing among what is known.
        guidance: the bank of questions, and how each kind of person is hosted.
        today: the day; questions are made for the day of the outing where that lies ahead.
        most: how many.
    """
    starts = situation.outing.starts
    on = max(today, starts.date()) if starts else today
    off = OffLimits((*stay_off(situation, guidance), *disliked(situation.unsaid)))
    bank = not_off(guidance.questions, off)
    tables = [AtTable(situation, guest, guidance.questions, on) for guest in situation.guests]
    return _chosen(list(_worth(tables, bank, off)), situation, guidance.questions, most)


def said_to(situation: Situation, question: Question) -> str:
    """Whose question it is, as it stands behind it: `` (Ines)``; empty where there is one guest."""
    if len(situation.guests) < TURNS:
        return ""
    return f" ({called(situation, question.person_id) if question.person_id else 'for the table'})"


def _worth(tables: Sequence[AtTable], bank: Sequence[BankQuestion], off: OffLimits) -> Iterator[Worth]:
    for at in tables:
        yield from from_facts(at, off)
        yield from from_bank(at, bank, off)
    if len(tables) > 1:
        yield from for_all(tables, bank)


def _chosen(
    worth: list[Worth], situation: Situation, bank: Sequence[BankQuestion], most: int
) -> tuple[Question, ...]:
    """The best one after another, each weighed beside those before it and those chosen already."""
    already = situation.outing.conversation.questions
    said = {fold(q.text) for q in already}
    facts = {q.fact_id for q in already if q.fact_id}
    left = [w for w in sorted(worth, key=lambda w: -w.weight) if w.question.fact_id not in facts]
    taken = _Taken(already, bank, situation)
    chosen: list[Question] = []
    while left and len(chosen) < most:
        best = max(left, key=lambda w: w.weight + taken.loss(w))  # the first of equals
        left.remove(best)
        text = fold(best.question.text)
        if text not in said:
            chosen.append(best.question)
            taken.add(best)
            said.add(text)
    return tuple(chosen)


class _Taken:
    """What the questions before one were, for what it loses by coming after them."""

    def __init__(
        self, already: Sequence[Question], bank: Sequence[BankQuestion], situation: Situation
    ) -> None:
        self.several = len(situation.guests) > 1
        topic_of = {f.id: f.topic for f in situation.facts}
        self.subjects = Counter(subjects_of(already, bank))
        self.topics = Counter(Topic(topic) for topic, _ in self.subjects)
        self.topics.update(topic_of[q.fact_id] for q in already if q.fact_id in topic_of)
        self.facts = Counter(q.fact_id for q in already if q.fact_id)
        self.guests = Counter(q.person_id for q in already)

    def loss(self, worth: Worth) -> float:
        """What a question loses, or gains, beside those before it."""
        question = worth.question
        lost = SAME_TOPIC * self.topics[worth.topic]
        lost += SAME_SUBJECT * self.subjects[worth.topic.value, worth.subject] if worth.subject else 0
        if question.fact_id:
            lost += SAME_SUBJECT * self.facts[question.fact_id]
            lost += GROWN * self.facts.total() if worth.weight < DUE else 0
        if self.several:
            lost += SAME_GUEST * self.guests[question.person_id]
            if not question.person_id:
                lost += WANTED_NOW if len(self.guests) >= TURNS else WAITS
        return lost

    def add(self, worth: Worth) -> None:
        """One more that comes before."""
        self.topics[worth.topic] += 1
        self.guests[worth.question.person_id] += 1
        if worth.subject:
            self.subjects[worth.topic.value, worth.subject] += 1
        if worth.question.fact_id:
            self.facts[worth.question.fact_id] += 1
