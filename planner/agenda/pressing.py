"""What of the agenda is due by tomorrow: what a start-up file or a mail from cron is to say, and no more."""

from __future__ import annotations

from datetime import date, timedelta

from planner.agenda.agenda import Agenda
from planner.agenda.items import Ahead
from planner.courtship.owing import Owed
from planner.dates.apart import own_time
from planner.outings.gap import Severity


def pressing(agenda: Agenda, today: date, zone: str) -> Agenda:
    """The agenda with what is due by tomorrow alone.

    An account at risk is no matter of a day, and what was put off is not due.

    Args:
        agenda: all that is due now and soon.
        today: the host's day.
        zone: the host's IANA zone.
    """
    until = today + timedelta(days=1)
    return Agenda(
        ahead=tuple(one for one in agenda.ahead if _presses(one, until, zone)),
        promised=tuple(p for p in agenda.promised if p.promise.due is not None and p.promise.due <= until),
        days=tuple(d for d in agenda.days if not d.seen_to and min(d.begin, d.on) <= until),
        to_thank=agenda.to_thank,
        gifts=tuple(one for one in agenda.gifts if one.gift is not None and one.by <= until),
        to_ask=agenda.to_ask,
        owed=tuple(one for one in agenda.owed if _is_late(one, today)),
    )


def is_empty(agenda: Agenda) -> bool:
    """Whether there is nothing on it."""
    return agenda == Agenda()


def _presses(one: Ahead, until: date, zone: str) -> bool:
    """Whether it waits to be filed, is tomorrow at the latest, or lacks what cannot wait longer."""
    starts = one.outing.starts
    if one.over or (starts is not None and own_time(starts, one.outing.zone, zone).date() <= until):
        return True
    return any(g.severity is Severity.MUST and g.by is not None and g.by.date() <= until for g in one.gaps)


def _is_late(one: Owed, today: date) -> bool:
    if one.planned is not None and one.planned <= today:
        return True
    return one.due <= today and not one.settled
