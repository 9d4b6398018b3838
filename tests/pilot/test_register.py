"""The register, its policies, and a lunch that is stopped by one and goes on once it is agreed to."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from planner.book.lookup import situation
from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.policy import Courtesy, Policy
from planner.outings.gap import Part, Severity
from planner.outings.outcome import Outcome
from planner.outings.outing import Stage
from planner.outings.readiness import PartState, part_states, readiness
from planner.values.money import Money
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.forms.entry import EntryForm
from screens.policies import PoliciesScreen
from screens.register import RegisterScreen
from screens.sheets.approval import ApprovalSheet
from screens.widgets.row_list import RowList
from tests.pilot.desks import INES, LUNCH
from tests.pilot.walk import DRAFT, flat_text, keys_for, press, saved, screen_text, type_in

ROOM = "7"


def eur(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="EUR")


OWN = Policy(
    id="own", name="our own rule", about=tuple(Courtesy), most_each=eur("40"), approver="Maria Brenner"
)
LINE = Entry(
    id="e1",
    courtesy=Courtesy.HOSPITALITY,
    on=date(2026, 5, 12),
    recipients=(Recipient(person_id="ines", name="Ines Duarte", organisation="Lago SA"),),
    also=1,
    what="lunch",
    where="Casa do Lago",
    purpose="the regatta",
    cost=eur("65.01"),
)


def gaps(desk: Desk) -> set[str]:
    (outing,) = desk.book.outings.all()
    s = situation(desk.book, outing, desk.host)
    return {
        g.key for g in readiness(s, desk.now()) if g.key.startswith("limit") and g.severity is Severity.MUST
    }


async def test_a_lunch_over_a_limit_is_stopped_and_goes_on_once_it_is_agreed_to(desk: Desk) -> None:
    desk.book.policies.put(OWN)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *DRAFT, *["down"] * 5, "enter", *["down"] * 5, "ctrl+u")
        await type_in(pilot, "60")
        await saved(pilot)
        assert gaps(desk) == {"limit:own:each"}
        (outing,) = desk.book.outings.all()
        states = part_states(situation(desk.book, outing, desk.host), desk.now())
        assert states[Part.MODERATION] is PartState.NEEDS_YOU
        assert "must agree" in screen_text(app)
        await press(pilot, "down", "right")
        assert isinstance(app.screen, ApprovalSheet)
        await press(pilot, "tab", *keys_for("by mail"), "enter")
        await saved(pilot)
        assert gaps(desk) == set()
        (outing,) = desk.book.outings.all()
        (noted,) = outing.approvals
        assert (noted.who, noted.each, noted.words) == (
            "Maria Brenner",
            eur("60"),
            "by mail",
        )
        assert "must agree" not in screen_text(app)
        await press(pilot, "up", "ctrl+u", "8", "0")
        await saved(pilot)
        assert gaps(desk) == {"limit:own:each"}
        await press(pilot, "ctrl+u", "4", "0")
        await saved(pilot)
        assert gaps(desk) == set()


async def test_beside_the_guests_it_is_said_what_the_lunch_brings_them_to_this_year(desk: Desk) -> None:
    desk.book.policies.put(changed(OWN, most_each=None, most_a_year=eur("250")))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *DRAFT, *["down"] * 5, "enter", *["down"] * 5, "ctrl+u")
        await type_in(pilot, "60")
        await saved(pilot)
        await press(pilot, "escape", *["up"] * 4)
        shown = " ".join(screen_text(app).replace("│", " ").split())
        assert "+ add a co-host" in shown
        assert "brings Ines to 60.00 of 250.00 EUR this year (our own rule)" in shown


async def test_of_two_who_must_agree_each_is_noted_and_the_plan_is_amber_until_both_have(desk: Desk) -> None:
    desk.book.policies.put(changed(OWN, approver="Maria Brenner; compliance"))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, *DRAFT, *["down"] * 5, "enter", *["down"] * 5, "ctrl+u", "6", "0", "down", "a")
        assert "Maria Brenner, not yet ○ Compliance, not yet" in flat_text(app, ".sheet")
        await press(pilot, "up", "right", "tab", "ctrl+u", *keys_for("Dana"), "enter")
        await saved(pilot)
        assert gaps(desk) == {"limit:own:each"}
        assert [n.message for n in app._notifications][-1:] == [
            "Noted: Dana agreed. Still to agree: Maria Brenner."
        ]
        assert "Maria Brenner must agree" in flat_text(app)
        await press(pilot, "a")
        assert "Maria Brenner, not yet ○ Compliance, agreed" in flat_text(app, ".sheet")
        await press(pilot, "enter")
        await saved(pilot)
        assert gaps(desk) == set()
        (outing,) = desk.book.outings.all()
        assert [(one.who, one.office) for one in outing.approvals] == [
            ("Dana", "compliance"), ("Maria Brenner", "Maria Brenner"),
        ]  # fmt: skip
        await press(pilot, "a", "ctrl+x")
        await saved(pilot)
        assert gaps(desk) == {"limit:own:each"}


async def test_an_agreement_is_taken_back(desk: Desk) -> None:
    desk.book.policies.put(OWN)
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *DRAFT, *["down"] * 5, "enter", *["down"] * 5, "ctrl+u", "6", "0")
        await press(pilot, "down", "a", "enter")
        await saved(pilot)
        assert gaps(desk) == set()
        await press(pilot, "a", "ctrl+x")
        await saved(pilot)
        assert gaps(desk) == {"limit:own:each"}


async def test_an_empty_register_says_what_fills_it_and_a_line_is_added_by_hand(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, ROOM)
        assert isinstance(app.screen, RegisterScreen)
        assert "filing an outing fills it" in " ".join(screen_text(app).split())
        await press(pilot, "a", "down", "down", *keys_for("24"), "tab", *keys_for("a book"))
        assert isinstance(app.screen, EntryForm)
        await press(pilot, *["tab"] * 4, *keys_for("ines duarte"), "ctrl+s")
        (line,) = desk.book.register.all()
        assert (line.cost, line.what, line.on) == (eur("24"), "a book", date(2026, 11, 26))
        assert line.recipients[0] == Recipient(
            person_id="ines", name="Ines Duarte", organisation="Lago SA", relationship="customer"
        )
        text = screen_text(app)
        assert "Given 24.00 EUR." in text
        assert "1 line lacks something." in text
        await press(pilot, "u")
        assert len(desk.book.register) == 0


async def test_editing_a_line_changes_what_was_filed_too(desk: Desk) -> None:
    desk.book.register.put(changed(LINE, id="lunch-given", outing_id="lunch"))
    filed = Outcome(filed_at=desk.now(), cost=eur("65.01"))
    desk.book.outings.put(changed(LUNCH, stage=Stage.FILED, starts=datetime(2026, 5, 12, 12), outcome=filed))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, ROOM, "enter", "down", "down", "ctrl+u", *keys_for("70"), "ctrl+s")
        assert desk.book.register["lunch-given"].cost == eur("70")
        outcome = desk.book.outings["lunch"].outcome
        assert outcome is not None
        assert outcome.cost == eur("70")


async def test_sums_years_and_the_filter_choose_what_is_shown(desk: Desk) -> None:
    for entry in (LINE, changed(LINE, id="e2", on=date(2025, 3, 1), cost=eur("10"))):
        desk.book.register.put(entry)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, ROOM)
        assert "Given 75.01 EUR." in screen_text(app)
        await press(pilot, "v")
        text = screen_text(app)
        assert "37.51 EUR" in text
        assert "You and co-hosts" in text
        assert "Given 75.01 EUR.  Of it yours and co-hosts’: 37.50 EUR." in text
        await press(pilot, "y")
        assert "Given 65.01 EUR." in screen_text(app)
        await press(pilot, "enter")
        assert "Their own share: Given 32.51 EUR." in screen_text(app)
        await press(pilot, "escape", "y", "y", "slash", *keys_for("nobody"))
        assert "No line fits." in screen_text(app)


@pytest.mark.parametrize("hiding", [["y"], ["slash", *keys_for("nobody"), "enter"]], ids=["year", "filter"])
async def test_a_line_added_stands_under_the_cursor_though_what_is_chosen_would_hide_it(
    desk: Desk, hiding: list[str]
) -> None:
    desk.book.register.put(changed(LINE, on=date(2025, 3, 1)))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, ROOM, *hiding, "a", "down", "down", *keys_for("24"), "tab", *keys_for("a book"))
        await press(pilot, *["tab"] * 4, *keys_for("ines duarte"), "ctrl+s")
        assert isinstance(app.screen, RegisterScreen)
        here = app.screen.query_one(RowList).highlighted
        assert isinstance(here, Entry)
        assert here.what == "a book"


async def test_undo_shows_the_line_that_it_brings_back_though_another_year_is_chosen(desk: Desk) -> None:
    desk.book.register.put(changed(LINE, on=date(2025, 3, 1)))
    desk.book.register.put(changed(LINE, id="e2", what="a book"))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, ROOM, "y", "d", "y", "y", "y")
        assert "2025" in screen_text(app)
        await press(pilot, "u")
        assert isinstance(app.screen, RegisterScreen)
        here = app.screen.query_one(RowList).highlighted
        assert isinstance(here, Entry)
        assert here.what == "a book"


async def test_the_share_of_an_organisation_is_of_all_its_people(desk: Desk) -> None:
    anja = Recipient(person_id="", name="Anja Brenner", organisation="Brenner AG")
    mate = Recipient(person_id="", name="Matthias Vogt", organisation="Brenner AG")
    desk.book.register.put(changed(LINE, recipients=(anja, mate), cost=eur("90")))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, ROOM, "slash", *keys_for("brenner"))
        assert "Their own share: Given 60.00 EUR." in screen_text(app)


async def test_what_was_filed_before_the_register_is_brought_in(desk: Desk) -> None:
    filed = Outcome(filed_at=desk.now(), cost=eur("60"))
    old = changed(LUNCH, stage=Stage.FILED, starts=datetime(2026, 5, 12, 12), outcome=filed)
    desk.book.outings.put(old)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, ROOM)
        assert "1 outing was filed before the register began" in " ".join(screen_text(app).split())
        await press(pilot, "b")
        (line,) = desk.book.register.all()
        assert (line.cost, line.note) == (eur("60"), "brought in on 26 Nov 2026 from what was filed")


async def test_a_pack_is_taken_on_changed_and_let_go(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, ROOM, "p")
        assert isinstance(app.screen, PoliciesScreen)
        await press(pilot, "space")
        (policy,) = desk.book.policies.all()
        assert policy.id == "us-executive-branch"
        await press(pilot, "e", *["tab"] * 3, "ctrl+u", *keys_for("10 usd"), "ctrl+s")
        assert desk.book.policies[policy.id].most_each == Money(amount=Decimal(10), currency="USD")
        await press(pilot, "space")
        assert len(desk.book.policies) == 0
        await press(pilot, "u")
        assert len(desk.book.policies) == 1


async def test_a_rate_is_typed_with_its_day(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, ROOM, "p", "r", *keys_for("1 USD = 0.92 EUR"), "ctrl+s")
        (rate,) = desk.host.rates
        assert (rate.base, rate.quote, rate.rate, rate.on) == (
            "USD",
            "EUR",
            Decimal("0.92"),
            date(2026, 11, 26),
        )
        assert "1 USD = 0.92 EUR" in screen_text(app)


async def test_what_is_shown_is_saved_as_a_table_and_as_data(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: tmp_path)
    desk.book.register.put(LINE)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, ROOM, "s", "s")
        assert (tmp_path / "hostbook register.csv").read_text(encoding="utf-8-sig").startswith("date,way")
        assert '"amount": "65.01"' in (tmp_path / "hostbook register.json").read_text(encoding="utf-8")


async def test_a_hostile_name_is_shown_as_it_is_written(desk: Desk) -> None:
    hostile = Recipient(person_id="", name="Kim [VIP] [/]\x1b[2J", organisation="[red]Obi")
    desk.book.register.put(changed(LINE, recipients=(hostile,), what="[/bold]", purpose="[b]"))
    desk.book.people.put(changed(INES, name="[/]"))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, ROOM)
        assert "Kim [VIP] [/]" in screen_text(app)
        await press(pilot, "v", "enter", "enter", "escape")


async def test_the_debrief_says_that_no_amount_was_noted_while_it_is_remembered(desk: Desk) -> None:
    desk.book.outings.put(changed(LUNCH, stage=Stage.HOSTED, starts=datetime(2026, 11, 25, 12)))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        app.open_outing("lunch", "debrief")
        await type_in(pilot, "loves custard tarts")
        assert "no amount yet" in screen_text(app)
        await press(pilot, "enter", *keys_for("64 eur with tip"))
        assert "no amount yet" not in screen_text(app)
