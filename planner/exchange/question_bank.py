"""The bank of questions in ``data/questions``: plain lines, one file a topic, read into records."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any

from planner.people.bank import BankQuestion, OnCard, Presumes, Setting
from planner.people.facts import Topic
from planner.people.person import Kind

FILES = ("recreation", "family", "place", "dreams", "work", "milestone", "taste", "other")
"""The files, in the order in which their topics are missed."""
LINES = frozenset({"topic", "kinds", "words", "card", "presumes", "at", "only"})
"""What a line of the form ``name: …`` may say; how each is meant stands in the README beside the files."""
INDENT = "    "

Said = dict[str, str]


def read_bank() -> Iterator[BankQuestion]:
    """Every question, in the order of the files; it works from a wheel, a zip or a checkout.

    Raises:
        ValueError: a line is not of that form, which a test would have seen.
    """
    for name in FILES:
        found = pkgutil.get_data("data", f"questions/{name}.txt")
        if found is None:
            raise FileNotFoundError(name)
        yield from read_questions(found.decode(), name)


def read_questions(text: str, name: str) -> Iterator[BankQuestion]:
    """The questions of one file.

    Args:
        text: the file.
        name: what to call it where a line cannot be read.

    Raises:
        ValueError: a line is not of that form, or names what there is not; it says which line.
    """
    of_file: Said = {}
    of_subject: Said = {}
    own: Said = {}
    here = of_file
    number = 0
    try:
        for number, line in enumerate(text.splitlines(), 1):  # noqa: B007 - the error says it
            if not line or line.startswith("#"):
                continue
            if line.startswith("== ") or line[0] in "+123":
                if own:
                    yield _question(of_file, of_subject, own)
                own = {}
            if line.startswith("== "):
                here = of_subject = {"subject": line[3:].strip()}
            elif line[0] in "+123":
                here = own = _asked(line)
            else:
                _take(line, here, own)
        if own:
            yield _question(of_file, of_subject, own)
    except ValueError as problem:
        raise ValueError(f"{name}, near line {number}: {problem}") from problem


def _asked(line: str) -> Said:
    depth, _, text = line.removeprefix("+").partition(" ")
    return {"depth": depth, "text": text.strip(), "further": "yes" if line.startswith("+") else ""}


def _take(line: str, here: Said, own: Said) -> None:
    """One line about a file, a subject or a question: what it says of it, or why it is worth asking."""
    key, colon, value = line.strip().partition(": ")
    if colon and key in LINES:
        here[key] = f"{here[key]}, {value}" if key in here else value
    elif own and line.startswith(INDENT):
        own["why"] = line.strip()
    else:
        raise ValueError(f"“{line}” is no line of a bank of questions")


def _question(of_file: Said, of_subject: Said, own: Said) -> BankQuestion:
    kinds = own.get("kinds") or of_subject.get("kinds") or of_file.get("kinds", "")
    presumes = (of_subject.get("presumes", ""), own.get("presumes", ""))
    return BankQuestion(
        text=own["text"],
        topic=Topic(of_file["topic"]),
        depth=int(own["depth"]),
        kinds=_listed(kinds, Kind) or tuple(Kind),
        why=own.get("why", ""),
        subject=of_subject["subject"],
        words=_parts(of_subject.get("words", "")),
        card=_listed(of_subject.get("card", ""), OnCard),
        at=_listed(own.get("at", ""), Setting),
        only=bool(own.get("only")),
        presumes=_listed(", ".join(filter(None, presumes)), Presumes),
        further=bool(own["further"]),
    )


@cache  # the same few lists stand behind hundreds of questions
def _listed(text: str, of: type[StrEnum]) -> tuple[Any, ...]:
    return tuple(of(part) for part in _parts(text))


@cache
def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
