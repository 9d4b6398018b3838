"""The top line of every screen: the rooms with this one marked, what the clock says, and what gives way."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content
from textual.widgets import Static

from planner.book.done import TakenBack
from screens.look import BEGUN

ROOM_NAMES = ("Today", "Outings", "People", "Venues", "Settings", "Matrix", "Register")
"""The rooms by their number keys, from 1 on."""
IN_BRIEF = {"Settings": "Set.", "Register": "Reg."}
"""What rooms are called in the heading where their names in full would leave no room for the day."""
ROOM_OF = {
    "people": "People",
    "venues": "Venues",
    "outings": "Outings",
    "planned": "Matrix",
    "register": "Register",
}
"""The room that lists the records of a table."""

ROOMY = 90
"""From this width on the heading has room for the program's name."""
NARROW = 60
"""Below this width it has room for where one is, and no more."""


PRIVATE = f"{BEGUN} private · "
"""What the heading says while private mode is on."""
DEMO = "demo · "
"""What it says over the demo book, where there is little room."""
SLIM = 30
"""Below this width there is room for the name alone."""


class Heading(Static):
    """The top line: where one is, and what the clock says."""

    DEFAULT_CSS = """
    Heading { dock: top; height: 1; padding: 0 1; background: $surface; text-wrap: nowrap; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._left = Content("")
        self._right = Content("")

    def say(self, left: Content, right: Content) -> None:
        """Set both ends of the line."""
        self._left, self._right = left, right
        self._draw()

    def on_resize(self) -> None:
        """Fit the line to the width."""
        self._draw()

    def _draw(self) -> None:
        width = max(0, self.size.width - 2)
        left = self._left.truncate(max(0, width - self._right.cell_length - 1), ellipsis=True)
        gap = max(1, width - left.cell_length - self._right.cell_length)
        self.update(Content.assemble(left, " " * gap, self._right), layout=False)


def rooms(here: str, width: int, apart: str = "  ", called: Mapping[str, str] | None = None) -> Content:
    """Every room by its key and its name.

    Args:
        here: the room one is in.
        width: the cells of the terminal.
        apart: what stands between two.
        called: what rooms are called instead.
    """
    parts: list[Content] = []
    if width >= ROOMY:
        parts.append(Content.styled("hostbook", "$accent bold"))
    for number, name in enumerate(ROOM_NAMES, 1):
        look = "bold $foreground" if name == here else "$dim"
        said = (called or {}).get(name, name)
        parts.append(Content.assemble((str(number), "$accent"), (f" {said}", look)))
    return Content(apart).join(parts)


def rooms_in_short(here: str, width: int) -> Content:
    """This room by its name and the others by their keys; the name alone where even that has no room."""
    if width < SLIM or not here:
        return Content.styled(here, "bold")
    return Content(" ").join(
        [
            Content.assemble((str(number), "$accent"), (f" {name}" if name == here else "", "bold"))
            for number, name in enumerate(ROOM_NAMES, 1)
        ]
    )


def fitting(
    heading: Content, words: Content, clocks: tuple[str, str], here: str, width: int
) -> tuple[Content, Content]:
    """Both ends of the heading: first space goes, then two names to a part, the hour, at last the day.

    Args:
        heading: its left end, where there is room.
        words: what the right end says before the clock.
        clocks: the day and the hour, and the day alone.
        here: the room one is in.
        width: the cells of the terminal.
    """
    full, day = (Content.assemble(words, (clock, "$dim")) for clock in clocks)
    short, bare = rooms_in_short(here, width), words.rstrip(" ·")
    ways = [(short, full), (short, day), (short, bare)]
    if width >= NARROW:
        brief, tight = rooms(here, width, " ", IN_BRIEF), rooms(here, width, " ")
        named = [(heading, full), (tight, full), (brief, full), (brief, day), (tight, bare)]
        ways = named + ways
    room = width - 5  # its padding, what it leaves free at its end, and a space between
    return next((way for way in ways if way[0].cell_length + way[1].cell_length <= room), ways[-1])


def room_of(back: TakenBack) -> str:
    """Where to look for what undo has brought back, as a sentence to add; empty where nothing is."""
    for records in (back.returned, back.restored):
        room = next((ROOM_OF[table] for table in ROOM_OF if table in records), "")
        if room:
            return f" You see it in {room} ({ROOM_NAMES.index(room) + 1})."
    return ""
