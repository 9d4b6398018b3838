"""Facts: worded anew, merged, over, and shown to whom."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planner.people.facts import (
    Fact,
    Sensitivity,
    Topic,
    Wording,
    brought_back,
    has_expired,
    is_to_be_asked,
    may_show,
    merged,
    one_text,
    reworded,
    still_holds,
    wordings,
)
from planner.values.record import changed

TODAY = date(2026, 11, 22)
ROWS = Fact(id="a", person_id="ines", text="rows", topic=Topic.RECREATION, learned_on=date(2026, 5, 1))
BOAT = changed(ROWS, id="b", text="has a boat", learned_on=date(2026, 6, 1), outing_id="o1")


def test_a_fact_holds_until_it_expires_or_is_retired() -> None:
    until = changed(ROWS, expires=TODAY)
    assert still_holds(ROWS, TODAY)
    assert still_holds(until, date(2026, 11, 21))
    assert has_expired(until, TODAY)
    assert not still_holds(until, TODAY)
    assert not still_holds(changed(ROWS, retired_on=date(2026, 1, 1)), TODAY)


def test_a_fact_is_to_be_asked_from_its_day_on_while_it_holds() -> None:
    again = changed(ROWS, ask_again=TODAY)
    assert is_to_be_asked(again, TODAY)
    assert not is_to_be_asked(again, date(2026, 11, 21))
    assert not is_to_be_asked(changed(again, retired_on=TODAY), TODAY)
    assert not is_to_be_asked(ROWS, TODAY)


def test_private_mode_shows_what_is_ordinary_and_nothing_else() -> None:
    levels = {level: changed(ROWS, sensitivity=level) for level in Sensitivity}
    assert [level for level, fact in levels.items() if may_show(fact, private=True)] == [Sensitivity.ORDINARY]
    assert all(may_show(fact, private=False) for fact in levels.values())


def test_the_words_before_stand_behind_the_new_ones() -> None:
    again = reworded(reworded(ROWS, "rows at dawn", TODAY), "rows a single", date(2026, 12, 1))
    assert wordings(again) == ("rows a single", "rows at dawn", "rows")
    assert again.earlier[0] == Wording(text="rows", until=TODAY)
    assert reworded(again, again.text, TODAY) is again


def test_what_is_merged_is_as_guarded_as_the_stricter_and_keeps_where_it_came_from() -> None:
    other = changed(BOAT, sensitivity=Sensitivity.PRIVATE, ask_again=TODAY, expires=date(2027, 1, 1))
    one, behind = merged(ROWS, other, "rows her own boat", TODAY)
    assert (one.sensitivity, one.ask_again, one.expires) == (Sensitivity.PRIVATE, TODAY, None)
    assert wordings(one) == ("rows her own boat", "rows")
    assert (behind.merged_into, behind.retired_on) == ("a", TODAY)
    assert (behind.text, behind.learned_on, behind.outing_id) == (other.text, other.learned_on, "o1")
    assert brought_back(behind, TODAY) == other


def test_what_is_brought_back_holds_again_even_where_its_time_was_over() -> None:
    over = changed(ROWS, retired_on=TODAY, expires=date(2026, 1, 1))
    assert still_holds(brought_back(over, TODAY), TODAY)
    later = changed(ROWS, retired_on=TODAY, expires=date(2027, 1, 1))
    assert brought_back(later, TODAY).expires == date(2027, 1, 1)


def test_two_facts_are_put_to_the_host_as_one_line() -> None:
    assert one_text(ROWS, BOAT) == "rows; has a boat"
    assert one_text(ROWS, changed(BOAT, text="Rows every day")) == "Rows every day"
    assert one_text(changed(BOAT, text="Rows every day"), ROWS) == "Rows every day"


@given(st.lists(st.text(min_size=1), max_size=8))
def test_however_often_it_is_worded_anew_no_word_is_lost(texts: list[str]) -> None:
    fact = ROWS
    for text in texts:
        fact = reworded(fact, text, TODAY)
    assert set(texts) | {"rows"} == set(wordings(fact))
