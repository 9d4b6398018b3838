"""What always holds of reading and saying dates."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.dates.finding import find_when
from planner.dates.lengths import read_minutes
from planner.dates.reading import When, read_day, read_time, read_when
from planner.dates.saying import say_typed, say_when
from planner.dates.words import DAY_NAMES, FULL_DAY_NAMES, FULL_MONTH_NAMES, MONTH_NAMES
from planner.dates.yearly import read_yearly

NOWS = st.datetimes(datetime(2020, 1, 1), datetime(2090, 1, 1)).map(
    lambda at: at.replace(second=0, microsecond=0)
)
GRAMMAR = """
    next this last in at on the a of week fortnight month end first second 3rd 31st 12:30 7pm 8 30 29
    half past quarter to seven lunch dinner evening tonight tomorrow today after within weekend noon midnight
    12/3 3.12. 12.10 2027 days hours from now ago am pm 19h30 christmas eve eom
"""
WORDS = st.sampled_from((*DAY_NAMES, *FULL_DAY_NAMES, *MONTH_NAMES, *FULL_MONTH_NAMES, *GRAMMAR.split()))
PHRASES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
LOOKS_BACK = ("last", "ago", "today", "this", "tonight", "2027", "eom", "noon")


@given(NOWS, st.integers(0, 365 * 24 * 60))
def test_what_was_said_reads_back_as_the_same_instant(now: datetime, minutes: int) -> None:
    at = now + timedelta(minutes=minutes)
    found = read_when(say_when(at, now), now)
    assert isinstance(found, When)
    assert found.at == at


@given(NOWS, st.integers(-(10**6), 10**6))
def test_what_was_said_for_typing_reads_back_past_or_not(now: datetime, minutes: int) -> None:
    at = now + timedelta(minutes=minutes)
    found = read_when(say_typed(at, now), now)
    assert isinstance(found, When)
    assert found.at == at


@given(st.text(max_size=300), NOWS)
def test_no_text_makes_a_reader_fail(text: str, now: datetime) -> None:
    read_when(text, now)
    read_day(text, now.date())
    read_time(text)
    read_minutes(text)
    read_yearly(text)
    find_when(text, now)


@given(PHRASES, NOWS)
def test_no_words_of_the_grammar_make_a_reader_fail(phrase: str, now: datetime) -> None:
    read_when(phrase, now)
    read_minutes(phrase)
    read_yearly(phrase)
    for found in find_when(phrase, now):
        assert phrase[found.start : found.end] == found.text


@given(PHRASES, NOWS)
def test_nothing_is_read_as_past_unless_the_words_say_so(phrase: str, now: datetime) -> None:
    found = read_when(phrase, now)
    if (
        isinstance(found, When)
        and not found.has_year
        and not any(word in phrase.lower() for word in LOOKS_BACK)
    ):
        assert found.at >= (now if found.has_time else datetime.combine(now.date(), datetime.min.time()))


@given(st.sampled_from(FULL_DAY_NAMES), st.sampled_from(("", "next ", "this ")), NOWS, st.integers(1, 200))
def test_a_weekday_moves_with_whole_weeks(day: str, lead: str, now: datetime, weeks: int) -> None:
    first, later = read_when(lead + day, now), read_when(lead + day, now + timedelta(weeks=weeks))
    assert isinstance(first, When)
    assert isinstance(later, When)
    assert later.at - first.at == timedelta(weeks=weeks)
