"""Erasing a person: nothing of them is left in the book, in what is typed, or to be taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.book.erasing import erase_person, unfiled_going
from planner.book.errors import BookChanged, BookNotSaved
from planner.book.guarding import guard
from planner.book.holding import held_on
from planner.book.repository import Book
from planner.book.tombstones import Tombstone, tombstone_id
from planner.courtship.touches import Touch, TouchKind
from planner.notes.correction import Correction
from planner.notes.line import LineKind, NoteLine
from planner.outings.outcome import Debrief, Outcome
from planner.outings.outing import Outing, OutingKind, Stage
from planner.outings.parts import (
    Conversation,
    Leg,
    Mode,
    Question,
    Reservation,
    Told,
    ToldNeed,
    Transport,
    Way,
)
from planner.people.facts import Fact, Sensitivity, Topic, reworded
from planner.people.host import Host
from planner.people.needs import NeedKind, Needs
from planner.people.person import Kind, Person
from planner.people.promises import Owner, Promise
from planner.places.venue import Remark, Venue
from planner.values.record import changed

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
DAY = date(2026, 5, 1)
INES = Person(
    id="p1", name="Inês Duarte", kind=Kind.CUSTOMER, needs=Needs(allergy=("walnuts",)), notes="met in Porto"
)
RAVI = Person(id="p2", name="Ravi Menon", kind=Kind.CUSTOMER, notes="knows Ines Duarte from school")
ROWS = Fact(id="f1", person_id="p1", text="rows the Douro", topic=Topic.RECREATION, learned_on=DAY)
OTHERS = changed(ROWS, id="f2", person_id="p2", text="sat with Inês, sang", outing_id="o2")
BOTH = Outing(
    id="o2",
    kind=OutingKind.DINNER,
    purpose="hear how Inês rows",
    guests=("p1", "p2"),
    stage=Stage.FILED,
    venue_id="v1",
    reservation=Reservation(
        table_requests="no walnuts near the table",
        told=Told(needs=(ToldNeed(person_id="p1", kind=NeedKind.ALLERGY, need="walnuts"),)),
    ),
    transport=Transport(
        legs=(
            Leg(traveller="p1", way=Way.HOME, mode=Mode.TAXI, end="Rua das Flores"),
            Leg(traveller="p2", way=Way.HOME, mode=Mode.LIFT, driver="p1"),
        )
    ),
    conversation=Conversation(
        questions=(
            Question(text="How is the boat?", person_id="p1"),
            Question(text="How is the choir?", why="Inês said you sing.", person_id="p2"),
            Question(text="Any travels?", person_id="p2"),
        ),
        notes="Duarte: ask of the boat\nRavi: the choir",
    ),
    outcome=Outcome(
        filed_at=NOW,
        lines=(
            NoteLine(text="rows the Douro", kind=LineKind.FACT, person_id="p1"),
            NoteLine(text="Ravi sings", kind=LineKind.FACT, person_id="p2"),
            NoteLine(text="Inês liked the terrace", kind=LineKind.VENUE_NOTE),
        ),
    ),
)
ALONE = Outing(
    id="o1",
    kind=OutingKind.LUNCH,
    guests=("p1",),
    stage=Stage.HOSTED,
    debrief=Debrief(notes="wants to sail to Madeira\n42 eur"),
    conversation=Conversation(notes="the mooring"),
)
CASA = Venue(
    id="v1",
    name="Casa",
    remarks=(Remark(on=DAY, text="Inês liked the terrace", outing_id="o2"), Remark(on=DAY, text="quiet")),
)


def _book(folder: Path, person: Person = INES, *facts: Fact) -> Book:
    book = Book.open(folder / "book.json", clock=lambda: NOW)
    with book.transaction("the start"):
        book.save_host(Host(name="Marta Silva"))
        book.people.put(person)
        book.people.put(RAVI)
        for fact in (*facts, OTHERS):
            book.facts.put(fact)
        book.promises.put(
            Promise(id="r1", person_id="p1", text="send the chart", owner=Owner.HOST, made_on=DAY)
        )
        book.touches.put(Touch(id="t1", person_id="p1", kind=TouchKind.CALL, on=DAY, text="the mooring"))
        book.corrections.put(
            Correction(
                id="c1", on=DAY, person_id="p1", words=("keel",), called="Nini", read_kind=LineKind.FACT,
                kind=LineKind.BUSINESS,
            )
        )  # fmt: skip
        book.venues.put(CASA)
        book.outings.put(BOTH)
        book.outings.put(ALONE)
    book.unsaved["fact p1", "text"] = "half a thought"
    book.unsaved["p2", "notes"] = "knows Inês Duarte well"
    book.unsaved["p2", "role"] = "founder"
    book.unsaved.keep()
    return book


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A book in which Inês stands in every corner."""
    return _book(tmp_path, INES, reworded(ROWS, "rows a single on the Douro", DAY))


def test_nothing_of_them_is_left_and_what_is_others_stays(book: Book) -> None:
    done = erase_person(book, INES)
    text = book.path.read_text(encoding="utf-8")
    unsaved = book.path.with_name("book.json.unsaved").read_text(encoding="utf-8")
    for gone in (
        "Inês", "Ines", "Duarte", "Douro", "walnuts", "mooring", "chart", "Porto", "Flores", "boat",
        "Madeira", '"p1"', "half a thought", "keel", "Nini",
    ):  # fmt: skip
        assert gone not in text, gone
        assert gone not in unsaved, gone
    assert "someone liked the terrace" in text
    assert book.people["p2"].notes == "knows someone from school"
    assert book.facts["f2"].text == "sat with someone, sang"
    dinner = book.outings["o2"]
    assert [q.text for q in dinner.conversation.questions] == ["Any travels?"]
    assert dinner.conversation.notes == "Ravi: the choir"
    assert dinner.outcome is not None
    assert [line.text for line in dinner.outcome.lines] == ["Ravi sings", "someone liked the terrace"]
    assert dinner.transport.legs[0].driver == "someone"
    assert book.outings["o1"].debrief.notes == "42 eur"
    assert "founder" in unsaved
    went = "Erased Inês Duarte with 1 fact, 1 promise and 1 touch"
    assert done.said == f"{went}; their name is out of 3 other records."
    assert not done.name_stays


def test_of_notes_not_filed_yet_only_their_lines_go(book: Book) -> None:
    notes = "Inês has bought a keel\nRavi sings in a choir\nsends Inês his song, says Ravi\n90 eur"
    both = changed(BOTH, id="o3", outcome=None, stage=Stage.HOSTED, debrief=Debrief(notes=notes))
    book.outings.put(both)
    erase_person(book, INES)
    left = book.outings["o3"].debrief.notes
    assert "Ravi sings in a choir" in left
    assert "90 eur" in left
    assert "keel" not in left
    assert "Inês" not in left


def test_it_cannot_be_taken_back_nor_can_what_was_before(book: Book) -> None:
    erase_person(book, INES)
    assert not book.can_undo
    assert book.undo() is None
    assert "p1" not in book.people


def test_the_backups_they_stand_in_are_named_and_deleted_only_when_asked(book: Book) -> None:
    backup = book.backup()
    done = erase_person(book, INES)
    daily = backup.with_name("20261122T090000Z-daily-2.json")  # made before the first write of the day
    assert done.files == (daily, backup)
    assert backup.exists()
    again = erase_person(book, INES, and_backups=True)
    assert again.removed == (daily, backup)
    (fresh,) = backup.parent.iterdir()
    assert "Duarte" not in fresh.read_text(encoding="utf-8")


def test_a_name_that_another_has_too_is_taken_from_nobody_else(book: Book) -> None:
    namesake = changed(RAVI, id="p3", name="Inês Duarte Lopes", notes="Inês Duarte Lopes rides")
    book.people.put(namesake)
    done = erase_person(book, INES)
    assert book.people["p3"] == namesake
    assert done.name_stays


def test_all_that_is_held_is_gathered(book: Book) -> None:
    backup = book.backup()
    held = held_on(book, INES)
    assert [len(group) for group in (held.facts, held.promises, held.touches, held.outings)] == [1, 1, 1, 2]
    assert {m.text for m in held.said} >= {
        "rows the Douro", "How is the boat?", "Duarte: ask of the boat", "wants to sail to Madeira",
        "hear how Inês rows", "Inês liked the terrace",
    }  # fmt: skip
    assert {(m.where, m.text) for m in held.mentions} == {
        ("fact about Ravi Menon", "sat with Inês, sang"),
        ("card of Ravi Menon", "knows Ines Duarte from school"),
        ("note on Casa", "Inês liked the terrace"),
    }
    assert {m.text for m in held.unsaved} == {"half a thought", "knows Inês Duarte well"}
    assert held.files == (backup,)


words = st.lists(st.sampled_from("abcdefgh"), min_size=6, max_size=10).map("".join)


@settings(max_examples=25, deadline=None)
@given(
    name=st.tuples(words, words).map(lambda pair: f"Zq{pair[0]} Zx{pair[1]}"),
    texts=st.lists(words.map(lambda word: f"zz{word}"), min_size=1, max_size=4, unique=True),
    level=st.sampled_from(Sensitivity),
    retired=st.booleans(),
)
def test_no_byte_of_the_name_or_of_a_fact_stands_after_erasing(
    name: str, texts: list[str], level: Sensitivity, *, retired: bool
) -> None:
    person = changed(INES, name=name, favourites=(f"{name}’s cake",))
    fact = changed(ROWS, text=texts[0], sensitivity=level, retired_on=DAY if retired else None)
    for text in texts[1:]:
        fact = reworded(fact, text, DAY)
    with TemporaryDirectory() as folder:
        book = _book(Path(folder), person, fact)
        line = NoteLine(text=f"{texts[-1]} and more", kind=LineKind.FACT, person_id="p1")
        unsure = NoteLine(text=f"once more {texts[0]}", kind=LineKind.FACT)
        with book.transaction("more of them"):
            book.outings.put(changed(BOTH, outcome=Outcome(filed_at=NOW, lines=(line, unsure))))
            book.people.put(changed(RAVI, notes=f'met\t{name.upper()}\u0007 once\n{name}\n"{name}"'))
        book.unsaved["debrief o1", "text"] = f"of {name}"
        book.unsaved[f"fact {fact.id}", "text"] = f"{texts[-1]} half typed"
        book.unsaved.keep()
        erase_person(book, person)
        left = book.path.read_bytes().lower()
        beside = book.path.with_name("book.json.unsaved")
        left += beside.read_bytes().lower() if beside.exists() else b""
        for gone in (*name.split(), *texts):
            assert gone.lower().encode() not in left
        book.close()


def test_a_write_that_fails_erases_nothing_not_even_what_is_typed(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, typed = book.path.read_bytes(), dict(book.unsaved)

    def refuse(*_: object) -> None:
        raise BookNotSaved("the disk is full")

    monkeypatch.setattr(book, "_commit", refuse)
    with pytest.raises(BookNotSaved):
        erase_person(book, INES)
    assert book.path.read_bytes() == before
    assert dict(book.unsaved) == typed
    assert "half a thought" in book.path.with_name("book.json.unsaved").read_text(encoding="utf-8")


def test_a_tombstone_tells_other_hostbooks_for_a_month_and_nobody_who_it_was(book: Book) -> None:
    old = Tombstone(id=tombstone_id("p9"), on=date(2026, 10, 1))
    book.tombstones.put(old)
    erase_person(book, INES)
    (left,) = book.tombstones.all()
    assert (left.id, left.on) == (tombstone_id("p1"), NOW.date())
    assert "p1" not in left.id
    assert "Inês" not in str(left)


def test_another_hostbook_keeps_nothing_of_them_by_what_it_has_in_hand(book: Book) -> None:
    other = Book.open(book.path, clock=lambda: NOW)
    guard(other)
    dinner, venue = other.outings["o2"], other.venues["v1"]
    other.unsaved["p1", "notes"] = "half a thought more"
    erase_person(book, INES)
    with pytest.raises(BookChanged, match="was erased in another hostbook"):
        other.people.put(changed(INES, notes="met in Faro"))
    with other.transaction("what was typed"):
        other.facts.put(changed(ROWS, id="f9", text="sails too"))
        other.facts.put(changed(OTHERS, text="asked after Inês Duarte"))
        other.outings.put(changed(dinner, purpose="hear how Inês sails"))
        other.venues.put(changed(venue, table_notes="Ines Duarte likes the bay"))
    other.unsaved.keep()
    assert not other.can_undo or "Duarte" not in str(other._done)
    fresh = Book.open(book.path, clock=lambda: NOW)
    text = book.path.read_text(encoding="utf-8")
    text += book.path.with_name("book.json.unsaved").read_text(encoding="utf-8")
    for gone in ("Inês", "Ines", "Duarte", '"p1"', "sails", "half a thought"):
        assert gone not in text, gone
    assert fresh.facts["f2"].text == "asked after someone"
    assert fresh.outings["o2"].guests == ("p2",)
    fresh.close()
    other.close()


def test_somebody_new_of_the_same_name_is_kept_by_another_hostbook(book: Book) -> None:
    other = Book.open(book.path, clock=lambda: NOW)
    guard(other)
    erase_person(book, INES)
    other.refresh()
    other.people.put(Person(id="p7", name="Inês Duarte", kind=Kind.PROSPECT, notes="Inês Duarte of Faro"))
    assert other.people["p7"].notes == "Inês Duarte of Faro"
    other.close()


def test_notes_of_an_hour_they_were_not_at_lose_the_lines_about_them(book: Book) -> None:
    told = (
        NoteLine(text="Ines rows on Sundays", kind=LineKind.FACT, person_id="p1"),
        NoteLine(text="Ravi sings in a choir", kind=LineKind.FACT, person_id="p2"),
    )
    filed = Outing(
        id="o8",
        kind=OutingKind.LUNCH,
        guests=("p2",),
        stage=Stage.FILED,
        outcome=Outcome(filed_at=NOW, lines=told),
    )
    notes = "inês is allergic to kiwi\nsings in a choir"
    unfiled = Outing(
        id="o9", kind=OutingKind.LUNCH, guests=("p2",), stage=Stage.HOSTED, debrief=Debrief(notes=notes)
    )
    for outing in (filed, unfiled):
        book.outings.put(outing)
    assert ("Lunch with Ravi Menon", "Ines rows on Sundays") in {
        (m.where, m.text) for m in held_on(book, INES).mentions
    }
    erase_person(book, INES)
    outcome = book.outings["o8"].outcome
    assert outcome is not None
    assert [line.text for line in outcome.lines] == ["Ravi sings in a choir"]
    assert book.outings["o9"].debrief.notes == "sings in a choir"


def test_an_unfiled_line_about_a_co_host_outlives_the_guest(book: Book) -> None:
    notes = "Ravi is moving to Bristol\nwants to sail"
    book.outings.put(changed(ALONE, id="o9", cohosts=("p2",), debrief=Debrief(notes=notes)))
    erase_person(book, INES)
    assert book.outings["o9"].debrief.notes == "Ravi is moving to Bristol"


def test_notes_that_are_not_filed_and_would_go_are_told_before(book: Book) -> None:
    said = "Notes that are not filed yet go too: 1 of 2 lines of Lunch with Inês Duarte."
    assert unfiled_going(book, INES) == said
    assert unfiled_going(book, RAVI) == ""
