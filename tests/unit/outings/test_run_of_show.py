"""The run of show, from the invitation to the thank-you."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from planner.outings.outing import EventKind, OutingKind, Stage
from planner.outings.parts import HOST, Mode, Reservation, ReservationState, Way
from planner.outings.readiness import readiness
from planner.outings.run_of_show import in_place, run_of_show
from planner.outings.situation import Situation
from planner.outings.step import Step
from planner.outings.table.booked import told_all
from planner.outings.ticks import tick, untick
from planner.outings.travel.legs import leg
from planner.outings.travel.transport import suggest_transport
from planner.people.promises import Owner, Promise
from planner.values.record import changed
from tests.unit.outings.made import (
    DAYS_BEFORE,
    EVE,
    INES,
    LUNCH,
    RAVI,
    STRANGER,
    home,
    legs,
    lunch,
    texts,
    there,
    wall,
)

WALNUTS = changed(INES, needs=changed(INES.needs, allergy=("walnuts",)))


def steps(s: Situation, now: datetime = DAYS_BEFORE) -> dict[str, Step]:
    return {step.key: step for step in run_of_show(s, now)}


def test_a_lunch_runs_from_the_invitation_to_the_thank_you() -> None:
    transport = legs(there(HOST, Mode.TAXI, 20), home("ines", Mode.TAXI), home(HOST, Mode.WALKS))

    said = [
        (f"{s.at:%a %H:%M}", s.key, s.text)
        for s in run_of_show(lunch(WALNUTS, transport=transport), DAYS_BEFORE)
    ]

    assert said == [
        ("Thu 10:00", "invite", "Invite Ines."),
        ("Thu 10:00", "book", "Book the table at Casa do Lago, for 2."),
        ("Thu 10:00", "tell", "Tell the kitchen: walnuts (allergy) for Ines."),
        ("Wed 10:00", "reconfirm guests", "Reconfirm with Ines."),
        ("Wed 10:00", "rides", "The way home is agreed with Ines."),
        ("Wed 17:00", "reconfirm table", "Reconfirm the table at Casa do Lago."),
        ("Thu 11:25", "read", "Read the brief."),
        ("Thu 11:45", "leave", "Leave for Casa do Lago, by taxi."),
        ("Thu 12:15", "arrive", "Be there first; arrange the check; the best seat for your guest."),
        ("Thu 12:30", "food", "Water and food before the first drink; your guest orders first, you last."),
        ("Thu 13:30", "last order", "Last order of drinks; nobody is pressed."),
        ("Thu 13:40", "taxis", "Have a taxi called for Ines."),
        ("Thu 13:50", "settle", "Settle the check, out of sight."),
        ("Thu 14:00", "see off:ines", "See Ines into the taxi."),
        ("Thu 15:00", "notes", "File what came of it, while it is fresh."),
        ("Fri 09:00", "thanks", "Thank Ines."),
    ]


def test_without_a_date_or_once_cancelled_there_are_no_steps() -> None:
    assert run_of_show(lunch(INES, starts=None), DAYS_BEFORE) == ()
    assert run_of_show(lunch(INES, stage=Stage.CANCELLED), DAYS_BEFORE) == ()


def test_a_guest_nobody_has_asked_is_a_step_that_must_be_taken() -> None:
    ask = steps(lunch(INES, STRANGER))["ask"]

    assert ask.text == "Ask Amara what the kitchen should know: allergies, diet, access, seating and alcohol."
    assert ask.must
    assert "ask" not in steps(lunch(INES))


def test_steps_missed_on_earlier_days_are_dated_today() -> None:
    late = steps(lunch(INES), EVE)

    assert late["invite"].at == late["book"].at == wall("2026-12-02 09:00")
    assert late["reconfirm guests"].at == wall("2026-12-02 10:00")


def test_a_step_that_was_ticked_says_when_it_was() -> None:
    s = lunch(INES)

    ticked = changed(s, outing=tick(s.outing, "invite", DAYS_BEFORE))

    assert steps(ticked, EVE)["invite"].at == wall("2026-11-21 09:00")


def test_a_step_whose_day_was_over_before_the_plan_was_made_is_never_dated_last_week() -> None:
    at_the_table = datetime(2026, 12, 3, 13, 0, tzinfo=UTC)

    late = steps(lunch(INES), at_the_table)

    assert late["invite"].at == late["reconfirm guests"].at == wall("2026-12-03 09:00")


def test_a_guest_who_is_added_is_still_to_be_invited() -> None:
    s = lunch(INES)
    invited = tick(s.outing, "invite", DAYS_BEFORE)
    with_both = changed(lunch(INES, RAVI), outing=changed(invited, guests=("ines", "ravi")))

    assert steps(changed(s, outing=invited))["invite"].done
    assert (steps(with_both)["invite"].text, steps(with_both)["invite"].done) == ("Invite Ravi.", False)
    assert texts(readiness(with_both, DAYS_BEFORE))["invite"] == "Invite Ravi."

    again = changed(with_both, outing=tick(with_both.outing, "invite", EVE))
    assert (steps(again)["invite"].text, steps(again)["invite"].done) == ("Invite Ines and Ravi.", True)
    assert "invite" not in texts(readiness(again, DAYS_BEFORE))


def test_what_was_asked_is_open_until_the_answers_are_known_and_step_and_gap_agree() -> None:
    s = lunch(STRANGER)
    asked = changed(s, outing=tick(s.outing, "ask", DAYS_BEFORE))

    step, gap = steps(asked)["ask"], texts(readiness(asked, DAYS_BEFORE))["ask:new"]
    assert not step.done
    assert step.text == gap
    assert gap == (
        "You asked Amara: write down what you were told about allergies, diet, access, seating and alcohol."
    )
    known = changed(asked, guests=(changed(STRANGER, needs=INES.needs, alcohol=True),))
    assert steps(known)["ask"].done
    assert "ask:new" not in texts(readiness(known, DAYS_BEFORE))


def test_a_guest_who_is_added_after_the_others_were_asked_is_to_be_asked() -> None:
    s = lunch(STRANGER)
    other = changed(STRANGER, id="nn", name="Bea Simoes")
    both = changed(
        lunch(STRANGER, other), outing=changed(tick(s.outing, "ask", DAYS_BEFORE), guests=("new", "nn"))
    )

    assert steps(both)["ask"].text.startswith("Ask Bea what the kitchen")
    gaps = texts(readiness(both, DAYS_BEFORE))
    assert gaps["ask:nn"].startswith("Ask Bea about")
    assert gaps["ask:new"].startswith("You asked Amara")


def test_a_missed_step_is_never_dated_after_the_start() -> None:
    breakfast = lunch(INES, kind=OutingKind.BREAKFAST, starts=wall("2026-12-03 07:30"), minutes=60)

    late = steps(breakfast, datetime(2026, 12, 3, 5, 0, tzinfo=UTC))

    assert late["invite"].at == wall("2026-12-03 05:30")


@pytest.mark.parametrize(
    ("state", "done"),
    [
        (ReservationState.TO_BOOK, False),
        (ReservationState.ASKED, False),
        (ReservationState.CONFIRMED, True),
        (ReservationState.RECONFIRMED, True),
    ],
)
def test_the_table_is_booked_when_the_reservation_says_so(state: ReservationState, *, done: bool) -> None:
    assert steps(lunch(INES, reservation=Reservation(state=state)))["book"].done is done


def test_the_kitchen_is_told_when_every_need_is() -> None:
    told = told_all(lunch(WALNUTS), DAYS_BEFORE)

    assert steps(lunch(WALNUTS, reservation=told))["tell"].done
    assert not steps(lunch(WALNUTS))["tell"].done
    assert steps(lunch(WALNUTS))["tell"].must


def test_no_table_is_booked_where_none_is_needed() -> None:
    walk_in = steps(lunch(INES, reservation=Reservation(state=ReservationState.NOT_NEEDED)))

    assert not {"book", "reconfirm table"} & set(walk_in)


def test_a_dry_hour_has_no_last_order() -> None:
    coffee = steps(lunch(INES, kind=OutingKind.COFFEE))

    assert "last order" not in coffee
    assert coffee["food"].text == "Water first; your guest orders first, you last."


def test_a_step_keeps_its_place_on_the_screen_and_a_new_one_stands_behind_what_it_follows() -> None:
    s = lunch(WALNUTS)
    before = run_of_show(s, DAYS_BEFORE)
    noon = EVE + timedelta(hours=4)
    later = run_of_show(changed(s, outing=tick(s.outing, "invite", noon)), noon)

    assert [step.key for step in later] != [step.key for step in before]
    assert [step.key for step in in_place(later, before)] == [step.key for step in before]
    assert set(in_place(later, before)) == set(later)
    assert in_place(before, [step for step in before if step.key != "book"]) == before
    assert in_place(later, ()) == later


def test_an_event_needs_tickets_in_hand() -> None:
    game = steps(lunch(INES, kind=OutingKind.EVENT, event=EventKind.GAME))

    assert game["book"].text == "Get the tickets at Casa do Lago, for 2."
    assert "check your tickets" in game["arrive"].text


def test_every_guest_is_seen_off_and_who_may_drink_must_be() -> None:
    s = lunch(
        INES, RAVI, STRANGER, transport=legs(home("ravi", Mode.DRIVES), home("ines", Mode.LIFT, "ravi"))
    )

    seen = steps(s)

    assert seen["see off:ines"].text == "See Ines off: Ravi drives."
    assert seen["see off:ravi"].text == "See Ravi to the car."
    assert seen["see off:new"].text == "See Amara off: a safe way home is not known yet."
    assert seen["see off:new"].must
    assert not seen["see off:ravi"].must


def test_a_guest_who_drank_is_not_seen_to_their_car() -> None:
    s = lunch(INES, transport=legs(home("ines", Mode.DRIVES)))

    assert steps(s)["see off:ines"].text == "See Ines off: a safe way home is not known yet."


def test_the_host_leaves_even_while_nobody_knows_how_long_it_takes() -> None:
    leave = steps(lunch(INES))["leave"]

    assert leave.text == "Leave for Casa do Lago: how long it takes is not known yet."
    assert leave.at == wall("2026-12-03 11:30")


def test_the_host_never_leaves_after_being_there_whatever_was_typed() -> None:
    late = changed(there(HOST, Mode.TAXI, 20), leave_by=wall("2026-12-03 13:00"))

    assert steps(lunch(INES, transport=legs(late)))["leave"].at == wall("2026-12-03 12:15")


def promise(promise_id: str, **fields: object) -> Promise:
    base = Promise(
        id=promise_id, person_id="ines", text="send the map", owner=Owner.HOST, made_on=date(2026, 5, 1)
    )
    return changed(base, **fields)


def test_promises_are_steps_before_they_meet_and_after() -> None:
    promises = (
        promise("old"),
        promise("due", due=date(2026, 12, 1)),
        promise("new", outing_id=LUNCH.id, due=date(2026, 12, 11)),
        promise("open", outing_id=LUNCH.id),
        promise("kept", kept_on=date(2026, 6, 1)),
        promise("dropped", dropped_on=date(2026, 6, 1)),
        promise("theirs", owner=Owner.GUEST),
        promise("far", due=date(2027, 6, 1)),
    )

    s = changed(lunch(INES), promises=promises)

    assert len(run_of_show(s, DAYS_BEFORE)) == len(steps(lunch(INES))) + 4
    shown = {k: v for k, v in steps(s).items() if k.startswith("promise")}

    assert {k: v.at for k, v in shown.items()} == {
        "promise:due": wall("2026-12-01 09:00"),
        "promise:old": wall("2026-12-02 09:00"),
        "promise:open": wall("2026-12-04 09:00"),
        "promise:new": wall("2026-12-11 09:00"),
    }
    assert shown["promise:old"].text == "You promised Ines: send the map."


def test_filing_is_done_once_the_outing_is_filed() -> None:
    assert steps(lunch(INES, stage=Stage.FILED))["notes"].done
    assert not steps(lunch(INES, stage=Stage.HOSTED))["notes"].done


def test_a_tick_is_kept_once_in_utc_and_can_be_taken_back() -> None:
    first = datetime.fromisoformat("2026-12-03T12:15+01:00")
    twice = tick(tick(LUNCH, "arrive", first), "arrive", EVE)

    assert [(t.step, t.at) for t in twice.ticks] == [("arrive", datetime(2026, 12, 3, 11, 15, tzinfo=UTC))]
    assert twice.ticks[0].at.tzinfo is UTC
    assert steps(changed(lunch(INES), outing=twice))["arrive"].done
    assert untick(twice, "arrive") == LUNCH
    assert untick(LUNCH, "nothing") == LUNCH


def test_a_tick_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        tick(LUNCH, "arrive", wall("2026-12-03 12:15"))


def test_text_from_people_is_inert_in_every_step() -> None:
    nasty = changed(INES, name="Ines\x1b[2J Duarte")

    assert all("\x1b" not in step.text for step in run_of_show(lunch(nasty), DAYS_BEFORE))


def test_a_way_home_is_agreed_the_day_before_with_each_who_may_drink() -> None:
    ways = legs(
        changed(home("ines", Mode.TAXI), agreed=False), home(HOST, Mode.TAXI), home("ravi", Mode.TAXI)
    )

    rides = steps(lunch(INES, RAVI, STRANGER, transport=ways))["rides"]

    assert rides.text == (
        "Agree the way home with Ines (a taxi is pencilled in, where to is not known) "
        "and Amara (not known yet)."
    )
    assert rides.must
    assert not rides.done
    assert "rides" not in steps(lunch(RAVI))


def test_a_way_home_that_is_new_opens_the_step_again() -> None:
    s = lunch(INES, STRANGER, transport=legs(home("ines", Mode.TAXI)))
    ticked = changed(s, outing=tick(s.outing, "rides", DAYS_BEFORE))

    assert not steps(ticked)["rides"].done


def test_a_wheelchair_asks_for_an_accessible_taxi() -> None:
    wheels = changed(INES, needs=changed(INES.needs, access=("uses a wheelchair",)))
    drafted = suggest_transport(lunch(wheels), DAYS_BEFORE)
    way_home = leg(drafted, "ines", Way.HOME)
    assert way_home is not None
    assert way_home.note == "Ines may drink: nobody drives. Ask for an accessible car."
    taxis = next(s for s in run_of_show(lunch(wheels, transport=drafted), DAYS_BEFORE) if s.key == "taxis")
    assert taxis.text == "Have a taxi called for you, and an accessible one for Ines."


def test_until_when_the_table_can_be_given_back_is_a_step_that_is_over_with_its_time() -> None:
    held = Reservation(state=ReservationState.CONFIRMED, cancel_by=wall("2026-12-02 18:00"))
    step = steps(lunch(INES, reservation=held))["cancel"]

    assert (step.text, step.at) == ("Until 18:00 the table can be given back.", held.cancel_by)
    assert not step.done
    assert steps(lunch(INES, reservation=held), EVE + timedelta(hours=12))["cancel"].done
    usual = changed(held, cancel_by=wall("2026-12-02 12:30"))
    assert steps(lunch(INES, reservation=usual))["cancel"].text == (
        "Until 12:30 the table can usually be given back."
    )
    assert "cancel" not in steps(lunch(INES, reservation=changed(held, state=ReservationState.TO_BOOK)))
