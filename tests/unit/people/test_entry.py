"""A person and the host's profile, typed and said again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planner.dates.other_calendars import Calendar
from planner.people.address import Address
from planner.people.diet_words import said_diet
from planner.people.entry import dropped_tier, person_texts, read_person
from planner.people.host import Host
from planner.people.host_entry import host_texts, read_host
from planner.people.needs import Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import ContactKind, ContactPlace, ContactPoint, GiftLimit, Kind, Person, Tier
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
from planner.people.typed_contacts import read_contacts, say_contacts
from planner.people.typed_days import read_occasions, say_occasions
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


def test_contacts_say_what_they_are() -> None:
    found = read_contacts("+351 91 234 5678, ines@lago.example, office 21 000 1111, Signal @ines")
    assert found == (
        ContactPoint(kind=ContactKind.MOBILE, value="+351 91 234 5678"),
        ContactPoint(kind=ContactKind.EMAIL, value="ines@lago.example"),
        ContactPoint(kind=ContactKind.PHONE, value="21 000 1111"),
        ContactPoint(kind=ContactKind.OTHER, value="Signal @ines"),
    )
    assert isinstance(found, tuple)
    assert say_contacts(found) == "+351 91 234 5678, ines@lago.example, phone 21 000 1111, Signal @ines"


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("m 07911 123456", ContactKind.MOBILE, "07911 123456"),
        ("mob: 07911 123456", ContactKind.MOBILE, "07911 123456"),
        ("m:07911123456", ContactKind.MOBILE, "07911123456"),
        ("07911 123456 (mob)", ContactKind.MOBILE, "07911 123456"),
        ("whatsapp +972 52 123 4567", ContactKind.MOBILE, "+972 52 123 4567 (whatsapp)"),
        ("+972 52 123 4567 whatsapp only", ContactKind.MOBILE, "+972 52 123 4567 (whatsapp only)"),
        ("w 0113 496 0000", ContactKind.PHONE, "0113 496 0000 (work)"),
        ("07911 123456 (h)", ContactKind.MOBILE, "07911 123456 (home)"),
        ("0113 496 0000", ContactKind.PHONE, "0113 496 0000"),
        ("0211/123456", ContactKind.PHONE, "0211/123456"),
        ("07911 123456 ask his PA", ContactKind.OTHER, "07911 123456 ask his PA"),
    ],
)
def test_a_number_is_what_people_write_beside_it(text: str, kind: ContactKind, said: str) -> None:
    found = read_contacts(text)
    assert isinstance(found, tuple)
    assert ([p.kind for p in found], say_contacts(found)) == ([kind], said)
    assert read_contacts(said) == found


def test_a_slash_parts_two_whole_numbers() -> None:
    assert read_contacts("m 07911 123456 / 0113 496 0000") == (
        ContactPoint(kind=ContactKind.MOBILE, value="07911 123456"),
        ContactPoint(kind=ContactKind.PHONE, value="0113 496 0000"),
    )


def test_where_a_contact_reaches_them_stands_after_it() -> None:
    found = read_contacts("office +351 21 000 1111 (work), ines@home.example (Home)")
    assert found == (
        ContactPoint(kind=ContactKind.PHONE, value="+351 21 000 1111", place=ContactPlace.WORK),
        ContactPoint(kind=ContactKind.EMAIL, value="ines@home.example", place=ContactPlace.HOME),
    )
    assert isinstance(found, tuple)
    assert say_contacts(found) == "+351 21 000 1111 (work), ines@home.example (home)"


@pytest.mark.parametrize("text", ["ines@", "ines@lago", "12", "mobile"])
def test_half_a_contact_is_refused(text: str) -> None:
    assert isinstance(read_contacts(text), Problem)


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


def test_days_are_read_with_what_they_are() -> None:
    days = read_occasions(
        "birthday 14 Mar; 2 Dec 5 years together; Rui's birthday 4 May 1990\nname day 13 June"
    )
    assert days == (
        Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=14),
        Occasion(kind=OccasionKind.ANNIVERSARY, month=12, day=2, label="5 years together"),
        Occasion(kind=OccasionKind.BIRTHDAY, month=5, day=4, year=1990, label="Rui's birthday"),
        Occasion(kind=OccasionKind.NAMED, month=6, day=13, label="name day"),
    )
    assert isinstance(days, tuple)
    assert read_occasions(say_occasions(days)) == days


def test_a_day_that_the_calendar_lacks_is_said() -> None:
    found = read_occasions("birthday 31 Feb")
    assert isinstance(found, Problem)
    assert found.text == "There is no 31 Feb."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("birthday 14 Nisan 5741", "birthday 14 Nisan 5741"),
        ("3rd of Adar II", "birthday 3 Adar"),
        ("Lea’s birthday 27 ramadan 1410", "Lea’s birthday 27 Ramadan 1410"),
        ("work anniversary 1 shawwal; birthday 14 Mar", "work anniversary 1 Shawwal; birthday 14 Mar"),
    ],
)
def test_a_day_may_be_kept_by_the_jewish_or_the_muslim_calendar(text: str, said: str) -> None:
    days = read_occasions(text)
    assert not isinstance(days, Problem)
    assert days[0].calendar is not Calendar.COMMON
    assert say_occasions(days) == said
    assert read_occasions(said) == days


@pytest.mark.parametrize(
    ("text", "kind", "on", "label"),
    [
        ("18 mar", OccasionKind.BIRTHDAY, (3, 18), ""),
        ("bday day after st patricks", OccasionKind.BIRTHDAY, (3, 18), ""),
        ("turns 50 on christmas eve", OccasionKind.BIRTHDAY, (12, 24), "turns 50"),
        ("birthday nye", OccasionKind.BIRTHDAY, (12, 31), ""),
        ("anniversary valentine's day", OccasionKind.ANNIVERSARY, (2, 14), ""),
        ("new job 3 may", OccasionKind.NAMED, (5, 3), "new job"),
        ("work anniversary 1 sep", OccasionKind.WORK, (9, 1), ""),
        ("9 years at Lago 1 sep", OccasionKind.WORK, (9, 1), "9 years at Lago"),
        ("business anniversary 2 dec", OccasionKind.BUSINESS, (12, 2), ""),
        (
            "5 years in business together 2 dec",
            OccasionKind.BUSINESS,
            (12, 2),
            "5 years in business together",
        ),
    ],
)
def test_a_day_may_go_by_a_name_and_a_bare_one_is_the_birthday(
    text: str, kind: OccasionKind, on: tuple[int, int], label: str
) -> None:
    assert read_occasions(text) == (Occasion(kind=kind, month=on[0], day=on[1], label=label),)


@pytest.mark.parametrize(
    "text", ["xmas eve", "bday week after 14 mar", "birthday around christmas", "new boat"]
)
def test_a_day_that_is_not_said_for_certain_is_asked_about(text: str) -> None:
    assert isinstance(read_occasions(text), Problem)


@pytest.mark.parametrize("text", ["birthday", "sometime in spring"])
def test_a_day_without_a_name_or_a_date_is_asked_about(text: str) -> None:
    assert isinstance(read_occasions(text), Problem)


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


@pytest.mark.parametrize(
    "text",
    ["ines@lago.pt +44 7700 900123", "+44 7700 900123 ines@lago.pt", "mobile +44 7700 900123 ines@lago.pt"],
)
def test_a_mail_and_a_number_with_a_space_between_are_two_ways_to_reach_someone(text: str) -> None:
    found = read_contacts(text)
    assert isinstance(found, tuple)
    assert {(p.kind, p.value) for p in found} == {
        (ContactKind.EMAIL, "ines@lago.pt"),
        (ContactKind.MOBILE, "+44 7700 900123"),
    }


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


def test_a_comma_between_two_days_parts_them_as_a_semicolon_does() -> None:
    found = read_occasions("birthday 14 mrch, Lea 30 feb")
    assert isinstance(found, Problem)
    assert found.text == "There is no 30 Feb."
    days = read_occasions("birthday 14 Mar 1980, Lea 28 feb, wedding 2 Dec")
    assert isinstance(days, tuple)
    assert [(d.label, d.month, d.day) for d in days] == [("", 3, 14), ("Lea", 2, 28), ("wedding", 12, 2)]
    one = read_occasions("birthday March 14, 1980")
    assert isinstance(one, tuple)
    assert [(d.month, d.day, d.year) for d in one] == [(3, 14, 1980)]
