"""The promise before walking in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from planner.notes.line import LineKind
from planner.outings.gap import Severity
from planner.outings.no_pitch import (
    PROMISE,
    WHEN_RAISED,
    WITH_A_RIVAL,
    check_no_pitch,
    check_own_words,
    check_question,
    explain_no_pitch,
    no_pitch_line,
    promise_words,
    suggest_no_pitch,
    take_promise,
    when_raised,
    withdraw_promise,
)
from planner.outings.outcome import Outcome
from planner.outings.outing import Stage
from planner.outings.parts import Conversation, NoPitch, Question
from planner.outings.talk.conversation import OWN
from planner.outings.travel.legs import setting_out
from planner.people.person import Kind
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, by_key, lunch, texts
from tests.unit.outings.noted import earlier, line


def test_the_promise_names_the_guests() -> None:
    assert promise_words(lunch(INES, RAVI)) == "I am here to know Ines and Ravi, not to sell."
    assert promise_words(lunch()) == PROMISE


def test_the_usual_answer_to_business_holds_until_the_host_writes_another() -> None:
    assert when_raised(lunch(INES)) == WHEN_RAISED
    own = lunch(INES, no_pitch=NoPitch(when_raised="I say: Thursday, at your office."))
    assert when_raised(own) == "I say: Thursday, at your office."
    assert no_pitch_line(lunch(INES)).endswith(
        "If business comes up: I listen, note it, and offer another day."
    )


def test_a_promise_not_made_is_a_gap_until_the_moment_of_leaving() -> None:
    gap = by_key(check_no_pitch(lunch(INES), DAYS_BEFORE))["no_pitch:promise"]
    assert gap.severity is Severity.SHOULD
    assert gap.by == setting_out(lunch(INES))


def test_a_promise_once_made_is_kept_in_utc_and_closes_the_gap() -> None:
    at = datetime(2026, 12, 3, 11, tzinfo=timezone(timedelta(hours=2)))
    outing = take_promise(lunch(INES).outing, at)
    assert outing.no_pitch.promised_at == datetime(2026, 12, 3, 9, tzinfo=UTC)
    assert check_no_pitch(lunch(INES, no_pitch=outing.no_pitch), DAYS_BEFORE) == ()
    assert withdraw_promise(outing).no_pitch.promised_at is None


def test_a_line_of_the_notes_that_sells_is_named() -> None:
    notes = Conversation(notes="ask about the twins\nshow her the new price list\nno pitch today")
    said = texts(check_no_pitch(lunch(INES, conversation=notes), DAYS_BEFORE))
    assert said.keys() == {"no_pitch:promise", "no_pitch:notes:2"}
    assert said["no_pitch:notes:2"].startswith("Line 2 of your notes sells: “show her the new price list”.")


def test_a_purpose_that_sells_is_named() -> None:
    said = texts(check_no_pitch(lunch(INES, purpose="Discuss the contract renewal"), DAYS_BEFORE))
    assert "no_pitch:purpose:1" in said


def test_a_question_of_the_hosts_own_that_sells_is_named_and_one_that_does_not_is_not() -> None:
    sells = Question(text="are you happy with Honeywell or would you buy ours?", why=OWN)
    asked = Conversation(questions=(Question(text="How is your sister?", why=OWN), sells))
    said = texts(check_no_pitch(lunch(INES, conversation=asked), DAYS_BEFORE))

    assert said.keys() == {"no_pitch:promise", "no_pitch:question:2"}
    assert said["no_pitch:question:2"].startswith(f"Your question sells: “{sells.text}”. ")
    assert check_question(changed(sells, why="not known yet")) == ()


def test_all_of_the_hosts_own_words_are_read() -> None:
    question = Question(text="would you buy ours?", why=OWN)
    talk = Conversation(questions=(question,), notes="show her the new price list")
    s = lunch(INES, conversation=talk, purpose="Discuss the contract renewal")

    lines = ["Discuss the contract renewal", "would you buy ours?", "show her the new price list"]
    assert [mark.line for mark in check_own_words(s.outing)] == lines


def test_an_outing_that_is_over_needs_no_promise() -> None:
    assert check_no_pitch(lunch(INES, stage=Stage.HOSTED), DAYS_BEFORE) == ()


@pytest.mark.parametrize(
    ("kinds", "answer"),
    [
        ((Kind.CUSTOMER,), WHEN_RAISED),
        ((Kind.SUPPLIER,), "I listen, note it, and ask them to the office."),
        ((Kind.COLLEAGUE,), "I listen, note it, and keep it for the office."),
        ((Kind.COLLEAGUE, Kind.CUSTOMER), WHEN_RAISED),
        ((Kind.CUSTOMER, Kind.COMPETITOR), WITH_A_RIVAL),
        ((), WHEN_RAISED),
    ],
)
def test_the_answer_to_business_suits_who_is_at_the_table(kinds: tuple[Kind, ...], answer: str) -> None:
    guests = tuple(changed(INES, id=str(n), kind=kind) for n, kind in enumerate(kinds))

    suggested = suggest_no_pitch(lunch(*guests), DAYS_BEFORE)

    assert suggested == NoPitch(when_raised=answer)
    assert when_raised(lunch(*guests)) == answer


def test_the_hosts_own_answer_stays_and_the_promise_is_never_suggested() -> None:
    own = NoPitch(when_raised="I say: Thursday, at your office.")

    assert suggest_no_pitch(lunch(INES, no_pitch=own), DAYS_BEFORE) == own
    assert suggest_no_pitch(lunch(INES), DAYS_BEFORE).promised_at is None


def test_the_checklist_is_explained_and_says_that_business_was_raised_last_time() -> None:
    noted = Outcome(filed_at=DAYS_BEFORE, lines=(line("asked about lead times", LineKind.BUSINESS),))
    past = changed(earlier(), outcome=noted)

    assert explain_no_pitch(lunch(INES)) == (
        "The hour is for the people, so business is for a guest to raise, and gets an hour of its own."
    )
    assert explain_no_pitch(changed(lunch(INES), history=(past,))).endswith(
        "It may come up: last time you noted “asked about lead times”."
    )
    rival = changed(INES, kind=Kind.COMPETITOR)
    assert explain_no_pitch(lunch(rival)).startswith("With a competitor, prices and customers are never")
