"""People as cards that other programs read."""

from __future__ import annotations

from planner.exchange.vcard_read import read_vcards
from planner.exchange.vcard_write import as_vcards
from planner.people.address import Address
from planner.people.candidate import Candidate
from planner.people.needs import Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import ContactKind, ContactPlace, ContactPoint, Kind, Person, Tier
from planner.values.record import changed
from tests.unit.exchange.cards import ANDROID, GOOGLE, IPHONE, OUTLOOK, THUNDERBIRD

INES = Person(
    id="p1",
    name="Ines van der Berg",
    kind=Kind.CUSTOMER,
    tier=Tier.KEY,
    say_as="ee-NESH",
    organisation="Lago; Sons, SA",
    role="buyer",
    contacts=(
        ContactPoint(kind=ContactKind.MOBILE, value="+351 910 000 101"),
        ContactPoint(kind=ContactKind.EMAIL, value="ines@lago.example", place=ContactPlace.WORK),
        ContactPoint(kind=ContactKind.OTHER, value="skype:ines"),
        ContactPoint(kind=ContactKind.OTHER, value="fax 21 000"),
        ContactPoint(kind=ContactKind.OTHER, value="ask Ana at the door"),
    ),
    home=Address(text="Rua 4, Lisbon", city="Lisbon"),
    needs=Needs(allergy=("walnuts",), diet=()),
    occasions=(
        Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=14),
        Occasion(kind=OccasionKind.ANNIVERSARY, month=6, day=1, year=2010),
        Occasion(kind=OccasionKind.BIRTHDAY, month=5, day=2, label="Rui's birthday"),
    ),
    notes="Rows.\nDepartment: Buying\nAddress: Rua 9, Porto\nWeb: https://x.example\nSpouse: Rui",
)


def _lines(person: Person) -> set[str]:
    return set(as_vcards([person]).replace("\r\n ", "").split("\r\n"))


def test_what_vcard_has_properties_for_goes_out_under_them() -> None:
    assert _lines(INES) >= {
        "FN:Ines van der Berg",
        "N:van der Berg;Ines;;;",
        "ORG:Lago\\; Sons\\, SA;Buying",
        "TITLE:buyer",
        "X-PHONETIC-FIRST-NAME:ee-NESH",
        "TEL;TYPE=CELL:+351 910 000 101",
        "EMAIL;TYPE=INTERNET;TYPE=WORK:ines@lago.example",
        "IMPP:skype:ines",
        "TEL;TYPE=FAX:21 000",
        "BDAY;VALUE=date;X-APPLE-OMIT-YEAR=1604:1604-03-14",
        "day2.X-ABLabel:_$!<Anniversary>!$_",
        "day3.X-ABLabel:Rui's birthday",
        "ADR;TYPE=HOME;X-HOSTBOOK-WHOLE=street:;;Rua 4\\, Lisbon;Lisbon;;;",
        "URL:https://x.example",
        "NOTE:Rows.",
    }


def test_what_only_a_book_of_hosts_knows_goes_along() -> None:
    assert _lines(INES) >= {
        "X-HOSTBOOK-KIND:customer",
        "X-HOSTBOOK-TIER:key",
        "X-HOSTBOOK-ALLERGY:walnuts",
        "X-HOSTBOOK-DIET:none",
        "X-HOSTBOOK-CONTACT;TYPE=OTHER:ask Ana at the door",
    }


def test_it_all_comes_back() -> None:
    (back,) = read_vcards(as_vcards([INES]).encode(), "people.vcf")
    assert isinstance(back, Candidate)
    assert sorted(back.person.notes.split("\n")) == sorted(INES.notes.split("\n"))
    assert changed(back.person, notes="") == changed(INES, notes="")


def test_what_came_from_another_program_goes_out_to_it_again() -> None:
    for text in (IPHONE, OUTLOOK, ANDROID, GOOGLE, THUNDERBIRD):
        (card,) = read_vcards(text.encode(), "a.vcf")
        assert isinstance(card, Candidate)
        (back,) = read_vcards(as_vcards([card.person]).encode(), "a.vcf")
        assert isinstance(back, Candidate)
        assert sorted(back.person.notes.split("\n")) == sorted(card.person.notes.split("\n"))
        assert changed(back.person, notes="") == changed(card.person, notes="")
        assert not [line for line in as_vcards([card.person]).split("\n") if line.startswith("X-HOSTBOOK-N")]
