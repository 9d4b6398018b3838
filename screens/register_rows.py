"""How a line of the register, a sum and a policy are drawn, in a list and on a card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from planner.courtship.limits.checking import holds_on
from planner.courtship.limits.entries import missing, said_whom
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.policy import Courtesy, Covers, Per, Policy
from planner.courtship.limits.shares import own_share, shares
from planner.courtship.limits.sums import Sum
from planner.courtship.limits.typed import say_date
from planner.dates.saying import say_day
from planner.values.money import Money
from planner.values.text import counted, inert_line, listed, sentence
from screens.look import DONE, NEEDS_YOU, OPEN
from screens.widgets.card import labelled
from screens.widgets.lines import wrap_cells
from screens.widgets.marks import Cell, columns

NARROW = 60
"""Below this width a row has the amount before the purpose's place."""


def line_row(entry: Entry, width: int) -> Sequence[Content]:
    """A line: its day, whom it was for, what it was, how much; marked where it lacks something."""
    lacks = missing(entry)
    mark = Content.styled(f"{NEEDS_YOU} " if lacks else "  ", "$warning bold")
    whom = f"from {said_whom(entry)}" if entry.received else said_whom(entry)
    cost = str(entry.cost) if entry.cost else "no amount"
    cells = (
        Cell(say_date(entry.on), "", 11, 11),
        Cell(inert_line(whom), "bold", 16, 44),
        Cell(cost.rjust(12), "" if entry.cost else "$warning", 12, 12),
        Cell(inert_line(entry.what) or entry.courtesy.value, "$dim", 9, 22),
    )
    return [Content.assemble(mark, columns(cells, width - 2, growing=(1, 3)))]


def sum_row(one: Sum, width: int) -> Sequence[Content]:
    """A sum: whose, in how many lines, what they were given, what they gave."""
    cells = (
        Cell(inert_line(one.label), "bold", 18, 40),
        Cell(_amounts(one.given).rjust(14), "", 14, 30),
        Cell(f"gave {_amounts(one.received)}" if one.received else "", "$dim", 0, 24),
        Cell(counted(one.lines, "line"), "$dim", 9, 9),
    )
    return [columns(cells, width)]


def sum_lines(one: Sum, width: int) -> list[Content]:
    """A sum in full."""
    lines = [Content.styled(inert_line(one.label), "bold $accent")]
    lines += labelled("Given", [(str(money), "bold") for money in one.given] or [("nothing", "")], width)
    lines += labelled(
        "Received", [(str(money), "bold") for money in one.received] or [("nothing", "")], width
    )
    lines += labelled("In", [(counted(one.lines, "line"), "")], width)
    return lines


def line_lines(entry: Entry, width: int, today: date) -> list[Content]:
    """A line in full."""
    lacks = missing(entry)
    what = sentence(inert_line(entry.what) or entry.courtesy.value)
    way = "given to you" if entry.received else "given"
    lines = [Content.assemble((what, "bold $accent"), (f"   {entry.courtesy.value}, {way}", "$dim"))]
    if lacks:
        said = f"{NEEDS_YOU} It lacks the {listed(lacks)}: e adds it while you remember."
        lines += [Content.styled(part, "$warning") for part in wrap_cells(said, width)]
    lines += labelled("On", [(say_day(entry.on, today), "")], width)
    if entry.where:
        lines += labelled("Where", [(inert_line(entry.where), "")], width)
    if entry.purpose:
        lines += labelled("Why", [(inert_line(entry.purpose), "")], width)
    had = {id(r): money for r, money in shares(entry)}
    for number, recipient in enumerate(entry.recipients):
        who = ", ".join(
            inert_line(part)
            for part in (recipient.name or "someone", recipient.organisation, recipient.relationship)
            if part
        )
        label = "" if number else "From" if entry.received else "For"
        share = had.get(id(recipient))
        lines += labelled(label, [(who, ""), *([(str(share), "bold")] if share else [])], width)
    own = own_share(entry)
    if entry.also and own is not None:
        mine = "your own share" if entry.also == 1 else f"your own {entry.also} shares"
        lines += labelled("You", [(mine, ""), (str(own), "bold")], width)
    if entry.cost is not None:
        lines += labelled("In all", [(str(entry.cost), "bold")], width)
    for number, one in enumerate(entry.approvals):
        office = f" for {one.office}" if one.office not in ("", one.who) else ""
        agreed = inert_line(f"{one.who}{office}, {say_day(one.on, today)}")
        parts = [(agreed, ""), (inert_line(one.words), "")][: 1 + bool(one.words)]
        lines += labelled("" if number else "Approved", parts, width)
    if entry.note:
        lines += labelled("Note", [(inert_line(entry.note), "")], width)
    return lines


def policy_row(policy: Policy, width: int, *, taken: bool, today: date) -> Sequence[Content]:
    """A policy: whether it is in force, whose rule it is, and how much."""
    on = taken and holds_on(policy, today)
    glyph, look = (DONE, "$success") if on else (OPEN, "$dim")
    cells = (
        Cell(inert_line(policy.name), "bold" if taken else "", 20, 44),
        Cell(_limit(policy), "", 33, 36),
    )
    return [Content.assemble((f"{glyph} ", look), columns(cells, width - 2))]


def policy_lines(policy: Policy, width: int, *, taken: bool, today: date, ask: str) -> list[Content]:
    """A policy in full, with where it was seen."""
    lines = [Content.styled(inert_line(policy.name), "bold $accent")]
    state = "not taken on"
    if taken:
        state = "in force" if holds_on(policy, today) else "taken on, and not in force today"
    lines += labelled("It is", [(state, "")], width)
    about = listed([{Courtesy.GIFT: "gifts"}.get(c, c.value) for c in policy.about])
    way = "what you are given" if policy.receiving else "what you give"
    lines += labelled("About", [(about, ""), (way, "")], width)
    whom = listed([inert_line(o) for o in policy.organisations])
    covers = whom if policy.covers is Covers.ORGANISATIONS else policy.covers.value
    lines += labelled("Covers", [(covers or "no organisation yet", "")], width)
    lines += labelled(
        "At once", [(f"{policy.most_each} each" if policy.most_each else "no figure", "")], width
    )
    year = f"{policy.most_a_year} for {'each person' if policy.per is Per.PERSON else 'an organisation'}"
    lines += labelled("A year", [(year if policy.most_a_year else "no figure", "")], width)
    agree = "nothing is forbidden" if policy.advice else policy.approver or "nobody may agree to more"
    lines += labelled(
        "Over it", [(agree if policy.advice or not policy.approver else f"{agree} must agree", "")], width
    )
    if policy.since or policy.until:
        parts = [(f"since {say_date(policy.since)}", "")] if policy.since else []
        parts += [(f"until {say_date(policy.until)}", "")] if policy.until else []
        lines += labelled("Holds", parts, width)
    for label, text in (("Note", policy.note), ("Seen", policy.source)):
        if text:
            seen = f", {say_date(policy.seen)}" if label == "Seen" and policy.seen else ""
            lines += labelled(
                label, [(f"{inert_line(text)}{seen}", "$dim" if label == "Seen" else "")], width
            )
    return [*lines, Content(), *(Content.styled(part, "$dim") for part in wrap_cells(ask, width))]


def _limit(policy: Policy) -> str:
    each, year = policy.most_each, policy.most_a_year
    if each is not None and year is not None and each.currency == year.currency:
        return f"{str(each).rpartition(' ')[0]} at once, {year} a year"
    parts = [f"{each} at once"] if each else []
    parts += [f"{year} a year"] if year else []
    return ", ".join(parts) or "no figure"


def _amounts(amounts: Sequence[Money]) -> str:
    return " + ".join(map(str, amounts)) or "–"
