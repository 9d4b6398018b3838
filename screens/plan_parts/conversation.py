"""The conversation: what you share, what to ask, what was promised, what to stay off, and your own notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import TextArea

from planner.dates.saying import say_day
from planner.exchange.reference import guidance
from planner.outings.asking import stay_off, suggest_questions
from planner.outings.conversation import OWN, explain_conversation, promised, shared_ground
from planner.outings.last_time import last_time
from planner.outings.parts import Question
from planner.outings.pitch import check_lines
from planner.people.guidance import role_of
from planner.people.promises import Owner, bare_words
from planner.people.typed import say_list
from planner.values.text import inert_line, listed
from screens.look import DONE, NEEDS_YOU, NOTHING, OPEN
from screens.plan_parts.form import PartForm, into, says, why
from screens.reading import several, words
from screens.widgets.card import labelled
from screens.widgets.field import Field
from screens.widgets.fitted import Fitted
from screens.widgets.lines import wrapped
from screens.widgets.row_list import RowList
from screens.widgets.writing import Writing

SUGGESTED = 3


@dataclass(frozen=True)
class Asking:
    """A question in the list: one to ask, or one suggested."""

    question: Question
    chosen: bool


class ConversationForm(PartForm):
    """What to talk about."""

    DEFAULT_CSS = """
    ConversationForm > #explained { margin: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "ask_it", "ask it, or not", show=False),
        Binding("o", "others", "other questions"),
    ]

    def compose(self) -> ComposeResult:
        """What is known, then the questions, then what the host writes."""
        plan = self.situation.outing.conversation
        self._skip = 0
        yield Fitted(id="known", classes="says")
        yield why("explained")
        yield RowList(
            self._paint,
            lines=self._lines,
            enter="ask it, or not",
            empty="No question yet: add a guest first.",
        )
        yield Field("Your own", text="", read=words, hint="type a question, then enter", id="own")
        yield self.line(
            "off",
            "Stay off also",
            into("conversation", "stay_off"),
            read=several,
            text=say_list(plan.stay_off),
            hint="the merger, golf",
        )
        yield Writing(plan.notes, id="notes", placeholder="Your talking notes")
        yield says("marks")

    def say(self) -> None:
        """Why, what is known and what to ask."""
        s = self.desk.shown(self.situation)
        self.write("#explained", explain_conversation(s))
        self.query_one("#known", Fitted).fit(partial(_page, self._known()))
        chosen = s.outing.conversation.questions
        taken = {q.text for q in chosen}
        offered = suggest_questions(s, guidance(), self.desk.today(), SUGGESTED + self._skip + len(chosen))
        more = [q for q in offered if q.text not in taken][self._skip : self._skip + SUGGESTED]
        rows = [Asking(q, chosen=True) for q in chosen] + [Asking(q, chosen=False) for q in more]
        listing = self.query_one(RowList)
        listing.show(_in_place(rows, listing.items))
        self._mark()

    def action_ask_it(self) -> None:
        """Ask the highlighted question, or leave it."""
        row = self.query_one(RowList).highlighted
        if row is not None:
            self._flip(row)

    def action_others(self) -> None:
        """Offer the next few questions."""
        self._skip += SUGGESTED
        self.say()
        if all(row.chosen for row in self.query_one(RowList).items):
            self._skip = 0
            self.say()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self._flip(event.item)

    @on(RowList.Highlighted)
    def _moved(self, event: RowList.Highlighted) -> None:
        """The question that was moved to is seen, though the form is read from its top."""
        event.stop()
        listing = self.query_one(RowList)
        if listing.has_focus and listing.cursor:
            listing.scroll_visible(animate=False)

    @on(Field.Done, "#own")
    def _own(self, event: Field.Done) -> None:
        text = inert_line(event.field.text)
        if text:
            event.field.text = ""
            guests = self.situation.outing.guests
            self._ask(Question(text=text, why=OWN, person_id=guests[0] if len(guests) == 1 else ""))

    @on(TextArea.Changed)
    def _wrote(self, event: TextArea.Changed) -> None:
        event.stop()
        text = event.text_area.text
        if text != self.situation.outing.conversation.notes:
            put = into("conversation", "notes")
            self.edit(lambda o: put(o, text))

    def _flip(self, row: Asking) -> None:
        listing = self.query_one(RowList)
        if listing.virtual_region.y >= self.scroll_offset.y + self.size.height:
            listing.scroll_visible(animate=False)  # nothing is changed that is not seen
            return
        if not row.chosen:
            self._ask(row.question)
            return
        put = into("conversation", "questions")
        self.edit(lambda o: put(o, tuple(q for q in o.conversation.questions if q != row.question)))

    def _ask(self, question: Question) -> None:
        put = into("conversation", "questions")
        self.edit(lambda o: put(o, (*o.conversation.questions, question)))

    def _known(self) -> list[tuple[str, str]]:
        s, today = self.desk.shown(self.situation), self.desk.today()
        shared = shared_ground(s)
        roles = (role_of(guidance(), kind) for kind in dict.fromkeys(p.kind for p in s.guests))
        rows = [("Welcome", role.welcome) for role in roles if role is not None]
        rows += [("You share", f"{ground.text} {NOTHING} {ground.why}") for ground in shared[:3]]
        if not shared:
            rows.append(("You share", "nothing known yet: a good thing to find out"))
        last = last_time(s)
        if last is not None:
            learned = f": {'; '.join(last.learned)}" if last.learned else ""
            rows.append(("Last time", f"{say_day(last.on, today)}, {last.what}{learned}"))
        for promise in promised(s):
            who = "you said" if promise.owner is Owner.HOST else "they said"
            rows.append(("Promised", f"{who}: {bare_words(promise)}"))
        return [*rows, ("Stay off", listed(stay_off(s, guidance())))]

    def _mark(self) -> None:
        marks = check_lines(self.situation.outing.conversation.notes)
        lines = [
            Content.assemble(
                (f"{NEEDS_YOU} “{inert_line(mark.phrase)}”", "$warning"),
                f" {mark.why} ",
                (mark.instead, "$dim"),
            )
            for mark in marks
        ]
        self.write("#marks", Content("\n").join(lines))

    def _lines(self, row: Asking, width: int) -> int:
        return len(self._card(row, width))

    def _paint(self, row: Asking, width: int) -> Sequence[Content]:
        return self._card(row, width)

    def _card(self, row: Asking, width: int) -> list[Content]:
        mark = (f"{DONE} ", "$success") if row.chosen else (f"{OPEN} ", "$dim")
        first, *rest = wrapped(inert_line(row.question.text), width - 2) or [""]
        lines = [Content.assemble(mark, (first, "bold" if row.chosen else ""))]
        lines += [Content.assemble("  ", (more, "bold" if row.chosen else "")) for more in rest]
        lines += [
            Content.styled(more, "$dim") for more in wrapped(inert_line(row.question.why), width, indent=2)
        ]
        return lines


def _page(rows: list[tuple[str, str]], width: int) -> Content:
    """What is known, each label beside its paragraph, set to a width."""
    lines = [line for label, text in rows for line in labelled(label, [(text, "")], width)]
    return Content("\n").join([*lines, Content(""), Content.styled("Ask", "$accent")])


def _in_place(rows: list[Asking], before: Sequence[Asking]) -> list[Asking]:
    """The rows where they stood before, so that none moves away under the cursor; new ones last."""
    places = {row.question.text: place for place, row in enumerate(before)}
    return sorted(rows, key=lambda row: places.get(row.question.text, len(places)))
