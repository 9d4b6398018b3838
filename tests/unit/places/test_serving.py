"""Whether a venue can serve a need: yes, no, and unknown are three different answers."""

from __future__ import annotations

from datetime import date

import pytest

from planner.people.needs import NeedKind, Needs
from planner.places.fit import fit
from planner.places.serving import can_serve, said_asked, said_can, said_cannot, said_served, said_unserved
from planner.places.venue import Feature, Remark, Venue, VenueKind
from planner.places.wish import GuestNeeds, Wish
from planner.values.record import changed

PLACE = Venue(
    id="v1",
    name="Casa",
    serves=("walnut allergy", "vegan", "coeliac"),
    cannot_serve=("shellfish allergy",),
    features=(Feature.STEP_FREE,),
)
BARE = Venue(id="v2", name="Bare")


@pytest.mark.parametrize("need", ["walnuts", "Walnut", "allergic to walnuts", "no walnuts"])
def test_a_need_is_met_however_it_is_phrased(need: str) -> None:
    assert can_serve(PLACE, NeedKind.ALLERGY, need) is True


def test_a_vegan_kitchen_can_feed_a_vegetarian() -> None:
    assert can_serve(PLACE, NeedKind.DIET, "vegetarian") is True


def test_a_vegetarian_kitchen_is_not_taken_for_a_vegan_one() -> None:
    venue = Venue(id="v", name="V", serves=("vegetarian",))
    assert can_serve(venue, NeedKind.DIET, "vegan") is None


def test_what_it_is_known_not_to_serve_is_a_no() -> None:
    assert can_serve(PLACE, NeedKind.ALLERGY, "prawns") is False


def test_what_somebody_does_eat_is_nothing_a_place_cannot_do() -> None:
    venue = Venue(id="v", name="V", cannot_serve=("fish",))
    assert can_serve(venue, NeedKind.DIET, "eats fish") is None
    assert can_serve(venue, NeedKind.DIET, "no fish") is False


@pytest.mark.parametrize(
    ("cannot", "kind", "need", "answer"),
    [
        ("nuts a problem", NeedKind.ALLERGY, "nuts", False),
        ("nuts a problem", NeedKind.ALLERGY, "nut allergy", False),
        ("nuts a problem", NeedKind.ALLERGY, "pine nuts", False),
        ("traces of sesame everywhere", NeedKind.ALLERGY, "sesame seeds (not sure – ask)", False),
        ("kosher is hard for them", NeedKind.DIET, "strictly kosher", False),
        ("veggie options poor", NeedKind.DIET, "vegan", False),
        ("shellfish and kiwi", NeedKind.ALLERGY, "kiwi", False),
        ("brazil nuts", NeedKind.ALLERGY, "nuts", False),
        ("wheelchairs (steps at the door)", NeedKind.ACCESS, "step-free", False),
        ("gluten-free vegan", NeedKind.DIET, "vegan", None),
        ("brazil nuts a problem", NeedKind.ALLERGY, "pine nuts", None),
        ("almond milk in everything", NeedKind.ALLERGY, "milk", None),
        ("kosher unless told a week ahead", NeedKind.DIET, "kosher", None),
        ("big tables on Fridays", NeedKind.ALLERGY, "nuts", None),
        ("nuts a problem", NeedKind.ALLERGY, "", None),
    ],
)
def test_what_it_cannot_do_is_heard_inside_other_words(
    cannot: str, kind: NeedKind, need: str, answer: object
) -> None:
    assert can_serve(Venue(id="v", name="V", cannot_serve=(cannot,)), kind, need) is answer


def test_a_cannot_that_depends_is_asked_about_even_beside_a_yes() -> None:
    venue = Venue(id="v", name="V", serves=("nuts",), cannot_serve=("nuts unless told ahead",))
    assert can_serve(venue, NeedKind.ALLERGY, "nuts") is None


def test_what_it_cannot_do_is_said_back_without_the_words_around_it() -> None:
    assert said_cannot(("kosher is hard", "nuts a problem")) == "no kosher food; cannot keep nuts away"
    assert said_cannot(("nuts if asked ahead",)) == "“nuts if asked ahead”: ask"


def test_a_no_wins_over_a_yes() -> None:
    venue = Venue(id="v", name="V", serves=("nuts",), cannot_serve=("walnuts",))
    assert can_serve(venue, NeedKind.ALLERGY, "walnuts") is False


def test_a_place_that_cannot_keep_nuts_away_cannot_keep_walnuts_away() -> None:
    venue = Venue(id="v", name="V", cannot_serve=("nut allergy",))
    assert can_serve(venue, NeedKind.ALLERGY, "walnuts") is False


def test_a_need_with_two_things_is_ruled_out_by_one() -> None:
    assert can_serve(PLACE, NeedKind.ALLERGY, "shellfish and kiwi") is False


def test_a_need_with_two_things_is_met_only_when_both_are() -> None:
    assert can_serve(PLACE, NeedKind.ALLERGY, "walnuts and kiwi") is None


@pytest.mark.parametrize("need", ["walnuts", "vegan", "wheelchair", "", "the"])
def test_what_nobody_asked_is_unknown(need: str) -> None:
    assert can_serve(BARE, NeedKind.ALLERGY, need) is None
    assert can_serve(BARE, NeedKind.ACCESS, need) is None


def test_a_step_free_place_takes_a_wheelchair_and_one_with_steps_does_not() -> None:
    steps = Venue(id="v", name="V", lacks=(Feature.STEP_FREE,))
    assert can_serve(PLACE, NeedKind.ACCESS, "uses a wheelchair") is True
    assert can_serve(steps, NeedKind.ACCESS, "uses a wheelchair") is False


@pytest.mark.parametrize(
    ("kind", "need", "served", "asked", "unserved"),
    [
        (
            NeedKind.ALLERGY,
            "sesame (not sure – ask)",
            "can keep sesame away for Ines",
            "ask whether they can keep sesame away for Ines",
            "cannot keep sesame away for Ines",
        ),
        (
            NeedKind.DIET,
            "no pork",
            "can do Ines’s diet (no pork)",
            "ask about Ines’s diet (no pork)",
            "cannot do Ines’s diet (no pork)",
        ),
        (
            NeedKind.ACCESS,
            "uses a wheelchair",
            "step-free, for Ines",
            "ask about Ines’s access (uses a wheelchair)",
            "has no way in for Ines (uses a wheelchair)",
        ),
        (
            NeedKind.ACCESS,
            "hears only with the left ear",
            "ready for Ines (“hears only with the left ear”)",
            "ask about Ines’s access (“hears only with the left ear”)",
            "is not for Ines (“hears only with the left ear”)",
        ),
    ],
)
def test_a_need_is_said_as_what_the_place_does_about_it(
    kind: NeedKind, need: str, served: str, asked: str, unserved: str
) -> None:
    said = (
        said_served(kind, need, "Ines"),
        said_asked(kind, need, "Ines"),
        said_unserved(kind, need, "Ines"),
    )

    assert said == (served, asked, unserved)


def test_an_unknown_or_unmet_need_stands_beside_the_score() -> None:
    guest = GuestNeeds(name="Ines", needs=Needs(allergy=("nuts",), diet=(), access=("wheelchair",)))
    place = Venue(id="d", name="Dishoom", kind=VenueKind.RESTAURANT)
    wish = Wish(party=2, kind="lunch", guests=(guest,))
    assert fit(place, wish).aside == "ask first"
    assert fit(changed(place, cannot_serve=("nuts",)), wish).aside == "cannot do it"
    assert fit(changed(place, serves=("nuts", "wheelchair")), wish).aside == ""


def test_what_a_place_can_serve_is_said_back_as_it_was_read() -> None:
    assert said_can(("vegetarian", "nuts")) == (
        "serves vegetarians; keeps nuts away from who must not have them"
    )
    assert said_can(("vegeterian", "wheelchair")) == "vegeterian: vegetarian?; wheelchair"
    assert said_cannot(("halal", "nuts")) == "no halal food; cannot keep nuts away"


def test_a_place_gets_no_full_marks_while_a_guests_needs_are_unknown() -> None:
    best = Venue(
        id="b", name="Best", features=tuple(Feature), serves=("nuts",),
        remarks=(Remark(on=date(2026, 5, 12), rating=5),),
    )  # fmt: skip
    known = GuestNeeds(name="Bea", needs=Needs(allergy=(), diet=(), access=()))
    unknown = GuestNeeds(name="Bea", needs=Needs())
    full = fit(best, Wish(party=2, kind="lunch", guests=(known,)))
    first = fit(best, Wish(party=2, kind="lunch", guests=(unknown,)))
    assert (full.fifths, full.aside) == (5, "")
    assert first.fifths < 5
    assert first.aside == ""  # the place has nothing to answer: Bea has
    assert "ask Bea first: what they must not eat is not known" in first.flags
