"""A router's answer, in the real shapes of OSRM and Valhalla; and every answer that must not be believed."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.online.asking_ways import Heard, ask_ways
from planner.online.errors import NoAnswer
from planner.online.pacing import Pace
from planner.online.routing import NoWay, Router, read_line, route
from planner.places.way import Routed, Wanted, WayKey
from planner.places.way_answer import read_answer
from planner.values.point import Point
from tests.loopback import Reply, free_port, serving

VADUZ = Point(lat=47.1411, lon=9.5215)
BENDERN = Point(lat=47.211, lon=9.525)
DRIVE = WayKey(start=VADUZ, end=BENDERN, mode="drives")
WALK = WayKey(start=VADUZ, end=BENDERN, mode="walks")
TODAY = date(2026, 11, 22)

OSRM: dict[str, Any] = {
    "code": "Ok",
    "routes": [
        {
            "legs": [{"steps": [], "weight": 843.4, "summary": "", "duration": 843.4, "distance": 10218.3}],
            "weight_name": "routability",
            "weight": 843.4,
            "duration": 843.4,
            "distance": 10218.3,
        }
    ],
    "waypoints": [
        {"hint": "AAAA", "location": [9.521479, 47.141056], "name": "Städtle", "distance": 5.14461486},
        {"hint": "AAAA", "location": [9.525171, 47.211023], "name": "", "distance": 13.2},
    ],
}
"""An answer of osrm-routed 26.10 (car, Liechtenstein, OpenStreetMap) as it came, its hints shortened."""

VALHALLA: dict[str, Any] = {
    "trip": {
        "locations": [
            {"type": "break", "lat": 60.171, "lon": 24.9414, "side_of_street": "left", "original_index": 0},
            {"type": "break", "lat": 60.179, "lon": 24.95, "side_of_street": "left", "original_index": 1},
        ],
        "legs": [
            {
                "summary": {"has_toll": False, "has_ferry": False, "time": 233.252, "length": 1.85},
                "shape": (
                    "ivowqBqohqn@PcA`@{@b@YlCEf@vq@BzCD|EL|Kr@pP`@fD^zBzAbJfBbGxLpc@lAdFdCrJcC`EaC~DqCtEaJfOyJlPgGpKsB"
                    "pDiDlGm@gSeBsq@w@_[McEKwGL_DXwAn@u@nAi@lMoA|Cm@fBy@|AoBnBqC~@eCv@}B~@wD`@wDReDI}IA{BCsCImJm@u{@GwH"
                    "i@ot@GeHM{M]{MWuXOyZQaRQyGYaFm@iEw@eFqBuJq@aDuA{FeBcG{CiN}Lwl@mB}JoBeJeFcRkCyJ_DqK_BwE_CsEkBmB_BkA"
                    "sJsEkLqIkCmCoAsAaK_MwSmVy@{@u@y@mDeEqDiEmO_RwCwFoAaBsC_EmUuX_DwDq@mAiA{C{AiDqA}CeA{B}@oBkAeBaAmAwA"
                    "kAmDmA}@IqIkAqF\\aFH}Jd@oYzAuUrAiF^_DToELsDP_H\\mCLe^`BiCTmFR{@AuAKiC_@qCCoAFePr@kLb@wCJoNl@_CAqBW"
                    "cBiA}B_D{DsHoCyDoAaBmDiEsAa@aBMk_@zB??"
                ),
            }
        ],
        "summary": {"has_toll": False, "has_ferry": False, "time": 233.252, "length": 1.85, "cost": 313.459},
        "status_message": "Found route between points",
        "status": 0,
        "units": "kilometers",
        "language": "en-US",
    }
}
"""An answer of Valhalla 3.9.1 (auto, Helsinki, OpenStreetMap) as it came, its repeated figures left out."""
RAILWAY = Point(lat=60.171, lon=24.9414)
HAKANIEMI = Point(lat=60.179, lon=24.95)
ACROSS = WayKey(start=RAILWAY, end=HAKANIEMI, mode="taxi")


def ask(said: object, key: WayKey = DRIVE, sort: str = "osrm", status: int = 200) -> Routed:
    """What is made of a server's answer."""
    with serving(lambda _: Reply(json.dumps(said).encode(), status)) as server:
        router = Router(sort=sort, server=server.url)
        return route(router, key, agent="hostbook test", on=TODAY, seconds=5)


def osrm(**best: object) -> object:
    """OSRM's answer with other figures."""
    return {**OSRM, "routes": [{**OSRM["routes"][0], **best}]}


def snapped(metres: object) -> object:
    """OSRM's answer for a point that far from any road."""
    return {**OSRM, "waypoints": [OSRM["waypoints"][0], {"distance": metres}]}


def valhalla(**trip: object) -> object:
    """Valhalla's answer with other parts."""
    return {"trip": {**VALHALLA["trip"], **trip}}


def test_osrm_is_asked_for_its_profile_with_longitude_first_and_read() -> None:
    with serving(lambda _: Reply(json.dumps(OSRM).encode())) as server:
        found = route(Router(sort="osrm", server=f"{server.url}/"), DRIVE, agent="x", on=TODAY)
    assert server.asked == ["/route/v1/car/9.521500,47.141100;9.525000,47.211000?overview=false"]
    assert found == Routed(
        start=VADUZ, end=BENDERN, by="car", seconds=843.4, km=10.2183, source="OSRM", seen=TODAY
    )


def test_valhalla_is_asked_with_its_costing_and_read() -> None:
    with serving(lambda _: Reply(json.dumps(VALHALLA).encode())) as server:
        found = route(Router(sort="valhalla", server=server.url), ACROSS, agent="x", on=TODAY)
    asked = json.loads(parse_qs(urlsplit(server.asked[0]).query)["json"][0])
    assert asked["costing"] == "auto"
    assert [(p["lat"], p["lon"]) for p in asked["locations"]] == [(60.171, 24.9414), (60.179, 24.95)]
    assert (found.seconds, found.km, found.source) == (233.252, 1.85, "Valhalla")


@pytest.mark.parametrize(("mode", "profile"), [("walks", "foot"), ("cycles", "bike"), ("lift", "car")])
def test_each_mode_is_asked_for_as_it_goes(mode: str, profile: str) -> None:
    with serving(lambda _: Reply(b"{}")) as server, pytest.raises(NoAnswer):
        route(
            Router(sort="osrm", server=server.url),
            WayKey(start=VADUZ, end=BENDERN, mode=mode),
            agent="x",
            on=TODAY,
        )
    assert f"/route/v1/{profile}/" in server.asked[0]


def test_of_timetables_a_router_is_not_asked() -> None:
    with serving(lambda _: Reply()) as server, pytest.raises(NoWay):
        route(
            Router(sort="osrm", server=server.url),
            WayKey(start=VADUZ, end=BENDERN, mode="transit"),
            agent="x",
            on=TODAY,
        )
    assert server.asked == []


@pytest.mark.parametrize("metres", [401, 88_000, -1])
def test_a_point_that_osrm_took_far_away_is_refused(metres: int) -> None:
    with pytest.raises(NoWay, match="no road near enough"):
        ask(snapped(metres))


def test_a_point_that_valhalla_took_far_away_is_refused() -> None:
    away = WayKey(start=Point(lat=60.171, lon=24.9514), end=HAKANIEMI, mode="taxi")
    with pytest.raises(NoWay, match="no road near enough"):
        ask(VALHALLA, away, "valhalla")


@pytest.mark.parametrize(
    "said",
    [
        osrm(duration=0),
        osrm(duration=-5),
        osrm(duration=60),
        osrm(duration=90_000),
        osrm(distance=-1),
        osrm(distance=100),
        osrm(distance=90_000),
    ],
    ids=["no time", "less than none", "a minute", "a day", "less than no way", "too short", "too long"],
)
def test_what_cannot_be_so_is_not_believed(said: object) -> None:
    with pytest.raises(NoWay, match="cannot be so"):
        ask(said)


def test_a_server_that_knows_only_cars_is_not_believed_about_a_walk() -> None:
    with pytest.raises(NoWay, match="cannot be so"):
        ask(OSRM, WALK)


def test_a_short_way_is_not_believed_at_a_cars_speed_either() -> None:
    corner = WayKey(start=VADUZ, end=Point(lat=47.1441, lon=9.5215), mode="cycles")
    with pytest.raises(NoWay, match="cannot be so"):
        ask(osrm(duration=10.8, distance=192), corner)


@pytest.mark.parametrize(
    "said",
    [
        [],
        "Ok",
        None,
        7,
        {},
        {"code": "Ok"},
        {"code": "Ok", "routes": [], "waypoints": OSRM["waypoints"]},
        {"code": "Ok", "routes": [{}], "waypoints": OSRM["waypoints"]},
        {**OSRM, "waypoints": []},
        {**OSRM, "waypoints": [{}, {}]},
        osrm(duration="843"),
        osrm(duration=None),
        osrm(duration=True),
        snapped("near"),
    ],
)
def test_an_answer_of_another_shape_cannot_be_read(said: object) -> None:
    with pytest.raises(NoAnswer, match="cannot be read"):
        ask(said)


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"trip": None},
        {"trip": {}},
        valhalla(legs=[]),
        valhalla(legs=[{"shape": ""}]),
        valhalla(legs=[{"shape": "é"}]),
        valhalla(summary={}),
        valhalla(summary={"time": "1", "length": 2}),
    ],
)
def test_an_answer_of_another_shape_than_valhallas_cannot_be_read(said: object) -> None:
    with pytest.raises(NoAnswer, match="cannot be read"):
        ask(said, ACROSS, "valhalla")


@pytest.mark.parametrize(
    ("sort", "said"),
    [
        ("osrm", {"message": "Impossible route between points", "code": "NoRoute"}),
        ("osrm", {"message": "Could not find a matching segment", "code": "NoSegment"}),
        ("valhalla", {"error_code": 171, "error": "No suitable edges near location", "status_code": 400}),
        (
            "valhalla",
            {"error_code": 170, "error": "Locations are in unconnected regions."},
        ),
        ("valhalla", {"error_code": 442, "error": "No path could be found for input", "status_code": 400}),
    ],
)
def test_a_router_that_knows_of_no_way_says_so(sort: str, said: object) -> None:
    with pytest.raises(NoWay, match="knows of no way there"):
        ask(said, sort=sort, status=400)


def test_any_other_refusal_is_no_answer() -> None:
    with pytest.raises(NoAnswer, match="did not take the question") as told:
        ask({"message": "URL string malformed", "code": "InvalidUrl"}, status=400)
    assert not isinstance(told.value, NoWay)


def test_a_line_is_read_to_its_ends() -> None:
    shape = VALHALLA["trip"]["legs"][0]["shape"]
    points = read_line(str(shape))
    assert points[0] == Point(lat=60.170613, lon=24.941321)
    assert points[-1].lat == pytest.approx(60.179, abs=2e-4)


@given(st.text(max_size=40))
def test_any_text_is_a_line_or_none(text: str) -> None:
    try:
        assert read_line(text)
    except ValueError as wrong:
        assert str(wrong) == "no encoded line"  # noqa: PT017 - either is right


def heard(answer: Callable[[str], Reply], *keys: WayKey) -> tuple[Heard, int]:
    """What came of asking about some ways, and how often it was asked."""
    with serving(answer) as server:
        router = Router(sort="osrm", server=server.url)
        wanted = [Wanted(key=key, of=("ines",)) for key in keys]
        return ask_ways(router, wanted, agent="x", on=TODAY), len(server.asked)


def test_answers_are_made_to_be_kept_and_read_again() -> None:
    told, _ = heard(lambda _: Reply(json.dumps(OSRM).encode()), DRIVE)
    (answer,) = told.answers
    again = read_answer(answer, DRIVE)
    assert again is not None
    assert (again.seconds, again.km, again.source, again.seen) == (843.4, 10.2183, "OSRM", TODAY)
    assert answer.of == ("ines",)
    assert answer.source.startswith("OSRM http://127.0.0.1:")
    assert (told.trouble, told.failed) == ("", False)


def test_a_way_that_the_router_does_not_know_is_noted_so_that_it_is_not_asked_for_again() -> None:
    none = json.dumps({"code": "NoRoute"}).encode()

    def answer(path: str) -> Reply:
        return Reply(none, 400) if "/foot/" in path else Reply(json.dumps(OSRM).encode())

    told, asked = heard(answer, WALK, DRIVE)
    assert asked == 2
    assert [read_answer(a, key) is None for a, key in zip(told.answers, (WALK, DRIVE), strict=True)] == [
        True,
        False,
    ]
    assert told.trouble == "OSRM knows of no way there. The estimate stands."
    assert not told.failed


def test_after_the_first_failure_nothing_more_is_asked() -> None:
    told, asked = heard(lambda _: Reply(b"", 429, headers=(("Retry-After", "60"),)), DRIVE, WALK)
    assert asked == 1
    assert told.failed
    assert told.retry_after == 60
    assert told.trouble == "127.0.0.1 asks to be left alone for 60 seconds. The estimate stands."


def test_with_the_network_off_it_is_one_line() -> None:
    router = Router(sort="valhalla", server=f"http://127.0.0.1:{free_port()}")
    told = ask_ways(router, [Wanted(key=DRIVE)], agent="x", on=TODAY)
    assert (told.trouble, told.failed) == ("Nothing answers at 127.0.0.1. The estimate stands.", True)


def test_a_server_elsewhere_is_asked_once_a_second_and_heeded_when_it_asks_for_quiet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[str] = []
    quiet: list[float] = []
    monkeypatch.setattr(Pace, "wait", lambda pace: waited.append(pace._host))
    monkeypatch.setattr(Pace, "leave_alone", lambda _, seconds: quiet.append(seconds))
    replies = iter([Reply(json.dumps(OSRM).encode()), Reply(b"", 429, headers=(("Retry-After", "60"),))])
    with serving(lambda _: next(replies)) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        router = Router(sort="osrm", server="http://router.example")
        wanted = [Wanted(key=DRIVE), Wanted(key=WALK), Wanted(key=DRIVE)]
        told = ask_ways(router, wanted, agent="x", on=TODAY, folder=tmp_path)
    assert waited == ["router.example"] * 2
    assert quiet == [60]
    assert len(told.answers) == 1


def test_a_server_on_this_machine_need_not_be_spared(tmp_path: Path) -> None:
    with serving(lambda _: Reply(json.dumps(OSRM).encode())) as server:
        began = time.monotonic()
        router = Router(sort="osrm", server=server.url)
        told = ask_ways(router, [Wanted(key=DRIVE)] * 4, agent="x", on=TODAY, folder=tmp_path)
    assert len(told.answers) == 4
    assert time.monotonic() - began < 3
    assert list(tmp_path.iterdir()) == []
