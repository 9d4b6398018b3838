"""The demo book's house rules, and the lines that came to its register by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from planner.book.repository import Book
from planner.courtship.limits.entries import recipient_of
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.policy import Courtesy, Policy
from planner.exchange.reference import read_data
from planner.people.person import Person
from planner.values.record import Record


class LinePage(Record, frozen=True, kw_only=True):
    """A gift in the register: with whom, how long ago, what and why."""

    person: str
    days_ago: int
    what: str
    received: bool = False
    purpose: str = ""


class Limits(Record, frozen=True, kw_only=True):
    """The whole file."""

    policy: tuple[Policy, ...]
    line: tuple[LinePage, ...]


def _pages() -> Limits:
    return read_data("demo/limits.toml", Limits)


def fill_policies(book: Book) -> None:
    """Take the house rules on; the plans of the demo are held to them."""
    for policy in _pages().policy:
        book.policies.put(policy)


def fill_register(
    book: Book, of: Callable[[str], Person], day: Callable[[int], date], new_id: Callable[[], str]
) -> None:
    """Write the lines that no outing has.

    Args:
        book: the book.
        of: whose page has a key.
        day: the day so many days ago.
        new_id: gives a fresh id each time it is called.
    """
    for page in _pages().line:
        entry = Entry(
            id=new_id(),
            courtesy=Courtesy.GIFT,
            on=day(page.days_ago),
            recipients=(recipient_of(of(page.person)),),
            what=page.what,
            received=page.received,
            purpose=page.purpose,
        )
        book.register.put(entry)
