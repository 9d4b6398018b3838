"""The details of one way in or home."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from planner.outings.parts import HOST, Leg
from planner.outings.situation import Situation, called, travellers
from planner.people.person import Person
from planner.values.record import changed
from planner.values.text import fold
from screens.reading import time_of, whole, words
from screens.widgets.field import Field

LONGEST_MINUTES = 24 * 60


class LegScreen(ModalScreen[Leg | None]):
    """From where, to where, who drives, how long. Gives the leg as it was settled.

    Args:
        situation: the outing among what is known.
        one: the leg as it is.
    """

    CSS_PATH = "small_sheet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+s", "done", "done"),
    ]

    def __init__(self, situation: Situation, one: Leg) -> None:
        super().__init__()
        self._situation = situation
        self._leg = one

    def compose(self) -> ComposeResult:
        """The lines."""
        one, s = self._leg, self._situation
        starts = s.outing.starts
        day = starts.date() if starts else None
        driver = called(s, one.driver) if one.driver else ""
        with Vertical(classes="sheet") as sheet:
            who = called(s, one.traveller)
            sheet.border_title = (
                f"{who.capitalize() if one.traveller == HOST else who}, {one.way.value}: {one.mode.value}"
            )
            sheet.border_subtitle = "esc done"
            yield Field("From", text=one.start, read=words, id="start")
            yield Field("To", text=one.end, read=words, id="end")
            names = ["you", *(called(s, t) for t in travellers(s) if t != HOST)]
            yield Field("Who drives", text=driver, read=words, suggestions=names, id="driver")
            minutes = "" if one.minutes is None else str(one.minutes)
            yield Field("Minutes", text=minutes, read=whole(0, LONGEST_MINUTES), id="minutes")
            leave = f"{one.leave_by:%H:%M}" if one.leave_by else ""
            yield Field(
                "Leave by", text=leave, read=time_of(day), hint="worked out from the minutes", id="leave_by"
            )
            yield Field("Note", text=one.note, read=words, id="note")

    def action_done(self) -> None:
        """Take everything that could be read."""
        values: dict[str, object] = {}
        for field in self.query(Field):
            if field.reading.problem:
                self.notify(field.reading.problem, severity="warning", markup=False)
                field.focus_input()
                return
            values[field.id or ""] = field.reading.value
        values["driver"] = self._driver(str(values["driver"] or ""))
        self.dismiss(changed(self._leg, **values))

    @on(Field.Done)
    def _next(self) -> None:
        self.focus_next()

    def _driver(self, typed: str) -> str:
        if fold(typed) in ("you", "me", "host", "i"):
            return HOST
        people: tuple[Person, ...] = (*self._situation.guests, *self._situation.cohosts)
        known = [p.id for p in people if fold(typed) in (fold(called(self._situation, p.id)), fold(p.name))]
        return known[0] if known else typed
