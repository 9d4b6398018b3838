"""The frames of a line: what is a reminder not to do it, and what the guest raised."""

from __future__ import annotations

from planner.outings.pitch.lexicon import kinds_of
from planner.outings.pitch.words import Word, bag, stem

PLAIN, REMINDER, RAISED = "", "not", "if"
"""What a word stands under: nothing, a reminder not to, business that the guest raised."""


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(map(stem, phrase.split())) for phrase in listed.split(";"))


FULL_STOPS = frozenset(".;:?!-(")
NOT = bag("not no never without nor zero avoid skip resist refrain forbid forbidden ban banned")
NOT_PAIRS = _phrases(
    "ask nothing; be tempt; bite my; bite your; catch myself; far from; forget about; forget the; "
    "hand off; hold back; hold off; instead of; keep away; keep clear; keep mum; keep off; "
    "keep quiet; lay off; leave aside; leave out; nothing about; nothing of; "
    "nothing on; off limit; rather than; say nothing; shut up; stay away; stay clear; stay off; "
    "steer away; steer clear; sure no; sure nobody; tempt to; urge to; wrong to"
)
FORGOT = bag("forget hesitate miss hurt fail neglect overlook omit wait delay mind shy waste")
"""After a ``not`` these ask for the thing itself."""
PUSHY = bag(
    "harm obligation pressure string problem wonder brainer commitment rush doubt pushy only further time"
)
"""``no harm in``, ``no obligation``, ``no pressure``: not a reminder."""
FUSS = bag("be sound seem pushy push appear make come overdo")
"""``without being pushy`` says how, not what."""
AUXILIARY = bag("do will would can could shall should must may might be have")
OURSELVES = bag("i we us you please just remember reminder note today tonight it this that really everybody")
PUT_OFF = _phrases(
    "another day; another time; are taboo; at home; at the office; be out; can wait; have to wait; "
    "in the bag; in the car; is taboo; must wait; not a word; not at lunch; not at the table; "
    "not at this; not during; not for dinner; not for here; not for lunch; not for now; "
    "not for today; not for tonight; not here; not mine; not now; not over; not today; "
    "not tonight; off limit; off the menu; off the table; should wait; stay in the; stay out; "
    "under wrap; will keep; will wait"
)
"""Said after a thing, these put it off."""
TAILS: dict[str, list[tuple[str, ...]]] = {}
for _tail in sorted(PUT_OFF):
    TAILS.setdefault(_tail[0], []).append(_tail)
GOES_ON = bag("until till no")
"""``can wait until`` puts off only so far."""
TAIL = 3
"""Words in ``if they ask``."""
ONLY_IF = bag("if unless till until when")
TURN = bag("but instead then except unless just only until though however")
IF = bag("if when should whenever once in case what")
RAISE = bag(
    "ask raise bring mention want start insist press push grumble complain moan pull offer "
    "enquire inquire begin come wonder demand request turn broach say talk query open touch get "
    "slag tell volunteer remark"
)
HAVE_RAISED = frozenset(
    {
        "asked",
        "asks",
        "raised",
        "raises",
        "brought",
        "brings",
        "mentioned",
        "wants",
        "wanted",
        "enquired",
        "inquired",
    }
    | {"requested", "insisted", "demanded", "wondered", "complained", "grumbled"}
)
"""As written: ``she asks``, ``Ravi wanted``; to ask is the host's own."""
NOT_A_GUEST = bag("i we you who what and not to be have")
RAISES_IT = bag("do ask start raise insist begin want")
BUSINESS = bag("business shop work it that this contract renewal price subject topic anything matter")


def frames(words: list[Word]) -> list[str]:
    """What each word stands under, in order."""
    under = [PLAIN] * len(words)
    begin = 0
    for stop in _clause_ends(words):
        if _put_off([word.stem for word in words[begin:stop]]):
            _fill(under, begin, stop, REMINDER)
        begin = stop
    i = 0
    while i < len(words):
        if (starts := _reminds(words, i)) is not None:
            end = _scope_end(words, starts)
            _fill(under, i, end, REMINDER)
            i = end
        elif under[i] == PLAIN and (starts := _raised(words, i)) is not None:
            end = _answer_begin(words, starts)
            _fill(under, i, end, RAISED)
            i = end
        else:
            i += 1
    return under


def _fill(under: list[str], begin: int, end: int, frame: str) -> None:
    under[begin:end] = [frame] * (end - begin)


def _clause_ends(words: list[Word]) -> list[int]:
    return [i + 1 for i, w in enumerate(words) if w.stem in ".;?!-("] + [len(words)]


def _put_off(stems: list[str]) -> bool:
    """Whether a clause ends by putting off what it names: ``the quote can wait``, ``only if they ask``."""
    for at, stem_here in enumerate(stems):
        for tail in TAILS.get(stem_here, ()) if at else ():
            rest = at + len(tail)
            if tuple(stems[at:rest]) == tail and not (rest < len(stems) and stems[rest] in GOES_ON):
                return True
    tail = tuple(w for w in stems[-TAIL - 1 :] if w not in FULL_STOPS)[-TAIL:]
    return len(stems) > TAIL + 1 and len(tail) == TAIL and tail[0] in ONLY_IF and tail[-1] in RAISES_IT


def _reminds(words: list[Word], i: int) -> int | None:
    """Where the scope of a reminder that begins at this word begins, or None where none does."""
    here = words[i].stem
    following = [w.stem for w in words[i + 1 : i + 5]]
    if here in NOT:
        spoilt = (
            (here in {"not", "never"} and (any(w in FORGOT for w in following[:3]) or _but_for(words, i)))
            or (following and following[0] in PUSHY)
            or (here == "without" and (not i or _leaves(words, i) or (following and following[0] in FUSS)))
            or (i and words[i - 1].stem in {"why", "or"})
            or (here == "not" and following[:1] != ["to"] and _of_others(words, i))
        )
        return None if spoilt else i + 1
    turned = i > 0 and words[i - 1].stem in {"not", "never", "do"}
    return i + 2 if following and (here, following[0]) in NOT_PAIRS and not turned else None


def _but_for(words: list[Word], i: int) -> bool:
    """Whether a ``without`` follows in the same clause: ``don't leave without`` asks for the thing."""
    for word in words[i + 1 : i + 9]:
        if word.stem in FULL_STOPS:
            return False
        if word.stem in {"without", "before", "until"}:
            return True
    return False


def _leaves(words: list[Word], i: int) -> bool:
    return any(
        w.stem in {"leav", "left", "go", "com", "walk", "away", "let", "part"}
        for w in words[max(0, i - 4) : i]
    )


def _of_others(words: list[Word], i: int) -> bool:
    """Whether it is others, or a thing, that does not: ``what they don't like``, ``if she doesn't ask``."""
    j = i - 1
    while j >= 0 and words[j].stem in AUXILIARY:
        j -= 1
    if j < 0 or words[j].stem in FULL_STOPS or words[j].stem in {",", "and", "so", "also"}:
        return False
    return j < i - 1 and words[j].stem not in OURSELVES


def _scope_end(words: list[Word], i: int) -> int:
    while i < len(words):
        here = words[i].stem
        if here in FULL_STOPS or here in TURN:
            return i
        if here == "," and i + 1 < len(words):
            after = words[i + 1].stem
            if after in {"i", "we", "so", "she", "he", "they"} or _acts(after):
                return i
        i += 1
    return len(words)


def _acts(stem: str) -> bool:
    return any(
        kind in {"TELL", "RAISE", "PUFF", "SHOW", "ASK", "GET", "CLOSE", "LISTEN"} for kind in kinds_of(stem)
    )


def _raised(words: list[Word], i: int) -> int | None:
    """Where the words that the guest raises begin, or None where the guest raises nothing here."""
    stems = [w.stem for w in words[i : i + 8]]
    j = 0
    if stems[0] in IF:
        j = 1
        while j < len(stems) and stems[j] in {"in", "case", "the", "event", "that", "and", "only", "do"}:
            j += 1
        if j < len(stems) and stems[j] in {"ask", "rais", "mention"}:
            return i + j + 1
    if not j and len(stems) > 1 and _past(words[i + 1]) and words[i].plain and stems[0] not in NOT_A_GUEST:
        return i + 2
    if j >= len(stems) or not (_them(words[i + j]) or (j and stems[j] in BUSINESS)):
        return None
    k = j + 1
    while k < len(stems) and k < j + 6:
        if stems[k] in RAISE and stems[k - 1] not in {"to", "a", "the", "if"} and (j or _past(words[i + k])):
            return i + k + 1
        if stems[k] in FULL_STOPS or stems[k] in {"be", ","}:
            return None
        k += 1
    return None


def _them(word: Word) -> bool:
    return (
        word.stem
        in {
            "she",
            "he",
            "they",
            "anyone",
            "someone",
            "anybody",
            "somebody",
            "guest",
            "client",
            "custom",
            "conversation",
        }
        or word.named
    )


def _past(word: Word) -> bool:
    return word.plain in HAVE_RAISED


def _answer_begin(words: list[Word], i: int) -> int:
    while i < len(words):
        here = words[i].stem
        if here in FULL_STOPS or here == "," or here in {"then", "->", "→", "i", "so"}:
            return i
        if (
            i
            and _acts(here)
            and words[i - 1].stem not in {"a", "the", "to", "our", "about", "for", "and", "of", "on"}
        ):
            return i
        i += 1
    return len(words)
