"""The register on the command line."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.policy import Courtesy
from planner.outings.outing import Outing, OutingKind, Stage
from planner.values.money import Money
from planner.values.record import changed
from tests.unit.verbs.conftest import INES, Run

LUNCH = Entry(
    id="e1",
    courtesy=Courtesy.HOSPITALITY,
    on=date(2026, 5, 12),
    recipients=(
        Recipient(person_id=INES.id, name="Inês Duarte", organisation="Lago SA", relationship="customer"),
        Recipient(person_id="", name="=HYPERLINK(1)", organisation="Obi", relationship="customer"),
    ),
    also=1,
    what="lunch",
    where="Casa do Lago",
    purpose="the regatta",
    cost=Money(amount=Decimal("100.00"), currency="EUR"),
)
BOOK_GIVEN = changed(
    LUNCH, id="e2", on=date(2025, 2, 1), courtesy=Courtesy.GIFT, what="a book", also=0, cost=None
)
WINE = changed(
    LUNCH, id="e3", on=date(2026, 3, 1), received=True, courtesy=Courtesy.GIFT, what="wine", also=0,
    recipients=LUNCH.recipients[:1], cost=Money(amount=Decimal(20), currency="GBP"),
)  # fmt: skip


@pytest.fixture
def lines(path: Path) -> None:
    book = Book.open(path)
    for entry in (LUNCH, BOOK_GIVEN, WINE):
        book.register.put(entry)
    book.close()


def test_lines_that_lack_something_come_first_and_say_what(ask: Run, lines: None) -> None:
    out = ask("register").out.splitlines()
    assert out[0].startswith("!  2025-02-01  a book")
    assert out[0].endswith("missing: amount")
    assert "from Inês Duarte, Lago SA" in "\n".join(out)
    assert "3 lines. Given 100.00 EUR; received 20.00 GBP." in out
    assert "1 line lacks something." in out


def test_a_year_a_person_and_an_organisation_choose_lines(ask: Run, lines: None) -> None:
    def ids(*words: str) -> list[str]:
        return [line["id"] for line in json.loads(ask("register", *words, "--json").out)["lines"]]

    assert ids() == ["e2", "e1", "e3"]
    assert ids("--year", "2026") == ["e1", "e3"]
    assert ids("--person", "ines", "--year", "2025") == ["e2"]
    assert ids("--organisation", "obi") == ["e2", "e1"]
    assert "Of it their own share: Given 33.33 EUR." in ask("register", "--organisation", "obi").out
    assert ask("register", "--person", "nobody").out.startswith("Nothing in the register fits.")


def test_the_data_adds_up_to_the_cent(ask: Run, lines: None) -> None:
    told = json.loads(ask("register", "--year", "2026", "--format", "json").out)
    lunch = told["lines"][0]
    assert [person["share"] for person in lunch["people"]] == ["33.34", "33.33"]
    assert lunch["own_share"] == "33.33"
    for kind in ("by_year", "by_person", "by_organisation"):
        for way in ("given", "received"):
            sums: dict[str, Decimal] = {}
            for one in told[kind]:
                for currency, amount in one[way].items():
                    sums[currency] = sums.get(currency, Decimal(0)) + Decimal(amount)
            assert {c: str(a) for c, a in sums.items()} == told["totals"][way]


def test_the_table_is_safe_to_open_in_a_spreadsheet(ask: Run, lines: None) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("register", "--format", "csv").out.lstrip("\ufeff"))))
    assert rows[1]["people"] == "Inês Duarte; =HYPERLINK(1)"
    assert (rows[1]["amount"], rows[1]["their shares"], rows[1]["own share"]) == (
        "100.00",
        "33.34; 33.33",
        "33.33",
    )
    assert rows[0]["missing"] == "amount"


def test_an_empty_register_says_what_fills_it_and_what_was_filed_before_it(ask: Run, path: Path) -> None:
    assert ask("register").out == "Nothing is in the register yet: filing an outing fills it.\n"
    book = Book.open(path)
    book.outings.put(
        Outing(
            id="old",
            kind=OutingKind.LUNCH,
            guests=(INES.id,),
            starts=datetime(2026, 3, 1, 12, 30),
            stage=Stage.FILED,
        )
    )
    book.close()
    assert "1 outing filed before the register began is not in it" in ask("register").out


def test_a_year_that_is_none_is_a_matter_of_usage(ask: Run) -> None:
    ran = ask("register", "--year", "soon")
    assert ran.code == 2
    assert ran.err.startswith("hostbook: --year takes a year such as 2026, and “soon” is none.")
