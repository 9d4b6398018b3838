"""How everyone comes and gets home."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.outings.gap import Severity
from planner.outings.parts import HOST, Mode, Parking
from planner.outings.travel.legs import (
    agree_home,
    driver_of,
    has_way_home,
    leave_by,
    setting_out,
    way_home_settled,
)
from planner.outings.travel.saying_ways import ways_home_line
from planner.outings.travel.transport import check_transport, explain_transport
from planner.values.record import changed
from tests.unit.outings.made import (
    DAYS_BEFORE,
    INES,
    RAVI,
    STRANGER,
    by_key,
    dry,
    home,
    legs,
    lunch,
    only,
    pencilled,
    texts,
    there,
    wall,
)


def test_a_guest_without_a_ride_is_a_must_whether_they_drink_or_were_never_asked() -> None:
    gaps = by_key(check_transport(lunch(INES, STRANGER), DAYS_BEFORE))

    assert gaps["home:ines"].text == "How does Ines get home after a drink?"
    assert gaps["home:new"].text == "How does Amara get home? They may drink."
    assert gaps["home:ines"].severity is gaps["home:new"].severity is Severity.MUST


def test_a_host_without_a_ride_is_a_must() -> None:
    gap = by_key(check_transport(lunch(INES), DAYS_BEFORE))["home:host"]

    assert (gap.text, gap.severity) == ("How do you get home after a drink?", Severity.MUST)


def test_a_host_who_plans_to_drink_and_to_drive_is_a_must() -> None:
    gap = by_key(check_transport(lunch(INES, transport=legs(home(HOST, Mode.DRIVES))), DAYS_BEFORE))[
        "home:host"
    ]

    assert (gap.text, gap.severity) == ("You plan to drink and to drive home.", Severity.MUST)


def test_a_guest_who_may_drink_and_drives_is_a_must() -> None:
    driving = legs(home("ines", Mode.DRIVES), home("new", Mode.DRIVES))

    gaps = by_key(check_transport(lunch(INES, STRANGER, transport=driving), DAYS_BEFORE))

    assert gaps["home:ines"].text == "Ines drinks and plans to drive home."
    assert gaps["home:new"].text == "Amara may drink and plans to drive home."
    assert gaps["home:new"].severity is Severity.MUST


@pytest.mark.parametrize("mode", [Mode.TAXI, Mode.TRANSIT, Mode.WALKS])
def test_a_way_home_without_a_wheel_closes_the_gap(mode: Mode) -> None:
    s = lunch(INES, transport=legs(home("ines", mode)))

    assert "home:ines" not in texts(check_transport(s, DAYS_BEFORE))
    assert has_way_home(s, "ines")


def test_cycling_home_after_a_drink_is_said() -> None:
    gap = by_key(check_transport(lunch(INES, transport=legs(home("ines", Mode.CYCLES))), DAYS_BEFORE))[
        "home:ines"
    ]

    assert (gap.text, gap.severity) == ("Ines drinks and plans to cycle home.", Severity.MUST)


def test_who_does_not_drink_may_drive_and_take_others_home() -> None:
    s = lunch(INES, RAVI, transport=legs(home("ravi", Mode.DRIVES), home("ines", Mode.LIFT, "ravi")))

    assert not {"home:ravi", "home:ines"} & set(texts(check_transport(s, DAYS_BEFORE)))
    assert has_way_home(s, "ines")


@pytest.mark.parametrize("driver", ["new", "Amara", "amara obi", " AMARA "])
def test_a_lift_whose_driver_may_drink_is_the_same_must(driver: str) -> None:
    s = lunch(RAVI, STRANGER, transport=legs(home("ravi", Mode.LIFT, driver)))

    gap = by_key(check_transport(s, DAYS_BEFORE))["home:ravi"]

    assert (gap.text, gap.severity) == ("Amara may drink and is to drive Ravi home.", Severity.MUST)
    assert not has_way_home(s, "ravi")


@pytest.mark.parametrize("driver", [HOST, "me", "Rita Sol"])
def test_a_lift_with_a_host_who_drinks_is_a_must(driver: str) -> None:
    s = lunch(INES, transport=legs(home("ines", Mode.LIFT, driver)))

    assert texts(check_transport(s, DAYS_BEFORE))["home:ines"] == "You plan to drink and to drive Ines home."
    assert "home:ines" not in texts(check_transport(dry(s), DAYS_BEFORE))


def test_of_two_of_one_first_name_the_one_who_may_drink_is_taken_to_drive() -> None:
    sober = changed(RAVI, id="dry", name="Amara Khan")
    s = lunch(sober, STRANGER, INES, transport=legs(home("ines", Mode.LIFT, "Amara")))

    assert (
        texts(check_transport(s, DAYS_BEFORE))["home:ines"]
        == "Amara Obi may drink and is to drive Ines home."
    )


def test_a_lift_from_outside_the_party_is_a_way_home_and_one_from_nobody_is_not() -> None:
    partner = lunch(INES, transport=legs(home("ines", Mode.LIFT, "her partner")))
    nobody = lunch(INES, transport=legs(home("ines", Mode.LIFT)))

    assert "home:ines" not in texts(check_transport(partner, DAYS_BEFORE))
    assert by_key(check_transport(nobody, DAYS_BEFORE))["home:ines"].severity is Severity.MUST
    assert driver_of(partner, home("ines", Mode.LIFT, "her partner")) == "her partner"


def test_a_lift_with_someone_who_takes_the_train_is_no_lift() -> None:
    s = lunch(INES, RAVI, transport=legs(home("ines", Mode.LIFT, "ravi"), home("ravi", Mode.TRANSIT)))

    assert texts(check_transport(s, DAYS_BEFORE))["home:ines"] == (
        "A lift home for Ines, but Ravi is to go by public transport."
    )


def test_a_drink_given_up_lets_the_host_drive() -> None:
    s = lunch(RAVI, transport=legs(home(HOST, Mode.DRIVES)), moderation=only(HOST, 0))

    assert "home:host" not in texts(check_transport(s, DAYS_BEFORE))


def test_who_does_not_drink_should_still_get_home() -> None:
    gap = by_key(check_transport(lunch(RAVI), DAYS_BEFORE))["home:ravi"]

    assert (gap.text, gap.severity) == ("How does Ravi get home?", Severity.SHOULD)


def test_the_gap_matters_before_the_host_sets_out() -> None:
    unknown = by_key(check_transport(lunch(INES), DAYS_BEFORE))["home:ines"]
    known = by_key(check_transport(lunch(INES, transport=legs(there(HOST, Mode.TAXI, 20))), DAYS_BEFORE))

    assert unknown.by == wall("2026-12-03 11:30")
    assert known["home:ines"].by == wall("2026-12-03 11:45")
    assert setting_out(lunch(INES, starts=None)) is None


def test_a_time_the_host_has_set_stands_and_one_after_the_arrival_is_said() -> None:
    late = changed(there(HOST, Mode.TAXI, 20), leave_by=wall("2026-12-03 12:40"))
    s = lunch(INES, transport=legs(late))

    assert leave_by(s, late) == wall("2026-12-03 12:40")
    assert (
        texts(check_transport(s, DAYS_BEFORE))["order:host:in"] == "Your way there arrives before it leaves."
    )


def test_a_way_of_unknown_length_asks_for_its_minutes() -> None:
    s = lunch(INES, transport=legs(there(HOST, Mode.TAXI)))

    assert "leave" in texts(check_transport(s, DAYS_BEFORE))
    assert "in:host" not in texts(check_transport(s, DAYS_BEFORE))


def test_whoever_drives_there_needs_to_know_where_to_park() -> None:
    driving = lunch(RAVI, transport=legs(there(HOST, Mode.DRIVES, 20), there("ravi", Mode.DRIVES)))
    parked = changed(driving.outing.transport, parking=Parking(where="A5"))

    assert texts(check_transport(driving, DAYS_BEFORE))["parking"] == "Where do you and Ravi park?"
    assert "parking" not in texts(check_transport(lunch(RAVI, transport=parked), DAYS_BEFORE))
    guest = by_key(check_transport(lunch(RAVI, transport=legs(there("ravi", Mode.DRIVES))), DAYS_BEFORE))[
        "parking"
    ]
    assert (guest.text, guest.severity) == ("Where does Ravi park?", Severity.COULD)


def test_a_way_home_nobody_asked_about_is_a_softer_gap_than_none() -> None:
    gap = by_key(check_transport(pencilled(INES, Mode.TAXI), DAYS_BEFORE))["home:ines"]

    assert gap.text == "Ask Ines about the way home, and where to; a taxi is pencilled in."
    assert gap.severity is Severity.SHOULD
    assert gap.by == wall("2026-12-02 18:00")
    assert has_way_home(pencilled(INES, Mode.TAXI), "ines")
    assert not way_home_settled(pencilled(INES, Mode.TAXI), "ines")


def test_on_the_day_it_matters_until_the_host_sets_out() -> None:
    morning = datetime(2026, 12, 3, 9, tzinfo=UTC)

    gap = by_key(check_transport(pencilled(INES, Mode.TAXI), morning))["home:ines"]

    assert gap.by == wall("2026-12-03 11:30")


def test_who_does_not_drink_could_be_asked_and_the_host_need_not_be() -> None:
    ravi = by_key(check_transport(pencilled(RAVI, Mode.DRIVES), DAYS_BEFORE))["home:ravi"]
    host = lunch(INES, transport=legs(changed(home(HOST, Mode.TAXI), agreed=False)))

    assert (ravi.text, ravi.severity) == (
        "Ask Ravi about the way home; driving is pencilled in.",
        Severity.COULD,
    )
    assert "home:host" not in texts(check_transport(host, DAYS_BEFORE))


def test_an_agreement_never_makes_a_way_home_of_what_is_none() -> None:
    gap = by_key(check_transport(lunch(INES, transport=legs(home("ines", Mode.DRIVES))), DAYS_BEFORE))

    assert gap["home:ines"].severity is Severity.MUST
    assert not way_home_settled(lunch(INES, transport=legs(home("ines", Mode.DRIVES))), "ines")


def test_what_is_agreed_closes_the_gap_and_what_is_taken_back_opens_it() -> None:
    s = pencilled(INES, Mode.LIFT, "her partner")
    agreed = changed(
        s, outing=changed(s.outing, transport=agree_home(s.outing.transport, "ines", agreed=True))
    )
    again = agree_home(agreed.outing.transport, "ines", agreed=False)

    assert "home:ines" not in texts(check_transport(agreed, DAYS_BEFORE))
    assert again == s.outing.transport
    assert texts(check_transport(s, DAYS_BEFORE))["home:ines"] == (
        "Ask Ines about the way home; a lift with her partner is pencilled in."
    )


def test_a_plan_says_why_it_goes_so_and_with_whom_it_is_to_be_agreed() -> None:
    way = there(HOST, Mode.TAXI, 20)
    s = lunch(INES, RAVI, transport=legs(way, changed(home("ines", Mode.TAXI), agreed=False)))

    assert explain_transport(s) == (
        "A drink is planned for you and Ines: nobody who may drink drives. None is planned for Ravi. "
        "You leave by 11:45 to be there first, at 12:15. "
        "A way home is only pencilled in until Ines has agreed."
    )
    assert explain_transport(dry(lunch(RAVI))) == "No drink is planned for anyone."


def test_a_ride_for_a_wheelchair_is_to_be_in_a_car_that_takes_it_whoever_drives() -> None:
    wheels = changed(INES, needs=changed(INES.needs, access=("uses a wheelchair",)))
    for mode, driver, said in (
        (Mode.TAXI, "", ", and where to; an accessible taxi is pencilled in"),
        (Mode.LIFT, HOST, "; a lift with you in an accessible car is pencilled in"),
        (Mode.LIFT, "her brother", "; a lift with her brother in an accessible car is pencilled in"),
        (Mode.TRANSIT, "", "; public transport is pencilled in"),
    ):
        s = dry(pencilled(wheels, mode, driver))
        assert f"Ask Ines about the way home{said}." in [gap.text for gap in check_transport(s, DAYS_BEFORE)]
    assert "Ines with you in an accessible car" in ways_home_line(dry(pencilled(wheels, Mode.LIFT, HOST)))
