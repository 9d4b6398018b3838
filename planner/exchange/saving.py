"""Writing a document for the host to take along: whole or not at all, and over nobody else's file."""

from __future__ import annotations

import os
import re
from pathlib import Path

from planner.disk.reasons import reason
from planner.errors import HostbookError
from planner.values.text import inert_line

LOOKED_AT = 4096
"""Bytes from the beginning of a file that show whose it is."""
LONGEST_NAME = 80


def save_document(text: str, path: Path, mark: str | None) -> Path:
    """Write a document to a file; one of the same sort that hostbook wrote there before is replaced.

    Args:
        text: what to write.
        path: where.
        mark: what such a document of hostbook's own holds near its beginning; None where none is replaced.

    Returns:
        Where it is.

    Raises:
        HostbookError: another file is there, or the operating system refuses; nothing is changed then.
    """
    import tempfile  # noqa: PLC0415 - it brings much along, and most verbs write no document

    try:
        path = path.expanduser()
        if os.path.lexists(path) and not _is_ours(path, mark):
            raise HostbookError(
                f"{_shown(path)} is there already, and it is left as it is. Name another file."
            )
        descriptor, name = tempfile.mkstemp(prefix=".hostbook-", dir=path.parent)
        try:
            with open(descriptor, "w", encoding="utf-8", errors="replace", newline="") as file:  # noqa: PTH123 - a descriptor
                file.write(text)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise HostbookError(f"{_shown(path)} could not be written: {reason(error)}.") from error
    except (ValueError, RuntimeError) as error:
        raise HostbookError(f"{_shown(path)} cannot be the name of a file.") from error
    return path


def document_path(title: str, ending: str) -> Path:
    """Where a document goes that nobody named a file for: among the downloads, else at home.

    Args:
        title: what it is called; of its characters, those that any system takes in a file's name stay.
        ending: ``ics`` or ``html``.
    """
    from platformdirs import user_downloads_path  # noqa: PLC0415 - only when something is saved

    downloads = user_downloads_path()
    return (downloads if downloads.is_dir() else Path.home()) / f"{file_name(title)}.{ending}"


def file_name(title: str) -> str:
    """A title as a file's name that every system takes."""
    plain = re.sub(r"[^\w ,()&+–-]", "", inert_line(title)).strip(" .-") or "hostbook"
    while len(plain.encode()) > LONGEST_NAME:
        plain = plain[:-1]
    return plain.strip()


def _is_ours(path: Path, mark: str | None) -> bool:
    if mark is None or not path.is_file():
        return False
    with path.open("rb") as file:
        return mark.encode() in file.read(LOOKED_AT)


def _shown(path: Path) -> str:
    return inert_line(str(path))
