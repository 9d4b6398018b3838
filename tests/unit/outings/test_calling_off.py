"""Who is to be told where an outing is called off."""

from __future__ import annotations

import pytest

from planner.outings.calling_off import who_counts_on_it
from planner.outings.outing import Outing, Stage
from planner.outings.parts import Reservation, ReservationState
from planner.outings.situation import Situation
from planner.values.record import changed
from tests.pilot.desks import CASA, HOST, INES, LUNCH

ASKED = changed(LUNCH, reservation=Reservation(state=ReservationState.ASKED))


def _situation(outing: Outing) -> Situation:
    return Situation(outing=outing, host=HOST, guests=(INES,), venue=CASA)


def test_of_a_plan_nobody_was_told_of_nobody_is_to_be_told() -> None:
    assert who_counts_on_it(_situation(LUNCH)) == ()


def test_a_place_that_was_asked_is_to_be_told_with_its_number() -> None:
    assert who_counts_on_it(_situation(ASKED)) == ("Casa do Lago +351 21 000 0000",)


def test_the_number_that_the_reservation_names_goes_before_that_of_the_place() -> None:
    own = changed(ASKED, reservation=changed(ASKED.reservation, phone="+351 9"))
    assert who_counts_on_it(_situation(own)) == ("Casa do Lago +351 9",)


def test_the_guests_of_what_is_confirmed_are_to_be_told() -> None:
    assert who_counts_on_it(_situation(changed(LUNCH, stage=Stage.CONFIRMED))) == ("Ines",)


@pytest.mark.parametrize("stage", [Stage.CANCELLED, Stage.HOSTED, Stage.FILED])
def test_nobody_counts_on_what_is_over(stage: Stage) -> None:
    assert who_counts_on_it(_situation(changed(ASKED, stage=stage))) == ()
