"""`hostbook explain`: how hostbook reads words, a line at a time."""

from __future__ import annotations

import argparse
import sys
from datetime import date, datetime

from planner.errors import HostbookError
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import is_terminal, quoted, say, say_json, table

FROM_INPUT = "-"


def declare(parser: Parser) -> None:
    """Declare what can be explained."""
    add_common(parser)
    parts = parser.add_subparsers(dest="reader", metavar="WHAT", required=True, title="what")
    for name, what, fill in (
        ("when", "which moment a phrase names", _declare_text),
        ("notes", "what each line of rough notes is, and whom it is about", _declare_notes),
        ("pitch", "which lines sell, why, and what to do instead", _declare_text),
        ("ground", "what two people share, from what is said of each", _declare_pairs),
    ):
        parts.add_parser(name, help=what, description=f"Tell {what}.", fill=fill)


def run(args: argparse.Namespace) -> int:
    """Print how each line is read."""
    lines = _lines(args.text)
    explain = {"when": _when, "notes": _notes, "pitch": _pitch, "ground": _ground}[args.reader]
    answers, said = explain(lines, args)
    if args.json:
        for answer in answers:
            say_json(answer, indent=None)
    else:
        say(*said)
    return 0


def _declare_text(parser: Parser) -> None:
    add_common(parser)
    parser.add_argument(
        "text",
        nargs="*",
        metavar="TEXT",
        help="the words: quoted, each argument is a line; bare words make one line; - reads standard input",
    )


def _declare_pairs(parser: Parser) -> None:
    add_common(parser)
    parser.add_argument(
        "text",
        nargs="*",
        metavar="TEXT",
        help="lines of two texts with a tab between them: yours, then theirs; - reads standard input",
    )


def _declare_notes(parser: Parser) -> None:
    _declare_text(parser)
    parser.add_argument("--guests", default="", metavar="NAMES", help='who was there: "Full Name,Full Name"')
    parser.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help="the day the notes are read on")


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"--today takes a day such as 2026-12-03, and {quoted(typed)} is none."
        ) from None


def _lines(words: list[str]) -> list[str]:
    """The lines to read: from the arguments, or from standard input where they are ``-`` or missing."""
    if words and words != [FROM_INPUT]:
        apart = any(" " in word or "\t" in word for word in words)
        text = "\n".join(words) if apart else " ".join(words)
    elif sys.stdin is None or (not words and is_terminal(sys.stdin)):
        raise HostbookError("There is nothing to read. Give the words, or - to read standard input.")
    else:
        text = sys.stdin.read()
    lines = text.removesuffix("\n").split("\n") if text else []
    return [line.removesuffix("\r") for line in lines]


def _wall(args: argparse.Namespace) -> datetime:
    """The moment it is read at: as asked for, or the machine's wall time."""
    now: datetime = args.now or datetime.now().astimezone()
    return now.replace(tzinfo=None)


def _when(lines: list[str], args: argparse.Namespace) -> tuple[list[object], list[str]]:
    from planner.dates.reading import Unread, read_when, slash_note  # noqa: PLC0415 - each reader loads only its own words
    from planner.dates.saying import say_day, say_distance, say_full  # noqa: PLC0415

    now = _wall(args)
    answers: list[object] = []
    rows = []
    for line in lines:
        read = read_when(line, now)
        at = None if isinstance(read, Unread) else read.at.isoformat(timespec="minutes")
        answers.append({"phrase": line, "when": at})
        if isinstance(read, Unread):
            said = read.why
        elif read.has_time:
            said = say_full(read.at, now)
        else:
            said = f"{say_day(read.at.date(), now.date())}, {say_distance(read.at.date(), now)}"
        note = "" if isinstance(read, Unread) else slash_note(line)
        rows.append((line, "; ".join(filter(None, (said, note)))))
    return answers, table(rows, indent="")


def _pitch(lines: list[str], args: argparse.Namespace) -> tuple[list[object], list[str]]:  # noqa: ARG001 - every reader is called alike
    from planner.outings.pitch.selling import check_lines  # noqa: PLC0415 - each reader loads only its own words

    answers: list[object] = []
    said = []
    for line in lines:
        mark = next(iter(check_lines(line)), None)
        answers.append(
            {
                "line": line,
                "pitch": mark is not None,
                "phrase": mark.phrase if mark else None,
                "why": mark.why if mark else None,
                "instead": mark.instead if mark else None,
            }
        )
        if mark is None:
            said.append(f"· {line}")
        else:
            said += [f"! {line}", f"  “{mark.phrase}”: {mark.why}", f"  Instead: {mark.instead}"]
    return answers, said


def _ground(lines: list[str], args: argparse.Namespace) -> tuple[list[object], list[str]]:  # noqa: ARG001 - every reader is called alike
    from planner.people.ground.comparing import compare, say_strength  # noqa: PLC0415
    from planner.places.known_world import known_world  # noqa: PLC0415 - each reader loads only its own words

    known = known_world()
    answers: list[object] = []
    rows = []
    for line in lines:
        mine, _, theirs = line.partition("\t")
        ground = compare(mine, theirs, known)
        related = ground is not None and ground.related
        shared = ground.shared if ground and related else None
        strength = ground.strength if ground else 0.0
        answers.append(
            {"mine": mine, "theirs": theirs, "related": related, "shared": shared, "strength": strength}
        )
        said = f"{shared} ({say_strength(ground.strength)})" if ground and related else "nothing in common"
        rows.append((mine, theirs, said))
    return answers, table(rows, indent="")


def _notes(lines: list[str], args: argparse.Namespace) -> tuple[list[object], list[str]]:
    from planner.notes.reader import read_line  # noqa: PLC0415 - each reader loads only its own words
    from planner.people.host import Host  # noqa: PLC0415
    from planner.people.person import Kind, Person  # noqa: PLC0415
    from planner.verbs.notes_read import note_data, note_rows  # noqa: PLC0415

    today = args.today or _wall(args).date()
    names = [" ".join(name.split()) for name in args.guests.split(",") if name.strip()]
    guests = tuple(Person(id=name, name=name, kind=Kind.CUSTOMER) for name in names)
    read = [read_line(line, guests, today, Host(name="").currency) for line in lines]
    called = {guest.id: guest.name for guest in guests}
    return [note_data(note, called) for note in read], note_rows(read, called, today)
