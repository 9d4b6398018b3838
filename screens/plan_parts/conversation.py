"""The conversation: what you share, what to ask, what was promised, what to stay off, and your own notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import TextArea

from planner.book.accounts import with_thin
from planner.dates.saying import say_day
from planner.exchange.reference import guidance
from planner.outings.no_pitch import check_question
from planner.outings.parts import WANTED, Question
from planner.outings.pitch.selling import check_lines
from planner.outings.talk.another_day import another_day
from planner.outings.talk.asking import said_to, stay_off, suggest_questions
from planner.outings.talk.conversation import OWN, explain_conversation, promised, shared_ground
from planner.outings.talk.last_time import last_time
from planner.people.guidance import role_of
from planner.people.promises import Owner, bare_words
from planner.people.typed import say_list
from planner.values.text import inert_line, listed
from screens.look import DONE, NEEDS_YOU, NOTHING, OPEN
from screens.plan_parts.form import PartForm, into, says, why
from screens.plan_parts.marks import drawn_marks
from screens.reading import several, words
from screens.widgets.card import labelled
from screens.widgets.field import Field
from screens.widgets.fitted import Fitted
from screens.widgets.lines import wrapped
from screens.widgets.row_list import RowList
from screens.widgets.writing import Writing

LEGEND = f"{DONE} asked at the table {NOTHING} {OPEN} only suggested"
ENOUGH = 20
"""Further questions among which one for the same guest is looked for."""


@dataclass(frozen=True)
class Asking:
    """A question in the list: one to ask, or one suggested."""

    question: Question
    chosen: bool


class ConversationForm(PartForm):
    """What to talk about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "ask_it", "ask it, or not", show=False),
        Binding("s", "another", "another", tooltip="Put the question aside for the next best"),
        Binding("o", "more", "more", tooltip="Show more questions"),
    ]

    def compose(self) -> ComposeResult:
        """The questions, then what is known, then what the host writes."""
        plan = self.situation.outing.conversation
        self._more = 0
        self._just_added = ""
        self._not_these: set[str] = set()
        self._stands_for: dict[str, str] = {}
        self._left: list[Question] = []
        yield why("explained")
        yield RowList(
            self._card,
            tall=True,
            enter="ask it, or not",
            empty="No question yet: add a guest first.",
        )
        yield Field("Your own", text="", read=words, hint="type a question, then enter", id="own")
        yield Fitted(id="known", classes="says")
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
        """Why, what to ask and what is known."""
        s = self.desk.shown(self.situation)
        self.query_one("#known", Fitted).fit(partial(_page, self._known()))
        chosen = s.outing.conversation.questions
        left = [q for q in self._left if q not in chosen]
        wanted = max(0, WANTED + self._more - len(chosen) - len(left))
        offered = [q for q in self._offered(wanted + len(left)) if q not in left][:wanted]
        rows = [Asking(q, chosen=True) for q in chosen]
        rows += [Asking(q, chosen=False) for q in (*left, *offered)]
        listing = self.query_one(RowList)
        rows = _in_place(rows, listing.items, self._stands_for)
        added = next((i for i, row in enumerate(rows) if row.question.text == self._just_added), None)
        self._just_added = self._just_added if added is None else ""
        listing.show(rows, at=added)
        told = "" if all(row.chosen for row in rows) else f"\n{LEGEND}"
        self.write("#explained", explain_conversation(s) + told)
        self._mark()

    def _offered(self, most: int) -> list[Question]:
        """The best that may be shown, without those that were put aside."""
        s = self.desk.shown(self.situation)
        reach = most + len(self._not_these)
        found = suggest_questions(s, guidance(), self.desk.today(), reach) if most else ()
        return [q for q in found if q.text not in self._not_these][:most]

    def action_ask_it(self) -> None:
        """Ask the highlighted question, or leave it."""
        row = self.query_one(RowList).highlighted
        if row is not None:
            self._flip(row)

    def action_more(self) -> None:
        """Offer a few more, and go to the first of them; when there are no more, only the first again."""
        listing = self.query_one(RowList)
        before = len(listing.items)
        self._more += WANTED
        self.say()
        if len(listing.items) > before:
            listing.cursor = before
            return
        self._more = 0
        self.say()

    def action_another(self) -> None:
        """Put the highlighted question aside, and the next best in its place."""
        row = self.query_one(RowList).highlighted
        if row is None or self._is_out_of_sight():
            return
        self._not_these.add(row.question.text)
        self._left = [q for q in self._left if q != row.question]
        there = {one.question.text for one in self.query_one(RowList).items}
        offered = [q for q in self._offered(len(there) + ENOUGH) if q.text not in there]
        same = [q for q in offered if q.person_id == row.question.person_id]
        if not offered:
            self.app.notify("There is no other question as good just now.")
            return
        other = (same or offered)[0]
        self._stands_for[other.text] = row.question.text
        if row.chosen:
            put = into("conversation", "questions")
            old = row.question
            self.edit(lambda o: put(o, tuple(other if q == old else q for q in o.conversation.questions)))
        else:
            self.say()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self._flip(event.item)

    @on(RowList.Highlighted)
    def _moved(self, event: RowList.Highlighted) -> None:
        """The question that was moved to is seen."""
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
            self._just_added = text
            self._ask(Question(text=text, why=OWN, person_id=guests[0] if len(guests) == 1 else ""))

    @on(TextArea.Changed)
    def _wrote(self, event: TextArea.Changed) -> None:
        event.stop()
        text = event.text_area.text
        if text != self.situation.outing.conversation.notes:
            put = into("conversation", "notes")
            self.edit(lambda o: put(o, text))

    def _flip(self, row: Asking) -> None:
        if self._is_out_of_sight():
            return
        if not row.chosen:
            self._ask(row.question)
            return
        put = into("conversation", "questions")
        self._left.append(row.question)
        self.edit(lambda o: put(o, tuple(q for q in o.conversation.questions if q != row.question)))

    def _is_out_of_sight(self) -> bool:
        """Whether the list was scrolled away; then it is brought back: nothing unseen is changed."""
        listing = self.query_one(RowList)
        out = listing.virtual_region.y >= self.scroll_offset.y + self.size.height
        if out:
            listing.scroll_visible(animate=False)
        return out

    def _ask(self, question: Question) -> None:
        put = into("conversation", "questions")
        self.edit(lambda o: put(o, (*o.conversation.questions, question)))

    def _known(self) -> list[tuple[str, str]]:
        today = self.desk.today()
        s = self.desk.shown(with_thin(self.desk.book, self.situation, today))
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
        rows.append(("Stay off", listed(stay_off(s, guidance()))))
        later = another_day(s)
        return [*rows, ("Later", later)] if later else rows

    def _mark(self) -> None:
        self.write("#marks", drawn_marks(check_lines(self.situation.outing.conversation.notes)))

    def _card(self, row: Asking, width: int) -> list[Content]:
        mark = (f"{DONE} ", "$success") if row.chosen else (f"{OPEN} ", "$dim")
        text = f"{row.question.text}{said_to(self.situation, row.question)}"
        first, *rest = wrapped(inert_line(text), width - 2) or [""]
        lines = [Content.assemble(mark, (first, "bold" if row.chosen else ""))]
        lines += [Content.assemble("  ", (more, "bold" if row.chosen else "")) for more in rest]
        lines += [
            Content.styled(more, "$dim") for more in wrapped(inert_line(row.question.why), width, indent=2)
        ]
        for sells in check_question(row.question):
            said = wrapped(f"{NEEDS_YOU} {sells.why} {sells.instead}", width, indent=2)
            lines += [Content.styled(more, "$warning") for more in said]
        return lines


def _page(rows: list[tuple[str, str]], width: int) -> Content:
    """What is known, each label beside its paragraph, set to a width."""
    lines = [line for label, text in rows for line in labelled(label, [(text, "")], width)]
    return Content("\n").join([Content(""), *lines])


def _in_place(rows: list[Asking], before: Sequence[Asking], stands_for: Mapping[str, str]) -> list[Asking]:
    """The rows where they stood before, so that none moves away under the cursor; new ones last.

    One that stands for another stands where that one stood.
    """
    places = {row.question.text: place for place, row in enumerate(before)}
    last = len(places)

    def place(row: Asking) -> int:
        text = row.question.text
        return places.get(text, places.get(stands_for.get(text, ""), last))

    return sorted(rows, key=place)
