"""The questions most worth asking, each with its reason, and the subjects to leave alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from planner.dates.words import FULL_MONTH_NAMES
from planner.outings.parts import Question
from planner.outings.pitch import check_lines
from planner.outings.situation import Situation
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.guidance import Guidance, role_of
from planner.people.person import Person, first_name
from planner.people.questions import BankQuestion, fact_question, may_ask
from planner.values.text import fold, inert_line

WANTED = 3
"""Questions worth carrying to a table: more are an interview."""
RECENT_DAYS = 550
"""Days for which a fact is still fresh enough to be asked about unbidden."""

YEAR = 12
FEW_KINDS = 2
"""A question for no more kinds of person than this is one of their own."""
NO_MARK = r"[\w’'-]+"

BANK_TOPICS = (
    Topic.RECREATION,
    Topic.FAMILY,
    Topic.PLACE,
    Topic.DREAMS,
    Topic.WORK,
    Topic.MILESTONE,
    Topic.TASTE,
    Topic.OTHER,
)
"""Topics the bank may ask of, in the order they are missed; health and money are for the guest to raise."""
NOT_KNOWN = {
    Topic.RECREATION: "You do not know yet what {name} does for pleasure.",
    Topic.FAMILY: "You know nothing yet of the people around {name}.",
    Topic.PLACE: "You do not know yet where {name} comes from.",
    Topic.DREAMS: "You do not know yet what {name} hopes for.",
    Topic.WORK: "You do not know yet what {name} enjoys at work.",
    Topic.MILESTONE: "You do not know yet what {name} is proud of.",
    Topic.TASTE: "You do not know yet what {name} likes best.",
    Topic.OTHER: "It opens a door you have not tried with {name}.",
}


def stay_off(situation: Situation, guidance: Guidance) -> tuple[str, ...]:
    """Subjects to leave alone: the usual ones, each guest's own and those of their kind, and the plan's."""
    subjects = [*guidance.stay_off]
    for guest in situation.guests:
        role = role_of(guidance, guest.kind)
        subjects += (*guest.stays_off, *(role.stay_off if role else ()))
    subjects += situation.outing.conversation.stay_off
    told: dict[str, str] = {}
    for subject in subjects:
        if subject.strip():
            told.setdefault(fold(subject), subject.strip())
    return tuple(told.values())


def suggest_questions(
    situation: Situation, guidance: Guidance, today: date, most: int = WANTED
) -> tuple[Question, ...]:
    """The questions most worth asking, best first, turn by turn among the guests.

    What is due to be asked again comes first, then what facts grow into, then the bank's for topics not known
    yet, then the bank's for what is known least. Never one that was asked at the last outing with the guest,
    and never one that is chosen already.

    Args:
        situation: the outing among what is known.
        guidance: the bank of questions, and how each kind of person is hosted.
        today: the day; questions are made for the day of the outing where that lies ahead.
        most: how many.
    """
    starts = situation.outing.starts
    on = max(today, starts.date()) if starts else today
    queues = [_for_guest(situation, guest, guidance, on) for guest in situation.guests]
    chosen: list[Question] = []
    said = {fold(q.text) for q in situation.outing.conversation.questions}
    while queues and len(chosen) < most:
        for queue in tuple(queues):
            question = next((q for q in queue if fold(q.text) not in said), None)
            if question is None:
                queues.remove(queue)
            elif len(chosen) < most:
                chosen.append(question)
                said.add(fold(question.text))
    return tuple(chosen)


def _for_guest(situation: Situation, guest: Person, guidance: Guidance, on: date) -> Iterator[Question]:
    theirs = [f for f in situation.facts if f.person_id == guest.id]
    words, grown_from = _just_asked(situation, guest, theirs)
    alone = len(situation.guests) == 1
    off = [f" {fold(s).removeprefix('the ')} " for s in stay_off(situation, guidance)]
    for question in (
        *_from_facts(theirs, guest, on, alone=alone),
        *_from_bank(situation, guest, guidance.questions, theirs),
    ):
        fresh = fold(question.text) not in words and question.fact_id not in grown_from
        words_alone = f" {' '.join(re.findall(NO_MARK, fold(question.text)))} "
        if fresh and not any(subject in words_alone for subject in off):
            yield question


def _just_asked(situation: Situation, guest: Person, facts: list[Fact]) -> tuple[set[str], set[str]]:
    """What was asked at the last outing with a guest or is chosen for this one: the words, and the facts.

    A fact that the host wanted asked again at a later day counts as fresh.
    """
    with_them = [o for o in situation.history if guest.id in o.guests]
    last = with_them[-1] if with_them else None
    asked = last.conversation.questions if last else ()
    then = last.starts.date() if last and last.starts else date.min
    again = {f.id for f in facts if f.ask_again is not None and f.ask_again > then}
    chosen = {q.fact_id for q in situation.outing.conversation.questions}
    grown_from = ({q.fact_id for q in asked} - again) | chosen
    return {fold(q.text) for q in asked if q.fact_id not in again}, grown_from - {""}


def _asked_before(situation: Situation, guest: Person) -> list[tuple[Question, ...]]:
    with_them = [o for o in situation.history if guest.id in o.guests]
    return [tuple(q for q in o.conversation.questions if q.person_id in ("", guest.id)) for o in with_them]


def _from_facts(facts: list[Fact], guest: Person, on: date, *, alone: bool) -> Iterator[Question]:
    open_ones = [
        f
        for f in facts
        if may_ask(f) and (alone or f.sensitivity is Sensitivity.ORDINARY) and not check_lines(f.text)
    ]
    due = [f for f in open_ones if f.ask_again is not None and f.ask_again <= on]
    for fact in sorted(due, key=lambda f: f.ask_again or on):
        words = fact_question(fact, guest, on) or f"How has it gone since: “{inert_line(fact.text)}”?"
        yield _grown(words, f"To ask again: you noted “{inert_line(fact.text)}”", fact, on)
    rest = [f for f in open_ones if f.ask_again is None and (on - f.learned_on).days <= RECENT_DAYS]
    seen: set[Topic] = set()
    later: list[Question] = []
    for fact in sorted(rest, key=lambda f: f.learned_on, reverse=True):
        made = fact_question(fact, guest, on)
        if made is None:
            continue
        question = _grown(made, f"You noted “{inert_line(fact.text)}”", fact, on)
        if fact.topic in seen:
            later.append(question)
        else:
            seen.add(fact.topic)
            yield question
    yield from later


def _grown(words: str, why: str, fact: Fact, on: date) -> Question:
    return Question(
        text=words, why=f"{why} {_in_month(fact.learned_on, on)}.", person_id=fact.person_id, fact_id=fact.id
    )


def _in_month(day: date, on: date) -> str:
    """``this month``, ``in May``, ``in May 2025``."""
    months = (on.year - day.year) * 12 + on.month - day.month
    if months == 0:
        return "this month"
    month = FULL_MONTH_NAMES[day.month - 1]
    return f"in {month}" if 0 < months < YEAR else f"in {month} {day.year}"


def _from_bank(
    situation: Situation, guest: Person, bank: tuple[BankQuestion, ...], facts: list[Fact]
) -> Iterator[Question]:
    times = len(_asked_before(situation, guest))
    depth = 1 + (times > 0) + (times > WANTED)
    asked = {fold(q.text) for questions in _asked_before(situation, guest) for q in questions}
    suits = [
        q
        for q in bank
        if q.depth <= depth and (not q.kinds or guest.kind in q.kinds) and fold(q.text) not in asked
    ]
    known = {topic: sum(f.topic is topic for f in facts) for topic in BANK_TOPICS}
    of_topic = {
        t: _turned([q for q in suits if q.topic is t], guest, fresh=not known[t]) for t in BANK_TOPICS
    }
    order = sorted(BANK_TOPICS, key=lambda t: known[t])
    own = [t for t in order if of_topic[t] and _is_own(of_topic[t][0])][:1]
    others = [t for t in order if t not in own]
    order = [*others[:1], *own, *others[1:]]  # of any two, one suits this kind of person and not just anyone
    for turn in range(max(map(len, of_topic.values()))):
        for topic in order:
            if turn < len(of_topic[topic]):
                question = of_topic[topic][turn]
                not_known = "" if known[topic] or _is_own(question) else NOT_KNOWN[topic]
                why = not_known or question.why or "It adds to what you know of {name}."
                yield Question(
                    text=question.text, why=why.replace("{name}", first_name(guest)), person_id=guest.id
                )


def _is_own(question: BankQuestion) -> bool:
    """Whether a question is made for the kind of person it suits."""
    return 0 < len(question.kinds) <= FEW_KINDS


def _turned(questions: list[BankQuestion], guest: Person, *, fresh: bool) -> list[BankQuestion]:
    """The questions of one topic: the easy ones first while nothing is known of it, else the deep ones.

    Those made for the guest's own kind go before those for everyone.
    Within a depth each guest's list begins elsewhere, so that two of one company are not asked the same.
    """
    turned: list[BankQuestion] = []
    for depth in sorted({q.depth for q in questions}, reverse=not fresh):
        for own in (True, False):
            level = [q for q in questions if q.depth == depth and _is_own(q) is own]
            begin = sum(map(ord, guest.id)) % max(1, len(level))
            turned += level[begin:] + level[:begin]
    return turned
