"""What a card adds to someone in the book."""

from __future__ import annotations

from planner.dates.notable import Observance
from planner.people.address import Address
from planner.people.merging import differences, merged
from planner.people.needs import Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import ContactKind, ContactPlace, ContactPoint, Kind, Person, Tier
from planner.values.record import changed


def _mobile(value: str) -> ContactPoint:
    return ContactPoint(kind=ContactKind.MOBILE, value=value)


BIRTHDAY = Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=14)
INES = Person(
    id="ines", name="Ines Duarte", kind=Kind.CUSTOMER, tier=Tier.KEY, organisation="Lago SA", role="buyer",
    contacts=(_mobile("+351 910 000 101"),), needs=Needs(allergy=("walnuts",), diet=()),
    occasions=(BIRTHDAY,), notes="Rows.",
)  # fmt: skip
CARD = Person(id="", name="Ines Duarte", kind=Kind.PROSPECT)


def test_what_was_empty_is_filled_and_lists_grow() -> None:
    card = changed(
        CARD,
        say_as="ee-NESH",
        home=Address(city="Lisbon"),
        contacts=(_mobile("912 345 678"),),
        notes="Rows.\nSings.",
    )
    both = merged(INES, card)
    assert (both.say_as, both.home.city, both.notes) == ("ee-NESH", "Lisbon", "Rows.\nSings.")
    assert [point.value for point in both.contacts] == ["+351 910 000 101", "912 345 678"]
    assert (both.id, both.kind, both.tier) == ("ines", Kind.CUSTOMER, Tier.KEY)


def test_what_both_keep_is_kept_and_nothing_is_inferred() -> None:
    lent, easter = Observance.LENT, Observance.EASTER
    assert merged(INES, CARD).keeps is None
    assert merged(changed(INES, keeps=()), CARD).keeps == ()
    assert merged(INES, changed(CARD, keeps=())).keeps == ()
    assert merged(changed(INES, keeps=()), changed(CARD, keeps=(lent,))).keeps == (lent,)
    assert merged(changed(INES, keeps=(easter,)), changed(CARD, keeps=(lent,))).keeps == (lent, easter)
    (shown,) = differences(INES, merged(INES, changed(CARD, keeps=(lent,))))
    assert shown == ("keeps", "", "Lent")


def test_a_number_written_in_another_way_is_not_doubled() -> None:
    assert merged(INES, changed(CARD, contacts=(_mobile("00351910000101"),))) == INES


def test_a_way_to_reach_someone_gains_its_place() -> None:
    card = changed(CARD, contacts=(changed(_mobile("00351910000101"), place=ContactPlace.WORK),))
    assert str(merged(INES, card).contacts[0]) == "+351 910 000 101 (work)"


def test_a_new_role_stands_and_the_one_before_is_kept_in_the_notes() -> None:
    both = merged(INES, changed(CARD, organisation="Brenner AG", role="director"))
    assert (both.organisation, both.role) == ("Brenner AG", "director")
    assert both.notes == "Rows.\nOrganisation before: Lago SA\nRole before: buyer"


def test_a_card_that_says_the_same_in_short_takes_nothing_away() -> None:
    known = changed(INES, organisation="Lago, SA", role="head of purchasing")
    both = merged(known, changed(CARD, organisation="LAGO", role="Head"))
    assert (both.organisation, both.role, both.notes) == (known.organisation, known.role, known.notes)


def test_a_role_that_is_known_to_be_of_before_does_not_come_back() -> None:
    buyer, director = changed(CARD, role="buyer"), changed(CARD, role="director")
    both = merged(merged(changed(INES, role=""), buyer), director)
    assert both.role == "director"
    assert merged(both, buyer) == both


def test_the_books_name_and_city_stand_and_the_cards_are_kept_in_the_notes() -> None:
    both = merged(
        changed(INES, home=Address(city="Porto")),
        changed(CARD, name="Inês Maria Duarte", home=Address(city="Lisbon")),
    )
    assert (both.name, both.home.city) == ("Ines Duarte", "Porto")
    assert both.notes.split("\n")[1:] == ["Also written: Inês Maria Duarte", "Town, by a card: Lisbon"]


def test_a_day_gains_its_year_and_nobody_has_two_birthdays() -> None:
    year = changed(BIRTHDAY, year=1980)
    assert merged(INES, changed(CARD, occasions=(year,))).occasions == (year,)
    both = merged(INES, changed(CARD, occasions=(changed(BIRTHDAY, day=15),)))
    assert both.occasions == (BIRTHDAY,)
    assert both.notes.endswith("Birthday, by a card: 15 Mar")


def test_a_need_is_never_lost_and_known_none_gives_way_to_one() -> None:
    both = merged(INES, changed(CARD, needs=Needs(allergy=("kiwi",), diet=("vegetarian",), access=())))
    assert both.needs == Needs(allergy=("walnuts", "kiwi"), diet=("vegetarian",), access=())


def test_an_answer_of_the_host_stands() -> None:
    both = merged(changed(INES, alcohol=True), changed(CARD, alcohol=False, government=False))
    assert (both.alcohol, both.government) == (True, False)
    assert both.notes.endswith("Alcohol, by a card: no")


def test_what_changes_is_told_by_what_comes_to_it() -> None:
    card = changed(
        CARD, role="director", contacts=(_mobile("912 345 678"),), drinks=("water",), notes="Sings."
    )
    told = {one.field: (one.was, one.becomes) for one in differences(INES, merged(INES, card))}
    assert told == {
        "role": ("buyer", "director"),
        "reach": ("", "912 345 678"),
        "drinks": ("", "water"),
        "notes": ("", "Sings.; Role before: buyer"),
    }
