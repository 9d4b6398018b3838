"""What is forgotten of a place or a plan never loses a gap, save those that grew from what is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

import pytest
from hypothesis import given, settings

from planner.outings.gap import Gap, Severity
from planner.outings.outing import Outing, Stage
from planner.outings.parts import Conversation, Leg, Mode, Parking, Reservation, Way
from planner.outings.readiness import readiness
from planner.outings.situation import Situation
from planner.outings.travel.legs import driver_of, leg
from planner.values.record import changed
from tests.properties.situations import instants, situations

CALM = settings(deadline=None, max_examples=120)
"""No deadline: a loaded machine is no defect."""


class Forgetting(NamedTuple):
    """One thing that is no longer known.

    Attributes:
        forget: the situation without it.
        grew: the gaps that grew from it, by the first word of their keys: they go with it.
        instead: the gaps of which one stands in the place of those; empty where none needs to.
    """

    forget: Callable[[Situation], Situation]
    grew: frozenset[str] = frozenset()
    instead: frozenset[str] = frozenset()


def of_venue(**fields: object) -> Callable[[Situation], Situation]:
    return lambda s: changed(s, venue=changed(s.venue, **fields)) if s.venue is not None else s


def of_outing(change: Callable[[Outing], Outing]) -> Callable[[Situation], Situation]:
    return lambda s: changed(s, outing=change(s.outing))


def of_moderation(**fields: object) -> Callable[[Situation], Situation]:
    return of_outing(lambda o: changed(o, moderation=changed(o.moderation, **fields)))


def words(*names: str) -> frozenset[str]:
    return frozenset(names)


FORGETTINGS = {
    "what a place has": Forgetting(of_venue(features=())),
    "what a place serves": Forgetting(of_venue(serves=()), words("step-free"), words("cannot")),
    "what a place lacks": Forgetting(of_venue(lacks=()), words("cannot"), words("step-free")),
    "what a place cannot serve": Forgetting(of_venue(cannot_serve=()), words("cannot")),
    "when it is closed": Forgetting(of_venue(closed_on=()), words("closed")),
    "when it is open": Forgetting(of_venue(hours=()), words("closed", "hours")),
    "how many it seats": Forgetting(of_venue(largest_party=None), words("room")),
    "where it parks": Forgetting(of_venue(parking="")),
    "the place": Forgetting(
        lambda s: changed(s, venue=None, outing=changed(s.outing, venue_id=None)),
        words("cannot", "step-free", "room", "closed", "hours", "without", "book"),
        words("where"),
    ),
    "the reservation": Forgetting(
        of_outing(lambda o: changed(o, reservation=Reservation())),
        words("answer", "reconfirm table", "party", "table", "tell", "cancel", "give back"),
        words("book", "where"),
    ),
    "what the place was told": Forgetting(
        of_outing(lambda o: changed(o, reservation=changed(o.reservation, told=None))),
        words("table", "tell"),
    ),
    "where to park": Forgetting(
        of_outing(lambda o: changed(o, transport=changed(o.transport, parking=Parking()))), words("order")
    ),
    "the hard stop": Forgetting(of_moderation(hard_stop=None), words("close", "last order", "order")),
    "the last order": Forgetting(of_moderation(last_order=None), words("last order")),
    "the cap": Forgetting(of_moderation(cap_per_head=None)),
    "how much each drinks": Forgetting(
        of_moderation(drinks_each=None, limits=()), words("drinks", "food", "without", "home")
    ),
    "the questions": Forgetting(
        of_outing(lambda o: changed(o, conversation=Conversation(notes=o.conversation.notes)))
    ),
    "the promise": Forgetting(
        of_outing(lambda o: changed(o, no_pitch=changed(o.no_pitch, promised_at=None)))
    ),
    "what the hour is for": Forgetting(
        of_outing(lambda o: changed(o, purpose="")), words("no_pitch"), words("purpose")
    ),
    "the ticks": Forgetting(
        of_outing(lambda o: changed(o, ticks=())), words("reconfirm guests"), words("invite")
    ),
}


def word(key: str) -> str:
    return key.partition(":")[0]


@pytest.mark.parametrize("what", FORGETTINGS)
@CALM
@given(situations(), instants)
def test_what_is_forgotten_of_a_place_or_a_plan_loses_only_what_grew_from_it(
    what: str, s: Situation, now: datetime
) -> None:
    before = by_key(readiness(s, now))
    after = by_key(readiness(FORGETTINGS[what].forget(s), now))

    lost = {word(key) for key in before.keys() - after.keys()}
    assert lost <= FORGETTINGS[what].grew
    instead = FORGETTINGS[what].instead
    if lost and instead and s.outing.stage is not Stage.CANCELLED:  # what is called off needs nothing more
        assert instead & set(map(word, after))


@CALM
@given(situations(), instants)
def test_a_leg_that_is_forgotten_is_asked_for_again(s: Situation, now: datetime) -> None:
    before = by_key(readiness(s, now))
    for gone in s.outing.transport.legs:
        legs = tuple(g for g in s.outing.transport.legs if (g.traveller, g.way) != (gone.traveller, gone.way))
        less = changed(s, outing=changed(s.outing, transport=changed(s.outing.transport, legs=legs)))
        after = by_key(readiness(less, now))

        for key in before.keys() - after.keys():
            lifted = word(key) == "home" and _was_driven_by(s, key.split(":")[1], gone.traveller)
            grew = word(key) in ("leave", "parking", "order") or key == f"car:{gone.traveller}"
            assert grew or lifted or _is_of_the_way(s, key, gone)
            if lifted:
                assert f"home:{gone.traveller}" in after
            if word(key) == "leave":
                assert "in:host" in after


def _is_of_the_way(s: Situation, key: str, gone: Leg) -> bool:
    """Whether a gap is about how a leg goes: it, or that of who drives its traveller, or is driven."""
    what, _, rest = key.partition(":")
    whose, _, way = rest.partition(":")
    driven = [one for one in s.outing.transport.legs if one.way is gone.way and one.traveller == whose]
    drivers = {driver_of(s, one) for one in driven}
    theirs = whose in (gone.traveller, driver_of(s, gone)) or gone.traveller in drivers
    ways = {"in": Way.IN, "late": Way.IN}
    return what in ("in", "late", "chair", "room", "door") and theirs and ways.get(what, way) == gone.way


@CALM
@given(situations(), instants)
def test_an_agreement_that_is_forgotten_never_makes_a_gap_lighter(s: Situation, now: datetime) -> None:
    order = tuple(Severity)
    legs = tuple(changed(g, agreed=False) for g in s.outing.transport.legs)
    less = changed(s, outing=changed(s.outing, transport=changed(s.outing.transport, legs=legs)))
    after = by_key(readiness(less, now))

    for key, gap in by_key(readiness(s, now)).items():
        assert order.index(after[key].severity) <= order.index(gap.severity)


def by_key(gaps: tuple[Gap, ...]) -> dict[str, Gap]:
    return {gap.key: gap for gap in gaps}


def _was_driven_by(s: Situation, traveller: str, driver: str) -> bool:
    home = leg(s.outing.transport, traveller, Way.HOME)
    return home is not None and home.mode is Mode.LIFT and driver_of(s, home) == driver
