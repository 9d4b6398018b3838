"""The form of a policy: whom it covers, how much it allows, since when, and who may agree to more."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult
from textual.content import Content

from planner.courtship.limits.policy import Courtesy, Covers, Per, Policy
from planner.courtship.limits.typed import policy_texts, read_date, read_policy, say_date
from planner.people.typed import read_list
from planner.values.problem import Problem
from planner.values.text import closed, inert_line
from screens.desk import Desk
from screens.forms.form import FormScreen
from screens.reading import amount, read_by
from screens.widgets.field import plain

YES_NO = (("no", "no"), ("yes", "yes"))
WHICH_WAY = (("no", "what we give"), ("yes", "what we are given"))
ABOUT = (("both", "gifts and hospitality"), ("gift", "gifts"), ("hospitality", "hospitality"))
COVERS = tuple((covers.value, covers.value) for covers in Covers)
PER = ((Per.PERSON.value, "each person"), (Per.ORGANISATION.value, "a whole organisation"))


class PolicyForm(FormScreen[Policy]):
    """One limit on gifts and hospitality.

    Args:
        desk: the host's desk.
        policy: the policy, or None to write one's own.
    """

    def __init__(self, desk: Desk, policy: Policy | None) -> None:
        self._new = policy is None
        self._policy = policy or Policy(id=desk.book.new_id(), name="", about=tuple(Courtesy))
        super().__init__(desk, f"policy {'new' if policy is None else policy.id}", policy_texts(self._policy))

    def heading(self) -> Content:
        """Whose rule."""
        name = "A policy of your own" if self._new else f"{inert_line(self._policy.name)}: edit"
        return Content.styled(name, "bold")

    def fields(self) -> ComposeResult:
        """What it is about, how much, for whom, and until when."""
        currency = self.desk.host.currency
        yield self.field("name", "Whose rule", plain, hint="our own company; Obi Foods")
        yield self.choice("about", "About", ABOUT)
        yield self.choice("receiving", "Which way", WHICH_WAY)
        yield self.field("most_each", "Most at once", amount(currency), hint="50 gbp; nothing for no limit")
        yield self.field("most_a_year", "Most a year", amount(currency), hint="250 gbp; nothing for no limit")
        yield self.choice("per", "A year is for", PER)
        yield self.field("approver", "Who may agree", plain, hint="nobody, unless named; several apart by ;")
        yield self.choice("covers", "Covers", COVERS)
        yield self.field(
            "organisations", "Organisations", read_by(read_list), hint="where it covers named ones: Lago SA"
        )
        day = read_by(partial(read_date, today=self.desk.today()), say_date)
        yield self.field("since", "Since", day, hint="always")
        yield self.field("until", "Until", day, hint="for good")
        yield self.choice("advice", "Only advises", YES_NO)
        yield self.field("source", "Seen where", plain, hint="the handbook, page 12")
        yield self.field("note", "Note", plain)

    def in_book(self) -> dict[str, str]:
        """The policy's fields as the book has them now."""
        now = self.desk.book.policies.get(self._policy.id)
        return policy_texts(now) if now else {}

    def read(self, texts: dict[str, str]) -> Policy | tuple[Problem, ...]:
        """The policy with what was typed."""
        base = self.desk.book.policies.get(self._policy.id) or self._policy
        return read_policy(texts, base, self.desk.host.currency, self.desk.today())

    def keep(self, record: Policy) -> str:
        """Save the policy; it is in force from now on."""
        with self.desk.book.transaction(f"the policy {record.name}"):
            self.desk.book.policies.put(record)
        return closed(f"In force: {inert_line(record.name)}")
