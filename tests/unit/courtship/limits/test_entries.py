"""Lines of the register: of a gift, what they lack, and without somebody."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.registered import entry_of_gift
from planner.courtship.limits.entries import (
    chosen,
    forgotten,
    in_order,
    missing,
    without_card,
)
from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.policy import Courtesy
from planner.people.person import Kind, Person
from planner.values.money import Money
from planner.values.record import changed

INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER, organisation="Lago SA")
COST = Money(amount=Decimal(24), currency="EUR")
BOOK = Gift(
    id="g1",
    person_id="ines",
    what="a book on rivers",
    occasion="birthday",
    cost=COST,
    steps=(GiftStep(state=GiftState.IDEA, on=date(2026, 3, 1)),),
)
SENT = changed(BOOK, steps=(*BOOK.steps, GiftStep(state=GiftState.SENT, on=date(2026, 3, 10))))
WHOLE = Entry(
    id="e",
    courtesy=Courtesy.HOSPITALITY,
    on=date(2026, 5, 12),
    recipients=(
        Recipient(person_id="ines", name="Ines Duarte", organisation="Lago SA", relationship="customer"),
    ),
    what="lunch",
    where="Casa do Lago",
    purpose="to hear how Ines Duarte's regatta went",
    cost=COST,
)


def test_a_gift_has_a_line_once_it_was_sent() -> None:
    assert entry_of_gift(BOOK, INES) is None
    line = entry_of_gift(SENT, INES)
    assert line is not None
    assert (line.on, line.cost, line.purpose, line.gift_id) == (date(2026, 3, 10), COST, "birthday", "g1")
    assert line.recipients[0].relationship == "customer"
    assert missing(line) == ()


def test_a_gift_written_again_keeps_what_the_host_added_to_its_line() -> None:
    line = entry_of_gift(SENT, INES)
    assert line is not None
    added = changed(line, note="with a card")
    again = entry_of_gift(changed(SENT, what="a book on boats"), INES, added)
    assert again == changed(added, what="a book on boats")


def test_a_gift_from_them_is_one_that_was_received() -> None:
    line = entry_of_gift(changed(SENT, from_them=True), INES)
    assert line is not None
    assert line.received


def test_what_a_line_lacks_is_named_and_such_lines_come_first() -> None:
    assert missing(WHOLE) == ()
    bare = changed(WHOLE, id="b", on=date(2026, 1, 1), cost=None, purpose=" ", where="")
    assert missing(bare) == ("amount", "place", "purpose")
    later = changed(WHOLE, id="l", on=date(2026, 6, 1))
    assert in_order((WHOLE, later, bare)) == (bare, later, WHOLE)
    assert missing(changed(bare, courtesy=Courtesy.GIFT, what="")) == ("amount", "what it was", "purpose")


def test_lines_are_chosen_by_year_person_and_organisation() -> None:
    other = changed(WHOLE, id="o", on=date(2025, 1, 1), recipients=())
    assert chosen((WHOLE, other), year=2026) == (WHOLE,)
    assert chosen((WHOLE, other), person="INÊS") == (WHOLE,)
    assert chosen((WHOLE, other), organisation="lago") == (WHOLE,)
    assert chosen((WHOLE, other), organisation="obi") == ()
    assert chosen((WHOLE, other)) == (WHOLE, other)


def test_who_is_deleted_keeps_their_name_in_the_ledger_and_who_is_erased_does_not() -> None:
    deleted = without_card(WHOLE, "ines")
    assert (deleted.recipients[0].person_id, deleted.recipients[0].name) == ("", "Ines Duarte")
    erased = forgotten(WHOLE, INES)
    assert (erased.recipients[0].person_id, erased.recipients[0].name) == ("", "someone")
    assert erased.recipients[0].organisation == "Lago SA"
    assert erased.purpose == "to hear how someone's regatta went"
    assert erased.cost == COST
    assert forgotten(WHOLE, changed(INES, id="rui")) == WHOLE
