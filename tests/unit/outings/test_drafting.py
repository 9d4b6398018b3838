"""A whole plan from who, when and where, and the host's words kept in it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from planner.outings.drafting import (
    brought_back,
    cancelled,
    draft,
    moved,
    new_outing,
    next_stage,
    redraft,
    with_kind,
)
from planner.outings.gap import Severity
from planner.outings.no_pitch import WITH_A_RIVAL
from planner.outings.outing import EventKind, OutingKind, Stage
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
from planner.outings.readiness import readiness
from planner.outings.situation import Situation
from planner.outings.table.booked import told_all
from planner.outings.table.table_steps import BOOK
from planner.outings.table.telling import table_differences
from planner.outings.talk.purpose import suggest_purpose
from planner.outings.ticks import ASK, INVITE, tick
from planner.outings.travel.legs import agree_home, leg
from planner.people.facts import Topic
from planner.people.person import Kind, Person
from planner.places.venue import Venue
from planner.values.record import changed
from tests.unit.outings.made import (
    DAYS_BEFORE,
    HOST_RECORD,
    INES,
    RAVI,
    STARTS,
    VENUE,
    by_key,
    home,
    legs,
    lunch,
    wall,
)
from tests.unit.outings.noted import GUIDANCE, MAY, earlier, fact

AFTERWARDS = datetime(2026, 12, 3, 18, tzinfo=UTC)
TODAY = date(2026, 11, 21)
TASCA = Venue(id="tasca", name="Tasca", phone="+351 22 999 999", zone="Atlantic/Azores", parking="the quay")


def bare(*guests: Person, venue: Venue | None = VENUE, starts: datetime | None = STARTS) -> Situation:
    outing = new_outing("o1", OutingKind.LUNCH, host=HOST_RECORD, guests=guests, venue=venue, starts=starts)
    return Situation(outing=outing, host=HOST_RECORD, guests=guests, venue=venue)


def drafted(situation: Situation) -> Situation:
    return changed(situation, outing=draft(situation, GUIDANCE, DAYS_BEFORE))


def with_guests(situation: Situation, *guests: Person) -> Situation:
    outing = changed(situation.outing, guests=tuple(p.id for p in guests))
    return changed(situation, outing=outing, guests=guests)


def at(situation: Situation, venue: Venue) -> Situation:
    return changed(situation, outing=changed(situation.outing, venue_id=venue.id), venue=venue)


def test_a_new_outing_takes_the_usual_length_and_the_zone_of_its_place() -> None:
    outing = new_outing("o1", OutingKind.DINNER, host=HOST_RECORD, guests=(INES,), venue=TASCA, starts=STARTS)
    assert (outing.minutes, outing.zone, outing.venue_id, outing.guests) == (
        150,
        "Atlantic/Azores",
        "tasca",
        ("ines",),
    )
    assert bare(INES).outing.zone == HOST_RECORD.zone
    tokyo = changed(TASCA, zone="", city="Tokyo")
    assert new_outing("o2", OutingKind.DINNER, host=HOST_RECORD, venue=tokyo).zone == "Asia/Tokyo"


def test_only_an_event_has_a_kind_of_event() -> None:
    outing = new_outing("o1", OutingKind.LUNCH, host=HOST_RECORD, event=EventKind.GAME)
    assert outing.event is None


def test_a_draft_fills_every_part() -> None:
    situation = drafted(changed(bare(INES, RAVI), facts=(fact("regatta in May"),), history=(earlier(),)))
    outing = situation.outing
    assert outing.purpose
    assert outing.stage is Stage.PLANNED
    assert outing.reservation.under_name == "Rita Sol"
    assert outing.reservation.phone == VENUE.phone
    assert {(g.traveller, g.way) for g in outing.transport.legs} == {
        (who, way) for who in (HOST, "ines", "ravi") for way in Way
    }
    assert len(outing.conversation.questions) == 3
    assert all(q.why for q in outing.conversation.questions)
    left = by_key(readiness(situation, DAYS_BEFORE))
    assert not {k for k in left if k.startswith(("conversation:questions", "purpose"))}
    assert left["home:ines"].severity is Severity.SHOULD  # pencilled in, and to be agreed with her
    assert left["home:ravi"].severity is Severity.COULD


def test_the_host_alone_makes_the_promise_and_books_the_table() -> None:
    outing = drafted(bare(INES)).outing
    assert outing.no_pitch.promised_at is None
    assert outing.reservation.state is ReservationState.TO_BOOK
    assert outing.ticks == ()


def test_drafting_again_changes_nothing() -> None:
    once = drafted(bare(INES))
    assert redraft(once, GUIDANCE, DAYS_BEFORE) == once.outing
    assert redraft(once, GUIDANCE, DAYS_BEFORE, before=once) == once.outing


def test_the_hosts_own_words_stay_when_everything_else_changes() -> None:
    start = drafted(bare(INES))
    own = Leg(traveller="ines", way=Way.HOME, mode=Mode.LIFT, driver="her brother")
    mine = changed(
        start.outing,
        purpose="Thank Ines for the summer",
        reservation=changed(
            start.outing.reservation, table_requests="the one by the piano", under_name="Sol"
        ),
        transport=Transport(
            parking=Parking(where="my cousin's yard"),
            legs=(
                own,
                *(g for g in start.outing.transport.legs if (g.traveller, g.way) != ("ines", Way.HOME)),
            ),
        ),
        moderation=Moderation(drinks_each=1),
        conversation=Conversation(questions=(Question(text="Which boat next?"),), notes="the piano"),
        minutes=75,
    )
    before = changed(start, outing=mine)
    after = redraft(at(with_guests(before, INES, RAVI), TASCA), GUIDANCE, DAYS_BEFORE, before=before)
    assert after.purpose == "Thank Ines for the summer"
    assert (after.reservation.table_requests, after.reservation.under_name) == ("the one by the piano", "Sol")
    assert own in after.transport.legs
    assert after.transport.parking.where == "my cousin's yard"
    assert after.moderation.drinks_each == 1
    assert after.conversation.questions[0].text == "Which boat next?"
    assert after.conversation.notes == "the piano"
    assert after.minutes == 75


def test_suggestions_follow_a_new_guest() -> None:
    before = drafted(bare(INES))
    after = redraft(with_guests(before, RAVI), GUIDANCE, DAYS_BEFORE, before=before)
    assert after.purpose == "Get to know Ravi beyond work"
    assert {g.traveller for g in after.transport.legs} == {HOST, "ravi"}
    assert {q.person_id for q in after.conversation.questions} == {"ravi"}


def test_suggestions_follow_a_new_place_and_the_table_is_to_be_booked_there() -> None:
    before = drafted(bare(INES))
    booked = changed(
        before.outing,
        stage=Stage.CONFIRMED,
        reservation=changed(
            told_all(before, DAYS_BEFORE), state=ReservationState.CONFIRMED, confirmation="L-12"
        ),
    )
    before = changed(before, outing=booked)
    after = redraft(at(before, TASCA), GUIDANCE, DAYS_BEFORE, before=before)
    assert after.zone == "Atlantic/Azores"
    assert after.stage is Stage.PLANNED
    assert after.reservation.phone == TASCA.phone
    assert after.reservation.state is ReservationState.TO_BOOK
    assert (after.reservation.confirmation, after.reservation.told) == ("", None)
    assert after.transport.parking.where == "the quay"


def test_questions_and_legs_of_who_no_longer_comes_go() -> None:
    before = drafted(bare(INES, RAVI))
    after = redraft(with_guests(before, INES), GUIDANCE, DAYS_BEFORE)
    assert "ravi" not in {g.traveller for g in after.transport.legs}
    assert "ravi" not in {q.person_id for q in after.conversation.questions}


@pytest.mark.parametrize("stage", [Stage.HOSTED, Stage.FILED, Stage.CANCELLED])
def test_what_is_over_is_not_drafted_again(stage: Stage) -> None:
    outing = changed(bare(INES).outing, stage=stage)
    assert redraft(changed(bare(INES), outing=outing), GUIDANCE, DAYS_BEFORE) == outing


def test_an_outing_without_anything_is_an_idea_and_drafts_without_trouble() -> None:
    situation = bare(venue=None, starts=None)
    outing = draft(situation, GUIDANCE, DAYS_BEFORE)
    assert outing.stage is Stage.IDEA
    assert outing.purpose == ""


def test_the_stage_goes_forward_by_what_is_known() -> None:
    planned = bare(INES)
    assert next_stage(planned, DAYS_BEFORE) is Stage.PLANNED
    assert next_stage(bare(INES, venue=None), DAYS_BEFORE) is Stage.IDEA
    table = Reservation(state=ReservationState.CONFIRMED)
    sure = changed(planned, outing=changed(planned.outing, reservation=table))
    assert next_stage(sure, DAYS_BEFORE) is Stage.PLANNED, "nobody was invited yet"
    invited = changed(sure, outing=tick(sure.outing, INVITE, DAYS_BEFORE))
    assert next_stage(invited, DAYS_BEFORE) is Stage.CONFIRMED
    assert next_stage(invited, AFTERWARDS) is Stage.HOSTED
    hosted = changed(invited, outing=changed(invited.outing, stage=Stage.HOSTED))
    assert next_stage(hosted, AFTERWARDS) is Stage.HOSTED
    assert next_stage(hosted, DAYS_BEFORE) is Stage.CONFIRMED, "its day was moved ahead again"


def test_the_stage_never_goes_back_by_itself() -> None:
    for stage in (Stage.CONFIRMED, Stage.FILED, Stage.CANCELLED):
        assert next_stage(lunch(INES, stage=stage), DAYS_BEFORE) is stage


@pytest.mark.parametrize("stage", [Stage.IDEA, Stage.PLANNED, Stage.CONFIRMED])
def test_a_cancelled_outing_is_brought_back_as_it_was(stage: Stage) -> None:
    before = lunch(INES, stage=stage)
    off = changed(before, outing=cancelled(before.outing))
    assert off.outing.stage is Stage.CANCELLED
    back = brought_back(off, DAYS_BEFORE)
    assert back == changed(before.outing, stage=next_stage(before, DAYS_BEFORE))
    assert brought_back(off, AFTERWARDS).stage is Stage.HOSTED


def test_an_outing_cancelled_long_ago_comes_back_as_far_as_its_plan_tells() -> None:
    off = lunch(INES, stage=Stage.CANCELLED)
    assert brought_back(off, DAYS_BEFORE).stage is Stage.PLANNED


def test_moving_keeps_what_is_relative_to_the_start() -> None:
    outing = changed(
        lunch(INES).outing,
        stage=Stage.CONFIRMED,
        reservation=Reservation(
            state=ReservationState.CONFIRMED, confirmation="L-12", cancel_by=wall("2026-12-02 12:30")
        ),
        transport=Transport(
            legs=(Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, leave_by=wall("2026-12-03 11:50")),)
        ),
        moderation=Moderation(last_order=wall("2026-12-03 13:30")),
    )
    outing = tick(tick(tick(outing, INVITE, DAYS_BEFORE), BOOK, DAYS_BEFORE), ASK, DAYS_BEFORE)
    later = moved(outing, STARTS + timedelta(days=7, hours=1))
    assert later.starts == wall("2026-12-10 13:30")
    assert later.transport.legs[0].leave_by == wall("2026-12-10 12:50")
    assert later.moderation.last_order == wall("2026-12-10 14:30")
    assert later.reservation.cancel_by == wall("2026-12-09 13:30")
    assert later.reservation.state is ReservationState.CONFIRMED
    assert table_differences(changed(lunch(INES), outing=later)) == (
        "another day: Thursday 10 December at 13:30, not Thursday 3 December at 12:30",
    )
    assert later.reservation.confirmation == "L-12", "the number is needed for the call"
    assert later.stage is Stage.PLANNED
    assert [t.step for t in later.ticks] == [ASK]


def test_moving_to_the_same_time_changes_nothing() -> None:
    outing = changed(lunch(INES).outing, stage=Stage.CONFIRMED)
    assert moved(outing, STARTS) == outing


def test_correcting_the_time_of_a_past_outing_changes_only_the_time() -> None:
    outing = tick(lunch(INES, stage=Stage.FILED).outing, INVITE, DAYS_BEFORE)
    assert moved(outing, STARTS - timedelta(days=1)) == changed(outing, starts=STARTS - timedelta(days=1))


def test_another_kind_of_hour_takes_its_usual_length_unless_the_host_chose_one() -> None:
    outing = bare(INES).outing
    assert with_kind(outing, OutingKind.DINNER).minutes == 150
    assert with_kind(changed(outing, minutes=75), OutingKind.DINNER).minutes == 75
    game = changed(outing, kind=OutingKind.EVENT, event=EventKind.GAME)
    assert with_kind(game, OutingKind.LUNCH).event is None


@pytest.mark.parametrize(
    ("kind", "purpose"),
    [
        (Kind.CUSTOMER, "Get to know Ines beyond work"),
        (Kind.SUPPLIER, "Thank Ines in person, and hear how things are"),
        (Kind.COMPETITOR, "Keep good company with Ines: no prices, no customers"),
        (Kind.COLLEAGUE, "Lend Ines an ear"),
    ],
)
def test_the_purpose_suits_the_kind_of_person(kind: Kind, purpose: str) -> None:
    assert suggest_purpose(lunch(changed(INES, kind=kind)), TODAY) == purpose


def test_the_purpose_is_the_freshest_news() -> None:
    facts = (fact("wedding in June", Topic.FAMILY, on=date(2026, 3, 1)), fact("regatta in July", on=MAY))
    assert suggest_purpose(changed(lunch(INES), facts=facts), TODAY) == "Hear how Ines’s regatta went"
    ahead = (fact("daughter's recital in December", Topic.FAMILY, on=MAY),)
    assert (
        suggest_purpose(changed(lunch(INES), facts=ahead), TODAY)
        == "Hear the news of Ines’s daughter's recital"
    )
    named = (fact("daughter Clara has her recital in June", Topic.FAMILY, on=MAY),)
    assert suggest_purpose(changed(lunch(INES), facts=named), TODAY) == "Hear how Clara’s recital went"


def test_neither_a_birthday_nor_what_is_not_certain_is_news_to_meet_for() -> None:
    usual = suggest_purpose(lunch(INES), TODAY)
    told = (fact("her birthday in March"), fact("maybe the marathon in October"))
    assert suggest_purpose(changed(lunch(INES), facts=told), TODAY) == usual


def test_who_was_hosted_before_is_asked_for_what_is_new() -> None:
    assert (
        suggest_purpose(changed(lunch(INES), history=(earlier(),)), TODAY)
        == "Hear what is new in Ines’s life"
    )


def test_several_guests_are_brought_together() -> None:
    assert suggest_purpose(lunch(INES, RAVI), TODAY) == (
        "Bring Ines and Ravi together, and get to know them beyond work"
    )


def test_an_outing_moved_to_another_time_asks_again_how_everyone_gets_home() -> None:
    outing = lunch(INES, transport=legs(home("ines", Mode.TAXI))).outing

    (way,) = moved(outing, STARTS + timedelta(days=7)).transport.legs

    assert not way.agreed


def test_a_way_home_that_is_agreed_stays_where_the_place_changes() -> None:
    before = drafted(bare(INES))
    agreed = agree_home(before.outing.transport, "ines", agreed=True)
    s = changed(before, outing=changed(before.outing, transport=agreed))
    elsewhere = changed(VENUE, id="other", name="Sol")
    there = changed(s, venue=elsewhere, outing=changed(s.outing, venue_id="other"))

    after = redraft(there, GUIDANCE, DAYS_BEFORE, s)

    home_leg = leg(after.transport, "ines", Way.HOME)
    assert home_leg is not None
    assert home_leg.agreed


def test_the_suggested_answer_to_business_follows_the_guests_and_the_hosts_own_stays() -> None:
    before = drafted(bare(INES))
    rival = changed(RAVI, kind=Kind.COMPETITOR)
    own = changed(before, outing=changed(before.outing, no_pitch=NoPitch(when_raised="I smile.")))

    after = redraft(with_guests(before, INES, rival), GUIDANCE, DAYS_BEFORE, before)
    kept = redraft(with_guests(own, INES, rival), GUIDANCE, DAYS_BEFORE, own)

    assert before.outing.no_pitch.when_raised == "I listen, note it, and offer another day."
    assert after.no_pitch.when_raised == WITH_A_RIVAL
    assert kept.no_pitch.when_raised == "I smile."
