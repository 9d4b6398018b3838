"""Today: what cannot wait, first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message

from planner.agenda.agenda import Agenda, Sources, risks_of
from planner.agenda.aside import Item, key_of
from planner.agenda.items import Ahead, Promised, ToThank
from planner.book.aside import let_go, put_off
from planner.book.done import TakenBack
from planner.book.lookup import agenda, sources
from planner.courtship.giving.days_due import DayDue
from planner.courtship.giving.gifts_due import GiftDue
from planner.courtship.owing import Owed
from planner.courtship.touches import TouchKind
from planner.dates.saying import say_day
from planner.exchange.gestures import gestures
from planner.exchange.services import service_matrix
from planner.people.promises import Promise
from planner.standing.risks import StandingRisk
from planner.values.record import changed
from screens.doors import screen_class
from screens.frame import Frame
from screens.heading import NARROW
from screens.today_deeds import called, can_be_done, do, its_day, meaning, step_of, touch_likely, wanting
from screens.today_rows import Coming, ahead_row, coming_row, owed_row, promised_row, risk_row
from screens.widgets.row_list import RowList
from screens.widgets.shares import shares

if TYPE_CHECKING:
    from screens.sheets.put_off import Decision

T = TypeVar("T")

NOTHING_AHEAD = "Nothing planned. Press n and name who you would like to know better."
FIRST_STEPS = """\
Your book is empty. Three steps to begin with:
n  plan a first outing; a name is enough
3  then a: add a person, or i: bring people in from a file
4  then a: add a place to host them at"""
ALL_IN_TIME = "Nobody is being neglected."
NO_TIER = "Nobody has a tier yet, by which they are owed a call or a note: 3 People, then e."
MANY = 150
"""The first rows of a panel that are told in whole: to wrap thousands would be waited for."""
MANY_PEOPLE = 1500
"""With more people in the book, accounts at risk are reckoned behind the screen."""
FRAME = 2
"""Lines of a panel's frame."""
LEFT, RIGHT = 11, 9
"""How the width is shared between the two columns."""
TURNS = (0, 0, 1), (0, 1, 2)
"""Whose turn it is to get a line, in each column: what is next gets two where a promise gets one."""
BESIDE_WORDS = 4
"""Cells of a panel that hold no words: its frame, the cell before them, the scrollbar."""
PADDING = 2
"""Lines above and below the words of a panel, where there is room; and as many cells beside them."""


class TodayScreen(Frame):
    """Outings, what was promised, days coming up, who is owed a touch, and what to look out for."""

    ROOM = "Today"
    CSS_PATH = "today.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "open('review')", "review"),
        Binding("f", "open('debrief')", "file it"),
        Binding("space", "done", "done"),
        Binding("space", "say_wanting", show=False),
        Binding("p", "put_off", "put off", tooltip="Put it off until a day, with the reason"),
        Binding("x", "let_go", "let go", tooltip="Let it go, with the reason"),
        Binding("d", "day", "its day", tooltip="Another day for the promise, or none"),
        Binding("P", "aside", "what is put off", show=False, tooltip="What was put off"),
        Binding("n", "plan", "plan", tooltip="Plan an outing with them"),
    ]

    class LookedOut(Message):
        """The accounts at risk are known."""

        def __init__(self, risks: tuple[StandingRisk, ...]) -> None:
            super().__init__()
            self.risks = risks

    def body(self) -> ComposeResult:
        """The panels, in the order of what cannot wait, in two columns."""
        self._next: RowList[Ahead] = _listing(
            lambda item, width: ahead_row(item, self.desk.wall(), self.desk.host.zone, width),
            empty=NOTHING_AHEAD,
            id="next",
        )
        self._promised: RowList[Promised] = _listing(
            lambda item, width: promised_row(item, self.desk.today(), width),
            empty="No promise is open.",
            id="promised",
        )
        self._days: RowList[Coming] = _listing(
            lambda item, width: coming_row(item, self.desk.today(), width),
            empty="No birthdays or anniversaries in the next three weeks.",
            id="days",
        )
        self._owed: RowList[Owed] = _listing(
            lambda item, width: owed_row(item, self.desk.today(), width),
            empty=ALL_IN_TIME,
            id="owed",
        )
        self._risks: RowList[StandingRisk] = _listing(
            risk_row, empty="No account is at risk.", enter="how they stand", id="risks"
        )
        self._panels: list[RowList[Any]] = [
            self._next, self._promised, self._days, self._owed, self._risks,
        ]  # fmt: skip
        self._columns = self._panels[:2], self._panels[2:]
        for panel, title in zip(
            self._panels, ("Next", "Promised", "Days coming up", "Owed", "Look out"), strict=True
        ):
            panel.border_title = title
        with Horizontal(id="columns", classes="holds"):
            for name, panels in zip(("left", "right"), self._columns, strict=True):
                with Vertical(id=name, classes="holds"):
                    yield from panels

    def on_mount(self) -> None:
        """The keys go to the next outing."""
        self.set_focus(self._next)

    def on_resize(self) -> None:
        """Give each panel its lines; where they stand one below the other, name those out of sight."""
        super().on_resize()
        self._share_out()
        if self.size.width >= NARROW:  # all are in sight: nothing stays scrolled away
            self.query_one("#columns").scroll_home(animate=False, force=True)

    def show(self) -> None:
        """Everything as it is due now."""
        desk = self.desk
        known = sources(desk.book, service_matrix(), gestures(), desk.today())
        few = len(known.people) <= MANY_PEOPLE
        due = agenda(
            desk.book, desk.host, known, desk.now(), dated=desk.dated, kept=desk.kept, with_risks=few
        )
        begun = desk.book.outings.all() or desk.book.people.all() or desk.book.venues.all()
        self._next.set_empty(NOTHING_AHEAD if begun else FIRST_STEPS)
        self._owed.set_empty(ALL_IN_TIME if any(one.tier for one in known.people) else NO_TIER)
        self._aside = len([one for one in desk.aside() if one.until]) if desk.book.put_off.all() else 0
        self._fill(due)
        if few:
            self._risks.show(due.risks)
        else:
            look = partial(self._look_out, known, desk.today())
            self.run_worker(look, thread=True, group="risks", exclusive=True, description="who is at risk")
        self._share_out()

    def _look_out(self, known: Sources, today: date) -> None:
        """In a thread, which touches neither a widget nor the book: reckon who is at risk among very many."""
        self.post_message(self.LookedOut(risks_of(known, today, self.desk.kept)))

    def on_today_screen_looked_out(self, event: LookedOut) -> None:
        """Show them."""
        self._risks.show(event.risks)
        self._share_out()

    def _fill(self, due: Agenda) -> None:
        self._next.show(due.ahead)
        self._promised.show(due.promised)
        due = changed(due, to_ask=tuple(item for item in due.to_ask if self.desk.may_show(item.fact)))
        self._days.border_title = due.coming_called
        self._days.show(due.coming(self.desk.today()))
        self._owed.show(due.owed)

    def _share_out(self) -> None:
        """The lines of each column to the panels that fill them; at their foot, what is not in sight."""
        small = self.app.size.width < NARROW
        padded = self.has_class("-tall") and (self.has_class("-wide") or self.has_class("-broad"))
        frame = FRAME + (PADDING if padded else 0)
        for panels, part, turns in zip(self._columns, (LEFT, RIGHT), TURNS, strict=True):
            width = self.app.size.width * part // (LEFT + RIGHT) - BESIDE_WORDS - (PADDING if padded else 0)
            room = self.app.size.height - 2 - frame * len(panels)
            wanted = [panel.lines_at(width, most=room) for panel in panels]
            for panel, want, lines in zip(panels, wanted, shares(wanted, room, turns), strict=True):
                panel.styles.height = None if small else lines + frame
                unseen = want > lines and not small
                panel.border_subtitle = f"{len(panel.items)} in all" if unseen else ""
        if small:
            self._next.border_subtitle = "below: promised, days, owed, risks"
        if self._aside:
            self._panels[-1].border_subtitle = f"P: {self._aside} put off"

    def stand_on(self, back: TakenBack) -> bool:
        """Put the cursor on the outing, the promise, the gift or what was put off that undo brought back."""
        gone = (one for i in back.ids("put_off") if (one := self.desk.book.put_off.get(i)))
        things = {(one.person_id, one.key) for one in gone}
        for panel in self._panels:
            rows = [
                (isinstance(item, Ahead) and item.outing.id in back.ids("outings"))
                or (isinstance(item, Promised) and item.promise.id in back.ids("promises"))
                or (bool(things) and key_of(item) in things)
                or (isinstance(item, DayDue | GiftDue) and item.gift and item.gift.id in back.ids("gifts"))
                for item in panel.items
            ]
            if any(rows):
                panel.cursor = rows.index(True)
                panel.focus()
                return True
        return False

    @property
    def person_here(self) -> str | None:
        """The person the cursor is on, for logging a touch."""
        item = self._item()
        if isinstance(item, Ahead):
            return item.outing.guests[0] if item.outing.guests else None
        return item.person.id if item is not None else None

    @property
    def touch_here(self) -> TouchKind | None:
        """The touch that the row under the cursor asks for."""
        return touch_likely(self._item())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Each key where it does something: review and file on an outing, its day on a promise."""
        item = self._item()
        if action == "open":
            if not isinstance(item, Ahead):
                return False
            return (
                item.over if parameters == ("debrief",) else not item.over and item.outing.starts is not None
            )
        aside = item is not None and key_of(item) is not None
        return {
            "done": can_be_done(self.desk, item),
            "say_wanting": item is not None and not can_be_done(self.desk, item),
            "put_off": aside,
            "let_go": aside,
            "day": isinstance(item, Promised),
            "plan": item is not None and not isinstance(item, Ahead),
        }.get(action, True)

    def action_open(self, at: str) -> None:
        """Open the highlighted outing at a place."""
        item = self._next.highlighted
        if item is not None:
            self.post_message(self.OpenOuting(item.outing.id, at))

    def action_plan(self) -> None:
        """Plan an outing with whoever the cursor is on."""
        if self.person_here is not None:
            self.post_message(self.PlanWith(self.person_here))

    def action_done(self) -> None:
        """A promise is kept, a question asked, a day thought of, a touch made; a gift is a step further."""
        item = self._item()
        if isinstance(item, DayDue | GiftDue) and (step := step_of(item)) is not None:
            taking = import_module("screens.gift_steps").take_further  # only when there is a gift
            taking(self, item.person, *step, lambda _: self.renew())
        elif isinstance(item, Owed) and item.touch is TouchKind.GIFT:
            self.post_message(self.OpenGifts(item.person.id))  # what it is, and whether it may be
        elif item is not None and can_be_done(self.desk, item):
            with self.saying_what_is_wrong():
                self.notify(do(self.desk, item), markup=False)
            self.renew()

    def action_say_wanting(self) -> None:
        """Say what it would need before it is done."""
        item = self._item()
        if item is not None:
            self.notify(wanting(self.desk, item), markup=False)

    def action_put_off(self) -> None:
        """Ask until when, and why."""
        self._ask(letting_go=False)

    def action_let_go(self) -> None:
        """Ask why."""
        self._ask(letting_go=True)

    def _ask(self, *, letting_go: bool) -> None:
        item = self._item()
        if item is None or (key := key_of(item)) is None:
            return
        sheet = screen_class("sheets.put_off", "PutOffSheet")(
            self.desk, called(item), " ".join(key), by=its_day(item),
            meaning=meaning(item) if letting_go else "",
        )  # fmt: skip
        self.app.push_screen(sheet, lambda decision: self._decided(item, decision))

    def _decided(self, item: Item, decision: Decision | None) -> None:
        if decision is None:
            return
        desk, why, until = self.desk, decision.why, decision.until
        with self.saying_what_is_wrong():
            if until is None:
                let_go(desk.book, item, why, desk.today())
                said = "Let go."
            else:
                put_off(desk.book, item, until, why, desk.today())
                said = f"Put off until {say_day(until, desk.today())}."
            self.notify(f"{said} Press u to take it back.", markup=False)
        self.renew()

    def action_aside(self) -> None:
        """Show what was put off and let go, to take something back."""
        self.app.push_screen(screen_class("sheets.aside", "AsideSheet")(self.desk), lambda _: self.renew())

    def action_day(self) -> None:
        """Give the promise another day."""
        item = self._promised.highlighted
        if item is not None:
            sheet = screen_class("sheets.promise_day", "PromiseDay")(item.promise, self.desk.today())
            self.app.push_screen(sheet, self._dated)

    def _dated(self, promise: Promise | None) -> None:
        if promise is None:
            return
        with self.saying_what_is_wrong():
            with self.desk.book.transaction("another day for a promise"):
                self.desk.book.promises.put(changed(self.desk.book.promises[promise.id], due=promise.due))
            day = f"by {say_day(promise.due, self.desk.today())}" if promise.due else "without a day"
            self.notify(f"Now {day}. Press u to take it back.", markup=False)
        self.renew()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        item = event.item
        if isinstance(item, Ahead):
            self.post_message(self.OpenOuting(item.outing.id, "debrief" if item.over else "plan"))
        elif isinstance(item, GiftDue | ToThank) or (isinstance(item, DayDue) and item.gift is not None):
            self.post_message(self.OpenGifts(item.person.id, item.gift.id if item.gift else ""))
        elif isinstance(item, StandingRisk):
            self.post_message(self.OpenStanding(item.person.id))
        else:
            self.post_message(self.OpenPerson(item.person.id))

    @on(RowList.Left)
    def _left(self, event: RowList.Left) -> None:
        at = next(i for i, panel in enumerate(self._panels) if panel is event.row_list)
        to = at + event.direction
        if 0 <= to < len(self._panels):
            self._panels[to].focus()

    @on(RowList.Highlighted)
    def _moved(self) -> None:
        self.refresh_bindings()

    def _item(self) -> Item | None:
        panel = self.focused
        return panel.highlighted if isinstance(panel, RowList) else None


def _listing(
    rows: Callable[[T, int], list[Content]],
    *,
    empty: str,
    id: str,  # noqa: A002 - Textual's
    enter: str = "open",
) -> RowList[T]:
    """A panel of rows that take the lines they need."""
    return RowList(
        rows,
        tall=True,
        whole=MANY,
        empty=empty,
        enter=enter,
        id=id,
        classes="panel",
    )
