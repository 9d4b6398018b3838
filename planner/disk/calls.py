"""The few system calls that files are kept with, behind one seam that the loss tests can simulate."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from pathlib import Path
from typing import NamedTuple, Protocol

READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
LOCK = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
"""Opens a file for reading; a new file for writing that must not be there yet; a lock file."""

_REPLACE_TRIES, _REPLACE_PAUSE = 20, 0.05
"""How often, and how many seconds apart, Windows is asked again to replace a file that someone reads."""


class Stat(NamedTuple):
    """What tells one state of a file from another without reading it."""

    inode: int
    size: int
    mtime_ns: int


class Disk(Protocol):
    """Every system call that files are read and written with."""

    def realpath(self, path: Path) -> Path:
        """Follow all symbolic links."""

    def open(self, path: Path, flags: int) -> int:
        """Open a file; one that is created is its owner's alone (0600)."""

    def read(self, fd: int, size: int) -> bytes:
        """Read at most ``size`` bytes; nothing at the end."""

    def write(self, fd: int, data: memoryview) -> int:
        """Write some of the bytes and say how many."""

    def fsync(self, fd: int) -> None:
        """Return when the file's bytes would survive a power cut."""

    def fstat(self, fd: int) -> Stat:
        """Look at an open file."""

    def close(self, fd: int) -> None:
        """Close an open file; its lock goes with it."""

    def replace(self, source: Path, target: Path) -> None:
        """Give a file another's name, in one step."""

    def unlink(self, path: Path) -> None:
        """Remove a file."""

    def listdir(self, path: Path) -> list[str]:
        """Name what is in a folder."""

    def mkdir(self, path: Path) -> None:
        """Make a folder that is its owner's alone (0700)."""

    def sync_directory(self, path: Path) -> None:
        """Return when the folder's names would survive a power cut."""

    def try_lock(self, fd: int) -> bool:
        """Take the exclusive lock on an open file, or say at once that another holds it."""


class RealDisk:
    """The machine's own disk."""

    def realpath(self, path: Path) -> Path:
        """Follow all symbolic links."""
        return Path(os.path.realpath(path))  # Path.resolve raises a RuntimeError where links go in a circle

    def open(self, path: Path, flags: int) -> int:
        """Open a file; one that is created is its owner's alone (0600)."""
        return os.open(path, flags, 0o600)

    def read(self, fd: int, size: int) -> bytes:
        """Read at most ``size`` bytes; nothing at the end."""
        return os.read(fd, size)

    def write(self, fd: int, data: memoryview) -> int:
        """Write some of the bytes and say how many."""
        return os.write(fd, data)

    def fsync(self, fd: int) -> None:
        """Return when the file's bytes would survive a power cut."""
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415 - not on Windows

            # On macOS fsync leaves the bytes in the drive's own cache; only this call has them kept.
            with contextlib.suppress(OSError):
                fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
                return
        os.fsync(fd)

    def fstat(self, fd: int) -> Stat:
        """Look at an open file."""
        status = os.fstat(fd)
        return Stat(status.st_ino, status.st_size, status.st_mtime_ns)

    def close(self, fd: int) -> None:
        """Close an open file; its lock goes with it."""
        os.close(fd)

    def replace(self, source: Path, target: Path) -> None:
        """Give a file another's name, in one step."""
        if sys.platform == "win32":
            for _ in range(_REPLACE_TRIES):
                with contextlib.suppress(PermissionError):  # someone is reading the target at this moment
                    source.replace(target)
                    return
                time.sleep(_REPLACE_PAUSE)
        source.replace(target)

    def unlink(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def listdir(self, path: Path) -> list[str]:
        """Name what is in a folder."""
        return [entry.name for entry in path.iterdir()]

    def mkdir(self, path: Path) -> None:
        """Make a folder that is its owner's alone (0700)."""
        path.mkdir(mode=0o700)

    def sync_directory(self, path: Path) -> None:
        """Return when the folder's names would survive a power cut; Windows has no such call."""
        if sys.platform == "win32":
            return
        fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            self.fsync(fd)
        except OSError as error:
            if error.errno not in {
                errno.EINVAL,
                errno.ENOTSUP,
            }:  # file systems that keep names in order anyway
                raise
        finally:
            os.close(fd)

    def try_lock(self, fd: int) -> bool:
        """Take the exclusive lock on an open file, or say at once that another holds it."""
        try:
            if sys.platform == "win32":
                import msvcrt  # noqa: PLC0415 - only there

                msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
            else:
                import fcntl  # noqa: PLC0415 - not on Windows

                fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True
