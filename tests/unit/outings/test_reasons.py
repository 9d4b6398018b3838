"""The reasons of a plan, a few sentences a part."""

from __future__ import annotations

from planner.outings.drafting import draft
from planner.outings.reasons import reasons
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, lunch
from tests.unit.outings.noted import GUIDANCE


def test_each_of_the_five_parts_has_its_reason_in_the_order_of_the_board() -> None:
    s = lunch(INES, RAVI)
    drafted = changed(s, outing=draft(s, GUIDANCE, DAYS_BEFORE))

    said = reasons(drafted)

    assert [part.value for part in said] == [
        "reservation",
        "transport",
        "moderation",
        "conversation",
        "no pitch",
    ]
    assert all(why.endswith(".") and not why[0].islower() for why in said.values())


def test_a_name_that_could_act_on_a_terminal_is_shown_inert() -> None:
    hostile = changed(INES, name="\x1b[2JIn\nes", alcohol=None)

    assert not any("\x1b" in why or "\n" in why for why in reasons(lunch(hostile)).values())
