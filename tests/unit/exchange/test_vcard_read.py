"""Cards of real programs, read into people; and what of them cannot be read, named by number and line."""

from __future__ import annotations

import pytest

from planner.exchange.text_files import NotText
from planner.exchange.vcard_lines import read_cards
from planner.exchange.vcard_read import read_vcards
from planner.people.address import Address
from planner.people.candidate import Candidate, Refused
from planner.people.occasions import OccasionKind
from planner.people.person import Person
from tests.unit.exchange.cards import (
    ANDROID,
    COMPANY,
    GOOGLE,
    GROUP,
    IPHONE,
    OUTLOOK,
    THUNDERBIRD,
    WITH_AGENT,
)


def _read(data: str | bytes, encoding: str = "utf-8") -> list[Candidate | Refused]:
    return list(read_vcards(data if isinstance(data, bytes) else data.encode(encoding), "a.vcf"))


def _one(data: str | bytes, encoding: str = "utf-8") -> Person:
    (found,) = _read(data, encoding)
    assert isinstance(found, Candidate)
    return found.person


def _why(data: str | bytes) -> str:
    (found,) = _read(data)
    assert isinstance(found, Refused)
    return found.why


def _card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", "FN:Ines Duarte", *lines, "END:VCARD", ""])


def _ways(person: Person) -> list[str]:
    return [f"{point.kind.value} {point}" for point in person.contacts]


def _days(person: Person) -> list[tuple[str, int | None, int, int, str]]:
    return [(day.kind.value, day.year, day.month, day.day, day.label) for day in person.occasions]


def test_a_phone_of_apple() -> None:
    person = _one(IPHONE)
    assert (person.name, person.say_as) == ("Ines Duarte", "ee-NESH doo-AR-te")
    assert (person.organisation, person.role) == ("Lago SA", "director of purchasing")
    flat = Address(text="Rua das Flores 18, 3.o, 1200-194 Lisbon, Portugal", city="Lisbon")
    assert (person.home, str(person.home)) == (flat, "Rua das Flores 18, 3.o, 1200-194 Lisbon, Portugal")
    assert _ways(person) == [
        "email ines@lago.example (work)",
        "mobile +351 910 000 101",
        "email ines@duarte.example (home)",
        "phone +351 21 000 0180 (work)",
        "other fax +351 21 000 0181 (work)",
        "other assistant +351 21 000 0199",
    ]
    assert _days(person) == [
        ("birthday", None, 3, 14, ""),
        ("anniversary", 2010, 6, 1, ""),
        ("named day", 2015, 9, 1, "first regatta"),
    ]
    assert person.notes.split("\n") == [
        "Rows before work, with her brother; likes the window.",
        "Never late.",
        "Nickname: Nê",
        "Department: Purchasing / Europe",
        "Web: https://duarte.example/rowing",
        "Spouse: Rui",
    ]


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_outlook_with_its_own_encoding_and_broken_lines(encoding: str) -> None:
    person = _one(OUTLOOK.replace("\n", "\r\n"), encoding)
    assert (person.name, person.organisation, person.role) == (
        "Jürgen Groß", "Müller & Söhne GmbH", "Einkäufer",
    )  # fmt: skip
    assert person.office == Address(text="Hauptstraße 1, 50667 Köln, NRW, Deutschland", city="Köln")
    assert _ways(person) == [
        "email j.gross@mueller.example",
        "phone +49 (221) 1234-0 (work)",
        "mobile +49 171 1234567",
    ]
    assert _days(person) == [("birthday", 1971, 8, 22, ""), ("anniversary", 1999, 9, 17, "")]
    assert person.notes.split("\n") == [
        "Mag Riesling, kein Bier.",
        "Hat zwei Töchter; die ältere spielt Cello.",
        "Department: Einkauf",
        "Web: http://www.mueller.example",
        "Spouse: Jördis",
        "Manager: Frau Amsel",
    ]


def test_a_phone_of_google_that_breaks_a_line_within_a_character() -> None:
    person = _one(ANDROID)
    assert (person.name, person.organisation) == ("Zofia Łęcka", "Zakład")
    assert _ways(person) == [
        "mobile 601234567",
        "phone 601999888",
        "email zofia@lecka.example (home)",
        "other skype:zosia.l",
    ]
    assert _days(person) == [("anniversary", 2012, 7, 21, ""), ("birthday", None, 4, 15, "")]
    assert person.notes == "Nickname: Zosia"


def test_google_on_the_web() -> None:
    person = _one(GOOGLE)
    assert _days(person) == [("birthday", None, 11, 27, "")]
    assert person.home == Address()  # the only address is at work
    assert person.office == Address(text="2 Quay St, BS1 4DJ Bristol, United Kingdom", city="Bristol")
    assert person.notes.split("\n") == [
        "Sings in the car.",
        "Web: https://monsoontea.example",
        "Contact (godmother): Leena",
        "Groups: Tea friends",
    ]


def test_version_four_as_thunderbird_writes_it() -> None:
    person = _one(THUNDERBIRD)
    assert (person.name, person.role, person.home.city) == ("Aoife Ní Bhriain", "cheesemaker", "Doolin")
    assert _ways(person) == [
        "email aoife@burren.example (work)",
        "email aoife@home.example",
        "mobile +353-87-000-0142 ext 3",
        "other xmpp:aoife@chat.example",
    ]
    assert _days(person) == [("anniversary", 2008, 8, 8, ""), ("birthday", None, 2, 29, "")]
    assert "Child: Cillian" in person.notes


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_encoding_of_unicode_is_told_by_its_bytes(encoding: str) -> None:
    assert _one(THUNDERBIRD, encoding) == _one(THUNDERBIRD)


def test_a_line_in_another_encoding_than_it_says_is_read_as_what_it_is() -> None:
    person = _one(_card("ORG;CHARSET=UTF-8:M\xfcller", version="2.1"), "latin-1")
    assert person.organisation == "Müller"


def test_a_text_cut_in_the_middle_of_a_character_is_not_taken_for_another_encoding() -> None:
    cut = _card("ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Za=C5=82o=C5=BC=C5", version="2.1")
    assert _one(cut).organisation == "Założ�"


def test_a_name_that_is_no_name_is_refused() -> None:
    assert "a name of 5,000 characters" in _why(f"BEGIN:VCARD\nFN:{'x' * 5000}\nEND:VCARD\n")


def test_a_card_in_an_encoding_nobody_knows_is_named_and_not_guessed() -> None:
    assert "an encoding that hostbook does not know, “klingon”" in _why(_card("ORG;CHARSET=klingon:\xe9"))
    cyrillic = _card("ORG:Чайный двор").encode("cp1251")
    assert "save it as UTF-8" in _why(cyrillic)
    assert "save it as UTF-8" in _why(_card("ORG:Łódź Zakład").encode("cp1250"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1980-03-14", (1980, 3, 14)),
        ("19800314", (1980, 3, 14)),
        ("1980-03-14T00:00:00Z", (1980, 3, 14)),
        ("--0314", (None, 3, 14)),
        ("--03-14", (None, 3, 14)),
        ("1604-03-14", (None, 3, 14)),
        ("0001-03-14", (None, 3, 14)),
        ("--0229", (None, 2, 29)),
        ("14.03.1980", (1980, 3, 14)),
    ],
)
def test_the_forms_of_a_birthday(text: str, day: tuple[int | None, int, int]) -> None:
    assert _days(_one(_card(f"BDAY:{text}"))) == [("birthday", *day, "")]


@pytest.mark.parametrize("text", ["circa 1800", "1980", "1980-03", "--02-30", "1981-02-29", "3/4/1980"])
def test_a_birthday_that_is_no_day_or_could_be_two_is_kept_in_words(text: str) -> None:
    person = _one(_card(f"BDAY;VALUE=text:{text}"))
    assert person.occasions == ()
    assert person.notes == f"Day (birthday): {text}"


def test_a_year_that_a_program_writes_for_none_is_none() -> None:
    person = _one(_card("BDAY;X-APPLE-OMIT-YEAR=1904:1904-03-14"))
    assert person.occasions[0].year is None


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("_$!<Anniversary>!$_", OccasionKind.ANNIVERSARY),
        ("Birthday", OccasionKind.BIRTHDAY),
        ("wedding anniversary", OccasionKind.ANNIVERSARY),
        ("church fair", OccasionKind.NAMED),
    ],
)
def test_a_day_is_what_its_label_says(label: str, kind: OccasionKind) -> None:
    person = _one(_card("item1.X-ABDATE:2010-06-01", f"item1.X-ABLabel:{label}"))
    assert person.occasions[0].kind is kind


def test_a_card_within_a_card_gives_its_name_and_no_more() -> None:
    person = _one(WITH_AGENT)
    assert (person.name, _ways(person)) == ("Tom Hall", ["phone 555 0100 100 (work)"])
    assert person.notes == "Assistant: Sue Reed"
    inline = _one(_card("AGENT:BEGIN:VCARD\\nFN:Sue Reed\\nTEL:1\\nEND:VCARD"))
    assert inline.notes == "Assistant: Sue Reed"


def test_a_group_and_a_company_are_passed_over_with_a_word() -> None:
    group, company, person = _read(GROUP + COMPANY + IPHONE)
    assert isinstance(group, Refused)
    assert not group.is_fault
    assert "a group, Wine friends" in group.why
    assert isinstance(company, Refused)
    assert "a company, Casa do Lago" in company.why
    assert isinstance(person, Candidate)


def test_a_person_whose_card_names_their_company_is_a_person() -> None:
    assert _one(_card("N:Duarte;Ines;;;", "ORG:Ines Duarte")).name == "Ines Duarte"


def test_a_bad_card_is_named_by_number_and_line_and_the_rest_come_in() -> None:
    bad = "BEGIN:VCARD\nVERSION:3.0\nFN:Bad\nthis is no property\nEND:VCARD\n"
    first, wrong, last = _read(GOOGLE + bad + THUNDERBIRD)
    assert isinstance(wrong, Refused)
    assert (wrong.number, wrong.line) == (2, GOOGLE.count("\n") + 4)
    assert "no part of a card" in wrong.why
    assert isinstance(first, Candidate)
    assert isinstance(last, Candidate)
    assert last.number == 3


def test_a_card_without_an_end_does_not_swallow_the_next() -> None:
    wrong, good = _read("BEGIN:VCARD\nFN:Lost\n" + GOOGLE)
    assert isinstance(wrong, Refused)
    assert "no end" in wrong.why
    assert isinstance(good, Candidate)


def test_a_card_without_a_name_says_what_it_has() -> None:
    assert _why("BEGIN:VCARD\nEMAIL:a@b.example\nEND:VCARD\n") == "has no name, only the address a@b.example"
    assert _why("BEGIN:VCARD\nTEL:1\nEND:VCARD\n") == "has no name"


def test_a_name_is_taken_from_its_parts_where_it_is_not_written_whole() -> None:
    assert _one("BEGIN:VCARD\nN:Duarte;Ines;Maria;Dr.;\nEND:VCARD").name == "Dr. Ines Maria Duarte"
    filed = "BEGIN:VCARD\nFN:Duarte, Ines\nN:Duarte;Ines;;;\nEND:VCARD"
    assert _one(filed).name == "Ines Duarte"


def test_files_set_one_after_another_without_a_line_end_are_all_read() -> None:
    assert len(_read(GOOGLE.strip() + GOOGLE.strip() + IPHONE)) == 3


def test_a_note_that_runs_over_lines_without_saying_so_is_kept_whole() -> None:
    assert _one(_card("NOTE:first", "second line", "third")).notes == "first\nsecond line\nthird"


def test_a_line_of_a_million_characters_is_a_bad_card_and_a_picture_of_that_size_is_none() -> None:
    assert "1,000,005 characters" in _why(_card(f"NOTE:{'x' * 1_000_000}"))
    assert _one(_card(f"PHOTO;ENCODING=b:{'A' * 1_000_000}")).name == "Ines Duarte"
    assert _one(_card(f"PHOTO:data:image/jpeg;base64,{'A' * 1_000_000}", version="4.0")).name == "Ines Duarte"


def test_what_acts_on_a_terminal_does_not_come_in() -> None:
    person = _one(_card("NOTE:\x1b[31mred\x07", "ORG:\u202eLago"))
    assert (person.notes, person.organisation) == ("red", "Lago")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n", "is empty"),
        (b"\x7fELF\x02\x01\x01" + bytes(200), "is not a text file"),
        (b"<html>hello</html>", "holds no card"),
        (b"\xff\xfeB", "is damaged"),
    ],
)
def test_a_file_that_holds_no_cards_is_named_for_what_it_is(data: bytes, why: str) -> None:
    with pytest.raises(NotText, match=why):
        list(read_cards(data))
