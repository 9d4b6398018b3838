"""What was put off is on no agenda before its day, and always on it; letting go hides one round."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.agenda.agenda import Agenda, Sources, make_agenda
from planner.agenda.aside import Aside, Item, key_of, things_aside
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.matrix import Service
from planner.courtship.put_off import PutOff
from planner.courtship.touches import TouchKind
from planner.exchange.gestures import gestures
from planner.outings.outing import Stage
from planner.people.facts import Fact, Topic
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Kind, Tier
from planner.people.promises import Owner, Promise
from planner.values.record import Record, changed
from tests.unit.outings.made import INES, RAVI, lunch, wall

TODAY = date(2026, 12, 2)
CLIENT = changed(
    INES,
    kind=Kind.CUSTOMER,
    tier=Tier.KEY,
    added_on=date(2026, 1, 1),
    occasions=(Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=9),),
)
MATRIX = (Service(kind=Kind.CUSTOMER, tier=Tier.KEY, touch=TouchKind.CALL, times=12),)
MAP = Promise(
    id="map", person_id="ines", text="send the map", owner=Owner.HOST, made_on=TODAY, due=date(2026, 12, 4)
)
REGATTA = Fact(
    id="regatta", person_id="ines", text="the regatta", topic=Topic.RECREATION,
    learned_on=date(2026, 5, 1), ask_again=date(2026, 11, 30),
)  # fmt: skip
PORT = Gift(
    id="port", person_id="ines", what="a bottle of port", from_them=True,
    steps=(GiftStep(state=GiftState.RECEIVED, on=date(2026, 11, 20)),),
)  # fmt: skip
SITUATIONS = (
    lunch(INES, id="idea", starts=None, stage=Stage.IDEA),
    lunch(INES, id="hosted", starts=wall("2026-11-30 12:30"), stage=Stage.HOSTED),
    lunch(INES, id="soon", starts=wall("2026-12-20 12:30")),
)


def agenda(*put_off: PutOff, on: date = TODAY) -> Agenda:
    sources = Sources(
        people=(CLIENT, RAVI), matrix=MATRIX, gestures=gestures(), promises=(MAP,), gifts=(PORT,),
        put_off=put_off,
    )  # fmt: skip
    now = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    return make_agenda(sources, situations=SITUATIONS, to_ask=(REGATTA,), zone="Europe/Lisbon", now=now)


def items(found: Agenda) -> list[Item]:
    return [
        *found.ahead,
        *found.promised,
        *found.days,
        *found.to_thank,
        *found.to_ask,
        *found.owed,
        *found.risks,
    ]


def put(key: str, until: date | None, on: date = TODAY) -> PutOff:
    return PutOff(id=f"p {key}", person_id="ines", key=key, on=on, until=until, why="later")


KEYS = (
    "file:hosted", "idea:idea", "promise:map", "day:birthday::2026", "gift:port", "ask:regatta", "owed:call",
)  # fmt: skip


def test_everything_but_an_outing_with_a_day_to_come_can_be_put_off() -> None:
    assert [key_of(item) and key_of(item)[1] for item in items(agenda())] == [  # type: ignore[index]
        "file:hosted", None, "idea:idea", "promise:map", "day:birthday::2026", "gift:port",
        "ask:regatta", "owed:call",
    ]  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
@given(days=st.integers(1, 6), later=st.integers(0, 7))
def test_what_is_put_off_never_shows_before_its_day_and_always_on_it(key: str, days: int, later: int) -> None:
    until, looked = TODAY + timedelta(days=days), TODAY + timedelta(days=later)
    before, after = (items(agenda(*one, on=looked)) for one in ((), (put(key, until),)))
    hidden = [item for item in before if item not in after]
    assert [key_of(item) for item in hidden] == ([("ines", key)] if looked < until else [])
    assert [item for item in before if item in after] == after  # the order of the rest holds


@pytest.mark.parametrize("key", KEYS)
def test_letting_go_hides_that_round_and_nothing_else(key: str) -> None:
    before, after = items(agenda()), items(agenda(put(key, None)))
    assert [key_of(item) for item in before if item not in after] == [("ines", key)]
    assert [item for item in before if item in after] == after


def test_a_call_that_was_let_go_is_owed_again_a_round_later() -> None:
    assert not agenda(put("owed:call", None)).owed
    assert agenda(put("owed:call", None, date(2026, 10, 1))).owed


def test_a_question_let_go_is_asked_again_from_its_next_day() -> None:
    assert agenda(put("ask:regatta", None, date(2026, 11, 29))).to_ask
    assert not agenda(put("ask:regatta", None, date(2026, 11, 30))).to_ask


def test_a_birthday_let_go_comes_round_next_year() -> None:
    gone = put("day:birthday::2026", None)
    assert not agenda(gone).days
    assert agenda(gone, on=date(2027, 12, 2)).days


def aside(
    *put_off: PutOff, promises: tuple[Promise, ...] = (), on: date = TODAY
) -> list[tuple[str, date | None]]:
    known: dict[str, Record] = {"map": MAP, "regatta": REGATTA}
    known |= {s.outing.id: s.outing for s in SITUATIONS}
    found: tuple[Aside, ...] = things_aside(put_off, promises, {"ines": CLIENT}, known, on)
    return [(one.what, one.until) for one in found]


def test_what_is_aside_is_listed_by_its_day_and_what_was_let_go_after_it() -> None:
    later, sooner = date(2026, 12, 9), date(2026, 12, 3)
    dropped = changed(MAP, id="dropped", text="call the choir", due=None, dropped_on=TODAY)
    listed = aside(
        put("owed:call", later),
        put("file:hosted", None, date(2026, 12, 1)),
        put("day:birthday::2026", sooner),
        put("promise:map", sooner),
        put("ask:regatta", date(2026, 12, 1)),
        put("promise:unknown", later),
        promises=(dropped,),
    )
    assert listed == [
        ("birthday 2026", sooner),
        ("send the map", sooner),
        ("call", later),
        ("call the choir", None),
        ("what came of it: Lunch, no guest", None),
    ]


def test_what_was_let_go_is_no_longer_listed_after_two_months() -> None:
    gone = put("owed:call", None)
    assert aside(gone, on=TODAY + timedelta(days=60))
    assert not aside(gone, on=TODAY + timedelta(days=61))
