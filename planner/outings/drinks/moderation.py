"""Moderate in drink, cost and hours: who may drink and how much, when it closes, what guests may accept."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial

from planner.dates.instants import between, later
from planner.dates.saying import say_time
from planner.outings.deadlines import best_by
from planner.outings.drinks.pours import has_poured
from planner.outings.gap import Gap, Part, Severity, lacking
from planner.outings.limits import (
    ToAgree,
    limit_gaps,
    most_at_once,
    policies_to_agree,
    said_limits,
    still_to_agree,
)
from planner.outings.outing import OutingKind, ends
from planner.outings.parts import HOST, Moderation
from planner.outings.situation import Situation, called, local, travellers
from planner.outings.table.booked import BOOKED
from planner.people.person import Kind, Person
from planner.places.venue import Feature, has
from planner.values.money import Money
from planner.values.record import changed
from planner.values.text import counted, inert_line, listed, sentence

USUAL_DRINKS = 2
"""Drinks each unless the host says otherwise; business functions stay at two (realtor etiquette guide)."""

DRY_KINDS = (OutingKind.BREAKFAST, OutingKind.COFFEE)
"""Hours at which nobody expects alcohol."""

LONG_MINUTES = 120
LAST_ORDER_LONG, LAST_ORDER_SHORT = timedelta(minutes=60), timedelta(minutes=30)
"""Before the close. Hosts are told to stop serving one to two hours before the end (Washington State LCB);
that would end a 90-minute lunch at its first course, so what is shorter than two hours keeps half an hour."""
_gap = partial(lacking, Part.MODERATION)


def drinks_for(s: Situation, traveller: str) -> int:
    """The most alcoholic drinks planned for one traveller; nobody is pressed to have any.

    Args:
        s: the situation.
        traveller: ``HOST`` or a person's id.

    Returns:
        0 for who is known not to drink, else what was set for them, else what was set for all, else the
        usual: two, and none at breakfast and coffee. Someone nobody has asked counts as drinking.
    """
    if _drinks(s, traveller) is False:
        return 0
    moderation = s.outing.moderation
    for limit in moderation.limits:
        if limit.traveller == traveller:
            return max(0, limit.most)
    if moderation.drinks_each is not None:
        return max(0, moderation.drinks_each)
    return 0 if s.outing.kind in DRY_KINDS else USUAL_DRINKS


def may_drink(s: Situation, traveller: str) -> bool:
    """Whether they may have a drink, as far as anybody knows, or had one; unknown counts as may."""
    return has_poured(s.outing, traveller) or drinks_for(s, traveller) > 0


def known_to_drink(s: Situation, traveller: str) -> bool:
    """Whether they had a drink, or are known to drink and one is planned for them."""
    return has_poured(s.outing, traveller) or (_drinks(s, traveller) is True and may_drink(s, traveller))


def anyone_may_drink(s: Situation) -> bool:
    """Whether anybody at the table may have a drink."""
    return any(may_drink(s, t) for t in travellers(s))


def hard_stop(s: Situation) -> datetime | None:
    """Local time the host closes the hour: as set, else when the outing ends; None without a date."""
    return s.outing.moderation.hard_stop or ends(s.outing)


def last_order(s: Situation) -> datetime | None:
    """Local time of the last drink order: as set, else an hour or half an hour before the close."""
    if s.outing.moderation.last_order is not None:
        return s.outing.moderation.last_order
    stop, starts = hard_stop(s), s.outing.starts
    if stop is None or starts is None:
        return stop
    zone = s.outing.zone
    lasts = between(starts, stop, zone)
    before = LAST_ORDER_LONG if lasts >= timedelta(minutes=LONG_MINUTES) else LAST_ORDER_SHORT
    if lasts <= before:
        return min(stop, starts)
    return later(stop, -before, zone)


def suggest_moderation(s: Situation, now: datetime) -> Moderation:
    """The plan with what is still open filled in; times stay open, so that they follow the outing.

    The cap per head is the smallest amount a guest is known to be allowed at once, in the host's currency.
    """
    moderation = s.outing.moderation
    limits = [limit for p in s.guests if (limit := _limit(p)) is not None]
    limits += most_at_once(s, local(s, now).date())
    known = [m for m in limits if m.currency == s.host.currency and m.amount > 0]
    if moderation.cap_per_head is not None or not known:
        return moderation
    return changed(moderation, cap_per_head=min(known, key=lambda m: m.amount))


def check_moderation(s: Situation, now: datetime) -> tuple[Gap, ...]:
    """What the plan lacks to stay moderate, and what a guest's employer says about it."""
    by = best_by(local(s, now), s.outing.starts)
    limits = limit_gaps(s, now, by)
    is_asked = any(gap.key == "limit:amount" for gap in limits)
    return (
        *_drink_gaps(s, by),
        *_time_gaps(s),
        *(gap for p in s.guests if (gap := _accept_gap(s, p, by)) is not None),
        *limits,
        *(() if is_asked else _cap_gap(s, by)),
    )


def to_agree(s: Situation, now: datetime) -> tuple[ToAgree, ...]:
    """What is over a limit and may be agreed to, and is not yet: a policy's, or a guest's employer's."""
    cap = s.outing.moderation.cap_per_head
    theirs = [
        ToAgree(f"accept:{p.id}", f"{called(s, p.id)}’s employer", f"{called(s, p.id)} may accept {limit}.")
        for p in s.guests
        if (limit := _limit(p)) is not None
        and cap is not None
        and limit.amount > 0
        and p.kind is not Kind.COLLEAGUE
        and cap.currency == limit.currency
        and cap.amount > limit.amount
    ]
    own = [one for one in theirs if still_to_agree(s, one.key, (one.key.partition(":")[2],), one.who)]
    return (*policies_to_agree(s, local(s, now).date()), *own)


def explain_moderation(s: Situation) -> str:
    """Why so many drinks, for whom none, when it closes and how much a head."""
    said = [_why_drinks(s)]
    dry = [called(s, t) for t in travellers(s) if _drinks(s, t) is False]
    if dry:
        does = "does" if len(dry) == 1 and dry != ["you"] else "do"
        good = ": water, and something good without alcohol" if anyone_may_drink(s) else ""
        said.append(f"{sentence(listed(dry))} {does} not drink{good}.")
    unknown = [called(s, p.id) for p in (*s.guests, *s.cohosts) if p.alcohol is None]
    if unknown and anyone_may_drink(s):
        said.append(
            f"Nobody has asked whether {listed(unknown)} {'drinks' if len(unknown) == 1 else 'drink'}."
        )
    order, stop = last_order(s), hard_stop(s)
    if stop is not None:
        last = f"Last order {say_time(order)}, close" if order and anyone_may_drink(s) else "Close"
        said.append(f"{last} {say_time(stop)}.")
    cap = s.outing.moderation.cap_per_head
    if cap is not None:
        whose = [called(s, p.id) for p in s.guests if _limit(p) == cap]
        why = f", which is what {listed(whose)} may accept" if whose else ""
        said.append(f"At most {cap} a head{why}.")
    said += said_limits(s)
    return inert_line(" ".join(said))


def _why_drinks(s: Situation) -> str:
    if not anyone_may_drink(s):
        dry_hour = f", as is usual at {s.outing.kind.value}" if s.outing.kind in DRY_KINDS else ""
        return f"No alcohol planned{dry_hour}."
    each = max(drinks_for(s, t) for t in travellers(s))
    usual = ", as is usual" if each == USUAL_DRINKS and s.outing.moderation.drinks_each is None else ""
    food = ", and food before the first" if s.outing.moderation.food_first else ""
    return f"At most {counted(each, 'drink')} each{usual}{food}; nobody is pressed."


def _drink_gaps(s: Situation, by: datetime | None) -> list[Gap]:
    gaps = []
    most = max(drinks_for(s, t) for t in travellers(s))
    if most > USUAL_DRINKS:
        gaps.append(
            _gap("drinks", Severity.SHOULD, f"{most} drinks is more than a drink or two.", s.outing.starts)
        )
    if not anyone_may_drink(s):
        return gaps
    if not s.outing.moderation.food_first:
        gaps.append(
            _gap("food", Severity.SHOULD, "Have food on the table before the first drink.", s.outing.starts)
        )
    good = has(s.venue, Feature.GOOD_WITHOUT_ALCOHOL) if s.venue else None
    without = [p for p in (*s.guests, *s.cohosts) if p.alcohol is not True]
    if s.venue is not None and good is not True and without:
        dry = any(p.alcohol is False for p in without) and good is False
        names = listed([called(s, p.id) for p in without])
        text = f"Ask {s.venue.name} what is good without alcohol, for {names}."
        gaps.append(_gap("without", Severity.SHOULD if dry else Severity.COULD, text, by))
    return gaps


def _time_gaps(s: Situation) -> list[Gap]:
    starts, order, stop = s.outing.starts, last_order(s), hard_stop(s)
    if starts is None or order is None or stop is None:
        return []
    gaps = []
    if stop <= starts:
        gaps.append(_gap("close", Severity.SHOULD, "The close is before the start: set it again.", starts))
    if order > stop:
        gaps.append(_gap("last order", Severity.SHOULD, "The last order is after the close.", starts))
    return gaps


def _accept_gap(s: Situation, guest: Person, by: datetime | None) -> Gap | None:
    """What stands between a guest and being paid for: a rule, or one nobody has asked about."""
    key, name, limit = f"accept:{guest.id}", called(s, guest.id), _limit(guest)
    if guest.kind is Kind.COLLEAGUE or (guest.gift_limit is not None and limit is None):
        return None
    before = "before you meet" if s.outing.reservation.state in BOOKED else "before you book"
    if limit is not None:
        found = _over(name, limit, s.outing.moderation.cap_per_head)
        if limit.amount > 0 and not still_to_agree(s, key, (guest.id,), name):
            return None
        return _gap(key, found[0], f"{found[1]}, {before}.", by) if found else None
    if guest.government:
        text = f"{name} works for a government: ask what they may accept, {before}."
        return _gap(key, Severity.MUST, text, by)
    return _gap(key, Severity.COULD, f"Ask what {name} may accept from you.", by)


def _over(name: str, limit: Money, cap: Money | None) -> tuple[Severity, str] | None:
    """How a cap a head and a guest's own limit disagree; None where the cap keeps within it."""
    if limit.amount <= 0:
        return Severity.MUST, f"{name} may accept nothing: agree who pays"
    if cap is None:
        return Severity.SHOULD, f"{name} may accept {limit}: set a cap a head"
    if cap.currency != limit.currency:
        return Severity.SHOULD, f"{name} may accept {limit}, your cap is {cap}: compare them"
    if cap.amount > limit.amount:
        return Severity.MUST, f"{cap} a head is over what {name} may accept ({limit}): lower it"
    return None


def _cap_gap(s: Situation, by: datetime | None) -> list[Gap]:
    cap = s.outing.moderation.cap_per_head
    if cap is None:
        return [_gap("cap", Severity.COULD, "Set the most to spend a head.", by)]
    if cap.amount <= Decimal(0):
        return [
            _gap("cap", Severity.SHOULD, "A cap of nothing a head leaves nothing to offer: set it again.", by)
        ]
    return []


def _drinks(s: Situation, traveller: str) -> bool | None:
    if traveller == HOST:
        return s.host.alcohol
    for person in (*s.guests, *s.cohosts):
        if person.id == traveller:
            return person.alcohol
    return None


def _limit(person: Person) -> Money | None:
    return person.gift_limit.most if person.gift_limit else None
