"""The form of a person: everything a good host wants to know, each field empty until somebody asked."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from planner.dates.notable import Observance
from planner.dates.other_calendars import Calendar
from planner.dates.saying import say_day, say_distance
from planner.people.allergens import said_back
from planner.people.diet_words import said_diet
from planner.people.entry import dropped_tier, person_texts, read_person
from planner.people.occasions import Occasion, name_of, next_on, said_day
from planner.people.person import ContactPoint, GiftLimit, Kind, Person, Tier
from planner.people.typed import read_allergies, read_diet, read_gift_limit, read_list, read_name, read_side
from planner.people.typed_contacts import read_contacts
from planner.people.typed_days import read_occasions
from planner.people.typed_drinks import read_drinks, said_drinks
from planner.people.typed_keeps import read_keeps
from planner.values.problem import Problem
from planner.values.text import closed, fold, inert_line
from screens.desk import Desk
from screens.forms.address import AddressForm, keys_of
from screens.reading import read_by, with_slash
from screens.widgets.choice import Choice
from screens.widgets.field import Reading, plain

KINDS = tuple((kind.value, kind.value) for kind in Kind)
TIERS = (("", "none yet"), *((tier.value, tier.value) for tier in Tier))
DRINKS = (("", "not asked"), ("yes", "drinks"), ("no", "does not drink"))
YES_NO = (("", "not asked"), ("yes", "yes"), ("no", "no"))


class PersonForm(AddressForm[Person]):
    """Everything about one person.

    Args:
        desk: the host's desk.
        person: whom it is about; None for someone new.
    """

    def __init__(self, desk: Desk, person: Person | None = None) -> None:
        self._new = person is None
        self._person = person or Person(
            id=desk.book.new_id(), name="", kind=Kind.CUSTOMER, added_on=desk.today()
        )
        super().__init__(desk, "new person" if self._new else self._person.id, person_texts(self._person))
        self._names: dict[str, Person] | None = None

    def heading(self) -> Content:
        """Whom it is about."""
        name = inert_line(self._person.name)
        return Content.styled("Someone new" if self._new else f"{name}: edit", "bold")

    def fields(self) -> ComposeResult:
        """Who they are, what they need at a table, their days, their employer's rules, and notes."""
        yield from self._themselves()
        yield self.part("At a table")
        yield from self._at_a_table()
        yield self.part("Days that come round")
        yield self.field(
            "occasions",
            "Days",
            partial(_read_days, today=self.desk.today()),
            hint="birthday 14 Mar; 2 Dec 5 years together",
        )
        yield self.part("What their employer allows")
        yield self.field(
            "gift_limit",
            "May accept",
            read_by(partial(read_gift_limit, currency=self.desk.host.currency), _echo_limit),
            hint="not asked yet: 25 eur, nothing, or ask",
        )
        yield self.choice("government", "Government", YES_NO)
        for which, title in (("home", "Home"), ("office", "Office")):
            yield self.part(title)
            yield from self.address(keys_of(which), city="Lives in" if which == "home" else "City")
        yield self.part("Anything else")
        yield self.notes("notes", "Notes")

    def _themselves(self) -> ComposeResult:
        yield self.field("name", "Name", self._read_name, hint="Ines Duarte")
        yield self.field("say_as", "Say it", plain, hint="ee-NESH doo-AR-te")
        yield self.field("organisation", "Organisation", plain, suggestions=self._organisations())
        yield self.field("role", "Role", plain, hint="head of purchasing")
        yield self.choice("kind", "Kind", KINDS)
        yield self.choice("tier", "Tier", TIERS)
        yield Static(classes="form--aside", id="tier-aside")
        yield self.field(
            "contacts",
            "Reach them",
            read_by(read_contacts, _echo_contacts),
            hint="+351 91 234 5678, ines@lago.pt",
        )

    def _at_a_table(self) -> ComposeResult:
        for key, label, hint in (
            ("allergy", "Allergies", "not asked yet: none, or walnuts, kiwi"),
            ("diet", "Diet", "not asked yet: none, or vegetarian"),
            ("access", "Access", "not asked yet: none, or no stairs"),
            ("seating", "Seating", "not asked yet: none, or back to the wall"),
        ):
            yield self.field(key, label, read_by(*_SIDES.get(key, (read_side, _echo_side))), hint=hint)
        yield self.field(
            "keeps", "Keeps", read_by(read_keeps, _echo_keeps), hint="not told yet: none, or Ramadan, Shabbat"
        )
        yield self.choice("alcohol", "Alcohol", DRINKS)
        yield self.field(
            "drinks", "Likes to drink", read_by(read_drinks, said_drinks), hint="white wine, ginger tea"
        )
        yield self.field(
            "favourites", "Favourites", read_by(read_list), hint="custard tarts, the window table"
        )
        yield self.field("stays_off", "Stays off", read_by(read_list), hint="politics, the merger")

    def on_mount(self) -> None:
        """A tier is asked for only where it goes with the kind."""
        self._fit_tier()

    def read(self, texts: dict[str, str]) -> Person | tuple[Problem, ...]:
        """The person with what was typed."""
        now = self.desk.book.people.get(self._person.id) or self._person
        return read_person(texts, now, self.desk.host.currency)

    def in_book(self) -> dict[str, str]:
        """The person's fields as the book has them now."""
        now = self.desk.book.people.get(self._person.id)
        return person_texts(now) if now else {}

    def gone(self) -> str:
        """Whom another hostbook took out of the book meanwhile."""
        if self._new or self._person.id in self.desk.book.people:
            return ""
        name = inert_line(self._person.name)
        return (
            f"{name} was taken out of the book meanwhile, with all that was learned. If that was not meant, "
            "take it back with u where it was done; ctrl+s again keeps the card alone."
        )

    def keep(self, record: Person) -> str:
        """Save the person."""
        doing = "adding" if self._new else "the change to"
        with self.desk.book.transaction(f"{doing} {record.name}"):
            self.desk.book.people.put(record)
            self.keep_places(record.id)
        name = inert_line(record.name)
        return f"{name} is in your book." if self._new else closed(f"Saved: {name}")

    @on(Choice.Changed)
    def _fit_tier(self) -> None:
        kind, tier = self.box("kind"), self.box("tier")
        if not isinstance(kind, Choice) or not isinstance(tier, Choice):
            return
        said = dropped_tier(Kind(kind.value), Tier(tier.value) if tier.value else None)
        tier.visible = dropped_tier(Kind(kind.value), Tier.KEY) == ""  # what is beneath it stays where it is
        aside = self.query_one("#tier-aside", Static)
        aside.update(Content(said))
        aside.set_class(bool(said), "-said")

    def _organisations(self) -> tuple[str, ...]:
        """The organisations already in the book, offered while typing."""
        return tuple(sorted({p.organisation for p in self.desk.book.people.all() if p.organisation}))

    def _read_name(self, text: str) -> Reading[str]:
        name = read_name(text)
        if isinstance(name, Problem):
            return Reading(None, problem=name.text)
        if self._names is None:
            self._names = {fold(p.name): p for p in self.desk.book.people.all() if p.id != self._person.id}
        same = self._names.get(fold(name))
        return Reading(name, echo=_echo_same(same) if same else "")


def _echo_same(person: Person) -> str:
    where = inert_line(person.organisation) or person.kind.value
    return f"There is one already: {inert_line(person.name)}, {where}. Two may share a name."


def _echo_side(side: tuple[str, ...] | None) -> str:
    if side is None:
        return ""
    return " · ".join(side) if side else "known: none"


def _echo_allergies(side: tuple[str, ...] | None) -> str:
    return said_back(side) if side else _echo_side(side)


def _echo_diet(side: tuple[str, ...] | None) -> str:
    return " · ".join(map(said_diet, side)) if side else _echo_side(side)


def _echo_keeps(keeps: tuple[Observance, ...] | None) -> str:
    if keeps is None:
        return ""
    return " · ".join(one.value for one in keeps) if keeps else "known: none"


def _echo_contacts(points: tuple[ContactPoint, ...]) -> str:
    return " · ".join(point.kind.value for point in points)


def _echo_limit(limit: GiftLimit | None) -> str:
    if limit is None:
        return ""
    if limit.most is None:
        return "kept in words"
    return f"at most {limit.most}" if limit.most.amount else "nothing at all"


def _read_days(text: str, today: date) -> Reading[tuple[Occasion, ...]]:
    return with_slash(text, read_by(read_occasions, partial(_echo_days, today=today))(text))


def _echo_days(days: tuple[Occasion, ...], today: date) -> str:
    midnight = datetime.combine(today, time())
    said = [(_said_on(day, today), name_of(day), say_distance(next_on(day, today), midnight)) for day in days]
    return " · ".join(f"{on} {name}, {distance}" for on, name, distance in said)


def _said_on(day: Occasion, today: date) -> str:
    """The day as it is kept; one of another calendar with ours beside it, and that it begins at dusk."""
    said = said_day(day, with_year=False)
    if day.calendar is Calendar.COMMON:
        return said
    return f"{said} ({day.calendar.value}: {say_day(next_on(day, today), today)}, from dusk the day before)"


_SIDES = {"allergy": (read_allergies, _echo_allergies), "diet": (read_diet, _echo_diet)}
"""How two of the sides are read, and said back."""
