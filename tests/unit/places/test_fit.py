"""How venues are ranked: the reasons are said, a flag is never averaged away, an unmet need comes last."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from planner.dates.notable import HolidayAt
from planner.people.needs import Needs
from planner.places.fit import fit, rank_venues, said_of_all
from planner.places.hours import read_hours
from planner.places.venue import Feature, Remark, Venue, VenueKind, Weekday
from planner.places.wish import GuestNeeds, PastVisit, Spot, Wish
from planner.values.money import Money
from planner.values.point import Point
from planner.values.problem import Problem
from planner.values.record import changed

MONDAY, TUESDAY = datetime(2026, 11, 30, 12, 30), datetime(2026, 12, 1, 12, 30)
CASA = Venue(
    id="v1", name="Casa do Lago", point=Point(lat=38.74, lon=-9.16), price_band=2, largest_party=12,
    features=(Feature.QUIET, Feature.STEP_FREE), serves=("walnut allergy",),
    remarks=(Remark(on=date(2026, 5, 12), rating=5),),
)  # fmt: skip
NOISY = Venue(id="v2", name="Adega", lacks=(Feature.QUIET,), closed_on=(Weekday.MON,), largest_party=6)
INES = GuestNeeds(name="Ines", needs=Needs(allergy=("walnuts",), diet=(), access=()))
LUNCH = Wish(party=2, kind="lunch", guests=(INES,))


def test_the_quiet_place_that_knows_the_allergy_comes_first() -> None:
    first, second = rank_venues((NOISY, CASA), LUNCH)
    assert first.venue == CASA
    assert first.fifths > second.fifths
    assert "can keep walnuts away for Ines" in first.reasons
    assert "quiet" in first.reasons


def test_a_need_nobody_asked_about_is_a_flag_with_the_guests_name() -> None:
    assert "ask whether they can keep walnuts away for Ines" in fit(NOISY, LUNCH).flags


def test_a_need_it_cannot_serve_puts_even_a_loved_place_last() -> None:
    cannot = changed(CASA, serves=(), cannot_serve=("walnuts",))
    ranked = rank_venues((cannot, NOISY), LUNCH)
    assert ranked[-1].venue == cannot
    assert ranked[-1].unmet == ("cannot keep walnuts away for Ines",)
    assert ranked[-1].fifths == 1


def test_what_cannot_be_comes_after_even_the_worst_that_can() -> None:
    loved = changed(CASA, serves=(), cannot_serve=("walnuts",))
    stadium = Venue(id="v3", name="Estádio", kind=VenueKind.STADIUM, lacks=(Feature.QUIET,))
    assert [f.fifths for f in rank_venues((loved, stadium), LUNCH)] == [1, 1]
    assert rank_venues((loved, stadium), LUNCH)[-1].venue == loved


def test_a_place_closed_that_day_says_so_and_comes_last() -> None:
    found = fit(NOISY, changed(LUNCH, begins=MONDAY))
    assert found.unmet == ("closed on Mondays",)
    assert fit(NOISY, changed(LUNCH, begins=TUESDAY)).unmet == ()


def test_without_a_day_the_closed_day_is_only_a_flag() -> None:
    found = fit(NOISY, LUNCH)
    assert "closed on Mondays" in found.flags
    assert found.unmet == ()


def test_a_party_larger_than_the_table_is_said() -> None:
    assert fit(NOISY, changed(LUNCH, party=7)).unmet == ("seats 6 at most",)
    assert fit(NOISY, changed(LUNCH, party=6)).unmet == ()


def test_five_fifths_are_kept_for_where_nothing_is_left_to_ask() -> None:
    unknown = changed(CASA, serves=())
    assert fit(CASA, LUNCH).fifths == 5
    assert fit(unknown, LUNCH).fifths == 4


def test_of_two_with_the_same_fifths_the_better_one_comes_first() -> None:
    better, plain = changed(CASA, id="z", name="Z"), changed(CASA, id="a", name="A", point=None)
    near = Spot(name="your office", point=Point(lat=38.74, lon=-9.16))
    ranked = rank_venues((plain, better), changed(LUNCH, spots=(near,)))
    assert [f.venue.name for f in ranked] == ["Z", "A"]
    assert [f.fifths for f in ranked] == [5, 5]


def test_a_tour_is_not_looked_for_in_a_restaurant() -> None:
    museum, plain = Venue(id="m", name="Museum", kind=VenueKind.OTHER), changed(CASA, remarks=())
    assert rank_venues((plain, museum), Wish(party=2, kind="tour"))[0].venue == museum
    assert rank_venues((museum, plain), LUNCH)[0].venue == plain


def test_steps_are_no_place_for_a_wheelchair() -> None:
    guest = GuestNeeds(name="Noa", needs=Needs(access=("wheelchair",)))
    wish = Wish(party=2, kind="lunch", guests=(guest,))
    assert fit(changed(CASA, features=(), lacks=(Feature.STEP_FREE,)), wish).unmet
    assert "step-free, for Noa" in fit(CASA, wish).reasons


def test_access_unknown_on_both_sides_is_a_flag() -> None:
    wish = Wish(party=2, kind="lunch", guests=(GuestNeeds(name="Ines", needs=Needs()),))
    assert "access unknown – ask" in fit(NOISY, wish).flags
    assert "access unknown – ask" not in fit(CASA, wish).flags


def test_a_guest_who_does_not_drink_speaks_for_a_place_good_without_alcohol() -> None:
    dry = Wish(party=2, kind="dinner", guests=(GuestNeeds(name="Omar", needs=Needs(), alcohol=False),))
    venue = changed(CASA, features=(Feature.GOOD_WITHOUT_ALCOHOL,))
    assert "good without alcohol" in fit(venue, dry).reasons
    assert "good without alcohol" not in fit(venue, LUNCH).reasons


def test_the_distance_is_said_from_the_nearest_of_the_places_people_set_out_from() -> None:
    near = Spot(name="her office", point=Point(lat=38.745, lon=-9.16))
    far = Spot(name="your office", point=Point(lat=38.9, lon=-9.16))
    found = fit(CASA, changed(LUNCH, spots=(far, near)))
    assert "about 0.9 km from her office" in found.reasons
    assert "about 24 km from your office, and only 0.9 km for the others" in found.flags


def test_a_second_visit_within_weeks_is_flagged_and_an_old_one_is_a_reason() -> None:
    seen = (PastVisit(venue_id="v1", on=date(2026, 11, 10)),)
    assert "you were here together on 10 Nov" in fit(CASA, changed(LUNCH, begins=MONDAY, past=seen)).flags
    old = (PastVisit(venue_id="v1", on=date(2026, 5, 12)),)
    assert "you were here together on 12 May" in fit(CASA, changed(LUNCH, begins=MONDAY, past=old)).reasons
    assert "you were here together on 12 May 2026" in fit(CASA, changed(LUNCH, past=old)).reasons


def test_a_dear_place_is_flagged_against_the_cap() -> None:
    cap = Money(amount=Decimal(40), currency="EUR")
    dear = changed(CASA, price_band=4)
    assert "usually above 40.00 EUR a head" in fit(dear, changed(LUNCH, cap=cap)).flags
    assert fit(CASA, changed(LUNCH, cap=cap)).fifths >= fit(dear, changed(LUNCH, cap=cap)).fifths


def test_a_stadium_is_not_where_one_has_lunch() -> None:
    stadium = Venue(id="v3", name="Estádio", kind=VenueKind.STADIUM)
    assert rank_venues((stadium, CASA), LUNCH)[-1].venue == stadium
    assert rank_venues((stadium, CASA), changed(LUNCH, kind="game"))[0].venue == stadium


def test_a_bare_venue_is_neither_praised_nor_blamed() -> None:
    found = fit(Venue(id="v", name="New"), Wish(party=2, kind="lunch"))
    assert (found.reasons, found.flags, found.unmet) == ((), (), ())
    assert found.fifths == 3


features = st.lists(st.sampled_from(list(Feature)), unique=True).map(tuple)
needs = st.lists(st.sampled_from(["walnuts", "vegan", "halal", "kiwi"]), unique=True, max_size=2).map(tuple)
venues = st.builds(
    Venue,
    id=st.text("abc", min_size=1, max_size=3),
    name=st.text("xyz", max_size=3),
    features=features,
    lacks=features,
    serves=needs,
    cannot_serve=needs,
    largest_party=st.none() | st.integers(1, 10),
    closed_on=st.lists(st.sampled_from(list(Weekday)), unique=True, max_size=2).map(tuple),
)


@given(st.lists(venues, max_size=5).map(tuple), needs, st.integers(1, 12))
def test_no_venue_is_lost_and_what_cannot_serve_always_comes_last(
    some: tuple[Venue, ...], allergy: tuple[str, ...], party: int
) -> None:
    wish = Wish(
        party=party, kind="lunch", begins=MONDAY, guests=(GuestNeeds(name="G", needs=Needs(allergy=allergy)),)
    )
    ranked = rank_venues(some, wish)
    assert sorted(f.venue.id for f in ranked) == sorted(v.id for v in some)
    blocked = [bool(f.unmet) for f in ranked]
    assert blocked == sorted(blocked)
    assert all(1 <= f.fifths <= 5 for f in ranked)
    assert all(set(f.unmet) <= set(f.flags) for f in ranked)


def test_the_latest_note_of_a_place_stands_with_its_fit_and_a_loud_one_is_no_longer_quiet() -> None:
    loud = Remark(on=date(2026, 11, 20), text="too noisy and the ramp was fine")
    place = Venue(
        id="d", name="Dishoom", kind=VenueKind.RESTAURANT, features=(Feature.QUIET,), remarks=(loud,)
    )
    found = fit(place, Wish(party=2, kind="lunch"))
    assert "quiet" not in found.reasons
    assert "on 20 Nov 2026 you noted “too noisy and the ramp was fine”" in found.reasons
    assert "you found it loud last time: ask for a quiet corner" in found.flags
    calm = changed(place, remarks=(changed(loud, text="not noisy at all"),))
    assert "quiet" in fit(calm, Wish(party=2, kind="lunch")).reasons


def at_hours(text: str) -> Venue:
    hours = read_hours(text)
    assert not isinstance(hours, Problem)
    return changed(CASA, hours=hours)


def test_a_place_that_is_shut_at_the_hour_cannot_do_it_and_one_that_closes_early_is_flagged() -> None:
    hour = changed(LUNCH, begins=TUESDAY, ends=TUESDAY + timedelta(minutes=90))
    shut = fit(at_hours("daily 19-23"), hour)
    assert shut.unmet == ("closed at 12:30 (open 19:00–23:00)",)
    assert shut.fifths == 1
    early = fit(at_hours("daily 12-13:30"), hour)
    assert early.flags == ("closes at 13:30, and you end at 14:00",)
    assert early.points < fit(CASA, hour).points
    assert fit(at_hours("daily 12-15"), hour).flags == ()


def test_what_a_guest_may_accept_bounds_the_price_as_the_cap_does() -> None:
    limited = changed(INES, limit=Money(amount=Decimal(40), currency="EUR"))
    dear = fit(changed(CASA, price_band=4), changed(LUNCH, guests=(limited,)))
    assert "usually above what Ines may accept (40.00 EUR)" in dear.flags
    nothing = changed(INES, limit=Money(amount=Decimal(0), currency="EUR"))
    assert fit(CASA, changed(LUNCH, guests=(nothing,))).flags == ()


def test_a_stadium_at_lunch_says_what_it_is_and_not_that_its_kitchen_is_to_be_asked() -> None:
    stadium = Venue(id="v3", name="Estádio", kind=VenueKind.STADIUM)
    assert fit(stadium, LUNCH).aside == "not for lunch"
    assert fit(stadium, changed(LUNCH, kind="game")).aside == "ask first"


def test_every_need_is_told_as_met_unmet_or_to_be_asked() -> None:
    guest = changed(INES, needs=Needs(allergy=("walnuts", "kiwi"), diet=("halal",), access=()))
    found = fit(changed(CASA, cannot_serve=("halal",)), changed(LUNCH, guests=(guest,)))
    assert {n.need: n.served for n in found.needs} == {"walnuts": True, "kiwi": None, "halal": False}


def test_who_fasts_on_the_day_is_a_flag_on_every_meal_wherever_it_is() -> None:
    fasting = changed(LUNCH, guests=(changed(INES, fasts="Ramadan"),))
    ranked = rank_venues((CASA, NOISY), fasting)
    assert [said.text for said in said_of_all(ranked)] == ["Ines may be fasting that day (Ramadan): ask"]
    assert not any("fasting" in flag for flag in fit(CASA, changed(fasting, kind="game")).flags)


def test_a_table_without_much_but_wine_is_flagged_for_who_does_not_drink() -> None:
    dry = Wish(party=2, kind="dinner", guests=(changed(INES, alcohol=False),))
    wine = changed(CASA, lacks=(Feature.GOOD_WITHOUT_ALCOHOL,))
    assert "little without alcohol, for Ines" in fit(wine, dry).flags
    assert "ask what is good without alcohol, for Ines" in fit(CASA, dry).flags


def test_a_place_whose_hours_are_flagged_is_never_the_best_there_is() -> None:
    hour = changed(LUNCH, begins=TUESDAY, ends=TUESDAY + timedelta(minutes=90))
    loved = changed(at_hours("daily 12-15"), remarks=(Remark(on=date(2026, 5, 12), rating=5),) * 3)
    hour = changed(hour, spots=(Spot(name="your office", point=Point(lat=38.74, lon=-9.16)),))
    assert fit(loved, hour).fifths == 5
    assert fit(changed(loved, hours=at_hours("daily 12-13:30").hours), hour).fifths == 4
    asked = (HolidayAt(venue_id=loved.id, name="Restoration Day"),)
    assert fit(loved, changed(hour, holidays_at=asked)).fifths == 4


def test_a_public_holiday_is_that_of_the_country_a_place_is_in() -> None:
    cities = ("Lisbon", "Madrid", "")
    lisbon, madrid, nowhere = (changed(CASA, id=city, city=city, point=None) for city in cities)
    hour = changed(LUNCH, begins=TUESDAY, holiday="Restoration Day", city="lisbon")

    def said(venue: Venue, wish: Wish = hour) -> list[str]:
        return [flag for flag in fit(venue, wish).flags if "holiday" in flag]

    assert said(lisbon) == ["Restoration Day is a public holiday: ask whether they open"]
    assert said(nowhere) == said(lisbon)
    assert said(madrid) == []  # nobody has looked it up yet
    free = HolidayAt(venue_id="Madrid")
    assert said(madrid, changed(hour, holidays_at=(free,))) == []
    shut = changed(free, name="Constitution Day", country="Spain")
    assert said(madrid, changed(hour, holidays_at=(shut,))) == [
        "Constitution Day is a public holiday in Spain: ask whether they open"
    ]
    assert said(lisbon, changed(hour, holidays_at=(shut,))) == said(lisbon)
