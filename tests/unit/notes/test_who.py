"""Names in a line: found however they are typed, and not found where nobody is named."""

from __future__ import annotations

import pytest

from planner.notes.names import names_of
from planner.notes.slips import one_slip
from planner.notes.who import find_mentions
from planner.notes.words import plain, words

GUESTS = ("Kenji Watanabe", "José Núñez", "Fatima El-Sayed", "Liam O'Connor", "Jürgen Müller")


def named(line: str, guests: tuple[str, ...] = GUESTS) -> list[tuple[int, ...]]:
    return [m.guests for m in find_mentions(words(plain(line)), names_of(guests))]


@pytest.mark.parametrize(
    ("line", "guest"),
    [
        ("Kenji plays shogi", 0),
        ("watanabe-san plays shogi", 0),
        ("Mr Watanabe plays shogi", 0),
        ("Kenji Watanabe's wife", 0),
        ("KW plays shogi", 0),
        ("K.W. plays shogi", 0),
        ("kengi plays shogi", 0),
        ("Jose's brother", 1),
        ("NUNEZ called", 1),
        ("Pepe called", 1),
        ("El Sayed called", 2),
        ("Elsayed called", 2),
        ("FES called", 2),
        ("OConnor called", 3),
        ("o’connor’s dog", 3),
        ("Liams dog", 3),
        ("Mueller called", 4),
        ("Muller called", 4),
    ],
)
def test_a_guest_is_found_however_the_name_is_typed(line: str, guest: int) -> None:
    assert named(line) == [(guest,)]


@pytest.mark.parametrize(
    "line", ["he plays shogi", "a kind man", "send it by 5 pm", "nothing of note", "I'll call", "K", ""]
)
def test_nobody_is_found_where_nobody_is_named(line: str) -> None:
    assert named(line) in ([], [(0,)] if line == "K" else [])


def test_a_shared_first_name_may_mean_either() -> None:
    assert named("Anna rows", ("Anna Berg", "Anna Kowalska")) == [(0, 1)]
    assert named("Anna Kowalska rows", ("Anna Berg", "Anna Kowalska")) == [(1,)]


def test_a_short_name_that_is_another_guests_own_name_is_theirs() -> None:
    assert named("Alex rows", ("Alexander Hill", "Alex Stone")) == [(1,)]


def test_mario_is_no_slip_for_maria() -> None:
    assert named("Mario rows", ("Maria Rossi",)) == []
    assert not one_slip("daniel", "daniela")


def test_one_letter_changed_missing_doubled_or_swapped_is_a_slip() -> None:
    assert all(one_slip(slip, "priya") for slip in ("pryia", "pria", "prriya", "preya"))
    assert not one_slip("paryia", "priya")


THREE = ("Jürgen Hölzl-Peña", "Bea Simões", "Inês Duarte", "Ravi Menon", "James Cook")


@pytest.mark.parametrize(
    ("line", "guest"),
    [
        ("jurgens daughter lea plays cello", 0),
        ("juergens daughter", 0),
        ("Juergens daughter", 0),
        ("Jürgens Tochter", 0),
        ("beas son rows", 1),
        ("Beas son rows", 1),
        ("simões daughter sings", 1),
        ("ines daughter sings", 2),
        ("ines' daughter sings", 2),
        ("inês’ daughter sings", 2),
        ("duartes new boat", 2),
        ("ravis older sister", 3),
        ("Ravis birthday", 3),
        ("james son", 4),
        ("james' son", 4),
        ("James son", 4),
    ],
)
def test_whose_it_is_is_told_without_an_apostrophe_and_without_accents(line: str, guest: int) -> None:
    assert named(line, THREE) == [(guest,)]


@pytest.mark.parametrize("line", ["the beas are loud", "she marks her son", "wills and trusts", "pats dog"])
def test_a_word_that_only_ends_like_one_names_nobody(line: str) -> None:
    assert named(line, (*THREE, "Mark Bell", "Will Hart", "Pat Lane")) == []


SEVERAL_NAMES = (
    "דנה כהן (Dana Cohen)",
    "Jean-Luc and Marie Dubois",
    "Robert (Bob) Smith",
    "Ada Bell (she/her)",
)


@pytest.mark.parametrize(
    ("line", "guest"),
    [
        ("dana vegan now", 0),
        ("דנה rows", 0),
        ("Dana Cohen rows", 0),
        ("marie rows", 1),
        ("jean luc rows", 1),
        ("Jean-Luc Dubois rows", 1),
        ("Marie Dubois rows", 1),
        ("bob rows", 2),
        ("Bob Smith rows", 2),
        ("Robert Smith rows", 2),
        ("ada rows", 3),
    ],
)
def test_a_name_in_brackets_and_each_of_a_couple_are_names_too(line: str, guest: int) -> None:
    assert named(line, SEVERAL_NAMES) == [(guest,)]


def test_what_is_no_name_in_brackets_names_nobody() -> None:
    assert named("she rows with her", SEVERAL_NAMES) == []
