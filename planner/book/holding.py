"""All that is held on one person: in the book, in what is typed and not saved, and in the backups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from planner.book.backups import backups_of
from planner.book.nameless import may_name
from planner.book.repository import Book
from planner.book.shelf import Shelf, ShelfOfPeople
from planner.courtship.limits.entries import is_of
from planner.courtship.touches import Touch
from planner.disk import files
from planner.disk.calls import RealDisk
from planner.notes.correction import Correction
from planner.notes.line import NoteLine
from planner.outings.naming import outing_title
from planner.outings.outing import Outing
from planner.people.facts import Fact, wordings
from planner.people.mentions import mentions
from planner.people.person import Person, first_name
from planner.people.promises import Promise
from planner.places.answer import Answer
from planner.values.record import Record, changed

NOT_SAID = frozenset({"id", "person_id", "outing_id", "fact_id", "traveller", "venue_id"})
"""Fields that hold ids."""


@dataclass(frozen=True)
class Mention:
    """A text that names someone.

    Attributes:
        where: whose or what record it stands in, in words.
        text: the text.
    """

    where: str
    text: str


@dataclass(frozen=True)
class Held:
    """All that is held on a person.

    Attributes:
        person: their record.
        facts: all of them: those that hold, expired, retired and merged.
        promises: theirs and yours.
        touches: every one.
        corrections: what is remembered of how lines about them were read.
        answers: what services on the network were asked about their addresses, and answered.
        courtship: what else the courtship of them holds: their rhythm, planned touches, gifts, the account.
        outings: those they were or are to be at.
        said: what is written in those outings that is about them or names them.
        mentions: where else they are named.
        unsaved: what is typed and not saved, about them or naming them.
        files: backups, and books set aside, in which they stand.
    """

    person: Person
    facts: tuple[Fact, ...]
    promises: tuple[Promise, ...]
    touches: tuple[Touch, ...]
    corrections: tuple[Correction, ...]
    answers: tuple[Answer, ...]
    courtship: tuple[Record, ...]
    outings: tuple[Outing, ...]
    said: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    unsaved: tuple[Mention, ...]
    files: tuple[Path, ...]


def held_on(book: Book, person: Person) -> Held:
    """Gather all that is held on a person."""
    outings = book.outings.with_person(person.id)
    return Held(
        person=person,
        facts=book.facts.of_person(person.id),
        promises=book.promises.of_person(person.id),
        touches=book.touches.of_person(person.id),
        corrections=book.corrections.of_person(person.id),
        answers=book.answers.of_person(person.id),
        courtship=tuple(r for shelf in _of_courtship(book) for r in shelf.of_person(person.id)),
        outings=outings,
        said=tuple(m for outing in outings for m in _said_in(book, outing, person)),
        mentions=tuple(_elsewhere(book, person)),
        unsaved=tuple(
            Mention(f"{record}, {field}", text)
            for (record, field), text in book.unsaved.items()
            if is_unsaved_of(book, person, record, text)
        ),
        files=files_naming(book, person),
    )


def _of_courtship(book: Book) -> tuple[ShelfOfPeople[Any], ...]:
    return (book.rhythms, book.planned, book.put_off, book.gifts, book.account_notes)


def own_texts(book: Book, person: Person) -> tuple[str, ...]:
    """What was learned about them and promised, in every wording."""
    facts = (text for fact in book.facts.of_person(person.id) for text in wordings(fact))
    return (*facts, *(promise.text for promise in book.promises.of_person(person.id)))


def is_short_name_theirs(book: Book, person: Person, outing: Outing) -> bool:
    """Whether their first or last name alone is theirs at an outing: nobody else there has it."""
    others = [book.people.get(i) for i in (*outing.guests, *outing.cohosts) if i != person.id]
    names = [other.name for other in others if other] + [book.host.name if book.host else ""]
    own = {first_name(person), *person.name.split()[-1:]}
    return not any(own & set(name.split()) for name in names)


def is_unsaved_of(book: Book, person: Person, record: str, text: str) -> bool:
    """Whether a text that is typed and not saved is about a person, or names them."""
    ids = {
        person.id,
        *(fact.id for fact in book.facts.of_person(person.id)),
        *(promise.id for promise in book.promises.of_person(person.id)),
    }
    at = next((o for o in book.outings.with_person(person.id) if o.id in record.split()), None)
    in_short = at is not None and is_short_name_theirs(book, person, at)
    return bool(ids & set(record.split())) or mentions(text, person, in_short=in_short)


def files_naming(book: Book, person: Person) -> tuple[Path, ...]:
    """The backups and the books set aside in which they stand, the newest first; also those unreadable."""
    disk = RealDisk()
    aside = sorted(book.path.parent.glob(f"{book.path.stem}.set-aside-*{book.path.suffix}"), reverse=True)
    every = (*(backup.path for backup in backups_of(disk, book.path)), *aside)
    return tuple(path for path in every if _names(disk, path, person))


def texts_of(record: Record) -> Iterator[str]:
    """Every text in a record that is not an id."""
    yield from _texts(msgspec.to_builtins(record))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in NOT_SAID:
                yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)


def _said_in(book: Book, outing: Outing, person: Person) -> Iterator[Mention]:
    """What an outing holds about them or naming them, each text once."""
    where = _place_of(book, outing)
    in_short, alone = is_short_name_theirs(book, person, outing), outing.guests == (person.id,)
    lines = _lines(outing)
    about = [line.text for line in lines if line.person_id == person.id or (alone and not line.person_id)]
    talk = outing.conversation
    about += [q.text for q in talk.questions if q.person_id == person.id]
    texts = (outing.debrief.notes, talk.notes, talk.invitation)
    written = [line for text in texts for line in text.splitlines()]
    about += [line for line in written if alone and line.strip()]
    named = [text for text in texts_of(outing) for text in text.splitlines()]
    about += [text for text in named if mentions(text, person, in_short=in_short)]
    yield from (Mention(where, text) for text in dict.fromkeys(about))


def _lines(outing: Outing) -> tuple[NoteLine, ...]:
    return (*(outing.outcome.lines if outing.outcome else ()), *outing.debrief.settled)


def _place_of(book: Book, outing: Outing) -> str:
    """An outing as the place where a text stands: its title and its day."""
    people = [p for i in outing.guests if (p := book.people.get(i))]
    day = f", {outing.starts.date().isoformat()}" if outing.starts else ""
    return f"{outing_title(outing, people)}{day}"


def _elsewhere(book: Book, person: Person) -> Iterator[Mention]:
    """Where else they are named: facts and promises of others, other people's cards, venues, the profile."""
    theirs = {o.id: o for o in book.outings.with_person(person.id)}
    short = frozenset(id_ for id_, o in theirs.items() if is_short_name_theirs(book, person, o))
    yield from _of_others(book, person, short)
    for other in book.people.all():
        if other.id != person.id:
            yield from _named(f"card of {other.name}", other, person)
    for venue in book.venues.all():
        for remark in venue.remarks:
            yield from _named(f"note on {venue.name}", remark, person, in_short=remark.outing_id in short)
        yield from _named(f"card of {venue.name}", changed(venue, remarks=()), person)
    for outing in book.outings.all():
        if outing.id not in theirs:
            where = _place_of(book, outing)
            about = [line.text for line in _lines(outing) if line.person_id == person.id]
            yield from (Mention(where, text) for text in dict.fromkeys(about))
            yield from (m for m in _named(where, outing, person) if m.text not in about)
    if book.host is not None:
        yield from _named("your profile", book.host, person)


def _of_others(book: Book, person: Person, short: frozenset[str]) -> Iterator[Mention]:
    names = {p.id: p.name for p in book.people.all()}
    shelves: tuple[tuple[Shelf[Any], str], ...] = (
        (book.facts, "fact"), (book.promises, "promise"), (book.touches, "touch"),
        (book.rhythms, "rhythm"), (book.planned, "planned touch"), (book.put_off, "thing put off"),
        (book.gifts, "gift"), (book.account_notes, "note on the account"),
    )  # fmt: skip
    for shelf, word in shelves:
        for record in shelf.all():
            if record.person_id != person.id:
                where = f"{word} about {names.get(record.person_id, 'someone gone')}"
                at = getattr(record, "outing_id", None)
                yield from _named(where, record, person, in_short=at in short)
    for entry in book.register.all():
        alone = is_of(entry, person.id) and len(entry.recipients) == 1
        where = f"register, {entry.on.isoformat()}"
        yield from _named(where, entry, person, in_short=alone or entry.outing_id in short)


def _named(where: str, record: Record, person: Person, *, in_short: bool = False) -> Iterator[Mention]:
    texts = texts_of(record) if may_name(record, person) else ()
    found = (text for text in texts if mentions(text, person, in_short=in_short))
    return (Mention(where, text) for text in dict.fromkeys(found))


def _names(disk: RealDisk, path: Path, person: Person) -> bool:
    """Whether a file holds their id or their name; a file that cannot be read may."""
    try:
        data, _ = files.read_file(disk, path)
    except OSError:
        return True
    return msgspec.json.encode(person.id) in data or msgspec.json.encode(person.name)[1:-1] in data
