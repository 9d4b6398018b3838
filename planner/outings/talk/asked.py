"""What was asked before: at the last hour with a guest, at any hour, and for the one being planned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from planner.outings.outing import Outing
from planner.outings.parts import Question
from planner.people.bank import BankQuestion
from planner.people.facts import Fact
from planner.values.record import Record
from planner.values.text import fold


class Asked(Record, frozen=True, kw_only=True):
    """What a guest was asked, as far as the plans of the hours with them say.

    The questions chosen for an hour that took place count as asked at it.

    Attributes:
        words: every question's own words, folded.
        facts: the facts whose question was asked, and since when it need not be asked again.
        last_facts: the facts asked about at the last hour, in whatever words.
        last_subjects: what the bank's questions at the last hour were about.
    """

    words: frozenset[str]
    facts: dict[str, date]
    last_facts: frozenset[str]
    last_subjects: frozenset[tuple[str, str]]


def asked_of(hours: Sequence[Outing], person_id: str, bank: Sequence[BankQuestion]) -> Asked:
    """What was asked of a guest.

    Args:
        hours: the hours with them that took place, oldest first.
        person_id: the guest; a question for the whole table was asked of them too.
        bank: the bank, to tell what a question was about.
    """
    by_hour = [[q for q in o.conversation.questions if q.person_id in ("", person_id)] for o in hours]
    last = by_hour[-1] if by_hour else []
    return Asked(
        words=frozenset(fold(q.text) for questions in by_hour for q in questions),
        facts={
            q.fact_id: hour.starts.date() if hour.starts else date.min
            for hour, questions in zip(hours, by_hour, strict=True)
            for q in questions
            if q.fact_id
        },
        last_facts=frozenset(q.fact_id for q in last if q.fact_id),
        last_subjects=subjects_of(last, bank),
    )


def subjects_of(questions: Sequence[Question], bank: Sequence[BankQuestion]) -> frozenset[tuple[str, str]]:
    """What those of some questions that are the bank's are about: topic and subject."""
    texts = {_folded(q.text) for q in questions}
    return frozenset(
        (q.topic.value, q.subject) for q in bank if texts and q.subject and _folded(q.text) in texts
    )


@lru_cache(maxsize=1024)  # the whole bank is looked through for each guest
def _folded(text: str) -> str:
    return fold(text)


def is_due_again(fact: Fact, asked: Asked) -> bool:
    """Whether a fact that was asked about is to be asked again: its day was set to one after that hour."""
    then = asked.facts.get(fact.id)
    return then is None or (fact.ask_again is not None and fact.ask_again > then)
