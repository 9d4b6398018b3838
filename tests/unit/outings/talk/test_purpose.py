"""The purpose that is suggested, as the no-pitch reader sees it."""

from __future__ import annotations

from datetime import date

import pytest

from planner.outings.pitch.selling import check_lines
from planner.outings.talk.purpose import suggest_purpose
from planner.people.facts import Topic
from planner.people.person import Kind
from planner.values.record import changed
from tests.unit.outings.made import INES, RAVI, STRANGER, lunch
from tests.unit.outings.noted import fact

TODAY = date(2026, 11, 26)
NAMES = (
    "Ines Duarte", "Tom Brandt", "Amara Obi", "Günther Falk", "Léonie Marchand", "Omar Haddad", "Priya Nair",
    "Yuki Sato", "Wei Chen", "Siobhán Kelly", "Will Grant", "Mark Price", "Bill Order", "Chase Dale",
)  # fmt: skip
"""Some are also words of trade."""


@pytest.mark.parametrize("name", NAMES)
def test_no_purpose_that_hostbook_suggests_reads_as_a_pitch(name: str) -> None:
    for kind in Kind:
        guest = changed(STRANGER, name=name, kind=kind)
        for guests in ((guest,), (guest, RAVI)):
            purpose = suggest_purpose(lunch(*guests), TODAY)

            assert purpose
            assert check_lines(purpose) == ()


def test_no_hour_is_for_news_of_someone_lost_or_of_what_was_told_since() -> None:
    party = fact("her father's party in May", Topic.FAMILY)
    assert "father" in suggest_purpose(changed(lunch(INES), facts=(party,)), TODAY)
    lost = fact("her father died", Topic.FAMILY, on=date(2026, 9, 1))
    told = fact("the party was a triumph", Topic.FAMILY, on=date(2026, 9, 1))
    for since in (lost, told):
        assert (
            suggest_purpose(changed(lunch(INES), facts=(party, since)), TODAY)
            == "Get to know Ines beyond work"
        )
