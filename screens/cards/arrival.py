"""A card beside the book, drawn: as a line of a list, and in full with both sides next to each other."""

from __future__ import annotations

from itertools import zip_longest

from textual.content import Content

from planner.people.arrivals import FROM_CARD, Arrival, Fate, Likeness
from planner.people.candidate import Refused
from planner.people.entry import person_texts
from planner.people.merging import FIELD_WORDS, differences
from planner.people.person import Person
from planner.people.typed_contacts import say_contacts
from planner.values.text import inert_line
from screens.look import DONE, NEEDS_YOU, NOTHING, OPEN
from screens.widgets.card import LABEL, labelled
from screens.widgets.lines import wrap_cells
from screens.widgets.marks import Cell, columns

ABREAST = 44
"""From this width on both sides stand next to each other."""
GAP = 2
SHORT = 4
"""Lines of one field that are shown of either side."""
LIKENESS_WORDS = {
    Likeness.NEW: "new",
    Likeness.CHANGED: "changed",
    Likeness.SUSPECT: "look",
    Likeness.SAME: "same",
}


def row_line(row: Arrival | Refused, width: int) -> Content:
    """A card in a line: what becomes of it, who it is, and what is new."""
    if isinstance(row, Refused):
        mark, word, name = (NEEDS_YOU if row.is_fault else NOTHING), "unread", f"number {row.number}"
        about, style = f"line {row.line}: {row.why}", "$warning" if row.is_fault else "$dim"
    else:
        mark, style = _mark(row)
        word, name, about = LIKENESS_WORDS[row.likeness], row.candidate.person.name, _about(row)
    return columns(
        (
            Cell(f"{mark} {word}", style, 9, 9),
            Cell(inert_line(name), "bold", 18, 26),
            Cell(inert_line(about), "$dim", 16, 80),
        ),
        width,
        growing=(2,),
    )


def _mark(row: Arrival) -> tuple[str, str]:
    if row.fate is not Fate.LEAVE:
        return DONE, "$success"
    if row.likeness is Likeness.SUSPECT:
        return NEEDS_YOU, "$warning"
    return (NOTHING if row.likeness is Likeness.SAME else OPEN), "$dim"


def _about(row: Arrival) -> str:
    person = row.candidate.person
    if row.likeness is Likeness.SAME:
        return ""
    if row.known is None or row.becomes is None:
        return ", ".join(filter(None, (person.role, person.organisation)))
    if row.likeness is Likeness.SUSPECT:
        return {
            Fate.MERGE: f"joins {row.known.name}",
            Fate.ADD: f"stays apart from {row.known.name}",
            Fate.LEAVE: f"is it {row.known.name}? {row.why}",
        }[row.fate]
    return "; ".join(f"{d.field} {d.becomes}" for d in differences(row.known, row.becomes))


def card_lines(row: Arrival | Refused, width: int) -> list[Content]:
    """A card in full."""
    if isinstance(row, Refused):
        said = f"Number {row.number} of {row.source}, on line {row.line}, {row.why}."
        then = "The others come in without it." if row.is_fault else "It is passed over."
        return [Content(line) for line in wrap_cells(inert_line(f"{said} {then}"), width)]
    person, known = row.candidate.person, row.known
    head = [Content.styled(inert_line(person.name), "bold $accent"), *_fate_lines(row, width), Content("")]
    if known is None or row.becomes is None or row.likeness is Likeness.SAME:
        return [*head, *_fields(person, width), *_from(row, width)]
    if row.likeness is Likeness.SUSPECT:
        return [*head, *side_by_side(known, person, width), *_from(row, width)]
    lines = list(head)
    for one in differences(known, row.becomes):
        parts = [(one.becomes, "bold"), *([(f"instead of {one.was}", "$dim")] if one.was else [])]
        lines += labelled(one.field, [(inert_line(text), style) for text, style in parts], width)
    return [*lines, *_from(row, width)]


def _fate_lines(row: Arrival, width: int) -> list[Content]:
    known = inert_line(row.known.name) if row.known else ""
    earlier = row.known is not None and row.known.id.startswith(FROM_CARD)
    where = "on an earlier card" if earlier else "in your book"
    said = {
        (Likeness.NEW, Fate.ADD): "Comes into your book.",
        (Likeness.CHANGED, Fate.MERGE): f"Joins {known}, {where}: {row.why}. This is what it adds:",
        (
            Likeness.SUSPECT,
            Fate.LEAVE,
        ): f"May be {known}, {where}: {row.why}. m joins them, a keeps them apart.",
        (Likeness.SUSPECT, Fate.MERGE): f"Joins {known}, {where}: all that both sides say is kept.",
        (Likeness.SUSPECT, Fate.ADD): f"Comes in as another person than {known}.",
    }.get((row.likeness, row.fate), "Left out.")
    if row.likeness is Likeness.SAME:
        said = f"As it is {where}: nothing to add."
    return [Content.styled(line, "$dim") for line in wrap_cells(said, width)]


def _from(row: Arrival, width: int) -> list[Content]:
    card = row.candidate
    return [
        Content(""),
        *labelled("From", [(f"{card.source}, number {card.number}, line {card.line}", "$dim")], width),
    ]


def _fields(person: Person, width: int) -> list[Content]:
    lines: list[Content] = []
    for key, text in _texts(person).items():
        lines += labelled(_word(key), [(inert_line(line), "") for line in text.split("\n")], width)
    return lines


def _texts(person: Person) -> dict[str, str]:
    """What is told of someone; what the host alone says of them is not on a card."""
    told = person_texts(person) | {"contacts": "\n".join(say_contacts((p,)) for p in person.contacts)}
    return {key: text for key, text in told.items() if text and key not in ("name", "kind", "tier")}


def _word(key: str) -> str:
    return FIELD_WORDS.get(key, key)


def side_by_side(book: Person, card: Person, width: int) -> list[Content]:
    """Both sides, field by field, what is not the same in bold; under each other where it is narrow."""
    left, right = ({"name": p.name, **_texts(p)} for p in (book, card))
    keys = [*right, *(key for key in left if key not in right)]  # what the card says nothing of comes last
    if width < ABREAST:
        lines: list[Content] = []
        for key in keys:
            one, other = left.get(key, ""), right.get(key, "")
            parts = [(one, "")] if one == other else [(one, "$dim"), (other, "bold")]
            lines += labelled(_word(key), [(inert_line(text), style) for text, style in parts if text], width)
        return lines
    half = (width - LABEL - GAP) // 2
    lines = [_pair("", ("in the book", "$dim"), ("on the card", "$dim"), half)]
    for key in keys:
        one, other = left.get(key, ""), right.get(key, "")
        style = "" if one == other else "bold"
        pairs = zip_longest(_wrapped(one, half), _wrapped(other, half), fillvalue="")
        for n, (first, second) in enumerate(pairs):
            lines.append(_pair(_word(key) if n == 0 else "", (first, ""), (second, style), half))
    return lines


def _wrapped(text: str, width: int) -> list[str]:
    lines = [piece for line in text.split("\n") for piece in wrap_cells(inert_line(line), width)]
    return lines if len(lines) <= SHORT else [*lines[: SHORT - 1], "…"]


def _pair(label: str, left: tuple[str, str], right: tuple[str, str], half: int) -> Content:
    one = Content.styled(*left).truncate(half, ellipsis=True, pad=True)
    return Content.assemble((label.ljust(LABEL), "$dim"), one, " " * GAP, Content.styled(*right))
