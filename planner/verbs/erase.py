"""What `hostbook person NAME --erase` does: a person goes for good, once their whole name is typed."""

from __future__ import annotations

import sys

from planner.book.erasing import Erased, erase_person, unfiled_going
from planner.book.holding import files_naming
from planner.errors import HostbookError
from planner.people.person import Person
from planner.values.text import counted, fold
from planner.verbs.opening import Opened
from planner.verbs.printing import quoted, say, say_json

LONGEST = 1000
"""Characters of the answer that are read."""


def erase(opened: Opened, person: Person, *, and_backups: bool, as_json: bool) -> None:
    """Ask for the whole name on standard input, erase, and say what went and what still stands.

    Raises:
        HostbookError: another name was typed, or none; nothing was erased.
    """
    book = opened.book
    standing = files_naming(book, person)
    if not as_json:
        say(f"This erases {person.name} for good, and cannot be undone.")
        unfiled = unfiled_going(book, person)
        if unfiled:
            say(unfiled)
        if standing:
            fate = "will be deleted too" if and_backups else "will still hold them"
            say(f"{counted(len(standing), 'backup or book set aside', 'backups or books set aside')} {fate}.")
        say("Type the whole name to go ahead:")
        sys.stdout.flush()
    typed = sys.stdin.readline(LONGEST) if sys.stdin is not None else ""
    if fold(typed) != fold(person.name):
        raise HostbookError(
            f"Nobody was erased: {quoted(person.name)} was to be typed on standard input to go ahead."
        )
    done = erase_person(book, person, and_backups=and_backups)
    if as_json:
        say_json(_data(done))
    else:
        say(*told(done))


def told(done: Erased) -> list[str]:
    """What was erased and what is left, in lines."""
    lines = [done.said]
    if done.removed:
        lines.append("Deleted, since they stood in them:")
        lines += [f"  {path.name}" for path in done.removed]
        lines.append("A fresh backup without them was made.")
    if done.files:
        lines.append("They still stand in these, until they are pruned or deleted (--with-backups does it):")
        lines += [f"  {path}" for path in done.files]
    if done.typed_stays:
        lines.append("What is typed and not saved could not be rewritten now: close other planners and look.")
    if done.name_stays:
        lines.append("The name still stands in the book: another has it, or a record there cannot be read.")
    return lines


def _data(done: Erased) -> dict[str, object]:
    return {
        "said": done.said,
        "still_in": [str(path) for path in done.files],
        "deleted": [str(path) for path in done.removed],
        "typed_stays": done.typed_stays,
        "name_stays": done.name_stays,
    }
