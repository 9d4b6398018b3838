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
from planner.outings.situation import Situation, local
from planner.outings.table.booked import BOOKED, given_back, moved_on, next_state, spoken_to, told_all
from planner.outings.table.letters import letter_to_place
from planner.outings.table.reservation import explain_reservation, is_held, said_calls
from planner.outings.table.table_brief import held_briefs, is_about_changes, table_brief, to_read_out
from planner.outings.table.telling import knows_all, place_name
from planner.places.reaching import ways_to_reach
from planner.values.record import changed
from planner.values.text import inert, inert_line
from screens.look import NOTHING
from screens.outside import copy
from screens.plan_parts.form import PartForm, into, note, says, why
from screens.reading import moment, whole, words
from screens.sheets.reach import linked, reach
from screens.widgets.choice import Choice
from screens.widgets.field import Field

STATES = [(state, state.value) for state in ReservationState]
LARGEST_PARTY = 500


class ReservationForm(PartForm):
    """The table, or the tickets."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "come_to('asked')", "asked", tooltip="The place is asked for the table"),
        Binding("a", "come_to('confirmed')", "confirmed", tooltip="The place has said yes"),
        Binding("a", "come_to('reconfirmed')", "reconfirmed", tooltip="The place has said yes once more"),
        Binding("w", "words", "to say", tooltip="What is to be read out to the place, whole"),
        Binding("t", "told", "told them", tooltip="The place has been told everything there is to tell"),
        Binding(
            "o",
            "reach",
            "reach them",
            tooltip="Ring the place, write to it, or open its page",
        ),
        Binding("y", "copy", "copy", tooltip="Copy what is to be read out to the place"),
        Binding("g", "given_back", "given back", tooltip="The place knows that nobody comes"),
    ]

    def compose(self) -> ComposeResult:
        """The lines, then the table brief."""
        kept = self.situation.outing.reservation
        self._call = kept.calls[-1].state if kept.calls else None
        yield why("explained")
        yield self.pick("state", "State", STATES, kept.state, self._with_state)
        yield note("calls")
        yield self.line(
            "spoken",
            "Spoken to",
            lambda outing, whom: changed(outing, reservation=spoken_to(outing.reservation, whom)),
            read=words,
            hint="who answered, if it matters",
            text=kept.calls[-1].with_whom if kept.calls else "",
        )
        yield self.line(
            "under", "Under the name", into("reservation", "under_name"), read=words, text=kept.under_name
        )
        yield self.line(
            "party",
            "How many",
            into("reservation", "party_size"),
            read=whole(1, LARGEST_PARTY),
            hint="all on the plan",
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
        yield note("reach")
        yield says("brief")

    def _until(self, name: str, label: str, field: str, at: datetime | None) -> Field[datetime]:
        """The line of a day and time by which something is to be done."""
        here = local(self.situation, self.desk.now())
        text = say_typed(at, here) if at else ""
        read = moment(here, far=self.how_far)
        return self.line(name, label, into("reservation", field), read=read, text=text)

    def say(self) -> None:
        """How far it is, when it came so far, and what to read out."""
        s = self.situation
        calls = s.outing.reservation.calls
        self.write("#explained", explain_reservation(s))
        self.write("#calls", said_calls(s, self.desk.now()))
        self.query_one("#calls").display = bool(calls)
        spoken = self.query_one("#spoken", Field)
        spoken.display = bool(calls) and not is_held(s, self.desk.now())
        spoken.disabled = not spoken.display  # what is not seen is passed over by the arrows
        if calls and calls[-1].state is not self._call:
            self._call, spoken.text = calls[-1].state, calls[-1].with_whom
        self._say_reach()
        self.write("#brief", self._to_read())
        if self.is_attached:  # a form that is passed by has no screen any more
            self.screen.refresh_bindings()

    def _say_reach(self) -> None:
        """By what the place is reached, each a link where the terminal knows links."""
        s = self.situation
        ways = [linked(way.shown, way.link) for way in ways_to_reach(s.venue, s.outing.reservation.phone)]
        self.write("#reach", Content(f" {NOTHING} ").join(ways))
        self.query_one("#reach").display = bool(ways)

    def _to_read(self) -> Content:
        """What is to be said to the place now; where that is only what changed, all of it beneath."""
        s = self.situation
        if s.outing.reservation.state in BOOKED and is_held(s, self.desk.now()):
            said = [("To say to the place:", to_read_out(s))]
        elif is_about_changes(s):
            said = [("What to tell them now:", to_read_out(s)), ("All of it:", table_brief(s))]
        else:
            told = s.outing.reservation.told is not None and knows_all(s)
            head = "Told to the place:" if told else "To read out to the place:"
            said = [(head, text)] if (text := table_brief(s)) else []
        said += [(f"To say to {place}:", text) for place, text in held_briefs(s)]
        return Content("\n").join(
            Content.assemble((f"\n{head}\n", "$accent"), inert(text)) for head, text in said
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One key moves it on, to what comes next; of an outing called off, the table is given back."""
        s = self.situation
        held = is_held(s, self.desk.now())
        if action == "come_to":
            ahead = next_state(self.situation.outing.reservation.state)
            return not held and ahead is not None and parameters == (ahead.value,)
        if action in ("told", "given_back"):
            return not held if action == "told" else held or bool(s.outing.reservation.held)
        return super().check_action(action, parameters)

    def action_come_to(self, state: str) -> None:
        """The reservation has come to its next state; who was spoken to can be written down at once."""
        self.query_one("#state", Choice).choose(ReservationState(state))

    def action_told(self) -> None:
        """The place knows everything there is to tell."""
        self.edit(lambda o: changed(o, reservation=told_all(self._of(o), self.desk.now())))
        self.notify("Noted: the place knows all that is to be known today.", markup=False)

    def action_given_back(self) -> None:
        """The place knows that nobody comes."""
        self.edit(lambda o: changed(o, reservation=given_back(self._of(o), self.desk.now())))
        self.query_one("#state", Choice).set_value(self.situation.outing.reservation.state)
        self.notify("Noted: the table is given back.", markup=False)

    def action_words(self) -> None:
        """Show what is to be read out, whole: it stands beneath the lines of the form."""
        from screens.sheets.say import SaySheet  # noqa: PLC0415 - built when first wanted

        s = self.situation
        number = inert_line(s.outing.reservation.phone or (s.venue.phone if s.venue else ""))
        self.app.push_screen(SaySheet(inert_line(place_name(s)), number, self._to_read(), to_read_out(s)))

    def action_copy(self) -> None:
        """Copy what is to be read out to the clipboard."""
        copy(self.app, to_read_out(self.situation), "What is to be read out")

    def action_reach(self) -> None:
        """Show the ways to reach the place: a letter has in it what is to be said now."""
        s = self.situation
        reach(self.app, place_name(s), s.venue, s.outing.reservation.phone, letter_to_place(s))

    def _of(self, outing: Outing) -> Situation:
        return changed(self.situation, outing=outing)

    def _with_state(self, outing: Outing, state: ReservationState) -> Outing:
        return changed(outing, reservation=moved_on(self._of(outing), state, self.desk.now()))
