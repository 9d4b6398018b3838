"""How what was found is drawn: the words typed stand out in it, and beneath it is what it is and whose."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from planner.dates.saying import say_day
from planner.finding.entry import Entry, Sort, is_over
from planner.finding.search import Hit
from planner.values.searching import Span
from screens.finder.actions import Action

MARK = "bold underline"
BETWEEN = " · "
SORT_WIDTH, ROOMY = 10, 50
"""How wide the column is that says what something is, and from which width on there is one."""
LEAD = 0.4
"""Where in a line that cannot hold it all the first of the words typed is put: so far from its beginning."""
DATED = (Sort.OUTING, Sort.PROMISE, Sort.GIFT, Sort.FACT, Sort.NOTE)
"""What is of a day; a person is not of the day they came into the book."""


class NewPerson(NamedTuple):
    """Somebody to add to the book, by the name that was typed.

    Attributes:
        name: what was typed.
        nothing: what is said of it: that nothing in the book says so.
    """

    name: str
    nothing: str


Row = Action | Hit | NewPerson


def known_by(row: Row | None) -> tuple[str, ...] | None:
    """What tells a row from the others, however the list around it changes."""
    match row:
        case Action():
            return ("action", row.label)
        case Hit():
            return (row.entry.sort, row.entry.id, row.entry.text)
        case NewPerson():
            return ("new", row.name)
        case _:
            return None


def lines_of(row: Row) -> int:
    """How many lines a row takes."""
    return 1 if isinstance(row, Action) else 2


def paint_row(row: Row, today: date, width: int) -> list[Content]:
    """What was found in two lines, what can be done in one."""
    if isinstance(row, Action):
        return [marked(row.label, row.spans, "", width)]
    if isinstance(row, NewPerson):
        add = Content.assemble(("+ ", "$accent"), "add ", (row.name, "bold"), " to the book")
        return [Content.styled(row.nothing, "$dim"), add]
    over = is_over(row.entry, today)
    text = marked(row.entry.text, row.marks(row.entry.text), "$dim" if over else "", width)
    return [text, Content.assemble(_sort(row, "$dim" if over else "$accent", width), *_about(row, today))]


def nothing_says(typed: str, *, sensitive: bool) -> str:
    """What is said where nothing that may be shown says what was typed.

    Args:
        typed: what was typed.
        sensitive: whether something sensitive does.
    """
    if sensitive:
        return f"Only what is sensitive says “{typed}”: on a card, v shows it."
    return f"Nothing in your book says “{typed}”."


def _sort(hit: Hit, style: str, width: int) -> Content:
    """What it is; of a part of a card, which part. In a column where there is room for one."""
    entry = hit.entry
    is_detail = entry.sort is Sort.DETAIL
    word, spans = (entry.about, hit.marks(entry.about)) if is_detail else (entry.sort.value, ())
    gap = SORT_WIDTH - len(word) if width >= ROOMY else 2
    return Content.assemble(marked(word, spans, style, SORT_WIDTH), " " * max(1, gap))


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
        parts.append(marked(said, hit.marks(said), "$dim", len(said)))
    if hit.entry.about and hit.entry.sort is not Sort.DETAIL:
        parts.append(marked(hit.entry.about, hit.marks(hit.entry.about), "$dim", len(hit.entry.about)))
    between = Content.styled(BETWEEN, "$dim")
    return [piece for n, part in enumerate(parts) for piece in ((between, part) if n else (part,))]


def _when(entry: Entry, today: date) -> str:
    day = say_day(entry.on, today) if entry.on and entry.sort in DATED else ""
    return BETWEEN.join(filter(None, (day, _ended(entry, today))))


def _ended(entry: Entry, today: date) -> str:
    """Since when a fact is no longer so, as its card says it."""
    if entry.sort is not Sort.FACT or entry.until is None or not is_over(entry, today):
        return ""
    return f"{'expired' if entry.live else 'retired'} {say_day(entry.until, today)}"
