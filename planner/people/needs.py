"""What a person needs at a table, with *known none* and *unknown* kept apart."""

from __future__ import annotations

from enum import StrEnum

from planner.values.record import Record, changed
from planner.values.text import fold


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
    """The needs with one more; one that is already there, however it is written, is not doubled."""
    known = needs.side(kind) or ()
    if fold(text) in {fold(k) for k in known}:
        return needs
    return changed(needs, **{kind.value: (*known, text)})


def unknown_sides(needs: Needs) -> tuple[NeedKind, ...]:
    """The sides nobody has asked about yet."""
    return tuple(kind for kind in NeedKind if needs.side(kind) is None)
