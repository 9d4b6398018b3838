"""The conversation part of the plan board: questions, and what of them sells."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot
from textual.widgets import Static

from planner.people.typed import say_list
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from screens.plan_parts.conversation import Asking
from screens.reading import several
from screens.widgets.row_list import RowList
from tests.pilot.walk import DRAFT, press, saved, screen_text, type_in


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
