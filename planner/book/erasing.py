"""Erasing a person for good: from every record, what is typed, and what undo would bring back; one write."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from planner.book import backups
from planner.book.errors import BookNotSaved
from planner.book.guarding import gone_of
from planner.book.holding import (
    files_naming,
    is_short_name_theirs,
    is_unsaved_of,
    own_texts,
)
from planner.book.lookup import people_named
from planner.book.nameless import has_namesake, nameless, read_unfiled, telling_of
from planner.book.repository import Book
from planner.book.shelf import ShelfOfPeople
from planner.book.tombstones import KEPT, Tombstone, tombstone_id
from planner.courtship.limits.entries import forgotten, is_of
from planner.dates.saying import say_day
from planner.disk.calls import RealDisk
from planner.disk.reasons import reason
from planner.outings.filing.forgetting import forget_person
from planner.outings.naming import outing_title
from planner.outings.outing import Outing
from planner.people.person import Person
from planner.places.answer import Answer
from planner.values.record import Record
from planner.values.text import counted, inert_line, listed

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Erased:
    """What was erased, and what is left.

    Attributes:
        said: what went, as a sentence.
        files: backups and books set aside in which they still stand.
        removed: those that were deleted, where that was asked for.
        typed_stays: whether what is typed and not saved could not be rewritten just now.
        name_stays: whether the book still holds the name: as another's, or in something it cannot read.
    """

    said: str
    files: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    typed_stays: bool = False
    name_stays: bool = False


def erase_person(book: Book, person: Person, *, and_backups: bool = False) -> Erased:
    """Take a person out of everything; it cannot be undone, and nothing that was done before can be.

    Args:
        book: the book.
        person: who is erased.
        and_backups: whether the backups and the books set aside in which they stand are deleted too. A fresh
            backup of the book without them is made first, so that there is one.

    Raises:
        BookNotSaved: nothing was erased, or a backup could not be deleted; the message says which.
    """
    gone = [
        counted(number, word, many)
        for number, word, many in (
            (len(book.facts.of_person(person.id)), "fact", "facts"),
            (len(book.promises.of_person(person.id)), "promise", "promises"),
            (len(book.touches.of_person(person.id)), "touch", "touches"),
        )
        if number
    ]
    unsaved = {key: text for key, text in book.unsaved.items() if is_unsaved_of(book, person, key[0], text)}
    for key in unsaved:  # first: were hostbook killed between the two writes, nobody could be asked again
        del book.unsaved[key]
    typed_stays = not book.unsaved.keep()
    try:
        elsewhere = _erase_records(book, person)
    except BaseException:
        book.unsaved.update(unsaved)
        book.unsaved.keep()
        raise
    book.forget_undo()
    said = f"Erased {inert_line(person.name)}" + (f" with {listed(gone)}" if gone else "")
    if elsewhere:
        said += f"; their name is out of {counted(elsewhere, 'other record')}"
    standing = files_naming(book, person)
    if and_backups and standing:
        _delete(book, standing)
    return Erased(
        said=f"{said}.",
        files=() if and_backups else standing,
        removed=standing if and_backups else (),
        typed_stays=typed_stays,
        name_stays=msgspec.json.encode(person.name)[1:-1] in book.path.read_bytes(),
    )


def unfiled_going(book: Book, person: Person) -> str:
    """What erasing them takes of notes that are not filed yet, as a sentence; empty for nothing."""
    texts = own_texts(book, person)
    said = []
    for outing in (*book.outings.with_person(person.id), *telling_of(book, person)):
        read = read_unfiled(book, outing)
        in_short = is_short_name_theirs(book, person, outing)
        left = forget_person(outing, person, texts, read, in_short=in_short).debrief.notes
        going = len(read) - sum(bool(line.strip()) for line in left.splitlines())
        if going:
            title = outing_title(outing, people_named(book, outing.guests))
            on = f" on {say_day(outing.starts.date(), book.now().date())}" if outing.starts else ""
            said.append(f"{going} of {counted(len(read), 'line')} of {title}{on}")
    return f"Notes that are not filed yet go too: {listed(said)}." if said else ""


def _erase_records(book: Book, person: Person) -> int:
    """Erase them from the records in one write; how many records of others named them and were changed."""
    gone = gone_of(book, person)
    theirs = {o.id: o for o in (*book.outings.with_person(person.id), *telling_of(book, person))}
    short = gone.short
    named = not has_namesake(book.people.all(), person)
    read = {id_: read_unfiled(book, outing) for id_, outing in theirs.items()}
    with book.transaction("erasing a person"):
        for shelf in book.shelves():
            for record in shelf.of_person(person.id) if isinstance(shelf, ShelfOfPeople) else ():
                shelf.remove(shelf.key_of(record))
        for answer in _asked_of_home(book, person):
            book.answers.remove(answer.id)
        book.people.remove(person.id)
        _leave_tombstone(book, person)
        for outing in theirs.values():
            in_short = outing.id in short
            bare = forget_person(outing, person, gone.texts, read[outing.id], in_short=in_short)
            book.outings.put(nameless(bare, person, in_short=in_short) if named else bare)
        changes = _forget_in_register(book, person, short)
        changes += _unname_the_rest(book, person, short, leaving=theirs) if named else 0
    if book.guard is not None:
        book.guard.remember(gone)
    return changes


def _forget_in_register(book: Book, person: Person, short: frozenset[str]) -> int:
    """Take them out of the lines of the register, which stay; how many there were."""
    theirs = [entry for entry in book.register.all() if is_of(entry, person.id)]
    for entry in theirs:
        book.register.put(forgotten(entry, person, in_short=entry.outing_id in short))
    return len(theirs)


def _asked_of_home(book: Book, person: Person) -> tuple[Answer, ...]:
    """What services were asked about where they live and work, in whatever form that was typed."""
    streets = {" ".join(a.text.casefold().split()) for a in (person.home, person.office)} - {""}
    return tuple(a for a in book.answers.all() if any(street in a.asked.casefold() for street in streets))


def _leave_tombstone(book: Book, person: Person) -> None:
    """Tell every other hostbook that is open on the book; those told long ago need not be told any more."""
    today = book.now().date()
    for old in book.tombstones.all():
        if today - old.on > KEPT:
            book.tombstones.remove(old.id)
    book.tombstones.put(Tombstone(id=tombstone_id(person.id), on=today))


def _unname_the_rest(book: Book, person: Person, short: frozenset[str], leaving: Container[str]) -> int:
    """Take the name out of every record that is not theirs; how many had it."""
    changes = 0
    for shelf in book.shelves():
        for record in shelf.all():
            if isinstance(record, Outing) and record.id in leaving:
                continue
            bare = nameless(record, person, in_short=getattr(record, "outing_id", None) in short, short=short)
            if bare is not record:
                shelf.put(bare)
                changes += 1
    return changes


def _delete(book: Book, paths: tuple[Path, ...]) -> None:
    book.backup(backups.AFTER_ERASING)
    disk = RealDisk()
    for path in paths:
        try:
            disk.unlink(path)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise BookNotSaved(
                f"They are erased, but {path} could not be deleted: {reason(error)}."
            ) from error
