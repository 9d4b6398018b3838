"""What of an outing may be shown while somebody may be looking on."""

from __future__ import annotations

from datetime import UTC, date, datetime

from planner.notes.line import LineKind, NoteLine
from planner.outings.discretion import discreet
from planner.outings.outcome import Outcome
from planner.outings.outing import Stage
from planner.outings.parts import Conversation, Question
from planner.people.facts import Fact, Sensitivity, Topic
from planner.values.record import changed
from tests.unit.outings.made import INES, LUNCH, lunch, wall

ROWS = Fact(id="f1", person_id="ines", text="rows", topic=Topic.RECREATION, learned_on=date(2026, 5, 1))
TENDER = changed(ROWS, id="f2", text="parted from Rui", sensitivity=Sensitivity.PRIVATE)
ILL = changed(ROWS, id="f3", text="back trouble", sensitivity=Sensitivity.SENSITIVE)
LAST = changed(
    LUNCH,
    id="o0",
    guests=("ines",),
    starts=wall("2026-05-01 12:30"),
    stage=Stage.FILED,
    outcome=Outcome(
        filed_at=datetime(2026, 5, 1, tzinfo=UTC),
        lines=tuple(
            NoteLine(text=text, kind=LineKind.FACT, person_id="ines")
            for text in ("rows", "Parted from Rui", "likes it quiet")
        ),
    ),
)
ASKED = Conversation(
    questions=(
        Question(text="How is the boat?", fact_id="f1"),
        Question(text="How are you now?", fact_id="f2"),
        Question(text="Better?", why="You noted “back trouble” in May."),
    )
)
S = changed(lunch(INES, conversation=ASKED), facts=(ROWS, TENDER), past_facts=(ILL,), history=(LAST,))


def test_only_ordinary_facts_and_what_rests_on_them_is_left() -> None:
    shown = discreet(S)
    assert shown.facts == (ROWS,)
    assert shown.past_facts == ()
    assert [q.text for q in shown.outing.conversation.questions] == ["How is the boat?"]
    outcome = shown.history[0].outcome
    assert outcome is not None
    assert [line.text for line in outcome.lines] == ["rows", "likes it quiet"]


def test_where_all_is_ordinary_nothing_changes() -> None:
    plain = changed(S, facts=(ROWS,), past_facts=())
    assert discreet(plain) is plain
