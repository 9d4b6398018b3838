"""Tables of people as spreadsheets, address books and customer lists write them."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from planner.dates.notable import Observance
from planner.errors import HostbookError
from planner.exchange.contact_csv import Table, read_rows, read_table
from planner.exchange.contact_files import open_contacts, read_contacts
from planner.exchange.contact_headings import FIELDS, field_of, say_field
from planner.exchange.text_files import NotText
from planner.people.address import Address
from planner.people.candidate import Candidate, Refused
from planner.people.person import Kind, Person, Tier
from planner.values.record import changed
from planner.values.text import fold

GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,"
    "Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,"
    "Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,"
    "Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,"
    "Address 1 - Extended Address,Relation 1 - Label,Relation 1 - Value,Event 1 - Label,Event 1 - Value,"
    "Custom Field 1 - Label,Custom Field 1 - Value\n"
    "Ines,,Duarte,ee-NESH,,doo-AR-te,,,Nê,,Lago SA,buyer,Purchasing,1980-03-14,"
    '"Rows.\nLikes the window, and ""tea""",,wine ::: * myContacts,* Work,i@lago.example ::: i@home.example,'
    "Mobile,+351 910 000 101,Work Fax,21 000,Home,,Rua das Flores 18,Lisbon,,,1200-194,Portugal,,"
    "Spouse,Rui,Anniversary,--06-01,Shoe size,38\n"
)
GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Birthday,Notes,Group Membership,"
    "E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,"
    "Organization 1 - Name,Organization 1 - Title,Organization 1 - Department\n"
    "Ravi Menon,Ravi,,Menon,,, --11-27,,* myContacts,* Work,r@tea.example,Mobile,+44 7700 900512,,"
    "Monsoon Tea,founder,\n"
)
OUTLOOK_DE = (
    "Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;Straße geschäftlich;"
    "Ort geschäftlich;Postleitzahl geschäftlich;Land/Region geschäftlich;Telefon geschäftlich;Mobiltelefon;"
    "E-Mail-Adresse;E-Mail 2: Adresse;Geburtstag;Jahrestag;Notizen\r\n"
    "Herr;Jürgen;;Groß;;Müller GmbH;Einkauf;Einkäufer;Hauptstraße 1;Köln;50667;Deutschland;0221 12345;"
    '0171 1234567;j@mueller.example;;22.08.1971;00.00.00;"mag Riesling;\r\nkein Bier"\r\n'
)
OUTLOOK_EN = (
    '"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title",'
    '"Business Phone","Mobile Phone","Assistant\'s Phone","E-mail Address","E-mail 2 Address","Birthday",'
    '"Anniversary","Spouse","Hobby","Web Page"\r\n'
    '"Mr.","Tom","","Hall","Jr.","Obi Foods","Kitchen","chef","555 0100 200","555 0100 201","555 0100 202",'
    '"tom@obi.example","t@home.example","8/22/1971","0/0/00","Ann","golf","obi.example"\r\n'
    '"Ms.","Mei","","Lindqvist","","","","","","","","","","4/5/1981","","","",""\r\n'
)
HUBSPOT = (
    "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Company name,Job Title,"
    "Lifecycle Stage,City,Contact owner,Create Date\n"
    "1,Amara,Obi,amara@obi.example,+44 20 7946 0000,+44 7700 900999,Obi Foods,owner,Customer,Leeds,me,2026\n"
)
SALESFORCE = (
    "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,"
    "Mailing State/Province,Mailing Zip/Postal Code,Mailing Country,Phone,Mobile,Email,Birthdate,Reports To,"
    "Description\n"
    "Ms.,Anja,Brenner,Head of Purchasing,Brenner AG,Kai 4,Hamburg,HH,20457,Germany,+49 40 12345,"
    "+49 171 555555,anja@brenner.example,1975-02-28,Karl,Prefers tea\n"
)


def _table(text: str | bytes) -> Table:
    return read_table(text if isinstance(text, bytes) else text.encode(), "people.csv")


def _people(text: str | bytes) -> list[Person]:
    return [one.person for one in read_rows(_table(text)) if isinstance(one, Candidate)]


def _ways(person: Person) -> list[str]:
    return [f"{point.kind.value} {point}" for point in person.contacts]


def _days(person: Person) -> list[tuple[str, int | None, int, int]]:
    return [(day.kind.value, day.year, day.month, day.day) for day in person.occasions]


def test_google_as_it_writes_today() -> None:
    (ines,) = _people(GOOGLE_NEW.encode("utf-8-sig"))
    assert (ines.name, ines.say_as, ines.organisation, ines.role) == (
        "Ines Duarte", "ee-NESH doo-AR-te", "Lago SA", "buyer",
    )  # fmt: skip
    assert _ways(ines) == [
        "email i@lago.example (work)", "email i@home.example (work)", "mobile +351 910 000 101",
        "other fax 21 000 (work)",
    ]  # fmt: skip
    assert _days(ines) == [("birthday", 1980, 3, 14), ("anniversary", None, 6, 1)]
    assert ines.home == Address(text="Rua das Flores 18, 1200-194 Lisbon, Portugal", city="Lisbon")
    assert set(ines.notes.split("\n")) == {
        "Rows.", 'Likes the window, and "tea"', "Shoe size: 38", "Nickname: Nê", "Groups: wine",
        "Department: Purchasing", "Spouse: Rui",
    }  # fmt: skip


def test_google_as_it_wrote_before() -> None:
    (ravi,) = _people(GOOGLE_OLD)
    assert (ravi.name, ravi.organisation, ravi.role) == ("Ravi Menon", "Monsoon Tea", "founder")
    assert _ways(ravi) == ["email r@tea.example (work)", "mobile +44 7700 900512"]
    assert _days(ravi) == [("birthday", None, 11, 27)]
    assert ravi.notes == ""


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_outlook_in_german_with_semicolons_and_lines_within_a_cell(encoding: str) -> None:
    (gross,) = _people(OUTLOOK_DE.encode(encoding))
    assert (gross.name, gross.organisation, gross.role) == ("Jürgen Groß", "Müller GmbH", "Einkäufer")
    assert _ways(gross) == ["phone 0221 12345 (work)", "mobile 0171 1234567", "email j@mueller.example"]
    assert _days(gross) == [("birthday", 1971, 8, 22)]
    assert gross.notes.startswith("mag Riesling;\nkein Bier\n")


def test_outlook_in_english_where_title_is_what_stands_before_a_name() -> None:
    tom, mei = _people(OUTLOOK_EN)
    assert (tom.name, tom.role) == ("Tom Hall Jr.", "chef")
    assert "other assistant 555 0100 202" in _ways(tom)
    assert _days(tom) == [("birthday", 1971, 8, 22)]
    assert mei.name == "Mei Lindqvist"
    assert _days(mei) == [("birthday", 1981, 4, 5)]  # the column shows that the month comes first


def test_hubspot_says_what_someone_is_to_the_host() -> None:
    (found,) = read_rows(_table(HUBSPOT))
    assert isinstance(found, Candidate)
    assert (found.person.kind, found.says_kind) == (Kind.CUSTOMER, True)
    assert (found.person.organisation, found.person.home.city) == ("Obi Foods", "Leeds")


def test_salesforce_where_title_is_a_role() -> None:
    (anja,) = _people(SALESFORCE)
    assert (anja.name, anja.role, anja.organisation) == ("Anja Brenner", "Head of Purchasing", "Brenner AG")
    assert anja.office == Address(text="Kai 4, 20457 Hamburg, HH, Germany", city="Hamburg")
    assert "Manager: Karl" in anja.notes


def test_french_where_the_first_title_is_courtesy_and_the_second_a_role() -> None:
    (luc,) = _people(
        "Titre\tPrénom\tNom\tTitre\tSociété\tTél. mobile\nM.\tLuc\tPetit\tDirecteur\tEau SA\t0612345678\n"
    )
    assert (luc.name, luc.role, _ways(luc)) == ("Luc Petit", "Directeur", ["mobile 0612345678"])


def test_what_stands_before_the_headings_is_passed_over() -> None:
    text = 'Notes:\n"When exporting your connections"\n\nFirst Name,Last Name,URL,Position\nTom,Hall,https://x.example,chef\n'
    (tom,) = _people(text)
    assert (tom.name, tom.role) == ("Tom Hall", "chef")


def test_a_spreadsheets_word_about_its_own_separator_is_no_row() -> None:
    assert [p.name for p in _people("sep=;\r\nName;Phone\r\nTom Hall;555 0100\r\n")] == ["Tom Hall"]


def test_a_day_that_could_be_two_is_kept_in_words() -> None:
    (ana,) = _people("Name,Birthday\nAna,3/4/1980\n")
    assert ana.occasions == ()
    assert ana.notes == "Day (birthday): 3/4/1980"


def test_one_day_that_can_only_be_read_one_way_settles_the_column() -> None:
    ana, tom = _people("Name,Birthday\nAna,3/4/1980\nTom,25/12/1980\n")
    assert _days(ana) == [("birthday", 1980, 4, 3)]
    assert _days(tom) == [("birthday", 1980, 12, 25)]


def test_a_bad_row_is_named_by_number_and_line_and_the_rest_come_in() -> None:
    text = 'Name,Notes\nAna,"two\nlines"\nTom,unquoted, comma\nMei,fine\n,nobody\n'
    good, bad, mei, nameless = read_rows(_table(text))
    assert isinstance(bad, Refused)
    assert (bad.number, bad.line, bad.why) == (2, 4, "has 3 cells, and the table has 2 headings")
    assert isinstance(nameless, Refused)
    assert (nameless.line, nameless.why) == (6, "has no name")
    assert isinstance(good, Candidate)
    assert isinstance(mei, Candidate)


def test_a_quotation_mark_that_is_never_closed_spoils_its_own_line_only() -> None:
    text = (
        'Name,Email,Notes\n"Ana,a@b.example,\nCy,c@b.example,\nDi "the boss" X,d@b.example,"two\nlines"\n'
        '"Flo,f@b.example,\nGus 5" P,g@b.example,\n'
    )
    read = list(read_rows(read_table(text.encode(), "a.csv")))
    bad = [(one.number, one.line, one.why) for one in read if isinstance(one, Refused)]
    why = "opens a quotation mark that nothing closes"
    assert bad == [(1, 2, why), (4, 6, why)]
    names = [one.person.name for one in read if isinstance(one, Candidate)]
    assert names == ["Cy", 'Di "the boss" X', 'Gus 5" P']


def test_a_table_whose_quotation_marks_cannot_be_told_is_none() -> None:
    with pytest.raises(NotText, match="20 quotation marks open"):
        read_table(("Name,Email\n" + '"Ana,a@b.example\n' * 41).encode(), "a.csv")


def test_a_table_whose_headings_nobody_knows_is_read_once_they_are_told() -> None:
    table = _table("Wer;Wo\nInes Duarte;Lago\n")
    assert not table.names_people
    told = changed(
        table, columns=(changed(table.columns[0], field="name"), changed(table.columns[1], field="keep"))
    )
    (found,) = read_rows(told)
    assert isinstance(found, Candidate)
    assert (found.person.name, found.person.notes) == ("Ines Duarte", "Wo: Lago")


def test_the_books_own_table_comes_back() -> None:
    text = "id,name,said as,organisation,role,kind,tier,mobile,city\n"
    text += "p1,Ines Duarte,ee-NESH,Lago SA,buyer,customer,key,'+351 910,Lisbon\n"
    (ines,) = _people(text)
    assert (ines.kind, ines.tier, ines.home.city, ines.say_as) == (
        Kind.CUSTOMER,
        Tier.KEY,
        "Lisbon",
        "ee-NESH",
    )
    assert _ways(ines) == ["mobile +351 910"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"Name,Email\n", "has headings, and nobody beneath them"),
        (b"\x7fELF\x02\x01\x01" + bytes(200), "is not a text file"),
        ("Имя;Телефон\nИнес;1\n".encode("cp1251"), "save it as UTF-8"),
    ],
)
def test_what_is_no_table_is_named_for_what_it_is(data: bytes, why: str) -> None:
    with pytest.raises(NotText, match=why):
        read_table(data, "people.csv")


def test_what_is_kept_comes_in_and_what_cannot_be_dated_stays_in_the_notes() -> None:
    ana, tom, lea, joe = _people('Name,Keeps\nAna,"Ramadan; Eid"\nTom,none\nLea,Paryushana\nJoe,unknown\n')
    assert (ana.keeps, tom.keeps) == ((Observance.RAMADAN, Observance.EID), ())
    assert (lea.keeps, lea.notes) == (None, "Keeps: Paryushana")
    assert (joe.keeps, joe.notes) == (None, "")


def test_a_cell_of_a_million_characters_is_a_bad_row() -> None:
    bad, good = read_rows(_table(f"Name,Notes\nAna,{'x' * 1_000_000}\nTom,fine\n"))
    assert isinstance(bad, Refused)
    assert isinstance(good, Candidate)


def test_a_file_is_what_is_in_it_whatever_it_is_called() -> None:
    file = open_contacts(b"BEGIN:VCARD\nFN:Tom Hall\nEND:VCARD\n", "people.txt")
    assert file.table is None
    assert [one.number for one in read_contacts(file)] == [1]
    with pytest.raises(HostbookError, match=r"people\.csv has no column .* its columns are a, b"):
        list(read_contacts(open_contacts(b"a,b\n1,2\n", "people.csv")))


def test_every_heading_that_is_known_is_written_as_it_is_looked_up_and_stands_once() -> None:
    told = tomllib.loads(files("data").joinpath("contact_headings.toml").read_text(encoding="utf-8"))[
        "fields"
    ]
    headings = [heading for headings in told.values() for heading in headings]
    assert len(headings) == len(set(headings))
    for field, known in told.items():
        assert field in FIELDS or field == "title"
        for heading in known:
            assert fold(heading) == heading
            assert field_of(heading.upper()) == field


def test_what_a_column_holds_is_said_in_words() -> None:
    assert say_field(field_of("Phone 2 - Value")) == "phone value"
    assert say_field(field_of("Home City")) == "town at home"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Who", "name"), ("Kunde", "name"), ("Geb.", "birthday"), ("Geburtstag", "birthday"),
        ("Né(e) le", "birthday"), ("Date de naissance", "birthday"), ("Cumpleaños", "birthday"),
        ("Remarks", "notes"),
        ("Bemerkungen", "notes"), ("Anmerkung", "notes"), ("Observações", "notes"), ("Mobil", "mobile"),
        ("Handynummer", "mobile"), ("Handy-Nr.", "mobile"), ("Tel. dienstlich", "work-phone"),
        ("Tél. pro", "work-phone"), ("Tel. privat", "home-phone"), ("Société", "organisation"),
        ("Empresa", "organisation"), ("Raison sociale", "organisation"), ("Opmerking", "notes"),
    ],
)  # fmt: skip
def test_headings_as_people_write_them_are_known(heading: str, field: str) -> None:
    assert field_of(heading) == field
