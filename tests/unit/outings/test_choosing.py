"""The wish that an outing makes of a place, and where everyone sets out from."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from planner.dates.notable import Dusk, NotableDay, Observance, Sort
from planner.outings.choosing import wish
from planner.outings.outing import OutingKind
from planner.outings.parts import Leg, Mode, Way
from planner.outings.travel.whereabouts import whereabouts
from planner.people.address import Address
from planner.people.person import GiftLimit, Person
from planner.places.fit import fit
from planner.values.money import Money
from planner.values.point import Point
from planner.values.record import changed
from tests.unit.outings.made import HOST_RECORD, INES, LUNCH, RAVI, STARTS, VENUE, legs, lunch

HERE, THERE = Point(lat=38.7, lon=-9.1), Point(lat=38.8, lon=-9.2)
BOTH = {"home": Address(city="Cascais", point=HERE), "office": Address(point=THERE)}


def names(**fields: Any) -> list[str]:
    s = lunch(changed(INES, **BOTH), changed(RAVI, home=BOTH["home"]), **fields)
    s = changed(s, host=changed(HOST_RECORD, **BOTH))
    return [spot.name for spot, _ in whereabouts(s)]


def test_at_noon_people_come_from_their_office_where_that_is_known() -> None:
    assert names() == ["your office", "Ines’s office", "Ravi’s home"]


def test_in_the_evening_and_at_the_weekend_they_come_from_home() -> None:
    at_home = ["your home", "Ines’s home", "Ravi’s home"]
    assert names(kind=OutingKind.DINNER) == at_home
    assert names(starts=datetime(2026, 12, 5, 12, 30)) == at_home


def test_of_whom_nothing_is_known_nothing_is_said() -> None:
    assert [spot.name for spot, _ in whereabouts(lunch(INES))] == ["your office (Lisbon)"]


def test_of_whom_only_the_city_is_known_the_way_is_told_from_there_and_not_within_it() -> None:
    ravi = changed(RAVI, home=Address(city="Cascais"))
    wanted = wish(lunch(ravi))
    assert [(spot.name, spot.exact) for spot in wanted.spots] == [
        ("your office (Lisbon)", False),
        ("Ravi’s home (Cascais)", False),
    ]
    here = changed(VENUE, city="Lisbon", point=Point(lat=38.7552, lon=-9.1546))
    assert fit(here, wanted).flags[0] == "about 32 km from Ravi’s home (Cascais)"


def test_who_keeps_a_fast_is_fasting_by_day_and_not_after_sunset() -> None:
    ramadan = NotableDay(
        on=date(2026, 11, 20),
        until=date(2026, 12, 18),
        name="Ramadan",
        sort=Sort.FAST,
        keeps=Observance.RAMADAN,
    )
    omar = changed(INES, keeps=(Observance.RAMADAN,))
    dusk = Dusk(sunset=datetime(2026, 12, 3, 17, 15))

    def fasts(guest: Person, hour: int, day: NotableDay = ramadan) -> str:
        s = changed(lunch(guest, starts=datetime(2026, 12, 3, hour)), days=(day,), dusk=dusk)
        return wish(s).guests[0].fasts

    assert fasts(omar, 12) == "Ramadan"
    assert fasts(omar, 19) == ""
    assert fasts(INES, 12) == ""
    eve = changed(ramadan, on=date(2026, 12, 3), until=date(2026, 12, 4), from_dusk=True)
    assert (fasts(omar, 12, eve), fasts(omar, 19, eve)) == ("", "Ramadan")


def test_on_a_public_holiday_a_place_is_asked_whether_it_opens() -> None:
    day = NotableDay(on=STARTS.date(), until=STARTS.date(), name="Founders’ Day", sort=Sort.HOLIDAY)
    wanted = wish(changed(lunch(INES), days=(day,)))
    assert "Founders’ Day is a public holiday: ask whether they open" in fit(VENUE, wanted).flags
    assert wish(lunch(INES)).holiday == ""


def test_the_wish_holds_the_hour_the_company_and_what_each_may_accept() -> None:
    most = Money(amount=Decimal(50), currency="EUR")
    ines = changed(INES, gift_limit=GiftLimit(most=most), favourites=("tarts",))
    before = changed(LUNCH, id="o0", guests=("ines",), starts=datetime(2026, 5, 12, 12, 30))
    wanted = wish(changed(lunch(ines), history=(before,)))
    assert (wanted.begins, wanted.ends) == (STARTS, datetime(2026, 12, 3, 14, 0))
    assert (wanted.guests[0].limit, wanted.guests[0].favourites) == (most, ("tarts",))
    assert wanted.past[0].who == ("ines",)


def test_a_leg_that_says_where_it_begins_is_believed_before_the_usual_place() -> None:
    ines = changed(INES, **BOTH)
    s = lunch(ines, transport=legs(Leg(traveller="ines", way=Way.IN, mode=Mode.TAXI, start="home")))
    assert [spot.name for spot, who in whereabouts(s) if who == "ines"] == ["Ines’s home"]
    at_hotel = Leg(traveller="ines", way=Way.IN, mode=Mode.TAXI, start="38.71, -9.14")
    (spot,) = [spot for spot, who in whereabouts(lunch(ines, transport=legs(at_hotel))) if who == "ines"]
    assert (spot.name, spot.point) == ("where Ines sets out", Point(lat=38.71, lon=-9.14))
