"""What the screens over one outing have in common: the outing, its situation, its title, and saving it."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.timer import Timer

from planner.book.done import TakenBack
from planner.book.lookup import situation
from planner.dates.apart import say_full_there
from planner.errors import HostbookError
from planner.outings.drafting import next_stage
from planner.outings.naming import outing_title
from planner.outings.outing import Outing, Stage
from planner.outings.situation import Situation
from planner.people.promises import Promise
from planner.values.record import changed
from screens.desk import Desk
from screens.frame import Frame

SAVE_AFTER_SECONDS = 0.4
"""A pause in typing after which it is saved."""
TRY_AGAIN_AFTER_SECONDS = 3.0
"""How long after a save that failed it is tried again."""


class OutingFrame(Frame):
    """A screen over one outing.

    Args:
        desk: the host's desk.
        outing_id: which outing.
    """

    def __init__(self, desk: Desk, outing_id: str) -> None:
        super().__init__(desk)
        self._why = ""
        self.outing: Outing = desk.book.outings[outing_id]

    def situation(self) -> Situation:
        """The outing, as this screen has it, among what the book knows."""
        return self.desk.dated(situation(self.desk.book, self.outing, self.desk.host))

    def title_line(self) -> str:
        """What the outing is called."""
        return outing_title(self.outing, self.situation().guests)

    def heading(self) -> Content:
        """What the outing is, and when; the zone where it is not the host's own."""
        title, starts = Content.styled(self.title_line(), "bold"), self.outing.starts
        if self.outing.stage is Stage.CANCELLED:
            title = Content.assemble(title, (" · cancelled", "$warning bold"))
        if starts is None:
            return Content.assemble(title, (" · an idea, without a day", "$dim"))
        said = say_full_there(starts, self.outing.zone, self.desk.wall(), self.desk.host.zone)
        return Content.assemble(title, (f" · {said}", "$dim"))

    def stand_on(self, back: TakenBack) -> bool:
        """The outing itself is shown as it was."""
        return self.outing.id in back.ids("outings")

    def reload(self) -> bool:
        """Take the outing as the book has it now; False, and back out, where it is gone."""
        kept = self.desk.book.outings.get(self.outing.id)
        if kept is None:
            self.notify("This outing is no longer in the book.", markup=False)
            self.dismiss()
            return False
        self.outing = kept
        return True

    def keep(self, outing: Outing, what: str, *, promise: Promise | None = None, said: str = "") -> bool:
        """Save the outing, at the stage it has come to; False, with a word why, where it could not be.

        Args:
            outing: the outing to save.
            what: what was done, for taking it back ("the tick").
            promise: a promise to save with it, where one was kept.
            said: the word that was said already, and need not be said again.
        """
        outing = changed(outing, stage=next_stage(changed(self.situation(), outing=outing), self.desk.now()))
        try:
            with self.desk.book.transaction(f"{what}, {self.title_line()}"):
                self.desk.book.outings.put(outing)
                if promise is not None:
                    self.desk.book.promises.put(promise)
        except HostbookError as error:
            self._why = str(error)
            if self._why != said:
                self.say_not_saved(error)
            return False
        self.outing = self.desk.book.outings.get(outing.id) or outing
        if self.outing != outing and self.is_attached:
            self.rewritten()
        return True

    def rewritten(self) -> None:
        """What was saved is without somebody whom another hostbook erased: show it so."""


class SelfSaving(OutingFrame):
    """A screen over one outing that saves what is typed in it by itself.

    What cannot be saved stays on the screen, and saving it is tried again until it can be.

    Args:
        desk: the host's desk.
        outing_id: which outing.
    """

    WHAT: ClassVar[str]
    """What a save is called when it is taken back ("the notes")."""

    def __init__(self, desk: Desk, outing_id: str) -> None:
        super().__init__(desk, outing_id)
        self._pending: Timer | None = None
        self.unsaved = False

    def save_soon(self, seconds: float | None = None) -> None:
        """Save after a pause in typing."""
        self.unsaved = True
        if self._pending is not None:
            self._pending.stop()
        self._pending = self.set_timer(seconds or SAVE_AFTER_SECONDS, self._save_again)

    def save(self, *, said: str = "") -> bool:
        """Save at once, if there is anything to save; False where it could not be."""
        if self._pending is not None:
            self._pending.stop()
            self._pending = None
        if not self.unsaved:
            return True
        if self.keep(self.outing, self.WHAT, said=said):
            self.is_saved()
            return True
        self.desk.at_risk.add(self.outing.id)
        self.save_soon(TRY_AGAIN_AFTER_SECONDS)
        return False

    def is_saved(self) -> None:
        """What is on the screen is in the book."""
        self.unsaved, self._why = False, ""
        self.desk.at_risk.discard(self.outing.id)
        self.say_heading()

    def _save_again(self) -> None:
        self.save(said=self._why)

    def may_leave(self) -> bool:
        """Only with everything saved: what is typed here is nowhere else."""
        return self.save()

    def action_back(self) -> None:
        """Go back once everything is saved."""
        if self.may_leave():
            super().action_back()

    def on_screen_suspend(self) -> None:
        """Whatever opens on top finds everything saved."""
        self.save()

    def on_unmount(self) -> None:
        """Nothing typed is lost on the way out."""
        self.save()
