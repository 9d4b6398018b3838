"""Drinks as they are poured: counted, taken back, and what follows for the way home."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.outings.drafting import moved
from planner.outings.drinks.moderation import known_to_drink, may_drink
from planner.outings.drinks.pours import has_poured, pour, poured, taken_back, usual_glass
from planner.outings.filing.forgetting import forget_person
from planner.outings.parts import HOST, Glass, Mode, Moderation, Way
from planner.outings.readiness import readiness
from planner.outings.situation import Situation
from planner.outings.travel.homeward import said_without, taxis_home, without_way_home
from planner.outings.travel.legs import has_way_home, home_trouble, leg
from planner.values.record import changed
from tests.unit.outings.made import INES, RAVI, dry, home, legs, lunch, only, wall

NOON = datetime(2026, 12, 3, 12, 40, tzinfo=UTC)


def _poured(s: Situation, *whom: str) -> Situation:
    """The situation with a glass of wine for each."""
    outing = s.outing
    for traveller in whom:
        outing = pour(outing, traveller, Glass.WINE, NOON)
    return changed(s, outing=outing)


def test_a_drink_is_counted_for_whom_it_was_poured() -> None:
    s = _poured(lunch(INES, RAVI), "ines", HOST, "ines")

    assert [len(poured(s.outing, t)) for t in ("ines", HOST, "ravi")] == [2, 1, 0]


def test_the_last_drink_of_one_is_taken_back_and_nobody_elses() -> None:
    outing = pour(_poured(lunch(INES), "ines", HOST).outing, "ines", Glass.BEER, NOON)

    assert [one.glass for one in poured(taken_back(outing, "ines"), "ines")] == [Glass.WINE]
    assert has_poured(taken_back(outing, "ines"), HOST)
    assert taken_back(lunch(INES).outing, "ines") == lunch(INES).outing


def test_a_pour_needs_an_instant_with_a_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        pour(lunch(INES).outing, "ines", Glass.WINE, wall("2026-12-03 12:40"))


def test_whoever_has_had_a_drink_drinks_from_then_on() -> None:
    s = lunch(INES, RAVI)
    assert not may_drink(s, "ravi")

    assert may_drink(_poured(s, "ravi"), "ravi")
    assert known_to_drink(_poured(s, "ravi"), "ravi")


def test_a_driver_who_was_to_be_dry_and_has_a_drink_leaves_nobody_a_way_home_with_them() -> None:
    s = dry(lunch(INES, transport=legs(home(HOST, Mode.DRIVES), home("ines", Mode.LIFT, HOST))))
    assert without_way_home(s) == ()

    had = _poured(s, HOST)

    assert without_way_home(had) == (HOST, "ines")
    assert "You have had a drink and plan to drive home: order a taxi." in said_without(had)
    assert "home:ines" in {gap.key for gap in readiness(had, NOON)}


def test_a_taxi_is_a_way_home_for_everyone_who_had_none() -> None:
    s = _poured(
        dry(lunch(INES, transport=legs(home(HOST, Mode.DRIVES), home("ines", Mode.LIFT, HOST)))), HOST
    )

    mended = changed(s, outing=changed(s.outing, transport=taxis_home(s)))

    assert without_way_home(mended) == ()
    found = leg(mended.outing.transport, "ines", Way.HOME)
    assert found is not None
    assert (found.mode, found.agreed) == (Mode.TAXI, False)


@pytest.mark.parametrize("mode", [Mode.DRIVES, Mode.CYCLES])
def test_an_own_wheel_after_a_drink_is_no_way_home(mode: Mode) -> None:
    s = lunch(INES, transport=legs(home("ines", mode)))

    assert not has_way_home(s, "ines")
    assert home_trouble(_poured(s, "ines"), "ines", home("ines", mode)) == (
        f"Ines has had a drink and plans to {'drive' if mode is Mode.DRIVES else 'cycle'} home: order a taxi."
    )


def test_nobody_is_ever_told_that_they_may_drive() -> None:
    s = _poured(lunch(INES, RAVI, transport=legs(home("ravi", Mode.DRIVES))), "ines")

    said = " ".join(gap.text for gap in readiness(s, NOON)).casefold()

    assert "may drive" not in said
    assert "can drive" not in said


def test_an_hour_moved_to_another_day_has_nothing_poured_yet() -> None:
    outing = _poured(lunch(INES), "ines").outing

    assert moved(outing, wall("2026-12-04 12:30")).moderation.pours == ()
    assert moved(outing, wall("2026-12-03 13:00")).moderation.pours == outing.moderation.pours


def test_what_was_poured_for_somebody_goes_with_them() -> None:
    outing = _poured(lunch(INES, RAVI), "ines", "ravi").outing

    left = forget_person(outing, INES, (), (), in_short=True)

    assert [one.traveller for one in left.moderation.pours] == ["ravi"]


def test_the_next_glass_is_of_what_they_had_else_of_what_they_like_else_wine() -> None:
    outing = lunch(INES).outing
    likes = changed(INES, drinks=("alcohol-free beer", "a Negroni", "white wine"))

    assert usual_glass(outing, HOST, None) is Glass.WINE
    assert usual_glass(outing, "ines", likes) is Glass.COCKTAIL
    assert usual_glass(pour(outing, "ines", Glass.SPIRIT, NOON), "ines", likes) is Glass.SPIRIT


def test_a_limit_is_no_licence() -> None:
    s = _poured(lunch(INES, moderation=only(HOST, 0), transport=legs(home(HOST, Mode.DRIVES))), HOST)

    assert isinstance(s.outing.moderation, Moderation)
    assert HOST in without_way_home(s)
