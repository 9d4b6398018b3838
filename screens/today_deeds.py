"""What can be done with a thing on Today: it is done, put off, or let go."""

from __future__ import annotations

from datetime import date

from planner.agenda.aside import Item
from planner.agenda.items import Ahead, Promised, ToAsk, ToThank
from planner.courtship.giving.days_due import ON_THE_DAY, DayDue
from planner.courtship.giving.gift import Gift, GiftState
from planner.courtship.giving.gifts_due import GiftDue
from planner.courtship.giving.saying import due_words
from planner.courtship.giving.steps import next_step, stepped
from planner.courtship.owing import Owed
from planner.courtship.touches import Touch, TouchKind
from planner.dates.saying import say_day
from planner.errors import HostbookError
from planner.outings.outing import Stage
from planner.people.occasions import name_on
from planner.people.person import Person, first_name
from planner.people.promises import bare_words
from planner.standing.mending import MendKind
from planner.standing.risks import StandingRisk
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import closed, inert_line, sentence
from screens.desk import Desk

NOT_AT_ONCE = TouchKind.OUTING
"""The one touch that is not logged by a key: an outing logs itself when it is filed."""

MEANINGS: dict[type[Item], str] = {
    Ahead: "It stays among your outings, and is not asked for here any more.",
    Promised: "The promise is dropped, and kept with your reason. Better tell them.",
    ToAsk: "It is not asked this time. The fact stays.",
    ToThank: "It is not thanked for, and is asked for no more.",
    GiftDue: "It is not said here again; the gift stays among theirs.",
    Owed: "Not this time. It is owed again a round later, or after the next one.",
    DayDue: "Not this year. It comes round again.",
    StandingRisk: "It is not said again this quarter, or until it is heard anew.",
}
"""What letting a thing go means."""


def can_be_done(desk: Desk, item: Item | None) -> bool:
    """Whether a key says that it is done."""
    if isinstance(item, Owed):
        return item.touch is not NOT_AT_ONCE
    if isinstance(item, DayDue | GiftDue) and item.gift is not None:
        return step_of(item) is not None
    if isinstance(item, DayDue):
        now = item.on == desk.today() or item.gesture.touch not in ON_THE_DAY
        return now and not item.seen_to and item.gesture.touch is not NOT_AT_ONCE
    return isinstance(item, Promised | ToThank | ToAsk | GiftDue)


def step_of(item: DayDue | GiftDue) -> tuple[Gift, GiftState] | None:
    """The gift of a line and the step it takes next; None where there is none, or it has come to its end."""
    step = next_step(item.gift) if item.gift is not None else None
    return (item.gift, step) if item.gift is not None and step is not None else None


def wanting(desk: Desk, item: Item) -> str:
    """What it would need, where no key alone says that it is done: in one quiet line."""
    if isinstance(item, Ahead):
        return _outing_wanting(item)
    if isinstance(item, StandingRisk):
        helps = f"{item.mends[0].said} " if item.mends else ""
        return f"{helps}Enter: how they stand, and what would help."
    if isinstance(item, DayDue) and item.seen_to:
        return closed(f"Seen to already: {inert_line(item.seen_to)}")
    if isinstance(item, DayDue | GiftDue) and item.gift is not None:
        return "There is no step left to take with it: enter opens their gifts."
    if isinstance(item, DayDue) and item.gesture.touch is not NOT_AT_ONCE:
        day = say_day(item.on, desk.today())
        return f"The {item.gesture.touch.value} is for the day itself, {day}: l logs one made before."
    return f"An outing logs itself when it is filed: n plans one with {inert_line(first_name(item.person))}."


def _outing_wanting(item: Ahead) -> str:
    if item.over:
        return "It is done once what came of it is written down: f."
    if item.outing.stage is Stage.CANCELLED:
        return "It is done once the place is told: enter opens the plan, where that is said."
    if item.outing.starts is None:
        return "It is an idea without a day: enter opens its plan."
    return "It is still to come: r opens its review, with the steps to tick."


def touch_likely(item: Item | None) -> TouchKind | None:
    """The touch that a thing asks for, if for one."""
    if isinstance(item, Owed):
        return item.touch
    if isinstance(item, GiftDue):
        return _by_hand(item.touch)
    if isinstance(item, DayDue):
        return item.gesture.touch
    if isinstance(item, StandingRisk) and item.mends and item.mends[0].kind is MendKind.REVIEW:
        return TouchKind.REVIEW
    return None


def do(desk: Desk, item: Item) -> str:
    """Have it done, in one write; gives what is to be said of it."""
    book, today = desk.book, desk.today()
    if isinstance(item, Promised):
        with book.transaction("a promise kept"):
            book.promises.put(changed(book.promises[item.promise.id], kept_on=today))
        return "Kept. Press u if it is not."
    if isinstance(item, ToAsk):
        with book.transaction("a question asked"):
            book.facts.put(changed(book.facts[item.fact.id], ask_again=None))
        return "Asked. Press u if it is not; f on their card writes down what they said."
    if isinstance(item, ToThank):
        thanked = stepped(book.gifts[item.gift.id], GiftState.THANKED, today)
        if isinstance(thanked, Problem):
            raise HostbookError(thanked.text)
        with book.transaction(f"thanking {item.person.name}"):
            book.gifts.put(thanked)
        return "Thanked. Press u if they are not."
    if isinstance(item, DayDue):
        return _log(desk, item.person, _by_hand(item.gesture.touch), name_on(item.occasion, item.on))
    return _log(desk, item.person, _by_hand(item.touch), "") if isinstance(item, Owed | GiftDue) else ""


def _by_hand(touch: TouchKind) -> TouchKind:
    """The touch that a key logs: a gift is only given on the gifts screen, where it is looked at."""
    return TouchKind.NOTE if touch is TouchKind.GIFT else touch


def _log(desk: Desk, person: Person, kind: TouchKind, text: str) -> str:
    book = desk.book
    with book.transaction(f"the {kind.value} logged for {person.name}"):
        book.touches.put(Touch(id=book.new_id(), person_id=person.id, kind=kind, on=desk.today(), text=text))
    return closed(f"Logged: {kind.value}, {inert_line(person.name)}") + " Press u to take it back."


def called(item: Item) -> str:
    """What it is and whose, in a line."""
    if isinstance(item, Ahead):
        return f"File {inert_line(item.title)}" if item.over else inert_line(item.title)
    if isinstance(item, Promised):
        words = inert_line(bare_words(item.promise))
        return f"{sentence(words)} · {inert_line(item.person.name)}"
    if isinstance(item, StandingRisk):
        return f"{inert_line(item.account)} · {item.kind.value}"
    if isinstance(item, ToAsk):
        what = f"ask again: {item.fact.text}"
    elif isinstance(item, ToThank):
        what = f"thank them for {item.gift.what}"
    elif isinstance(item, GiftDue):
        what = due_words(item)
    else:
        what = item.touch.value if isinstance(item, Owed) else name_on(item.occasion, item.on)
    return f"{inert_line(item.person.name)} · {inert_line(what)}"


def its_day(item: Item) -> date | None:
    """The day it is for: put off beyond it, it would be over."""
    if isinstance(item, Promised):
        return item.promise.due
    return item.on if isinstance(item, DayDue) else None


def meaning(item: Item) -> str:
    """What letting it go means."""
    if isinstance(item, GiftDue) and item.gift is None:
        return "Not this time. It comes back when as long again has passed."
    return MEANINGS[type(item)]
