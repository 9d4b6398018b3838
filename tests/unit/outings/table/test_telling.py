"""What a place knows otherwise than it is, and how it is said."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from planner.outings.doing import do_step, undo_step
from planner.outings.gap import Part, Severity
from planner.outings.outing import OutingKind
from planner.outings.parts import Reservation, ReservationState
from planner.outings.readiness import PartState, part_states, readiness
from planner.outings.run_of_show import run_of_show
from planner.outings.situation import Situation
from planner.outings.table.booked import moved_on, told_all
from planner.outings.table.telling import differences, needs_telling, telling_gaps
from planner.people.needs import Needs
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, STARTS, by_key, lunch, wall

SHELLFISH = changed(RAVI, needs=changed(RAVI.needs, diet=("shellfish",)))
WALNUTS = changed(INES, needs=changed(INES.needs, allergy=("walnuts",)))
HERE = wall("2026-11-21 09:00")


def booked(s: Situation) -> Reservation:
    """Confirmed, and told all there is to tell."""
    sure = moved_on(s, ReservationState.CONFIRMED, DAYS_BEFORE)
    return told_all(changed(s, outing=changed(s.outing, reservation=sure)), DAYS_BEFORE)


FOUR = booked(lunch(INES, RAVI, changed(RAVI, id="r2", name="Bea Lund")))
TWO = booked(lunch(INES))


def test_what_was_told_is_told() -> None:
    assert differences(lunch(INES, reservation=TWO)) == ()
    assert not needs_telling(lunch(INES, reservation=TWO))


@pytest.mark.parametrize(
    ("s", "said"),
    [
        (lunch(INES, RAVI, reservation=TWO), ("one more: 3, not 2",)),
        (lunch(INES, reservation=FOUR), ("two fewer: 2, not 4",)),
        (lunch(INES, reservation=changed(TWO, party_size=5)), ("three more: 5, not 2",)),
        (lunch(INES, SHELLFISH, reservation=TWO), ("one more: 3, not 2", "Ravi: no shellfish")),
        (lunch(INES, reservation=changed(TWO, under_name="Sol Lda")), ("under Sol Lda, not Rita Sol",)),
        (lunch(INES, reservation=TWO, minutes=120), ("half an hour longer: until 14:30",)),
        (lunch(INES, reservation=TWO, minutes=45), ("three quarters of an hour shorter: until 13:15",)),
    ],
)
def test_what_changed_is_said_as_one_would_say_it(s: Situation, said: tuple[str, ...]) -> None:
    assert differences(s) == said
    assert needs_telling(s)


@pytest.mark.parametrize(
    ("starts", "said"),
    [
        (STARTS + timedelta(minutes=30), "half an hour later: 13:00"),
        (STARTS - timedelta(minutes=60), "an hour earlier: 11:30"),
        (wall("2026-12-03 20:00"), "another time: 20:00, not 12:30"),
        (
            wall("2026-12-04 12:30"),
            "another day: Friday 4 December at 12:30, not Thursday 3 December at 12:30",
        ),
        (None, "not on Thursday 3 December: another day, still open"),
    ],
)
def test_another_time_is_said_by_how_much(starts: datetime | None, said: str) -> None:
    assert differences(lunch(INES, reservation=TWO, starts=starts)) == (said,)


def test_tickets_have_no_length_that_the_box_office_is_told() -> None:
    game = lunch(INES, reservation=TWO, kind=OutingKind.EVENT, minutes=180)

    assert differences(game) == ()


def test_nothing_of_the_table_is_to_be_told_before_anybody_was_asked() -> None:
    to_book = changed(TWO, state=ReservationState.TO_BOOK)

    assert differences(lunch(INES, RAVI, reservation=to_book)) == ()
    assert not needs_telling(lunch(WALNUTS))
    assert differences(lunch(WALNUTS)) == ("Ines: walnuts (allergy)",)


def test_a_need_that_went_away_is_said_softly() -> None:
    told = booked(lunch(WALNUTS))
    without = lunch(INES, reservation=told)

    assert differences(without) == ("no longer for Ines: walnuts (allergy)",)
    assert not needs_telling(without)
    (gap,) = telling_gaps(without, HERE)
    assert (gap.key, gap.severity) == ("tell:ines", Severity.COULD)
    assert gap.text == "Say when you next ring: no longer for Ines, walnuts (allergy)."


def test_a_need_that_is_not_known_any_more_is_asked_and_not_taken_back() -> None:
    unsure = changed(WALNUTS, needs=Needs())

    assert differences(lunch(unsure, reservation=booked(lunch(WALNUTS)))) == ()


def test_a_need_written_otherwise_is_the_same_and_one_made_certain_is_only_new() -> None:
    told = booked(lunch(changed(WALNUTS, needs=Needs(allergy=("walnuts (not sure – ask)",)))))

    assert differences(lunch(changed(WALNUTS, needs=Needs(allergy=("Walnuts",))), reservation=told)) == (
        "Ines: walnuts (allergy)",
    )
    same = changed(WALNUTS, needs=Needs(allergy=(" WALNUTS",)))
    assert differences(lunch(same, reservation=booked(lunch(WALNUTS)))) == ()


def test_the_needs_of_one_who_left_go_with_their_name_where_the_book_has_it() -> None:
    told = booked(lunch(INES, SHELLFISH))
    left = lunch(INES, reservation=told)

    assert differences(changed(left, away=(SHELLFISH,))) == (
        "one fewer: 2, not 3",
        "no longer for Ravi: no shellfish",
    )
    assert differences(left)[1] == "no longer for one who does not come any more: no shellfish"


def test_a_changed_table_is_one_must_by_the_call_that_reconfirms() -> None:
    moved = changed(TWO, reconfirm_by=wall("2026-12-02 17:00"))
    s = lunch(INES, RAVI, reservation=moved, minutes=120)

    gap = by_key(readiness(s, DAYS_BEFORE))["table"]

    assert gap.text == "Tell Casa do Lago – one more: 3, not 2; half an hour longer: until 14:30."
    assert (gap.severity, gap.by) == (Severity.MUST, wall("2026-12-02 17:00"))
    assert part_states(s, DAYS_BEFORE)[Part.RESERVATION] is PartState.NEEDS_YOU


def test_a_booked_table_with_a_diet_untold_needs_the_host_on_the_rail() -> None:
    s = lunch(INES, SHELLFISH, reservation=changed(TWO, party_size=2))
    told = changed(booked(lunch(INES, RAVI)), reconfirm_by=wall("2026-12-02 17:00"))

    assert part_states(lunch(INES, SHELLFISH, reservation=told), DAYS_BEFORE)[Part.RESERVATION] is (
        PartState.NEEDS_YOU
    )
    assert needs_telling(s)


def test_the_step_says_what_changed_and_telling_settles_all_of_it() -> None:
    s = lunch(WALNUTS, SHELLFISH, reservation=TWO)
    (step,) = [step for step in run_of_show(s, DAYS_BEFORE) if step.key == "tell"]

    assert step.text == (
        "Tell Casa do Lago – one more: 3, not 2; Ines: walnuts (allergy); Ravi: no shellfish."
    )
    assert (step.done, step.must) == (False, True)
    told = changed(s, outing=do_step(s, "tell", DAYS_BEFORE).outing)
    assert differences(told) == ()
    (step,) = [step for step in run_of_show(told, DAYS_BEFORE) if step.key == "tell"]
    assert step.done
    back = changed(s, outing=undo_step(told, "tell").outing)
    assert differences(back) == differences(s)


def test_the_step_of_a_change_of_the_table_stays_once_it_was_told() -> None:
    s = lunch(INES, RAVI, reservation=TWO)
    told = changed(s, outing=do_step(s, "tell", DAYS_BEFORE).outing)

    (step,) = [step for step in run_of_show(told, DAYS_BEFORE) if step.key == "tell"]

    assert (step.text, step.done) == ("Casa do Lago knows what changed.", True)
    again = changed(told, outing=changed(told.outing, minutes=120))
    (step,) = [step for step in run_of_show(again, DAYS_BEFORE) if step.key == "tell"]
    assert not step.done
