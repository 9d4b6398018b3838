"""A person and the host's profile, typed and said again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planner.people.address import Address
from planner.people.diet_words import said_diet
from planner.people.entry import dropped_tier, person_texts, read_person
from planner.people.host import Host
from planner.people.host_entry import host_texts, read_host
from planner.people.needs import Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import ContactKind, ContactPoint, GiftLimit, Kind, Person, Tier
from planner.people.typed import (
    entered,
    entered_text,
    read_allergies,
    read_diet,
    read_gift_limit,
    read_list,
    read_side,
    say_gift_limit,
    say_list,
)
from planner.people.typed_drinks import said_drinks
from planner.values.money import Money
from planner.values.point import Point
from planner.values.problem import Problem

NEW = Person(id="p1", name="", kind=Kind.CUSTOMER, added_on=date(2026, 11, 21))
INES = Person(
    id="p1",
    name="Ines Duarte",
    say_as="ee-NESH",
    organisation="Lago SA",
    role="head of purchasing",
    kind=Kind.CUSTOMER,
    tier=Tier.KEY,
    contacts=(
        ContactPoint(kind=ContactKind.MOBILE, value="+351 91 234 5678"),
        ContactPoint(kind=ContactKind.EMAIL, value="ines@lago.example"),
    ),
    needs=Needs(allergy=("walnuts", "kiwi"), diet=()),
    alcohol=True,
    drinks=("white wine", "still water"),
    occasions=(Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=14),),
    gift_limit=GiftLimit(most=Money(amount=Decimal("25.00"), currency="EUR")),
    government=False,
    notes="Met at the fair.\nRows.",
)


def typed(**fields: str) -> Person:
    person = read_person(person_texts(NEW) | {"name": "Ines"} | fields, NEW, "EUR")
    assert isinstance(person, Person), person
    return person


def refused(**fields: str) -> dict[str, str]:
    problems = read_person(person_texts(NEW) | {"name": "Ines"} | fields, NEW, "EUR")
    assert isinstance(problems, tuple)
    return {p.field: p.text for p in problems}


def test_a_person_is_typed_back_as_they_are() -> None:
    texts = person_texts(INES)
    fresh = read_person(texts, Person(id="p1", name="", kind=Kind.PROSPECT), "EUR")
    assert fresh == INES


def test_a_field_left_alone_keeps_its_value_exactly() -> None:
    odd = Person(
        id="p1", name="Ines", kind=Kind.CUSTOMER, drinks=("a; b, c", "none"), organisation="\x1b[1mLago"
    )
    assert read_person(person_texts(odd), odd, "EUR") == odd


def test_an_empty_name_is_refused_in_words() -> None:
    assert refused(name="  ") == {"name": "Type a name."}
    assert refused(name="\u200b\u202e") == {"name": "Type a name."}


def test_every_problem_is_told_at_once_each_with_its_field() -> None:
    assert set(refused(name="", contacts="ines@", gift_limit="-3 eur", occasions="31 Feb")) == {
        "name",
        "contacts",
        "gift_limit",
        "occasions",
    }


@pytest.mark.parametrize("said", ["doesn't drink", "doesn’t drink", "teetotal", "no alcohol", "never drinks"])
def test_that_someone_does_not_drink_is_no_drink_they_like(said: str) -> None:
    person = typed(drinks=f"ginger tea, {said}")
    assert (person.alcohol, person.drinks) == (False, ("ginger tea",))
    assert said_drinks(("ginger tea", said)) == "Alcohol: does not drink"


@pytest.mark.parametrize("said", ["no alcohol for lent", "doesn't drink at lunch", "maybe teetotal"])
def test_what_leaves_it_open_whether_they_drink_is_asked_about(said: str) -> None:
    assert "beside Alcohol" in refused(drinks=said)["drinks"]


def test_an_alcohol_free_drink_is_one_that_whoever_drinks_may_like_too() -> None:
    person = typed(drinks="vermouth, one; alcohol-free beer", alcohol="yes")
    assert (person.alcohol, person.drinks) == (True, ("vermouth, one", "alcohol-free beer"))
    assert typed(drinks="alcohol-free").alcohol is False


def test_two_answers_on_alcohol_are_asked_about_where_it_is_chosen() -> None:
    assert set(refused(drinks="doesn't drink", alcohol="yes")) == {"alcohol"}
    assert typed(drinks="doesn't drink, tonic", alcohol="no").drinks == ("tonic",)
    assert typed(drinks="white wine, no red").alcohol is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("", None),
        ("unknown", None),
        ("none", ()),
        ("Nothing", ()),
        ("walnuts, kiwi", ("walnuts", "kiwi")),
        ("walnuts, Walnuts", ("walnuts",)),
    ],
)
def test_unknown_and_none_are_kept_apart(text: str, side: tuple[str, ...] | None) -> None:
    assert read_side(text) == side


def test_none_beside_a_need_is_asked_about() -> None:
    assert isinstance(read_side("none, walnuts"), Problem)


def test_an_allergy_is_named_without_its_no() -> None:
    assert typed(allergy="no walnuts, allergic to kiwi").needs.allergy == ("walnuts", "kiwi")


def test_whether_someone_drinks_is_yes_no_or_not_asked() -> None:
    assert [typed(alcohol=a).alcohol for a in ("", "yes", "no")] == [None, True, False]
    assert "alcohol" in refused(alcohol="perhaps")


def test_a_tier_goes_with_customers_and_prospects_only() -> None:
    assert typed(kind="customer", tier="key").tier is Tier.KEY
    assert typed(kind="supplier", tier="key").tier is None
    assert dropped_tier(Kind.SUPPLIER, Tier.KEY) == "A supplier has no tier; “key” will be dropped."
    assert dropped_tier(Kind.PROSPECT, Tier.KEY) == ""


def test_changing_only_the_kind_drops_the_tier() -> None:
    changed = read_person({"kind": "colleague"}, INES, "EUR")
    assert isinstance(changed, Person)
    assert (changed.kind, changed.tier) == (Kind.COLLEAGUE, None)


def test_a_thing_with_a_comma_stands_between_semicolons() -> None:
    assert read_list("fish, grilled; figs") == ("fish, grilled", "figs")
    assert say_list(("fish, grilled",)) == "fish, grilled;"
    assert read_list("fish, grilled;") == ("fish, grilled",)


def test_gift_limits_are_amounts_nothing_or_words() -> None:
    assert read_gift_limit("", "EUR") is None
    assert read_gift_limit("25", "EUR") == GiftLimit(most=Money(amount=Decimal("25.0"), currency="EUR"))
    assert read_gift_limit("nothing", "GBP") == GiftLimit(most=Money(amount=Decimal(0), currency="GBP"))
    assert read_gift_limit("ask", "EUR") == GiftLimit(words="ask")
    both = read_gift_limit("$20; lunch is fine", "EUR")
    assert both == GiftLimit(most=Money(amount=Decimal("20.0"), currency="USD"), words="lunch is fine")
    assert isinstance(both, GiftLimit)
    assert say_gift_limit(both) == "20.00 USD; lunch is fine"
    assert isinstance(read_gift_limit("-5 eur", "EUR"), Problem)
    assert isinstance(read_gift_limit("25 blorp", "EUR"), Problem)


def test_controls_and_their_sequences_are_taken_out_and_the_rest_is_kept() -> None:
    assert entered("\x1b[31mInes\x1b[0m\x07 Duarte") == "Ines Duarte"
    assert entered("\x1b]0;owned\x07Ines") == "Ines"
    assert entered("Ines\r\nDuarte") == "Ines Duarte"
    assert entered("נועה 🚣🏽‍♀️ ليلى") == "נועה 🚣🏽‍♀️ ليلى"
    assert entered_text("one\r\ntwo\u202e") == "one\ntwo"


def test_notes_of_ten_thousand_characters_are_kept_whole() -> None:
    notes = "rows every morning\n" * 600
    assert typed(notes=notes).notes == notes.strip()


HOST = Host(
    name="Tomas Reis",
    interests=("rowing", "jazz"),
    languages=("Portuguese", "English"),
    home=Address(text="Rua A 1", city="Lisbon", point=Point(lat=38.71, lon=-9.14)),
    currency="EUR",
    zone="Europe/Lisbon",
)


def test_the_profile_is_typed_back_as_it_is() -> None:
    assert read_host(host_texts(HOST), Host(name="")) == HOST


def test_currency_and_zone_are_checked() -> None:
    problems = read_host({"currency": "blorp", "zone": "Atlantis", "home_point": "95, 0"}, HOST)
    assert isinstance(problems, tuple)
    assert [p.field for p in problems] == ["currency", "zone", "home_point"]
    by_city = read_host({"zone": "london"}, HOST)
    assert isinstance(by_city, Host)
    assert by_city.zone == "Europe/London"
    euro = read_host({"currency": "£"}, HOST)
    assert isinstance(euro, Host)
    assert euro.currency == "GBP"


def test_nobody_is_new_without_a_name() -> None:
    for problems in (read_person({}, NEW, "EUR"), read_host({}, Host(name=""))):
        assert isinstance(problems, tuple)
        assert [p.field for p in problems] == ["name"]


def test_what_they_may_accept_is_about_gifts() -> None:
    assert isinstance(read_gift_limit("two kids, boy plays football", "EUR"), Problem)
    assert read_gift_limit("lunch is fine", "EUR") == GiftLimit(words="lunch is fine")


@pytest.mark.parametrize("typed", ["vegetarian", "walnuts, Vegan", "strictly vegetarian", "plant based"])
def test_a_diet_among_the_allergies_is_sent_where_it_belongs(typed: str) -> None:
    found = read_allergies(typed)
    assert isinstance(found, Problem)
    assert found.text.endswith("belongs beside Diet: type it there.")


def test_what_is_nearly_a_diet_is_asked_about_and_never_changed() -> None:
    slip = read_allergies("vegeterian")
    assert isinstance(slip, Problem)
    assert slip.text == "“vegeterian”: vegetarian? That belongs beside Diet: type it there."
    assert read_diet("vegeterian") == ("vegeterian",)
    assert said_diet("vegeterian") == "vegeterian: vegetarian?"
    assert said_diet("vegetarian") == "vegetarian"
    assert said_diet("no pork") == "no pork"


@pytest.mark.parametrize("typed", ["vegetables", "nuts, kiwi", "eggs", "gluten", "peaches", "coeliac"])
def test_a_food_among_the_allergies_is_no_diet(typed: str) -> None:
    assert not isinstance(read_allergies(typed), Problem)
