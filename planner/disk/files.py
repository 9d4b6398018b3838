"""Reading a whole file, and the one way in which hostbook ever writes one."""

from __future__ import annotations

import contextlib
import errno
from typing import TYPE_CHECKING

from planner.disk.calls import CREATE, READ, Disk, Stat

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_CHUNK = 1 << 30


def read_file(disk: Disk, path: Path, limit: int | None = None) -> tuple[bytes, Stat]:
    """Read a file, or its first ``limit`` bytes, with the state it was in."""
    fd = disk.open(path, READ)
    try:
        stat = disk.fstat(fd)
        parts: list[bytes] = []
        left = stat.size if limit is None else min(limit, stat.size)
        while left > 0 and (part := disk.read(fd, min(left, _CHUNK))):
            parts.append(part)
            left -= len(part)
    finally:
        disk.close(fd)
    return parts[0] if len(parts) == 1 else b"".join(parts), stat


def write_durably(disk: Disk, path: Path, chunks: Iterable[bytes], *, beside: Path | None = None) -> Stat:
    """Write a file so that at every moment either its old or its new bytes are there, whole.

    The bytes go to a temporary file in the same folder, are made to survive a power cut, and only then take
    the file's name; the name is made to survive too. Only the holder of the lock may call this, so a
    temporary file that is found was left by one that died.

    Args:
        disk: The system calls.
        path: What to write.
        chunks: Its bytes, in parts.
        beside: Whose lock is held, if that is another file's; the temporary file is named after it, so that
            the next write in that folder finds one that was left.

    Returns:
        The state of the new file. It is durable when this returns, and only then.

    Raises:
        OSError: If any step fails. The old file stands, unless it was the very last step that failed: then
            the new bytes are there, but may not survive a power cut.
    """
    temporary = path.with_name(f".{(beside or path).name}.saving")
    with contextlib.suppress(FileNotFoundError):
        disk.unlink(temporary)
    fd = disk.open(temporary, CREATE)
    try:
        try:
            for chunk in chunks:
                _write_all(disk, fd, chunk)
            disk.fsync(fd)
            stat = disk.fstat(fd)
        finally:
            disk.close(fd)
        disk.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            disk.unlink(temporary)
        raise
    disk.sync_directory(path.parent)
    return stat


def make_folder(disk: Disk, folder: Path) -> None:
    """Make a folder and those above it, each its owner's alone, so that they survive a power cut."""
    try:
        disk.mkdir(folder)
    except FileExistsError:
        return
    except FileNotFoundError:
        if folder.parent == folder:
            raise
        make_folder(disk, folder.parent)
        disk.mkdir(folder)
    disk.sync_directory(folder.parent)


def _write_all(disk: Disk, fd: int, chunk: bytes) -> None:
    rest = memoryview(chunk)
    while rest:
        written = disk.write(fd, rest)
        if written <= 0:
            raise OSError(errno.EIO, "nothing was written")
        rest = rest[written:]
