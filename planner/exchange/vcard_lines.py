"""vCard's syntax, versions 2.1 to 4.0: the bytes of a file to cards, and their lines to properties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from planner.exchange.text_files import NotText, as_utf8, decoded
from planner.values.record import Record, changed

LONGEST = 100_000
"""Characters of a line that is read; no name and no note is as long."""
BULK = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN", "CALURI", "FBURL"})
"""What a book of people has no place for; however long it is, it is passed over unread."""
RUNS_ON = frozenset({"NOTE", "LABEL", "ADR"})
"""What some programs write over several lines without saying so."""

_PHYSICAL = re.compile(rb"\r\n|\r|\n")
_PART = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_COLON = re.compile(r'^(?:[^":]|"[^"]*")*:')
_QUOTED_PRINTABLE = re.compile(rb"^[^:]*QUOTED-PRINTABLE[^:]*:", re.IGNORECASE)
_QP_BYTE = re.compile(rb"=([0-9A-Fa-f]{2})")
_GLUED = re.compile(rb"(?i)\s*END:VCARD\s*(?=BEGIN:VCARD)")
_ENCODINGS = ("quoted-printable", "base64", "b", "8bit", "7bit", "binary")
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}
"""How version 4.0 writes what a parameter cannot hold (RFC 6868)."""
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Property(Record, frozen=True, kw_only=True):
    """One property of a card.

    Attributes:
        name: in capitals.
        value: as text, its backslashes still in it.
        group: what binds it to others (``item1``); empty for most.
        params: names in small letters with their values; a bare word of version 2.1 is a ``type``.
        line: where it stands in the file, from 1.
    """

    name: str
    value: str
    group: str = ""
    params: tuple[tuple[str, str], ...] = ()
    line: int = 0

    def param(self, name: str) -> str:
        """The first value of a parameter; empty where there is none."""
        return next((value for key, value in self.params if key == name), "")

    def types(self) -> frozenset[str]:
        """Its types, in small letters: ``{"home", "voice"}``."""
        said = (value for key, value in self.params if key == "type")
        return frozenset(word.strip() for word in ",".join(said).casefold().split(","))


class Card(Record, frozen=True, kw_only=True):
    """One card, or what is wrong with it.

    Attributes:
        number: which of the file's cards, from 1.
        line: where it begins, or where it went wrong.
        properties: what it says.
        fault: what is wrong, as the end of a sentence; empty for a good one.
    """

    number: int
    line: int
    properties: tuple[Property, ...] = ()
    fault: str = ""


class _Malformed(Exception):
    """A line that is no property; the message is the end of a sentence about its card."""


def read_cards(data: bytes) -> Iterator[Card]:
    """The cards of a file, good and bad, in order.

    Args:
        data: the file as it is on disk.

    Raises:
        NotText: the file is empty, is no text, or holds no card.
    """
    data = as_utf8(data)
    if b"BEGIN:VCARD" not in data and b"BEGIN:VCARD" not in data.upper():
        raise NotText("holds no card: it has no line BEGIN:VCARD")
    lines: list[tuple[int, bytes]] = []
    number = begun = depth = 0
    for at, raw in chain(_logical_lines(data), [(0, b"BEGIN:VCARD")]):
        head = raw[:16].strip().upper()
        if head == b"BEGIN:VCARD":
            if depth and at and lines and re.fullmatch(rb"(?i)(?:[\w-]+\.)?AGENT[^:]*:\s*", lines[-1][1]):
                depth += 1
            else:
                if depth:
                    yield Card(number=number, line=begun, fault="has no end: a line END:VCARD is missing")
                number, lines, begun, depth = number + 1, [], at, 1
                continue
        elif head == b"END:VCARD" and depth == 1:
            yield _card(number, begun, lines)
            depth = 0
            continue
        elif head == b"END:VCARD" and depth:
            depth -= 1
        if depth:
            lines.append((at, raw))


def count_cards(data: bytes) -> int:
    """About how many cards a file holds, for showing how far the reading has come."""
    return max(1, data.count(b"BEGIN:VCARD") or data.count(b"B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D"))


def _physical_lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    for number, line in enumerate(_PHYSICAL.split(data), 1):
        if line[:9].upper() == b"END:VCARD" and (glued := _GLUED.match(line)):
            yield number, b"END:VCARD"  # files set one after another, the last line of each without an end
            yield number, line[glued.end() :]
        else:
            yield number, line


def _logical_lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Lines made whole again: folded ones, and those that quoted-printable broke.

    It works on bytes, since some programs fold in the middle of a character.
    """
    held: list[bytes] = []
    start, soft, old = 0, False, False
    for number, line in _physical_lines(data):
        ends = line[:4].upper() == b"END:"
        if soft:
            held[-1] = held[-1][:-1]  # the sign at which the line was broken
            soft = not ends and line.endswith(b"=")
            if not ends:
                held.append(line)
                continue
        if line[:1] in (b" ", b"\t") and held:
            held.append(line if old else line[1:])  # version 2.1 folds before a space of the text
            continue
        if held:
            yield start, b"".join(held)
            held = []
        soft = False
        if not line.strip():
            continue
        if line[:8].upper() == b"VERSION:":
            old = line[8:].strip() == b"2.1"
        held, start = [line], number
        soft = line.endswith(b"=") and bool(_QUOTED_PRINTABLE.match(line))
    if held:
        yield start, b"".join(held)


def _card(number: int, begun: int, lines: list[tuple[int, bytes]]) -> Card:
    """The card of these lines; those of a card within it stand for its name only."""
    found: list[Property] = []
    depth, bulk = 0, False
    for at, raw in lines:
        head = raw[:16].strip().upper()
        if head in (b"BEGIN:VCARD", b"END:VCARD"):
            depth += 1 if head.startswith(b"BEGIN") else -1
            continue
        try:
            read = _property(at, raw)
        except (_Malformed, NotText) as wrong:
            if bulk and b":" not in raw:
                continue  # the rest of a picture that was not folded
            if found and found[-1].name in RUNS_ON and b":" not in raw and not depth:
                text = f"{found[-1].value}\\n{decoded(raw)}"
                found[-1] = changed(found[-1], value=text)
                continue
            return Card(number=number, line=at, fault=str(wrong))
        bulk = read.name in BULK
        if not depth:
            found.append(read)
        elif read.name == "FN" and found and found[-1].name == "AGENT":
            found[-1] = changed(found[-1], value=read.value)
    return Card(number=number, line=begun, properties=tuple(found))


def _property(at: int, raw: bytes) -> Property:
    start = decoded(raw[: raw.find(b":") + 1] or raw[:80])
    first = start.split(";", 1)[0].rstrip(":").rpartition(".")[2].upper()
    if first in BULK or (first.startswith("X-") and len(raw) > LONGEST):
        return Property(name=first, value="", line=at)
    if len(raw) > LONGEST:
        raise _Malformed(f"has a line of {len(raw):,} characters, and none is that long")
    carried = raw.decode("latin-1")  # every byte a character, so that each value can have its own encoding
    colon = _COLON.match(carried)
    end = colon.end() if colon else carried.find(":") + 1
    if not end:
        raise _Malformed("has a line that is no part of a card")
    head, value = carried[: end - 1], carried[end:].encode("latin-1")
    name, *rest = _PART.split(head) if '"' in head else head.split(";")
    group, _, name = name.strip().rpartition(".")
    if not re.fullmatch(r"[A-Za-z0-9-]+", name):
        raise _Malformed("has a line that is no part of a card")
    params = tuple(chain.from_iterable(_params(decoded(part.encode("latin-1"))) for part in rest))
    said = dict(reversed(params))
    if said.get("encoding", "").casefold() == "quoted-printable":
        value = _QP_BYTE.sub(lambda found: bytes([int(found[1], 16)]), value)
    text = decoded(value, said.get("charset", ""))
    return Property(name=name.upper(), value=text, group=group.casefold(), params=params, line=at)


def _params(part: str) -> Iterator[tuple[str, str]]:
    name, equals, value = part.partition("=")
    if not equals:
        word = name.strip()
        yield ("encoding" if word.casefold() in _ENCODINGS else "type"), word
        return
    value = value.strip().strip('"')
    if "^" in value:
        value = re.sub(r"\^[n'^]", lambda found: _CARET[found[0]], value)
    yield name.strip().casefold(), value


def unescaped(value: str) -> str:
    """The text that a value stands for."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def components(value: str, apart: str = ";") -> list[str]:
    """The parts of a value, each as the text it stands for.

    Args:
        value: the value with its backslashes.
        apart: what parts it, where no backslash stands before.
    """
    if "\\" not in value:
        return value.split(apart)
    parts = [""]
    for piece in re.findall(rf"\\.|{apart}|[^\\{apart}]+|\\", value, re.DOTALL):
        if piece == apart:
            parts.append("")
        else:
            parts[-1] += unescaped(piece)
    return parts
