"""What is due as plain data: every row of the agenda in the fields that another program reads."""

from __future__ import annotations

from datetime import date, datetime

from planner.agenda.agenda import Agenda
from planner.agenda.aside import Aside
from planner.agenda.items import Ahead, Promised, ToAsk
from planner.courtship.giving.days_due import DayDue
from planner.courtship.giving.gifts_due import GiftDue
from planner.courtship.owing import Owed
from planner.outings.gap import Gap
from planner.people.confidence import SAID_QUIETLY, in_confidence
from planner.people.occasions import name_of
from planner.standing.risks import StandingRisk
from planner.verbs.opening import Opened
from planner.verbs.today_lines import steps_due

Row = dict[str, object]


def agenda_data(opened: Opened, found: Agenda, aside: tuple[Aside, ...]) -> Row:
    """The agenda in its order, and what is put off."""
    return {
        "now": _minute(opened.wall),
        "outings": [outing_data(one) for one in found.ahead],
        "steps": [
            {"outing": one.outing.id, "at": _minute(s.at), "text": s.text, "must": s.must}
            for one in found.ahead
            for s in steps_due(opened, one)
        ],
        "promises": [_promise(one) for one in found.promised],
        "touches": [_touch(one) for one in found.owed],
        "days": [_occasion(one) for one in found.days],
        "to_thank": [
            {"person": one.person.name, "gift": one.gift.what, "id": one.gift.id} for one in found.to_thank
        ],
        "gifts": [_gift(one) for one in found.gifts],
        "to_ask": [_question(one) for one in found.to_ask],
        "risks": [_risk(one) for one in found.risks],
        "put_off": [_put_off(one) for one in aside],
    }


def outing_data(one: Ahead) -> Row:
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


def gap_data(gap: Gap) -> Row:
    """A gap as plain data."""
    return {
        "part": gap.part.value,
        "severity": gap.severity.value,
        "text": gap.text,
        "by": _minute(gap.by),
    }


def _promise(one: Promised) -> Row:
    promise = one.promise
    return {
        "id": promise.id,
        "person": one.person.name,
        "owner": promise.owner.value,
        "text": SAID_QUIETLY if in_confidence(promise.text) else promise.text,
        "due": _day(promise.due),
    }


def _touch(one: Owed) -> Row:
    return {
        "person": one.person.name,
        "touch": one.touch.value,
        "tier": one.tier.value if one.tier else None,
        "due": one.due.isoformat(),
        "days_late": one.days_late,
        "past_longest": one.beyond,
        "planned": _day(one.planned),
    }


def _occasion(one: DayDue) -> Row:
    return {
        "person": one.person.name,
        "day": one.on.isoformat(),
        "what": name_of(one.occasion),
        "gesture": one.gesture.what,
        "begin": one.begin.isoformat(),
        "seen_to": one.seen_to or None,
    }


def _gift(one: GiftDue) -> Row:
    return {
        "person": one.person.name,
        "wants": one.wants.value,
        "gift": one.gift.what if one.gift else None,
        "id": one.gift.id if one.gift else None,
        "touch": one.touch.value,
        "by": one.by.isoformat(),
        "last": _day(one.last),
    }


def _question(one: ToAsk) -> Row:
    return {"person": one.person.name, "fact": one.fact.text, "since": _day(one.fact.ask_again)}


def _risk(one: StandingRisk) -> Row:
    return {
        "person": one.person.name,
        "account": one.account,
        "risk": one.kind.value,
        "said": one.said,
        "would_help": [mend.said for mend in one.mends],
    }


def _put_off(one: Aside) -> Row:
    return {
        "person": one.person.name,
        "what": one.what,
        "until": _day(one.until),
        "why": one.why or None,
    }


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _minute(at: datetime | None) -> str | None:
    return at.isoformat(timespec="minutes") if at else None
