"""An invitation in the host's own words beside a plan that went on."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.outings.gap import Severity
from planner.outings.invitation import suggest_invitation
from planner.outings.no_pitch import check_no_pitch
from planner.outings.own_invitation import not_as_planned
from planner.outings.parts import Conversation
from planner.outings.readiness import readiness
from planner.outings.situation import Situation
from planner.outings.ticks import INVITE, tick
from planner.people.person import Person
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, STARTS, STRANGER, VENUE, lunch, wall

ZOE = changed(INES, id="zoe", name="Zoë Adler")
PLACE = changed(VENUE, address="Rua do Lago 4", city="Lisbon")
SOLD = Conversation(invitation="Dear Ines,\ncome and see our new price list over lunch")


def _worded(s: Situation, text: str = "") -> Situation:
    """The same with these own words, else hostbook's own taken over as they stand."""
    own = Conversation(invitation=text or suggest_invitation(s))
    return changed(s, outing=changed(s.outing, conversation=own))


def _then(before: Situation, *guests: Person, **fields: object) -> Situation:
    """The plan as it has become since, with the words as they were."""
    now = lunch(*guests, venue=PLACE, conversation=before.outing.conversation)
    return changed(now, outing=changed(now.outing, **fields))


TAKEN_OVER = _worded(lunch(INES, RAVI, venue=PLACE))


def test_words_taken_over_from_the_plan_are_as_planned() -> None:
    assert not_as_planned(TAKEN_OVER) == ""
    assert not_as_planned(lunch(INES)) == ""


def test_a_guest_who_came_later_is_named_as_missing_from_it() -> None:
    assert not_as_planned(_then(TAKEN_OVER, INES, RAVI, ZOE)) == "Your invitation does not name Zoë."
    assert not_as_planned(_then(TAKEN_OVER, ZOE)) == "Your invitation does not name Zoë."


def test_a_guest_who_was_taken_off_the_plan_is_named_as_still_in_it() -> None:
    said = "Your invitation still names Ravi, who is not on the plan."
    assert not_as_planned(_then(TAKEN_OVER, INES)) == said
    gap = next(gap for gap in readiness(_then(TAKEN_OVER, INES), DAYS_BEFORE) if gap.key == "invitation")
    assert gap.text == said
    assert not_as_planned(_then(_worded(lunch(INES, RAVI, ZOE)), INES)) == (
        "Your invitation still names Ravi and Zoë, who are not on the plan."
    )


def test_a_colleague_who_does_not_come_along_any_more_is_named_too() -> None:
    along = changed(lunch(INES, venue=PLACE), cohosts=(RAVI,))
    alone = changed(_worded(along), cohosts=())
    assert not_as_planned(_worded(along)) == ""
    assert not_as_planned(alone) == "Your invitation still names Ravi Menon, who is not on the plan."


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Ms Duarte,",
        "Dear Ines and Family,",
        "Dear Mr and Mrs Duarte,",
        "Dear Lago Team,",
        "Dear Friends,",
        "Hi Nessie,",
        "Dear Ines, Lunch with me?",
        "Dear Ines, I would love to have lunch with you and Casa do Lago is near.",
        "Hello Ines, how are you?",
    ],
)
def test_nobody_is_made_of_a_title_a_pet_name_or_a_sentence(greeting: str) -> None:
    assert "still names" not in not_as_planned(_worded(lunch(INES), greeting))


def test_a_name_without_its_accent_and_a_last_name_are_names() -> None:
    assert not_as_planned(_worded(lunch(ZOE, INES), "Hi Zoe and Ms Duarte, lunch?")) == ""


@pytest.mark.parametrize("greeting", ["Dear all,", "Hello,", "Come for lunch, it would be good to see you."])
def test_an_invitation_that_greets_nobody_by_name_is_as_its_host_wants_it(greeting: str) -> None:
    assert not_as_planned(_worded(lunch(INES, ZOE), greeting)) == ""


def test_another_time_and_another_day_are_said() -> None:
    later = _then(TAKEN_OVER, INES, RAVI, starts=wall("2026-12-03 13:15"))
    assert not_as_planned(later) == "Your invitation says 12:30 where the plan has 13:15."
    moved = _then(TAKEN_OVER, INES, RAVI, starts=wall("2026-12-04 12:30"))
    assert not_as_planned(moved) == "Your invitation says 3 December where the plan has Friday 4 December."


def test_another_place_is_said_where_the_words_have_it_as_hostbook_wrote_it() -> None:
    s = changed(TAKEN_OVER, venue=changed(PLACE, id="other", name="Tasca Nova"))
    assert not_as_planned(s) == "Your invitation says Casa do Lago where the plan has Tasca Nova."


@pytest.mark.parametrize(
    "said",
    [
        "at 12.30",
        "at half past twelve",
        "12:30 pm",
        "from 12:00, we sit down at 12:30",
        "Thu, Dec 3rd",
        "3rd of Dec",
    ],
)
def test_the_same_hour_said_in_another_way_is_as_planned(said: str) -> None:
    assert not_as_planned(_worded(lunch(INES), f"Dear Ines, lunch {said}?")) == ""


@pytest.mark.parametrize(
    ("said", "shown"), [("at 8 pm", "8 pm"), ("on Friday", "Friday"), ("May 3", "May 3")]
)
def test_another_hour_in_the_hosts_own_way_is_said(said: str, shown: str) -> None:
    assert f"says {shown} where" in not_as_planned(_worded(lunch(INES), f"Dear Ines, lunch {said}?"))


def test_it_is_a_gap_until_everybody_is_invited() -> None:
    stale = _then(TAKEN_OVER, INES, RAVI, ZOE)
    gap = next(gap for gap in readiness(stale, DAYS_BEFORE) if gap.key == "invitation")
    assert (gap.severity, gap.text) == (Severity.SHOULD, "Your invitation does not name Zoë.")
    assert gap.by == wall("2026-11-26 18:00")
    asked = changed(stale, outing=tick(stale.outing, INVITE, DAYS_BEFORE))
    assert "invitation" not in {gap.key for gap in readiness(asked, DAYS_BEFORE)}


def test_words_that_sell_matter_when_the_guests_are_to_be_invited_and_not_once_they_are() -> None:
    s = lunch(INES, conversation=SOLD)
    by = {gap.key: gap.by for gap in check_no_pitch(s, DAYS_BEFORE)}
    assert by["no_pitch:invitation:2"] == wall("2026-11-26 18:00")
    sent = changed(s, outing=tick(s.outing, INVITE, DAYS_BEFORE))
    assert "no_pitch:invitation:2" not in {gap.key for gap in check_no_pitch(sent, DAYS_BEFORE)}


@given(
    st.lists(st.sampled_from([INES, RAVI, ZOE, STRANGER]), unique=True),
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
)
def test_hostbooks_own_wording_is_always_as_planned(guests: list[Person], starts: datetime) -> None:
    assert not_as_planned(_worded(lunch(*guests, venue=PLACE, starts=starts))) == ""


@given(st.text())
def test_any_words_are_read_without_a_stumble(text: str) -> None:
    said = not_as_planned(_worded(lunch(INES, ZOE, starts=STARTS), text))
    assert "\n" not in said
