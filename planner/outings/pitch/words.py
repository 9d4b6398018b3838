"""The words of a line as the no-pitch reader sees them: cut, folded and brought to a stem."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

STRAIGHT = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"'})
CUT = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d[\d.,:/]*|->|\n|[^\w\s]")
COINS = frozenset("€$£¥")
SUMS = frozenset(
    ("k", "eur", "euro", "euros", "usd", "gbp", "pound", "pounds", "dollar", "dollars", "chf", *COINS)
)
SHARES = frozenset(("%", "percent", "pct"))
STOPS = frozenset(".;:?!,(")
DASHES = frozenset("-–—")
"""Signs that end a clause; a dash does where a space stands before it."""


def _read_as(pairs: str) -> dict[str, str]:
    """Each word of a list like ``a/b=c``, with what it is read as."""
    return {
        word: meant
        for words, _, meant in (pair.partition("=") for pair in pairs.split())
        for word in words.split("/")
    }


SHORT = {
    word: tuple(meant.split("+"))
    for word, meant in _read_as(
        "can't=can+not cannot=can+not won't=will+not shan't=shall+not dont=do+not doesnt=do+not "
        "didnt=did+not isnt=is+not wont=will+not cant=can+not shouldnt=should+not let's=let+us "
        "lets=let+us ain't=is+not wouldn't=would+not im=i"
    ).items()
}
"""Two words written as one."""
LOOSE = _read_as(
    "abt/re=about u=you ur=your w=with mtg/meeting/meetings=meeting appt=appointment nxt=next "
    "wk=week thx=thanks pls/plz=please info=information prop=proposal mgr=manager mgmt=management "
    "dept=department ppl/people=people biz/business/businesses=business comp=competitor "
    "qtr=quarter yr=year cust=customer programme=program licence=license "
    "organisation=organization colour=color centre=center favourite=favorite cheque=check "
    "tonne/tonnes=ton wanna=want gonna=going quotation/quotations=quote intro/intros=introduction "
    "convo=conversation rep=representative gdn=garden bday=birthday "
    "deck/decks/powerpoint/ppt=slide said=say told=tell gave=give brought=bring bought=buy "
    "sold=sell took/taken=take went/gone=go got=get spoke=speak met=meet paid=pay spent=spend "
    "sent=send made=make left=left lost=lose won=win knew/known=know shown=show "
    "wrote/written=write heard=hear thought=think kept=keep held=hold chose/chosen=choose "
    "felt=feel found=find ran=run began=begin taught=teach children=child wives=wife men=man "
    "women=woman is/are/was/were/am/been/being=be has/had/having=have does/did/doing/done=do an=a "
    "this=this news=news always=always us=us his=his its=its yes=yes thing=thing "
    "something=something nothing=nothing anything=anything everything=everything during=during "
    "king=king evening=evening morning=morning spring=spring wedding=wedding pudding=pudding "
    "need=need red=red bed=bed feed=feed seed=seed bus=bus gas=gas lens=lens plus=plus "
    "bonus=bonus versus/vs=versus christmas=christmas perhaps=perhaps "
    "note/notes/noted/noting=note here=here wine/wines=wine site/sites=site plane/planes=plane "
    "tone=tone care/caring=care there=there where=where these=these fine=fine dine=dine ride=ride "
    "car/cars=car building=building pricing=pric testing=test"
)
"""Short forms, spellings and irregular words, each with what it is read as."""
SHORTEST = 3
"""A stem is no shorter."""


class Word(NamedTuple):
    """One word of a line.

    Attributes:
        stem: what it is read as; a stop is its own sign.
        plain: the word folded, as written.
        begin, end: where it stands in the line.
        named: whether it is written with a capital inside the line, as a name is.
    """

    stem: str
    plain: str
    begin: int
    end: int
    named: bool = False


def cut(line: str) -> list[Word]:
    """The words and stops of a line, in order; sums, shares and numbers stand as their kind."""
    line = line.translate(STRAIGHT)
    words: list[Word] = []
    fresh = True
    for found in CUT.finditer(line):
        text = found[0]
        begin, end = found.span()
        first = text[0]
        if first.isalpha():
            named = not fresh and first.isupper() and text[-1].islower()
            words += [Word(stem(plain), plain, begin, end, named) for plain in _parts(fold(text))]
            _count(words, text)
            fresh = False
        elif first.isdigit():
            kind = "<money>" if words and words[-1].stem in COINS else "<num>"
            words.append(Word(kind, "", begin, end))
            fresh = False
        elif text in SHARES:
            _count(words, text)
        elif text in COINS:
            _count(words, text)
            words.append(Word(text, "", begin, end))
        elif text in STOPS or text == "->" or (text in DASHES and line[begin - 1 : begin] in {"", " "}):
            words.append(Word("-" if text in DASHES else text, "", begin, end))
            fresh = text != ","
    return [word for word in words if word.stem not in COINS]


def _count(words: list[Word], text: str) -> None:
    """Says of a number what it counts, where the word just read tells: money, or a share."""
    unit = text.lower()
    kind = "<money>" if unit in SUMS else "<pct>" if unit in SHARES else None
    at = -1 if text in COINS or (text in SHARES and not text.isalpha()) else -2
    if kind and len(words) >= -at and words[at].stem == "<num>":
        words[at] = words[at]._replace(stem=kind, end=words[-1].end)


def fold(text: str) -> str:
    """A word in small letters without accents."""
    text = text.lower()
    return (
        text
        if text.isascii()
        else "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    )


def _parts(plain: str) -> tuple[str, ...]:
    if plain in SHORT:
        return SHORT[plain]
    if "'" not in plain:
        return (plain,)
    head, _, tail = plain.rpartition("'")
    if tail == "t" and head.endswith("n"):
        return (head[:-1], "not")
    if tail == "s":
        return (head.replace("'", ""), "'s")
    return (head.replace("'", ""),) if head else (tail,)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A folded word without its endings; ``price``, ``prices`` and ``pricing`` come to one stem."""
    word = LOOSE.get(word, word)
    if len(word) <= SHORTEST or word in LOOSE:
        return word
    if word.endswith("ies") and len(word) > SHORTEST + 1:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "shes", "ches", "xes")):
        word = word[:-2]
    elif word.endswith("s") and word[-2] not in "sui'":
        word = word[:-1]
    if word in LOOSE:
        return LOOSE[word]
    for tail in ("ing", "ed"):
        if (
            word.endswith(tail)
            and len(word) - len(tail) >= SHORTEST
            and any(c in "aeiouy" for c in word[: -len(tail)])
        ):
            word = word[: -len(tail)]
            if word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            if word.endswith("i"):
                word = word[:-1] + "y"
            break
    return word[:-1] if word.endswith("e") and len(word) > SHORTEST else word


def bag(words: str) -> frozenset[str]:
    """The stems of the words of a list written as text."""
    return frozenset(map(stem, words.split()))
