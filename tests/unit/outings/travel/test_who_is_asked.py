"""Ways that nobody may take for granted: a wheelchair, a day of rest, a place in another city."""

from __future__ import annotations

from planner.dates.notable import Observance
from planner.outings.gap import Severity
from planner.outings.outing import OutingKind
from planner.outings.parts import HOST, Leg, Mode, Way
from planner.outings.run_of_show import run_of_show
from planner.outings.situation import Situation
from planner.outings.travel.ends import End, end_of, far_end
from planner.outings.travel.legs import arrival, leg, said_way
from planner.outings.travel.pickups import ride_with_host
from planner.outings.travel.saying_ways import ways_in_line
from planner.outings.travel.suggested import suggest_leg
from planner.outings.travel.transport import check_transport, suggest_transport
from planner.outings.travel.typed_ends import said_back, said_typed_end
from planner.outings.travel.way_steps import ACCESSIBLE_IN, LEAVE
from planner.outings.travel.ways import said_unknown
from planner.people.address import Address
from planner.people.needs import Needs
from planner.people.person import Person
from planner.values.point import Point
from planner.values.record import changed
from tests.unit.outings.made import (
    DAYS_BEFORE,
    HOST_RECORD,
    INES,
    RAVI,
    STRANGER,
    VENUE,
    by_key,
    dry,
    legs,
    lunch,
    there,
    wall,
)
from tests.unit.outings.test_kept_days import keeper, on

PILAR = changed(INES, needs=Needs(allergy=(), diet=(), access=("wheelchair",), seating=()))
HOTEL = "Hotel Norte, Gran Vía 38 (40.4203, -3.7058)"
LISBON = Point(lat=38.71, lon=-9.14)
MADRID = changed(VENUE, city="Madrid", zone="Europe/Madrid", point=Point(lat=40.42, lon=-3.70))


def _fetched(s: Situation) -> Situation:
    return changed(s, outing=changed(s.outing, transport=ride_with_host(s, "ines", Way.IN)))


def test_who_shares_the_hosts_taxi_with_a_wheelchair_has_an_accessible_one_ordered() -> None:
    s = _fetched(lunch(PILAR))
    own = leg(s.outing.transport, HOST, Way.IN)
    assert own is not None
    assert (own.mode, said_way(s, own)) == (Mode.TAXI, "by accessible taxi")
    steps = {step.key: step.text for step in run_of_show(s, DAYS_BEFORE)}
    assert steps[ACCESSIBLE_IN] == "Order an accessible taxi for the way there, for you and Ines."
    assert "by accessible taxi" in steps[LEAVE]
    assert "in an accessible car" in ways_in_line(s)
    assert "chair:ines:in" not in by_key(check_transport(s, DAYS_BEFORE))


def test_a_guests_own_accessible_taxi_there_is_a_step_and_none_is_where_nobody_needs_it() -> None:
    taxi = legs(there("ines", Mode.TAXI))
    keys = {step.key: step.text for step in run_of_show(lunch(PILAR, transport=taxi), DAYS_BEFORE)}
    assert keys[ACCESSIBLE_IN] == "Order an accessible taxi for the way there, for Ines."
    assert ACCESSIBLE_IN not in {step.key for step in run_of_show(lunch(INES, transport=taxi), DAYS_BEFORE)}


def test_whether_the_hosts_own_car_takes_a_wheelchair_is_asked_until_a_note_says_so() -> None:
    s = _fetched(dry(lunch(PILAR)))
    gap = by_key(check_transport(s, DAYS_BEFORE))["chair:ines:in"]
    assert gap.severity is Severity.SHOULD
    assert gap.text.startswith("Does your car take Ines’s wheelchair?")
    leave = next(step.text for step in run_of_show(s, DAYS_BEFORE) if step.key == LEAVE)
    assert "driving an accessible car" in leave
    noted = tuple(
        changed(one, note="the chair folds") if one.traveller == "ines" else one
        for one in s.outing.transport.legs
    )
    s = changed(s, outing=changed(s.outing, transport=legs(*noted)))
    assert "chair:ines:in" not in by_key(check_transport(s, DAYS_BEFORE))


def _from(s: Situation, home: Address) -> Situation:
    return changed(s, host=changed(HOST_RECORD, home=home, office=Address()))


def test_a_way_from_a_home_in_another_city_asks_where_the_host_stays() -> None:
    for home in (Address(city="Lisbon", point=LISBON), Address(city="Lisbon")):
        for start in ("", "home"):
            own = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, start=start)
            s = _from(lunch(INES, venue=MADRID, kind=OutingKind.DINNER, transport=legs(own)), home)
            gap = by_key(check_transport(s, DAYS_BEFORE))["leave"]
            assert gap.severity is Severity.SHOULD
            assert "Casa do Lago is in Madrid, 5" in gap.text
            assert "km from your home: where do you stay, or set out from, that day?" in gap.text
    stays = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, start="Hotel Sol")
    s = changed(s, outing=changed(s.outing, transport=legs(stays)))
    assert "Madrid" not in by_key(check_transport(s, DAYS_BEFORE))["leave"].text


def test_the_note_of_a_way_from_another_city_says_how_far_that_is() -> None:
    own = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI)
    s = lunch(INES, venue=MADRID, kind=OutingKind.DINNER, transport=legs(own))
    said = said_unknown(_from(s, Address(city="Lisbon", point=LISBON)), own)
    assert said.startswith("Casa do Lago is in Madrid, 5")


def test_a_way_from_too_far_off_says_what_to_type_and_offers_no_point() -> None:
    for start in ("", "home", "Rua Augusta 1, Lisbon", "Lisbon"):
        own = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, start=start)
        s = lunch(INES, venue=MADRID, kind=OutingKind.DINNER, transport=legs(own))
        s = _from(s, Address(city="Lisbon", point=LISBON))
        whose = "Lisbon" if "Lisbon" in start else "your home"
        assert said_unknown(s, own).startswith("Casa do Lago is in Madrid, 50")
        assert said_unknown(s, own).endswith(f"km from {whose}")
        assert said_typed_end(s, own) == "enter, then at From where you set out from that day"
        assert whose in by_key(check_transport(s, DAYS_BEFORE))["leave"].text


def test_of_a_home_whose_city_alone_is_known_the_same_is_said() -> None:
    for start, mode in (("", Mode.TAXI), ("home", Mode.TAXI), ("home", Mode.DRIVES)):
        own = Leg(traveller=HOST, way=Way.IN, mode=mode, start=start)
        s = lunch(INES, venue=MADRID, kind=OutingKind.DINNER, transport=legs(own))
        s = _from(s, Address(text="Rua Ferreira Borges 12", city="Lisbon"))
        assert said_unknown(s, own).startswith("Casa do Lago is in Madrid, 504 km from your home")
        assert said_typed_end(s, own) == "enter, then at From where you set out from that day"
    assert suggest_leg(s, HOST, Way.IN).start == ""


def test_a_way_home_that_is_too_far_says_how_far_and_what_to_type() -> None:
    back = Leg(traveller="ines", way=Way.HOME, mode=Mode.TAXI)
    guest = changed(INES, home=Address(city="Lisbon", point=LISBON))
    s = lunch(guest, venue=MADRID, kind=OutingKind.DINNER, transport=legs(back))
    said = said_typed_end(s, back)
    assert said.startswith("Casa do Lago is in Madrid, 50")
    assert said.endswith("km from Ines’s home: enter, then at To where Ines goes to that day")
    assert said_typed_end(s, changed(back, minutes=20)) == ""


def test_the_name_of_a_house_is_no_city_however_far() -> None:
    """“Sol” is what some call Seoul."""
    own = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, start="Hotel Sol")
    assert far_end(lunch(INES, venue=MADRID, transport=legs(own)), own) == End()


def test_one_goes_back_to_the_hotel_one_came_from_where_home_is_too_far() -> None:
    own = Leg(traveller=HOST, way=Way.IN, mode=Mode.DRIVES, start=HOTEL)
    back = Leg(traveller=HOST, way=Way.HOME, mode=Mode.DRIVES)
    s = lunch(INES, venue=MADRID, kind=OutingKind.DINNER, transport=legs(own, back))
    for home in (Address(), Address(city="Lisbon"), Address(city="Lisbon", point=LISBON)):
        far = _from(s, home)
        assert end_of(far, back).words == "Hotel Norte, Gran Vía 38"
        assert said_back(far, back) == "back to Hotel Norte, Gran Vía 38"
        assert arrival(far, back) is not None
        assert said_typed_end(far, back) == ""
    near = _from(s, Address(city="Madrid", point=Point(lat=40.43, lon=-3.69)))
    assert (end_of(near, back).words, said_back(near, back)) == ("home", "")


def test_nobody_goes_back_to_the_airport_at_night() -> None:
    own = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, start="Airport T4 (40.4918, -3.5913)")
    back = Leg(traveller=HOST, way=Way.HOME, mode=Mode.TAXI)
    s = lunch(INES, venue=MADRID, transport=legs(own, back))
    assert end_of(_from(s, Address()), back) == End()


def test_a_place_that_is_far_for_everyone_is_said_of_each_guest_and_else_of_none() -> None:
    guest = changed(INES, home=Address(city="Lisbon", point=LISBON))
    own = (there(HOST, Mode.TAXI), there("ines", Mode.TAXI))
    s = lunch(guest, venue=MADRID, kind=OutingKind.DINNER, transport=legs(*own))
    far = _from(s, Address(city="Lisbon", point=LISBON))
    gap = by_key(check_transport(far, DAYS_BEFORE))["in:ines"]
    assert "from Ines’s home: where does Ines stay" in gap.text
    near = _from(s, Address(city="Madrid", point=Point(lat=40.43, lon=-3.69)))
    assert "in:ines" not in by_key(check_transport(near, DAYS_BEFORE))


def test_a_way_home_that_follows_the_way_there_says_so() -> None:
    s = lunch(INES, transport=legs(there("ines", Mode.TRANSIT)))
    home = suggest_leg(s, "ines", Way.HOME)
    assert (home.mode, home.note) == (Mode.TRANSIT, "Ines may drink: nobody drives. As on the way there.")


def test_at_a_dry_hour_nobody_is_said_not_to_drink_who_was_not_asked() -> None:
    def note(guest: Person) -> str:
        return suggest_leg(lunch(guest, kind=OutingKind.COFFEE), guest.id, Way.IN).note

    assert note(STRANGER) == note(INES) == "Nothing to drink is planned; ask how they come."
    assert note(RAVI) == "Ravi will not drink; ask how they come."


def test_nobody_who_keeps_a_day_of_rest_is_given_a_taxi_without_a_word() -> None:
    s = on("2026-12-04 19:30", keeper(INES, Observance.SHABBAT))
    made = suggest_transport(s, DAYS_BEFORE)
    notes = [one.note for one in made.legs if one.traveller == "ines"]
    assert all(note.startswith("Shabbat: ask how Ines comes and goes") for note in notes)
    s = changed(s, outing=changed(s.outing, transport=made))
    gap = by_key(check_transport(s, DAYS_BEFORE))["rest:ines"]
    assert gap.text.endswith("on Shabbat, when many neither drive nor pay; another day is better.")
    moved = changed(s, outing=changed(s.outing, starts=wall("2026-12-02 19:30")))
    assert "rest:ines" not in by_key(check_transport(moved, DAYS_BEFORE))
