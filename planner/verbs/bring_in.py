"""`hostbook import`: bring people in from files of other programs."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from planner.book.bringing_in import Brought, bring_in
from planner.errors import HostbookError
from planner.exchange.contact_files import ContactFile, open_path, set_beside
from planner.exchange.told_columns import told_columns, with_told
from planner.people.arrivals import FROM_CARD, Arrival, Fate, Likeness
from planner.people.candidate import Refused
from planner.people.merging import differences
from planner.people.person import Kind
from planner.values.record import changed
from planner.values.text import counted, inert_line, listed
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import is_terminal, quoted, say, say_json, table

ALIKE = {"leave": Fate.LEAVE, "merge": Fate.MERGE, "apart": Fate.ADD}
"""What can become of people who may be someone in the book, by the word of the command line."""
MOST_NAMED = 3
"""Cards that are named where none of them can be read."""


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file of vCards, or a table (CSV)")
    parser.add_argument(
        "--dry-run", action="store_true", help="show who is new, changed or the same, and write nothing"
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="HEADING=FIELD",
        help='what a column of a table holds, once for each: --map "Wer=name" --map "Wo=organisation"',
    )
    kinds = [kind.value for kind in Kind]
    parser.add_argument(
        "--kind",
        choices=kinds,
        default=Kind.PROSPECT.value,
        metavar="KIND",
        help=f"what new people are to you, where their card does not say: {', '.join(kinds)}",
    )
    parser.add_argument(
        "--alike",
        choices=list(ALIKE),
        default="leave",
        metavar="WHAT",
        help="people who may be someone in the book: leave them out, merge them, or keep them apart",
    )


def run(args: argparse.Namespace) -> int:
    """Read every file, and bring in who is new or has changed; nothing when a file cannot be read."""
    opened = open_book(args)
    told = told_columns(args.map)
    files = with_told([open_path(Path(name).expanduser()) for name in args.files], told)
    found, refused = _read(files, opened)
    if not found:
        said = "; ".join(_said_refused(one) for one in refused[:MOST_NAMED])
        raise HostbookError(f"Nobody can be brought in, and nothing was written. {said}".strip())
    arrivals = [_with_fate(one, ALIKE[args.alike]) for one in found]
    if args.json:
        brought = None if args.dry_run else _write(opened, arrivals, Kind(args.kind))
        say_json(_data(arrivals, refused, brought))
        return 0
    say(*_rows(arrivals, refused, everyone=args.dry_run))
    say(_summary(arrivals, refused))
    if args.dry_run:
        say("Nothing is written.")
    else:
        _say_brought(_write(opened, arrivals, Kind(args.kind)))
    _say_what_is_left(arrivals)
    return 0


def _read(files: list[ContactFile], opened: Opened) -> tuple[list[Arrival], list[Refused]]:
    """Everyone in the files; where there is a terminal, how far the reading has come is shown on it."""
    shows = is_terminal(sys.stderr)

    def told(done: int, total: int) -> bool:
        if shows:
            print(f"\r{done:,} of {total:,} are read", end="", file=sys.stderr, flush=True)
        return True

    try:
        return set_beside(files, opened.book.people.all(), told)
    finally:
        if shows:
            print("\r\033[K", end="", file=sys.stderr)


def _with_fate(arrival: Arrival, alike: Fate) -> Arrival:
    return changed(arrival, fate=alike) if arrival.likeness is Likeness.SUSPECT else arrival


def _write(opened: Opened, arrivals: list[Arrival], kind: Kind) -> Brought:
    return bring_in(opened.book, arrivals, kind, opened.today)


def _rows(arrivals: Iterable[Arrival], refused: Iterable[Refused], *, everyone: bool) -> list[str]:
    """A line for each card that is worth one; those that are new or the same only where all are wanted."""
    told = [
        (arrival.likeness.value, arrival.candidate.person.name, _about(arrival))
        for arrival in arrivals
        if everyone or arrival.likeness in (Likeness.CHANGED, Likeness.SUSPECT)
    ]
    return table(
        [*told, *(("!" if one.is_fault else "·", "", _said_refused(one)) for one in refused)], indent=""
    )


def _about(arrival: Arrival) -> str:
    person = arrival.candidate.person
    if arrival.known is None or arrival.becomes is None:
        return ", ".join(filter(None, (person.role, person.organisation)))
    if arrival.likeness is Likeness.SUSPECT:
        return f"{arrival.why}: {_called(arrival)}"
    parts = (
        f"{d.field}: {d.was} → {d.becomes}" if d.was else f"{d.field}: {d.becomes}"
        for d in differences(arrival.known, arrival.becomes)
    )
    return "; ".join(parts)


def _called(arrival: Arrival) -> str:
    """The one in the book, or on an earlier card, and where they work."""
    known = arrival.known
    if known is None:
        return ""
    where = f", {known.organisation}" if known.organisation else ""
    earlier = " (on an earlier card)" if known.id.startswith(FROM_CARD) else ""
    return f"{known.name}{where}{earlier}"


def _said_refused(one: Refused) -> str:
    return inert_line(f"{one.source}, number {one.number} (line {one.line}) {one.why}")


def _summary(arrivals: list[Arrival], refused: list[Refused]) -> str:
    counts = Counter(arrival.likeness for arrival in arrivals)
    words = {
        Likeness.NEW: "new", Likeness.CHANGED: "changed", Likeness.SAME: "as they are in the book",
        Likeness.SUSPECT: "to look at",
    }  # fmt: skip
    parts = [f"{counts[likeness]} {word}" for likeness, word in words.items() if counts[likeness]]
    faults = sum(one.is_fault for one in refused)
    parts += [f"{faults} that cannot be read"] if faults else []
    parts += [f"{len(refused) - faults} passed over"] if len(refused) > faults else []
    return f"{counted(len(arrivals) + len(refused), 'card')}: {listed(parts)}."


def _say_brought(brought: Brought) -> None:
    if brought.backup is None:
        say("Nothing had to be written.")
    else:
        say(
            f"Brought in: {brought.said()}.",
            f"To take it back: hostbook restore {quoted_path(brought.backup)}",
        )


def quoted_path(path: Path) -> str:
    """A path as a shell takes it."""
    import shlex  # noqa: PLC0415 - only said at the end

    return shlex.quote(str(path))


def _say_what_is_left(arrivals: list[Arrival]) -> None:
    left = [a for a in arrivals if a.likeness is Likeness.SUSPECT and a.fate is Fate.LEAVE]
    if left:
        who = quoted(left[0].candidate.person.name) + (f" and {len(left) - 1} more" if len(left) > 1 else "")
        say(
            f"Left out until you have looked: {who}. Press i in the planner to see them side by side, or say "
            "--alike merge or --alike apart."
        )


def _data(arrivals: list[Arrival], refused: list[Refused], brought: Brought | None) -> dict[str, object]:
    return {
        "cards": [
            {
                "file": arrival.candidate.source,
                "number": arrival.candidate.number,
                "line": arrival.candidate.line,
                "name": arrival.candidate.person.name,
                "is": arrival.likeness.value,
                "becomes": arrival.fate.value,
                "known": _called(arrival) or None,
                "why": arrival.why or None,
                "changes": [d._asdict() for d in differences(arrival.known, arrival.becomes)]
                if arrival.known and arrival.becomes
                else [],
            }
            for arrival in arrivals
        ],
        "refused": [
            {
                "file": one.source,
                "number": one.number,
                "line": one.line,
                "why": one.why,
                "fault": one.is_fault,
            }
            for one in refused
        ],
        "written": brought is not None and brought.backup is not None,
        "added": brought.added if brought else 0,
        "changed": brought.changed if brought else 0,
        "backup": str(brought.backup) if brought and brought.backup else None,
    }
