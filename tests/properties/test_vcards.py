"""People who go out as cards come back as they were, and no file of cards breaks the reader."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from planner.exchange.card_notes import RELATED, SIMPLE, NoteLine
from planner.exchange.text_files import NotText
from planner.exchange.vcard_lines import components, unescaped
from planner.exchange.vcard_read import read_vcards
from planner.exchange.vcard_write import OCTETS, as_vcards, escaped
from planner.people.candidate import Candidate, Refused
from planner.people.person import ContactKind, ContactPlace, ContactPoint, Kind, Person
from planner.people.typed import entered
from planner.values.record import changed
from tests.properties.test_entry import LINES, PEOPLE

NOTED = st.builds(
    NoteLine,
    st.sampled_from(["Address", "Department", "Also at", "Role", "Day", *RELATED, *SIMPLE.values()]),
    st.sampled_from(["", "home", "work", "by the sea"]),
    st.sampled_from(
        ["Rua do Lago 4, 1000 Lisbon", "a; b, c\\n", "Rui", "https://x.example/?a=1;b", "1980-03-14"]
    ),
)
WAYS = st.builds(
    ContactPoint,
    kind=st.sampled_from(ContactKind),
    value=st.sampled_from(
        ["+351 91 234 5678", "i@lago.example", "ask", "fax 21 000", "skype:ines", "a, b; c"]
    ),
    place=st.none() | st.sampled_from(ContactPlace),
)
FOLK = st.builds(
    lambda person, say_as, city, noted, ways: changed(
        person,
        say_as=say_as,
        home=changed(person.home, city=city),
        contacts=ways,
        notes="\n".join([person.notes, *map(str, noted)]).strip(),
    ),
    PEOPLE,
    LINES,
    LINES,
    st.lists(NOTED, max_size=4, unique_by=str),
    st.lists(WAYS, max_size=4, unique=True).map(tuple),
)


def _back(text: str) -> list[Candidate | Refused]:
    return list(read_vcards(text.encode(), "people.vcf"))


def _in_any_order(person: Person) -> Person:
    """The same person, the lines of the notes put in order: a card keeps them by their sort."""
    lines = dict.fromkeys(line.strip() for line in person.notes.split("\n") if line.strip())
    return changed(person, notes="\n".join(sorted(lines)), added_on=None)


@given(FOLK)
@example(Person(id="p1", name="Duarte, Ines", kind=Kind.SUPPLIER))
@example(Person(id="p1", name="Ines", kind=Kind.PROSPECT, notes="Nickname: Nê\nWeb: x.example"))
def test_a_person_who_goes_out_comes_back_the_same(person: Person) -> None:
    (back,) = _back(as_vcards([person]))
    assert isinstance(back, Candidate)
    assert _in_any_order(back.person) == _in_any_order(person)
    assert back.says_kind


@given(st.lists(FOLK, max_size=4))
def test_every_line_of_a_card_fits_and_ends_as_it_must(people: list[Person]) -> None:
    data = as_vcards(people).encode()
    assert all(len(line) <= OCTETS for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert data.count(b"\r\nEND:VCARD\r\n") == len(people)


@given(st.lists(st.text(), min_size=1, max_size=5))
def test_parts_are_told_apart_whatever_they_hold(texts: list[str]) -> None:
    kept = [text.replace("\r", "") for text in texts]
    assert components(";".join(map(escaped, kept))) == kept
    assert unescaped(escaped(kept[0])) == kept[0]


PIECES = st.sampled_from(
    [
        b"BEGIN:VCARD\r\n", b"END:VCARD\n", b"VERSION:2.1\n", b"FN:Ines\n", b" folded\n", b"\n", b":",
        b";ENCODING=QUOTED-PRINTABLE", b"=C3", b"=\n", b"\\", b"\xff\xfe", b"\0", b";CHARSET=klingon", b'"',
        b"BDAY:--0415\n", b"AGENT:\n", b"item1.TEL;type=pref:1", b"\xe9\xe8\xea", b",", b"N:;;;;;;\n",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.binary(max_size=6), max_size=40).map(b"".join))
def test_any_bytes_are_people_or_a_plain_word(data: bytes) -> None:
    try:
        found = list(read_vcards(b"BEGIN:VCARD\n" + data, "any.vcf"))
    except NotText as wrong:
        found, said = [], str(wrong)
        assert said.startswith(("is ", "holds "))
    for one in found:
        assert isinstance(one, Refused) or entered(one.person.name)
        assert one.number >= 1 <= one.line


@given(FOLK, st.sampled_from(["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]))
def test_the_encoding_of_a_file_changes_nobody_on_it(person: Person, encoding: str) -> None:
    text = as_vcards([person])
    assert list(read_vcards(text.encode(encoding), "people.vcf")) == _back(text)


@given(FOLK, st.integers(20, 60))
def test_a_file_folded_in_the_middle_of_characters_reads_the_same(person: Person, width: int) -> None:
    text = as_vcards([person])
    lines = text.replace("\r\n ", "").encode().split(b"\r\n")
    broken = [b"\r\n ".join(line[at : at + width] for at in range(0, len(line), width)) for line in lines]
    assert list(read_vcards(b"\r\n".join(broken), "people.vcf")) == _back(text)
