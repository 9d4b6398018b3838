"""A drink that was poured: for whom, of what, and how many that makes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.exchange.measures import measure_for
from planner.outings.drinks.moderation import drinks_for
from planner.outings.drinks.pours import SAID, pour, poured, taken_back, usual_glass
from planner.outings.drinks.standard_drinks import said_serving, said_standard
from planner.outings.outing import Outing
from planner.outings.parts import Glass
from planner.outings.situation import Situation, called, travellers
from planner.values.text import inert_line, sentence
from screens.desk import Desk
from screens.look import SMALL_SHEET_STYLE
from screens.widgets.row_list import RowList

WHO_WIDTH, COUNT_WIDTH = 18, 12
MOST_ROWS = 12
NUMBERS = "1234567890"
"""The keys that pour for the first ten at once."""

Keep = Callable[[Callable[[Outing], Outing], str], Situation | None]
"""Saves a change of the outing by what it is called; gives the situation then, or None where it could not."""


class PourScreen(ModalScreen[None]):
    """A row for each traveller: a number or enter pours, and the count is seen until esc.

    Args:
        desk: the host's desk.
        situation: the outing among what is known.
        keep: saves what was done.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "done"),
        Binding("right", "glass(1)", "another drink", show=False),
        Binding("left", "glass(-1)", "Drink before", show=False),
        Binding("backspace,minus,delete", "take_back", "take back"),
    ]

    def __init__(self, desk: Desk, situation: Situation, keep: Keep) -> None:
        super().__init__()
        self._desk, self._situation, self._keep = desk, situation, keep
        people = {p.id: p for p in (*situation.guests, *situation.cohosts)}
        self._glass: dict[str, Glass] = {
            t: usual_glass(situation.outing, t, people.get(t)) for t in travellers(situation)
        }

    def compose(self) -> ComposeResult:
        """One list, and what it comes to."""
        with Vertical(classes="sheet -wide") as sheet:
            sheet.border_title = "A drink poured"
            sheet.border_subtitle = "number or enter pours · ← → what · backspace takes back · esc done"
            yield RowList(self._paint, enter="pour", id="who")
            yield Static(id="standard")

    def on_mount(self) -> None:
        """Begin at the guest of honour: the host pours for others first."""
        rows = self.query_one("#who", RowList)
        everyone = travellers(self._situation)
        rows.styles.height = min(MOST_ROWS, len(everyone))
        rows.show(everyone, at=min(1, len(everyone) - 1))
        rows.focus()
        self._say()

    def on_key(self, event: Key) -> None:
        """A number pours for whoever has it; the sheet stays, so that a slip leads nowhere."""
        everyone = travellers(self._situation)
        at = NUMBERS.find(event.character or " ")
        if at >= 0:
            event.stop()
        if 0 <= at < len(everyone):
            self.query_one("#who", RowList).cursor = at
            self._pour(everyone[at])

    @on(RowList.Chosen, "#who")
    def _chosen(self, event: RowList.Chosen) -> None:
        self._pour(event.item)

    @on(RowList.Highlighted, "#who")
    def _moved(self) -> None:
        self._say()

    def action_glass(self, by: int) -> None:
        """Another kind of drink for whom the cursor is on."""
        who = self._here()
        if who is not None:
            glasses = list(Glass)
            self._glass[who] = glasses[(glasses.index(self._glass[who]) + by) % len(glasses)]
            self._draw()

    def action_take_back(self) -> None:
        """Take the last drink back that was poured for whom the cursor is on."""
        who = self._here()
        if who is None or not poured(self._situation.outing, who):
            return
        said = f"a drink taken back, {called(self._situation, who)}"
        self._take(self._keep(partial(taken_back, traveller=who), said))

    def _pour(self, who: str) -> None:
        glass = self._glass[who]
        change = partial(pour, traveller=who, glass=glass, at=self._desk.now())
        self._take(self._keep(change, f"{SAID[glass]} for {called(self._situation, who)}"))

    def _take(self, situation: Situation | None) -> None:
        if situation is not None:
            self._situation = situation
            self._draw()

    def _here(self) -> str | None:
        here: str | None = self.query_one("#who", RowList).highlighted
        return here

    def _draw(self) -> None:
        rows = self.query_one("#who", RowList)
        rows.show(travellers(self._situation))
        self._say()

    def _say(self) -> None:
        """What the drink is reckoned as, and what was poured in standard drinks."""
        who, s = self._here(), self._situation
        if who is None:
            return
        measure = measure_for(s)
        glass = self._glass[who]
        said = [f"{sentence(SAID[glass])}, reckoned as {said_serving(measure, glass)}."]
        if so_far := said_standard(measure, poured(s.outing, who)):
            said.append(f"{sentence(inert_line(called(s, who)))} so far: {so_far}.")
        self.query_one("#standard", Static).update(Content.styled(" ".join(said), "$dim"))

    def _paint(self, who: str, width: int) -> Sequence[Content]:
        s = self._situation
        number = travellers(s).index(who)
        key = NUMBERS[number] if number < len(NUMBERS) else " "
        name = sentence(inert_line(called(s, who)))
        had, most = len(poured(s.outing, who)), drinks_for(s, who)
        count = f"{had} of {most}" if most else f"{had}, none planned" if had else "none planned"
        who_is = Content(name).truncate(WHO_WIDTH - 1, ellipsis=True)
        row = Content.assemble((f"{key} ", "$accent"), who_is, " " * (WHO_WIDTH - who_is.cell_length))
        look = "$warning" if had > most else "$dim" if not had else ""
        return [
            Content.assemble(
                row, (count.ljust(COUNT_WIDTH + 3), look), (f"‹ {self._glass[who].value} ›", "")
            ).truncate(width, ellipsis=True)
        ]
