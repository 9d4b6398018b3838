"""Days that come round, and how they are said."""

from __future__ import annotations

from datetime import date

import pytest

from planner.people.occasions import Occasion, OccasionKind, name_on


@pytest.mark.parametrize(
    ("year", "label", "said"),
    [
        (None, "", "birthday"),
        (1981, "", "45th birthday"),
        (2025, "", "1st birthday"),
        (2024, "", "2nd birthday"),
        (2003, "", "23rd birthday"),
        (2013, "", "13th birthday"),
        (1915, "", "111th birthday"),
        (2026, "", "birthday"),
        (2017, "Rui's birthday", "Rui's birthday (9)"),
        (2021, "5 years together", "5 years together"),
        (2021, "years together", "5 years together"),
        (2025, "years together", "1 year together"),
    ],
)
def test_a_day_is_called_by_its_number_where_that_is_known(year: int | None, label: str, said: str) -> None:
    occasion = Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=2, year=year, label=label)
    assert name_on(occasion, date(2026, 12, 2)) == said
