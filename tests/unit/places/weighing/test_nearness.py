"""How far it is for everyone, in words, and that the longest way weighs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.places.fit import fit
from planner.places.venue import Venue
from planner.places.weighing.nearness import said_km, weigh_nearness
from planner.places.wish import Spot, Wish
from planner.values.point import Point
from planner.values.record import changed

KM = 1 / 111.195
"""A kilometre of latitude, in degrees."""
CASA = Venue(id="v", name="Casa", point=Point(lat=38.0, lon=-9.0))
LUNCH = Wish(party=3, kind="lunch")


def spot(km: float, who: str) -> Spot:
    """Somebody who sets out so far to the north, as the crow flies."""
    name = "your office" if who == "you" else f"{who}’s home"
    return Spot(name=name, who=who, point=Point(lat=38.0 + km * KM, lon=-9.0))


def test_the_way_of_everyone_is_said_and_in_brief_from_the_least_to_the_most() -> None:
    side = weigh_nearness(CASA, changed(LUNCH, spots=(spot(2.0, "Ravi"), spot(0.5, "you"))))
    (said,) = side.reasons
    assert said.text == "about 0.9 km from your office and 3.4 km from Ravi’s home"
    assert said.short == "0.9–3.4 km for both"
    far = changed(LUNCH, spots=(spot(2.0, "Ravi"), spot(0.5, "you"), spot(30.0, "Omar")))
    assert weigh_nearness(CASA, far).reasons[0].short == "0.9–3.4 km for the others"


def test_the_longest_way_weighs_and_not_only_the_mean() -> None:
    fair = weigh_nearness(CASA, changed(LUNCH, spots=(spot(5.0, "you"), spot(5.0, "Ravi"))))
    unfair = weigh_nearness(CASA, changed(LUNCH, spots=(spot(0.1, "you"), spot(9.9, "Ravi"))))
    assert fair.points > unfair.points


def test_places_are_still_told_apart_where_one_guest_comes_from_afar_anyhow() -> None:
    near, farther = (
        weigh_nearness(CASA, changed(LUNCH, spots=(spot(km, "you"), spot(35.0, "Ravi")))) for km in (1.0, 8.0)
    )
    assert near.points > farther.points


def test_a_long_way_for_one_is_a_flag_that_says_how_short_it_is_for_the_others() -> None:
    found = fit(CASA, changed(LUNCH, spots=(spot(0.5, "you"), spot(20.0, "Ravi"))))
    assert "about 27 km from Ravi’s home, and only 0.9 km for you" in found.flags
    assert "27 km for Ravi" in [said.short for said in found.warns]


def test_who_comes_from_equally_far_off_is_told_of_in_one_breath() -> None:
    away = (spot(499.0, "Ravi"), spot(501.0, "Ines"), spot(900.0, "Omar"))
    side = weigh_nearness(CASA, changed(LUNCH, spots=(spot(0.5, "you"), *away)))
    assert [(said.text, said.short) for said in side.flags] == [
        ("about 500 km from Ravi’s home and Ines’s home", "500 km for Ravi and Ines"),
        ("about 900 km from Omar’s home", "900 km for Omar"),
    ]


def test_who_lives_in_another_town_altogether_does_not_drag_every_place_down() -> None:
    near = changed(LUNCH, spots=(spot(0.5, "you"),))
    guest = weigh_nearness(CASA, changed(LUNCH, spots=(*near.spots, spot(300.0, "Ravi"))))
    assert guest.flags[0].text == "about 300 km from Ravi’s home"
    assert 0 < weigh_nearness(CASA, near).points - guest.points < 0.5


def test_a_place_in_another_town_than_everyone_is_far_indeed() -> None:
    side = weigh_nearness(CASA, changed(LUNCH, spots=(spot(-9000.0, "you"),)))
    assert side.points == -1.5
    assert side.flags[0].text == "about 9,000 km from your office"


def test_nothing_is_said_where_a_point_is_missing() -> None:
    assert weigh_nearness(changed(CASA, point=None), changed(LUNCH, spots=(spot(1, "you"),))).reasons == ()
    assert weigh_nearness(CASA, LUNCH).points == 0


def test_a_distance_is_said_as_exactly_as_it_is_known() -> None:
    assert [said_km(km) for km in (0.0, 0.94, 9.96, 24.4, 312, 9004)] == [
        "0.1 km", "0.9 km", "10.0 km", "24 km", "310 km", "9,000 km",
    ]  # fmt: skip


@given(st.lists(st.floats(0, 60), min_size=1, max_size=6), st.floats(0, 10), st.data())
def test_nobody_s_longer_way_makes_a_place_fit_better(
    ways: list[float], more: float, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(ways) - 1))
    longer = [km + more * (n == at) for n, km in enumerate(ways)]
    before, after = (
        weigh_nearness(CASA, changed(LUNCH, spots=tuple(spot(km, f"G{n}") for n, km in enumerate(some))))
        for some in (ways, longer)
    )
    assert after.points <= before.points + 1e-9
