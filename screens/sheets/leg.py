"""The details of one way in or home; where it starts is read as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from planner.online.telling import question
from planner.outings.parts import HOST, Leg, Way
from planner.outings.situation import Situation, called, travellers
from planner.outings.travel.ends import HOME, OFFICE, End, end_of, far_end, said_end, said_far
from planner.outings.travel.legs import arrival, as_settled, leave_by, wheel_of, with_leg
from planner.outings.travel.typed_ends import WANTED, place_that_day
from planner.outings.travel.ways import way_of
from planner.people.person import Person
from planner.places.travel import said_minutes
from planner.places.venue_zone import located
from planner.values.point_within import words_beside
from planner.values.record import changed
from planner.values.text import fold, inert_line
from screens.asking.place import Offered, PlaceSheet
from screens.behind.geocoder import GeocoderAsked, PlacesHeard
from screens.behind.world import World, WorldOpened
from screens.desk import Desk
from screens.look import SMALL_SHEET_STYLE
from screens.reading import time_of, whole, words
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading

LONGEST_MINUTES = 24 * 60
UNKNOWN, FINDING = "not known yet", "looking where that is …"
"""What stands in a line while nobody knows, and while the gazetteer opens."""
AGREED = [(False, "not yet"), (True, "agreed with who travels")]


class LegScreen(ModalScreen[Leg | None]):
    """From where, to where, who drives, how long, and whether it is agreed. Gives the leg as it was settled.

    What cannot be read is told once; left all the same, it is kept on the desk and is there again on return.

    Args:
        desk: the host's desk.
        situation: the outing among what is known.
        one: the leg as it is.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+s", "done", "done"),
        Binding("ctrl+l", "look_up", "look up", tooltip="Find where that is"),
    ]

    def __init__(self, desk: Desk, situation: Situation, one: Leg) -> None:
        super().__init__()
        self._desk = desk
        self._told_of: dict[str, str] = {}
        self._situation = situation
        self._leg = one
        self._away = "start" if one.way is Way.IN else "end"
        self._geocoder = GeocoderAsked(self, desk)
        self._world = World(self)

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
            usual, venue = str(end_of(s, changed(one, **{self._away: ""}))), s.venue.name if s.venue else ""
            usual = usual or UNKNOWN
            start, end = (usual, venue) if one.way is Way.IN else (venue, usual)
            hints = self._hints(one)
            yield self._field("From", one.start, self._reader("start"), "start", hint=inert_line(start))
            yield self._field("To", one.end, self._reader("end"), "end", hint=inert_line(end))
            names = ["you", *(called(s, t) for t in travellers(s) if t != HOST)]
            yield self._field("Who drives", driver, words, "driver", suggestions=names)
            minutes = "" if one.minutes is None else str(one.minutes)
            read_minutes = whole(0, LONGEST_MINUTES)
            yield self._field("Minutes", minutes, read_minutes, "minutes", hint=hints["minutes"])
            # A way home may end past midnight.
            read = time_of(day, after=starts if one.way is Way.HOME else None)
            leave = "Ready by" if one.way is Way.IN and wheel_of(s, one) is not None else "Leave by"
            yield self._field(leave, _clock(one.leave_by), read, "leave_by", hint=hints["leave_by"])
            yield self._field("There by", _clock(one.arrive), read, "arrive", hint=hints["arrive"])
            yield self._field("Note", one.note, words, "note")
            if one.way is Way.HOME and one.traveller != HOST:
                yield Choice("Agreed", AGREED, one.agreed, id="agreed")

    def _field(
        self, label: str, text: str, read: Callable[[str], Reading[Any]], name: str, **options: Any
    ) -> Field[Any]:
        kept = self._desk.typed.get(self._key(name), text)
        return Field(label, text=kept, read=read, id=name, **options)

    def _key(self, name: str) -> tuple[str, str]:
        one = self._leg
        return self._situation.outing.id, f"{one.way.value} {one.traveller} {name}"

    def action_done(self) -> None:
        """Take everything that could be read; the rest is told first, and kept."""
        values: dict[str, object] = {}
        unread: dict[str, str] = {}
        for field in self.query(Field):
            name = field.id or ""
            if field.reading.problem:
                unread[name] = field.text
                continue
            values[name] = field.reading.value
        if unread and unread != self._told_of:
            self._told_of = unread
            wrong = next(field for field in self.query(Field) if field.id in unread)
            self.notify(wrong.reading.problem, severity="warning", markup=False)
            wrong.focus_input()
            return
        for name in (*values, *unread):
            self._desk.typed.pop(self._key(name), None)
        self._desk.typed.update({self._key(name): text for name, text in unread.items()})
        values["driver"] = self._driver(str(values["driver"] or ""))
        for choice in self.query(Choice):
            values["agreed"] = choice.value
        of = (self._leg.traveller,) if self._leg.traveller != HOST else ()
        if self._geocoder.name:
            self._geocoder.keep(frozenset((self._asked(),)), of)
        self.dismiss(as_settled(self._leg, changed(self._leg, **values)))

    # What is reckoned

    def _hints(self, one: Leg) -> dict[str, str]:
        """What stands in each line that is left empty, for a leg as it is now."""
        return {
            "minutes": self._lasts(changed(one, minutes=None)),
            "leave_by": _reckoned(leave_by(*self._with(changed(one, leave_by=None)))),
            "arrive": _reckoned(arrival(*self._with(changed(one, arrive=None)))),
        }

    def _lasts(self, one: Leg) -> str:
        """How long it takes, and who says so; no key waits for the gazetteer, and none for a router."""
        s, one = self._with(one)
        if self._is_to_be_found(one) and not self._world.is_open:
            return FINDING
        way = way_of(s, one)
        return said_minutes(way) if way is not None else UNKNOWN

    def _is_to_be_found(self, one: Leg) -> bool:
        """Whether an end was typed that only the gazetteer may know."""
        typed, end = inert_line(said_end(one)), end_of(self._situation, one)
        return bool(typed) and end.words not in (HOME, OFFICE) and end.address.point is None

    def _with(self, one: Leg) -> tuple[Situation, Leg]:
        """The outing with a leg in it as it is typed."""
        s = self._situation
        return changed(s, outing=changed(s.outing, transport=with_leg(s.outing.transport, one))), one

    def _typed(self) -> Leg:
        """The leg as it is typed; a line that cannot be read counts as empty."""
        values = {
            field.id or "": None if field.reading.problem else field.reading.value
            for field in self.query(Field)
        }
        values["driver"] = self._driver(str(values["driver"] or ""))
        return changed(self._leg, **values)

    def _reckon(self) -> None:
        """Say anew what is reckoned from what is typed."""
        hints = self._hints(self._typed())
        for field in self.query(Field):
            if (hint := hints.get(field.id or "")) is not None:
                field.hint = hint

    # Where it is

    def _reader(self, name: str) -> Callable[[str], Reading[str]]:
        """How an end is read: that which is not the venue is looked for in the gazetteer."""
        return self._read_end if name == self._away else words

    def _read_end(self, typed: str) -> Reading[str]:
        said, s = inert_line(typed), self._situation
        one = changed(self._leg, **{self._away: said}, minutes=None)
        end = end_of(s, one)
        if not said or end.words in (HOME, OFFICE):
            return Reading(said, echo=str(end.address) if said else "")
        if not self._world.is_open:
            return Reading(said, echo=str(end.address.point or ""))
        far = far_end(s, one)
        if far != End() and way_of(s, one) is None:
            where = inert_line(said_far(s, one.traveller, far))
            return Reading(said, echo=f"{where}: type {place_that_day(s, one)}, or the minutes")
        near = s.venue.point if s.venue else None
        point = end.address.point
        found = located(said, "", point, near)
        if point is not None:
            city = found.label if found and found.city else ""
            return Reading(said, echo=" · ".join(filter(None, (str(point), city))))
        key = ", or ctrl+l finds it" if self._geocoder.name else ""
        where = f"{found.city}, city only" if found else "no city in it is known"
        return Reading(said, echo=f"{where}: paste {WANTED} for the minutes{key}")

    def on_mount(self) -> None:
        """Read the end again once the gazetteer is open, where there is one to read."""
        self._see_to_world()

    @on(Field.Changed)
    def _changed(self) -> None:
        self._see_to_world()
        self._reckon()

    def _see_to_world(self) -> None:
        """Open the gazetteer, where there is an end to read and no key waits for it."""
        if self._end().text.strip():
            self._world.see_to()

    @on(WorldOpened)
    def _world_opened(self) -> None:
        self._end().read_again()
        self._reckon()

    def _end(self) -> Field[Any]:
        return self.query_one(f"#{self._away}", Field)

    def _asked(self) -> str:
        return question(words_beside(self._end().text))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An end is looked up from its own line."""
        if action == "look_up":
            return self.focused is not None and self.focused.parent is self._end()
        return super().check_action(action, parameters)

    def action_look_up(self) -> None:
        """Find where it is, by the geocoder that is switched on."""
        asked = self._asked()
        if not asked:
            self.notify("Type an address, then ctrl+l.", markup=False)
        elif not self._geocoder.name:
            self.notify(f"Finding addresses is off, in Settings: paste {WANTED}.", markup=False)
        elif self._geocoder.known(asked):
            self._offer(asked)
        else:
            self.notify(f"Asking {self._geocoder.name} …", timeout=2, markup=False)
            self._geocoder.ask(asked)

    @on(PlacesHeard)
    def _heard(self, heard: PlacesHeard) -> None:
        """Show what was found where it is still what is asked about."""
        self._geocoder.take(heard)
        if heard.trouble or not heard.found:
            said = heard.trouble or f"{self._geocoder.name} knows no such address."
            self.notify(f"{said} You can paste {WANTED}.", markup=False)
        elif self.is_active and heard.asked == self._asked():
            self._offer(heard.asked)

    def _offer(self, asked: str) -> None:
        places, foot = self._geocoder.offered(asked)
        self.app.push_screen(PlaceSheet(asked, places, foot), self._take)

    def _take(self, place: Offered | None) -> None:
        """Put the point of the place that was chosen beside the words."""
        if place is not None and place.point is not None:
            end = self._end()
            end.text = f"{words_beside(end.text)} ({place.point})"

    @on(Field.Done)
    @on(Choice.Done)
    def _next(self) -> None:
        self.focus_next()

    def _driver(self, typed: str) -> str:
        if fold(typed) in ("you", "me", "host", "i"):
            return HOST
        people: tuple[Person, ...] = (*self._situation.guests, *self._situation.cohosts)
        known = [p.id for p in people if fold(typed) in (fold(called(self._situation, p.id)), fold(p.name))]
        return known[0] if known else typed


def _clock(at: datetime | None) -> str:
    return f"{at:%H:%M}" if at else ""


def _reckoned(at: datetime | None) -> str:
    """What stands while nothing is set."""
    return f"worked out: {at:%H:%M}" if at else "worked out from the minutes"
