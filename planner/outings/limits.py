"""What an outing's guests may be given: every limit checked as it is planned, and whether more was agreed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from planner.courtship.limits.approval import Approval
from planner.courtship.limits.checking import check_giving, covers, holds_on
from planner.courtship.limits.finding import Finding, Lacks, Proposed, Verdict
from planner.courtship.limits.policy import Courtesy
from planner.dates.saying import say_day
from planner.outings.gap import Gap, Part, Severity, lacking
from planner.outings.outing import Outing, kind_word
from planner.outings.situation import Situation, local
from planner.outings.table.booked import BOOKED
from planner.values.money import Money
from planner.values.record import changed
from planner.values.text import inert_line, listed, sentence

UNSURE = {
    Lacks.RATE: (Severity.SHOULD, ": type the rate in the register’s policies (r)"),
    Lacks.PAST: (Severity.COULD, ": look at the register"),
    Lacks.GOVERNMENT: (Severity.SHOULD, ": ask, {before}"),
    Lacks.ORGANISATION: (Severity.COULD, ": write it on their card"),
}
"""How grave it is that something is not known, and what to do about it."""
_gap = partial(lacking, Part.MODERATION)


def limit_findings(s: Situation, today: date, spent: Money | None = None) -> tuple[Finding, ...]:
    """What the policies say of an outing at its cap; nothing where the host has taken none on.

    Args:
        s: the situation.
        today: the day it is at its place.
        spent: what it came to a head; None while it is planned.
    """
    if not s.policies:
        return ()
    return check_giving(
        Proposed(
            courtesy=Courtesy.HOSPITALITY,
            on=_day(s, today),
            each=spent or s.outing.moderation.cap_per_head,
            what=kind_word(s.outing),
            own_id=s.outing.id,
            besides=", with what is planned before it" if s.planned else "",
        ),
        s.guests,
        policies=s.policies,
        register=(*s.given, *s.planned),
        rates=s.host.rates,
        today=today,
        own_rules=False,
    )


def limit_gaps(s: Situation, now: datetime, by: datetime | None) -> tuple[Gap, ...]:
    """What of the policies keeps the plan amber: what is over and not agreed to, and what is not known."""
    findings = limit_findings(s, local(s, now).date())
    before = "before you meet" if s.outing.reservation.state in BOOKED else "before you book"
    gaps = [
        _over(finding, before, by)
        for finding in findings
        if finding.verdict is Verdict.OVER and not is_agreed(s, finding.key, finding.people, finding.approver)
    ]
    unpriced = dict.fromkeys(f.policy for f in findings if f.lacks is Lacks.AMOUNT)
    if unpriced:
        text = f"Set the most to spend a head: {listed(list(unpriced))} cannot be checked without it."
        gaps.append(_gap("limit:amount", Severity.SHOULD, text, by))
    for finding in findings:
        if finding.lacks is not None and finding.lacks in UNSURE:
            severity, what = UNSURE[finding.lacks]
            gaps.append(_gap(finding.key, severity, f"{finding.text}{what.format(before=before)}.", by))
    return tuple(gaps)


class ToAgree(NamedTuple):
    """Something over a limit that somebody may agree to.

    Attributes:
        key: of its gap.
        who: who may agree.
        text: what it is, in a clause.
    """

    key: str
    who: str
    text: str


def policies_to_agree(s: Situation, today: date) -> tuple[ToAgree, ...]:
    """What is over a policy, may be agreed to, and is not yet."""
    return tuple(
        ToAgree(f.key, f.approver, f"{f.text}.")
        for f in limit_findings(s, today)
        if f.verdict is Verdict.OVER
        and f.approver
        and not f.advice
        and not is_agreed(s, f.key, f.people, f.approver)
    )


def is_agreed(
    s: Situation, key: str, people: Iterable[str], approver: str, spent: Money | None = None
) -> bool:
    """Whether somebody who may has agreed to just this: these people, and no more a head than now planned.

    Args:
        s: the situation.
        key: of what is over a limit.
        people: ids of those it is about.
        approver: who must agree; empty where nobody may.
        spent: what it came to a head; None while it is planned.
    """
    approval, cap = s.outing.approval, spent or s.outing.moderation.cap_per_head
    if not approver or approval is None or key not in approval.about or not set(people) <= set(approval.of):
        return False
    if cap is None or approval.each is None:
        return cap is None and approval.each is None
    return cap.currency == approval.each.currency and cap.amount <= approval.each.amount


def agreed(s: Situation, who: str, words: str, keys: Iterable[str], on: date) -> Outing:
    """The outing with an approval of what is over a limit now.

    Args:
        s: the situation.
        who: who agreed.
        words: what to, or a reference.
        keys: of what is over.
        on: the day.
    """
    approval = Approval(
        who=who,
        on=on,
        words=words,
        each=s.outing.moderation.cap_per_head,
        of=s.outing.guests,
        about=tuple(keys),
    )
    return changed(s.outing, approval=approval)


def went_over(s: Situation, spent: Money, today: date) -> tuple[str, ...]:
    """What an outing that is over went over and nobody agreed to, each as a sentence.

    Args:
        s: the situation.
        spent: what it came to a head.
        today: the day it is at its place.
    """
    return tuple(
        inert_line(f"{f.text}: {f.approver} is to be told." if f.approver else f"{f.text}.")
        for f in limit_findings(s, today, spent)
        if f.verdict is Verdict.OVER and not f.advice and not is_agreed(s, f.key, f.people, f.approver, spent)
    )


def said_limits(s: Situation, today: date | None = None) -> tuple[str, ...]:
    """How much of what they may be given a plan brings its guests to, and who agreed to more.

    Args:
        s: the situation.
        today: the day it is at its place; None has every year named.
    """
    dated = s.outing.starts is not None
    findings = limit_findings(s, today or date.min) if dated else ()
    said = [f"{f.text}." for f in findings if f.verdict is Verdict.WITHIN and ":year:" in f.key]
    approval = s.outing.approval
    if approval is not None:
        each = f" to {approval.each} a head" if approval.each else ""
        words = f": {approval.words}" if approval.words else ""
        said.append(
            f"{sentence(approval.who)} agreed{each} on {say_day(approval.on, today or date.min)}{words}."
        )
    return tuple(inert_line(line) for line in said)


def most_at_once(s: Situation, today: date) -> tuple[Money, ...]:
    """What the policies allow each guest on one occasion, by those that forbid more."""
    return tuple(
        policy.most_each
        for policy in s.policies
        if policy.most_each is not None
        and not policy.advice
        and Courtesy.HOSPITALITY in policy.about
        and holds_on(policy, _day(s, today))
        and any(covers(policy, guest) for guest in s.guests)
    )


def _day(s: Situation, today: date) -> date:
    return s.outing.starts.date() if s.outing.starts else today


def _over(finding: Finding, before: str, by: datetime | None) -> Gap:
    if finding.advice:
        return _gap(
            finding.key, Severity.COULD, f"{finding.text}: nothing forbids it, and it is worth knowing.", by
        )
    if finding.approver:
        text = f"{finding.text}: {finding.approver} must agree, {before}."
    else:
        text = f"{finding.text}, and nobody may agree to more: lower it, {before}."
    return _gap(finding.key, Severity.MUST, text, by)
