"""`hostbook export`: write the book out as files that other programs read."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from planner.disk.reasons import reason
from planner.errors import HostbookError
from planner.exchange.export import export_files
from planner.values.text import counted
from planner.verbs.opening import open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import say, say_json

MOST_ON_A_DAY = 100


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument(
        "--to",
        metavar="DIR",
        help="the folder to write into; a new one beside you, by default",
    )


def run(args: argparse.Namespace) -> int:
    """Write the files, and say where they are."""
    opened = open_book(args)
    files = export_files(opened.book, opened.now)
    folder = Path(args.to).expanduser() if args.to else _fresh_folder(f"hostbook-{opened.today}")
    _write(files, folder)
    if args.json:
        say_json({"folder": str(folder), "files": list(files)})
    else:
        say(f"The book is written out into {counted(len(files), 'file')} in {folder}.")
    return 0


def _fresh_folder(name: str) -> Path:
    for number in range(1, MOST_ON_A_DAY):
        folder = Path(name if number == 1 else f"{name}-{number}")
        if not folder.exists():
            return folder
    raise HostbookError(f"There are {MOST_ON_A_DAY} exports of today here already. Name a folder with --to.")


def _write(files: dict[str, str], folder: Path) -> None:
    """Write every file, private from the moment it is made; none that is there already is written over."""
    there = [name for name in files if os.path.lexists(folder / name)]
    if there:
        raise HostbookError(
            f"{folder} has a {there[0]} already, and it is left as it is. Name another folder."
        )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, text in files.items():
            descriptor = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(descriptor, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123 - see above
                file.write(text)
    except OSError as error:
        raise HostbookError(f"The export into {folder} failed: {reason(error)}.") from error
    except ValueError as error:
        raise HostbookError(f"{folder} cannot be the name of a folder.") from error
