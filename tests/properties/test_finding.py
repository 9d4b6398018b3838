"""What always holds of finding, whatever is written and typed."""

from __future__ import annotations

from datetime import date
from heapq import nsmallest
from itertools import pairwise
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from planner.finding.entries import fact_entries, person_entries
from planner.finding.entry import Sort
from planner.finding.index import Index
from planner.finding.search import _grade, _short_list, find
from planner.people.facts import Fact, Topic
from planner.people.person import Kind, Person
from planner.values.record import changed
from planner.values.searching import key_of, typed_words

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
    assert all(typed[0] in key_of(entry.text[start:end]) for start, end in marks)


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


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=8), WORDS, st.sampled_from([0, 10**6]))
def test_several_words_find_what_says_them_all_itself_or_by_whose_it_is(
    written: list[tuple[list[str], list[str]]], typed: list[str], read_sooner: int
) -> None:
    facts = [fact(n, " ".join(words)) for n, (_, words) in enumerate(written)]
    index = Index()
    for n, (name, _) in enumerate(written):
        person = Person(id=f"p{n}", name=" ".join(name), kind=Kind.CUSTOMER)
        index.put("people", person.id, person_entries(person))
        index.put("facts", f"f{n}", fact_entries(changed(facts[n], person_id=person.id)))
    words = typed_words(" ".join(typed))
    said = {
        f"f{n}"
        for n, (name, text) in enumerate(written)
        if all(_says(word, [*name, *text]) for word in words) and any(_says(word, text) for word in words)
    }
    with patch("planner.finding.index.READ_SOONER", read_sooner):  # by reading texts, and by lists
        found = find(index, " ".join(typed))
    if not found.is_slip:
        assert {hit.entry.id for hit in found.hits if hit.entry.sort is Sort.FACT} == said


def _says(typed: str, words: list[str]) -> bool:
    return any(f" {typed}" in key_of(f"{word} other customer") for word in words)


@given(st.lists(WORDS, min_size=5, max_size=25), WORDS)
def test_the_best_of_many_are_told_by_lists_alone(written: list[list[str]], typed: list[str]) -> None:
    index = index_of([fact(n, " ".join(words)) for n, words in enumerate(written)])
    needles = tuple((f" {word}",) for word in typed_words(" ".join(typed)))
    numbers = frozenset(index.entries)
    best = [nsmallest(2, some, key=lambda at: _grade(index, at, needles))
            for some in (numbers, _short_list(index, numbers, needles, 2))]  # fmt: skip
    assert best[0] == best[1]
