"""Noting who agreed to what goes over a limit, of several who must each on their own."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.outings.limits import Consent, said_agreed
from planner.values.text import inert_line, sentence
from screens.look import DONE, NEEDS_YOU, SMALL_SHEET_STYLE
from screens.reading import words
from screens.widgets.choice import Choice
from screens.widgets.field import Field


class Noted(NamedTuple):
    """What was noted.

    Attributes:
        office: for whom of those who must agree.
        who: who agreed; empty to take it back.
        words: what to, or a reference.
        keys: of what is over.
    """

    office: str
    who: str
    words: str = ""
    keys: tuple[str, ...] = ()


class ApprovalSheet(ModalScreen[Noted | None]):
    """Gives who agreed and what to, an empty name to take it back, or nothing.

    Args:
        theirs: each of those who must agree, first who has not yet.
        today: the day it is.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+x", "take_back", "not agreed after all", priority=True),
        Binding("escape", "dismiss(None)", "back"),
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Previous field", show=False),
    ]

    def __init__(self, theirs: tuple[Consent, ...], today: date) -> None:
        super().__init__()
        self._theirs, self._today = theirs, today

    def compose(self) -> ComposeResult:
        """Of whom, what is over, then who agreed."""
        one = self._theirs[0]
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Who agreed?"
            if len(self._theirs) > 1:
                options = [(n, _marked(one)) for n, one in enumerate(self._theirs)]
                yield Choice("For", options, 0, id="office")
            yield Static(id="over")
            yield Field("Agreed by", text=_who(one), read=words, hint="a name, or the office", id="who")
            yield Field("As", text=_words(one), read=words, hint="by mail, 3 Nov; nothing", id="as")

    def on_mount(self) -> None:
        """The name is there to be kept or typed anew."""
        self._say()
        self.query_one("#who", Field).focus_input()

    @property
    def _here(self) -> Consent:
        """Whom it is about."""
        choice = self.query("#office")
        return self._theirs[choice.first(Choice).value] if choice else self._theirs[0]

    def _say(self) -> None:
        here = self._here
        back = " · ctrl+x they did not" if here.approval is not None else ""
        self.query_one(".sheet").border_subtitle = f"tab next · enter notes it{back} · esc back"
        lines = [f"{NEEDS_YOU} {text}" for text in here.over]
        if here.approval is not None:
            lines.append(f"{DONE} {said_agreed(here.approval, self._today)}")
        self.query_one("#over", Static).update(Content("\n").join(Content(inert_line(one)) for one in lines))

    @on(Choice.Changed, "#office")
    def _turned(self) -> None:
        self.query_one("#who", Field).text = _who(self._here)
        self.query_one("#as", Field).text = _words(self._here)
        self._say()

    @on(Field.Done)
    @on(Choice.Done)
    def _entered(self) -> None:
        who, here = self.query_one("#who", Field), self._here
        if not who.text.strip():
            who.focus_input()
            return
        said = inert_line(self.query_one("#as", Field).text).strip()
        self.dismiss(Noted(here.office, inert_line(who.text).strip(), said, here.keys))

    def action_take_back(self) -> None:
        """They did not agree after all."""
        if self._here.approval is not None:
            self.dismiss(Noted(self._here.office, ""))


def _who(one: Consent) -> str:
    return one.approval.who if one.approval is not None else one.office


def _words(one: Consent) -> str:
    return one.approval.words if one.approval is not None else ""


def _marked(one: Consent) -> str:
    """Whom it is about, with whether they agreed."""
    name = one.office or (one.approval.who if one.approval is not None else "")
    return f"{inert_line(sentence(name))}, {'not yet' if one.over else 'agreed'}"
