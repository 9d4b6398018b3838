"""Whether someone on a card is someone in the book: for certain, perhaps, or not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from planner.people.person import TITLES, ContactKind, Person
from planner.values.text import fold

LEAST_DIGITS = 5
"""Fewer figures than this are an extension, which many people have."""
TELLING_DIGITS = 8
"""The last figures of a number, which it has in common however the country and the area are written."""
_LIKE_A_NUMBER = re.compile(
    r"(?:(?:m|mob|mobile|whatsapp|wa|sms|w|h|t|tel)[:.]? )?\+?(?:[\s()/.-]*\d){8,15}"
    r"(?: \(?(?:(?:m|mob|mobile|whatsapp|wa|sms|text|signal|w|h|work|home|only|please)\b ?)+\)?)?",
    re.IGNORECASE,
)
"""A number that was kept among words: ``+972 52 123 4567 whatsapp only``."""
SHARED_BOXES = frozenset(
    {"info", "office", "sales", "contact", "hello", "mail", "admin", "team", "reception", "support",
     "service", "kontakt", "buero", "vertrieb", "accueil", "contato", "geral", "ventas", "ufficio"}
)  # fmt: skip
"""Addresses before the @ that several people read."""
AFTER_NAMES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq"})
FIRM_FORMS = frozenset(
    {"ag", "gmbh", "sa", "sas", "sarl", "ltd", "limited", "llc", "inc", "corp", "co", "plc", "bv", "nv",
     "srl", "spa", "lda", "kg", "oy", "ab", "as", "aps", "group"}
)  # fmt: skip
"""What says how a company is owned, which one writes and another leaves out."""
ALSO_WRITTEN = "Also written: "
"""Before another spelling of the name, as merging notes it."""
NEAR = 86.0
"""The likeness (rapidfuzz, 0 to 100) from which two names may be one with a slip: "Inez Duarte"."""
MOST_COMPARED = 60
"""Names that are looked at for a slip; where more than these are alike, the likeness tells nothing."""


class Found(NamedTuple):
    """Someone in the book who is, or may be, the one on a card.

    Attributes:
        person: who.
        is_sure: whether it is certain.
        why: what speaks for it, or against it, in words.
    """

    person: Person
    is_sure: bool
    why: str


class PeopleKeys:
    """People beside what tells one from another; it can grow while cards are read.

    Args:
        people: those in the book.
    """

    def __init__(self, people: Iterable[Person]) -> None:
        self._people: dict[str, Person] = {}
        self._by_key: dict[tuple[str, str], dict[str, None]] = {}
        self._ways: dict[str, frozenset[tuple[str, str]]] = {}
        for person in people:
            self.put(person)
        self._first = frozenset(self._people)

    def get(self, person_id: str) -> Person | None:
        """The person with an id."""
        return self._people.get(person_id)

    def put(self, person: Person) -> None:
        """Take in someone, or what is new about them. What they were known by before they stay known by."""
        self._people[person.id] = person
        self._ways[person.id] = ways = ways_of(person)
        names = {words for name in names_of(person) if (words := name_words(name))}
        keys = {*ways, *(("name", " ".join(sorted(words))) for words in names)}
        keys.update(key for words in names for key in _corners(words))
        for key in keys:
            self._by_key.setdefault(key, {})[person.id] = None

    def find(self, person: Person) -> Found | None:
        """Who in the book it is, if anyone: the surest, and of those as sure the first."""
        own = self._people.get(person.id) if person.id else None
        if own is not None and _names_agree(own, person):
            return Found(own, is_sure=True, why="it went out from this book")
        ways = ways_of(person)
        by_ways, by_name = self._by_ways(person, ways), self._by_name(person, ways)
        found = [*by_ways, *by_name]
        # A name is no proof where the address beside it is somebody else's.
        sure = next((one for one in (by_ways or by_name) if one.is_sure), None)
        return sure or (found[0] if found else self._by_slip(person, ways))

    def _with(self, key: tuple[str, str]) -> list[Person]:
        return [self._people[person_id] for person_id in self._by_key.get(key, ())]

    def _by_ways(self, person: Person, ways: frozenset[tuple[str, str]]) -> list[Found]:
        found = []
        for sort, value in sorted(ways):
            for other in self._with((sort, value)):
                what = "the same address" if sort == "mail" else "the same number"
                if _names_agree(other, person):
                    found.append(Found(other, is_sure=True, why=what))
                elif sort == "mail" or (_share_a_word(other, person) and _is_mobile(value, other, person)):
                    found.append(Found(other, is_sure=False, why=f"{what}, another name"))
        return found

    def _by_name(self, person: Person, ways: frozenset[tuple[str, str]]) -> list[Found]:
        found = []
        names = dict.fromkeys(tuple(sorted(name_words(name))) for name in names_of(person))
        known = ((words, other) for words in names for other in self._with(("name", " ".join(words))))
        for words, other in known:
            same_firm = same_organisation(other.organisation, person.organisation)
            if same_firm:
                found.append(Found(other, is_sure=True, why="the same name and organisation"))
            elif same_firm is False:
                found.append(Found(other, is_sure=False, why="the same name, another organisation"))
            elif self._apart(other, ways):
                found.append(Found(other, is_sure=False, why="the same name, other numbers and addresses"))
            else:
                found.append(Found(other, is_sure=len(words) > 1, why="the same name"))
        return found

    def _apart(self, other: Person, ways: frozenset[tuple[str, str]]) -> bool:
        """Whether both can be reached, and in no way alike."""
        theirs = self._ways[other.id]
        return bool(ways and theirs and not ways & theirs)

    def _by_slip(self, person: Person, ways: frozenset[tuple[str, str]]) -> Found | None:
        """Someone whose name is nearly the same, and of whom nothing says that they are someone else.

        Only the book is looked at: who writes two names nearly alike on two cards means two people.
        """
        for key in sorted(_corners(name_words(person.name))):
            near = self._with(key) if len(self._by_key.get(key, ())) <= MOST_COMPARED else []
            for other in near:
                same_firm = same_organisation(other.organisation, person.organisation)
                alike = same_firm or (same_firm is None and not self._apart(other, ways))
                if (
                    other.id in self._first
                    and alike
                    and any(is_slip(n, person.name) for n in names_of(other))
                ):
                    return Found(other, is_sure=False, why="nearly the same name")
        return None


def _corners(words: tuple[str, ...]) -> set[tuple[str, str]]:
    """What two names have in common when there is a slip in one word of either."""
    if len(words) < 2:  # noqa: PLR2004 - a first and a last name
        return set()
    return {("first", f"{words[0]} {words[-1][0]}"), ("last", f"{words[0][0]} {words[-1]}")}


def name_words(name: str) -> tuple[str, ...]:
    """The words that make a name, folded: no titles, nothing after the name, no signs."""
    words = re.findall(r"[^\W_]+", fold(name.replace("'", "").replace("’", "")))
    kept = tuple(w for w in words if w not in TITLES and w not in AFTER_NAMES)
    return kept or tuple(words) or (fold(name),)


def names_of(person: Person) -> tuple[str, ...]:
    """The name, the one in brackets in it, and other spellings that the notes tell."""
    also = (
        line.removeprefix(ALSO_WRITTEN) for line in person.notes.split("\n") if line.startswith(ALSO_WRITTEN)
    )
    return (*_bracketed(person.name), *also)


def _bracketed(name: str) -> tuple[str, ...]:
    """A name, and the other one that stands in brackets behind or within it: ``דנה כהן (Dana Cohen)``."""
    if "(" not in name:
        return (name,)
    found = re.fullmatch(r"(?P<before>[^()]*)\((?P<other>[^()]+)\)(?P<after>[^()]*)", name)
    outer = " ".join(f"{found['before']} {found['after']}".split()) if found else ""
    if found is None or not outer:
        return (name,)
    inner = found["other"].split()
    other = " ".join(inner) if len(inner) > 1 else " ".join([*inner, *outer.split()[1:][-1:]])
    return (name, outer, other)


def ways_of(person: Person) -> frozenset[tuple[str, str]]:
    """The ways to reach someone, as they can be compared: sort and key."""
    ways = set()
    for point in person.contacts:
        if key := way_key(point.kind, point.value):
            ways.add(key)
    return frozenset(ways)


def way_key(kind: ContactKind, value: str) -> tuple[str, str] | None:
    """One way to reach someone, as it can be compared; None for what many have in common."""
    if kind is ContactKind.EMAIL:
        box = fold(value)
        return None if box.partition("@")[0] in SHARED_BOXES else ("mail", box)
    if kind is ContactKind.OTHER and not _LIKE_A_NUMBER.fullmatch(value.strip()):
        return None
    digits = re.sub(r"\D", "", re.split(r"(?i)\bext|\bx|(?<=\d)x|;|,", value)[0])
    if len(digits) < LEAST_DIGITS:
        return None
    return "number", digits[-TELLING_DIGITS:]


def _is_mobile(digits: str, *people: Person) -> bool:
    """Whether a number is anyone's mobile here: a firm's number is that of many."""
    points = (point for person in people for point in person.contacts)
    return any(
        p.kind is ContactKind.MOBILE and way_key(p.kind, p.value) == ("number", digits) for p in points
    )


def _share_a_word(one: Person, other: Person) -> bool:
    """Whether the names have a word in common: a number that a couple share makes them no one person."""
    return bool(set(name_words(one.name)) & set(name_words(other.name)))


def same_organisation(one: str, other: str) -> bool | None:
    """Whether two organisations are one; None where either is not told."""
    words = [
        [w for w in re.findall(r"[^\W_]+", fold(name)) if w not in FIRM_FORMS] or [fold(name)]
        for name in (one, other)
    ]
    if not one or not other:
        return None
    shorter, longer = sorted(words, key=len)
    return shorter == longer[: len(shorter)]


def _names_agree(one: Person, other: Person) -> bool:
    """Whether the names can be one person's."""
    return any(agree(a, b) for a in names_of(one) for b in names_of(other))


def agree(one: str, other: str) -> bool:
    """Whether two names can be one: the shorter within the longer, initials counted, or a slip apart."""
    shorter, longer = sorted((name_words(one), name_words(other)), key=len)
    left = list(longer)
    whole = 0
    for word in shorter:
        match = next((w for w in left if w == word), None) or next(
            (w for w in left if 1 in (len(w), len(word)) and w[:1] == word[:1]), None
        )
        if match is None:
            return is_slip(one, other)
        left.remove(match)
        whole += match == word and len(word) > 1
    return whole > 0


def is_slip(one: str, other: str) -> bool:
    """Whether two names are the same but for a slip of the pen."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - late, as everywhere: most of hostbook does without it

    first, second = (" ".join(sorted(name_words(name))) for name in (one, other))
    figures = (re.findall(r"\d+", name) for name in (first, second))
    return fuzz.ratio(first, second) >= NEAR and next(figures) == next(
        figures
    )  # "Table 12" is not "Table 13"
