"""What the screens over one outing have in common: the outing, its situation, its title, and saving it."""

from __future__ import annotations

from textual.content import Content

from planner.book.lookup import situation
from planner.dates.saying import say_distance, say_when
from planner.errors import HostbookError
from planner.outings.drafting import next_stage
from planner.outings.naming import outing_title
from planner.outings.outing import Outing, Stage
from planner.outings.situation import Situation
from planner.people.promises import Promise
from planner.values.record import changed
from screens.desk import Desk
from screens.frame import Frame


class OutingFrame(Frame):
    """A screen over one outing.

    Args:
        desk: the host's desk.
        outing_id: which outing.
    """

    def __init__(self, desk: Desk, outing_id: str) -> None:
        super().__init__(desk)
        self.outing: Outing = desk.book.outings[outing_id]

    def situation(self) -> Situation:
        """The outing, as this screen has it, among what the book knows."""
        return situation(self.desk.book, self.outing, self.desk.host)

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
        wall, zone = self.desk.wall(), self.outing.zone
        place = f" ({zone.rpartition('/')[2].replace('_', ' ')})" if zone != self.desk.host.zone else ""
        return Content.assemble(
            title, (f" · {say_when(starts, wall)}{place}, {say_distance(starts, wall)}", "$dim")
        )

    def reload(self) -> bool:
        """Take the outing as the book has it now; False, and back out, where it is gone."""
        kept = self.desk.book.outings.get(self.outing.id)
        if kept is None:
            self.notify("This outing is no longer in the book.", markup=False)
            self.dismiss()
            return False
        self.outing = kept
        return True

    def keep(self, outing: Outing, what: str, *, promise: Promise | None = None) -> bool:
        """Save the outing, at the stage it has come to; False, with a word why, where it could not be.

        Args:
            outing: the outing to save.
            what: what was done, for taking it back ("the tick").
            promise: a promise to save with it, where one was kept.
        """
        outing = changed(outing, stage=next_stage(changed(self.situation(), outing=outing), self.desk.now()))
        try:
            with self.desk.book.transaction(f"{what}, {self.title_line()}"):
                self.desk.book.outings.put(outing)
                if promise is not None:
                    self.desk.book.promises.put(promise)
        except HostbookError as error:
            self.say_not_saved(error)
            return False
        self.outing = outing
        return True
