"""Which place: the list of the plan board, clear at a glance, and the map that m opens."""

from __future__ import annotations

from planner.outings.gap import Part
from planner.places.venue import Feature, Venue, VenueKind
from planner.values.point import Point
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from tests.pilot.desks import LUNCH
from tests.pilot.walk import screen_text, settle

STADIUM = Venue(id="luz", name="Estádio da Luz", kind=VenueKind.STADIUM)
ADEGA = Venue(id="adega", name="Adega", lacks=(Feature.QUIET,), point=Point(lat=38.72, lon=-9.13))


def put(desk: Desk, *venues: Venue) -> None:
    with desk.book.transaction("places"):
        for venue in venues:
            desk.book.venues.put(venue)
        desk.book.outings.put(LUNCH)


async def test_a_place_says_in_a_line_what_decides_for_it_and_its_flags_beneath(desk: Desk) -> None:
    put(desk, ADEGA, STADIUM)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(PlanScreen(desk, LUNCH.id, Part.VENUE))
        await settle(pilot)
        lines = [line[20:].strip(" │┃▁█") for line in screen_text(app).splitlines()]
        casa = next(n for n, line in enumerate(lines) if "Casa do Lago" in line and "fits" in line)
        assert "keeps walnuts away · quiet" in lines[casa + 1]
        adega = next(n for n, line in enumerate(lines) if line.startswith("○ Adega"))
        assert lines[adega + 1].startswith("! ask: walnuts · ! not quiet")
        stadium = next(line for line in lines if "Estádio" in line)
        assert "! not for lunch" in stadium
        assert "ask first" not in "\n".join(lines)


async def test_what_is_flagged_of_every_place_is_said_once_above_them(desk: Desk) -> None:
    put(desk, ADEGA)
    with desk.book.transaction("Ravi comes too"):
        desk.book.outings.put(changed(LUNCH, guests=("ines", "ravi")))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        app.push_screen(PlanScreen(desk, LUNCH.id, Part.VENUE))
        await settle(pilot)
        text = screen_text(app)
        assert text.count("ask Ravi first") == 1
        assert "Wherever you go:" in text
