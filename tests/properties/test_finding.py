"""What always holds of finding, whatever is written and typed."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.finding.entries import fact_entries, person_entries
from planner.finding.index import Index
from planner.finding.search import find
from planner.people.facts import Fact, Topic
from planner.people.person import Kind, Person
from planner.values.searching import key_of, typed_words
from planner.values.text import fold

TEXTS = st.text(min_size=1, max_size=60)
SAID = ["cello", "cellar", "celeste", "rowing", "rows", "row", "ines", "river", "café", "Süd", "o'neil"]
WORDS = st.lists(st.sampled_from(SAID), min_size=1, max_size=5)
DAYS = st.dates(date(2020, 1, 1), date(2026, 12, 31))


def fact(number: int, text: str, on: date = date(2026, 5, 12)) -> Fact:
    return Fact(id=f"f{number}", person_id="p", text=text, topic=Topic.OTHER, learned_on=on)


def index_of(facts: list[Fact]) -> Index:
    index = Index()
    index.put("people", "p", person_entries(Person(id="p", name="Zed Quill", kind=Kind.CUSTOMER)))
    for each in facts:
        index.put("facts", each.id, fact_entries(each))
    return index


@given(st.lists(TEXTS, min_size=1, max_size=6), st.data())
def test_an_entry_is_found_by_any_of_its_own_words(texts: list[str], data: st.DataObject) -> None:
    index = index_of([fact(n, text) for n, text in enumerate(texts)])
    number = data.draw(st.integers(0, len(texts) - 1))
    words = key_of(texts[number]).split()
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    assert f"f{number}" in {hit.entry.id for hit in find(index, word).hits}


@given(TEXTS, st.data())
def test_marks_lie_within_the_text_in_order_and_are_what_was_typed(text: str, data: st.DataObject) -> None:
    index = index_of([fact(0, text)])
    (entry,) = [entry for entry in index.entries.values() if entry.id == "f0"]
    words = typed_words(entry.text)
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    typed = word[: data.draw(st.integers(1, len(word)))]
    (hit,) = [hit for hit in find(index, typed).hits if hit.entry.id == "f0"]
    marks = hit.marks(entry.text)
    assert marks
    assert all(0 <= start < end <= len(entry.text) for start, end in marks)
    assert all(one.end <= other.start for one, other in pairwise(marks))
    assert all(typed[0] in fold(entry.text[start:end]) for start, end in marks)


@given(
    st.lists(st.tuples(WORDS, DAYS), min_size=1, max_size=12),
    WORDS,
    st.integers(1, 4),
)
def test_one_more_record_takes_the_place_of_one_hit_at_most(
    written: list[tuple[list[str], date]], typed: list[str], limit: int
) -> None:
    query = " ".join(typed)
    facts = [fact(n, " ".join(words), on) for n, (words, on) in enumerate(written)]
    before = [hit.entry.id for hit in find(index_of(facts[:-1]), query, limit=limit).hits]
    after = [hit.entry.id for hit in find(index_of(facts), query, limit=limit).hits]
    if not find(index_of(facts[:-1]), query).is_slip:
        assert [id_ for id_ in after if id_ != facts[-1].id] == before[: len(after) - (facts[-1].id in after)]


@given(st.lists(st.tuples(WORDS, DAYS), min_size=1, max_size=10), WORDS)
def test_what_was_put_again_is_found_as_in_an_index_made_anew(
    written: list[tuple[list[str], date]], again: list[str]
) -> None:
    facts = [fact(n, " ".join(words), on) for n, (words, on) in enumerate(written)]
    changed = fact(0, " ".join(again), facts[0].learned_on)
    index = index_of(facts)
    index.put("facts", "f0", fact_entries(changed))
    new = index_of([*facts[1:], changed])
    for query in ("cel", "row ines", "cello", " ".join(again)):
        assert [h.entry for h in find(index, query).hits] == [h.entry for h in find(new, query).hits]
