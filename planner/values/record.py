"""The base of every record: frozen, strict about unknown fields, compact on disk."""

from __future__ import annotations

from typing import TypeVar

import msgspec

R = TypeVar("R", bound="Record")


class Record(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """A value that never changes; a change makes a new one with :func:`changed`.

    Fields that hold their default are left out on disk, so a default is part of the book's schema:
    changing one needs a migration.

    The modules of records do without ``from __future__ import annotations``: it would leave the types of the
    fields as texts, which msgspec compiles one by one before it reads the first record.
    """


def changed(record: R, **fields: object) -> R:
    """The same record with some fields given new values."""
    return msgspec.structs.replace(record, **fields)
