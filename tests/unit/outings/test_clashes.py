"""What the day, the place and the guests have against each other."""

from __future__ import annotations

from datetime import timedelta

import pytest

from planner.outings.clashes import clash_gaps, overlapping
from planner.outings.gap import Gap, Part, Severity
from planner.outings.outing import Outing, OutingKind, Stage
from planner.outings.situation import Situation
from planner.people.needs import Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Person
from planner.places.hours import read_hours
from planner.places.venue import Feature, Venue, Weekday
from planner.values.problem import Problem
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, LUNCH, RAVI, STARTS, VENUE, by_key, lunch, texts

WHEELCHAIR = changed(INES, needs=changed(INES.needs, access=("wheelchair",)))


def beside(*others: Outing) -> Situation:
    return changed(lunch(INES), others=others)


def at_venue(guest: Person, **fields: object) -> dict[str, Gap]:
    venue: Venue = changed(VENUE, **fields)
    return by_key(clash_gaps(lunch(guest, venue=venue), DAYS_BEFORE))


def test_a_plan_without_clashes_says_nothing() -> None:
    assert clash_gaps(lunch(INES, RAVI), DAYS_BEFORE) == ()


def test_two_outings_at_the_same_time_clash() -> None:
    other = changed(LUNCH, id="o2", starts=STARTS + timedelta(minutes=60))

    gap = by_key(clash_gaps(beside(other), DAYS_BEFORE))["overlap:o2"]

    assert (gap.severity, gap.part) == (Severity.MUST, Part.OCCASION)
    assert gap.text == "You have another lunch at 13:30 the same day."


def test_outings_back_to_back_do_not_clash() -> None:
    after = changed(LUNCH, id="o2", starts=STARTS + timedelta(minutes=90))

    assert overlapping(beside(after)) == ()


def test_outings_in_two_zones_clash_by_the_instant() -> None:
    same_instant = changed(LUNCH, id="o2", zone="Europe/Madrid", starts=STARTS + timedelta(hours=1))
    same_wall = changed(LUNCH, id="o2", zone="Asia/Tokyo")

    assert overlapping(beside(same_instant)) == (same_instant,)
    assert overlapping(beside(same_wall)) == ()


def test_cancelled_outings_and_the_outing_itself_do_not_clash() -> None:
    gone = changed(LUNCH, id="o2", stage=Stage.CANCELLED)

    assert overlapping(beside(gone, LUNCH, changed(LUNCH, id="o3", starts=None))) == ()


def test_a_guests_birthday_on_the_day_is_a_kind_gap() -> None:
    born = changed(INES, occasions=(Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=3, year=1980),))
    tomorrow = changed(INES, occasions=(Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=4),))

    (gap,) = clash_gaps(lunch(born), DAYS_BEFORE)

    assert (gap.text, gap.severity) == ("It is Ines’s birthday that day.", Severity.COULD)
    assert clash_gaps(lunch(tomorrow), DAYS_BEFORE) == ()


def test_a_childs_birthday_and_an_anniversary_are_named_as_what_they_are() -> None:
    days = (
        Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=3, label="Rui’s birthday"),
        Occasion(kind=OccasionKind.ANNIVERSARY, month=12, day=3),
    )

    said = set(texts(clash_gaps(lunch(changed(INES, occasions=days)), DAYS_BEFORE)).values())

    assert said == {"That day, for Ines: Rui’s birthday.", "Ines has an anniversary that day."}


def test_a_party_larger_than_the_place_is_a_must() -> None:
    small = changed(VENUE, largest_party=2)

    gap = by_key(clash_gaps(lunch(INES, RAVI, venue=small), DAYS_BEFORE))["room"]

    assert (gap.text, gap.severity) == ("Casa do Lago seats 2 at most; you will be 3.", Severity.MUST)
    assert clash_gaps(lunch(INES, venue=small), DAYS_BEFORE) == ()


def test_a_place_closed_that_weekday_is_a_must() -> None:
    assert at_venue(INES, closed_on=(Weekday.THU,))["closed"].text == "Casa do Lago is closed on Thursdays."
    assert at_venue(INES, closed_on=(Weekday.MON,)) == {}


def test_a_place_that_is_shut_at_the_hour_or_closes_before_its_end_is_a_clash() -> None:
    def at_hours(text: str) -> dict[str, Gap]:
        hours = read_hours(text)
        assert not isinstance(hours, Problem)
        return at_venue(INES, hours=hours)

    assert at_hours("19-23")["closed"].text == "Casa do Lago is closed at 12:30 (open 19:00–23:00)."
    early = at_hours("12-13:30")["hours"]
    assert early.text == "Casa do Lago closes at 13:30; you end at 14:00."
    assert early.severity is Severity.SHOULD
    assert at_hours("daily 12-15") == {}


def test_a_place_that_cannot_serve_a_need_is_a_must() -> None:
    walnuts = changed(INES, needs=Needs(allergy=("walnuts",)))

    gap = at_venue(walnuts, cannot_serve=("walnut allergy",))["cannot:ines"]

    assert gap.severity is Severity.MUST
    assert gap.text == "Casa do Lago cannot keep walnuts away for Ines: choose another place."
    assert at_venue(walnuts, cannot_serve=("vegan",)) == {}


def test_unknown_steps_are_asked_about_for_a_guest_who_may_need_none() -> None:
    gap = at_venue(WHEELCHAIR)["step-free:ines"]

    assert gap.severity is Severity.MUST
    assert gap.text == "Ask whether Casa do Lago is step-free: Ines may need it."


def test_a_place_with_steps_is_wrong_for_a_wheelchair_and_a_step_free_one_right() -> None:
    assert "cannot:ines" in at_venue(WHEELCHAIR, lacks=(Feature.STEP_FREE,))
    assert at_venue(WHEELCHAIR, features=(Feature.STEP_FREE,)) == {}
    assert at_venue(WHEELCHAIR, serves=("wheelchair",)) == {}


@pytest.mark.parametrize("need", ["cane", "bad knee", "walks slowly"])
def test_an_access_need_in_other_words_is_asked_about_too(need: str) -> None:
    guest = changed(INES, needs=Needs(access=(need,)))

    assert "step-free:ines" in at_venue(guest)
    assert "is not step-free" in at_venue(guest, lacks=(Feature.STEP_FREE,))["step-free:ines"].text


def test_a_hearing_loop_is_not_about_steps() -> None:
    assert at_venue(changed(INES, needs=Needs(access=("hearing loop",)))) == {}


def test_nothing_is_known_to_clash_before_there_is_a_day_and_a_place() -> None:
    idea = lunch(venue=None, starts=None, kind=OutingKind.COFFEE)

    assert clash_gaps(idea, DAYS_BEFORE) == ()
