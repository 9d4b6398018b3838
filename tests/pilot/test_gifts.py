"""Gifts and gestures walked through: taken up, bought, sent, thanked for; stopped where they may not be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from planner.courtship.giving.gift import GiftState
from planner.courtship.giving.steps import state_of
from planner.courtship.limits.entries import line_id
from planner.courtship.limits.policy import Courtesy, Policy
from planner.courtship.touches import Touch, TouchKind
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import GiftLimit, Kind, Tier
from planner.values.money import Money
from planner.values.record import changed
from screens.app import HostbookApp
from tests.pilot.desks import INES, small_desk
from tests.pilot.walk import flat_text, keys_for, press, screen_text, settle

GIFTS = ["3", "slash", *keys_for("ines"), "enter", "enter", "p"]
BORN = Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=6, year=1981)
ROWS = Fact(
    id="rows", person_id="ines", text="up at five for rowing", topic=Topic.RECREATION,
    learned_on=date(2026, 9, 30),
)  # fmt: skip
LIMIT = GiftLimit(most=Money(amount=Decimal(50), currency="EUR"))


def euros(amount: int | str) -> Money:
    return Money(amount=Decimal(amount), currency="EUR")


async def test_a_birthday_in_ten_days_goes_from_the_idea_to_bought_and_sent(tmp_path: Path) -> None:
    with small_desk(tmp_path) as desk:
        desk.book.people.put(changed(INES, occasions=(BORN,), gift_limit=LIMIT, government=False))
        desk.book.facts.put(ROWS)
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await press(pilot, *GIFTS)
            assert "a print of an old regatta" in screen_text(app)
            assert "expectation of nothing" in screen_text(app)
            await press(pilot, "enter")
            (gift,) = desk.book.gifts.all()
            assert (gift.for_on, gift.occasion, gift.fact_id) == (date(2026, 12, 6), "birthday", "rows")
            await press(pilot, "escape")
            assert "a print of an old regatta, idea" in " ".join(screen_text(app).split())
            await press(pilot, "p", "b", "enter", "s")
            (gift,) = desk.book.gifts.all()
            assert [step.state for step in gift.steps] == [
                GiftState.IDEA, GiftState.BOUGHT, GiftState.SENT,
            ]  # fmt: skip
            (touch,) = desk.book.touches.all()
            assert (touch.kind, touch.text) == (TouchKind.GIFT, gift.what)
            line = desk.book.register[line_id(gift.id)]
            assert (line.cost, line.purpose, line.what) == (euros(28), "birthday", gift.what)
            await press(pilot, "u")
            (gift,) = desk.book.gifts.all()
            assert state_of(gift) is GiftState.BOUGHT
            assert not desk.book.touches.all()
            assert line_id(gift.id) not in desk.book.register


async def test_a_gift_over_a_limit_is_stopped_until_somebody_agreed(tmp_path: Path) -> None:
    rule = Policy(
        id="own",
        name="Norte Tools",
        about=(Courtesy.GIFT,),
        most_each=euros(20),
        approver="the sales director",
    )
    with small_desk(tmp_path) as desk:
        desk.book.people.put(changed(INES, gift_limit=LIMIT, government=False))
        desk.book.policies.put(rule)
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await press(pilot, *GIFTS, "a", *keys_for("a print of Porto"), "tab", "tab", "tab", "tab")
            await press(pilot, *keys_for("35"), "enter")
            await press(pilot, "s", "enter")
            assert "the sales director" in screen_text(app)
            (gift,) = desk.book.gifts.all()
            assert state_of(gift) is GiftState.IDEA
            await press(pilot, *keys_for("Paula"), "enter")
            (gift,) = desk.book.gifts.all()
            assert state_of(gift) is GiftState.SENT
            (noted,) = gift.approvals
            assert (noted.who, noted.office) == ("Paula", "the sales director")
            assert desk.book.register[line_id(gift.id)].approvals == gift.approvals


async def test_a_gift_over_the_limits_of_two_is_stopped_until_each_agreed(tmp_path: Path) -> None:
    rule = Policy(
        id="own", name="Norte Tools", about=(Courtesy.GIFT,), most_each=euros(20), approver="the director",
    )  # fmt: skip
    with small_desk(tmp_path) as desk:
        low = GiftLimit(most=euros(30))
        desk.book.people.put(changed(INES, gift_limit=low, government=False))
        desk.book.policies.put(rule)
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await press(pilot, *GIFTS, "a", *keys_for("a print of Porto"), "tab", "tab", "tab", "tab")
            await press(pilot, *keys_for("35"), "enter")
            await press(pilot, "s", "enter", *keys_for("Paula"), "enter")
            (gift,) = desk.book.gifts.all()
            assert state_of(gift) is GiftState.IDEA
            assert "Ines’s employer would have to agree" in flat_text(app, ".sheet")
            await press(pilot, *keys_for("HR"), "enter")
            (gift,) = desk.book.gifts.all()
            assert state_of(gift) is GiftState.SENT
            assert {(one.who, one.office) for one in gift.approvals} == {
                ("Paula", "the director"), ("HR", "Ines’s employer"),
            }  # fmt: skip


@pytest.mark.parametrize("what", ["a bag of walnuts", "a bottle of port"])
async def test_a_gift_against_a_need_or_to_a_government_is_never_sent(tmp_path: Path, what: str) -> None:
    with small_desk(tmp_path) as desk:
        desk.book.people.put(changed(INES, government="port" in what or None))
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await press(pilot, *GIFTS, "a", *keys_for(what), "enter")
            assert f"! {what}" in screen_text(app)
            await press(pilot, "s", *keys_for("12"), "enter")
            (gift,) = desk.book.gifts.all()
            assert state_of(gift) is GiftState.IDEA
            assert not desk.book.touches.all()


async def test_an_idea_that_was_let_go_is_kept_with_its_reason_and_not_suggested_again(
    tmp_path: Path,
) -> None:
    with small_desk(tmp_path) as desk:
        desk.book.facts.put(ROWS)
        app = HostbookApp(desk)
        async with app.run_test(size=(120, 36)) as pilot:
            await settle(pilot)
            await press(pilot, *GIFTS, "x", "enter")
            (gift,) = desk.book.gifts.all()
            assert (state_of(gift), gift.steps[-1].why) == (GiftState.LET_GO, "they have it")
            assert screen_text(app).count("a print of an old regatta") == 1


async def test_what_they_gave_waits_to_be_thanked_for(tmp_path: Path) -> None:
    with small_desk(tmp_path) as desk:
        app = HostbookApp(desk)
        async with app.run_test(size=(120, 36)) as pilot:
            await settle(pilot)
            await press(pilot, *GIFTS, "a", *keys_for("olive oil"), "tab", "right", "enter")
            assert "to be thanked for" in screen_text(app)
            await press(pilot, "t")
            (gift,) = desk.book.gifts.all()
            assert state_of(gift) is GiftState.THANKED
            assert desk.book.register[line_id(gift.id)].received
            assert not desk.book.touches.all()


async def test_in_private_mode_nothing_private_is_given_as_a_reason(tmp_path: Path) -> None:
    with small_desk(tmp_path) as desk:
        desk.book.facts.put(changed(ROWS, sensitivity=Sensitivity.PRIVATE))
        app = HostbookApp(desk)
        async with app.run_test(size=(120, 36)) as pilot:
            await settle(pilot)
            await press(pilot, *GIFTS)
            assert "rowing" in screen_text(app)
            desk.private.is_on = True
            app.screen.renew()  # type: ignore[attr-defined]
            await settle(pilot)
            assert "rowing" not in screen_text(app)


async def test_what_is_private_is_heeded_in_private_mode_all_the_same(tmp_path: Path) -> None:
    dry = changed(ROWS, text="stopped drinking in spring", sensitivity=Sensitivity.PRIVATE)
    with small_desk(tmp_path) as desk:
        desk.private.is_on = True
        app = HostbookApp(desk)
        async with app.run_test(size=(120, 36)) as pilot:
            await settle(pilot)
            await press(pilot, *GIFTS)
            assert "bottle of" in screen_text(app)
            desk.book.facts.put(dry)
            app.screen.renew()  # type: ignore[attr-defined]
            await settle(pilot)
            assert "bottle of" not in screen_text(app)


async def test_what_gifts_may_come_to_is_seen_set_and_taken_back(tmp_path: Path) -> None:
    with small_desk(tmp_path) as desk:
        desk.book.people.put(changed(INES, gift_limit=LIMIT, government=False))
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await press(pilot, *GIFTS)
            assert "Given 0.00 of 80.00 EUR this year; up to 40.00 EUR each." in screen_text(app)
            await press(pilot, "y", *keys_for("60,50"), *["tab"] * 5, *keys_for("25 usd"), "ctrl+s")
            assert [one.most for one in desk.book.host.gift_sums] == [euros("60.50")]  # type: ignore[union-attr]
            assert desk.book.rhythms["ines"].gifts_a_year == changed(euros(25), currency="USD")
            assert "Given 0.00 of 25.00 USD this year; no rate to EUR is noted." in screen_text(app)
            await press(pilot, "y", *["tab"] * 5, *["backspace"] * 9, "ctrl+s")
            assert "ines" not in desk.book.rhythms
            assert "Given 0.00 of 60.50 EUR this year; up to 40.00 EUR each." in screen_text(app)
            await press(pilot, "u", "u")
            assert "Given 0.00 of 80.00 EUR this year" in screen_text(app)
            assert not desk.book.host.gift_sums  # type: ignore[union-attr]


async def test_a_sum_that_cannot_be_read_is_said_and_stays(tmp_path: Path) -> None:
    with small_desk(tmp_path) as desk:
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await press(pilot, "5", "g", "tab", *keys_for("a lot"), "ctrl+s")
            assert "Type one amount" in screen_text(app)
            await press(pilot, *["backspace"] * 5, *keys_for("45"), "ctrl+s")
            (kept,) = desk.book.host.gift_sums  # type: ignore[union-attr]
            assert (kept.kind, kept.tier, kept.most) == (Kind.CUSTOMER, Tier.GROWTH, euros(45))


async def test_the_same_gift_again_is_asked_about_once_and_never_given_by_a_slip(tmp_path: Path) -> None:
    jam = Touch(id="jam", person_id="ines", kind=TouchKind.GIFT, on=date(2026, 3, 21), text="quince jam")
    with small_desk(tmp_path) as desk:
        desk.book.people.put(changed(INES, gift_limit=LIMIT, government=False))
        desk.book.touches.put(jam)
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await press(pilot, *GIFTS, "a", *keys_for("quince jam"), *["tab"] * 4, *keys_for("9"), "enter")
            await press(pilot, "s")
            assert "! Given before, 21 Mar 2026: quince jam." in screen_text(app)
            await press(pilot, "enter")
            (gift,) = desk.book.gifts.all()
            assert state_of(gift) is GiftState.IDEA
            assert any("once more" in said.message for said in app._notifications)
            await press(pilot, "enter")
            assert state_of(desk.book.gifts[gift.id]) is GiftState.SENT


async def test_a_second_gift_beyond_what_an_employer_allows_in_a_year_is_stopped(tmp_path: Path) -> None:
    limit = changed(LIMIT, words="up to 50 euros a year, declared")
    with small_desk(tmp_path) as desk:
        desk.book.people.put(changed(INES, gift_limit=limit, government=False))
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await press(pilot, *GIFTS)
            for what, cost in (("a print of Porto", "28"), ("a brass bell", "30")):
                await press(pilot, "a", *keys_for(what), *["tab"] * 4, *keys_for(cost), "enter", "s")
            assert "brings Ines to 58.00 EUR this year, over" in screen_text(app)
            assert "Ines’s employer would have to" in screen_text(app)
            await press(pilot, "enter", "escape")
            states = {gift.what: state_of(gift) for gift in desk.book.gifts.all()}
            assert states == {"a print of Porto": GiftState.SENT, "a brass bell": GiftState.IDEA}
