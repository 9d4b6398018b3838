"""Gifts, printed: of everybody, and what suits one person."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

from planner.book.repository import Book
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.touches import Touch, TouchKind
from planner.values.money import Money
from planner.values.record import changed
from planner.verbs.printing import SCREEN, cells
from tests.unit.verbs.conftest import INES, Run

PRINT = Gift(
    id="g-print", person_id="p-ines", what="a print of an old regatta", occasion="birthday",
    for_on=date(2026, 11, 27), cost=Money(amount=Decimal("28.5"), currency="EUR"),
    steps=(GiftStep(state=GiftState.BOUGHT, on=date(2026, 11, 20)),),
)  # fmt: skip
JAM = Touch(id="t-jam", person_id="p-ines", kind=TouchKind.GIFT, on=date(2026, 3, 2), text="quince jam")


def with_gifts(path: Path, *gifts: Gift) -> None:
    with closing(Book.open(path)) as opened:
        opened.touches.put(JAM)
        for gift in gifts:
            opened.gifts.put(gift)


def test_what_is_in_the_works_waits_for_thanks_and_was_given_stands_apart(ask: Run, path: Path) -> None:
    came = GiftStep(state=GiftState.RECEIVED, on=date(2026, 11, 1))
    oil = changed(PRINT, id="g-oil", what="olive oil", from_them=True, steps=(came,), for_on=None, cost=None)
    old = changed(oil, id="g-old", what="a calendar", steps=(changed(came, on=date(2025, 1, 2)),))
    thanked = changed(old, steps=(*old.steps, GiftStep(state=GiftState.THANKED, on=date(2025, 1, 3))))
    with_gifts(path, PRINT, oil, thanked)
    out = ask("gifts").out
    parts = [part.splitlines()[0] for part in out.split("\n\n")]
    assert parts == ["In the works", "To thank", "This year"]
    assert "◐  Inês Duarte  a print of an old regatta · bought Fri 20 Nov, for birthday" in out
    assert "quince jam · sent Mon 2 Mar" in out
    assert "a calendar" not in out
    assert [line for line in out.splitlines() if cells(line) > SCREEN] == []
    data = json.loads(ask("gifts", "--json").out)
    assert [one["id"] for one in data["in_the_works"]] == ["g-print"]
    assert data["in_the_works"][0]["cost"] == {"amount": "28.50", "currency": "EUR"}
    assert [one["what"] for one in data["to_thank"]] == ["olive oil"]


def test_one_person_s_ideas_sums_and_gifts_are_told_in_the_screen_s_words(ask: Run, path: Path) -> None:
    with_gifts(path, PRINT)
    out = ask("gifts", "ines").out
    assert "in expectation of nothing" in " ".join(out.split())
    assert "Given 0.00 of 80.00 EUR this year, 28.50 EUR more in the works" in " ".join(out.split())
    assert out.index("\nIdeas\n") < out.index("\nIn the works, and before\n") < out.index("quince jam")
    data = json.loads(ask("gifts", "ines", "--json").out)
    assert data["year"]["in_works"] == {"amount": "28.50", "currency": "EUR"}
    assert data["ideas"]
    assert not any("walnut" in one["what"] for one in data["ideas"])


def test_a_government_guest_is_given_nothing_to_unwrap(ask: Run, path: Path) -> None:
    with closing(Book.open(path)) as opened:
        opened.people.put(changed(INES, government=True))
    out = ask("gifts", "ines").out
    assert "A government employs Inês" in out
    assert "EUR" not in out


def test_nobody_and_nothing_are_said_plainly(ask: Run) -> None:
    assert "none was given this year" in ask("gifts").out
    ran = ask("gifts", "zzz")
    assert (ran.code, ran.out) == (1, "")
    assert "Nobody in the book is called" in ran.err
