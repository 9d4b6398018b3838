"""Every record comes back from JSON, and from the book's file, as it went in."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.book.repository import Book
from planner.book.shelf import Shelf
from planner.courtship.touches import Touch, TouchKind
from planner.notes.line import LineKind, NoteLine, YearlyDate
from planner.outings.outcome import Debrief, Outcome
from planner.outings.outing import Outing
from planner.outings.parts import Conversation, NoPitch, Question
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.host import Host
from planner.people.person import Kind, Person
from planner.people.promises import Promise
from planner.places.venue import Remark, Venue
from planner.values.money import Money
from planner.values.record import Record, changed
from tests.properties import situations as made

TEXT = st.text(max_size=20) | st.sampled_from(made.WORDS)
TEXTS = st.lists(TEXT, max_size=2).map(tuple)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
MONEY = st.builds(
    Money, amount=st.decimals(0, 10**7, places=2), currency=st.sampled_from(("EUR", "USD", "JPY"))
)
RATING = st.none() | st.integers(1, 5)
YES_NO = st.none() | st.booleans()

facts = st.builds(
    Fact,
    id=st.just("f"),
    person_id=TEXT,
    text=TEXT,
    topic=st.sampled_from(Topic),
    learned_on=DAYS,
    outing_id=st.none() | TEXT,
    sensitivity=st.sampled_from(Sensitivity),
    ask_again=st.none() | DAYS,
    retired_on=st.none() | DAYS,
)
touches = st.builds(
    Touch,
    id=st.just("t"),
    person_id=TEXT,
    kind=st.sampled_from(TouchKind),
    on=DAYS,
    text=TEXT,
    outing_id=st.none() | TEXT,
)
lines = st.builds(
    NoteLine,
    text=TEXT,
    kind=st.sampled_from(LineKind),
    person_id=st.none() | TEXT,
    topic=st.none() | st.sampled_from(Topic),
    due=st.none() | DAYS,
    on=st.none()
    | st.builds(
        YearlyDate,
        month=st.integers(1, 12),
        day=st.integers(1, 31),
        year=st.none() | st.integers(1900, 2100),
    ),
    amount=st.none() | MONEY,
    need=TEXT,
    sure=st.booleans(),
    why_unsure=TEXT,
)
note_lines = st.lists(lines, max_size=2).map(tuple)
marked: dict[str, st.SearchStrategy[Any]] = {
    "warmth": RATING,
    "place": RATING,
    "moderate": YES_NO,
    "pitched": YES_NO,
    "cost": st.none() | MONEY,
}
"""What a debrief and an outcome both hold."""
debriefs = st.builds(Debrief, notes=TEXT, settled=note_lines, **marked)
outcomes = st.builds(Outcome, filed_at=INSTANTS, lines=note_lines, **marked)
conversations = st.builds(
    Conversation,
    questions=st.lists(
        st.builds(Question, text=TEXT, why=TEXT, person_id=TEXT, fact_id=TEXT), max_size=2
    ).map(tuple),
    stay_off=TEXTS,
    notes=TEXT,
    invitation=TEXT,
)
no_pitches = st.builds(NoPitch, promised_at=st.none() | INSTANTS, when_raised=TEXT)
remarks = st.builds(Remark, on=DAYS, text=TEXT, rating=RATING, outing_id=st.none() | TEXT)


@st.composite
def outings(draw: st.DrawFn) -> Outing:
    """An outing with all five parts, what has been written of it, and what came of it."""
    return changed(
        draw(made.outings),
        reservation=changed(draw(made.reservations), confirmation=draw(TEXT)),
        transport=draw(made.transports),
        moderation=draw(made.moderations),
        conversation=draw(conversations),
        no_pitch=draw(no_pitches),
        debrief=draw(debriefs),
        outcome=draw(st.none() | outcomes),
    )


people = made.persons.map(lambda p: changed(p, id="p"))
promises = st.builds(made.a_promise, st.randoms(use_true_random=False)).map(lambda p: changed(p, id="q"))
venues = st.builds(
    changed,
    made.venues.map(lambda v: v or Venue(id="v", name="Casa do Lago")),
    remarks=st.lists(remarks, max_size=2).map(tuple),
)
KINDS: dict[str, st.SearchStrategy[Record]] = {
    "person": people,
    "fact": facts,
    "promise": promises,
    "touch": touches,
    "venue": venues,
    "host": made.hosts,
    "outing": outings(),
    "debrief": debriefs,
    "outcome": outcomes,
    "line": lines,
}


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=60)
def test_a_record_comes_back_from_json_as_it_was(kind: str, data: st.DataObject) -> None:
    record = data.draw(KINDS[kind])
    assert msgspec.json.decode(msgspec.json.encode(record), type=type(record)) == record


@given(st.tuples(people, facts, promises, touches, venues, outings()), made.hosts)
@settings(max_examples=12)
def test_a_record_comes_back_from_the_books_file_as_it_was(kept: tuple[Record, ...], host: Host) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.json"
        book = Book.open(path)
        with book.transaction("keep all"):
            for shelf, record in zip(shelves(book), kept, strict=True):
                shelf.put(record)
            book.save_host(host)
        book.close()
        again = Book.open(path, create=False)
        assert tuple(shelf.all() for shelf in shelves(again)) == tuple((record,) for record in kept)
        assert again.host == host
        again.close()


def shelves(book: Book) -> tuple[Shelf[Any], ...]:
    return (book.people, book.facts, book.promises, book.touches, book.venues, book.outings)


@pytest.mark.parametrize(
    "kind", [Person, Fact, Promise, Touch, Venue, Host, Outing, Debrief, Outcome, NoteLine]
)
def test_a_field_nobody_knows_is_refused(kind: type[Record]) -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.json.decode(b'{"from_a_later_hostbook": 1}', type=kind)


def test_known_to_be_none_and_not_asked_stay_apart_in_the_file() -> None:
    asked = msgspec.json.decode(
        b'{"id":"p","name":"Ines","kind":"customer","needs":{"allergy":[]}}', type=Person
    )
    assert asked.needs.allergy == ()
    assert asked.needs.diet is None
    assert asked.kind is Kind.CUSTOMER
    assert b'"needs":{"allergy":[]}' in msgspec.json.encode(asked)
