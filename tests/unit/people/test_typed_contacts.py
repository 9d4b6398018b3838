"""The ways to reach a person, typed and said again."""

from __future__ import annotations

import pytest

from planner.people.person import ContactKind, ContactPlace, ContactPoint
from planner.people.typed_contacts import read_contacts, say_contacts
from planner.values.problem import Problem


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
