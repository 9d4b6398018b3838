"""What gifts may come to in a year: for each sort of customer, and for one person alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import ComposeResult
from textual.content import Content

from planner.book.gifts import keep_sums
from planner.courtship.giving.suiting import GIVEN_TO
from planner.courtship.giving.year_sum import SORTS, Sums, year_suggested
from planner.courtship.limits.typed import read_amount
from planner.exchange.gift_catalogue import gift_catalogue
from planner.exchange.reference import guidance
from planner.people.gift_sum import GiftSum
from planner.people.guidance import role_of
from planner.people.person import Kind, Person, Tier, first_name
from planner.values.money import Money
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import inert_line
from screens.desk import Desk
from screens.forms.form import FormScreen
from screens.reading import read_by
from screens.widgets.field import Reading

OWN = "own"


class GiftSumsForm(FormScreen[Sums]):
    """A sum for each sort of customer; one that is left empty is hostbook's own suggestion.

    Args:
        desk: the host's desk.
        person: who may have a sum of their own; None for nobody.
    """

    def __init__(self, desk: Desk, person: Person | None = None) -> None:
        self._person = person if person is not None and person.kind in GIVEN_TO else None
        self._desk = desk
        super().__init__(desk, f"gift sums {self._person.id if self._person else ''}", self.in_book())

    def heading(self) -> Content:
        """What it is for."""
        return Content.assemble(
            ("Gifts in a year", "bold"), ("   the most for each person, in expectation of nothing", "$dim")
        )

    def fields(self) -> ComposeResult:
        """The sorts of customer, and this person."""
        currency = self.desk.host.currency
        yield self.part("To each customer in a year")
        for kind, tier, label in SORTS:
            key = _key(kind, tier)
            suggested = self._suggested(kind, tier)
            yield self.field(key, label, _read(currency), hint=f"{suggested}, suggested")
        if self._person is not None:
            name = inert_line(first_name(self._person))
            yield self.part(f"To {name} alone")
            yield self.field(OWN, name, _read(currency), hint="as the others; 0 for none")

    def _suggested(self, kind: Kind, tier: Tier | None) -> Money:
        currency, pack = self.desk.host.currency, role_of(guidance(), kind)
        if pack is None:
            raise LookupError(kind)
        return year_suggested(pack, tier, gift_catalogue(), currency)

    def in_book(self) -> dict[str, str]:
        """The sums as the book has them now."""
        held = {(one.kind, one.tier): str(one.most) for one in self._desk.host.gift_sums}
        texts = {_key(kind, tier): held.get((kind, tier), "") for kind, tier, _ in SORTS}
        if self._person is not None:
            rhythm = self._desk.book.rhythms.get(self._person.id)
            texts[OWN] = str(rhythm.gifts_a_year) if rhythm and rhythm.gifts_a_year else ""
        return texts

    def gone(self) -> str:
        """Whether they are gone."""
        here = self._person is None or self._person.id in self.desk.book.people
        return "" if here else "They are no longer in the book."

    def read(self, texts: dict[str, str]) -> Sums | tuple[Problem, ...]:
        """The sums that were typed."""
        now = self.in_book() | texts
        read: dict[str, Money | None] = {}
        for key, text in now.items():
            found = read_amount(text, self.desk.host.currency)
            if isinstance(found, Problem):
                return (changed(found, field=key),)
            read[key] = found
        tiers = [
            GiftSum(kind=kind, tier=tier, most=most)
            for kind, tier, _ in SORTS
            if (most := read[_key(kind, tier)]) is not None
        ]
        return Sums(tiers=tuple(tiers), own=read.get(OWN))

    def keep(self, record: Sums) -> str:
        """Save them."""
        keep_sums(self.desk.book, record, self._person, "what gifts may come to")
        return "Saved. Press u to take it back."


def _key(kind: Kind, tier: Tier | None) -> str:
    return f"{kind.name}-{tier.name if tier else 'NONE'}".lower()


def _read(currency: str) -> Callable[[str], Reading[Any]]:
    return read_by(lambda text: read_amount(text, currency), echo=lambda money: str(money) if money else "")
