"""The limits the host holds to: packs to take on, their own, and the rates between currencies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from planner.book.done import TakenBack
from planner.courtship.limits.policy import Policy
from planner.exchange.policies import ASK, policy_packs
from planner.values.text import closed, counted, inert_line
from planner.values.typed_rates import say_rates
from screens.desk import Desk
from screens.frame import Frame
from screens.register_rows import policy_lines, policy_row
from screens.widgets.card import Card
from screens.widgets.row_list import RowList


class Row(NamedTuple):
    """A policy in the list, and whether it is taken on."""

    policy: Policy
    taken: bool


class PoliciesScreen(Frame):
    """Every policy, those that are taken on first.

    Args:
        desk: the host's desk.
    """

    CSS_PATH = "register.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "take_on", "take on", tooltip="Take the pack on as a policy of yours"),
        Binding("space", "let_go", "let go", tooltip="Hold to this policy no more"),
        Binding("e", "edit", "edit", show=False),
        Binding("a", "add", "add", tooltip="A policy of your own"),
        Binding("r", "rates", "rates", tooltip="What one currency comes to in another"),
        Binding("escape", "back", "back"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._here = ""

    def heading(self) -> Content:
        """Where one is."""
        return Content.assemble(("Register", "$dim"), ("  Policies", "bold"))

    def body(self) -> ComposeResult:
        """The list, and what the one under the cursor says."""
        self._list: RowList[Row] = RowList(self._paint, id="list", classes="-marked", enter="edit")
        with Horizontal(id="columns", classes="holds"):
            with Vertical(id="lines", classes="panel"):
                yield self._list
                yield Static(id="sum")
            with VerticalScroll(id="card", classes="panel", can_focus=False):
                yield Card()

    def on_mount(self) -> None:
        """The keys go to the list."""
        self.set_focus(self._list)

    def show(self) -> None:
        """Those that are taken on, then the packs that are not."""
        held = self.desk.book.policies.all()
        ids = {policy.id for policy in held}
        rows = [Row(policy, taken=True) for policy in held]
        rows += [Row(pack, taken=False) for pack in policy_packs() if pack.id not in ids]
        at = next((n for n, row in enumerate(rows) if row.policy.id == self._here), 0)
        self._list.show(rows, at=at)
        panel = self.query_one("#lines")
        panel.border_title = "Policies"
        panel.border_subtitle = f"{counted(len(held), 'policy', 'policies')} taken on"
        rates = say_rates(self.desk.host.rates) or "none: amounts in two currencies are not compared"
        self.query_one("#sum", Static).update(Content(f"Rates (r): {rates}"))
        self._say_card()

    def _paint(self, row: Row, width: int) -> Sequence[Content]:
        return policy_row(row.policy, width, taken=row.taken, today=self.desk.today())

    @on(RowList.Highlighted, "#list")
    def _say_card(self) -> None:
        row, today = self._list.highlighted, self.desk.today()
        if row is not None:
            self._here = row.policy.id
            self.query_one(Card).say(
                lambda width: policy_lines(row.policy, width, taken=row.taken, today=today, ask=ASK)
            )
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A pack is taken on, a policy let go; only a policy of one's own is changed."""
        row = self._list.highlighted if self.is_mounted else None
        if action in ("take_on", "let_go"):
            return row is not None and row.taken is (action == "let_go")
        if action == "edit":
            return row is not None and row.taken
        return super().check_action(action, parameters)

    def action_take_on(self) -> None:
        """Hold to the pack from now on."""
        row = self._list.highlighted
        if row is not None and not row.taken:
            with self.saying_what_is_wrong():
                with self.desk.book.transaction(f"taking on {row.policy.name}"):
                    self.desk.book.policies.put(row.policy)
                self.notify(f"{closed(f'Taken on: {inert_line(row.policy.name)}')} {ASK}", markup=False)
            self.renew()

    def action_let_go(self) -> None:
        """Hold to the policy no more."""
        row = self._list.highlighted
        if row is not None and row.taken:
            with self.saying_what_is_wrong():
                with self.desk.book.transaction(f"letting go of {row.policy.name}"):
                    self.desk.book.policies.remove(row.policy.id)
                said = closed(f"Let go: {inert_line(row.policy.name)}")
                self.notify(f"{said} Press u to take it back.", markup=False)
            self.renew()

    @on(RowList.Chosen, "#list")
    def _open_row(self, event: RowList.Chosen) -> None:
        """Change a policy that is taken on; take a pack on."""
        if event.item.taken:
            self.action_edit()
        else:
            self.action_take_on()

    def action_edit(self) -> None:
        """Change the policy under the cursor."""
        row = self._list.highlighted
        if row is not None and row.taken:
            self._open(row.policy)

    def action_add(self) -> None:
        """A policy of one's own."""
        self._open(None)

    def _open(self, policy: Policy | None) -> None:
        from screens.forms.policy import PolicyForm  # noqa: PLC0415 - built when first wanted

        form = PolicyForm(self.desk, policy)
        self.app.push_screen(form, lambda _: self._after(form.saved))

    def _after(self, saved: Policy | None) -> None:
        if saved is not None:
            self._here = saved.id
            self.renew()

    def action_rates(self) -> None:
        """The rates between currencies."""
        from screens.forms.rates import RatesForm  # noqa: PLC0415 - built when first wanted

        self.app.push_screen(RatesForm(self.desk), lambda _: self.renew())

    def stand_on(self, back: TakenBack) -> bool:
        """Put the cursor on a policy that undo has brought back."""
        ids = back.ids("policies")
        if ids:
            self._here = ids[0]
            self.show()
        return bool(ids) or bool(back.ids("host"))
