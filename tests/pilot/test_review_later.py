"""What the review says is kept for another day."""

from __future__ import annotations

from pathlib import Path

from planner.outings.outing import AHEAD
from tests.bench.books import demo_desk
from tests.pilot.reviews import at_review
from tests.pilot.walk import flat_text, press, settle


async def test_what_is_kept_for_another_day_is_said_before_the_guest_comes(tmp_path: Path) -> None:
    """Of a warm and thin account, as the plan and the brief say it; in private mode nobody reads it here."""
    desk = demo_desk(tmp_path)
    (amara,) = (p for p in desk.book.people.all() if p.name == "Amara Obi")
    (lunch,) = (o for o in desk.book.outings.with_person(amara.id) if o.stage in AHEAD)
    async with at_review(desk, lunch) as (app, pilot):
        await pilot.resize_terminal(120, 50)
        await settle(pilot)
        await press(pilot, "right")
        assert "Later Obi Foods is warm and thin: offer to go through the results" in flat_text(app, "#page")
        await press(pilot, "ctrl+t")
        assert "warm and thin" not in flat_text(app, "#page")
