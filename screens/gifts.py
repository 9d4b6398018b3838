"""Gifts and gestures for one person: ideas with their reasons, what is in the works, what was given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from planner.book.done import TakenBack
from planner.book.gifts import limits_on_gifts
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.ideas import Giving, Idea, ideas
from planner.courtship.giving.objections import objections, stopping, within_limits
from planner.courtship.giving.saying import gift_words, in_turn, only_logged
from planner.courtship.giving.steps import next_states, state_of, stepped
from planner.courtship.giving.suiting import gifts_suit
from planner.courtship.giving.telling import suits_lines
from planner.people.occasions import name_of, next_on
from planner.people.person import Person
from planner.places.known_world import known_world
from planner.values.problem import Problem
from planner.values.text import inert_line
from screens.desk import Desk
from screens.frame import Frame
from screens.gift_steps import giving_here, keep, take_further
from screens.look import BEGUN, DONE, NEEDS_YOU, NOTHING, OPEN, TOUCH
from screens.widgets.lines import hanging, wrap_cells
from screens.widgets.row_list import RowList

MARKS = {
    GiftState.IDEA: OPEN, GiftState.BOUGHT: BEGUN, GiftState.SENT: TOUCH, GiftState.RECEIVED: TOUCH,
    GiftState.THANKED: DONE, GiftState.LET_GO: NOTHING,
}  # fmt: skip
SOON = timedelta(days=60)
"""An idea that is taken is for the next of their own days within this time."""
STEPS = {
    "b": GiftState.BOUGHT, "s": GiftState.SENT, "r": GiftState.RECEIVED, "t": GiftState.THANKED,
}  # fmt: skip
REASONS = ("they have it", "not quite them", "too much", "not now")


class GiftsScreen(Frame):
    """What may be given to a person and what was, with one key for each step of a gift.

    Args:
        desk: the host's desk.
        person_id: whose.
        gift_id: the gift to begin on; empty for the first.
    """

    CSS_PATH = "gifts.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "step('b')", "bought"),
        Binding("s", "step('s')", "sent"),
        Binding("r", "step('r')", "received"),
        Binding("t", "step('t')", "thanked"),
        Binding("x", "let_go", "let go", tooltip="Let it go, with the reason; it is not suggested again"),
        Binding("a", "add", "add", tooltip="Add a gift of your own, or one they gave you"),
        Binding("y", "sums", "a year", tooltip="What gifts may come to in a year"),
        Binding("tab", "app.focus_next", "next part"),
    ]

    def __init__(self, desk: Desk, person_id: str, gift_id: str = "") -> None:
        super().__init__(desk)
        self.person_here = person_id
        self._begin_on = gift_id
        self._stopped: dict[str, str] = {}

    @property
    def person(self) -> Person | None:
        """Whose gifts these are; None once they are gone from the book."""
        return self.desk.book.people.get(self.person_here)

    @property
    def giving(self) -> Giving:
        """All that is known for a gift, as the book has it now."""
        person = self.person
        assert person is not None  # noqa: S101 - the screen closes with the person
        return giving_here(self.desk, person)

    def heading(self) -> Content:
        """Whose they are."""
        name = inert_line(self.person.name) if self.person else "Gone from the book"
        return Content.assemble(("Gifts and gestures  ", "$dim"), (name, "bold $accent"))

    def body(self) -> ComposeResult:
        """What suits them over what may be given and what was."""
        self._ideas: RowList[Idea] = RowList(
            self._paint_idea,
            tall=True,
            empty="Nothing comes to mind. Write down what they tell you, and it will.",
            enter="take it up",
            id="ideas",
            classes="panel",
        )
        self._gifts: RowList[Gift] = RowList(
            self._paint_gift,
            tall=True,
            empty="Nothing yet. Take up an idea, or press a.",
            enter="change",
            id="given",
            classes="panel",
        )
        self._ideas.border_title, self._gifts.border_title = "Ideas", "In the works, and before"
        yield Static(id="suits")
        with Horizontal(id="both"):
            yield self._ideas
            yield self._gifts

    def on_mount(self) -> None:
        """The keys go to what is in the works, else to the ideas."""
        self.set_focus(self._gifts if self.desk.book.gifts.of_person(self.person_here) else self._ideas)
        if self._begin_on:
            self.call_after_refresh(self._stand_on_gift, self._begin_on)

    def show(self) -> None:
        """What suits, the ideas and the gifts as the book has them now."""
        if self.person is None:
            self.call_later(self.dismiss)
            return
        giving = self.giving
        limits = limits_on_gifts(self.desk.book)
        self.query_one("#suits", Static).update(self._suits(giving))
        self._ideas.show(ideas(giving, known_world(), lambda cost: within_limits(giving, limits, cost)))
        self._stopped = {
            gift.id: inert_line(stop.text)
            for gift in giving.gifts
            if state_of(gift) in (GiftState.IDEA, GiftState.BOUGHT)
            and (stop := stopping(objections(gift, giving, limits), gift)) is not None
        }
        self._gifts.show(in_turn((*giving.gifts, *only_logged(giving.gifts, giving.touches))))

    def stand_on(self, back: TakenBack) -> bool:
        """Put the cursor on the gift that undo has brought back."""
        found = self._gifts.stand_on(back.ids("gifts"), lambda gift: gift.id)
        return found or any(back.ids(shelf) for shelf in ("gifts", "rhythms", "host"))

    def on_resize(self) -> None:
        """The words above are wrapped to the width."""
        super().on_resize()
        if self.person is not None and self.is_mounted:
            self.query_one("#suits", Static).update(self._suits(self.giving))

    # What is shown

    def _suits(self, giving: Giving) -> Content:
        """What suits this person, in a few lines."""
        width = max(20, self.size.width - 6)
        return Content("\n").join(
            [Content(line) for text in suits_lines(giving) for line in wrap_cells(text, width)]
        )

    def _paint_idea(self, idea: Idea, width: int) -> list[Content]:
        end = Content.styled(f"about {idea.cost}" if idea.cost else idea.touch.value, "$dim")
        mark = Content.styled(f"{OPEN} ", "$accent")
        lines = hanging(mark, [(inert_line(idea.what), "")], end, width)
        why = wrap_cells(inert_line(idea.why), max(10, width - 2))
        return [*lines, *(Content.styled(f"  {line}", "$dim") for line in why)]

    def _paint_gift(self, gift: Gift, width: int) -> list[Content]:
        state = state_of(gift)
        ahead = state in (GiftState.IDEA, GiftState.BOUGHT)
        stop = self._stopped.get(gift.id, "")
        look = "bold $error" if stop else "$accent" if ahead else "$dim"
        mark = Content.styled(f"{NEEDS_YOU if stop else MARKS[state]} ", look)
        end = Content.styled(str(gift.cost) if gift.cost else "", "$dim")
        lines = hanging(mark, [(inert_line(gift.what), "bold" if ahead else "")], end, width)
        told = [gift_words(gift, self.desk.today()), *filter(None, [stop])]
        said = [line for text in told for line in wrap_cells(text, max(10, width - 2))]
        return [*lines, *(Content.styled(f"  {line}", "$dim") for line in said)]

    # What is done

    @on(RowList.Chosen, "#ideas")
    def _take_up(self, event: RowList.Chosen) -> None:
        """An idea becomes a gift in the works, for the next of their days that is near."""
        idea: Idea = event.item
        self._keep(self._gift_of(idea), f"the idea for {self._their_name}", "Taken up")
        self.set_focus(self._gifts)

    def _gift_of(self, idea: Idea, *steps: GiftStep) -> Gift:
        today = self.desk.today()
        day = next(self._days_near(), None)
        return Gift(
            id=self.desk.book.new_id(),
            person_id=self.person_here,
            what=idea.what,
            why=idea.why,
            steps=steps or (GiftStep(state=GiftState.IDEA, on=today),),
            occasion=day[1] if day and not steps else "",
            for_on=day[0] if day and not steps else None,
            cost=idea.cost,
            touch=idea.touch,
            fact_id=idea.fact_id,
        )

    def _days_near(self) -> Iterator[tuple[date, str]]:
        """Their own days that come soon and have nothing in the works, the soonest first."""
        person, today = self.person, self.desk.today()
        taken = {gift.for_on for gift in self.desk.book.gifts.of_person(self.person_here)}
        days = sorted((next_on(o, today), name_of(o)) for o in (person.occasions if person else ()))
        return ((on, name) for on, name in days if on <= today + SOON and on not in taken)

    @on(RowList.Chosen, "#given")
    def _change(self, event: RowList.Chosen) -> None:
        if event.item.id in self.desk.book.gifts:
            self._open_sheet(event.item, None)
        else:
            self.notify("It was logged as a touch, and stands in the log between you.", markup=False)

    def action_add(self) -> None:
        """A gift of the host's own, or one that they gave."""
        blank = Gift(id=self.desk.book.new_id(), person_id=self.person_here, what="")
        self._open_sheet(blank, None)

    def action_step(self, key: str) -> None:
        """The highlighted gift a step further; what it cost is asked where nobody has said."""
        gift, person = self._gifts.highlighted, self.person
        if gift is not None and person is not None:
            take_further(self, person, gift, STEPS[key], self._stand_on_gift)

    def action_sums(self) -> None:
        """What gifts may come to in a year."""
        from screens.forms.gift_sums import GiftSumsForm  # noqa: PLC0415 - built when first wanted

        self.app.push_screen(GiftSumsForm(self.desk, self.person), lambda _: self.renew())

    def action_let_go(self) -> None:
        """The highlighted idea or gift is let go, with the reason; it is not suggested again."""
        from screens.asking.pick import PickScreen  # noqa: PLC0415 - built when first wanted

        idea = self._ideas.highlighted if self._ideas.has_focus else None
        gift = self._gift_of(idea) if idea else self._gifts.highlighted
        if gift is None:
            return

        def told(why: str | None) -> None:
            if why is None:
                return
            gone = stepped(gift, GiftState.LET_GO, self.desk.today(), why)
            if isinstance(gone, Problem):
                self.notify(inert_line(gone.text), severity="warning", markup=False)
                return
            self._keep(gone, f"letting {gift.what} go", "Let go")

        options = [(reason, reason) for reason in REASONS]
        self.app.push_screen(PickScreen("Why let it go?", options, "", enter="let it go"), told)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Steps are offered where the highlighted gift may take them."""
        if action == "step":
            gift = self._gifts.highlighted if self.is_mounted and self._gifts.has_focus else None
            kept = gift is not None and gift.id in self.desk.book.gifts
            return gift is not None and kept and STEPS[str(parameters[0])] in next_states(gift)
        if action == "sums":  # nothing is set aside for those who may take nothing, or whom gifts do not suit
            return self.person is not None and gifts_suit(self.person)
        if action == "let_go" and self.is_mounted and self._gifts.has_focus:
            gift = self._gifts.highlighted
            return gift is not None and GiftState.LET_GO in next_states(gift)
        if action == "let_go":
            return self.is_mounted and self._ideas.has_focus and self._ideas.highlighted is not None
        return super().check_action(action, parameters)

    @on(RowList.Highlighted)
    def _moved(self) -> None:
        self.refresh_bindings()

    def on_descendant_focus(self) -> None:
        """What may be done depends on which list has the keys."""
        self.refresh_bindings()

    # Keeping it

    @property
    def _their_name(self) -> str:
        return self.person.name if self.person else ""

    def _open_sheet(self, gift: Gift, to: GiftState | None) -> None:
        from screens.sheets.gift import GiftSheet  # noqa: PLC0415 - built when first wanted

        self.app.push_screen(GiftSheet(self.desk, self.giving, gift, to), self._stand_on_gift)

    def _stand_on_gift(self, gift_id: str | None) -> None:
        self.renew()
        if self._gifts.stand_on([gift_id], lambda gift: gift.id):
            self.set_focus(self._gifts)

    def _keep(self, gift: Gift, label: str, done: str) -> None:
        person = self.person
        if person is None:
            return
        keep(self, gift, person, label, done)
        self._stand_on_gift(gift.id)
