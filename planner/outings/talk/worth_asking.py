"""What is worth asking a guest, of what was noted and of the bank, each with its weight and its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple
from zlib import crc32

from planner.dates.words import FULL_MONTH_NAMES
from planner.outings.parts import Question
from planner.outings.talk.asked import is_due_again
from planner.outings.talk.at_table import AtTable
from planner.people.answering import is_answered, speaks_of_now
from planner.people.bank import HOURS, BankQuestion, Found, Setting, is_on_card
from planner.people.confidence import may_ask
from planner.people.facts import Fact, Topic
from planner.people.person import first_name
from planner.people.questions import fact_question, has_passed
from planner.people.staying_off import OffLimits
from planner.values.text import fold, inert_line

RECENT_DAYS = 550
"""Days for which a fact is still fresh enough to be asked about unbidden."""
YEAR = 12
FEW_KINDS = 2
"""A question for no more kinds of person than this is one of their own."""
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
DUE, LAST_TIME, NEWS, BANK = 110.0, 74.0, 66.0, 30.0
"""What is due to be asked goes first, then what was told last time, what was told before, and the bank."""
UNKNOWN, GOES_ON, OWN_KIND, SHALLOW = 10.0, 9.0, 6.0, -1.0
"""What lifts a question of the bank: a topic not known yet, something known to go on from, the kind of
person; and what it loses for each level it stays above the depth it may have."""
OF_THE_EVENT, OF_THE_DAY, OF_THE_MEAL = 5.0, 3.0, 1.5
"""What the setting adds: the game or concert one sits at, the season or the way you stand, the meal."""
EVENTS = frozenset({Setting.GAME, Setting.CONCERT, Setting.THEATRE, Setting.GOLF, Setting.TOUR})
LEAST_KNOWN = 0.1
CHANCE = 4.0
"""Among questions that weigh much the same, each guest has an order of their own."""


class Worth(NamedTuple):
    """A question, how much it is worth asking now, and what keeps a table from hearing it twice.

    Attributes:
        question: with its reason.
        weight: the more the sooner.
        topic: of its answer.
        subject: what it is about; empty for what grew from a fact.
    """

    question: Question
    weight: float
    topic: Topic
    subject: str = ""


def from_facts(at: AtTable, off: OffLimits) -> Iterator[Worth]:
    """What grows from the guest's facts: what is due to be asked again, and the news."""
    for fact in at.facts:
        if not (may_ask(fact) and at.may_name(fact) and is_due_again(fact, at.asked)):
            continue
        if fact.topic in off.topics or off.bars(fact.text) or is_answered(fact, at.facts):
            continue
        made = _due(fact, at) if fact.ask_again is not None else _news(fact, at)
        if made and fold(made.question.text) not in _said_last(fact, at) and not off.bars(made.question.text):
            yield made


def not_off(bank: Sequence[BankQuestion], off: OffLimits) -> tuple[BankQuestion, ...]:
    """The questions that touch no subject to stay off: by their topic, their own words or their subject's.

    None of the bank is of politics, religion or health to begin with.
    """
    barred = {
        of
        for of, words in {(q.topic, q.subject): q.words for q in bank}.items()
        if of[0] in off.topics or off.names(of[1], *(word.partition(">")[0].rstrip("*") for word in words))
    }
    return tuple(q for q in bank if (q.topic, q.subject) not in barred and not off.says(q.text))


def from_bank(at: AtTable, bank: Sequence[BankQuestion], off: OffLimits) -> Iterator[Worth]:
    """What the bank holds for the guest: openers of what is not known, and what goes on from what is."""
    for question in bank:
        if not at.suits(question):
            continue
        made = _of_bank(question, at.noted.find(question), at)
        named = made is not None and made.question.text != question.text
        if made and not (
            named and (fold(made.question.text) in at.asked.words or off.bars(made.question.text))
        ):
            yield made


def for_all(tables: Sequence[AtTable], bank: Sequence[BankQuestion]) -> Iterator[Worth]:
    """What can be asked of the whole table: safe for each guest, and known of none."""
    depth = min(at.depth for at in tables)
    whose = "".join(at.guest.id for at in tables)
    for question in bank:
        if question.further or question.topic is Topic.FAMILY:
            continue
        if not all(at.suits(question) and not _is_known(question, at) for at in tables):
            continue
        weight = BANK + _of_setting(question, tables[0]) + SHALLOW * (depth - question.depth)
        yield Worth(
            Question(text=question.text, why=f"Safe for everyone at the table. {question.why}".strip()),
            weight + _chance(question, whose),
            question.topic,
            question.subject,
        )


def _is_known(question: BankQuestion, at: AtTable) -> bool:
    return is_on_card(question, at.guest) or at.noted.find(question) is not None


def _of_bank(question: BankQuestion, found: Found | None, at: AtTable) -> Worth | None:
    on_card = is_on_card(question, at.guest)
    if not question.further:
        return None if found or on_card else _opener(question, at)
    if found is None or not at.may_name(found.fact) or not speaks_of_now(found.fact):
        return None
    if found.fact.id in at.asked.last_facts or ("{it}" in question.text and not found.it):
        return None
    when = in_month(found.fact.learned_on, at.on)
    asked = Question(
        text=question.text.replace("{it}", found.it),
        why=f"You noted “{inert_line(found.fact.text)}” {when}; this goes on from it.",
        person_id=at.guest.id,
        fact_id=found.fact.id,
    )
    return Worth(asked, _weight(question, at) + GOES_ON, question.topic, question.subject)


def _opener(question: BankQuestion, at: AtTable) -> Worth:
    name = first_name(at.guest)
    new = not at.known[question.topic]
    why = " ".join(filter(None, (_lead(question, at, new=new).replace("{name}", name), question.why)))
    asked = Question(
        text=question.text, why=why or f"It adds to what you know of {name}.", person_id=at.guest.id
    )
    return Worth(asked, _weight(question, at) + (UNKNOWN if new else 0), question.topic, question.subject)


def _lead(question: BankQuestion, at: AtTable, *, new: bool) -> str:
    """Why it is a good one now: the event, else what is not known yet, else the meal; else nothing."""
    hours = [s for s in question.at if s in at.settings and s in HOURS]
    if new and not _is_own(question) and EVENTS.isdisjoint(hours):
        return NOT_KNOWN[question.topic]
    return f"It suits {_an(hours[0].value)}." if hours else ""


def _weight(question: BankQuestion, at: AtTable) -> float:
    missed = BANK_TOPICS.index(question.topic) if question.topic in BANK_TOPICS else len(BANK_TOPICS)
    return (
        BANK
        - LEAST_KNOWN * missed
        - min(at.known[question.topic], YEAR)
        + (OWN_KIND if _is_own(question) else 0)
        + _of_setting(question, at)
        + SHALLOW * (at.depth - question.depth)
        + _chance(question, at.guest.id)
    )


def _of_setting(question: BankQuestion, at: AtTable) -> float:
    here = at.settings & set(question.at)
    if not EVENTS.isdisjoint(here):
        return OF_THE_EVENT
    return max((OF_THE_MEAL if setting in HOURS else OF_THE_DAY for setting in here), default=0.0)


def _chance(question: BankQuestion, whose: str) -> float:
    return CHANCE * crc32(f"{whose} {question.text}".encode()) / 2**32


def _is_own(question: BankQuestion) -> bool:
    """Whether a question is made for the kind of person it suits."""
    return 0 < len(question.kinds) <= FEW_KINDS


def _due(fact: Fact, at: AtTable) -> Worth | None:
    if fact.ask_again is None or fact.ask_again > at.on:
        return None
    words = fact_question(fact, at.guest, at.on) or f"How has it gone since: “{inert_line(fact.text)}”?"
    late = min(1.0, (at.on - fact.ask_again).days / RECENT_DAYS)
    return _grown(words, "To ask again: you noted", fact, at, DUE + late)


def _news(fact: Fact, at: AtTable) -> Worth | None:
    age = (at.on - fact.learned_on).days
    if age > RECENT_DAYS:
        return None
    made = fact_question(fact, at.guest, at.on)
    if made is None:
        return None
    last = at.last_outing is not None and fact.outing_id == at.last_outing
    lead, weight = ("From last time: you noted", LAST_TIME) if last else ("You noted", NEWS)
    over = 1.0 if has_passed(fact, at.on) else 0.0
    return _grown(made, lead, fact, at, weight + over - age / RECENT_DAYS)


def _said_last(fact: Fact, at: AtTable) -> frozenset[str]:
    """The words that would be the same as before, unless the host set a later day to ask again."""
    return frozenset() if fact.ask_again is not None and fact.id in at.asked.facts else at.asked.words


def _grown(words: str, lead: str, fact: Fact, at: AtTable, weight: float) -> Worth:
    why = f"{lead} “{inert_line(fact.text)}” {in_month(fact.learned_on, at.on)}."
    return Worth(Question(text=words, why=why, person_id=at.guest.id, fact_id=fact.id), weight, fact.topic)


def in_month(day: date, on: date) -> str:
    """``this month``, ``in May``, ``in May 2025``."""
    months = (on.year - day.year) * 12 + on.month - day.month
    if months == 0:
        return "this month"
    month = FULL_MONTH_NAMES[day.month - 1]
    return f"in {month}" if 0 < months < YEAR else f"in {month} {day.year}"


def _an(hour: str) -> str:
    return {
        "drinks": "drinks",
        "coffee": "a coffee",
        "theatre": "the theatre",
        "golf": "a round of golf",
    }.get(hour, f"a {hour}")
