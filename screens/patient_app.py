"""An application that bears with its terminal: keys in turn, a quick start, a fault told without data."""

from __future__ import annotations

import gc
import sys
from typing import Any

from rich.text import Text
from textual import events
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.notifications import SeverityLevel
from textual.screen import Screen

from planner.faults import keep_fault
from planner.values.text import inert_line, pasted
from screens.in_turn import InTurn
from screens.widgets.key_bar import key_words

KEYS_A_WORD_STANDS = 2
"""A word of what was done stands while so many more keys are pressed: then it was read, or is in the way."""


class PatientApp(App[str]):
    """What hostbook asks of an application, whatever it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.animation_level = "none"  # a list that glides answers later than one that is there
        self._turns = InTurn(self, self._deal)
        self._keys_dealt = 0
        self._said_at: dict[str, int] = {}

    def get_driver_class(self) -> type[Driver]:
        """Textual's own for this machine; where that is given bytes, one that bears with any of them."""
        driver = super().get_driver_class()
        if driver.__name__ != "LinuxDriver":
            return driver
        from screens.driver import PatientDriver  # noqa: PLC0415 - there is none on Windows

        return PatientDriver

    def refresh_css(self, animate: bool = True) -> None:
        """As Textual does it; before there is a screen, without reading the sheets twice."""
        if self.screen_stack:
            super().refresh_css(animate)
            return
        self.stylesheet.set_variables(self.get_css_variables())
        self.stylesheet.update(self, animate=animate)

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        """As Textual does it, but nothing that stands is styled anew, nor any other sheet read again.

        The sheet of a screen has rules for that screen alone.
        """
        new = [path for path in screen.css_path if not self.stylesheet.has_source(str(path), "")]
        for path in new:
            self.stylesheet.read(path)
        if new:
            self.stylesheet.parse()

    async def on_event(self, event: events.Event) -> None:
        """Hold a key until its turn; take out of what is pasted all that could act on the terminal."""
        if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
            if isinstance(event, events.Paste):
                event.text = pasted(event.text)
            self._turns.take(event)
            return
        await super().on_event(event)

    async def _deal(self, event: events.Key | events.Paste) -> None:
        if self.screen_stack:  # none is left while the planner is being left
            self._keys_dealt += 1
            self.hush(older_than=KEYS_A_WORD_STANDS)
            await super().on_event(event)

    def hush(self, older_than: int = 0) -> None:
        """Take away the words of what was done, said more than so many keys ago; what went wrong stays."""
        old = {words for words, at in self._said_at.items() if self._keys_dealt - at > older_than}
        for said in list(self._notifications):
            if said.severity == "information" and said.message in old:
                self._unnotify(said)
        self._said_at = {words: at for words, at in self._said_at.items() if words not in old}

    def on_ready(self) -> None:
        """The first frame stands: look for garbage again, but not through all that the start has made."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say something for a moment, in the place of what an earlier key said; nothing is said twice."""
        is_said = any((n.message, n.title) == (message, title) for n in self._notifications)
        if severity == "information":
            self._said_at[message] = self._keys_dealt
            self.hush()
        if not is_said:
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def get_key_display(self, binding: Binding) -> str:
        """Keys by the words on the keyboard: some terminals lack the symbols."""
        return binding.key_display or key_words(binding.key)

    def _fatal_error(self) -> None:
        """A fault of hostbook's own: keep the trace in a file without anybody's data, and say so in a line.

        Textual would print the trace with the values of local variables, which are clients' data.
        """
        self.bell()
        fault = sys.exc_info()[1] or self._exception
        where = keep_fault(fault) if fault is not None else None
        said = "hostbook stopped because of a fault of its own. What it said was saved is saved."
        if where:
            noted = "What went wrong is noted, without anything from your book, in"
            said += f"\n{noted} {inert_line(str(where))}"
        self._exit_renderables.append(Text(said))  # a path may hold what would be read as markup
        self._close_messages_no_wait()
