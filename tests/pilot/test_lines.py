"""A line one types in: it is cleared and taken back, and tab takes what is suggested where that is needed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input

from screens.desk import Desk
from screens.widgets.field import Field
from tests.pilot.folk import a_desk, focused_text, in_room
from tests.pilot.walk import keys_for, press, screen_text, until

ZONE = ["e", "tab", "tab", "tab", "tab"]
"""From Settings to the zone in the profile."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book of three people."""
    with a_desk(tmp_path) as made:
        yield made


async def test_a_zone_is_taken_with_tab_by_its_city_and_said_back(desk: Desk) -> None:
    async with in_room(desk, "5") as (app, pilot):
        await press(pilot, *ZONE, "ctrl+u", *keys_for("new y"))
        assert "tab take it" in screen_text(app)
        await press(pilot, "tab")
        assert focused_text(app) == "New York"
        assert "New York: America/New_York, now 04:10" in screen_text(app)
        assert "tab take it" not in screen_text(app)
        await press(pilot, "tab")
        assert not isinstance(app.focused, Input)  # on to the next field
        await press(pilot, "ctrl+s")
        assert desk.book.host is not None
        assert desk.book.host.zone == "America/New_York"


async def test_tab_goes_on_where_the_text_is_enough_though_something_is_suggested(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await press(pilot, "a", *"Zoe", "tab", "tab", *"Lag")
        organisation = app.focused
        assert isinstance(organisation, Input)
        assert organisation._suggestion == "Lago SA"
        await press(pilot, "tab")
        assert organisation.value == "Lag"
        assert app.focused is not organisation


async def test_ctrl_u_clears_a_line_and_ctrl_z_takes_each_change_back(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await press(pilot, "e", "home", "right", "ctrl+u")
        assert focused_text(app) == ""
        await press(pilot, *"Ana", "backspace", "backspace", *"my")
        for text in ("A", "Ana", "", "Ines Duarte", "Ines Duarte"):
            await press(pilot, "ctrl+z")
            assert focused_text(app) == text
        name = next(iter(app.screen.query(Field)))
        assert name.reading.value == "Ines Duarte"


async def test_the_keys_tell_how_a_line_is_cleared_and_taken_back(desk: Desk) -> None:
    async with in_room(desk, "3", (120, 36)) as (app, pilot):
        await press(pilot, "question_mark", "end")
        await until(lambda: "ctrl+u clears a line, ctrl+z takes a change back" in screen_text(app))
