"""A form with addresses: their lines say which city they are in, and a key looks them up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from planner.online.telling import question
from planner.people.typed_address import address_key, read_place_point
from planner.places.venue_zone import near_host
from planner.values.point import Point
from planner.values.problem import Problem
from screens.asking.place import Offered, PlaceSheet
from screens.behind.geocoder import GeocoderAsked, PlacesHeard
from screens.behind.world import World, WorldOpened
from screens.desk import Desk
from screens.forms.form import FormScreen
from screens.widgets.field import Field, Reading

if TYPE_CHECKING:
    from planner.places.located import Located

R = TypeVar("R")
GAZETTEER = "Finding addresses is off, in Settings: only cities are known (GeoNames, CC BY 4.0)."
POINT = "38.7107, -9.1366 or a map link"
NOWHERE = "No city in it is known: type its point, or paste a map link."


class Keys(NamedTuple):
    """The keys of an address's lines.

    Attributes:
        text: of its street.
        city: of its city.
        point: of its point.
        name: of what is there, where that is looked up too; empty for a person's.
    """

    text: str
    city: str
    point: str
    name: str = ""


def keys_of(which: str) -> Keys:
    """The keys of an address that a host and a person have: ``home`` or ``office``."""
    return Keys(address_key(which, "text"), address_key(which, "city"), address_key(which, "point"))


class AddressForm(FormScreen[R]):
    """The fields of a record that has addresses.

    Args:
        desk: the host's desk.
        key: what it is a form of.
        texts: what stands in each field at first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+l", "look_up", "look up", tooltip="Find where an address is"),
    ]

    def __init__(self, desk: Desk, key: str, texts: dict[str, str]) -> None:
        super().__init__(desk, key, texts)
        self._addresses: list[Keys] = []
        self._geocoder = GeocoderAsked(self, desk)
        self._used: set[str] = set()
        self._world = World(self)

    def address(self, keys: Keys, *, city: str = "City", cities: Sequence[str] = ()) -> ComposeResult:
        """The lines of one address.

        Args:
            keys: theirs.
            city: what the line of the city is called.
            cities: offered while it is typed.
        """
        self._addresses.append(keys)
        yield self.field(keys.text, "Address", partial(self._read_text, keys), hint="street and number")
        yield self.field(keys.city, city, partial(self._read_city, keys), suggestions=cities)
        yield self.field(keys.point, "Point", partial(self._read_point, keys), hint=POINT)

    # What the lines say

    async def _more(self) -> None:
        await super()._more()
        if self.is_complete and any(self._text(key).strip() for keys in self._addresses for key in keys[:3]):
            self._world.see_to()

    @on(WorldOpened)
    def _say_places(self) -> None:
        for keys in self._addresses:
            self._read_again(keys)

    def _read_again(self, keys: Keys) -> None:
        for key in (keys.text, keys.city, keys.point):
            box = self._boxes.get(key)
            if isinstance(box, Field):
                box.read_again()

    def _located(self, text: str, city: str, point: Point | None = None) -> Located | None:
        """Where an address is, once the gazetteer is open."""
        if not self._world.is_open or not (text.strip() or city.strip() or point):
            return None
        from planner.places.venue_zone import located  # noqa: PLC0415 - reads a table

        return located(text, city, point, near_host(self.desk.host))

    def _text(self, key: str) -> str:
        box = self._boxes.get(key)
        return box.text if isinstance(box, Field) else self._first(key)

    def _read_text(self, keys: Keys, typed: str) -> Reading[str]:
        found = None if self._text(keys.city).strip() else self._located(typed, "")
        return Reading(typed.strip(), echo=_where(found))

    def _read_city(self, keys: Keys, typed: str) -> Reading[str]:
        found = self._located(self._text(keys.text), typed) if typed.strip() else None
        return Reading(typed.strip(), echo=_where(found))

    def _read_point(self, keys: Keys, typed: str) -> Reading[Point]:
        point = read_place_point(typed)
        if isinstance(point, Problem):
            return Reading(None, problem=point.text)
        found = self._located(self._text(keys.text), self._text(keys.city), point)
        if point is None:
            return Reading(
                None, echo=f"city only: {found.city}" if found else "not known: when to leave cannot be told"
            )
        said = str(point) if typed.strip() != str(point) else ""
        city = found.label if found and found.city else ""
        parts = (said, city, self._astray(keys, point))
        echo = " · ".join(part for part in parts if part)
        return Reading(point, echo=echo, doubt=echo if parts[-1] else "")

    def _astray(self, keys: Keys, point: Point) -> str:
        """That the point lies far from the city that the other lines name; empty where it does not."""
        text, name = self._text(keys.text), self._text(keys.city)
        city = self._located(text, name)
        if city is None:
            return ""
        from planner.places.astray import said_astray  # noqa: PLC0415 - once the gazetteer is open
        from planner.places.venue_zone import middles_of  # noqa: PLC0415 - as above

        return said_astray(point, city, middles_of(name or city.city))

    @on(Field.Changed)
    def _moved(self, event: Field.Changed) -> None:
        """What one line of an address says, the others go by."""
        for keys in self._addresses:
            if event.field in [self._boxes.get(key) for key in keys[:3]]:
                self._world.see_to()
                self._read_again(keys)

    # Looking one up

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An address is looked up from one of its lines."""
        if action == "look_up":
            return self._here() is not None
        return super().check_action(action, parameters)

    def _here(self) -> Keys | None:
        """The address in whose lines the cursor is."""
        line = self.focused.parent if self.focused is not None else None
        own = (keys for keys in self._addresses if line in [self._boxes.get(k) for k in keys[:3]])
        return next(own, None)

    def action_look_up(self) -> None:
        """Find where the address is: by the geocoder that is switched on, else its city alone."""
        keys = self._here()
        asked = self._asked(keys) if keys else ""
        if keys is None or not asked:
            self.notify("Type an address or a city, then ctrl+l.", markup=False)
            return
        if not self._geocoder.name:
            self._offer(keys, asked, (), GAZETTEER)
        elif self._geocoder.known(asked):
            self._offer_found(keys, asked)
        else:
            self.notify(f"Asking {self._geocoder.name} …", timeout=2, markup=False)
            self._geocoder.ask(asked)

    def _asked(self, keys: Keys) -> str:
        """The address as it is asked about; for a place without one, its name."""
        text, city = self._text(keys.text), self._text(keys.city)
        name = self._text(keys.name) if keys.name and not text.strip() else ""
        return question(text or name, city)

    @on(PlacesHeard)
    def _heard(self, heard: PlacesHeard) -> None:
        """Show what was found where it is still what is asked about; else say that it is there."""
        self._geocoder.take(heard)
        keys = next((one for one in self._addresses if self._asked(one) == heard.asked), None)
        if heard.trouble or not heard.found:
            said = heard.trouble or f"{self._geocoder.name} knows no such address."
            self.notify(f"{said} {self._standing(keys)}".strip() if keys else said, markup=False)
        elif self.is_active and keys is not None and keys == self._here():
            self._offer_found(keys, heard.asked)
        elif keys is not None:
            self.notify("The address is found: ctrl+l beside it shows where.", markup=False)

    def _standing(self, keys: Keys) -> str:
        """What an address has where nobody answers: its own point, else its city; empty where neither."""
        if isinstance(read_place_point(self._text(keys.point)), Point):
            return "The point you have stays."
        found = self._located(self._text(keys.text), self._text(keys.city))
        return f"{found.city}, city only, stands in." if found else ""

    def _offer_found(self, keys: Keys, asked: str) -> None:
        places, foot = self._geocoder.offered(asked)
        self._offer(keys, asked, places, foot)

    def _offer(self, keys: Keys, asked: str, places: tuple[Offered, ...], foot: str) -> None:
        """Offer places to choose from, and the middle of the city where none of them is it."""
        self._world.is_open = True  # where a key asks for it, it may wait for the table
        found = self._located(self._text(keys.text), self._text(keys.city))
        if found and all(place.label != found.label for place in places):
            places = (*places, Offered(found.label, found.city, None))
        if not places:
            self.notify(NOWHERE if self._geocoder.name else f"{GAZETTEER} {NOWHERE}", markup=False)
            return
        self.app.push_screen(PlaceSheet(asked, places, foot), partial(self._take, keys, asked))

    def _take(self, keys: Keys, asked: str, place: Offered | None) -> None:
        """Fill in the place that was chosen."""
        if place is None:
            return
        self._used.add(asked)
        if place.city:
            self._put(keys.city, place.city)
        self._put(keys.point, str(place.point) if place.point else "")

    def keep_places(self, *of: str) -> None:
        """Keep in the book what was said of addresses that are saved; inside the write that saves them.

        Args:
            of: ids of the people whose addresses they are.
        """
        if self._geocoder.name:
            self._geocoder.keep(frozenset((*self._used, *map(self._asked, self._addresses))), of)


def _where(found: Located | None) -> str:
    return " · ".join(part for part in (found.label, found.zone) if part) if found else ""
