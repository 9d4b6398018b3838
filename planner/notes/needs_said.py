"""What a line says of someone's needs: each one by its side and with its sense, or that it takes one back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from planner.notes.bare_needs import allergies_in, diet_in, foods_in
from planner.notes.marked import Marked
from planner.notes.senses import ALLERGY, DIET, GONE, is_hedged, names_allergy, takes_all_back, takes_back
from planner.notes.vocabulary import FOOD
from planner.people.alcohol import Drinking, alcohol_said
from planner.people.needs import doubtful, need_key, singular
from planner.values.text import listed

RELISHED = re.compile(r"\b(?:ok|okay|fine|bar the|except|apart from|but eats|only eats|not out)\b")
"""Signs that the line says what is eaten, too."""
LOVED = re.compile(r"^(?:(?:she|he|they|@\w+|and|also|really) )*(?:loves?|likes?|adores?|enjoys?|fond of)\b")
NO_ALLERGIES = re.compile(
    r"\bno (?:known |food )*(?:allergies|allergy)\b(?! to\b)|"
    r"\b(?:not allergic to anything|allergic to (?:nothing|none))\b(?! but\b)|"
    r"\bno (?:known )?(?:dietary|food) (?:restrictions|needs|requirements)\b"
)
EXCEPT = re.compile(
    r"\b(?:no|not)\b[^.;]*\ballerg\w+.*?\b(?:except(?: for)?|apart from|other than|besides|save for|"
    r"aside from|"
    r"bar|but for|only to|just to|but only to|beyond|(?:anything|nothing|none) but)\b (?P<what>.+)"
)

IN_ITS_PLACE = re.compile(
    r"(?:but |and |is |to )*(?:now |instead )(?:is |to )*(?P<now>[a-z]+)"
    r"|(?:but |and |is |to )*(?P<what>[a-z]+) (?:now|instead)"
)
"""``kiwi now``, ``now to kiwi``: what came after an allergy that is no more."""

ONLY_CALLED = re.compile(
    r"(?:(?:is|its|shes|hes|really|very|so|badly|severely|definitely|highly|seriously|bad|severe|an?) )*"
    r"(?:allergic|allergy|intolerant|intolerance)"
)
"""A clause that only says that what stands before it is an allergy."""
ONLY_A_PEN = re.compile(
    r"(?:(?:and|she|he|they|has|have|carr(?:y|ies)|brings|with|always|an?|her|his|their|the) )*epi-? ?pens?"
    r"(?: (?:with|on|in|always|him|her|his|hers|them|handbag|bag|pocket|on))*"
)
"""A clause that only says what they carry against an allergy."""
TURNED = re.compile(r"\b(?:no|not|never|without|\w+nt|cannot)\b")


class NeedsSaid(NamedTuple):
    """The needs in a line.

    Attributes:
        allergy: what must be kept away, one each, a doubt kept in its words.
        diet: what they do or do not eat, each with its sense.
        alcohol: whether they drink alcohol, where the line says so for certain.
        no_allergies: whether it says that there are no allergies.
        doubt: why the host should look, or empty.
        whole: whether the line itself is the need, since its parts could not be told apart.
    """

    allergy: tuple[str, ...] = ()
    diet: tuple[str, ...] = ()
    alcohol: bool | None = None
    no_allergies: bool = False
    doubt: str = ""
    whole: bool = False

    @property
    def changes(self) -> bool:
        """Whether anything in it goes on a card."""
        return bool(self.allergy or self.diet or self.alcohol is not None or self.no_allergies)

    @property
    def words(self) -> str:
        """All of it in a line."""
        dry = ("no alcohol",) if self.alcohol is False else ("drinks alcohol",) if self.alcohol else ()
        return ", ".join((*self.allergy, *self.diet, *dry))


def needs_said(line: Marked) -> NeedsSaid:
    """What a line about a diet says of needs.

    Nothing that a line takes back is ever added, and what it says with a doubt keeps the doubt. Where the
    parts cannot be told apart for certain the line as typed is the need: too long a need is read out at the
    table, a lost one is eaten.
    """
    text = line.rest.replace("'", "")
    full = line.full.replace("'", "")
    typed = " ".join(line.plain.split())
    excepted = EXCEPT.search(text)
    if excepted:
        names = allergies_in(f"allergic to {excepted['what']}") or (typed,)
        return _hedged(NeedsSaid(allergy=names), full)
    if NO_ALLERGIES.search(text) and not foods_in(text) and not is_hedged(full):
        rest = NO_ALLERGIES.sub(" ", text)
        more = diet_in(rest) or alcohol_said(rest) is not Drinking.UNSAID
        said = _gathered(rest, full, typed, set()) if more else NeedsSaid()
        return said._replace(no_allergies=True)
    return _gathered(text, full, typed, {key for key in line.keys if key in FOOD})


def _gathered(text: str, full: str, typed: str, named: set[str]) -> NeedsSaid:
    clauses = _clauses(text)
    if takes_all_back(full):
        return NeedsSaid(doubt=_back(clauses))
    back = [] if is_hedged(full) and not _denied(clauses) else [c for c in clauses if takes_back(c)]
    kept = [c for c in clauses if c not in back and not LOVED.match(c)]
    if any(names_allergy(c) for c in back):
        kept = [_in_its_place(c) for c in kept]
    side = _sides(kept)
    told = " ".join([*side.allergy, *side.diet, *(c for c in clauses if c not in kept)])
    words = {singular(word) for word in re.findall(r"[a-z]+", told)}
    drinking = alcohol_said(text)
    lost = (
        {singular(word) for word in named}
        - words
        - ({"alcohol"} if drinking is not Drinking.UNSAID else set())
    )
    relish = any(RELISHED.search(c) for c in kept)
    nothing = not (side.changes or back) and drinking in (Drinking.UNSAID, Drinking.AT_TIMES)
    if (side.whole or relish or lost or nothing) and not back:
        by_body = any(names_allergy(c) for c in kept)
        side = NeedsSaid(allergy=(typed,), whole=True) if by_body else NeedsSaid(diet=(typed,), whole=True)
    side = side._replace(doubt=_back(back) if back else "")
    return _drinking(_hedged(side, full), drinking, hedged=is_hedged(full))


def _sides(clauses: list[str]) -> NeedsSaid:
    """The needs of the clauses by their side; whole where an allergy in them has no name."""
    allergies: list[str] = []
    diet: list[str] = []
    nameless = False
    for clause in clauses:
        said = allergies_in(clause) if names_allergy(clause) else ()
        nameless = nameless or said is None
        allergies += said or ()
        diet += [need for need in diet_in(clause) if need != "no alcohol"]
    away = [need.removeprefix("no ") for need in diet if need.startswith("no ")]
    if nameless and not allergies and away:
        return NeedsSaid(allergy=tuple(dict.fromkeys(away)))
    known = {need_key(need) for need in allergies}
    other = (need for need in diet if need_key(need.removeprefix("no ")) not in known)
    return NeedsSaid(allergy=_distinct(allergies), diet=_distinct(other), whole=nameless)


def _in_its_place(clause: str) -> str:
    """A clause that names foods beside an allergy that is no more, as the allergy it tells of."""
    found = IN_ITS_PLACE.fullmatch(clause)
    what = found["what"] or found["now"] if found else ""
    return f"allergic to {what}" if what and foods_in(what) else clause


def _distinct(needs: Iterable[str]) -> tuple[str, ...]:
    """Each need once, singular or plural."""
    return tuple({need_key(need): need for need in reversed(list(needs))}.values())[::-1]


def _denied(clauses: tuple[str, ...]) -> bool:
    """Whether a need itself is denied, and not only said to be eaten."""
    return any(re.search(rf"\b(?:{ALLERGY}|{DIET})\b", c) and takes_back(c) for c in clauses)


def _hedged(said: NeedsSaid, full: str) -> NeedsSaid:
    if not is_hedged(full) or not (said.allergy or said.diet):
        return said
    kept = listed([*said.allergy, *said.diet])
    doubt = "it is not certain: kept away until you ask" if said.whole else f"{kept} is not certain: ask"
    return said._replace(
        allergy=tuple(doubtful(need) for need in said.allergy),
        diet=tuple(doubtful(need) for need in said.diet),
        doubt="; ".join(part for part in (said.doubt, doubt) if part),
    )


def _drinking(said: NeedsSaid, drinking: Drinking, *, hedged: bool) -> NeedsSaid:
    """The needs with what is said of alcohol; what holds for now or at times only changes nothing."""
    if drinking is Drinking.UNSAID:
        return said
    definite = drinking in (Drinking.NEVER, Drinking.DRINKS) and not hedged
    if definite:
        return said._replace(alcohol=drinking is Drinking.DRINKS)
    why = {
        Drinking.FOR_NOW: "alcohol left for now: the card stays as it is",
        Drinking.AT_TIMES: "alcohol left at some times only: the card stays as it is",
    }.get(drinking, "whether they drink alcohol is not certain: ask")
    return said._replace(doubt="; ".join(part for part in (said.doubt, why) if part))


def _back(clauses: list[str] | tuple[str, ...]) -> str:
    """Why a line that takes something back is for the host to settle."""
    names: list[str] = []
    for clause in clauses:
        still = re.sub(rf":? {GONE}\b", "", clause)
        names += foods_in(still) or (allergies_in(still) if names_allergy(still) else None) or ()
        names += [found[0] for found in re.finditer(rf"\b{DIET}\b", clause)]
    what = listed(list(dict.fromkeys(names))) or "a need"
    return f"it takes back {what}: settle it on the card"


@cache
def _joint() -> re.Pattern[str]:
    lead = r"(?:(?:she|he|they|and|also|is|shes|hes|has|@\w+|a|an|severe|bad) )*"
    deny = r"(?:no |not |isnt |doesnt |does not |never |cant |cannot |wont )"
    return re.compile(
        rf"[;.!]+\s*|\s+but\s+(?!eats)|\s+-+\s+|, ?(?={lead}(?:allerg|intoleran|{deny}|{DIET}\b|loves |"
        rf"likes |"
        rf"drinks |coeliac))| and (?={lead}(?:allergic|intolerant|{deny}|loves |"
        rf"likes ))|(?<= now) (?=not {DIET}\b)"
    )


def _clauses(text: str) -> tuple[str, ...]:
    found = [clause.strip() for clause in _joint().split(text) if clause.strip()]
    called = any(names_allergy(clause) and not ONLY_A_PEN.fullmatch(clause) for clause in found)
    clauses: list[str] = []
    for clause in found:
        before = clauses[-1] if clauses else ""
        if called and ONLY_A_PEN.fullmatch(clause):
            continue
        if before and ONLY_CALLED.fullmatch(clause) and not (TURNED.search(before) or LOVED.match(before)):
            clauses[-1] = f"{before} {clause}"  # "sesame too - allergic": of what stands before it
        else:
            clauses.append(clause)
    return tuple(clauses)
