"""The form of a venue: what a host asks of a place, each answer yes, no, or not known yet."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from planner.dates.zones import zone_choices
from planner.people.typed import read_name
from planner.places.entry import (
    BANDS,
    feature_key,
    read_email,
    read_largest,
    read_phone,
    read_served,
    read_venue,
    read_zone,
    same_venues,
    venue_texts,
)
from planner.places.hours import print_hours, read_closed, read_hours
from planner.places.serving import said_can, said_cannot
from planner.places.venue import Feature, Venue, VenueKind, Weekday
from planner.values.problem import Problem
from planner.values.text import closed, inert_line
from screens.desk import Desk
from screens.forms.address import AddressForm, Keys
from screens.reading import read_by, zone
from screens.widgets.field import Reading, plain

KINDS = tuple((kind.value, kind.value) for kind in VenueKind)
KNOWN = (("", "not known"), ("yes", "yes"), ("no", "no"))
LABELS = {Feature.GOOD_WITHOUT_ALCOHOL: "Without alcohol"}
"""Features whose name is too long for a form."""
PRICES = (("", "not known"), *((str(band), word) for band, word in BANDS.items()))


class VenueForm(AddressForm[Venue]):
    """Everything about one venue.

    Args:
        desk: the host's desk.
        venue: which; None for a new one.
        name: the name to begin a new one with.
    """

    def __init__(self, desk: Desk, venue: Venue | None = None, name: str = "") -> None:
        self._new = venue is None
        self._venue = venue or Venue(id=desk.book.new_id(), name="")
        texts = venue_texts(self._venue)
        super().__init__(desk, "new venue" if self._new else self._venue.id, texts)
        if name:
            self._draft.setdefault("name", name)

    def heading(self) -> Content:
        """Which it is about."""
        name = inert_line(self._venue.name)
        return Content.styled("A new venue" if self._new else f"{name}: edit", "bold")

    def fields(self) -> ComposeResult:
        """What and where it is, what it offers, what it can serve, and how to book it."""
        yield self.field("name", "Name", self._read_name, hint="Casa do Lago")
        yield self.choice("kind", "Kind", KINDS)
        yield self.field("cuisine", "Cuisine", plain, hint="fish, Alentejo")
        yield from self.address(Keys("address", "city", "point", "name"), cities=self._cities())
        yield self.field(
            "zone",
            "Time zone",
            zone(read_zone, self.desk.now()),
            hint="its city's, unless you type one",
            suggestions=zone_choices(),
        )
        yield self.part("What it offers")
        for feature in Feature:
            yield self.choice(feature_key(feature), LABELS.get(feature, feature.value.capitalize()), KNOWN)
        yield self.choice("price_band", "Prices", PRICES)
        yield self.field("largest_party", "Seats together", read_by(read_largest), hint="the largest party")
        yield self.field("closed_on", "Closed on", read_by(read_closed, _echo_days), hint="sun, mon")
        yield self.field(
            "hours", "Open", read_by(read_hours, print_hours), hint="tue-sat 12-15, 19-23; sun 12-16"
        )
        yield self.part("What it can serve")
        yield self.field(
            "serves", "Can serve", read_by(read_served, said_can), hint="coeliac, vegan, walnut allergy"
        )
        yield self.field("cannot_serve", "Cannot serve", read_by(read_served, said_cannot), hint="halal")
        yield self.part("Going there")
        yield self.field("phone", "Phone", read_by(read_phone), hint="to book by")
        yield self.field("website", "Website", plain)
        yield self.field("email", "E-mail", read_by(read_email), hint="to write to")
        yield self.field("parking", "Where to park", plain, hint="garage next door, 3 eur an hour")
        yield self.notes("table_notes", "Which table")

    def read(self, texts: dict[str, str]) -> Venue | tuple[Problem, ...]:
        """The venue with what was typed."""
        return read_venue(texts, self.desk.book.venues.get(self._venue.id) or self._venue)

    def in_book(self) -> dict[str, str]:
        """The venue's fields as the book has them now."""
        now = self.desk.book.venues.get(self._venue.id)
        return venue_texts(now) if now else {}

    def gone(self) -> str:
        """Which place another hostbook took out of the book meanwhile."""
        if self._new or self._venue.id in self.desk.book.venues:
            return ""
        name = inert_line(self._venue.name)
        return f"{name} was taken out of the book meanwhile. ctrl+s again puts it back as you have it here."

    def keep(self, record: Venue) -> str:
        """Save the venue."""
        doing = "adding" if self._new else "the change to"
        with self.desk.book.transaction(f"{doing} {record.name}"):
            self.desk.book.venues.put(record)
            self.keep_places()
        name = inert_line(record.name)
        return f"{name} is in your book." if self._new else closed(f"Saved: {name}")

    def _read_name(self, text: str) -> Reading[str]:
        name = read_name(text)
        if isinstance(name, Problem):
            return Reading(None, problem=name.text)
        same = same_venues(name, self.desk.book.venues.all(), but=self._venue.id)
        where = f", {inert_line(same[0].city)}" if same and same[0].city else ""
        return Reading(name, echo=f"There is one already{where}." if same else "")

    def _cities(self) -> tuple[str, ...]:
        """The cities already in the book, offered while typing."""
        return tuple(sorted({v.city for v in self.desk.book.venues.all() if v.city}))


def _echo_days(days: tuple[Weekday, ...]) -> str:
    return ", ".join(day.value for day in days)
