"""The lines of Settings that say which services on the network may be asked, and where they are."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from planner.online.servers import GEOCODERS, NAMES, OFF, PUBLIC, ROUTERS, Online, read_server
from planner.online.telling import why_off
from planner.values.problem import Problem
from planner.values.record import changed
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading


class OnlineLines(Vertical):
    """Who is asked where an address is, and who how long a way takes; each with its server once it is on.

    Args:
        online: what may be asked now.
    """

    class Changed(Message):
        """Something else may be asked from now on."""

        def __init__(self, online: Online) -> None:
            super().__init__()
            self.online = online

    def __init__(self, online: Online) -> None:
        super().__init__()
        self._online = online

    def compose(self) -> ComposeResult:
        """A choice and a line for each."""
        for what, label, known in (
            ("geocoder", "Find addresses", GEOCODERS),
            ("router", "Reckon ways", ROUTERS),
        ):
            options = [(name, NAMES.get(name, name)) for name in known]
            chosen = getattr(self._online, what)
            yield Choice(label, options, chosen, id=what)
            yield Field[str](
                "Server",
                text=getattr(self._online, f"{what}_server"),
                read=self._read_router if what == "router" else self._read_geocoder,
                hint="https://…" if what == "router" else "the public one",
                id=f"{what}-server",
                classes="-off" if chosen == OFF else "",
            )

    def _read_geocoder(self, typed: str) -> Reading[str]:
        server = read_server(typed)
        if isinstance(server, Problem):
            return Reading(None, problem=server.text)
        return Reading(server, echo=server or PUBLIC.get(self._online.geocoder, ""))

    def _read_router(self, typed: str) -> Reading[str]:
        server = read_server(typed)
        if isinstance(server, Problem):
            return Reading(None, problem=server.text)
        return Reading(server, echo=server or why_off(self._online))

    @on(Choice.Changed)
    def _chosen(self, event: Choice.Changed) -> None:
        event.stop()
        what = event.choice.id or ""
        self._online = changed(self._online, **{what: event.value})
        server = self.query_one(f"#{what}-server", Field)
        server.set_class(event.value == OFF, "-off")
        server.read_again()
        self.post_message(self.Changed(self._online))

    @on(Field.Changed)
    def _typed(self, event: Field.Changed) -> None:
        event.stop()
        if event.reading.value is None:
            return  # what stood before is asked until this can be read
        what = (event.field.id or "").removesuffix("-server")
        self._online = changed(self._online, **{f"{what}_server": event.reading.value})
        self.post_message(self.Changed(self._online))

    @on(Field.Done)
    def _entered(self, event: Field.Done) -> None:
        event.stop()
        self.screen.focus_next()
