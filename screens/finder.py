"""The finder: every action, person, outing and venue, from a few letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from planner.book.lookup import people_named
from planner.dates.saying import say_day
from planner.outings.naming import outing_title
from planner.outings.outing import Stage
from planner.people.search import find_people, index_people
from planner.values.text import fold, inert_line
from screens.desk import Desk
from screens.frame import ROOM_NAMES
from screens.keys import is_moving, is_scrolling

PLAIN, SLIP = 0.9, 0.3
"""How well someone fits who has the words typed, and someone whose name is only nearly what was typed."""

MOST = 20
"""Hits of one sort; a longer list is not read."""


class Planner(Protocol):
    """What the finder asks of the application it is in."""

    desk: Desk

    async def action_room(self, name: str) -> None:
        """Go to a room."""

    def open_person(self, person_id: str) -> None:
        """Open a person's card."""

    def open_venue(self, venue_id: str) -> None:
        """Open a venue's card."""

    def open_outing(self, outing_id: str, at: str) -> None:
        """Open an outing."""


class Finder(Provider):
    """What the palette offers."""

    @property
    def _planner(self) -> Planner:
        return cast("Planner", self.app)

    async def discover(self) -> Hits:
        """What can be done here, before anything is typed."""
        for words, does in self._actions():
            yield DiscoveryHit(Content(words), does)

    async def search(self, query: str) -> Hits:
        """Actions, people, outings and venues that match."""
        words = fold(query).split()
        for label, score, does, about in self._matching(query, words):
            # Textual reads a plain help text as markup, and takes one that is set already as it is.
            yield Hit(score, Content(label), does, help=Content(about) if about else None)  # type: ignore[arg-type]

    def _matching(
        self, query: str, words: list[str]
    ) -> Iterator[tuple[str, float, Callable[[], object], str]]:
        for label, does in self._actions():
            if _all_begin(words, label):
                yield label, 0.6, does, ""
        book, app = self._planner.desk.book, self._planner
        for person in find_people(index_people(book.people.all()), query, MOST):
            about = inert_line(", ".join(filter(None, (person.role, person.organisation))))
            score = PLAIN if _all_begin(words, f"{person.name} {about} {person.kind.value}") else SLIP
            yield inert_line(person.name), score, partial(app.open_person, person.id), about
        found = 0
        for outing in reversed(book.outings.all()):
            title = outing_title(outing, people_named(book, outing.guests))
            if found < MOST and _all_begin(words, title):
                found += 1
                day = say_day(outing.starts.date(), app.desk.today()) if outing.starts else "an idea"
                at = "debrief" if outing.stage in (Stage.HOSTED, Stage.FILED) else "plan"
                yield title, 0.8, partial(app.open_outing, outing.id, at), f"{day} · {outing.stage.value}"
        for venue in [v for v in book.venues.all() if _all_begin(words, f"{v.name} {v.cuisine} {v.city}")][
            :MOST
        ]:
            yield inert_line(venue.name), 0.7, partial(app.open_venue, venue.id), inert_line(venue.address)

    def _actions(self) -> list[tuple[str, Callable[[], object]]]:
        screen = self.screen
        found: dict[str, Callable[[], object]] = {}
        for active in screen.active_bindings.values():
            words = active.binding.tooltip or active.binding.description
            if (
                words
                and active.enabled
                and not is_scrolling(active.binding.action)
                and not is_moving(active.binding.action)
                and not active.binding.system
                and active.binding.action != "command_palette"
            ):
                run = partial(self.app.run_action, active.binding.action, default_namespace=active.node)
                found.setdefault(words[:1].upper() + words[1:], run)
        for name in ROOM_NAMES:
            found.pop(name, None)
            found[f"Go to {name}"] = partial(self._planner.action_room, name.lower())
        return list(found.items())


def _all_begin(words: list[str], text: str) -> bool:
    key = " " + fold(text).replace("-", " ")
    return all(f" {word}" in key for word in words)
