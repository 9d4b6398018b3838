"""Ways to lose a book. Each probe drives a keeper through one and yields every loss that it finds."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, NamedTuple, Protocol

from planner.book.errors import BookDamaged, BookTooNew
from planner.book.seal import Seal, make_seal
from planner.errors import HostbookError
from tests.store.simulated import Crash, SimulatedDisk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

State = tuple[str, ...]
"""What a keeper is asked to keep: some words, in order."""

#: Grows, shrinks, is emptied, and changes without changing its size.
STATES: tuple[State, ...] = (("ada",), ("ada", "bert", "cleo"), ("cleo",), (), ("dora" * 30,), ("emil" * 30,))

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)


class Session(Protocol):
    """A program that has the book open."""

    def save(self, state: State) -> None:
        """Make this the content; it is safe on disk when this returns."""

    def shown(self) -> State:
        """The content as the program shows it, without looking at the disk."""


class Run(NamedTuple):
    """How far a program came before it was stopped."""

    session: Session | None
    acknowledged: State
    in_flight: State | None


def run(
    keeper: Callable[[SimulatedDisk], Session], disk: SimulatedDisk, states: Sequence[State] = STATES
) -> Run:
    """Open and save one state after another until the machine stops."""
    session: Session | None = None
    acknowledged: State = ()
    in_flight: State | None = None
    try:
        session = keeper(disk)
        for state in states:
            in_flight = state
            session.save(state)
            acknowledged, in_flight = state, None
    except Crash:
        pass
    return Run(session, acknowledged, in_flight)


def crash_losses(keeper: Callable[[SimulatedDisk], Session], *, again: bool = False) -> Iterator[str]:
    """Stop the machine before every system call, and start it on every disk that may be left.

    Args:
        keeper: What opens the book.
        again: Whether to stop it a second time, at every call of the first save after the start.
    """
    whole = SimulatedDisk()
    run(keeper, whole)
    met: set[object] = set()
    for at in range(len(whole.calls) + 1):
        disk = SimulatedDisk()
        disk.before_call = _stop_at(at)
        stopped = run(keeper, disk)
        allowed = {stopped.acknowledged, stopped.in_flight} - {None}
        for left in disk.after_crash():
            key = (left.fingerprint(), frozenset(allowed))
            if key in met:
                continue
            met.add(key)
            when = f"stopped before call {at} ({([*whole.calls, 'the end'])[at]})"
            if again:
                yield from _stopped_again(keeper, left, allowed, when)
            yield from _opened(keeper, left, allowed, when)


def _stop_at(at: int) -> Callable[[int, str], None]:
    def before_call(number: int, _call: str) -> None:
        if number >= at:
            raise Crash

    return before_call


def _opened(
    keeper: Callable[[SimulatedDisk], Session], disk: SimulatedDisk, allowed: set[State | None], when: str
) -> Iterator[str]:
    """Open what a crash left; it must hold what it may, and take a change."""
    try:
        session = keeper(disk)
        shown = session.shown()
        if shown not in allowed:
            yield f"{when}: the book holds {shown}, not one of {allowed}"
        session.save(("after", "wards"))
        if keeper(disk).shown() != ("after", "wards"):
            yield f"{when}: a change after the crash is not there"
    except Exception as error:  # noqa: BLE001 - whatever stops the book from opening is a loss
        yield f"{when}: the book does not open: {error!r}"


def _stopped_again(
    keeper: Callable[[SimulatedDisk], Session], left: SimulatedDisk, allowed: set[State | None], when: str
) -> Iterator[str]:
    start = left.fingerprint()
    probe = _copy(left)
    run(keeper, probe, [("second",)])
    met: set[object] = {start}
    for at in range(len(probe.calls)):
        disk = _copy(left)
        disk.before_call = _stop_at(at)
        run(keeper, disk, [("second",)])
        for found in disk.after_crash():
            if found.fingerprint() not in met:
                met.add(found.fingerprint())
                yield from _opened(keeper, found, allowed | {("second",)}, f"{when}, then again before {at}")


def _copy(disk: SimulatedDisk) -> SimulatedDisk:
    return next(SimulatedDisk(disk.seen).after_crash())


def failure_losses(
    keeper: Callable[[SimulatedDisk], Session],
    *,
    states: Sequence[State] = STATES,
    lasting: bool = False,
) -> Iterator[str]:
    """Make every system call fail in turn, once or from then on; and every write fall short.

    The caller must be told in words, the program must show what is really there, and what was
    acknowledged must survive a power cut right afterwards.
    """
    whole = SimulatedDisk()
    run(keeper, whole, states)
    for at, call in enumerate(whole.calls):
        for code in (*ERRORS, None) if call == "write" else ERRORS:
            disk = SimulatedDisk()
            if code is None:
                disk.short_at = at
            else:
                disk.before_call = _fail_at(at, code, lasting=lasting)
            name = "a short write" if code is None else os.strerror(code)
            yield from _failed(keeper, disk, states, f"call {at} ({call}) meets {name}")


def _fail_at(at: int, code: int, *, lasting: bool) -> Callable[[int, str], None]:
    def before_call(number: int, _call: str) -> None:
        if number == at or (lasting and number > at):
            raise OSError(code, os.strerror(code))

    return before_call


def _failed(
    keeper: Callable[[SimulatedDisk], Session], disk: SimulatedDisk, states: Sequence[State], when: str
) -> Iterator[str]:
    acknowledged: State = ()
    in_flight: State | None = None
    session = None
    try:
        session = keeper(disk)
        for state in states:
            in_flight = state
            session.save(state)
            acknowledged, in_flight = state, None
    except HostbookError:
        pass
    except Exception as error:  # noqa: BLE001 - an error that is not in words is what is looked for
        yield f"{when}: the caller gets {error!r}"
    for left in disk.after_crash():
        yield from _opened(keeper, left, {acknowledged, in_flight} - {None}, f"{when}, then the power goes")
    disk.before_call = lambda _number, _call: None
    there = keeper(disk).shown()
    if there not in {acknowledged, in_flight}:
        yield f"{when}: the book holds {there}, not {acknowledged} or {in_flight}"
    if session is None:
        return
    if session.shown() not in {there, acknowledged}:
        yield f"{when}: the program shows {session.shown()}, the book holds {there}"
    session.save(("after", "wards"))
    if keeper(disk).shown()[:2] != ("after", "wards"):
        yield f"{when}: a change after the failure is not there"


class Adder(Protocol):
    """A program that adds words to what is there."""

    def add(self, word: str) -> None:
        """Add a word; it is safe on disk when this returns."""

    def shown(self) -> State:
        """The content as the program shows it."""


def interleaving_losses(keeper: Callable[[SimulatedDisk], Adder]) -> Iterator[str]:
    """Let a second program save, whole, before every system call of a first one's saves."""
    whole = SimulatedDisk()
    _two_adds(keeper, whole, set())
    for at, call in enumerate(whole.calls):
        disk = SimulatedDisk()
        acknowledged: set[str] = set()
        disk.before_call = _second_program(keeper, disk, at, acknowledged)
        try:
            _two_adds(keeper, disk, acknowledged)
            disk.before_call = lambda _number, _call: None
            lost = acknowledged - set(keeper(disk).shown())
        except Exception as error:  # noqa: BLE001 - a writer that breaks the other one is what is looked for
            yield f"a second program saves before call {at} ({call}): {error!r}"
            continue
        if lost:
            yield f"a second program saves before call {at} ({call}): {sorted(lost)} are lost"


def _two_adds(keeper: Callable[[SimulatedDisk], Adder], disk: SimulatedDisk, acknowledged: set[str]) -> None:
    first = keeper(disk)
    for word in ("first", "third"):
        try:
            first.add(word)
            acknowledged.add(word)
        except HostbookError:  # another holds the lock
            continue


def _second_program(
    keeper: Callable[[SimulatedDisk], Adder], disk: SimulatedDisk, at: int, acknowledged: set[str]
) -> Callable[[int, str], None]:
    started = False

    def before_call(number: int, _call: str) -> None:
        nonlocal started
        if number < at or started:
            return
        started = True
        try:
            keeper(disk).add("second")
            acknowledged.add("second")
        except HostbookError:  # the first holds the lock
            return

    return before_call


def damaged_copies(good: bytes, *, every: int = 1) -> Iterator[tuple[str, bytes]]:
    """A book's bytes as a bad disk, a stranger or the future may leave them.

    Args:
        good: The bytes of a good book.
        every: Only each so-manieth length and byte is looked at, for a big book.
    """
    for length in range(0, len(good), every):
        yield f"cut to {length} bytes", good[:length]
    for at in range(0, len(good), every):
        for bit in range(8) if every == 1 else (at % 8,):
            flipped = bytes([good[at] ^ (1 << bit)])
            yield f"bit {bit} of byte {at} flipped", good[:at] + flipped + good[at + 1 :]
    for at in range(0, len(good), max(every, 64)):
        yield f"zeros from {at}", good[:at] + bytes(len(good) - at)
    yield "twice", good + good
    yield "a byte more", good + b"\n"
    yield "not JSON", b"Dear Ines,\n"
    yield "some other JSON", b"[1, 2, 3]"
    yield "written by stock TinyDB", b'{"people": {"1": {"id": "x", "name": "X", "kind": "customer"}}}'
    yield "rewritten by stock TinyDB", good.replace(b":", b": ")
    yield "not text", b"\xff\xfe\x00\x80" * 20
    content = good[good.index(b"}}") + 2 :]
    yield "from a newer hostbook", make_seal(Seal(99, 7, len(content)), [content]) + content


def damage_losses(
    keeper: Callable[[SimulatedDisk], Session], path: Path, states: Sequence[State], *, every: int = 1
) -> Iterator[str]:
    """Damage the book in every way; opening it, and saving from an open program, must refuse."""
    disk = SimulatedDisk()
    session = run(keeper, disk, states).session
    assert session is not None
    file = disk.seen[path]
    assert file is not None
    for how, damaged in damaged_copies(file.seen, every=every):
        file.seen = damaged
        for who, attempt in (
            ("opening", lambda: keeper(disk)),
            ("saving", lambda: session.save(("never",))),
        ):
            try:
                attempt()
            except BookTooNew as error:
                said = str(error)
            except BookDamaged as error:
                said = str(error)
                if str(error.backup) not in said or str(path.parent) not in str(error.backup):
                    yield f"{how}: {who} does not name the newest good backup: {said}"
            else:
                yield f"{how}: {who} goes through"
            if disk.seen[path] is not file or file.seen != damaged:
                yield f"{how}: {who} touched the file"
                return
