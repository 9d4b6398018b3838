"""`hostbook file`: file the notes of an outing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from planner.book.filed import keep_filed
from planner.book.lookup import situation
from planner.dates.saying import say_when
from planner.errors import HostbookError
from planner.exchange.text_files import NotText, as_utf8, decoded, named_file
from planner.outings.filing.filing import file_outing, reopened, unplaced
from planner.outings.filing.noted import Noted, read_debrief
from planner.outings.filing.summary import filed_summary
from planner.outings.outing import Outing, Stage, ends
from planner.outings.situation import Situation, local
from planner.people.person import Kind
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import counted, inert_line
from planner.verbs.naming import outing_meant, titled
from planner.verbs.notes_read import note_data, note_rows
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import complain, is_terminal, say, say_json

FROM_INPUT = "-"
MOST_NAMED = 3
"""Lines that cannot be placed and are named in one message."""
LARGEST = 1_000_000
"""Bytes of notes that are read; more is some other file."""


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument("outing", metavar="OUTING", help="its id, a guest's name, or “last”")
    parser.add_argument(
        "notes",
        nargs="?",
        metavar="FILE",
        help="the notes, a line for each thing; - or nothing reads standard input",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="show how each line is read, and write nothing"
    )


def run(args: argparse.Namespace) -> int:
    """Read the notes, and file them all or not at all."""
    opened = open_book(args)
    outing = _to_file(opened, args.outing, dry=args.dry_run)
    outing = _with_notes(outing, _notes(args.notes), titled(opened.book, outing))
    s = situation(opened.book, outing, opened.host)
    noted = _read(opened, s)
    lines = noted.lines
    lost = unplaced(lines, s)
    names = {person.id: person.name for person in (*s.guests, *s.cohosts, *s.aside.people)}
    told: dict[str, object] = {
        "outing": outing.id,
        "lines": [note_data(line, names) for line in lines],
        "unplaced": [problem.text for problem in lost],
    }
    if args.dry_run:
        if args.json:
            say_json({**told, "filed": False})
        else:
            head = f"{titled(opened.book, outing)}.{_not_over(s, opened)} Nothing is written."
            say(head, *note_rows(lines, names, opened.today))
    if lost:
        complain(_lost(lost))
        return 1
    if args.dry_run:
        return 0
    filed = file_outing(s, lines, opened.now, opened.book.new_id, noted.corrections)
    keep_filed(opened.book, filed)
    summary = filed_summary(filed)
    if args.json:
        say_json({**told, "filed": True, "summary": list(summary)})
    else:
        say(f"Filed: {titled(opened.book, outing)}.", *(f"  {line}" for line in summary))
        say(*(f"  ! {problem.text}" for problem in filed.problems))
    return 0


def _to_file(opened: Opened, words: str, *, dry: bool) -> Outing:
    """The outing meant, if there can be anything to file of it; one still ahead can only be tried."""
    outing = outing_meant(words, opened.book, opened.wall, past=True)
    title = titled(opened.book, outing)
    if outing.stage is Stage.CANCELLED:
        raise HostbookError(f"{title} was cancelled, so there is nothing to file.")
    here = local(situation(opened.book, outing, opened.host), opened.now)
    if not dry and outing.starts is not None and outing.starts > here:
        raise HostbookError(f"{title} is still ahead: {say_when(outing.starts, here)}.")
    return outing


def _not_over(s: Situation, opened: Opened) -> str:
    """That an outing is not over yet, where it is not."""
    end, here = ends(s.outing), local(s, opened.now)
    if end is None or end <= here:
        return ""
    begun = s.outing.starts is not None and s.outing.starts <= here
    return (
        " It is not over yet." if begun else f" It is still ahead: {say_when(s.outing.starts or end, here)}."
    )


def _notes(named: str | None) -> str:
    """The notes: of a file, or of standard input; nothing where neither is given."""
    if named is not None and named != FROM_INPUT:
        return _file_text(Path(named).expanduser())
    if sys.stdin is None or (named is None and is_terminal(sys.stdin)):
        return ""
    return sys.stdin.read(LARGEST)


def _file_text(path: Path) -> str:
    data, named = named_file(path, LARGEST), inert_line(str(path))
    if len(data) > LARGEST:
        raise HostbookError(f"{named} is too large to be notes.")
    try:
        return decoded(as_utf8(data))
    except NotText as wrong:
        raise HostbookError(f"{named} {wrong}.") from wrong


def _with_notes(outing: Outing, text: str, title: str) -> Outing:
    """The outing with these notes after those that were written or filed before."""
    open_again = reopened(outing)
    before = open_again.debrief.notes.splitlines()
    fresh = [line for line in text.splitlines() if line.strip() and line not in before]
    if not fresh and (outing.stage is Stage.FILED or not any(line.strip() for line in before)):
        raise HostbookError(f"There is nothing to file for {title}: no line of notes was given.")
    return changed(open_again, debrief=changed(open_again.debrief, notes="\n".join([*before, *fresh])))


def _read(opened: Opened, s: Situation) -> Noted:
    rivals = tuple(p.organisation for p in opened.book.people.all() if p.kind is Kind.COMPETITOR)
    return read_debrief(s, local(s, opened.now).date(), rivals, opened.book.corrections.all())


def _lost(lost: tuple[Problem, ...]) -> str:
    named = " ".join(problem.text for problem in lost[:MOST_NAMED])
    more = f" And {len(lost) - MOST_NAMED} more." if len(lost) > MOST_NAMED else ""
    return f"Nothing was filed: {counted(len(lost), 'line')} could not be placed. {named}{more}"
