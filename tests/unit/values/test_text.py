"""Text from people, made harmless, and folded for comparing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.values.text import INVISIBLE, closed, counted, fold, inert, inert_line, listed, pasted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb", "a␛[2Jb"),
        ("ring\x07", "ring␇"),
        ("a\x00b\x7f", "a␀b␡"),
        ("\x9b31mred\x9d", "�31mred�"),
        ("a\u2028b", "a�b"),
        ("lone \ud800", "lone �"),
    ],
)
def test_what_would_act_on_a_terminal_is_only_shown(text: str, shown: str) -> None:
    assert inert(text) == shown


def test_direction_overrides_go_and_right_to_left_letters_stay() -> None:
    assert inert("safe\u202egpj.exe\u202c") == "safegpj.exe"
    assert inert("\u2066שלום\u2069 👋") == "שלום 👋"


def test_lines_and_tabs_stay_in_text_and_go_from_a_line() -> None:
    assert inert("a\n\tb") == "a\n\tb"
    assert inert_line(" a\n\tb  c ") == "a b c"


@given(st.text(alphabet=st.characters()))
def test_nothing_inert_can_act_and_making_it_so_twice_changes_nothing(text: str) -> None:
    made = inert(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in made)
    assert not set(made) & set(INVISIBLE)
    assert inert(made) == made
    assert "\n" not in inert_line(text)


def test_a_paste_has_one_sort_of_line_end() -> None:
    assert pasted("a\r\nb\rc\x85d\u2028e") == "a\nb\nc\nd\ne"


def test_folding_forgets_case_accents_and_spacing() -> None:
    assert fold("  José  NÚÑEZ ") == fold("jose nunez") == "jose nunez"
    assert fold("Straße") == "strasse"
    assert fold("Ines") != fold("Inez")
    assert fold("𝐈𝐧𝐞𝐬 🄐") == "ines (a)"


def test_things_are_listed_and_counted_as_a_person_does() -> None:
    assert [listed(()), listed(("a",)), listed(("a", "b")), listed(("a", "b", "c"), "or")] == [
        "", "a", "a and b", "a, b or c",
    ]  # fmt: skip
    assert [counted(0, "gap"), counted(1, "gap"), counted(3, "gap"), counted(2, "person", "people")] == [
        "no gaps", "1 gap", "3 gaps", "2 people",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [("Saved: Ines", "Saved: Ines."), ("Saved: Ines D.", "Saved: Ines D."), ("Why?", "Why?")],
)
def test_what_ends_in_a_full_stop_is_given_no_second_one(words: str, said: str) -> None:
    assert closed(words) == said
