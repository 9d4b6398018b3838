"""Someone on a card or in a row, who may come into the book; and what could not be read."""

from __future__ import annotations

from planner.people.person import Person
from planner.values.record import Record


class Candidate(Record, frozen=True, kw_only=True):
    """Someone who may come into the book.

    Attributes:
        source: the name of the file.
        number: which card or row of the file, from 1.
        line: the line of the file on which it begins, from 1.
        person: what it says. The id is empty, or the book's own where the card once went out from a book.
        says_kind: whether it says what they are to the host; else the kind is only a stand-in.
    """

    source: str
    number: int
    line: int
    person: Person
    says_kind: bool = False


class Refused(Record, frozen=True, kw_only=True):
    """A card or row that cannot come in, and why, in a person's words.

    Attributes:
        source: the name of the file.
        number: which card or row of the file, from 1.
        line: the line it is about, from 1.
        why: what is wrong, as the end of a sentence ("has no name").
        is_fault: whether something is wrong with it; a group of people is only passed over.
    """

    source: str
    number: int
    line: int
    why: str
    is_fault: bool = True
