"""An address cut into parts and words: what may name a place in it, and what names a street."""

from __future__ import annotations

import re
from typing import NamedTuple

from planner.values.late_pattern import LatePattern
from planner.values.text import fold

_PARTS = LatePattern(r"[,;\n\r|·•]+|\s[-–—/]\s")
_DIGIT = LatePattern(r"\d")
_HOUSE = LatePattern(r"\d{1,4}[a-zA-Z]?(?:[-–/]\d{1,4}[a-zA-Z]?)?|[Nn]\.?[º°]\.?\d*")
"""A house number; whatever else has a figure in it is taken for a postal code."""
_LEADING = LatePattern(r"(?:[A-Z]{1,3}-)(?=\d{3})")
"""A country's letters before a postal code: *D-80331*."""
_DUTCH = LatePattern(r"[A-Z]{2}")
_FOUR = LatePattern(r"\d{4}")

LETTERS = 2
"""A word has so many; a single letter is a district's (*Aarhus C*)."""

POSTAL = (
    ("GB", LatePattern(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")),
    ("CA", LatePattern(r"\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b")),
    ("IE", LatePattern(r"\b[A-Z]\d[\dW] ?[A-Z\d]{4}\b")),
    ("PT", LatePattern(r"\b\d{4}-\d{3}\b")),
    ("PL", LatePattern(r"\b\d{2}-\d{3}\b")),
    ("JP", LatePattern(r"〒|\b\d{3}-\d{4}\b")),
    ("BR", LatePattern(r"\b\d{5}-\d{3}\b")),
    ("US", LatePattern(r"\b[A-Z]{2},? \d{5}(?:-\d{4})?\b")),
    ("NL", LatePattern(r"\b\d{4} ?[A-Z]{2}\b")),
)
"""Postal codes whose form tells the country; from general knowledge."""

BEFORE_NAME = frozenset({
    "rua", "r", "travessa", "tv", "largo", "praca", "praceta", "avenida", "av", "avda", "alameda",
    "estrada", "calcada", "beco", "quinta", "bairro", "rue", "bd", "boulevard", "blvd", "bld", "avenue",
    "ave", "place", "quai", "chemin", "ch", "allee", "allees", "impasse", "cours", "route", "rte",
    "square", "passage", "via", "viale", "piazza", "piazzale", "p.zza", "corso", "strada", "vicolo",
    "lungotevere", "contrada", "calle", "c", "c/", "carrer", "plaza", "pza", "placa", "paseo", "passeig",
    "p.º", "ronda", "camino", "carretera", "ctra", "glorieta", "rambla", "ulica", "ul", "aleja", "al",
    "plac", "pl", "os", "osiedle", "jalan", "jl", "jln", "str", "bulevardul", "calea", "piata", "odos",
    "leoforos", "straat", "laan", "kaya", "cadde"
})  # fmt: skip
"""Words before the name of a street."""
AFTER_NAME = frozenset({
    "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "dr", "way", "court", "ct",
    "square", "sq", "terrace", "close", "crescent", "cres", "boulevard", "blvd", "place", "pl", "highway",
    "hwy", "gardens", "row", "quay", "walk", "mews", "parkway", "pkwy", "circle", "embankment",
    "broadway", "grove", "rise", "turnpike", "pike", "alley", "plaza", "wharf", "strasse", "str", "gasse",
    "platz", "weg", "allee", "ring", "ufer", "damm", "chaussee", "gatan", "gata", "vagen", "gade", "vej",
    "straat", "laan", "plein", "gracht", "kade", "singel", "utca", "ut", "ter", "korut", "katu", "tie",
    "caddesi", "cad", "sokak", "sok", "bulvari", "mahallesi", "mah", "building", "bldg", "tower",
    "towers", "house", "hotel", "restaurant", "floor", "suite"
})  # fmt: skip
"""Words after the name of a street, or of what stands in one."""
ENDS = (
    "strasse", "straße", "str", "gasse", "platz", "weg", "allee", "damm", "ufer", "gatan", "vagen",
    "gade", "vej", "gata", "veien", "straat", "laan", "plein", "gracht", "kade", "singel", "katu", "steenweg",
)  # fmt: skip
"""How the name of a street ends where it is one word."""
LINKS = frozenset({
    "de", "da", "do", "das", "dos", "du", "des", "del", "della", "di", "la", "le", "les", "el", "los",
    "las", "of", "the", "von", "van", "den", "der", "zu", "zum", "zur"
})  # fmt: skip
"""Words that tie a street to the name after them: *Rua de Lisboa*."""
HOUSES = frozenset({
    "hotel", "hotell", "hostel", "hostal", "motel", "pensao", "pension", "pensione", "residencial",
    "pousada", "posada", "parador", "albergo", "locanda", "auberge", "gasthof", "gasthaus", "pensjonat",
    "inn", "cafe", "caffe", "cafeteria", "kaffee", "konditorei", "pastelaria", "bar", "pub", "tapas",
    "restaurant", "restaurante", "ristorante", "ravintola", "restauracja", "restaurace", "trattoria",
    "osteria", "pizzeria", "pizzaria", "bistro", "bistrot", "brasserie", "taverna", "taverne", "taberna",
    "tasca", "cervejaria", "cerveceria", "churrascaria", "marisqueira", "adega", "bodega", "meson",
    "asador", "enoteca", "chez", "casa", "villa", "quinta", "cinema", "cine"
})  # fmt: skip
"""Words before the name of a house that one is a guest in: *Hotel Bristol*, *Café Roma*."""
ARTICLES = frozenset({
    "the", "el", "la", "los", "las", "le", "les", "il", "der", "die", "das", "het", "den"
})  # fmt: skip
"""Words that many a house's name begins with: *The Wellington*, *El Faro*."""
IDLE = frozenset({
    "cedex", "city", "near", "bei", "greater", "district", "postfach", "po", "p.o.", "box", "cp", "bp"
})  # fmt: skip
"""Words beside a city that are no part of its name."""


class Word(NamedTuple):
    """A word of an address: as it is written, and folded."""

    written: str
    plain: str


class Run(NamedTuple):
    """Words that stand together without a figure between them.

    Attributes:
        words: them.
        part: which part of the address it is in, counted from 0.
        after_code: whether a postal code stands right before.
        before_code: whether one stands right after.
        before_house: whether a house number stands right after.
        numbered: whether a house number stands in its part.
    """

    words: tuple[Word, ...]
    part: int
    after_code: bool
    before_code: bool
    before_house: bool
    numbered: bool


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of an address, between its commas and line ends."""
    return tuple(part.strip() for part in _PARTS.sub("\n", text).split("\n") if part.strip())


def runs_of(parts: tuple[str, ...]) -> tuple[Run, ...]:
    """The runs of words in the parts of an address, from the left."""
    return tuple(run for number, part in enumerate(parts) for run in _runs(part, number))


def _runs(part: str, number: int) -> list[Run]:
    pieces = [_LEADING.sub("", piece.strip('()[]"“”')) for piece in part.split()]
    kinds = [_kind(piece, pieces[at - 1] if at else "") for at, piece in enumerate(pieces)]
    numbered = "house" in kinds
    runs, words, after = [], [], False
    for piece, kind in [*zip(pieces, kinds, strict=True), ("", "end")]:
        if kind == "word":
            words.append(Word(piece, fold(piece).strip(".'’")))
            continue
        if words:
            runs.append(Run(tuple(words), number, after, kind == "code", kind == "house", numbered))
            words = []
        after = kind == "code"
    return runs


def _kind(piece: str, before: str) -> str:
    """Whether a piece of a part is a word, a house number, a postal code or nothing."""
    if _DIGIT.search(piece):
        return "house" if _HOUSE.fullmatch(piece) and not _FOUR.fullmatch(piece) else "code"
    if _FOUR.fullmatch(before) and _DUTCH.fullmatch(piece):
        return "code"
    if (len(piece) < LETTERS and piece.islower()) and before:
        return "word"  # “and”, “to”: *Mar e Sol*
    if sum(map(str.isalpha, piece)) < LETTERS or fold(piece).strip(".") in IDLE:
        return "nothing"
    return "word"


def is_street(words: tuple[Word, ...]) -> bool:
    """Whether words are of a street or a building, by a word among them."""
    return any(is_before(w) or w.plain in AFTER_NAME or _ends_as_street(w) for w in words)


def is_house_name(words: tuple[Word, ...], begin: int) -> bool:
    """Whether the words from one on are what a house is called after: right after “hotel”, or an article."""
    before = [word.plain for at, word in enumerate(words[:begin]) if not at or word.plain not in LINKS]
    heads = 2 if before and before[0] in ARTICLES else 1
    return 0 < len(before) <= heads and before[-1] in HOUSES | ARTICLES


def is_before(word: Word) -> bool:
    """Whether a word stands before the name of a street."""
    return word.plain in BEFORE_NAME


def ends_street(word: Word) -> bool:
    """Whether a street's name is over with a word."""
    return word.plain in AFTER_NAME or _ends_as_street(word)


def _ends_as_street(word: Word) -> bool:
    return any(
        word.plain.endswith(end) and len(word.plain) > len(end) + 1 for end in ENDS if end != "str"
    ) or (
        word.written.endswith("str.") and len(word.written) > 4  # noqa: PLR2004 - “Hauptstr.”
    )


def postal_country(text: str) -> str:
    """The country that the form of a postal code tells; empty where it tells none."""
    shouted = re.sub(r"\s+", " ", text)
    return next((code for code, form in POSTAL if form.search(shouted)), "")
