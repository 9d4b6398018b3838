"""The year ahead as it is worked through: its rows, and what is accepted of them or taken out again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from textual.screen import Screen

from planner.courtship.courting import Courting
from planner.courtship.planned import PlannedTouch
from planner.dates.saying import say_day
from planner.values.text import closed, counted, inert_line
from screens.behind.proposing import Proposer, plan_lines
from screens.desk import Desk
from screens.matrix_views.weeks import WeekRow, week_rows

NAME = "The year ahead"


class YearAhead:
    """The year of one book.

    Args:
        screen: is told with a message once the year is worked out.
        desk: the host's desk.
    """

    def __init__(self, screen: Screen[Any], desk: Desk) -> None:
        self._desk = desk
        self._proposer = Proposer(screen, desk)

    def found(self, now: Courting) -> tuple[str, list[WeekRow]] | None:
        """Its title and its rows; None until it is worked out."""
        made = self._proposer.see_to(now)
        if made is None:
            return None
        everyone = {p.id: p for p in now.people}
        plans = [p for theirs in now.planned.values() for p in theirs]
        proposal = made.proposal
        said = f"{NAME} · {proposal.cap} a week (+ −) · {len(proposal.lines)} proposed"
        cannot = f" · {len(proposal.unmet)} cannot be kept" if proposal.unmet else ""
        return said + cannot, week_rows(proposal, plans, everyone, made.days)

    def more(self, by: int) -> None:
        """More touches a week, or fewer."""
        self._proposer.set_cap(self._proposer.cap + by)

    def plan_of(self, row: WeekRow | None) -> PlannedTouch | None:
        """What is planned in a row, unless it is an outing: that is called off where it stands."""
        plan = row.plan if row else None
        return plan if plan is not None and plan.id in self._desk.book.planned else None

    def accept(self, row: WeekRow) -> None:
        """Plan what the row proposes."""
        if row.line is not None:
            what = f"planning the {row.line.touch.value} for {row.line.person.name}"
            plan_lines(self._desk, [row.line], what)

    def accept_week(self, monday: date, rows: Sequence[object]) -> str:
        """Plan all that is proposed for a week.

        Args:
            monday: the week's.
            rows: those of the year.

        Returns:
            What was done, to be said.
        """
        week = [row for row in rows if isinstance(row, WeekRow) and row.monday == monday]
        lines = [row.line for row in week if row.line is not None]
        plan_lines(self._desk, lines, f"planning the week of {say_day(monday, self._desk.today())}")
        return f"Planned: {counted(len(lines), 'touch', 'touches')}. Press u to take it back."

    def take_out(self, row: WeekRow, plan: PlannedTouch) -> str:
        """Plan it no more.

        Returns:
            What was done, to be said.
        """
        name = row.person.name if row.person else ""
        with self._desk.book.transaction(f"taking out the {plan.touch.value} for {name}"):
            self._desk.book.planned.remove(plan.id)
        return closed(f"Not planned any more: {plan.touch.value}, {inert_line(name)}")
