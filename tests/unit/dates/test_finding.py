"""Date phrases are found in what people write, and nothing else is taken for one."""

from __future__ import annotations

from datetime import datetime

import pytest

from planner.dates.finding import find_when

NOW = datetime(2026, 11, 24, 14, 0)


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (one.preposition, one.text, one.when.at.isoformat(timespec="minutes")) for one in find_when(text, NOW)
    ]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("I'll send the map by friday", ("by", "friday", "2026-11-27T00:00")),
        ("Promised her the report by the end of the month.", ("by", "end of the month", "2026-11-30T00:00")),
        ("send it in two weeks", ("in", "in two weeks", "2026-12-08T00:00")),
        ("will call within a week", ("within", "within a week", "2026-12-01T00:00")),
        ("Back after the weekend, will write", ("after", "after the weekend", "2026-11-30T00:00")),
        ("book recital on 3 March 2027, ask", ("on", "3 March 2027", "2027-03-03T00:00")),
        ("intro to Ana by next tue 12:30 please", ("by", "next tue 12:30", "2026-12-01T12:30")),
        ("before Thursday he needs it", ("before", "Thursday", "2026-11-26T00:00")),
        ("birthday is March 14th", ("", "March 14th", "2027-03-14T00:00")),
        ("Ana, Thursday dinner at 8. Lunch was good", ("", "Thursday dinner at 8", "2026-11-26T20:00")),
        ("due on the 3rd", ("on", "3rd", "2026-12-03T00:00")),
        ("anniversary 12/06", ("", "12/06", "2026-12-06T00:00")),
        ("runs in April, 19 April", ("", "19 April", "2027-04-19T00:00")),
        ("call friday at 8 or so", ("", "friday", "2026-11-27T00:00")),
        ("send by Fri. Lunch was 45 EUR", ("by", "Fri", "2026-11-27T00:00")),
    ],
)
def test_a_date_phrase_is_found_with_its_preposition(text: str, phrase: tuple[str, str, str]) -> None:
    assert found(text) == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "We sat by the window in the sun",
        "Lunch was 45.50 EUR, 12.10 tip",
        "she wed in secret",
        "he may come, he might not",
        "his 2nd daughter, on the 3rd floor",
        "drinks a coffee after dinner",
        "3/4 of the team, food 8/10, open 24/7",
        "a trip 12-18 Dec, another 2 to 5 Jan",
        "gets married on Saturday 13 June 2027",
        "I am fine",
        "call Tom and Jan about April and June",
        "ordered the sundae for two",
        "wait a second, half the night",
        "table for 8, party of 12",
        "",
    ],
)
def test_words_that_only_look_like_dates_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_two_dates_in_a_sentence_are_two() -> None:
    assert found("Ana on Friday, Ben by 3 Dec") == [
        ("on", "Friday", "2026-11-27T00:00"),
        ("by", "3 Dec", "2026-12-03T00:00"),
    ]


def test_the_span_is_the_texts_own() -> None:
    text = "Zoë — café by frîday"
    (one,) = find_when(text, NOW)
    assert text[one.start : one.end] == one.text == "frîday"


def test_the_end_of_the_calendar_is_no_date() -> None:
    assert find_when("in 999 years, next week or tomorrow", datetime(9999, 12, 31)) == ()


def test_a_very_long_line_is_looked_at_quickly() -> None:
    assert len(find_when("by friday we sat " * 50_000, NOW)) > 100


def test_a_good_friday_is_only_the_feast_where_it_is_not_praised() -> None:
    assert [f.text for f in find_when("see you on good friday", NOW)] == ["good friday"]
    assert find_when("we had such a good time", NOW) == ()
    assert [f.text for f in find_when("what a good friday", NOW)] == ["friday"]
