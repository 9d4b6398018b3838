"""The venue: the places in the book, the best fit first, each with its reasons and its flags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from planner.book.drafts import fits
from planner.places.fit import MOST_FIFTHS, Fit
from planner.places.venue import Venue
from planner.values.record import changed
from planner.values.text import inert_line, listed
from screens.frame import Frame
from screens.look import DONE, NEEDS_YOU, OPEN
from screens.plan_parts.form import PartForm, why
from screens.widgets.lines import spread, wrapped
from screens.widgets.row_list import RowList

MOST_LINES = 2
"""How many lines of reasons a place has on a low terminal; all of it is on its card, under the key o."""

NONE_FITS = "No place fits yet: a adds one."


class VenuePart(PartForm):
    """Which place."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add a place"),
        Binding("o", "look", "look at it", tooltip="Look at the place's card"),
        Binding("x,delete", "clear", "no place yet", show=False),
    ]

    def compose(self) -> ComposeResult:
        """A list."""
        places: RowList[Fit] = RowList(
            self._paint,
            lines=self._lines,
            enter="take it",
            empty="No places in the book yet. Press a to add one.",
        )
        none = why("none")
        none.display = False
        yield none
        yield places

    def say(self) -> None:
        """Every place, the best fit first; where none is taken and none fits, so much in words."""
        listing = self.query_one(RowList)
        ranked = fits(self.desk.book, self.situation)
        none_fits = bool(ranked) and not any(fit.may_be_drafted for fit in ranked)
        self.write("#none", NONE_FITS)
        self.query_one("#none").display = none_fits and self.situation.venue is None
        chosen = next(
            (i for i, fit in enumerate(ranked) if fit.venue.id == self.situation.outing.venue_id), None
        )
        listing.show(ranked, at=chosen if not listing.items else None)

    def action_add(self) -> None:
        """Add a place and take it."""
        from screens.venue_form import VenueForm  # noqa: PLC0415 - built when first wanted

        form = VenueForm(self.desk)
        self.app.push_screen(form, lambda _: self._added(form.saved))

    def _added(self, venue: Venue | None) -> None:
        if venue is not None:
            self._take(venue)

    def action_look(self) -> None:
        """Open the card of the highlighted place."""
        fit = self.query_one(RowList).highlighted
        if fit is not None:
            self.post_message(Frame.OpenVenue(fit.venue.id))

    def action_clear(self) -> None:
        """Leave the place open."""
        self.edit(lambda o: changed(o, venue_id=None))

    @on(RowList.Chosen)
    def _took(self, event: RowList.Chosen) -> None:
        event.stop()
        self._take(event.item.venue)
        name, but = inert_line(event.item.venue.name), (*event.item.unmet, *event.item.against)
        if but:
            but_what = f"{name} it is, though: {inert_line(listed(but))}."
            self.notify(but_what, severity="warning", timeout=10, markup=False)
        else:
            self.notify(f"{name} it is.", markup=False)

    def _take(self, venue: Venue) -> None:
        zone = venue.zone or self.desk.host.zone
        self.edit(lambda outing: changed(outing, venue_id=venue.id, zone=zone))

    def _lines(self, fit: Fit, width: int) -> int:
        return len(self._card(fit, width))

    def _paint(self, fit: Fit, width: int) -> Sequence[Content]:
        return self._card(fit, width)

    def _why(self, fit: Fit, width: int) -> list[str]:
        """Why it fits; on a low terminal only as much as leaves the other places in sight."""
        lines = wrapped(" · ".join(fit.reasons), width, indent=2)
        if self.screen.has_class("-tall"):
            return lines
        kept = list(fit.reasons)
        while len(lines) > MOST_LINES and kept:
            kept.pop()
            lines = wrapped(" · ".join([*kept, "…"]), width, indent=2)
        return lines

    def _card(self, fit: Fit, width: int) -> list[Content]:
        taken = fit.venue.id == self.situation.outing.venue_id
        mark = (f"{DONE} ", "$success") if taken else (f"{OPEN} ", "$dim")
        score = DONE * fit.fifths + OPEN * (MOST_FIFTHS - fit.fifths)
        name = Content.assemble(mark, (inert_line(fit.venue.name), "bold"))
        aside = (f"{NEEDS_YOU} {fit.aside}  ", "$warning") if fit.aside else ""
        lines = [spread(name, Content.assemble(aside, ("fits ", "$dim"), (score, "$accent")), width)]
        lines += [Content.styled(line, "$dim") for line in self._why(fit, width)]
        for flag in dict.fromkeys(fit.flags):
            lines += [
                Content.styled(line, "$warning") for line in wrapped(f"{NEEDS_YOU} {flag}", width, indent=2)
            ]
        return lines
