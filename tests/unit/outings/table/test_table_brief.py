"""What is read out to the place, as a person would say it on the telephone."""

from __future__ import annotations

from datetime import datetime

import pytest

from planner.outings.outing import EventKind, OutingKind, Stage
from planner.outings.parts import Reservation, ReservationState
from planner.outings.table.booked import moved_on, told_all
from planner.outings.table.reservation import suggest_reservation
from planner.outings.table.table_brief import table_brief, to_read_out
from planner.people.needs import Needs
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, STARTS, STRANGER, lunch, wall

THEN = "Thursday the 3rd of December at half past twelve (12:30)"
WALNUTS = changed(INES, needs=changed(INES.needs, allergy=("walnuts",)))


def test_a_table_is_asked_for_as_on_the_telephone() -> None:
    wheels = changed(RAVI, needs=changed(RAVI.needs, access=("wheelchair",), diet=("vegan",)))
    s = lunch(changed(WALNUTS, drinks=("white wine",)), wheels, STRANGER)
    s = changed(s, outing=changed(s.outing, reservation=suggest_reservation(s, DAYS_BEFORE)))

    assert table_brief(s).splitlines() == [
        f"A table for four, please, on {THEN}, for an hour and a half, under Rita Sol.",
        "Please tell the kitchen: Ines is allergic to walnuts.",
        "To eat: vegan for Ravi.",
        "To drink: no alcohol for Ravi; something good without it, please.",
        "Getting in and about: wheelchair (Ravi).",
        "If you can: the garden table; away from the kitchen, the washrooms and the till.",
        "Not known yet, I will tell you: allergies, diet, access and seating for Amara.",
        "Until when may we cancel, if we must?",
    ]


def test_what_is_known_of_everyone_is_said_to_be_all() -> None:
    assert "Ines is allergic to walnuts; nobody else has an allergy." in table_brief(lunch(WALNUTS, RAVI))
    assert "No allergies." in table_brief(lunch(INES, RAVI))
    assert "llerg" not in table_brief(lunch(INES, changed(RAVI, needs=Needs()))).splitlines()[1]


def test_nobody_is_named_where_it_could_be_no_other() -> None:
    assert "Ines" not in table_brief(lunch(WALNUTS))
    assert "my guest is allergic to walnuts." in table_brief(lunch(WALNUTS))
    both = lunch(WALNUTS, changed(WALNUTS, id="x", name="Bea Lund"))
    assert "both of my guests are allergic to walnuts." in table_brief(both)


def test_two_guests_of_one_first_name_are_told_apart_to_the_kitchen() -> None:
    other = changed(INES, id="ines2", name="Ines Costa")

    assert "Ines Duarte is allergic to walnuts; nobody else has an allergy." in table_brief(
        lunch(WALNUTS, other)
    )


@pytest.mark.parametrize("starts", [None, STARTS])
def test_a_table_brief_can_be_read_before_anything_is_settled(starts: datetime | None) -> None:
    bare = lunch(venue=None, starts=starts)

    assert "Not known yet, I will tell you: who comes" in table_brief(bare)


def test_a_dinner_is_in_the_evening_and_tickets_have_no_length() -> None:
    dinner = lunch(INES, kind=OutingKind.DINNER, starts=wall("2026-12-03 20:15"), minutes=150)
    game = lunch(INES, kind=OutingKind.EVENT, event=EventKind.GAME, minutes=180)

    assert "at a quarter past eight in the evening (20:15), for two and a half hours," in table_brief(dinner)
    assert table_brief(game).splitlines()[0] == (f"Tickets for two, please, on {THEN}, under Rita Sol.")


def test_a_place_that_has_the_table_is_told_only_what_changed() -> None:
    sure = moved_on(lunch(INES), ReservationState.CONFIRMED, DAYS_BEFORE)
    s = lunch(WALNUTS, RAVI, reservation=changed(sure, confirmation="R-17"), starts=wall("2026-12-03 13:00"))

    assert to_read_out(s).splitlines() == [
        f"I ring about our table for two on {THEN}, under Rita Sol, number R-17. Something has changed:",
        "One more: 3, not 2.",
        "Half an hour later: 13:00.",
        "Ines: walnuts (allergy).",
    ]
    told = changed(s, outing=changed(s.outing, reservation=told_all(s, DAYS_BEFORE)))
    assert to_read_out(told) == table_brief(told)


def test_of_an_outing_called_off_the_table_is_given_back_in_so_many_words() -> None:
    sure = moved_on(lunch(INES), ReservationState.CONFIRMED, DAYS_BEFORE)

    assert to_read_out(lunch(INES, reservation=sure, stage=Stage.CANCELLED)) == (
        f"I am sorry, we cannot come after all: please take back our table for two on {THEN}, under Rita Sol."
    )


def test_nothing_private_is_read_out() -> None:
    known = changed(INES, organisation="Lago Lda", notes="divorced in May", drinks=("white wine",))
    text = table_brief(lunch(known, reservation=Reservation()))

    assert not any(word in text for word in ("Lago Lda", "divorced", "white wine", "regatta"))


def test_an_allergy_is_never_heard_as_a_wish() -> None:
    unsure = changed(RAVI, needs=changed(RAVI.needs, allergy=("sesame (not sure – ask)",)))
    text = table_brief(lunch(WALNUTS, unsure))

    assert "Ines is allergic to walnuts; Ravi may be allergic to sesame (I will ask)." in text
    assert "walnuts for" not in text


def test_where_no_table_is_booked_only_what_is_needed_is_said() -> None:
    walk_in = Reservation(state=ReservationState.NOT_NEEDED, table_requests="near the door")

    assert table_brief(lunch(WALNUTS, reservation=walk_in)).splitlines() == [
        "Please tell the kitchen: my guest is allergic to walnuts.",
        "If you can: near the door.",
    ]
