"""A phrase cut into the words, numbers and written dates that the grammar reads."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from planner.dates.words import spell


class Token(NamedTuple):
    """One word, number or written date, with where it stands in the phrase.

    Attributes:
        kind: ``word``, ``number``, ``ordinal``, ``year``, ``iso``, ``slash``, ``dashed``, ``dotted``,
            ``clock``, ``h`` (19h30) or ``junk``.
        word: the word as the vocabulary spells it; empty for numbers.
        numbers: the numbers written in it, in order.
        start: where it begins in the phrase.
        end: one past its last character.
        text: as it was typed.
        gap: the punctuation before it.
    """

    kind: str
    word: str
    numbers: tuple[int, ...]
    start: int
    end: int
    text: str
    gap: str = ""


PATTERN = re.compile(
    r"""
      (?P<iso>      [0-9]{4}([-/.])[0-9]{1,2}\2[0-9]{1,2}(?![0-9]) | (?:19|20)[0-9]{6}(?![0-9]) )
                    (?:t(?=[0-9]))?
    | (?P<slash>    [0-9]{1,2}/[0-9]{1,2}(?:/(?:[0-9]{4}|[0-9]{2}))?(?![0-9/]) )
    | (?P<dashed>   [0-9]{1,2}-[0-9]{1,2}-(?:[0-9]{4}|[0-9]{2})(?![0-9-]) )
    | (?P<dotted>   [0-9]{1,2}\.[0-9]{1,2}(?:\.(?:[0-9]{4}|[0-9]{2})(?![0-9:])|\.(?![0-9]))?(?![0-9:]) )
    | (?P<clock>    [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]) )
    | (?P<h>        [0-9]{1,2}h(?:[0-9]{2})?(?![0-9a-z]) )
    | (?P<ordinal>  [0-9]{1,2}(?:st|nd|rd|th)(?![a-z]) )
    | (?P<year>     '[0-9]{2}(?![0-9a-z]) )
    | (?P<word>     2(?:moro|morow|morrow|mrw|nite|night|day)\b | [ap]\.\s?m\b\.? | w/e\b
                  | [a-z]+(?:'[a-z]+|'(?=\s))* | @ | ~ )
    | (?P<span>     (?<=[0-9])-(?=[0-9]) | (?<=[0-9])\s+-\s+(?=[0-9]{1,2}(?![0-9:.h]|\s?[ap]\.?m)) )
    | (?P<number>   [0-9]{1,9}(?![0-9]) )
    | (?P<gap>      [\s,;.()!?"-] | (?<=[a-z])/(?=[0-9]) | (?<=[0-9])/(?=[a-z]) )
    | (?P<junk>     \w+ | . )
    """,
    re.VERBOSE | re.DOTALL,
)
DIGITS = re.compile("[0-9]+")
SIGNS = {"@": "at", "~": "around"}
DASHES = dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("’‘ʼ´`", "'")
ISO_COMPACT = 8


def fold_in_place(text: str) -> tuple[str, list[int]]:
    """The text without case and accents, and for each of its characters where it came from."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        plain = DASHES.get(character)
        if plain is None:
            apart = unicodedata.normalize("NFKD", character).lower()
            plain = "".join(c for c in apart if not unicodedata.combining(c))
        characters.append(plain)
        places.extend([place] * len(plain))
    return "".join(characters), places


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of the text, in order; punctuation between them is kept as the next token's gap."""
    if text.isascii():
        folded, places = text.lower(), range(len(text))
    else:
        folded, where = fold_in_place(text)
        places = where  # type: ignore[assignment]
    tokens: list[Token] = []
    gap = ""
    for found in PATTERN.finditer(folded):
        kind = found.lastgroup or "junk"
        written = found.group(kind)
        if kind == "gap":
            gap += written
            continue
        start, end = places[found.start(kind)], places[found.end(kind) - 1] + 1
        tokens.append(_token(kind, written, start, end, text[start:end])._replace(gap=gap))
        gap = ""
    return tuple(tokens)


def _token(kind: str, written: str, start: int, end: int, text: str) -> Token:
    if kind == "word":
        word = SIGNS.get(written) or spell(written.replace(" ", ""))
        return Token(kind, word, (), start, end, text)
    numbers = tuple(int(digits) for digits in DIGITS.findall(written))
    if kind == "iso" and len(numbers) == 1 and len(written) == ISO_COMPACT:
        numbers = (int(written[:4]), int(written[4:6]), int(written[6:]))
    return Token(kind, "", numbers, start, end, text)
