"""How what was found is drawn: the words typed stand out in it, and beneath it is what it is and whose."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from planner.dates.saying import say_day
from planner.finding.entry import Entry, Sort
from planner.finding.search import Hit
from planner.values.searching import Span
from screens.finder_actions import Action

MARK = "bold underline"
SORT_WIDTH = 10
LEAD = 0.4
"""Where in a line that cannot hold it all the first of the words typed is put: so far from its beginning."""
DATED = (Sort.OUTING, Sort.PROMISE, Sort.FACT, Sort.NOTE)
"""What is of a day; a person is not of the day they came into the book."""


class NewPerson(NamedTuple):
    """Somebody to add to the book, by the name that was typed."""

    name: str


Row = Action | Hit | NewPerson


def lines_of(row: Row) -> int:
    """How many lines a row takes."""
    return 1 if isinstance(row, Action) else 2


def paint_row(row: Row, today: date, width: int) -> list[Content]:
    """What was found in two lines, what can be done in one."""
    if isinstance(row, Action):
        return [marked(row.label, row.spans, "", width)]
    if isinstance(row, NewPerson):
        add = Content.assemble(("+ ", "$accent"), "add ", (row.name, "bold"), " to the book")
        return [Content.styled(f"Nothing in your book says “{row.name}”.", "$dim"), add]
    text = marked(row.entry.text, row.marks(row.entry.text), "", width)
    return [text, Content.assemble(_sort(row), *_about(row, today))]


def _sort(hit: Hit) -> Content:
    """What it is; of a part of a card, which part."""
    entry = hit.entry
    if entry.sort is not Sort.DETAIL:
        return Content.styled(entry.sort.value.ljust(SORT_WIDTH), "$accent")
    word = marked(entry.about, hit.marks(entry.about), "$accent", SORT_WIDTH)
    return Content.assemble(word, " " * (SORT_WIDTH - len(entry.about)))


def marked(text: str, spans: Iterable[Span], style: str, width: int) -> Content:
    """A text with the words typed marked; of a long one the stretch around the first of them."""
    spans = tuple(spans)
    cut = 0
    if spans and cell_len(text) > width:
        cut = _beginning(text, spans[0], width)
    parts: list[tuple[str, str]] = [("…", style)] if cut else []
    at = cut
    for span in spans:
        if span.start >= at:
            parts += [
                (text[at : span.start], style),
                (text[span.start : span.end], f"{style} {MARK}".strip()),
            ]
            at = span.end
    return Content.assemble(*parts, (text[at : at + width + 1], style))


def _beginning(text: str, first: Span, width: int) -> int:
    """From where on a text is shown so that the first marked word is in sight."""
    if cell_len(text[: first.end]) < width:
        return 0
    back = max(0, first.start - int(width * LEAD))
    space = text.find(" ", back, first.start)
    return space + 1 if space >= 0 else back


def _about(hit: Hit, today: date) -> list[Content]:
    parts = []
    if hit.whose:
        parts.append(marked(hit.whose, hit.marks(hit.whose), "$dim", len(hit.whose)))
    if said := _when(hit.entry, today):
        parts.append(Content.styled(said, "$dim"))
    if hit.entry.about and hit.entry.sort is not Sort.DETAIL:
        parts.append(marked(hit.entry.about, hit.marks(hit.entry.about), "$dim", len(hit.entry.about)))
    between = Content.styled(" · ", "$dim")
    return [piece for n, part in enumerate(parts) for piece in ((between, part) if n else (part,))]


def _when(entry: Entry, today: date) -> str:
    day = say_day(entry.on, today) if entry.on and entry.sort in DATED else ""
    over = entry.sort is Sort.FACT and (not entry.live or (entry.until is not None and entry.until <= today))
    return " · ".join(filter(None, (day, "no longer so" if over else "")))
