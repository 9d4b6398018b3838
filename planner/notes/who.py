"""Which guests a line names, and where."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from planner.notes.names import HONORIFICS, SHORTEST_FOR_SLIPS, Names
from planner.notes.slips import one_slip
from planner.notes.vocabulary import RELATIVES
from planner.notes.words import Word
from planner.values.text import word_set

ALSO_WORDS = word_set(
    """
    will mark may june april august rose grace hope bill art frank ray dawn joy faith ivy jack rob drew
    chase summer autumn amber ruby pearl rich gene pat sue guy dean miles penny sky max dale glen cliff
    heath lane young long short white black brown green gray king park price bell cook baker young day
    love short wine rice beer berry lamb salmon bass pike fish field hill wood stone church banks cash
    case post page read wise kit pip dot nick win ant lex cat lou mo jo si mel con jem val al ed an in
    so he do no my on to go sun moon song kind good best fine may sang long far lee ma
    """
)
"""Names that are words as well: read as a name only when written with a capital."""

NOT_INITIALS = word_set(
    """
    am pm tv uk us eu un it hr pr ok id ai po qa vp md ed ms mr dr st ny la dc bbq diy asap eod cob ps
    nb re
    """
)
"""Pairs of letters that mean something else; read as initials only where they lead the line."""

LETTERED = word_set(
    """
    vitamin plan team type class grade category section terminal gate room block level hepatitis gen
    generation group unit wing hall table row seat series floor platform line bus tram shirt size
    appendix exhibit
    """
)
"""Words that a single letter belongs to: *plan B*."""
SHORTEST_CLIPPED = 3


class Mention(NamedTuple):
    """A stretch of a line that names a guest.

    Attributes:
        start: where it begins in the plain line.
        end: one past its last character, without a trailing *'s*.
        guests: indexes of the guests it may mean; more than one where a name is shared.
        tail: a trailing *'s* or *'ll*.
    """

    start: int
    end: int
    guests: tuple[int, ...]
    tail: str = ""


def find_mentions(line: Iterable[Word], names: Names) -> tuple[Mention, ...]:
    """The guests that a line names, in order, none overlapping."""
    said = tuple(line)
    found: list[Mention] = []
    at = 0
    while at < len(said):
        mention, taken = _mention(said, at, names)
        if mention is not None:
            found.append(mention)
        at += taken
    return tuple(found)


def exact_mentions(said: tuple[Word, ...], names: Names) -> tuple[tuple[Mention, tuple[Word, ...]], ...]:
    """Whom a line names exactly, slips and initials left out, each with the words that do."""
    found: list[tuple[Mention, tuple[Word, ...]]] = []
    at = 0
    while at < len(said):
        length, indexes = _exact(said, at, names) or (1, ())
        run = said[at : at + length]
        if indexes:
            last = run[-1]
            found.append((Mention(run[0].start, last.end - len(last.tail), indexes, last.tail), run))
        at += length
    return tuple(found)


def _mention(said: tuple[Word, ...], at: int, names: Names) -> tuple[Mention | None, int]:
    """The mention that begins at a word, or None, and how many words it takes."""
    word = said[at]
    best = _exact(said, at, names)
    if best:
        length, indexes = best
        last = said[at + length - 1]
        end = last.end - len(last.tail)
        return Mention(word.start, end, indexes, last.tail), length
    capital = word.raw[0].isupper()
    for guess in (_by_initials, _by_plain_s, _clipped, _slipped) if capital else (_by_plain_s, _slipped):
        indexes = guess(said, at, names)
        if indexes:
            end = word.end - len(word.tail)
            return Mention(word.start, end, indexes, word.tail), 1
    return None, 1


def _exact(said: tuple[Word, ...], at: int, names: Names) -> tuple[int, tuple[int, ...]] | None:
    word = said[at]
    titled = at > 0 and said[at - 1].key in HONORIFICS
    longest = 0
    indexes: list[int] = []
    for run, index in names.runs.get(word.key, ()):
        if len(run) < longest or tuple(w.key for w in said[at : at + len(run)]) != run:
            continue
        if len(run) == 1 and not titled and word.key in ALSO_WORDS and not _named(said, at):
            continue
        longest = len(run)
        indexes.append(index)
    return (longest, tuple(dict.fromkeys(indexes))) if indexes else None


AFTER_A_NAME = word_set(
    """
    is was has had will would can cant cannot wont does doesnt did didnt says said told loves likes
    hates prefers wants works plays lives runs mentioned asked promised got just and also needs thinks
    knows gave turned moved grew speaks drinks eats takes never always still only to
    """
)
"""Words that seldom follow anything but a subject."""


AS_A_WORD = {
    "will": word_set(
        """
        send email mail share give get call ring ask be let bring do find try look lend introduce have
        need take put make buy write book check pass see tell show text forward drop meet pay go come
        invite follow
        """
    ),
    "mark": word_set("the a an my our it this that down up"),
    "grace": word_set("period before"),
    "frank": word_set("about talk and discussion"),
    "jack": word_set("of"),
    "rob": word_set("the"),
    "drew": word_set("a the up"),
    "dawn": word_set("till to at"),
    "ray": word_set("of"),
}
"""First names that are words, and what follows them at the head of a line where the word is meant."""


def _named(said: tuple[Word, ...], at: int) -> bool:
    """Whether a word that is also a name is meant as a name here: it has a capital within the line.

    Every word that leads a line has its capital, so there what follows must look like a person's verb.
    """
    word = said[at]
    if not word.raw[:1].isupper():
        return False
    if at > 0:
        return True
    following = said[1].key if len(said) > 1 else ""
    if word.tail or word.after in (":", ","):
        return True
    as_a_word = AS_A_WORD.get(word.key)
    if as_a_word is not None:
        return following not in as_a_word
    return following in AFTER_A_NAME or following.endswith(("es", "ed", "rs", "ks", "ts"))


def _by_initials(said: tuple[Word, ...], at: int, names: Names) -> tuple[int, ...]:
    word = said[at]
    raw = word.raw[: len(word.raw) - len(word.tail)] if word.tail else word.raw
    letters = raw.replace(".", "").replace("-", "")
    if not letters.isupper() or word.key not in names.initials:
        return ()
    whole_line_upper = len(said) > 1 and all(w.raw.isupper() for w in said)
    if whole_line_upper or (word.key in NOT_INITIALS and at > 0):
        return ()
    if len(letters) == 1 and at > 0 and (said[at - 1].key in LETTERED or said[at - 1].raw[0].isupper()):
        return ()
    if letters == "I" or (letters == "A" and not word.tail):
        return ()
    return names.initials[word.key]


def _by_plain_s(said: tuple[Word, ...], at: int, names: Names) -> tuple[int, ...]:
    """*Priyas daughter*, *juergens new boat*: no apostrophe; without a capital, of what people have."""
    key = said[at].key
    if not key.endswith("s") or at + 1 >= len(said):
        return ()
    bare = key[:-1]
    if not said[at].raw[:1].isupper() and (bare in ALSO_WORDS or said[at + 1].key not in _theirs()):
        return ()
    spelt = (bare, bare.replace("ae", "a").replace("oe", "o").replace("ue", "u"))
    return tuple(dict.fromkeys(i for name in spelt for run, i in names.runs.get(name, ()) if run == (name,)))


@cache
def _theirs() -> frozenset[str]:
    """What stands after someone's name with an s: their people, and a few things that people have."""
    return frozenset(RELATIVES) | OWN


OWN = word_set(
    """
    new old older younger elder eldest oldest youngest little late first second favourite favorite birthday
    bday anniversary wedding boss team office house home garden boat car choir band club village accent
    """
)
"""Words that follow whose they are, as *her new boat* and *her birthday* do."""


def _clipped(said: tuple[Word, ...], at: int, names: Names) -> tuple[int, ...]:
    """*Fran* for Francesca: the beginning of a first name, with its capital."""
    word = said[at]
    if len(word.key) < SHORTEST_CLIPPED or not word.raw[:1].isupper() or word.key in NOT_CLIPPED:
        return ()
    if word.key in ALSO_WORDS:
        return ()
    return tuple(dict.fromkeys(i for first, i in names.firsts if first.startswith(word.key)))


NOT_CLIPPED = word_set(
    """
    jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat sun can the her his has had was
    all any for car cat dog son mother man van bar beer tea wine mar pen art ann bro sis mum dad mam pub
    gin rum ham out our one two who how ask bill tip tab
    """
)


def _slipped(said: tuple[Word, ...], at: int, names: Names) -> tuple[int, ...]:
    word = said[at]
    if len(word.key) < SHORTEST_FOR_SLIPS - 1 or word.key in ALSO_WORDS or word.key in NOT_SLIPS:
        return ()
    near = names.slips.get(len(word.key), ())
    found = tuple(dict.fromkeys(i for name, i in near if one_slip(word.key, name)))
    return found if len(found) == 1 else ()


NOT_SLIPS = word_set(
    """
    than that them then this they there three these those think thing where when with what while which
    would could should great green greece graze grade marry market party partly pasta salad house horse
    mouse loves lives likes liked loved lived maria mario marie martin martha anna anne hanna diana
    jonas jonah
    """
)
"""Words and names one letter away from common names: never taken for a slip."""
