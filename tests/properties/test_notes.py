"""What must hold of the note reader for any text whatever."""

from __future__ import annotations

from datetime import date
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from planner.notes.line import LineKind
from planner.notes.reader import LINE_END, read_line, read_notes
from planner.people.person import Kind, Person

TODAY = date(2026, 11, 19)
GUESTS = tuple(
    Person(id=name, name=name, kind=Kind.CUSTOMER) for name in ("Inês Duarte", "Will O'Connor", "王 小明")
)
WORDS = """
Inês Will I'll she'll send ask about by friday 12 May € 84,50 allergic to no pork birthday says that quote
from Brenner table loud ( ) ? ' @ @0 @x {0} [b] 🍷 , . - 31.12. 2/30 99999999999 0
"""
CUES = st.sampled_from([*WORDS.split(), "\x1b[31m", "\u202e", "\t"])
TEXTS = st.one_of(st.text(), st.lists(CUES, max_size=14).map(" ".join))


@given(TEXTS, st.integers(0, 3))
def test_every_line_that_is_not_blank_is_read_once_with_its_text_as_written(text: str, guests: int) -> None:
    lines = read_notes(text, GUESTS[:guests], TODAY, "EUR")
    assert [line.text for line in lines] == [line for line in LINE_END.split(text) if line.strip()]


@given(st.lists(TEXTS, max_size=4), TEXTS)
def test_a_line_is_read_by_itself_whatever_stands_around_it(others: list[str], text: str) -> None:
    line = " ".join(LINE_END.split(text))
    alone = read_notes(line, GUESTS, TODAY, "EUR")
    among = read_notes("\n".join([*others, line]), GUESTS, TODAY, "EUR")
    assert among[len(among) - len(alone) :] == alone


@given(TEXTS)
def test_each_reading_holds_only_what_its_kind_may(text: str) -> None:
    for line in read_notes(text, GUESTS, TODAY, "EUR"):
        assert line.person_id in {None, *(g.id for g in GUESTS)}
        assert line.sure == (not line.why_unsure)
        assert line.on is None or line.kind is LineKind.DATE
        assert line.amount is None or line.kind is LineKind.COST
        assert line.due is None or line.due >= TODAY


@given(
    st.sampled_from(
        ["she will ", "no pork ", "1.000 ", "((", "a", "\x1b[31m", "Ines and ", "A. ", "by friday "]
    )
)
def test_a_line_of_ten_thousand_characters_answers_at_once(piece: str) -> None:
    line = (piece * 10_000)[:10_000]
    before = process_time()
    assert read_line(line, GUESTS, TODAY, "EUR").text == line
    assert process_time() - before < 0.5
