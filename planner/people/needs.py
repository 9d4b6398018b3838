"""What a person needs at a table, with *known none* and *unknown* kept apart."""

import re
from enum import StrEnum

from planner.values.late_pattern import LatePattern
from planner.values.record import Record, changed
from planner.values.text import fold

DOUBT = "(not sure – ask)"
"""What stands after a need that is not certain; it is kept away all the same."""
_CALLED = LatePattern(
    r"\b(?:al+erg(?:ic|y|ies)|intoleran(?:t|ces?))\b(?: (?:to|of)\b)?", clues=("lerg", "intoleran")
)


class NeedKind(StrEnum):
    """The sides of a person's needs; each is known, known to be none, or unknown."""

    ALLERGY = "allergy"
    DIET = "diet"
    ACCESS = "access"
    SEATING = "seating"

    @property
    def plural(self) -> str:
        """The heading that the table brief and the forms give this side."""
        return {"allergy": "allergies", "diet": "diet", "access": "access", "seating": "seating"}[self.value]


class Needs(Record, frozen=True, kw_only=True):
    """Each side is ``None`` while unknown, ``()`` when known to be none, else what is needed.

    Attributes:
        allergy: foods or things that must be kept away: allergies and intolerances.
        diet: what they do or do not eat, by health, faith or choice.
        access: step-free, wheelchair, hearing, light.
        seating: left-handed, back to the wall, near the door.
    """

    allergy: tuple[str, ...] | None = None
    diet: tuple[str, ...] | None = None
    access: tuple[str, ...] | None = None
    seating: tuple[str, ...] | None = None

    def side(self, kind: NeedKind) -> tuple[str, ...] | None:
        """What is known of one side."""
        value: tuple[str, ...] | None = getattr(self, kind.value)
        return value


def with_need(needs: Needs, kind: NeedKind, text: str) -> Needs:
    """The needs with one more; one that is already there, however it is written, is not doubled.

    A need that is certain takes the place of the same one with a doubt, and never the other way round.
    """
    known = needs.side(kind) or ()
    key, sure = need_key(text), not is_doubtful(text)
    same = [k for k in known if need_key(k) == key]
    if any(sure is False or not is_doubtful(k) for k in same):
        return needs
    kept = tuple(k for k in known if k not in same)
    return changed(needs, **{kind.value: (*kept, text)})


def doubtful(text: str) -> str:
    """A need that is not certain, as it is kept: ``sesame (not sure – ask)``."""
    return text if is_doubtful(text) else f"{text} {DOUBT}"


def is_doubtful(need: str) -> bool:
    """Whether a need is kept with a doubt."""
    return need.endswith(DOUBT)


def without_doubt(need: str) -> str:
    """The bare need, its doubt left out."""
    return need.removesuffix(DOUBT).rstrip()


def need_key(need: str) -> str:
    """The need for comparing: no case, no accents, no plural, no doubt, and not that it is an allergy."""
    words = re.findall(r"[^\W_]+", _CALLED.sub(" ", fold(without_doubt(need))))
    return " ".join(map(singular, words)) or fold(need)


def singular(word: str) -> str:
    """A folded word without a plain plural: ``walnuts`` is ``walnut``, ``potatoes`` is ``potato``."""
    if len(word) > 4 and word.endswith(("oes", "shes", "ches")):  # noqa: PLR2004 - potatoes, but not toes
        return word[:-2]
    if len(word) > 4 and word.endswith("ies"):  # noqa: PLR2004 - berries, but not pies
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004 - nuts, but not gas


_WHEELS = LatePattern(
    r"\b(?:wheel ?-?chair|mobility scooter|walking frame|zimmer|rollator|accessible (?:car|taxi))\b",
    clues=("chair", "scooter", "frame", "zimmer", "rollator", "accessible"),
)


def uses_wheels(needs: Needs) -> bool:
    """Whether a car has to be one that takes a wheelchair or the like."""
    return any(_WHEELS.search(fold(without_doubt(need))) for need in needs.access or ())


def unknown_sides(needs: Needs) -> tuple[NeedKind, ...]:
    """The sides nobody has asked about yet."""
    return tuple(kind for kind in NeedKind if needs.side(kind) is None)
