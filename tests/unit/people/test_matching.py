"""Telling whether someone on a card is someone in the book."""

from __future__ import annotations

import pytest

from planner.people.matching import Found, PeopleKeys, agree, is_slip, same_organisation, way_key
from planner.people.person import ContactKind, ContactPoint, Kind, Person
from planner.values.record import changed


def someone(name: str, *ways: str, at: str = "", id_: str = "") -> Person:
    """A person who can be reached by these ways: a mail address, or a mobile; a firm's number after ``t``."""
    points = tuple(
        ContactPoint(kind=ContactKind.EMAIL, value=way)
        if "@" in way
        else ContactPoint(
            kind=ContactKind.PHONE if way[0] == "t" else ContactKind.MOBILE, value=way.lstrip("t")
        )
        for way in ways
    )
    return Person(id=id_ or name, name=name, kind=Kind.PROSPECT, organisation=at, contacts=points)


def _find(card: Person, *book: Person) -> Found | None:
    return PeopleKeys(book).find(changed(card, id=""))


def _is_sure(card: Person, *book: Person) -> bool | None:
    found = _find(card, *book)
    return found.is_sure if found else None


INES = someone("Ines Duarte", "+351 910 000 101", "ines@lago.example", at="Lago SA")


@pytest.mark.parametrize(
    "card",
    [
        someone("Inês Duarte", "ines@lago.example"),
        someone("Duarte, Ines", at="Lago"),
        someone("Dr Ines Maria Duarte", "00351 910000101"),
        someone("I. Duarte", "INES@LAGO.EXAMPLE"),
        someone("Ines", "910 000 101"),
        someone("Inez Duarte", "ines@lago.example"),
        someone("Ines Duarte", "910000101", at="Another Firm"),
        someone("Ines Duarte"),
    ],
)
def test_someone_who_is_surely_in_the_book(card: Person) -> None:
    found = _find(card, someone("Tom Hall"), INES)
    assert found is not None
    assert found.is_sure
    assert found.person is INES


def _kept_as_words(value: str) -> Person:
    point = ContactPoint(kind=ContactKind.OTHER, value=value)
    return changed(someone("דנה כהן (Dana Cohen)", id_="dana"), contacts=(point,))


def test_a_name_in_brackets_and_a_number_with_words_behind_it_are_known() -> None:
    dana = _kept_as_words("+972 52 123 4567 whatsapp only")
    for card in (someone("Dana Cohen", "+972521234567"), someone("דנה כהן"), someone("Dana Cohen")):
        found = _find(card, dana)
        assert found is not None
        assert (found.person.id, found.is_sure) == ("dana", True)
    assert _is_sure(dana, someone("Dana Cohen", "+972 52 123 4567")) is True


@pytest.mark.parametrize("value", ["fax +351 910 000 101", "+351 910 000 101 his assistant"])
def test_a_number_of_something_or_somebody_else_tells_nobody(value: str) -> None:
    assert way_key(ContactKind.OTHER, value) is None


@pytest.mark.parametrize(
    ("card", "why"),
    [
        (someone("Ines Duarte", at="Another Firm"), "the same name, another organisation"),
        (someone("Ines Duarte", "other@home.example"), "the same name, other numbers and addresses"),
        (someone("Rui Duarte", "ines@lago.example"), "the same address, another name"),
        (someone("Rui Duarte", "+351 910 000 101"), "the same number, another name"),
        (someone("Inez Duarte", at="Lago SA"), "nearly the same name"),
    ],
)
def test_someone_who_may_be_in_the_book(card: Person, why: str) -> None:
    found = _find(card, INES)
    assert found is not None
    assert (found.is_sure, found.why) == (False, why)


@pytest.mark.parametrize(
    "card",
    [
        someone("Tom Hall"),
        someone("Inez Duarte", at="Another Firm"),
        someone("Tom Hall", "+351 910 000 101"),  # a couple's number
        someone("Ines Costa", at="Lago SA"),
        someone("Duarte Pinho", at="Lago SA"),
    ],
)
def test_someone_who_is_not_in_the_book(card: Person) -> None:
    assert _find(card, INES) is None


def test_a_firms_number_and_address_make_nobody_the_same() -> None:
    anja = someone("Anja Brenner", "t040 12345678", "info@brenner.example")
    assert _find(someone("Karl Brenner", "t040 12345678", "info@brenner.example"), anja) is None


def test_a_name_is_no_proof_where_the_address_beside_it_is_somebody_elses() -> None:
    jan = someone("Jan Berg", at="Berg Stoves")
    card = someone("Jan Berg", "ines@lago.example", at="Berg Stoves")
    assert _is_sure(card, jan) is True
    assert _is_sure(card, jan, INES) is False
    knows = someone("Jan Berg", "ines@lago.example", at="Berg Stoves", id_="jan")
    assert _is_sure(card, knows, INES) is True


def test_a_single_name_alone_is_never_sure() -> None:
    assert _is_sure(someone("Ines"), someone("Ines")) is False


def test_names_with_other_figures_are_no_slip() -> None:
    assert not is_slip("Guest 12", "Guest 13")
    assert _find(someone("Guest 13", at="Lago"), someone("Guest 12", at="Lago")) is None


def test_two_cards_of_one_file_with_nearly_one_name_are_two_people() -> None:
    keys = PeopleKeys(())
    keys.put(someone("Anna Berg"))
    assert keys.find(someone("Anne Berg")) is None


def test_another_spelling_that_the_notes_tell_is_known() -> None:
    ines = Person(id="i", name="Ines Duarte", kind=Kind.CUSTOMER, notes="Also written: Rui Duarte")
    assert _is_sure(someone("Rui Duarte"), ines) is True


def test_who_is_only_signs_is_found_by_them() -> None:
    assert _is_sure(someone("🚣", at="Lago"), someone("🚣", at="Lago")) is True


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lago SA", "Lago", True),
        ("Müller GmbH", "muller", True),
        ("Lago SA", "Lago Europe", True),
        ("Lago SA", "Brenner AG", False),
        ("Lago SA", "", None),
    ],
)
def test_one_organisation_is_written_in_several_ways(one: str, other: str, same: bool | None) -> None:
    assert same_organisation(one, other) is same


def test_a_name_that_folds_to_nothing_agrees_with_nothing() -> None:
    assert not agree("¯", "0")
    assert not agree("Ines", "¯")


def test_names_that_can_be_one() -> None:
    assert agree("Ana de Souza", "Ana Souza")
    assert agree("A. Souza", "Ana de Souza")
    assert not agree("Ana Souza", "Rui Souza")
    assert not agree("A. S.", "Ana Souza")  # initials alone tell nothing


def test_numbers_are_one_however_they_are_written() -> None:
    mobile = ContactKind.MOBILE
    assert way_key(mobile, "+44 7700 900512") == way_key(ContactKind.PHONE, "07700 900 512")
    assert way_key(mobile, "+1 (555) 010-0200 ext 4") == way_key(mobile, "555 0100200")
    assert way_key(mobile, "123") is None
