"""What an allergy is of: the thing itself, out of the many ways in which people write it down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from planner.people.needs import need_key, singular, without_doubt
from planner.values.late_pattern import LatePattern
from planner.values.text import fold, word_set

NAME_WORDS = 4
"""Words up to which something is a name and not a sentence."""

COUNTED = tuple(
    """
    nuts, peanuts, walnuts, hazelnuts, almonds, cashews, pecans, pistachios, macadamias, chestnuts,
    tree nuts, pine nuts, brazil nuts, eggs, prawns, mussels, oysters, clams, scallops, anchovies,
    strawberries, raspberries, berries, apples, pears, peaches, plums, cherries, bananas, oranges, lemons,
    avocados, tomatoes, potatoes, mushrooms, onions, carrots, lentils, beans, chickpeas, peas, seeds,
    poppy seeds, sesame seeds, sulphites, sulfites, bees, wasps, cats, dogs, feathers, lilies, aubergines
    """.replace("\n    ", " ")
    .strip()
    .split(", ")
)
"""What is said in the plural, so that ``nut allergy`` is of nuts."""
UNCOUNTED = tuple(
    """
    milk, dairy, lactose, gluten, wheat, rye, barley, oats, sesame, soy, soya, fish, shellfish, seafood,
    crustaceans, molluscs, celery, mustard, lupin, kiwi, latex, garlic, pollen, penicillin, shrimp, crab,
    lobster, honey, corn, maize, mango, melon, pineapple, chocolate, alcohol, cheese, butter, cream, pork,
    beef, pepper, chilli, coriander, ginger, coconut, squid, octopus, histamine, fructose, perfume, smoke,
    msg, yeast, buckwheat, quinoa, casein, tuna, salmon, aspirin, ibuprofen
    """.replace("\n    ", " ")
    .strip()
    .split(", ")
)

_PLURAL = {" ".join(map(singular, name.split())): name for name in COUNTED}
_KNOWN = frozenset(_PLURAL) | {" ".join(map(singular, name.split())) for name in UNCOUNTED}

_NO_BUTTER_NO_MILK = frozenset(
    f"{of} {what}"
    for of in "soy soya almond oat oats coconut rice nut peanut cashew".split()  # noqa: SIM905 - reads better
    for what in ("milk", "butter", "cream")
)
"""Two words of which the second is not what it says."""

_CALLED = tuple(
    "allergy allergic allergies allergen intolerant intolerance intolerances anaphylactic anaphylaxis".split()  # noqa: SIM905 - reads better
)
_BEFORE = word_set(
    "is has have having a an any all the severe severely bad badly mild mildly serious seriously strong "
    "strongly very highly extremely deadly deathly food no to of from avoid avoids reacts react traces "
    "anything with without also she he they free definitely certainly absolutely really confirmed too"
)
"""Words before an allergen that only say again what it is about."""
_BESIDE = word_set(
    "too also well again though definitely certainly absolutely really surely sure confirmed please pls "
    "always badly bad severe severely serious seriously strong strongly mild mildly deadly anaphylactic "
    "epipen epi-pen epipens epi carries carry says all"
)
"""Words after an allergen, or by themselves, that say how sure, how bad, or what they carry against it."""
_JOINING = word_set("- -- – — as so very has with a an her his their and & they she he at pen")
"""Words that may stand among those, and are a part of the name without one of them."""
_EFFECT = LatePattern(
    r"\s*[,–-]?\s*\b(?:(?:which|that|and|can|could|would|will|may|might|all|both|really|badly|always) )*"
    r"(?:(?:kills?|upsets?|swells?|itch(?:es)?|hurts?|disagrees?)\b|(?:makes?|made|gives?|gave|brings?|brought|"
    r"sends?|sent|gets?|puts?|sets?|triggers?)\b(?=.*\b(?:ill|sick|poorly|unwell|queasy|sw[eo]ll\w*|itch\w*|"
    r"sneez\w*|cough\w*|faint\w*|rash\w*|hives|spots|migraines?|headaches?|vomit\w*|throw\w* up|bloat\w*|"
    r"cramps?|wheez\w*|breathless|hospital|reactions?|shock|asthma|stomach|tummy|eczema|her off|him off)\b))"
    r"(?!.*\b(?:no|not|never|but|unless|if|only|when|raw|cooked|except)\b)(?!.*n['’]t).*$",
    re.IGNORECASE,
    clues=(
        "kill", "upset", "swell", "itch", "hurt", "disagree", "make", "made", "give", "gave", "bring",
        "brought", "send", "sent", "get", "put", "set", "trigger",
    ),
)  # fmt: skip
"""What a food does to them: ``prawns make her ill`` is of prawns. What has an *if* in it is repeated."""
_SHUNS = LatePattern(
    r"^\s*(?:(?:she|he|they) )?(?:can ?not|(?:must|will|does) not|is not allowed|never|"
    r"(?:can|won|mustn|doesn)['’]?t)"
    r" (?:eats?|have|has|tolerate|take|touch|do|digest|handle|stomach)\s+(?:any |the )*",
    re.IGNORECASE,
    clues=("can", "won", "never", "not", "n't", "n’t", "mustnt", "doesnt"),
)
"""Before what they do not eat: ``can't have nuts`` is of nuts."""
_TELLS = word_set(
    "she he they her him them his it i we is are was were has have had make makes made give gives eat "
    "eats eaten love loves like likes get gets swells say says said think know ask asks about kill kills "
    "what which who because since after before"
)
"""Words of a sentence: with one of them inside, words are no name of anything and are repeated."""
_DOUBTS = LatePattern(
    r"\?+|\b(?:maybe|perhaps|possibly|probably|presumably|supposedly|might be|may be|could be|"
    r"not (?:quite |entirely |really )?(?:sure|certain)|unsure|uncertain|i think|i believe|i guess|tbc|"
    r"(?:to )?(?:be )?(?:check|confirm)(?:ed)?|to be asked|ask(?: (?:her|him|them|first|again))*)\b"
    r"(?: (?:about|if|whether|of|it is|it['’]s|she is|he is))*",
    re.IGNORECASE,
    clues=(
        "?", "maybe", "perhaps", "possibly", "probably", "presumably", "supposedly", "might be", "may be",
        "could be", "not", "unsure", "uncertain", "i think", "i believe", "i guess", "tbc", "check",
        "confirm", "ask",
    ),
)  # fmt: skip
"""What says that it is not certain."""
_TURNS = LatePattern(
    r"\b(?:no|not|nor|never|none|nothing|without|free|but|except|only|unless|if|when|was|used|"
    r"can|cannot|\w+n['’]t|ok|okay|fine)\b|al+erg|intoler",
    clues=(
        "no", "never", "without", "free", "but", "except", "only", "unless", "if", "when", "was", "used",
        "can", "n't", "n’t", "ok", "fine", "lerg", "intoler",
    ),
)  # fmt: skip
"""What makes a sense of its own of words, so that they are repeated and never read."""
_GLUED = LatePattern(r"(?P<what>[a-z ]{2,}?)t?[\s-]*(?:al+[ae]?r?g\w*|intol\w*)")
_AND = LatePattern(
    r"\s*(?:,|/|\+|&|\band\b|\bor\b)\s*", re.IGNORECASE, clues=(",", "/", "+", "&", "and", "or")
)


def is_called_allergy(text: str) -> bool:
    """Whether a text calls itself an allergy or an intolerance, however it is spelt."""
    folded = fold(text)
    return bool(re.search(r"al+erg|intoler|anaphyl", folded)) or any(map(_is_call, folded.split()))


def allergens(need: str) -> tuple[str, ...]:
    """What an allergy is of: ``nut allergy``, ``allergic to nuts`` and ``no nuts`` are all of nuts.

    Args:
        need: as it was typed or kept; a doubt is passed over.

    Returns:
        The names, each as the kitchen says it; nothing where the words have a sense of their own, such as
        ``not allergic to nuts`` or ``no nut allergy``: those are to be repeated as they are.
    """
    said = _SHUNS.sub("", _EFFECT.sub("", without_doubt(need)))
    words = re.sub(r"-(?=\s*(?:al+erg|intol|free\b))", " ", said, flags=re.IGNORECASE).split()
    words = [word for word in (w.strip(".;:!()") for w in words) if word]
    denied = said != without_doubt(need) and _SHUNS.search(need) is not None
    words, after = _without_tail(words)
    while words and (fold(words[0]) in _BEFORE or _is_call(words[0])):
        denied = denied or fold(words[0]) in ("no", "without", "free")
        after = after or _is_call(words[0])
        words.pop(0)
    name = " ".join(words)
    if not name or (denied and after) or _TURNS.search(fold(name)) or _DOUBTS.search(name):
        return ()
    if _TELLS & set(fold(name).split()):
        return ()
    parts = [part for part in _AND.sub("\n", name).split("\n") if part]
    if len(parts) > 1 and all(need_key(part) in _KNOWN for part in parts):
        return tuple(_name(part) for part in parts)
    return (_name(name),) if len(words) <= NAME_WORDS else ()


def _without_tail(words: list[str]) -> tuple[list[str], bool]:
    """The words without what only speaks of the allergen, and whether that called it an allergy."""
    kept, called = len(words), False
    for at in range(len(words) - 1, -1, -1):
        word = fold(words[at])
        if _is_call(word) or word == "free" or word in _BESIDE:
            called = called or _is_call(word)
            kept = at
        elif word not in _JOINING:
            break
    kept = kept if kept == len(words) else _joined_from(words, kept)
    return words[:kept], called


def _joined_from(words: list[str], at: int) -> int:
    while at and fold(words[at - 1]) in _JOINING:
        at -= 1
    return at


def said_together(items: Iterable[str]) -> tuple[str, ...]:
    """The items of a list, one that only speaks of the item before it kept with that: ``nuts, ask``."""
    kept: list[str] = []
    for item in items:
        left = {word.strip(".;:!()") for word in _DOUBTS.sub(" ", fold(without_doubt(item))).split()}
        if kept and (not left or (left & _BESIDE and left <= _BESIDE | _JOINING)):
            kept[-1] = f"{kept[-1]} {item}"
        else:
            kept.append(item)
    return tuple(kept)


def with_doubt_read(item: str) -> tuple[str, bool]:
    """An item of a list of allergies without the words of doubt in it, and whether there are any.

    ``maybe shellfish? ask`` is ``shellfish``, in doubt; where nothing else is left, it is as it was typed.
    """
    bare = without_doubt(item)
    left = " ".join(_DOUBTS.sub(" ", bare).split()).strip(" ,-–()")
    unsure = bare != item or _DOUBTS.search(bare) is not None
    return left or bare, unsure


def named_in(text: str) -> tuple[str, ...]:
    """What is known to be kept away, wherever a text names it, in order: ``nuts a problem`` is of nuts."""
    words = re.findall(r"[^\W_]+", fold(without_doubt(text)))
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        pair = " ".join(words[at : at + 2])
        width = 2 if need_key(pair) in _KNOWN or pair in _NO_BUTTER_NO_MILK else 1
        name = pair if need_key(pair) in _KNOWN else words[at]
        if need_key(name) in _KNOWN:
            found.setdefault(_name(name))
        at += width
    return tuple(found)


def meant(need: str) -> str:
    """The known thing that a misspelt allergy may be of: ``nuttalergy`` is perhaps nuts; else empty."""
    names = allergens(need)
    if len(names) > 1 or (names and need_key(names[0]) in _KNOWN):
        return ""
    folded = fold(names[0] if names else need)
    glued = _GLUED.fullmatch(folded)
    key = need_key(glued["what"] if glued else folded)
    near = _nearest(key, sorted(_KNOWN), cutoff=0.85 if glued is None else 0.7)
    return _PLURAL.get(near, near)


def said_back(side: Iterable[str]) -> str:
    """Allergies as they were read, with a question after one that may be misspelt."""
    return " · ".join(f"{need} – did you mean {guess}?" if (guess := meant(need)) else need for need in side)


def _name(text: str) -> str:
    return _PLURAL.get(need_key(text), text)


def _is_call(word: str) -> bool:
    return bool(_nearest(fold(word), _CALLED, cutoff=0.8))


def _nearest(word: str, known: Sequence[str], *, cutoff: float) -> str:
    """The known word that is spelt most alike; empty where none is alike enough."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something may be misspelt

    return next(iter(get_close_matches(word, known, n=1, cutoff=cutoff)), "")
