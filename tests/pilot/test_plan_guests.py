"""The guests part of the plan board: who comes, who hosts along, and the invitation."""

from __future__ import annotations

from datetime import datetime

from planner.book.lookup import situation
from planner.outings.gap import Part
from planner.outings.outing import OutingKind
from planner.outings.readiness import readiness
from planner.outings.ticks import INVITE, is_ticked
from planner.people.person import Kind, Person
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from tests.pilot.desks import LUNCH_TODAY
from tests.pilot.walk import DRAFT, keys_for, press, saved, screen_text, settle, type_in


async def test_a_new_guest_by_name_alone_comes_into_the_book(bare_desk: Desk) -> None:
    bare_desk.book.save_host(bare_desk.host)
    app = HostbookApp(bare_desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Zo Lin")
        await press(pilot, "enter", "enter", *keys_for("dinner fri"), "enter")
        assert isinstance(app.screen, PlanScreen)
    (person,) = bare_desk.book.people.all()
    (outing,) = bare_desk.book.outings.all()
    assert person.name == "Zo Lin"
    assert outing.kind is OutingKind.DINNER
    assert outing.starts == datetime(2026, 11, 27, 19, 0)


async def test_a_guest_is_marked_as_invited_where_the_gap_leads(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, "down", "enter", "i")
        await saved(pilot)
        assert is_ticked(desk.book.outings.all()[0], INVITE)


async def test_a_colleague_among_the_guests_is_made_a_cohost_with_one_key(desk: Desk) -> None:
    priya = Person(id="priya", name="Priya Nair", kind=Kind.COLLEAGUE, added_on=desk.today())
    desk.book.people.put(priya)
    desk.book.outings.put(changed(LUNCH_TODAY, guests=("ines", priya.id)))
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        app.open_outing(LUNCH_TODAY.id, "plan")
        await settle(pilot)
        assert isinstance(app.screen, PlanScreen)
        app.screen._rail.cursor = list(Part).index(Part.GUESTS)
        await settle(pilot)
        await press(pilot, "enter", "home", "down", "c")
        await saved(pilot)
        outing = desk.book.outings[LUNCH_TODAY.id]
        assert (outing.guests, outing.cohosts) == (("ines",), (priya.id,))
        assert any("Priya Nair hosts along." in said.message for said in app._notifications)
        await press(pilot, "home", "c")
        assert not isinstance(app.screen, PlanScreen)


async def test_an_invitation_is_worded_and_read_for_a_pitch_as_it_is_typed(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *DRAFT, "down", "enter")
        assert "Would you have lunch with me" in screen_text(app)
        await press(pilot, "y")
        assert app.clipboard.startswith("Dear Ines,\n\nWould you have lunch with me")
        await press(pilot, "w", "ctrl+end")
        await type_in(pilot, "\nsee our new price list")
        await saved(pilot)
        kept = desk.book.outings.all()[0].conversation.invitation
        assert kept.startswith("Dear Ines,")
        assert kept.endswith("see our new price list")
        assert "! “" in screen_text(app)
        gaps = readiness(situation(desk.book, desk.book.outings.all()[0], desk.host), desk.now())
        assert [g.key.rpartition(":")[0] for g in gaps if "invitation" in g.key] == ["no_pitch:invitation"]


async def test_what_is_typed_of_an_invitation_stays_in_sight_on_a_small_terminal(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT, "down", "enter", "w", "ctrl+end")
        await type_in(pilot, "\n\nbring the boys")
        assert "bring the boys" in screen_text(app)
        await press(pilot, "ctrl+home")
        assert "Dear Ines," in screen_text(app)


async def test_an_invitation_that_sells_or_is_behind_the_plan_says_so_as_it_is_copied(desk: Desk) -> None:
    own = "Dear Ines,\nsee our new price list over lunch"
    talk = changed(LUNCH_TODAY.conversation, invitation=own)
    desk.book.outings.put(changed(LUNCH_TODAY, guests=("ines", "ravi"), conversation=talk))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        app.open_outing(LUNCH_TODAY.id, "plan")
        await settle(pilot)
        await press(pilot, "down", "y")
        said = [note.message for note in app._notifications][-1]
        assert "One line sells: “see our new price list over lunch”." in said
        assert "Your invitation does not name Ravi." in said
        assert "! Your invitation does not name Ravi." in screen_text(app)
        assert app.clipboard == own


async def test_the_guests_part_names_the_keys_of_its_invitation(desk: Desk) -> None:
    desk.book.outings.put(LUNCH_TODAY)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        app.open_outing(LUNCH_TODAY.id, "plan")
        await settle(pilot)
        await press(pilot, "down", "enter")
        assert "w word it  y copy  o send" in screen_text(app).splitlines()[-1]
