"""The cells of the service matrix as a grid: what stands in each, and how one is changed."""

from __future__ import annotations

from textual.content import Content

from planner.courtship.courting import Courting
from planner.courtship.matrix import MOST_TIMES, Service, service_key, suits
from planner.courtship.saying import SEVERAL, say_clients, say_service, short
from planner.courtship.touches import TouchKind
from planner.exchange.services import service_matrix
from planner.people.person import TIERED, Tier
from planner.values.record import changed
from screens.desk import Desk
from screens.look import NOTHING, TOUCH
from screens.widgets.grid import Grid, GridCell

COLUMNS = [(kind, tier) for kind in TIERED for tier in Tier]
WEEKS_A_YEAR = 52
BRIEF = {"customer": "cust.", "prospect": "prosp.", "maintain": "maint."}
"""What a column is called where there is little room."""


def usual(cell: Service) -> Service | None:
    """A cell as it is bundled; None where nothing is."""
    return {service_key(one): one for one in service_matrix()}.get(service_key(cell))


class Cells:
    """The matrix of one book.

    Args:
        desk: the host's desk.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._matrix: dict[str, Service] = {}

    def show_on(self, grid: Grid, now: Courting) -> None:
        """Fill the grid with the matrix as the host has it."""
        self._matrix = {service_key(one): one for one in now.matrix}
        own = {service_key(one) for one in self._desk.book.matrix.all()}
        heads = [
            [(word.value, BRIEF.get(word.value, word.value)) for word in words]
            for words in ([kind for kind, _ in COLUMNS], [tier for _, tier in COLUMNS])
        ]
        labels = [(SEVERAL[touch].capitalize(), short(touch).capitalize()) for touch in TouchKind]
        cells = []
        for touch in TouchKind:
            row = []
            for kind, tier in COLUMNS:
                one = self._matrix[f"{kind}:{tier}:{touch}"]
                text = f"{one.times}×" if one.times else NOTHING
                is_own = service_key(one) in own
                style = "bold" if is_own else "" if one.times else "$dim"
                row.append(GridCell(f"{TOUCH} {text}" if is_own else text, style))
            cells.append(row)
        people = [sum((p.kind, p.tier) == column for p in now.courted) for column in COLUMNS]
        times = [
            sum(self._matrix[f"{kind}:{tier}:{touch}"].times for touch in TouchKind) for kind, tier in COLUMNS
        ]
        total = sum(n * each for n, each in zip(people, times, strict=True))
        grid.border_subtitle = f"in all {total} a year, {total / WEEKS_A_YEAR:.1f} a week"
        feet = [
            ("", [""] * len(COLUMNS)),
            ("A year each", [str(n) for n in times]),
            ("People", [str(n) for n in people]),
        ]
        grid.show(heads, labels, cells, feet)

    def here(self, grid: Grid) -> Service | None:
        """The cell under the cursor."""
        row, column = grid.at
        kind, tier = COLUMNS[column]
        return self._matrix.get(f"{kind}:{tier}:{list(TouchKind)[row]}")

    def is_own(self, grid: Grid) -> bool:
        """Whether the cell under the cursor was changed by the host."""
        one = self.here(grid)
        return one is not None and service_key(one) in self._desk.book.matrix

    def told(self, grid: Grid) -> Content:
        """The cell under the cursor in words: what it owes, why, and what is bundled where that differs."""
        one = self.here(grid)
        if one is None:
            return Content("")
        if not suits(one.kind, one.touch):
            return Content("A prospect is given something useful to their work, never a gift.")
        said = say_service(one)
        if self.is_own(grid):
            bundled = usual(one)
            times = bundled.times if bundled else 0
            said += f" {TOUCH} Yours; usually {times or 'none'} (d)."
        who = say_clients(one.kind, one.tier)
        return Content(f"{said} {one.why}" if one.why else f"{said} enter or + to owe {who} some.")

    def more(self, grid: Grid, by: int) -> None:
        """One more or fewer a year."""
        one = self.here(grid)
        if one is not None and suits(one.kind, one.touch):
            times = max(0, min(one.times + by, MOST_TIMES))
            self.keep(changed(one, times=times, longest=None))

    def keep(self, cell: Service) -> None:
        """Keep a cell as the host has it; one that is as bundled is no longer theirs."""
        book, key = self._desk.book, service_key(cell)
        bundled = usual(cell)
        was = (bundled.times, bundled.longest) if bundled else (0, None)
        with book.transaction(
            f"{cell.times or 'no'} {SEVERAL[cell.touch]} for {say_clients(cell.kind, cell.tier)}"
        ):
            if (cell.times, cell.longest) == was:
                book.matrix.remove(key)
            else:
                book.matrix.put(changed(cell, why=""))

    def back(self, grid: Grid) -> None:
        """The cell under the cursor as it is bundled."""
        one = self.here(grid)
        if one is not None:
            with self._desk.book.transaction(
                f"{SEVERAL[one.touch]} for {say_clients(one.kind, one.tier)} as usual"
            ):
                self._desk.book.matrix.remove(service_key(one))
