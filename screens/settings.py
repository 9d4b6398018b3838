"""Settings: the host's profile, how hostbook looks, where the book is, and its backups."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from planner.book.backups import Backup, backups_of
from planner.book.done import TakenBack
from planner.book.whereabouts import short_path
from planner.config import Settings, save_settings, settings_path
from planner.dates.saying import say_when
from planner.disk.calls import RealDisk
from planner.online.telling import said_of_sending
from planner.people.address import Address
from planner.people.host import Host
from planner.values.record import changed
from planner.values.text import counted, inert_line
from screens.desk import Desk
from screens.frame import Frame
from screens.look import DONE, NEEDS_YOU, THEMES
from screens.online_lines import OnlineLines
from screens.widgets.card import LABEL, Card, Sheet, labelled
from screens.widgets.choice import Choice
from screens.widgets.lines import wrap_cells

SHOWN_BACKUPS = 8
"""How many of the newest backups are listed."""
WHY = {
    "daily": "before the day's first change",
    "by-hand": "by hand",
    "before-import": "before an import",
    "before-migration": "before the book was brought up to date",
    "after-erasing": "after someone was erased",
    "before-restore": "before a backup was brought back",
}


class SettingsScreen(Frame):
    """What the host can change about hostbook, and what hostbook keeps where.

    Args:
        desk: the host's desk.
    """

    ROOM = "Settings"
    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", "edit profile"),
        Binding("g", "gifts", "gifts a year", tooltip="What gifts may come to in a year"),
        Binding("b", "backup", "back up now"),
        Binding("c", "check", "check the book"),
        Binding("pagedown", "page(1)", "more", tooltip="What stands further down"),
        Binding("pageup", "page(-1)", "Back up", show=False),
        Binding("down", "app.focus_next", "Next", show=False),
        Binding("up", "app.focus_previous", "Previous", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._settings = desk.settings
        self._checked: tuple[str, ...] | None = None

    def body(self) -> ComposeResult:
        """The profile, the look, the book, and what is sent anywhere."""
        with Sheet(id="settings"):
            with Vertical(id="you", classes="panel") as you:
                you.border_title, you.border_subtitle = "You", "e edit · g gifts a year"
                yield Card(id="host")
            with Vertical(id="look", classes="panel") as look:
                look.border_title = "The look"
                themes = [(theme.name, theme.name) for theme in THEMES]
                yield Choice("Theme", themes, self._settings.theme, id="theme")
                yield Choice("Mouse", ((True, "on"), (False, "off")), self._settings.mouse, id="mouse")
                yield Static(
                    Content.styled("Off: the terminal has it, from the next start on.", "$dim"),
                    id="mouse-aside",
                )
            with Vertical(id="online", classes="panel") as online:
                online.border_title = "Asked on the network"
                yield OnlineLines(self._settings.online)
            with Vertical(id="sent", classes="panel") as sent:
                sent.border_title = "What hostbook sends anywhere"
                yield Card(id="sending")
            with Vertical(id="book", classes="panel") as book:
                book.border_title, book.border_subtitle = "The book", "b back up now · c check"
                yield Card(id="kept")

    def on_mount(self) -> None:
        """The keys go to the theme."""
        self.query_one("#theme", Choice).focus()

    def action_gifts(self) -> None:
        """What gifts may come to in a year."""
        from screens.forms.gift_sums import GiftSumsForm  # noqa: PLC0415 - built when first wanted

        self.app.push_screen(GiftSumsForm(self.desk), lambda _: self.renew())

    def stand_on(self, back: TakenBack) -> bool:
        """The profile is shown as it was."""
        return bool(back.ids("host"))

    def show(self) -> None:
        """Everything as it is now."""
        host = self.desk.host
        self.query_one("#host", Card).say(lambda width: _host_lines(host, width))
        self.query_one("#kept", Card).say(self._book_lines)
        self.query_one("#sending", Card).say(self._sent_lines)

    def _book_lines(self, width: int) -> list[Content]:
        book = self.desk.book
        held = [
            counted(len(book.people), "person", "people"),
            counted(len(book.venues), "place"),
            counted(len(book.outings), "outing"),
            counted(len(book.facts), "fact"),
        ]
        backups = backups_of(RealDisk(), book.path)
        lines = labelled("Where", [(short_path(book.path), "bold")], width)
        lines += labelled("Holds", [(text, "") for text in held], width)
        lines += labelled("Backups", [(counted(len(backups), "backup"), "")], width)
        lines += [
            Content.assemble(" " * LABEL, (self._say_backup(b), "$dim")) for b in backups[:SHOWN_BACKUPS]
        ]
        for warning in book.warnings:
            lines += labelled("Note", [(f"{NEEDS_YOU} {inert_line(warning.text)}", "$warning")], width)
        if self._checked is not None:
            found: Sequence[str] = self._checked
            parts = [(f"{NEEDS_YOU} {inert_line(text)}", "bold $warning") for text in found]
            lines += labelled("Checked", parts or [(f"{DONE} all is well", "$success")], width)
        return lines

    def _sent_lines(self, width: int) -> list[Content]:
        paragraphs = said_of_sending(self._settings.online)
        lines = [line for text in paragraphs for line in (*map(Content, wrap_cells(text, width)), Content())]
        return lines[:-1]

    def _say_backup(self, backup: Backup) -> str:
        made = self.desk.local(backup.made.astimezone(UTC))
        return f"{say_when(made, self.desk.wall())}  {WHY.get(backup.why, backup.why)}"

    def action_page(self, way: int) -> None:
        """Show what stands further down, or further up."""
        sheet = self.query_one(Sheet)
        sheet.scroll_to(y=sheet.scroll_y + way * max(1, sheet.size.height - 2), animate=False)

    def action_edit(self) -> None:
        """Change the profile."""
        from screens.forms.host import HostForm  # noqa: PLC0415 - built when first wanted

        self.app.push_screen(HostForm(self.desk))

    def action_backup(self) -> None:
        """Make a backup now."""
        with self.saying_what_is_wrong():
            where = self.desk.book.backup()
            self.notify(f"Backed up, beside the book: {inert_line(where.name)}", markup=False)
        self.show()
        self.call_after_refresh(self.query_one("#book").scroll_visible, animate=False)

    def action_check(self) -> None:
        """Look through the whole book."""
        self._checked = tuple(problem.text for problem in self.desk.book.check())
        self.show()
        self.call_after_refresh(self.query_one("#book").scroll_visible, animate=False)

    @on(Choice.Changed, "#theme")
    def _themed(self, event: Choice.Changed) -> None:
        self.app.theme = event.value
        self._save(changed(self._settings, theme=event.value))

    @on(Choice.Changed, "#mouse")
    def _moused(self, event: Choice.Changed) -> None:
        self._save(changed(self._settings, mouse=event.value))

    @on(OnlineLines.Changed)
    def _switched(self, event: OnlineLines.Changed) -> None:
        self._save(changed(self._settings, online=event.online))
        self.query_one("#sending", Card).say(self._sent_lines)

    def _save(self, settings: Settings) -> None:
        self._settings = self.desk.settings = changed(settings, private=self.desk.private.is_on)
        with self.saying_what_is_wrong():
            save_settings(self._settings, settings_path())


def _host_lines(host: Host, width: int) -> list[Content]:
    """The profile in a few lines."""
    who = ", ".join(inert_line(t) for t in (host.name, host.organisation) if t)
    lines = [Content.styled(who or "No name yet", "bold $accent")]
    for label, items in (
        ("Mobile", (host.mobile,) if host.mobile else ()),
        ("Alcohol", ("you drink" if host.alcohol else "you do not drink",) if host.name else ()),
        ("Interests", host.interests),
        ("Lived in", host.places_lived),
        ("Schools", host.schools),
        ("Languages", host.languages),
        ("Family", (host.family_stage,) if host.family_stage else ()),
        ("Home", _address(host.home)),
        ("Office", _address(host.office)),
        ("Counts in", (host.currency, host.zone)),
    ):
        if items:
            lines += labelled(label, [(item, "") for item in items], width)
    return lines


def _address(address: Address) -> tuple[str, ...]:
    """Where it is, and whether ways from there can be estimated."""
    said = ", ".join(part for part in (address.text, address.city) if part.strip())
    if not said and address.point is None:
        return ()
    untold = "city only" if address.city.strip() else "no point"
    known = str(address.point) if address.point else f"{untold}: when to leave cannot be told"
    return tuple(part for part in (said, known) if part)
