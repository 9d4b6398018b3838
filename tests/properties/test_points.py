"""Wherever on the earth a point is, and however it is written, it is read back as that point."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.values.point import Point, read_point
from planner.values.problem import Problem

LATS = st.floats(-90, 90).map(lambda degrees: round(degrees, 5))
LONS = st.floats(-180, 180).map(lambda degrees: round(degrees, 5))
CLOSE = 1e-5


def is_near(found: Point | Problem, lat: float, lon: float) -> bool:
    assert isinstance(found, Point), found
    return abs(found.lat - lat) < CLOSE and abs(found.lon - lon) < CLOSE


def sexagesimal(degrees: float, letters: str, marks: tuple[str, str, str]) -> str:
    """Degrees, minutes and seconds with a letter."""
    hundredths = round(abs(degrees) * 360_000)
    whole, rest = divmod(hundredths, 360_000)
    minutes, seconds = divmod(rest, 6000)
    letter = letters[1] if degrees < 0 else letters[0]
    return f"{whole}{marks[0]}{minutes:02}{marks[1]}{seconds // 100:02}.{seconds % 100:02}{marks[2]}{letter}"


@given(LATS, LONS, st.sampled_from([", ", " ", ";", " ; ", ","]))
def test_decimals_are_read_back(lat: float, lon: float, between: str) -> None:
    assert is_near(read_point(f"{lat:.5f}{between}{lon:.5f}"), lat, lon)


@given(LATS, LONS, st.sampled_from([", ", " ", ";", ","]))
def test_decimal_commas_are_read_back(lat: float, lon: float, between: str) -> None:
    typed = f"{lat:.5f}{'#'}{lon:.5f}".replace(".", ",").replace("#", between)
    assert is_near(read_point(typed), lat, lon)


@given(
    LATS, LONS,
    st.sampled_from([("°", "'", '"'), ("° ", "′ ", "″ "), (" ", " ", " "), (":", ":", ""), ("º", "’", "”")]),
    st.sampled_from([" ", ", ", ""]),
)  # fmt: skip
def test_degrees_minutes_and_seconds_are_read_back(
    lat: float, lon: float, marks: tuple[str, str, str], between: str
) -> None:
    typed = f"{sexagesimal(lat, 'NS', marks)}{between}{sexagesimal(lon, 'EW', marks)}"
    assert is_near(read_point(typed), lat, lon)


@given(
    LATS, LONS,
    st.sampled_from([
        "https://www.google.com/maps/@{0},{1},17z", "https://maps.apple.com/?ll={0},{1}", "geo:{0},{1};u=9",
        "https://www.openstreetmap.org/#map=17/{0}/{1}", "https://www.bing.com/maps?cp={0}~{1}&lvl=9",
        "https://waze.com/ul?ll={0}%2C{1}", "https://share.here.com/l/{0},{1},Casa",
        "https://www.google.com/maps/place/x/@1.5,2.5,3z/data=!3d{0}!4d{1}",
    ]),
)  # fmt: skip
def test_the_position_of_a_link_is_read_back(lat: float, lon: float, link: str) -> None:
    assert is_near(read_point(link.format(f"{lat:.6f}", f"{lon:.6f}")), lat, lon)


@given(st.text(max_size=60))
def test_any_text_is_a_point_or_a_problem_and_never_a_stumble(text: str) -> None:
    found = read_point(text)
    assert isinstance(found, Problem) or (abs(found.lat) <= 90 and abs(found.lon) <= 180)


@given(st.text("0123456789.,;-+ °'\"NSEWO:/", max_size=30))
def test_any_string_of_figures_and_marks_is_a_point_or_a_problem(text: str) -> None:
    found = read_point(text)
    assert isinstance(found, Problem) or (abs(found.lat) <= 90 and abs(found.lon) <= 180)
