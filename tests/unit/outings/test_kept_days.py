"""What the day of an outing is to its place and its guests."""

from __future__ import annotations

import errno
from datetime import UTC, date, datetime, timedelta

import pytest

from planner.almanac import reckoning
from planner.almanac.kept import kept_days
from planner.almanac.reckoning import reckoned
from planner.almanac.wanted import Reckoned, Wanted
from planner.dates.notable import NotableDay, Observance, Sort
from planner.outings.brief import brief
from planner.outings.discretion import discreet, without_whereabouts
from planner.outings.gap import Gap, Part, Severity
from planner.outings.kept_days import day_gaps, kept_then, that_day
from planner.outings.outing import Outing
from planner.outings.parts import Reservation, ReservationState
from planner.outings.readiness import readiness
from planner.outings.situation import Situation
from planner.outings.ticks import INVITE, tick
from planner.people.guidance import Guidance
from planner.people.person import Person
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, VENUE, by_key, lunch, wall

LISBON = changed(VENUE, city="Lisbon")
NOW = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)


def keeper(person: Person, *keeps: Observance) -> Person:
    return changed(person, keeps=keeps)


def on(starts: str, *guests: Person, city: str = "Lisbon", zone: str = "Europe/Lisbon") -> Situation:
    venue = changed(VENUE, city=city)
    return reckoned(lunch(*guests, venue=venue, starts=wall(starts), zone=zone))


def gaps_of(s: Situation) -> dict[str, Gap]:
    return by_key(day_gaps(s, NOW))


def test_a_public_holiday_of_the_places_country_asks_whether_it_is_open_and_the_guest_at_work() -> None:
    gap = gaps_of(on("2026-12-01 12:30", INES))["day:holiday"]
    assert (gap.part, gap.severity) == (Part.OCCASION, Severity.SHOULD)
    assert gap.text == (
        "Tue 1 Dec is Restoration of Independence Day in Portugal: is Casa do Lago open, and is Ines at work?"
    )


def test_the_holiday_is_the_venues_and_not_the_hosts() -> None:
    assert gaps_of(on("2026-12-01 12:30", INES, city="London", zone="Europe/London")) == {}
    said = gaps_of(on("2026-11-26 12:30", INES, city="Boston, MA", zone="America/New_York"))
    assert "Thanksgiving Day in the United States" in said["day:holiday"].text
    said = gaps_of(on("2027-01-06 12:30", INES, city="Munich", zone="Europe/Berlin"))
    assert "Epiphany in Bavaria, Germany" in said["day:holiday"].text


def test_a_holiday_is_asked_about_no_more_once_the_table_is_confirmed_and_the_guest_invited() -> None:
    s = on("2026-12-01 12:30", INES)
    booked = changed(s, outing=changed(s.outing, reservation=Reservation(state=ReservationState.CONFIRMED)))
    assert "open" not in gaps_of(booked)["day:holiday"].text
    asked = changed(booked, outing=tick(booked.outing, INVITE, NOW))
    assert gaps_of(asked) == {}
    assert that_day(asked) == ("Restoration of Independence Day in Portugal",)


def test_of_a_weekend_only_the_place_is_asked_about() -> None:
    assert gaps_of(on("2026-08-15 12:30", INES))["day:holiday"].text.endswith("is Casa do Lago open?")


def test_what_could_not_be_told_is_said_once_and_in_private_mode_not_whose() -> None:
    s = on("2036-06-03 12:30", keeper(INES, Observance.DIWALI), keeper(RAVI, Observance.RAMADAN))
    assert that_day(s) == ("When Diwali falls in 2036 is not known.",)
    assert that_day(discreet(s)) == that_day(without_whereabouts(s)) == ()
    assert gaps_of(s) == {}


def test_a_country_whose_holidays_are_not_known_that_year_is_named_and_stays_so_in_private_mode() -> None:
    s = on("2031-06-03 12:30", INES, city="Colombo", zone="Asia/Colombo")
    assert that_day(s) == that_day(discreet(s)) == ("Public holidays in Sri Lanka in 2031 are not known.",)
    assert that_day(on("2026-06-03 12:30", INES, city="Colombo", zone="Asia/Colombo")) == ()


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (FileNotFoundError(errno.ENOENT, "No such file"), "a part of hostbook is missing"),
        (ModuleNotFoundError("No module named 'holidays'"), "a part of hostbook is missing"),
        (OSError(errno.EIO, "Input/output error"), "the disk reports an error"),
    ],
)
def test_where_nothing_could_be_reckoned_the_plan_stands_and_says_why(
    wrong: Exception, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Wanted) -> Reckoned:
        raise wrong

    monkeypatch.setattr(reckoning, "reckon", broken)
    s = on("2026-12-01 12:30", INES)
    assert that_day(s) == (f"Holidays could not be reckoned: {why}.",)
    assert brief(s, Guidance(), NOW).that_day == that_day(s)


def test_a_lunch_in_ramadan_cannot_wait_and_says_when_the_sun_sets() -> None:
    s = on("2027-02-17 12:30", keeper(INES, Observance.RAMADAN), keeper(RAVI, Observance.RAMADAN))
    gap = gaps_of(s)["day:Ramadan"]
    assert gap.severity is Severity.MUST
    assert gap.text == "Ramadan: Ines and Ravi fast until sunset, 18:16. Begin then, or choose another day."


def test_a_dinner_after_sunset_suits_and_the_brief_says_so() -> None:
    s = on("2027-02-17 19:00", keeper(INES, Observance.RAMADAN))
    assert gaps_of(s) == {}
    assert that_day(s) == ("Ines keeps Ramadan, and may eat from sunset, 18:16",)
    assert gaps_of(on("2027-02-17 18:10", keeper(INES, Observance.RAMADAN))) != {}


def test_without_a_place_no_time_is_made_up() -> None:
    s = on("2027-02-17 19:00", keeper(INES, Observance.RAMADAN), city="Nowhere at all")
    assert s.dusk is None
    (gap,) = day_gaps(s, NOW)
    assert (gap.severity, gap.text) == (
        Severity.SHOULD,
        "Ines keeps Ramadan until sunset: does the hour suit?",
    )
    lunch_there = on("2027-02-17 12:30", keeper(INES, Observance.RAMADAN), city="Nowhere at all")
    assert gaps_of(lunch_there)["day:Ramadan"].severity is Severity.MUST


def test_the_days_on_which_the_moon_may_begin_or_end_it_are_asked_about() -> None:
    s = on("2027-02-07 12:30", keeper(INES, Observance.RAMADAN))
    assert gaps_of(s)["day:Ramadan"].text == "Sun 7 Feb may be Ramadan, which Ines keeps: ask."
    assert gaps_of(on("2027-02-06 12:30", keeper(INES, Observance.RAMADAN))) == {}


FRIDAYS = [
    ("2026-12-04 19:30", "New York", "America/New_York", "16:29"),
    ("2026-12-04 19:30", "Jerusalem", "Asia/Jerusalem", "16:35"),
    ("2026-12-04 21:00", "Auckland", "Pacific/Auckland", "20:28"),
    ("2026-12-04 20:00", "Apia", "Pacific/Apia", "18:44"),
    ("2026-12-04 20:00", "Honolulu", "Pacific/Honolulu", "17:49"),
]


@pytest.mark.parametrize(("starts", "city", "zone", "dusk"), FRIDAYS)
def test_a_friday_dinner_is_shabbat_by_the_dusk_of_its_place(
    starts: str, city: str, zone: str, dusk: str
) -> None:
    gap = gaps_of(on(starts, keeper(INES, Observance.SHABBAT), city=city, zone=zone))["day:Shabbat"]
    assert gap.severity is Severity.MUST
    found = wall(f"2026-12-04 {gap.text.partition('from dusk, ')[2][:5]}")
    assert abs(found - wall(f"2026-12-04 {dusk}")) <= timedelta(minutes=3)
    assert gap.text.endswith("which Ines keeps. Choose another day.")


def test_shabbat_is_over_at_saturdays_nightfall_and_has_not_begun_at_fridays_lunch() -> None:
    ines = keeper(INES, Observance.SHABBAT)
    assert "until nightfall, 17:5" in gaps_of(on("2026-12-05 12:30", ines))["day:Shabbat"].text
    assert gaps_of(on("2026-12-05 19:30", ines)) == {}
    friday = on("2026-12-04 12:30", ines)
    assert gaps_of(friday) == {}
    (line,) = that_day(friday)
    assert line.startswith("Ines keeps Shabbat, which begins at dusk, 17:1")


def test_of_one_observance_only_the_gravest_part_is_told() -> None:
    first = gaps_of(on("2027-04-23 12:30", keeper(INES, Observance.PASSOVER)))
    assert first.keys() == {"day:Passover"}
    assert "the first days of Passover until nightfall" in first["day:Passover"].text
    middle = gaps_of(on("2027-04-26 12:30", keeper(INES, Observance.PASSOVER)))["day:Passover"]
    assert (middle.severity, "no bread" in middle.text) == (Severity.SHOULD, True)


def test_a_feast_is_asked_about_until_the_guest_is_invited() -> None:
    s = on("2026-11-08 19:30", keeper(INES, Observance.DIWALI))
    gap = gaps_of(s)["day:Diwali"]
    assert gap.severity is Severity.SHOULD
    assert gap.text.startswith("Sun 8 Nov is Diwali, which Ines keeps.")
    assert gaps_of(changed(s, outing=tick(s.outing, INVITE, NOW))) == {}


def test_a_fast_stays_in_mind_after_the_guest_is_invited_for_it() -> None:
    s = on("2027-02-17 12:30", keeper(INES, Observance.RAMADAN))
    invited = changed(s, outing=tick(s.outing, INVITE, NOW))
    assert gaps_of(invited)["day:Ramadan"].severity is Severity.COULD


def test_nobody_who_has_not_told_gets_any_fast_or_feast_on_any_day_of_the_year() -> None:
    year = kept_days(tuple(Observance), date(2027, 1, 1), date(2027, 12, 31))
    muslim_by_name = changed(INES, id="m", name="Mohammed Ali", notes="halal, fasts")
    for guest in (INES, changed(INES, keeps=()), muslim_by_name, keeper(RAVI, Observance.NOWRUZ)):
        for n in range(365):
            starts = datetime(2027, 1, 1, 12, 30) + timedelta(days=n)
            s = changed(lunch(guest, venue=LISBON, starts=starts), days=year)
            assert {kept.day.keeps for kept in kept_then(s)} <= set(guest.keeps or ())


def test_days_that_are_not_reckoned_say_nothing() -> None:
    s = lunch(keeper(INES, Observance.RAMADAN), venue=LISBON, starts=wall("2027-02-17 12:30"))
    assert (day_gaps(s, NOW), that_day(s)) == ((), ())


def test_an_idea_without_a_day_has_none() -> None:
    s = lunch(keeper(INES, Observance.RAMADAN), venue=LISBON, starts=None)
    assert reckoned(s) == s
    assert day_gaps(s, NOW) == ()


def test_in_private_mode_what_guests_keep_is_not_told() -> None:
    s = discreet(on("2026-12-25 12:30", keeper(INES, Observance.CHRISTMAS)))
    assert s.days is not None
    assert [day.name for day in s.days] == ["Christmas Day"]
    assert that_day(s) == ("Christmas Day in Portugal",)


def test_it_is_among_what_is_missing_and_in_the_brief() -> None:
    s = on("2026-12-01 12:30", keeper(INES, Observance.FRIDAYS))
    assert "day:holiday" in {gap.key for gap in readiness(s, DAYS_BEFORE)}
    page = brief(s, Guidance(questions=(), stay_off=(), roles=()), DAYS_BEFORE)
    assert page.that_day == ("Restoration of Independence Day in Portugal",)


def test_without_a_venue_it_is_where_the_host_works_in_the_hosts_zone_only() -> None:
    outing = {"starts": wall("2026-12-01 12:30")}
    assert reckoned(lunch(INES, venue=None, **outing)).days != ()
    elsewhere = reckoned(lunch(INES, venue=None, zone="Asia/Tokyo", **outing))
    assert (elsewhere.days, elsewhere.dusk) == ((), None)


def test_a_dinner_past_midnight_is_of_the_day_it_begins() -> None:
    day = NotableDay(on=date(2026, 12, 4), until=date(2026, 12, 4), name="x", sort=Sort.FEAST,
                     keeps=Observance.EASTER)  # fmt: skip
    late = {"starts": wall("2026-12-03 22:30"), "minutes": 180}
    s = changed(lunch(keeper(INES, Observance.EASTER), venue=LISBON, **late), days=(day,))
    assert kept_then(s) == ()
    outing: Outing = changed(s.outing, starts=wall("2026-12-04 22:30"))
    assert len(kept_then(changed(s, outing=outing))) == 1
