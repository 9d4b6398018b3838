"""How a customer stands, through its keys: what is written down, what would help, and what is not shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from planner.courtship.account_notes import AccountNote, AccountTopic, Expectation
from planner.courtship.touches import Touch, TouchKind
from planner.notes.line import LineKind, NoteLine
from planner.outings.outcome import Outcome
from planner.outings.outing import Stage
from planner.people.person import Kind, Person
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.new_outing import NewOutingScreen
from screens.person import PersonScreen
from screens.sheets.account_note import AccountNoteSheet
from screens.standing import StandingScreen
from tests.pilot.folk import WIDE, a_desk, in_room, said
from tests.pilot.small_book import MAY, NOW
from tests.pilot.walk import keys_for, press, screen_text, type_in

RIVAL = NoteLine(text="she mentioned Nordvåg", kind=LineKind.COMPETITOR, person_id="p-ines")
HEARD = changed(
    MAY,
    id="o-heard",
    stage=Stage.FILED,
    starts=datetime(2026, 11, 12, 12, 30),
    outcome=Outcome(filed_at=NOW, lines=(RIVAL,), warmth=5),
)


def nothing_late(desk: Desk) -> None:
    """Every promise is let go."""
    for promise in desk.book.promises.all():
        desk.book.promises.remove(promise.id)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book of three people."""
    with a_desk(tmp_path) as made:
        yield made


async def test_s_opens_the_standing_of_a_customer_and_of_nobody_else(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter")
        assert "Warm ○" in screen_text(app) or "Warm ●" in screen_text(app)
        await press(pilot, "s")
        assert isinstance(app.screen, StandingScreen)
        assert "Evidence " in screen_text(app)
        await press(pilot, "escape", "escape", "down", "enter")
        assert isinstance(app.screen, PersonScreen)
        assert "José" in screen_text(app)
        assert "Evidence" not in screen_text(app)
        await press(pilot, "s")
        assert isinstance(app.screen, PersonScreen)


async def test_a_competitor_is_told_at_once_and_not_quoted_in_private_mode(desk: Desk) -> None:
    desk.book.outings.put(HEARD)
    desk.book.account_notes.put(
        AccountNote(
            id="n", person_id="p-ines", topic=AccountTopic.HARD_TALK, on=date(2026, 11, 2), text="pallets"
        )
    )
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter")
        assert "! Warm" in screen_text(app)
        await press(pilot, "s")
        assert "! A competitor: one was named 12 Nov. “she mentioned Nordvåg”" in screen_text(app)
        assert "pallets" in screen_text(app)
        await press(pilot, "ctrl+t")
        assert "! A competitor: one was named 12 Nov." in screen_text(app)
        assert "Nordvåg" not in screen_text(app)
        assert "pallets" not in screen_text(app)
        await press(pilot, "escape")
        assert "Evidence" not in screen_text(app)


async def test_a_result_is_written_down_mended_removed_and_taken_back(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter", "s", "a", "tab", *keys_for("no stop since May"), "enter")
        (note,) = desk.book.account_notes.of_person("p-ines")
        assert (note.topic, note.text, note.on) == (
            AccountTopic.RESULT, "no stop since May", date(2026, 11, 21)
        )  # fmt: skip
        assert "1 result written down" in screen_text(app)
        await press(pilot, "tab", "enter", "tab", "tab")
        assert isinstance(app.screen, AccountNoteSheet)
        await type_in(pilot, "yesterday")
        await press(pilot, "enter")
        assert desk.book.account_notes[note.id].reviewed_on == date(2026, 11, 20)
        assert "● results gone through: 20 Nov" in screen_text(app)
        await press(pilot, "x")
        assert not desk.book.account_notes.all()
        await press(pilot, "u")
        assert desk.book.account_notes[note.id].reviewed_on == date(2026, 11, 20)


async def test_an_expectation_needs_no_words_and_everything_else_does(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await press(pilot, "enter", "s", "a", "enter")
        assert isinstance(app.screen, AccountNoteSheet)
        assert "Say it in a few words." in said(app)
        await press(pilot, "shift+tab", "right", "tab", "tab", "right", "tab", "right", "enter")
        (note,) = desk.book.account_notes.all()
        assert (note.topic, note.expects, note.is_met) == (AccountTopic.EXPECTS, Expectation.LOW_RISK, True)


async def test_words_that_were_typed_are_there_again(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter", "s", "a", "tab", *keys_for("late"), "escape", "a")
        assert "late" in screen_text(app)


async def test_a_review_is_put_down_for_a_day(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter", "s")
        mends = [m.kind.name for m in app.screen._mends.items]  # type: ignore[attr-defined]
        await press(pilot, *["down"] * mends.index("REVIEW"), "enter", "enter")
        (planned,) = desk.book.planned.of_person("p-ines")
        assert (planned.touch, planned.on) == (TouchKind.REVIEW, date(2026, 12, 5))
        assert "put down for Sat 5 Dec" in screen_text(app)
        await press(pilot, "u")
        assert not desk.book.planned.all()


def one_line(app: HostbookApp) -> str:
    return " ".join(screen_text(app).replace("│", " ").split())


async def test_what_is_to_be_asked_goes_into_the_next_plan_or_waits_on_the_card(desk: Desk) -> None:
    for outing in desk.book.outings.all():
        desk.book.outings.remove(outing.id)
    nothing_late(desk)
    desk.book.outings.put(changed(HEARD, outcome=Outcome(filed_at=NOW, warmth=5)))
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter", "s")
        mends = app.screen._mends.items  # type: ignore[attr-defined]
        row = next(i for i, m in enumerate(mends) if m.kind.name == "ASK")
        question = mends[row].question
        await press(pilot, *["down"] * row, "enter")
        (fact,) = [f for f in desk.book.facts.of_person("p-ines") if f.text == question]
        assert fact.ask_again == date(2026, 11, 21)
        assert "to be asked next time" in one_line(app)
        await press(pilot, "enter")
        assert "It is to be asked next time already." in said(app)
        assert len([f for f in desk.book.facts.of_person("p-ines") if f.text == question]) == 1
        ahead = changed(
            MAY, id="o-next", stage=Stage.PLANNED, outcome=None, starts=datetime(2026, 12, 3, 12, 30)
        )
        desk.book.outings.put(ahead)
        await press(pilot, "enter")
        assert "to be asked next time" in one_line(app)
        assert [q.text for q in desk.book.outings["o-next"].conversation.questions].count(question) == 1
        assert "To be asked at Lunch with" in said(app)
        await press(pilot, "u")
        assert not desk.book.outings["o-next"].conversation.questions


async def test_a_second_contact_is_met_over_a_plan_with_both(desk: Desk) -> None:
    other = Person(id="p-rui", name="Rui Alves", kind=Kind.CUSTOMER, organisation="LAGO SA", role="buyer")
    desk.book.people.put(other)
    nothing_late(desk)
    on = date(2026, 11, 2)
    desk.book.touches.put(Touch(id="t-r", person_id="p-ines", kind=TouchKind.REVIEW, on=on))
    desk.book.account_notes.put(AccountNote(id="n", person_id="p-ines", topic=AccountTopic.RIVAL, on=on))
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter")
        assert "Account     at Lago SA you also have Rui Alves (buyer)" in screen_text(app)
        await press(pilot, "s")
        mends = [m.kind.name for m in app.screen._mends.items]  # type: ignore[attr-defined]
        await press(pilot, *["down"] * mends.index("MEET"), "enter")
        assert isinstance(app.screen, NewOutingScreen)
        assert "Rui" in screen_text(app)


async def test_a_promise_that_is_late_is_kept_with_a_key_once_asked(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter", "s")
        mends = [m.kind.name for m in app.screen._mends.items]  # type: ignore[attr-defined]
        await press(pilot, *["down"] * mends.index("KEEP"), "enter")
        assert "Was this promise kept?" in screen_text(app)
        await press(pilot, "enter")
        assert any(p.kept_on == desk.today() for p in desk.book.promises.of_person("p-ines"))


async def test_whoever_is_deleted_elsewhere_leaves_no_standing_open(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter", "s")
        desk.book.people.put(changed(desk.book.people["p-ines"], kind=Kind.SUPPLIER, tier=None))
        app.screen.renew()  # type: ignore[attr-defined]
        await press(pilot, "down")
        assert not isinstance(app.screen, StandingScreen)


async def test_names_and_words_that_look_like_markup_are_shown_as_they_are(desk: Desk) -> None:
    for id_, name in (("p-a", "[/] Kim [VIP]"), ("p-b", "[/b] Lee")):
        desk.book.people.put(Person(id=id_, name=name, kind=Kind.CUSTOMER, organisation="[/red] \x1b[2J"))
    desk.book.account_notes.put(
        AccountNote(id="n", person_id="p-a", topic=AccountTopic.RIVAL, on=date(2026, 11, 20), text="[/] \x1b")
    )
    async with in_room(desk, "3", WIDE) as (app, pilot):
        app.open_person("p-a")
        await press(pilot, "s")
        assert "[/b] Lee" in screen_text(app)
        mends = [m.kind.name for m in app.screen._mends.items]  # type: ignore[attr-defined]
        await press(pilot, *["down"] * mends.index("REVIEW"), "enter")
        assert "A review of results with [/] Kim [VIP]" in screen_text(app)
        await press(pilot, "escape", "a")
        assert isinstance(app.screen, AccountNoteSheet)
        await press(pilot, "escape", "tab", "enter")
        assert isinstance(app.screen, AccountNoteSheet)
