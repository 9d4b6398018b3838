"""What lines about people give: their cards brought up to date, facts for the log, and promises."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from planner.dates.saying import say_day
from planner.notes.kinds import kind_name
from planner.notes.line import OF_NOBODY, LineKind, NoteLine
from planner.outings.filing.card_news import card_news
from planner.outings.filing.learning import also_learned, doubt_about, learned
from planner.people.confidence import in_confidence, is_delicate
from planner.people.facts import Fact, Sensitivity, Topic, wordings
from planner.people.person import Person
from planner.people.promises import Owner, Promise
from planner.values.record import Record, changed
from planner.values.text import fold

PROMISES = {LineKind.PROMISE: Owner.HOST, LineKind.THEY_OWE: Owner.GUEST}
ON_THE_CARD = (LineKind.DIET, LineKind.PREFERENCE, LineKind.DATE)
"""Lines that change the person's own record where they can."""
USUAL_TOPIC = {
    LineKind.BUSINESS: Topic.WORK,
    LineKind.COMPETITOR: Topic.WORK,
    LineKind.PREFERENCE: Topic.TASTE,
    LineKind.DIET: Topic.HEALTH,
    LineKind.DATE: Topic.MILESTONE,
}
GUARDED = {Topic.HEALTH: Sensitivity.SENSITIVE, Topic.MONEY: Sensitivity.PRIVATE}
"""Topics that nobody beside the host should glance at."""


def guard_of(text: str, topic: Topic | None) -> Sensitivity:
    """Who may glance at what a line says: nobody unasked at what is of health or was said in confidence.

    A sorrow, an illness in the family and what is not to be raised are the host's own to see.
    """
    if in_confidence(text):
        return Sensitivity.SENSITIVE
    usual = Sensitivity.PRIVATE if is_delicate(text) else Sensitivity.ORDINARY
    return GUARDED.get(topic, usual) if topic else usual


class Gathering:
    """What lines have given so far; only the loop that feeds it sees it change.

    Args:
        people: whose cards the lines may change.
        facts: those that these same lines may have given before; they are not given twice.
        promises: the same, for promises.
        on: the day it was learned.
        new_id: gives a fresh id each time it is called.
        outing_id: the outing the lines are of, if of one.
    """

    def __init__(
        self,
        people: Iterable[Person],
        facts: Iterable[Fact],
        promises: Iterable[Promise],
        *,
        on: date,
        new_id: Callable[[], str],
        outing_id: str | None = None,
    ) -> None:
        self._on, self._new_id, self._outing_id = on, new_id, outing_id
        known = tuple(facts)
        before = {(f.person_id, fold(text)): f for f in known for text in reversed(wordings(f))}
        self._known_facts = before | {(f.person_id, fold(f.text)): f for f in known}
        self._known_promises = {(p.person_id, p.owner, fold(p.text)): p for p in promises}
        self.people = {p.id: p for p in people}
        self.facts: dict[tuple[str, str], Fact] = {}
        self.promises: dict[tuple[str, Owner, str], Promise] = {}

    def take(self, line: NoteLine, person_id: str) -> None:
        """Put one line where it belongs: a promise, the person's card, or the log of facts."""
        if line.kind in PROMISES:
            self._promise(line, person_id)
            return
        person = self.people.get(person_id)
        after = learned(person, line) if person is not None and line.kind in ON_THE_CARD else None
        if after is not None:
            self.people[person_id] = after
        doubted = person is not None and bool(doubt_about(person, line))
        if after is not None and not doubted:
            return
        self._fact(line, person_id)
        if person is not None and after is None:
            self.people[person_id] = also_learned(person, line)

    def _fact(self, line: NoteLine, person_id: str) -> None:
        key = person_id, fold(line.text)
        topic = line.topic or USUAL_TOPIC.get(line.kind, Topic.OTHER)
        known = self._known_facts.get(key)
        ask = line.due or (self._on if line.kind is LineKind.FOLLOW_UP_QUESTION else None)
        if known is not None:
            again = changed(known, topic=line.topic or known.topic, ask_again=line.due or known.ask_again)
            if again != known:
                self.facts[key] = again
            return
        if key in self.facts:
            return
        self.facts[key] = Fact(
            id=self._new_id(),
            person_id=person_id,
            text=line.text.strip(),
            topic=topic,
            learned_on=self._on,
            outing_id=self._outing_id,
            sensitivity=guard_of(line.text, topic),
            ask_again=ask,
        )

    def _promise(self, line: NoteLine, person_id: str) -> None:
        owner = PROMISES[line.kind]
        key = person_id, owner, fold(line.text)
        known = self._known_promises.get(key)
        if known is not None:
            if line.due is not None and known.due != line.due:
                self.promises[key] = changed(known, due=line.due)
            return
        if key in self.promises:
            return
        self.promises[key] = Promise(
            id=self._new_id(),
            person_id=person_id,
            text=line.text.strip(),
            owner=owner,
            made_on=self._on,
            due=line.due,
            outing_id=self._outing_id,
        )


class Told(Record, frozen=True, kw_only=True):
    """What one line about one person gives, to be saved together.

    Attributes:
        person: as they are now known.
        fact: for the log; None where the card or a promise holds it all.
        promise: given or got in it, if any.
        said: how it was read, in words: ``a need at table: allergic to kiwi``.
    """

    person: Person
    fact: Fact | None = None
    promise: Promise | None = None
    said: str = ""


def told_of(person: Person, line: NoteLine, on: date, new_id: Callable[[], str]) -> Told:
    """What a line told of one person gives, read just as a line of a debrief is.

    Args:
        person: whom it is about, whoever the reader took it to be about.
        line: the line, as the notes' reader read it.
        on: the day it was learned.
        new_id: gives a fresh id each time it is called.
    """
    gathering = Gathering((person,), (), (), on=on, new_id=new_id)
    gathering.take(line, person.id)
    after = gathering.people[person.id]
    fact = next(iter(gathering.facts.values()), None)
    promise = next(iter(gathering.promises.values()), None)
    if promise is not None:
        said = kind_name(line.kind) + (f", by {say_day(promise.due, on)}" if promise.due else "")
    else:
        news = card_news(person, after)
        kind = kind_name(LineKind.FACT if fact is not None and line.kind in OF_NOBODY else line.kind)
        doubt = doubt_about(person, line)
        told = "; ".join(words for words in (news, doubt) if words)
        said = f"{kind}: {told}" if told else "on the card already" if fact is None else kind
    return Told(person=after, fact=fact, promise=promise, said=said)
