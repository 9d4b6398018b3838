"""The letter to the place."""

from __future__ import annotations

from planner.outings.outing import Stage
from planner.outings.parts import ReservationState
from planner.outings.table.booked import moved_on
from planner.outings.table.letters import letter_to_place
from planner.outings.table.table_brief import to_read_out
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, VENUE, lunch

MAILED = changed(VENUE, email="mesa@casadolago.pt")


def test_a_letter_says_what_would_be_said_on_the_telephone() -> None:
    s = lunch(INES, venue=MAILED)
    s = changed(s, host=changed(s.host, mobile="+351 912 000 000"))

    letter = letter_to_place(s)

    assert letter.to == ("mesa@casadolago.pt",)
    assert letter.subject == "A table on Thursday 3 December at 12:30"
    assert letter.body == f"Good day,\n\n{to_read_out(s)}\n\nWith kind regards,\nRita Sol\n+351 912 000 000"


def test_a_letter_about_a_booked_table_says_so_in_its_subject() -> None:
    sure = moved_on(lunch(INES), ReservationState.CONFIRMED, DAYS_BEFORE)
    more = lunch(INES, RAVI, reservation=sure)
    off = lunch(INES, reservation=sure, stage=Stage.CANCELLED)

    assert letter_to_place(more).subject == "A table on Thursday 3 December at 12:30: what has changed"
    assert letter_to_place(off).subject == "A table on Thursday 3 December at 12:30: we cannot come"
    assert letter_to_place(more).to == ()


def test_nothing_private_is_written_to_the_place() -> None:
    known = changed(
        INES, organisation="Lago Lda", notes="divorced in May", drinks=("white wine",), role="CEO"
    )
    letter = letter_to_place(lunch(known, venue=MAILED))

    for word in ("Lago Lda", "divorced", "white wine", "regatta", "CEO", "Ines"):
        assert word not in letter.body
