"""Which thing a name means in its text: settled by the words and names around it, or left unsettled."""

from __future__ import annotations

from typing import NamedTuple

from planner.people.ground.mentions import Mention, mentions, shorter
from planner.people.ground.stance import Stance, stance
from planner.people.ground.taxonomy import Binding, Taxonomy
from planner.people.ground.ties import tie
from planner.people.ground.words import Word, stem
from planner.values.text import word_set

FILLING = word_set(
    "a an the my his her their our and or of for to in on at with is are was has have had be been she "
    "he i they we plays play playing played loves love loved likes like liked enjoys enjoy keen big mad "
    "about into fan really very much all most every always still just also some lot great huge does do "
    "did goes go going regularly often weekends weekend sundays sunday mondays tuesdays wednesdays "
    "thursdays fridays friday saturdays saturday evenings evening daily weekly occasionally sometimes "
    "now new"
)
"""Words that settle nothing: a name with no others beside it stands alone."""
SURE = 2
"""How much a name that needs no settling counts beside each word that settles."""
AKIN, OF_A_KIND = 4, 1
"""How much another name beside it counts that it is tied to, and one only under the same loose topic."""
DOERS = word_set(
    "she he i they we who to also both still often regularly sometimes always usually once mostly now never"
)
"""Words before a verb."""
DONE_SO = word_set(
    "in on at every most with for along and when again twice three since whenever regularly "
    "competitively daily weekly as from to all a lot around across through together abroad alone "
    "indoors outdoors because until while but or each several five"
)
"""Words after a verb that has no object."""


class Meant(NamedTuple):
    """A thing that a text names.

    Attributes:
        number: its number in the taxonomy.
        said: the words as they stand in the text.
        stance: how the text stands to it.
        begin: number of the first word.
        end: number of the word after the last.
        slip: whether it is misspelt.
    """

    number: int
    said: str
    stance: Stance
    begin: int
    end: int
    slip: bool = False


KINDS = {
    "musical": "musicals", "band": "music", "group": "music", "film": "film", "movie": "film",
    "play": "theatre",
    "series": "television", "show": "television", "sitcom": "television", "game": "games", "team": "sport",
    "club": "sport", "book": "reading", "novel": "reading", "author": "reading", "opera": "opera",
    "ballet": "ballet",
    "dog": "dogs", "bird": "animals", "cheese": "cheese", "painter": "visual arts", "composer": "music",
    "language": "languages", "singer": "music", "car": "vehicles", "wine": "wine",
}  # fmt: skip
"""What a name is said to be in so many words: *Cats, the musical*."""
CALLED = word_set("called named nicknamed")
"""Words before what is only a name."""
HOUSES = word_set(
    "house street road hall avenue square station airport hotel inn group ltd inc gmbh capital partners bank "
    "lane crescent terrace court close building tower plaza center centre county district drive"
)
"""Words written large that make a name that of a house, a street or a firm."""
LIKENESS = word_set(
    "coloured colored shaped print printed themed flavoured flavored patterned scented free like style "
    "inspired"
)
"""Words after a name that make it a look or a taste."""


def things_meant(
    words: tuple[Word, ...], text: str, known: Taxonomy, places: frozenset[int]
) -> tuple[Meant, ...]:
    """What a text surely names; phrases in which nothing is meant are among it, for the words they take up.

    Args:
        words: the text's words.
        text: the text itself.
        known: the taxonomy.
        places: numbers of the words that may well name a place: an unsettled name there is left to the map.
    """
    found = mentions(words, known)
    stems = [stem(w.plain) for w in words]
    certain = [m for m in found if any(n >= 0 for n in m.may_be)]
    meant = []
    queue = list(found)
    while queue:
        mention = queue.pop(0)
        if _only_likeness(mention, words, text) or is_only_a_name(mention.begin, mention.end, words):
            continue
        around = _around(mention, stems)
        others = [n for m in certain if m is not mention for n in m.may_be if n >= 0]
        kind = kind_said(mention.end, words, known)
        number = _settled(mention, around, others, known, kind)
        if number is None and places.isdisjoint(range(mention.begin, mention.end)):
            number = _alone(mention, words, around, known)
        if number is None:
            queue[:0] = shorter(mention, words, known)
        else:
            said = text[words[mention.begin].start : words[mention.end - 1].end]
            how = stance(words, text, mention.begin, mention.end)
            meant.append(Meant(number, said, how, mention.begin, mention.end, mention.slip))
    return tuple(meant)


def _around(mention: Mention, stems: list[str]) -> str:
    """The stems beside a name, each between spaces."""
    return f" {' '.join(stems[: mention.begin])} | {' '.join(stems[mention.end :])} "


def kind_said(end: int, words: tuple[Word, ...], known: Taxonomy) -> int | None:
    """The topic that the words after a name say it is of: *Cats, the musical*."""
    if end + 1 >= len(words) or words[end].plain != "the":
        return None
    topic = KINDS.get(words[end + 1].plain)
    return known.number(topic) if topic else None


def is_only_a_name(begin: int, end: int, words: tuple[Word, ...]) -> bool:
    """Whether something is only called so: *a cat called Whisky*, *Whisky is the name of his cat*."""
    before = {w.plain for w in words[max(0, begin - 1) : begin]}
    after = " ".join(w.plain for w in words[end : end + 3])
    if end < len(words) and words[end].capital and words[end].plain in HOUSES:
        return True
    return bool(before & CALLED) or after.startswith(
        ("is the name", "is his name", "is her name", "the cat", "the dog")
    )


def _only_likeness(mention: Mention, words: tuple[Word, ...], text: str) -> bool:
    """Whether the name only says what something looks or tastes like: *an orchid-coloured dress*."""
    end = mention.end
    if end >= len(words) or words[end].plain not in LIKENESS:
        return False
    return text[words[end - 1].end : words[end].start] in ("-", " ")


def _settled(
    mention: Mention, around: str, others: list[int], known: Taxonomy, kind: int | None
) -> int | None:
    """The one thing that the words around a name settle on; None where they leave it open."""
    scores: dict[int, int] = {}
    beside = set(around.split())
    for listed in mention.may_be:
        unsure, number = listed < 0, ~listed if listed < 0 else listed
        if _denied(number, around, known) or (kind is not None and kind not in known.above(number)):
            continue
        near = known.near(number)
        hits = len(near & beside) + sum(f" {w} " in around for w in near if " " in w)
        hits += sum(_akin(number, other, known) for other in others)
        if hits or not unsure:
            scores[number] = hits + (0 if unsure else SURE)
    if not scores:
        return None
    best = max(scores.values())
    leading = [n for n, score in scores.items() if score == best]
    if len(leading) == 1:
        return leading[0]
    return next((n for n in leading if all(o in known.above(n) for o in leading)), None)


def _denied(number: int, around: str, known: Taxonomy) -> bool:
    """Whether a word beside a name says that a thing is not meant."""
    return any(f" {word} " in around for word in known.things[number].far)


def _akin(number: int, other: int, known: Taxonomy) -> int:
    """How much another thing that is named speaks for a thing."""
    if tie(number, other, known) is not None:
        return AKIN
    shared = known.above(number).keys() & known.above(other).keys()
    return OF_A_KIND if any(known.things[t].binding is not Binding.BROAD for t in shared) else 0


def _alone(mention: Mention, words: tuple[Word, ...], around: str, known: Taxonomy) -> int | None:
    """What an unsettled name means that stands alone: the one thing that goes by it, if one does."""
    if len(mention.may_be) != 1:
        return None
    beside = [w.plain for i, w in enumerate(words) if not mention.begin <= i < mention.end]
    number = mention.may_be[0]
    number = ~number if number < 0 else number
    if _denied(number, around, known):
        return None
    a_verb = known.things[number].name[0].islower() and _is_verb(mention, words)
    return number if a_verb or all(w in FILLING for w in beside) else None


def _is_verb(mention: Mention, words: tuple[Word, ...]) -> bool:
    """Whether a word of its own stands as a verb without an object: *she sails on Sundays*."""
    first = words[mention.begin]
    if mention.end - mention.begin > 1 or (mention.begin and first.capital):
        return False
    after = words[mention.end].plain if mention.end < len(words) else "and"
    does = words[mention.begin - 1].plain in DOERS if mention.begin else _third_person(first.plain)
    return does and after in DONE_SO


def _third_person(word: str) -> bool:
    """Whether a word that opens a note may be a verb: *climbs*, not *archers*."""
    return word.endswith("s") and not word.endswith(("ers", "ors", "ings", "ists"))
