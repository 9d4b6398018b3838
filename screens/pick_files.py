"""Choosing the files that people are brought in from: those that lie about, or a path typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, Static

from planner.book.whereabouts import short_path
from planner.exchange.contact_files import ENDINGS
from planner.values.text import inert_line
from screens.look import NEEDS_YOU
from screens.widgets.marks import Cell, ago, columns
from screens.widgets.row_list import RowList
from screens.widgets.writing import Line

MOST = 10
"""Files that are offered; an older one is typed."""
THOUSAND = 1000


class FoundFile(NamedTuple):
    """A file that may hold people: its path, its size in bytes, and when it was last changed."""

    path: Path
    size: int
    changed: datetime


def usual_places() -> tuple[Path, ...]:
    """Where files that another program wrote usually lie."""
    home = Path.home()
    return (Path.cwd(), home / "Downloads", home / "Desktop", home / "Documents", home)


def files_in(folders: Iterable[Path]) -> list[FoundFile]:
    """The files in these folders that may hold people by their names, the newest first."""
    found: dict[Path, FoundFile] = {}
    for folder in folders:
        with suppress(OSError):
            for path in folder.iterdir():
                if path.suffix.lstrip(".").casefold() in ENDINGS:
                    with suppress(OSError):
                        stat = path.stat()
                        changed = datetime.fromtimestamp(stat.st_mtime)  # noqa: DTZ006 - shown as days ago
                        found.setdefault(path.resolve(), FoundFile(path, stat.st_size, changed))
    return sorted(found.values(), key=lambda file: file.changed, reverse=True)[:MOST]


class PathSuggester(Suggester):
    """Completes the path that is being typed, to a folder or to a file that may hold people."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The first path that goes on from what is typed."""
        return completed(value)


def completed(typed: str) -> str | None:
    """What is typed, its last path gone on with to the first that may be meant; None where there is none."""
    head, slash, start = typed.rpartition(";")[2].lstrip().rpartition("/")
    if not start:
        return None
    with suppress(OSError, ValueError, RuntimeError):
        folder = Path(f"{head}{slash}" or ".").expanduser()
        names = sorted(entry.name for entry in folder.iterdir() if _may_be_meant(entry, start))
        return typed + names[0][len(start) :] if names else None
    return None


def _may_be_meant(entry: Path, start: str) -> bool:
    of_people = entry.suffix.lstrip(".").casefold() in ENDINGS
    return entry.name.startswith(start) and (of_people or entry.is_dir())


class PickFiles(ModalScreen[tuple[Path, ...] | None]):
    """Gives the files to read, or nothing.

    Args:
        folders: where to look for files to offer.
        today: the day it is, for saying how old a file is.
    """

    CSS_PATH = "bring_in.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, folders: Sequence[Path], today: datetime) -> None:
        super().__init__()
        self._found = files_in(folders)
        self._today = today.date()

    def compose(self) -> ComposeResult:
        """A line to type in, over what lies about."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Bring people in"
            sheet.border_subtitle = "enter reads it · nothing is written yet · esc back"
            yield Static(
                Content(
                    "A file of vCards (.vcf) from a phone or an address book, or a table (.csv) from Google, "
                    "Outlook or your CRM."
                )
            )
            yield Line(placeholder="its path; several with ; between", suggester=PathSuggester(), id="path")
            yield Static(id="wrong")
            yield RowList(self._paint, empty="No such file in Downloads, Desktop or here.", enter="read it")

    def on_mount(self) -> None:
        """What lies about is a key away; else one types."""
        rows = self.query_one(RowList)
        rows.show(self._found)
        rows.styles.height = max(1, len(self._found))
        self.set_focus(rows if self._found else self.query_one(Line))

    def _paint(self, file: FoundFile, width: int) -> Sequence[Content]:
        size = f"{max(1, file.size // THOUSAND):,} kB"
        return [
            columns(
                (
                    Cell(inert_line(file.path.name), "bold", 18, 30),
                    Cell(inert_line(short_path(file.path.parent)), "$dim", 12, 24),
                    Cell(size, "$dim", 8, 8),
                    Cell(ago(file.changed.date(), self._today), "$dim", 12, 12),
                ),
                width,
            )
        ]

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self.dismiss((event.item.path,))

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        paths = tuple(_paths(event.value))
        missing = next((path for path in paths if not path.is_file()), None)
        if paths and missing is None:
            self.dismiss(paths)
        elif missing is not None:
            what = "is a folder" if missing.is_dir() else "is no file"
            self.query_one("#wrong", Static).update(
                Content.styled(f"{NEEDS_YOU} {inert_line(short_path(missing))} {what}.", "$error")
            )

    @on(RowList.Left)
    def _past_the_top(self, event: RowList.Left) -> None:
        if event.direction < 0:
            self.set_focus(self.query_one(Line))

    def key_down(self) -> None:
        """From the line into the list."""
        if self.query_one(Line).has_focus and self._found:
            self.set_focus(self.query_one(RowList))


def _paths(typed: str) -> Iterator[Path]:
    for part in typed.split(";"):
        text = part.strip().strip("'\"").removeprefix("file://")
        if text and "\0" not in text:
            with suppress(RuntimeError):
                yield Path(text).expanduser()
