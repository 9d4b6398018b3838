"""What the tests of People, Venues and Settings share: the planner in a room, its words, and typing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from planner.book.repository import Book
from screens.app import HostbookApp
from screens.desk import Desk
from screens.forms.form import FormScreen
from screens.widgets.choice import Choice
from tests.pilot.small_book import small_book, small_desk
from tests.pilot.walk import press, until

WIDE = (120, 36)
USUAL = (80, 24)


@contextmanager
def a_desk(folder: Path) -> Iterator[Desk]:
    """A desk over the small book."""
    book = small_book(folder)
    yield small_desk(folder, book)
    book.close()


@asynccontextmanager
async def in_room(
    desk: Desk, room: str, size: tuple[int, int] = USUAL
) -> AsyncIterator[tuple[HostbookApp, Pilot[str]]]:
    """The planner in the room with this number key."""
    app = HostbookApp(desk)
    async with app.run_test(size=size, notifications=True) as pilot:
        await press(pilot, room)
        yield app, pilot


async def put(app: HostbookApp, **texts: str) -> None:
    """Type into the fields of the form on the screen, once they are all there."""
    await until(lambda: isinstance(app.screen, FormScreen) and app.screen.is_complete)
    assert isinstance(app.screen, FormScreen)
    for key, text in texts.items():
        box = app.screen.box(key)
        if isinstance(box, Choice):
            box.index = [value for value, _ in box._options].index(text)
        else:
            box.text = text


def said(app: HostbookApp) -> str:
    """What the planner has said in its notifications."""
    return "\n".join(notification.message for notification in app._notifications)


def names_in(book: Book) -> set[str]:
    """Everyone's name."""
    return {person.name for person in book.people.all()}


def focused_text(app: HostbookApp) -> str:
    """What stands where the cursor is."""
    focused = app.focused
    if isinstance(focused, Input):
        return focused.value
    assert isinstance(focused, TextArea)
    return focused.text
