"""The door: the command line's words, which verb each opens, and what happens when something breaks."""

from __future__ import annotations

import argparse
import atexit
import gc
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from planner import __version__
from planner.errors import HostbookError
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import close_output, complain, is_terminal, prepare_streams

if TYPE_CHECKING:
    from planner.verbs.opening import Opened
    from screens.desk import Desk

VERBS = {
    "today": "what is due: outings, steps, promises, days, touches",
    "plan": "make a draft plan of an outing",
    "brief": "the page to read before walking in",
    "calendar": "an outing, or all that is coming up, for your calendar",
    "file": "file the notes of an outing",
    "people": "the people in the book",
    "import": "bring people in from other programs",
    "person": "everything the book knows of one person",
    "gifts": "what may be given to whom, what is in the works, and what was given",
    "register": "what was given and accepted, to whom and why",
    "venues": "the places in the book, or how well each fits an outing",
    "matrix": "what each tier is owed, who slips, the quarter, the year ahead",
    "check": "look the whole book over",
    "backup": "make a backup now",
    "restore": "bring the book back from a backup",
    "export": "write the book out as files that other programs read",
    "demo": "open the planner on a throw-away copy of the demo book",
    "explain": "how hostbook reads words",
}
"""The verbs, in the order they are listed; each is a module of that name in ``planner.verbs``."""

MODULES = {"import": "bring_in"}
"""The module of a verb whose word Python keeps for itself."""
NOT_DONE, INTERRUPTED = 1, 130
AT_THE_DESK = 0.5
"""Seconds the planner waits for another program's lock: it stands still meanwhile, and tries again."""
EPILOG = "Without a verb, the planner opens. `hostbook VERB --help` tells about a verb."


class Verb(Protocol):
    """What a module in ``planner.verbs`` offers."""

    def declare(self, parser: Parser) -> None:
        """Declare the verb's own arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it; gives the exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run hostbook on these arguments, the machine's own unless given; gives the exit code."""
    prepare_streams()
    gc.disable()  # little garbage is made on the way, and looking for it takes a fifth of the time to Today
    atexit.register(gc.freeze)  # nor is it looked for at the very end, when all memory goes back at once
    try:
        try:
            return _run(argv)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except BrokenPipeError:
        close_output()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except HostbookError as error:
        complain(str(error))
    except OSError as error:
        _broken(error, f"The operating system refused: {(error.strerror or 'no reason given').lower()}.")
    except Exception as fault:  # noqa: BLE001 - the last catch: a traceback must never reach the host
        _broken(fault, "Something went wrong inside hostbook.")
    finally:
        gc.enable()
    return NOT_DONE


def _run(argv: Sequence[str] | None) -> int:
    try:
        args = _parser().parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    if args.verb in (None, "demo"):
        return _planner(args, demo=args.verb == "demo")
    return _verb(args.verb).run(args)


def _parser() -> Parser:
    parser = Parser(
        prog="hostbook",
        description="Plan the hour, review it on the day, file what you learned.",
        epilog=EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"hostbook {__version__}")
    add_common(parser, json=False, nested=False)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs", prog=parser.prog)
    for name, what in VERBS.items():
        told = f"{what[0].upper()}{what[1:]}."
        verbs.add_parser(name, help=what, description=told, fill=partial(_declare, name))
    return parser


def _declare(name: str, parser: Parser) -> None:
    _verb(name).declare(parser)


def _verb(name: str) -> Verb:
    """The verb's module, imported only when it is used: most verbs need little of hostbook."""
    _import_records()
    return cast("Verb", import_module(f"planner.verbs.{MODULES.get(name, name)}"))


def _import_records() -> None:
    """Import what records are made with, without what it would only ask for what Python has by itself.

    msgspec asks typing_extensions first, and its import takes longer than msgspec's own; ``None`` is how
    Python is told that a module cannot be had. What wants it later has it.
    """
    if not {"msgspec", "typing_extensions"} & sys.modules.keys():
        sys.modules["typing_extensions"] = None  # type: ignore[assignment]
        try:
            import_module("msgspec")
        finally:
            del sys.modules["typing_extensions"]


def _planner(args: argparse.Namespace, *, demo: bool) -> int:
    """Open the planner, or print the day's brief where there is no terminal to show it in."""
    from planner.verbs.opening import open_book  # noqa: PLC0415 - `--help` and the small verbs do without it

    def open_demo() -> Opened:
        from planner.verbs import demo as verb  # noqa: PLC0415 - all that fills a book is only wanted here

        return verb.open_demo(args, stack)

    with ExitStack() as stack:
        if not (is_terminal(sys.stdout) and is_terminal(sys.stdin)):
            from planner.verbs.day import print_day  # noqa: PLC0415 - the planner's screens do without it

            return print_day(open_demo() if demo else open_book(args, create=True))
        from screens.running import run_planner  # noqa: PLC0415 - only here does hostbook need Textual

        return run_planner(
            lambda: _desk(open_book(args, create=True, patience=AT_THE_DESK), demo=False),
            lambda: _desk(open_demo(), demo=True),
            start_in_demo=demo,
        )


def _desk(opened: Opened, *, demo: bool) -> Desk:
    from screens.desk import Desk  # noqa: PLC0415 - verbs that need no screen do without it

    return Desk(book=opened.book, clock=opened.clock, settings=opened.settings, wrong=opened.wrong, demo=demo)


def _broken(fault: Exception, what: str) -> None:
    from planner.faults import keep_fault  # noqa: PLC0415 - only when something broke

    where = keep_fault(fault)
    noted = f" What went wrong is noted, without anything from your book, in {where}." if where else ""
    complain(f"{what} What it said was saved is saved.{noted}")
