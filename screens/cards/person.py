"""A person in the fewest lines: who, needs at a table, tastes, days, and what is promised."""

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
from planner.outings.outing import AHEAD, Stage, kind_word
from planner.outings.saying_needs import said_at_table, said_in_short
from planner.outings.talk.asking import suggest_questions
from planner.outings.talk.conversation import shared_ground
from planner.people.around import people_around
from planner.people.confidence import in_confidence, is_delicate, may_be_named
from planner.people.facts import Fact, Sensitivity, still_holds
from planner.people.needs import NeedKind, unknown_sides
from planner.people.occasions import Occasion, name_on, next_on, said_day
from planner.people.person import GiftLimit, Person
from planner.people.promises import Owner, bare_words, by_due, is_open
from planner.values.text import inert_line, listed
from screens.desk import Desk
from screens.look import BEGUN, NEEDS_YOU, NOTHING, OPEN
from screens.widgets.card import labelled, pieces

MOST_OWED = 2
"""How many of the touches that are owed a card names."""
MOST_TALKED, MOST_ASKED = 2, 3
"""How many of the things talked about, and of the questions, a card names."""
MET = (Stage.HOSTED, Stage.FILED)
SOON = 30
"""A day within so many days stands out."""


def name_line(person: Person) -> Content:
    """The name and how to say it."""
    return Content.assemble(
        (inert_line(person.name), "bold $accent"), (f"  {inert_line(person.say_as)}", "$dim")
    )


def who_lines(person: Person, width: int) -> list[Content]:
    """The role, what they are to the host, and how to reach them."""
    tier = f", {person.tier.value}" if person.tier else ""
    work = ", ".join(inert_line(t) for t in (person.role, person.organisation) if t)
    kind = " · ".join(t for t in (f"{person.kind.value}{tier}", inert_line(person.home.city)) if t)
    return pieces([(text, "") for text in (work, kind) if text], width) + pieces(
        [(str(point), "$dim") for point in person.contacts], width
    )


def place_lines(person: Person, width: int, *, private: bool) -> list[Content]:
    """Where they live and work, where more than the city is known; not in private mode."""
    places = (("Home", person.home), ("Office", person.office))
    return [
        line
        for label, address in places
        if not private and (address.text.strip() or (address is person.office and address.city.strip()))
        for line in labelled(label, [(inert_line(str(address)), "")], width)
    ]


def needs_lines(person: Person, width: int) -> list[Content]:
    """What they need at a table; what is known to be none; and what nobody has asked."""
    needs = person.needs
    lines: list[Content] = []
    if needs.allergy:
        lines += labelled(
            "Allergies",
            [(said_at_table(NeedKind.ALLERGY, item), "bold $error") for item in needs.allergy],
            width,
        )
    for side in (NeedKind.DIET, NeedKind.ACCESS, NeedKind.SEATING):
        if found := needs.side(side):
            lines += labelled(
                side.plural.capitalize(), [(said_in_short(side, item), "bold") for item in found], width
            )
    rest = [(f"{side.plural}: none", "") for side in NeedKind if needs.side(side) == ()]
    unknown = [side.plural for side in unknown_sides(needs)]
    if person.alcohol is None:
        unknown.append("alcohol")
    if unknown:
        rest.append((f"{OPEN} not asked: {listed(unknown)}", "$warning"))
    return lines + (labelled("Needs", rest, width) if rest else [])


def taste_lines(person: Person, width: int, *, private: bool) -> list[Content]:
    """What they drink, what they love; out of private mode what they keep, and stay off."""
    lines: list[Content] = []
    if person.alcohol is False:
        lines += labelled("Drinks", [("no alcohol", "bold"), *((d, "") for d in person.drinks)], width)
    elif person.drinks:
        lines += labelled("Drinks", [(d, "") for d in person.drinks], width)
    elif person.alcohol:
        lines += labelled("Drinks", [("alcohol is fine; which is not known", "")], width)
    if person.favourites:
        lines += labelled("Favourites", [(f, "") for f in person.favourites], width)
    if person.keeps and not private:
        lines += labelled("Keeps", [(one.value, "") for one in person.keeps], width)
    if person.stays_off and not private:
        lines += labelled("Stays off", [(f, "") for f in person.stays_off], width)
    return lines


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


def promise_lines(book: Book, person: Person, today: date, width: int) -> list[Content]:
    """What is still open between the host and them."""
    parts: list[tuple[str, str]] = []
    for promise in by_due(tuple(p for p in book.promises.of_person(person.id) if is_open(p))):
        who = "" if promise.owner is Owner.HOST else "they: "
        late = promise.due is not None and promise.due < today
        due = f", by {say_day(promise.due, today)}" if promise.due else ""
        mark = NEEDS_YOU if late else OPEN
        parts.append((f"{mark} {who}{inert_line(bare_words(promise))}{due}", "bold $warning" if late else ""))
    return labelled("Promised", parts, width) if parts else []


def around_lines(person: Person, facts: Sequence[Fact], width: int) -> list[Content]:
    """Who stands around them; nothing sensitive is built on unasked."""
    around = people_around(person, [f for f in facts if f.sensitivity is not Sensitivity.SENSITIVE])
    return labelled("Around them", [(one, "") for one in around], width) if around else []


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


def table_lines(person: Person, facts: Sequence[Fact], width: int, *, private: bool) -> list[Content]:
    """Who they are, what they need and like at a table, and who stands around them."""
    return [
        *who_lines(person, width),
        *place_lines(person, width, private=private),
        *needs_lines(person, width),
        *taste_lines(person, width, private=private),
        *around_lines(person, facts, width),
    ]


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


def live_facts(desk: Desk, person: Person) -> list[Fact]:
    """The facts that still hold and may be shown now, the newest first."""
    today = desk.today()
    facts = [f for f in desk.book.facts.of_person(person.id) if still_holds(f, today) and desk.may_show(f)]
    return sorted(facts, key=lambda f: (f.learned_on, f.id), reverse=True)


def past_facts(desk: Desk, person: Person) -> list[Fact]:
    """The facts that no longer hold and may be shown now, the newest first."""
    today = desk.today()
    facts = [
        f for f in desk.book.facts.of_person(person.id) if not still_holds(f, today) and desk.may_show(f)
    ]
    return sorted(facts, key=lambda f: (f.learned_on, f.id), reverse=True)


def past_words(fact: Fact, today: date) -> str:
    """Why a fact no longer holds: it was merged, retired, or its time is over."""
    if fact.merged_into is not None:
        return "merged into another"
    if fact.retired_on is not None:
        return f"retired {say_day(fact.retired_on, today)}"
    return f"expired {say_day(fact.expires, today)}" if fact.expires else ""


def fact_text(fact: Fact, *, unasked: bool = True) -> str:
    """A fact as it may be shown: the sensitive ones only when asked for.

    Args:
        fact: the fact.
        unasked: whether nobody has asked to see the sensitive ones.
    """
    if fact.sensitivity is Sensitivity.SENSITIVE and unasked:
        return f"{NOTHING} something sensitive (v shows it)"
    return inert_line(fact.text)
