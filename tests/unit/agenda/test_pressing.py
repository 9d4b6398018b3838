"""What is due by tomorrow, and only that."""

from __future__ import annotations

from datetime import UTC, date, datetime

from planner.agenda.agenda import Agenda, Sources, make_agenda
from planner.agenda.pressing import is_empty, pressing
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.matrix import Service
from planner.courtship.planned import PlannedTouch
from planner.courtship.touches import TouchKind
from planner.exchange.gestures import gestures
from planner.outings.outing import Stage
from planner.outings.situation import Situation
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Kind, Person, Tier
from planner.people.promises import Owner, Promise
from planner.values.record import changed
from tests.unit.outings.made import INES, lunch, wall

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
MATRIX = (Service(kind=Kind.CUSTOMER, tier=Tier.KEY, touch=TouchKind.CALL, times=12),)


def due(
    *situations: Situation,
    person: Person = INES,
    promises: tuple[Promise, ...] = (),
    matrix: tuple[Service, ...] = (),
    planned: tuple[PlannedTouch, ...] = (),
) -> Agenda:
    sources = Sources(
        people=(person,), matrix=matrix, gestures=gestures(), promises=promises, planned=planned
    )
    whole = make_agenda(sources, situations=situations, zone="Europe/Lisbon", now=NOW)
    return pressing(whole, TODAY, "Europe/Lisbon")


def promise(due_on: date | None) -> Promise:
    return Promise(
        id=f"p{due_on}", person_id="ines", text="send a map", owner=Owner.HOST, made_on=TODAY, due=due_on
    )


def test_an_outing_presses_when_it_is_near_or_waits_to_be_filed() -> None:
    ready = lunch(INES, id="far", starts=wall("2027-03-20 12:30"))
    near = lunch(INES, id="near", starts=wall("2026-12-03 12:30"))
    over = lunch(INES, id="over", starts=wall("2026-11-20 12:30"), stage=Stage.HOSTED)
    assert [one.outing.id for one in due(ready, near, over).ahead] == ["over", "near"]


def test_a_promise_presses_from_the_day_before_it_is_due() -> None:
    days = (None, date(2026, 11, 1), date(2026, 12, 3), date(2026, 12, 4))
    found = due(promises=tuple(map(promise, days))).promised
    assert [one.promise.due for one in found] == [date(2026, 11, 1), date(2026, 12, 3)]


def test_a_day_presses_from_the_day_before_it_is_begun() -> None:
    def with_day(day: int) -> Person:
        occasion = Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=day)
        return changed(INES, kind=Kind.CUSTOMER, tier=Tier.GROWTH, occasions=(occasion,))

    assert due(person=with_day(8)).days
    assert not due(person=with_day(9)).days


def test_a_touch_presses_once_it_is_due_and_not_while_it_is_planned() -> None:
    client = changed(INES, kind=Kind.CUSTOMER, tier=Tier.KEY, added_on=date(2026, 1, 1))
    call = PlannedTouch(
        id="c", person_id="ines", touch=TouchKind.CALL, on=date(2026, 12, 9), accepted_on=TODAY
    )
    assert due(person=client, matrix=MATRIX).owed
    assert not due(person=client, matrix=MATRIX, planned=(call,)).owed
    assert not due(person=changed(client, added_on=TODAY), matrix=MATRIX).owed


def test_a_touch_that_was_planned_for_today_presses_though_it_is_not_due_yet() -> None:
    client = changed(INES, kind=Kind.CUSTOMER, tier=Tier.KEY, added_on=TODAY)
    call = PlannedTouch(id="c", person_id="ines", touch=TouchKind.CALL, on=TODAY, accepted_on=TODAY)
    assert due(person=client, matrix=MATRIX, planned=(call,)).owed
    assert due(person=changed(client, tier=None), planned=(call,)).owed
    tomorrow = changed(call, on=date(2026, 12, 3))
    assert not due(person=client, matrix=MATRIX, planned=(tomorrow,)).owed


def test_where_nothing_presses_it_is_empty() -> None:
    assert is_empty(due(lunch(INES, starts=wall("2027-03-20 12:30"))))
    assert not is_empty(due(promises=(promise(TODAY),)))


def test_a_gift_that_lies_presses_and_a_reminder_never_does() -> None:
    bought = Gift(
        id="g", person_id="ines", what="a book",
        steps=(GiftStep(state=GiftState.BOUGHT, on=date(2026, 11, 1)),),
    )  # fmt: skip
    past = Person(id="past", name="Léonie", kind=Kind.PAST_CUSTOMER, added_on=date(2020, 1, 1))
    sources = Sources(people=(INES, past), matrix=(), gestures=gestures(), gifts=(bought,))
    whole = make_agenda(sources, situations=(), zone="Europe/Lisbon", now=NOW)
    assert len(whole.gifts) == 2
    assert [one.gift for one in pressing(whole, TODAY, "Europe/Lisbon").gifts] == [bought]
