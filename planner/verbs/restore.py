"""`hostbook restore`: bring the book back from a backup, and lose nothing that is there."""

from __future__ import annotations

import argparse
from pathlib import Path

from planner.book.restore import list_backups, restore
from planner.config import load_settings, settings_path
from planner.errors import HostbookError
from planner.verbs.opening import Clock, book_path
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import quoted, say, say_json, table


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument(
        "backup",
        nargs="?",
        metavar="BACKUP",
        help="a backup's file or its name; for a damaged or missing book the newest good one by default",
    )
    parser.add_argument("--list", action="store_true", help="list the backups and change nothing")


def run(args: argparse.Namespace) -> int:
    """Restore, and say what was made from what and where the bytes that were there before are now."""
    settings = load_settings(settings_path())
    path = book_path(args, settings)
    if args.list:
        return _list(path, as_json=args.json)
    chosen = _chosen(args.backup, path) if args.backup else None
    done = restore(path, from_backup=chosen, clock=Clock(args.now, settings.zone))
    if args.json:
        aside = str(done.set_aside) if done.set_aside else None
        say_json({"book": str(done.path), "from": str(done.source), "set_aside": aside})
        return 0
    if done.adopted:
        say(f"The book at {done.path} was taken as it is, and sealed.")
    else:
        say(f"The book at {done.path} is restored from {done.source}.")
    if done.set_aside:
        say(f"What was there before is kept in {done.set_aside}.")
    return 0


def _list(path: Path, *, as_json: bool) -> int:
    backups = list_backups(path)
    if as_json:
        say_json([{"made": b.made.isoformat(), "why": b.why, "path": str(b.path)} for b in backups])
    elif backups:
        rows = [(f"{b.made:%Y-%m-%d %H:%M} UTC", b.why.replace("-", " "), b.path.name) for b in backups]
        say(*table(rows, indent=""))
    else:
        say(f"There is no backup of {path}.")
    return 0


def _chosen(typed: str, book: Path) -> Path:
    """The backup meant: a file of that path, or one of the book's own backups by its name."""
    own = next((b.path for b in list_backups(book) if typed in (b.path.name, b.path.stem)), None)
    if own is not None:
        return own
    named = Path(typed).expanduser()
    if not named.is_file():
        raise HostbookError(
            f"There is no backup {quoted(typed)}. `hostbook restore --list` shows those there are."
        )
    return named
