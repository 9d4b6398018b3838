"""Codes for a phone's camera: what they hold, that they fit, and that they are read."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.pocket_codes import Sort, code_texts, map_link, said_scanned
from planner.exchange.qr import HALVES, LEAST_QUIET, Code, code_fitting, rows_wanted
from planner.outings.situation import Situation
from planner.places.venue import Venue
from planner.values.point import Point
from planner.values.problem import Problem
from planner.values.record import changed
from tests.unit.outings.made import INES, VENUE, lunch

READER = shutil.which("zbarimg")
LAGO = changed(VENUE, address="Rua do Lago 4", city="Lisbon")
LONG = changed(
    LAGO, name="Restaurante Panorâmico da Quinta de São Bento", address="Estrada da Circunvalação 1204"
)


def texts(s: Situation, sort: Sort = Sort.CALENDAR) -> tuple[str, ...]:
    found = code_texts(s, sort)
    assert not isinstance(found, Problem)
    return found


def modules_of(lines: tuple[str, ...]) -> list[list[bool]]:
    """The modules that lines of half blocks show."""
    pairs = {drawn: pair for pair, drawn in HALVES.items()}
    return [[pairs[c][half] for c in line] for line in lines for half in (0, 1)]


def read(code: Code, folder: Path, *, around: int = 0, pixels: int = 4) -> str:
    """What a camera reads from the code as it is drawn, on a dark screen or a light one."""
    rows = modules_of(code.lines)
    edge = bytes([around]) * (6 * pixels)
    side = len(rows[0]) * pixels + 2 * len(edge)
    picture = [bytes([around]) * side] * len(edge)
    for row in rows:
        picture += [edge + b"".join(bytes([0 if dark else 255]) * pixels for dark in row) + edge] * pixels
    picture += [bytes([around]) * side] * len(edge)
    file = folder / "code.pgm"
    file.write_bytes(b"P5 %d %d 255\n" % (side, len(picture)) + b"".join(picture))
    ran = subprocess.run(
        [READER or "", "-q", "--raw", str(file)], capture_output=True, encoding="utf-8", check=False
    )
    return ran.stdout.removesuffix("\n")


@pytest.mark.parametrize("size", [(80, 23), (80, 24), (120, 36), (200, 60)])
@pytest.mark.parametrize("venue", [LAGO, LONG, None], ids=["lago", "long", "none"])
def test_the_hour_fits_a_small_terminal_and_grows_with_the_room(
    size: tuple[int, int], venue: Venue | None
) -> None:
    code = code_fitting(texts(lunch(INES, venue=venue)), *size)
    assert code is not None
    assert len(code.lines) <= size[1]
    assert len(code.lines[0]) <= size[0]
    assert code.holds.startswith("BEGIN:VEVENT\n")
    assert "DTSTART:20261203T123000Z\nDTEND:20261203T140000Z" in code.holds
    if size[1] > 30 and venue is LAGO:
        assert "LOCATION:Casa do Lago\\, Rua do Lago 4\\, Lisbon" in code.holds


def test_the_lines_show_the_modules_with_light_around_them() -> None:
    code = code_fitting(("geo:38.71070,-9.13660",), 80, 24)
    assert code is not None
    shown = modules_of(code.lines)
    assert [tuple(row) for row in shown[: len(code.modules)]] == list(code.modules)
    for edge in range(LEAST_QUIET):
        assert not any(shown[edge]) and not any(shown[len(code.modules) - 1 - edge])  # noqa: PT018 - both ends
        assert not any(row[edge] or row[-1 - edge] for row in shown)


@pytest.mark.skipif(READER is None, reason="zbarimg is not installed")
@pytest.mark.parametrize("around", [0, 255], ids=["dark", "light"])
@pytest.mark.parametrize("size", [(80, 23), (120, 36)])
@pytest.mark.parametrize("sort", Sort)
def test_a_camera_reads_what_was_written(
    sort: Sort, size: tuple[int, int], around: int, tmp_path: Path
) -> None:
    for venue in (LAGO, LONG, changed(LAGO, point=Point(lat=38.7107, lon=-9.1366))):
        code = code_fitting(texts(lunch(INES, venue=venue), sort), *size)
        assert code is not None
        assert read(code, tmp_path, around=around) == code.holds


@pytest.mark.skipif(READER is None, reason="zbarimg is not installed")
@pytest.mark.parametrize("name", ["Léonie", "עדי לוי", "東京タワー", "one, two; three \\ four"])
def test_a_camera_reads_every_alphabet(name: str, tmp_path: Path) -> None:
    code = code_fitting(texts(lunch(changed(INES, name=name))), 120, 40)
    assert code is not None
    assert read(code, tmp_path) == code.holds


@given(st.text(max_size=80), st.integers(4, 60), st.integers(4, 200))
def test_a_code_is_never_larger_than_the_room(name: str, rows: int, columns: int) -> None:
    said = texts(lunch(changed(INES, name=name)))
    assert [len(text.encode()) for text in said] == sorted(
        (len(text.encode()) for text in said), reverse=True
    )
    code = code_fitting(said, columns, rows)
    if code is None:
        assert rows < rows_wanted(said) or columns < 2 * rows_wanted(said)
    else:
        assert len(code.lines) <= rows
        assert len(code.lines[0]) <= columns


def test_the_place_is_a_point_or_a_search_by_its_address() -> None:
    with_point = changed(LAGO, point=Point(lat=38.7107, lon=-9.1366))
    assert texts(lunch(INES, venue=with_point), Sort.MAP) == ("geo:38.71070,-9.13660",)
    found = texts(lunch(INES, venue=LAGO), Sort.MAP)[0]
    assert found == map_link(LAGO)
    assert found.endswith("query=Casa+do+Lago%2C+Rua+do+Lago+4%2C+Lisbon")


def test_it_says_why_there_is_no_code() -> None:
    said = [
        code_texts(lunch(INES, venue=None), Sort.MAP),
        code_texts(lunch(INES, venue=VENUE), Sort.MAP),
        code_texts(lunch(INES, starts=None), Sort.CALENDAR),
        code_texts(lunch(INES, zone="Nowhere"), Sort.CALENDAR),
    ]
    assert all(isinstance(problem, Problem) for problem in said)
    assert said_scanned(Sort.CALENDAR, "BEGIN:VEVENT\nEND:VEVENT") != said_scanned(
        Sort.CALENDAR, "BEGIN:VEVENT\nLOCATION:x\nEND:VEVENT"
    )
