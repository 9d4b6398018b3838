"""The needs of everyone at the table: met, not met, or still to be asked about."""

from __future__ import annotations

from planner.people.needs import NeedKind
from planner.places.serving import brief_need, can_serve, said_asked, said_served, said_unserved
from planner.places.suiting import MEALS
from planner.places.venue import Feature, Venue, has
from planner.places.weighing.side import ASK_FIFTHS, BLOCKED_FIFTHS, MOST_FIFTHS, NeedAt, Said, Side
from planner.places.wish import GuestNeeds, Wish
from planner.values.text import listed

DECIDES = {NeedKind.ALLERGY: 6.0, NeedKind.DIET: 5.0, NeedKind.ACCESS: 5.5}
"""How much each sort of need decides; a seat is asked for wherever one goes."""
ASKING, MOST_ASKING = 0.2, 3
"""What each need to be asked about takes, up to so many; one that is met adds nothing: it is owed."""
POURED = frozenset({"lunch", "drinks", "dinner"})
"""Hours at which what there is without alcohol matters."""


def weigh_needs(venue: Venue, wish: Wish) -> Side:
    """What everyone needs, and whether the venue can do it.

    A need can only ever speak against a place: one more never takes a flag away nor makes a better fit.
    """
    asked: dict[tuple[NeedKind, str], list[str]] = {}
    for guest in wish.guests:
        for kind in DECIDES:
            for need in guest.needs.side(kind) or ():
                asked.setdefault((kind, need), []).append(guest.name)
    met, open_, unmet, needs = [], [], [], []
    for (kind, need), names in asked.items():
        served, who = can_serve(venue, kind, need), listed(names)
        needs += [NeedAt(who=name, kind=kind, need=need, served=served) for name in names]
        what, decides = brief_need(kind, need), DECIDES[kind]
        if served:
            met.append(Said(text=said_served(kind, need, who), brief=_can(kind, what), decides=decides))
        elif served is None:
            open_.append(Said(text=said_asked(kind, need, who), brief=f"ask: {what}", decides=decides))
        else:
            unmet.append(
                Said(text=said_unserved(kind, need, who), brief=_cannot(kind, what), decides=decides)
            )
    unknown = _unknown(venue, wish)
    return Side(
        points=-ASKING * min(len(open_), MOST_ASKING),
        most=BLOCKED_FIFTHS if unmet else ASK_FIFTHS if open_ or unknown else MOST_FIFTHS,
        asks=bool(open_),
        reasons=tuple(met),
        flags=(*open_, *unknown, *_access(venue, wish)),
        unmet=tuple(unmet),
        needs=tuple(needs),
    )


def weigh_glass(venue: Venue, wish: Wish) -> Side:
    """What there is to drink for who does not drink."""
    dry = [guest.name for guest in wish.guests if guest.alcohol is False]
    good = has(venue, Feature.GOOD_WITHOUT_ALCOHOL)
    if not dry:
        return Side()
    if good:
        return Side(reasons=(Said(text="good without alcohol", decides=3.5),))
    if wish.kind not in POURED:
        return Side()
    if good is None:
        said = f"ask what is good without alcohol, for {listed(dry)}"
        return Side(points=-0.1, flags=(Said(text=said, brief="ask: without alcohol", decides=2.0),))
    said = f"little without alcohol, for {listed(dry)}"
    return Side(points=-0.6, flags=(Said(text=said, brief="little without alcohol", decides=3.5),))


def weigh_fasts(venue: Venue, wish: Wish) -> Side:  # noqa: ARG001 - every side is asked alike
    """Who fasts on the day of a meal; no place can mend that."""
    if wish.kind not in MEALS:
        return Side()
    return Side(flags=tuple(_fast(guest) for guest in wish.guests if guest.fasts))


def _fast(guest: GuestNeeds) -> Said:
    said = f"{guest.name} may be fasting that day ({guest.fasts}): ask"
    return Said(text=said, brief=f"{guest.name} may fast: {guest.fasts}", decides=7.0)


def _unknown(venue: Venue, wish: Wish) -> tuple[Said, ...]:  # noqa: ARG001 - the same wherever one goes
    """Who has not been asked yet what they must not eat."""
    names = [g.name for g in wish.guests if g.needs.allergy is None or g.needs.diet is None]
    if not names:
        return ()
    who = listed(names)
    said = f"ask {who} first: what they must not eat is not known"
    return (Said(text=said, brief=f"ask {who}: allergies, diet", decides=6.5),)


def _access(venue: Venue, wish: Wish) -> tuple[Said, ...]:
    """That nobody knows whether somebody needs a step-free way, nor whether there is one."""
    if has(venue, Feature.STEP_FREE) is not None or all(g.needs.access is not None for g in wish.guests):
        return ()
    return (Said(text="access unknown – ask", brief="ask: access", decides=2.5),)


def _can(kind: NeedKind, what: str) -> str:
    if kind is NeedKind.ALLERGY:
        return f"keeps {what} away"
    return what if kind is NeedKind.ACCESS else f"does {what}"


def _cannot(kind: NeedKind, what: str) -> str:
    return f"cannot keep {what} away" if kind is NeedKind.ALLERGY else f"not {what}"
