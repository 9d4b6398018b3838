"""The rows of Today: a promise says to whom, also where its words only say *her*."""

from __future__ import annotations

from datetime import date

import pytest

from planner.agenda.items import Promised
from planner.outings.naming import outing_title
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.person import Kind, Person
from planner.people.promises import Owner, Promise
from screens.today_rows import promised_row

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
