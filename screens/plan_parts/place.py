"""Where the form of a part stands: built when it is first looked at, entered at the line that is wanted."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from textual import on

from planner.outings.gap import Part
from planner.outings.situation import Situation
from screens.desk import Desk
from screens.plan_parts.form import PartForm
from screens.widgets.panel import Panel

FORMS = {
    Part.OCCASION: ("occasion", "OccasionForm"),
    Part.GUESTS: ("guests", "GuestsForm"),
    Part.VENUE: ("venue", "VenuePart"),
    Part.RESERVATION: ("reservation", "ReservationForm"),
    Part.TRANSPORT: ("transport", "TransportForm"),
    Part.MODERATION: ("moderation", "ModerationForm"),
    Part.CONVERSATION: ("conversation", "ConversationForm"),
    Part.NO_PITCH: ("no_pitch", "NoPitchForm"),
    Part.BRIEF: ("brief", "BriefForm"),
}
"""Each part's form, by its file and class: a form is only imported and built when it is first looked at."""


class FormPlace(Panel):
    """The form of one part of a plan.

    Args:
        desk: the host's desk.
        situation: gives the outing among what is known, as it is now.
        part: the part to begin with.

    Attributes:
        part: the part that is looked at.
        built: the part whose form was built last; it may still be that of the part before.
    """

    def __init__(self, desk: Desk, situation: Callable[[], Situation], part: Part) -> None:
        super().__init__(id="form")
        self._desk, self._situation = desk, situation
        self.part = part
        self.built: Part | None = None
        self._wanted: tuple[Part, str] | None = None
        self.border_title = part.value.capitalize()

    @property
    def has_form(self) -> bool:
        """Whether any form stands here."""
        return bool(self.query(PartForm))

    def shown(self) -> PartForm | None:
        """The form of the part that is looked at, once it stands."""
        forms = self.query(PartForm) if self.built is self.part else ()
        return next(iter(forms), None)

    def look_at(self, part: Part) -> None:
        """Another part is looked at; its form is built when that is asked for."""
        self.part = part
        if self._wanted is not None and self._wanted[0] is not part:
            self._wanted = None

    def build(self) -> None:
        """Build the form of the part that is looked at, in place of the one that stands."""
        module, name = FORMS[self.part]
        make: Callable[[Desk, Situation], PartForm] = getattr(
            import_module(f"screens.plan_parts.{module}"), name
        )
        self.border_title = self.part.value.capitalize()
        self.built = self.part
        with self.app.batch_update():
            self.remove_children()
            self.mount(make(self._desk, self._situation()))

    def take(self) -> None:
        """Show anew what follows from the situation."""
        for form in self.query(PartForm):
            form.take(self._situation())

    def page(self, by: int) -> None:
        """Show the next page of the form, or the one before."""
        for form in self.query(PartForm):
            (form.scroll_page_down if by > 0 else form.scroll_page_up)(animate=False)

    def want(self, part: Part, line: str) -> None:
        """Go into a part's form, at a line of it where one is named, as soon as it stands."""
        self._wanted = (part, line)
        if part is self.built is self.part:
            self._enter()

    def hold_place(self) -> None:
        """Want the line again that the cursor is in, of a form that is about to be built anew."""
        focused = self.screen.focused
        if focused is None or self not in focused.ancestors or self.built is not self.part:
            return
        lines = focused.ancestors_with_self[: focused.ancestors_with_self.index(self)]
        self._wanted = (self.part, next((line.id for line in lines if line.id), ""))

    @on(PartForm.Ready)
    def _form_stands(self) -> None:
        if self._wanted is not None and self._wanted[0] is self.built is self.part:
            self._enter()

    def _enter(self) -> None:
        """Put the cursor where it is wanted, else at the form's top and its first line."""
        wanted = self._wanted[1] if self._wanted else ""
        inside = [widget for widget in self.query("*") if widget.focusable]
        named = [
            widget for widget in inside if wanted and any(a.id == wanted for a in widget.ancestors_with_self)
        ]
        lines = [widget for widget in inside if not isinstance(widget, PartForm)]
        for widget in (*named, *lines, *inside)[:1]:
            self._wanted = None
            widget.focus(scroll_visible=widget in named)
            if widget not in named:
                self.query_one(PartForm).scroll_home(animate=False)
