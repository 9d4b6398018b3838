"""The purpose that is suggested, as the no-pitch reader sees it."""

from __future__ import annotations

from datetime import date

import pytest

from planner.outings.pitch import check_lines
from planner.outings.purpose import suggest_purpose
from planner.people.person import Kind
from planner.values.record import changed
from tests.unit.outings.made import RAVI, STRANGER, lunch

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
