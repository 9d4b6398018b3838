"""The forms of the plan board, through their keys."""

from __future__ import annotations

import asyncio
from datetime import date, datetime
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Static

from planner.book.lookup import situation
from planner.outings.gap import Part, Severity
from planner.outings.outing import OutingKind
from planner.outings.parts import Mode, ReservationState, Way
from planner.outings.readiness import readiness
from planner.outings.ticks import INVITE, is_ticked
from planner.outings.travel.legs import leg
from planner.people.person import Kind, Person
from planner.people.typed import say_list
from planner.places.venue import Remark
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from screens.plan_parts.conversation import Asking
from screens.plan_parts.form import PartForm
from screens.reading import several
from screens.sheets.leg import LegScreen
from screens.sheets.map import MapSheet
from screens.widgets.choice import Choice
from screens.widgets.field import Field
from screens.widgets.row_list import RowList
from tests.pilot.desks import LUNCH_TODAY
from tests.pilot.walk import DRAFT, keys_for, press, saved, screen_text, settle, type_in

TRANSPORT = [*DRAFT, *["down"] * 4, "enter"]


async def test_text_typed_on_a_choice_of_the_plan_leads_nowhere(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, "enter", "up")
        assert isinstance(app.focused, Choice)
        was = app.focused.value
        await type_in(pilot, "friday 12:30, lunch/q")
        await press(pilot, "home", "end")
        assert isinstance(app.screen, PlanScreen)
        assert isinstance(app.focused, Choice)
        assert app.focused.value != was  # a space goes on to the next
        assert len(desk.book.outings) == 1


async def test_a_plan_changed_elsewhere_leaves_the_cursor_in_its_line(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, "down", "down", "down", "enter", "down", "down")
        line = _line_with_the_cursor(app)
        outing = desk.book.outings.all()[0]
        desk.book.outings.put(changed(outing, purpose="the regatta"))
        assert isinstance(app.screen, PlanScreen)
        app.screen.show()
        await settle(pilot)
        assert _line_with_the_cursor(app) == line
        await press(pilot, "escape")
        desk.book.outings.put(changed(outing, purpose="the choir"))
        app.screen.show()
        await settle(pilot)
        assert app.focused is app.screen.query_one("#rail")


async def test_news_that_comes_while_a_form_gives_way_to_another_is_no_fault(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, "down", "down", "down")
        plan, outing = app.screen, desk.book.outings.all()[0]
        assert isinstance(plan, PlanScreen)
        for number in range(3):
            desk.book.outings.put(changed(outing, purpose=f"regatta {number}"))
            plan.show()
            for _ in range(30):
                await asyncio.sleep(0)
                plan.show()
        await settle(pilot)
        assert "To book: Casa do Lago" in screen_text(app)


def _line_with_the_cursor(app: HostbookApp) -> str | None:
    assert app.focused is not None
    return next((widget.id for widget in app.focused.ancestors_with_self if widget.id), None)


async def test_a_reservation_confirmed_here_is_confirmed_in_the_book(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, "down", "down", "down", "enter", "right", "right")
        await saved(pilot)
        assert desk.book.outings.all()[0].reservation.state is ReservationState.CONFIRMED
        await press(pilot, "t")
        await saved(pilot)
        assert desk.book.outings.all()[0].reservation.told


async def test_a_drinking_guest_without_a_way_home_cannot_be_missed(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT)
        await press(pilot, "down", "down", "down", "down", "enter", "tab", "tab", "tab")
        assert app.focused is not None
        assert app.focused.id == "leg-home-ines"
        assert isinstance(app.focused, Choice)
        app.focused.choose(Mode.DRIVES)
        await saved(pilot)
        outing = desk.book.outings.all()[0]
        home = leg(outing.transport, "ines", Way.HOME)
        assert home is not None
        assert home.mode is Mode.DRIVES
        gaps = readiness(situation(desk.book, outing, desk.host), desk.now())
        assert [g.severity for g in gaps if g.key == "home:ines"] == [Severity.MUST]
        await press(pilot, "escape")
        assert "! Transport" in screen_text(app)


async def test_a_key_says_that_a_way_home_is_agreed_and_another_way_is_to_be_agreed_anew(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT)
        await press(pilot, "down", "down", "down", "down", "enter", "tab", "tab")
        await press(pilot, "a")  # the host's own way needs no asking: it leads to the guest's
        assert "not agreed yet" in screen_text(app)
        await press(pilot, "a")
        await saved(pilot)
        legs = desk.book.outings.all()[0].transport.legs
        assert [(g.traveller, g.way) for g in legs if g.agreed] == [("ines", Way.HOME)]
        assert "● agreed" in screen_text(app)
        await press(pilot, "right")
        await saved(pilot)
        assert not any(g.agreed for g in desk.book.outings.all()[0].transport.legs)


async def test_a_lift_that_somebody_else_drives_is_to_be_agreed_anew(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT)
        await press(pilot, "down", "down", "down", "down", "enter", "tab", "tab", "tab")
        assert isinstance(app.focused, Choice)
        app.focused.choose(Mode.LIFT)
        await press(pilot, "a", "enter")  # agreed; then its details
        screen = app.screen
        assert isinstance(screen, LegScreen)
        screen.query_one("#driver", Field).text = "her partner"
        await press(pilot, "ctrl+s")
        await saved(pilot)
        outing = desk.book.outings.all()[0]
        home = leg(outing.transport, "ines", Way.HOME)
        assert home is not None
        assert (home.driver, home.agreed) == ("her partner", False)


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


async def test_a_question_left_out_stays_where_it_stood(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, *["down"] * 6, "enter")
        rows = app.screen.query_one("ConversationForm RowList", RowList)
        before = [row.question.text for row in rows.items if row.chosen]
        await press(pilot, "down", "enter")
        await saved(pilot)
        assert [row.question.text for row in rows.items][: len(before)] == before
        assert len(desk.book.outings.all()[0].conversation.questions) == 2


async def _conversation(pilot: Pilot[Any]) -> RowList[Asking]:
    """The list of questions of a plan that has just been drafted, entered."""
    await press(pilot, *DRAFT, *["down"] * 6, "enter")
    return pilot.app.screen.query_one("ConversationForm RowList", RowList)


async def test_three_questions_stand_first_with_their_reasons_and_more_come_on_demand(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = await _conversation(pilot)
        assert [row.chosen for row in rows.items] == [True] * 3
        assert rows.items[0].question.text[:20] in screen_text(app)
        assert rows.items[0].question.why[:20] in screen_text(app)
        assert "only suggested" not in screen_text(app)
        await press(pilot, "o")
        assert [row.chosen for row in rows.items] == [True] * 3 + [False] * 3
        assert rows.cursor == 3
        assert f"○ {rows.items[3].question.text[:20]}" in screen_text(app)
        await press(pilot, "enter")
        assert [row.chosen for row in rows.items] == [True] * 4 + [False] * 2
        assert f"● {rows.items[3].question.text[:20]}" in screen_text(app)
        told = " ".join(str(app.screen.query_one("#explained", Static).render()).split())
        assert told.endswith("● asked at the table · ○ only suggested")
        await press(pilot, "enter", "o")
        assert len(rows.items) == 9
        assert len({row.question.text for row in rows.items}) == 9


async def test_another_question_stands_instead_of_one_that_was_put_aside(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        rows = await _conversation(pilot)
        before = [row.question.text for row in rows.items]
        await press(pilot, "down", "s")
        await saved(pilot)
        after = [row.question.text for row in rows.items]
        assert (after[0], after[2]) == (before[0], before[2])
        assert after[1] not in before
        kept = [q.text for q in desk.book.outings.all()[0].conversation.questions]
        assert kept == after
        await press(pilot, "s", "o", "o")
        assert before[1] not in [row.question.text for row in rows.items]


async def test_a_question_from_the_further_ones_is_asked_too(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        rows = await _conversation(pilot)
        await press(pilot, "o", "end", "enter")
        await saved(pilot)
        assert rows.items[-1].chosen
        assert len(desk.book.outings.all()[0].conversation.questions) == 4


def test_a_subject_with_a_comma_of_its_own_comes_back_whole() -> None:
    subjects = ("the merger, and who left",)
    assert several(say_list(subjects)).value == subjects


async def test_arrows_move_between_the_lines_of_the_forms_of_the_plan(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *TRANSPORT, "down", "down")
        assert app.focused is not None
        assert app.focused.id == "leg-home-host"
        await press(pilot, "up", "up", "up")
        assert app.focused.id == "leg-in-host"
        await press(pilot, "escape", "up", "enter", "down")
        assert any(a.id == "under" for a in app.focused.ancestors)


async def test_arrows_lead_past_the_ends_of_a_list_in_a_form(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT, *["down"] * 6, "enter", "end", "down")
        assert app.focused is not None
        assert not isinstance(app.focused, RowList)
        assert any(isinstance(a, PartForm) for a in app.focused.ancestors)


async def test_a_anywhere_in_the_transport_form_leads_to_the_way_home_to_be_agreed(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *TRANSPORT, "a")
        assert app.focused is not None
        assert app.focused.id == "leg-home-ines"
        assert any("Press a again when Ines has agreed." in said.message for said in app._notifications)
        await press(pilot, "a")
        await saved(pilot)
        home = leg(desk.book.outings.all()[0].transport, "ines", Way.HOME)
        assert home is not None
        assert home.agreed
        await press(pilot, "up", "a")
        assert any("way home is agreed" in said.message for said in app._notifications)


async def test_on_a_low_terminal_a_place_says_why_in_a_line_and_all_of_it_where_there_is_room(
    desk: Desk,
) -> None:
    note = Remark(on=date(2026, 9, 30), rating=5, text="Rosa kept the garden table without being asked. " * 3)
    desk.book.venues.put(changed(desk.book.venues["casa"], remarks=(note,)))
    for size, whole in (((80, 24), False), ((80, 40), True)):
        app = HostbookApp(desk)
        async with app.run_test(size=size) as pilot:
            await press(pilot, "n", *keys_for("ines"), "enter", "enter", *keys_for("thu"), "enter")
            assert isinstance(app.screen, PlanScreen)
            app.screen._rail.cursor = list(Part).index(Part.VENUE)
            await settle(pilot)
            text = " ".join(screen_text(app).replace("│", " ").split())
            assert "5.0 of 5" in text
            assert ("Rosa kept" in text) is whole


async def test_no_place_is_drafted_that_is_not_gone_back_to_and_the_form_says_what_to_do(desk: Desk) -> None:
    for venue in desk.book.venues.all():
        note = Remark(on=date(2026, 9, 30), text="food cold, not again")
        desk.book.venues.put(changed(venue, remarks=(note,)))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *keys_for("ines"), "enter", "enter", *keys_for("thu"), "enter")
        assert isinstance(app.screen, PlanScreen)
        assert desk.book.outings.all()[0].venue_id is None
        app.screen._rail.cursor = list(Part).index(Part.VENUE)
        await settle(pilot)
        assert "No place fits yet: a adds one." in screen_text(app)
        app.screen._rail.focus()
        await press(pilot, "enter", "enter")
        await saved(pilot)
        assert desk.book.outings.all()[0].venue_id is not None
        assert "No place fits yet" not in screen_text(app)
        assert any("not to go again" in said.message for said in app._notifications)


async def test_a_question_of_ones_own_that_sells_says_so_in_its_row_and_under_no_pitch(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, *DRAFT)
        await press(pilot, *["down"] * 6, "enter", "tab")
        assert isinstance(app.screen, PlanScreen)
        await type_in(pilot, "would you buy ours?")
        await press(pilot, "enter")
        await saved(pilot)
        assert "! It probes for budget" in screen_text(app)
        await press(pilot, "escape", "down")
        assert "! “would you buy ours?”" in screen_text(app)


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


async def test_the_keys_of_the_venue_and_the_reservation_work_from_the_rail_and_only_there(
    desk: Desk,
) -> None:
    desk.book.outings.put(LUNCH_TODAY)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_outing(LUNCH_TODAY.id, "plan")
        await settle(pilot)
        await press(pilot, "M", "y")
        assert isinstance(app.screen, PlanScreen)
        assert not app.clipboard
        await press(pilot, "down", "down", "M")
        assert isinstance(app.screen, MapSheet)
        await press(pilot, "escape", "down", "y")
        assert app.clipboard
        await press(pilot, "question_mark")
        shown = screen_text(app)
        assert "Copy what is to be read out to the place" in shown
        assert "The place has been told everything" in " ".join(shown.split())
