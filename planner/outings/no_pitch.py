"""The no-pitch checklist: the promise before walking in, the plan for when business comes up, its gaps."""

from __future__ import annotations

from datetime import UTC, datetime

from planner.outings.gap import Gap, Part, Severity
from planner.outings.legs import setting_out
from planner.outings.outing import Outing
from planner.outings.pitch import check_lines
from planner.outings.situation import Situation, is_over
from planner.people.person import first_name
from planner.values.record import changed
from planner.values.text import inert_line, listed

PROMISE = "I am here for the people at this table, not for the sale."
"""What a host promises where no guest is named yet."""
WHEN_RAISED = "I listen, note it, and offer another day."
"""What a host does when a guest raises business, unless the plan says otherwise."""


def promise_words(situation: Situation) -> str:
    """The promise for this outing, as the host would say it to themself."""
    if not situation.guests:
        return PROMISE
    return f"I am here to know {listed([first_name(g) for g in situation.guests])}, not to sell."


def when_raised(situation: Situation) -> str:
    """What the host will do when a guest raises business: the plan's own words, else the usual."""
    return situation.outing.no_pitch.when_raised.strip() or WHEN_RAISED


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


def check_no_pitch(situation: Situation, now: datetime) -> tuple[Gap, ...]:
    """What the checklist still lacks: the promise, and every line of the notes or the purpose that sells."""
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
    for mark in check_lines(outing.conversation.notes):
        text = f"Line {mark.number} of your notes sells: “{inert_line(mark.line)}”. {mark.instead}"
        gaps.append(_gap(f"no_pitch:notes:{mark.number}", text, by))
    return tuple(gaps)


def _gap(key: str, text: str, by: datetime | None) -> Gap:
    return Gap(key=key, part=Part.NO_PITCH, severity=Severity.SHOULD, text=text, by=by)


def _small(sentence: str) -> str:
    """A sentence set after a colon; the word ``I`` keeps its capital."""
    return sentence if sentence.startswith("I ") else sentence[:1].lower() + sentence[1:]
