"""What of a situation may be said: nothing of who is not there, and in private mode only what is ordinary."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from planner.notes.line import LineKind, NoteLine
from planner.notes.names import names_of
from planner.notes.who import find_mentions
from planner.notes.words import plain, words
from planner.outings.outing import Outing
from planner.outings.situation import Situation
from planner.people.address import Address
from planner.people.confidence import in_confidence
from planner.people.facts import Fact, Topic, may_show, wordings
from planner.people.person import Person
from planner.values.record import changed
from planner.values.text import fold


def _is_private(fact: Fact) -> bool:
    return not may_show(fact, private=True)


def discreet(situation: Situation, hides: Callable[[Fact], bool] = _is_private) -> Situation:
    """The situation without what guests keep, how accounts stand, what is private, and what came of it.

    Questions that grew from such a fact go, and so do the lines of earlier debriefs that it was filed from.
    The facts themselves stay as ``unsaid``: what may not be shown must not lead to a question that hurts.
    It is for showing only: filing from it would file what it leaves out anew.

    Args:
        situation: the outing among what is known.
        hides: which facts go; those that only the host may glance at.
    """
    situation = of_everyone(situation)
    if situation.thin:
        situation = changed(situation, thin=())
    everything = (*situation.facts, *situation.past_facts)
    hidden = [fact for fact in everything if hides(fact)]
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


def of_everyone(situation: Situation) -> Situation:
    """The situation with the public holidays alone: what somebody keeps goes."""
    if not situation.days and not situation.unreckoned:
        return situation
    return changed(
        situation,
        days=tuple(day for day in situation.days or () if day.keeps is None),
        unreckoned=tuple(one for one in situation.unreckoned if not one.keeps),
    )


def without_whereabouts(situation: Situation) -> Situation:
    """The situation without where its guests live and work, and what days of faith they keep: for showing."""
    guests, cohosts = (
        tuple(changed(p, home=Address(), office=Address(), keeps=None) for p in people)
        for people in (situation.guests, situation.cohosts)
    )
    return changed(situation, guests=guests, cohosts=cohosts)


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


def names_only_others(text: str, here: Sequence[Person], away: Sequence[Person]) -> bool:
    """Whether a text names somebody who is not here, and nobody who is."""
    if not away:
        return False
    names = names_of(tuple(person.name for person in (*here, *away)))
    named = [mention.guests for mention in find_mentions(words(plain(text)), names)]
    return bool(named) and all(index >= len(here) for guests in named for index in guests)


def may_be_said(situation: Situation, text: str) -> bool:
    """Whether a text that was noted may be said at an outing: not in confidence, nor of who is away."""
    here = (*situation.guests, *situation.cohosts)
    return not in_confidence(text) and not names_only_others(text, here, situation.away)


def line_may_be_said(situation: Situation, hour: Outing, line: NoteLine) -> bool:
    """Whether a line of an earlier hour may be said: it is of somebody at the table, and of nobody's health.

    A line that does not say whose it is may be of anyone who was there: all of them must be here.
    """
    here = {person.id for person in situation.guests}
    theirs = line.person_id in here if line.person_id is not None else here.issuperset(hour.guests)
    of_health = line.kind is LineKind.DIET or line.topic is Topic.HEALTH
    return theirs and not of_health and may_be_said(situation, line.text)
