"""An address is asked about once, politely, and whatever comes back is a place or one plain line."""

from __future__ import annotations

import socket
import time
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from planner.online import geocoding
from planner.online.errors import NoAnswer
from planner.online.geocoding import Found, Service, decoded, encoded, geocode
from planner.online.pacing import EVERY, Pace
from planner.online.telling import question
from planner.values.point import Point
from tests.loopback import Reply, behaving, free_port, serving
from tests.unit.online.answers_of_geocoders import (
    FEATURE,
    GARRETT,
    LISBON,
    TOWN,
    changed,
    nominatim,
    photon,
)

ADDRESS = "Rua Garrett 12, Lisboa"
HTML = b"<!DOCTYPE html><html><title>Welcome to the hotel</title></html>"
HOUSE = Found(
    point=Point(lat=38.7107099, lon=-9.14213),
    label="12, Rua Garrett, Chiado, Santa Maria Maior, Lisbon, 1200-203, Portugal",
    city="Lisbon",
    country="PT",
)


def of(url: str, folder: Path, name: str = "nominatim") -> Service:
    return Service(name, url, "hostbook/test", folder)


def asked(reply: Reply, folder: Path, name: str = "nominatim") -> tuple[Found, ...]:
    with serving(lambda _: reply) as server:
        return geocode(ADDRESS, of(server.url, folder, name))


def refused(reply: Reply, folder: Path, name: str = "nominatim") -> NoAnswer:
    with pytest.raises(NoAnswer) as told:
        asked(reply, folder, name)
    assert "Garrett" not in str(told.value), "what was asked is nobody's business"
    assert "\n" not in str(told.value)
    return told.value


def test_nominatim_is_asked_for_the_address_and_nothing_else(tmp_path: Path) -> None:
    with serving(lambda _: Reply(nominatim(GARRETT, LISBON))) as server:
        found = geocode(ADDRESS, of(server.url, tmp_path))
    assert found[0] == HOUSE
    assert (found[1].label, found[1].is_exact) == ("Lisbon, Portugal", False)
    (path,) = server.asked
    assert urlsplit(path).path == "/search"
    assert parse_qs(urlsplit(path).query) == {
        "q": [ADDRESS], "format": ["json"], "limit": ["6"], "addressdetails": ["1"],
        "accept-language": ["en"],
    }  # fmt: skip
    assert server.agents == ["hostbook/test"]


def test_photon_is_asked_for_the_address_and_nothing_else(tmp_path: Path) -> None:
    with serving(lambda _: Reply(photon(FEATURE, TOWN))) as server:
        house, town = geocode(ADDRESS, of(server.url, tmp_path, "photon"))
    assert house == Found(
        point=Point(lat=38.7107099, lon=-9.14213),
        label="Casa do Lago, Rua Garrett 12, 1200-203 Lisbon, Portugal",
        city="Lisbon",
        country="PT",
    )
    assert (town.label, town.city, town.is_exact) == ("Lisbon, Portugal", "Lisbon", False)
    (path,) = server.asked
    assert urlsplit(path).path == "/api"
    assert parse_qs(urlsplit(path).query) == {"q": [ADDRESS], "limit": ["6"]}


def test_what_is_said_twice_is_offered_once_where_it_came_first(tmp_path: Path) -> None:
    far = changed(GARRETT, lat="41.15", lon="-8.61")
    found = asked(Reply(nominatim(GARRETT, LISBON, far)), tmp_path)
    assert [place.label for place in found] == [HOUSE.label, "Lisbon, Portugal"]
    assert found[0] == HOUSE


def test_a_server_is_asked_under_its_own_path(tmp_path: Path) -> None:
    with serving(lambda _: Reply(nominatim(GARRETT))) as server:
        assert geocode(ADDRESS, of(f"{server.url}/maps/geo", tmp_path)) == (HOUSE,)
    assert server.asked[0].startswith("/maps/geo/search?")


@pytest.mark.parametrize(("name", "body"), [("nominatim", nominatim()), ("photon", photon())])
def test_an_address_that_is_not_known_is_no_failure(name: str, body: bytes, tmp_path: Path) -> None:
    assert asked(Reply(body), tmp_path, name) == ()


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[", b"null5", b"\xff\xfe", b"[" * 100_000, b"7", b'"lisbon"', b"[7]", b"[null]", b"[[]]",
        b'{"error": "no"}', b'[{"lat": "1", "lon": "2"}]', b'[{"display_name": "x"}]',
        nominatim(changed(GARRETT, lat="95.0")), nominatim(changed(GARRETT, lon="999")),
        nominatim(changed(GARRETT, lat="NaN")), nominatim(changed(GARRETT, lat=None)),
        nominatim(changed(GARRETT, lat=[1])), nominatim(changed(GARRETT, lat="north")),
        nominatim(changed(GARRETT, display_name=7)), nominatim(changed(GARRETT, display_name="  ")),
        nominatim(changed(GARRETT, address="street")), nominatim(GARRETT, changed(GARRETT, lat="1e400")),
    ],
)  # fmt: skip
def test_nonsense_of_nominatim_is_one_line(body: bytes, tmp_path: Path) -> None:
    assert "cannot be read" in str(refused(Reply(body), tmp_path))


@pytest.mark.parametrize(
    "body",
    [
        b"[]", b"{}", b'{"features": 7}', b'{"features": [7]}', b'{"features": [{}]}',
        photon(changed(FEATURE, geometry=None)), photon(changed(FEATURE, properties=None)),
        photon(changed(FEATURE, geometry={"coordinates": [1]})),
        photon(changed(FEATURE, geometry={"coordinates": [-9.1, 138.7]})),
        photon(changed(FEATURE, geometry={"coordinates": [-999.1, 38.7]})),
        photon(changed(FEATURE, properties={})),
    ],
)  # fmt: skip
def test_nonsense_of_photon_is_one_line(body: bytes, tmp_path: Path) -> None:
    assert "cannot be read" in str(refused(Reply(body), tmp_path, "photon"))


def test_wrong_types_beside_a_good_point_are_passed_over(tmp_path: Path) -> None:
    odd = changed(GARRETT, address={"city": 7, "country_code": ["pt"]}, type=3, addresstype=None)
    (found,) = asked(Reply(nominatim(odd)), tmp_path)
    assert (found.point, found.city, found.country) == (HOUSE.point, "", "")


def test_what_acts_on_a_terminal_is_not_let_in(tmp_path: Path) -> None:
    evil = changed(GARRETT, display_name="\x1b[31mRua\x1b]0;x\x07 \u202eGarrett " + "x" * 900)
    (found,) = asked(Reply(nominatim(evil)), tmp_path)
    assert "\x1b" not in found.label
    assert "\u202e" not in found.label
    assert len(found.label) <= 200


def test_a_captive_portals_page_is_told_from_an_answer(tmp_path: Path) -> None:
    assert "sign-in page" in str(refused(Reply(HTML, sort="text/html"), tmp_path))


def test_a_captive_portals_redirect_is_not_followed(tmp_path: Path) -> None:
    with serving(lambda _: Reply(HTML, sort="text/html")) as portal:
        away = portal.url.replace("127.0.0.1", "localhost")
        told = refused(Reply(b"", 302, headers=(("Location", f"{away}/login"),)), tmp_path)
    assert "sign-in page" in str(told)
    assert portal.asked == []


def test_a_refusal_is_said_with_its_number(tmp_path: Path) -> None:
    assert "(403)" in str(refused(Reply(b"blocked", 403, sort="text/plain"), tmp_path))


@pytest.mark.parametrize("status", [400, 404, 500, 502, 503])
def test_a_server_in_trouble_is_one_line(status: int, tmp_path: Path) -> None:
    assert f"({status})" in str(refused(Reply(HTML, status, sort="text/html"), tmp_path))


def test_a_server_that_has_had_enough_is_left_alone_for_as_long_as_it_says(tmp_path: Path) -> None:
    busy = Reply(b"", 429, headers=(("Retry-After", "120"),))
    with serving(lambda _: busy) as server:
        service = of(server.url, tmp_path)
        for _ in range(3):
            with pytest.raises(NoAnswer, match="left alone"):
                geocode(ADDRESS, service)
    assert len(server.asked) == 1


def test_a_server_that_has_had_enough_and_says_no_more_is_left_alone_for_a_while(tmp_path: Path) -> None:
    with serving(lambda _: Reply(b"slow down", 429)) as server:
        for _ in range(2):
            with pytest.raises(NoAnswer, match="left alone"):
                geocode(ADDRESS, of(server.url, tmp_path))
    assert len(server.asked) == 1


def test_nothing_answers_where_nobody_listens_and_where_there_is_no_such_name(tmp_path: Path) -> None:
    with pytest.raises(NoAnswer, match="Nothing answers"):
        geocode(ADDRESS, of(f"http://127.0.0.1:{free_port()}", tmp_path))
    with pytest.raises(NoAnswer, match=r"cannot be (found|reached)|did not answer"):
        geocode(ADDRESS, of("http://hostbook.invalid", tmp_path))


def test_a_slow_drip_ends_at_the_deadline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def drip(line: socket.socket) -> None:
        line.recv(4096)
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[")
        for _ in range(100):
            line.sendall(b" ")
            time.sleep(0.05)

    monkeypatch.setattr(geocoding, "SECONDS", 0.4)
    began = time.monotonic()
    with behaving(drip) as url, pytest.raises(NoAnswer, match="did not answer within"):
        geocode(ADDRESS, of(url, tmp_path))
    assert time.monotonic() - began < 4


def test_a_connection_that_breaks_off_is_one_line(tmp_path: Path) -> None:
    def broken(line: socket.socket) -> None:
        line.recv(4096)
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n[")

    with behaving(broken) as url, pytest.raises(NoAnswer, match="broke off"):
        geocode(ADDRESS, of(url, tmp_path))


def test_the_turn_is_waited_for_before_each_question(tmp_path: Path) -> None:
    waited: list[float] = []
    with serving(lambda _: Reply(nominatim(GARRETT))) as server:
        pace = Pace(server.url, tmp_path, now=lambda: 1000.0, sleep=waited.append)
        for _ in range(3):
            geocode(ADDRESS, of(server.url, tmp_path), pace)
    assert waited == [EVERY, EVERY]


@pytest.mark.parametrize(
    ("text", "city", "sent"),
    [
        ("Rua Garrett 12", "Lisboa", "Rua Garrett 12, Lisboa"),
        (" Rua  Garrett 12,\n1200 Lisboa ", "lisboa", "Rua Garrett 12, 1200 Lisboa"),
        ("", "Lisboa", "Lisboa"),
        ("Rua Garrett 12", "", "Rua Garrett 12"),
        ("", "", ""),
    ],
)
def test_an_address_is_sent_on_one_line_with_its_city(text: str, city: str, sent: str) -> None:
    assert question(text, city) == sent


def test_what_is_kept_is_read_again_and_what_cannot_be_is_nothing() -> None:
    assert decoded(encoded((HOUSE,))) == (HOUSE,)
    kept: Any
    for kept in ("", "7", '[{"point": 3}]'):
        assert decoded(kept) == ()
