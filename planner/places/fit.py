"""How well each venue fits a wish: a score in fifths, the reasons, and flags that no score may hide."""

from __future__ import annotations

from collections.abc import Sequence

from planner.places.venue import Venue
from planner.places.weighing.hours import weigh_hours
from planner.places.weighing.manner import weigh_calm, weigh_room, weigh_sort
from planner.places.weighing.memory import weigh_liking, weigh_notes, weigh_past
from planner.places.weighing.nearness import weigh_nearness
from planner.places.weighing.needs import weigh_fasts, weigh_glass, weigh_needs
from planner.places.weighing.price import weigh_price
from planner.places.weighing.side import MOST_FIFTHS, NeedAt, Said, Side
from planner.places.wish import Wish
from planner.values.record import Record

__all__ = ["MOST_FIFTHS", "Fit", "fit", "rank_venues", "said_of_all"]

MIDDLING = 3
"""Where a place of which nothing is known stands."""
SIDES = (
    weigh_needs, weigh_glass, weigh_fasts, weigh_calm, weigh_sort, weigh_room, weigh_hours,
    weigh_liking, weigh_past, weigh_nearness, weigh_price, weigh_notes,
)  # fmt: skip
"""What is asked of every place, one side after another; each knows nothing of the others."""


class Fit(Record, frozen=True, kw_only=True):
    """How well one venue fits.

    Attributes:
        venue: the venue.
        fifths: 1 to 5; what is unknown neither adds nor takes.
        points: the same, unrounded: what parts two places of the same fifths.
        speaks_for: what speaks for it, what decides most first.
        warns: what to look at before taking it, the gravest first; never averaged into the score.
        unmet: what it is known not to do for this wish; such a venue comes last.
        against: why nobody but the host would take it: another sort of place, or one not to go to again.
        asks: whether the place is still to be asked about somebody's need.
        needs: each need of everyone at the table: met, not met, or to be asked about.
    """

    venue: Venue
    fifths: int
    points: float = 0.0
    speaks_for: tuple[Said, ...] = ()
    warns: tuple[Said, ...] = ()
    unmet: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    asks: bool = False
    needs: tuple[NeedAt, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks for it, in short phrases."""
        return tuple(said.text for said in self.speaks_for)

    @property
    def flags(self) -> tuple[str, ...]:
        """What to look at before taking it, in short phrases."""
        return tuple(said.text for said in self.warns)

    @property
    def may_be_drafted(self) -> bool:
        """Whether it may be taken for a plan without the host's word."""
        return not (self.unmet or self.against)

    @property
    def aside(self) -> str:
        """What no score may hide, to stand beside it; empty where every need is known to be met."""
        if self.unmet:
            return "cannot do it"
        if self.against:
            return next(said.short for said in self.warns if said.text == self.against[0])
        return "ask first" if self.asks else ""


def rank_venues(venues: Sequence[Venue], wish: Wish) -> tuple[Fit, ...]:
    """The venues, the best fit first; what speaks against one puts it behind, what it cannot do last."""
    found = [fit(venue, wish) for venue in venues]
    found.sort(key=lambda f: (bool(f.unmet), bool(f.against), -f.fifths, -f.points, f.venue.name, f.venue.id))
    return tuple(found)


def fit(venue: Venue, wish: Wish) -> Fit:
    """How well one venue fits the wish."""
    sides = [weigh(venue, wish) for weigh in SIDES]
    unmet, against, flags = (_all(sides, name) for name in ("unmet", "against", "flags"))
    points = MIDDLING + sum(side.points for side in sides)
    return Fit(
        venue=venue,
        fifths=max(1, min(*(side.most for side in sides), round(points))),
        points=points,
        speaks_for=_all(sides, "reasons"),
        warns=(*unmet, *against, *flags),
        unmet=tuple(said.text for said in unmet),
        against=tuple(said.text for said in against),
        asks=any(side.asks for side in sides),
        needs=tuple(need for side in sides for need in side.needs),
    )


def said_of_all(found: Sequence[Fit]) -> tuple[Said, ...]:
    """What is flagged of every one of several places: it hangs on the guests or the day, and not on where."""
    if len(found) < 2:  # noqa: PLR2004 - of one alone nothing is everywhere
        return ()
    everywhere = set(found[0].flags).intersection(*(f.flags for f in found[1:]))
    return tuple(said for said in found[0].warns if said.text in everywhere)


def _all(sides: Sequence[Side], name: str) -> tuple[Said, ...]:
    """What the sides say of one sort, what decides most first; alike, in the order of the sides."""
    said: list[Said] = [one for side in sides for one in getattr(side, name)]
    return tuple(sorted(said, key=lambda one: -one.decides))
