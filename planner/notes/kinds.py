"""What a line is: the cues of each kind, and which wins where several speak."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from planner.notes import competitors, deeds, diets, tables
from planner.notes.bare_needs import foods_in
from planner.notes.bodies import gets_about
from planner.notes.business import is_business, may_be_business, sounds_like_business
from planner.notes.left_alone import subject_left_alone
from planner.notes.likings import Liking, liking
from planner.notes.line import LineKind
from planner.notes.marked import Marked
from planner.notes.money_said import says_cost
from planner.notes.relatives import of_a_relative
from planner.notes.senses import names_allergy, takes_back
from planner.notes.topics import speaks_of_food, speaks_of_life
from planner.people.alcohol import Drinking, alcohol_said

NAMES = {
    LineKind.FACT: "a fact",
    LineKind.PREFERENCE: "a preference",
    LineKind.DIET: "a need at table",
    LineKind.DATE: "a day to remember",
    LineKind.PROMISE: "you owe them",
    LineKind.THEY_OWE: "they owe you",
    LineKind.BUSINESS: "business they raised",
    LineKind.COMPETITOR: "a competitor",
    LineKind.FOLLOW_UP_QUESTION: "to ask next time",
    LineKind.COST: "a cost",
    LineKind.VENUE_NOTE: "about the place",
}
"""Each kind as a person says it."""

FACT_OR_PREFERENCE = "a fact or a preference"
FACT_OR_PLACE = "a fact or about the place"
FACT_OR_BUSINESS = "a fact or business they raised"
NEED_OR_NEWS = "their own need, or news of someone of theirs"


class Reading(NamedTuple):
    """A kind, and what it hesitates with (empty where it is sure)."""

    kind: LineKind
    doubt: str = ""


def kind_name(kind: LineKind) -> str:
    """The kind as a person says it, such as "they owe you"."""
    return NAMES[kind]


def read_kind(line: Marked, *, dated: bool, alone: bool, known_competitors: frozenset[str]) -> Reading:
    """What a line is. Things to do come first, then what is filed with a date, a sum or a need.

    Args:
        line: the line, its guests marked.
        dated: whether a day of the year can be read in it.
        alone: whether one guest only was there.
        known_competitors: folded names of competitors in the book.
    """
    if subject_left_alone(line.full):
        return Reading(LineKind.FACT)
    doing = deeds.deed(line.full, line.rest, alone=alone)
    if doing is not None:
        return Reading(*doing)
    if competitors.named(line, known_competitors):
        return Reading(LineKind.COMPETITOR)
    if is_yearly(line) and (dated or _says_when_yearly(line)):
        return Reading(LineKind.DATE, "" if dated else "which day it is")
    if says_cost(line.full):
        return Reading(LineKind.COST)
    return _need_or_news(line)


def _need_or_news(line: Marked) -> Reading:
    if diets.speaks_of_diet(line.rest) or _says_a_need(line):
        if of_a_relative(line):
            return Reading(LineKind.FACT, NEED_OR_NEWS)
        return Reading(LineKind.DIET)
    if is_business(line):
        return Reading(LineKind.BUSINESS)
    return _taste_or_place(line)


def _says_a_need(line: Marked) -> bool:
    """Whether it names a food with an allergy, takes a need back, or says whether someone drinks alcohol."""
    text = line.rest.replace("'", "")
    allergy = names_allergy(text) and bool(foods_in(text))
    return allergy or takes_back(text) or alcohol_said(text) is not Drinking.UNSAID


def _taste_or_place(line: Marked) -> Reading:
    liked = liking(line)
    if liked is Liking.TABLE:
        return Reading(LineKind.PREFERENCE)
    if liked is Liking.PERHAPS:
        return Reading(LineKind.FACT, FACT_OR_PREFERENCE)
    if gets_about(line.rest):
        return Reading(LineKind.FACT)
    if tables.speaks_of_the_place(line.rest):
        of_place = liked is Liking.NONE and (not _has_subject(line) or tables.someone_judged(line.rest))
        return Reading(LineKind.VENUE_NOTE) if of_place else Reading(LineKind.FACT, FACT_OR_PLACE)
    return _business_or_news(line)


def _business_or_news(line: Marked) -> Reading:
    if sounds_like_business(line) and not speaks_of_life(line):
        return Reading(LineKind.BUSINESS, FACT_OR_BUSINESS)
    if may_be_business(line):
        return Reading(LineKind.FACT, FACT_OR_BUSINESS)
    if speaks_of_food(line) and not _was_served().match(line.rest):
        return Reading(LineKind.PREFERENCE, FACT_OR_PREFERENCE)
    return Reading(LineKind.FACT)


@cache
def _was_served() -> re.Pattern[str]:
    """What was eaten and drunk that day, which says little of what is liked."""
    return re.compile(
        r"^(?:(?:@\w+|he|she|they|we|i) )?(?:drank|ate|had|ordered|chose|shared|took|"
        r"tried|tasted|brought|cooked)\b"
    )


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(
        r"^(?:@\w+|he|she|they|his|her|their|suffers|gets|plays|lives|works|grew|keeps|hates|thinks|"
        r"knows|feels|goes|does|did|used|wants|loves|studied|speaks|collects|runs|moved|born|afraid|"
        r"worried)\b"
    )


def _has_subject(line: Marked) -> bool:
    return _subject().match(line.rest) is not None


@cache
def _yearly() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:birthday|b[-']?day|bdays?|b\. ?(?=\d)|fete|celebrates \d+|big day|bithday|brithday|"
        r"birhday|born|dob|anniversary|anniv|aniversary|name[- ]?day|namesday|namenstag|onomastico|"
        r"imieniny|svatek|geburtstag|cumple|cumpleanos|anniversaire|wedding day|married (?:on|since)|got "
        r"married|founded|joined (?:the )?(?:company|firm|us|them|team)|\d+ years (?:with|at|in|as)|"
        r"turns? \w+|turning \w+|saint'?s day|feast day|patron saint|national day|santo|\d+(?:st|nd|rd|"
        r"th) (?:is|year|birthday|anniversary|on)|date of birth|silver wedding|golden wedding)\b|\*\s*\d"
    )


def is_yearly(line: Marked) -> bool:
    """Whether the line speaks of a day that comes round every year."""
    if re.search(
        r"\b(?:party|dinner|lunch|present|gift|cake|celebrated|trip) (?:was|at|for|in)\b", line.full
    ):
        return False
    return _yearly().search(line.full) is not None


def _says_when_yearly(line: Marked) -> bool:
    """A birthday said to be at some time that names no day: *birthday in March*."""
    return (
        re.search(
            r"\b(?:birthday|b-?day|bday|anniversary|name[- ]?day)\b(?: is)? (?:in|some ?time)\b", line.full
        )
        is not None
    )
