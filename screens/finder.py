"""The finder: every action, person, outing, venue, promise and fact, from a few letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import Protocol, cast

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from planner.book.lookup import people_named
from planner.dates.saying import say_day
from planner.outings.naming import outing_title
from planner.outings.outing import Stage
from planner.people.facts import Sensitivity
from planner.people.promises import bare_words, is_open
from planner.people.search import find_people, index_people
from planner.values.text import fold, inert_line
from screens.desk import Desk
from screens.finder_words import ELSEWHERE, OTHER_WORDS
from screens.frame import ROOM_NAMES
from screens.keys import is_moving, is_scrolling

PLAIN, SLIP = 0.9, 0.3
"""How well someone fits who has the words typed, and someone whose name is only nearly what was typed."""
PROMISED, LEARNED, HERE, ELSE = 0.65, 0.62, 0.6, 0.5
"""How well a promise, a fact, and what can be done here or in another room fit."""
WHOLE = 0.04
"""How much better anything fits that has the words typed as whole words."""

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
        for words, does, _ in self._actions():
            yield DiscoveryHit(Content(words), does)

    async def search(self, query: str) -> Hits:
        """Actions, people, outings, venues, promises and facts that match."""
        words = _key(query).split()
        for label, score, does, about in (*self._matching(query, words), *self._said_of(words)):
            # Textual reads a plain help text as markup, and takes one that is set already as it is.
            yield Hit(score, Content(label), does, help=Content(about) if about else None)  # type: ignore[arg-type]

    def _matching(
        self, query: str, words: list[str]
    ) -> Iterator[tuple[str, float, Callable[[], object], str]]:
        for label, does, more in self._actions():
            if _all_begin(words, f"{label} {more}"):
                yield label, HERE + _whole(words, f"{label} {more}"), does, ""
        for label, does, more in self._elsewhere():
            if _all_begin(words, f"{label} {more}"):
                yield label, ELSE + _whole(words, f"{label} {more}"), does, ""
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

    def _said_of(self, words: list[str]) -> Iterator[tuple[str, float, Callable[[], object], str]]:
        """Promises still open and facts not retired, each leading to the person."""
        found = 0
        for key, score, label, person_id, about in self._said:
            if found < MOST and all(f" {word}" in key for word in words):
                found += 1
                whole = WHOLE if all(f" {word} " in key for word in words) else 0.0
                yield label, score + whole, partial(self._planner.open_person, person_id), about

    @cached_property
    def _said(self) -> list[tuple[str, float, str, str, str]]:
        """What was promised and learned, folded once for as long as the finder is open.

        What is sensitive is shown to nobody unasked, and not found here.
        """
        book = self._planner.desk.book
        names = {person.id: person.name for person in book.people.all()}
        said = [
            (_key(p.text), PROMISED, bare_words(p), p.person_id, f"promised · {names[p.person_id]}")
            for p in book.promises.all()
            if is_open(p) and p.person_id in names
        ]
        said += [
            (_key(f.text), LEARNED, f.text, f.person_id, f"{f.topic.value} · {names[f.person_id]}")
            for f in book.facts.all()
            if f.retired_on is None and f.sensitivity is not Sensitivity.SENSITIVE and f.person_id in names
        ]
        return [(key, score, inert_line(label), id_, inert_line(who)) for key, score, label, id_, who in said]

    def _actions(self) -> list[tuple[str, Callable[[], object], str]]:
        """What can be done on the screen beneath, with more words for it."""
        found: dict[str, tuple[Callable[[], object], str]] = {}
        for active in self._bound():
            words = active.binding.tooltip or active.binding.description
            run = partial(self.app.run_action, active.binding.action, default_namespace=active.node)
            found.setdefault(words[:1].upper() + words[1:], (run, OTHER_WORDS.get(active.binding.action, "")))
        for name in ROOM_NAMES:
            found.pop(name, None)
            found[f"Go to {name}"] = (partial(self._planner.action_room, name.lower()), "")
        return [(words, does, more) for words, (does, more) in found.items()]

    def _elsewhere(self) -> Iterator[tuple[str, Callable[[], object], str]]:
        """What is done in another room, by the way there; what can be done here stands among the actions."""
        here = {active.binding.action for active in self._bound()}
        beneath = getattr(self.screen, "ROOM", "").lower()
        for action, room, label, more in ELSEWHERE:
            if room != beneath or action not in here:
                yield label, partial(self._planner.action_room, room), more

    def _bound(self) -> list[ActiveBinding]:
        """The keys of the screen beneath that do something."""
        return [
            active
            for active in self.screen.active_bindings.values()
            if (active.binding.tooltip or active.binding.description)
            and active.enabled
            and not is_scrolling(active.binding.action)
            and not is_moving(active.binding.action)
            and not active.binding.system
            and active.binding.action != "command_palette"
        ]


def _key(text: str) -> str:
    """A text to look words up in: folded, each word between spaces."""
    return " " + " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split()) + " "


def _all_begin(words: list[str], text: str) -> bool:
    key = _key(text)
    return all(f" {word}" in key for word in words)


def _whole(words: list[str], text: str) -> float:
    key = _key(text)
    return WHOLE if all(f" {word} " in key for word in words) else 0.0
