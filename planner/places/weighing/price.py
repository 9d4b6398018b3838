"""The price of a place beside the most that may be spent, by the host and by each guest's own rules."""

from __future__ import annotations

from collections.abc import Iterator

from planner.places.venue import Venue
from planner.places.weighing.side import Said, Side
from planner.places.wish import Wish
from planner.values.money import Money

BAND_BEGINS = {1: 0, 2: 25, 3: 45, 4: 80}
"""What a meal usually begins at, per head, in each price band: our own rough reading."""
COMPARABLE = frozenset({"EUR", "USD", "GBP", "CHF"})
"""The currencies that reading is good for; in others nothing is said of the price."""


def weigh_price(venue: Venue, wish: Wish) -> Side:
    """Whether a meal there usually keeps within the cap, and within what each guest may accept."""
    bounds = tuple(_bounds(wish))
    if not bounds:
        return Side()
    if venue.price_band is None:
        return Side(flags=(Said(text="prices unknown – ask", brief="ask: prices"),))
    begins = BAND_BEGINS.get(venue.price_band, 0)
    over = tuple(said for most, said in bounds if begins >= most.amount)
    return Side(points=-0.8, flags=over) if over else Side(points=0.2)


def _bounds(wish: Wish) -> Iterator[tuple[Money, Said]]:
    """Each bound with what is said where a place is above it; who may accept nothing is told elsewhere."""
    if wish.cap is not None and wish.cap.currency in COMPARABLE:
        text = f"usually above {wish.cap} a head"
        yield wish.cap, Said(text=text, brief="above your cap", decides=3.5)
    for guest in wish.guests:
        most = guest.limit
        if most is not None and most.amount > 0 and most.currency in COMPARABLE:
            text = f"usually above what {guest.name} may accept ({most})"
            yield most, Said(text=text, brief=f"above {guest.name}’s limit", decides=4.5)
