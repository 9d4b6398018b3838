"""The table: suggestions, the text read to the place, and what it was not told."""

from __future__ import annotations

from datetime import timedelta

from planner.outings.gap import Severity
from planner.outings.outing import EventKind, OutingKind, Stage
from planner.outings.parts import Reservation, ReservationState
from planner.outings.readiness import readiness
from planner.outings.table.booked import elsewhere, given_back, moved_on, told_all
from planner.outings.table.reservation import (
    check_reservation,
    explain_reservation,
    give_back_gaps,
    said_calls,
    suggest_reservation,
    unknown_of,
)
from planner.outings.table.table_brief import held_briefs, table_brief
from planner.outings.table.telling import to_tell
from planner.outings.ticks import tick
from planner.people.needs import Needs
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, EVE, INES, RAVI, STRANGER, VENUE, by_key, lunch, texts, wall

WALNUTS = changed(INES, needs=changed(INES.needs, allergy=("walnuts",)))
TO_BOOK = ReservationState.TO_BOOK
CONFIRMED = Reservation(state=ReservationState.CONFIRMED)


def test_a_suggestion_is_under_the_hosts_name_with_the_venues_phone_and_a_calm_table() -> None:
    left = changed(INES, needs=changed(INES.needs, seating=("left-handed",)))

    suggested = suggest_reservation(lunch(left), DAYS_BEFORE)

    assert suggested.under_name == "Rita Sol"
    assert suggested.phone == "+351 21 000 000"
    assert suggested.table_requests == (
        "The garden table; away from the kitchen, the washrooms and the till; left-handed (Ines)"
    )
    assert suggested.cancel_by == wall("2026-12-02 12:30")
    assert suggested.reconfirm_by == wall("2026-12-02 17:00")


def test_a_suggestion_leaves_alone_what_the_host_has_set() -> None:
    mine = Reservation(under_name="Sol Lda", phone="99", table_requests="Window", party_size=5)

    suggested = suggest_reservation(lunch(INES, reservation=mine), DAYS_BEFORE)

    assert (suggested.under_name, suggested.phone, suggested.table_requests) == ("Sol Lda", "99", "Window")
    assert suggested.party_size == 5


def test_a_suggestion_on_the_day_sets_no_time_that_has_passed() -> None:
    at_noon = EVE.replace(day=3, hour=12)

    suggested = suggest_reservation(lunch(INES), at_noon)

    assert suggested.cancel_by is None
    assert suggested.reconfirm_by is None


def test_an_allergy_the_kitchen_was_not_told_of_is_a_must_by_the_call_that_reconfirms() -> None:
    gap = by_key(check_reservation(lunch(WALNUTS, reservation=CONFIRMED), DAYS_BEFORE))["tell:ines"]

    assert gap.severity is Severity.MUST
    assert gap.text == "Tell the kitchen: walnuts (allergy) for Ines."
    assert gap.by == wall("2026-12-02 17:00")


def test_the_kitchen_is_told_as_the_table_is_booked_and_two_hours_before_at_the_last() -> None:
    unbooked = by_key(check_reservation(lunch(WALNUTS), DAYS_BEFORE))
    late = by_key(check_reservation(lunch(WALNUTS, reservation=CONFIRMED), EVE + timedelta(hours=20)))

    assert unbooked["tell:ines"].by == unbooked["book"].by == wall("2026-11-26 18:00")
    assert late["tell:ines"].by == wall("2026-12-03 10:30")


def test_an_allergy_matters_even_where_no_reservation_is_needed() -> None:
    counter = Reservation(state=ReservationState.NOT_NEEDED)

    assert "tell:ines" in texts(check_reservation(lunch(WALNUTS, reservation=counter), DAYS_BEFORE))


def test_what_the_place_was_told_is_no_gap_and_a_new_allergy_is_one_again() -> None:
    told = told_all(lunch(WALNUTS, reservation=CONFIRMED), DAYS_BEFORE)
    both = changed(WALNUTS, needs=changed(WALNUTS.needs, allergy=("Walnuts ", "kiwi")))

    assert not check_reservation(lunch(WALNUTS, reservation=told), DAYS_BEFORE)
    assert texts(check_reservation(lunch(both, reservation=told), DAYS_BEFORE)) == {
        "tell:ines": "Tell the kitchen: kiwi (allergy) for Ines."
    }


def test_a_diet_nobody_told_the_place_of_should_be_told() -> None:
    vegan = changed(INES, needs=changed(INES.needs, diet=("vegan",)))

    gap = by_key(check_reservation(lunch(vegan, reservation=CONFIRMED), DAYS_BEFORE))["tell:ines"]

    assert gap.severity is Severity.SHOULD
    assert to_tell(lunch(vegan)) == "Tell the place: vegan for Ines."


def test_booking_is_a_should_from_afar_and_a_must_within_the_week() -> None:
    far = by_key(check_reservation(lunch(INES), DAYS_BEFORE))["book"]
    near = by_key(check_reservation(lunch(INES), EVE))["book"]

    assert far.text == "Book the table at Casa do Lago, for 2."
    assert (far.severity, far.by) == (Severity.SHOULD, wall("2026-11-26 18:00"))
    assert (near.severity, near.by) == (Severity.MUST, wall("2026-12-02 12:00"))


def test_without_a_place_there_is_nothing_to_book_yet() -> None:
    assert not check_reservation(lunch(INES, venue=None), DAYS_BEFORE)


def test_an_event_asks_for_tickets_and_sets_no_time_to_cancel() -> None:
    game = lunch(INES, kind=OutingKind.EVENT, event=EventKind.GAME)

    assert texts(check_reservation(game, DAYS_BEFORE))["book"] == "Get the tickets at Casa do Lago, for 2."
    assert suggest_reservation(game, DAYS_BEFORE).cancel_by is None
    assert table_brief(game).startswith("Tickets for two, please, on Thursday the 3rd of December")


def test_a_place_that_has_not_answered_is_rung_the_day_before() -> None:
    asked = Reservation(state=ReservationState.ASKED)

    gap = by_key(check_reservation(lunch(INES, reservation=asked), EVE))["answer"]

    assert gap.text == "Casa do Lago has not confirmed yet: ring them."
    assert gap.severity is Severity.MUST


def test_a_confirmed_table_asks_to_be_reconfirmed_only_when_it_is_time() -> None:
    due = changed(CONFIRMED, reconfirm_by=wall("2026-12-02 17:00"))

    assert "reconfirm table" not in texts(check_reservation(lunch(INES, reservation=due), DAYS_BEFORE))
    assert "reconfirm table" in texts(check_reservation(lunch(INES, reservation=due), EVE))


def test_a_reconfirm_time_left_behind_by_a_moved_lunch_is_said() -> None:
    stale = changed(CONFIRMED, reconfirm_by=wall("2026-12-09 17:00"))

    said = texts(check_reservation(lunch(INES, reservation=stale), DAYS_BEFORE))["reconfirm table"]

    assert said == "The time to reconfirm the table is after its start: set it again."


def test_unknown_is_kept_apart_from_none() -> None:
    assert unknown_of(STRANGER) == ("allergies", "diet", "access", "seating", "alcohol")
    assert unknown_of(INES) == ()
    assert unknown_of(changed(INES, needs=Needs(allergy=()))) == ("diet", "access", "seating")


def test_the_reservation_says_how_far_it_is_and_why_it_is_asked_for_so() -> None:
    confirmed = changed(CONFIRMED, confirmation="R-17")
    suggested = suggest_reservation(lunch(INES), DAYS_BEFORE)

    assert explain_reservation(lunch(INES)) == "To book: Casa do Lago, for 2."
    assert explain_reservation(lunch(INES, reservation=confirmed)) == (
        "Confirmed: Casa do Lago, for 2, number R-17."
    )
    assert explain_reservation(lunch(INES, reservation=suggested)) == (
        "To book: Casa do Lago, for 2. A table away from the noise, so that you hear each other. "
        "Reconfirm by Wednesday 2 December, 17:00, while a slip can still be mended. "
        "Until when it can be cancelled is a guess: ask."
    )


def test_a_cancel_by_that_the_host_has_set_or_the_place_has_given_is_no_guess() -> None:
    asked = changed(suggest_reservation(lunch(INES), DAYS_BEFORE), cancel_by=wall("2026-12-01 12:00"))
    sure = changed(suggest_reservation(lunch(INES), DAYS_BEFORE), state=ReservationState.CONFIRMED)

    assert "guess" not in explain_reservation(lunch(INES, reservation=asked))
    assert "guess" not in explain_reservation(lunch(INES, reservation=sure))


def test_a_table_can_be_given_back_until_its_time_and_the_guests_are_to_be_sure_of_before() -> None:
    held = changed(CONFIRMED, cancel_by=wall("2026-12-02 18:00"))
    s = lunch(INES, RAVI, reservation=held)

    gap = by_key(check_reservation(s, EVE))["cancel"]

    assert gap.text == "Until Wed 2 Dec, 18:00 the table can be given back: be sure of Ines and Ravi before."
    assert (gap.severity, gap.by) == (Severity.SHOULD, wall("2026-12-02 18:00"))
    assert "cancel" not in by_key(check_reservation(s, DAYS_BEFORE))
    sure = changed(s, outing=tick(s.outing, "reconfirm guests", EVE))
    assert "cancel" not in by_key(check_reservation(sure, EVE))
    assert "cancel" not in by_key(
        check_reservation(lunch(INES, reservation=changed(held, state=TO_BOOK)), EVE)
    )


def test_an_outing_called_off_gives_its_table_back_until_it_is_told_or_over() -> None:
    held = changed(CONFIRMED, cancel_by=wall("2026-12-02 18:00"))
    off = lunch(INES, reservation=held, stage=Stage.CANCELLED)

    (gap,) = readiness(off, EVE)

    assert gap.text == "Give the table at Casa do Lago back (until Wed 2 Dec, 18:00)."
    assert (gap.severity, gap.by) == (Severity.MUST, held.cancel_by)
    (late,) = give_back_gaps(off, EVE + timedelta(hours=20))
    assert late.text == "Give the table at Casa do Lago back; it is late, but kinder than an empty chair."
    assert readiness(off, EVE + timedelta(days=2)) == ()
    assert readiness(changed(off, outing=changed(off.outing, reservation=Reservation())), EVE) == ()
    told = changed(off.outing, reservation=given_back(off, EVE))
    assert readiness(changed(off, outing=told), EVE) == ()


def test_a_usual_time_to_cancel_is_not_said_as_if_the_place_had_given_it() -> None:
    usual = lunch(
        INES, stage=Stage.CANCELLED, reservation=changed(CONFIRMED, cancel_by=wall("2026-12-02 12:30"))
    )

    assert give_back_gaps(usual, EVE)[0].text == (
        "Give the table at Casa do Lago back (until Wed 2 Dec, 12:30; ask)."
    )


def test_a_party_set_by_hand_has_to_hold_everyone_on_the_plan() -> None:
    three = lunch(INES, RAVI, reservation=Reservation(party_size=2))

    gap = by_key(check_reservation(three, DAYS_BEFORE))["party"]

    assert gap.text == "The table is to be for 2 and you will be 3: set how many come."
    more = lunch(INES, RAVI, reservation=Reservation(party_size=5))
    assert "party" not in by_key(check_reservation(more, DAYS_BEFORE))


def test_the_calls_say_when_it_came_so_far_and_who_answered() -> None:
    s = lunch(INES)
    asked = changed(s, outing=changed(s.outing, reservation=moved_on(s, ReservationState.ASKED, DAYS_BEFORE)))
    sure = moved_on(asked, ReservationState.CONFIRMED, DAYS_BEFORE + timedelta(days=1), "Paulo")

    said = said_calls(lunch(INES, reservation=sure), EVE)

    assert said == "Asked Sat 21 Nov, 09:00; confirmed Sun 22 Nov, 09:00 by Paulo."
    assert said_calls(s, EVE) == ""


def test_a_booked_table_that_differs_needs_telling_and_says_what() -> None:
    booked = moved_on(lunch(INES), ReservationState.CONFIRMED, DAYS_BEFORE)

    said = explain_reservation(lunch(INES, RAVI, reservation=booked))

    assert said == "Confirmed: Casa do Lago, for 3. Needs telling – one more: 3, not 2."


def test_a_place_that_was_moved_on_from_is_given_its_table_back() -> None:
    sure = changed(
        moved_on(lunch(INES), ReservationState.CONFIRMED, DAYS_BEFORE),
        cancel_by=wall("2026-12-02 18:00"),
        confirmation="R-17",
    )
    tasca = changed(VENUE, id="tasca", name="Tasca", phone="")
    there = lunch(INES, venue=tasca, venue_id="tasca", reservation=sure)

    kept = elsewhere(there.outing, VENUE)

    s = changed(there, outing=changed(there.outing, reservation=kept))
    gap = by_key(readiness(s, EVE))["give back:lago"]
    assert gap.text == "Give the table at Casa do Lago (+351 21 000 000) back (until Wed 2 Dec, 18:00)."
    assert (kept.state, kept.told, kept.confirmation) == (TO_BOOK, None, "")
    ((place, said),) = held_briefs(s)
    assert place == "Casa do Lago"
    assert said.endswith("under Rita Sol, number R-17.")
    assert given_back(s, EVE) == changed(kept, held=())
    assert elsewhere(changed(s.outing, venue_id="lago"), tasca) == sure
