"""The rates between currencies, typed by the host: without one, two currencies stay apart."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult
from textual.content import Content

from planner.people.host import Host
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import counted
from planner.values.typed_rates import read_rates, say_rates
from screens.desk import Desk
from screens.forms.form import FormScreen
from screens.reading import read_by


class RatesForm(FormScreen[Host]):
    """What one currency comes to in another.

    Args:
        desk: the host's desk.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "rates", {"rates": say_rates(desk.host.rates)})

    def heading(self) -> Content:
        """What it is for."""
        return Content.assemble(
            ("Rates", "bold"), ("   for comparing an amount with a limit in another currency", "$dim")
        )

    def fields(self) -> ComposeResult:
        """One line of them."""
        read = partial(read_rates, before=self.desk.host.rates, today=self.desk.today())
        yield self.field("rates", "Rates", read_by(read), hint="1 USD = 0.92 EUR; 1 GBP = 1.17 EUR")

    def in_book(self) -> dict[str, str]:
        """The rates as the book has them now."""
        return {"rates": say_rates(self.desk.host.rates)}

    def read(self, texts: dict[str, str]) -> Host | tuple[Problem, ...]:
        """The profile with the rates that were typed."""
        host = self.desk.host
        if "rates" not in texts:
            return host
        found = read_rates(texts["rates"], host.rates, self.desk.today())
        return (changed(found, field="rates"),) if isinstance(found, Problem) else changed(host, rates=found)

    def keep(self, record: Host) -> str:
        """Save the rates."""
        with self.desk.book.transaction("the change to your rates"):
            self.desk.book.save_host(record)
        return f"Saved: {counted(len(record.rates), 'rate')}." if record.rates else "Saved: no rates."
