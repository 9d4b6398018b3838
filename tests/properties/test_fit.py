"""How a place fits: a need can only speak against it, and no flag is ever averaged away."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from planner.people.needs import NeedKind, Needs
from planner.places.fit import Fit, fit, rank_venues, said_of_all
from planner.places.venue import Venue
from planner.places.weighing.needs import DECIDES
from planner.places.wish import GuestNeeds, PastVisit, Spot, Wish
from planner.values.money import Money
from planner.values.point import Point
from planner.values.record import changed
from tests.properties.situations import venues as maybe_venues

WORDS = (
    "walnuts",
    "nuts",
    "vegan",
    "halal",
    "kosher",
    "coeliac",
    "wheelchair",
    "hearing loop",
    "eats fish",
    "kiwi",
)
SIDES = st.none() | st.lists(st.sampled_from(WORDS), max_size=2, unique=True).map(tuple)
AMOUNTS = st.none() | st.builds(
    Money, amount=st.integers(0, 120).map(Decimal), currency=st.sampled_from(["EUR", "USD", "INR"])
)
VENUES = maybe_venues.filter(lambda v: v is not None)
POINTS = st.builds(Point, lat=st.floats(38, 39), lon=st.floats(-9.5, -8.5))
GUESTS = st.builds(
    GuestNeeds,
    id=st.sampled_from("abc"),
    name=st.sampled_from(["Ines", "Ravi", "Omar"]),
    needs=st.builds(Needs, allergy=SIDES, diet=SIDES, access=SIDES),
    alcohol=st.none() | st.booleans(),
    favourites=st.lists(st.sampled_from(["tarts", "Casa do Lago"]), max_size=1).map(tuple),
    limit=AMOUNTS,
    fasts=st.sampled_from(["", "Ramadan"]),
)
MOMENT = datetime(2026, 12, 3, 12, 30)


@st.composite
def wishes(draw: st.DrawFn) -> Wish:
    """Any wish with somebody at the table."""
    begins = draw(st.none() | st.integers(0, 14 * 24 * 4).map(lambda n: MOMENT + n * timedelta(minutes=15)))
    return Wish(
        party=draw(st.integers(1, 9)),
        kind=draw(
            st.sampled_from(["breakfast", "coffee", "lunch", "drinks", "dinner", "game", "tour", "event"])
        ),
        guests=draw(st.lists(GUESTS, min_size=1, max_size=3).map(tuple)),
        spots=draw(st.lists(st.builds(Spot, name=st.just("home"), point=POINTS), max_size=3).map(tuple)),
        begins=begins,
        ends=begins + timedelta(minutes=90) if begins else None,
        past=draw(
            st.lists(
                st.builds(
                    PastVisit,
                    venue_id=st.sampled_from(["v", "w"]),
                    on=st.dates(MOMENT.date() - timedelta(days=400), MOMENT.date()),
                    who=st.lists(st.sampled_from("abc"), unique=True).map(tuple),
                ),
                max_size=3,
            ).map(tuple)
        ),
        cap=draw(AMOUNTS),
    )


def other_flags(found: Fit) -> set[str]:
    """Flags that are not of a need, and so must stay word for word."""
    said = {said.text for said in found.warns}
    return {text for text in said if not any(word in text for word in WORDS)}


@given(VENUES, wishes(), st.sampled_from(list(DECIDES)), st.sampled_from(WORDS), st.data())
def test_one_need_more_never_takes_a_flag_away_nor_makes_a_better_fit(
    venue: Venue, wish: Wish, kind: NeedKind, need: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(wish.guests) - 1))
    guest = wish.guests[at]
    known = guest.needs.side(kind)
    if known is None:  # what nobody asked about yet is not added to but answered
        known = ()
        guest = changed(guest, needs=changed(guest.needs, **{kind.value: ()}))
    before_wish = changed(wish, guests=(*wish.guests[:at], guest, *wish.guests[at + 1 :]))
    more = changed(guest, needs=changed(guest.needs, **{kind.value: (*known, need)}))
    after_wish = changed(wish, guests=(*wish.guests[:at], more, *wish.guests[at + 1 :]))

    before, after = fit(venue, before_wish), fit(venue, after_wish)

    assert after.points <= before.points
    assert after.fifths <= before.fifths
    assert len(after.flags) >= len(before.flags)
    assert other_flags(before) <= other_flags(after)
    open_or_unmet = {(n.who, n.kind, n.need) for n in before.needs if n.served is not True}
    assert open_or_unmet <= {(n.who, n.kind, n.need) for n in after.needs if n.served is not True}
    assert len(before.unmet) <= len(after.unmet)


@given(VENUES, wishes())
def test_a_guest_who_turns_out_not_to_drink_or_to_fast_never_makes_a_better_fit(
    venue: Venue, wish: Wish
) -> None:
    drinks = tuple(changed(g, alcohol=True, fasts="") for g in wish.guests)
    dry = (changed(drinks[0], alcohol=False, fasts="Ramadan"), *drinks[1:])
    before, after = fit(venue, changed(wish, guests=drinks)), fit(venue, changed(wish, guests=dry))
    assert after.points <= before.points
    assert set(before.flags) <= set(after.flags)


@given(VENUES, wishes())
def test_a_flag_is_never_averaged_away_by_a_good_score(venue: Venue, wish: Wish) -> None:
    found = fit(venue, wish)
    for need in found.needs:
        if need.served is False:
            assert found.fifths == 1
            assert found.unmet
            assert set(found.unmet) <= set(found.flags)
        if need.served is None:
            assert found.fifths <= 4
            assert found.asks
    assert list(found.flags[: len(found.unmet)]) == list(found.unmet)
    assert 1 <= found.fifths <= 5
    assert all(said.text and said.short for said in (*found.speaks_for, *found.warns))


@given(st.lists(VENUES, min_size=1, max_size=6), wishes())
def test_none_is_lost_and_what_cannot_be_stands_last(some: list[Venue], wish: Wish) -> None:
    named = [changed(venue, id=str(n)) for n, venue in enumerate(some)]
    ranked = rank_venues(named, wish)
    assert sorted(f.venue.id for f in ranked) == [v.id for v in named]
    grave = [(bool(f.unmet), bool(f.against)) for f in ranked]
    assert grave == sorted(grave)
    assert ranked == rank_venues(named[::-1], wish)
    for said in said_of_all(ranked):
        assert all(said.text in f.flags for f in ranked)
