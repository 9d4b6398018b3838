"""A person in the fewest lines: who, needs at a table, tastes, days, and what is promised."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from planner.outings.saying_needs import said_at_table, said_in_short
from planner.people.around import people_around
from planner.people.facts import Fact, Sensitivity
from planner.people.needs import NeedKind, unknown_sides
from planner.people.person import Person, kind_said
from planner.values.text import inert_line, listed
from screens.look import OPEN
from screens.widgets.card import labelled, pieces


def name_line(person: Person) -> Content:
    """The name and how to say it."""
    return Content.assemble(
        (inert_line(person.name), "bold $accent"), (f"  {inert_line(person.say_as)}", "$dim")
    )


def who_lines(person: Person, width: int) -> list[Content]:
    """The role, what they are to the host, and how to reach them."""
    work = ", ".join(inert_line(t) for t in (person.role, person.organisation) if t)
    kind = " · ".join(t for t in (kind_said(person), inert_line(person.home.city)) if t)
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


def around_lines(person: Person, facts: Sequence[Fact], width: int) -> list[Content]:
    """Who stands around them; nothing sensitive is built on unasked."""
    around = people_around(person, [f for f in facts if f.sensitivity is not Sensitivity.SENSITIVE])
    return labelled("Around them", [(one, "") for one in around], width) if around else []


def table_lines(person: Person, facts: Sequence[Fact], width: int, *, private: bool) -> list[Content]:
    """Who they are, what they need and like at a table, and who stands around them."""
    return [
        *who_lines(person, width),
        *place_lines(person, width, private=private),
        *needs_lines(person, width),
        *taste_lines(person, width, private=private),
        *around_lines(person, facts, width),
    ]
