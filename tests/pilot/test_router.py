"""A router asked about ways: kept, shown with who says so, not waited for; left alone once broken."""

from __future__ import annotations

import json
import time
from datetime import timedelta
from threading import Event

import pytest
from textual.widgets import Static

from planner.config import Settings
from planner.errors import HostbookError
from planner.online.routing import SECONDS
from planner.online.servers import Online
from planner.outings.outing import Outing
from planner.outings.parts import HOST, Leg, Mode, Transport, Way
from planner.outings.travel.legs import leave_by
from planner.people.address import Address
from planner.values.point import Point
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from tests.loopback import Reply, free_port, serving
from tests.pilot.desks import CASA, LUNCH
from tests.pilot.desks import HOST as HOST_RECORD
from tests.pilot.walk import press, screen_text, send, settle, until

OFFICE = Point(lat=38.735, lon=-9.1452)
LAGO = Point(lat=38.7552, lon=-9.1546)
ON_A_TAXI = changed(
    LUNCH, transport=Transport(legs=(Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, start="the office"),))
)
FAR_DOWN = ["down"] * 4


def osrm(_: str = "") -> Reply:
    """A quarter of an hour for three kilometres, as OSRM says it."""
    said = {
        "code": "Ok",
        "routes": [{"duration": 900.0, "distance": 3400.0}],
        "waypoints": [{"distance": 4.0}, {"distance": 9.5}],
    }
    return Reply(json.dumps(said).encode())


def on_the_desk(desk: Desk, server: str, outing: Outing = ON_A_TAXI) -> Desk:
    """The desk with a router switched on, and a lunch whose two ends are known."""
    with desk.book.transaction("the way"):
        desk.book.save_host(changed(HOST_RECORD, office=Address(text="Rua Augusta 1", point=OFFICE)))
        desk.book.venues.put(changed(CASA, point=LAGO))
        desk.book.outings.put(outing)
    online = Online(router="osrm", router_server=server)
    return Desk(book=desk.book, clock=desk.clock, settings=Settings(zone="Europe/Lisbon", online=online))


async def plan_until_answered(desk: Desk) -> None:
    """Have the plan open until the one way is known."""
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        app.push_screen(PlanScreen(desk, "lunch"))
        await until(lambda: len(desk.book.answers) == 1)
        await settle(pilot)


async def test_the_board_shows_what_a_router_says_and_leaves_by_it(desk: Desk) -> None:
    with serving(osrm) as server:
        ours = on_the_desk(desk, server.url)
        app = HostbookApp(ours)
        async with app.run_test(size=(120, 36)) as pilot:
            plan = PlanScreen(ours, "lunch")
            app.push_screen(plan)
            await until(lambda: len(desk.book.answers) == 1)
            await press(pilot, *FAR_DOWN)
            await until(lambda: "by OSRM, 26 Nov" in screen_text(app))
            assert "17–32 min by OSRM" in screen_text(app)
            (one,) = plan.outing.transport.legs
            assert one.minutes is None, "nothing was written into the plan"
            leaves = leave_by(plan.situation(), one)
            assert leaves is not None
            assert f"{leaves:%H:%M}" == "11:33"
        assert len(server.asked) == 1


async def test_what_is_known_is_not_asked_again_until_weeks_have_passed(desk: Desk) -> None:
    with serving(osrm) as server:
        for _ in range(2):
            ours = on_the_desk(desk, server.url)
            await plan_until_answered(ours)
        assert len(server.asked) == 1
        (answer,) = desk.book.answers.all()
        desk.book.answers.put(changed(answer, on=answer.on - timedelta(weeks=7)))
        app = HostbookApp(ours)
        async with app.run_test(size=(120, 36)):
            app.push_screen(PlanScreen(ours, "lunch"))
            await until(lambda: desk.book.answers.all()[0].on == answer.on)
        assert len(server.asked) == 2


async def test_another_router_is_asked_anew_even_of_a_way_that_the_first_did_not_know(desk: Desk) -> None:
    none = Reply(json.dumps({"code": "NoRoute"}).encode(), 400)
    with serving(lambda _: none) as first, serving(osrm) as second:
        for server in (first, first, second):
            ours = on_the_desk(desk, server.url)
            await plan_until_answered(ours)
        assert (len(first.asked), len(second.asked)) == (1, 1)
        assert '"router":"OSRM"' in desk.book.answers.all()[0].given


async def test_what_the_host_set_is_not_asked_about(desk: Desk) -> None:
    (one,) = ON_A_TAXI.transport.legs
    set_ = changed(ON_A_TAXI, transport=Transport(legs=(changed(one, minutes=12),)))
    with serving(osrm) as server:
        ours = on_the_desk(desk, server.url, set_)
        app = HostbookApp(ours)
        async with app.run_test(size=(120, 36)) as pilot:
            app.push_screen(PlanScreen(ours, "lunch"))
            await settle(pilot)
        assert server.asked == []


@pytest.mark.parametrize("reply", [Reply(b"", 503), Reply(b"<html>", sort="text/html"), Reply(b"{}"), None])
async def test_a_broken_router_is_told_in_one_line_and_then_left_alone(
    desk: Desk, reply: Reply | None
) -> None:
    with serving(lambda _: reply or osrm()) as server:
        ours = on_the_desk(desk, server.url if reply else f"http://127.0.0.1:{free_port()}")
        app = HostbookApp(ours)
        async with app.run_test(size=(120, 36), notifications=True) as pilot:
            plan = PlanScreen(ours, "lunch")
            app.push_screen(plan)
            await until(lambda: "The estimate stands." in " ".join(screen_text(app).split()))
            await press(pilot, *FAR_DOWN)
            assert "min, estimate" in screen_text(app)
            plan.show()
            await settle(pilot)
            app.push_screen(PlanScreen(ours, "lunch"))
            await settle(pilot)
        assert len(server.asked) == (1 if reply else 0)
        assert not ours.patience.may_ask(ours.now() + timedelta(minutes=1))


async def test_keys_answer_and_the_planner_closes_while_a_router_keeps_silent(desk: Desk) -> None:
    over = Event()

    def silent(_: str) -> Reply:
        over.wait(20)
        return osrm()

    with serving(silent) as server:
        ours = on_the_desk(desk, server.url)
        app = HostbookApp(ours)
        began = time.monotonic()
        async with app.run_test(size=(120, 36)):
            app.push_screen(PlanScreen(ours, "lunch"))
            await until(lambda: len(server.asked) == 1)
            send(app, *FAR_DOWN)
            await until(lambda: "min, estimate" in screen_text(app))
            app.exit()
        assert time.monotonic() - began < SECONDS, "nobody waited for the router"
        over.set()
    assert len(desk.book.answers) == 0


async def test_an_answer_that_cannot_be_kept_is_told_and_not_asked_for_at_once_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise HostbookError("The disk is full.")

    monkeypatch.setattr("planner.book.answers.keep_answers", full)
    with serving(osrm) as server:
        ours = on_the_desk(desk, server.url)
        app = HostbookApp(ours)
        async with app.run_test(size=(120, 36), notifications=True) as pilot:
            plan = PlanScreen(ours, "lunch")
            app.push_screen(plan)
            await until(lambda: "The disk is full." in screen_text(app))
            plan.show()
            await settle(pilot)
        assert len(server.asked) == 1


async def test_switched_off_nothing_is_asked(desk: Desk) -> None:
    with serving(osrm) as server:
        ours = on_the_desk(desk, server.url)
        off = Desk(book=desk.book, clock=desk.clock, settings=Settings(zone="Europe/Lisbon"))
        app = HostbookApp(off)
        async with app.run_test(size=(120, 36)) as pilot:
            app.push_screen(PlanScreen(off, "lunch"))
            await settle(pilot)
        assert server.asked == []
        assert ours.settings.online.router == "osrm"


async def test_a_router_that_is_not_there_is_said_beside_the_estimates_until_it_answers(desk: Desk) -> None:
    ours = on_the_desk(desk, f"http://127.0.0.1:{free_port()}")
    app = HostbookApp(ours)
    async with app.run_test(size=(120, 36)) as pilot:
        app.push_screen(PlanScreen(ours, "lunch"))
        await until(lambda: ours.patience.trouble != "")
        await press(pilot, *FAR_DOWN)
        line = "Nothing answers at 127.0.0.1. The estimate stands."
        await until(lambda: line in str(app.screen.query_one("#explained", Static).content))
        ours.patience.answered()
        assert ours.patience.trouble == ""
