"""The way from what was chosen in the finder to where it is opened or done."""

from __future__ import annotations

from typing import Any, Protocol, cast

from textual.app import App

from planner.finding.entry import Entry, Sort
from planner.outings.outing import MET
from planner.people.person import Person
from screens.desk import Desk
from screens.finder.actions import Action
from screens.finder.rows import NewPerson, Row
from screens.forms.person import PersonForm
from screens.widgets.field import Field


class Planner(Protocol):
    """What opens things."""

    desk: Desk

    def open_person(self, person_id: str, fact_id: str = "") -> None:
        """Open a person's card, on a fact where one is named."""

    def open_gifts(self, person_id: str, gift_id: str = "") -> None:
        """Open a person's gifts, at one of them where it is named."""

    def open_venue(self, venue_id: str) -> None:
        """Open a venue's card."""

    def open_outing(self, outing_id: str, at: str) -> None:
        """Open an outing."""


async def follow(app: App[Any], row: Row) -> None:
    """Open what was found where it stands, do what was chosen, or begin with someone new."""
    if isinstance(row, Action):
        await app.run_action(row.action, default_namespace=row.node or app)
    elif isinstance(row, NewPerson):
        await _begin(app, row.name)
    else:
        _open(cast("Planner", app), row.entry)


def _open(planner: Planner, entry: Entry) -> None:
    if entry.outing_id is not None:
        outing = planner.desk.book.outings.get(entry.outing_id)
        is_over = outing is not None and outing.stage in MET
        planner.open_outing(entry.outing_id, "debrief" if is_over else "plan")
    elif entry.venue_id is not None:
        planner.open_venue(entry.venue_id)
    elif entry.person_id is not None and entry.sort is Sort.GIFT:
        planner.open_gifts(entry.person_id, entry.id)
    elif entry.person_id is not None:
        planner.open_person(entry.person_id, entry.id if entry.sort is Sort.FACT else "")


async def _begin(app: App[Any], name: str) -> None:
    """A person's form with the name that was typed, unless somebody was begun there before."""
    form = PersonForm(cast("Planner", app).desk)

    def saved(_: None) -> None:
        person: Person | None = form.saved
        if person is not None:
            cast("Planner", app).open_person(person.id)

    await app.push_screen(form, saved)
    box = form.box("name")
    if isinstance(box, Field) and not box.text:
        box.text = name
