"""What People and Venues have in common, through their keys."""

from __future__ import annotations

import pytest

from screens.desk import Desk
from screens.directory import Directory
from tests.pilot.folk import in_room
from tests.pilot.walk import press, screen_text


@pytest.mark.parametrize("room", ["3", "4"])
async def test_what_was_added_stands_under_the_cursor_though_the_filter_would_hide_it(
    desk: Desk, room: str
) -> None:
    async with in_room(desk, room) as (app, pilot):
        await press(pilot, "slash", *"ca", "enter", "a", *"Zoe", "ctrl+s")
        assert isinstance(app.screen, Directory)
        assert app.screen.here is not None
        assert app.screen.here.name == "Zoe"


@pytest.mark.parametrize("room", ["3", "4"])
async def test_keys_about_one_are_only_offered_where_there_is_one(desk: Desk, room: str) -> None:
    for shelf in (desk.book.people, desk.book.venues):
        for record in shelf.all():
            shelf.remove(record.id)
    async with in_room(desk, room) as (app, _):
        assert "a add" in screen_text(app)
        assert "e edit" not in screen_text(app)
