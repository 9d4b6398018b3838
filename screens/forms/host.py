"""The form of the host's own profile: what a guest may turn out to share, and where they set out from."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from planner.dates.zones import zone_choices
from planner.people.host import Host
from planner.people.host_entry import host_texts, read_currency, read_host, read_own_zone
from planner.people.typed import read_list, read_name
from planner.values.problem import Problem
from screens.desk import Desk
from screens.forms.address import AddressForm, keys_of
from screens.reading import read_by, zone
from screens.widgets.field import plain

DRINKS = (("yes", "I drink"), ("no", "I do not drink"))


class HostForm(AddressForm[Host]):
    """The host's own profile. Only the name must be given.

    Args:
        desk: the host's desk.
    """

    def __init__(self, desk: Desk) -> None:
        self._host = desk.host
        self._new = desk.book.host is None
        super().__init__(desk, "host", host_texts(self._host))

    def heading(self) -> Content:
        """Whose it is."""
        return Content.assemble(
            ("About you", "bold"), ("   only your name is needed; the rest can wait", "$dim")
        )

    def fields(self) -> ComposeResult:
        """Who you are, what you might share with a guest, and where you set out from."""
        yield self.field("name", "Your name", read_by(read_name), hint="as on your card")
        yield self.field("organisation", "Organisation", plain)
        yield self.field("mobile", "Mobile", plain, hint="the number a guest may call")
        yield self.field("currency", "Currency", read_by(read_currency, str), hint="EUR")
        yield self.field(
            "zone",
            "Time zone",
            zone(read_own_zone, self.desk.now()),
            hint="Lisbon",
            suggestions=zone_choices(),
        )
        yield self.choice("alcohol", "Alcohol", DRINKS)
        yield self.part("What you might share with a guest")
        yield self.field("interests", "Interests", read_by(read_list), hint="rowing, jazz, growing tomatoes")
        yield self.field("places_lived", "Places lived", read_by(read_list), hint="Porto, Lyon")
        yield self.field("schools", "Schools", read_by(read_list), hint="University of Porto")
        yield self.field(
            "languages", "Languages", read_by(read_list), hint="Portuguese, English, some German"
        )
        yield self.field("family_stage", "Family", plain, hint="two children at school")
        for which, title in (("home", "Home"), ("office", "Office")):
            yield self.part(title)
            yield from self.address(keys_of(which))

    def in_book(self) -> dict[str, str]:
        """The profile's fields as the book has them now."""
        now = self.desk.book.host
        return host_texts(now) if now else {}

    def read(self, texts: dict[str, str]) -> Host | tuple[Problem, ...]:
        """The profile with what was typed."""
        return read_host(texts, self.desk.host)

    def keep(self, record: Host) -> str:
        """Save the profile."""
        with self.desk.book.transaction("the change to your profile"):
            self.desk.book.save_host(record)
            self.keep_places()
        return "Your book is open. Press n to plan an outing." if self._new else "Saved: your profile."
