"""How a customer stands: warmth and evidence side by side, what would help, and what was written down."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content

from planner.book.accounts import account_of
from planner.book.done import TakenBack
from planner.book.lookup import people_named
from planner.courtship.account_notes import AccountNote
from planner.courtship.touches import TouchKind
from planner.dates.saying import say_day
from planner.outings.naming import outing_title
from planner.people.person import Person
from planner.people.promises import bare_words
from planner.standing.account import has_standing
from planner.standing.asking import is_asked, next_plan, to_be_asked, with_question
from planner.standing.mending import Mend, MendKind
from planner.standing.moved import moved
from planner.standing.reading import standing
from planner.values.record import changed
from planner.values.text import inert_line
from screens.cards.frame import CardFrame
from screens.cards.standing import standing_lines, who_line
from screens.desk import Desk
from screens.look import DONE, OPEN, TOUCH
from screens.widgets.card import Card
from screens.widgets.lines import hanging
from screens.widgets.row_list import RowList

DOES = {
    MendKind.REVIEW: "put a review down for a day",
    MendKind.ASK: "ask it next time",
    MendKind.MEET: "plan a coffee",
    MendKind.COFFEE: "plan a coffee",
    MendKind.KEEP: "it is kept",
}
"""What enter does for each thing that would help."""


class StandingScreen(CardFrame):
    """Both sides of one customer's account.

    Args:
        desk: the host's desk.
        person_id: whose.
    """

    CSS_PATH = "card.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add_note", "write down", tooltip="Write down a result, a competitor, a hard word"),
        Binding("x", "remove_note", "remove", tooltip="Take out what was written down"),
        Binding("tab", "app.focus_next", "next part", show=False),
    ]

    def __init__(self, desk: Desk, person_id: str) -> None:
        super().__init__(desk)
        self.person_here = person_id

    @property
    def person(self) -> Person | None:
        """The customer as the book has them now; None once they are gone, or no customer any more."""
        person = self.desk.book.people.get(self.person_here)
        return person if person is not None and has_standing(person) else None

    def heading(self) -> Content:
        """Whose standing it is."""
        return who_line(self.person) if self.person else Content("Gone from the book")

    def body(self) -> ComposeResult:
        """The card over what would help and what was written down."""
        self._mends: RowList[Mend] = RowList(
            self._paint_mend,
            tall=True,
            empty="Nothing is wanting.",
            enter="do it",
            id="mends",
            classes="panel",
        )
        self._notes: RowList[AccountNote] = RowList(
            self._paint_note,
            tall=True,
            empty="Nothing yet. Press a to write down a result, what they expect, a competitor, a hard word.",
            id="notes",
            classes="panel",
        )
        self._mends.border_title, self._notes.border_title = "What would help", "Written down"
        yield self.card_place()
        with Horizontal(id="below"):
            yield self._mends
            yield self._notes

    def on_mount(self) -> None:
        """The keys go to what would help."""
        self.set_focus(self._mends)

    def show(self) -> None:
        """The account as it is in the book now."""
        person = self.person
        if person is None:
            self.close_as_gone()
            return
        account, today = account_of(self.desk.book, person), self.desk.today()
        now, moves = standing(account, today), moved(account, today)
        private = self.desk.private.is_on
        self.query_one(Card).say(
            lambda width: standing_lines(account, now, moves, max(1, width - 2), private=private)
        )
        self._mends.show(list(now.mends))
        everyone = (account.of, *account.others)
        self._notes.show(
            sorted((n for k in everyone for n in k.notes), key=lambda n: (n.on, n.id), reverse=True)
        )

    def stand_on(self, back: TakenBack) -> bool:
        """Put the cursor on the note that undo has brought back."""
        return self._notes.stand_on(back.ids("account_notes"), lambda note: note.id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A note is removed where the cursor is on one."""
        if action == "remove_note":
            return self.is_mounted and self._notes.has_focus and self._notes.highlighted is not None
        return super().check_action(action, parameters)

    # What would help

    def _paint_mend(self, mend: Mend, width: int) -> list[Content]:
        asked = self._is_asked(mend)
        mark = Content.styled(f"{DONE} ", "$success") if asked else Content.styled(f"{OPEN} ", "$accent")
        asks = f"“{mend.question}” · " if mend.question else self._planned(mend)
        does = "to be asked next time" if asked else f"enter: {DOES[mend.kind]}"
        return [
            *hanging(mark, [(mend.said, "")], Content(""), width),
            *hanging(Content("  "), [(f"{asks}{does}", "$dim")], Content(""), width),
        ]

    def _is_asked(self, mend: Mend) -> bool:
        """Whether it is seen to that a question is asked."""
        if mend.kind is not MendKind.ASK:
            return False
        book, them = self.desk.book, self.person_here
        return is_asked(mend, next_plan(book.outings.with_person(them), them), book.facts.of_person(them))

    def _planned(self, mend: Mend) -> str:
        """The day a review is put down for already; empty where none is."""
        today = self.desk.today()
        planned = self.desk.book.planned.of_person(self.person_here)
        days = [p.on for p in planned if p.touch is TouchKind.REVIEW and p.on >= today]
        if mend.kind is not MendKind.REVIEW or not days:
            return ""
        return f"put down for {say_day(min(days), today)} · "

    @on(RowList.Chosen, "#mends")
    def _mend_chosen(self, event: RowList.Chosen) -> None:
        mend: Mend = event.item
        if mend.kind is MendKind.REVIEW:
            self._plan_review()
        elif mend.kind is MendKind.ASK:
            self._ask(mend)
        elif mend.kind is MendKind.KEEP:
            self._kept(mend)
        else:
            self.post_message(self.PlanWith(*mend.person_ids))

    def _plan_review(self) -> None:
        from screens.sheets.review_day import ReviewDay  # noqa: PLC0415 - built when first wanted

        if self.person is not None:
            self.app.push_screen(ReviewDay(self.desk, self.person))

    def _ask(self, mend: Mend) -> None:
        """Put the question into the next plan; where none is ahead, keep it on their card until one is."""
        if self._is_asked(mend):
            self.notify("It is to be asked next time already.", markup=False)
            return
        book, today = self.desk.book, self.desk.today()
        plan = next_plan(book.outings.with_person(self.person_here), self.person_here)
        said = "There is no plan yet: it is kept on their card, to be asked in the next one."
        with self.saying_what_is_wrong():
            with book.transaction("a question to ask"):
                if plan is not None:
                    title = outing_title(plan, people_named(book, plan.guests))
                    day = f", {say_day(plan.starts.date(), today)}" if plan.starts else ""
                    said = f"To be asked at {inert_line(title)}{day}."
                    book.outings.put(with_question(plan, mend))
                else:
                    book.facts.put(to_be_asked(mend, book.new_id(), today))
            self.app.notify(f"{said} Press u to take it back.", markup=False)
        self.renew()

    def _kept(self, mend: Mend) -> None:
        promise = self.desk.book.promises.get(mend.promise_id)
        if promise is not None:
            self.when_sure("Was this promise kept?", bare_words(promise), lambda: self._keep(mend.promise_id))

    def _keep(self, promise_id: str) -> None:
        book = self.desk.book
        with self.saying_what_is_wrong():
            with book.transaction("a promise kept"):
                book.promises.put(changed(book.promises[promise_id], kept_on=self.desk.today()))
            self.app.notify("Kept. Press u to take it back.", markup=False)
        self.renew()

    # What was written down

    def _paint_note(self, note: AccountNote, width: int) -> list[Content]:
        today = self.desk.today()
        private = self.desk.private.is_on
        parts = [(note.topic.value, "$accent")]
        if note.expects is not None:
            met = {True: "they get it", False: "they miss it", None: "not asked yet"}[note.is_met]
            parts += [(note.expects.value, ""), (met, "$dim")]
        if note.text:
            parts.append(
                ("not shown in private mode" if private else inert_line(note.text), "$dim" if private else "")
            )
        if note.reviewed_on is not None:
            parts.append((f"gone through {say_day(note.reviewed_on, today)}", "$dim"))
        return hanging(
            Content.styled(f"{TOUCH} ", "$dim"), parts, Content.styled(say_day(note.on, today), "$dim"), width
        )

    def action_add_note(self) -> None:
        """Write something down."""
        self._open_note(None)

    @on(RowList.Chosen, "#notes")
    def _note_chosen(self, event: RowList.Chosen) -> None:
        self._open_note(event.item)

    def _open_note(self, note: AccountNote | None) -> None:
        from screens.sheets.account_note import AccountNoteSheet  # noqa: PLC0415 - built when first wanted

        person = self.desk.book.people.get(note.person_id) if note else self.person
        if person is not None:
            self.app.push_screen(AccountNoteSheet(self.desk, person, note))

    def action_remove_note(self) -> None:
        """Take the highlighted note out."""
        note = self._notes.highlighted
        if note is None:
            return
        with self.saying_what_is_wrong():
            with self.desk.book.transaction("removing a note on the account"):
                self.desk.book.account_notes.remove(note.id)
            self.app.notify("Removed. Press u to take it back.", markup=False)
        self.renew()
