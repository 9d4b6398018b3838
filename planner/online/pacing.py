"""One question a second to a server, whichever hostbook asks; and none while it asks to be left alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from planner.disk.calls import RealDisk
from planner.disk.lock import StillHeld, held
from planner.online.errors import NoAnswer
from planner.values.text import inert_line

EVERY = 1.0
"""Seconds between two questions: the usage policy of the public Nominatim, kept for every server."""
PATIENCE = 8.0
"""Seconds one waits for other hostbooks that wait their turn, or for a server that is to be left alone."""
LONGEST = 3600.0
"""Seconds for which a server is left alone at most, whatever it says."""


class _Turns(msgspec.Struct, array_like=True):
    """When a server was asked last, and before when it is not to be asked, in seconds since 1970."""

    last: float = 0.0
    not_before: float = 0.0


_HERE: dict[str, _Turns] = {}
"""The same within this program, for when the folder cannot be written."""


class Pace:
    """When a server may be asked.

    The times stand in a file of a folder that all hostbooks of this user share, under the operating system's
    lock. Where that folder cannot be written, they hold within this program only.

    Args:
        server: its address.
        folder: the shared folder; made when it is first wanted.
        now: tells seconds since 1970.
        sleep: waits so many seconds.
    """

    def __init__(
        self,
        server: str,
        folder: Path,
        *,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        import hashlib  # noqa: PLC0415 - wanted only where something is asked

        self._host = urlsplit(server).netloc.casefold()
        self._path = folder / f"asked-{hashlib.sha256(self._host.encode()).hexdigest()[:16]}"
        self._now, self._sleep = now, sleep

    def wait(self) -> None:
        """Wait for the turn, and take it.

        Raises:
            NoAnswer: too many wait already, or the server asked to be left alone for longer.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with held(RealDisk(), self._path, PATIENCE):
                self._write(self._taken(self._read()))
        except StillHeld as busy:
            host = inert_line(self._host)
            raise NoAnswer(f"Other hostbooks are asking {host}. Try again in a moment.") from busy
        except OSError:
            _HERE[self._host] = self._taken(_HERE.get(self._host, _Turns()))

    def leave_alone(self, seconds: float) -> None:
        """Ask nothing of the server for so long."""
        until = self._now() + min(max(seconds, 0.0), LONGEST)
        try:
            with held(RealDisk(), self._path, PATIENCE):
                self._write(_Turns(self._read().last, until))
        except (StillHeld, OSError):
            _HERE[self._host] = _Turns(_HERE.get(self._host, _Turns()).last, until)

    def _taken(self, turns: _Turns) -> _Turns:
        """Wait as long as the times say; the times with this turn."""
        now = self._now()
        rest = min(turns.not_before - now, LONGEST)
        if rest > PATIENCE:
            minutes = max(1, round(rest / 60))
            said = "a minute" if minutes == 1 else f"{minutes} minutes"
            raise NoAnswer(f"{inert_line(self._host)} asks to be left alone for {said} more.")
        # A time that lies ahead was written by a clock that was set back since.
        since = now - turns.last if turns.last <= now else EVERY
        pause = max(EVERY - since, rest, 0.0)
        if pause > 0:
            self._sleep(pause)
        return _Turns(self._now(), turns.not_before)

    def _read(self) -> _Turns:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Turns)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return _Turns()

    def _write(self, turns: _Turns) -> None:
        self._path.write_bytes(msgspec.json.encode(turns))
