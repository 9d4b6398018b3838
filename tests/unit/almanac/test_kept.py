"""Fasts and feasts on the days that calendars other than hostbook's have for them."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest

from planner.almanac.kept import kept_days, unreckoned
from planner.almanac.observances import told
from planner.dates.notable import NotableDay, Observance, Sort

DAY = timedelta(days=1)


def _days(name: str, year: int, country: str = "") -> list[NotableDay]:
    found = kept_days(tuple(Observance), date(year, 1, 1), date(year, 12, 31), country)
    return [day for day in found if day.name == name and day.on.year == year]


def _spans(name: str, year: int, country: str = "") -> list[tuple[str, str]]:
    return [(day.on.isoformat(), day.until.isoformat()) for day in _days(name, year, country)]


@pytest.mark.parametrize(
    ("begins", "ends"),
    [  # as Saudi Arabia kept and announced them; 2030 has two
        ("2023-03-23", "2023-04-20"), ("2024-03-11", "2024-04-09"), ("2025-03-01", "2025-03-29"),
        ("2026-02-18", "2026-03-19"), ("2027-02-08", "2027-03-08"), ("2030-01-05", "2030-02-03"),
        ("2030-12-26", "2031-01-23"),
    ],
)  # fmt: skip
def test_ramadan_is_when_the_umm_al_qura_calendar_has_it(begins: str, ends: str) -> None:
    assert (begins, ends) in _spans("Ramadan", int(begins[:4]))


@pytest.mark.parametrize("year", range(2023, 2027))
def test_the_eids_are_when_the_emirates_keep_them_within_the_give(year: int) -> None:
    kept = {
        on
        for on, names in holidays.country_holidays("AE", years=year, language="en_US").items()
        if "Eid" in names
    }
    for name in ("Eid al-Fitr", "Eid al-Adha"):
        (eid,) = _days(name, year)
        assert any(abs(eid.on - on) <= eid.give * DAY for on in kept)


@pytest.mark.parametrize(
    ("name", "begins", "ends"),
    [  # as calendars have them outside Israel
        ("Passover", "2024-04-22", "2024-04-30"), ("Passover", "2025-04-12", "2025-04-20"),
        ("Passover", "2026-04-01", "2026-04-09"), ("Passover", "2027-04-21", "2027-04-29"),
        ("Yom Kippur", "2024-10-11", "2024-10-12"), ("Yom Kippur", "2025-10-01", "2025-10-02"),
        ("Yom Kippur", "2026-09-20", "2026-09-21"),
        ("Rosh Hashanah", "2024-10-02", "2024-10-04"), ("Rosh Hashanah", "2026-09-11", "2026-09-13"),
        ("Tisha B'Av", "2024-08-12", "2024-08-13"), ("Tisha B'Av", "2025-08-02", "2025-08-03"),
        ("Tisha B'Av", "2022-08-06", "2022-08-07"),
        ("Hanukkah", "2024-12-25", "2025-01-02"), ("Hanukkah", "2026-12-04", "2026-12-12"),
        ("Purim", "2024-03-23", "2024-03-24"), ("Purim", "2026-03-02", "2026-03-03"),
        ("Shavuot", "2026-05-21", "2026-05-23"),
        ("the Fast of Esther", "2024-03-21", "2024-03-21"),
        ("the Fast of Gedaliah", "2024-10-06", "2024-10-06"),
        ("Shemini Atzeret and Simchat Torah", "2026-10-02", "2026-10-04"),
    ],
)  # fmt: skip
def test_jewish_days_begin_at_dusk_of_the_day_before(name: str, begins: str, ends: str) -> None:
    assert (begins, ends) in _spans(name, int(begins[:4]))
    day = next(day for day in _days(name, int(begins[:4])))
    assert day.from_dusk == (begins != ends)


ISRAELI = {
    "Rosh Hashanah": "Rosh Hashanah",
    "Yom Kippur": "Yom Kippur",
    "Sukkot": "the first days of Sukkot",
    "Pesach": "the first days of Passover",
    "Shavuot": "Shavuot",
}


@pytest.mark.parametrize("year", range(2020, 2036))
def test_the_festivals_are_when_israel_keeps_them_by_another_calendars_table(year: int) -> None:
    listed: dict[str, date] = {}
    for on, names in sorted(holidays.country_holidays("IL", years=year, language="en_US").items()):
        for name in names.split("; "):
            listed.setdefault(name.split(" (")[0], on)
    assert len(ISRAELI.keys() & listed.keys()) == len(ISRAELI)
    for theirs, ours in ISRAELI.items():
        (found,) = _days(ours, year, "IL")
        assert found.on + DAY == listed[theirs], theirs


def test_most_festivals_have_a_day_less_in_israel() -> None:
    assert _spans("Passover", 2027, "IL") == [("2027-04-21", "2027-04-28")]
    assert _spans("Shavuot", 2026, "IL") == [("2026-05-21", "2026-05-22")]
    assert _spans("Rosh Hashanah", 2026, "IL") == _spans("Rosh Hashanah", 2026)


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [  # as the tables of both churches have it
        (2024, "03-31", "05-05"), (2025, "04-20", "04-20"), (2026, "04-05", "04-12"),
        (2027, "03-28", "05-02"),
        (2028, "04-16", "04-16"), (2029, "04-01", "04-08"), (2038, "04-25", "04-25"),
    ],
)  # fmt: skip
def test_easter_is_when_each_church_has_it(year: int, western: str, orthodox: str) -> None:
    assert _days("Easter", year)[0].on == date.fromisoformat(f"{year}-{western}")
    assert _days("Orthodox Easter", year)[0].on == date.fromisoformat(f"{year}-{orthodox}")


@pytest.mark.parametrize(
    ("year", "ash", "clean"),
    [(2024, "02-14", "03-18"), (2025, "03-05", "03-03"), (2026, "02-18", "02-23"), (2027, "02-10", "03-15")],
)
def test_lent_begins_on_ash_wednesday_and_great_lent_on_clean_monday(year: int, ash: str, clean: str) -> None:
    assert _days("Ash Wednesday", year)[0].on == date.fromisoformat(f"{year}-{ash}")
    assert _days("Lent", year)[0].on == date.fromisoformat(f"{year}-{ash}")
    assert _days("Great Lent", year)[0].on == date.fromisoformat(f"{year}-{clean}")


@pytest.mark.parametrize("year", [2024, 2026, 2028])
def test_a_lent_has_six_fridays_before_good_friday(year: int) -> None:
    fridays, good = _days("a Friday in Lent", year), _days("Good Friday", year)[0].on
    assert [(good - day.on).days for day in fridays] == [42, 35, 28, 21, 14, 7]
    assert all(day.on.isoweekday() == 5 for day in fridays)


@pytest.mark.parametrize("country", ["MU", "IN"])
@pytest.mark.parametrize("on", told()["diwali"].dates, ids=str)
def test_diwali_is_when_mauritius_and_india_have_it_within_its_give(on: date, country: str) -> None:
    there = holidays.country_holidays(
        country, years=on.year, subdiv="MH" if country == "IN" else None, language="en_US"
    )
    lights = [
        day
        for day, names in there.items()
        if any(n.startswith("Diwali") and "(" not in n for n in names.split("; "))
    ]
    assert any(abs(day - on) <= DAY for day in lights)


NEW_MOON, LUNATION = date(2000, 1, 6), 29.530588861
"""A new moon (18:14 UTC), and the mean length of a month: Meeus, Astronomical Algorithms, chapter 49."""


@pytest.mark.parametrize("on", told()["diwali"].dates, ids=str)
def test_diwali_is_on_the_night_of_the_new_moon(on: date) -> None:
    age = ((on - NEW_MOON).days - 0.26) % LUNATION
    assert min(age, LUNATION - age) < 1.6


@pytest.mark.parametrize("on", told()["navratri"].dates, ids=str)
def test_navratri_begins_with_the_new_moon_before_that_of_diwali(on: date) -> None:
    diwali = next(day for day in told()["diwali"].dates if day.year == on.year)
    assert 27 <= (diwali - on).days <= 31


@pytest.mark.parametrize("on", told()["holi"].dates, ids=str)
def test_holi_follows_a_full_moon(on: date) -> None:
    age = ((on - NEW_MOON).days - 0.26) % LUNATION
    assert abs(age - LUNATION / 2) < 2


@pytest.mark.parametrize(
    ("name", "begins"),
    [  # as China, Iran and Singapore kept or announced them
        ("Lunar New Year", "2024-02-09"), ("Lunar New Year", "2025-01-28"), ("Lunar New Year", "2026-02-16"),
        ("Lunar New Year", "2027-02-05"), ("Lunar New Year", "2030-02-02"),
        ("Nowruz", "2024-03-20"), ("Nowruz", "2025-03-21"), ("Nowruz", "2026-03-21"),
        ("Vesak", "2024-05-22"), ("Vesak", "2025-05-12"), ("Vesak", "2026-05-31"),
    ],
)  # fmt: skip
def test_new_years_and_vesak_are_when_they_are_kept(name: str, begins: str) -> None:
    assert [day.on.isoformat() for day in _days(name, int(begins[:4]))] == [begins]


def test_shabbat_is_every_friday_dusk_to_saturday_nightfall() -> None:
    found = kept_days({Observance.SHABBAT}, date(2024, 2, 26), date(2024, 3, 10))
    assert [(day.on.isoformat(), day.until.isoformat()) for day in found] == [
        ("2024-03-01", "2024-03-02"), ("2024-03-08", "2024-03-09")
    ]  # fmt: skip
    assert all(day.from_dusk and day.sort is Sort.REST for day in found)


def test_a_fast_that_is_running_over_the_new_year_is_found_from_both_sides() -> None:
    for on in (date(2030, 12, 31), date(2031, 1, 1)):
        assert [day.name for day in kept_days({Observance.RAMADAN}, on, on)] == ["Ramadan"]


def test_the_day_before_ramadan_may_be_its_first_and_the_one_before_that_not() -> None:
    keeps = {Observance.RAMADAN}
    assert kept_days(keeps, date(2027, 2, 7), date(2027, 2, 7))
    assert not kept_days(keeps, date(2027, 2, 6), date(2027, 2, 6))
    assert not kept_days(keeps, date(2027, 3, 10), date(2027, 3, 10))


def test_what_nobody_keeps_is_never_given() -> None:
    assert kept_days((), date(2026, 1, 1), date(2026, 12, 31)) == ()
    found = kept_days({Observance.RAMADAN}, date(2026, 1, 1), date(2026, 12, 31))
    assert {day.keeps for day in found} == {Observance.RAMADAN}


def test_the_29th_of_february_is_a_day_like_another() -> None:
    assert kept_days({Observance.LENT}, date(2028, 2, 29), date(2028, 2, 29)) == ()
    assert kept_days({Observance.LENT}, date(2028, 3, 1), date(2028, 3, 1))[0].name == "Lent"
    assert kept_days({Observance.SHABBAT}, date(2048, 2, 29), date(2048, 2, 29))


def test_a_year_beyond_the_tables_is_said_not_to_be_known() -> None:
    assert unreckoned(tuple(Observance), 2026) == ()
    assert unreckoned({Observance.DIWALI, Observance.SHABBAT}, 2036) == (Observance.DIWALI,)
    assert unreckoned({Observance.RAMADAN}, 2100) == (Observance.RAMADAN,)


def test_every_observance_has_its_days_and_words_with_a_source() -> None:
    assert {one.keeps for one in told().values()} == set(Observance)
    for one in told().values():
        assert one.means.endswith((".", "?")), one.key
        assert len(one.means) <= 110, one.key
        assert one.source, one.key
        assert one.seen.year >= 2026, one.key


def test_every_told_day_is_reckoned() -> None:
    found = kept_days(tuple(Observance), date(2026, 1, 1), date(2027, 12, 31))
    assert {(day.name, day.keeps) for day in found} == {(one.name, one.keeps) for one in told().values()}
