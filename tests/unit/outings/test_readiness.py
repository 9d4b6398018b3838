"""Every gap of a plan, and the state of each part."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from planner.outings.drinks.moderation import suggest_moderation
from planner.outings.gap import Part, Severity
from planner.outings.outcome import Debrief
from planner.outings.outing import OutingKind, Stage
from planner.outings.parts import (
    HOST,
    Conversation,
    Leg,
    Mode,
    Moderation,
    NoPitch,
    Parking,
    Question,
    Reservation,
    ReservationState,
    Transport,
    Way,
)
from planner.outings.readiness import PartState, explain_readiness, part_states, readiness
from planner.outings.situation import Situation
from planner.outings.table.booked import told_all
from planner.outings.ticks import tick
from planner.people.needs import Needs
from planner.people.person import ContactKind, ContactPoint, GiftLimit
from planner.values.money import Money
from planner.values.record import changed
from tests.unit.outings.made import (
    DAYS_BEFORE,
    EVE,
    INES,
    RAVI,
    STRANGER,
    VENUE,
    by_key,
    euros,
    home,
    legs,
    lunch,
    texts,
    wall,
)

MORNING = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)
DURING = datetime(2026, 12, 3, 13, 0, tzinfo=UTC)
AFTER = datetime(2026, 12, 3, 15, 0, tzinfo=UTC)


def complete() -> Situation:
    """A plan that lacks nothing."""
    known = changed(
        INES,
        contacts=(ContactPoint(kind=ContactKind.MOBILE, value="+351 91"),),
        gift_limit=GiftLimit(most=euros(80)),
    )
    taxi = [
        Leg(traveller=t, way=w, mode=Mode.TAXI, minutes=20, agreed=True) for t in (HOST, "ines") for w in Way
    ]
    return lunch(
        known,
        stage=Stage.CONFIRMED,
        reservation=Reservation(state=ReservationState.CONFIRMED, party_size=2),
        transport=Transport(legs=tuple(taxi)),
        moderation=Moderation(cap_per_head=euros(60)),
        conversation=Conversation(questions=tuple(Question(text=t) for t in ("A?", "B?", "C?"))),
        no_pitch=NoPitch(promised_at=DAYS_BEFORE),
    )


def complete_but_home() -> Situation:
    """A plan that lacks only the guest's way home."""
    s = complete()
    ways = tuple(g for g in s.outing.transport.legs if (g.traveller, g.way) != ("ines", Way.HOME))
    return changed(s, outing=changed(s.outing, transport=Transport(legs=ways)))


def test_a_complete_plan_has_no_gap_and_every_part_is_done() -> None:
    assert readiness(complete(), DAYS_BEFORE) == ()
    states = part_states(complete(), DAYS_BEFORE)
    assert {part for part, state in states.items() if state is not PartState.DONE} == {Part.BRIEF}
    read = changed(complete(), outing=tick(complete().outing, "read", MORNING))
    assert part_states(read, MORNING)[Part.BRIEF] is PartState.DONE


def test_an_idea_asks_for_the_day_the_guests_and_the_place() -> None:
    idea = lunch(venue=None, starts=None, purpose="", stage=Stage.IDEA)

    gaps = texts(readiness(idea, DAYS_BEFORE))

    assert gaps["when"] == "Choose the day and the time."
    assert gaps["who"] == "Say who comes."
    assert gaps["where"] == "Choose the place."
    assert gaps["purpose"] == "Say in a line what the hour is for."
    assert "invite" not in gaps


def test_gaps_come_by_the_time_each_matters() -> None:
    gaps = readiness(lunch(INES, RAVI, STRANGER), DAYS_BEFORE)

    times = [gap.by for gap in gaps if gap.by is not None]
    assert times == sorted(times)
    assert len({gap.key for gap in gaps}) == len(gaps)


def test_a_new_guest_is_one_question_and_unknown_allergies_become_a_must() -> None:
    far = by_key(readiness(lunch(STRANGER), DAYS_BEFORE))["ask:new"]
    near = by_key(readiness(lunch(STRANGER), EVE))["ask:new"]

    assert far.text == "Ask Amara about allergies, diet, access, seating and alcohol."
    assert (far.severity, near.severity) == (Severity.SHOULD, Severity.MUST)


def test_alcohol_can_wait_and_seating_alone_is_asked_at_the_table() -> None:
    nearly = changed(STRANGER, needs=Needs(allergy=(), diet=(), access=()))

    gap = by_key(readiness(lunch(nearly), EVE))["ask:new"]

    assert (gap.text, gap.severity) == ("Ask Amara about seating and alcohol.", Severity.COULD)
    assert "ask:new" not in texts(readiness(lunch(changed(nearly, alcohol=True)), EVE))


def test_an_invitation_is_a_gap_until_it_is_ticked_or_the_outing_confirmed() -> None:
    s = lunch(INES)

    assert texts(readiness(s, DAYS_BEFORE))["invite"] == "Invite Ines."
    assert by_key(readiness(s, EVE))["invite"].severity is Severity.MUST
    ticked = changed(s, outing=tick(s.outing, "invite", DAYS_BEFORE))
    assert "invite" not in texts(readiness(ticked, DAYS_BEFORE))
    assert "invite" not in texts(readiness(lunch(INES, stage=Stage.CONFIRMED), DAYS_BEFORE))


def test_guests_are_reconfirmed_the_day_before() -> None:
    confirmed = lunch(INES, stage=Stage.CONFIRMED)
    at_one = EVE.replace(hour=13)

    assert "reconfirm guests" not in texts(readiness(confirmed, DAYS_BEFORE))
    assert texts(readiness(confirmed, at_one))["reconfirm guests"] == "Reconfirm with Ines."
    ticked = changed(confirmed, outing=tick(confirmed.outing, "reconfirm guests", at_one))
    assert "reconfirm guests" not in texts(readiness(ticked, at_one))


def test_clashes_are_among_the_gaps() -> None:
    assert "room" in texts(readiness(lunch(INES, RAVI, venue=changed(VENUE, largest_party=2)), DAYS_BEFORE))


def test_an_outing_that_is_over_only_asks_for_what_came_of_it() -> None:
    (gap,) = readiness(lunch(STRANGER), AFTER)

    assert (gap.key, gap.text, gap.part) == ("file", "File what came of it.", Part.BRIEF)
    assert (gap.by, gap.whole_day) == (wall("2026-12-04 18:00"), True)
    assert readiness(lunch(STRANGER, stage=Stage.HOSTED), DAYS_BEFORE)[0].key == "file"


def test_of_a_day_long_past_it_is_asked_whether_it_happened() -> None:
    late = lunch(STRANGER)
    (gap,) = readiness(late, AFTER + timedelta(days=2))
    assert gap.text == "Did it happen? File what came of it, or give it another day."
    begun = changed(late, outing=changed(late.outing, debrief=Debrief(notes="she rows")))
    (gap,) = readiness(begun, AFTER + timedelta(days=2))
    assert gap.text == "File what came of it."


def test_an_outing_filed_or_cancelled_asks_for_nothing() -> None:
    assert readiness(lunch(STRANGER, stage=Stage.FILED), AFTER) == ()
    assert readiness(lunch(STRANGER, stage=Stage.CANCELLED), DAYS_BEFORE) == ()


def test_at_the_table_only_what_can_still_be_mended_is_said() -> None:
    walnuts = changed(INES, needs=Needs(allergy=("walnuts",)))

    gaps = texts(readiness(lunch(walnuts, STRANGER), DURING))

    assert set(gaps) == {"ask:ines", "ask:new", "tell:ines", "home:host", "home:ines", "home:new", "without"}


def test_a_part_with_a_must_needs_the_host() -> None:
    states = part_states(lunch(INES), DAYS_BEFORE)

    assert states[Part.TRANSPORT] is PartState.NEEDS_YOU
    assert states[Part.VENUE] is PartState.DONE
    assert states[Part.GUESTS] is PartState.BEGUN
    assert states[Part.NO_PITCH] is PartState.OPEN


def test_a_table_that_nobody_asked_for_is_not_called_done_for_want_of_a_place() -> None:
    nowhere = lunch(INES, venue=None, reservation=Reservation(under_name="Vera Sousa", party_size=2))

    assert part_states(nowhere, DAYS_BEFORE)[Part.RESERVATION] is PartState.OPEN


def test_every_part_has_a_state_and_a_word() -> None:
    states = part_states(lunch(venue=None, starts=None), DAYS_BEFORE)

    assert set(states) == set(Part)
    assert {state.value for state in PartState} == {"done", "begun", "open", "needs you"}


def test_once_it_is_over_only_the_filing_is_open() -> None:
    states = part_states(lunch(STRANGER), AFTER.replace(day=5))

    assert {part for part, state in states.items() if state is not PartState.DONE} == {Part.BRIEF}


def test_readiness_is_explained_in_a_few_words() -> None:
    assert explain_readiness(()) == "Ready."
    assert explain_readiness(readiness(complete(), DAYS_BEFORE)) == "Ready."
    eve = explain_readiness(readiness(complete_but_home(), DAYS_BEFORE))
    assert eve == "1 gap that cannot wait, the first by Thu 3 Dec, 11:45."
    found = readiness(lunch(INES), DAYS_BEFORE)
    many = explain_readiness(found)
    assert many.startswith(f"{len(found)} gaps")
    later = tuple(g for g in found if g.severity is Severity.COULD)
    assert explain_readiness(later) == f"Ready but for {len(later)} gaps that can wait."
    assert many == "11 gaps (2 cannot wait), the first by Thu 26 Nov."
    coffee = lunch(RAVI, kind=OutingKind.COFFEE, transport=legs(home("ravi", Mode.WALKS)))
    assert explain_readiness(readiness(coffee, AFTER)) == "1 gap, the first by Fri 4 Dec."


def test_an_amount_over_the_guests_limit_is_said_before_the_table_is_booked() -> None:
    official = changed(INES, gift_limit=GiftLimit(most=Money(amount=Decimal(20), currency="EUR")))
    s = lunch(official, moderation=Moderation(cap_per_head=euros(60)))

    gaps = by_key(readiness(s, DAYS_BEFORE))

    assert gaps["accept:ines"].by == gaps["book"].by
    kept = changed(s, outing=changed(s.outing, moderation=suggest_moderation(lunch(official), DAYS_BEFORE)))
    assert "accept:ines" not in texts(readiness(kept, DAYS_BEFORE))


def test_what_was_told_and_arranged_is_never_asked_again() -> None:
    walnuts = changed(complete().guests[0], needs=Needs(allergy=("walnuts",), diet=(), access=(), seating=()))
    s = complete()
    told = told_all(changed(s, guests=(walnuts,)), DAYS_BEFORE)
    parked = changed(s.outing.transport, parking=Parking(where="A5"))

    settled = changed(s, guests=(walnuts,), outing=changed(s.outing, reservation=told, transport=parked))

    assert readiness(settled, DAYS_BEFORE) == ()
