"""`hostbook today`: what is due."""

from __future__ import annotations

import argparse
from datetime import datetime, timedelta
from functools import partial

from planner.agenda.agenda import Agenda
from planner.agenda.items import Ahead, ToAsk, ToThank, since
from planner.book.lookup import agenda, situation
from planner.courtship.cadence import Owed
from planner.courtship.giving.days_due import DayDue
from planner.dates.apart import own_time, say_full_there, say_on_both
from planner.dates.instants import instant
from planner.dates.saying import say_day, say_when, say_yearly
from planner.exchange.gestures import gestures
from planner.exchange.services import service_matrix
from planner.outings.gap import Gap, Severity
from planner.outings.outing import Stage, ends
from planner.outings.readiness import explain_readiness
from planner.outings.run_of_show import promise_step, run_of_show
from planner.outings.situation import Situation, local
from planner.outings.step import Step
from planner.people.confidence import SAID_QUIETLY, in_confidence, promised_words
from planner.people.occasions import name_of, name_on
from planner.people.promises import Owner
from planner.values.text import inert_line
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import say, say_json, table

MUSTS_WITHIN = timedelta(days=7)
"""Of outings so near, what cannot wait is told with them."""
STEPS_WITHIN = timedelta(days=1)
"""How far ahead the steps of outings are told."""
EXAMPLE = 'hostbook plan --with NAME --kind lunch --when "next thu 12:30"'
MOST_OWED = 8
"""How many of the neglected are named; `--json` has them all."""


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Print it."""
    opened = open_book(args)
    found = agenda_of(opened)
    if args.json:
        say_json(_data(opened, found))
    else:
        say(*agenda_lines(opened, found))
    return 0


def agenda_of(opened: Opened) -> Agenda:
    """What is due in the open book."""
    near = partial(_with_near_days, opened)
    return agenda(opened.book, opened.host, service_matrix(), gestures(), opened.now, dated=near)


def _with_near_days(opened: Opened, s: Situation) -> Situation:
    """An outing of the next days with its public holidays, fasts and feasts; one further off as it is.

    What cannot wait is told of those near only, and reckoning the days takes longer than all the rest.
    """
    starts = s.outing.starts
    if starts is None or not opened.wall <= starts <= opened.wall + MUSTS_WITHIN:
        return s
    from planner.almanac.reckoning import reckoned  # noqa: PLC0415 - only where something is near

    return reckoned(s)


def agenda_lines(opened: Opened, found: Agenda) -> list[str]:
    """The agenda as text: outings, steps due, promises, touches owed, and days coming up."""
    today = opened.today
    said = {promise_step(p.promise) for p in found.promised}  # once, under its own heading
    every = ((s, one) for one in found.ahead for s in _due(opened, one) if s.key not in said)
    due = sorted(every, key=lambda d: instant(d[0].at, d[1].outing.zone))
    steps = [
        ("!" if s.must else "○", _on_both(s.at, one.outing.zone, opened), one.title, s.text) for s, one in due
    ]
    sections = (
        ("Outings", [line for one in found.ahead for line in _outing(opened, one)]),
        ("To do by tomorrow", table(steps)),
        (
            "Promised",
            table([
                (
                    "!" if p.promise.due and p.promise.due <= today else "○",
                    p.person.name,
                    f"by {say_day(p.promise.due, today)}" if p.promise.due else "",
                    ("" if p.promise.owner is Owner.HOST else "they said: ") + promised_words(p.promise),
                )
                for p in found.promised
            ]),
        ),
        ("Days coming up", table([_day(opened, day) for day in found.days])),
        ("To thank", table([_to_thank(opened, one) for one in found.to_thank])),
        ("To ask", table([_to_ask(opened, one) for one in found.to_ask])),
        ("Owed", [*table([_owed(opened, one) for one in found.owed[:MOST_OWED]]), *_more(len(found.owed))]),
    )  # fmt: skip
    lines = [f"{say_when(opened.wall, opened.wall)}"]
    for heading, rows in sections:
        if rows:
            lines += ["", heading, *rows]
    if len(lines) == 1:
        lines += ["", f"Nothing is due. Plan something: {EXAMPLE}"]
    return lines


def _outing(opened: Opened, one: Ahead) -> list[str]:
    starts = one.outing.starts
    zone, own = one.outing.zone, opened.clock.zone
    when = say_full_there(starts, zone, opened.wall, own) if starts else "no date yet"
    off = one.outing.stage is Stage.CANCELLED
    state = "to be filed" if one.over else "called off" if off else explain_readiness(one.gaps).rstrip(".")
    where = f" · {inert_line(one.venue)}" if one.venue else ""
    near = off or (not one.over and starts is not None and starts <= opened.wall + MUSTS_WITHIN)
    musts = tuple(gap for gap in one.gaps if near and gap.severity is Severity.MUST)
    return [
        f"  {inert_line(one.title)}{where}",
        f"    {when} · {state} · {one.outing.id}",
        *(_gap_line(gap, opened, zone) for gap in musts),
    ]


def _on_both(at: datetime, zone: str, opened: Opened) -> str:
    """The day and time on the host's clock, and on the other where the outing is."""
    own = opened.clock.zone
    mine, both = own_time(at, zone, own), say_on_both(at, zone, own)
    return both if mine.date() != at.date() else f"{say_day(mine.date(), opened.today)}, {both}"


def _gap_line(gap: Gap, opened: Opened, zone: str) -> str:
    """A gap with its sign, and the time by which it matters, of an outing in a zone."""
    by = ""
    if gap.by is not None:
        said = say_day(gap.by.date(), opened.today) if gap.whole_day else _on_both(gap.by, zone, opened)
        by = f" (by {said})"
    return f"    {'!' if gap.severity is Severity.MUST else '○'} {inert_line(gap.text)}{by}"


def _due(opened: Opened, one: Ahead) -> tuple[Step, ...]:
    """The steps of one outing to be done by tomorrow that are not; once it is over, only those after it."""
    s = situation(opened.book, one.outing, opened.host)
    until, closed = local(s, opened.now) + STEPS_WITHIN, ends(one.outing)
    return tuple(
        step
        for step in run_of_show(s, opened.now)
        if not step.done and step.at <= until and not (one.over and closed and step.at <= closed)
    )


def _owed(opened: Opened, one: Owed) -> tuple[str, ...]:
    late = f"{one.days_late} d late" if one.days_late else f"due {say_yearly(one.due.month, one.due.day)}"
    if one.planned is not None and one.planned >= opened.today:
        late = f"planned {say_day(one.planned, opened.today)}"
    return ("!" if one.days_late else "○", one.person.name, one.touch.value, one.tier.value, late)


def _more(number: int) -> list[str]:
    return [f"  · and {number - MOST_OWED} more"] if number > MOST_OWED else []


def _day(opened: Opened, day: DayDue) -> tuple[str, ...]:
    what = name_on(day.occasion, day.on)
    begun = "today" if day.begin <= opened.today else f"by {say_day(day.begin, opened.today)}"
    deed = day.seen_to or f"{day.gesture.verb} {begun}"
    mark = "●" if day.seen_to else "!" if day.begin <= opened.today else "·"
    return (mark, say_day(day.on, opened.today), day.person.name, f"{what}: {deed}")


def _to_thank(opened: Opened, one: ToThank) -> tuple[str, ...]:
    came = since(one.gift)
    return ("○", one.person.name, one.gift.what, f"came {say_day(came, opened.today)}" if came else "")


def _to_ask(opened: Opened, one: ToAsk) -> tuple[str, ...]:
    since = one.fact.ask_again or opened.today
    return ("○", one.person.name, f"since {say_day(since, opened.today)}", one.fact.text)


def _data(opened: Opened, found: Agenda) -> dict[str, object]:
    return {
        "now": _minute(opened.wall),
        "outings": [outing_data(one) for one in found.ahead],
        "steps": [
            {
                "outing": one.outing.id,
                "at": _minute(s.at),
                "text": s.text,
                "must": s.must,
            }
            for one in found.ahead
            for s in _due(opened, one)
        ],
        "promises": [
            {
                "id": p.promise.id,
                "person": p.person.name,
                "owner": p.promise.owner.value,
                "text": SAID_QUIETLY if in_confidence(p.promise.text) else p.promise.text,
                "due": p.promise.due.isoformat() if p.promise.due else None,
            }
            for p in found.promised
        ],
        "touches": [
            {
                "person": one.person.name,
                "touch": one.touch.value,
                "tier": one.tier.value,
                "due": one.due.isoformat(),
                "days_late": one.days_late,
            }
            for one in found.owed
        ],
        "days": [
            {
                "person": day.person.name,
                "day": day.on.isoformat(),
                "what": name_of(day.occasion),
                "gesture": day.gesture.what,
                "begin": day.begin.isoformat(),
                "seen_to": day.seen_to or None,
            }
            for day in found.days
        ],
        "to_thank": [
            {"person": one.person.name, "gift": one.gift.what, "id": one.gift.id} for one in found.to_thank
        ],
        "to_ask": [
            {
                "person": one.person.name,
                "fact": one.fact.text,
                "since": one.fact.ask_again.isoformat() if one.fact.ask_again else None,
            }
            for one in found.to_ask
        ],
    }


def outing_data(one: Ahead) -> dict[str, object]:
    """An outing of the agenda as plain data."""
    outing = one.outing
    return {
        "id": outing.id,
        "title": one.title,
        "kind": outing.kind.value,
        "stage": outing.stage.value,
        "starts": _minute(outing.starts),
        "zone": outing.zone,
        "venue": one.venue or None,
        "to_file": one.over,
        "gaps": [gap_data(gap) for gap in one.gaps],
    }


def gap_data(gap: Gap) -> dict[str, object]:
    """A gap as plain data."""
    return {
        "part": gap.part.value,
        "severity": gap.severity.value,
        "text": gap.text,
        "by": _minute(gap.by),
    }


def _minute(at: datetime | None) -> str | None:
    return at.isoformat(timespec="minutes") if at else None
