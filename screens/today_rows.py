"""The rows of Today: what is next, promised, owed, and which days come up, each glyph with its word."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from rich.cells import cell_len
from textual.content import Content

from planner.agenda.items import Ahead, Promised, ToAsk, ToThank, since
from planner.courtship.giving.days_due import DayDue
from planner.courtship.giving.gifts_due import GiftDue
from planner.courtship.giving.saying import day_deed, due_words
from planner.courtship.owing import Owed
from planner.courtship.said_owed import BEYOND, is_past_longest, is_waited_for, say_owed
from planner.dates.apart import own_time, said_where, say_far, say_on_both
from planner.dates.instants import between
from planner.dates.saying import say_day, say_time, say_when
from planner.outings.gap import Severity
from planner.outings.outing import Stage
from planner.people.occasions import name_on
from planner.people.person import first_name
from planner.people.promises import Owner, bare_words
from planner.standing.risks import StandingRisk
from planner.values.text import counted, fold, inert_line, sentence
from screens.look import BEGUN, DONE, NEEDS_YOU, NOTHING, OPEN
from screens.widgets.lines import hanging

CARD_GAPS = 2
"""How many gaps the card of the next outing names."""
ROOMY = 44
"""From this width on a row has room for what can also be seen one key further on."""
LEAST = 12
"""Cells that are left to what stands before the end of a row; a longer end goes on beneath."""
NEAR = timedelta(hours=36)
"""An outing so near is told in full."""


def ahead_row(ahead: Ahead, wall: datetime, own: str, width: int) -> list[Content]:
    """An outing: near ones with the place, when to leave and what is missing, the others in a line.

    Args:
        ahead: the outing.
        wall: the wall time now on the host's own clock.
        own: the zone of that clock.
        width: the room in cells.
    """
    title, starts = inert_line(ahead.title), ahead.outing.starts
    if ahead.over:
        told = "what came of it?" if width >= ROOMY else "to file"
        mark = Content.styled(f"{NEEDS_YOU} ", "$accent bold")
        return hanging(mark, [(title, "bold")], Content.styled(told, "$accent"), width)
    if ahead.outing.stage is Stage.CANCELLED:
        mark = Content.styled(f"{NEEDS_YOU} ", "$warning bold")
        rows = hanging(mark, [(title, "")], _dim("called off"), width)
        for gap in ahead.gaps:
            rows += hanging(Content("  "), [(inert_line(gap.text), "$dim")], Content(""), width)
        return rows
    if starts is None:
        return hanging(Content.styled(f"{OPEN} ", "$dim"), [(title, "")], _dim("an idea"), width)
    mine = own_time(starts, ahead.outing.zone, own)
    if between(wall, mine, own) >= NEAR:
        when = say_when(starts, wall) if width >= ROOMY else say_day(starts.date(), wall.date())
        ready = f"{_readiness(ahead)} · {when}"
        fits = 2 + cell_len(title) + 1 + len(ready) <= width  # else the glyph alone says how ready it is
        return hanging(_readiness_mark(ahead), [(title, "")], _dim(ready if fits else when), width)
    near = Content.styled(
        _near(starts, mine, wall) + said_where(starts, ahead.outing.zone, own), "$accent bold"
    )
    return [
        *hanging(_readiness_mark(ahead), [(title, "bold")], near, width),
        *_where(ahead, say_far(starts, ahead.outing.zone, wall, own), own, width),
        *_missing(ahead, wall, own, width),
    ]


def promised_row(item: Promised, today: date, width: int) -> list[Content]:
    """A promise, whose it is, and by when."""
    due = item.promise.due
    late = due is not None and due < today
    when = ""
    if due is not None:
        when = f"{counted((today - due).days, 'day')} late" if late else f"by {say_day(due, today)}"
    text = inert_line(bare_words(item.promise))
    if item.promise.owner is not Owner.HOST and not fold(text).startswith(fold(first_name(item.person))):
        text = f"{inert_line(item.person.name)}: {text}"
    parts = [(sentence(text), "")]
    if fold(first_name(item.person)) not in fold(text):  # "send her the photos": to whom?
        parts.append((inert_line(item.person.name), "$dim"))
    look = "$warning" if late else "$dim"
    return hanging(_mark(late=late), parts, Content.styled(when, look), width)


def owed_row(item: Owed, today: date, width: int) -> list[Content]:
    """A touch, to whom, and since when it is owed; or for when it is planned."""
    when = say_owed(item, today, short=width < ROOMY)
    tier = f"{item.tier.value} · " if item.tier and width >= ROOMY else ""
    look = "$accent" if item.planned == today else "$dim"
    parts = [(inert_line(item.person.name), "bold"), (item.touch.value, "")]
    end, mark = Content.assemble((tier, "$dim"), (when, look)), _mark(late=is_waited_for(item, today))
    if not is_past_longest(item, today):
        return hanging(mark, parts, end, width)
    beyond = (BEYOND, "$warning")
    taken = sum(cell_len(text) + 2 for text, _ in (*parts, beyond)) + end.cell_length
    if 2 + taken <= width:
        return hanging(mark, [*parts, beyond], end, width)
    return [*hanging(mark, parts, end, width), *hanging(Content("  "), [beyond], Content(""), width)]


Coming = DayDue | ToThank | ToAsk | GiftDue
"""What stands among the days coming up."""


def coming_row(item: Coming, today: date, width: int) -> list[Content]:
    """A day coming up, what is to be thanked for, what a gift wants, or what is to be asked again by now."""
    if isinstance(item, DayDue):
        return day_row(item, today, width)
    if isinstance(item, GiftDue):
        return gift_row(item, today, width)
    return to_ask_row(item, today, width) if isinstance(item, ToAsk) else to_thank_row(item, today, width)


def day_row(item: DayDue, today: date, width: int) -> list[Content]:
    """A day coming up, whose, and what is done for it by when; or what was."""
    when = Content.styled("today", "$accent") if item.on == today else _dim(say_day(item.on, today))
    what = inert_line(name_on(item.occasion, item.on))
    if item.seen_to:
        mark, deed = Content.styled(f"{DONE} ", "$success"), inert_line(item.seen_to)
    elif item.begin <= today:
        mark, deed = _mark(late=True), f"{day_deed(item)} today"
    else:
        by = f" by {say_day(item.begin, today)}" if width >= ROOMY and item.begin < item.on else ""
        mark, deed = Content.styled(f"{NOTHING} ", "$dim"), f"{day_deed(item)}{by}"
    look = "$warning" if item.begin <= today and not item.seen_to else "$dim"
    rows = hanging(mark, [(inert_line(item.person.name), "bold")], when, width)
    if cell_len(deed) <= width - LEAST:
        return [*rows, *hanging(Content("  "), [(what, "")], Content.styled(deed, look), width)]
    return [*rows, *hanging(Content("  "), [(what, ""), (deed, look)], Content(""), width)]


def to_thank_row(item: ToThank, today: date, width: int) -> list[Content]:
    """What is to be thanked for, and whom."""
    came = since(item.gift)
    when = _dim(f"came {say_day(came, today)}" if came else "")
    parts = [(inert_line(item.person.name), "bold"), (f"thank them for {inert_line(item.gift.what)}", "")]
    return hanging(_mark(late=False), parts, when, width)


def gift_row(item: GiftDue, today: date, width: int) -> list[Content]:
    """A gift to be bought or sent by a day; or who was long not thought of, and since when."""
    if item.gift is None:
        when = f"last {say_day(item.last, today)}" if item.last else "nothing yet"
        mark, look = Content.styled(f"{NOTHING} ", "$dim"), "$dim"
    else:
        when = "today" if item.by <= today else f"by {say_day(item.by, today)}"
        mark, look = _mark(late=item.by <= today), "$warning" if item.by <= today else "$dim"
    parts = [(inert_line(item.person.name), "bold"), (due_words(item), "")]
    return hanging(mark, parts, Content.styled(when, look), width)


def risk_row(item: StandingRisk, width: int) -> list[Content]:
    """An account at risk, why, and where there is room what would help most."""
    name, why = (inert_line(item.account), "bold"), item.kind.value
    if 2 + cell_len(name[0]) + 1 + cell_len(why) <= width:
        rows = hanging(_mark(late=True), [name], Content.styled(why, "$warning"), width)
    else:
        rows = hanging(_mark(late=True), [name, (why, "$warning")], Content(""), width)
    if width >= ROOMY and item.mends:
        rows += hanging(Content("  "), [(item.mends[0].said, "$dim")], Content(""), width)
    return rows


def to_ask_row(item: ToAsk, today: date, width: int) -> list[Content]:
    """What is to be asked again by now, and whom."""
    since = item.fact.ask_again or today
    when = (
        Content.styled("ask today", "$accent")
        if since == today
        else _dim(f"ask since {say_day(since, today)}")
    )
    parts = [(inert_line(item.person.name), "bold"), (inert_line(item.fact.text), "")]
    return hanging(Content.styled(f"{OPEN} ", "$accent"), parts, when, width)


def _where(ahead: Ahead, distance: str, own: str, width: int) -> list[Content]:
    place = inert_line(ahead.venue) or "no place yet"
    leave, zone = _dim(""), ahead.outing.zone
    if ahead.leave_by is not None:
        by = say_on_both(ahead.leave_by, zone, own)
        leave = _dim(f"leave by {by if width >= ROOMY else say_time(own_time(ahead.leave_by, zone, own))}")
    room = width - 2 - leave.cell_length - 2
    said = f"{place} · {distance}"
    said = said if Content(said).cell_length <= room else place
    return hanging(Content("  "), [(said, "$dim")], leave, width)


def _missing(ahead: Ahead, wall: datetime, own: str, width: int) -> list[Content]:
    lines: list[Content] = []
    for gap in ahead.gaps[:CARD_GAPS]:
        by = own_time(gap.by, ahead.outing.zone, own) if gap.by and not gap.whole_day else gap.by
        today = by is not None and by.date() == wall.date()
        until = "" if not by or not today else "today" if gap.whole_day else f"until {say_time(by)}"
        must = gap.severity is Severity.MUST
        mark = Content.styled(f"  {NEEDS_YOU if must else OPEN} ", "$warning" if must else "$dim")
        lines += hanging(mark, [(inert_line(gap.text), "")], _dim(until), width)
    rest = len(ahead.gaps) - CARD_GAPS
    return [*lines, _dim(f"    and {rest} more")] if rest > 0 else lines


def _readiness(ahead: Ahead) -> str:
    return counted(len(ahead.gaps), "gap") if ahead.gaps else "ready"


def _readiness_mark(ahead: Ahead) -> Content:
    if any(g.severity is Severity.MUST for g in ahead.gaps):
        return _mark(late=True)
    if not ahead.gaps:
        return Content.styled(f"{DONE} ", "$success")
    return Content.styled(f"{OPEN if ahead.outing.stage is Stage.IDEA else BEGUN} ", "$dim")


def _mark(*, late: bool) -> Content:
    return Content.styled(f"{NEEDS_YOU if late else OPEN} ", "$warning bold" if late else "$dim")


def _dim(text: str) -> Content:
    return Content.styled(text, "$dim")


def _near(starts: datetime, mine: datetime, wall: datetime) -> str:
    """``today 12:30``, ``tomorrow 08:00``, else the day in full; also where it is not the same day there."""
    days = (starts.date() - wall.date()).days if mine.date() == starts.date() else None
    word = {0: "today", 1: "tomorrow"}.get(days) if days is not None else None
    return f"{word} {say_time(starts)}" if word else say_when(starts, wall)
