"""A form over one record: fields that read as one types, and nothing typed is ever lost."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any, ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static, TextArea

from planner.values.problem import Problem
from planner.values.text import inert_line
from screens.asking.clash import Clash, ClashSheet
from screens.asking.leave import LeaveSheet, ResumeSheet, begun
from screens.desk import Desk
from screens.frame import Frame
from screens.widgets.card import Sheet
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading
from screens.widgets.notes import Notes
from screens.widgets.writing import writes

R = TypeVar("R")
AT_FIRST = 12
"""How many fields a form opens with; more than fit on a low terminal."""
AT_A_TIME = 8
"""How many follow between one painting and the next."""


Box = Field[Any] | Choice[str] | Notes


class FormScreen(Frame, Generic[R]):
    """The fields of one record.

    A form says what it asks in :meth:`fields`, with :meth:`field`, :meth:`choice` and :meth:`notes`; reads
    all of it in :meth:`read`; and keeps the record in :meth:`keep`. However it is left, what was typed and
    not saved is kept on the desk and is there again when the form is opened next.

    Args:
        desk: the host's desk.
        key: what it is a form of; the drafts of two forms with different keys are kept apart.
        texts: what stands in each field at first, as the book has it.

    Attributes:
        is_complete: whether every field is there; the last ones follow a moment after it opens.
        saved: the record as it was saved, once it was.
    """

    CSS_PATH = "form.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "next"),
        Binding("ctrl+s", "save", "save"),
        Binding("escape", "back", "back"),
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Previous field", show=False),
    ]

    def __init__(self, desk: Desk, key: str, texts: dict[str, str]) -> None:
        super().__init__(desk)
        self._key = key
        self._was = dict(texts)
        self._draft = {
            name: text for (form, name), text in desk.typed.items() if form == key and name in texts
        }
        self._is_told_gone = False
        self._boxes: dict[str, Box] = {}
        self._labels: dict[str, str] = {}
        self.is_complete = False
        self.saved: R | None = None

    # What a form says of itself

    @abstractmethod
    def fields(self) -> ComposeResult:
        """The fields, in order."""

    @abstractmethod
    def read(self, texts: dict[str, str]) -> R | tuple[Problem, ...]:
        """The record as the book has it now with what was typed, or what is wrong.

        Args:
            texts: the fields that were changed here; what another hostbook changed in the others is kept.
        """

    @abstractmethod
    def keep(self, record: R) -> str:
        """Save the record and say so in a sentence."""

    def in_book(self) -> dict[str, str]:
        """What each field would hold of the record as the book has it now; nothing of one it has not."""
        return {}

    def gone(self) -> str:
        """What to say of a record that was in the book and no longer is; empty where nothing is amiss."""
        return ""

    # The fields

    def field(
        self,
        key: str,
        label: str,
        read: Callable[[str], Reading[Any]],
        *,
        hint: str = "",
        suggestions: Sequence[str] = (),
    ) -> Field[Any]:
        """One line to type in."""
        field = Field[Any](label, text=self._first(key), read=read, hint=hint, suggestions=suggestions)
        self._boxes[key], self._labels[key] = field, label
        return field

    def choice(self, key: str, label: str, options: Sequence[tuple[str, str]]) -> Choice[str]:
        """One of a few values."""
        choice = Choice(label, options, self._first(key))
        self._boxes[key], self._labels[key] = choice, label
        return choice

    def notes(self, key: str, label: str) -> Notes:
        """Several lines to type in."""
        notes = Notes(label, self._first(key))
        self._boxes[key], self._labels[key] = notes, label
        return notes

    def part(self, title: str) -> Static:
        """The name of a group of fields."""
        return Static(Content(title), classes="form--part")

    def box(self, key: str) -> Box:
        """The field with a key."""
        return self._boxes[key]

    def _first(self, key: str) -> str:
        return self._draft.get(key, self._was[key])

    # The screen

    def body(self) -> ComposeResult:
        """The first fields, scrolling; the rest follows at once, so that the form opens without a wait."""
        self._rest = iter(self.fields())
        with Sheet(id="form"):
            yield from islice(self._rest, AT_FIRST)

    def on_mount(self) -> None:
        """Begin in the first field; where an earlier draft is back, ask whether it is to be gone on with."""
        self.call_after_refresh(self._more)
        _focus(next(iter(self._boxes.values())))
        if self._draft:
            self.app.push_screen(ResumeSheet(begun(self._draft.values())), self._resumed)

    def _resumed(self, go_on: bool | None) -> None:
        if go_on is None:
            self.dismiss()  # what was begun stays on the desk
        elif not go_on:
            self._forget()
            self._draft = {}
            for key in self._boxes:
                self._put(key, self._was[key])

    def _put(self, key: str, text: str) -> None:
        box = self._boxes.get(key)
        if isinstance(box, Choice):
            box.choose(text)
        elif box is not None:
            box.text = text

    async def _more(self) -> None:
        sheet = next(iter(self.query(Sheet)), None)
        if sheet is None or not sheet.is_attached:
            return  # it was left before all of it was there
        batch = list(islice(self._rest, AT_A_TIME))
        await sheet.mount(*batch)
        if batch:
            self.call_after_refresh(self._more)
        else:
            self.is_complete = True

    def texts(self) -> dict[str, str]:
        """What stands in each field now."""
        typed = {k: box.value if isinstance(box, Choice) else box.text for k, box in self._boxes.items()}
        return self._was | self._draft | typed

    def is_changed(self) -> bool:
        """Whether anything is typed that the book does not have."""
        return any(text != self._was[key] for key, text in self.texts().items())

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A key that writes leads nowhere from a form, though it be pressed on a choice: text was meant."""
        return writes(key, character) and key != "question_mark"

    def holds_unsaved(self) -> bool:
        """A form's text is not in the book until it is saved."""
        return self.is_changed()

    @on(Field.Done)
    @on(Choice.Done)
    def _entered(self) -> None:
        self.focus_next()

    @on(Field.Changed)
    @on(Choice.Changed)
    @on(TextArea.Changed)
    def _typed(self) -> None:
        """Keep what differs from the book on the desk, so that no way of leaving loses it."""
        for name, text in self.texts().items():
            self.desk.typed.hold((self._key, name), text if text != self._was[name] else None)

    def action_save(self) -> None:
        """Keep the record; where something cannot be read, go there and say what."""
        with self.saying_what_is_wrong():
            self.desk.book.refresh()
            if clashes := self._clashes():
                self.app.push_screen(ClashSheet(tuple(clashes.values())), self._settled)
                return
            found = self.read({key: text for key, text in self.texts().items() if text != self._was[key]})
            if isinstance(found, tuple):
                self._show_problem(found)
                return
            if not self._is_told_gone and (gone := self.gone()):
                self._is_told_gone = True
                self.notify(gone, title="Not saved", severity="warning", timeout=20, markup=False)
                return
            said = self.keep(found)
            self.saved = found
            self.app.notify(said, markup=False)
            self._leave()

    def _clashes(self) -> dict[str, Clash]:
        """The fields that were changed here and, since the form was opened, otherwise in the book."""
        now, typed = self.in_book(), self.texts()
        return {
            key: Clash(self._labels[key], self._said(key, typed[key]), self._said(key, now[key]))
            for key, was in self._was.items()
            if key in now and key in self._labels and typed[key] != was and now[key] not in (was, typed[key])
        }

    def _said(self, key: str, text: str) -> str:
        box = self._boxes[key]
        return box.word_of(text) if isinstance(box, Choice) else text

    def _settled(self, which: str | None) -> None:
        """Go on saving with what was chosen; a change that comes after is asked about anew."""
        if which is None:
            return
        now = self.in_book()
        for key in self._clashes():
            self._was[key] = now[key]
            if which == "theirs":
                self._draft.pop(key, None)
                self._put(key, now[key])
        self.action_save()

    def action_back(self) -> None:
        """Go back; where something is typed and not saved, ask what to do with it."""
        if self.is_changed():
            self.app.push_screen(LeaveSheet(), self._answered)
        else:
            self._leave()

    def _answered(self, answer: str | None) -> None:
        if answer == "save":
            self.action_save()
        elif answer == "discard":
            self._leave()
        elif answer == "later":
            self.app.notify("What you typed is kept until you come back to it.", markup=False)
            self.dismiss()

    def _leave(self) -> None:
        self._forget()
        self.dismiss()

    def _forget(self) -> None:
        """Keep nothing of what was typed here."""
        for name in self._was:
            self.desk.typed.pop((self._key, name), None)

    def _show_problem(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        box = self._boxes.get(first.field)
        if box is not None:
            if isinstance(box, Field):
                box.insist()
            _focus(box)
        more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
        self.notify(
            f"{inert_line(first.text)}{more}", title="Not saved yet", severity="warning", markup=False
        )


def _focus(box: Box) -> None:
    if isinstance(box, Choice):
        box.focus()
    else:
        box.focus_input()
