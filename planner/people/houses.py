"""Whether two names are of one organisation: with its legal form or without it, but not with another form."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from planner.values.text import fold

SAME_FORM = {
    "limited": "ltd", "incorporated": "inc", "corporation": "corp", "aktiengesellschaft": "ag",
    "limitada": "lda", "ltda": "lda", "unipessoallda": "lda", "unipessoal": "lda", "slu": "sl",
    "sociedadeanonima": "sa", "sociedadanonima": "sa", "societeanonyme": "sa", "plc": "plc",
    "publiclimitedcompany": "plc", "publlimitedcompany": "plc",
}  # fmt: skip
"""Forms that are written in more than one way."""
FORMS = frozenset(
    {*SAME_FORM, "ltd", "inc", "corp", "llc", "llp", "plc", "ag", "gmbh", "ggmbh", "ug", "kg", "ohg", "kgaa",
     "gmbhcokg", "agcokg", "sa", "sas", "sasu", "sarl", "eurl", "srl", "sapi", "sadecv", "bv", "nv", "bvba",
     "lda", "oy", "oyj", "aps", "kft", "zrt", "nyrt", "sro", "spzoo", "doo", "dd", "ood", "eood", "pty",
     "ptyltd", "pteltd", "pvtltd", "coltd", "coinc"}
)  # fmt: skip
"""What says how an organisation is owned, in letters only."""
ALSO_WORDS = frozenset({"as", "ab", "se", "sl", "spa", "lp", "kk", "asa", "ev", "eg"})
"""Forms that are words too: only as they are written for a form, in capitals or with points."""
PLAIN_WORDS = frozenset({"spa"})
"""Of these, what also stands in capitals for the word."""
MOST_WORDS = 3
_POINTED = re.compile(r"(?<!\w)[^\W\d_](?:[./]\s?[^\W\d_])+\.?(?!\w)")
_WORD = re.compile(r"\.?[^\W_]+")


class House(NamedTuple):
    """An organisation's name, taken apart.

    Attributes:
        stem: the name without its form, folded, letters and figures only; empty where no name is told.
        form: its legal form, in one spelling; empty where none is written.
    """

    stem: str
    form: str = ""


@lru_cache(maxsize=16384)
def house(name: str) -> House:
    """An organisation's name without its legal form, and the form.

    ``house("Obi Foods Ltd.")`` is ``House("obifoods", "ltd")``. A form that stands alone is the name.
    """
    words = _WORD.findall(_POINTED.sub(lambda m: "." + re.sub(r"[^\w]", "", m[0]), name))
    bare = [fold(word).removeprefix(".") for word in words]
    for n in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        form = "".join(bare[-n:])
        if form in FORMS or (n == 1 and form in ALSO_WORDS and _is_written_as_form(words[-1])):
            return House("".join(bare[:-n]), SAME_FORM.get(form, form))
    return House("".join(bare))


def is_one_house(one: str, other: str) -> bool:
    """Whether two names are of one organisation; False where either is not told.

    Who leaves the form out means the same house. Two different forms are two houses: a company and its
    daughter in another country are often called alike.
    """
    return are_one(house(one), house(other))


def are_one(one: House, other: House) -> bool:
    """Whether two names, taken apart, are of one organisation."""
    if not one.stem or one.stem != other.stem:
        return False
    return not (one.form and other.form) or one.form == other.form


def _is_written_as_form(word: str) -> bool:
    """Whether a form that is a word too is written for the form: ``AS``, ``S.p.A.``, ``SpA``."""
    if word.startswith("."):
        return True
    if fold(word) in PLAIN_WORDS:
        return word == "SpA"
    return word.isupper()
