"""The agenda as text: the same things as on Today, in the same order, on lines of eighty cells."""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.agenda.agenda import Agenda
from planner.agenda.aside import Aside
from planner.agenda.items import Ahead, Promised, ToAsk, ToThank, since
from planner.courtship.giving.days_due import DayDue
from planner.courtship.giving.gifts_due import GiftDue
from planner.courtship.giving.saying import day_deed, due_words
from planner.courtship.owing import Owed
from planner.courtship.said_owed import BEYOND, is_past_longest, is_waited_for, say_owed
from planner.dates.apart import own_time, say_full_there, say_on_both
from planner.dates.instants import instant
from planner.dates.saying import say_day, say_when
from planner.outings.gap import Gap, Severity
from planner.outings.outing import Stage, ends
from planner.outings.readiness import explain_readiness
from planner.outings.run_of_show import promise_step, run_of_show
from planner.outings.situation import local
from planner.outings.step import Step
from planner.people.confidence import promised_words
from planner.people.occasions import name_on
from planner.people.promises import Owner
from planner.standing.risks import StandingRisk
from planner.values.text import inert_line
from planner.verbs.opening import Opened
from planner.verbs.printing import SCREEN, table, wrapped

MUSTS_WITHIN = timedelta(days=7)
"""Of outings so near, what cannot wait is told with them."""
STEPS_WITHIN = timedelta(days=1)
"""How far ahead the steps of outings are told."""
MOST = 8
"""How many rows a part has where there are very many; `--json` has them all."""
EXAMPLE = 'hostbook plan --with NAME --kind lunch --when "next thu 12:30"'


def agenda_lines(opened: Opened, found: Agenda, aside: tuple[Aside, ...] = ()) -> list[str]:
    """Outings, steps, promises, days, thanks and questions, touches owed, risks, and what is put off."""
    said = {promise_step(p.promise) for p in found.promised}  # once, under its own heading
    every = ((s, one) for one in found.ahead for s in steps_due(opened, one) if s.key not in said)
    due = sorted(every, key=lambda d: instant(d[0].at, d[1].outing.zone))
    sections: tuple[tuple[str, list[str]], ...] = (
        ("Outings", [line for one in found.ahead for line in _outing(opened, one)]),
        ("To do by tomorrow", _told([_step(opened, s, one) for s, one in due], len(due))),
        ("Promised", _told([_promised(opened, p) for p in found.promised])),
        (
            found.coming_called,
            _told([_coming(opened, one) for one in found.coming(opened.today)]),
        ),
        ("Owed", _told([_owed(opened, one) for one in found.owed])),
        ("Look out", _told([_risk(risk) for risk in found.risks])),
        ("Put off", _told([_aside(opened, one) for one in aside])),
    )
    lines = [f"{say_when(opened.wall, opened.wall)}"]
    for heading, rows in sections:
        if rows:
            lines += ["", heading, *rows]
    if len(lines) == 1:
        lines += ["", f"Nothing is due. Plan something: {EXAMPLE}"]
    return lines


def steps_due(opened: Opened, one: Ahead) -> tuple[Step, ...]:
    """The steps of one outing to be done by tomorrow that are not; once it is over, only those after it."""
    until, closed = local(one.situation, opened.now) + STEPS_WITHIN, ends(one.outing)
    return tuple(
        step
        for step in run_of_show(one.situation, opened.now)
        if not step.done and step.at <= until and not (one.over and closed and step.at <= closed)
    )


def _told(rows: list[tuple[str, ...]], most: int = MOST) -> list[str]:
    """The rows; of very many the first, and how many more there are."""
    more = len(rows) - most
    return [*table(rows[:most], width=SCREEN), *([f"  · and {more} more"] if more > 0 else [])]


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
        *wrapped("  ", f"{inert_line(one.title)}{where}"),
        *wrapped("    ", f"{when} · {state} · {one.outing.id}"),
        *(line for gap in musts for line in _gap_lines(gap, opened, zone)),
    ]


def _on_both(at: datetime, zone: str, opened: Opened) -> str:
    """The day and time on the host's clock, and on the other where the outing is."""
    own = opened.clock.zone
    mine, both = own_time(at, zone, own), say_on_both(at, zone, own)
    return both if mine.date() != at.date() else f"{say_day(mine.date(), opened.today)}, {both}"


def _gap_lines(gap: Gap, opened: Opened, zone: str) -> list[str]:
    """A gap with its sign, and the time by which it matters, of an outing in a zone."""
    by = ""
    if gap.by is not None:
        said = say_day(gap.by.date(), opened.today) if gap.whole_day else _on_both(gap.by, zone, opened)
        by = f" (by {said})"
    mark = "!" if gap.severity is Severity.MUST else "○"
    return wrapped(f"    {mark} ", f"{inert_line(gap.text)}{by}")


def _step(opened: Opened, step: Step, one: Ahead) -> tuple[str, ...]:
    when = _on_both(step.at, one.outing.zone, opened)
    return ("!" if step.must else "○", when, f"{step.text} ({one.title})")


def _promised(opened: Opened, one: Promised) -> tuple[str, ...]:
    promise = one.promise
    return (
        "!" if promise.due and promise.due <= opened.today else "○",
        one.person.name,
        f"by {say_day(promise.due, opened.today)}" if promise.due else "",
        ("" if promise.owner is Owner.HOST else "they said: ") + promised_words(promise),
    )


def _coming(opened: Opened, one: DayDue | ToThank | ToAsk | GiftDue) -> tuple[str, ...]:
    today = opened.today
    if isinstance(one, ToThank):
        came = since(one.gift)
        when = f"came {say_day(came, today)}" if came else ""
        return ("○", one.person.name, when, f"thank them for {one.gift.what}")
    if isinstance(one, ToAsk):
        return ("○", one.person.name, f"since {say_day(one.fact.ask_again or today, today)}", one.fact.text)
    if isinstance(one, GiftDue):
        by = "today" if one.by <= today else f"by {say_day(one.by, today)}"
        last = f"last {say_day(one.last, today)}" if one.last else "nothing yet"
        mark = "·" if one.gift is None else "!" if one.by <= today else "○"
        return (mark, one.person.name, last if one.gift is None else by, due_words(one))
    begun = "today" if one.begin <= today else f"by {say_day(one.begin, today)}"
    deed = one.seen_to or f"{day_deed(one)} {begun}"
    mark = "●" if one.seen_to else "!" if one.begin <= today else "·"
    return (mark, one.person.name, say_day(one.on, today), f"{name_on(one.occasion, one.on)} · {deed}")


def _owed(opened: Opened, one: Owed) -> tuple[str, ...]:
    today = opened.today
    mark = "!" if is_waited_for(one, today) else "○"
    tier = one.tier.value if one.tier else ""
    what = (one.touch.value, tier, BEYOND if is_past_longest(one, today) else "")
    return (mark, one.person.name, say_owed(one, today, short=True), " · ".join(filter(None, what)))


def _risk(risk: StandingRisk) -> tuple[str, ...]:
    mend = f" · {risk.mends[0].said}" if risk.mends else ""
    return ("!", risk.account, f"{risk.kind.value}{mend}")


def _aside(opened: Opened, one: Aside) -> tuple[str, ...]:
    until = f"until {say_day(one.until, opened.today)}" if one.until else ""
    return ("·", one.person.name, until, one.what + (f" ({one.why})" if one.why else ""))
