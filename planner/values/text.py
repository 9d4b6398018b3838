"""Plain text from people: made inert for a terminal, and folded for comparing."""

from __future__ import annotations

import re
import unicodedata

from planner.values.late_pattern import LatePattern

KEPT_CONTROLS = "\n\t"
LINE_END = LatePattern("\r\n?|[\v\f\x85\u2028\u2029]")
"""All that ends a line beside ``\\n``; many terminals paste ``\\r``."""
INVISIBLE = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Direction overrides and isolates: they can make one text look like another."""


def word_set(words: str) -> frozenset[str]:
    """The words of a text as a set: how lists of words are written down."""
    return frozenset(words.split())


def inert(text: str) -> str:
    """The text with everything taken out that could act on a terminal or reverse its neighbours.

    Control characters become the visible replacement ``␛`` family (Unicode control pictures), line ends
    and tabs stay, direction overrides go. Ordinary right-to-left letters and emoji are left alone.
    """
    if text.isprintable():  # none of what is taken out is
        return text
    return "".join(_inert_character(c) for c in text)


def inert_line(text: str) -> str:
    """As :func:`inert`, on one line: line ends and tabs become spaces."""
    return " ".join(inert(text).split()) if not text.isprintable() or "  " in text else inert(text).strip()


def pasted(text: str) -> str:
    """What came from a clipboard, with one sort of line end and nothing that acts on a terminal."""
    return inert(LINE_END.sub("\n", text))


def _inert_character(character: str) -> str:
    if character in KEPT_CONTROLS:
        return character
    if character in INVISIBLE:
        return ""
    code = ord(character)
    if code < 0x20:  # noqa: PLR2004 - the C0 controls end at U+001F
        return chr(0x2400 + code)
    if code == 0x7F:  # noqa: PLR2004 - DEL
        return "␡"
    if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
        return "�"
    return character


def fold(text: str) -> str:
    """The text for comparing: no accents, no case, single spaces.

    ``fold("  José  NÚÑEZ ")`` is ``"jose nunez"``.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFKD", text).casefold()  # in this order: a letter in a ring is a capital
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())


def bare(text: str) -> str:
    """Folded, with everything but letters and digits as single spaces."""
    return " ".join(re.sub(r"[^\w]+", " ", fold(text)).split())


def listed(items: tuple[str, ...] | list[str], last: str = "and") -> str:
    """The items as a person lists them: ``"a, b and c"``."""
    if not items:
        return ""
    if len(items) == 1:
        return items[0]
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: ``"1 gap"``, ``"3 gaps"``, ``"no gaps"``."""
    noun = singular if number == 1 else (plural or singular + "s")
    return f"{number or 'no'} {noun}"


def closed(words: str) -> str:
    """The words with a full stop; none is added to those that end in one ("Saved: Ines D.")."""
    return words if words.endswith((".", "?", "!", "…")) else f"{words}."


def sentence(words: str) -> str:
    """The words with a capital at the start; the rest as it is."""
    return words[:1].upper() + words[1:]
