"""A geocoder is asked where an address is, in a thread that touches neither the screen nor the book."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.screen import Screen

from planner.online.servers import AGENT, NAMES, geocoder_server
from planner.places.answer import Answer, answer_id
from screens.asking.place import Offered
from screens.behind.awaited import awaited
from screens.desk import Desk

if TYPE_CHECKING:
    from planner.online.geocoding import Found, Service


class PlacesHeard(Message):
    """What came of asking where an address is.

    Attributes:
        asked: the address.
        found: the places; none where it is not known.
        trouble: why there was no answer, in one line; empty where there was one.
    """

    def __init__(self, asked: str, found: tuple[Found, ...], trouble: str) -> None:
        super().__init__()
        self.asked, self.found, self.trouble = asked, found, trouble


class GeocoderAsked:
    """Asks the geocoder that is switched on, and knows what it has answered before.

    Args:
        screen: to whom what it says is posted.
        desk: the host's desk.
    """

    def __init__(self, screen: Screen[Any], desk: Desk) -> None:
        self._screen, self._desk = screen, desk
        self._fresh: dict[str, tuple[Found, ...]] = {}

    @property
    def name(self) -> str:
        """Who is asked, as it calls itself; empty where none is switched on."""
        online = self._desk.settings.online
        return NAMES[online.geocoder] if geocoder_server(online) else ""

    def service(self) -> Service:
        """Who is asked, and how; one is switched on."""
        from planner.config import cache_folder  # noqa: PLC0415 - only where a geocoder is switched on
        from planner.online.geocoding import Service  # noqa: PLC0415 - as above

        online = self._desk.settings.online
        return Service(online.geocoder, geocoder_server(online), AGENT, cache_folder())

    def known(self, asked: str) -> tuple[Found, ...]:
        """What it has answered before, now or in an earlier sitting; nothing where it was not asked."""
        if asked in self._fresh:
            return self._fresh[asked]
        from planner.book.answers import kept_answer  # noqa: PLC0415 - only where a geocoder is switched on
        from planner.online.geocoding import decoded  # noqa: PLC0415 - as above

        kept = kept_answer(self._desk.book, self.service().source, asked, self._desk.today())
        return decoded(kept.given) if kept else ()

    def offered(self, asked: str) -> tuple[tuple[Offered, ...], str]:
        """What is known of an address as places to choose from, and whose they are."""
        from planner.online.geocoding import ATTRIBUTION  # noqa: PLC0415 - only where something was found

        places = tuple(
            Offered(found.label, found.city, found.point if found.is_exact else None)
            for found in self.known(asked)
        )
        return places, f"{ATTRIBUTION} · {self.service().source}"

    def ask(self, asked: str) -> None:
        """Ask; what it says is posted to the screen."""
        ask = partial(self._ask, asked, self.service())
        self._screen.run_worker(
            ask, thread=True, group="geocoder", exclusive=True, description="places asked for"
        )

    def take(self, heard: PlacesHeard) -> None:
        """Remember what was said until the form is saved, or left."""
        if heard.found:
            self._fresh[heard.asked] = heard.found

    def keep(self, asked: frozenset[str], of: tuple[str, ...]) -> None:
        """Keep in the book what was said about addresses.

        Args:
            asked: the addresses that stand in what is saved; what was said of others is not kept.
            of: whose they are.
        """
        wanted = {question: found for question, found in self._fresh.items() if question in asked}
        if not wanted or not self.name:
            return
        from planner.book.answers import keep_answers  # noqa: PLC0415 - only where something was said
        from planner.online.geocoding import encoded  # noqa: PLC0415 - as above

        today, source = self._desk.today(), self.service().source
        keep_answers(
            self._desk.book,
            [_answer(source, question, encoded(found), today, of) for question, found in wanted.items()],
            today,
        )

    def _ask(self, asked: str, service: Service) -> None:
        """Ask, and post what is said."""
        from planner.online.errors import NoAnswer  # noqa: PLC0415 - in the thread, which may take its time
        from planner.online.geocoding import geocode  # noqa: PLC0415 - as above

        def ask() -> PlacesHeard:
            try:
                return PlacesHeard(asked, geocode(asked, service), "")
            except NoAnswer as trouble:
                return PlacesHeard(asked, (), str(trouble))

        heard = awaited(ask, "hostbook-geocoder")
        if heard is not None:
            self._screen.post_message(heard)


def _answer(source: str, asked: str, given: str, on: date, of: tuple[str, ...]) -> Answer:
    return Answer(id=answer_id(source, asked), asked=asked, given=given, source=source, on=on, of=of)
