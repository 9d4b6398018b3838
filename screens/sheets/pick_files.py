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
from planner.values.text import inert_line, listed
from screens.look import BRING_IN_STYLE, NEEDS_YOU
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
        names = sorted(_name_on_a_line(entry) for entry in folder.iterdir() if _may_be_meant(entry, start))
        return typed + names[0][len(start) :] if names else None
    return None


def _may_be_meant(entry: Path, start: str) -> bool:
    of_people = entry.suffix.lstrip(".").casefold() in ENDINGS
    return entry.name.startswith(start) and (of_people or entry.is_dir())


def _name_on_a_line(entry: Path) -> str:
    """A folder's ends with a stroke, so that one types on into it."""
    return f"{entry.name}/" if entry.is_dir() else entry.name


class PickFiles(ModalScreen[tuple[Path, ...] | None]):
    """Gives the files to read, or nothing. Letters are a path; the arrows go through what lies about.

    Args:
        folders: where to look for files to offer.
        today: the day it is, for saying how old a file is.
    """

    CSS_PATH = BRING_IN_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "back"),
        Binding("up", "list(-1)", "Up", show=False),
        Binding("down", "list(1)", "Down", show=False),
    ]

    def __init__(self, folders: Sequence[Path], today: datetime) -> None:
        super().__init__()
        self._found = files_in(folders)
        self._today = today.date()
        self._is_path_meant = False
        self._marked_at = 0

    def compose(self) -> ComposeResult:
        """A line to type in, over what lies about."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Bring people in"
            sheet.border_subtitle = "nothing is written yet · esc back"
            yield Static(
                Content(
                    "A file of vCards (.vcf) from a phone or an address book, or a table (.csv) from Google, "
                    "Outlook or your CRM."
                )
            )
            yield Line(
                placeholder="type a path; several with ; between", suggester=PathSuggester(), id="path"
            )
            yield Static(id="says")
            rows = RowList(
                self._paint, empty="No such file in Downloads, Desktop or here.", classes="-marked"
            )
            rows.can_focus = False
            yield rows

    def on_mount(self) -> None:
        """What is typed is a path, at once; the newest that lies about is an enter away."""
        rows = self.query_one(RowList)
        rows.show(self._found)
        rows.styles.height = max(1, len(self._found))
        self.set_focus(self.query_one(Line))
        self._say()

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

    def action_list(self, by: int) -> None:
        """Another of those that lie about; from a path typed, first back to the one that is marked."""
        if self._found and self._is_path_meant:
            self._mean(path=False)
        else:
            self.query_one(RowList).action_move(by)

    def _mean(self, *, path: bool) -> None:
        """Say whether enter reads the path that is typed, or the file that is marked."""
        self._is_path_meant = path
        self.query_one(RowList).set_class(not path, "-marked")
        self._say()

    def _say(self) -> None:
        """What enter will do."""
        marked, typed = self.query_one(RowList).highlighted, self.query_one(Line).value
        says = ""
        if self._is_path_meant:
            paths = self._paths_typed()
            known = [inert_line(short_path(path)) for path in paths if path.is_file()]
            if paths and len(known) == len(paths):
                says = f"enter reads {listed(known)}"
            else:
                on = completed(typed)
                says = f"tab makes it {inert_line(on)}" if on else "enter reads the path once it is whole"
            says += " · ↑ ↓ one of those below" if self._found else ""
        elif marked is not None:
            says = f"enter reads {inert_line(marked.path.name)} · ↑ ↓ another · or type a path"
        self.query_one("#says", Static).update(Content.styled(says, "$dim"))

    def _paths_typed(self) -> tuple[Path, ...]:
        """The paths typed; the bare name of a file that lies about is that file."""
        about = {file.path.name: file.path for file in reversed(self._found)}
        typed = _paths(self.query_one(Line).value)
        return tuple(path if path.is_file() else about.get(str(path), path) for path in typed)

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self.dismiss((event.item.path,))

    @on(RowList.Highlighted)
    def _marked(self, event: RowList.Highlighted) -> None:
        if event.row_list.cursor != self._marked_at:
            self._marked_at = event.row_list.cursor
            self._mean(path=False)

    @on(Input.Changed)
    def _typing(self, event: Input.Changed) -> None:
        line = self.query_one(Line)
        line.wants_more = not all(path.is_file() for path in self._paths_typed())
        self._mean(path=bool(event.value.strip()))

    @on(Input.Submitted)
    def _entered(self) -> None:
        if not self._is_path_meant:
            self.query_one(RowList).action_choose()
            return
        paths = self._paths_typed()
        missing = next((path for path in paths if not path.is_file()), None)
        if missing is not None:
            what = "is a folder" if missing.is_dir() else "is no file"
            self.query_one("#says", Static).update(
                Content.styled(f"{NEEDS_YOU} {inert_line(short_path(missing))} {what}.", "$error")
            )
        elif paths:
            self.dismiss(paths)


def _paths(typed: str) -> Iterator[Path]:
    for part in typed.split(";"):
        text = part.strip().strip("'\"").removeprefix("file://")
        if text and "\0" not in text:
            with suppress(RuntimeError):
                yield Path(text).expanduser()
