"""`hostbook gifts`: what is in the works and what was given; for one person, what suits them too."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date

from planner.book.gifts import giving_of, limits_on_gifts
from planner.courtship.giving.gift import Gift, GiftState
from planner.courtship.giving.gifts_due import GiftDue
from planner.courtship.giving.ideas import Giving, Idea, ideas
from planner.courtship.giving.objections import within_limits
from planner.courtship.giving.saying import due_words, gift_words, in_turn, only_logged
from planner.courtship.giving.steps import is_in_the_works, is_to_be_thanked_for, state_of, was_let_go
from planner.courtship.giving.telling import suits_lines, year_of
from planner.dates.saying import say_day
from planner.exchange.gift_catalogue import gift_catalogue
from planner.exchange.reference import guidance
from planner.people.person import Person
from planner.places.known_world import known_world
from planner.values.money import Money
from planner.verbs.naming import person_meant
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import SCREEN, say, say_json, table, wrapped
from planner.verbs.today import agenda_of

MARKS = {
    GiftState.IDEA: "○", GiftState.BOUGHT: "◐", GiftState.SENT: "◆", GiftState.RECEIVED: "◆",
    GiftState.THANKED: "●", GiftState.LET_GO: "·",
}  # fmt: skip


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument("name", nargs="*", metavar="NAME", help="whose, and what suits them")


def run(args: argparse.Namespace) -> int:
    """Print the gifts of everybody, or one person's with ideas.

    Raises:
        HostbookError: the name is not clear.
    """
    opened = open_book(args)
    if args.name:
        person = person_meant(" ".join(args.name), opened.book.people.all())
        _one(opened, person, as_json=args.json)
    else:
        _all(opened, as_json=args.json)
    return 0


def _one(opened: Opened, person: Person, *, as_json: bool) -> None:
    found = giving_of(opened.book, person, guidance(), gift_catalogue(), opened.today)
    limits = limits_on_gifts(opened.book)
    thought = ideas(found, known_world(), lambda cost: within_limits(found, limits, cost))
    given = in_turn((*found.gifts, *only_logged(found.gifts, found.touches)))
    if as_json:
        say_json({
            "person": person.name, "suits": list(suits_lines(found)), "year": _year(found),
            "ideas": [_idea(one) for one in thought], "gifts": [_data(one, person) for one in given],
        })  # fmt: skip
        return
    lines = [person.name, *(line for text in suits_lines(found) for line in wrapped("  ", text))]
    said = [
        line
        for one in thought
        for line in (
            *wrapped("  ○  ", one.what + (f" · about {one.cost}" if one.cost else f" · {one.touch.value}")),
            *wrapped("     ", one.why),
        )
    ]
    for heading, rows in (("Ideas", said), ("In the works, and before", _rows(opened, given))):
        if rows:
            lines += ["", heading, *rows]
    say(*lines)


def _rows(opened: Opened, gifts: tuple[Gift, ...]) -> list[str]:
    return [
        line
        for gift in gifts
        for line in (
            *wrapped(f"  {MARKS[state_of(gift)]}  ", gift.what + (f" · {gift.cost}" if gift.cost else "")),
            *wrapped("     ", gift_words(gift, opened.today)),
        )
    ]


def _all(opened: Opened, *, as_json: bool) -> None:
    people = {person.id: person for person in opened.book.people.all()}
    groups = _groups(opened, people)
    waiting = [one for one in agenda_of(opened, with_risks=False).gifts if one.gift is None]
    if as_json:
        data: dict[str, object] = {
            heading.lower().replace(" ", "_"): [_data(gift, people[gift.person_id]) for gift in group]
            for heading, group in groups.items()
        }
        said = [
            {"person": one.person.name, "touch": one.touch.value, "last": _day(one.last)} for one in waiting
        ]
        say_json(data | {"to_think_of": said})
        return
    sections = {
        heading: [_row(gift, people[gift.person_id], opened.today) for gift in group]
        for heading, group in groups.items()
    }
    sections["To think of"] = [_thought(one, opened.today) for one in waiting]
    lines = [
        line
        for heading, rows in sections.items()
        if rows
        for line in ("", heading, *table(rows, width=SCREEN))
    ]
    say(*(lines[1:] or ["No gift is in the works, and none was given this year. Ideas: hostbook gifts NAME"]))


def _groups(opened: Opened, people: Mapping[str, Person]) -> dict[str, list[Gift]]:
    """Gifts under what is to be done with them, and what was given and thanked for this year."""
    book = opened.book
    gifts = [gift for gift in book.gifts.all() if gift.person_id in people]
    logged = [
        gift
        for person_id in people
        for gift in only_logged(book.gifts.of_person(person_id), book.touches.of_person(person_id))
    ]
    groups: dict[str, list[Gift]] = {"In the works": [], "To thank": [], "This year": []}
    for gift in in_turn((*gifts, *logged)):
        if is_in_the_works(gift):
            groups["In the works"].append(gift)
        elif is_to_be_thanked_for(gift):
            groups["To thank"].append(gift)
        elif not was_let_go(gift) and gift.steps and gift.steps[-1].on.year == opened.today.year:
            groups["This year"].append(gift)
    return groups


def _row(gift: Gift, person: Person, today: date) -> tuple[str, ...]:
    said = filter(None, (gift.what, gift_words(gift, today), str(gift.cost or "")))
    return (MARKS[state_of(gift)], person.name, " · ".join(said))


def _thought(one: GiftDue, today: date) -> tuple[str, ...]:
    last = f"last {say_day(one.last, today)}" if one.last else "nothing yet"
    return ("·", one.person.name, f"{last} · {due_words(one)}")


def _year(found: Giving) -> dict[str, object] | None:
    if found.pack is None or not found.pack.budget:
        return None
    year = year_of(found, found.pack)
    return {
        "most": _money(year.most), "given": _money(year.given), "in_works": _money(year.in_works),
        "apart": [_money(one) for one in year.apart], "yours": year.is_set,
    }  # fmt: skip


def _idea(one: Idea) -> dict[str, object]:
    return {"what": one.what, "why": one.why, "touch": one.touch.value, "about": _money(one.cost)}


def _data(gift: Gift, person: Person) -> dict[str, object]:
    return {
        "id": gift.id,
        "person": person.name,
        "what": gift.what,
        "state": state_of(gift).value,
        "from_them": gift.from_them,
        "touch": gift.touch.value,
        "for": gift.occasion or None,
        "for_on": _day(gift.for_on),
        "cost": _money(gift.cost),
        "steps": [
            {"state": step.state.value, "on": step.on.isoformat(), "why": step.why or None}
            for step in gift.steps
        ],
    }


def _money(money: Money | None) -> dict[str, str] | None:
    """An amount as a text, so that no cent is lost."""
    return dict(zip(("amount", "currency"), str(money).split(), strict=True)) if money else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
