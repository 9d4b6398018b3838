"""How well each venue fits a wish: a score in fifths, the reasons, and flags that no score may hide."""

from __future__ import annotations

from datetime import date

from planner.dates.saying import say_yearly
from planner.people.confidence import in_confidence
from planner.people.needs import NeedKind, Needs
from planner.places.serving import can_serve, said_asked, said_served, said_unserved
from planner.places.suiting import MEALS, SUITS, TABLES, is_out_of_place, sworn_off
from planner.places.travel import straight_km, street_km
from planner.places.venue import Feature, Venue, VenueKind, Weekday, found_noisy, has, latest_note, rating
from planner.values.money import Money
from planner.values.point import Point
from planner.values.record import Record
from planner.values.text import counted, inert_line, listed

DAYS = {
    Weekday.MON: "Mondays", Weekday.TUE: "Tuesdays", Weekday.WED: "Wednesdays", Weekday.THU: "Thursdays",
    Weekday.FRI: "Fridays", Weekday.SAT: "Saturdays", Weekday.SUN: "Sundays",
}  # fmt: skip

BAND_BEGINS = {1: 0, 2: 25, 3: 45, 4: 80}
"""What a meal usually begins at, per head, in each price band: our own rough reading."""
COMPARABLE = frozenset({"EUR", "USD", "GBP", "CHF"})
"""The currencies that reading is good for; in others nothing is said of the price."""

MIDDLING = 3
"""The rating, of 5, that neither praises nor blames."""
NEAR_KM, FAR_KM = 2.0, 8.0
"""As the crow flies; what is said of a distance is along the streets, estimated."""
LARGE_PARTY = 6
"""From this many on, a room of one's own is worth something."""
RECENT_DAYS = 45
"""Within these days a second visit with the same people feels like a habit."""

MOST_FIFTHS, ASK_FIFTHS, BLOCKED_FIFTHS = 5, 4, 1
"""The best there is; the best while a need is still to be asked about; and what cannot be taken."""


class GuestNeeds(Record, frozen=True, kw_only=True):
    """What one at the table needs, by the name they are called."""

    name: str
    needs: Needs
    alcohol: bool | None = None


class Spot(Record, frozen=True, kw_only=True):
    """A place that someone sets out from, as it is said: ``your office``, ``her office``."""

    name: str
    point: Point


class PastVisit(Record, frozen=True, kw_only=True):
    """A day at a venue with any of these guests."""

    venue_id: str
    on: date


class Wish(Record, frozen=True, kw_only=True):
    """What the hour asks of a place.

    Attributes:
        party: how many at the table.
        kind: the word for the hour (``lunch``, ``game``).
        guests: what each needs.
        spots: places people set out from.
        on: the day, once there is one.
        past: earlier visits with any of these guests.
        cap: the most to spend per head.
        hushed: outings whose note of a place is of somebody who is not along, and is not read out.
    """

    party: int
    kind: str
    guests: tuple[GuestNeeds, ...] = ()
    spots: tuple[Spot, ...] = ()
    on: date | None = None
    past: tuple[PastVisit, ...] = ()
    cap: Money | None = None
    hushed: frozenset[str] = frozenset()


class Fit(Record, frozen=True, kw_only=True):
    """How well one venue fits.

    Attributes:
        venue: the venue.
        fifths: 1 to 5; what is unknown neither adds nor takes.
        reasons: what speaks for it, in short phrases.
        flags: what to look at before taking it; never averaged into the score.
        unmet: what it is known not to do for this wish; such a venue comes last.
        against: why nobody but the host would take it: another sort of place, or one not to go to again.
        asks: whether somebody's need is still to be asked about.
    """

    venue: Venue
    fifths: int
    reasons: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    asks: bool = False

    @property
    def may_be_drafted(self) -> bool:
        """Whether it may be taken for a plan without the host's word."""
        return not (self.unmet or self.against)

    @property
    def aside(self) -> str:
        """What no score may hide, to stand beside it; empty where every need is known to be met."""
        return "cannot do it" if self.unmet else "ask first" if self.asks else ""


class _Side(Record, frozen=True, kw_only=True):
    """What one side of the wish says of a venue; *asks* where somebody's need is still to be asked about."""

    points: float = 0.0
    asks: bool = False
    reasons: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


def rank_venues(venues: tuple[Venue, ...], wish: Wish) -> tuple[Fit, ...]:
    """The venues, the best fit first; what speaks against one puts it behind, what it cannot do last."""
    weighed = [(fit(v, wish), _points(_sides(v, wish))) for v in venues]
    weighed.sort(
        key=lambda w: (
            bool(w[0].unmet),
            bool(w[0].against),
            -w[0].fifths,
            -w[1],
            w[0].venue.name,
            w[0].venue.id,
        )
    )
    return tuple(f for f, _ in weighed)


def fit(venue: Venue, wish: Wish) -> Fit:
    """How well one venue fits the wish."""
    sides = _sides(venue, wish)
    unmet = tuple(u for s in sides for u in s.unmet)
    against = tuple(a for s in sides for a in s.against)
    most = BLOCKED_FIFTHS if unmet else ASK_FIFTHS if any(s.asks for s in sides) else MOST_FIFTHS
    return Fit(
        venue=venue,
        fifths=max(1, min(most, round(_points(sides)))),
        reasons=tuple(r for s in sides for r in s.reasons),
        flags=(*unmet, *against, *(f for s in sides for f in s.flags)),
        unmet=unmet,
        against=against,
        asks=any(s.asks for s in sides),
    )


def _sides(venue: Venue, wish: Wish) -> tuple[_Side, ...]:
    return (
        _needs(venue, wish), _calm(venue, wish), _sort(venue, wish), _room(venue, wish), _day(venue, wish),
        _liked(venue), _together(venue, wish), _near(venue, wish), _price(venue, wish), _noted(venue, wish),
    )  # fmt: skip


def _points(sides: tuple[_Side, ...]) -> float:
    return MIDDLING + sum(s.points for s in sides)


def _needs(venue: Venue, wish: Wish) -> _Side:
    reasons, flags, unmet = [], [], []
    asked: dict[tuple[NeedKind, str], list[str]] = {}
    for guest in wish.guests:
        for kind in (NeedKind.ALLERGY, NeedKind.DIET, NeedKind.ACCESS):
            for need in guest.needs.side(kind) or ():
                asked.setdefault((kind, need), []).append(guest.name)
    for (kind, need), names in asked.items():
        answer, who = can_serve(venue, kind, need), listed(names)
        if answer:
            reasons.append(said_served(kind, need, who))
        elif answer is None:
            flags.append(said_asked(kind, need, who))
        else:
            unmet.append(said_unserved(kind, need, who))
    if any(g.alcohol is False for g in wish.guests) and has(venue, Feature.GOOD_WITHOUT_ALCOHOL):
        reasons.append("good without alcohol")
    points, asks = 0.4 * min(len(reasons), 2) - 0.2 * min(len(flags), 3), bool(flags)
    if unasked := [g.name for g in wish.guests if g.needs.allergy is None or g.needs.diet is None]:
        flags.append(f"ask {listed(unasked)} first: what they must not eat is not known")
        asks = True
    access = any(kind is NeedKind.ACCESS for kind, _ in asked)
    if (
        not access
        and has(venue, Feature.STEP_FREE) is None
        and any(g.needs.access is None for g in wish.guests)
    ):
        flags.append("access unknown – ask")
    return _Side(points=points, asks=asks, reasons=tuple(reasons), flags=tuple(flags), unmet=tuple(unmet))


def _calm(venue: Venue, wish: Wish) -> _Side:
    if wish.kind not in MEALS:
        return _Side()
    quiet = has(venue, Feature.QUIET)
    if found_noisy(venue):
        return _Side(points=-0.4, flags=("you found it loud last time: ask for a quiet corner",))
    if quiet:
        return _Side(points=0.8, reasons=("quiet",))
    return _Side(points=-0.8, flags=("not quiet",)) if quiet is False else _Side()


def _sort(venue: Venue, wish: Wish) -> _Side:
    suits = SUITS.get(wish.kind)
    if suits is None:
        return _Side(points=-1.0 if venue.kind in TABLES else 0.4)
    if venue.kind is VenueKind.OTHER:
        return _Side(points=-0.6)
    if venue.kind not in suits:
        wanted = listed([kind.value for kind in suits], last="or")
        said = (f"a {venue.kind.value}, not a {wanted}",)
        if is_out_of_place(venue, wish.kind):
            return _Side(points=-2.0, against=said)
        return _Side(points=-2.0, flags=said)
    return _Side(points=0.2 if venue.kind is suits[0] else 0.0)


def _room(venue: Venue, wish: Wish) -> _Side:
    most = venue.largest_party
    if most is not None and wish.party > most:
        return _Side(unmet=(f"seats {most} at most",))
    if wish.party >= LARGE_PARTY and has(venue, Feature.PRIVATE_ROOM):
        return _Side(points=0.6, reasons=("a room of your own",))
    if wish.party >= LARGE_PARTY and most is None:
        return _Side(flags=(f"room for {wish.party}: unknown – ask",))
    return _Side()


def _day(venue: Venue, wish: Wish) -> _Side:
    if not venue.closed_on:
        return _Side()
    closed = listed([DAYS[d] for d in venue.closed_on])
    if wish.on is not None and tuple(Weekday)[wish.on.weekday()] in venue.closed_on:
        return _Side(unmet=(f"closed {closed}",))
    return _Side() if wish.on is not None else _Side(flags=(f"closed {closed}",))


def _liked(venue: Venue) -> _Side:
    if (no := sworn_off(venue)) is not None:
        on = say_yearly(no.on.month, no.on.day, no.on.year)
        return _Side(points=-2.0, against=(f"on {on} you noted not to go again",))
    mean = rating(venue)
    if mean is None:
        return _Side()
    times = sum(r.rating is not None for r in venue.remarks)
    words = f"you rated it {mean:.1f} of 5 over {counted(times, 'visit')}"
    points = (mean - MIDDLING) * 0.5
    return _Side(points=points, reasons=(words,)) if points > 0 else _Side(points=points, flags=(words,))


def _noted(venue: Venue, wish: Wish) -> _Side:
    note = latest_note(venue)
    if note is None or in_confidence(note.text) or note.outing_id in wish.hushed:
        return _Side()
    on = say_yearly(note.on.month, note.on.day, note.on.year)
    return _Side(reasons=(f"on {on} you noted “{inert_line(note.text)}”",))


def _together(venue: Venue, wish: Wish) -> _Side:
    days = [v.on for v in wish.past if v.venue_id == venue.id]
    if not days:
        return _Side()
    last = max(days)
    year = None if wish.on is not None and wish.on.year == last.year else last.year
    said = f"you were here together on {say_yearly(last.month, last.day, year)}"
    if wish.on is not None and (wish.on - last).days <= RECENT_DAYS:
        return _Side(points=-0.5, flags=(said,))
    return _Side(points=0.3, reasons=(said,))


def _near(venue: Venue, wish: Wish) -> _Side:
    here = venue.point
    if here is None or not wish.spots:
        return _Side()
    ways = [(straight_km(here, s.point), s.name) for s in wish.spots]
    nearest = min(ways)
    points = 0.4 if nearest[0] <= NEAR_KM else 0.0
    far = tuple(f"about {street_km(km):.0f} km from {name}" for km, name in ways if km > FAR_KM)
    near = (f"about {street_km(nearest[0]):.1f} km from {nearest[1]}",) if nearest[0] <= FAR_KM else ()
    return _Side(points=points - 0.6 * bool(far), reasons=near, flags=far)


def _price(venue: Venue, wish: Wish) -> _Side:
    if wish.cap is None or wish.cap.currency not in COMPARABLE:
        return _Side()
    if venue.price_band is None:
        return _Side(flags=("prices unknown – ask",))
    if BAND_BEGINS.get(venue.price_band, 0) >= wish.cap.amount:
        return _Side(points=-0.8, flags=(f"usually above {wish.cap} a head",))
    return _Side(points=0.2)
