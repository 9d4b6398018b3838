"""One guest at the hour that is planned, with all that decides what may be asked of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner.outings.pitch.selling import check_lines
from planner.outings.situation import Situation
from planner.outings.talk.asked import Asked, asked_of
from planner.outings.talk.circumstance import depth_with, hours_with, settings_of
from planner.people.bank import HOURS, BankQuestion, Noted
from planner.people.confidence import may_be_named
from planner.people.facts import Fact, Sensitivity, Topic, still_holds
from planner.people.person import Person
from planner.people.tact import Tact, tact_with, touches_a_sorrow, would_hurt
from planner.values.text import fold


class AtTable:
    """One guest at the hour that is planned, with all that decides what may be asked of them.

    Args:
        situation: the outing among what is known.
        guest: one of its guests.
        bank: the bank of questions.
        on: the day of the hour.
    """

    def __init__(self, situation: Situation, guest: Person, bank: Sequence[BankQuestion], on: date) -> None:
        hours = hours_with(situation, guest)
        self.guest = guest
        self.on = on
        self.alone = len(situation.guests) == 1
        known = (*situation.facts, *situation.unsaid)
        self.facts = [f for f in known if f.person_id == guest.id and still_holds(f, on)]
        self.unsaid = frozenset(f.id for f in situation.unsaid)
        self.noted = Noted(self.facts)
        self.tact: Tact = tact_with(guest, self.facts, on)
        self.asked: Asked = asked_of(hours, guest.id, bank)
        self.depth = depth_with(hours)
        self.settings = settings_of(situation, guest, on)
        self.last_outing = hours[-1].id if hours else None
        self.known = {topic: sum(f.topic is topic for f in self.facts) for topic in Topic}

    def may_name(self, fact: Fact) -> bool:
        """Whether a fact may be spoken of at this table."""
        return (
            may_be_named(fact)
            and fact.id not in self.unsaid
            and (self.alone or fact.sensitivity is Sensitivity.ORDINARY)
            and not touches_a_sorrow(fact, self.tact)
            and not check_lines(fact.text)
        )

    def suits(self, question: BankQuestion) -> bool:
        """Whether a question of the bank suits the guest and the hour, known or not."""
        strict = [s for s in question.at if question.only or s not in HOURS]
        return (
            question.depth <= self.depth
            and (not question.kinds or self.guest.kind in question.kinds)
            and (not strict or not self.settings.isdisjoint(strict))
            and (question.topic.value, question.subject) not in self.asked.last_subjects
            and not (self.asked.words and fold(question.text) in self.asked.words)
            and not would_hurt(question, self.tact)
        )
