"""The seal: the first bytes of a book, by which damage anywhere in it is seen before it is believed.

A book is one JSON object, as TinyDB writes it. Its first table is ``_meta`` with one document: the CRC-32 of
every byte after it, the schema version, the generation (one more at each write) and the length of the rest.
Any TinyDB can read the file; only hostbook's storage keeps the seal true.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARK = b'{"_meta":{"1":{"crc32":"'
_FIELDS = re.compile(
    rb'\{"_meta":\{"1":\{"crc32":"([0-9a-f]{8})"'
    rb'(,"schema":([1-9]\d{0,8}),"generation":([1-9]\d{0,17}),"length":([1-9]\d{0,14})\}\})',
)

TABLE = "_meta"
"""The name of the table that the seal is."""

NAMED = b'{"_meta"'
"""How a file begins that has, or once had, a seal."""

SEAL_SIZE = 160
"""No seal is longer than this, so these first bytes of a file tell its generation."""


class Seal(NamedTuple):
    """What the seal of a book says."""

    schema: int
    generation: int
    length: int


class Broken(Exception):
    """The bytes are not a sealed book; the message completes the sentence "The book at PATH …"."""

    def __init__(self, what: str, *, readable: bool = False) -> None:
        super().__init__(what)
        self.what = what
        self.readable = readable
        """Whether they are still a database that TinyDB can read."""


def make_seal(seal: Seal, chunks: Iterable[bytes]) -> bytes:
    """Return the bytes that go before the chunks of content to make them a sealed book."""
    fields = b',"schema":%d,"generation":%d,"length":%d}}' % seal
    checksum = zlib.crc32(fields)
    for chunk in chunks:
        checksum = zlib.crc32(chunk, checksum)
    return b'%s%08x"%s' % (_MARK, checksum, fields)


def check_seal(data: bytes) -> tuple[Seal, memoryview]:
    """Return what the seal says and the content behind it.

    Raises:
        Broken: If the seal is not there or does not fit, with what is wrong.
    """
    if not data:
        raise Broken("is empty: not one byte is in the file")
    match = _FIELDS.match(data)
    if match is None:
        raise _without_seal(data)
    seal = Seal(int(match[3]), int(match[4]), int(match[5]))
    content = memoryview(data)[match.end() :]
    if len(content) < seal.length:
        raise Broken(f"is cut short: {seal.length - len(content):,} bytes are missing at its end")
    if len(content) > seal.length:
        raise Broken(
            f"has {len(content) - seal.length:,} bytes too many: another program wrote to it",
            readable=is_database(data),
        )
    checksum = zlib.crc32(content, zlib.crc32(match[2]))
    if match[1] != b"%08x" % checksum:
        raise Broken("does not match its seal: bytes in it were changed or lost", readable=is_database(data))
    return seal, content


def head_of(data: bytes) -> bytes:
    """The seal's own bytes, or as much of it as is there; two states of a book never share them."""
    head, end, _ = data[:SEAL_SIZE].partition(b"}}")
    return head + end


def is_database(data: bytes) -> bool:
    """Tell whether the bytes are a database that TinyDB can read."""
    try:
        msgspec.json.decode(data, type=dict[str, dict[int, dict[str, msgspec.Raw]]])
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return False
    return True


def _without_seal(data: bytes) -> Broken:
    if data.startswith(_MARK):
        return Broken("has a seal that cannot be read", readable=is_database(data))
    if is_database(data):
        return Broken("is a TinyDB file without hostbook's seal: another program wrote it", readable=True)
    if not data.strip(b"\0"):
        return Broken("holds nothing but zero bytes")
    try:
        msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return Broken("is not a book: it is not even JSON")
    return Broken("is not a book: it is JSON of some other kind")
