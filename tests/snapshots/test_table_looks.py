"""How the reservation looks in each state of its life, at both sizes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from planner.book.lookup import situation
from planner.outings.drafting import cancelled, draft, moved, new_outing
from planner.outings.outing import Outing, OutingKind
from planner.outings.parts import ReservationState
from planner.outings.situation import Situation
from planner.outings.table.booked import moved_on, told_all
from planner.people.guidance import Guidance
from planner.values.record import changed
from screens.app import HostbookApp
from tests.pilot.desks import NOW
from tests.snapshots.conftest import Make
from tests.snapshots.test_looks import SIZES, walk

TO_BOOK, ASKED, CONFIRMED, RECONFIRMED, NOT_NEEDED = ReservationState
ASKED_ON, CONFIRMED_ON = NOW - timedelta(days=3), NOW - timedelta(days=2)


def _plain(s: Situation) -> Outing:
    return s.outing


def _asked(s: Situation) -> Outing:
    return changed(s.outing, reservation=moved_on(s, ASKED, ASKED_ON, "Rosa"))


def _confirmed(s: Situation) -> Outing:
    s = changed(s, outing=_asked(s))
    s = changed(s, outing=changed(s.outing, reservation=moved_on(s, CONFIRMED, CONFIRMED_ON, "Paulo")))
    return changed(s.outing, reservation=changed(told_all(s, CONFIRMED_ON), confirmation="LAGO-142"))


def _reconfirmed(s: Situation) -> Outing:
    s = changed(s, outing=_confirmed(s))
    return changed(s.outing, reservation=moved_on(s, RECONFIRMED, NOW - timedelta(hours=1)))


def _changed(s: Situation) -> Outing:
    """One guest more, who came after the place was told, and half an hour later."""
    first = changed(s, guests=s.guests[:1], outing=changed(s.outing, guests=s.outing.guests[:1]))
    told = changed(_confirmed(first), guests=s.outing.guests)
    assert told.starts is not None
    return moved(told, told.starts + timedelta(minutes=30))


def _called_off(s: Situation) -> Outing:
    return cancelled(_confirmed(s))


def _not_needed(s: Situation) -> Outing:
    return changed(s.outing, reservation=moved_on(s, NOT_NEEDED, NOW))


STATES: dict[str, Callable[[Situation], Outing]] = {
    "to book": _plain,
    "asked": _asked,
    "confirmed": _confirmed,
    "needs telling": _changed,
    "reconfirmed": _reconfirmed,
    "called off": _called_off,
    "not needed": _not_needed,
}


def _with_a_dinner(app: HostbookApp, state: Callable[[Situation], Outing]) -> HostbookApp:
    """The planner over the demo book with one dinner alone, tomorrow in a week, its table in a state."""
    book, host = app.desk.book, app.desk.host
    people = {p.name.partition(" ")[0].casefold(): p for p in book.people.all()}
    casa = next(v for v in book.venues.all() if v.name == "Casa do Lago")
    casa = changed(casa, email="mesa@casadolago.pt", website="casadolago.pt")
    starts = (NOW + timedelta(days=8)).replace(hour=19, minute=30, tzinfo=None)
    bare = new_outing(
        "dinner",
        OutingKind.DINNER,
        host=host,
        guests=(people["ines"], people["ravi"]),
        starts=starts,
        venue=casa,
    )
    with book.transaction("a dinner"):
        for outing in book.outings.all():
            book.outings.remove(outing.id)
        book.venues.put(casa)
        s = situation(book, bare, host)
        s = changed(s, outing=draft(s, Guidance(), NOW))
        book.outings.put(state(s))
    return app


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
def test_look_of_the_table(
    state: str, size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]
) -> None:
    keys = ["enter", "down", "down", "down", "enter"]
    app = _with_a_dinner(demo(), STATES[state])
    assert snap_compare(app, run_before=walk(keys), terminal_size=size)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    ("keys", "state"),
    [
        ([], "called off"),
        (["enter", "r"], "needs telling"),
        (["enter", "down", "down", "down", "enter", "pagedown"], "needs telling"),
        (["enter", "down", "down", "down", "enter", "o"], "to book"),
    ],
    ids=["today, called off", "review, needs telling", "what to tell", "the ways to reach them"],
)
def test_look_around_the_table(
    keys: list[str],
    state: str,
    size: tuple[int, int],
    demo: Make,
    snap_compare: Callable[..., bool],
) -> None:
    app = _with_a_dinner(demo(), STATES[state])
    assert snap_compare(app, run_before=walk(keys), terminal_size=size)
