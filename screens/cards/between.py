"""What lies between the host and a person in the fewest lines: days, promises, talk, what is owed, gifts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from textual.content import Content

from planner.book.lookup import situation, situation_with
from planner.book.repository import Book
from planner.courtship.giving.saying import in_turn
from planner.courtship.giving.steps import is_in_the_works, is_to_be_thanked_for, state_of
from planner.courtship.matrix import effective
from planner.courtship.owing import owed
from planner.courtship.said_owed import is_waited_for, say_owed
from planner.courtship.touches import Touch
from planner.dates.other_calendars import Calendar
from planner.dates.saying import say_day, say_distance, say_yearly
from planner.exchange.reference import guidance
from planner.exchange.services import service_matrix
from planner.outings.outing import AHEAD, MET, kind_word
from planner.outings.talk.asking import suggest_questions
from planner.outings.talk.conversation import shared_ground
from planner.people.confidence import in_confidence, is_delicate, may_be_named
from planner.people.facts import Fact
from planner.people.occasions import Occasion, name_on, next_on, said_day
from planner.people.person import GiftLimit, Person
from planner.people.promises import Owner, bare_words, is_open, open_by_due
from planner.values.text import inert_line
from screens.desk import Desk
from screens.look import BEGUN, NEEDS_YOU, OPEN
from screens.widgets.card import labelled

MOST_OWED = 2
"""How many of the touches that are owed a card names."""
MOST_TALKED, MOST_ASKED = 2, 3
"""How many of the things talked about, and of the questions, a card names."""
SOON = 30
"""A day within so many days stands out."""


def day_lines(person: Person, today: date, width: int) -> list[Content]:
    """Their days, the next one first."""
    ordered = sorted(person.occasions, key=lambda o: next_on(o, today))
    return labelled("Days", [_day(o, today) for o in ordered], width) if ordered else []


def _day(occasion: Occasion, today: date) -> tuple[str, str]:
    on = next_on(occasion, today)
    other = "" if occasion.calendar is Calendar.COMMON else f", {said_day(occasion, with_year=False)}"
    said = f"{say_yearly(on.month, on.day)}{other}, {name_on(occasion, on)}"
    soon = (on - today).days <= SOON
    distance = f", {say_distance(on, datetime.combine(today, time()))}" if soon else ""
    return said + distance, "bold" if soon else ""


def shared_lines(desk: Desk, person: Person, width: int) -> list[Content]:
    """What the host and they share; what is weak or talked out goes down, and says so."""
    shared = shared_ground(desk.shown(situation_with(desk.book, person, desk.host)))
    parts = []
    for one in shared:
        marks = [words for words in ("a weak link" if one.weak else "", one.talked) if words]
        parts.append((f"{one.text} ({', '.join(marks)})", "$dim") if marks else (one.text, ""))
    return labelled("You share", parts, width) if parts else []


def _may_be_talked_of(touch: Touch) -> bool:
    quiet = in_confidence(touch.text) or is_delicate(touch.text)
    return bool(touch.text) and not touch.outing_id and not quiet


def talked_lines(desk: Desk, person: Person, facts: Sequence[Fact], width: int) -> list[Content]:
    """What was talked about the last time they were hosted, and at a word since."""
    met = [o for o in desk.book.outings.with_person(person.id) if o.stage in MET and o.starts is not None]
    last = max(met, key=lambda o: o.starts or datetime.min, default=None)  # noqa: DTZ901 - wall times
    parts: list[tuple[str, str]] = []
    since = date.min
    if last is not None and last.starts is not None:
        since = last.starts.date()
        parts.append((f"{say_day(since, desk.today())}, {inert_line(last.title) or kind_word(last)}", "$dim"))
        told = [f for f in facts if f.outing_id == last.id and may_be_named(f)]
        parts += [(inert_line(fact.text), "") for fact in told[:MOST_TALKED]]
    words = [t for t in desk.book.touches.of_person(person.id) if t.on > since and _may_be_talked_of(t)]
    for touch in sorted(words, key=lambda t: (t.on, t.id))[-1:]:
        said = f"{say_day(touch.on, desk.today())}, {touch.kind.value}: {inert_line(touch.text)}"
        parts.append((said, ""))
    return labelled("Talked of", parts, width) if parts else []


def promise_lines(book: Book, person: Person, today: date, width: int) -> list[Content]:
    """What is still open between the host and them."""
    parts: list[tuple[str, str]] = []
    for promise in open_by_due(book.promises.of_person(person.id)):
        who = "" if promise.owner is Owner.HOST else "they: "
        late = promise.due is not None and promise.due < today
        due = f", by {say_day(promise.due, today)}" if promise.due else ""
        mark = NEEDS_YOU if late else OPEN
        parts.append((f"{mark} {who}{inert_line(bare_words(promise))}{due}", "bold $warning" if late else ""))
    return labelled("Promised", parts, width) if parts else []


def ask_lines(desk: Desk, person: Person, width: int) -> list[Content]:
    """What to ask them next: what the next plan asks, else what is most worth asking."""
    ahead = [
        o for o in desk.book.outings.with_person(person.id) if o.stage in AHEAD and o.conversation.questions
    ]
    plan = min(ahead, key=lambda o: o.starts or datetime.max, default=None)  # noqa: DTZ901 - wall times
    book, host = desk.book, desk.host
    s = desk.shown(situation(book, plan, host) if plan else situation_with(book, person, host))
    chosen = tuple(q for q in s.outing.conversation.questions if q.person_id in ("", person.id))
    asked = chosen or suggest_questions(s, guidance(), desk.today(), MOST_ASKED)
    return labelled("Ask next", [(q.text, "") for q in asked[:MOST_ASKED]], width) if asked else []


def owed_lines(book: Book, person: Person, today: date, width: int) -> list[Content]:
    """The touches they are owed, the latest first."""
    ahead = any(o.stage in AHEAD and o.starts is not None for o in book.outings.with_person(person.id))
    rhythm = book.rhythms.get(person.id)
    due = owed(
        people=(person,),
        touches=book.touches.of_person(person.id),
        matrix=effective(service_matrix(), book.matrix.all()),
        rhythms=(rhythm,) if rhythm else (),
        planned=book.planned.of_person(person.id),
        outings_ahead=(person.id,) if ahead else (),
        put_off=book.put_off.of_person(person.id),
        today=today,
    )
    parts = [
        (f"{NEEDS_YOU} {one.touch.value}, {say_owed(one, today)}", "bold $warning")
        if is_waited_for(one, today)
        else (f"{BEGUN if one.settled else OPEN} {one.touch.value}, {say_owed(one, today)}", "")
        for one in due[:MOST_OWED]
    ]
    return labelled("Owed", parts, width) if parts else []


def rule_lines(book: Book, person: Person, width: int) -> list[Content]:
    """What their employer lets them accept, whether a government employs them, and what is in the works."""
    parts = [(_limit(person.gift_limit), "" if person.gift_limit else "$dim")]
    if person.government:
        parts.append((f"{NEEDS_YOU} a government employs them", "bold $warning"))
    for gift in in_turn(book.gifts.of_person(person.id)):
        if is_in_the_works(gift):
            parts.append((f"{BEGUN} {inert_line(gift.what)}, {state_of(gift).value}", ""))
        elif is_to_be_thanked_for(gift):
            parts.append((f"{NEEDS_YOU} thank them for {inert_line(gift.what)}", "bold $warning"))
    return labelled("Gifts", parts, width)


def _limit(limit: GiftLimit | None) -> str:
    if limit is None:
        return "limit not asked"
    if limit.most is None:
        return limit.words
    most = f"at most {limit.most}" if limit.most.amount else "nothing at all"
    return f"{most}: {limit.words}" if limit.words else most


def between_lines(
    desk: Desk, person: Person, facts: Sequence[Fact], width: int, *, asking: bool = False
) -> list[Content]:
    """What lies between the host and them, in the order in which it is wanted; a promise that is late first.

    Args:
        desk: the host's desk.
        person: whose card it is.
        facts: what may be shown of them, the newest first.
        width: in cells.
        asking: whether what to ask next is told too; it takes a moment to find.
    """
    today = desk.today()
    promised = promise_lines(desk.book, person, today, width)
    is_late = any(is_open(p) and p.due and p.due < today for p in desk.book.promises.of_person(person.id))
    return [
        *(promised if is_late else ()),
        *day_lines(person, today, width),
        *shared_lines(desk, person, width),
        *talked_lines(desk, person, facts, width),
        *(() if is_late else promised),
        *(ask_lines(desk, person, width) if asking else []),
        *owed_lines(desk.book, person, today, width),
        *rule_lines(desk.book, person, width),
    ]
