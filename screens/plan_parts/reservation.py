"""The reservation: how far it is, what was asked for, and the text to read out to the place."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from planner.dates.saying import say_typed
from planner.outings.outing import Outing
from planner.outings.parts import ReservationState
from planner.outings.reservation import explain_reservation, moved_on, need_keys, table_brief
from planner.values.record import changed
from planner.values.text import inert
from screens.plan_parts.form import PartForm, into, says, why
from screens.reading import moment, whole, words
from screens.widgets.field import Field

STATES = [(state, state.value) for state in ReservationState]
LARGEST_PARTY = 500


class ReservationForm(PartForm):
    """The table, or the tickets."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "told", "told them", tooltip="The place has been told everything in the table brief"),
        Binding("y", "copy", "copy the brief", tooltip="Copy the table brief"),
    ]

    def compose(self) -> ComposeResult:
        """The lines, then the table brief."""
        kept = self.situation.outing.reservation
        yield why("explained")
        yield self.pick("state", "State", STATES, kept.state, self._with_state)
        yield self.line(
            "under", "Under the name", into("reservation", "under_name"), read=words, text=kept.under_name
        )
        yield self.line(
            "party",
            "How many",
            into("reservation", "party_size"),
            read=whole(1, LARGEST_PARTY),
            hint="everyone on the plan",
            text="" if kept.party_size is None else str(kept.party_size),
        )
        yield self.line("phone", "Phone", into("reservation", "phone"), read=words, text=kept.phone)
        yield self.line(
            "confirmation",
            "Confirmation",
            into("reservation", "confirmation"),
            read=words,
            text=kept.confirmation,
        )
        yield self.line(
            "requests", "Ask for", into("reservation", "table_requests"), read=words, text=kept.table_requests
        )
        yield self._until("cancel", "Cancel by", "cancel_by", kept.cancel_by)
        yield self._until("reconfirm", "Reconfirm by", "reconfirm_by", kept.reconfirm_by)
        yield says("brief")

    def _until(self, name: str, label: str, field: str, at: datetime | None) -> Field[datetime]:
        """The line of a day and time by which something is to be done."""
        wall = self.desk.wall()
        text = say_typed(at, wall) if at else ""
        return self.line(name, label, into("reservation", field), read=moment(wall), text=text)

    def say(self) -> None:
        """How far it is, and what to read out."""
        self.write("#explained", explain_reservation(self.situation))
        told = set(need_keys(self.situation)) <= set(self.situation.outing.reservation.told)
        head = "Told to the place:" if told and need_keys(self.situation) else "To read out to the place:"
        self.write("#brief", Content.assemble((f"\n{head}\n", "$accent"), inert(table_brief(self.situation))))

    def action_told(self) -> None:
        """The place knows every need."""
        keys = need_keys(self.situation)
        self.edit(lambda o: changed(o, reservation=changed(o.reservation, told=keys)))
        self.notify("Noted: the place knows every need that is known today.", markup=False)

    def action_copy(self) -> None:
        """Copy the table brief to the clipboard."""
        self.app.copy_to_clipboard(inert(table_brief(self.situation)))
        self.notify("The table brief is copied, where your terminal allows it.", markup=False)

    def _with_state(self, outing: Outing, state: ReservationState) -> Outing:
        return changed(outing, reservation=moved_on(changed(self.situation, outing=outing), state))
