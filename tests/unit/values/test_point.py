"""Points, typed or pasted."""

from __future__ import annotations

import pytest

from planner.values.point import Point, read_point
from planner.values.problem import Problem

LISBON = Point(lat=38.7107, lon=-9.1366)


@pytest.mark.parametrize(
    "typed",
    [
        "38.7107, -9.1366",
        " 38.7107;-9.1366 ",
        "38.7107 -9.1366",
        "38.7107 N 9.1366 W",
        "38.7107° n, 9.1366° w",
        "https://www.google.com/maps/place/Baixa/@38.7107,-9.1366,17z/data=!3m1",
        "https://maps.google.com/?q=38.7107,-9.1366",
        "https://www.google.com/maps/search/?api=1&query=38.7107%2C-9.1366",
        "https://maps.apple.com/?ll=38.7107,-9.1366",
        "https://www.openstreetmap.org/#map=17/38.7107/-9.1366",
        "https://www.openstreetmap.org/?mlat=38.7107&mlon=-9.1366#map=5/1.0/2.0",
        "https://www.google.com/maps/place/Casa/@38.70,-9.10,17z/data=!4m6!3m5!8m2!3d38.7107!4d-9.1366!16s",
        "https://www.google.com/maps/place/38.7107,-9.1366",
        "https://www.google.pt/maps/search/38.7107,+-9.1366?sa=X",
        "https://www.google.com/maps/dir/41.1496,-8.6109/38.7107,-9.1366/@39.9,-8.8,9z",
        "https://maps.google.com/maps?q=loc:38.7107+-9.1366",
        "https://maps.google.com/?q=Casa&ll=38.7107,-9.1366",
        "https://maps.apple.com/?q=Casa%20do%20Lago&ll=38.7107,-9.1366&z=15",
        "https://maps.apple.com/place?coordinate=38.7107,-9.1366&name=Casa",
        "https://maps.apple.com/?daddr=38.7107,-9.1366",
        "https://www.bing.com/maps?cp=38.7107~-9.1366&lvl=16.0",
        "https://www.bing.com/maps?cp=38.0~-9.0&sp=point.38.7107_-9.1366_Casa",
        "https://www.waze.com/ul?ll=38.7107%2C-9.1366&navigate=yes",
        "https://www.waze.com/live-map/directions?to=ll.38.7107%2C-9.1366",
        "https://share.here.com/l/38.7107,-9.1366,Casa?z=16",
        "https://wego.here.com/?map=38.7107,-9.1366,15,normal",
        "https://yandex.com/maps/?ll=-9.1366%2C38.7107&z=12",
        "geo:38.7107,-9.1366",
        "GEO:38.7107,-9.1366,12;crs=wgs84;u=35",
        "geo:0,0?q=38.7107,-9.1366(Casa%20do%20Lago)",
        "38,7107 -9,1366",
        "38,7107, -9,1366",
        "38,7107; -9,1366",
        "38,7107,-9,1366",
        "N 38.7107 W 9.1366",
        "38.7107N,9.1366W",
        "9.1366 W, 38.7107 N",
        "(38.7107, -9.1366)",
        "[38.7107,−9.1366]",
        "lat: 38.7107, lng: -9.1366",
        '{"lng": -9.1366, "lat": 38.7107}',
        "Latitude 38.7107 Longitude -9.1366",
        "38.7107 north, 9.1366 west",
        "38.7107 / -9.1366",
        "+38.7107 -9.1366",
        "٣٨.٧١٠٧, -٩.١٣٦٦",
    ],
)
def test_a_pair_or_a_map_link_is_a_point(typed: str) -> None:
    assert read_point(typed) == LISBON


def test_a_link_without_a_position_says_which_one_has_it() -> None:
    found = read_point("https://maps.app.goo.gl/abc123")
    assert isinstance(found, Problem)
    assert "paste the one it leads to" in found.text


def test_south_and_east_are_read_by_their_letters() -> None:
    assert read_point("33.9 S 151.2 E") == Point(lat=-33.9, lon=151.2)


@pytest.mark.parametrize("typed", ["-33.9 S 151.2 E", "33.9 S -151.2 W", "-33.9 N 151.2", "33.9 -151.2 E"])
def test_a_sign_beside_a_letter_is_not_guessed_at(typed: str) -> None:
    assert read_point(typed) == Problem(text="Type a minus sign or a letter, not both: 33.9 S, 151.2 E.")


@pytest.mark.parametrize(
    "typed", ["", "38.7107", "Rua Augusta 1", "1, 2, 3", "https://example.com/lisbon", "nan, 0"]
)
def test_what_is_not_a_point_is_said_with_an_example(typed: str) -> None:
    problem = read_point(typed)
    assert isinstance(problem, Problem)
    assert "38.7107, -9.1366" in problem.text


@pytest.mark.parametrize(
    ("typed", "side"),
    [("90.1, 0", "Latitude"), ("-91, 0", "Latitude"), ("0, 180.5", "Longitude"), ("0, -181", "Longitude")],
)
def test_a_point_off_the_earth_is_refused(typed: str, side: str) -> None:
    problem = read_point(typed)
    assert isinstance(problem, Problem)
    assert problem.text.startswith(side)


def test_the_poles_and_the_date_line_are_on_the_earth() -> None:
    assert read_point("90, -180") == Point(lat=90, lon=-180)
    assert read_point("-90, 180") == Point(lat=-90, lon=180)


def test_a_point_is_read_back_as_it_is_written() -> None:
    assert read_point(str(LISBON)) == LISBON


@pytest.mark.parametrize(
    "typed",
    [
        "38°42'38.52\"N 9°08'11.76\"W",
        "38° 42′ 38.52″ N, 9° 8′ 11.76″ W",
        "38º 42’ 38,52” N 9º 8’ 11,76” W",
        "N38°42.642 W009°08.196",
        "38° 42.642' N, 9° 8.196' W",
        "38 42 38.52 N, 9 8 11.76 W",
        "38 42.642 N 9 8.196 W",
        "38:42:38.52N 9:08:11.76W",
        "38d42m38.52s N 9d8m11.76s W",
        "38 deg 42 min 38.52 sec north, 9 deg 8 min 11.76 sec west",
        "38°42'38.52''N 9°8'11.76''W",
        "-9°8'11.76\", 38°42'38.52\"",
        "38°42'38.52\", -9°8'11.76\"",
        "38 42 38.52 -9 8 11.76",
    ],
)
def test_degrees_with_minutes_and_seconds_are_read(typed: str) -> None:
    found = read_point(typed)
    assert isinstance(found, Point)
    wanted = (-9.1366, 38.7107) if typed.startswith("-9") else (38.7107, -9.1366)
    assert (round(found.lat, 6), round(found.lon, 6)) == wanted


@pytest.mark.parametrize("typed", ["38,71 N 9,14 O", "38.71 N, 9.14 O", "38°42' N 9°8' O"])
def test_o_is_west_to_some_and_east_to_others_and_is_asked_about(typed: str) -> None:
    problem = read_point(typed)
    assert isinstance(problem, Problem)
    assert "type W or E" in problem.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("38,7107", "a point or a space between"),
        ("38,71", "a point or a space between"),
        ("38°71'N 9°8'W", "go to 60"),
        ("38 42 61 N 9 8 11 W", "go to 60"),
        ("38.7 N 9.1 S", "One of the two"),
        ("38.7 E 9.1 W", "One of the two"),
        ("139.69, 35.68", "other way round: 35.68, 139.69"),
        ("38.5° 42' N 9° 8' W", "38.7107, -9.1366"),
        ("https://www.google.com/maps/search/?api=1&query=10,12+Rua+Garrett", "paste the one it leads to"),
        ("https://www.google.com/maps/place/Casa", "paste the one it leads to"),
        ("https://goo.gl/maps/x1", "paste the one it leads to"),
        ("https://[::1", "paste the one it leads to"),
        ("geo:91,0", "Latitude goes"),
        ("geo:0,0?q=Rua+Garrett", "paste the one it leads to"),
        ("https://maps.google.com/?q=99.5,-9.1", "Latitude goes"),
        ("38.7107, -9.1366 or so", "38.7107, -9.1366"),
        ("\x1b[31m38.7, -9.1", "38.7107, -9.1366"),
        ("33d51m25S 151d12m30E", "38.7107, -9.1366"),
    ],
)
def test_what_may_mean_another_place_is_asked_about(typed: str, said: str) -> None:
    problem = read_point(typed)
    assert isinstance(problem, Problem)
    assert said in problem.text
