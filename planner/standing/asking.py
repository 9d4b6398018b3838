"""What is asked next time: a question of the next plan, or, where none is ahead, one kept until there is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from planner.outings.outing import AHEAD, Outing
from planner.outings.parts import Question
from planner.people.facts import Fact, Topic
from planner.standing.mending import Mend
from planner.standing.signs import WHY
from planner.values.record import changed


def next_plan(outings: Iterable[Outing], person_id: str) -> Outing | None:
    """The next outing that somebody is a guest of; one without a day comes last."""
    ahead = [o for o in outings if o.stage in AHEAD and person_id in o.guests]
    return min(ahead, key=lambda o: (o.starts or datetime.max, o.id), default=None)  # noqa: DTZ901 - wall times


def with_question(outing: Outing, mend: Mend) -> Outing:
    """The outing with what is to be asked among its questions, once."""
    talk = outing.conversation
    if any(q.text == mend.question for q in talk.questions):
        return outing
    question = Question(text=mend.question, why=WHY[mend.sign], person_id=mend.person_ids[0])
    return changed(outing, conversation=changed(talk, questions=(*talk.questions, question)))


def is_asked(mend: Mend, plan: Outing | None, facts: Iterable[Fact]) -> bool:
    """Whether a question stands in the next plan; without one, whether the card keeps it to be asked."""
    if plan is not None:
        return with_question(plan, mend) == plan
    return any(fact.text == mend.question and fact.ask_again is not None for fact in facts)


def to_be_asked(mend: Mend, fact_id: str, today: date) -> Fact:
    """What is to be asked, kept on the person's card until there is a plan to ask it in."""
    return Fact(
        id=fact_id,
        person_id=mend.person_ids[0],
        text=mend.question,
        topic=Topic.OTHER,
        learned_on=today,
        ask_again=today,
    )
