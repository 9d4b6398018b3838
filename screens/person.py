"""A person's card, as a maître d' keeps it: who, needs, tastes, days, what was learned, what lies between."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content

from planner.book.accounts import account_of
from planner.book.done import TakenBack
from planner.book.removing import remove_person, what_hangs_on
from planner.dates.saying import say_day
from planner.people.facts import Fact, Sensitivity, brought_back, still_holds
from planner.people.person import Person
from planner.standing.account import has_standing, same_organisation
from planner.standing.reading import standing
from planner.values.record import changed
from planner.values.text import counted, inert_line
from screens.cards.between import between_lines
from screens.cards.facts import fact_text, live_facts, past_facts, past_words
from screens.cards.frame import CardFrame
from screens.cards.history import Moment, moments_with, open_at, paint_moment
from screens.cards.person import name_line, table_lines
from screens.cards.standing import account_lines, head
from screens.desk import TELLS_FACTS, Desk
from screens.widgets.card import Card, in_columns
from screens.widgets.lines import hanging, wrap_cells
from screens.widgets.row_list import RowList

TOPIC_WIDTH = 11
MOST_LINES = 6
"""A fact longer than so many lines is cut in the list."""


class PersonScreen(CardFrame):
    """Everything the book knows of one person.

    Args:
        desk: the host's desk.
        person_id: whom.
        fact_id: the fact that the cursor is put on, if on one.
    """

    CSS_PATH = "card.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", "edit"),
        Binding("f", "add_fact", "add a fact"),
        Binding("l", "app.log_touch", "log", tooltip="Log a call, a note, a visit or a gift"),
        Binding("p", "gifts", "gifts", tooltip="Gifts: presents and gestures for them, and what they gave"),
        Binding("x", "retire", "retire it", tooltip="The fact is no longer so: keep it, and say it no more"),
        Binding("x", "bring_back", "bring it back", tooltip="The fact is so again"),
        Binding("m", "merge", "merge", tooltip="Merge: make one fact of this and another"),
        Binding(
            "a", "show_past", "all facts", show=False, tooltip="Show also what is no longer so, or hide it"
        ),
        Binding("n", "plan", "plan", tooltip="Plan an outing with them"),
        Binding("s", "standing", "standing", tooltip="How they stand: warmth beside evidence"),
        Binding(
            "r",
            "rhythm",
            "rhythm",
            show=False,
            tooltip="Rhythm: how often they are owed what, and busy times",
        ),
        Binding("d", "delete", "delete"),
        Binding("v", "show_sensitive", "show sensitive"),
        Binding("ctrl+x", "erase", "erase", show=False, tooltip="Erase them everywhere, for good"),
        Binding("tab", "app.focus_next", "next part", show=False),
    ]

    def __init__(self, desk: Desk, person_id: str, fact_id: str = "") -> None:
        super().__init__(desk)
        self.person_here = person_id
        self._wanted = fact_id
        self._unasked = True
        self._with_past = False

    @property
    def person(self) -> Person | None:
        """The person as the book has them now; None once they are gone."""
        return self.desk.book.people.get(self.person_here)

    def heading(self) -> Content:
        """Their name."""
        return name_line(self.person) if self.person else Content("Gone from the book")

    def status(self) -> Content:
        """Warmth and evidence of a customer, in a few marks; not while somebody may be looking on."""
        person = self.person
        if person is None or not has_standing(person) or self.desk.private.is_on:
            return Content("")
        return head(standing(account_of(self.desk.book, person), self.desk.today()))

    def body(self) -> ComposeResult:
        """The card over what was learned and what lies between the two."""
        self._facts: RowList[Fact] = RowList(
            self._paint_fact,
            tall=True,
            empty="Nothing learned yet. Press f to write down the first thing.",
            id="facts",
            classes="panel",
        )
        self._moments: RowList[Moment] = RowList(
            lambda moment, width: paint_moment(moment, self.desk.today(), width),
            tall=True,
            empty="No outing or touch yet. Press n to plan one, l to log a call.",
            id="moments",
            classes="panel",
        )
        self._facts.border_title, self._moments.border_title = "Learned", "Between you"
        yield self.card_place()
        with Horizontal(id="below"):
            yield self._facts
            yield self._moments

    def on_mount(self) -> None:
        """The keys go to what was learned."""
        self.set_focus(self._facts)

    def show(self) -> None:
        """The person as they are in the book now."""
        person = self.person
        if person is None:
            self.close_as_gone()
            return
        self.query_one(Card).say(lambda width: self._card_lines(person, width))
        live = live_facts(self.desk, person)
        self._with_past |= bool(self._wanted) and all(fact.id != self._wanted for fact in live)
        facts = _by_topic(live) + (past_facts(self.desk, person) if self._with_past else [])
        self._first = {
            fact.id for at, fact in enumerate(facts) if not at or facts[at - 1].topic != fact.topic
        }
        self._facts.border_subtitle = self._counted(person, len(live))
        wanted = next((row for row, fact in enumerate(facts) if fact.id == self._wanted), None)
        self._facts.show(facts, at=wanted)
        self._wanted = ""
        self._moments.show(moments_with(self.desk.book, person))

    def stand_on(self, back: TakenBack) -> bool:
        """Put the cursor on the fact that undo has brought back; the person is shown as they were."""
        found = self._facts.stand_on(back.ids("facts"), lambda fact: fact.id)
        return found or self.person_here in back.ids("people")

    def _counted(self, person: Person, live: int) -> str:
        """How many facts there are, and how many of them are not shown here."""
        every = [f for f in self.desk.book.facts.of_person(person.id) if self.desk.may_show(f)]
        past = len(every) - live
        hidden = len(self.desk.book.facts.of_person(person.id)) - len(every)
        said = [counted(live, "fact")] if live else []
        said += [f"{past} no longer so (a)"] if past else []
        said += [f"{hidden} not shown"] if hidden else []
        return " · ".join(said)

    def _card_lines(self, person: Person, width: int) -> list[Content]:
        facts = live_facts(self.desk, person)
        lines = in_columns(
            lambda half: [
                *table_lines(person, facts, half, private=self.desk.private.is_on),
                *account_lines(same_organisation(person, self.desk.book.people.all()), person, half),
            ],
            lambda half: between_lines(self.desk, person, facts, half, asking=True),
            width,
        )
        return lines + [Content(line) for line in _paragraphs(person.notes, width)]

    # What was learned

    def _paint_fact(self, fact: Fact, width: int) -> list[Content]:
        today = self.desk.today()
        level = fact.sensitivity
        hidden = level is Sensitivity.SENSITIVE and self._unasked
        marks = [level.value] if level is not Sensitivity.ORDINARY and not hidden else []
        past = not still_holds(fact, today)
        marks += [past_words(fact, today)] if past else []
        marks += [f"ask {say_day(fact.ask_again, today)}"] if fact.ask_again and not past else []
        mark = f" ({', '.join(marks)})" if marks else ""
        topic = fact.topic.value if fact.id in self._first else ""
        return hanging(
            Content.styled(topic.ljust(TOPIC_WIDTH), "$dim" if past else "$accent"),
            [(fact_text(fact, unasked=self._unasked) + mark, "$dim" if past else "")],
            Content.styled(say_day(fact.learned_on, today), "$dim"),
            width,
        )[:MOST_LINES]

    def action_add_fact(self) -> None:
        """Write down one thing."""
        from screens.sheets.fact import FactSheet  # noqa: PLC0415 - built when first wanted

        if self.person is not None:
            self.app.push_screen(FactSheet(self.desk, self.person))

    def action_retire(self) -> None:
        """The highlighted fact is no longer so; it is kept, and not shown."""
        fact = self._facts.highlighted
        if fact is None:
            return
        with self.saying_what_is_wrong():
            with self.desk.book.transaction("retiring a fact"):
                self.desk.book.facts.put(changed(fact, retired_on=self.desk.today()))
            self.notify("No longer so. Press u to take it back.", markup=False)
        self.renew()

    def action_bring_back(self) -> None:
        """The highlighted fact is so again."""
        fact = self._facts.highlighted
        if fact is None:
            return
        with self.saying_what_is_wrong():
            with self.desk.book.transaction("bringing a fact back"):
                self.desk.book.facts.put(brought_back(fact, self.desk.today()))
            self.notify("So again. Press u to take it back.", markup=False)
        self.renew()

    def action_show_past(self) -> None:
        """Show what is no longer so beneath what is, or hide it."""
        self._with_past = not self._with_past
        self.show()

    def action_merge(self) -> None:
        """Make one fact of the highlighted one and another."""
        from screens.asking.pick import PickScreen  # noqa: PLC0415 - built when first wanted

        fact, person = self._facts.highlighted, self.person
        others = [f for f in live_facts(self.desk, person) if fact and f.id != fact.id] if person else []
        if fact is None or not others:
            return
        options = [(other, fact_text(other, unasked=self._unasked)) for other in others]
        sheet = PickScreen("Which says the same?", options, fact)
        sheet.add_class(TELLS_FACTS)
        self.app.push_screen(sheet, partial(self._merge_with, fact))

    def _merge_with(self, fact: Fact, other: Fact | None) -> None:
        from screens.sheets.fact import FactSheet  # noqa: PLC0415 - built when first wanted

        if other is not None and self.person is not None:
            self.app.push_screen(FactSheet(self.desk, self.person, fact, merging=other))

    def action_show_sensitive(self) -> None:
        """Show what is sensitive, or hide it again."""
        self._unasked = not self._unasked
        self.show()

    # What lies between

    @on(RowList.Chosen, "#moments")
    def _moment_chosen(self, event: RowList.Chosen) -> None:
        if event.item.outing is not None:
            self.post_message(self.OpenOuting(event.item.outing.id, open_at(event.item.outing)))

    @on(RowList.Chosen, "#facts")
    def _fact_chosen(self, event: RowList.Chosen) -> None:
        from screens.sheets.fact import FactSheet  # noqa: PLC0415 - built when first wanted

        if self.person is not None:
            self.app.push_screen(FactSheet(self.desk, self.person, event.item))

    # The person

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that need a fact are not offered without."""
        if action in ("retire", "bring_back", "merge"):
            fact = self._facts.highlighted if self.is_mounted else None
            live = fact is not None and still_holds(fact, self.desk.today())
            return fact is not None and live is (action != "bring_back")
        if action == "standing":
            return self.person is not None and has_standing(self.person)
        if action == "show_sensitive":
            return self.is_mounted and any(f.sensitivity is Sensitivity.SENSITIVE for f in self._facts.items)
        return super().check_action(action, parameters)

    def action_edit(self) -> None:
        """Change them."""
        from screens.forms.person import PersonForm  # noqa: PLC0415 - built when first wanted

        self.app.push_screen(PersonForm(self.desk, self.person))

    def action_plan(self) -> None:
        """Plan an outing with them."""
        self.post_message(self.PlanWith(self.person_here))

    def action_standing(self) -> None:
        """Open how they stand."""
        self.post_message(self.OpenStanding(self.person_here))

    def action_rhythm(self) -> None:
        """How they are courted, where that is otherwise than their tier."""
        from screens.sheets.rhythm import RhythmSheet  # noqa: PLC0415 - built when first wanted

        if self.person is not None:
            self.app.push_screen(RhythmSheet(self.desk, self.person), lambda _: self.renew())

    def action_gifts(self) -> None:
        """What may be given to them, what is in the works, and what was."""
        if self.person is not None:
            self.post_message(self.OpenGifts(self.person_here))

    def action_erase(self) -> None:
        """Erase them everywhere, for good, once their name is typed."""
        from screens.sheets.erase import EraseSheet  # noqa: PLC0415 - built when first wanted

        if self.person is not None:
            self.app.push_screen(EraseSheet(self.desk, self.person))

    def action_delete(self) -> None:
        """Take them out of the book, with what hangs on them."""
        person = self.person
        if person is not None:
            hangs = what_hangs_on(self.desk.book, person)
            self.when_sure(f"Delete {person.name}?", hangs, lambda: self._delete(person))

    def _delete(self, person: Person) -> None:
        with self.saying_what_is_wrong():
            said = remove_person(self.desk.book, person)
            self.app.notify(f"{said} Press u to take it back.", markup=False)
            self.dismiss()


def _by_topic(facts: list[Fact]) -> list[Fact]:
    """The facts grouped by topic, the topic with the newest fact first, the newest first in each."""
    order: dict[str, int] = {}
    for fact in facts:
        order.setdefault(fact.topic.value, len(order))
    return sorted(facts, key=lambda f: order[f.topic.value])


def _paragraphs(text: str, width: int) -> list[str]:
    return [line for part in text.splitlines() for line in wrap_cells(inert_line(part), width) or [""]]
