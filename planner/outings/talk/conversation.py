"""The conversation: what you share, what to ask and why, what was promised, and what to stay off."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from planner.outings.gap import Gap, Part, Severity
from planner.outings.parts import WANTED, Conversation
from planner.outings.situation import Situation, called, is_over, local
from planner.outings.talk.talked import talks_with
from planner.outings.travel.legs import setting_out
from planner.people.confidence import promised_words
from planner.people.person import first_name
from planner.people.promises import Owner, Promise, by_due, is_open
from planner.values.record import changed
from planner.values.text import counted, inert_line, listed

if TYPE_CHECKING:
    from planner.people.common_ground import Shared
    from planner.people.guidance import Guidance

OWN = "Your own."
"""The reason of a question that the host thought of."""
MOST_SHARED = 2
"""Things shared that an explanation names."""


def suggest_conversation(situation: Situation, now: datetime, guidance: Guidance) -> Conversation:
    """The conversation with questions up to three; those chosen stay, and stand first.

    Args:
        situation: the outing among what is known.
        now: an instant with a zone.
        guidance: the bank of questions, and how each kind of person is hosted.
    """
    # Imported here, as in shared_ground: the check needs neither, and Today checks every plan it shows.
    from planner.outings.talk.asking import suggest_questions  # noqa: PLC0415

    kept = situation.outing.conversation
    missing = WANTED - len(kept.questions)
    if missing <= 0:
        return kept
    more = suggest_questions(situation, guidance, local(situation, now).date(), most=missing)
    return changed(kept, questions=(*kept.questions, *more))


def check_conversation(situation: Situation, now: datetime) -> tuple[Gap, ...]:
    """What the conversation still lacks: questions, and promises that should be kept before meeting again."""
    outing = situation.outing
    if is_over(situation, now) or not situation.guests:
        return ()
    by = setting_out(situation)
    gaps: list[Gap] = []
    chosen = len(outing.conversation.questions)
    if chosen == 0:
        names = listed([first_name(p) for p in situation.guests])
        text = f"Choose what to ask {names}: three good questions are plenty."
        gaps.append(_gap("conversation:questions", Severity.SHOULD, text, by))
    elif chosen < WANTED:
        text = f"Choose {counted(WANTED - chosen, 'more question')}, if a good one comes to mind."
        gaps.append(_gap("conversation:questions", Severity.COULD, text, None))
    for promise in promised(situation):
        due = outing.starts is None or promise.due is None or promise.due <= outing.starts.date()
        if promise.owner is Owner.HOST and due:
            name = next(first_name(p) for p in situation.guests if p.id == promise.person_id)
            text = f"Keep your promise to {name} before you meet: “{inert_line(promised_words(promise))}”."
            gaps.append(_gap(f"conversation:promise:{promise.id}", Severity.SHOULD, text, by))
    return tuple(gaps)


def explain_conversation(situation: Situation) -> str:
    """Why these questions: what they grow from, what they open, and what there is to build on."""
    if not situation.guests:
        return "Add a guest, and questions come with their reasons."
    said = [_why_asked(situation)]
    shared: dict[str, list[str]] = {}
    to_build_on = [ground for ground in shared_ground(situation) if not ground.weak]
    for ground in to_build_on[:MOST_SHARED]:
        shared.setdefault(called(situation, ground.person_id), []).append(ground.text)
    if shared:
        with_whom = [f"{listed(texts)} with {name}" for name, texts in shared.items()]
        said.append(f"To build on: {', '.join(with_whom)}.")
    owed = [p for p in promised(situation) if p.owner is Owner.HOST]
    if owed:
        said.append(
            f"You still owe {called(situation, owed[0].person_id)} a promise: keep it before you meet."
        )
    return inert_line(" ".join(said))


def shared_ground(situation: Situation) -> tuple[Shared, ...]:
    """What the host and the guests share, strongest first; what was talked of each last time goes down."""
    from planner.people.common_ground import common_ground  # noqa: PLC0415
    from planner.places.known_world import known_world  # noqa: PLC0415

    known = known_world()
    noted = (*situation.facts, *situation.past_facts)
    found = [
        ground
        for p in situation.guests
        for ground in common_ground(
            situation.host, p, situation.facts, known, talks_with(p.id, situation.history, noted)
        )
    ]
    return tuple(sorted(found, key=lambda shared: -shared.strength))


def promised(situation: Situation) -> tuple[Promise, ...]:
    """Open promises between the host and the guests, the soonest due first."""
    ids = {p.id for p in situation.guests}
    return by_due(tuple(p for p in situation.promises if is_open(p) and p.person_id in ids))


def _why_asked(situation: Situation) -> str:
    """What the chosen questions grow from, and what they open."""
    chosen = situation.outing.conversation.questions
    if not chosen:
        return "No question is chosen yet."
    grown = sum(bool(q.fact_id) for q in chosen)
    own = sum(q.why == OWN for q in chosen)
    new = len(chosen) - grown - own
    kinds = ((grown, "from what you noted"), (own, "of your own"), (new, "to learn something new"))
    parts = [f"{number} {words}" for number, words in kinds if number]
    if len(parts) == 1:
        return f"{counted(len(chosen), 'question')}, {parts[0].partition(' ')[2]}."
    return f"{counted(len(chosen), 'question')}: {listed(parts)}."


def _gap(key: str, severity: Severity, text: str, by: datetime | None) -> Gap:
    return Gap(key=key, part=Part.CONVERSATION, severity=severity, text=text, by=by)
