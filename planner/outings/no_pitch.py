"""The no-pitch checklist: the promise before walking in, the plan for when business comes up, its gaps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from planner.notes.line import LineKind
from planner.outings.deadlines import best_by
from planner.outings.gap import Gap, Part, Severity
from planner.outings.outing import Outing
from planner.outings.parts import NoPitch, Question
from planner.outings.pitch.selling import PitchMark, check_lines
from planner.outings.situation import Situation, is_over, local
from planner.outings.talk.conversation import OWN
from planner.outings.ticks import to_invite
from planner.outings.travel.legs import setting_out
from planner.people.person import Kind, first_name
from planner.values.record import changed
from planner.values.text import inert_line, listed

PROMISE = "I am here for the people at this table, not for the sale."
"""What a host promises where no guest is named yet."""
WHEN_RAISED = "I listen, note it, and offer another day."
"""What a host does when a guest raises business, unless the plan says otherwise."""
WHEN_ALL_ARE = {
    Kind.SUPPLIER: "I listen, note it, and ask them to the office.",
    Kind.COLLEAGUE: "I listen, note it, and keep it for the office.",
}
"""The same, where all guests are of one kind that has a better place for it."""
WITH_A_RIVAL = "I say that we leave prices and customers alone, and change the subject."
"""The same, where a competitor is at the table: there is no other day for that talk."""


def suggest_no_pitch(situation: Situation, now: datetime) -> NoPitch:  # noqa: ARG001 - every part is asked alike
    """The checklist with the plan for when business is raised, where the host has written none.

    The promise stays open: nobody makes it but the host.
    """
    kept = situation.outing.no_pitch
    return changed(kept, when_raised=kept.when_raised.strip() or usual_answer(situation))


def usual_answer(situation: Situation) -> str:
    """What a host does when these guests raise business."""
    kinds = {guest.kind for guest in situation.guests}
    if Kind.COMPETITOR in kinds:
        return WITH_A_RIVAL
    return WHEN_ALL_ARE.get(next(iter(kinds)), WHEN_RAISED) if len(kinds) == 1 else WHEN_RAISED


def check_no_pitch(situation: Situation, now: datetime) -> tuple[Gap, ...]:
    """What the checklist still lacks: the promise, and every line that the host wrote and that sells."""
    if is_over(situation, now):
        return ()
    outing, by = situation.outing, setting_out(situation)
    gaps: list[Gap] = []
    if outing.no_pitch.promised_at is None:
        text = f"Make the promise yours before you leave: “{promise_words(situation)}”"
        gaps.append(_gap("no_pitch:promise", text, by))
    for mark in check_lines(outing.purpose):
        text = f"The purpose sells: “{inert_line(mark.phrase)}”. {mark.instead}"
        gaps.append(_gap(f"no_pitch:purpose:{mark.number}", text, by))
    for number, question in enumerate(outing.conversation.questions, 1):
        for mark in check_question(question):
            text = f"Your question sells: “{inert_line(mark.line)}”. {mark.instead}"
            gaps.append(_gap(f"no_pitch:question:{number}", text, by))
    for mark in check_lines(outing.conversation.notes):
        text = f"Line {mark.number} of your notes sells: “{inert_line(mark.line)}”. {mark.instead}"
        gaps.append(_gap(f"no_pitch:notes:{mark.number}", text, by))
    return (*gaps, *_invitation_gaps(situation, now))


def _invitation_gaps(situation: Situation, now: datetime) -> Iterator[Gap]:
    """The lines of the invitation that sell: they matter when it is sent, and no more once it was."""
    outing = situation.outing
    if outing.guests and not to_invite(outing):
        return
    by = best_by(local(situation, now), outing.starts)
    for mark in check_lines(outing.conversation.invitation):
        text = f"Line {mark.number} of your invitation sells: “{inert_line(mark.line)}”. {mark.instead}"
        yield _gap(f"no_pitch:invitation:{mark.number}", text, by)


def check_question(question: Question) -> tuple[PitchMark, ...]:
    """The mark of a question of the host's own, where it sells; those of the bank never do."""
    return check_lines(question.text)[:1] if question.why == OWN else ()


def check_own_words(outing: Outing) -> tuple[PitchMark, ...]:
    """Every line of the purpose, own questions, talking notes and invitation that sells."""
    plan = outing.conversation
    asked = (mark for question in plan.questions for mark in check_question(question))
    written = (mark for text in (plan.notes, plan.invitation) for mark in check_lines(text))
    return (*check_lines(outing.purpose), *asked, *written)


def explain_no_pitch(situation: Situation) -> str:
    """Why this promise and this answer, and whether business may come up."""
    kinds = {guest.kind for guest in situation.guests}
    said = ["The hour is for the people, so business is for a guest to raise, and gets an hour of its own."]
    if Kind.COMPETITOR in kinds:
        said = ["With a competitor, prices and customers are never the subject, whoever raises them."]
    raised = _raised_before(situation)
    if raised:
        said.append(f"It may come up: last time {raised}.")
    return inert_line(" ".join(said))


def promise_words(situation: Situation) -> str:
    """The promise for this outing, as the host would say it to themself."""
    if not situation.guests:
        return PROMISE
    return f"I am here to know {listed([first_name(g) for g in situation.guests])}, not to sell."


def when_raised(situation: Situation) -> str:
    """What the host will do when a guest raises business: the plan's own words, else the usual."""
    return situation.outing.no_pitch.when_raised.strip() or usual_answer(situation)


def no_pitch_line(situation: Situation) -> str:
    """Both in one line, for the brief."""
    return f"{promise_words(situation)} If business comes up: {_small(when_raised(situation))}"


def take_promise(outing: Outing, at: datetime) -> Outing:
    """The outing with the promise made the host's own.

    Args:
        outing: the outing.
        at: the instant, with a zone; kept in UTC.
    """
    return changed(outing, no_pitch=changed(outing.no_pitch, promised_at=at.astimezone(UTC)))


def withdraw_promise(outing: Outing) -> Outing:
    """The outing with the promise not made."""
    return changed(outing, no_pitch=changed(outing.no_pitch, promised_at=None))


def _gap(key: str, text: str, by: datetime | None) -> Gap:
    return Gap(key=key, part=Part.NO_PITCH, severity=Severity.SHOULD, text=text, by=by)


def _small(sentence: str) -> str:
    """A sentence set after a colon; the word ``I`` keeps its capital."""
    return sentence if sentence.startswith("I ") else sentence[:1].lower() + sentence[1:]


def _raised_before(situation: Situation) -> str:
    """The business a guest raised at the last outing, as it was noted; empty where none was."""
    # Imported here: the check of a plan needs none of it, and Today checks every plan it shows.
    from planner.outings.discretion import line_may_be_said  # noqa: PLC0415

    ids = {guest.id for guest in situation.guests}
    last = next((o for o in reversed(situation.history) if ids & set(o.guests) and o.outcome), None)
    lines = last.outcome.lines if last and last.outcome else ()
    if last is None:
        return ""
    business = (line for line in lines if line.kind is LineKind.BUSINESS)
    noted = next((line.text for line in business if line_may_be_said(situation, last, line)), "")
    return f"you noted “{inert_line(noted)}”" if noted else ""
