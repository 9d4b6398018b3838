"""The rows of Today: a promise says to whom, also where its words only say *her*."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.agenda.items import Promised
from planner.courtship.cadence import State
from planner.courtship.owing import Owed
from planner.courtship.touches import TouchKind
from planner.outings.naming import outing_title
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.person import Kind, Person, Tier
from planner.people.promises import Owner, Promise
from planner.values.record import changed
from screens.today_rows import owed_row, promised_row

DAY = date(2026, 11, 22)
INES = Person(id="ines", name="Inês Duarte", kind=Kind.CUSTOMER)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I'll send her the photos", "Send her the photos  Inês Duarte"),
        ("I'll send Ines the photos", "Send Ines the photos"),
    ],
)
def test_a_promise_names_whom_its_words_only_point_at(text: str, said: str) -> None:
    promise = Promise(id="p", person_id="ines", text=text, owner=Owner.HOST, made_on=DAY)
    rows = promised_row(Promised(person=INES, promise=promise), DAY, 80)
    assert " ".join(row.plain.strip() for row in rows).removeprefix("○ ").strip() == said


def test_an_hour_that_is_over_waits_for_no_guest() -> None:
    lunch = Outing(id="o", kind=OutingKind.LUNCH)
    assert outing_title(lunch, ()) == "Lunch, no guest yet"
    over = Outing(id="o", kind=OutingKind.LUNCH, stage=Stage.HOSTED)
    assert outing_title(over, ()) == "Lunch, no guest"


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (80, ["! Inês Duarte  call  past the longest gap                     key · 42 days late"]),
        (36, ["! Inês Duarte  call        42 d late", "  past the longest gap"]),
    ],
)
def test_whoever_waits_past_the_longest_gap_is_said_to(width: int, rows: list[str]) -> None:
    late = Owed(
        person=INES, tier=Tier.KEY, touch=TouchKind.CALL, due=DAY - timedelta(days=42), days_late=42,
        beyond=12, state=State.BEYOND,
    )  # fmt: skip
    assert [row.plain.rstrip() for row in owed_row(late, DAY, width)] == rows
    planned = changed(late, planned=DAY + timedelta(days=3))
    assert "past" not in "".join(row.plain for row in owed_row(planned, DAY, width))
