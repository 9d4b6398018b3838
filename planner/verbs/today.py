"""`hostbook today`: what is due."""

from __future__ import annotations

import argparse
from datetime import datetime

from planner.agenda.agenda import Agenda
from planner.agenda.aside import Aside
from planner.agenda.items import Ahead
from planner.book.lookup import agenda, sources
from planner.exchange.gestures import gestures
from planner.exchange.services import service_matrix
from planner.outings.gap import Gap
from planner.people.confidence import SAID_QUIETLY, in_confidence
from planner.people.occasions import name_of
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import say, say_json
from planner.verbs.today_lines import agenda_lines, steps_due


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="only what is due by tomorrow; nothing where nothing is"
    )
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Print it."""
    opened = open_book(args)
    found = agenda_of(opened, with_risks=not args.quiet)
    aside: tuple[Aside, ...] = ()
    if args.quiet:
        from planner.agenda.pressing import is_empty, pressing  # noqa: PLC0415 - asked for only here

        found = pressing(found, opened.today, opened.clock.zone)
        if is_empty(found):
            return 0
    else:
        aside = put_off_in(opened)
    if args.json:
        say_json(_data(opened, found, aside))
    else:
        say(*agenda_lines(opened, found, aside))
    return 0


def agenda_of(opened: Opened, *, with_risks: bool = True) -> Agenda:
    """What is due in the open book; of an outing's holidays and fasts its plan and its brief tell."""
    known = sources(opened.book, service_matrix(), gestures(), opened.today)
    return agenda(opened.book, opened.host, known, opened.now, with_risks=with_risks)


def put_off_in(opened: Opened) -> tuple[Aside, ...]:
    """What is put off and comes back by itself."""
    if not len(opened.book.put_off):
        return ()
    from planner.book.aside import aside_in  # noqa: PLC0415 - only where something was put off

    return tuple(one for one in aside_in(opened.book, opened.today) if one.until is not None)


def _data(opened: Opened, found: Agenda, aside: tuple[Aside, ...]) -> dict[str, object]:
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
            for s in steps_due(opened, one)
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
                "tier": one.tier.value if one.tier else None,
                "due": one.due.isoformat(),
                "days_late": one.days_late,
                "planned": one.planned.isoformat() if one.planned else None,
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
        "gifts": [
            {
                "person": one.person.name,
                "wants": one.wants.value,
                "gift": one.gift.what if one.gift else None,
                "id": one.gift.id if one.gift else None,
                "touch": one.touch.value,
                "by": one.by.isoformat(),
                "last": one.last.isoformat() if one.last else None,
            }
            for one in found.gifts
        ],
        "to_ask": [
            {
                "person": one.person.name,
                "fact": one.fact.text,
                "since": one.fact.ask_again.isoformat() if one.fact.ask_again else None,
            }
            for one in found.to_ask
        ],
        "risks": [
            {
                "person": risk.person.name,
                "account": risk.account,
                "risk": risk.kind.value,
                "said": risk.said,
                "would_help": [mend.said for mend in risk.mends],
            }
            for risk in found.risks
        ],
        "put_off": [
            {
                "person": one.person.name,
                "what": one.what,
                "until": one.until.isoformat() if one.until else None,
                "why": one.why or None,
            }
            for one in aside
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
