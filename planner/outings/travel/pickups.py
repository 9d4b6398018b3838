"""Guests who ride with the host or another of the party: to say so, what it lacks, and how it is told."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from itertools import pairwise, permutations

from planner.dates.instants import instant
from planner.dates.saying import say_time
from planner.outings.drinks.moderation import may_drink
from planner.outings.gap import Gap, Part, Severity, lacking
from planner.outings.parts import HOST, Leg, Mode, Transport, Way
from planner.outings.situation import Situation, called, travellers
from planner.outings.travel.ends import end_of
from planner.outings.travel.legs import (
    SHARED,
    arrival,
    driver_of,
    leave_by,
    leg,
    needs_accessible_car,
    rounds,
    said_way,
    wheel_of,
    with_leg,
)
from planner.outings.travel.own_time import said_own_time, zone_of_end
from planner.outings.travel.riding import IN_A_CAR
from planner.outings.travel.rounds import Round, Stop
from planner.places.way import Wanted, WayKey
from planner.values.point import Point
from planner.values.record import changed
from planner.values.text import fold, inert_line, listed, sentence

MOST_ASKED = 3
"""Stops of a round up to which a router is asked about each of its hops: thirteen at the most."""
SEATS = 4
"""Beside the driver, in most cars."""
ABOUT_CHAIRS = ("chair", "wheel", "accessible", "ramp", "boot", "it fits")
"""Words of a note that says how a wheelchair comes along in somebody's own car."""
_gap = partial(lacking, Part.TRANSPORT)


def rides_with_host(s: Situation, traveller: str, way: Way) -> bool:
    """Whether the host fetches somebody, or takes them home."""
    one = leg(s.outing.transport, traveller, way)
    return one is not None and one.mode is Mode.LIFT and driver_of(s, one) == HOST


def ride_with_host(s: Situation, traveller: str, way: Way) -> Transport:
    """The transport with the host fetching somebody, or taking them home.

    The host's own way is made one with room for another: the car where no drink is planned for the host,
    else a taxi. How long it takes is worked out anew, with all stops. Who was to drive home by themselves is
    taken home, too: their car is not there.
    """
    transport = s.outing.transport
    before, own = leg(transport, traveller, way), leg(transport, HOST, way)
    fresh = Leg(
        traveller=traveller,
        way=way,
        mode=Mode.LIFT,
        driver=HOST,
        start=before.start if before else "",
        end=before.end if before else "",
    )
    car = Mode.TAXI if may_drink(s, HOST) else Mode.DRIVES
    back = leg(transport, traveller, Way.HOME)
    if way is Way.IN and back is not None and back.mode is Mode.DRIVES and not back.agreed:
        # Their car stays at home: they are taken back there, unless something else was agreed.
        transport = ride_with_host(s, traveller, Way.HOME)
    if own is None or own.mode not in SHARED:
        start, end = (own.start, own.end) if own else ("", "")
        own = Leg(traveller=HOST, way=way, mode=car, start=start, end=end)
    return with_leg(with_leg(transport, changed(own, minutes=None)), fresh)


def without_leg(s: Situation, traveller: str, way: Way) -> Situation:
    """The situation with nothing said of one traveller's way in or home."""
    transport = s.outing.transport
    legs = tuple(one for one in transport.legs if (one.traveller, one.way) != (traveller, way))
    return changed(s, outing=changed(s.outing, transport=changed(transport, legs=legs)))


def check_rounds(s: Situation, by: datetime | None) -> list[Gap]:
    """What the rounds lack: where to ring, whose car it is, room in it, and time for all stops."""
    gaps = []
    for way in Way:
        for wheel, driven in rounds(s, way):
            gaps += _where_gaps(s, wheel, driven, by)
            if len(driven.stops) > SEATS and wheel.mode is Mode.DRIVES:
                text = f"{len(driven.stops) + 1} in one car: is there room?"
                gaps.append(_gap(f"room:{wheel.traveller}:{way.value}", Severity.COULD, text, by))
            if way is Way.IN and (late := _late(s, wheel, driven)):
                gaps.append(_gap(f"late:{wheel.traveller}", Severity.SHOULD, late, by))
    for one in s.outing.transport.legs:
        gaps += _chair_gap(s, one, by)
        driver = driver_of(s, one)
        if (
            one.way is Way.IN
            and one.mode is Mode.LIFT
            and driver in travellers(s)
            and wheel_of(s, one) is None
        ):
            gaps += _no_car(s, one, driver, by)
    return gaps


def hops_wanted(s: Situation) -> tuple[Wanted, ...]:
    """The hops of small rounds that a router could tell: from each door to each next, so that orders compare.

    A round of many stops has too many to ask a service about; it is weighed by estimate.
    """
    wanted: dict[tuple[Point, Point], Wanted] = {}
    for way in Way:
        for wheel, driven in rounds(s, way):
            doors = _doors(s, wheel, driven)
            ends = doors[:2] if way is Way.IN else doors[1::-1]
            for (a, whose), (b, others) in permutations(doors, 2):
                if a == ends[1][0] or b == ends[0][0]:
                    continue
                key = WayKey(start=a, end=b, mode=IN_A_CAR)
                wanted.setdefault((a, b), Wanted(key=key, of=tuple(filter(None, (whose, others)))))
    return tuple(wanted.values())


def _doors(s: Situation, wheel: Leg, driven: Round) -> list[tuple[Point, str]]:
    """Where a small round leads, with whose door it is; nothing where one is not known."""
    own = "" if wheel.traveller == HOST else wheel.traveller
    places = [(end_of(s, wheel).address.point, own), (s.venue.point if s.venue else None, "")]
    places += [(stop.rider.point, stop.rider.traveller) for stop in driven.stops]
    known = [(point, whose) for point, whose in places if point is not None]
    asked = driven.stops and len(driven.stops) <= MOST_ASKED and len(known) == len(places)
    return known if asked else []


def fetches(s: Situation) -> tuple[tuple[Leg, Stop], ...]:
    """Whom the host fetches, in the order of the round."""
    return tuple(
        (wheel, stop)
        for wheel, driven in rounds(s, Way.IN)
        if wheel.traveller == HOST
        for stop in driven.stops
    )


def said_fetch(s: Situation, stop: Stop) -> str:
    """``Pick up Ines at home, Rua das Flores 3; ready by 18:10.``: a step of the host's round."""
    where = f" at {stop.rider.place}" if stop.rider.place else ""
    when = f"; ready by {say_time(stop.at)}" if stop.at else ""
    return inert_line(f"Pick up {called(s, stop.rider.traveller)}{where}{when}.")


def said_rounds(s: Situation, way: Way) -> tuple[str, ...]:
    """Every round of the party one way, in its order with its times, each in a line."""
    return tuple(
        f"{told[0]}: {' · '.join(' '.join(filter(None, row)) for row in told[1])}."
        + f" {told[2]}" * bool(told[2])
        for told in told_rounds(s, way)
    )


def told_rounds(s: Situation, way: Way) -> tuple[tuple[str, tuple[tuple[str, str], ...], str], ...]:
    """Every round of the party one way: whose it is, each stop with its time, and what it was chosen from.

    A stop whose time is not known has none.
    """
    return tuple(_told(s, wheel, driven) for wheel, driven in rounds(s, way) if driven.stops)


def _told(s: Situation, wheel: Leg, driven: Round) -> tuple[str, tuple[tuple[str, str], ...], str]:
    whose = "Your round" if wheel.traveller == HOST else f"{called(s, wheel.traveller)}’s round"
    home, taxi = wheel.way is Way.HOME, " by taxi" if wheel.mode is Mode.TAXI else ""
    leave = driven.leave if home else leave_by(s, wheel)
    start = (s.venue.name if s.venue else "") if home else end_of(s, wheel).words
    rows = [(_clock(leave), f"leave {start}".strip())]
    for stop in driven.stops:
        where = f" ({stop.rider.place})" if stop.rider.place else ""
        rows.append((_clock(stop.at, about=home), f"{called(s, stop.rider.traveller)}{where}"))
    end = called(s, wheel.traveller) if home else "there"
    rows.append((_clock(driven.arrive if home else arrival(s, wheel), about=home), end))
    best = f", the shortest of {driven.orders} orders" if driven.orders > 1 else ""
    driving = (
        ""
        if driven.minutes is None
        else f"{driven.minutes} min of driving, {_source(s, wheel, driven)}{best}."
    )
    if leave is not None and not home and zone_of_end(s, wheel) != s.outing.zone:
        driving = f"{driving} Leave at {said_own_time(s, wheel, leave)}.".strip()
    head = f"{whose}{', home' if home else ''}{taxi}"
    return inert_line(head), tuple((at, inert_line(text)) for at, text in rows), inert_line(driving)


def _source(s: Situation, wheel: Leg, driven: Round) -> str:
    """Who says how long the round takes: a router where it knows each hop of it, else the estimate."""
    home, venue = end_of(s, wheel).address.point, s.venue.point if s.venue else None
    doors = [stop.rider.point for stop in driven.stops]
    places = [home, *doors, venue] if wheel.way is Way.IN else [venue, *doors, home]
    known = {(one.start, one.end): one.source for one in s.ways if one.by == "car"}
    sources = [known.get((a, b)) for a, b in pairwise(places) if a is not None and b is not None]
    said = dict.fromkeys(source for source in sources if source is not None)
    return f"by {listed(list(said))}" if sources and None not in sources else "estimate"


def _clock(at: datetime | None, *, about: bool = False) -> str:
    return "" if at is None else f"about {say_time(at)}" if about else say_time(at)


def _where_gaps(s: Situation, wheel: Leg, driven: Round, by: datetime | None) -> list[Gap]:
    """Where nobody knows where a stop is, no time before it is known either."""
    unknown = [stop.rider for stop in driven.stops if stop.rider.point is None and stop.rider.minutes is None]
    if not unknown:
        return []
    names = listed([called(s, rider.traveller) for rider in unknown])
    if wheel.way is Way.HOME:
        text = f"Where {'does' if len(unknown) == 1 else 'do'} {names} live? The round home goes there."
        return [_gap(f"door:{wheel.traveller}:home", Severity.COULD, text, by)]
    who = "do you" if wheel.traveller == HOST else f"does {called(s, wheel.traveller)}"
    text = f"Where {who} pick {names} up? Give the point of the place: then it is known when to leave."
    return [_gap(f"door:{wheel.traveller}:in", Severity.SHOULD, text, by)]


def is_asked_where(s: Situation, wheel: Leg) -> bool:
    """Whether it is asked where somebody is fetched, which is why nobody knows when to leave."""
    return any(
        one == wheel and any(stop.rider.point is None for stop in driven.stops)
        for one, driven in rounds(s, wheel.way)
    )


def _late(s: Situation, wheel: Leg, driven: Round) -> str:
    """Whether a time that was set is too late for the round; empty where it is not."""
    leave, zone = driven.leave, s.outing.zone
    if wheel.leave_by is None or leave is None or instant(wheel.leave_by, zone) <= instant(leave, zone):
        return ""
    who = "You leave" if wheel.traveller == HOST else f"{called(s, wheel.traveller)} leaves"
    names = listed([called(s, stop.rider.traveller) for stop in driven.stops])
    return f"{who} at {say_time(wheel.leave_by)}; to fetch {names} in time it is {say_time(leave)}."


def _no_car(s: Situation, one: Leg, driver: str, by: datetime | None) -> list[Gap]:
    own = leg(s.outing.transport, driver, Way.IN)
    if own is None:
        return []
    goes = "you are to come" if driver == HOST else f"{called(s, driver)} is to come"
    text = f"A lift there for {called(s, one.traveller)}, but {goes} {said_way(s, own)}."
    return [_gap(f"in:{one.traveller}", Severity.SHOULD, sentence(text), by)]


def _chair_gap(s: Situation, one: Leg, by: datetime | None) -> list[Gap]:
    """Whether somebody's own car takes a wheelchair, until a note on the way says something of it."""
    driver, wheel = driver_of(s, one), wheel_of(s, one)
    if one.mode is not Mode.LIFT or not needs_accessible_car(s, one) or one.traveller not in travellers(s):
        return []
    own_car = wheel.mode is Mode.DRIVES if wheel is not None else driver not in travellers(s)
    noted = fold(f"{one.note} {wheel.note if wheel else ''}")
    if not driver or not own_car or any(word in noted for word in ABOUT_CHAIRS):
        return []
    whose = "your car" if driver == HOST else f"{called(s, driver)}’s car"
    home = " home" if one.way is Way.HOME else ""
    text = f"Does {whose} take {called(s, one.traveller)}’s wheelchair{home}? Note it with their way, or take"
    return [_gap(f"chair:{one.traveller}:{one.way}", Severity.SHOULD, f"{text} an accessible taxi.", by)]
