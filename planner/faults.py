"""A fault of hostbook's own: where it happened is kept in a file, without anything from the book."""

from __future__ import annotations

import traceback
from pathlib import Path


def describe(fault: BaseException) -> str:
    """The places in the code that led to the fault, and what sort it is.

    Neither the values of variables nor the fault's own message are told: both may hold clients' data.
    """
    told = []
    link: BaseException | None = fault
    while link is not None:
        told.append("".join(traceback.format_tb(link.__traceback__)) + type(link).__qualname__)
        link = link.__cause__ or link.__context__
    return "\n\nafter:\n".join(told) + "\n"


def keep_fault(fault: BaseException) -> Path | None:
    """Write the fault to the platform's folder for such notes, in place of the one before.

    Returns:
        Where it is, or None when it could not be written.
    """
    try:
        from platformdirs import user_state_path  # noqa: PLC0415 - only when something broke

        where = user_state_path("hostbook", appauthor=False, ensure_exists=True) / "fault.txt"
        where.touch(mode=0o600)
        where.write_text(describe(fault), encoding="utf-8")
    except (OSError, ImportError):
        return None
    return where
