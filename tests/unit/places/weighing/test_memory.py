"""What happened at a place before, and with whom."""

from __future__ import annotations

from datetime import date, datetime

from planner.people.needs import Needs
from planner.places.fit import fit, rank_venues
from planner.places.venue import Venue
from planner.places.wish import GuestNeeds, PastVisit, Wish
from planner.values.record import changed

CASA, SOL = Venue(id="casa", name="Casa do Lago"), Venue(id="sol", name="Sol e Sardinha")
NONE = Needs(allergy=(), diet=(), access=())
INES = GuestNeeds(id="ines", name="Ines", needs=NONE)
RAVI = GuestNeeds(id="ravi", name="Ravi", needs=NONE)
LUNCH = Wish(party=2, kind="lunch", guests=(INES,), begins=datetime(2026, 12, 3, 12, 30))
MAY, JULY, SEPTEMBER = date(2026, 5, 12), date(2026, 7, 2), date(2026, 9, 30)
TWICE = (
    PastVisit(venue_id="casa", on=JULY, who=("ines",)),
    PastVisit(venue_id="casa", on=SEPTEMBER, who=("ines", "ravi")),
)
THIRD = "a third time running together: the last were 2 Jul and 30 Sep"


def test_a_third_time_running_with_the_same_people_is_a_flag() -> None:
    found = fit(CASA, changed(LUNCH, past=TWICE))
    assert THIRD in found.flags
    assert rank_venues((CASA, SOL), changed(LUNCH, past=TWICE))[0].venue == SOL


def test_it_is_none_where_they_were_elsewhere_between() -> None:
    between = PastVisit(venue_id="sol", on=date(2026, 8, 1), who=("ines",))
    found = fit(CASA, changed(LUNCH, past=(TWICE[0], between, TWICE[1])))
    assert found.flags == ()
    assert found.reasons == ("you were here together on 30 Sep",)


def test_it_is_none_where_one_of_today_s_guests_was_not_there_twice() -> None:
    both = changed(LUNCH, guests=(INES, RAVI), past=TWICE)
    assert fit(CASA, both).flags == ()
    assert "you were here together on 30 Sep" in fit(CASA, both).reasons


def test_it_is_none_where_it_is_their_favourite_and_that_is_said_first() -> None:
    loves = changed(INES, favourites=("custard tarts", "the garden table at Casa do Lago"))
    found = fit(CASA, changed(LUNCH, guests=(loves,), past=TWICE))
    assert found.flags == ()
    assert found.reasons[0] == "Ines’s favourite (the garden table at Casa do Lago)"


def test_a_favourite_is_the_place_itself_and_no_word_that_holds_its_name() -> None:
    loves = changed(INES, favourites=("the casa do lagoa by the sea", "sole"))
    assert fit(CASA, changed(LUNCH, guests=(loves,))).reasons == ()
    assert fit(changed(SOL, name="Sol"), changed(LUNCH, guests=(loves,))).reasons == ()


def test_with_whom_it_was_is_said_where_not_all_of_them_were_along() -> None:
    past = (PastVisit(venue_id="casa", on=MAY, who=("ravi", "omar")),)
    found = fit(CASA, changed(LUNCH, guests=(INES, RAVI), past=past))
    assert "you were here with Ravi on 12 May" in found.reasons
