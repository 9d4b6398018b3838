"""What every search has in common: texts as keys of words, what was typed as words, and where they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planner.values.text import fold

_ALONE = "\u2190-\u2bff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U0001f000-\U0001faff\U00020000-\U0003ffff"
_WORD = re.compile(f"[{_ALONE}]|[^\\W_{_ALONE}]+")
"""Letters and digits in a run; a sign, an emoji or an ideograph is a word of its own."""
_JOINS = "'’ʼ‘`\\-\u2010\u2011"
_JOINED = re.compile(f"[^\\W_{_ALONE}]+(?:[{_JOINS}][^\\W_{_ALONE}]+)+")
_JOIN = re.compile(f"[{_JOINS}]")
_LIKE_A_NUMBER = re.compile(r"[\d\s()+./-]+")
_NATIONAL_ZERO = re.compile(r"\(0\)")
_UNMARKED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters that are none with a mark to Unicode, and are typed without it all the same."""
LEAST_DIGITS = 4
"""Digits from which what is typed may be a stretch of a telephone number."""
LONGEST_QUERY = 400
"""Characters of what is typed beyond which nothing more is looked for."""


class Span(NamedTuple):
    """A stretch of a text, in code points: from the first to before the last."""

    start: int
    end: int


def key_of(text: str) -> str:
    """The text for searching: its words, folded, each between spaces.

    What an apostrophe or a hyphen joins is there in parts and in one: ``O'Brien`` is ``o brien obrien``.
    """
    folded = _plain(text.replace("·", " "))  # which stands between words, and is slow to fold
    words = _WORD.findall(folded)
    if _JOIN.search(folded):
        words += [_JOIN.sub("", joined) for joined in _JOINED.findall(folded)]
    return f" {' '.join(words)} "


def _plain(text: str) -> str:
    folded = fold(text)
    return folded if folded.isascii() else folded.translate(_UNMARKED)


def typed_words(query: str) -> tuple[str, ...]:
    """The words of what was typed, folded, each once, in the order they were typed."""
    return tuple(dict.fromkeys(_WORD.findall(_plain(query[:LONGEST_QUERY]))))


def typed_number(query: str) -> str | None:
    """What was typed as the digits of a telephone number, however spaced; None where it is none."""
    if not _LIKE_A_NUMBER.fullmatch(query.strip()[:LONGEST_QUERY]):
        return None
    digits = digits_of(query).lstrip("0")
    return digits if len(digits) >= LEAST_DIGITS else None


def digits_of(text: str) -> str:
    """The digits of a telephone number, without the zero that is dialled only at home (``(0)``)."""
    return "".join(c for c in _NATIONAL_ZERO.sub("", text) if c.isdecimal())


def tails(digits: str) -> Iterator[str]:
    """Every stretch of a number to its end that is long enough to be looked for by."""
    return (digits[at:] for at in range(max(0, len(digits) - LEAST_DIGITS + 1)))


def spans_of(text: str, needles: Iterable[tuple[str, ...]]) -> tuple[Span, ...]:
    """Where in a text stand the words that were looked for.

    Args:
        text: as it is shown.
        needles: for each word typed, what may stand for it as it would be found in the text's key, the likest
            first: ``(" cel",)`` for words that begin so, ``(" cello ",)`` for that very word. Of these
            the first that is there is marked, wherever it is there.

    Returns:
        The spans in order, none within another.
    """
    folded, at = _folded_with_places(text)
    words = [*_words_in(folded), *_joined_in(folded)]
    found: set[Span] = set()
    for alternatives in needles:
        for needle in alternatives:
            bare, whole = needle.strip(), needle.endswith(" ")
            here = [places for word, places in words if word == bare or (not whole and word.startswith(bare))]
            if here:
                found.update(_span(text, at, places[: len(bare)]) for places in here)
                break
        else:
            found.update(_span(text, at, range(*span)) for span in _number_in(folded, alternatives))
    return tuple(_apart(sorted(found)))


def _words_in(folded: str) -> Iterator[tuple[str, range | list[int]]]:
    return ((m.group(), range(*m.span())) for m in _WORD.finditer(folded))


def _joined_in(folded: str) -> Iterator[tuple[str, range | list[int]]]:
    for m in _JOINED.finditer(folded):
        places = [p for p in range(*m.span()) if not _JOIN.match(folded[p])]
        yield "".join(folded[p] for p in places), places


def _number_in(folded: str, needles: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where digits that were typed stand in a text that spaces them otherwise."""
    wanted = needles[0].strip() if needles else ""
    if len(wanted) < LEAST_DIGITS or not wanted.isdecimal():
        return
    home = {p for m in _NATIONAL_ZERO.finditer(folded) for p in range(*m.span())}
    places = [p for p, c in enumerate(folded) if c.isdecimal() and p not in home]
    first = "".join(folded[p] for p in places).find(wanted)
    if first >= 0:
        yield places[first], places[first + len(wanted) - 1] + 1


def _folded_with_places(text: str) -> tuple[str, list[int] | range]:
    """The text as ``fold`` has it but for its spaces, and for each character the place it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    characters, at = [], []
    for place, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character).casefold().translate(_UNMARKED):
            if not unicodedata.combining(part):
                characters.append(part)
                at.append(place)
    return "".join(characters), at


def _span(text: str, at: list[int] | range, places: list[int] | range) -> Span:
    end = at[places[-1]] + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return Span(at[places[0]], end)


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Spans in order, those that overlap made one."""
    last: Span | None = None
    for span in spans:
        if last is not None and span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
