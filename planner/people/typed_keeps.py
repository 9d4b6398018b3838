"""What somebody keeps of fasts and feasts, as it is typed: only what was told, never guessed."""

from __future__ import annotations

import re
from difflib import get_close_matches

from planner.dates.notable import Observance
from planner.people.diet_words import diet_in
from planner.people.typed import NONE_WORDS, UNKNOWN_WORDS, entered_text
from planner.values.problem import Problem
from planner.values.text import fold

_O = Observance
_HIGH = (_O.ROSH_HASHANAH, _O.YOM_KIPPUR)
_ALSO: dict[tuple[Observance, ...], str] = {
    (_O.RAMADAN,): "ramadhan, ramazan, the fast of ramadan, fasting in ramadan",
    (_O.EID,): "eids, both eids, the eids, eid al fitr, eid al adha, bayram, bakrid",
    (_O.RAMADAN, _O.EID): "ramadan to eid",
    (_O.ASHURA,): "ashoura, muharram",
    (_O.SHABBAT,): "shabbos, shabbes, sabbath, the sabbath, jewish sabbath, friday night",
    (_O.ROSH_HASHANAH,): "rosh hashana, jewish new year",
    (_O.YOM_KIPPUR,): "day of atonement, yom kipur",
    _HIGH: "high holidays, high holydays, high holy days, the high holidays",
    (_O.SUKKOT,): "sukkoth, succot, succoth, tabernacles, simchat torah",
    (_O.HANUKKAH,): "chanukah, hanukah, chanukkah",
    (_O.PASSOVER,): "pesach, pessach, pesah, seder",
    (_O.SHAVUOT,): "shavuoth, feast of weeks",
    (_O.TISHA_BAV,): "tisha bav, tisha b av, ninth of av",
    (_O.MINOR_FASTS,): "minor fasts, the minor fasts, fast of esther, tzom gedaliah",
    (*_HIGH, _O.SUKKOT, _O.HANUKKAH, _O.PURIM, _O.PASSOVER, _O.SHAVUOT): (
        "jewish holidays, the jewish holidays, jewish feasts, jewish festivals, all jewish holidays"
    ),
    (_O.LENT,): "ash wednesday, western lent, catholic lent",
    (_O.FRIDAYS,): "meatless fridays, no meat on fridays, no meat on friday, fish on fridays, fish on friday",
    (_O.EASTER,): "western easter, easter sunday",
    (_O.CHRISTMAS,): "christmas day, christmas eve, xmas",
    (_O.GREAT_LENT,): "orthodox lent, greek lent, clean monday",
    (_O.ORTHODOX_EASTER,): "pascha, greek easter, russian easter",
    (
        _O.ORTHODOX_CHRISTMAS,
    ): "russian christmas, christmas on 7 january, christmas in january, old christmas",
    (_O.DIWALI,): "deepavali, divali, dipavali",
    (_O.NAVRATRI,): "navaratri, sharad navratri",
    (_O.VESAK,): "wesak, buddha purnima, buddhas birthday, buddha day",
    (_O.LUNAR_NEW_YEAR,): "chinese new year, spring festival, tet, seollal, cny",
    (_O.NOWRUZ,): "norooz, nowrooz, newroz, navruz, persian new year",
}
TRADITIONS = frozenset(
    {"muslim", "muslims", "islam", "jewish", "jew", "judaism", "orthodox", "christian", "christians",
     "catholic", "protestant", "hindu", "hindus", "hinduism", "sikh", "buddhist", "buddhism", "bahai", "jain",
     "religious", "observant", "practising", "practicing", "devout", "strict"}
)  # fmt: skip
"""Words for a faith: they do not say what this person keeps."""
NEAR = 0.8
"""How alike a word must be to a name to be meant by it, as difflib measures it."""
_APART = re.compile(r"[,;\n+&]|\band\b")
_LEADING = re.compile(
    r"(?:(?:s?he|they|keeps?|observes?|celebrates?|fasts?|fasting|for|in|on|during|also|the)\b ?)+"
)
_MARKS = re.compile(r"['’`ʻ]")


def read_keeps(text: str) -> tuple[Observance, ...] | Problem | None:
    """What is kept: nothing typed is unknown, ``none`` is known to be none, else the days by their names."""
    said = fold(entered_text(text))
    if said in UNKNOWN_WORDS:
        return None
    if said in NONE_WORDS:
        return ()
    found: dict[Observance, None] = {}
    for part in _APART.split(entered_text(text)):
        if not part.strip():
            continue
        read = _named(part)
        if isinstance(read, Problem):
            return read
        found.update(dict.fromkeys(read))
    return tuple(one for one in Observance if one in found) or None


def say_keeps(keeps: tuple[Observance, ...] | None) -> str:
    """What is kept, as it would be typed."""
    if keeps is None:
        return ""
    return ", ".join(one.value for one in keeps) if keeps else "none"


def _named(part: str) -> tuple[Observance, ...] | Problem:
    """What one name means, or what to do where it is none."""
    key = _key(part)
    bare = _LEADING.sub("", key, count=1) if key not in _NAMES else key
    if key in _NAMES or bare in _NAMES:
        return _NAMES[key if key in _NAMES else bare]
    shown = " ".join(part.split())
    if diet_in(part):
        return Problem(text=f"“{shown}” belongs beside Diet: type it there.")
    if bare and set(bare.split()) <= TRADITIONS:
        return Problem(text=f"“{shown}” does not say which days they keep: ask, then name them.")
    if fold(part).strip() in NONE_WORDS:
        return Problem(text="Type “none” by itself, or what they keep.")
    near = get_close_matches(bare, _NAMES, n=1, cutoff=NEAR)
    if near:
        meant = " and ".join(one.value for one in _NAMES[near[0]])
        return Problem(text=f"“{shown}”: {meant}?")
    return Problem(text=f"“{shown}” is no day I can date. Put it into the notes; name those I know here.")


def _key(name: str) -> str:
    """A name for looking up: folded, no apostrophes, other marks as spaces."""
    plain = _MARKS.sub("", fold(name))
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())


_NAMES = {
    **{_key(one.value): (one,) for one in Observance},
    **{name: meant for meant, names in _ALSO.items() for name in names.split(", ")},
}
"""Every name by which a day is known, as it is looked up."""
