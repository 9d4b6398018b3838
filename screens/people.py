"""People: everyone in the book, found as one types, beside a card of the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from planner.book.removing import remove_person, what_hangs_on
from planner.dates.saying import say_day
from planner.people.person import Person
from planner.people.search import PeopleIndex, find_people, index_people
from planner.values.text import counted, inert_line
from screens.directory import Directory
from screens.person_card import between_lines, fact_text, live_facts, name_line, table_lines
from screens.widgets.card import Card, labelled
from screens.widgets.marks import Cell, ago, columns
from screens.widgets.row_list import RowList
from screens.widgets.writing import Line

CARD_FACTS = 3
"""How many of the newest facts the card beside the list shows."""


class PeopleScreen(Directory):
    """Everyone in the book.

    Args:
        desk: the host's desk.
    """

    ROOM = "People"
    CSS_PATH = "people.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add"),
        Binding("e", "edit", "edit"),
        Binding("d", "delete", "delete"),
        Binding("n", "plan", "plan", tooltip="Plan an outing with them"),
        Binding("slash", "filter", "filter", key_display="/"),
    ]

    def body(self) -> ComposeResult:
        """The filter over the list, and the card."""
        self._filter = Line(placeholder="/ filter by name, organisation, role or kind", id="filter")
        self._list: RowList[Person] = RowList(self._paint, id="list", classes="-marked")
        with Horizontal(id="columns"):
            with Vertical(id="directory", classes="panel"):
                yield self._filter
                yield self._list
            with VerticalScroll(id="card", classes="panel", can_focus=False):
                yield Card()
        self._index: PeopleIndex = index_people(())
        self._people: tuple[Person, ...] | None = None
        self._today = date.min

    def on_mount(self) -> None:
        """The keys go to the list."""
        self.set_focus(self._list)

    @property
    def person_here(self) -> str | None:
        """The person under the cursor, for whatever is asked of the screen beneath."""
        person = self._list.highlighted if self.is_mounted else None
        return person.id if person else None

    def show(self) -> None:
        """Everyone as the book has them now."""
        people = self.desk.book.people.all()
        self._today = self.desk.today()
        if people is not self._people:
            self._people = people
            self._index = index_people(people)
        self._look(self.person_here)

    def _look(self, keep: str | None = None) -> None:
        typed = self._filter.value
        found = find_people(self._index, typed)
        at = next((i for i, p in enumerate(found) if p.id == keep), None) if keep else 0
        self._list.set_empty(
            f"Nobody is called anything like “{inert_line(typed)}”."
            if self._index.people
            else "Nobody is in your book yet. Press a to add the first person."
        )
        self._list.show(found, at=at)
        total = counted(len(self._index.people), "person", "people")
        self.query_one("#directory").border_title = "People"
        self.query_one("#directory").border_subtitle = f"{len(found)} of {total}" if typed.strip() else total

    # What is shown

    def _paint(self, person: Person, width: int) -> Sequence[Content]:
        tier = person.tier.value if person.tier else ""
        return [
            columns(
                (
                    Cell(inert_line(person.name), "bold", 18, 22),
                    Cell(inert_line(person.organisation), "", 12, 24),
                    Cell(f"{person.kind.value}{', ' + tier if tier else ''}", "$dim", 16, 18),
                    Cell(self._last_touch(person), "$dim", 13, 13),
                ),
                width,
                growing=(2, 0, 1),
            )
        ]

    def _last_touch(self, person: Person) -> str:
        days = [touch.on for touch in self.desk.book.touches.of_person(person.id)]
        return ago(max(days), self._today) if days else "no touch"

    @on(RowList.Highlighted, "#list")
    def _highlighted(self) -> None:
        person = self._list.highlighted
        self.query_one(Card).say(lambda width: self._card_lines(person, width) if person else [])

    def _card_lines(self, person: Person, width: int) -> list[Content]:
        lines = [
            name_line(person),
            *table_lines(person, width),
            *between_lines(self.desk.book, self.desk.host, person, self._today, width),
        ]
        facts = live_facts(self.desk.book, person)[:CARD_FACTS]
        if facts:
            parts = [(f"{fact_text(f)}  ({say_day(f.learned_on, self._today)})", "") for f in facts]
            lines += [Content(""), *labelled("Learned", parts, width)]
        return lines

    # What is done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Keys that need somebody are not offered without."""
        if action in ("edit", "delete", "plan"):
            return self.is_mounted and self._list.highlighted is not None
        return True

    @on(RowList.Chosen, "#list")
    def _chosen(self, event: RowList.Chosen) -> None:
        self.post_message(self.OpenPerson(event.item.id))

    def action_add(self) -> None:
        """Someone new."""
        self._open_form(None)

    def action_edit(self) -> None:
        """Change the person under the cursor."""
        self._open_form(self._list.highlighted)

    def _open_form(self, person: Person | None) -> None:
        from screens.person_form import PersonForm  # noqa: PLC0415 - built when first wanted

        form = PersonForm(self.desk, person)
        self.app.push_screen(form, lambda _: self._after(form.saved))

    def _after(self, saved: Person | None) -> None:
        if saved is not None:
            if all(p.id != saved.id for p in find_people(self._index, self._filter.value)):
                self._filter.value = ""
            self.show()
            self._look(saved.id)

    def action_delete(self) -> None:
        """Take the person out of the book, with what hangs on them."""
        person = self._list.highlighted
        if person is not None:
            hangs = what_hangs_on(self.desk.book, person)
            self.when_sure(f"Delete {person.name}?", hangs, lambda: self._delete(person))

    def _delete(self, person: Person) -> None:
        with self.saying_what_is_wrong():
            said = remove_person(self.desk.book, person)
            self.notify(f"{said} Press u to take it back.", markup=False)
        self.renew()

    def action_plan(self) -> None:
        """Plan an outing with the person under the cursor."""
        if (person := self._list.highlighted) is not None:
            self.post_message(self.PlanWith(person.id))
