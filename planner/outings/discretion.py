"""A situation as it may be shown while somebody may be looking on: ordinary facts, and what rests on them."""

from __future__ import annotations

from planner.outings.outing import Outing
from planner.outings.situation import Situation
from planner.people.facts import may_show, wordings
from planner.values.record import changed
from planner.values.text import fold


def discreet(situation: Situation) -> Situation:
    """The situation without private and sensitive facts, and without what was made of them.

    Questions that grew from such a fact go, and so do the lines of earlier debriefs that it was filed from.
    The facts themselves stay as ``unsaid``: what may not be shown must not lead to a question that hurts.
    It is for showing only: filing from it would file what it leaves out anew.
    """
    everything = (*situation.facts, *situation.past_facts)
    hidden = [fact for fact in everything if not may_show(fact, private=True)]
    if not hidden:
        return situation
    ids = frozenset(fact.id for fact in hidden)
    texts = frozenset(fold(text) for fact in hidden for text in wordings(fact))
    return changed(
        situation,
        outing=_without(situation.outing, ids, texts),
        facts=tuple(fact for fact in situation.facts if fact.id not in ids),
        unsaid=tuple(fact for fact in situation.facts if fact.id in ids),
        past_facts=tuple(fact for fact in situation.past_facts if fact.id not in ids),
        history=tuple(_without(outing, ids, texts) for outing in situation.history),
    )


def _without(outing: Outing, ids: frozenset[str], texts: frozenset[str]) -> Outing:
    talk, outcome = outing.conversation, outing.outcome
    if outcome is not None:
        outcome = changed(
            outcome, lines=tuple(line for line in outcome.lines if fold(line.text) not in texts)
        )
    questions = tuple(
        question
        for question in talk.questions
        if question.fact_id not in ids and not any(text in fold(question.why) for text in texts)
    )
    return changed(outing, conversation=changed(talk, questions=questions), outcome=outcome)
