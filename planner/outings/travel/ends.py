"""Where everyone comes from and goes to: home or the office by the hour, or as it was typed."""

from __future__ import annotations

from datetime import time
from functools import lru_cache

from planner.outings.drinks.moderation import hard_stop
from planner.outings.outing import OutingKind
from planner.outings.parts import HOST, Leg, Way
from planner.outings.situation import Situation, called, of_the_party
from planner.people.address import Address
from planner.places.travel import straight_km
from planner.values.point import Point
from planner.values.point_within import point_within, words_beside
from planner.values.record import Record, changed
from planner.values.text import fold

FROM_HOME = (OutingKind.BREAKFAST, OutingKind.DINNER)
"""Hours that people set out to from home rather than from the office, where both are known."""
EVENINGS = (OutingKind.DRINKS, OutingKind.DINNER, OutingKind.EVENT)
"""Hours after which people go home, where no day says how late it gets."""
SATURDAY, AFTER_HOURS = 5, time(18)
"""From when on nobody sets out from the office: the weekend, and for an event the evening."""
HOME_WORDS, OFFICE_WORDS = ("home", "at home"), ("the office", "office", "work", "at work")
HOME, OFFICE = "home", "the office"
FAR_KM = 300.0
"""As the crow flies; our own rule."""
ON_THE_WAY = frozenset(("airport", "station", "train", "flight", "plane", "ferry", "gate", "terminal"))
"""Words for where somebody has just come from, and does not go back to at night."""


class End(Record, frozen=True, kw_only=True):
    """An end of a way that is not the venue.

    Attributes:
        words: what to call it: ``home``, ``the office``, or as it was typed; empty where nothing is known.
        address: where that is, as far as it is known.
    """

    words: str = ""
    address: Address = Address()

    def __str__(self) -> str:
        """``home, Rua das Flores 3``: for who is to find it."""
        return ", ".join(dict.fromkeys(part for part in (self.words, str(self.address)) if part))


def is_from_home(s: Situation) -> bool:
    """Whether people set out from home: for a breakfast or a dinner, at the weekend, to a game at night."""
    starts = s.outing.starts
    if s.outing.kind in FROM_HOME or starts is None:
        return s.outing.kind in FROM_HOME
    evening = s.outing.kind is OutingKind.EVENT and starts.time() >= AFTER_HOURS
    return evening or starts.weekday() >= SATURDAY


def goes_home_after(s: Situation) -> bool:
    """Whether people go home from there and not back to work: in the evening, and at the weekend."""
    starts, stop = s.outing.starts, hard_stop(s)
    if s.outing.kind is OutingKind.DINNER or starts is None or stop is None:
        return s.outing.kind in EVENINGS
    return stop.date() != starts.date() or stop.time() >= AFTER_HOURS or starts.weekday() >= SATURDAY


def usual_end(s: Situation, traveller: str, way: Way) -> End:
    """Where a traveller comes from, or goes home to, unless told otherwise; empty where nothing is known.

    To a lunch of a working day one comes from the office, and goes back there; in the evening and at the
    weekend from home. Who only has one of the two known has that; but nobody goes to the office after a
    dinner, and where to is to be asked. From farther than a day's outing nobody sets out for a meal: they
    will be in town already, and where is to be asked too.
    """
    end = _by_the_hour(s, traveller, way)
    here, there = end.address.point, s.venue.point if s.venue else None
    far = here is not None and there is not None and straight_km(here, there) > FAR_KM
    return End() if far else end


def away(s: Situation, end: End) -> float:
    """How far an end is from the venue, in kilometres as the crow flies; 0 while either is not known.

    Of what is in another city, the city is enough.
    """
    venue, here = s.venue, end.address
    if venue is None:
        return 0.0
    points = here.point, venue.point
    if None in points and (not here.city or not venue.city or fold(here.city) == fold(venue.city)):
        return 0.0
    near = s.host.home.point or s.host.office.point
    a = here.point or city_middle(here.text, here.city, near)
    b = venue.point or city_middle(venue.address, venue.city, near)
    return 0.0 if a is None or b is None else straight_km(a, b)


def far_end(s: Situation, one: Leg) -> End:
    """The end of a leg that is too far off to set out from for a meal; empty where it is not, or unknown."""
    end = end_of(s, one)
    if end == End():
        end = _by_the_hour(s, one.traveller, one.way)
    elif end.words not in (HOME, OFFICE) and end.address.point is None:
        end = changed(end, address=changed(end.address, city=_city_named(s, end.address.text)))
    return end if away(s, end) > FAR_KM else End()


def said_far(s: Situation, traveller: str, far: End) -> str:
    """``Casa Olmo is in Madrid, 510 km from your home``: what nobody sets out from for a meal."""
    name, city = (s.venue.name, s.venue.city) if s.venue else ("The place", "")
    where = f"is in {city}, " if city and fold(city) != fold(far.address.city) else "is "
    return f"{name} {where}{said_apart(s, traveller, far)}"


def said_apart(s: Situation, traveller: str, far: End) -> str:
    """``510 km from your home``: how far the place is from an end that is not it."""
    whose = "your" if traveller == HOST else f"{called(s, traveller)}’s"
    start = f"{whose} {far.words.removeprefix('the ')}"
    if far.words not in (HOME, OFFICE):
        start = far.address.city or "there"
    return f"{away(s, far):.0f} km from {start}"


def end_of(s: Situation, one: Leg) -> End:
    """Where a leg begins, or ends, that is not the venue: as it was typed, else the usual place.

    Where no usual place is known, or it is too far off, one goes back to where one came from that day.
    """
    said = said_end(one) or taken_back(s, one)
    words = fold(said)
    if not words:
        return usual_end(s, one.traveller, one.way)
    if words in HOME_WORDS:
        return End(words=HOME, address=_home(s, one.traveller))
    if words in OFFICE_WORDS:
        return End(words=OFFICE, address=_office(s, one.traveller))
    point = point_within(said)
    words = words_beside(said) if point else said
    return End(words=words or said, address=Address(text="" if point else said, point=point))


def said_end(one: Leg) -> str:
    """What was typed for the end of a leg that is not the venue; empty where it is the usual one."""
    return (one.start if one.way is Way.IN else one.end).strip()


def taken_back(s: Situation, one: Leg) -> str:
    """What was typed for the other way and holds for this one too: from a hotel one goes back to it.

    Empty where this way has an end of its own, or the usual one will do.
    """
    legs = (leg for leg in s.outing.transport.legs if leg.traveller == one.traveller)
    typed = next((said_end(leg) for leg in legs if leg.way is not one.way), "")
    words = fold(typed)
    if not words or said_end(one) or words in (*HOME_WORDS, *OFFICE_WORDS):
        return ""
    if ON_THE_WAY & set(words.replace(",", " ").split()):
        return ""
    usual = usual_end(s, one.traveller, one.way)
    return typed if usual == End() or away(s, usual) > FAR_KM else ""


def _city_named(s: Situation, text: str) -> str:
    """The city that stands by itself at the end of a typed end: of a hotel's name none is made."""
    from planner.places.venue_zone import located  # noqa: PLC0415 - opened where a point is missing

    found = located(text, near=s.venue.point if s.venue else None) if text.strip() else None
    last = fold(text.rpartition(",")[2].strip("0123456789- "))
    names = () if found is None else (found.city, s.host.home.city, s.host.office.city)
    return found.city if found is not None and last in map(fold, names) else ""


@lru_cache(maxsize=512)
def city_middle(text: str, city: str, near: Point | None) -> Point | None:
    """The middle of the city that an address names; None where it names none that is known."""
    if not text.strip() and not city.strip():
        return None
    from planner.places.known_world import gazetteer  # noqa: PLC0415 - only where a point is missing
    from planner.places.located import locate  # noqa: PLC0415 - as the gazetteer

    found = locate(gazetteer(), text, city, near=near)
    return found.point if found is not None else None


def _by_the_hour(s: Situation, traveller: str, way: Way) -> End:
    """Home or office, as the hour has it, however far that is."""
    home = End(words=HOME, address=_home(s, traveller))
    office = End(words=OFFICE, address=_office(s, traveller))
    if way is Way.HOME:
        wanted: tuple[End, ...] = (home,) if goes_home_after(s) else (office, home)
    else:
        wanted = (home, office) if is_from_home(s) else (office, home)
    return next((end for end in wanted if end.address != Address()), End())


def _home(s: Situation, traveller: str) -> Address:
    person = of_the_party(s, traveller)
    return s.host.home if traveller == HOST else person.home if person else Address()


def _office(s: Situation, traveller: str) -> Address:
    """Where somebody works; a colleague of whom nothing else is known works where the host does."""
    person = of_the_party(s, traveller)
    if traveller == HOST or person is None:
        return s.host.office if traveller == HOST else Address()
    hosts_along = traveller in {p.id for p in s.cohosts}
    return s.host.office if hosts_along and person.office == Address() else person.office
