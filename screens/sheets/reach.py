"""Reaching a place: its number, its page, a letter to it, picked from a list and opened outside."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.content import Content
from textual.style import Style

from planner.outings.table.letters import Letter
from planner.places.reaching import Reach, ways_to_reach
from planner.places.venue import Venue
from planner.values.links import holds_body, mail_link
from planner.values.text import inert_line, listed
from screens.asking.pick import PickScreen
from screens.outside import open_link

NOTHING_KNOWN = "No number, page or address is known: the place's card has room for them."


def reach(
    app: App[Any], name: str, venue: Venue | None, phone: str = "", letter: Letter | None = None
) -> None:
    """Show the ways to reach a place, and open the one that is picked.

    Args:
        app: the planner.
        name: what the list is headed with.
        venue: the place, if one is chosen.
        phone: a number that goes before the place's own.
        letter: what is written to it, where something is to be.
    """
    ways = [
        way for way in ways_to_reach(venue, phone) if letter is None or not way.link.startswith("mailto:")
    ]
    if letter is not None:
        ways.append(_by_letter(letter))
    if not ways:
        app.notify(NOTHING_KNOWN, markup=False)
        return
    options: list[tuple[Reach | None, str]] = [(way, way.does) for way in ways]
    sheet: PickScreen[Reach | None] = PickScreen(inert_line(name), options, None, enter="open it")
    app.push_screen(sheet, lambda way: _open(app, way, letter))


def linked(text: str, link: str, style: str = "") -> Content:
    """A text that a terminal can open itself, where it knows links (OSC 8)."""
    shown = Content.styled(inert_line(text), style)
    return shown.stylize(Style(link=link)) if link else shown


def with_links(content: Content, ways: tuple[Reach, ...]) -> Content:
    """What is drawn already, with each number, page or address in it a link where it is unbroken."""
    for way in ways:
        at = content.plain.find(way.shown)
        if at >= 0:
            content = content.stylize(Style(link=way.link), at, at + len(way.shown))
    return content


def write_letter(app: App[Any], letter: Letter) -> None:
    """Open a letter in the host's own mail; where it is too long for a link, its text is copied."""
    _open(app, _by_letter(letter), letter)


def _by_letter(letter: Letter) -> Reach:
    to = listed(list(letter.to))
    return Reach(
        does=f"Write it to {to}" if to else "Write it in a letter",
        shown=to,
        link=mail_link(letter.to, letter.subject, letter.body),
    )


def _open(app: App[Any], way: Reach | None, letter: Letter | None) -> None:
    if way is None:
        return
    said = f"Nothing here opens it. It is {way.shown}." if way.shown else "Nothing here opens it."
    if letter is not None and way.link.startswith("mailto:"):
        said = "Nothing here opens a letter. Copy it instead: y."
        if not holds_body(way.link):
            app.copy_to_clipboard(letter.body)
            app.notify("Too long to be handed on: it is copied, paste it into the letter.", markup=False)
    open_link(app, way.link, said)
