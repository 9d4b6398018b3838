"""The first run: a welcome, and two ways in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from screens.desk import Desk
from screens.widgets.row_list import RowList

WAYS = (
    ("start", "start my book", "Your name is enough to begin with; a person and a place come next."),
    ("demo", "look around the demo book", "A rep with some thirty people. Nothing you do there is kept."),
)


class FirstRunScreen(Screen[str]):
    """Asks how to begin; gives ``start`` once the host has a name, or ``demo``.

    Args:
        desk: the host's desk.
    """

    CSS_PATH = "first_run.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "begin('start')", "start my book"),
        Binding("l,d", "begin('demo')", "look around"),
        Binding("escape", "app.quit", "leave", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def compose(self) -> ComposeResult:
        """The welcome over the two ways."""
        with Vertical(id="welcome"):
            yield Static(Content.styled("hostbook", "bold $accent"), id="name")
            yield Static(
                Content(
                    "Good to have you. This is the book of a host: who your guests are, what they love, "
                    "and what to see to, so that every hour you share with them is a good one."
                ),
                id="words",
            )
            yield RowList(_paint, lines=lambda _way, _width: 2, id="ways")
            yield Static(
                Content.styled(
                    "It all stays on this machine. ↑ ↓ choose, enter begins, q leaves.",
                    "$dim",
                )
            )

    def on_mount(self) -> None:
        """Both ways, the first under the cursor."""
        ways = self.query_one(RowList)
        ways.show(WAYS)
        ways.focus()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self.action_begin(event.item[0])

    def action_begin(self, way: str) -> None:
        """Take one of the two ways in; a book of one's own begins with one's name."""
        if way == "demo":
            self.dismiss(way)
            return
        from screens.forms.host import HostForm  # noqa: PLC0415 - built when first wanted

        form = HostForm(self._desk)
        self.app.push_screen(form, lambda _: self._begun(saved=form.saved is not None))

    def _begun(self, *, saved: bool) -> None:
        if saved:
            self.dismiss("start")


def _paint(way: tuple[str, str, str], _width: int) -> Sequence[Content]:
    return [
        Content.assemble((f"{way[1][0]}  ", "$accent"), (way[1], "bold")),
        Content.styled(f"   {way[2]}", "$dim"),
    ]
