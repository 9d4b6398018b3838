"""Where everyone comes from and goes to, by the hour and as it was typed."""

from __future__ import annotations

import pytest

from planner.outings.outing import OutingKind
from planner.outings.parts import Mode, Way
from planner.outings.situation import Situation
from planner.outings.travel.ends import End, usual_end
from planner.outings.travel.transport import check_transport, suggest_transport
from planner.outings.travel.typed_ends import said_where_to_asked
from planner.people.address import Address
from planner.values.point import Point
from planner.values.record import changed
from tests.unit.outings.made import (
    DAYS_BEFORE,
    HOST_RECORD,
    INES,
    RAVI,
    by_key,
    home,
    legs,
    lunch,
    there,
    wall,
)

AT_HOME = changed(
    INES, home=Address(text="Rua das Flores 3", city="Lisbon", point=Point(lat=38.70, lon=-9.14))
)
AT_WORK = changed(INES, office=Address(text="Praça 2", point=Point(lat=38.72, lon=-9.15)))


def test_people_come_from_the_office_to_a_lunch_and_from_home_in_the_evening() -> None:
    both = changed(AT_HOME, office=Address(text="Praça 2"))
    noon, evening = lunch(both), lunch(both, kind=OutingKind.DINNER)
    saturday = lunch(both, starts=wall("2026-12-05 12:30"))

    for way in Way:
        assert str(usual_end(noon, "ines", way)) == "the office, Praça 2"
        assert usual_end(evening, "ines", way).words == usual_end(saturday, "ines", way).words == "home"
        assert usual_end(lunch(AT_HOME), "ines", way).words == "home"
        assert usual_end(lunch(INES), "ines", way) == End()


@pytest.mark.parametrize(
    ("kind", "starts", "back"),
    [
        (OutingKind.LUNCH, "2026-12-03 12:30", "the office"),
        (OutingKind.COFFEE, "2026-12-03 10:00", "the office"),
        (OutingKind.BREAKFAST, "2026-12-03 08:00", "the office"),
        (OutingKind.DRINKS, "2026-12-03 17:30", ""),
        (OutingKind.DINNER, "2026-12-03 19:30", ""),
        (OutingKind.DINNER, "2026-12-03 23:00", ""),
        (OutingKind.LUNCH, "2026-12-05 12:30", ""),
        (OutingKind.DINNER, "", ""),
        (OutingKind.LUNCH, "", "the office"),
    ],
)
def test_nobody_goes_back_to_the_office_in_the_evening(kind: OutingKind, starts: str, back: str) -> None:
    s = lunch(AT_WORK, kind=kind, starts=wall(starts) if starts else None)

    assert usual_end(s, "ines", Way.IN).words == "the office"
    assert usual_end(s, "ines", Way.HOME).words == back


def test_people_go_to_work_after_a_breakfast_that_they_came_to_from_home() -> None:
    both = changed(AT_HOME, office=Address(text="Praça 2"))
    s = lunch(both, kind=OutingKind.BREAKFAST, starts=wall("2026-12-03 08:00"))

    assert usual_end(s, "ines", Way.IN).words == "home"
    assert usual_end(s, "ines", Way.HOME).words == "the office"


def test_where_a_guest_is_brought_after_a_dinner_is_asked_where_only_the_office_is_known() -> None:
    taxi, own = (changed(home("ines", mode), agreed=False) for mode in (Mode.TAXI, Mode.DRIVES))

    def asked(s: Situation) -> str:
        return by_key(check_transport(s, DAYS_BEFORE))["home:ines"].text

    dinner = lunch(AT_WORK, kind=OutingKind.DINNER, transport=legs(taxi))
    assert asked(dinner) == "Ask Ines about the way home, and where to; a taxi is pencilled in."
    assert said_where_to_asked(dinner, taxi) == "where to is not known: ask"
    assert said_where_to_asked(lunch(AT_WORK, transport=legs(taxi)), taxi) == ""
    said = changed(taxi, end="Hotel Norte")
    assert said_where_to_asked(dinner, said) == said_where_to_asked(dinner, own) == ""


def test_what_was_agreed_at_a_lunch_brings_nobody_to_the_office_after_a_dinner() -> None:
    back = changed(home("ines", Mode.TAXI), end="the office", minutes=15)
    before = lunch(INES, transport=legs(there("ines", Mode.TAXI), back), id="o0").outing
    again = changed(lunch(INES), history=(before,))
    dinner = changed(lunch(INES, kind=OutingKind.DINNER, starts=wall("2026-12-03 19:30")), history=(before,))

    def suggested(s: Situation) -> tuple[str, int | None]:
        way = suggest_transport(s, DAYS_BEFORE).legs[-1]
        return way.end, way.minutes

    assert suggested(again) == ("the office", 15)
    assert suggested(dinner) == ("", None)


def test_a_colleague_goes_to_the_office_after_a_lunch_and_home_after_a_dinner() -> None:
    host = changed(HOST_RECORD, office=Address(text="Praça do Comércio", city="Lisbon"))

    def back(kind: OutingKind) -> str:
        s = changed(lunch(INES, kind=kind, cohosts=("ravi",)), host=host, cohosts=(RAVI,))
        return suggest_transport(s, DAYS_BEFORE).legs[-1].end

    assert (back(OutingKind.LUNCH), back(OutingKind.DINNER)) == ("the office", "")
