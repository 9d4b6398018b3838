"""What an outing's guests may be given: every limit checked as it is planned, and whether more was agreed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from planner.courtship.limits.approval import Approval, offices, stands_for, with_approval
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
    gaps = []
    for finding in findings:
        wanting = still_to_agree(s, finding.key, finding.people, finding.approver)
        if finding.verdict is Verdict.OVER and (wanting or not offices(finding.approver)):
            gaps.append(_over(finding, wanting, before, by))
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
    """What is over a policy and may be agreed to, by each who must and has not yet."""
    return tuple(
        ToAgree(f.key, office, f"{f.text}.")
        for f in limit_findings(s, today)
        if f.verdict is Verdict.OVER and not f.advice
        for office in still_to_agree(s, f.key, f.people, f.approver)
    )


class Consent(NamedTuple):
    """How it stands with one of those who must agree.

    Attributes:
        office: who, as the limit names them; empty in an older note, which stands for all.
        approval: what they agreed to before; None where nothing is noted.
        keys: of what they still must agree to.
        over: the same in sentences; empty where they have agreed to all of it.
    """

    office: str
    approval: Approval | None
    keys: tuple[str, ...] = ()
    over: tuple[str, ...] = ()


def consents(s: Situation, wanting: Iterable[ToAgree]) -> tuple[Consent, ...]:
    """Each of those who must agree: first who has not yet, then who has."""
    noted = {one.office: one for one in s.outing.approvals}
    open_: dict[str, list[ToAgree]] = {}
    for one in wanting:
        open_.setdefault(one.who, []).append(one)
    found = [
        Consent(
            office, noted.get(office), tuple(one.key for one in theirs), tuple(one.text for one in theirs)
        )
        for office, theirs in open_.items()
    ]
    return (*found, *(Consent(office, one) for office, one in noted.items() if office not in open_))


def still_to_agree(
    s: Situation, key: str, people: Iterable[str], approver: str, spent: Money | None = None
) -> tuple[str, ...]:
    """Who of those who must has not yet agreed to just this: these people, and no more a head than planned.

    Args:
        s: the situation.
        key: of what is over a limit.
        people: ids of those it is about.
        approver: who must agree, as the limit names them; empty where nobody may.
        spent: what it came to a head; None while it is planned.
    """
    of, must = set(people), offices(approver)
    cap = spent or s.outing.moderation.cap_per_head
    covering = [
        one for one in s.outing.approvals if key in one.about and of <= set(one.of) and _is_enough(one, cap)
    ]
    if len(must) == 1:  # by whatever name they went when they agreed
        return () if covering else must
    return tuple(office for office in must if not any(stands_for(one, office) for one in covering))


def _is_enough(approval: Approval, cap: Money | None) -> bool:
    """Whether no more a head is planned than was agreed to."""
    if cap is None or approval.each is None:
        return cap is None and approval.each is None
    return cap.currency == approval.each.currency and cap.amount <= approval.each.amount


def agreed(s: Situation, who: str, words: str, keys: Iterable[str], *, on: date, office: str = "") -> Outing:
    """The outing with an approval of what is over a limit now.

    Args:
        s: the situation.
        who: who agreed.
        words: what to, or a reference.
        keys: of what is over.
        on: the day.
        office: for whom of those who must agree; empty for all of them.
    """
    before = next((one.about for one in s.outing.approvals if one.office == office), ())
    approval = Approval(
        who=who,
        on=on,
        words=words,
        office=office,
        each=s.outing.moderation.cap_per_head,
        of=s.outing.guests,
        about=tuple(dict.fromkeys((*before, *keys))),
    )
    return changed(s.outing, approvals=with_approval(s.outing.approvals, approval))


def went_over(s: Situation, spent: Money, today: date) -> tuple[str, ...]:
    """What an outing that is over went over and nobody agreed to, each as a sentence.

    Args:
        s: the situation.
        spent: what it came to a head.
        today: the day it is at its place.
    """
    return tuple(
        inert_line(f"{f.text}: {listed(wanting)} {'is' if len(wanting) == 1 else 'are'} to be told.")
        if wanting
        else inert_line(f"{f.text}.")
        for f in limit_findings(s, today, spent)
        if f.verdict is Verdict.OVER and not f.advice
        for wanting in (still_to_agree(s, f.key, f.people, f.approver, spent),)
        if wanting or not offices(f.approver)
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
    said += [said_agreed(approval, today or date.min) for approval in s.outing.approvals]
    return tuple(inert_line(line) for line in said)


def said_agreed(approval: Approval, today: date) -> str:
    """Who agreed to what, and when, in a sentence."""
    each = f" to {approval.each} a head" if approval.each else ""
    office = f" for {approval.office}" if approval.office not in ("", approval.who) else ""
    words = f": {approval.words}" if approval.words else ""
    return f"{sentence(approval.who)} agreed{office}{each} on {say_day(approval.on, today)}{words}."


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


def _over(finding: Finding, wanting: tuple[str, ...], before: str, by: datetime | None) -> Gap:
    if finding.advice:
        return _gap(
            finding.key, Severity.COULD, f"{finding.text}: nothing forbids it, and it is worth knowing.", by
        )
    if wanting:
        text = f"{finding.text}: {listed(wanting)} must agree, {before}."
    else:
        text = f"{finding.text}, and nobody may agree to more: lower it, {before}."
    return _gap(finding.key, Severity.MUST, text, by)
