"""The command line's grammar: verbs are filled in when they are used, and errors are sentences."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, NoReturn

from planner.values.late_pattern import LatePattern
from planner.values.text import inert_line
from planner.verbs.printing import quoted

USAGE = 2
EARLIEST, LATEST = 1900, 9000
"""Years a moment may lie in, so that a day before or after it is one too."""

_SENTENCES = (
    (LatePattern(r"the following arguments are required: (.+)"), r"{} needs \1."),
    (LatePattern(r"argument (\S+?)(?:/\S+)?: expected one argument"), r"\1 needs a value after it."),
    (LatePattern(r"argument (\S+?)(?:/\S+)?: expected at least one argument"), r"\1 needs a value after it."),
    (LatePattern(r"argument (\S+): ignored explicit argument .+"), r"\1 takes no value."),
    (LatePattern(r"argument (\S+): not allowed with argument (\S+)"), r"\1 and \2 cannot go together."),
    (LatePattern(r"argument \S+: (.+)"), r"\1"),
)
"""What argparse says, and how hostbook says it; ``{}`` is the command."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks in sentences and learns its options when it is first used."""

    def __init__(self, *args: Any, fill: Callable[[Parser], None] | None = None, **kwargs: Any) -> None:
        """The parser of a verb is set up when the verb is used: all of them take longer than one verb."""
        self._fill = fill
        self._set_up = partial(super().__init__, *args, **{"allow_abbrev": False, **kwargs})
        if fill is None:
            self._set_up()

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Parse, after the verb's own options were declared; what is left over is refused here."""
        if self._fill is not None:
            self._set_up()
            fill, self._fill = self._fill, None
            fill(self)
        found, rest = super().parse_known_args(args, namespace)
        if rest:
            self.error(f"unrecognized arguments: {rest[0]}")
        return found, rest

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            choices = [str(choice) for choice in action.choices]
            option = action.option_strings[-1] if action.option_strings else ""
            wrong = (
                f"{option} cannot be {quoted(value)}." if option else f"{self.prog} has no {quoted(value)}."
            )
            self.error(wrong + (_nearest(str(value), choices) or f" It can be {', '.join(choices)}."))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and where help is; exit with 2."""
        self.exit(USAGE, f"hostbook: {inert_line(self._said(message))} Try `{self.prog} --help`.\n")

    def _said(self, message: str) -> str:
        if message.startswith("unrecognized arguments: "):
            word = message.removeprefix("unrecognized arguments: ")
            near = _nearest(word.split("=")[0], self._option_string_actions)
            return f"{self.prog} does not know {quoted(word)}.{near}"
        for pattern, sentence in _SENTENCES:
            if found := pattern.fullmatch(message):
                return found.expand(sentence).replace("{}", self.prog)
        return message


def moment(typed: str) -> datetime:
    """The moment of ``--now``: ISO 8601; without an offset it is the host's wall time."""
    try:
        at = datetime.fromisoformat(typed.strip())
    except ValueError:
        at = None
    if at is not None and not EARLIEST <= at.year <= LATEST:
        raise argparse.ArgumentTypeError(
            f"--now can be any moment from the year {EARLIEST} to {LATEST}, and {quoted(typed)} is not."
        )
    if at is None:
        raise argparse.ArgumentTypeError(
            f"--now takes a moment such as 2026-12-03T12:30, and {quoted(typed)} is none."
        )
    return at


def add_common(parser: Parser, *, json: bool = True, nested: bool = True) -> None:
    """Declare the options that every verb has.

    Args:
        parser: of the verb, or of hostbook itself.
        json: whether the verb prints data.
        nested: whether a value given before the verb is to stand when none is given after it.
    """
    missing = argparse.SUPPRESS if nested else None
    parser.add_argument("--book", metavar="PATH", default=missing, help="the book, when not the usual one")
    parser.add_argument(
        "--now", metavar="ISO", type=moment, default=missing, help="see the book as of a moment"
    )
    if not nested:
        parser.set_defaults(json=False)
    if json:
        parser.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS, help="print data for another program"
        )


def _nearest(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only when something was mistyped

    near = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.5)
    return f" Did you mean “{near[0]}”?" if near else ""
