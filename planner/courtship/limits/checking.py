"""What every limit says of a courtesy before it is booked or bought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from planner.courtship.limits.entry import Entry
from planner.courtship.limits.finding import Finding, Lacks, Proposed, Verdict
from planner.courtship.limits.given import Given, given_to, said_apart
from planner.courtship.limits.organisations import is_same_organisation, plain_organisation
from planner.courtship.limits.policy import Courtesy, Covers, Per, Policy
from planner.people.person import Kind, Person, first_name
from planner.values.late_pattern import LatePattern
from planner.values.money import Money
from planner.values.rate import Rate, in_currency, rate_between
from planner.values.record import changed
from planner.values.text import listed


def check_giving(
    proposed: Proposed,
    recipients: Sequence[Person],
    *,
    policies: Iterable[Policy],
    register: Iterable[Entry],
    today: date,
    rates: tuple[Rate, ...] = (),
    own_rules: bool = True,
) -> tuple[Finding, ...]:
    """What every limit in force on its day says of a courtesy; colleagues are held to none.

    More of the same never makes a finding milder: what is over stays over, whatever else is not known.

    Args:
        proposed: the courtesy.
        recipients: whom it is for; or who gives it.
        policies: those the host has taken on.
        register: the lines of the year, and whatever else counts that is not in it yet.
        today: what *this year* is.
        rates: those the host typed; without one, two currencies stay apart and nothing is said.
        own_rules: whether what each of them may accept counts too.
    """
    people = tuple(p for p in recipients if p.kind is not Kind.COLLEAGUE)
    lines = tuple(e for e in register if _counts(e, proposed))
    asked = _Asked(proposed, people, lines, rates, today)
    found: list[Finding] = []
    for policy in policies:
        is_about_it = policy.receiving is proposed.received and proposed.courtesy in policy.about
        if is_about_it and holds_on(policy, proposed.on):
            found += _of_policy(asked, policy)
    if own_rules and not proposed.received:
        found += [finding for person in people for finding in _of_own_rule(asked, person)]
    return tuple(found)


def holds_on(policy: Policy, day: date) -> bool:
    """Whether a policy is in force on a day."""
    return (policy.since is None or policy.since <= day) and (policy.until is None or day <= policy.until)


def covers(policy: Policy, person: Person) -> bool | None:
    """Whether a policy covers somebody; None where that is not known."""
    if policy.covers is Covers.GOVERNMENT:
        return person.government
    if policy.covers is Covers.ORGANISATIONS:
        if not plain_organisation(person.organisation):
            return None if policy.organisations else False
        return any(is_same_organisation(person.organisation, name) for name in policy.organisations)
    return True


def own_rule(person: Person) -> Policy | None:
    """What somebody's own employer lets them accept at a time, as a policy; None where no amount is known."""
    limit = person.gift_limit
    if limit is None or limit.most is None:
        return None
    theirs = f"{first_name(person)}’s employer"
    return Policy(
        id=f"own:{person.id}",
        name=theirs,
        about=tuple(Courtesy),
        most_each=limit.most,
        approver=theirs if limit.most.amount > 0 else "",
        note=limit.words,
    )


_A_YEAR = LatePattern(
    r"\b(?:an?|per|each|every|one|the|calendar) year\b|\b(?:yearly|annual(?:ly)?)\b|/ ?y(?:ea)?r\b",
    clues=("year", "annual", "/yr", "/ yr"),
)
"""Words of an employer's rule by which its amount is for the gifts of a whole year."""


class _Asked:
    """One courtesy among what is known, as every limit is asked about it."""

    def __init__(
        self,
        proposed: Proposed,
        people: tuple[Person, ...],
        lines: tuple[Entry, ...],
        rates: tuple[Rate, ...],
        today: date,
    ) -> None:
        self.proposed, self.people, self.lines, self.rates, self.today = proposed, people, lines, rates, today

    def names(self, people: Iterable[Person]) -> str:
        firsts = [first_name(p) for p in self.people]
        return listed([p.name if firsts.count(first_name(p)) > 1 else first_name(p) for p in people])

    @property
    def year(self) -> str:
        year = self.proposed.on.year
        return ("this year" if year == self.today.year else f"in {year}") + self.proposed.besides

    def said(self, currency: str) -> str:
        """The courtesy with its amount: ``This lunch at 60.00 EUR a head``."""
        word = self.proposed.what or self.proposed.courtesy.value
        head = " a head" if self.proposed.courtesy is Courtesy.HOSPITALITY else ""
        each = self.proposed.each
        if each is None:
            return f"This {word}"
        rate = rate_between(each.currency, currency, self.rates) if each.currency != currency else None
        other = in_currency(each, currency, self.rates) if rate else None
        at = f" (your rate of {rate.on.isoformat()} makes it {other})" if rate else ""
        return f"This {word} at {each}{head}{at}"


def _counts(entry: Entry, proposed: Proposed) -> bool:
    """Whether a line of the register counts beside what is thought of."""
    is_it = bool(proposed.own_id) and proposed.own_id in (entry.outing_id, entry.gift_id)
    return not is_it and entry.received is proposed.received and entry.on.year == proposed.on.year


def _of_policy(asked: _Asked, policy: Policy) -> list[Finding]:
    covered = tuple(p for p in asked.people if covers(policy, p))
    unsure = tuple(p for p in asked.people if covers(policy, p) is None)
    if policy.most_each is None and policy.most_a_year is None:
        return []  # it has no figure to hold anything to
    found = []
    if unsure:
        lacks = Lacks.GOVERNMENT if policy.covers is Covers.GOVERNMENT else Lacks.ORGANISATION
        who = asked.names(unsure)
        works = "works" if len(unsure) == 1 else "work"
        text = (
            f"Nobody has asked whether {who} {works} for a government ({policy.name})"
            if lacks is Lacks.GOVERNMENT
            else f"It is not known where {who} {works} ({policy.name})"
        )
        found.append(_unknown(policy, "covered", text, unsure, lacks))
    if covered and policy.most_each is not None:
        found.append(_on_one_occasion(asked, policy, policy.most_each, covered))
    if covered and policy.most_a_year is not None:
        for group, label in _groups(asked, policy, covered):
            found.append(_in_a_year(asked, policy, policy.most_a_year, group, label))
    return found


def _of_own_rule(asked: _Asked, person: Person) -> list[Finding]:
    policy, name = own_rule(person), asked.names((person,))
    if policy is None:
        if person.gift_limit is not None:
            return []  # told in words: the host reads them
        text = f"Nobody has asked what {name} may accept"
        unknown = Finding(
            key=f"limit:own:{person.id}", verdict=Verdict.UNKNOWN, text=text, people=(person.id,),
            lacks=Lacks.OWN_RULE,
        )  # fmt: skip
        return [unknown]
    most, is_gift = policy.most_each, asked.proposed.courtesy is Courtesy.GIFT
    if most and most.amount > 0 and is_gift and _A_YEAR.search(policy.note.casefold()):
        policy = changed(policy, about=(Courtesy.GIFT,), most_each=None, most_a_year=most)
    return _of_policy(asked, policy)


def _on_one_occasion(asked: _Asked, policy: Policy, most: Money, people: tuple[Person, ...]) -> Finding:
    each = asked.proposed.each
    who = asked.names(people)
    if each is None and most.amount <= 0:
        return _finding(policy, "each", Verdict.OVER, f"{policy.name} allows {who} nothing", people)
    if each is None:
        text = f"{policy.name} allows {who} at most {most} on one occasion, and no amount is set"
        return _unknown(policy, "each", text, people, Lacks.AMOUNT)
    mine = in_currency(each, most.currency, asked.rates)
    if mine is None:
        return _unknown(policy, "each", _no_rate(each, most, policy), people, Lacks.RATE)
    said = asked.said(most.currency)
    if mine.amount > most.amount:
        text = f"{said} is over the {most} that {policy.name} allows {who} on one occasion"
        return _finding(policy, "each", Verdict.OVER, text, people)
    text = f"{said} is within the {most} that {policy.name} allows {who} on one occasion"
    return _finding(policy, "each", Verdict.WITHIN, text, people)


def _groups(
    asked: _Asked, policy: Policy, covered: tuple[Person, ...]
) -> list[tuple[tuple[Person, ...], str]]:
    """Over whom a year is counted: each of them, or all of one organisation; with what to call them."""
    if policy.per is Per.PERSON:
        return [((person,), asked.names((person,))) for person in covered]
    groups: dict[str, list[Person]] = {}
    for person in covered:
        where = person.organisation if plain_organisation(person.organisation) else ""
        known = next((name for name in groups if name == where or is_same_organisation(name, where)), where)
        groups.setdefault(known, []).append(person)
    return [(tuple(group), name.strip()) for name, group in groups.items()]


def _in_a_year(asked: _Asked, policy: Policy, most: Money, group: tuple[Person, ...], label: str) -> Finding:
    if not label:
        text = f"It is not known where {asked.names(group)} works, and {policy.name} counts by organisation"
        return _unknown(policy, "year:unknown", text, group, Lacks.ORGANISATION)
    measure = f"year:{group[0].id if policy.per is Per.PERSON else plain_organisation(label)}"
    about = tuple(entry for entry in asked.lines if entry.courtesy in policy.about)
    ids = frozenset(p.id for p in group) if policy.per is Per.PERSON else frozenset[str]()
    given = given_to(about, ids, "" if ids else label, most.currency, asked.rates)
    each = asked.proposed.each
    mine = in_currency(each, most.currency, asked.rates) if each else None
    sum_ = given.known.amount + (mine.amount * len(group) if mine else 0)
    total = changed(most, amount=sum_)
    verb = "brings" if mine and mine.amount else "leaves"
    said = f"{asked.said(most.currency)} {verb} {label}"
    if total.amount > most.amount:
        text = f"{said} at {total} {asked.year}, over the {most} of {policy.name}"
        if verb == "brings":
            text = f"{said} to {total} {asked.year}, over the {most} of {policy.name}"
        return _finding(policy, measure, Verdict.OVER, text, group)
    if each is not None and mine is None:
        return _unknown(policy, measure, _no_rate(each, most, policy), group, Lacks.RATE)
    so_far = f"{_figure(total)} of {most} {asked.year} ({policy.name})"
    if each is None:
        had = f"{label} has had {_figure(given.known)} of {most} {asked.year}"
        text = f"{had} ({policy.name}), and no amount is set"
        return _unknown(policy, measure, text, group, Lacks.AMOUNT)
    text = f"{said} {'to' if verb == 'brings' else 'at'} {so_far}"
    return _not_quite(policy, measure, text, group, given)


def _not_quite(policy: Policy, measure: str, text: str, group: tuple[Person, ...], given: Given) -> Finding:
    """Within a year's limit as far as the lines tell; unknown where some of them do not."""
    if given.apart:
        return _unknown(
            policy, measure, f"{text}, and {said_apart(given)} that no rate brings into it", group, Lacks.RATE
        )
    if given.untold:
        lines = "one line has" if given.untold == 1 else f"{given.untold} lines have"
        return _unknown(policy, measure, f"{text}, but {lines} no amount", group, Lacks.PAST)
    return _finding(policy, measure, Verdict.WITHIN, text, group)


def _figure(money: Money) -> str:
    """The amount without its currency, as it is written with it."""
    return str(money).rpartition(" ")[0]


def _no_rate(each: Money, most: Money, policy: Policy) -> str:
    return f"{policy.name} counts in {most.currency} and this in {each.currency}, and no rate is typed"


def _finding(
    policy: Policy, measure: str, verdict: Verdict, text: str, people: tuple[Person, ...]
) -> Finding:
    return Finding(
        key=f"limit:{policy.id}:{measure}",
        verdict=verdict,
        text=text,
        policy=policy.name,
        people=tuple(p.id for p in people),
        approver=policy.approver,
        advice=policy.advice,
    )


def _unknown(policy: Policy, measure: str, text: str, people: tuple[Person, ...], lacks: Lacks) -> Finding:
    return changed(_finding(policy, measure, Verdict.UNKNOWN, text, people), lacks=lacks)
