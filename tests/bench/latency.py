"""From a key to what it changed on the screen, inside the planner."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path

from planner.outings.outing import AHEAD
from tests.bench.books import demo_desk, great_desk
from tests.bench.turns import part
from tests.bench.watched import Painted, watched

UP_AND_DOWN = (*("down",) * 6, *("up",) * 6) * 3
PAGES = (*("pagedown",) * 12, *("pageup",) * 12)
NAMES = ("ines", "brenner", "kim")


def latency_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    return asyncio.run(_on_the_demo_book()) + asyncio.run(_among_many())


async def _on_the_demo_book() -> list[tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        desk = demo_desk(Path(folder))
        async with watched(desk) as watch:
            today, panels = await watch.walk(UP_AND_DOWN), await watch.walk(("tab",) * 12)
            await watch.press("3")
            people = await watch.walk(UP_AND_DOWN)
            typed = await watch.walk((*_typing(), "escape"))
            await watch.press("1")
            watch.app.open_outing(next(o.id for o in desk.book.outings.all() if o.stage in AHEAD), "plan")
            await watch.rest()
            plan, fields = await watch.walk(UP_AND_DOWN), await watch.walk(("tab",) * 24)
        desk.book.close()
    return [
        ("Today, demo book: a key to its paint", _told(today + panels)),
        ("  up and down in a panel", _told(today)),
        ("  from panel to panel", _told(panels)),
        ("People, demo book: a key to its paint", _told(people)),
        ("People, demo book: a letter in the filter", _told(typed)),
        ("Plan, demo book: a key to its paint", _told(plan + fields)),
        ("  up and down the rail", _told(plan)),
        ("  from field to field", _told(fields)),
    ]


async def _among_many() -> list[tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        desk = great_desk(Path(folder))
        async with watched(desk) as watch:
            opened = await watch.press("3", opens=True)
            rows = await watch.walk(UP_AND_DOWN)
            pages = await watch.walk(PAGES)
            typed = await watch.walk((*_typing(), "escape"))
            back = await watch.press("1", opens=True)
        desk.book.close()
    return [
        ("10,000 people: a row down or up", _told(rows)),
        ("10,000 people: a page down or up", _told(pages)),
        ("10,000 people: a letter in the filter", _told(typed)),
        ("10,000 people: People opens; back to Today", f"{opened.all:5.0f} ms; {back.all:.0f} ms"),
    ]


def _typing() -> tuple[str, ...]:
    return ("slash", *(key for name in NAMES for key in (*name, *("backspace",) * len(name))))


def _told(measured: Sequence[Painted]) -> str:
    first, last = [m.first for m in measured], [m.all for m in measured]
    return (
        f"p50 {part(first, 0.5):4.0f} ms, p95 {part(first, 0.95):4.0f} ms; "
        f"all of it p95 {part(last, 0.95):4.0f} ms ({len(measured)} keys)"
    )
