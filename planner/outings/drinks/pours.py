"""The drinks that were poured at the table: one more, the last taken back, how many, and of what."""

from __future__ import annotations

from datetime import UTC, datetime

from planner.outings.outing import Outing
from planner.outings.parts import Glass, Pour
from planner.people.person import Person
from planner.values.late_pattern import LatePattern
from planner.values.record import changed

SAID = {
    Glass.BEER: "a beer",
    Glass.WINE: "a glass of wine",
    Glass.SPARKLING: "a glass of sparkling wine",
    Glass.FORTIFIED: "a port or a sherry",
    Glass.SPIRIT: "a spirit",
    Glass.COCKTAIL: "a cocktail",
}
"""What a glass is called at a table."""

_LIKED = (
    (Glass.SPARKLING, LatePattern(r"\b(?:champagne|prosecco|cava|cr[eé]mant|sparkling wine|sekt|fizz)\b")),
    (Glass.FORTIFIED, LatePattern(r"\b(?:port|sherry|madeira|vermouth|marsala)\b")),
    (
        Glass.COCKTAIL,
        LatePattern(r"\b(?:cocktail|negroni|martini|spritz|mojito|old fashioned|margarita)s?\b"),
    ),
    (Glass.BEER, LatePattern(r"\b(?:beers?|ale|lager|stout|pilsner|pils|cider|ipa)\b")),
    (Glass.SPIRIT, LatePattern(r"\b(?:whisk(?:y|ey)|gin|rum|vodka|bourbon|cognac|brandy|grappa|spirits?)\b")),
    (Glass.WINE, LatePattern(r"\b(?:wine|red|white|ros[eé]|vinho|riesling|burgundy|bordeaux)\b")),
)
"""The words that say what somebody likes to drink."""
_WITHOUT = LatePattern(
    r"\b(?:alcohol[- ]free|non[- ]?alcoholic|no alcohol|virgin|zero|ginger (?:ale|beer))\b"
)


def pour(outing: Outing, traveller: str, glass: Glass, at: datetime) -> Outing:
    """The outing with one more drink poured for somebody.

    Args:
        outing: the outing.
        traveller: ``HOST`` or a person's id.
        glass: what it was.
        at: the instant, with a zone.

    Raises:
        ValueError: the instant has no zone.
    """
    if at.tzinfo is None:
        raise ValueError("a pour needs an instant with a zone")
    fresh = Pour(traveller=traveller, glass=glass, at=at.astimezone(UTC))
    return changed(outing, moderation=changed(outing.moderation, pours=(*outing.moderation.pours, fresh)))


def taken_back(outing: Outing, traveller: str) -> Outing:
    """The outing without the last drink that was poured for somebody; as it is where there was none."""
    pours = outing.moderation.pours
    last = max((i for i, one in enumerate(pours) if one.traveller == traveller), default=None)
    if last is None:
        return outing
    return changed(outing, moderation=changed(outing.moderation, pours=(*pours[:last], *pours[last + 1 :])))


def poured(outing: Outing, traveller: str) -> tuple[Pour, ...]:
    """The drinks that were poured for somebody, in the order they were."""
    return tuple(one for one in outing.moderation.pours if one.traveller == traveller)


def has_poured(outing: Outing, traveller: str) -> bool:
    """Whether somebody has had a drink."""
    return any(one.traveller == traveller for one in outing.moderation.pours)


def usual_glass(outing: Outing, traveller: str, person: Person | None) -> Glass:
    """What to pour unless told otherwise: as the last time, else what they like, else wine."""
    before = poured(outing, traveller)
    if before:
        return before[-1].glass
    for liked in person.drinks if person else ():
        words = liked.casefold()
        if not _WITHOUT.search(words):
            found = next((glass for glass, pattern in _LIKED if pattern.search(words)), None)
            if found is not None:
                return found
    return Glass.WINE
