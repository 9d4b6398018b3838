"""People: everyone in the book, found as one types, beside a card of the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from planner.book.removing import remove_person, what_hangs_on
from planner.dates.saying import say_day
from planner.people.person import Person
from planner.people.search import PeopleIndex, find_people, index_people
from planner.values.text import inert_line
from screens.cards.between import between_lines
from screens.cards.facts import fact_text, live_facts
from screens.cards.person import name_line, table_lines
from screens.directory import Directory
from screens.widgets.card import labelled
from screens.widgets.marks import Cell, ago, columns
from screens.widgets.row_list import RowList

if TYPE_CHECKING:
    from screens.desk import Desk
    from screens.forms.person import PersonForm

CARD_FACTS = 3
"""How many of the newest facts the card beside the list shows."""


class PeopleScreen(Directory[Person]):
    """Everyone in the book.

    Args:
        desk: the host's desk.
    """

    ROOM = "People"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add"),
        Binding("e", "edit", "edit"),
        Binding("d", "delete", "delete"),
        Binding("n", "plan", "plan", tooltip="Plan an outing with them"),
        Binding("i", "app.bring_in", "bring in", tooltip="Bring people in from a vCard or CSV file"),
        Binding("slash", "filter", "filter", key_display="/"),
    ]
    TABLE = "people"
    ASKS = "name, organisation, role or kind"
    NO_MATCH = "Nobody is called anything like"
    NO_RECORD = "Nobody is in your book yet. Press a to add the first person, i to bring people in."
    COUNTED_AS = ("person", "people")
    ABOUT_ONE = (*Directory.ABOUT_ONE, "plan")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._index: PeopleIndex = index_people(())
        self._people: tuple[Person, ...] | None = None
        self._today = date.min

    @property
    def person_here(self) -> str | None:
        """The person under the cursor, for whatever is asked of the screen beneath."""
        return self.here.id if self.here else None

    def show(self) -> None:
        """Everyone as the book has them now."""
        people = self.desk.book.people.all()
        self._today = self.desk.today()
        if people is not self._people:
            self._people = people
            self._index = self.desk.kept(index_people, people=people)
        super().show()

    def every(self) -> Sequence[Person]:
        """Everyone there was when the room was last shown."""
        return self._index.people

    def found(self, typed: str) -> tuple[Person, ...]:
        """Those who match, the best first."""
        return find_people(self._index, typed)

    def row(self, record: Person, width: int) -> Sequence[Content]:
        """Their name, work and kind, and the last touch."""
        tier = record.tier.value if record.tier else ""
        return [
            columns(
                (
                    Cell(inert_line(record.name), "bold", 18, 22),
                    Cell(inert_line(record.organisation), "", 12, 24),
                    Cell(f"{record.kind.value}{', ' + tier if tier else ''}", "$dim", 16, 18),
                    Cell(self._last_touch(record), "$dim", 13, 13),
                ),
                width,
                growing=(2, 0, 1),
            )
        ]

    def _last_touch(self, person: Person) -> str:
        days = [touch.on for touch in self.desk.book.touches.of_person(person.id)]
        return ago(max(days), self._today) if days else "no touch"

    def card(self, record: Person, width: int) -> list[Content]:
        """Who they are, what they need, and what was learned last."""
        known = live_facts(self.desk, record)
        lines = [
            name_line(record),
            *table_lines(record, known, width, private=self.desk.private.is_on),
            *between_lines(self.desk, record, known, width),
        ]
        facts = known[:CARD_FACTS]
        if facts:
            parts = [(f"{fact_text(f)}  ({say_day(f.learned_on, self._today)})", "") for f in facts]
            lines += [Content(""), *labelled("Learned", parts, width)]
        return lines

    def form(self, record: Person | None) -> PersonForm:
        """The form of a person."""
        from screens.forms.person import PersonForm  # noqa: PLC0415 - built when first wanted

        return PersonForm(self.desk, record)

    @on(RowList.Chosen, "#list")
    def _chosen(self, event: RowList.Chosen) -> None:
        self.post_message(self.OpenPerson(event.item.id))

    def action_delete(self) -> None:
        """Take the person out of the book, with what hangs on them."""
        if (person := self.here) is not None:
            hangs = what_hangs_on(self.desk.book, person)
            self.when_sure(f"Delete {person.name}?", hangs, lambda: self.take_out(person, remove_person))

    def action_plan(self) -> None:
        """Plan an outing with the person under the cursor."""
        if (person := self.here) is not None:
            self.post_message(self.PlanWith(person.id))
