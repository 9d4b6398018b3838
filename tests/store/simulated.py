"""A disk in memory as bad as a real one may be: it loses what was not synced, and fails on demand.

It is as unkind as POSIX allows. A name that was made, moved or removed is certain only once its folder was
synced, and until then each such change may be lost on its own. Bytes are certain only once their file was
synced; until then each write may be missing, short, torn or a hole of zeros. After a sync that failed, the
bytes it was for may be lost whatever is synced later. Numbers of files (inodes) are used again at once, and
the clock that stamps files stands still.
"""

from __future__ import annotations

import errno
import itertools
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planner.disk.calls import Stat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: With more unsynced changes of names than this, not every subset is looked at.
_ALL_SUBSETS = 6


class Crash(BaseException):
    """The machine stopped."""


class File:
    """A file's bytes: as programs see them, as they are certain to be, and the changes in between."""

    def __init__(self, number: int, kept: bytes = b"") -> None:
        self.number = number
        self.seen = kept
        self.kept = kept
        self.changes: list[tuple[int, bytes | None]] = []
        self.doomed: list[tuple[int, bytes | None]] = []

    def write(self, offset: int, data: bytes) -> None:
        self._change((offset, data))

    def truncate(self, size: int) -> None:
        self._change((size, None))

    def sync(self) -> None:
        self.kept = _changed(self.kept, self.changes)
        self.changes = []

    def fail_to_sync(self) -> None:
        self.doomed += self.changes
        self.changes = []

    def leftovers(self) -> Iterator[bytes]:
        """Every state the bytes may be in after the machine stopped."""
        changes = self.doomed + self.changes
        yield self.kept
        for n, (offset, data) in enumerate(changes):
            before, after = changes[:n], changes[n + 1 :]
            yield _changed(self.kept, [*before, (offset, data)])
            yield _changed(self.kept, before + after)
            if data is not None:
                yield _changed(self.kept, [*before, (offset, data[: len(data) // 2])])
                yield _changed(self.kept, [*before, (offset, data[:-1])])
                torn = data[: len(data) // 3] + bytes(len(data) // 3) + data[len(data) // 3 * 2 :]
                yield _changed(self.kept, [*before, (offset, torn), *after])
                yield _changed(self.kept, [*before, (offset, bytes(len(data))), *after])

    def _change(self, change: tuple[int, bytes | None]) -> None:
        self.changes.append(change)
        self.seen = _changed(self.seen, [change])


def _changed(content: bytes, changes: list[tuple[int, bytes | None]]) -> bytes:
    for offset, data in changes:
        if data is None:
            content = content[:offset]
        else:
            content = content[:offset].ljust(offset, b"\0") + data + content[offset + len(data) :]
    return content


class NameChange(NamedTuple):
    """One change of a folder: a name that now means a file, a folder (no file), or nothing any more."""

    folder: Path
    name: Path
    file: File | None
    gone: Path | None = None


class Names(dict[Path, "File | None"]):
    """What each name means: a file, or None for a folder."""

    def apply(self, change: NameChange) -> None:
        if change.gone is not None:
            self.pop(change.gone, None)
        if change.gone != change.name:
            self[change.name] = change.file

    def reachable(self) -> Names:
        """The names whose folders are all there."""
        return Names({p: f for p, f in self.items() if all(a in self for a in p.parents)})


class SimulatedDisk:
    """The same system calls as the real disk's, on a disk in memory.

    Attributes:
        calls: the system calls made so far, by name.
        before_call: asked before each call with its number; it may raise what the call shall raise.
        short_at: the number of the call, if it is a write, that shall write only half.
    """

    def __init__(self, names: Names | None = None) -> None:
        self.seen = names or Names({Path("/"): None, Path("/home"): None})
        self.kept = Names(self.seen)
        self.pending: list[NameChange] = []
        self.calls: list[str] = []
        self.before_call: Callable[[int, str], None] = lambda _number, _call: None
        self.short_at: int | None = None
        self._open: dict[int, tuple[File, int]] = {}
        self._locks: dict[int, int] = {}
        self._next_fd = 3

    # What a crash leaves

    def after_crash(self) -> Iterator[SimulatedDisk]:
        """Every disk that may be found when the machine is started again."""
        found = set()
        for names in self._names_after_crash():
            files = [path for path, file in names.items() if file is not None]
            for contents in itertools.product(*(_distinct(names[path]) for path in files)):
                state = tuple(sorted(zip(map(str, files), contents, strict=True)))
                if state in found:
                    continue
                found.add(state)
                numbers = itertools.count(1)
                fresh = Names({path: None for path, file in names.items() if file is None})
                for path, content in zip(files, contents, strict=True):
                    fresh[path] = File(next(numbers), content)
                yield SimulatedDisk(fresh)

    def fingerprint(self) -> tuple[tuple[str, bytes], ...]:
        """The whole content of the disk."""
        return tuple(sorted((str(path), file.seen) for path, file in self.seen.items() if file is not None))

    def _names_after_crash(self) -> Iterator[Names]:
        changes = self.pending
        count = len(changes)
        if count <= _ALL_SUBSETS:
            choices = [set(c) for n in range(count + 1) for c in itertools.combinations(range(count), n)]
        else:
            choices = [set(range(n)) for n in range(count + 1)]
            choices += [{n} for n in range(count)] + [set(range(count)) - {n} for n in range(count)]
        for chosen in choices:
            names = Names(self.kept)
            for n in sorted(chosen):
                names.apply(changes[n])
            yield names.reachable()

    # The system calls

    def realpath(self, path: Path) -> Path:
        return path

    def open(self, path: Path, flags: int) -> int:
        self._call("open")
        file = self.seen.get(path)
        if path in self.seen and file is None:
            raise OSError(errno.EISDIR, "is a directory")
        if file is None:
            if not flags & os.O_CREAT:
                raise FileNotFoundError(errno.ENOENT, "no such file", str(path))
            self._need_folder(path.parent)
            file = File(self._free_number())
            self._rename(NameChange(path.parent, path, file))
        elif flags & os.O_EXCL:
            raise FileExistsError(errno.EEXIST, "file exists", str(path))
        self._next_fd += 1
        self._open[self._next_fd] = (file, 0)
        return self._next_fd

    def read(self, fd: int, size: int) -> bytes:
        self._call("read")
        file, offset = self._open[fd]
        self._open[fd] = (file, offset + size)
        return file.seen[offset : offset + size]

    def write(self, fd: int, data: memoryview) -> int:
        self._call("write")
        file, offset = self._open[fd]
        if self.short_at == len(self.calls) - 1:
            data = data[: max(1, len(data) // 2)]
        file.write(offset, bytes(data))
        self._open[fd] = (file, offset + len(data))
        return len(data)

    def truncate(self, fd: int, size: int) -> None:
        self._call("truncate")
        self._open[fd][0].truncate(size)

    def fsync(self, fd: int) -> None:
        file = self._open[fd][0]
        try:
            self._call("fsync")
        except OSError:
            file.fail_to_sync()
            raise
        file.sync()

    def fstat(self, fd: int) -> Stat:
        self._call("fstat")
        file = self._open[fd][0]
        return Stat(file.number, len(file.seen), 0)

    def close(self, fd: int) -> None:
        file, _ = self._open.pop(fd)
        if self._locks.get(file.number) == fd:
            del self._locks[file.number]
        self._call("close")

    def replace(self, source: Path, target: Path) -> None:
        self._call("replace")
        if source.parent != target.parent:
            raise OSError(errno.EXDEV, "on another file system")
        if source not in self.seen:
            raise FileNotFoundError(errno.ENOENT, "no such file", str(source))
        self._rename(NameChange(target.parent, target, self.seen[source], gone=source))

    def unlink(self, path: Path) -> None:
        self._call("unlink")
        if path not in self.seen:
            raise FileNotFoundError(errno.ENOENT, "no such file", str(path))
        self._rename(NameChange(path.parent, path, None, gone=path))

    def listdir(self, path: Path) -> list[str]:
        self._call("listdir")
        self._need_folder(path)
        return [name.name for name in self.seen if name.parent == path and name != path]

    def mkdir(self, path: Path) -> None:
        self._call("mkdir")
        if path in self.seen:
            raise FileExistsError(errno.EEXIST, "file exists", str(path))
        self._need_folder(path.parent)
        self._rename(NameChange(path.parent, path, None))

    def sync_directory(self, path: Path) -> None:
        self._call("sync_directory")
        for change in self.pending:
            if change.folder == path:
                self.kept.apply(change)
        self.pending = [change for change in self.pending if change.folder != path]

    def try_lock(self, fd: int) -> bool:
        self._call("try_lock")
        return self._locks.setdefault(self._open[fd][0].number, fd) == fd

    # What they are made of

    def _call(self, name: str) -> None:
        self.calls.append(name)
        self.before_call(len(self.calls) - 1, name)

    def _rename(self, change: NameChange) -> None:
        self.pending.append(change)
        self.seen.apply(change)

    def _need_folder(self, path: Path) -> None:
        if path not in self.seen:
            raise FileNotFoundError(errno.ENOENT, "no such folder", str(path))

    def _free_number(self) -> int:
        taken = {file.number for file in self.seen.values() if file is not None}
        taken |= {file.number for file, _ in self._open.values()}
        return next(number for number in itertools.count(1) if number not in taken)


def _distinct(file: File | None) -> list[bytes]:
    return list(dict.fromkeys(file.leftovers())) if file is not None else []
