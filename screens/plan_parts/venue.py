"""The venue: the places in the book, the best fit first, each with its reasons and its flags."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from planner.book.drafts import fits
from planner.outings.situation import Situation
from planner.outings.travel.charting import Chart, chart_outing
from planner.places.fit import MOST_FIFTHS, Fit, said_of_all
from planner.places.venue import Venue
from planner.places.venue_zone import zone_of_venue
from planner.places.weighing.side import Said
from planner.values.record import changed
from planner.values.text import inert_line, listed
from screens.behind.reckoning import Reckoner
from screens.desk import Desk
from screens.frame import Frame
from screens.look import DONE, NEEDS_YOU, OPEN
from screens.plan_parts.form import PartForm, says, why
from screens.widgets.card import BETWEEN, pieces
from screens.widgets.lines import spread, wrapped
from screens.widgets.row_list import RowList

INDENT = 2

PRIVATE_MAP = "Private mode: where your guests set out from is not shown. ctrl+t shows it."
NONE_FITS = "No place fits yet: a adds one."


class VenuePart(PartForm):
    """Which place."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add a place"),
        Binding("M", "map", "map", tooltip="The place on a map, and how far everyone has"),
        Binding("o", "look", "look at it", tooltip="Look at the place's card"),
        Binding("x,delete", "clear", "no place yet", show=False),
    ]

    _everywhere: tuple[Said, ...] = ()
    """What is flagged of every place: it is said once, above them."""

    def __init__(self, desk: Desk, situation: Situation) -> None:
        super().__init__(desk, situation)
        self._cards: dict[tuple[str, int, bool], list[Content]] = {}

    @cached_property
    def _reckoner(self) -> Reckoner:
        return Reckoner(self.screen, self.desk)

    def compose(self) -> ComposeResult:
        """A list, under what holds of all of it."""
        places: RowList[Fit] = RowList(
            self._paint,
            tall=True,
            enter="take it",
            empty="No places in the book yet. Press a to add one.",
        )
        none = why("none")
        none.display = False
        yield none
        everywhere = says("everywhere")
        everywhere.display = False
        yield everywhere
        yield places

    def say(self) -> None:
        """Every place, the best fit first; where none is taken and none fits, so much in words."""
        listing = self.query_one(RowList)
        s = self._as_shown()
        s = changed(s, holidays_at=self._reckoner.holidays_at(s, self.desk.book.venues.all()))
        ranked = fits(self.desk.book, s)
        none_fits = bool(ranked) and not any(fit.may_be_drafted for fit in ranked)
        self.write("#none", NONE_FITS)
        self.query_one("#none").display = none_fits and self.situation.venue is None
        self._cards.clear()
        self._everywhere = said_of_all(ranked)
        words = [f"{NEEDS_YOU} {inert_line(said.text)}" for said in self._everywhere]
        said = "Wherever you go: " + " · ".join(words)
        self.write("#everywhere", Content.styled(said, "$warning"))
        self.query_one("#everywhere").display = bool(words)
        chosen = next(
            (i for i, fit in enumerate(ranked) if fit.venue.id == self.situation.outing.venue_id), None
        )
        listing.show(ranked, at=chosen if not listing.items else None)

    def _as_shown(self) -> Situation:
        """The situation, in private mode without where the guests live and what they keep."""
        if not self.desk.private.is_on:
            return self.situation
        from planner.outings.discretion import without_whereabouts  # noqa: PLC0415 - in private mode only

        return without_whereabouts(self.situation)

    def action_add(self) -> None:
        """Add a place and take it."""
        from screens.forms.venue import VenueForm  # noqa: PLC0415 - built when first wanted

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

    def action_map(self) -> None:
        """Show where the highlighted place is, and where everyone sets out from."""
        from screens.sheets.map import MapSheet  # noqa: PLC0415 - drawn when first wanted

        listing = self.query_one(RowList)
        if listing.highlighted is None:
            return
        venues = [fit.venue for fit in listing.items]
        s = self._as_shown()
        sheet = MapSheet(
            venues, listing.cursor, lambda venue: self._chart(s, venue, venues), takes="takes it"
        )
        self.app.push_screen(sheet, self._taken_on_map)

    def _chart(self, s: Situation, venue: Venue, venues: Sequence[Venue]) -> Chart:
        chart = chart_outing(s, venue, venues)
        return changed(chart, missing=(PRIVATE_MAP,)) if self.desk.private.is_on else chart

    def _taken_on_map(self, venue: Venue | None) -> None:
        listing = self.query_one(RowList)
        at = next((n for n, fit in enumerate(listing.items) if venue and fit.venue.id == venue.id), None)
        if at is not None:
            listing.cursor = at
            listing.action_choose()

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
        zone = zone_of_venue(venue, self.desk.host)
        self.edit(lambda outing: changed(outing, venue_id=venue.id, zone=zone))

    def _paint(self, fit: Fit, width: int) -> Sequence[Content]:
        key = (fit.venue.id, width, self.screen.has_class("-tall"))
        if key not in self._cards:  # it is asked for twice: how high it is, and what it says
            self._cards[key] = self._card(fit, width)
        return self._cards[key]

    def _card(self, fit: Fit, width: int) -> list[Content]:
        """A place in three seconds: its score, what decides for it, every flag; in full where it is tall."""
        taken = fit.venue.id == self.situation.outing.venue_id
        mark = (f"{DONE} ", "$success") if taken else (f"{OPEN} ", "$dim")
        score = DONE * fit.fifths + OPEN * (MOST_FIFTHS - fit.fifths)
        name = Content.assemble(mark, (inert_line(fit.venue.name), "bold"))
        end = Content.assemble(("fits ", "$dim"), (score, "$accent"))
        said = Content.styled(f"{NEEDS_YOU} {inert_line(fit.aside)}  ", "$warning")
        beside = not fit.may_be_drafted and name.cell_length + said.cell_length + end.cell_length < width
        lines = [spread(name, Content.assemble(said, end) if beside else end, width)]
        tall = self.screen.has_class("-tall")
        if fit.may_be_drafted or tall:
            lines += _reasons(fit, width, whole=tall)
        own = [said for said in fit.warns if said not in self._everywhere]
        flags = dict.fromkeys(said.text if tall else said.short for said in own)
        told = fit.aside if beside and not tall else ""
        marked = [f"{NEEDS_YOU} {inert_line(flag)}" for flag in flags if flag != told]
        if tall:
            marked_lines = [line for flag in marked for line in wrapped(flag, width, indent=INDENT)]
            return [*lines, *(Content.styled(line, "$warning") for line in marked_lines)]
        packed = pieces([(flag, "$warning") for flag in marked], width - INDENT)
        return [*lines, *(Content.assemble(" " * INDENT, line) for line in packed)]


def _reasons(fit: Fit, width: int, *, whole: bool) -> list[Content]:
    """What speaks for a place, what decides most first: all of it, or what has room on one line."""
    said = [one.short for one in fit.speaks_for]
    if not whole:
        room = width - INDENT
        said, wanted = [], said
        for words in wanted:
            if cell_len(words) <= room:
                said.append(words)
                room -= cell_len(words) + len(BETWEEN)
    lines = pieces([(words, "$dim") for words in said], width - INDENT)
    return [Content.assemble(" " * INDENT, line) for line in lines]
