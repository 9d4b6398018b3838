"""Facts, lines, promises and earlier outings, for tests to say what is known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from itertools import count

from planner.notes.line import LineKind, NoteLine
from planner.outings.outing import Outing, OutingKind, Stage
from planner.outings.parts import Conversation, Question
from planner.people.bank import BankQuestion
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.guidance import Gives, Guidance, RolePack
from planner.people.person import Kind
from planner.people.promises import Owner, Promise

MAY = date(2026, 5, 12)

QUESTIONS = (
    BankQuestion(text="What makes you forget the clock?", topic=Topic.RECREATION),
    BankQuestion(text="Who is around your table on a Sunday?", topic=Topic.FAMILY),
    BankQuestion(text="Where did you grow up?", topic=Topic.PLACE),
    BankQuestion(
        text="What would you do with a free year?", topic=Topic.DREAMS, why="It shows what is missed."
    ),
    BankQuestion(text="What are you proud of that few people know?", topic=Topic.MILESTONE, depth=3),
    BankQuestion(text="What is the best of your work?", topic=Topic.WORK),
)
GUIDANCE = Guidance(
    questions=QUESTIONS,
    stay_off=("politics", "religion", "health"),
    roles=(
        RolePack(
            kind=Kind.COMPETITOR,
            welcome="Respect.",
            stay_off=("prices", "customers"),
            gives=Gives.RESPECT,
            giving="Respect, and nothing to unwrap.",
        ),
    ),
)


def fact(
    text: str, topic: Topic = Topic.RECREATION, *, of: str = "ines", on: date = MAY, **more: object
) -> Fact:
    """A fact learned in May, of Ines unless another is named."""
    fields: dict[str, object] = {"outing_id": None, "ask_again": None, "sensitivity": Sensitivity.ORDINARY}
    fields |= more
    return Fact(id=f"f:{text}", person_id=of, text=text, topic=topic, learned_on=on, **fields)  # type: ignore[arg-type]


def line(text: str, kind: LineKind = LineKind.FACT, **more: object) -> NoteLine:
    """A line of notes as it was read."""
    return NoteLine(text=text, kind=kind, **more)  # type: ignore[arg-type]


def promise(text: str, *, of: str = "ines", due: date | None = None, owner: Owner = Owner.HOST) -> Promise:
    """An open promise, made in May."""
    return Promise(id=f"p:{text}", person_id=of, text=text, owner=owner, made_on=MAY, due=due)


def earlier(
    outing_id: str = "o0", *, guests: tuple[str, ...] = ("ines",), asked: tuple[Question, ...] = ()
) -> Outing:
    """A filed lunch in May at Casa do Lago."""
    return Outing(
        id=outing_id,
        kind=OutingKind.LUNCH,
        guests=guests,
        venue_id="lago",
        starts=datetime(2026, 5, 12, 12, 30),
        zone="Europe/Lisbon",
        stage=Stage.FILED,
        conversation=Conversation(questions=asked),
    )


def fresh_ids() -> Callable[[], str]:
    """Ids that never repeat."""
    numbers = count(1)
    return lambda: f"n{next(numbers)}"
