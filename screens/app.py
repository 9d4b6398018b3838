"""The planner as an application: its rooms, the keys that work everywhere, and what opens what."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType

from planner.book.guarding import guard
from planner.config import load_settings, save_settings, settings_path
from planner.errors import HostbookError
from planner.values.record import changed
from planner.values.text import closed, inert_line
from screens.desk import TELLS_FACTS, Desk
from screens.doors import OUTING_SCREENS, ROOMS, screen_class
from screens.frame import Frame
from screens.heading import room_of
from screens.look import THEMES
from screens.patient_app import PatientApp

if TYPE_CHECKING:
    from screens.outside import NotOpened

LOOK_AGAIN_SECONDS = 1.0
"""How often to look whether another hostbook changed the book, and whether a minute is over."""

DEMO = "demo"
OWN = "own"


class HostbookApp(PatientApp):
    """The planner over one open book.

    It returns :data:`DEMO` or :data:`OWN` when the host asks to look at the other book.
    """

    TITLE = "hostbook"
    CSS_PATH = ["app.tcss", "today.tcss"]  # read together: a sheet read later has all of them read again
    DEFAULT_MODE = "today"
    ENABLE_COMMAND_PALETTE = False  # the finder is hostbook's own
    HORIZONTAL_BREAKPOINTS = [(0, "-small"), (60, "-narrow"), (100, "-wide"), (140, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (10, "-low"), (20, "-usual"), (32, "-tall")]

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new_outing", "new outing"),
        Binding("slash", "find", "find", tooltip="Find anything your book says, or something to do"),
        Binding("u", "undo", "undo", show=False, tooltip="Undo: take back the last change"),
        Binding("1", "room('today')", "Today", show=False),
        Binding("2", "room('outings')", "Outings", show=False),
        Binding("3", "room('people')", "People", show=False),
        Binding("4", "room('venues')", "Venues", show=False),
        Binding("5", "room('settings')", "Settings", show=False),
        Binding("6", "room('matrix')", "Matrix", show=False),
        Binding("7", "room('register')", "Register", show=False),
        Binding("l", "log_touch", "log a touch", show=False, tooltip="Log a call, a note, a visit or a gift"),
        Binding("i", "bring_in", "bring in", show=False, tooltip="Bring people in from a vCard or CSV file"),
        Binding("question_mark", "keys", "keys"),
        Binding("q", "quit", "quit"),
        Binding("ctrl+q", "quit", "quit", show=False, priority=True),
        Binding("ctrl+p", "find", "find", show=False, priority=True),
        Binding(
            "ctrl+t",
            "private",
            "private",
            show=False,
            priority=True,
            tooltip="Private mode: show ordinary facts only, or all again",
        ),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        guard(desk.book)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = desk.settings.theme
        self._minute = self._this_minute()
        self._told_of: tuple[str, ...] = ()

    def get_default_screen(self) -> Frame:
        """Begin on Today itself, with no empty screen beneath it."""
        return self._room("today", ROOMS["today"])

    def on_mount(self) -> None:
        """Welcome a new host; whoever has a book stands on Today."""
        for file, name in ROOMS.items():
            self.add_mode(file, partial(self._room, file, name))
        for warning in (*self.desk.wrong, *self.desk.book.warnings):
            self.notify(inert_line(warning.text), severity="warning", timeout=12, markup=False)
        self._welcome()
        self.set_interval(LOOK_AGAIN_SECONDS, self._look_again)

    def _welcome(self) -> None:
        """Ask a host without a profile how to begin."""
        if self.desk.book.host is None:
            self.push_screen(screen_class("first_run", "FirstRunScreen")(self.desk), self._welcomed)

    async def action_room(self, name: str) -> None:
        """Go to a room, leaving whatever was opened on top of it."""
        if self.desk.book.host is None:
            return
        self.hush()
        await self.switch_mode(name)
        while len(self.screen_stack) > 1:
            if isinstance(self.screen, Frame) and not self.screen.may_leave():
                return
            await self.pop_screen()

    async def action_quit(self) -> None:
        """Leave; a form asks first, and what cannot be kept for the next time needs to be told twice."""
        if isinstance(self.screen, Frame) and self.screen.holds_unsaved():
            self.screen.action_back()
            return
        if isinstance(self.screen, Frame):
            self.screen.may_leave()
        typed, at_risk = self.desk.typed, self.desk.at_risk
        losing = (*at_risk, *(() if typed.keep() else typed.values()))
        if losing and losing != self._told_of:
            self._told_of = losing
            self.notify(
                "Something you typed cannot be saved now. Wait a moment, or quit again to leave without it.",
                severity="warning",
                markup=False,
            )
            return
        self.exit()

    def on_not_opened(self, event: NotOpened) -> None:
        """Nothing here opens a link: say what it is."""
        self.notify(inert_line(event.said), timeout=15, markup=False)

    def action_help_quit(self) -> None:
        """Textual binds this to ctrl+c, which many press to leave."""
        self.notify("To leave hostbook press q, or ctrl+q while you are typing.", markup=False)

    def action_undo(self) -> None:
        """Take back the newest change of this sitting."""
        try:
            back = self.desk.book.undo()
        except HostbookError as error:
            self.notify(inert_line(str(error)), severity="error", markup=False)
            return
        self.clear_notifications()  # what was said of the change is so no longer
        self._renew()
        said = "There is nothing to take back."
        if back is not None:
            shown = isinstance(self.screen, Frame) and self.screen.stand_on(back)
            said = closed(f"Taken back: {inert_line(back.label)}") + ("" if shown else room_of(back))
        self.notify(said, markup=False)
        self._welcome()

    def action_private(self) -> None:
        """Show ordinary facts only, for when somebody may be looking on; or all again."""
        private = self.desk.private
        private.is_on = not private.is_on
        said = "is on: only ordinary facts are shown" if private.is_on else "is off: all facts are shown"
        self.notify(f"Private mode {said}. ctrl+t changes it.", markup=False)
        try:
            save_settings(changed(load_settings(settings_path()), private=private.is_on), settings_path())
        except HostbookError as error:
            self.notify(inert_line(str(error)), severity="warning", markup=False)
        if private.is_on and self.screen.has_class(TELLS_FACTS):
            self.screen.dismiss()
        for screen in self.screen_stack:
            if isinstance(screen, Frame):
                screen.renew()

    def action_new_outing(self) -> None:
        """Begin a plan."""
        if self.desk.book.host is not None:
            self.push_screen(screen_class("new_outing", "NewOutingScreen")(self.desk, ()), self._planned)

    def action_log_touch(self) -> None:
        """Log a call, a note, a visit: who, then what."""
        if self.desk.book.host is not None:
            here = self.screen
            person_id, kind = getattr(here, "person_here", None), getattr(here, "touch_here", None)
            sheet = screen_class("sheets.log_touch", "LogTouchScreen")
            self.push_screen(sheet(self.desk, person_id, kind))  # what is below shows it once it is in view

    def action_find(self) -> None:
        """Find whatever the book says, or something to do."""
        finder = screen_class("finder.screen", "FinderScreen")
        if self.desk.book.host is not None and not isinstance(self.screen, finder):
            typed = getattr(self.screen, "looked_for", "")
            self.push_screen(finder(self.desk, self.screen, typed), self._chosen_in_finder)

    def _chosen_in_finder(self, row: Any) -> None:
        """Open what was found, or do what was chosen, once the finder is gone."""
        if row is not None:
            self.call_later(import_module("screens.finder.way").follow, self, row)

    def action_bring_in(self) -> None:
        """Bring people in from files: which, then what is in them."""
        if self.desk.book.host is None:
            return
        folders = import_module("screens.sheets.pick_files").usual_places()
        self.push_screen(
            screen_class("sheets.pick_files", "PickFiles")(folders, self.desk.wall()), self._files_picked
        )

    def _files_picked(self, paths: tuple[Path, ...] | None) -> None:
        if paths:
            self.push_screen(
                screen_class("bring_in", "BringInScreen")(self.desk, paths), lambda _: self._renew()
            )

    def action_keys(self) -> None:
        """Show every key that works here."""
        self.push_screen(screen_class("sheets.keys", "KeysScreen")(self.screen))

    def on_frame_open_outing(self, message: Frame.OpenOuting) -> None:
        """Open an outing where it stands: its plan, its review, or its debrief."""
        self.open_outing(message.outing_id, message.at)

    def on_frame_open_person(self, message: Frame.OpenPerson) -> None:
        """Open a person's card."""
        self.open_person(message.person_id)

    def on_frame_open_gifts(self, message: Frame.OpenGifts) -> None:
        """Open a person's gifts."""
        self.open_gifts(message.person_id, message.gift_id)

    def on_frame_open_standing(self, message: Frame.OpenStanding) -> None:
        """Open how a customer stands."""
        self.push_screen(screen_class("standing", "StandingScreen")(self.desk, message.person_id))

    def on_frame_open_venue(self, message: Frame.OpenVenue) -> None:
        """Open a venue's card."""
        self.open_venue(message.venue_id)

    def on_frame_plan_with(self, message: Frame.PlanWith) -> None:
        """Begin a plan with someone."""
        self.push_screen(
            screen_class("new_outing", "NewOutingScreen")(self.desk, message.person_ids), self._planned
        )

    def open_person(self, person_id: str, fact_id: str = "") -> None:
        """Open a person's card, on a fact where one is named."""
        self.push_screen(screen_class("person", "PersonScreen")(self.desk, person_id, fact_id))

    def open_gifts(self, person_id: str, gift_id: str = "") -> None:
        """Open a person's gifts and gestures, at one of them where it is named."""
        self.push_screen(screen_class("gifts", "GiftsScreen")(self.desk, person_id, gift_id))

    def open_venue(self, venue_id: str) -> None:
        """Open a venue's card."""
        self.push_screen(screen_class("venue", "VenueScreen")(self.desk, venue_id))

    def open_outing(self, outing_id: str, at: str) -> None:
        """Open an outing.

        Args:
            outing_id: the outing.
            at: ``plan``, ``review`` or ``debrief``.
        """
        if outing_id not in self.desk.book.outings:
            self.notify("This outing is no longer in the book.", markup=False)
            return
        file, name = OUTING_SCREENS[at]
        self.push_screen(screen_class(file, name)(self.desk, outing_id))

    def _room(self, file: str, name: str) -> Frame:
        room: Frame = screen_class(file, name)(self.desk)
        room._css_update_count = self._css_update_count  # noqa: SLF001 - else all sheets are read anew for it
        return room

    def _planned(self, outing_id: str | None) -> None:
        if outing_id is not None:
            self.open_outing(outing_id, "plan")

    def _welcomed(self, answer: str | None) -> None:
        if answer == DEMO:
            self.exit(DEMO)
        elif self.desk.book.host is not None:
            self.switch_mode("today")
        else:
            self.exit()

    def _look_again(self) -> None:
        """Keep what was typed lately, and see what another hostbook did."""
        self.desk.typed.keep()
        try:
            changed = self.desk.book.refresh()
        except HostbookError as error:
            self.notify(inert_line(str(error)), severity="error", timeout=20, markup=False)
            return
        if changed:
            self.notify("The book was changed by another hostbook. You see it as it is now.", markup=False)
        minute = self._this_minute()
        if changed or minute != self._minute:
            self._minute = minute
            self._renew()

    def _this_minute(self) -> datetime:
        """The minute that what is shown is of."""
        return self.desk.wall().replace(second=0, microsecond=0)

    def _renew(self) -> None:
        if isinstance(self.screen, Frame):
            self.screen.renew()
