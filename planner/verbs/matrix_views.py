"""The views of `hostbook matrix`: twelve months, losing touch, the year ahead, the quarter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from planner.courtship.courting import Courting
from planner.courtship.heat import LETTERS, Mark, Month, months_of, twelve_months
from planner.courtship.losing import Slipping, losing_touch
from planner.courtship.planned import PlannedTouch
from planner.courtship.quarter import Looked, Verdict, look_over, quarter_of, verdict
from planner.courtship.saying import (
    say_late,
    say_letters,
    say_like,
    say_looked,
    say_unmet,
    short,
)
from planner.courtship.year import Line, Proposal
from planner.dates.daymath import monday_of
from planner.dates.saying import say_day
from planner.dates.words import MONTH_NAMES
from planner.people.person import Person
from planner.values.text import counted, sentence
from planner.verbs.opening import Opened
from planner.verbs.printing import cells, padded, say, say_json, table

VERDICTS = {Verdict.NOTHING: "·", Verdict.GIVEN: "●", Verdict.SOME: "◐", Verdict.MISSED: "!"}
NO_TIER = "Nobody has a tier yet, so nobody is owed anything."
SIGNS = {Mark.NOTHING: "", Mark.PLANNED: "◐", Mark.DUE: "○", Mark.BEYOND: "!"}


def show_view(wanted: str, opened: Opened, now: Courting, *, cap: int, as_json: bool) -> None:
    """Print a view.

    Args:
        wanted: ``months``, ``losing``, ``year`` or ``quarter``.
        opened: the open book.
        now: the courtship.
        cap: how many touches a week.
        as_json: whether data is printed for another program.
    """
    views = {"months": _months, "losing": _losing, "quarter": _quarter}
    if wanted == "year":
        _year(opened, now, cap, as_json=as_json)
    else:
        views[wanted](now, as_json=as_json)


def _months(now: Courting, *, as_json: bool) -> None:
    firsts = twelve_months(now.today)
    found = [(person, months_of(now, person, firsts)) for person in now.courted]
    if as_json:
        say_json([
            {
                **_who(person),
                "as_it_comes": now.comes_as_it_may(person),
                "months": [_month(m) for m in months],
            }
            for person, months in found
        ])  # fmt: skip
        return
    if not found:
        say(NO_TIER)
        return
    width = max(cells(person.name) for person, _ in found)
    head = "".join(MONTH_NAMES[first.month - 1].ljust(5) for first in firsts)
    lines = [" " * (width + 2) + head + "owed now"]
    for clients, group in groupby(found, key=lambda one: _clients(one[0])):
        lines += ["", clients]
        for person, months in group:
            row = "".join(_cell(month).ljust(5) for month in months)
            due = next((one for one in now.cadences(person) if one.days_late), None)
            owed = f"{short(due.touch)} {say_late(due, now.today)}" if due else ""
            if now.comes_as_it_may(person):
                owed = "as it comes"
            lines.append(f"{padded(person.name, width)}  {row}{owed}".rstrip())
    say(*lines, "", f"{say_letters()} · ○ due · ! past the longest gap · ◐ planned")


def _cell(month: Month) -> str:
    letters = "".join(LETTERS[kind] for kind in dict.fromkeys(month.given))
    most = 3
    given = letters if len(letters) <= most else str(len(month.given))
    return given + SIGNS[month.mark] or "·"


def _month(month: Month) -> dict[str, object]:
    return {
        "month": month.first.isoformat()[:7],
        "given": [kind.value for kind in month.given],
        "state": month.mark.name.lower(),
        "of": [kind.value for kind in month.owed],
    }


def _losing(now: Courting, *, as_json: bool) -> None:
    found = losing_touch(now)
    if as_json:
        say_json([_slip(one) for one in found])
    elif found:
        say(*table([_slip_row(one, now) for one in found], indent=""))
    elif now.courted:
        say("Nobody slips: everyone with a tier has had what they are owed.")
    else:
        say(NO_TIER)


def _slip(one: Slipping) -> dict[str, object]:
    worst = one.worst
    return {
        **_who(one.person), "touch": worst.touch.value, "state": worst.state.value,
        "due": worst.due.isoformat(), "days_late": worst.days_late, "past_longest": worst.beyond,
        "planned": worst.planned.isoformat() if worst.planned else None, "others_due": one.others,
        "last": one.heard_on.isoformat() if one.heard_on else None,
        "last_touch": one.heard.value if one.heard else None,
    }  # fmt: skip


def _slip_row(one: Slipping, now: Courting) -> tuple[str, ...]:
    planned = one.worst.planned is not None and one.worst.planned >= now.today
    sign = "◐" if planned else "!" if one.worst.beyond else "○"
    beyond = f"{one.worst.beyond} past the longest" if one.worst.beyond else ""
    heard = "never in touch"
    if one.heard_on is not None and one.heard is not None:
        heard = f"last: {short(one.heard)} {say_day(one.heard_on, now.today)}"
    more = f"and {one.others} more" if one.others else ""
    who = (sign, one.person.name, one.tier.value)
    return (*who, short(one.worst.touch), say_late(one.worst, now.today), beyond, more, heard)


def _year(opened: Opened, now: Courting, cap: int, *, as_json: bool) -> None:
    # Imported here: calendars are opened for the year only.
    from planner.almanac.reckoning import reckon  # noqa: PLC0415
    from planner.almanac.wanted import wanted_by  # noqa: PLC0415
    from planner.courtship.year import DAYS_AHEAD, propose  # noqa: PLC0415

    last = now.today.fromordinal(now.today.toordinal() + DAYS_AHEAD)
    days = reckon(wanted_by(opened.host, now.courted, now.today, last)).days
    made = propose(now, days, cap)
    plans = [p for theirs in now.planned.values() for p in theirs if made.first <= p.on <= made.last]
    if as_json:
        say_json(_year_data(made, plans, now))
        return
    names = {person.id: person.name for person in now.people}
    rows = [(line.on, "○", names[line.person.id], line.touch, _due(line, now)) for line in made.lines]
    rows += [(p.on, "◐", names[p.person_id], p.touch, "planned") for p in plans if p.person_id in names]
    lines = [f"{counted(len(made.lines), 'touch', 'touches')} proposed, at most {cap} a week."]
    for monday, group in groupby(sorted(rows), key=lambda row: monday_of(row[0])):
        theirs = [
            (sign, say_day(on, now.today), who, short(touch), why) for on, sign, who, touch, why in group
        ]
        lines += ["", f"Week of {say_day(monday, now.today)} · {len(theirs)} of {cap}", *table(theirs)]
    if made.unmet:
        cannot = [("!", x.person.name, short(x.touch), say_unmet(x, now.today)) for x in made.unmet]
        lines += ["", "Cannot be kept", *table(cannot)]
    say(*lines)


def _due(line: Line, now: Courting) -> str:
    late = (now.today - line.due).days
    return f"{late} d late" if late > 0 else f"due {say_day(line.due, now.today)}"


def _year_data(made: Proposal, plans: Sequence[PlannedTouch], now: Courting) -> dict[str, object]:
    names = {person.id: person.name for person in now.people}
    return {
        "from": made.first.isoformat(), "until": made.last.isoformat(), "a_week": made.cap,
        "proposed": [
            {
                **_who(line.person), "touch": line.touch.value, "on": line.on.isoformat(),
                "due": line.due.isoformat(), "why": line.why or None,
            }
            for line in made.lines
        ],
        "planned": [
            {"person": names.get(p.person_id), "touch": p.touch.value, "on": p.on.isoformat()} for p in plans
        ],
        "cannot_be_kept": [
            {
                **_who(x.person), "touch": x.touch.value, "longest_days": x.longest,
                "after": x.after.isoformat(), "by": x.by.isoformat(),
                "next": x.until.isoformat() if x.until else None, "why": say_unmet(x, now.today),
            }
            for x in made.unmet
        ],
    }  # fmt: skip


def _quarter(now: Courting, *, as_json: bool) -> None:
    quarter = quarter_of(now.today)
    found = look_over(now, quarter)
    if as_json:
        say_json({
            "quarter": str(quarter), "from": quarter.first.isoformat(), "until": quarter.last.isoformat(),
            "people": [_looked(one) for one in found],
        })  # fmt: skip
        return
    lines = [
        f"The quarter {quarter}: {say_day(quarter.first, now.today)} to {say_day(quarter.last, now.today)}"
    ]
    for clients, group in groupby(found, key=lambda one: _clients(one.person)):
        theirs = list(group)
        seen = sum(one.reviewed for one in theirs)
        lines += ["", f"{clients} · {seen} of {len(theirs)} looked over", *table(_quarter_rows(theirs))]
    say(*lines)


def _quarter_rows(found: Iterable[Looked]) -> list[tuple[str, ...]]:
    return [(VERDICTS[verdict(one)], one.person.name, say_looked(one)) for one in found]


def _looked(one: Looked) -> dict[str, object]:
    return {
        **_who(one.person), "missed": one.missed, "looked_over": one.reviewed, "as_it_comes": one.as_it_comes,
        "touches": [
            {
                "touch": s.touch.value, "owed": s.owed, "given": s.given, "to_come": s.to_come,
                "planned": s.planned,
            }
            for s in one.shares
        ],
    }  # fmt: skip


def _who(person: Person) -> dict[str, object]:
    return {
        "person": person.name,
        "id": person.id,
        "kind": person.kind.value,
        "tier": person.tier.value if person.tier else None,
    }


def _clients(person: Person) -> str:
    return sentence(say_like(person))
