"""What stands against a gift: who may take nothing, a need, a limit, the same thing given before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planner.courtship.giving.alike import alike
from planner.courtship.giving.fitting import UNASKED, why_not
from planner.courtship.giving.gift import Gift
from planner.courtship.giving.ideas import Giving
from planner.courtship.giving.saying import only_logged
from planner.courtship.giving.steps import given_on, is_in_the_works
from planner.courtship.giving.suiting import GIVEN_TO, why_no_gift
from planner.courtship.giving.year_sum import year_sum
from planner.courtship.limits.approval import offices, stands_for
from planner.courtship.limits.checking import check_giving, own_rule
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.finding import Finding, Proposed, Verdict
from planner.courtship.limits.policy import Courtesy, Policy
from planner.courtship.touches import TouchKind
from planner.dates.saying import say_dated
from planner.values.money import Money
from planner.values.rate import Rate
from planner.values.record import Record, changed
from planner.values.text import closed, inert_line, listed


class Objection(Record, frozen=True, kw_only=True):
    """One thing that stands against a gift.

    Attributes:
        text: in a sentence.
        stops: whether it may not be bought or sent so; else it is only worth knowing.
        approver: who may agree to it all the same, several apart by ``;``; empty where nobody may.
        again: whether the host is asked once more before it is bought or sent.
    """

    text: str
    stops: bool = False
    approver: str = ""
    again: bool = False


class Limits(Record, frozen=True, kw_only=True):
    """What gifts are held to, and what counts already.

    Attributes:
        policies: those the host has taken on.
        register: its lines.
        rates: rates between currencies that the host typed.
    """

    policies: tuple[Policy, ...] = ()
    register: tuple[Entry, ...] = ()
    rates: tuple[Rate, ...] = ()


def objections(gift: Gift, giving: Giving, limits: Limits) -> tuple[Objection, ...]:
    """What stands against a gift, what stops it first; nothing for a gesture, or for what they gave.

    Args:
        gift: the gift as it is thought of.
        giving: all that is known of the person.
        limits: what it is held to.
    """
    if gift.from_them or gift.touch is not TouchKind.GIFT:
        return ()
    found = (
        *_of_the_person(giving), *_of_needs(gift, giving), *_of_limits(gift, giving, limits),
        *_of_the_year(gift, giving), *_of_the_past(gift, giving),
    )  # fmt: skip
    if any(one.stops and not one.approver for one in found):
        found = tuple(one for one in found if one.stops)  # within which limits it would be is no matter then
    return tuple(
        sorted(dict.fromkeys(found), key=lambda one: (not one.stops, bool(one.approver), not one.again))
    )


def stopping(found: Iterable[Objection], gift: Gift) -> Objection | None:
    """The first thing by which a gift may not be bought or sent; what may be agreed to stops until it is."""
    return next((o for o in found if o.stops and not is_settled(o, gift)), None)


def is_settled(one: Objection, gift: Gift) -> bool:
    """Whether everyone has agreed who must, where somebody may."""
    return bool(one.approver) and not still_to_agree(one, gift)


def still_to_agree(one: Objection, gift: Gift) -> tuple[str, ...]:
    """Who of those who must has not yet agreed to a gift all the same."""
    return tuple(
        office
        for office in offices(one.approver)
        if not any(stands_for(approval, office) for approval in gift.approvals)
    )


def who_may_agree(giving: Giving, limits: Limits) -> tuple[str, ...]:
    """Everyone who may have to agree to a gift for somebody, by whatever it costs."""
    rules = [p for p in limits.policies if Courtesy.GIFT in p.about and not (p.receiving or p.advice)]
    own = own_rule(giving.person)
    named = [office for rule in (*rules, *([own] if own else [])) for office in offices(rule.approver)]
    return tuple(dict.fromkeys(named))


def asked_again(found: Iterable[Objection]) -> str:
    """What the host is asked once more about before it is bought or sent; empty for nothing."""
    return next((one.text for one in found if one.again), "")


def within_limits(giving: Giving, limits: Limits, cost: Money) -> bool:
    """Whether a gift of that cost is over no limit that holds today."""
    return not any(f.verdict is Verdict.OVER and not f.advice for f in _findings("", cost, giving, limits))


def _of_the_person(giving: Giving) -> Iterator[Objection]:
    if why := why_no_gift(giving.person):
        yield Objection(text=why, stops=True)
    elif giving.person.kind not in GIVEN_TO:
        instead = giving.pack.giving if giving.pack else "Gifts do not suit them."
        yield Objection(text=instead, stops=True)


def _of_needs(gift: Gift, giving: Giving) -> Iterator[Objection]:
    entry = next((e for e in giving.catalogue.idea if alike(e.what, gift.what)), None)
    why = why_not(
        gift.what, entry.holds if entry else (), giving.person, giving.facts, giving.catalogue.faith
    )
    if why:
        yield Objection(text=why, stops=why not in UNASKED)


def _of_limits(gift: Gift, giving: Giving, limits: Limits) -> Iterator[Objection]:
    for finding in _findings(gift.id, gift.cost, giving, limits):
        if finding.verdict is Verdict.OVER:
            stops = not finding.advice
            who = listed(list(offices(finding.approver)))
            must = f"; {who} would have to agree" if who and stops else ""
            yield Objection(text=closed(finding.text + must), stops=stops, approver=finding.approver)
        else:
            yield Objection(text=closed(finding.text))


def _findings(own_id: str, cost: Money | None, giving: Giving, limits: Limits) -> Sequence[Finding]:
    proposed = Proposed(
        courtesy=Courtesy.GIFT, on=giving.today, each=cost, what="gift", own_id=own_id
    )  # fmt: skip
    return check_giving(
        proposed, (giving.person,), policies=limits.policies, register=limits.register,
        today=giving.today, rates=limits.rates,
    )  # fmt: skip


def _of_the_year(gift: Gift, giving: Giving) -> Iterator[Objection]:
    """Where it is more than the host set aside for them: worth knowing, and the host's own to decide."""
    if gift.cost is None or giving.pack is None or not giving.pack.budget or given_on(gift) is not None:
        return
    year = gift.for_on.year if gift.for_on and gift.for_on > giving.today else giving.today.year
    others = (changed(gift, for_on=None), *(one for one in giving.gifts if one.id != gift.id))
    come_to = year_sum(
        giving.person, giving.pack, sums=giving.sums, catalogue=giving.catalogue, gifts=others,
        currency=giving.currency, year=year,
    )  # fmt: skip
    total = come_to.given.amount + come_to.in_works.amount
    if total > come_to.most.amount:
        most = f"you set {come_to.most}" if come_to.is_set else f"{come_to.most} would be plenty"
        sum_ = Money(amount=total, currency=come_to.most.currency)
        yield Objection(text=f"With it, gifts in {year} come to {sum_}, and {most}.")


def _of_the_past(gift: Gift, giving: Giving) -> Iterator[Objection]:
    others = tuple(one for one in giving.gifts if one.id != gift.id and not one.from_them)
    logged = (
        one
        for one in only_logged(others, giving.touches)
        if given_on(one) != given_on(gift)  # it was logged itself, in the words it had then
    )
    for other in (*others, *logged):
        if not alike(other.what, gift.what):
            continue
        on = given_on(other)
        if on is not None:
            yield Objection(text=f"Given before, {say_dated(on)}: {inert_line(other.what)}.", again=True)
        elif is_in_the_works(other):
            yield Objection(text=f"In the works already: {inert_line(other.what)}.")
