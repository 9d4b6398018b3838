"""The log of touches: what it says of somebody is what their touches say, however it came about."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.courtship.touches import Log, Touch, TouchKind, counting, log_of

TODAY = date(2026, 11, 26)
PEOPLE = ("ines", "ravi", "kim")
TOUCHES = st.lists(
    st.builds(
        Touch,
        id=st.text("abc", min_size=1, max_size=3),
        person_id=st.sampled_from(PEOPLE),
        kind=st.sampled_from(TouchKind),
        on=st.integers(-400, 30).map(lambda days: TODAY + timedelta(days=days)),
    ),
    max_size=12,
)


@given(TOUCHES)
def test_the_last_reset_is_the_last_day_that_counts_and_none_that_is_still_to_come(
    touches: list[Touch],
) -> None:
    log = log_of(touches, TODAY)
    for person_id in PEOPLE:
        for kind in TouchKind:
            days = sorted(
                t.on
                for t in touches
                if t.person_id == person_id and t.kind in counting(kind) and t.on <= TODAY
            )
            assert log.resets(person_id, kind) == days
            assert log.last_reset(person_id, kind) == (days[-1] if days else None)


@given(TOUCHES, TOUCHES)
def test_a_log_that_follows_its_touches_says_what_one_made_anew_says(
    before: list[Touch], more: list[Touch]
) -> None:
    was = log_of(before, TODAY)
    asked = [(was.of(person_id), was.latest(person_id)) for person_id in PEOPLE]
    touched = {touch.person_id for touch in more}
    anew = log_of([*before, *more], TODAY)
    theirs = {i: anew.by_person[i] if i in touched else was.by_person[i] for i in anew.by_person}
    now = was.with_touches(theirs)
    for person_id in PEOPLE:
        assert now.of(person_id) == anew.of(person_id)
        assert now.latest(person_id) == anew.latest(person_id)
    assert asked == [(was.of(person_id), was.latest(person_id)) for person_id in PEOPLE]


def test_a_log_of_another_day_is_not_taken_for_that_of_this_one() -> None:
    tomorrow = TODAY + timedelta(days=1)
    touch = Touch(id="t", person_id="ines", kind=TouchKind.CALL, on=tomorrow)
    log = log_of((touch,), TODAY)
    assert log_of(log, TODAY) is log
    assert log.last_reset("ines", TouchKind.CALL) is None
    assert log_of(log, tomorrow).last_reset("ines", TouchKind.CALL) == tomorrow
    assert list(log) == [touch]


def test_a_log_tells_what_happened_without_what_is_still_to_come() -> None:
    past = Touch(id="a", person_id="ines", kind=TouchKind.NOTE, on=TODAY)
    ahead = Touch(id="b", person_id="ines", kind=TouchKind.NOTE, on=TODAY + timedelta(days=1))
    assert Log({"ines": (past, ahead)}, TODAY).happened("ines") == [past]
