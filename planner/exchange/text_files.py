"""A named file to its bytes, and bytes to text: Unicode, or what Western Europe used before it."""

from __future__ import annotations

import codecs
from pathlib import Path

from planner.disk.reasons import reason
from planner.errors import HostbookError
from planner.values.late_pattern import LatePattern
from planner.values.text import inert_line

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
LOOKED_AT = 4096
"""Bytes from the beginning that show what the whole is."""
MOSTLY = 0.4
"""From this share of zeros in every other byte on, it is UTF-16: names and numbers are mostly ASCII."""

_UNLIKELY = LatePattern(r"[À-ÖØ-öø-ÿŠšŒœŽžŸ]{3}|[^\W\d_][\x80-\x9f¡-©«-´¶¸»-¿×÷†‡ˆ‰‹›•€ƒ„…‚™˜][^\W\d_]")
"""Three accented letters in a row, or a sign inside a word: it was written in another alphabet."""


class NotText(HostbookError):
    """A file, or a line of it, that cannot be read as text; the message is the end of a sentence."""


def named_file(path: Path, most: int) -> bytes:
    """What the file at a path holds, no more of it than so many bytes and one.

    Raises:
        HostbookError: it cannot be read; the message is a whole sentence.
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "that is no file's name"
        if isinstance(error, FileNotFoundError):
            why = "there is no such file"
        elif isinstance(error, IsADirectoryError):
            why = "it is a folder"
        raise HostbookError(f"{inert_line(str(path))} cannot be read: {why}.") from error


def as_utf8(data: bytes) -> bytes:
    """The same text with UTF-16 and UTF-32 rewritten as UTF-8; older encodings are left as they are.

    Raises:
        NotText: there is nothing in it, or it is no text.
    """
    marked = next(((mark, codec) for mark, codec in _MARKS if data.startswith(mark)), None)
    body = data[len(marked[0]) :] if marked else data
    if not body.strip(b"\0 \t\r\n"):
        raise NotText("is empty")
    codec = marked[1] if marked else _unmarked(data)
    if codec == "utf-8":
        return body
    try:
        return body.decode(codec).encode("utf-8")
    except UnicodeError:
        raise NotText("is damaged: it begins as Unicode text and does not go on as such") from None


def _unmarked(data: bytes) -> str:
    """The encoding of text without a mark."""
    start = data[:LOOKED_AT]
    if b"\0" not in start:
        return "utf-8"
    half = max(1, len(start) // 2)
    if start[1::2].count(0) > MOSTLY * half and start[::2].count(0) < MOSTLY * half:
        return "utf-16-le"
    if start[::2].count(0) > MOSTLY * half and start[1::2].count(0) < MOSTLY * half:
        return "utf-16-be"
    raise NotText("is not a text file")


def decoded(raw: bytes, charset: str = "") -> str:
    """Text in the encoding that is named, else in UTF-8, else in that of Western Europe (Windows-1252).

    Raises:
        NotText: it is in none of them. Names that would come in as nonsense are worse than none.
    """
    if charset:
        try:
            return raw.decode(charset)
        except LookupError:
            raise NotText(f"is in an encoding that hostbook does not know, “{charset[:40]}”") from None
        except UnicodeError:
            pass  # some name one encoding and write in another
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if not broken or broken < sum(c > "\x7f" for c in text) - broken:
        return text  # some cut a text in the middle of a character
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if not text or _UNLIKELY.search(text):
        raise NotText("is in an encoding that hostbook does not know; save it as UTF-8 and try again")
    return text
