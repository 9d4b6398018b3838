"""Which services may be asked: none until one is switched on, and only at an address that is one."""

from __future__ import annotations

import pytest

from planner.online.servers import (
    Online,
    amiss,
    geocoder_server,
    read_server,
    router_server,
    usable,
)
from planner.values.problem import Problem


def test_nothing_is_asked_until_it_is_switched_on() -> None:
    assert geocoder_server(Online()) == router_server(Online()) == ""
    off = Online(geocoder_server="https://a.example", router_server="https://b.example")
    assert geocoder_server(off) == router_server(off) == ""


def test_a_geocoder_without_a_server_is_the_public_one_and_a_router_stays_off() -> None:
    online = Online(geocoder="nominatim", router="osrm")
    assert geocoder_server(online) == "https://nominatim.openstreetmap.org"
    (wrong,) = amiss(online)
    assert "without the address of a server" in wrong.text
    assert usable(online) == Online(geocoder="nominatim")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  https://Nominatim.Example.org/ ", "https://nominatim.example.org"),
        ("HTTP://10.0.0.7:8080/maps/", "http://10.0.0.7:8080/maps"),
        ("nominatim.example.org", "https://nominatim.example.org"),
        ("localhost:5000", "http://localhost:5000"),
        ("http://[::1]:5000", "http://[::1]:5000"),
        ("https://geo_coder.intern/Path", "https://geo_coder.intern/Path"),
    ],
)
def test_a_servers_address_is_read_as_it_is_typed(typed: str, kept: str) -> None:
    assert read_server(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "ftp://example.org", "file:///etc/passwd", "https://", "https:// example.org", "https://exa mple.org",
        "https://me:secret@example.org", "https://example.org?key=1", "https://example.org/#top",
        "https://example.org:99999", "https://example.org:0", "https://-x-.org/\x1b[31m",
        "https://exam\x00ple.org", "https://[::1", "http://..", "x" * 400, "javascript://alert(1)",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_server_is_said_and_not_kept(typed: str) -> None:
    assert isinstance(read_server(typed), Problem)
    assert usable(Online(geocoder="nominatim", geocoder_server=typed)) == Online()
