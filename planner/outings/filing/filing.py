"""Filing: the lines of a debrief become needs, facts, promises, touches, a remark and the outcome."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from planner.courtship.limits.entry import Entry
from planner.courtship.limits.shares import shares
from planner.courtship.touches import Touch, TouchKind
from planner.notes.about import NAMES_SEVERAL
from planner.notes.correction import Correction
from planner.notes.line import OF_NOBODY, LineKind, NoteLine
from planner.outings.filing.card_news import card_news
from planner.outings.filing.gathering import Gathering
from planner.outings.filing.learning import doubt_about
from planner.outings.limits import went_over
from planner.outings.outcome import Debrief, Outcome
from planner.outings.outing import Outing, Stage, kind_word
from planner.outings.registering import entry_of_outing
from planner.outings.situation import Situation, local
from planner.people.facts import Fact
from planner.people.person import Person, first_name
from planner.people.promises import Promise
from planner.places.venue import Remark, Venue
from planner.values.money import Money
from planner.values.problem import Problem
from planner.values.record import Record, changed
from planner.values.text import inert_line, listed

OF_THE_TABLE = (LineKind.BUSINESS, LineKind.COMPETITOR)
"""Lines that may be about no guest more than another: without a name they stay with the outing."""


class Filed(Record, frozen=True, kw_only=True):
    """All that filing writes, to be saved together.

    Attributes:
        outing: the outing, filed, with its outcome.
        people: the people whose own record changed.
        facts: facts that are new, or read differently from when they were filed before.
        promises: promises, in the same way.
        touches: one for each guest; the same again when filed again.
        corrections: how lines were read otherwise, for the next of their like.
        entry: its line in the register, where anybody was there.
        venue: the venue with its remark, where there is something to remark.
        news: what is new on the card of each person whose record changed, in words, by id.
        names: what to call each person above, by id.
        problems: what could not be put in its place; every such line is kept in the outcome.
    """

    outing: Outing
    people: tuple[Person, ...] = ()
    facts: tuple[Fact, ...] = ()
    promises: tuple[Promise, ...] = ()
    touches: tuple[Touch, ...] = ()
    corrections: tuple[Correction, ...] = ()
    entry: Entry | None = None
    venue: Venue | None = None
    news: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


def unplaced(lines: tuple[NoteLine, ...], situation: Situation) -> tuple[Problem, ...]:
    """The lines that need a person before they can be filed, each as what to do about it."""
    guests = listed([first_name(p) for p in (*situation.guests, *situation.cohosts)], last="or")
    what = f"choose {guests}" if guests else "add the guest to the outing first"
    return tuple(
        _nobody(line, what)
        for line in lines
        if _whom(line, situation) is None and line.kind not in (*OF_NOBODY, *OF_THE_TABLE)
    )


def file_outing(
    situation: Situation,
    lines: tuple[NoteLine, ...],
    now: datetime,
    new_id: Callable[[], str],
    corrections: tuple[Correction, ...] = (),
) -> Filed:
    """File what came of an outing. Filing the same lines again writes nothing twice.

    Who had how many drinks was counted for the hour and is not kept; whether it stayed moderate is.

    Args:
        situation: the outing, with the marks of its debrief, among what is known.
        lines: the notes as read and corrected; those in :func:`unplaced` are kept in the outcome only.
        now: the instant of filing, with a zone.
        new_id: gives a fresh id each time it is called.
        corrections: how lines were settled otherwise than they were read; those without an id are given one.
    """
    outing = situation.outing
    on = _day(situation, now)
    before = _people(situation)
    gathering = _gathered(situation, lines, on, new_id)
    cost, trouble = _cost(outing.debrief, lines)
    filed = changed(
        outing,
        stage=Stage.FILED,
        outcome=_outcome(outing.debrief, lines, cost, now),
        debrief=Debrief(),
        moderation=changed(outing.moderation, pours=()),
    )
    entry = entry_of_outing(filed, situation.guests, situation.venue, on, situation.line)
    return Filed(
        outing=filed,
        people=tuple(gathering.people[p.id] for p in before if gathering.people[p.id] != p),
        news=tuple((p.id, card_news(p, after)) for p in before if (after := gathering.people[p.id]) != p),
        facts=tuple(gathering.facts.values()),
        promises=tuple(gathering.promises.values()),
        touches=tuple(_touch(outing, guest, on) for guest in situation.guests),
        corrections=tuple(c if c.id else changed(c, id=new_id()) for c in corrections),
        entry=entry,
        venue=_remarked(situation, lines, on),
        names=tuple((p.id, first_name(p)) for p in before),
        problems=(
            *unplaced(lines, situation),
            *_not_on_a_card(situation, lines),
            *trouble,
            *_no_venue(situation, lines),
            *_over_limits(situation, entry, now),
        ),
    )


def _outcome(debrief: Debrief, lines: tuple[NoteLine, ...], cost: Money | None, now: datetime) -> Outcome:
    """What came of it, as it was marked and written."""
    return Outcome(
        filed_at=now.astimezone(UTC),
        lines=tuple(changed(line, by_hand=False) for line in lines),
        warmth=debrief.warmth,
        place=debrief.place,
        moderate=debrief.moderate,
        pitched=debrief.pitched,
        cost=cost,
    )


def _gathered(
    situation: Situation, lines: tuple[NoteLine, ...], on: date, new_id: Callable[[], str]
) -> Gathering:
    """Every line about a person, put where it belongs."""
    outing_id = situation.outing.id
    aside = situation.aside
    gathering = Gathering(
        _people(situation),
        (f for f in (*situation.past_facts, *situation.facts, *aside.facts) if f.outing_id == outing_id),
        (p for p in (*situation.promises, *aside.promises) if p.outing_id == outing_id),
        on=on,
        new_id=new_id,
        outing_id=outing_id,
    )
    for line in lines:
        person_id = _whom(line, situation)
        if person_id is not None and line.kind not in OF_NOBODY:
            gathering.take(line, person_id)
    return gathering


def reopened(outing: Outing) -> Outing:
    """A filed outing with its outcome back in the debrief, to add to it and file it again.

    Where that was begun before and not finished, with what was begun.
    """
    outcome = outing.outcome
    if outcome is None:
        return outing
    if outing.debrief != Debrief():
        return changed(outing, stage=Stage.HOSTED, outcome=None)
    debrief = Debrief(
        notes="\n".join(line.text for line in outcome.lines),
        settled=outcome.lines,
        warmth=outcome.warmth,
        place=outcome.place,
        moderate=outcome.moderate,
        pitched=outcome.pitched,
        cost=None if outcome.cost == _cost(Debrief(), outcome.lines)[0] else outcome.cost,
    )
    return changed(outing, stage=Stage.HOSTED, outcome=None, debrief=debrief)


def _whom(line: NoteLine, situation: Situation) -> str | None:
    """Whom the line is about: the person it names, or the only guest there is, unless it names several."""
    if line.person_id is not None:
        return line.person_id
    if NAMES_SEVERAL & set(line.why_unsure.split("; ")):
        return None
    return situation.guests[0].id if len(situation.guests) == 1 else None


def _people(situation: Situation) -> tuple[Person, ...]:
    """All whom the notes may be about."""
    return (*situation.guests, *situation.cohosts, *situation.aside.people)


def _nobody(line: NoteLine, what: str) -> Problem:
    return Problem(field="person_id", text=f"Whom is “{inert_line(line.text)}” about? To file it, {what}.")


def _day(situation: Situation, now: datetime) -> date:
    """The day it was learned: the outing's own, or the day of filing where that is earlier or not known."""
    today = local(situation, now).date()
    starts = situation.outing.starts
    return min(starts.date(), today) if starts else today


def _cost(debrief: Debrief, lines: tuple[NoteLine, ...]) -> tuple[Money | None, tuple[Problem, ...]]:
    """What it cost: as typed in its own field, else the sum of the lines where they share a currency."""
    if debrief.cost is not None:
        return debrief.cost, ()
    amounts = [line.amount for line in lines if line.kind is LineKind.COST and line.amount is not None]
    currencies = sorted({m.currency for m in amounts})
    if len(currencies) > 1:
        text = (
            f"The costs are in {listed(currencies)}, which are not added up: type the whole in one of them."
        )
        return None, (Problem(field="cost", text=text),)
    if not amounts:
        return None, ()
    return Money(amount=sum((m.amount for m in amounts[1:]), amounts[0].amount), currency=currencies[0]), ()


def _touch(outing: Outing, guest: Person, on: date) -> Touch:
    """The outing as a touch; its id is made of both ids, so that filing again writes it again, not twice."""
    text = inert_line(outing.title) or kind_word(outing)
    return Touch(
        id=f"{outing.id}-{guest.id}",
        person_id=guest.id,
        kind=TouchKind.OUTING,
        on=on,
        text=text,
        outing_id=outing.id,
    )


def _remarked(situation: Situation, lines: tuple[NoteLine, ...], on: date) -> Venue | None:
    """The venue with what was noted of it, one remark an outing; None where nothing was."""
    venue, outing = situation.venue, situation.outing
    notes = tuple(line.text.strip() for line in lines if line.kind is LineKind.VENUE_NOTE)
    if venue is None or not (notes or outing.debrief.place is not None):
        return None
    remark = Remark(on=on, text=" · ".join(notes), rating=outing.debrief.place, outing_id=outing.id)
    others = tuple(r for r in venue.remarks if r.outing_id != outing.id)
    return changed(venue, remarks=tuple(sorted((*others, remark), key=lambda r: r.on)))


def _not_on_a_card(situation: Situation, lines: tuple[NoteLine, ...]) -> tuple[Problem, ...]:
    """The needs that are taken back or not certain: the card stays, and the line is in the log."""
    people = {person.id: person for person in _people(situation)}
    told = [(line, people.get(_whom(line, situation) or "")) for line in lines]
    return tuple(
        Problem(field="needs", text=f"{first_name(person)}, “{inert_line(line.text)}”: {doubt}.")
        for line, person in told
        if person is not None and (doubt := doubt_about(person, line))
    )


def _over_limits(situation: Situation, entry: Entry | None, now: datetime) -> tuple[Problem, ...]:
    """What it came to for each, where that is over a limit and nobody agreed to it."""
    had = [money for _, money in shares(entry)] if entry is not None else []
    over = went_over(situation, had[0], local(situation, now).date()) if had else ()
    return tuple(Problem(field="limits", text=text) for text in over)


def _no_venue(situation: Situation, lines: tuple[NoteLine, ...]) -> tuple[Problem, ...]:
    if situation.venue is not None or not any(line.kind is LineKind.VENUE_NOTE for line in lines):
        return ()
    return (Problem(field="venue_id", text="No venue is chosen: what you noted of the place stays here."),)
