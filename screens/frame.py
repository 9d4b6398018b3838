"""The frame that every screen of the planner stands in: a heading, the body, and the few keys that matter."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from typing import ClassVar
from weakref import WeakKeyDictionary

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from planner.book.done import TakenBack
from planner.dates.saying import say_day, say_time, say_when
from planner.errors import HostbookError
from planner.values.text import inert_line
from screens.desk import Desk
from screens.heading import DEMO, NARROW, PRIVATE, ROOMY, SLIM, Heading, fitting, rooms, rooms_in_short
from screens.saving import say_not_saved, saying_what_is_wrong
from screens.widgets.key_bar import KeyBar
from screens.widgets.lit import WITHIN, Looks
from screens.widgets.panel import Panel


class Frame(Screen[None]):
    """A screen of the planner.

    A screen gives its body in :meth:`body`, fills it in :meth:`show` (when it opens, when it is returned
    to, and when the book or the minute changes), and names itself in :meth:`heading`. What it wants opened
    it asks for with a message; the application opens it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", show=False),
    ]

    ROOM: ClassVar[str] = ""
    """The name of the room, for the screens that have a number key."""

    AUTO_FOCUS = ""
    """Each screen says at once where the keys go: else the first field, such as a filter, would take them."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """As Textual has it, but a move of the focus repaints the two widgets it concerns, not the screen."""

    class OpenOuting(Message):
        """Open an outing at its ``plan``, ``review`` or ``debrief``."""

        def __init__(self, outing_id: str, at: str) -> None:
            super().__init__()
            self.outing_id = outing_id
            self.at = at

    class OpenPerson(Message):
        """Open a person's card."""

        def __init__(self, person_id: str) -> None:
            super().__init__()
            self.person_id = person_id

    class OpenGifts(Message):
        """Open a person's gifts, at one of them where it is named."""

        def __init__(self, person_id: str, gift_id: str = "") -> None:
            super().__init__()
            self.person_id = person_id
            self.gift_id = gift_id

    class OpenStanding(Message):
        """Open how a customer stands."""

        def __init__(self, person_id: str) -> None:
            super().__init__()
            self.person_id = person_id

    class OpenVenue(Message):
        """Open a venue's card."""

        def __init__(self, venue_id: str) -> None:
            super().__init__()
            self.venue_id = venue_id

    class PlanWith(Message):
        """Begin a plan with these people."""

        def __init__(self, *person_ids: str) -> None:
            super().__init__()
            self.person_ids = person_ids

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._styled_in = ""
        self._in_view = False
        self._bar = KeyBar()
        self._looks: WeakKeyDictionary[Widget, Looks] = WeakKeyDictionary()

    def compose(self) -> ComposeResult:
        """The heading, the body, the keys."""
        self._know_the_size()
        self._styled_in = self.app.theme
        yield Heading()
        yield from self.body()
        yield self._bar

    def _know_the_size(self) -> None:
        """Be of the terminal's size from the start: told after the first layout, all is laid out anew."""
        size = self.app.size
        for cells, points in (
            (size.width, self.app.HORIZONTAL_BREAKPOINTS),
            (size.height, self.app.VERTICAL_BREAKPOINTS),
        ):
            name = next((name for least, name in sorted(points or (), reverse=True) if cells >= least), None)
            if name is not None:
                self.update_classes({name: True}, update=False)
        self.app.stylesheet.update_nodes([self])  # what is in it is styled when it is mounted

    def body(self) -> ComposeResult:
        """What stands between the heading and the keys."""
        yield from ()

    def heading(self) -> Content:
        """Where one is: the rooms with this one marked, or a screen's own title."""
        width = self.size.width
        return rooms_in_short(self.ROOM, width) if width < NARROW else rooms(self.ROOM, width)

    def status(self) -> Content:
        """A word for the right end of the heading, before the clock; empty for most screens."""
        return Content("")

    def show(self) -> None:
        """Fill the body from the book as it is now."""

    def watch_focused(self, before: Widget | None, now: Widget | None) -> None:
        """Light the panel the keys go into; ``:focus-within`` restyles all that is in it at every move."""
        left, entered = _panels_around(before), _panels_around(now)
        for panel in left ^ entered:
            panel.set_class(panel in entered, WITHIN, update=False)
            if panel.is_attached:
                match = partial(self.app.stylesheet.update_nodes, [panel])
                looks = panel.looks if isinstance(panel, Panel) else self._looks.setdefault(panel, Looks())
                looks.put_on(panel, match, lit=panel in entered)
        types_on = now is not None and type(now) is type(before) and now.check_consume_key("a", "a")
        if left ^ entered or not types_on:  # from field to field the same keys matter: Textual asks later
            self._bar.look_again()  # at once, to be painted with what the focus lights

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """In view: show the book as it is now; only another theme has every widget styled anew.

        A room that opens for the first time is told twice.
        """
        event.refresh_styles = event.refresh_styles and self._styled_in != self.app.theme
        self._styled_in = self.app.theme
        if not self._in_view:
            self.renew()
            self._in_view = self.is_mounted

    def on_screen_suspend(self) -> None:
        """Out of view: what happens meanwhile is shown when it is in view again."""
        self._in_view = False

    def renew(self) -> None:
        """Show the book and the clock as they are now.

        A screen that is still being built does so when it opens; one that is taken down with the planner has
        nothing left to show it in.
        """
        if not self.is_mounted or not self.app.is_running:
            return
        self.say_heading()
        self.show()
        self._bar.look_again()  # undo is offered once there is something to take back

    def stand_on(self, back: TakenBack) -> bool:  # noqa: ARG002 - for the screens that have a place for it
        """Put the cursor on what undo has brought back; False where nothing of it is shown here."""
        return False

    @property
    def kept_keys(self) -> tuple[str, ...]:
        """The actions whose keys are not left out of the line of keys where that has a fair room."""
        return ()

    @property
    def can_undo(self) -> bool:
        """Whether a change of this sitting can be taken back."""
        return self.desk.book.can_undo

    def on_resize(self) -> None:
        """What the heading has room for depends on the width."""
        self.say_heading()

    def say_heading(self) -> None:
        """Write the heading anew."""
        wall = self.desk.wall()
        word = "demo book · " if self.size.width >= ROOMY else DEMO
        demo = Content.styled(word, "$warning") if self.desk.demo else Content("")
        left, words = self.heading(), Content.assemble(self.status(), self._private(), demo)
        right = Content.assemble(words, (say_time(wall), "$dim"))
        if self.ROOM:
            clocks = say_when(wall, wall), say_day(wall.date(), wall.date())
            left, right = fitting(self.heading(), words, clocks, self.ROOM, self.size.width)
        if self.size.width < SLIM:
            right = Content.styled("demo", "$warning") if self.desk.demo else Content("")
            right = self._private() if self.desk.private.is_on else right
        for heading in self.query(Heading):  # none is left while the screen is being taken down
            heading.say(left, right)

    def _private(self) -> Content:
        """Private mode in a word, while it is on."""
        return Content.styled(PRIVATE, "$accent bold") if self.desk.private.is_on else Content("")

    def saying_what_is_wrong(self) -> AbstractContextManager[None]:
        """Around anything that writes: an error is said in a line, and the screen stays as it is."""
        return saying_what_is_wrong(self)

    def say_not_saved(self, error: HostbookError) -> None:
        """Say why something could not be written."""
        say_not_saved(self, error)

    def when_sure(self, question: str, about: str, act: Callable[[], None]) -> None:
        """Ask once, and act if the host is sure.

        Args:
            question: what would be done.
            about: what goes with it; nothing is asked where this is empty.
            act: what to do then.
        """
        if not about:
            act()
            return
        from screens.asking.confirm import ConfirmScreen  # noqa: PLC0415 - built when first wanted

        def answered(sure: bool | None) -> None:
            if sure:
                self.call_later(act)  # once the sheet is gone

        self.app.push_screen(ConfirmScreen(inert_line(question), inert_line(about)), answered)

    def holds_unsaved(self) -> bool:
        """Whether leaving hostbook now would lose something typed here."""
        return False

    def may_leave(self) -> bool:
        """Whether this screen may be closed now; one that must not says why."""
        return True

    def action_back(self) -> None:
        """Go back to where one came from."""
        if len(self.app.screen_stack) > 1:
            self.dismiss()


def _panels_around(widget: Widget | None) -> set[Widget]:
    if widget is None:
        return set()
    return {one for one in widget.ancestors if isinstance(one, Widget) and one.has_class("panel")}
